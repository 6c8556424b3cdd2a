"""The fields of a breach in the order people read them: labels, and values in words."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from breachtui.report import Facts, Response
from breachtui.values.counts import Count, CountKind
from breachtui.values.dated import DatedEvent
from breachtui.values.dates import DateSpan
from breachtui.values.places import country_name, jurisdiction_name, state_name
from breachtui.values.text import UNKNOWN, single_line
from breachtui.words.attacks import ATTACKS
from breachtui.words.data_types import DATA_TYPES
from breachtui.words.milestones import TIMELINE
from breachtui.words.sectors import ORGANIZATION_TYPES

LISTED_FIGURE = "Affected"
"""What the figure of `main_count` is called, which is of persons only where a source states them."""


@dataclass(frozen=True)
class Field:
    """One field of a breach, as it is shown."""

    name: str
    """The field of `Facts`, or ``response.x`` for one of its response."""
    label: str
    """What people call it."""
    words: Callable[[Any], str]
    """A known value in words, on one line and harmless."""

    def value(self, facts: Facts) -> Any:
        """The value; None or empty where it is unknown."""
        owner, _, part = self.name.rpartition(".")
        return getattr(facts.response if owner else facts, part)

    def shown(self, facts: Facts) -> str:
        """The value in words; `UNKNOWN` where no source states it."""
        value = self.value(facts)
        return self.words(value) if known(value) else UNKNOWN


_NOTHING = (None, "", (), Response())


def known(value: Any) -> bool:
    """Whether a field's value says anything."""
    return value not in _NOTHING


def _state(code: str) -> str:
    name = state_name(code)
    return f"{code} ({name})" if name != code else single_line(code)


def _each(stated: tuple[Count | DatedEvent, ...]) -> str:
    return "; ".join(each.label() for each in stated)


def _truth(value: bool) -> str:
    return "yes" if value else "no"


FIELDS: tuple[Field, ...] = (
    Field("organization", "Organization", single_line),
    Field("aliases", "Also known as", lambda names: single_line("; ".join(names))),
    Field("organization_type", "Sector", ORGANIZATION_TYPES.label),
    Field("state", "State", _state),
    Field("country", "Country", country_name),
    Field("jurisdiction", "Filed with", jurisdiction_name),
    Field("individuals_affected", "Individuals affected", lambda number: f"{number:,}"),
    Field("counts", "Counts stated", _each),
    Field("occurred", "Occurred", DateSpan.label),
    Field("discovered", "Discovered", DateSpan.label),
    Field("reported", "Reported", DateSpan.label),
    Field("notified", "Notified", DateSpan.label),
    Field("published", "Published", DateSpan.label),
    Field("dates", "Dates stated", _each),
    Field("breach_type", "Breach type", single_line),
    Field("attack", "Attack", ATTACKS.label),
    Field("data_types", "Data types", lambda ids: ", ".join(map(DATA_TYPES.label, ids))),
    Field("information_location", "Location", ", ".join),
    Field("third_party", "Third party", single_line),
    Field("business_associate_present", "Business associate present", _truth),
    Field("response.credit_monitoring", "Credit monitoring", _truth),
    Field("response.credit_monitoring_months", "Monitoring, months", str),
    Field("response.law_enforcement", "Law enforcement told", _truth),
    Field("response.misuse_reported", "Misuse reported", _truth),
    Field("response.exfiltrated", "Data exfiltrated", _truth),
)
"""Every field, in the order of a detail view, a comparison and an export."""

BY_NAME = {field.name: field for field in FIELDS}
"""The same by name."""

REVISED = (*BY_NAME, "text")
"""What a newer export of a source can change: the fields, and the prose they were read from."""


def stated(facts: Facts) -> Iterator[Field]:
    """The fields that have a value."""
    return (field for field in FIELDS if known(field.value(facts)))


# To have none of these is no gap.
_OPTIONAL = ("aliases", "counts", "dates", "response.credit_monitoring_months")


def unstated(facts: Facts) -> Iterator[Field]:
    """The fields without a value that an account of a breach should have."""
    return (f for f in FIELDS if f.name not in _OPTIONAL and not known(f.value(facts)))


def main_date(facts: Facts) -> tuple[str, DateSpan] | None:
    """The date a breach is listed under, and which it is: the first of the timeline that is known."""
    for name in TIMELINE:
        span: DateSpan | None = getattr(facts, name)
        if span:
            return name, span
    return None


def main_count(facts: Facts) -> Count | None:
    """The count a breach is listed under: people in total, else accounts, records, residents."""
    if facts.individuals_affected is not None:
        for count in facts.counts:
            if count.kind is CountKind.PERSONS and count.value == facts.individuals_affected:
                return count
        return Count(facts.individuals_affected)
    if not facts.counts:
        return None
    for kind in (CountKind.PERSONS, CountKind.ACCOUNTS, CountKind.RECORDS, CountKind.RESIDENTS):
        of_kind = [count for count in facts.counts if count.kind is kind]
        if of_kind:
            return max(of_kind, key=lambda count: count.value)
    return None
