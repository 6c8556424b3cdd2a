"""breachtui's own CSV: what ``export --format csv`` writes, an incident a row."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, replace
from typing import Any

from breachtui.errors import ValueNotKnown
from breachtui.fields import BY_NAME
from breachtui.report import Report, Response, Source
from breachtui.sources.boundary import reports_of
from breachtui.sources.document import Document
from breachtui.sources.draft import Draft
from breachtui.sources.rows import Refusal, Remark, Row
from breachtui.sources.tables import header, open_table
from breachtui.values.counts import Count, CountKind, Qualifier, parse_figure
from breachtui.values.dated import DatedEvent, DateKind
from breachtui.values.dates import DateSpan
from breachtui.values.identity import natural_key
from breachtui.words.milestones import TIMELINE

_SEPARATOR = "; "
_HEDGES = {
    "about ": Qualifier.ABOUT,
    "at least ": Qualifier.AT_LEAST,
    "up to ": Qualifier.AT_MOST,
    "placeholder ": Qualifier.PLACEHOLDER,
}
_COUNT = re.compile(
    rf"({'|'.join(_HEDGES)})?([\d,]{{1,30}}) ({'|'.join(CountKind)})(?: of ([A-Z-]{{2,12}}))?"
)
# what the export puts before a cell that a spreadsheet would take for a formula
_FORMULA = tuple("=+-@＝＋－＠")


def recognizes(document: Document) -> bool:
    """Whether the header is that of our export."""
    return {"id", *BY_NAME, "reports"} <= set(header(document))


def read(document: Document) -> Iterator[Report | Refusal]:
    """A report for each incident: what the export resolved, without the sources it came from."""
    table = open_table(document)
    for row in table.rows:
        if isinstance(row, Refusal):
            yield row
            continue
        cells = dict(zip(table.columns, row.cells, strict=True))
        draft = Draft("\0".join(cells[name] for name in BY_NAME))
        yield from reports_of(row.number, cells["organization"], _items, cells, row, draft, document)


def _items(
    cells: Mapping[str, str], row: Row, draft: Draft, document: Document
) -> Iterator[Report | Refusal]:
    yield _report(cells, row.number, draft, document)
    if cells.get("tags") or cells.get("note"):
        yield Remark(
            row.number, "tags and notes of an incident belong to its database, and were not taken over"
        )


def _report(cells: Mapping[str, str], row: int, draft: Draft, document: Document) -> Report:
    for name in BY_NAME:
        if cells[name]:
            draft.put(name, _value(name, cells[name]), (name, cells[name]))
    # the sources' keys name the incident; an export without them is known by its row's words
    identity = cells["reports"] or "\n".join(cells[name] for name in BY_NAME)
    source = Source(format="table", key=natural_key("breachtui", identity), path=document.path, row=row)
    report = draft.report(source)
    checked = Report.from_json(report.to_json())  # every word against the vocabularies
    return replace(checked, fingerprint=report.fingerprint)


def _value(name: str, text: str) -> Any:
    try:
        return _READERS.get(name, _unguarded)(text)
    except ValueError as error:
        raise ValueNotKnown(f"{name}: {text!r} cannot be read") from error


def _unguarded(text: str) -> str:
    return text[1:] if text.startswith("'") and text[1:].startswith(_FORMULA) else text


def _truth(text: str) -> bool:
    if text not in ("true", "false"):
        raise ValueError(text)
    return text == "true"


def _several(each: Callable[[str], Any]) -> Callable[[str], Any]:
    return lambda text: tuple(map(each, text.split(_SEPARATOR)))


def _count(text: str) -> Count:
    found = _COUNT.fullmatch(text)
    if not found:
        raise ValueError(text)
    hedge = _HEDGES.get(found[1] or "", Qualifier.EXACT)
    return Count(parse_figure(found[2]), CountKind(found[3]), hedge, found[4], text)


def _dated(text: str) -> DatedEvent:
    kind, _, day = text.partition(" ")
    return DatedEvent(DateSpan.parse(day), DateKind(kind), text)


_READERS: Mapping[str, Callable[[str], Any]] = {
    **dict.fromkeys(TIMELINE, DateSpan.parse),
    **{f"response.{each.name}": _truth for each in fields(Response)},
    "response.credit_monitoring_months": int,
    "business_associate_present": _truth,
    "individuals_affected": int,
    **dict.fromkeys(("aliases", "data_types", "information_location"), _several(_unguarded)),
    "counts": _several(_count),
    "dates": _several(_dated),
}
