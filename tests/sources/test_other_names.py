"""Values that stand in a row and are not of its breach: accounts of others, numbers that only fill a cell."""

from pathlib import Path

import pytest

from breachtui.sources.other_names import other_named
from breachtui.words.flags import OTHER_ORGANIZATION
from tests.sources.reading import file, loaded

HHS = (
    "Name of Covered Entity,State,Covered Entity Type,Individuals Affected,Breach Submission Date,"
    "Type of Breach,Location of Breached Information,Business Associate Present,Web Description"
)


def hhs(tmp_path: Path, name: str, breach: str, account: str, kind: str = "Healthcare Provider") -> Path:
    row = f'{name},OH,{kind},1204,03/04/2021,{breach},Paper/Films,No,"{account}"'
    return file(tmp_path, f"{HHS}\n{row}\n")


@pytest.mark.parametrize(
    ("account", "organization", "other"),
    [
        ("The covered entity (CE), Elm Clinic, reported a theft.", "Larch Hospital", "Elm Clinic"),
        ("Elm Clinic, the covered entity (CE), reported a theft.", "Larch Hospital", "Elm Clinic"),
        ("The covered entity (CE), Larche Hospital, reported a theft.", "Larch Hospital", None),
        ("The covered entity (CE), L.H.A., reported it.", "Larch Hospital Alliance", None),
        ("The CE, Elm Clinic, reported a theft. Larch runs it.", "Larch Hospital", None),
        ("Additionally, the CE, in March, told the media.", "Larch Hospital", None),
        ("To prevent a similar theft, the CE, with counsel, moved.", "Larch Hospital", None),
        ("The covered entity (CE), Elm Clinic, reported a theft.", "University Hospital", None),
        (
            "The covered entity (CE), Elm Clinic, reported a theft.",
            "A-Family Dental Care Center PC",
            "Elm Clinic",
        ),
        (
            "The covered entity (CE), Elm Clinic, said that Social Security numbers were taken.",
            "Larch Office of Economic Security",
            "Elm Clinic",
        ),
    ],
)
def test_whom_an_account_is_about(account: str, organization: str, other: str | None) -> None:
    assert other_named(account, organization) == other


def test_nothing_is_read_from_an_account_of_another_organization(tmp_path: Path) -> None:
    account = "The covered entity (CE), Elm Clinic, reported that ransomware locked names on May 3, 2020."
    [found], [remark] = loaded(hhs(tmp_path, "Larch Hospital", "Hacking/IT Incident", account), "hhs")
    assert found.source.flags == (OTHER_ORGANIZATION,)
    assert (found.attack, found.data_types, found.occurred, found.text) == ("hacking", (), None, account)
    assert "'Elm Clinic'" in remark.reason
    [vendor], _ = loaded(
        hhs(tmp_path, "Larch Billing", "Hacking/IT Incident", account, "Business Associate"), "hhs"
    )
    assert (vendor.source.flags, vendor.attack) == ((), "ransomware")


def test_paper_that_is_stolen_is_no_device(tmp_path: Path) -> None:
    account = "A binder with names was stolen from the car of an employee."
    [found], _ = loaded(hhs(tmp_path, "Larch Hospital", "Theft", account), "hhs")
    assert (found.breach_type, found.attack) == ("Theft", None)


@pytest.mark.parametrize(
    ("residents", "total", "counts", "remarks"),
    [("1", "1", [1, 1], 0), ("0", "0", [], 1), ("40", "1", [40], 1), ("0", "25", [25], 1), ("2", "", [2], 0)],
)
def test_numbers_that_only_fill_a_cell(
    tmp_path: Path, residents: str, total: str, counts: list[int], remarks: int
) -> None:
    header = "Matter: Name,Notific Sent,Breach Occ,IN Affected,Total Affected"
    [found], said = loaded(
        file(tmp_path, f"{header}\nElm Bank,3/28/2024,3/1/2024,{residents},{total}\n"), "in"
    )
    assert [count.value for count in found.counts] == counts
    assert len(said) == remarks
    assert all("not known" in each.reason for each in said)
