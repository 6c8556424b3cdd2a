"""The commands that ask the database: search, show, compare, export, cite."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from breachtui.cli.base import (
    db_option,
    force_option,
    id_type,
    json_option,
    main,
    opened,
    output_option,
    query_option,
    say,
    view_option,
)
from breachtui.cli.printing import found_by, print_json, print_list, print_page, viewed
from breachtui.values.text import single_line

if TYPE_CHECKING:
    from breachtui.store import Store


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
            print_json([row._asdict() for row in store.rows(found.ids[: limit or None])])
        else:
            print_list(store, text, limit)


# as `breachtui.export.CITATIONS`, which takes long to import
_CITATIONS = ("plain", "markdown", "bibtex", "csl")
_id = click.argument("id", type=id_type)
_ids = click.argument("ids", type=id_type, nargs=-1, metavar="ID...")
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
@_ids
@db_option
@output_option
@force_option
def compare_(ids: tuple[int, ...], db: Path | None, output: Path | None, force: bool) -> None:
    """Compare two to four incidents side by side, as Markdown."""
    from breachtui.compare import compare
    from breachtui.export import render_comparison

    with opened(db) as store:
        _write(store, lambda: render_comparison(compare(store.incidents(ids))), output, force)


@main.command()
@_ids
@db_option
@query_option
@view_option
@click.option(
    "--format",
    "format",
    type=click.Choice(["md", "csv", "json", *_CITATIONS]),
    help="md, csv and json are whole; the others only cite. Else what the name of the file ends in, or md.",
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
@force_option
def export(  # noqa: PLR0913, PLR0917  what the command is told, each by its name
    ids: tuple[int, ...],
    db: Path | None,
    query: str | None,
    view: str | None,
    format: str | None,
    output: Path | None,
    force: bool,
    **manner: Any,
) -> None:
    """Write incidents as Markdown, CSV, JSON or citations: those named, or those of a query or view."""
    from breachtui.export import Manner, format_of, render

    format = format or (format_of(output) if output and output.suffix else "md")
    if not ids and query is None and view is None:
        raise click.UsageError(
            "name the incidents, or choose them with --query (such as --query state:CA) or --view NAME"
        )
    with opened(db) as store:
        asked = query is not None or view is not None
        found = found_by(store, viewed(store, view, query)).ids if asked else ()
        chosen = list(dict.fromkeys([*ids, *found]))
        _write(store, lambda: render(store.incidents(chosen), format, Manner(**manner)), output, force)


@main.command()
@_ids
@db_option
@click.option(
    "--format",
    "format",
    type=click.Choice(_CITATIONS),
    help="Else what the name of the file ends in, or plain.",
)
@output_option
@force_option
def cite(ids: tuple[int, ...], db: Path | None, format: str | None, output: Path | None, force: bool) -> None:
    """Cite incidents: what is known in a sentence, and each source with its date and address."""
    from breachtui.export import CITATIONS, format_of, render

    format = format or (format_of(output, CITATIONS) if output and output.suffix else CITATIONS[0])
    if not ids:
        raise click.UsageError("name the incidents by their numbers; `breachtui search` lists them")
    with opened(db) as store:
        _write(store, lambda: render(store.incidents(ids), format), output, force)


def _write(store: "Store", text: Callable[[], str], output: Path | None, force: bool) -> None:
    """Write to the file, else to stdout; raises `ExportError` where the file is not to be written."""
    if output is None:
        click.echo(text(), nl=False)
        return
    from breachtui.saving import check, save

    check(output, force=force, kept=store.files)  # before the work
    save(text(), output, force=force, kept=store.files)
    say(f"written: {single_line(str(output.absolute()))}")
