"""breachtui's own JSON: what ``parse`` and ``export --format json`` write."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from breachtui.report import Report
from breachtui.sources.boundary import reports_of
from breachtui.sources.document import Document
from breachtui.sources.json_values import objects, samples
from breachtui.sources.rows import Refusal, Remark
from breachtui.values.identity import fingerprint, natural_part

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
        value = item[1]
        for each in value["reports"] if _is_incident(value) else [value]:
            row += 1
            yield from reports_of(row, json.dumps(each, sort_keys=True), _items, each, row)
        if value.get("tags") or value.get("note") or _edited(value.get("resolutions")):
            yield Remark(row, "edits, tags and notes of an incident stay in its database: not taken over")


def _edited(resolutions: Any) -> bool:
    """Whether the user set any value: `Resolution.key` then says so."""
    values = resolutions.values() if isinstance(resolutions, dict) else ()
    from breachtui.incident import EDIT

    return any(isinstance(each, dict) and each.get("key") == EDIT for each in values)


def _items(value: Any, row: int) -> Iterator[Report | Refusal]:
    if not isinstance(value, dict):
        yield Refusal(row, f"is {type(value).__name__}, not an object")
        return
    report = Report.from_json(value)
    source = replace(report.source, key=natural_part(report.source.key))
    lasting = {**value, "source": {**value["source"], "path": None, "row": None}}  # a file may be moved
    yield replace(report, source=source, fingerprint=fingerprint(json.dumps(lasting, sort_keys=True)))
