"""Prose to fields: one finder per field, vocabulary apart from procedure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from breachtui.extract.article import Article, Findings

if TYPE_CHECKING:
    from breachtui.extract.sections import Several

__all__ = ["Article", "Findings", "extract", "several"]

# The finders take some 70 ms to import, which a table without prose does without.


def extract(article: Article) -> Findings:
    """What the text says about the breach it is about."""
    from breachtui.extract.pipeline import extract

    return extract(article)


def several(article: Article, whole: Findings) -> Several:
    """The breaches that a text tells of beside one another, ``whole`` being its reading as one story."""
    from breachtui.extract.sections import several

    return several(article, whole)
