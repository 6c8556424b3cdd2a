"""The commands for what was loaded and done: loads, takeback, remove, restore, removed, undo, redo."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from breachtui.cli.base import db_option, id_type, json_option, main, opened, say
from breachtui.cli.printing import print_json, print_table, terminal_width
from breachtui.values.text import counted, single_line

if TYPE_CHECKING:
    from breachtui.store.load_rows import LoadRow

_HEADER = ("load", "loaded", "as of", "added", "updated", "unchanged", "refused", "file")
_FILE = 7
_TIMES = {1: 16, 2: 10}  # cells that they take
_NUMBERS = (0, 3, 4, 5, 6)
_ids = click.argument("ids", type=id_type, nargs=-1, required=True, metavar="ID...")
_load_id = click.argument("load", type=id_type, metavar="LOAD")


@main.command()
@click.argument("load", type=id_type, required=False, metavar="[LOAD]")
@db_option
@json_option
def loads(load: int | None, db: Path | None, as_json: bool) -> None:
    """List the loads, the latest first; of one LOAD, what it changed and refused."""
    if load is not None:
        _show_load(load, db, as_json)
        return
    with opened(db) as store:
        rows = store.loads()
    if as_json:
        print_json([row._asdict() for row in rows])
        return
    _print_loads(rows)
    say(counted(len(rows), "load"))


def _print_loads(rows: "Sequence[LoadRow]") -> None:
    cells = [_cells(row) for row in rows]
    print_table(_HEADER, cells, right=_NUMBERS, width=terminal_width(), tail=_FILE, least=_TIMES)


def _cells(row: "LoadRow") -> tuple[str, ...]:
    numbers = (f"{each:,}" for each in (row.added, row.updated, row.unchanged, row.refused))
    back = "  (taken back)" if row.taken_back_at else ""
    when = row.started_at[:16].replace("T", " ")
    return str(row.id), when, row.as_of or "—", *numbers, f"{single_line(row.path)}{back}"


def _show_load(id: int, db: Path | None, as_json: bool) -> None:
    from breachtui.export.history import changes

    with opened(db) as store:
        row, revisions, refusals = store.changes_of_load(id)
        added = {number for number, _ in store.added_by(id, limit=-1)}
    if as_json:
        said = {
            **row._asdict(),
            "changes": [each.to_json() | {"incident": each.incident_id} for each in revisions],
            "refusals": [{"row": number, "reason": reason} for number, reason in refusals],
        }
        print_json(said)
        return
    _print_loads([row])
    for line in changes(revisions):
        click.echo(line)
    for number, reason in refusals:
        click.echo(f"refused{'' if number is None else f' row {number}'}: {single_line(reason)}")
    say(f"{counted(row.added, 'report')} added, now in {counted(len(added), 'incident')}")


@main.command()
@_load_id
@db_option
def takeback(load: int, db: Path | None) -> None:
    """Take a LOAD back: what only it read goes, what other loads read as well stays."""
    with opened(db) as store:
        store.take_back(load)
        left = counted(len(store), "incident")
    say(f"load {load} is taken back: {left} left; `breachtui undo` has it count again")


@main.command()
@_ids
@db_option
@click.option("--report", "key", metavar="KEY", help="Only the report of that key; see show --json.")
def remove(ids: tuple[int, ...], db: Path | None, key: str | None) -> None:
    """Remove incidents; they stay out when their files are loaded again, until restored."""
    with opened(db) as store:
        if key:
            if all(store.incident(id).report(key) is None for id in ids):
                raise click.BadParameter(
                    f"no report of that incident has the key {key}", param_hint="--report"
                )
            store.remove_report(key)
        else:
            store.remove(ids)
    say("removed; `breachtui restore ID` or `breachtui undo` brings it back")


@main.command()
@_ids
@db_option
def restore(ids: tuple[int, ...], db: Path | None) -> None:
    """Bring back what was removed of incidents."""
    with opened(db) as store:
        store.restore(ids)
    say("restored")


@main.command()
@db_option
@json_option
def removed(db: Path | None, as_json: bool) -> None:
    """List what was removed."""
    with opened(db) as store:
        rows = store.removed()
    if as_json:
        print_json([row._asdict() for row in rows])
        return
    cells = [
        (
            str(row.incident_id), single_line(row.organization or "—"),
            "—" if row.individuals_affected is None else f"{row.individuals_affected:,}",
            row.reported or "—", single_line(row.key),
        )
        for row in rows
    ]  # fmt: skip
    header = ("id", "organization", "affected", "reported", "report")
    print_table(header, cells, right=(0, 2), width=terminal_width())
    say(f"{counted(len(rows), 'incident')} removed")


@main.command()
@db_option
@click.option("--list", "listed", is_flag=True, help="List what can be undone and done again; undo nothing.")
def undo(db: Path | None, listed: bool) -> None:
    """Take back what you did last: an edit, a tag, a note, a mark, a view, a removal, a load taken back."""
    with opened(db) as store:
        if not listed:
            say(f"undone: {single_line(store.undo())}")
            return
        for act in store.acts():
            click.echo(
                f"{act.at[:16].replace('T', ' ')}  {'undone  ' if act.undone else ''}{single_line(act.what)}"
            )


@main.command()
@db_option
def redo(db: Path | None) -> None:
    """Do again what was undone last."""
    with opened(db) as store:
        say(f"done again: {single_line(store.redo())}")
