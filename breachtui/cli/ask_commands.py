"""The commands that ask the database: search, show, compare, export."""

import json
from pathlib import Path
from typing import Any

import click

from breachtui.cli.base import (
    db_option,
    json_option,
    main,
    opened,
    output_option,
    query_option,
    say,
    view_option,
)
from breachtui.cli.printing import found_by, print_list, print_page, viewed


@main.command()
@click.argument("query", nargs=-1)
@db_option
@view_option
@json_option
@click.option("--limit", type=click.IntRange(0), default=0, help="At most so many; 0 is all.")
def search(query: tuple[str, ...], db: Path | None, view: str | None, as_json: bool, limit: int) -> None:
    """List the incidents that match QUERY, best first."""
    with opened(db) as store:
        text = viewed(store, view, " ".join(query))
        if as_json:
            found = found_by(store, text)
            rows = store.rows(found.ids[: limit or None])
            click.echo(json.dumps([row._asdict() for row in rows], ensure_ascii=False, indent=1))
        else:
            print_list(store, text, limit)


_id = click.argument("id", type=int)
ids_argument = click.argument("ids", type=int, nargs=-1, metavar="ID...")


_paths_option = click.option("--paths", is_flag=True, help="Markdown names the files on this machine.")
_own_option = click.option("--own", is_flag=True, help="Markdown has your tags and note.")


@main.command()
@_id
@db_option
@json_option
@_paths_option
@_own_option
def show(id: int, db: Path | None, as_json: bool, paths: bool, own: bool) -> None:
    """Show one incident with the evidence of every field: on a terminal as a page, else as Markdown."""
    from breachtui.export import Manner, render

    manner = Manner(paths=paths, own=own)
    with opened(db) as store:
        shown = render([store.incident(id)], "json" if as_json else "md", manner).rstrip("\n") + "\n"
    if as_json:
        click.echo(shown, nl=False)
    else:
        print_page(shown)


@main.command("compare")
@ids_argument
@db_option
@output_option
def compare_(ids: tuple[int, ...], db: Path | None, output: Path | None) -> None:
    """Compare two to four incidents side by side, as Markdown."""
    from breachtui.compare import compare
    from breachtui.export import render_comparison

    with opened(db) as store:
        write(render_comparison(compare(store.incidents(ids))), output)


@main.command()
@ids_argument
@db_option
@query_option
@view_option
@click.option(
    "--format",
    "format",
    default="md",
    show_default=True,
    type=click.Choice(["md", "csv", "json", "plain", "markdown", "bibtex", "csl"]),
    help="md, csv and json are whole; the others only cite.",
)
@click.option(
    "--form",
    default="long",
    type=click.Choice(["long", "short", "list"]),
    show_default=True,
    help="Of Markdown: everything with its evidence, a paragraph and a table, or one table of all.",
)
@_paths_option
@_own_option
@output_option
def export(
    ids: tuple[int, ...],
    db: Path | None,
    query: str,
    view: str | None,
    format: str,
    output: Path | None,
    **manner: Any,
) -> None:
    """Write incidents as Markdown, CSV, JSON or citations: those named, or those of a query or view."""
    from breachtui.export import Manner, render

    if not ids and not query and view is None:
        raise click.UsageError(
            "name the incidents, or choose them with --query (such as --query state:CA) or --view NAME"
        )
    with opened(db) as store:
        found = found_by(store, viewed(store, view, query)).ids if query or view is not None else ()
        chosen = [*ids, *found]
        write(render(store.incidents(list(dict.fromkeys(chosen))), format, Manner(**manner)), output)


def write(text: str, output: Path | None) -> None:
    """Write to the file, else to stdout."""
    if output is None:
        click.echo(text, nl=False)
        return
    from breachtui.saving import save

    save(text, output)
    say(f"written: {output.resolve()}")
