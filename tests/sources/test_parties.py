from pathlib import Path

import pytest

from breachtui.sources.parties import Parties, parties, vendor_in
from breachtui.values.evidence import Cell
from tests.sources.reading import file, only


@pytest.mark.parametrize(
    ("name", "organization", "third_party"),
    [
        ("Cedar Billing, LLC on behalf of Elm Clinic", "Elm Clinic", "Cedar Billing, LLC"),
        ("Cedar Billing, LLC (filing on behalf of the Elm Clinic)", "Elm Clinic", "Cedar Billing, LLC"),
        ("Cedar Billing obo Elm Clinic located in Salem, OR", "Elm Clinic", "Cedar Billing"),
        ("Cedar (as data maintainer) o/b/o Elm, Inc. (as data owner)", "Elm, Inc.", "Cedar"),
        ("Cedar & Moss LLP on behalf of Elm Clinic", "Elm Clinic", None),
        ("Cedar Billing on behalf of client’s customer Elm Bank", "Elm Bank", "Cedar Billing"),
        ("Elm Bank (Cedar Cards-third party service provider on behalf of Elm Bank)", "Elm Bank", "Cedar Cards"),
        ("Elm Clinic c/o Cedar Facts Inc.", "Elm Clinic", "Cedar Facts Inc."),
        ("Elm Clinic (submitted c/o Cedar Tests)", "Elm Clinic", "Cedar Tests"),
        ("Cedar, LLC contracts with Elm Care, LLC to provide a portal", "Elm Care, LLC", "Cedar, LLC"),
        ("Third party incident reported by Elm Bank", "Elm Bank", None),
        ("Elm Clinic (vendor Cedar Soft)", "Elm Clinic", "Cedar Soft"),
        ("Elm Loans (“Elm”)(software provider, Cedar Systems, Inc., flaw)", "Elm Loans (“Elm”)", "Cedar Systems, Inc."),
        ("Cedar Soft [affected client was Elm Trust Bank]", "Elm Trust Bank", "Cedar Soft"),
    ],
)  # fmt: skip
def test_names_of_two(name: str, organization: str, third_party: str | None) -> None:
    assert parties(name) == Parties(organization, third_party)


@pytest.mark.parametrize(
    "name",
    [
        "Elm Clinic",
        "Elm Clinic (EC)",
        "Cedar Billing on behalf of its covered entity clients",
        "Cedar Billing on behalf of 32 business customers",
        "Cedar Billing on behalf of itself and Elm Clinic",
        "Cedar Billing on its own and obo the impacted data owners",
        "Cedar Health System on behalf of Cedar Health System Employee Plan",
        "Cedar Trust OBO Estate of Ann Moss",
        "Elm Agency, c/o Ann Moss, Reed Moss & Hill",
        "Elm Clinic (MOVEit transfer breach)",
        "Elm Clinic (Cedar Health)",
    ],
)
def test_names_of_one_or_in_doubt(name: str) -> None:
    assert parties(name) is None


@pytest.mark.parametrize(
    ("note", "vendor"),
    [
        ("Cedar Soft -MOVEit transfer software breach", "Cedar Soft"),
        ("Cedar Soft provider of MOVEit Transfer software breach", "Cedar Soft"),
        ("Cedar Labs (“CL”) is a vendor of Elm", "Cedar Labs"),
        ("affected by an incident that involved Cedar, a third-party provider", "Cedar"),
        ("notice regarding incident at Cedar Systems LLC (“CS”)", "Cedar Systems LLC"),
        ("MOVEit web transfer application breach", None),
        ("additional residents affected", None),
    ],
)
def test_vendors_in_notes(note: str, vendor: str | None) -> None:
    assert vendor_in(note) == vendor


def test_both_come_with_their_cell(tmp_path: Path) -> None:
    name = "Cedar Billing on behalf of Elm Clinic"
    table = f"Matter: Name,Notific Sent,Breach Occ,IN Affected,Total Affected\n{name},3/4/2024,3/1/2024,1,2\n"
    found = only(file(tmp_path, table), "in")
    assert (found.organization, found.third_party) == ("Elm Clinic", "Cedar Billing")
    cell = (Cell("Matter: Name", name),)
    assert (found.evidence["organization"], found.evidence["third_party"]) == (cell, cell)


@pytest.mark.parametrize(
    ("name", "organization", "aliases"),
    [
        ("Cedar Group Holdings, Inc. (“Cedar Group”)", "Cedar Group Holdings, Inc.", ("Cedar Group",)),
        ('Elm Clinic ("EC")', "Elm Clinic", ("EC",)),
        ("Larch Bank (collectively, “Larch”)", "Larch Bank", ("Larch",)),
        ("Cedar Operating LLC (‘Cedar’)", "Cedar Operating LLC", ("Cedar",)),
        ("Cedar Department of Health (“CDH’)", "Cedar Department of Health", ("CDH",)),
        ("Elm Clinic (“the Company”)", "Elm Clinic", ()),
        ("Elm Bank/Oak-Ash Company (“OAC”)", "Elm Bank/Oak-Ash Company", ()),
        ("Elm Bank d/b/a Oak Ash (“OA”)", "Elm Bank d/b/a Oak Ash", ("OA",)),
        ("Elm Clinic (East)", "Elm Clinic (East)", ()),
    ],
)
def test_a_short_form_behind_a_name_is_another_name(
    tmp_path: Path, name: str, organization: str, aliases: tuple[str, ...]
) -> None:
    quoted = name.replace('"', '""')
    table = (
        f'Matter: Name,Notific Sent,Breach Occ,IN Affected,Total Affected\n"{quoted}",3/4/2024,3/1/2024,1,2\n'
    )
    found = only(file(tmp_path, table), "in")
    assert (found.organization, found.aliases) == (organization, aliases)


def test_an_account_says_which_of_two_is_the_vendor(tmp_path: Path) -> None:
    header = (
        "Name of Covered Entity,State,Covered Entity Type,Individuals Affected,Breach Submission Date,"
        "Type of Breach,Location of Breached Information,Business Associate Present,Web Description"
    )
    told = '"A laptop was stolen from the business associate (BA), Cedar Calls, Inc."'
    row = f"Cedar Calls c/o Elm Plan,IN,Health Plan,900,03/04/2015,Theft,Laptop,Yes,{told}"
    found = only(file(tmp_path, f"{header}\n{row}\n"), "hhs")
    assert found.organization is not None
    assert {found.organization, found.third_party} == {"Elm Plan", "Cedar Calls"}
