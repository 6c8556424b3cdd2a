"""The commands for what is the user's own: tag, note, edit, mark, and saved views. All can be undone."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from breachtui.cli.base import db_option, json_option, main, opened, query_option, say
from breachtui.cli.printing import found_by, print_ids, print_json, print_table
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
        print_json(tags)
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


@main.command()
@db_option
@json_option
@click.option("--remove", metavar="NAME", help="Remove this view.")
@click.option("--rename", nargs=2, metavar="NAME NEW", help="Give a view another name.")
def views(db: Path | None, as_json: bool, remove: str | None, rename: tuple[str, str] | None) -> None:
    """List the views that are saved in the app, with the key that opens each; or change them."""
    if remove is not None and rename is not None:
        raise click.UsageError("choose one of --remove and --rename")
    with opened(db) as store:
        if remove is not None:
            store.remove_view(remove)
            say(f"removed the view {single_line(remove)}; `breachtui undo` brings it back")
            return
        if rename is not None:
            store.rename_view(*rename)
            say(f"renamed to {single_line(rename[1])}; `breachtui undo` takes it back")
            return
        found = store.views()
    if as_json:
        print_json([view._asdict() for view in found])
        return
    rows = [
        (
            str(view.number or ""), single_line(view.name), single_line(view.query) or "—", view.sort or "—",
            single_line(view.columns) or "—",
        )
        for view in found
    ]  # fmt: skip
    if rows:
        print_table(("key", "view", "query", "sort", "columns"), rows)
    say(f"{counted(len(found), 'view')}; V in the app saves one")
