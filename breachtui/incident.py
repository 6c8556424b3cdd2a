"""One breach: the reports about it, and the values resolved from them by a stated rule.

For each field the first of these that states it wins: a user's edit, the filing with a
regulator, the organization's own notice, news, a list that repeats others. Among equals
the more exact wins, then the later published. A placeholder never beats a figure. Data
types, locations, aliases and counts are united. What the others said is kept.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from difflib import get_close_matches
from typing import Any

from breachtui.fields import BY_NAME, known, main_count
from breachtui.report import Facts, Report, Response
from breachtui.revision import Revision
from breachtui.values.counts import Count, Qualifier
from breachtui.values.dated import DatedEvent
from breachtui.values.dates import DateSpan
from breachtui.values.identity import normalized
from breachtui.values.text import fold
from breachtui.values.vocabulary import Vocabulary
from breachtui.words.data_types import DATA_TYPES
from breachtui.words.locations import LOCATIONS

EDIT = "edit"
"""Stands for the key of a report where the user's own edit is meant."""

TRUST = ("filing with a regulator", "notice of the organization", "news", "list")
"""The kinds of source, most trusted first."""

_ONLY = "the only source"
_AGGREGATORS = {"hibp", "veris", "prc", "iib", "wikipedia", "table", "claims"}
_UNITED: dict[str, Vocabulary | None] = {
    "aliases": None,
    "counts": None,
    "dates": None,
    "data_types": DATA_TYPES,
    "information_location": LOCATIONS,
}
_RESPONSE = tuple(each.name for each in fields(Response))
_EXACTNESS = (Qualifier.EXACT, Qualifier.ABOUT, Qualifier.AT_LEAST, Qualifier.AT_MOST, Qualifier.PLACEHOLDER)
_NO_YEAR = 4_000_000  # days; the calendar has fewer
_TYPO = 0.8  # how alike two spellings of a word are
_MOST_WORDS = 0.6  # of a name, that another spelling of it has too
_GENERAL = frozenset(
    {"hacking", "insider", "stolen_device", "lost_device", "misdirected", "improper_disposal"}
)
"""Attacks that are no kind of hacking, and hacking itself, of which the others are kinds."""
_ROUNDING = 0.02  # "more than 656,000" and 656,047 agree; so do two figures this close when one is hedged


@dataclass(frozen=True)
class Resolution:
    """How a field came by its value."""

    key: str
    """Key of the report that won, or `EDIT`."""
    reason: str
    """Why it won, in words."""
    others: tuple[tuple[str, Any], ...] = ()
    """What the other reports said: (report key, value), most trusted first."""
    conflict: bool = False
    """Whether another report says something that cannot be true at the same time."""


@dataclass(frozen=True)
class Campaign:
    """One event at a vendor that befell several organizations."""

    vendor: str
    """Where it happened."""
    start: str | None
    """When it began, EDTF, as precise as a report says it; None where none does."""
    incidents: tuple[tuple[int, str | None, int | None], ...]
    """(number, organization, people in total) of each incident, the largest first."""


@dataclass(frozen=True)
class Retrieval:
    """When the newest file that has a report was loaded, and how new that file is."""

    loaded: str
    """The day on which it was loaded, ISO 8601."""
    as_of: str | None = None
    """The latest day that the file names; None where it names none."""


@dataclass(frozen=True, kw_only=True)
class Incident(Facts):
    """One breach, with the values resolved from its reports."""

    id: int
    """Its number in the database."""
    reports: tuple[Report, ...]
    """What the sources say, most trusted first."""
    resolutions: Mapping[str, Resolution] = field(default_factory=dict)
    """For each field with a value, how it came by it; response fields as ``response.exfiltrated``."""
    tags: tuple[str, ...] = ()
    """The user's tags."""
    note: str = ""
    """The user's note."""
    history: tuple[Revision, ...] = ()
    """What newer exports of its sources changed, the oldest first."""
    campaigns: tuple[Campaign, ...] = ()
    """The events at vendors that it is part of, beside incidents of others."""
    retrieved: Mapping[str, Retrieval] = field(default_factory=dict)
    """For the key of each report, when it was loaded; empty where it is of no database."""

    @property
    def conflicts(self) -> tuple[str, ...]:
        """The fields on which the reports disagree."""
        return tuple(name for name, resolution in self.resolutions.items() if resolution.conflict)

    def report(self, key: str) -> Report | None:
        """The report with that key."""
        return next((report for report in self.reports if report.source.key == key), None)


def trust(report: Report) -> int:
    """The report's place in `TRUST`; less is more trusted."""
    if report.source.format in _AGGREGATORS:
        return 3
    if report.jurisdiction:
        return 0
    return 1 if report.source.format == "notice" else 2


def resolve(
    id: int,
    reports: Sequence[Report],
    edits: Mapping[str, Any] | None = None,
    tags: tuple[str, ...] = (),
    note: str = "",
) -> Incident:
    """The incident that these reports and the user's edits make.

    ``edits`` maps field names to values of the field's own type.
    """
    # sorted() keeps the order of equals, so: by key, the later first, then by trust
    latest = sorted(sorted(reports, key=lambda report: report.source.key), key=_told, reverse=True)
    ordered = tuple(sorted(latest, key=trust))
    values: dict[str, Any] = {}
    resolutions: dict[str, Resolution] = {}
    for name, each in BY_NAME.items():
        claims = [(report, each.value(report)) for report in ordered if known(each.value(report))]
        if name in (edits or {}):
            values[name] = (edits or {})[name]
            resolutions[name] = Resolution(EDIT, "edited by hand", _said(claims))
        elif claims and name in _UNITED:
            values[name] = _united(name, [value for _, value in claims])
            reason = "united from all sources" if len(claims) > 1 else _ONLY
            resolutions[name] = Resolution(claims[0][0].source.key, reason, _said(claims[1:]))
        elif claims:
            values[name], resolutions[name] = _chosen(name, claims)
    response = Response(**{name: values.pop(f"response.{name}", None) for name in _RESPONSE})
    return Incident(
        id=id, reports=ordered, resolutions=resolutions, tags=tags, note=note, response=response, **values
    )


def _told(report: Report) -> str:
    """When the source said it, to sort by; "" where it is not known."""
    day = report.published or report.reported
    return day.sort_key if day else ""


def _said(claims: Sequence[tuple[Report, Any]]) -> tuple[tuple[str, Any], ...]:
    return tuple((report.source.key, value) for report, value in claims)


def _chosen(name: str, claims: Sequence[tuple[Report, Any]]) -> tuple[Any, Resolution]:
    ranked = sorted(claims, key=lambda claim: _rank(name, *claim))
    (winner, value), others = ranked[0], ranked[1:]
    reason = TRUST[trust(winner)] if others else _ONLY
    conflict = any(not _agree(name, winner, value, report, said) for report, said in others)
    return value, Resolution(winner.source.key, reason, _said(others), conflict)


def _rank(name: str, report: Report, value: Any) -> tuple[int, int, int]:
    if name == "individuals_affected":
        qualifier = _hedge(report)
        return int(qualifier is Qualifier.PLACEHOLDER), trust(report), _EXACTNESS.index(qualifier)
    return 0, trust(report), _vagueness(value) if isinstance(value, DateSpan) else 0


def _vagueness(span: DateSpan) -> int:
    """The days it leaves open; a date without a year is vaguer than any with one."""
    if span.bounds is None:
        return _NO_YEAR - len(str(span.start or span.end))
    return (span.bounds[1] - span.bounds[0]).days


def _hedge(report: Report) -> Qualifier:
    """How exact its figure claims to be."""
    count = main_count(report)
    return count.qualifier if count else Qualifier.EXACT


def _agree(name: str, winner: Report, value: Any, report: Report, said: Any) -> bool:
    if name in ("published", "reported", "jurisdiction"):
        return True  # each source has its own day, each office is told on its own
    if isinstance(value, DateSpan):
        return value.agrees_with(said)
    if name == "individuals_affected":
        return value == said or _within_hedge(value, _hedge(winner), said, _hedge(report))
    if name == "organization":
        return _same_organization(winner, report)
    if name == "attack":
        return value == said or "unknown" in (value, said) or {value, said} & _GENERAL == {"hacking"}
    return bool(value == said) or bool({"Unknown", "Other", "other"} & {value, said})


def _same_organization(one: Report, two: Report) -> bool:
    names, others = (
        [fold(name) for name in (report.organization, *report.aliases) if name] for report in (one, two)
    )
    return any(_alike(name, other) for name in names for other in others)


def _alike(one: str, two: str) -> bool:
    """Whether two names may be spellings of one: nearly all words of the shorter are in the longer."""
    shorter, longer = sorted((normalized(one).split(), normalized(two).split()), key=len)
    if "".join(shorter) in "".join(longer):
        return True
    near = sum(bool(get_close_matches(word, longer, 1, _TYPO)) for word in shorter)
    return near >= _MOST_WORDS * len(shorter) or "".join(word[0] for word in longer).startswith(
        "".join(shorter)
    )


def _within_hedge(value: int, qualifier: Qualifier, said: int, hedge: Qualifier) -> bool:
    if Qualifier.PLACEHOLDER in (qualifier, hedge):
        return True
    hedged = qualifier is not Qualifier.EXACT or hedge is not Qualifier.EXACT
    return hedged and abs(value - said) <= _ROUNDING * max(value, said)


def _united(name: str, values: Sequence[tuple[Any, ...]]) -> tuple[Any, ...]:
    together = tuple(dict.fromkeys(each for value in values for each in value))
    vocabulary = _UNITED[name]
    if vocabulary:
        return tuple(id for id in vocabulary.by_id if id in together)
    first: dict[Any, Any] = {}
    for each in together:  # the same may be told in other words
        first.setdefault(replace(each, text="") if isinstance(each, Count | DatedEvent) else each, each)
    return tuple(first.values())
