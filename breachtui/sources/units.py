"""Headers of columns that count something else than persons or records one by one."""

import re

_SCALED = re.compile(
    r"\b(?:thousands?|millions?|billions?|lakhs?|crores?)\b|'?000'?s?\b|\((?:in )?(?:k|m|mm|mn|mio|b|bn)\)",
    re.I,
)
_OTHER = re.compile(
    r"%|[$€£¥]|\b(?:percent(?:age)?|pct|rate|ratio|per capita|per \d|shares?|proportion|index|score|rank"
    r"|costs?|price|usd|eur|gbp|dollars?|fines?|penalt(?:y|ies)|settlements?|damages|revenue|ransom|[kmgt]i?b|bytes"
    r"|(?:mega|giga|tera)bytes?)\b",
    re.I,
)


def other_unit(header: str) -> str | None:
    """What a header says of its figures that keeps them from being read as they stand; None for counts."""
    found = _SCALED.search(header) or _OTHER.search(header)
    return found[0].strip("()") if found else None
