from pathlib import Path

import pytest

from breachtui.report import Report
from breachtui.sources import Refusal, read
from breachtui.values.evidence import Cell, Span
from tests.sources.reading import file, loaded, only

HEADER = (
    "Name of Covered Entity,State,Covered Entity Type,Individuals Affected,Breach Submission Date,"
    "Type of Breach,Location of Breached Information,Business Associate Present,Web Description\n"
)
ROW = "Cedar Valley Clinic ,OH,Healthcare Provider,4210,06/13/2024,Hacking/IT Incident,Network Server,No,\n"
ACCOUNT = (
    "The covered entity, Cedar Valley Clinic, reported that ransomware encrypted its server.\r\n"
    "The information included names, dates of birth and Social Security numbers."
)


def test_a_case_is_read_with_its_cells(tmp_path: Path) -> None:
    found = only(file(tmp_path, HEADER + ROW), "hhs")
    assert (found.organization, found.state, found.country) == ("Cedar Valley Clinic", "OH", "US")
    assert (found.organization_type, found.jurisdiction) == ("healthcare_provider", "US-HHS")
    assert (found.individuals_affected, found.counts[0].label()) == (4210, "4,210 persons")
    assert (str(found.reported), found.occurred) == ("2024-06-13", None)
    assert (found.breach_type, found.attack) == ("Hacking/IT Incident", "hacking")
    assert (found.information_location, found.business_associate_present) == (("Network Server",), False)
    assert found.evidence["organization"] == (Cell("Name of Covered Entity", "Cedar Valley Clinic "),)
    assert (found.source.format, found.source.row) == ("hhs", 1)
    assert found.evidence.keys() >= {"state", "reported", "counts", "breach_type", "attack"}


def test_several_types_and_places(tmp_path: Path) -> None:
    row = ROW.replace(
        "Hacking/IT Incident,Network Server", '"Unauthorized Access/Disclosure, Theft","Email, Laptop"'
    )
    found = only(file(tmp_path, HEADER + row), "hhs")
    assert (found.breach_type, found.attack) == ("Theft", "stolen_device")
    assert found.information_location == ("Email", "Laptop")
    on_paper = only(
        file(tmp_path, HEADER + ROW.replace("Hacking/IT Incident,Network Server", "Loss,Paper/Films")), "hhs"
    )
    assert (on_paper.breach_type, on_paper.attack) == ("Loss", None)


@pytest.mark.parametrize("nothing", ["\\N", "NULL", "n/a", " - "])
def test_an_account_that_is_none_is_no_text(tmp_path: Path, nothing: str) -> None:
    found = only(file(tmp_path, HEADER + ROW.strip() + nothing + "\n"), "hhs")
    assert found.text is None


@pytest.mark.parametrize("count", ["500", "501"])
def test_the_threshold_is_a_placeholder(tmp_path: Path, count: str) -> None:
    found = only(file(tmp_path, HEADER + ROW.replace("4210", count)), "hhs")
    assert str(found.counts[0].qualifier) == "placeholder"


def test_the_account_fills_what_the_columns_lack(tmp_path: Path) -> None:
    found = only(file(tmp_path, HEADER + ROW.replace(",No,", f',No,"{ACCOUNT}"')), "hhs")
    assert found.text == ACCOUNT.replace("\r\n", "\n")
    assert (found.organization, found.individuals_affected) == ("Cedar Valley Clinic", 4210)
    assert set(found.data_types) >= {"ssn", "dob"}
    place = found.evidence["data_types"][0]
    assert isinstance(place, Span)
    assert found.text[place.start : place.end] == place.text


ISO = ROW.replace("06/13/2024", "2024-06-13")
LOST = HEADER.replace("Name of Covered Entity", "javax.faces.component.UIPanel@495f2e1e").replace(
    "Business Associate Present", "javax.faces.component.UIPanel@3408c427"
)


@pytest.mark.parametrize(
    ("header", "row"),
    [
        (LOST, ROW),
        (HEADER.replace("Description\n", "Description,Year\n"), ISO.replace("\n", ",2024\n")),
        (HEADER.lower().replace(" ", "_"), ISO.replace(",No,", ",false,")),
        (HEADER.replace(",", '","').replace("Name", '"Name', 1).replace("\n", '"\n'), ROW),
        (HEADER.replace(",", ";"), ROW.replace(",", ";")),
    ],
)  # fmt: skip
def test_exports_of_other_years_say_the_same(tmp_path: Path, header: str, row: str) -> None:
    usual = only(file(tmp_path, HEADER + ROW, "usual"), "hhs")
    other = only(file(tmp_path, header + row, "other"), "hhs")
    assert other.source.key == usual.source.key
    assert [getattr(other, name) for name in FACTS] == [getattr(usual, name) for name in FACTS]


FACTS = (
    "organization", "state", "individuals_affected", "reported", "breach_type",
    "information_location", "business_associate_present",
)  # fmt: skip


def test_a_key_outlives_spelling_and_tells_twins_apart(tmp_path: Path) -> None:
    rows = ROW + ROW.replace("4210", "77,000").replace("Clinic ", "clinic") + ROW.replace("OH", "KY")
    reports, _ = loaded(file(tmp_path, HEADER + rows.replace("77,000", "77000")), "hhs")
    first, second, third = (each.source.key for each in reports)
    assert second == first
    assert len({each.fingerprint for each in reports}) == 3
    assert third not in (first, second)


def test_what_is_not_certain_is_left_out_and_said(tmp_path: Path) -> None:
    row = (
        ROW.replace("OH", "Ohioo")
        .replace("4210", "TBD")
        .replace("06/13/2024", "06/13/2o24")
        .replace("Network", "Net")
    )
    [found], [remark] = loaded(file(tmp_path, HEADER + row), "hhs")
    assert (found.state, found.individuals_affected, str(found.reported)) == (None, None, "XXXX-06-13")
    assert found.evidence["reported"] == (Cell("Breach Submission Date", "06/13/2o24"),)
    assert remark.loaded
    assert remark.row == 1
    for said in ("State 'Ohioo' is no state", "'TBD' states no number", "'06/13/2o24'", "'Net Server'"):
        assert said in remark.reason


def test_rows_that_name_nobody_are_refused(tmp_path: Path) -> None:
    items = list(
        read(str(file(tmp_path, HEADER + ROW + ",,,,,,,,\n" + ROW.replace("Cedar Valley Clinic ", "")))).items
    )
    assert [type(item) for item in items] == [Report, Refusal, Refusal]
    assert [item.reason for item in items if isinstance(item, Refusal)] == [
        "is empty",
        "names no organization",
    ]


def told(tmp_path: Path, account: str, row: str = ROW) -> tuple[Report, list[Refusal]]:
    """The report of a case with this account, and what is remarked of it."""
    [found], remarks = loaded(file(tmp_path, HEADER + row.replace(",No,", f',No,"{account}"')), "hhs")
    return found, remarks


def test_a_day_after_the_filing_is_none_of_the_breach(tmp_path: Path) -> None:
    account = "A server of Cedar Valley Clinic was hacked on September 3, 2024. The clinic notified HHS."
    found, [remark] = told(tmp_path, account)
    assert (str(found.reported), found.occurred, found.source.flags) == ("2024-06-13", None, ())
    assert "occurred 2024-09-03 is after reported 2024-06-13: left out" in remark.reason


@pytest.mark.parametrize(
    ("said", "account", "attack"),
    [
        ("Loss,Laptop", "A thief stole a laptop of Cedar Valley Clinic from a car.", "lost_device"),
        ("Theft,Laptop", "A laptop of Cedar Valley Clinic was lost on a train.", "stolen_device"),
        (
            "Theft,Laptop",
            "A clerk of Cedar Valley Clinic read charts without a reason, and sold them.",
            "insider",
        ),
    ],
)
def test_what_a_cell_calls_a_loss_is_no_theft(tmp_path: Path, said: str, account: str, attack: str) -> None:
    found, _ = told(tmp_path, account, ROW.replace("Hacking/IT Incident,Network Server", said))
    assert (found.breach_type, found.attack) == (said.partition(",")[0], attack)


@pytest.mark.parametrize(
    "name", ["Cedar & Elm Billing, Inc.", "Cedar and Elm Billing", "Cedar & Elm Billing LLC (CEB)"]
)
def test_a_vendor_that_files_itself_is_no_third_party(tmp_path: Path, name: str) -> None:
    row = ROW.replace("Cedar Valley Clinic ", f'"{name}"').replace(
        "Healthcare Provider", "Business Associate"
    )
    account = (
        "The covered entity's business associate, Cedar & Elm Billing, lost a laptop with names of patients."
    )
    assert told(tmp_path, account, row)[0].third_party is None
    assert told(tmp_path, account)[0].third_party == "Cedar & Elm Billing"


def test_how_many_work_there_is_no_count_of_the_breach(tmp_path: Path) -> None:
    account = "A server of Cedar Valley Clinic was hacked. It is one of the largest groups, with over 26,000 employees."
    assert [count.value for count in told(tmp_path, account)[0].counts] == [4210]


def test_a_business_associate_that_the_account_is_all_about_is_the_vendor(tmp_path: Path) -> None:
    account = (
        "The business associate (BA), Larch Billing, Inc., lost a laptop. The CE notified 4,210 patients."
    )
    found, _ = told(tmp_path, account)
    assert (found.organization, found.third_party) == ("Cedar Valley Clinic", "Larch Billing, Inc.")
    of_vendor = ROW.replace("Healthcare Provider", "Business Associate")
    assert told(tmp_path, account, of_vendor)[0].third_party is None


@pytest.mark.parametrize(
    ("said", "account", "attack"),
    [
        ("Theft,Other", "A spreadsheet was stolen. The clinic shut down its website after the breach.", None),
        ("Theft,Other", "Hackers stole patient files from a server of the clinic.", "hacking"),
        (
            "Hacking/IT Incident,Email",
            "It disclosed charts to a vendor, whose clerk was phished by e-mail.",
            "phishing",
        ),
        (
            "Unauthorized Access/Disclosure,Other",
            "A clerk took charts home, which were stolen from the car.",
            "insider",
        ),
        ("Unauthorized Access/Disclosure,Other", "A server was infected with ransomware.", "ransomware"),
    ],
)
def test_the_attack_goes_with_what_the_filing_calls_the_breach(
    tmp_path: Path, said: str, account: str, attack: str | None
) -> None:
    found, _ = told(tmp_path, account, ROW.replace("Hacking/IT Incident,Network Server", said))
    assert (found.breach_type, found.attack) == (said.partition(",")[0], attack)
