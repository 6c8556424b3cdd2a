import gzip
import zipfile
from collections.abc import Generator
from functools import partial
from pathlib import Path

import pytest

from breachtui.errors import Stopped
from breachtui.ingest import Progress, ingest, summed
from breachtui.report import Report
from breachtui.sources import Document, Reading, Refusal, documents, preview, read
from breachtui.store import Store

HEADER = "Row No.,Matter: Name,Notific Sent,Breach Occ,IN Affected,Total Affected\n"


def test_what_was_refused_and_what_was_read_in_part_are_counted_apart(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(f"{HEADER}1,Cedar Bank,3/4/2023,1/2/2023,12,340\n2,Birch\n3,Elm Co,3/4/2o23,,7,\n")
    with Store(tmp_path / "test.db") as store:
        [summary] = ingest(store, [str(path)])
    assert summary.added == 2
    assert summary.refusals == [
        (2, "ends before Notific Sent, Breach Occ, IN Affected: it may be torn; load the original file")
    ]
    assert [row for row, _ in summary.remarks] == [3]


def test_the_watcher_is_told_how_far_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("breachtui.ingest._EVERY", 0.0)
    path = tmp_path / "list.csv"
    rows = "".join(f"{n},Bank {n},3/4/2023,1/2/2023,{n},\n" for n in range(1, 1500))
    path.write_text(HEADER + rows)
    said: list[Progress] = []
    with Store(tmp_path / "test.db") as store:
        list(ingest(store, [str(path)], watcher=said.append))
    parts = [each.done for each in said if each.done is not None]
    assert len(parts) > 10
    assert parts == sorted(parts)
    assert said[-1].rows > 1400
    assert said[-1].rate > 0
    assert said[-1].left is not None


def test_a_stopped_load_keeps_the_files_before_and_names_the_one_at_hand(tmp_path: Path) -> None:
    for name, row in (("a.csv", "1,Cedar Bank,,,1,2"), ("b.csv", "1,Birch Bank,,,1,2\n2,Larch Bank,,,1,2")):
        (tmp_path / name).write_text(f"{HEADER}{row}\n")
    asked: list[int] = []

    def stop() -> bool:
        asked.append(len(asked))
        return len(asked) == 4  # before and after the row of the first, before the second, in it

    with Store(tmp_path / "test.db") as store:
        with pytest.raises(Stopped) as stopped:
            list(ingest(store, [str(tmp_path)], stop=stop))
        assert stopped.value.path == str(tmp_path / "b.csv")
        assert [row.organization for row in store.rows([1, 2])] == ["Cedar Bank"]
        list(ingest(store, [str(tmp_path)]))
        assert len(store) == 3


def test_the_progress_is_of_all_bytes_packed_ones_as_they_lie_there(tmp_path: Path) -> None:
    rows = "".join(f"{n},Bank {n},3/4/2023,1/2/2023,{n},\n" for n in range(1, 400))
    folder = tmp_path / "in"
    folder.mkdir()
    with zipfile.ZipFile(folder / "b.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("1.csv", HEADER + rows)
        archive.writestr("2.csv", HEADER + rows.replace("Bank", "Shop"))
    (folder / "a.csv.gz").write_bytes(gzip.compress((HEADER + rows.replace("Bank", "Firm")).encode()))
    (folder / "c.txt").write_text("Elm Clinic of Ohio said that 12 people were affected by a theft.")
    said = watched(tmp_path, [str(folder)])
    parts = [each.done for each in said if each.done is not None]
    assert parts == sorted(parts)
    assert 0.9 < parts[-1] <= 1.0
    assert [each.files for each in said] == sorted(each.files for each in said)
    assert said[-1].files == 4
    assert said[-1].rows == 3 * 399 + 1


def watched(tmp_path: Path, paths: list[str]) -> list[Progress]:
    said: list[Progress] = []
    with pytest.MonkeyPatch.context() as patch, Store(tmp_path / "test.sqlite") as store:
        patch.setattr("breachtui.ingest._EVERY", 0.0)
        assert not any(each.refusals for each in ingest(store, paths, watcher=said.append))
    return said


def test_tables_of_no_known_layout_are_put_aside_and_loaded_once_their_columns_are_known(
    tmp_path: Path,
) -> None:
    (tmp_path / "a.csv").write_text(f"{HEADER}1,Cedar Bank,,,1,2\n")
    (tmp_path / "b.csv").write_text("Company,People affected,Notes\nLarch,7,x\n")
    aside: list[Document] = []
    with Store(tmp_path / "test.db") as store:
        [summary] = ingest(store, [str(tmp_path / "a.csv"), str(tmp_path / "b.csv")], aside=aside.append)
        [document] = aside
        columns = preview(document).suggested
        [second] = ingest(store, aside, partial(read, columns=columns))
        assert (summary.added, second.added, second.refusals) == (1, 1, [])
        assert summed([summary, second]) == "2 added, 0 updated, 0 unchanged, 0 refused"


def test_a_preview_shows_values_that_differ(tmp_path: Path) -> None:
    (tmp_path / "b.csv").write_text(
        "Company,x,,y\n" + "".join(f"Larch,{n},z,\n" for n in range(9)) + "torn\n"
    )
    [document] = documents(str(tmp_path / "b.csv"))
    look = preview(document)
    assert look.examples == {"Company": ("Larch",), "x": ("0", "1", "2"), "y": ()}
    assert look.suggested is None


def test_a_reader_that_is_silent_for_long_is_stopped_where_it_stands(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"x")
    turned: list[float] = []

    def pages(document: Document) -> Generator[Report | Refusal]:
        for page in range(100):
            document.pulse(page / 100)
            turned.append(page)
            yield from ()

    def reader(document: Document) -> Reading:
        return Reading("test", pages(document))

    said: list[Progress] = []
    with pytest.MonkeyPatch.context() as patch, Store(tmp_path / "test.db") as store:
        patch.setattr("breachtui.ingest._EVERY", 0.0)
        with pytest.raises(Stopped):
            list(ingest(store, [str(tmp_path / "a.pdf")], reader, said.append, lambda: len(turned) == 50))
    assert said[-1].done == 0.49
