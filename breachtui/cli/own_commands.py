"""The commands for what is the user's own on incidents: tag, note, edit, mark. All can be undone."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from breachtui.cli.base import db_option, json_option, main, opened, query_option, say
from breachtui.cli.printing import found_by, in_json, print_ids
from breachtui.values.text import counted, single_line, visible_prose

if TYPE_CHECKING:
    from breachtui.store import Store

_ids = click.argument("ids", type=int, nargs=-1, metavar="[ID]...")
_remove = click.option("--remove", is_flag=True, help="Take it away instead.")


def _chosen(store: "Store", ids: tuple[int, ...], query: str | None) -> list[int]:
    """The incidents that are named, also by an old number, and those that match; each once."""
    named = [store.incident(id).id for id in ids]
    return list(dict.fromkeys([*named, *(found_by(store, query).ids if query is not None else ())]))


def _done(number: int, what: str) -> None:
    say(f"{what} {counted(number, 'incident')}; `breachtui undo` takes it back")


@main.command()
@click.argument("tag", required=False, metavar="[TAG]")
@_ids
@db_option
@query_option
@_remove
@json_option
def tag(
    tag: str | None, ids: tuple[int, ...], db: Path | None, query: str | None, remove: bool, as_json: bool
) -> None:
    """Put a TAG on incidents: those named, or all that match --query; without a TAG, list all tags."""
    with opened(db) as store:
        if tag is None:
            _list_tags(store.tags(), as_json)
            return
        if not ids and query is None:
            raise click.UsageError("name the incidents, or choose them with --query, such as state:CA")
        chosen = _chosen(store, ids, query)
        if chosen:
            store.tag(chosen, tag, not remove)
    _done(len(chosen), f"tag {single_line(tag)} {'taken off' if remove else 'put on'}")


def _list_tags(tags: dict[str, int], as_json: bool) -> None:
    if as_json:
        click.echo(in_json(tags, indent=1))
        return
    for name, number in tags.items():
        click.echo(f"{number:>7,}  {single_line(name)}")
    say(counted(len(tags), "tag"))


@main.command()
@_ids
@db_option
@query_option
@_remove
def mark(ids: tuple[int, ...], db: Path | None, query: str | None, remove: bool) -> None:
    """Mark incidents for the app: those named, or all that match --query; without either, list the marked.

    With --remove and neither, all marks are taken away.
    """
    with opened(db) as store:
        marked = sorted(store.marked())
        named = bool(ids) or query is not None
        if not named and not remove:
            print_ids(store, marked)
            return
        chosen = _chosen(store, ids, query) if named else marked
        if chosen:
            store.mark(chosen, not remove)
    _done(len(chosen), "mark taken off" if remove else "mark put on")


@main.command()
@click.argument("id", type=int)
@click.argument("text", required=False, metavar="[TEXT]")
@db_option
def note(id: int, text: str | None, db: Path | None) -> None:
    """Replace the note on an incident by TEXT, - for standard input, "" for none; without TEXT, write it."""
    with opened(db) as store:
        incident = store.incident(id)
        if text is None:
            if incident.note:
                click.echo(visible_prose(incident.note))
            return
        store.note(incident.id, sys.stdin.read() if text == "-" else text)
        _done(1, "note on")


@main.command()
@click.argument("id", type=int)
@click.argument("field")
@click.argument("value", required=False, metavar="[VALUE]")
@db_option
def edit(id: int, field: str, value: str | None, db: Path | None) -> None:
    """Set a FIELD of an incident to VALUE, before all sources; "" goes back to them, — says it is not known.

    Without VALUE, write what the field says, and what it may say.
    """
    from breachtui.editing import editable
    from breachtui.fields import BY_NAME

    with opened(db) as store:
        incident = store.incident(id)
        one = editable(field)
        if value is None:
            click.echo(single_line(one.text(BY_NAME[field].value(incident))))
            say(f"{field} may be {one.allowed}")
            return
        store.edit([incident.id], field, value)
        _done(1, f"edit of {field} on")
