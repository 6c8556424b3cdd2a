"""Crash: a process that is killed at any moment leaves nothing half done, and nothing undone that was told."""

import asyncio
import os
import signal
import sqlite3
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable
from contextlib import closing, suppress
from itertools import count
from pathlib import Path
from random import Random
from typing import Any

from breachtui.export import render
from breachtui.ingest import ingest
from breachtui.saving import save
from breachtui.search.parsing import parse
from breachtui.store import Store, acting
from breachtui.store.connection import NEWEST
from breachtui.tui.app import BreachApp
from tests.builders import report
from tests.conftest import settle
from tests.databases import RELEASED, of_schema
from tests.proofs.checking import linked_as_anew, processes, sound, table
from tests.proofs.promise import Figures, Promise

_KILLS = 1_000  # of the long form
_ROWS = 120  # of a file that is loaded
_LINKS = (
    "SELECT report_a, report_b, verdict, score, reasons, suggested FROM links ORDER BY report_a, report_b"
)
_OLD = {f"old{n}": report(f"old{n}", organization=f"Old {n}") for n in range(40)}


class Crashes:
    """Kills one process after the other over one database."""

    def __init__(self, folder: Path, random: Random) -> None:
        self.folder = folder
        self.random = random
        self.database = folder / "b.db"
        self.counted: Counter[str] = Counter()
        self._number = 0
        self._app: int | None = None
        self._typical: dict[str, float] = {}
        with Store(self.database) as store:
            for _ in ingest(store, [str(table(folder, "First", _ROWS))]):
                pass

    def kill(self, act: str) -> None:
        """Begin an act in a process of its own, kill it, and look at what it left."""
        self._number += 1
        if act not in self._typical:  # once to the end: how long it takes, and that it works
            said, ended = self._run(act, None)
            assert ended, f"{act} did not end"
            self.verify(act, said)
            self._number += 1
        said, ended = self._run(act, self.random.uniform(0, self._typical[act]))
        self.counted["kills"] += not ended
        self.counted[f"of {act}"] += not ended
        self.verify(act, said)

    def _run(self, act: str, after: float | None) -> tuple[list[str], bool]:
        """What the process told until it was killed, and whether it had ended before."""
        if act == "migrate":
            of_schema(self._old, RELEASED[self._number % len(RELEASED)], _OLD)
        ours, theirs = os.pipe()
        start = time.monotonic()
        process = os.fork()
        if process == 0:
            self._child(act, theirs)
        os.close(theirs)
        if after is not None:
            time.sleep(after)  # the moment of the kill is what is drawn by chance
            os.kill(process, signal.SIGKILL)
        with open(ours, encoding="utf-8") as pipe:  # noqa: PTH123  a number
            said = pipe.read().splitlines()
        _, status = os.waitpid(process, 0)
        # what it takes now at most: a busy machine is slow for a while, and whoever is killed tells nothing
        took = time.monotonic() - start
        self._typical[act] = took if os.WIFEXITED(status) else 1.03 * self._typical[act]
        assert processes(process) == [], "a process is left behind"
        if os.WIFEXITED(status):
            assert os.WEXITSTATUS(status) == 0, f"{act}: {said}"
        return said, os.WIFEXITED(status)

    def _child(self, act: str, pipe: int) -> None:
        os.setsid()
        try:
            ACTS[act][0](self, lambda said: os.write(pipe, f"{said}\n".encode()))
        except BaseException:  # noqa: BLE001  a child that fails must not go on as its parent
            traceback.print_exc()
            os._exit(1)
        os._exit(0)

    def open_app(self) -> None:
        """Open the app on the same file; it follows all that is done."""
        self._app = os.fork()
        if self._app:
            return
        with suppress(BaseException):
            asyncio.run(_follow(self.database))
        os._exit(1)

    def close_app(self) -> None:
        """The app is still there, whatever happened to the others."""
        assert self._app
        assert os.waitpid(self._app, os.WNOHANG) == (0, 0), "the app went down"
        os.kill(self._app, signal.SIGKILL)
        os.waitpid(self._app, 0)

    def verify(self, act: str, said: list[str]) -> None:
        """Everything holds, and what was told is there."""
        ACTS[act][1](self, said)
        sound(self.database)
        assert not list(self.folder.glob("*.part"))
        self.counted["told and found"] += len(said)

    # what is done, and what must be there of it

    def load(self, tell: Callable[[str], object]) -> None:
        """A file is read, written and linked."""
        with Store(self.database) as store:
            path = table(self.folder, self._load_name, _ROWS)
            for done in ingest(store, [str(path)]):
                tell(str(done.id))

    def loaded(self, said: list[str]) -> None:
        """The load is there whole, or not at all; there for sure if that was told."""
        like = f"{self._load_name} %"
        [(found,)] = self._rows("SELECT count(*) FROM reports WHERE organization LIKE ?", like)
        loads = self._rows("SELECT id FROM loads WHERE path LIKE ?", f"%{self._load_name}.csv")
        assert found == _ROWS * len(loads)
        assert len(loads) <= 1
        assert not said or loads == [(int(said[0]),)]
        self.counted["loads whole"] += len(loads)
        self.counted["loads absent"] += not loads
        self._leave_out(f"%{self._load_name}.csv")

    @property
    def _load_name(self) -> str:
        return f"Load{self._number}x"

    def _leave_out(self, path: str) -> None:
        """Remove what a load brought, so that the file does not grow with each."""
        sql = "SELECT DISTINCT incident_id FROM reports JOIN loads ON loads.id = load_id WHERE loads.path LIKE ?"
        with Store(self.database) as store:
            store.remove([id for (id,) in self._rows(sql, path)])

    def own(self, tell: Callable[[str], object]) -> None:
        """Notes, tags and edits, each told when it is done."""
        with Store(self.database) as store:
            ids = list(store.find(parse("first")).ids)[:20]
            for turn, id in enumerate(ids):
                word = f"{self._number}-{turn}"
                store.note(id, word)
                tell(f"note {id} {word}")
                store.edit([id], "organization", f"First {word}")
                tell(f"edit {id} {word}")
                store.tag([id], f"t{word}")
                tell(f"tag {id} {word}")

    def owned(self, said: list[str]) -> None:
        """All of them are there."""
        notes = dict(self._rows("SELECT incident_id, note FROM notes"))
        edits = dict(self._rows("SELECT incident_id, value FROM edits WHERE field = 'organization'"))
        tags = set(self._rows("SELECT incident_id, tag FROM tags"))
        for line in said:
            kind, id, word = line.split()
            if kind == "note":
                assert notes[int(id)] == word
            elif kind == "edit":
                assert edits[int(id)] == f'"First {word}"'
            else:
                assert (int(id), f"t{word}") in tags

    def back(self, tell: Callable[[str], object]) -> None:
        """A tag on all, and undone again, over and over."""
        with Store(self.database) as store:
            ids = list(store.find(parse("first")).ids)
            for _ in range(4):
                store.tag(ids, "u")
                tell("on")
                store.undo()
                tell("off")

    def backed(self, said: list[str]) -> None:
        """It is on all or on none; the journal says the same."""
        [(tagged,)] = self._rows("SELECT count(*) FROM tags WHERE tag = 'u'")
        [(every,)] = self._rows("SELECT count(*) FROM incidents WHERE organization LIKE 'First %'")
        assert tagged in (0, every)
        [(undone,)] = self._rows("SELECT undone FROM journal ORDER BY id DESC LIMIT 1")
        assert bool(tagged) == (
            not undone and bool(self._rows("SELECT 1 FROM journal WHERE NOT undone AND what LIKE 'tags +u%'"))
        )
        if tagged:
            with Store(self.database) as store:
                store.undo()

    def links(self, tell: Callable[[str], object]) -> None:
        """New reports and old ones are linked, some at a time."""
        acting._LINKED, acting._SECONDS = 20, 0.0
        with Store(self.database) as store:
            with store.load(self._load_name) as load:
                for n in range(_ROWS):
                    load.add(
                        report(
                            f"{self._load_name}-{n}", organization=f"{self._load_name} Bank of Fork {n % 40}"
                        )
                    )
            store._connection.execute("INSERT OR IGNORE INTO link_pending SELECT id FROM reports LIMIT 60")
            store.link()
            tell("linked")

    def linked(self, said: list[str]) -> None:
        """Once told, none waits; what is linked in the end is what linking all from nothing comes to."""
        [(waiting,)] = self._rows("SELECT count(*) FROM link_pending")
        assert not said or waiting == 0
        linked_as_anew(self.database)
        self._leave_out(self._load_name)

    def out(self, tell: Callable[[str], object]) -> None:
        """Incidents are exported over an export."""
        with Store(self.database) as store:
            text = render(store.incidents(store.find(parse("first")).ids[:40]), "json")
            for turn in range(5):
                save(f"{text}{turn}", self.folder / "out.json", force=True)
                tell(str(turn))

    def written(self, said: list[str]) -> None:
        """The file is one of the exports, whole; what was told last or what came after."""
        path = self.folder / "out.json"
        if path.exists():
            text = path.read_text()
            assert text[0] == "["
            assert text[-3:-1] == "]\n"
            assert not said or int(text[-1]) >= int(said[-1])
        self.counted["leftovers of exports"] += len(left := list(self.folder.glob(".breachtui-*")))
        for each in left:
            os.utime(each, (0, 0))
        save("x", self.folder / "next.md", force=True)
        assert not list(self.folder.glob(".breachtui-*"))

    def migrates(self, tell: Callable[[str], object]) -> None:
        """A file of an older version is opened."""
        with Store(self._old) as store:
            tell(str(len(store)))

    @property
    def _old(self) -> Path:
        return self.folder / f"old-{self._number}.db"

    def migrated(self, said: list[str]) -> None:
        """It is the old one or the new one, with all that it held; the copy is whole."""
        path = self._old
        with closing(sqlite3.connect(path)) as connection:
            (version,) = connection.execute("PRAGMA user_version").fetchone()
            assert version in (RELEASED[self._number % len(RELEASED)], NEWEST)
            assert connection.execute("SELECT count(*) FROM reports").fetchone() == (len(_OLD),)
        for copy in self.folder.glob(f"{path.stem}.schema-*.db"):
            with closing(sqlite3.connect(copy)) as connection:
                assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
                assert connection.execute("SELECT count(*) FROM reports").fetchone() == (len(_OLD),)
        assert not said or version == NEWEST
        with Store(path) as store:
            assert len(store) == len(_OLD)
        for each in self.folder.glob(f"{path.stem}*"):
            each.unlink()

    def app(self, tell: Callable[[str], object]) -> None:
        """The app loads a file and keeps a note."""

        async def use() -> None:
            path = table(self.folder, self._load_name, _ROWS)
            app = BreachApp(self.database, "", [str(path)])
            async with app.run_test(size=(80, 24)) as pilot:
                await settle(pilot)
            assert app.failure == "", app.failure

        asyncio.run(use())
        tell(str(self._rows("SELECT max(id) FROM loads")[0][0]))

    def _rows(self, sql: str, *given: object) -> list[tuple[Any, ...]]:
        with closing(sqlite3.connect(self.database)) as connection:
            return connection.execute(sql, given).fetchall()


async def _follow(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=(120, 40)) as pilot:
        while not app.faults:
            app.on_store_changed()
            await pilot.pause(0.3)
            await pilot.press("down")


Child = Callable[[Crashes, Callable[[str], object]], None]
Verify = Callable[[Crashes, list[str]], None]
ACTS: dict[str, tuple[Child, Verify]] = {
    "load": (Crashes.load, Crashes.loaded),
    "edit": (Crashes.own, Crashes.owned),
    "undo": (Crashes.back, Crashes.backed),
    "link": (Crashes.links, Crashes.linked),
    "export": (Crashes.out, Crashes.written),
    "migrate": (Crashes.migrates, Crashes.migrated),
    "app": (Crashes.app, Crashes.loaded),
}
"""What is killed, and what must be there afterwards."""


def prove(folder: Path, random: Random, long: bool) -> Figures:
    """Kill each act in turn; in the second half of a round the app has the same file open."""
    counted: Counter[str] = Counter()
    for number in count():
        place = folder / str(number)
        place.mkdir()
        crashes, turns = Crashes(place, random), 126 if long else 14
        for turn in range(turns):
            if turn == turns // 2:
                crashes.open_app()
            crashes.kill(list(ACTS)[turn % len(ACTS)])
        crashes.close_app()
        counted += crashes.counted
        if not long:
            break
        print(dict(counted), file=sys.stderr, flush=True)
        if counted["kills"] >= _KILLS:
            break
    return dict(counted)


PROMISE = Promise(
    "crash",
    "Killed at any moment, a load is there whole or not at all, what was acknowledged stays, no export is half written,"
    " and no process is left behind.",
    prove,
)
