"""The command that cites: a sentence and the sources behind it, for people and for reference managers."""

from pathlib import Path

import click

from breachtui.cli.ask_commands import ids_argument, write
from breachtui.cli.base import db_option, force_option, main, opened, output_option

FORMATS = ("plain", "markdown", "bibtex", "csl")
"""As `breachtui.export.CITATIONS`, which takes long to import."""


@main.command()
@ids_argument
@db_option
@click.option("--format", "format", default="plain", type=click.Choice(FORMATS), show_default=True)
@output_option
@force_option
def cite(ids: tuple[int, ...], db: Path | None, format: str, output: Path | None, force: bool) -> None:
    """Cite incidents: what is known in a sentence, and each source with its date and address."""
    from breachtui.export import render

    if not ids:
        raise click.UsageError("name the incidents by their numbers; `breachtui search` lists them")
    with opened(db) as store:
        write(store, lambda: render(store.incidents(ids), format), output, force)
