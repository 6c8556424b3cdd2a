"""Reports as the JSON that the database keeps: what is not known is left out.

What is written must not change: a report's digest is taken of it.
"""

import json
from functools import lru_cache
from typing import Any

from breachtui.report import Facts, Report, Response, Source
from breachtui.values.counts import Count
from breachtui.values.dates import DateSpan

SILENT = Facts.response
"""The response of a source that says nothing of any."""

_APART = ("text", "evidence", "fingerprint")  # evidence goes last, the others have columns of their own
_DESCRIPTION = (
    "format", "title", "author", "publisher", "url", "license", "flags",
)  # fmt: skip  # no path: a file may be moved; the key has a column


_SPARSE = frozenset({Source, Count, Response})  # of which only what is known is written


def _plain(value: Any) -> Any:
    """What of a value of the model is written."""
    kind = type(value)
    if kind is DateSpan:
        return str(value)
    members = vars(value)
    if kind not in _SPARSE:
        return members
    names = _DESCRIPTION if kind is Source else members
    return {name: each for name in names if (each := members[name]) is not None and each != ()}


# json.dumps makes one for each call, which takes longer than the encoding; nothing here is circular
_ENCODER = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":"), default=_plain)


def dump(value: Any) -> str:
    """Plain values and those of the model as the database keeps them."""
    return _ENCODER.encode(value)


def encoded(report: Report) -> str:
    """What a report says, with its evidence."""
    said = {
        name: value
        for name, value in vars(report).items()
        if (value or value == 0) and name not in _APART and value is not SILENT
    }
    said["evidence"] = report.evidence
    return dump(said)


@lru_cache(4096)
def words(values: tuple[str, ...]) -> str:
    """Plain texts as JSON; most reports share theirs with others."""
    return dump(values)
