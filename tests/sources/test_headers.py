"""Titles over tables, headers of two lines, and headers that count otherwise than one by one."""

import csv
import io
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from breachtui.report import Report
from breachtui.sources import Columns, Refusal, read
from tests.sources.workbooks import xlsx

HEADER = ["Company", "State", "Affected", "Date of breach"]
ROWS = [
    ["Alder Clinic", "OH", "1204", "2021-05-03"],
    ["Birch Bank", "TX", "877", "2021-06-13"],
    ["Cedar School", "WA", "52", "2021-07-20"],
]
SAID = [("Alder Clinic", "OH", 1204, "2021-05-03"), ("Birch Bank", "TX", 877, "2021-06-13"), ("Cedar School", "WA", 52, "2021-07-20")]  # fmt: skip
Rows = Sequence[Sequence[str]]

ABOVE: dict[str, Rows] = {
    "a title": [["Breaches of 2021"], HEADER],
    "a title of two cells": [["Breaches of 2021", "Updated weekly"], HEADER],
    "a title of three cells": [["Data breaches", "State list", "Office"], HEADER],
    "a title as wide as the table": [["Data breaches", "Alder county", "Draft", "2024-01-02"], HEADER],
    "groups": [["Organization", "", "Breach", ""], HEADER],
    "groups, repeated": [["Organization", "Organization", "Breach", "Breach"], HEADER],
    "two lines": [["Company", "Home", "Number", "Date of"], ["", "State", "affected", "breach"]],
    "two lines, all filled": [["Company", "Home", "People", "Date"], ["name", "state", "affected", "of breach"]],
}  # fmt: skip


def as_csv(rows: Rows) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue().encode()


def as_page(rows: Rows) -> bytes:
    lines = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    return f"<html><body><table>{lines}</table></body></html>".encode()


def as_workbook(rows: Rows) -> bytes:
    with TemporaryDirectory() as folder:
        return xlsx(Path(folder) / "list.xlsx", {"List": rows}).read_bytes()


def told(path: Path, content: bytes, columns: Columns | None = None) -> tuple[list[Report], list[str]]:
    path.write_bytes(content)
    items = list(read(str(path), columns=columns, agree=lambda name, columns: True).items)
    found = [each for each in items if isinstance(each, Report)]
    return found, [each.reason for each in items if isinstance(each, Refusal)]


@pytest.mark.parametrize("write", [as_csv, as_page, as_workbook], ids=["csv", "html", "xlsx"])
@pytest.mark.parametrize("above", ABOVE)
def test_what_stands_above_the_rows(tmp_path: Path, above: str, write: Callable[[Rows], bytes]) -> None:
    found, _ = told(tmp_path / "list", write([*ABOVE[above], *ROWS]))
    assert [(x.organization, x.state, x.individuals_affected, str(x.occurred)) for x in found] == SAID


@pytest.mark.parametrize(
    "name",
    ["Affected (thousands)", "Affected (000s)", "Individuals affected (in millions)", "% affected",
     "Percent of customers affected", "Affected (k)", "Cost of breach (USD)"],
)  # fmt: skip
def test_what_counts_otherwise_than_one_by_one_is_no_count(tmp_path: Path, name: str) -> None:
    header = [name if each == "Affected" else each for each in HEADER]
    found, said = told(tmp_path / "list.csv", as_csv([header, *ROWS]))
    assert [each.counts for each in found] == [()] * 3
    assert said == [f"columns that are not read: {name}; --map says what a column is"]
    mapped = Columns({"organization": "Company", "affected": name, "occurred": "Date of breach"})
    found, said = told(tmp_path / "list.csv", as_csv([header, *ROWS]), mapped)
    assert [each.individuals_affected for each in found] == [None] * 3
    assert said[0].startswith(f"no figure of {name!r} is read")


def test_what_else_stands_in_brackets_is_no_unit(tmp_path: Path) -> None:
    header = [*HEADER[:2], "Individuals affected (in total)", HEADER[3]]
    found, _ = told(tmp_path / "list.csv", as_csv([header, *ROWS]))
    assert [each.individuals_affected for each in found] == [1204, 877, 52]


def test_a_cell_of_several_organizations_is_said(tmp_path: Path) -> None:
    rows = [["Alder Clinic; Birch Bank", *ROWS[0][1:]], ["Elm & Son, d/b/a Elm", *ROWS[1][1:]], *ROWS[2:]]
    found, said = told(tmp_path / "list.csv", as_csv([HEADER, *rows]))
    assert found[0].organization == "Alder Clinic; Birch Bank"
    assert said == ["'Alder Clinic; Birch Bank' may be several organizations, kept as one"]
