"""Reading in another process: nothing of what is loaded may depend on it."""

import os
import signal
import sqlite3
import sys
from collections.abc import Callable, Generator
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from breachtui.errors import Stopped
from breachtui.ingest import Progress, ingest
from breachtui.ingest.apart import apart
from breachtui.report import Report
from breachtui.sources import Document, Reading, Refusal, read
from breachtui.store import Store
from breachtui.store.loading import LoadSummary

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="files are read apart on Linux only"),
    pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning"),
]

HEADER = "Row No.,Matter: Name,Notific Sent,Breach Occ,IN Affected,Total Affected\n"
Reader = Callable[[Document], Any]


@pytest.fixture(autouse=True)
def always(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("breachtui.ingest.apart._worthwhile", lambda document: True)


def loaded(database: Path, path: Path, reader: Reader) -> tuple[list[LoadSummary], list[Any]]:
    with Store(database) as store:
        summaries = list(ingest(store, [str(path)], reader))
    with closing(sqlite3.connect(database)) as connection:
        rows = [
            connection.execute(f"SELECT {columns} FROM {table} ORDER BY 1").fetchall()
            for table, columns in (
                ("reports", "id, key, incident_id, digest, path, row, text, json"),
                ("incidents", "*"),
                ("incident_search", "rowid, text"),
                ("facet_counts", "facet || value, incidents, people"),
                ("loads", "format, read, added, updated, unchanged, refused, refusals"),
            )
        ]
    return summaries, rows


def table(path: Path, changed: str = "") -> None:
    rows = [f"{n},Bank {n % 700},3/4/2023,1/2/2023,{n},{n}{changed}\n" for n in range(1, 1500)]
    rows[700] = "701,torn\n"
    rows[800] = "801,Élan Co “one” \x1b,3/4/2o23,,7,\n"
    path.write_text(HEADER + "".join(rows), encoding="utf-8")


def test_what_is_loaded_is_the_same(tmp_path: Path) -> None:
    table(tmp_path / "list.csv")
    here = loaded(tmp_path / "here.db", tmp_path / "list.csv", read)
    there = loaded(tmp_path / "there.db", tmp_path / "list.csv", apart(read))
    assert there == here
    reports, incidents, searched = there[1][:3]
    # three filings of each bank have one start
    assert (len(reports), len(incidents), len(searched)) == (1498, 701, 701)
    assert there[0][0].refusals == [(701, "has 2 cells where the header has 6")]
    assert [row for row, _ in there[0][0].remarks] == [801]


def test_a_newer_list_changes_what_it_would(tmp_path: Path) -> None:
    for name, reader in (("here", read), ("there", apart(read))):
        table(tmp_path / "list.csv")
        loaded(tmp_path / f"{name}.db", tmp_path / "list.csv", reader)
        table(tmp_path / "list.csv", changed="0")
    here = loaded(tmp_path / "here.db", tmp_path / "list.csv", read)
    there = loaded(tmp_path / "there.db", tmp_path / "list.csv", apart(read))
    assert there == here
    assert there[0][0].updated > 1000


def test_what_stands_before_the_place_where_a_file_breaks_is_loaded(tmp_path: Path) -> None:
    path = tmp_path / "hibp.json"
    one = '{"Name": "A", "Title": "Elm", "Domain": "elm.example", "BreachDate": "2013-10-04", "PwnCount": 7}'
    path.write_text(f"[{one},\n{one.replace('A', 'B').replace('Elm', 'Oak')}, {{]")
    here = loaded(tmp_path / "here.db", path, read)
    there = loaded(tmp_path / "there.db", path, apart(read))
    assert there == here
    assert there[0][0].added == 2
    assert len(there[0][0].refusals) == 1


def test_a_reader_that_is_killed_leaves_nothing_behind(tmp_path: Path) -> None:
    table(tmp_path / "list.csv")

    def items(document: Document) -> Generator[Report | Refusal]:
        for n, item in enumerate(read(document).items):
            yield item
            if n == 1200:
                os.kill(os.getpid(), signal.SIGKILL)

    def reader(document: Document) -> Reading:
        return Reading("in", items(document))

    with Store(tmp_path / "test.db") as store:
        [lost] = ingest(store, [str(tmp_path / "list.csv")], apart(reader))
        [(row, reason)] = lost.refusals
        assert row is None
        assert reason.startswith("its reader ended before the file did")
        assert len(store) == 0
        [summary] = ingest(store, [str(tmp_path / "list.csv")], apart(read))
        assert summary.added == 1498


def test_one_who_waits_is_told_and_can_stop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("breachtui.ingest._EVERY", 0.0)
    table(tmp_path / "list.csv")
    said: list[Progress] = []
    load = partial(ingest, paths=[str(tmp_path / "list.csv")], reader=apart(read), watcher=said.append)
    with Store(tmp_path / "test.db") as store:
        with pytest.raises(Stopped):
            list(load(store, stop=lambda: bool(said) and said[-1].rows > 900))
        assert len(store) == 0
        said.clear()
        list(load(store))
    parts = [each.done for each in said if each.done is not None]
    assert parts == sorted(parts)
    assert len(set(parts)) > 2
    assert said[-1].rows == 1500


@pytest.fixture(autouse=True)
def no_process_is_left(always: None) -> Generator[None]:
    yield
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)
