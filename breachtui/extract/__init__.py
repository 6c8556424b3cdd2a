"""Prose to fields: one finder per field, vocabulary apart from procedure."""

from breachtui.extract.article import Article, Findings
from breachtui.extract.pipeline import extract

__all__ = ["Article", "Findings", "extract"]
