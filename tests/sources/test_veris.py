import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from breachtui.sources import Refusal, documents, read
from breachtui.sources.veris import sector
from breachtui.values.counts import CountKind
from breachtui.values.evidence import Cell
from tests.beside import reads
from tests.sources.reading import SHARED, file, keys, loaded, only

INCIDENT: dict[str, Any] = {
    "incident_id": "I-1",
    "action": {"hacking": {"variety": ["SQLi"], "vector": ["Web application"], "result": ["Exfiltrate"]}},
    "actor": {"external": {"variety": ["Organized crime"], "motive": ["Financial"]}},
    "asset": {"assets": [{"variety": "S - Database", "amount": 1}, {"variety": "U - Laptop"}]},
    "attribute": {"confidentiality": {
        "data": [{"variety": "Medical", "amount": 5400}, {"variety": "Payment"}], "data_disclosure": "Yes",
        "data_total": 5400,
    }},
    "discovery_method": {"external": {"variety": ["Law enforcement"]}},
    "timeline": {
        "incident": {"year": 2018, "month": 3, "day": 4}, "discovery": {"unit": "Months", "value": 10},
        "containment": {"unit": "Weeks"},
    },
    "victim": {"victim_id": "Harbor Hospital", "country": ["US"], "state": "OH", "industry": "622110"},
    "summary": "Short note.", "reference": "https://a.example/1; https://b.example/2 ",
    "security_incident": "Confirmed", "schema_version": "1.3.7", "source_id": "vcdb",
    "plus": {
        "master_id": "M-1", "created": "2019-05-06T01:02:03Z",
        "timeline": {"notification": {"year": 2019, "month": 2}},
        "attribute": {"confidentiality": {
            "credit_monitoring": "Yes", "credit_monitoring_years": 1.5, "data_abuse": "No",
        }},
    },
}  # fmt: skip


def changed(**parts: Any) -> dict[str, Any]:
    return INCIDENT | parts


def test_an_incident_becomes_a_report(tmp_path: Path) -> None:
    found = only(file(tmp_path, INCIDENT), "veris")
    assert (found.organization, found.organization_type) == ("Harbor Hospital", "healthcare_provider")
    assert (found.state, found.country) == ("OH", "US")
    assert (found.attack, found.breach_type) == ("hacking", "Hacking/IT Incident")
    assert found.data_types == ("medical", "payment_card")
    assert found.information_location == ("Network Server", "Laptop")
    assert [(count.value, count.kind) for count in found.counts] == [(5400, CountKind.RECORDS)]
    assert found.individuals_affected is None
    dates = (found.occurred, found.discovered, found.reported, found.published)
    assert [str(each) for each in dates] == ["2018-03-04", "2019-01", "2019-02", "2019-05-06"]
    assert found.response.credit_monitoring_months == 18
    assert (found.response.misuse_reported, found.response.law_enforcement) == (False, True)
    assert found.response.exfiltrated is True
    assert found.source.key == "veris:M-1"
    assert found.source.url == "https://a.example/1"
    assert found.source.flags == ("confirmed", "external_actor")
    assert found.evidence["attack"] == (Cell("action.hacking.variety", "SQLi"),)
    assert found.evidence["occurred"] == (Cell("timeline.incident", '{"year": 2018, "month": 3, "day": 4}'),)


@pytest.mark.parametrize(
    ("action", "assets", "attack", "kind"),
    [
        ({"malware": {"variety": ["Ransomware"]}, "hacking": {"variety": ["Unknown"]}}, [], "ransomware",
         "Hacking/IT Incident"),
        ({"social": {"variety": ["Phishing"]}, "malware": {"variety": ["Backdoor"]}}, [], "phishing",
         "Hacking/IT Incident"),
        ({"physical": {"variety": ["Theft"]}}, ["U - Laptop"], "stolen_device", "Theft"),
        ({"physical": {"variety": ["Theft"]}}, ["M - Documents"], None, "Theft"),
        ({"error": {"variety": ["Misdelivery"]}}, ["M - Documents"], "misdirected",
         "Unauthorized Access/Disclosure"),
        ({"error": {"variety": ["Disposal error"]}}, [], "improper_disposal", "Improper Disposal"),
        ({"error": {}}, [], None, None),
        ({"misuse": {"variety": ["Privilege abuse"]}}, [], "insider", "Unauthorized Access/Disclosure"),
        ({"environmental": {"variety": ["Flood"]}}, [], None, "Other"),
        ({"unknown": {"notes": "?"}}, [], "unknown", "Unknown"),
    ],
)  # fmt: skip
def test_actions(
    tmp_path: Path, action: Any, assets: list[str], attack: str | None, kind: str | None
) -> None:
    incident = changed(action=action, asset={"assets": [{"variety": each} for each in assets]})
    found = only(file(tmp_path, incident), "veris")
    assert (found.attack, found.breach_type) == (attack, kind)


@pytest.mark.parametrize(
    ("start", "discovery", "means"),
    [
        ({"year": 2018, "month": 12, "day": 30}, {"unit": "Days", "value": 3}, "2019-01-02"),
        ({"year": 2018, "month": 12}, {"unit": "Days", "value": 3}, None),
        ({"year": 2018, "month": 12, "day": 30}, {"unit": "Minutes"}, "2018-12-30"),
        ({"year": 2018, "month": 3, "day": 1}, {"unit": "Weeks", "value": 2}, "2018-03"),
        ({"year": 2018, "month": 3, "day": 16}, {"unit": "Weeks", "value": 2}, None),
        ({"year": 2018, "month": 11}, {"unit": "Months", "value": 2}, "2019-01"),
        ({"year": 2018}, {"unit": "Years", "value": 2}, "2020"),
        ({"year": 2018}, {"unit": "Months", "value": 2}, None),
        ({"year": 2018, "month": 3}, {"unit": "Months"}, None),
        ({"year": 2018, "month": 3}, {"unit": "Years", "value": 1e9}, None),
    ],
)
def test_durations_become_dates_no_finer_than_they_are(
    tmp_path: Path, start: Any, discovery: Any, means: str | None
) -> None:
    found = only(file(tmp_path, changed(timeline={"incident": start, "discovery": discovery})), "veris")
    assert (str(found.discovered) if found.discovered else None) == means


def test_an_impossible_day_leaves_the_month(tmp_path: Path) -> None:
    found = only(
        file(tmp_path, changed(timeline={"incident": {"year": 2018, "month": 2, "day": 31}})), "veris"
    )
    assert str(found.occurred) == "2018-02"


def test_the_states_of_other_countries_are_no_states(tmp_path: Path) -> None:
    victim = {"victim_id": "Unknown", "country": ["CA"], "state": "CA-BC", "industry": "Unknown"}
    found = only(file(tmp_path, changed(victim=victim)), "veris")
    assert (found.organization, found.state, found.country, found.organization_type) == (
        None,
        None,
        "CA",
        None,
    )


def test_a_partner_that_is_named_is_the_third_party(tmp_path: Path) -> None:
    actors = [{"partner": {"notes": "Paper Shred of Ohio"}}, {"partner": {"notes": "a vendor that lost it"}}]
    found = [only(file(tmp_path, changed(actor=actor)), "veris").third_party for actor in actors]
    assert found == ["Paper Shred of Ohio", None]


def test_personal_data_in_general_gives_way_to_what_the_summary_names(tmp_path: Path) -> None:
    data = {"confidentiality": {"data": [{"variety": "Personal"}]}}
    summary = (
        "Harbor Hospital said a stolen laptop held many files."
        " The information involved included names, Social Security numbers and dates of birth."
    )
    assert only(file(tmp_path, changed(attribute=data)), "veris").data_types == ("other",)
    found = only(file(tmp_path, changed(attribute=data, summary=summary)), "veris")
    assert set(found.data_types) == {"name", "ssn", "dob"}


def test_an_unknown_enumeration_is_kept_and_said_once(tmp_path: Path) -> None:
    odd = changed(attribute={"confidentiality": {"data": [{"variety": "Moon phases"}]}})
    reports, remarks = loaded(file(tmp_path, [odd, odd | {"plus": {}}]), "veris")
    kept = Cell("attribute.confidentiality.data.variety", "Moon phases")
    assert (reports[0].data_types, reports[0].evidence["data_types"]) == (("other",), (kept,))
    assert [(remark.row, remark.loaded) for remark in remarks] == [(1, True)]
    assert f"{kept.column}: {kept.text}" in remarks[0].reason


def test_a_trimmed_database_export(tmp_path: Path) -> None:
    trimmed = {
        "_id": {"$oid": "1"}, "incident_id": "T-1", "actor": {"internal": {"variety": ["End-user"]}},
        "victim": {"country": "USA", "industry": "Public"}, "timeline": {"incident": {"year": 2010}},
        "action": {"misuse": {"variety": ["Privilege abuse"]}},
    }  # fmt: skip
    found = only(file(tmp_path, [trimmed]), "veris")
    assert (found.country, found.organization_type, found.attack) == ("US", "government", "insider")


def test_joined_files_and_archives(tmp_path: Path) -> None:
    others = [changed(plus={"master_id": f"M-{n}"}) for n in range(40)]
    path = file(tmp_path, json.dumps(others[:20], indent=1) + "\n" + json.dumps(others[20:]))
    assert len(set(keys(loaded(path, "veris")[0]))) == 40
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as archive:
        for n, each in enumerate(others):
            archive.writestr(f"data/{n}.JSON", json.dumps(each))
    readings = [list(read(document).items) for document in documents(str(tmp_path / "all.zip"))]
    assert len(readings) == 40
    assert not any(isinstance(item, Refusal) for items in readings for item in items)


def test_the_schema_is_no_incident(tmp_path: Path) -> None:
    path = file(
        tmp_path,
        {name: {"variety": ["A", "B"]} for name in ("action", "actor", "asset", "victim", "timeline")},
    )
    with pytest.raises(Exception, match="no known format"):
        read(str(path))


@pytest.mark.parametrize(
    ("code", "means"),
    [("622110", "healthcare_provider"), ("62", "healthcare_provider"), ("524114", "health_plan"),
     ("524210", "finance"), ("541511", "technology"), ("541110", "other"), ("813910", "nonprofit"),
     ("92", "government"), ("0", None), ("000", None), ("Unknown", None), ("Accomodation ", "retail")],
)  # fmt: skip
def test_industries(code: str, means: str | None) -> None:
    assert sector(code) == means


FLAT = """incident_id,victim.victim_id,victim.state,victim.country.US,victim.industry,\
action.Hacking,action.Error,action.hacking.variety.SQLi,attribute.confidentiality.data.variety.Medical,\
asset.assets.variety.S - Mail,timeline.incident.year,\
timeline.discovery.unit.Months,timeline.discovery.value,security_incident.Confirmed
A-1,Harbor Hospital,OH,TRUE,622110,TRUE,FALSE,TRUE,TRUE,TRUE,2015,NA,NA,TRUE
"""
TWELVE = """year,victim.state,action.Malware,action.Hacking,action.Error,victim.industry.name,pattern
2013,NA,FALSE,TRUE,FALSE,Public ,Web Applications
2013,NA,FALSE,TRUE,FALSE,Public ,Web Applications
"""


def test_a_flat_table(tmp_path: Path) -> None:
    found = only(file(tmp_path, FLAT), "vcdb")
    assert (found.organization, found.state, found.country) == ("Harbor Hospital", "OH", "US")
    assert (found.attack, found.data_types, found.information_location) == (
        "hacking",
        ("medical",),
        ("Email",),
    )
    assert (str(found.occurred), found.source.key) == ("2015", "veris:A-1")


def test_rows_without_ids_are_told_apart(tmp_path: Path) -> None:
    reports, rest = loaded(file(tmp_path, TWELVE), "vcdb")
    assert not rest
    assert len(set(keys(reports))) == 2
    assert (reports[0].attack, reports[0].organization_type) == ("hacking", "government")


@reads(SHARED)
def test_the_real_incidents() -> None:
    paths = sorted((SHARED / "veris").glob("*-*.json"))
    for path in (path for path in paths if path.name != "verisc-enum.json"):
        reports, rest = loaded(path, "veris")
        assert len(reports) == 1
        assert all(each.loaded for each in rest)
    with pytest.raises(Exception, match="no known format"):
        read(str(SHARED / "veris" / "verisc-enum.json"))
