import pytest

from breachtui.sources.cells import count_cell, flag_cell, list_cell, text_cell
from breachtui.sources.decoding import mended
from breachtui.sources.list_words import Cause, cause
from breachtui.sources.notes_in_names import name_cell, organization_cell
from breachtui.words.sectors import of_label as sector


@pytest.mark.parametrize(
    ("cell", "value", "qualifier", "sure"),
    [
        ("1,651", 1651, "exact", True),
        ("1 204", 1204, "exact", True),
        ("12.0", 12, "exact", True),
        ("1,37e+09", 1_370_000_000, "about", True),
        ("1e+09", 1_000_000_000, "about", True),
        ("1,000+", 1000, "at_least", True),
        ("over 3,000", 3000, "at_least", True),
        ("up to 250", 250, "at_most", True),
        ("~500", 500, "about", True),
        ("", None, "exact", True),
        ("n/a", None, "exact", True),
        ("Unknown", None, "exact", False),
        ("TBD", None, "exact", False),
        ("Jan-99", 1, "at_least", False),
        ("2,021 original; 6 additional", 2021, "at_least", False),
        ("(15 more residents)1,390", 1390, "at_least", False),
        ("10,069 (no change)", 10069, "exact", False),
        ("0 (To be determined)", None, "exact", False),
        ("7/10/2024", None, "exact", False),
        ("five", None, "exact", False),
        ("1.204", None, "exact", False),
    ],
)
def test_counts(cell: str, value: int | None, qualifier: str, sure: bool) -> None:
    found, hedge, remark = count_cell(cell)
    assert (found, str(hedge), remark is None) == (value, qualifier, sure)


def test_flags() -> None:
    assert [flag_cell(cell) for cell in ("Yes", "TRUE", "Y e s", "x")] == [True] * 4
    assert [flag_cell(cell) for cell in ("no", "N o", "false")] == [False] * 3
    assert [flag_cell(cell) for cell in ("", "-", "perhaps")] == [None] * 3


def test_lists_and_texts() -> None:
    assert list_cell("Theft, Loss,") == ("Theft", "Loss")
    assert text_cell("  Cedar \n Valley\t") == "Cedar Valley"
    assert text_cell(" \n") is None
    assert text_cell("Womenâ€™s Clinic") == "Women’s Clinic"


@pytest.mark.parametrize(
    ("damaged", "meant"),
    [
        ("Childrenâ??s Home", "Children’s Home"),
        ("Nursesâ?? Union", "Nurses’ Union"),
        ("Clinic (â??CVCâ?¥)", "Clinic (“CVC”)"),
        ("â?¢ one", "• one"),
        ("North â?? South", "North – South"),
        ("Childrenâ€™???s", "Children’s"),
        ("(â€™???CVCâ€™???Â\x9d)", "(“CVC”)"),
        ("it’s L’Été", "it’s L’Été"),
        ("itâ€™s", "it’s"),
        ("Children\x19s", "Children’s"),
        ("┴шоold┴ш² files", "“old” files"),
        ("Mary∙ю_∙ю_∙ю_s", "Mary’s"),
        ("Cl\ufffdnico", "Cl\ufffdnico"),
        ("plain??", "plain??"),
    ],
)
def test_damage_is_mended(damaged: str, meant: str) -> None:
    assert mended(damaged) == meant


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("Cedar Bank(Supplemental)", "Cedar Bank"),
        ("Cedar Bank (ME Update from 2021 Notice)", "Cedar Bank"),
        ("Cedar Bank – Supplement to 01/02/2021 breach", "Cedar Bank"),
        ("Supplemental to May 3 and June 4, 2021 notices:Cedar Bank", "Cedar Bank"),
        ("Addendum to First Notice of Data Event: Cedar Bank", "Cedar Bank"),
        ("Cedar Ins. GroupSupplemental Notice", "Cedar Ins. Group"),
        ("Supplemental:Cedar LLP", "Cedar LLP"),
        ("Cedar Services, Inc.Addendum", "Cedar Services, Inc."),
        ("Cedar, Inc. (“Cedar”) – Supplemental", "Cedar, Inc. (“Cedar”)"),
        ("Cedar Life [file transfer software]\n(Addendum)", "Cedar Life"),
        ("Cedar Inc. d/b/a Birch", "Cedar Inc. d/b/a Birch"),
        ("Supplement Warehouse", "Supplement Warehouse"),
        ("Vitamin Supplements", "Vitamin Supplements"),
        ("[withheld]", "[withheld]"),
        ("", None),
    ],
)
def test_notes_at_a_name_are_no_part_of_it(cell: str, name: str | None) -> None:
    assert organization_cell(cell) == name


def test_the_words_of_the_lists() -> None:
    assert [sector(word) for word in ("Health Care", "B a n k s & Credit Unions", "Not-For-Profit", "-")] == [
        "healthcare_provider", "finance", "nonprofit", None,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("CedarDentalofOregon\u2010DataBreach", "Cedar Dental of Oregon"),
        ("Elm Clinic, Privacy Manager Breach", "Elm Clinic"),
        ("Privacy Manager Breach Elm Clinic", "Elm Clinic"),
        ("Elm Care, Inc. - Breach Case#2", "Elm Care, Inc."),
        ("Elm\u2011Larch Bank \u2010 Data Security Incident", "Elm-Larch Bank"),
        ("Cedar&amp;Elm", "Cedar&Elm"),
        ("Data Breach", "Data Breach"),
        ("BreachCraft", "BreachCraft"),
        ("", None),
    ],
)
def test_names_without_what_they_are_filed_under(text: str, expected: str | None) -> None:
    assert name_cell(text) == expected


def test_every_hyphen_is_one() -> None:
    assert text_cell("\u2010\u2011\u2212\ufe63") == "----"


HACKED, DISCLOSED = "Hacking/IT Incident", "Unauthorized Access/Disclosure"


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("Hacker/Unathorized Access", Cause(HACKED, "hacking")),
        ("Unathorized access", Cause(DISCLOSED)),
        ("External system breach (hacking)", Cause(HACKED, "hacking")),
        ("Internal system breach", Cause(DISCLOSED)),
        ("Loss or theft of device or media", Cause()),
        ("Lost / stolen computer", Cause()),
        ("Theft or mistake", Cause()),
        ("Theft", Cause("Theft")),
        ("Laptop theft", Cause("Theft", "stolen_device")),
        ("Employee theft", Cause("Theft", "insider")),
        ("Data theft", Cause(HACKED, "hacking")),
        ("Stolen credentials", Cause(HACKED, "hacking")),
        ("Identity theft", None),
        ("Lost laptop", Cause("Loss", "lost_device")),
        ("Accidentally published", Cause(DISCLOSED, "exposed")),
        ("Poor security", Cause(DISCLOSED, "exposed")),
        ("Inside job", Cause(DISCLOSED, "insider")),
        ("Inadvertent disclosure", Cause(DISCLOSED)),
        ("Other", Cause("Other")),
        ("Unclear/unknown", Cause("Unknown")),
    ],
)
def test_how_it_came_about_by_the_words_of_a_cell(cell: str, found: Cause | None) -> None:
    assert cause(cell) == found


@pytest.mark.parametrize(
    ("cell", "value", "qualifier"),
    [
        ("1\u2009204", 1204, "exact"),
        ("1_204", 1204, "exact"),
        ("1,204\u00b9", 1204, "exact"),
        ("(1,204)", None, "exact"),
        ("1.2M", 1_200_000, "about"),
        ("500 (est.)", 500, "about"),
        ("c. 500", 500, "about"),
    ],
)
def test_blanks_marks_and_roundings_of_a_count(cell: str, value: int | None, qualifier: str) -> None:
    assert count_cell(cell)[:2] == (value, qualifier)
