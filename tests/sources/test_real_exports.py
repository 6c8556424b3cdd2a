"""The files as they were published, where they lie beside this checkout."""

import csv
import sqlite3
from contextlib import closing
from itertools import islice
from pathlib import Path

import pytest

from breachtui.errors import SourceError
from breachtui.report import Report
from breachtui.sources import Refusal, documents, read
from breachtui.sources.rows import Row
from breachtui.sources.tables import open_table
from breachtui.store import Store
from tests.beside import reads
from tests.sources.reading import SHARED, keys

pytestmark = reads(SHARED)

# rows in, reports out, rows refused; what is read in part is within the reports
ROWS = [
    ("hhs", "hhs/breach_report_under_investigation_2024-10.csv", 852, 852, 0),
    ("hhs", "hhs/breach_report_under_investigation_2025-06.csv", 790, 790, 0),
    ("wa", "wa/Data_Breach_Notifications_Affecting_Washington_Residents_20260813.csv", 1618, 1618, 0),
    ("ca", "ca/data-breach-list-2025-06-18.csv", 4593, 4591, 2),
    ("de", "de/delaware_data_breaches.csv", 319, 318, 1),
    ("in", "in/IN_2021.csv", 1535, 1535, 0),
    ("in", "in/IN_2024.csv", 1502, 1502, 0),
    ("ma", "ma/MA_2019.csv", 1907, 1907, 0),
    ("ma", "ma/MA_2024.csv", 2292, 2289, 3),
]


@pytest.mark.parametrize(("format", "name", "rows", "reports", "refused"), ROWS)
def test_every_row_is_accounted_for(format: str, name: str, rows: int, reports: int, refused: int) -> None:
    reading = read(str(SHARED / name))
    items = list(reading.items)
    out = [each for each in items if isinstance(each, Report)]
    assert reading.format == format
    assert (len(out), sum(isinstance(each, Refusal) and not each.loaded for each in items)) == (
        reports,
        refused,
    )
    assert reports + refused == rows
    assert len(set(keys(out))) == reports
    assert all(Report.from_json(each.to_json()) == each for each in out[:300])


def test_the_rows_of_the_archive_hold_together_and_its_names_are_mended() -> None:
    path = SHARED / "hhs/breach_report_archive_2024-10_part.csv"
    rows = list(open_table(next(documents(str(path)))).rows)
    assert (len(rows), sum(isinstance(each, Refusal) for each in rows)) == (3883, 0)
    for report in islice(read(str(path)).items, 60):
        assert isinstance(report, Report)
        assert "?" not in (report.organization or "")
        assert "\r" not in (report.text or "")


def test_a_damaged_re_export_loses_its_torn_row_only() -> None:
    rows = list(open_table(next(documents(str(SHARED / "hhs/reexport_snakecase_broken_quotes.csv")))).rows)
    assert [sum(isinstance(each, kind) for each in rows) for kind in (Row, Refusal)] == [1700, 1]


@pytest.mark.parametrize("name", ["in/IN_2024", "ma/MA_2024"])
def test_the_beginning_of_a_pdf_has_the_rows_of_its_table(name: str) -> None:
    found = islice(open_table(next(documents(str(SHARED / f"{name}.pdf")))).rows, 120)
    with Path(SHARED / f"{name}.csv").open(newline="", encoding="utf-8") as file:
        expected = [tuple(cells) for cells in islice(csv.reader(file), 1, 121)]
    assert [each.cells for each in found if isinstance(each, Row)] == expected


def test_a_torn_file_is_refused() -> None:
    with pytest.raises(SourceError, match="its header is split by a semicolon, its rows at a comma"):
        read(str(SHARED / "iib/broken_excel_resave.csv"))


def test_a_later_export_raises_the_figures_of_the_same_cases(tmp_path: Path) -> None:
    from breachtui.ingest import ingest

    paths = [
        str(SHARED / f"hhs/breach_report_under_investigation_{when}.csv") for when in ("2024-10", "2025-06")
    ]
    with Store(tmp_path / "test.db") as store:
        first, second = ingest(store, paths)
        assert (first.added, second.read) == (852, 790)
        assert second.updated >= 10
        assert second.added + second.updated + second.unchanged == 790
    with closing(sqlite3.connect(tmp_path / "test.db")) as connection:
        [(reports,)] = connection.execute("SELECT count(*) FROM reports").fetchall()
    assert reports == first.added + second.added
