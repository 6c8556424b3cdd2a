"""Room and rights: a full disk and a protected file are said, and leave everything as it was."""

import os
import resource
import shutil
import traceback
from collections.abc import Callable
from pathlib import Path
from random import Random

from breachtui.errors import BreachError
from breachtui.ingest import ingest
from breachtui.saving import save
from breachtui.search.parsing import parse
from breachtui.store import Store
from breachtui.store.database_file import files
from tests.proofs.checking import sound, table
from tests.proofs.promise import Figures, Promise

_NOBODY = 65534


def prove(folder: Path, random: Random, long: bool) -> Figures:
    """Loads, edits and exports on a disk that gets full at any size of its files; then without the right to write."""
    base = folder / "base.db"
    with Store(base) as store:
        for _ in ingest(store, [str(table(folder, "Base", 120))]):
            pass
    more, size = table(folder, "More", 600), base.stat().st_size
    failed = went = 0
    for turn in range(40 if long else 4):
        database = folder / f"d{turn}.db"
        shutil.copy(base, database)
        limit = random.randrange(1_000, size * 3)
        for act in (_load(database, more), _edit(database), _export(database, folder / f"e{turn}.json")):
            ended = _limited(act, limit)
            failed += ended == 3
            went += ended == 0
            assert ended in (0, 3), f"{ended} at {limit} bytes"
        sound(database)
        with Store(database) as store:
            many = len(store.find(parse("more")).ids)
            assert many in (0, 600), many
            noted = store.incident(1).note
            assert noted in ("", "x" * 5_000)
        exported = folder / f"e{turn}.json"
        assert not exported.exists() or exported.read_text().endswith("]\n")
        assert not list(folder.glob(".breachtui-*"))
        for each in (*files(database), exported):
            each.unlink(missing_ok=True)
    return {
        "acts on a full disk": failed + went,
        "of these refused": failed,
        "protected": _protected(folder, base),
    }


def _load(database: Path, file: Path) -> Callable[[], None]:
    def act() -> None:
        with Store(database) as store:
            for _ in ingest(store, [str(file)]):
                pass

    return act


def _edit(database: Path) -> Callable[[], None]:
    def act() -> None:
        with Store(database) as store:
            store.note(1, "x" * 5_000)

    return act


def _export(database: Path, path: Path) -> Callable[[], None]:
    def act() -> None:
        from breachtui.export import render

        with Store(database) as store:
            save(render(store.incidents(store.find(parse("")).ids[:60]), "json"), path)

    return act


def _limited(act: Callable[[], None], limit: int) -> int:
    """The exit code of a process whose files cannot grow beyond a limit: 3 for an error of ours."""
    process = os.fork()
    if process:
        return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    try:
        act()
    except BreachError:
        os._exit(3)
    except BaseException:  # noqa: BLE001  a child that fails must not go on as its parent
        traceback.print_exc()
        os._exit(1)
    os._exit(0)


def _protected(folder: Path, base: Path) -> int:
    """What may only be read is searched and shown; whoever writes is told."""
    closed = folder / "closed"
    closed.mkdir()
    shutil.copy(base, closed / "b.db")
    (closed / "b.db").chmod(0o444)
    for each in (closed, folder, *folder.parents):
        if each.stat().st_uid == os.geteuid() and each != Path("/"):
            each.chmod((each.stat().st_mode & 0o7777) | 0o055)
    closed.chmod(0o555)
    refused = 0
    process_is_root = os.geteuid() == 0
    if process_is_root:
        os.seteuid(_NOBODY)
    try:
        with Store(closed / "b.db") as store:
            assert len(store.find(parse("")).ids) > 0
            for act in (
                lambda: store.tag([1], "x"),
                lambda: store.note(1, "x"),
                store.link,
                store.undo,
                lambda: save("x", closed / "a.md"),
            ):
                try:
                    act()
                except BreachError:
                    refused += 1
    finally:
        if process_is_root:
            os.seteuid(0)
        closed.chmod(0o755)
    assert [each.name for each in closed.iterdir()] == ["b.db"]
    assert refused == 5
    return refused


PROMISE = Promise(
    "room",
    "A full disk or a write-protected file is told in words; what was there before is there afterwards, and nothing half"
    " written is left.",
    prove,
)
