import csv
import io
import json
from pathlib import Path

import pytest

from breachtui.errors import SourceError
from breachtui.sources import read
from breachtui.sources.list_words import cause, data_types, sector
from breachtui.values.counts import CountKind
from breachtui.values.evidence import Cell
from tests.beside import reads
from tests.sources.reading import SHARED, file, keys, loaded, only

PRC = (
    "id", "source", "org_name", "acceptable_names", "reported_date", "breach_date", "end_breach_date",
    "incident_details", "information_affected", "organization_type", "breach_type", "normalized_org_name",
    "group_org_type", "total_affected", "residents_affected", "breach_location_state",
    "breach_location_country", "source_url", "notification_url_original",
)  # fmt: skip


def category(affected: str, *examples: str) -> dict[str, object]:
    return {"Affected": affected, "Examples": list(examples)}


DATA = {
    "Encryption Status": "UNKN",
    "Categories Affected": {
        "Personal Identifiers": category("Yes", "full names", "SSN"),
        "Geolocation Data": category("Yes"),
        "Biometric Information": category("No"),
        "Customer Records": category("UNKN"),
    },
}
NOTICE = {
    "id": "aa-1", "source": "ME", "org_name": "Larch Bank, N.A.", "acceptable_names": "Larch, Larch Bank",
    "reported_date": "2023-04-05", "breach_date": "2022-12", "end_breach_date": "2023-01-02",
    "incident_details": "Larch Bank reported that a phishing email let someone into a mailbox.",
    "information_affected": json.dumps(DATA).replace('"', '""'), "organization_type": "BSF",
    "breach_type": "HACK", "normalized_org_name": "Larch Bank, N.A.", "group_org_type": "BSF",
    "total_affected": "1204", "residents_affected": "7", "breach_location_state": "ME",
    "breach_location_country": "United States", "source_url": "https://list.example",
    "notification_url_original": "https://notice.example",
}  # fmt: skip


def chronology(tmp_path: Path, *notices: dict[str, str]) -> Path:
    rows = [PRC, *(tuple(notice[column] for column in PRC) for notice in notices)]
    lines = ["|".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows]
    return file(tmp_path, "\ufeff" + "\n".join(lines) + "\n")


def test_the_chronology(tmp_path: Path) -> None:
    found = only(chronology(tmp_path, NOTICE), "prc")
    assert (found.organization, found.aliases) == ("Larch Bank, N.A.", ("Larch", "Larch Bank"))
    assert (found.organization_type, found.state, found.country) == ("finance", "ME", "US")
    assert (found.jurisdiction, found.source.key) == ("US-ME", "prc:aa-1")
    assert (str(found.occurred), str(found.reported)) == ("2022-12/2023-01-02", "2023-04-05")
    assert found.individuals_affected == 1204
    assert [(c.value, c.kind, c.jurisdiction) for c in found.counts] == [
        (1204, CountKind.PERSONS, None), (7, CountKind.RESIDENTS, "US-ME"),
    ]  # fmt: skip
    assert found.data_types == ("name", "ssn", "location")
    assert found.evidence["data_types"] == (
        Cell("information_affected.Personal Identifiers", "full names, SSN"),
        Cell("information_affected.Geolocation Data", "Yes"),
    )
    assert (found.breach_type, found.attack) == ("Hacking/IT Incident", "phishing")
    assert found.source.url == "https://notice.example"


def test_what_the_chronology_does_not_know_stays_unknown(tmp_path: Path) -> None:
    bare = dict.fromkeys(PRC, "UNKN") | {
        "id": "aa-2",
        "org_name": "Larch",
        "acceptable_names": "None",
    }
    found = only(
        chronology(tmp_path, bare | {"incident_details": "UNKN", "notification_url_original": ""}), "prc"
    )
    assert (found.aliases, found.counts, found.data_types) == ((), (), ())
    assert (found.occurred, found.reported, found.state, found.source.url) == (None, None, None, None)


def test_that_data_was_exposed_is_no_kind_of_breach_in_the_chronology(tmp_path: Path) -> None:
    details = (
        "Larch told of a data breach. It involved the exposure of the credit card numbers of 5 residents."
    )
    found = only(chronology(tmp_path, NOTICE | {"breach_type": "UNKN", "incident_details": details}), "prc")
    assert (found.breach_type, found.attack) == (None, None)


def test_an_unreadable_list_of_categories_is_said(tmp_path: Path) -> None:
    _, [remark] = loaded(chronology(tmp_path, NOTICE | {"information_affected": "{broken"}), "prc")
    assert (remark.row, remark.loaded) == (1, True)


FIRST = """Date Made Public,Company,City,State,Type of breach,Type of organization,Total Records,\
Description of incident,Information Source,Source URL,Year of Breach
"March 4, 2012",Larch Clinic,Salem,Oregon,PORT,MED,"1,204",A laptop was stolen from a car.,Media,,2012
,Birch,,,UNKN,UNKN,Unknown,,,,
"""


def test_the_first_chronology(tmp_path: Path) -> None:
    [found, bare], _ = loaded(file(tmp_path, FIRST), "prc1")
    assert (str(found.published), str(found.occurred), found.state) == ("2012-03-04", "2012", "OR")
    assert [(count.value, count.kind) for count in found.counts] == [(1204, CountKind.RECORDS)]
    assert (found.organization_type, found.breach_type) == ("healthcare_provider", "Theft")
    assert (bare.published, bare.occurred, bare.breach_type, bare.counts) == (None, None, None, ())


BEAUTIFUL = """Entity;"Alternative Name";Story;Year;"Records Lost";"Sector";"Method of Leak";"1st source";"By"
"Larch Mail";;"A list of e-mail addresses copied by malware";2016;1,37e+09;"Web";"Hacked";"http://a.test";"A"
"Larch Mail";"Post";"Sold by a clerk
at the counter; \u201cfor little\u201d.";2016;340000;"Government";"Inside job";;
"Birch";;;2011;none;"Retail";"Lost / stolen device or media";;
;;;;;;;;
"Elm";;"x";2012;5;"https://b.example";"Hacked";;
"""


def test_information_is_beautiful(tmp_path: Path) -> None:
    reports, rest = loaded(file(tmp_path, BEAUTIFUL), "iib")
    assert [str(report.occurred) for report in reports] == ["2016", "2016", "2011"]
    assert [count.value for report in reports for count in report.counts] == [1_370_000_000, 340_000]
    assert reports[0].counts[0].kind is CountKind.RECORDS
    assert reports[0].evidence["counts"] == (Cell("Records Lost", "1,37e+09"),)
    assert [report.attack for report in reports] == ["malware", "insider", None]
    assert [report.organization_type for report in reports] == ["technology", "government", "retail"]
    assert reports[0].data_types == ("email",)
    assert reports[1].source.key == reports[0].source.key
    assert reports[1].fingerprint != reports[0].fingerprint
    assert [(each.row, each.loaded) for each in rest] == [(3, True), (4, False), (5, False)]
    assert "leaves open" in rest[0].reason


def test_what_came_of_a_leak_is_not_how_it_came_about(tmp_path: Path) -> None:
    header = BEAUTIFUL.partition("\n")[0]
    rows = (
        '"Larch";;"Data was leaked online by its thieves";2016;5;"Web";"Hacked";;',
        '"Elm";;;2016;5;"Web";"Hacked";;',
    )
    reports, _ = loaded(file(tmp_path, "\n".join((header, *rows))), "iib")
    assert [report.attack for report in reports] == ["hacking", "hacking"]


def test_a_list_that_was_torn_apart_is_refused(tmp_path: Path) -> None:
    lines = BEAUTIFUL.splitlines()
    rows = [line.split(",") for line in [lines[0], *lines[1:3] * 20]]
    out = io.StringIO()
    csv.writer(out).writerows([*row, *[""] * (9 - len(row))] for row in rows)
    with pytest.raises(SourceError, match="wrong delimiter"):
        read(str(file(tmp_path, out.getvalue())))


WIKIPEDIA = """Entity,Year,Records,Organization type,Method,Sources
Larch Post,2012-2014,"2,200,000",web,hacked,[5][6]
Birch Hospital,2018,unknown,healthcare,poor security,[7]
Elm,2019,"9,000",financial,lost / stolen computer,

"""
PAGE = """<!DOCTYPE html><html><body><p>Text</p><table><tr><td>x</td></tr></table><table class="wikitable">
<tr><th>Entity</th><th>Year</th><th>Records</th><th>Organization type</th><th>Method</th><th>Sources</th></tr>
<tr><td rowspan="2"><a href="/x">Larch Post</a></td><td>2012</td><td>2,200,000<sup>[5]</sup></td><td>web</td>
<td>hacked</td><td><sup>[5]</sup></td></tr>
<tr><td>2014</td><td>7</td><td>web</td><td>inside job</td><td></td></tr></table></body></html>"""


def test_wikipedia(tmp_path: Path) -> None:
    reports, remarks = loaded(file(tmp_path, WIKIPEDIA), "wikipedia")
    assert [str(report.occurred) for report in reports] == ["2012/2014", "2018", "2019"]
    assert [report.attack for report in reports] == ["hacking", "exposed", None]
    assert [report.organization_type for report in reports] == [
        "technology",
        "healthcare_provider",
        "finance",
    ]
    assert [count.value for report in reports for count in report.counts] == [2_200_000, 9_000]
    assert [remark.row for remark in remarks] == [2, 3]


def test_wikipedia_as_a_page(tmp_path: Path) -> None:
    reports, rest = loaded(file(tmp_path, PAGE), "wikipedia")
    assert not rest
    assert [(r.organization, str(r.occurred), r.counts[0].value) for r in reports] == [
        ("Larch Post", "2012", 2_200_000), ("Larch Post", "2014", 7),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("phrase", "types"),
    [("first and last names", {"name"}), ("email addresses", {"email"}), ("IP address", {"device"}),
     ("Driver’s license or state identification card number", {"drivers_license", "government_id"}),
     ("Names and e-mail addresses; no Social Security numbers", {"name", "email"}),
     ("Names. Passwords were not affected.", {"name"}), ("SSN: No; Name: Yes; Card number: No", {"name"}),
     ("MedicalRecords", {"medical"}), ("W-2", {"financial"}), ("driver licence", {"drivers_license"}),
     ("credit card numbers, CVV", {"payment_card"}), ("package", set()), ("usernames", {"username"})],
)  # fmt: skip
def test_words_for_data(phrase: str, types: set[str]) -> None:
    assert data_types(phrase) == types


def test_words_for_sectors_and_methods() -> None:
    assert [sector(each) for each in ("apparel", "social network", "NGO", "unknown", "Financial")] == [
        "retail", "technology", "nonprofit", None, "finance",
    ]  # fmt: skip
    assert cause("gibberish") is None
    assert cause("Ransomware, hacked") == ("Hacking/IT Incident", "ransomware")


@reads(SHARED)
@pytest.mark.parametrize(
    ("name", "format", "rows"),
    [
        ("prc/Data_Breach_Chronology_sample.csv", "prc", 100),
        ("iib/Data_Breaches_EN_V2_2004_2017.csv", "iib", 270),
    ],
)
def test_the_real_lists(name: str, format: str, rows: int) -> None:
    reports, rest = loaded(SHARED / name, format)
    assert len(reports) == rows
    assert all(each.loaded for each in rest)
    assert len(set(keys(reports))) == rows


@reads(SHARED)
def test_the_real_list_that_was_torn_apart() -> None:
    with pytest.raises(SourceError, match="load the original"):
        read(str(SHARED / "iib" / "broken_excel_resave.csv"))
