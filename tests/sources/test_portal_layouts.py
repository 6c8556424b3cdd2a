"""Lists as offices and trackers lay them out over the years; all rows are invented."""

from pathlib import Path

import pytest

from breachtui.errors import ColumnsUnknown
from breachtui.sources import read
from tests.sources.reading import file, loaded


def test_the_breach_portal_before_2015_as_r_carries_it_on(tmp_path: Path) -> None:
    text = (
        ",Number,Name_of_Covered_Entity,State,Business_Associate_Involved,Individuals_Affected,Date_of_Breach,"
        "Type_of_Breach,Location_of_Breached_Information,Date_Posted_or_Updated,Summary,breach_start,breach_end,year\n"
        '1,0,Alder Clinic,TX,"Cedar Mailing, LLC (",83000,11/12/2009,Theft,Paper,1/23/2014,,11/12/2009,NA,2009\n'
        "2,1,Birch Health Plan,AK,,501,10/12/2009,Theft,Laptop,1/23/2014,,10/12/2009,NA,2009\n"
    )
    (first, second), rest = loaded(file(tmp_path, text), "hhs")
    assert not rest
    assert (first.third_party, str(first.occurred), str(first.published)) == (
        "Cedar Mailing, LLC", "2009-11-12", "2014-01-23",
    )  # fmt: skip
    assert second.counts[0].qualifier == "placeholder"


def test_sharepoint_writes_codes_for_blanks(tmp_path: Path) -> None:
    row = {
        "Case_x0020_Title": "Alder Clinic", "FileLeafRef.Name": "itu-1", "Date_x0020_Received": "1/22/2019",
        "How_x0020_Breach_x0020_Occurred": "Stolen laptop", "No_x0020_of_x0020_MD_x0020_Residents": "1,204",
    }  # fmt: skip
    other = {**row, "Case_x0020_Title": "Birch Bank", "FileLeafRef.Name": "itu-2"}
    found, rest = loaded(file(tmp_path, {"Row": [row, other], "NextHref": "?p"}), "md")
    assert not rest
    assert [(x.organization, x.source.key, str(x.reported), x.counts[0].value) for x in found] == [
        ("Alder Clinic", "md:itu-1", "2019-01-22", 1204), ("Birch Bank", "md:itu-2", "2019-01-22", 1204),
    ]  # fmt: skip


def test_maine_numbers_the_boxes_of_its_form(tmp_path: Path) -> None:
    text = (
        "01_03_01_Entity Name,01_03_04_State,02_01_01_Total number of persons affected (including Maine residents),"
        "02_01_02_Total number of Maine residents affected,02_01_04_Date(s) Breach Occurred,02_01_05_Date Breach"
        " Discovered,03_01_05_Date(s) of consumer notification\n"
        "Alder Clinic,OH,1204,12,01/02/2021,01/09/2021,02/10/2021\n"
    )
    [found], _ = loaded(file(tmp_path, text), "me")
    assert (found.individuals_affected, found.state, found.jurisdiction) == (1204, "OH", "US-ME")
    assert [str(day) for day in (found.occurred, found.discovered, found.notified)] == [
        "2021-01-02", "2021-01-09", "2021-02-10",
    ]  # fmt: skip


def test_its_old_list_tells_when_people_were_notified(tmp_path: Path) -> None:
    text = (
        "Company Whose      Data Was Breached,Attorney                   (If Represented),Date of Breach,"
        "Date of Notification,Type of Information,Number of Maine Residents Affected\n"
        "Alder Clinic,,10/1/2010,11/2/2010,SSN,12\n"
    )
    [found], _ = loaded(file(tmp_path, text), "state")
    assert (found.jurisdiction, found.reported, str(found.notified)) == ("US-ME", None, "2010-11-02")


@pytest.mark.parametrize(
    ("kind", "sector", "said"),
    [
        (
            "Physical Loss",
            "Healthcare, Medical Providers & Medical Insurance Services",
            "healthcare_provider",
        ),
        ("PHYS", "MED", "healthcare_provider"),
        ("Unintended Disclosure", "Governments and Military", "government"),
        ("Payment Card Fraud", "Retail Businesses", "retail"),
    ],
)
def test_the_chronology_writes_words_or_codes(tmp_path: Path, kind: str, sector: str, said: str) -> None:
    text = (
        "Date Made Public,Company,Location,Type of breach,Type of organization,Records Breached,Total Records,"
        "Description of incident,Information Source,Source URL\n"
        f'10/20/2016,Alder Clinic,"Orange, California",{kind},"{sector}","56,000","56,000",,Media,\n'
    )
    [found], _ = loaded(file(tmp_path, text), "prc1")
    assert (found.organization_type, found.state, found.counts[0].value) == (said, "CA", 56_000)
    assert found.breach_type or found.attack or found.information_location


def test_trackers_write_addresses_and_say_what_they_did_not_find(tmp_path: Path) -> None:
    posts = [
        {"post_title": "Alder Clinic ", "group_name": "qilin", "discovered": "2023-06-04 22:58:42.500116",
         "description": "", "website": "https://www.alder.example/x", "published": "2023-06-04 22:58:42.5", "post_url": ""},
    ] * 2  # fmt: skip
    [found, _], _ = loaded(file(tmp_path, posts), "claims")
    assert (found.organization, found.aliases, str(found.published)) == (
        "Alder Clinic", ("alder.example",), "2023-06-04",
    )  # fmt: skip
    recent = [
        {
            "victim": name,
            "group": "akira",
            "discovered": "2024-05-03 12:00:00",
            "activity": "Not Found",
            "country": "",
        }
        for name in ("Birch Bank", "Cedar School")
    ]
    [found, _], _ = loaded(file(tmp_path, recent), "claims")
    assert found.organization_type is None


def test_a_page_that_lists_names_with_dates_is_no_article(tmp_path: Path) -> None:
    names = ("Alder Clinic, March 4, 2021", "Birch Bank, Inc., March 5, 2021", "Cedar School October 6, 2020")
    items = "".join(f'<li><a href="x.pdf">{each}</a></li>' for each in names)
    path = file(tmp_path, f"<html><body><h1>Security Breach Notifications</h1><ul>{items}</ul></body></html>")
    with pytest.raises(ColumnsUnknown, match='--map \'organization="Organization",published="Published"\''):
        read(str(path))
    found = list(read(str(path), agree=lambda name, columns: True).items)
    assert [(x.organization, str(x.published)) for x in found] == [  # type: ignore[union-attr]
        ("Alder Clinic", "2021-03-04"), ("Birch Bank, Inc.", "2021-03-05"), ("Cedar School", "2020-10-06"),
    ]  # fmt: skip
