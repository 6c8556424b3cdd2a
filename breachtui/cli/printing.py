"""What is printed: lists of incidents, tables, and pages."""

import json
import shutil
import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import click

from breachtui.cli.base import say
from breachtui.errors import QueryError
from breachtui.values.text import counted, single_line, visible_json, visible_prose

_WIDEST = 100  # columns of a page; longer lines are hard to read

if TYPE_CHECKING:
    from breachtui.search.query import Found
    from breachtui.store import Store


def in_json(value: Any, indent: int | None = None) -> str:
    """The value as JSON that does nothing on a terminal."""
    return visible_json(json.dumps(value, ensure_ascii=False, indent=indent))


def print_json(value: Any) -> None:
    """The value as JSON on stdout."""
    click.echo(in_json(value, indent=1))


def print_table(header: tuple[str, ...], rows: Sequence[tuple[str, ...]], **layout: Any) -> None:
    """The rows under their header, laid out as `breachtui.listing.table` is told."""
    from breachtui.listing import table

    for line in table(header, rows, **layout):
        click.echo(line.rstrip())


def found_by(store: "Store", text: str) -> "Found":
    """What a query finds; a wrong one is shown with the place marked."""
    from breachtui.search.parsing import parse as parse_query

    try:
        found = store.find(parse_query(text))
    except QueryError as error:
        shown = visible_prose(f"{text}\n{' ' * error.start}{'^' * max(1, error.end - error.start)}")
        raise click.ClickException(f"{visible_prose(str(error))}\n{shown}") from error
    for word, words in found.corrections.items():
        say(f"searched {', '.join(words[:5])} for {single_line(word)}")
    return found


def viewed(store: "Store", view: str | None, text: str | None) -> str:
    """The query of a view with what was typed; the order that was typed comes before that of the view."""
    before = "" if view is None else store.view(view).text
    return f"{before} {text or ''}".strip() if before else text or ""


def print_list(store: "Store", text: str, limit: int = 0) -> None:
    """The list that a query finds on stdout, how many on stderr."""
    from breachtui.search.parsing import parse as parse_query
    from breachtui.store.queries.folding import Folded

    found = found_by(store, text)
    every, several = store.folded(found.ids) if parse_query(text).fold else Folded(found.ids, {})
    ids = every[: limit or None]
    _print_rows(store, ids, several)
    incidents = counted(len(found.ids), "incident")
    total = incidents if every is found.ids else f"{counted(len(every), 'organization')}, {incidents}"
    say(f"{len(ids):,} of {len(every):,} shown" if len(ids) < len(every) else total)


def print_ids(store: "Store", ids: Sequence[int]) -> None:
    """The list of these incidents on stdout, how many on stderr."""
    _print_rows(store, ids, {})
    say(counted(len(ids), "incident"))


def _print_rows(store: "Store", ids: Sequence[int], several: Mapping[int, int]) -> None:
    from breachtui.listing import lines

    width = terminal_width()
    for start in range(0, len(ids), 500):
        for line in lines(store.rows(ids[start : start + 500]), several, header=start == 0, width=width):
            click.echo(line)


def terminal_width() -> int | None:
    """The columns of the terminal that stdout is; None where it is none, and nothing is to be cut."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None


def print_page(markdown: str) -> None:
    """On a terminal as a page, by the user's pager if it is long; else as the plain text that it is."""
    if not sys.stdout.isatty():
        click.echo(markdown, nl=False)
        return
    from rich.console import Console  # 150 ms

    from breachtui.docs.page import TopicPage

    size = shutil.get_terminal_size()
    console = Console(width=min(size.columns, _WIDEST))
    with console.capture() as drawn:
        console.print(TopicPage(markdown))
    if drawn.get().count("\n") < size.lines:
        click.echo(drawn.get(), nl=False)
    else:
        click.echo_via_pager(drawn.get())
