"""Who may read and write the database, and what happens where it may not be written."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from breachtui.errors import StoreError
from breachtui.search.parsing import parse
from breachtui.store import Store
from breachtui.store.database_file import files
from tests.databases import load, of_schema
from tests.test_store import FULL

_NOBODY = 65534


@pytest.fixture
def protected(tmp_path: Path) -> Iterator[Path]:
    """A folder that may not be written, with a database that may not be either; root is nobody meanwhile."""
    folder = tmp_path / "protected"
    load(folder / "b.db", FULL)
    for each in (tmp_path, *tmp_path.parents):
        if each.stat().st_uid == os.geteuid() and each != Path("/"):
            each.chmod(each.stat().st_mode | 0o055)
    (folder / "b.db").chmod(0o444)
    folder.chmod(0o555)
    root = os.geteuid() == 0
    if root:
        os.seteuid(_NOBODY)
    yield folder / "b.db"
    if root:
        os.seteuid(0)
    folder.chmod(0o755)


def test_a_protected_database_in_a_protected_folder_is_searched(protected: Path) -> None:
    with Store(protected) as store:
        assert len(store.find(parse("")).ids) == 1
        assert store.incident(1).organization == FULL.organization
        with pytest.raises(StoreError, match="can only be read"):
            store.tag([1], "x")
        with pytest.raises(StoreError, match="can only be read"), store.load("a") as half:
            half.add(FULL)
    assert [each.name for each in protected.parent.iterdir()] == ["b.db"]


def test_an_old_one_that_may_not_be_written_is_refused_untouched(tmp_path: Path, protected: Path) -> None:
    root = os.geteuid() == _NOBODY
    if root:
        os.seteuid(0)
    protected.parent.chmod(0o755)
    old = protected.parent / "old.db"
    of_schema(old, 4, {"full": FULL})
    old.chmod(0o444)
    protected.parent.chmod(0o555)
    before = old.read_bytes()
    if root:
        os.seteuid(_NOBODY)
    with pytest.raises(StoreError, match="of an older breachtui, and write-protected"):
        Store(old)
    assert old.read_bytes() == before


def test_what_is_made_is_its_owners_alone(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        path = tmp_path / "data" / "b.db"
        with Store(path) as store, store.load("x") as half:
            half.add(FULL)
        with Store(path) as store:
            store.note(1, "Called them.")
            made = [each for each in files(path) if each.exists()]
            assert {each.name for each in made} >= {"b.db", "b.db-wal"}
            assert {stat.S_IMODE(each.stat().st_mode) for each in made} == {0o600}
        assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
        old = tmp_path / "old.db"
        of_schema(old, 2, {"full": FULL})
        Store(old).close()
        assert stat.S_IMODE((tmp_path / "old.schema-2.db").stat().st_mode) == 0o600
    finally:
        os.umask(before)


def test_a_missing_database_is_made_only_where_that_is_meant(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="there is no such database; `breachtui load` makes one"):
        Store(tmp_path / "typo.db", make=False)
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_took_its_place_is_not_written(tmp_path: Path) -> None:
    path, other = tmp_path / "b.db", tmp_path / "other.db"
    load(path, FULL)
    load(other, FULL)
    with Store(path) as store:
        other.rename(path)
        with pytest.raises(StoreError, match="was replaced by another file"):
            store.tag([1], "x")
        path.unlink()
        with pytest.raises(StoreError, match="is no longer there"):
            store.tag([1], "x")
