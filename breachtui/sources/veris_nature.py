"""What an incident of VERIS was: attack, kind of breach, data, places, who acted, when, and what followed.

VERIS dates the incident and counts from there: discovered after ten months. A day follows from a count of
days, a month from a count of months; of a count of weeks only the month.
"""

import datetime
from collections.abc import Mapping, Sequence

from breachtui.sources.draft import Draft
from breachtui.sources.veris_record import Record
from breachtui.values.dates import DateSpan, PartialDate
from breachtui.words import attacks, breach_types, locations
from breachtui.words.data_types import DATA_TYPES
from breachtui.words.told import Told

ACTIONS = ("malware", "hacking", "social", "physical", "misuse", "error", "environmental", "unknown")
"""The categories of action, the most telling first."""

OPEN = ("error", "physical")
"""Categories of action that say nothing of the kind of breach without a variety."""
INDEFINITE = frozenset(
    {"U - Desktop or laptop", "U - Unknown", "S - Unknown", "M - Unknown", "N - Unknown", "T - Unknown"}
)
"""Assets that leave open what they are."""

CERTAINTY = {
    "Confirmed": "confirmed",
    "Suspected": "suspected",
    "Near miss": "near_miss",
    "False positive": "false_positive",
}
"""``security_incident``, and the flag that it makes."""

ACTORS = {"external": "external_actor", "internal": "internal_actor", "partner": "partner_actor"}
"""Who acted, and the flag that it makes."""


Said = Mapping[str, Sequence[str]]
"""The varieties of each action."""

_OF_THINGS = ("stolen_device", "lost_device")  # said only where an asset is a device, not paper
_DATA = "attribute.confidentiality.data.variety"
_UNKNOWN = "Unknown"
_PAPER = ("M - Documents", "M - Fax")
_WITHIN_THE_DAY = ("Seconds", "Minutes")
_LONGEST = 100  # years; what is longer is a slip of the keys
_WEEK = 7
_YES_NO = {"Yes": True, "No": False}
_MONTHS = 12  # of a year; monitoring is stated in years


def put_nature(record: Record, draft: Draft) -> None:
    """Put down the attack and the kind of breach, with every action as evidence."""
    cells = [_varieties(record, action) for action in record.keys("action")]
    said = {action: record.all(f"action.{action}.variety") for action in record.keys("action")}
    attack = next((id for id, row in attacks.BY_ID.items() if _names(row, said) or _covers(row, said)), None)
    if attack not in _OF_THINGS or _devices(record):
        draft.put("attack", attack, *cells)
    elif record.all("actor.internal.variety"):
        draft.put("attack", "insider", *cells)
    draft.put("breach_type", _category(said), *cells)


def _varieties(record: Record, action: str) -> tuple[str, str]:
    path = f"action.{action}"
    return record.listed(f"{path}.variety") if record.all(f"{path}.variety") else record.cell(path)


def _category(said: Said) -> str | None:
    """The kind of breach by the most telling action: by a variety of it, else by the action alone."""
    for action in ACTIONS:
        only = {action: said[action]} if action in said else {}
        for fits in (_names, _covers):
            for id, row in breach_types.BY_ID.items():
                if fits(row, only):
                    return id
    return None


def _names(row: Told, said: Said) -> bool:
    """Whether a term stands for a variety of an action."""
    return any(f"{action}.{variety}" in row.veris for action, each in said.items() for variety in each)


def _covers(row: Told, said: Said) -> bool:
    """Whether a term stands for any variety of an action."""
    return any(action in row.veris and (each or action not in OPEN) for action, each in said.items())


def _devices(record: Record) -> bool:
    assets = record.all("asset.assets.variety")
    return any(each.startswith(("U - ", "M - ", "S - ")) and each not in _PAPER for each in assets)


def put_data(record: Record, draft: Draft) -> None:
    """Put down the types of data and where they were."""
    column = record.listed(_DATA)[0]
    said = (each for each in record.all(_DATA) if each != _UNKNOWN)
    draft.put_types((DATA_TYPES.coded(each) or "other", (column, each)) for each in said)
    places = {_place(each) for each in record.all("asset.assets.variety")}
    draft.put(
        "information_location",
        tuple(id for id in locations.BY_ID if id in places),
        record.listed("asset.assets.variety"),
    )


def _place(asset: str) -> str | None:
    if asset in INDEFINITE:
        return None
    places = {beginning: id for id, row in locations.BY_ID.items() for beginning in row.veris}
    beginnings = [beginning for beginning in places if asset.startswith(beginning)]
    return places[max(beginnings, key=len)] if beginnings else None


def flags(record: Record) -> tuple[str, ...]:
    """How certain the incident is, and who acted."""
    certainty = CERTAINTY.get(record.one("security_incident"))
    actors = [flag for name, flag in ACTORS.items() if name in record.keys("actor")]
    return tuple(filter(None, (certainty, *actors)))


def unseen(record: Record) -> Sequence[str]:
    """The categories of action, the certainty and the data that no vocabulary has, each with its path."""
    found = [f"action.{each}" for each in record.keys("action") if each not in ACTIONS]
    found += [
        f"security_incident: {each}" for each in record.all("security_incident") if each not in CERTAINTY
    ]
    data = (each for each in record.all(_DATA) if each != _UNKNOWN and not DATA_TYPES.coded(each))
    return [*found, *(f"{_DATA}: {each}" for each in data)]


def put_dates(record: Record, draft: Draft) -> None:
    """Put down when it happened, was discovered, reported, and when the record was made."""
    occurred = record.date("timeline.incident")
    draft.put("occurred", occurred, record.cell("timeline.incident"))
    if occurred and occurred.start:
        cells = (record.cell("timeline.incident"), record.cell("timeline.discovery"))
        draft.put("discovered", _discovered(record, occurred.start), *cells)
    draft.put(
        "reported", record.date("plus.timeline.notification"), record.cell("plus.timeline.notification")
    )
    draft.put("published", _day(record.one("plus.created")), record.cell("plus.created"))


def _discovered(record: Record, start: PartialDate) -> DateSpan | None:
    unit, value = record.one("timeline.discovery.unit"), record.number("timeline.discovery.value")
    if unit in _WITHIN_THE_DAY and start.day:
        return DateSpan(start)
    if value is None or start.year is None:
        return None
    if unit == "Years" and value == int(value) and value <= _LONGEST:
        return DateSpan.of(start.year + int(value))
    if unit == "Months" and value == int(value) and value <= _LONGEST * 12 and start.month:
        years, month = divmod(start.month - 1 + int(value), 12)
        return DateSpan.of(start.year + years, month + 1)
    return _after_days(start, unit, value)


def _after_days(start: PartialDate, unit: str, value: float) -> DateSpan | None:
    days = {"Hours": value / 24, "Days": value, "Weeks": value * _WEEK}.get(unit)
    bounds = start.bounds()
    if days is None or days > _LONGEST * 365 or not start.day or not bounds:
        return None
    if unit == "Weeks":
        early, late = (bounds[0] + datetime.timedelta(days + slack) for slack in (-_WEEK // 2, _WEEK // 2))
        return DateSpan.of(early.year, early.month) if early.month == late.month else None
    if days < 1:
        return DateSpan(start)
    return DateSpan.from_date(bounds[0] + datetime.timedelta(days)) if days == int(days) else None


def _day(text: str) -> DateSpan | None:
    try:
        return DateSpan.from_date(datetime.date.fromisoformat(text[:10]))
    except ValueError:
        return None


def put_response(record: Record, draft: Draft) -> None:
    """Put down monitoring, misuse, law enforcement, and whether data was taken."""
    plus = "plus.attribute.confidentiality"
    years = record.number(f"{plus}.credit_monitoring_years") or 0
    offered = True if years else _YES_NO.get(record.one(f"{plus}.credit_monitoring"))
    draft.put("response.credit_monitoring", offered, record.cell(f"{plus}.credit_monitoring"))
    if years and years * _MONTHS == int(years * _MONTHS):
        draft.put(
            "response.credit_monitoring_months",
            int(years * _MONTHS),
            record.cell(f"{plus}.credit_monitoring_years"),
        )
    misused = _YES_NO.get(record.one(f"{plus}.data_abuse"))
    draft.put("response.misuse_reported", misused, record.cell(f"{plus}.data_abuse"))
    if "Law enforcement" in record.all("discovery_method.external.variety"):
        draft.put("response.law_enforcement", True, record.listed("discovery_method.external.variety"))
    _put_exfiltration(record, draft)


def _put_exfiltration(record: Record, draft: Draft) -> None:
    for action in record.keys("action"):
        if "Exfiltrate" in record.all(f"action.{action}.result"):
            draft.put("response.exfiltrated", True, record.listed(f"action.{action}.result"))
    unit, path = record.one("timeline.exfiltration.unit"), "attribute.confidentiality.data_disclosure"
    if unit and unit != "Never":
        draft.put("response.exfiltrated", True, record.cell("timeline.exfiltration"))
    if unit == "Never" or record.one(path) == "No":
        draft.put("response.exfiltrated", False, record.cell("timeline.exfiltration" if unit else path))
