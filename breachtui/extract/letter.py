"""Letters and notices: texts in which the organization speaks of itself as we."""

from functools import lru_cache

from breachtui.extract.document import Document

_WE = frozenset(("we", "our", "us"))
_ENOUGH = 2
_SHARE = 0.15


@lru_cache(maxsize=2)
def is_letter(document: Document) -> bool:
    """Whether enough of its sentences, quotes left out, speak in the first person."""
    spoken = [each for each in document.sentences if '"' not in each.text]
    ours = sum(not _WE.isdisjoint(each.words) for each in spoken)
    dear = any(each.text.startswith("Dear ") for each in document.sentences[:25])
    return ours > 0 if dear else ours >= max(_ENOUGH, _SHARE * len(spoken))
