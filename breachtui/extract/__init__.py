"""Prose to fields: one finder per field, vocabulary apart from procedure."""

from breachtui.extract.findings import Article, Findings, Several

__all__ = ["Article", "Findings", "Several", "extract", "several"]

# The finders take some 70 ms to import, which a table without prose does without.


def extract(article: Article) -> Findings:
    """What the text says about the breach it is about."""
    from breachtui.extract.pipeline import extract

    return extract(article)


def several(article: Article, whole: Findings) -> Several:
    """The breaches that a text tells of beside one another, ``whole`` being its reading as one story."""
    from breachtui.extract.roundups import several

    return several(article, whole)
