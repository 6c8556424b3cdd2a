"""Vendors that prose beside a row names: whether that is a name, and a whole one."""

import re
from collections.abc import Sequence
from functools import lru_cache

from breachtui.values.evidence import Evidence, Span
from breachtui.values.identity import normalized

_SENTENCE = re.compile(r"(?:^|[.!?:]['”\"]?)\s*$")
_BESIDE = re.compile(
    r"(?: [a-z]+ly)? (?!(?:is|was|were|has|had|and|or|who|which|on|in|at)\b)(?![a-z]+ed\b)[a-z]"
)
_ADJECTIVE = re.compile(r"-(?:related|based|specific|compliant|wide)$")
_LEGAL = frozenset({"inc", "llc", "llp", "pa", "pc", "p", "c", "a", "ltd", "corp", "co"})


def whole_name(vendor: str, places: Sequence[Evidence], text: str, organization: str) -> bool:
    """Whether it is a name, and no piece of that of the organization.

    >>> text = "Complimentary monitoring was offered by Cedar Billing."
    >>> [whole_name(each, (Span(at, at + len(each), each),), text, "Elm Clinic")
    ...  for each, at in (("Complimentary", 0), ("Cedar Billing", 40))]
    [False, True]
    """
    spans = [each for each in places if isinstance(each, Span)]
    return not (
        _ADJECTIVE.search(vendor)
        or any(_tells_of_the_next(each, text) or _is_piece(each, text, organization) for each in spans)
    )


def _tells_of_the_next(place: Span, text: str) -> bool:
    """Whether it is a single word with which a sentence begins, and which says what the next one is like."""
    before = text[max(0, place.start - 10) : place.start]
    return " " not in place.text and bool(_SENTENCE.search(before) and _BESIDE.match(text, place.end))


def _is_piece(place: Span, text: str, organization: str) -> bool:
    """Whether the organization's name stands there, of which it has a part."""
    whole = _pattern(organization)
    return whole is not None and any(
        found.start() <= place.start
        and place.end <= found.end()
        and len(normalized(place.text)) < len(normalized(found[0]))
        for found in whole.finditer(text)
    )


@lru_cache(64)
def _pattern(name: str) -> re.Pattern[str] | None:
    words = normalized(name).split()
    while words and words[-1] in _LEGAL:
        words.pop()
    return re.compile(r"\b" + r"\W+".join(words) + r"\b(?:,? Inc\b\.?)?", re.I) if len(words) > 1 else None
