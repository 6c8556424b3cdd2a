import pytest

from breachtui.linking.likeness import Comparer
from breachtui.linking.name_parts import NameRole, naming
from breachtui.linking.rarity import Rarity
from breachtui.linking.words import initials, words


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Alder Clinic, Inc.", ("alder", "clinic")),
        ("The Alder‐Birch Banks & Trusts, N.A.", ("alder", "birch", "bank", "trust")),
        ("B&C Supply Co.", ("bc", "supply")),
        ("AT&T", ("att",)),
        ("A T & T Wireless", ("att", "wireless")),
        ("The IN Group of Larch", ("in", "group", "larch")),
        ("THE LARCH BANK IN OHIO", ("larch", "bank", "ohio")),
        ("St. Ash's Hosp.", ("saint", "ashs", "hospital")),
        ("U.S.A. Larch", ("usa", "larch")),
        ("Dale Elm, M.D.", ("dale", "elm")),
        ("The Company, LLC", ("the", "company", "llc")),
    ],
)
def test_a_name_is_its_telling_words(name: str, expected: tuple[str, ...]) -> None:
    assert words(name) == expected


@pytest.mark.parametrize(
    ("text", "own", "vendors"),
    [
        ("Alder Corp. d/b/a Birch Foods", ["Alder Corp", "Birch Foods"], []),
        ("Alder Bank (formerly Birch Bank)", ["Alder Bank", "Birch Bank"], []),
        ("Alder Valley Credit Union (“AVCU”)", ["Alder Valley Credit Union", "AVCU"], []),
        ("Alder Bank (Cedar Print, Inc.)", ["Alder Bank"], ["Cedar Print, Inc"]),
        ("Alder Bank (uses a vendor whose software had a flaw)", ["Alder Bank"], []),
        ("Cedar Print LLC on behalf of Alder Bank", ["Alder Bank"], ["Cedar Print LLC"]),
        ("Cedar Print LLC filing on behalf of its clients", ["Cedar Print LLC"], []),
        ("Cedar Print (o/b/o certain data owners)", ["Cedar Print"], []),
        ("Alder Bank c/o Cedar Print", ["Alder Bank"], ["Cedar Print"]),
        ("Alder Bank and its affiliates", ["Alder Bank"], []),
        ("Alder Bank, a subsidiary of Elm Group", ["Alder Bank"], []),
        ("Alder Inc. and Birch LLC", ["Alder Inc", "Birch LLC"], []),
        ("Alder Foods Employee Health Plan", ["Alder Foods Employee Health Plan", "Alder Foods"], []),
        ("Oak County Department of Health", ["Oak County Department of Health"], []),
    ],
)
def test_a_name_is_taken_apart_by_role(text: str, own: list[str], vendors: list[str]) -> None:
    names = naming(text).names
    assert [name.text for name in names if name.role == "own"] == own
    assert [name.text for name in names if name.role == "vendor"] == vendors


def test_clients_that_are_not_named_are_known_as_such() -> None:
    assert naming("Cedar Print on behalf of certain clients").unnamed_clients
    assert not naming("Cedar Print on behalf of Alder Bank").unnamed_clients


def test_initials_leave_fillers_and_legal_forms_away() -> None:
    assert {"bota", "ba"} <= initials("Bank of the Alder") | initials("Bank of the Alders, Inc.")


def like(one: str, two: str) -> float:
    comparer = Comparer(Rarity(lambda token: 2))
    return comparer.best(naming(one).names, naming(two).names).points


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Alderbrook Clinic LLC", "ALDERBROOK CLINIC"),
        ("Alder Brook Clinic", "Alderbrook Clinic"),
        ("Alderbrook Clinic", "Alderbrok Clinic"),
        ("Alderbrook Clinic and Birchwood Spa", "Birchwood Spa and Alderbrook Clinic"),
        ("Rob Larchwood, DDS", "Robert Larchwood"),
    ],
)
def test_names_equal_but_for_trifles_are_alike(one: str, two: str) -> None:
    assert like(one, two) > 7.5


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Alderbrook Hospital of Ohio", "Alderbrook Hospital of Texas"),
        ("Alderbrook Local 117", "Alderbrook Local 174"),
        ("Northern Alderbrook Clinic", "Southern Alderbrook Clinic"),
        ("First National Bank of Alderbrook", "First National Bank of Birchwood"),
    ],
)
def test_names_that_differ_in_what_tells_them_apart_are_not(one: str, two: str) -> None:
    assert like(one, two) < 5


def test_rare_words_weigh_more() -> None:
    rarity = Rarity({"w:alder": 1, "w:birch": 500}.__getitem__)
    assert rarity.bits("alder") > rarity.bits("birch") + 5


def test_a_company_in_brackets_is_another_body_and_a_short_form_is_not() -> None:
    vendors = {
        name.text
        for name in naming("Larch Pharma, Inc. (The Heron Group, LLC)").names
        if name.role is NameRole.VENDOR
    }
    assert vendors == {"The Heron Group, LLC"}
    assert all(name.role is not NameRole.VENDOR for name in naming("Larch Savings Bank (the Bank)").names)
