"""The group of commands, their common options, and where they print."""

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from breachtui import __version__
from breachtui.errors import BreachError, StoreError
from breachtui.values.text import visible_prose

if TYPE_CHECKING:
    from breachtui.store import Store


_DEBUG = "breachtui.debug"


class _Commands(click.Group):
    """The commands; what is none of them is a path for ``open``."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] in self.commands:
            return super().resolve_command(ctx, args)
        return "open", self.commands["open"], args

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except BreachError as error:
            raise click.ClickException(visible_prose(str(error))) from error
        except BrokenPipeError:  # whoever reads wants no more, as head does
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what is left is flushed at exit
            ctx.exit(0)


db_option = click.option(
    "--db",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The database; else BREACHTUI_DB, else one in your data folder.",
)
format_option = click.option("--format", "format", metavar="NAME", help="Read as this format; see `sources`.")
map_option = click.option(
    "--map", "mapping", metavar="MAP", help='Columns of any table: organization="Header",affected="Header",…'
)
yes_option = click.option("--yes", is_flag=True, help="Agree to the columns that a table's headers suggest.")
query_option = click.option("--query", "-q", default="", metavar="QUERY", help="Only incidents that match.")
view_option = click.option("--view", metavar="NAME", help="A view saved in the app; see `views`.")
json_option = click.option("--json", "as_json", is_flag=True, help="Write JSON, for programs.")
output_option = click.option(
    "-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="Write to this file."
)


debug_option = click.option(
    "--debug", is_flag=True, expose_value=False, callback=lambda ctx, _, value: _set_debug(ctx, value),
    help="Where breachtui itself failed on a row, show Python's traceback.",
)  # fmt: skip


def _set_debug(ctx: click.Context, value: bool) -> None:
    ctx.meta[_DEBUG] = value or ctx.meta.get(_DEBUG, False)


def debugging() -> bool:
    """Whether the user wants to see where breachtui failed."""
    return bool(click.get_current_context().meta.get(_DEBUG))


@click.group(cls=_Commands, invoke_without_command=True, context_settings={"ignore_unknown_options": True})
@db_option
@click.version_option(__version__)
@click.pass_context
def main(ctx: click.Context, db: Path | None) -> None:
    """Data breach facts, traceable to the sentence they came from.

    Without a command, loads the PATHs that are given and opens the app.
    """
    ctx.obj = db
    if ctx.invoked_subcommand is None:
        ctx.invoke(main.commands["open"])


def database(db: Path | None, *, missing: bool = True) -> Path:
    """The file that options, environment or platform name, which must be there unless ``missing``."""
    from breachtui.store import default_path

    path: Path = db or click.get_current_context().find_root().obj or default_path()
    if not missing and not path.exists():
        raise StoreError(f"{path}: there is no such database; `breachtui load` makes one, --db names another")
    return path


def opened(db: Path | None) -> "Store":
    """The store in that file."""
    from breachtui.store import Store

    return Store(database(db))


def say(message: str) -> None:
    """Print a message to stderr, if somebody still reads it."""
    with suppress(BrokenPipeError):
        click.echo(message, err=True)
