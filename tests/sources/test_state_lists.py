import csv
import io
from collections.abc import Sequence
from pathlib import Path

import pytest

from breachtui.report import Report
from breachtui.sources import Refusal
from tests.sources.pdf_pages import pdf
from tests.sources.reading import file, loaded, only


def table(*rows: Sequence[str]) -> str:
    text = io.StringIO(newline="")
    csv.writer(text).writerows(rows)
    return text.getvalue()


WA = (
    "DateAware", "DateSubmitted", "DataBreachCause", "DateStart", "DateEnd", "Name", "Id", "CyberattackType",
    "WashingtoniansAffected", "IndustryType", "BusinessType", "Year", "EntityState",
)  # fmt: skip
NOTICE = (
    "2021 Feb 22 12:00:00 AM", "2021 Mar 17 12:00:00 AM", "Cyberattack", "2020 Dec 24 12:00:00 AM",
    "2020 Dec 29 12:00:00 AM", "Cedar Transfer", "10,429", "Ransomware", "1,555", "Finance", "",
    "2,021", "OH ",
)  # fmt: skip


def test_washington(tmp_path: Path) -> None:
    found = only(file(tmp_path, table(WA, NOTICE)), "wa")
    assert (found.organization, found.source.key) == ("Cedar Transfer", "wa:10429")
    assert (str(found.discovered), str(found.reported)) == ("2021-02-22", "2021-03-17")
    assert str(found.occurred) == "2020-12-24/2020-12-29"
    assert (found.jurisdiction, found.state, found.individuals_affected) == ("US-WA", "OH", None)
    assert found.counts[0].label() == "1,555 residents of Washington"
    assert (found.breach_type, found.attack, found.organization_type) == (
        "Hacking/IT Incident",
        "ransomware",
        "finance",
    )
    assert [cell.text for cell in found.evidence["occurred"]] == [NOTICE[3], NOTICE[4]]


def test_a_list_whose_residents_are_counted_in_another_unit_is_read_without_them(tmp_path: Path) -> None:
    header = tuple(each.replace("WashingtoniansAffected", "Washingtonians$Affected") for each in WA)
    [found], [remark] = loaded(file(tmp_path, table(header, NOTICE)), "wa")
    assert "Washingtonians$Affected" in remark.reason
    assert (found.organization, found.jurisdiction, found.counts) == ("Cedar Transfer", "US-WA", ())


def test_washington_after_a_spreadsheet_mangled_it(tmp_path: Path) -> None:
    mangled = (
        "02/22/2021 12:00:00 AM", "03/17/2021 12:00:00 AM", "Cyberattack", "04-11-20 0:00", "05-12-20 0:00",
        "Cedar Transfer", "10429", "", "Jan-99", "Business", "Retail", "2021", "",
    )  # fmt: skip
    [found], [remark] = loaded(file(tmp_path, table(WA, mangled)), "wa")
    assert (str(found.discovered), str(found.occurred)) == ("2021-02-22", "2020-04-11/2020-05-12")
    assert (found.source.key, found.counts[0].short(), found.organization_type) == (
        "wa:10429",
        "≥1",
        "retail",
    )
    assert "'Jan-99' is a range that was turned into a date" in remark.reason


def test_washington_where_it_ends_before_it_begins(tmp_path: Path) -> None:
    row = (*NOTICE[:3], NOTICE[4], NOTICE[3], *NOTICE[5:])
    [found], [remark] = loaded(file(tmp_path, table(WA, row)), "wa")
    assert str(found.occurred) == "2020"
    assert "is after DateEnd" in remark.reason


def test_washington_where_only_the_end_is_known(tmp_path: Path) -> None:
    found = only(file(tmp_path, table(WA, (*NOTICE[:3], "", *NOTICE[4:]))), "wa")
    assert (str(found.occurred), found.occurred and found.occurred.label()) == (
        "../2020-12-29",
        "until December 29, 2020",
    )


@pytest.mark.parametrize(
    ("cause", "reason"),
    [("Theft or Mistake", "leaves open what kind of breach it was"), ("Zeal", "names no kind of breach")],
)
def test_a_cause_that_makes_no_value_is_said(tmp_path: Path, cause: str, reason: str) -> None:
    row = (*NOTICE[:2], cause, *NOTICE[3:7], "", *NOTICE[8:])
    [found], [remark] = loaded(file(tmp_path, table(WA, row)), "wa")
    assert (found.breach_type, found.attack) == (None, None)
    assert f"DataBreachCause '{cause}' {reason}" in remark.reason


def test_california(tmp_path: Path) -> None:
    rows = [
        ("Organization Name", "Date(s) of Breach  (if known)", "Reported Date"),
        ("Cedar Bank", "08/09/2024, 08/05/2024", "06/13/2025"),
        ("Cedar Bank ", "", "06/13/2025"),
        ("", "08/05/2024", "06/13/2025"),
        ("Birch Union", "11/20/2027", "06/13/2025"),
    ]
    reports, rest = loaded(file(tmp_path, table(*rows)), "ca")
    assert [str(each.occurred) for each in reports] == ["2024-08-05/2024-08-09", "None", "2027-11-20"]
    assert {each.jurisdiction for each in reports} == {"US-CA"}
    assert {each.state for each in reports} == {None}
    assert reports[1].source.key == reports[0].source.key
    assert reports[1].fingerprint != reports[0].fingerprint
    assert [(each.row, each.loaded) for each in rest] == [(3, False), (4, True)]


NINE = (
    "Organization", "Industry", "Date Reported", "Date of Incident", "Date of Discovery",
    "State", "Residents Affected", "Breach Type", "Notes",
)  # fmt: skip


def nine(*rows: Sequence[str]) -> str:
    return table(
        NINE,
        *(
            (name, "", said, when, "", state, count, kind, "")
            for name, said, when, state, count, kind in rows
        ),
    )


def test_delaware(tmp_path: Path) -> None:
    text = nine(
        ("Cedar Bank(Supplemental)", "05/30/2025", "12/12/2024 – 12/17/2024", "Delaware", "1,651", ""),
        ("Birch Foods", "04/09/202504/21/2025", "Late June 2023", "Delaware", "1,000+", ""),
        ("Elm Games", "", "Elm Games", "Delaware", "4/29/2023", ""),
    )
    reports, rest = loaded(file(tmp_path, text), "de")
    assert [each.organization for each in reports] == ["Cedar Bank", "Birch Foods", "Elm Games"]
    assert [str(each.occurred) for each in reports] == ["2024-12-12/2024-12-17", "2023-06", "None"]
    assert str(reports[1].reported) == "2025-04-09"  # the second day is that of a supplement
    assert reports[0].counts[0].label() == "1,651 residents of Delaware"
    assert reports[1].counts[0].short() == "≥1,000"
    assert (reports[0].state, reports[0].jurisdiction, reports[2].counts) == (None, "US-DE", ())
    assert [each.row for each in rest] == [2, 3]


def test_hawaii(tmp_path: Path) -> None:
    text = nine(("Cedar Bank", "2024/03.18", "", "Hawaii", "97", "Hacker/Unathorized Access"))
    found = only(file(tmp_path, text), "hi")
    assert (str(found.reported), found.breach_type, found.attack) == (
        "2024-03-18",
        "Hacking/IT Incident",
        "hacking",
    )


LETTER = (
    "Dear Attorney General: we write on behalf of Cedar Bank to report a security incident. On May 3, 2021"
    " the bank was the victim of a ransomware attack. The information included names and Social Security"
    " numbers. The bank is offering twelve months of credit monitoring to the two Iowa residents."
)


def test_iowa_is_read_from_the_letter_not_from_what_was_guessed_of_it(tmp_path: Path) -> None:
    header = ("Year", "Date Reported", "Organization", "PDF Link", *NINE[3:5], *NINE[6:])
    row = ("2021", "5-13-2021", "Cedar Bank", "https://iowa.example/cedar.pdf", "", "", "2", "Theft", LETTER)
    found = only(file(tmp_path, table(header, row)), "ia")
    assert (found.jurisdiction, str(found.reported)) == ("US-IA", "2021-05-13")
    assert (found.breach_type, found.text) == ("Hacking/IT Incident", LETTER)
    assert "ssn" in found.data_types
    assert found.source.url == "https://iowa.example/cedar.pdf"


IN_ONE_LINE = (
    "Corwin Hale LLP 40 Ashby Street Suite 900 Houston, TX 77002 January 7, 2025 VIA E-MAIL Office of the Attorney"
    " General of Iowa 1305 E. Walnut Street Des Moines, Iowa 50319 Re: Incident Notification Dear Sir or Madam: We"
    " represent Cedar Bank, Inc. of Tulsa, Oklahoma. On August 14, 2024 it learned that an unauthorized party had"
    " accessed files of 4,212 individuals, including 12 Iowa residents. Notice was mailed on Decem"
)


def _iowa(tmp_path: Path, organization: str, residents: str) -> Report:
    header = ("Year", "Date Reported", "Organization", "PDF Link", *NINE[3:5], *NINE[6:])
    row = ("2025", "1-7-2025", organization, "", "", "", residents, "", IN_ONE_LINE)
    return only(file(tmp_path, table(header, row)), "ia")


def test_the_letter_in_one_line_gives_what_the_row_does_not(tmp_path: Path) -> None:
    found = _iowa(tmp_path, "Cedar Bank", "12")
    assert (found.state, found.individuals_affected, str(found.discovered)) == ("OK", 4212, "2024-08-14")
    assert (found.organization, found.notified) == ("Cedar Bank", None)
    assert [count.value for count in found.counts] == [12, 4212]


def test_a_letter_about_another_says_nothing_of_the_home_of_the_one_in_the_row(tmp_path: Path) -> None:
    found = _iowa(tmp_path, "Birch Foods", "5000")
    assert (found.state, found.organization_type, found.individuals_affected) == (None, None, None)
    assert str(found.discovered) == "2024-08-14"


def test_the_nine_columns_for_other_states(tmp_path: Path) -> None:
    rows = [
        (name, "1/2/2020", "", state, "3", "")
        for name, state in (("A Bank", "Montana"), ("B Bank", "Oregon"))
    ]
    reports, _ = loaded(file(tmp_path, nine(*rows)), "ag")
    assert [each.jurisdiction for each in reports] == ["US-MT", "US-OR"]


IN = ("Row No.", "Matter: Name", "Notific Sent", "Breach Occ", "IN Affected", "Total Affected")
MATTERS = [
    ("1", "Cedar Valley Bank", "3/4/2023", "1/2/2023", "12", "340"),
    ("2", "Birch County Schools of\nNorthern Ohio", "5/14/2023", "", "7", ""),
    ("3", "Alder LLC", "5/24/2023", "11/22/2302", "17", "1900"),
]
IN_WIDTHS = (40, 160, 80, 80, 80, 80)


def test_indiana(tmp_path: Path) -> None:
    reports, [remark] = loaded(file(tmp_path, table(IN, *MATTERS)), "in")
    first, second, third = reports
    assert [count.label() for count in first.counts] == ["340 persons", "12 residents of Indiana"]
    assert (first.individuals_affected, second.individuals_affected) == (340, None)
    assert (str(first.reported), str(first.occurred)) == ("2023-03-04", "2023-01-02")
    assert (second.organization, second.occurred) == ("Birch County Schools of Northern Ohio", None)
    assert (str(third.occurred), remark.row) == ("XXXX-11-22", 3)


@pytest.mark.parametrize(("ruled", "aligned"), [(True, 0), (False, 0), (False, 0.5), (False, 1)])
def test_a_pdf_says_what_its_table_says(tmp_path: Path, ruled: bool, aligned: float) -> None:
    pages = [
        [IN, *MATTERS[:2]],
        [IN, MATTERS[2], ("4", "Elm\nand Oak\nCo", "6/1/2023", "5/1/2023", "9", "99"), MATTERS[0]],
    ]
    path = tmp_path / "list.pdf"
    path.write_bytes(pdf(pages, IN_WIDTHS, ruled, aligned))
    by_pdf, _ = loaded(path, "in")
    rows = [row for page in pages for row in page[1:]]
    by_csv, _ = loaded(file(tmp_path, table(IN, *rows)), "in")
    assert [said(each) for each in by_pdf] == [said(each) for each in by_csv]
    assert [each.source.row for each in by_pdf] == [1, 2, 3, 4, 5]


def said(report: Report) -> tuple[object, ...]:
    dates = (str(report.reported), str(report.occurred))
    return report.source.key, report.organization, report.counts, report.data_types, *dates


def test_a_pdf_without_a_table_is_a_letter(tmp_path: Path) -> None:
    from breachtui.report import Report
    from breachtui.sources import read

    path = tmp_path / "letter.pdf"
    letter = (
        ("Notice of Data Breach",),
        ("Cedar Clinic was hacked on May 2, 2023.",),
        ("It affects 1,204 patients.",),
    )
    path.write_bytes(pdf([list(letter)], (300,), ruled=False))
    [found] = [item for item in read(str(path)).items if isinstance(item, Report)]
    assert (found.organization, found.individuals_affected) == ("Cedar Clinic", 1204)


MA = (
    "Breach\nNumber", "Date\nReported\nTo OCA", "Reporting Organization Name", "Reporting Organization Type",
    "MA\nResidents\nAffected", "SSN\nBreached", "Medical\nRecords\nBreached", "Financial\nAccount\nBreached",
    "Drivers\nLicenses\nBreached", "Credit/Debit\nNumbers\nBreached",
)  # fmt: skip
NOTICES = [
    ("2024-1", "02-Jan-24", "Cedar Bank", "Banks & Credit Unions", "16", "No", "No", "Yes", "No", "Yes"),
    (
        "2024-\n2",
        "3-Jan-24",
        "Birch Health, Inc",
        "H e a l t h C a r e",
        "1,204",
        "Yes",
        "Y e s",
        "N o",
        "-",
        "",
    ),
]
MA_WIDTHS = (50, 50, 140, 110, 60, 60, 80, 60, 60, 60)


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_massachusetts_as_pdf(tmp_path: Path, turned: int) -> None:
    path = tmp_path / "list.pdf"
    path.write_bytes(pdf([[MA, *NOTICES]], MA_WIDTHS, turned=turned))
    [first, second], rest = loaded(path, "ma")
    assert not rest
    assert (first.source.key, second.source.key) == ("ma:2024-1", "ma:2024-2")
    assert (first.data_types, second.data_types) == (("payment_card", "bank_account"), ("ssn", "medical"))
    assert (first.organization_type, second.organization_type) == ("finance", "healthcare_provider")
    assert (str(second.reported), second.counts[0].label()) == (
        "2024-01-03",
        "1,204 residents of Massachusetts",
    )


def test_massachusetts_of_an_earlier_year(tmp_path: Path) -> None:
    header = (
        "Assigned Breach Number", "Date Reported To OCA", "Organization Name", "Breach Type Description",
        "MA Residents Affected", "SSNBreached", "Account Number Breached", "Provided Credit Monitoring",
    )  # fmt: skip
    row = ("14141", "1/2/2019", "Cedar Bank", "Paper", "16", "", "Yes", "Yes")
    found = only(file(tmp_path, table(header, row)), "ma")
    assert (found.source.key, found.data_types) == ("ma:14141", ("bank_account",))
    assert (found.information_location, found.response.credit_monitoring) == (("Paper/Films",), True)


def test_words_in_lists_that_are_not_known_are_said_and_names_are_no_data(tmp_path: Path) -> None:
    row = ("2024-7", "02-Jan-24", "X", "Governent", "16", "Yes", "No", "No", "No", "No")
    [found], [remark] = loaded(file(tmp_path, table(MA, row)), "ma")
    assert (found.organization, found.data_types, found.organization_type) == ("X", ("ssn",), None)
    assert "'Governent' is not known" in remark.reason


def test_maine(tmp_path: Path) -> None:
    header = (
        "Entity Name", "Type of Organization", "State, or Country if outside the US",
        "Date(s) Breach Occured",
        "Date Breach Discovered", "Total number of persons affected (including residents)",
        "Total number of Maine residents affected", "Description of the Breach", "Information Acquired",
        "Date(s) of consumer notification", "Were identity theft protection services offered",
    )  # fmt: skip
    row = (
        "Cedar Bank", "Financial Services", "OH", "05/01/2021 - 05/03/2021", "05/04/2021", "4,210", "12",
        "External system breach (hacking)", "Social Security Number", "06/01/2021", "Yes",
    )  # fmt: skip
    found = only(file(tmp_path, table(header, row)), "me")
    assert [count.label() for count in found.counts] == ["4,210 persons", "12 residents of Maine"]
    assert (found.state, found.jurisdiction, found.individuals_affected) == ("OH", "US-ME", 4210)
    assert (str(found.occurred), str(found.discovered)) == ("2021-05-01/2021-05-03", "2021-05-04")
    assert (str(found.notified), found.response.credit_monitoring) == ("2021-06-01", True)
    assert (found.breach_type, found.data_types) == ("Hacking/IT Incident", ("ssn",))


def test_maines_bare_list(tmp_path: Path) -> None:
    rows = [
        ("Date Reported", "Organization", "Link"),
        ("06/02/2021", "Cedar Bank", "https://www.maine.gov/ag/1.html"),
    ]
    found = only(file(tmp_path, table(*rows)), "me")
    assert (str(found.reported), found.source.url, found.jurisdiction) == ("2021-06-02", rows[1][2], "US-ME")


def test_refusals_are_counted_with_their_rows(tmp_path: Path) -> None:
    text = table(IN, MATTERS[0]) + "2,Birch,5/14/2023\n" + table(MATTERS[2])
    reports, rest = loaded(file(tmp_path, text), "in")
    assert len(reports) == 2
    assert [(type(each) is Refusal, each.row) for each in rest] == [(True, 2), (False, 3)]


def test_a_supplement_is_marked_as_one(tmp_path: Path) -> None:
    rows = [
        ("Organization Name", "Date(s) of Breach  (if known)", "Reported Date"),
        ("Cedar Bank (Supplemental)", "08/05/2024", "06/13/2025"),
        ("Cedar Bank", "08/05/2024", "05/13/2025"),
    ]
    reports, _ = loaded(file(tmp_path, table(*rows)), "ca")
    assert [each.source.flags for each in reports] == [("supplement",), ()]
