"""What one source says about one breach, and where it says so."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from typing import Any, Self

from breachtui.errors import ValueNotKnown
from breachtui.values.counts import Count, CountKind, Qualifier
from breachtui.values.dated import DatedEvent, DateKind
from breachtui.values.dates import DateSpan
from breachtui.values.evidence import (
    Cell,
    Evidence,
    Grade,
    Span,
    confidence_from_json,
    evidence_from_json,
)
from breachtui.values.reading import (
    by_name,
    each_of,
    made,
    member_of,
    one_of,
    prose,
    read_each,
    some_of,
    string,
    strings,
    truth,
    whole,
)
from breachtui.words.attacks import ATTACKS
from breachtui.words.breach_types import BREACH_TYPES
from breachtui.words.data_types import DATA_TYPES
from breachtui.words.locations import LOCATIONS
from breachtui.words.milestones import TIMELINE
from breachtui.words.sectors import ORGANIZATION_TYPES


@dataclass(frozen=True)
class Source:
    """Where a report was read."""

    format: str
    """The name of the reader: a row of the table of formats."""
    key: str
    """Stable across loads: the source's own id, else a hash of what identifies the report there."""
    title: str | None = None
    """Headline of an article, title of a document."""
    author: str | None = None
    """Who signed the article."""
    publisher: str | None = None
    """The site or the authority that published it."""
    url: str | None = None
    """Where it can be read."""
    path: str | None = None
    """The file it was read from, as the user named it; None for stdin."""
    row: int | None = None
    """The row in that file, the first under the header being 1; None for prose."""
    license: str | None = None
    """Terms that the source states for re-use."""
    flags: tuple[str, ...] = ()
    """What the source marks the entry as: ``unverified``, ``suspected``; ``doubtful_date`` where its dates
    cannot all be true, ``other_organization`` where its account names another; in JSON only where there
    are any."""


@dataclass(frozen=True)
class Response:
    """What was done and what is known to have followed; None means that the source does not say."""

    credit_monitoring: bool | None = None
    """Whether credit or identity monitoring was offered."""
    credit_monitoring_months: int | None = None
    """For how many months; None when it was offered for no stated time."""
    law_enforcement: bool | None = None
    """Whether police or another law enforcement agency was told or is investigating."""
    misuse_reported: bool | None = None
    """Whether data is known to have been misused; False for "not aware of any misuse"."""
    exfiltrated: bool | None = None
    """Whether data is said to have been taken; False for "no evidence that it was"."""


@dataclass(frozen=True, kw_only=True)
class Facts:
    """What can be said of a breach. Unknown is None or empty, never a guess."""

    organization: str | None = None
    """The breached entity's full name as the source writes it."""
    aliases: tuple[str, ...] = ()
    """Other names that the source gives it."""
    organization_type: str | None = None
    """Its sector: an id of `ORGANIZATION_TYPES`."""
    state: str | None = None
    """USPS code of its home state, not of the regulator it filed with."""
    country: str | None = None
    """ISO 3166 alpha-2 code of its home country."""
    jurisdiction: str | None = None
    """Whose filing this is: ``US-HHS``, ``US-ME``; None for news."""
    individuals_affected: int | None = None
    """People affected in total; the exact figure before the rounded one."""
    counts: tuple[Count, ...] = ()
    """Every count stated of this breach."""
    occurred: DateSpan | None = None
    """When it happened."""
    discovered: DateSpan | None = None
    """When the organization found it."""
    reported: DateSpan | None = None
    """When it was reported to a regulator."""
    notified: DateSpan | None = None
    """When the first notices went to individuals."""
    published: DateSpan | None = None
    """When the source was published."""
    dates: tuple[DatedEvent, ...] = ()
    """Every date that prose states of this breach and of what it sets beside it."""
    breach_type: str | None = None
    """HHS category: an id of `BREACH_TYPES`."""
    attack: str | None = None
    """The most specific that the source supports: an id of `ATTACKS`."""
    data_types: tuple[str, ...] = ()
    """Data said to be involved or possibly involved: ids of `DATA_TYPES`."""
    information_location: tuple[str, ...] = ()
    """Where the data was: ids of `LOCATIONS`."""
    third_party: str | None = None
    """The vendor or business associate at which it happened."""
    business_associate_present: bool | None = None
    """Whether HHS says that a business associate was involved; it never says which."""
    response: Response = Response()
    """What was done and what followed."""


@dataclass(frozen=True, kw_only=True)
class Report(Facts):
    """What one source says about one breach, with the evidence of every field."""

    source: Source
    """Where it was read."""
    text: str | None = None
    """The prose it was read from, if any."""
    evidence: Mapping[str, tuple[Evidence, ...]] = field(default_factory=dict)
    """For each field with a value, where it was read; response fields as ``response.exfiltrated``, each type
    of data also as ``data_types.ssn``."""
    confidence: Mapping[str, Grade] = field(default_factory=dict)
    """For each field read from prose, how far it can be trusted and why; a cell needs no trust."""
    no_longer_stated: Mapping[str, str] = field(default_factory=dict)
    """For each field that the newest export of its source leaves empty, the day up to which exports stated
    it; in JSON only where there are any."""
    fingerprint: str = field(default="", compare=False)
    """Stands for what the source wrote, however it is read: equal for equal rows; not part of the JSON."""

    def to_json(self) -> dict[str, Any]:
        """The report as JSON values, keyed by field name in the order of this class."""
        return {
            each.name: plain(value)
            for each in fields(self)
            if each.name != "fingerprint"
            and ((value := getattr(self, each.name)) or each.name not in _OPTIONAL)
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Self:
        """The report that `to_json` wrote; raises `ValueNotKnown` naming the key at fault."""
        unknown = data.keys() - _READERS.keys()
        if unknown:
            raise ValueNotKnown(f"{', '.join(sorted(unknown))}: no field of a report; see breachtui parse")
        if not isinstance(data.get("source"), Mapping):
            raise ValueNotKnown("source is missing: a report must say where it was read")
        told = ((name, _READERS[name], value) for name, value in data.items() if value is not None)
        values: dict[str, Any] = read_each(told)
        report = cls(**values)
        report._check_evidence()
        return report

    def _check_evidence(self) -> None:
        text = self.text or ""
        for name, places in self.evidence.items():
            for place in places:
                if isinstance(place, Span) and text[place.start : place.end] != place.text:
                    raise ValueNotKnown(
                        f"evidence of {name}: text[{place.start}:{place.end}] is not its text"
                    )


_OPTIONAL = ("no_longer_stated",)  # left out of the JSON where they are empty


def plain(value: Any) -> Any:
    """A field's value as JSON has it."""
    convert = _PLAIN.get(type(value))
    return convert(value) if convert else value


def _plain_source(source: Source) -> dict[str, Any]:
    return {name: plain(value) for name, value in vars(source).items() if name != "flags" or value}


def _plain_count(count: Count) -> dict[str, Any]:
    return vars(count) | {"kind": str(count.kind), "qualifier": str(count.qualifier)}


def _plain_dated(event: DatedEvent) -> dict[str, Any]:
    return vars(event) | {"value": str(event.value), "kind": str(event.kind)}


_PLAIN: dict[type, Callable[[Any], Any]] = {
    DateSpan: str,
    Count: _plain_count,
    DatedEvent: _plain_dated,
    **dict.fromkeys((Span, Cell, Response), lambda value: dict(vars(value))),
    Grade: lambda grade: {"level": str(grade.level), "reason": grade.reason},
    Source: _plain_source,
    tuple: lambda values: [plain(each) for each in values],
    dict: lambda values: {key: plain(each) for key, each in values.items()},
}


def _date(value: Any) -> DateSpan:
    return DateSpan.parse(string(value))


_count = made(
    Count,
    {
        "value": whole, "kind": member_of(CountKind), "qualifier": member_of(Qualifier),
        "jurisdiction": string, "text": prose,
    },
    ("value", "kind", "qualifier"),
)  # fmt: skip
_event = made(DatedEvent, {"value": _date, "kind": member_of(DateKind), "text": prose}, ("value", "kind"))
_source = made(
    Source,
    {each.name: string for each in fields(Source)} | {"row": whole, "flags": strings},
    ("format", "key"),
)
_response = made(
    Response,
    {each.name: whole if each.name.endswith("_months") else truth for each in fields(Response)},
)


_READERS: dict[str, Any] = {
    "source": _source,
    "organization": string,
    "aliases": strings,
    "organization_type": one_of(ORGANIZATION_TYPES),
    "state": string,
    "country": string,
    "jurisdiction": string,
    "individuals_affected": whole,
    "counts": each_of(_count),
    **dict.fromkeys(TIMELINE, _date),
    "dates": each_of(_event),
    "breach_type": one_of(BREACH_TYPES),
    "attack": one_of(ATTACKS),
    "data_types": some_of(DATA_TYPES),
    "information_location": some_of(LOCATIONS),
    "third_party": string,
    "business_associate_present": truth,
    "response": _response,
    "text": prose,
    "evidence": evidence_from_json,
    "confidence": confidence_from_json,
    "no_longer_stated": by_name(string),
}
