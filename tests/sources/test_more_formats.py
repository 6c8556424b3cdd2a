"""Formats whose header is known from elsewhere; all rows are invented."""

import json
from pathlib import Path

import pytest

from breachtui.sources.cell_dates import date_cell
from breachtui.sources.cells import count_cell
from breachtui.sources.date_forms import date_style
from breachtui.sources.offices import state_counted
from breachtui.words.flags import CLAIMED
from tests.sources.reading import file, loaded


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("250 locations", None), ("100 terabytes", None), ("19 years of data", None), ("G12 heads of state", None),
        ("over 235 GB", None), ("$1,200", None), ("5 million dollars", None), ("-5", None), ("12 stores", None),
        ("1.2MM", 1_200_000), ("3.5 bn", 3_500_000_000), ("1'204'000", 1_204_000), ("1.204.000", 1_204_000),
        ("+1,204", 1204), ("1,000-5,000", 1000), ("320,000 email addresses", 320_000), ("1,204[3]", 1204),
        ("2,021 Texans", 2021), ("unknown (500)", None), ("2,300 former employees", 2300),
    ],
)  # fmt: skip
def test_a_count_is_of_people_or_records(cell: str, value: int | None) -> None:
    assert count_cell(cell)[0] == value


def test_a_column_of_firsts_knows_months() -> None:
    day_first = [f"1/{month}/20{month + 5:02}" for month in (1, 4, 6, 7, 12)]
    style = date_style(day_first, "MDY")
    assert [str(date_cell(cell, style)[0]) for cell in day_first[1:3]] == ["2009-04", "2011-06"]
    iso = [f"20{month + 5:02}-{month:02}-01" for month in (1, 4, 6, 7, 12)]
    assert str(date_cell(iso[1], date_style(iso))[0]) == "2009-04"
    assert str(date_cell("1/4/2009", date_style([*day_first, "2/3/2009"], "MDY"))[0]) == "2009-01-04"


@pytest.mark.parametrize(
    ("header", "state"),
    [
        ("Number of Texans Affected", "TX"), ("No of MD Residents", "MD"), ("Affected SC Residents", "SC"),
        ("Montanans Affected", "MT"), ("Number of VT Residents Affected", "VT"), ("NH residents affected", "NH"),
        ("Number of Potentially Affected Delaware Residents", "DE"), ("Number of Individuals Affected", None),
        ("Residents Affected", None), ("In scope", None), ("Number of persons affected", None),
    ],
)  # fmt: skip
def test_whose_people_a_header_counts(header: str, state: str | None) -> None:
    assert state_counted(header) == state


@pytest.mark.parametrize(
    ("format", "header", "row"),
    [
        ("tx", "Entity or Individual Name,Type(s) of Information Affected,Number of Texans Affected,Date Published at OAG Website",
         "Larch,Social Security Number Information,12,03/04/2024"),
        ("vt", "Date Reported to AGO,Reporting Organization Name,Reporting Organization Type,Number of VT Residents Affected,Categories of Data Breached",
         "03/04/2024,Larch,Financial,12,Social Security Number"),
        ("mt", "Business Name,Notification Documents,Start of Breach,End of Breach,Date Reported,Montanans Affected",
         "Larch,,01/02/2024,01/03/2024,03/04/2024,12"),
        ("md", "Case Title,Case No.,Date Received,No of MD Residents,Information Breached,How Breach Occurred,Year",
         "Larch,1,03/04/2024,12,names,Phishing,2024"),
        ("nd", "Business Name,Doing Business As,Date of Breach,Date Reported,ND Residents Affected,Notification Document",
         "Larch,,01/02/2024,03/04/2024,12,"),
        ("sc", "Organization Name,Date Reported,Affected SC Residents", "Larch,03/04/2024,12"),
        ("nh", "Organization Name,Date Reported,NH Residents Affected", "Larch,03/04/2024,12"),
        ("nj", "Organization Name,Date Reported,NJ Residents Affected", "Larch,03/04/2024,12"),
        ("state", "Date Reported,Organization Name,Date of Breach,Number of Washingtonians Affected,Information Compromised",
         "03/04/2024,Larch,01/02/2024,12,Name; Social Security Number"),
    ],
)  # fmt: skip
def test_state_offices(tmp_path: Path, format: str, header: str, row: str) -> None:
    [found], _ = loaded(file(tmp_path, f"{header}\n{row}\n"), format)
    [count] = found.counts
    assert (found.organization, count.value, str(count.kind)) == ("Larch", 12, "residents")
    assert found.jurisdiction == count.jurisdiction == f"US-{'WA' if format == 'state' else format.upper()}"
    assert (found.state, found.individuals_affected) == (None, None)  # the office told is not the home
    assert "2024-03-04" in (str(found.reported), str(found.published))


def test_oregon_counts_all(tmp_path: Path) -> None:
    text = "Organization,Reported,Dates of Breach,Dates of Discovery,Notice Sent,Number Affected\n"
    [found], _ = loaded(
        file(tmp_path, f"{text}Larch,1/2/2026,12/2/2025 - 12/18/2025,12/20/2025,1/2/2026,500\n"), "or"
    )
    assert (str(found.occurred), found.individuals_affected) == ("2025-12-02/2025-12-18", 500)


def test_the_portal_as_it_was_until_2015(tmp_path: Path) -> None:
    header = (
        "Number,Name_of_Covered_Entity,State,Business_Associate_Involved,Individuals_Affected,Date_of_Breach,"
    )
    header += "Type_of_Breach,Location_of_Breached_Information,Date_Posted_or_Updated,Summary\n"
    row = '1,Larch Clinic,OH,Elm Billing,501,9/22/2009 - 10/05/2009,Theft,"Paper",2014-05-30,\n'
    [found], _ = loaded(file(tmp_path, header + row), "hhs")
    assert (found.jurisdiction, found.third_party, str(found.occurred)) == (
        "US-HHS", "Elm Billing", "2009-09-22/2009-10-05",
    )  # fmt: skip
    assert (str(found.published), str(found.counts[0].qualifier)) == ("2014-05-30", "placeholder")


def test_the_first_chronology_in_other_spellings(tmp_path: Path) -> None:
    text = "Date Made Public,Company,Location,Type_of_breach,Type_of_organization,Records Breached,Total Records\n"
    text += (
        '3/3/2006,Larch,"Salem, Oregon",HACK,BSF,88,Unknown\n3/4/2006,Elm,,Portable device (PORT),MED,0,0\n'
    )
    [larch, elm], _ = loaded(file(tmp_path, text), "prc1")
    assert (larch.state, larch.organization_type, larch.counts[0].value) == ("OR", "finance", 88)
    assert (elm.counts, elm.information_location) == ((), ("Other Portable Electronic Device",))


def test_claims_are_flagged_and_discover_nothing(tmp_path: Path) -> None:
    posts = [
        {"post_title": "Larch", "group_name": "g", "discovered": "2021-09-09 23:46:53", "published": "2021-09-09 23:46:53"},
        {"post_title": "We are officially online!", "group_name": "g", "discovered": "2021-09-09 23:46:53", "published": ""},
    ]  # fmt: skip
    [found], [refused] = loaded(file(tmp_path, posts), "claims")
    assert (found.discovered, str(found.published), found.source.flags) == (None, "2021-09-09", (CLAIMED,))
    assert "a gang's own post" in refused.reason


def test_have_i_been_pwned_as_a_table(tmp_path: Path) -> None:
    header = "Name,Title,BreachDate,PwnCount,DataClasses,IsVerified\n"
    for classes in (
        "\"['Email addresses', 'Passwords']\"",
        '"Email addresses; Passwords"',
        json.dumps("Email addresses|Passwords"),
    ):
        [found], _ = loaded(file(tmp_path, f"{header}Larch,Larch,2016-03-04,1204,{classes},True\n"), "hibp")
        assert (found.data_types, found.counts[0].value) == (("email", "credentials"), 1204)
