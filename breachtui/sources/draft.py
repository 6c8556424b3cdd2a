"""A report in the making: values with the cells they were read from."""

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, replace
from typing import Any

from breachtui.fields import known
from breachtui.report import Report, Response, Source
from breachtui.sources.other_names import of_one
from breachtui.sources.rows import Remark
from breachtui.values.dates import DateSpan
from breachtui.values.evidence import Cell, Evidence, evidence_of
from breachtui.values.identity import fingerprint
from breachtui.values.text import visible
from breachtui.words.data_types import DATA_TYPES
from breachtui.words.flags import DOUBTFUL_DATE, OTHER_ORGANIZATION

_ORDER = (
    ("occurred", "discovered"), ("occurred", "reported"), ("occurred", "notified"), ("occurred", "published"),
    ("discovered", "reported"), ("discovered", "notified"),
)  # fmt: skip
_DATES = ("occurred", "discovered", "reported", "notified", "published")
_ZONES = datetime.timedelta(days=1)  # by which it is later elsewhere


def doubts(values: Mapping[str, Any], today: datetime.date | None = None) -> Iterator[str]:
    """What is wrong with the dates of a report, each in words; as far as they are known for certain.

    >>> values = {"occurred": DateSpan.of(2024, 5, 3), "reported": DateSpan.of(2024, 4)}
    >>> list(doubts(values))
    ['occurred 2024-05-03 is after reported 2024-04']
    """
    found = {name: date for name in _DATES if (date := values.get(name)) and date.bounds}
    if not found:
        return
    for earlier, later in _ORDER:
        if earlier in found and later in found and found[earlier].begins_after(found[later]):
            yield f"{earlier} {found[earlier]} is after {later} {found[later]}"
    latest = (today or datetime.date.today()) + _ZONES
    for name, date in found.items():
        if _begins(date) > latest:
            yield f"{name} {date} is still to come"


def _begins(date: DateSpan) -> datetime.date:
    return date.bounds[0] if date.bounds else datetime.date.min


_RESPONSE = frozenset(f"response.{each.name}" for each in fields(Response))


class Draft:
    """What one row says; the first value put down for a field stays."""

    def __init__(self, wrote: str = "") -> None:
        self.wrote = wrote
        """What the source wrote of it."""
        self.values: dict[str, Any] = {}
        """By field of a report; those of its response as ``response.exfiltrated``."""
        self.evidence: dict[str, tuple[Evidence, ...]] = {}
        """For each of these, where it was read."""
        self.troubles: list[str] = []
        """What could not be made out of its cells."""
        self.doubtful_date = False
        """Whether a cell with a date cannot be true as it stands."""
        self.other_organization = False
        """Whether its account tells of another organization."""

    def put(self, name: str, value: Any, *cells: tuple[str, str]) -> None:
        """Put down a value and its cells, each a column and its text; an unknown one is passed over."""
        if known(value) and name not in self.values:
            self.values[name] = value
            self.evidence[name] = tuple(Cell(visible(column), visible(text)) for column, text in cells)

    def put_types(self, said: Iterable[tuple[str, tuple[str, str]]]) -> None:
        """Put down types of data, each with the cell that says it."""
        cells: dict[str, list[tuple[str, str]]] = {}
        for id, cell in said:
            cells.setdefault(id, []).append(cell)
        if "data_types" not in self.values:
            everything = dict.fromkeys(cell for each in cells.values() for cell in each)
            self.put("data_types", DATA_TYPES.in_order(cells), *everything)
            for id in self.values.get("data_types", ()):
                self.evidence[f"data_types.{id}"] = tuple(
                    Cell(visible(column), visible(text)) for column, text in cells[id]
                )

    def drop(self, name: str) -> None:
        """Take a value back."""
        del self.values[name]
        for key in [key for key, _ in evidence_of(name, self.evidence)]:
            del self.evidence[key]

    def fill(
        self, values: Mapping[str, Any], evidence: Mapping[str, tuple[Evidence, ...]], names: Iterable[str]
    ) -> None:
        """Take over what prose says of the named fields, where no cell has said it."""
        for name in names:
            value = values.get(name)
            if name.startswith("response."):
                value = getattr(values.get("response"), name.partition(".")[2], value)
            if known(value) and name in evidence and name not in self.values:
                self.values[name] = value
                self.evidence.update(evidence_of(name, evidence))

    def report(self, source: Source, text: str | None = None) -> Report:
        """The report that it makes."""
        facts = self.values
        if "third_party" in facts and of_one(facts["third_party"], facts.get("organization", "")):
            self.drop("third_party")  # vendors file as well
        if (found := list(doubts(facts))) or self.doubtful_date:
            self.troubles += found
            source = replace(source, flags=(*source.flags, DOUBTFUL_DATE))
        if self.other_organization:
            source = replace(source, flags=(*source.flags, OTHER_ORGANIZATION))
        if not _RESPONSE.isdisjoint(facts):
            parts = [name for name in facts if name in _RESPONSE]
            facts["response"] = Response(**{name.partition(".")[2]: facts.pop(name) for name in parts})
        return Report(
            source=source,
            text=text or None,
            evidence=self.evidence,
            fingerprint=fingerprint(self.wrote),
            **facts,
        )

    def remark(self, row: int | None) -> Remark | None:
        """What is to be said of the row; None where all was understood."""
        return Remark(row, "; ".join(self.troubles)) if self.troubles else None
