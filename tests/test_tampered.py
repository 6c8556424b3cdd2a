"""A database that another program changed: nothing of it acts on the terminal, nothing of it ends the app."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner

from breachtui.cli import main
from breachtui.tui.app import BreachApp
from tests.conftest import press, settle
from tests.test_tui_hostile import assert_harmless

_ACTS = "\x1b]0;owned\x07\x1b[2J\x9b31m"
CHANGES = [
    f"UPDATE incidents SET {column} = '{_ACTS}'"
    for column in (
        "organization", "state", "country", "breach_type", "attack", "date", "date_kind", "affected_kind",
        "affected_qualifier", "data_types", "affected", "sources", "conflicts",
    )
] + [
    f"UPDATE facet_counts SET value = '{_ACTS}' WHERE facet = 'attack' AND value = 'hacking'",
    f"UPDATE facet_counts SET value = '{_ACTS}' WHERE facet = 'year' AND value = '2023'",
    "UPDATE incidents SET data_types = '{', organization = x'00ff', affected = 'many'",
    "UPDATE incidents SET data_types = '5'",
    "UPDATE reports SET json = '{'",
    "UPDATE reports SET json = '{\"source\": 5}'",
    "UPDATE reports SET json = json_set(json, '$.counts', 'x')",
    f"UPDATE reports SET json = json_set(json, '$.attack', '{_ACTS}')",
    "UPDATE loads SET refusals = '{', path = NULL",
    f"INSERT INTO edits VALUES (1, 'state', '\"{_ACTS}\"', 'now')",
    f"INSERT INTO tags VALUES ('{_ACTS}', 1)",
    f"INSERT INTO notes VALUES (1, '{_ACTS}', 'now')",
    "INSERT INTO journal VALUES (1, 'now', 'nothing known', 'x', '{', 0)",
]  # fmt: skip
COMMANDS = (
    "search",
    "search --json",
    "stats",
    "stats --json",
    "show 1",
    "show 1 --json",
    "loads",
    "undo --list",
    "tag",
    "tag --json",
    "views --json",
    "export 1 --format csv",
)


def changed(database: Path, sql: str) -> None:
    with closing(sqlite3.connect(database)) as other:
        other.execute(sql)
        other.commit()


@pytest.mark.parametrize("sql", CHANGES, ids=lambda sql: sql.replace(_ACTS, "…")[:60])
def test_on_the_command_line_it_is_shown_or_refused(database: Path, sql: str) -> None:
    changed(database, sql)
    for command in COMMANDS:
        done = CliRunner().invoke(main, ["--db", str(database), *command.split()])
        assert not set("\x1b\x07\x9b") & set(done.stdout + done.stderr), command
        assert isinstance(done.exception, SystemExit | None), command
        assert "Error: " in done.stderr or done.exit_code == 0


@pytest.mark.parametrize(
    ("act", "details"), [("nothing known", "{}"), ("own", "{"), ("own", "[5]"), ("own", "null")]
)
def test_an_act_that_cannot_be_read_is_named(database: Path, act: str, details: str) -> None:
    changed(database, f"INSERT INTO journal VALUES (7, 'now', '{act}', 'x{_ACTS}', '{details}', 0)")
    done = CliRunner().invoke(main, ["--db", str(database), "undo"])
    assert (done.exit_code, "changed row 7 of the table journal" in done.stderr) == (1, True), done.stderr
    assert not set("\x1b\x07\x9b") & set(done.stderr)


@pytest.mark.parametrize("changes", [
    pytest.param(CHANGES, id="all"),
    *(pytest.param([sql], id=sql.replace(_ACTS, "…")[:60], marks=pytest.mark.long) for sql in CHANGES),
])  # fmt: skip
async def test_in_the_app_it_is_shown_or_refused(database: Path, changes: list[str]) -> None:
    for sql in changes:
        changed(database, sql)
    app = BreachApp(database)
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await settle(pilot)
        for key in ("f", "escape", "down", "enter", "escape", "H", "escape", "s", "z", "t", "escape", "N"):
            await press(pilot, key)
            assert_harmless(app)
    assert app.return_code in (0, None)
