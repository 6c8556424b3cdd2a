"""Rows whose empty cells at the end were cut off are read as whole; pieces of torn rows never are."""

import csv
import io
import random
from collections.abc import Sequence
from pathlib import Path

import pytest

from breachtui.errors import SourceError
from breachtui.report import Report
from breachtui.sources import Refusal, documents, read
from breachtui.sources.rows import Row, ahead
from breachtui.sources.tables import open_table
from tests.beside import reads
from tests.sources.reading import SHARED
from tests.sources.test_no_mixture_of_real_rows import FILES, mixed, reports, sample, values

HEADER = "Organization,Industry,Date Reported,Date of Incident,Date of Discovery,State,Residents Affected,Breach Type,Notes"
ROWS = (
    "Alder Clinic,,06/11/2025,10/17/2024,,Delaware,597",
    "Birch Bank,,05/30/2025,12/12/2024,,Delaware,651",
    "Cedar School,,05/21/2025,11/02/2024,,Delaware,12",
    "Elm & Son,,05/14/2025,09/29/2024,,Delaware,1204",
)
LISTS = [*FILES, "ma/MA_2019.csv", "in/IN_2021.csv", "hhs/breach_report_under_investigation_2025-06.csv"]


def told(tmp_path: Path, text: str) -> tuple[list[tuple[str | None, int]], list[str]]:
    path = tmp_path / "list.csv"
    path.write_text(text, newline="")
    items = list(read(str(path)).items)
    found = [each for each in items if isinstance(each, Report)]
    refused = [each.reason for each in items if isinstance(each, Refusal) and not each.loaded]
    return [(each.organization, each.counts[0].value) for each in found if each.counts], refused


def lines(*rows: str, end: str = "\n") -> str:
    return "".join(f"{row}{end}" for row in (HEADER, *rows))


def test_a_list_without_its_empty_cells_is_read(tmp_path: Path) -> None:
    found, refused = told(tmp_path, lines(*ROWS))
    assert (found, refused) == (
        [("Alder Clinic", 597), ("Birch Bank", 651), ("Cedar School", 12), ("Elm & Son", 1204)],
        [],
    )


def test_so_is_a_web_page_without_them(tmp_path: Path) -> None:
    page = "".join(f"<tr><td>{'</td><td>'.join(row.split(','))}</td></tr>" for row in (HEADER, *ROWS))
    (tmp_path / "page.html").write_text(f"<html><body><table>{page}</table></body></html>")
    found = [each for each in read(str(tmp_path / "page.html")).items if isinstance(each, Report)]
    assert [each.counts[0].value for each in found] == [597, 651, 12, 1204]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (
            "Fir Ltd,06/11/2025,10/17/2024,,Delaware,597",
            "has 6 cells where the header has 9",
        ),  # one is missing
        ("Fir Ltd,,06/11/2025,10/17/2024", "ends before Residents Affected"),
        ("Fir Ltd", "has 1 cell where the header has 9"),
        ('"Fir Ltd\nGum,Inc,,05/30/2025",,06/11/2025,10/17/2024,,Delaware,5', "has 7 cells where"),
    ],
)
def test_what_does_not_fit_the_columns_is_refused(tmp_path: Path, row: str, reason: str) -> None:
    found, refused = told(tmp_path, lines(*ROWS, row, *ROWS[:1]))
    assert "Fir Ltd" not in str(found)
    assert any(each.startswith(reason) for each in refused)


def test_both_pieces_of_a_torn_row_are_refused(tmp_path: Path) -> None:
    torn = "Oak Inc,,06/11/2025,10/17/2024,,Delaware,12\n04,\n"
    found, refused = told(tmp_path, lines(*ROWS) + torn + lines(*ROWS).partition("\n")[2])
    assert len(found) == 2 * len(ROWS) - 1
    assert refused == [
        "may be torn: the row below it may be its end",
        "has 2 cells where the header has 9",
        "may be torn: the row above it may be its beginning",
    ]


def test_a_row_in_which_the_file_ends_may_have_lost_digits(tmp_path: Path) -> None:
    found, refused = told(tmp_path, lines(*ROWS) + "Oak Inc,,06/11/2025,10/17/2024,,Delaware,12")
    assert len(found) == len(ROWS)
    assert refused == ["has 7 cells where the header has 9"]


def test_two_such_rows_on_one_line_are_none(tmp_path: Path) -> None:
    header = "Name,State,Type,Affected,Date,Seen,Notes,More,Still"
    rows = [f"Clinic {n},OH,Theft,{700 + n},0{n}/11/2024" for n in range(1, 9)]
    joined = f"{rows[2]}{rows[3]}"
    text = "\n".join([header, *rows[:2], joined, *rows[4:], ""])
    (tmp_path / "list.csv").write_text(text)
    table = open_table(next(documents(str(tmp_path / "list.csv"))))
    found = [each.cells[0] for each in table.rows if isinstance(each, Row)]
    assert found == [f"Clinic {n}" for n in (1, 2, 5, 6, 7, 8)]


def cut(row: Sequence[str]) -> Sequence[str]:
    filled = [place for place, cell in enumerate(row) if cell.strip()]
    return row[: filled[-1] + 1 if filled else 0]


def written(header: Sequence[str], rows: Sequence[Sequence[str]], end: str = "\n") -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator=end).writerows([header, *rows])
    return out.getvalue()


@reads(SHARED)
@pytest.mark.parametrize("name", LISTS)
def test_a_published_list_says_the_same_without_its_empty_cells(name: str) -> None:
    table = open_table(next(documents(str(SHARED / name))))
    first, _ = ahead(table.rows, 300)
    rows = [row.cells for row in first if isinstance(row, Row)]
    whole = {each.source.row: values(each) for each in reports(written(table.columns, rows))}
    less = {each.source.row: values(each) for each in reports(written(table.columns, list(map(cut, rows))))}
    assert less.items() <= whole.items()
    assert len(less) >= 0.96 * len(whole)  # of Delaware's, 11 have no residents, or are shifted in the source


@reads(SHARED)
@pytest.mark.parametrize("name", LISTS)
def test_torn_without_its_empty_cells_it_has_no_row_of_two(name: str, long: bool) -> None:
    dice, of = random.Random(name), sample(name)
    for _ in range(100 if long else 6):
        end = dice.choice(["\n", "\r\n"])
        text = written(of.header, list(map(cut, of.rows)), end)
        for _ in range(dice.randint(1, 3)):
            text = torn(text, end, dice)
        try:
            found = reports(text)
        except SourceError:
            continue
        assert not [each.organization for each in found if mixed(each, of)]


def torn(text: str, end: str, dice: random.Random) -> str:
    head = text.index(end) + len(end)
    ends = [at for at in range(head, len(text)) if text.startswith(end, at)]
    if ends and dice.random() < 0.3:  # two rows on one line
        at = dice.choice(ends)
        return text[:at] + text[at + len(end) :]
    at = dice.randint(head, len(text))
    what = dice.choice(["\n", "\r\n", '"', ",", ";", "cut"])
    return text[:at] if what == "cut" else text[:at] + what + text[at:]
