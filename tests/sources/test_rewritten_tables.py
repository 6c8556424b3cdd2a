"""One small list, saved again in the ways of other programs and people: the same reports, or a refusal."""

import csv
import datetime
import io
import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from breachtui.errors import SourceError
from breachtui.report import Report
from breachtui.sources import read
from tests.sources.workbooks import xlsx

HEADER = [
    "Name of Covered Entity", "State", "Covered Entity Type", "Individuals Affected", "Breach Submission Date",
    "Type of Breach", "Location of Breached Information", "Business Associate Present", "Web Description",
]  # fmt: skip
ROWS = [
    ["Cedar, Elm & Birch, P.C.", "OH", "Healthcare Provider", "13434", "03/04/2024", "Theft", "Laptop", "No", ""],
    ["Alder Clinic", "TX", "Healthcare Provider", "151499", "05/30/2024", "Theft", "Laptop", "No", ""],
    ["Rowan, Inc.", "NV", "Health Plan", "700", "06/28/2024", "Hacking/IT Incident", "Email", "Yes", ""],
    ["Linden Care", "CA", "Health Plan", "982", "11/17/2023", "Loss", "Other", "No", ""],
    ["Hazel Labs", "FL", "Business Associate", "2010", "12/01/2023", "Hacking/IT Incident", "Email", "No", ""],
    ["Maple Eye, LLC", "WA", "Healthcare Provider", "44910", "01/15/2024", "Theft", "Laptop", "No", ""],
]  # fmt: skip
SAID = [
    ("Cedar, Elm & Birch, P.C.", "OH", 13434, "2024-03-04"),
    ("Alder Clinic", "TX", 151499, "2024-05-30"),
    ("Rowan, Inc.", "NV", 700, "2024-06-28"),
    ("Linden Care", "CA", 982, "2023-11-17"),
    ("Hazel Labs", "FL", 2010, "2023-12-01"),
    ("Maple Eye, LLC", "WA", 44910, "2024-01-15"),
]
Rows = Sequence[Sequence[str]]


def told(path: Path) -> list[tuple[str | None, str | None, int | None, str]]:
    found = [each for each in read(str(path)).items if isinstance(each, Report)]
    return [(x.organization, x.state, x.individuals_affected, str(x.reported)) for x in found]


def table(rows: Rows = ROWS, header: Sequence[str] = HEADER, **how: str) -> str:
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n", **how)  # type: ignore[arg-type]
    writer.writerows([header, *rows])
    return out.getvalue()


def dated(write: Callable[[datetime.date], str]) -> Rows:
    def again(text: str) -> str:
        return write(datetime.datetime.strptime(text, "%m/%d/%Y").date())

    return [[*row[:4], again(row[4]), *row[5:]] for row in ROWS]


def counted(write: Callable[[int], str]) -> Rows:
    return [[*row[:3], write(int(row[3])), *row[4:]] for row in ROWS]


def objects(rows: Rows = ROWS) -> list[dict[str, str]]:
    return [dict(zip(HEADER, row, strict=True)) for row in rows]


def seconds(day: datetime.date) -> int:
    return int(datetime.datetime.combine(day, datetime.time(), datetime.UTC).timestamp())


WAYS: dict[str, str] = {
    "carets": table(delimiter="^"),
    "tildes": table(delimiter="~"),
    "single quotes": table(quotechar="'"),
    "a title of two cells": f"Breaches of 2024,Updated weekly{',' * 7}\n{table()}",
    "words on the file": f"As of,11/30/2026\nRows,6\n\n{table()}",
    "ten lines above": "A line\n" * 9 + table(),
    "days as Excel counts them": table(dated(lambda day: str((day - datetime.date(1899, 12, 30)).days))),
    "days without separators": table(dated(lambda day: f"{day:%Y%m%d}")),
    "seconds": table(dated(lambda day: str(seconds(day)))),
    "points in thousands": table(counted(lambda n: f"{n:,}".replace(",", ".")), delimiter=";"),
    "GeoJSON": json.dumps(
        {
            "type": "FeatureCollection",
            "features": [{"type": "Feature", "properties": each, "geometry": None} for each in objects()],
        }
    ),
    "records of Airtable": json.dumps(
        {"records": [{"id": f"rec{n}", "fields": x} for n, x in enumerate(objects())]}
    ),
    "hits of Elasticsearch": json.dumps({"hits": {"hits": [{"_id": "1", "_source": x} for x in objects()]}}),
    "thousandths of seconds": json.dumps(
        [{**each, HEADER[4]: int(each[HEADER[4]])} for each in objects(dated(lambda d: f"{seconds(d)}000"))]
    ),
}


@pytest.mark.parametrize("way", WAYS)
def test_a_list_that_was_saved_again_says_the_same(tmp_path: Path, way: str) -> None:
    path = tmp_path / "list"
    path.write_text(WAYS[way], newline="")
    assert told(path) == SAID


@pytest.mark.parametrize(
    "above",
    [
        [["Breaches, all years"], [], ["As of", datetime.date(2026, 11, 30)], []],
        [["Organization", "", "", "Breach", "", "", "", "", ""]],
        [["", "", ""], ["Prepared by", "the data team"]],
    ],
)
def test_a_sheet_says_the_same_under_titles_and_groups(tmp_path: Path, above: list[list[object]]) -> None:
    path = xlsx(tmp_path / "list.xlsx", {"About": [["About this file"]], "Data": [*above, HEADER, *ROWS]})
    assert told(path) == SAID


SIDEWAYS = [list(column) for column in zip(HEADER, *ROWS, strict=True)]
NARROW = [["Organization Name", "Alder", "Birch"], ["Date of Breach", "1/2/2020", "2/3/2021"]]


@pytest.mark.parametrize("rows", [SIDEWAYS, NARROW])
def test_a_table_that_lies_on_its_side_is_refused_as_one(tmp_path: Path, rows: list[list[str]]) -> None:
    path = tmp_path / "list.csv"
    path.write_text(table(rows[1:], rows[0]))
    with pytest.raises(SourceError, match="transpose it"):
        read(str(path), agree=lambda name, columns: True)


@pytest.mark.parametrize("text", ["May 2021", "29 Apr 2023", "Apr 29, 2023 - 12", "29-Apr-23"])
def test_a_date_in_a_column_of_counts_counts_nobody(tmp_path: Path, text: str) -> None:
    path = tmp_path / "list.csv"
    path.write_text(table(counted(lambda n: text if n == 700 else str(n))))
    assert [people for _, _, people, _ in told(path)] == [13434, 151499, None, 982, 2010, 44910]
