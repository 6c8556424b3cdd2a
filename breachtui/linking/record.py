"""What of a report says of which breach it speaks, and how a database keeps it."""

import json
import re
from dataclasses import dataclass, fields, replace
from typing import Any

from breachtui.incident import TRUST, trust
from breachtui.linking.event_dates import Days, days_of, yearless
from breachtui.linking.name_parts import Name, NameRole, naming
from breachtui.report import Report
from breachtui.values.counts import CountKind, Qualifier
from breachtui.values.evidence import Cell
from breachtui.words.flags import DOUBTFUL_DATE

_LATER = re.compile(
    r"""s?upp?lement|addend|amend|\bupdate|corrected|follow[- ]?up|additional\ residents
    |\b(?:2nd|3rd|second|third)\ not""",
    re.I | re.X,
)
_MANNERS = {
    "ransomware": "hacking", "phishing": "hacking", "malware": "hacking", "hacking": "hacking",
    "credential_stuffing": "hacking", "skimming": "hacking",
    "stolen_device": "theft", "lost_device": "loss", "improper_disposal": "disposal",
    "insider": "insider", "misdirected": "mistake", "exposed": "mistake",
}  # fmt: skip
_TYPES = {
    "Hacking/IT Incident": "hacking", "Theft": "theft", "Loss": "loss", "Improper Disposal": "disposal",
}  # fmt: skip


@dataclass(frozen=True, kw_only=True, slots=True)
class LinkRecord:
    """A report as linking sees it."""

    id: int
    """Its number; of equals the lesser goes first."""
    key: str
    """Its key, which does not depend on the order of loading."""
    format: str
    """The reader that read it."""
    office: str | None = None
    """Whose filing it is, ``US-HHS``; None for news and collections."""
    collected: bool = False
    """Whether a list that repeats others has it."""
    own: tuple[Name, ...] = ()
    """The names of the organization whose people are concerned, the main one first."""
    vendors: tuple[Name, ...] = ()
    """The names of those where it happened or who filed for it."""
    unnamed_clients: bool = False
    """Whether it is filed for clients that it does not name."""
    state: str | None = None
    """The organization's home state."""
    sector: str | None = None
    """The organization's kind."""
    occurred: Days | None = None
    """When it happened."""
    discovered: Days | None = None
    """When it was found."""
    yearless: int | None = None
    """The day of the year on which it began or was found, where the year is not said."""
    reported: Days | None = None
    """When an office or the public was told."""
    loose: bool = False
    """Whether that is only when a list took it up, which may be years later."""
    total: int | None = None
    """People in total; None for a placeholder."""
    placeholder: bool = False
    """Whether the total stands for one not yet known."""
    residents: int | None = None
    """People of the office's own state."""
    accounts: int | None = None
    """Accounts or records."""
    manner: str | None = None
    """How it happened, in a word."""
    doubtful: bool = False
    """Whether its own dates cannot all be true."""
    later: bool = False
    """Whether its own words call it a supplement, an update or an amendment."""

    @property
    def names(self) -> tuple[Name, ...]:
        """Every name it gives."""
        return self.own + self.vendors


def record_of(id: int, report: Report) -> LinkRecord:
    """The record of a report."""
    raw = _raw(report)
    names, unnamed = _names(report)
    reported = days_of(report.reported) or days_of(report.notified)
    collected = trust(report) == len(TRUST) - 1
    loose = collected and reported is None
    reported = reported or days_of(report.published)
    occurred = days_of(report.occurred, reported)
    if reported and occurred == reported and reported.last > reported.first:
        reported = None  # one cell of an interval stands in both columns
    placeholder, total = _total(report)
    return LinkRecord(
        id=id, key=report.source.key, format=report.source.format, office=report.jurisdiction,
        collected=collected,
        own=tuple(name for name in names if name.role is NameRole.OWN),
        vendors=tuple(name for name in names if name.role is NameRole.VENDOR), unnamed_clients=unnamed,
        state=report.state, sector=report.organization_type,
        occurred=occurred, discovered=days_of(report.discovered, reported),
        yearless=yearless(report.occurred) or yearless(report.discovered),
        reported=reported, loose=loose, total=total, placeholder=placeholder,
        residents=_count(report, CountKind.RESIDENTS, report.jurisdiction),
        accounts=max((c.value for c in report.counts if c.kind in _ACCOUNTS), default=None),
        manner=_MANNERS.get(report.attack or "") or _TYPES.get(report.breach_type or ""),
        doubtful=DOUBTFUL_DATE in report.source.flags,
        later=bool(_LATER.search(raw)) or any(_LATER.search(each) for each in report.source.flags),
    )  # fmt: skip


_ACCOUNTS = (CountKind.ACCOUNTS, CountKind.RECORDS)


def _raw(report: Report) -> str:
    """The cell with the name as the source has it, before any note was taken from it."""
    places = report.evidence.get("organization", ())
    return places[0].text if places and isinstance(places[0], Cell) else report.organization or ""


def _names(report: Report) -> tuple[tuple[Name, ...], bool]:
    found = naming(report.organization) if report.organization else None
    names = list(found.names) if found else []
    for alias in report.aliases:
        names += [replace(each, role=NameRole.OWN) for each in naming(alias).names]
    own = {word for name in names if name.role is NameRole.OWN for word in name.words}
    vendors = naming(report.third_party).names if report.third_party else ()
    names += [replace(each, role=NameRole.VENDOR) for each in vendors if not own.issuperset(each.words)]
    distinct = {(name.words, name.role): name for name in reversed(names)}
    return tuple(reversed(distinct.values())), bool(found and found.unnamed_clients)


def _total(report: Report) -> tuple[bool, int | None]:
    placeholders = [count.value for count in report.counts if count.qualifier is Qualifier.PLACEHOLDER]
    total = report.individuals_affected
    persons = [c.value for c in report.counts if c.kind is CountKind.PERSONS and c.value not in placeholders]
    if total is None and not placeholders and len(persons) == 1 and report.jurisdiction:
        total = persons[0]
    if total is None or total in placeholders:
        return bool(placeholders), None
    return False, total


def _count(report: Report, kind: CountKind, jurisdiction: str | None) -> int | None:
    for count in report.counts:
        if count.kind is kind and count.jurisdiction in (jurisdiction, None):
            return count.value
    return None


_DAYS = frozenset({"occurred", "discovered", "reported"})
_NAMES = frozenset({"own", "vendors"})
_FIELDS = tuple(each.name for each in fields(LinkRecord) if each.name not in ("id", "key"))


def packed(record: LinkRecord) -> str:
    """A record as JSON, without its number and key; many times faster to read than its report.

    A change of what is packed takes a migration that has all reports linked anew.
    """
    values = [_plain(name, getattr(record, name)) for name in _FIELDS]
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"))


def unpacked(id: int, key: str, text: str) -> LinkRecord:
    """The record of that number and key."""
    values = zip(_FIELDS, json.loads(text), strict=True)
    return LinkRecord(id=id, key=key, **{name: _made(name, value) for name, value in values})


def _plain(name: str, value: Any) -> Any:
    if value is None:
        return None
    if name in _DAYS:
        return [value.first, value.last, value.exact]
    if name in _NAMES:
        return [[each.text, each.role, each.words, sorted(each.initials)] for each in value]
    return value


def _made(name: str, value: Any) -> Any:
    if value is None:
        return None
    if name in _DAYS:
        return Days(*value)
    if name in _NAMES:
        return tuple(
            Name(text, NameRole(role), tuple(words), "".join(words), frozenset(initials))
            for text, role, words, initials in value
        )
    return value
