"""What followed an incident of VERIS: monitoring, misuse, police, data taken."""

from breachtui.sources.draft import Draft
from breachtui.sources.veris_record import Record

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
