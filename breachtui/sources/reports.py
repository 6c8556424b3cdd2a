"""breachtui's own JSON: what ``parse`` and ``export --format json`` write."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from breachtui.errors import ValueNotKnown
from breachtui.report import Report
from breachtui.sources.document import Document
from breachtui.sources.json_values import Object, objects, samples
from breachtui.sources.refusal import Refusal, Remark

_MARK = re.compile(rb'"source"\s{0,20}:\s{0,20}\{\s{0,20}"format"')


def recognizes(document: Document) -> bool:
    """Whether the file is JSON that looks like reports or incidents of ours."""
    head = document.head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if head[:1] not in (b"{", b"["):
        return False
    found = list(samples(document))
    if found:
        return any(map(_is_ours, found)) or bool(_MARK.search(head))
    return b'"organization"' in head and b'"source"' in head  # broken at its very beginning


def _is_ours(value: Mapping[str, Any]) -> bool:
    return "organization" in value and (isinstance(value.get("source"), dict) or _is_incident(value))


def _is_incident(value: Mapping[str, Any]) -> bool:
    return isinstance(value.get("reports"), list) and "resolutions" in value


def read(document: Document) -> Iterator[Report | Refusal]:
    """The reports, one by one; an object that is none is refused, the others are read.

    Of an incident's edits, tags and note, which are no source's words, it is said that they stay behind.
    """
    row = 0
    for item in objects(document, lambda value: True):
        if isinstance(item, Refusal):
            row += 1
            yield Refusal(row, item.reason)
            continue
        for each in _reports(item[1]):
            row += 1
            yield _report(each, row)
        if item[1].get("tags") or item[1].get("note") or _edited(item[1].get("resolutions")):
            yield Remark(row, "edits, tags and notes of an incident stay in its database: not taken over")


def _edited(resolutions: Any) -> bool:
    """Whether the user set any value: `Resolution.key` then says so."""
    values = resolutions.values() if isinstance(resolutions, dict) else ()
    from breachtui.incident import EDIT

    return any(isinstance(each, dict) and each.get("key") == EDIT for each in values)


def _reports(value: Object) -> list[Any]:
    return value["reports"] if _is_incident(value) else [value]


def _report(value: Any, row: int) -> Report | Refusal:
    if not isinstance(value, dict):
        return Refusal(row, f"is {type(value).__name__}, not an object")
    try:
        return Report.from_json(value)
    except ValueNotKnown as error:
        return Refusal(row, str(error))
