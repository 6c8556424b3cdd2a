"""When an incident of VERIS happened, was found and was reported, and what followed.

VERIS dates the incident and counts from there: discovered after ten months. A day follows
from a count of days, a month from a count of months; of a count of weeks only the month.
"""

import datetime

from breachtui.sources.draft import Draft
from breachtui.sources.veris_record import Record
from breachtui.values.dates import DateSpan, PartialDate

_WITHIN_THE_DAY = ("Seconds", "Minutes")
_LONGEST = 100  # years; what is longer is a slip of the keys
_WEEK = 7


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


_YES_NO = {"Yes": True, "No": False}
_MONTHS = 12  # of a year; monitoring is stated in years


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
