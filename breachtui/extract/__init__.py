"""Prose to fields: one finder per field, vocabulary apart from procedure."""

from breachtui.extract.article import Article, Findings

__all__ = ["Article", "Findings", "extract"]


def extract(article: Article) -> Findings:
    """What the text says about the breach it is about."""
    from breachtui.extract.pipeline import extract  # some 70 ms that a table without prose does without

    return extract(article)
