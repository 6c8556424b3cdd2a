"""A report combined from several exports: newer values win, missing ones keep the older value."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any, NamedTuple

from breachtui.fields import BY_NAME, known
from breachtui.report import Facts, Report, Response, Source, plain
from breachtui.store.encoding import dump
from breachtui.values.counts import Count
from breachtui.values.evidence import Cell, Evidence, Grade, Span, evidence_of
from breachtui.values.identity import normalized

_TEXT = "text"
_EARLIER = "earlier text"


@dataclass(frozen=True)
class Statement:
    """What one export says of a report."""

    load_id: int
    """The load that read it."""
    as_of: str
    """How new the export is: a day, ISO 8601."""
    stated: frozenset[str]
    """The fields that any row of the export states."""
    report: Report
    """What was read."""


class Change(NamedTuple):
    """A field of a report on which a newer export says something else."""

    load_id: int
    """The load of the newer export."""
    as_of: str
    """How new that is."""
    field: str
    """The field, or ``text``."""
    old: str
    """The value before, as JSON."""
    new: str
    """The value since, as JSON."""


def combined(told: Sequence[Statement]) -> tuple[Report, list[Change]]:
    """Combine what exports say of a report, the oldest first; returns it and the changes between them."""
    if len(told) == 1:  # as nearly always
        return told[0].report, []
    report, changes = told[0].report, []
    stated = dict.fromkeys(_stated(report), told[0].as_of)
    for each in told[1:]:
        after = _over(report, each.report)
        changes += [Change(each.load_id, each.as_of, *change) for change in differences(report, after)]
        report = after
        stated |= dict.fromkeys(_stated(each.report), each.as_of)
    newest = told[-1]
    gone = {
        name: day
        for name, day in stated.items()
        if name in newest.stated and name not in set(_stated(newest.report))
    }
    return replace(report, no_longer_stated=gone), changes


def differences(before: Report, after: Report) -> Iterator[tuple[str, str, str]]:
    """The fields that say something else: (field, old value, new value) as JSON."""
    for name, each in BY_NAME.items():
        old, new = each.value(before), each.value(after)
        if old != new and not (name == "counts" and _same_counts(old, new)):
            yield name, dump(plain(old)), dump(plain(new))
    if before.text != after.text and _words(before.text) != _words(after.text):
        yield _TEXT, dump(before.text), dump(after.text)


def _words(text: str | None) -> list[str]:
    """The words of a text, independent of how it was decoded and typeset."""
    return normalized(text or "").split()


def _same_counts(one: Sequence[Count], two: Sequence[Count]) -> bool:
    """Whether they differ only in how the source spells them."""
    return [replace(each, text="") for each in one] == [replace(each, text="") for each in two]


def _stated(report: Report) -> Iterator[str]:
    yield from (name for name, each in BY_NAME.items() if known(each.value(report)))
    if report.text:
        yield _TEXT


def _over(older: Report, newer: Report) -> Report:
    """The newer report, with values of the older where it has none."""
    values: dict[str, Any] = {}
    evidence: dict[str, tuple[Evidence, ...]] = {}
    confidence: dict[str, Grade] = {}
    cells = _cells(older)
    rewritten = bool(older.text and newer.text and older.text != newer.text)
    for name, each in BY_NAME.items():
        kept = not known(each.value(newer)) or _repeats(name, older, newer, cells)
        source = older if kept else newer
        values[name] = each.value(source)
        for key, places in evidence_of(name, source.evidence):
            evidence[key] = tuple(map(_quoted, places)) if kept and rewritten else places
        if name in source.confidence:
            confidence[name] = source.confidence[name]
    if known(newer.counts) and known(older.counts):
        values["counts"], evidence["counts"] = _counts(older, newer, rewritten=rewritten)
    response = Response(**{each.name: values.pop(f"response.{each.name}") for each in fields(Response)})
    if response != Facts.response:
        values["response"] = response
    return Report(
        source=_described(older.source, newer.source),
        text=newer.text or older.text,
        evidence=evidence,
        confidence=confidence,
        **values,
    )


def _cells(report: Report) -> frozenset[tuple[str, str]]:
    return frozenset(
        (place.column, place.text)
        for places in report.evidence.values()
        for place in places
        if isinstance(place, Cell)
    )


def _repeats(name: str, older: Report, newer: Report, cells: frozenset[tuple[str, str]]) -> bool:
    """Whether the newer lacks the text from which the older read more than cells that both have say."""
    told = newer.evidence.get(name, ())
    return (
        newer.text is None
        and any(isinstance(place, Span) for place in older.evidence.get(name, ()))
        and all(isinstance(place, Cell) and (place.column, place.text) in cells for place in told)
    )


def _quoted(place: Evidence) -> Evidence:
    """Evidence in a text that has been replaced, as a quotation."""
    return Cell(_EARLIER, place.text) if isinstance(place, Span) else place


def _counts(
    older: Report, newer: Report, *, rewritten: bool
) -> tuple[tuple[Count, ...], tuple[Evidence, ...]]:
    """The newer counts, and the older of what the newer does not count; each with its evidence."""
    counted = {(each.kind, each.jurisdiction) for each in newer.counts}
    places = older.evidence.get("counts", ())
    if len(places) != len(older.counts):
        return newer.counts, newer.evidence.get("counts", ())
    pairs = zip(older.counts, map(_quoted, places) if rewritten else places, strict=True)
    more = [pair for pair in pairs if (pair[0].kind, pair[0].jurisdiction) not in counted]
    return (
        (*newer.counts, *(count for count, _ in more)),
        (*newer.evidence.get("counts", ()), *(place for _, place in more)),
    )


def _described(older: Source, newer: Source) -> Source:
    missing: Mapping[str, Any] = {
        name: getattr(older, name)
        for name in ("title", "author", "publisher", "url", "license")
        if getattr(newer, name) is None
    }
    return replace(newer, **missing)
