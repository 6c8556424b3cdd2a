"""An article about several breaches makes several reports, or one and a remark."""

from pathlib import Path

from breachtui.report import Report
from breachtui.sources import read
from breachtui.sources.rows import Refusal, Remark

HEAD = (
    "Breaches Announced This Month\n\nPatients of several providers were told that records were exposed.\n\n"
)
FIRST = """E-Mail Account Hacked at Fernhollow Regional Hospital

Fernhollow Regional Hospital said that an intruder got into the e-mail account of a nurse on March 3, 2021.
The messages held the names and diagnoses of 2,310 patients.

"""
SECOND = """Hard Drive Missing from Quillan Eye Center

Quillan Eye Center has told 418 patients that a portable hard drive with scans, names and dates of birth is missing.
The loss was discovered on April 9, 2021.

"""
THIRD = """Laptop Stolen from Sorrel Valley Dental

Sorrel Valley Dental said that a thief took a laptop with the names and Social Security numbers of 902 patients.
The theft was discovered on April 2, 2021.

"""


def items(tmp_path: Path, text: str) -> list[Report | Refusal]:
    path = tmp_path / "round-up.txt"
    path.write_text(text)
    return list(read(str(path)).items)


def keys(tmp_path: Path, text: str) -> dict[str | None, str]:
    return {each.organization: each.source.key for each in items(tmp_path, text) if isinstance(each, Report)}


def test_each_breach_is_told_apart_by_what_is_said_of_it(tmp_path: Path) -> None:
    two, three = keys(tmp_path, HEAD + FIRST + SECOND), keys(tmp_path, HEAD + THIRD + SECOND + FIRST)
    assert len(three) == 3
    assert len(set(three.values())) == 1
    assert set(two.values()).isdisjoint(three.values())
    found = [each for each in items(tmp_path, HEAD + FIRST + SECOND) if isinstance(each, Report)]
    assert len({each.fingerprint for each in found}) == 2


def test_every_report_keeps_the_whole_text_and_its_own_evidence(tmp_path: Path) -> None:
    text = HEAD + FIRST + SECOND
    for each in items(tmp_path, text):
        assert isinstance(each, Report)
        assert each.text == text
        assert each.source.title in ("E-Mail Account Hacked at Fernhollow Regional Hospital",
                                     "Hard Drive Missing from Quillan Eye Center")  # fmt: skip


def test_breaches_that_run_together_leave_a_remark_and_the_main_report(tmp_path: Path) -> None:
    text = (
        "Two hospitals report data breaches\n\nFernhollow Hospital told 2,310 patients that it was hacked.\n"
    )
    remark, report = items(tmp_path, text)
    assert remark == Remark(
        None,
        "seems to tell of several breaches that are not all kept apart; that of Fernhollow Hospital was read",
    )
    assert isinstance(report, Report)
    assert (report.organization, report.individuals_affected) == ("Fernhollow Hospital", 2310)


def test_a_title_with_commas_begins_no_table(tmp_path: Path) -> None:
    text = (
        "Thefts Expose Personal, Medical, Financial Data\n\n"
        "In a few weeks a broker, a health district, a home, a hospital and a shop have told people of thefts.\n\n"
        "Fernhollow Hospital told 2,310 patients that a laptop with their names was stolen.\n"
    )
    [report] = [each for each in items(tmp_path, text) if isinstance(each, Report)]
    assert report.individuals_affected == 2310


def test_a_headline_with_commas_over_sentences_begins_no_table(tmp_path: Path) -> None:
    text = (
        "District's breach affected nearly 23,000 students, teachers\n\n"
        "Nearly 23,000 students, teachers and aides of Fernhollow Schools may be affected, it said.\n\n"
        "The district, the largest of its county, learned of the attack on Aug. 12, a clerk said.\n\n"
        "The superintendent, Ada Brook, sent letters on Dec. 31, 2022, to 23,000 people.\n\n"
        "The hack was reported to the FBI.\n"
    )
    [report] = [each for each in items(tmp_path, text) if isinstance(each, Report)]
    assert report.organization == "Fernhollow Schools"
