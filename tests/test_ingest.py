from pathlib import Path

import pytest

from breachtui.ingest import Progress, ingest
from breachtui.store import Store

HEADER = "Row No.,Matter: Name,Notific Sent,Breach Occ,IN Affected,Total Affected\n"


def test_what_was_refused_and_what_was_read_in_part_are_counted_apart(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(f"{HEADER}1,Cedar Bank,3/4/2023,1/2/2023,12,340\n2,Birch\n3,Elm Co,3/4/2o23,,7,\n")
    with Store(tmp_path / "test.db") as store:
        [summary] = ingest(store, [str(path)])
    assert summary.added == 2
    assert summary.refusals == [(2, "has 2 cells where the header has 6")]
    assert [row for row, _ in summary.remarks] == [3]


def test_the_watcher_is_told_how_far_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("breachtui.ingest._EVERY", 0.0)
    path = tmp_path / "list.csv"
    rows = "".join(f"{n},Bank {n},3/4/2023,1/2/2023,{n},\n" for n in range(1, 5000))
    path.write_text(HEADER + rows)
    said: list[Progress] = []
    with Store(tmp_path / "test.db") as store:
        list(ingest(store, [str(path)], watcher=said.append))
    parts = [each.done for each in said if each.done is not None]
    assert len(parts) > 10
    assert parts == sorted(parts)
    assert said[-1].rows > 4900
    assert said[-1].rate > 0
    assert said[-1].left is not None
