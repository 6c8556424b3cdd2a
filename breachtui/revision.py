"""What newer exports changed of a report: the history of an incident."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from breachtui.errors import ValueNotKnown
from breachtui.fields import BY_NAME, known
from breachtui.report import Report
from breachtui.values.text import UNKNOWN

TEXT = "text"
"""Stands for the name of a field where the source's prose changed."""


@dataclass(frozen=True)
class Revision:
    """A value that a newer export changed."""

    changed_at: str
    """When that was loaded: a moment in UTC, ISO 8601."""
    load_id: int | None
    """The load."""
    path: str | None
    """Its file."""
    as_of: str | None
    """How new the file's contents are: a day, ISO 8601."""
    key: str
    """The report."""
    incident_id: int
    """The incident it belongs to."""
    organization: str | None
    """As the report names it now."""
    field: str
    """A field of `FIELDS`, or `TEXT`."""
    old: str
    """The value before, as JSON."""
    new: str
    """The value since, as JSON."""

    @property
    def label(self) -> str:
        """What people call the field."""
        return _label(self.field)

    @property
    def words(self) -> str:
        """``500 → 7,000``: the values before and since."""
        return f"{_words(self.field, self.old)} → {_words(self.field, self.new)}"

    def to_json(self) -> dict[str, Any]:
        """As exports have it."""
        return {
            "changed_at": self.changed_at, "load": self.load_id, "path": self.path, "as_of": self.as_of,
            "key": self.key, "field": self.field, "old": json.loads(self.old), "new": json.loads(self.new),
        }  # fmt: skip


def _label(field: str) -> str:
    return "Text" if field == TEXT else BY_NAME[field].label if field in BY_NAME else field


def _words(field: str, said: str) -> str:
    value = json.loads(said)
    if field == TEXT:
        return f"{len(value):,} characters" if value else UNKNOWN
    if not known(value) or value == []:
        return UNKNOWN
    owner, _, part = field.rpartition(".")
    told = {part: value} if owner else value
    try:
        facts = Report.from_json({"source": {"format": "", "key": ""}, owner or part: told})
        return BY_NAME[field].shown(facts)
    except (ValueNotKnown, KeyError):  # of a vocabulary that has changed since
        return said


def telling(revisions: Iterable[Revision]) -> Iterator[Revision]:
    """The revisions that tell something of their own: not the counts behind a figure that changed."""
    every = list(revisions)
    figures = {(each.key, each.load_id) for each in every if each.field == "individuals_affected"}
    return (each for each in every if each.field != "counts" or (each.key, each.load_id) not in figures)


def no_longer(report: Report) -> Iterator[str]:
    """A line for each field that the newest export of the report's source leaves empty."""
    for name, day in report.no_longer_stated.items():
        yield f"{_label(name)}: stated in the export of {day}, no longer in the newest"
