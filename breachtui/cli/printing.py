"""Lists of incidents as text."""

from typing import TYPE_CHECKING

import click

from breachtui.cli.base import say
from breachtui.errors import QueryError
from breachtui.values.text import single_line, visible_prose

if TYPE_CHECKING:
    from breachtui.search import Found
    from breachtui.store import Store


def found_by(store: "Store", text: str) -> "Found":
    """What a query finds; a wrong one is shown with the place marked."""
    from breachtui.search import parse as parse_query

    try:
        found = store.find(parse_query(text))
    except QueryError as error:
        shown = visible_prose(f"{text}\n{' ' * error.start}{'^' * max(1, error.end - error.start)}")
        raise click.ClickException(f"{visible_prose(str(error))}\n{shown}") from error
    for word, words in found.corrections.items():
        say(f"searched {', '.join(words[:5])} for {single_line(word)}")
    return found


def print_list(store: "Store", text: str, limit: int = 0) -> None:
    """The list that a query finds on stdout, how many on stderr."""
    from breachtui.listing import lines
    from breachtui.search import parse as parse_query
    from breachtui.store.queries.folding import Folded

    found = found_by(store, text)
    every, several = store.folded(found.ids) if parse_query(text).fold else Folded(found.ids, {})
    ids = every[: limit or None]
    for start in range(0, len(ids), 500):
        for line in lines(store.rows(ids[start : start + 500]), several, header=start == 0):
            click.echo(line)
    total = f"{len(every):,}"
    behind = f" organizations, {len(found.ids):,} incidents" if every is not found.ids else " incidents"
    say(f"{len(ids):,} of {total} shown" if len(ids) < len(every) else f"{total}{behind}")
