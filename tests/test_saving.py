"""Files that are written: whole or not at all, for their owner alone, and over nothing unasked."""

import os
import resource
import stat
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from breachtui.errors import ExportError
from breachtui.saving import save, target


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.chdir(tmp_path)
    before = os.umask(0o022)
    yield tmp_path
    os.umask(before)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def listed() -> list[str]:
    return sorted(each.name for each in Path().iterdir())


def test_a_new_file_is_its_owners_alone_and_a_replaced_one_keeps_its_mode(place: Path) -> None:
    save("x\r\ny\r\n", Path("a.csv"))
    assert Path("a.csv").read_bytes() == b"x\r\ny\r\n"
    assert mode(Path("a.csv")) == 0o600
    Path("a.csv").chmod(0o640)
    save("z", Path("a.csv"), force=True)
    assert (Path("a.csv").read_text(), mode(Path("a.csv"))) == ("z", 0o640)
    assert listed() == ["a.csv"]


def test_nothing_is_written_over_unasked(place: Path) -> None:
    Path("kept.md").write_text("before")
    Path("link.md").symlink_to("kept.md")
    Path("dangling.md").symlink_to("elsewhere.md")
    for name, why in (("kept.md", "exists; --force"), ("link.md", "symbolic"), ("dangling.md", "symbolic")):
        with pytest.raises(ExportError, match=why):
            save("after", Path(name))
    assert Path("kept.md").read_text() == "before"
    assert not Path("elsewhere.md").exists()


def test_with_force_a_link_stays_a_link(place: Path) -> None:
    Path("kept.md").write_text("before")
    Path("link.md").symlink_to("kept.md")
    save("after", Path("link.md"), force=True)
    assert Path("link.md").is_symlink()
    assert Path("kept.md").read_text() == "after"


@pytest.mark.parametrize("other", ["data.db", "link.db", "hard.db", "./sub/../data.db"])
def test_what_is_in_use_is_never_written_over(place: Path, other: str) -> None:
    Path("sub").mkdir()
    Path("data.db").write_text("tags and notes")
    Path("link.db").symlink_to("data.db")
    Path("hard.db").hardlink_to("data.db")
    with pytest.raises(ExportError, match="is in use by this command"):
        save("x", Path(other), force=True, kept=[Path("data.db"), Path("data.db-wal")])
    assert Path("data.db").read_text() == "tags and notes"


def test_pipes_and_devices_are_written_to_not_replaced(place: Path) -> None:
    os.mkfifo("pipe")
    got: list[str] = []
    reader = threading.Thread(target=lambda: got.append(Path("pipe").read_text()), daemon=True)
    reader.start()
    save("through", Path("pipe"))
    reader.join(5)
    assert got == ["through"]
    assert stat.S_ISFIFO(Path("pipe").stat().st_mode)
    save("gone", Path("/dev/null"))
    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)


def test_a_full_disk_leaves_what_was_there_and_nothing_else(place: Path) -> None:
    Path("kept.md").write_text("before")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1_000, limits[1]))  # what is larger cannot be written
    try:
        with pytest.raises(ExportError, match=r"kept\.md: cannot be written"):
            save("x" * 10_000, Path("kept.md"), force=True)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert Path("kept.md").read_text() == "before"
    assert listed() == ["kept.md"]


def test_ctrl_c_leaves_what_was_there_and_nothing_else(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(number: int) -> None:
        raise KeyboardInterrupt

    Path("kept.md").write_text("before")
    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        save("after", Path("kept.md"), force=True)
    assert Path("kept.md").read_text() == "before"
    assert listed() == ["kept.md"]


def test_what_a_killed_export_left_is_taken_away_by_the_next(place: Path) -> None:
    left, young, other = (
        Path(name) for name in (".breachtui-" + "a" * 16, ".breachtui-" + "b" * 16, ".breachtui-rc")
    )
    for each in (left, young, other):
        each.touch()
        os.utime(each, (0, 0))
    os.utime(young, (time.time(), time.time()))
    save("x", Path("a.md"))
    assert listed() == sorted([str(young), str(other), "a.md"])


@pytest.mark.parametrize("name", ["~nobody-here/x.md", "a" * 5_000, "a\0b.md", ".", "sub"])
def test_what_can_be_no_file_is_said(place: Path, name: str) -> None:
    Path("sub").mkdir()
    with pytest.raises(ExportError):
        target(name)


def test_a_working_folder_that_is_gone_is_said(
    place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "gone").mkdir()
    monkeypatch.chdir(tmp_path / "gone")
    (tmp_path / "gone").rmdir()
    with pytest.raises(ExportError, match="cannot be written"):
        save("x", Path("a.md"))
