"""The group of commands, their common options, and where they print."""

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, cast

import click

from breachtui import __version__
from breachtui.errors import BreachError
from breachtui.values.text import single_line, visible_prose

if TYPE_CHECKING:
    from breachtui.store import Store


_HOMES = {
    "ask_commands": ("search", "show", "compare", "export", "cite"),
    "config_command": ("config",),
    "link_commands": ("link", "merge", "split", "part", "suggestions"),
    "load_commands": ("open", "load", "parse", "sources"),
    "own_commands": ("tag", "mark", "note", "edit", "views"),
    "serve_command": ("serve",),
    "statistics_command": ("stats",),
    "topics": ("help",),
    "undo_commands": ("loads", "takeback", "remove", "restore", "removed", "undo", "redo"),
}

HOMES = {name: f"breachtui.cli.{home}" for home, names in _HOMES.items() for name in names}
"""Every command, and the module that has it."""


_DEBUG = "breachtui.debug"
_LONGEST_FAULT = 300  # characters


class _Commands(click.Group):
    """The commands; what is none of them is a path for ``open``."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(HOMES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name in HOMES:
            import_module(HOMES[cmd_name])
        return super().get_command(ctx, cmd_name)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] in HOMES:
            return super().resolve_command(ctx, args)
        return "open", self.get_command(ctx, "open"), args

    def invoke(self, ctx: click.Context) -> Any:
        sys.excepthook = _fault
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
query_option = click.option("--query", "-q", metavar="QUERY", help='Only incidents that match; "" is all.')
view_option = click.option("--view", metavar="NAME", help="A view saved in the app; see `views`.")
json_option = click.option("--json", "as_json", is_flag=True, help="Write JSON, for programs.")
output_option = click.option("-o", "--output", type=click.Path(path_type=Path), help="Write to this file.")
force_option = click.option("--force", is_flag=True, help="Write over a file that is there.")
id_type = click.IntRange(1, 2**63 - 1)
"""Numbers of incidents and loads, as far as the database counts."""


debug_option = click.option(
    "--debug", is_flag=True, expose_value=False, callback=lambda ctx, _, value: _set_debug(ctx, value),
    help="Where breachtui itself failed, show Python's traceback.",
)  # fmt: skip


def _set_debug(ctx: click.Context, value: bool) -> None:
    ctx.meta[_DEBUG] = value or ctx.meta.get(_DEBUG, False)


def _fault(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """What ends a command that nobody foresaw, on one line; the exit code is 1."""
    import traceback

    if "--debug" in sys.argv:
        say(visible_prose("".join(traceback.format_exception(kind, error, trace))))
    said = single_line(f"{kind.__name__}: {error}")[:_LONGEST_FAULT]
    say(f"Error: a fault in breachtui ({said}); what was done before is kept; --debug shows where")


def say_traces(traces: Sequence[str]) -> None:
    """Print where breachtui failed, where the user wants to see it."""
    if click.get_current_context().meta.get(_DEBUG):
        for trace in traces:
            say(visible_prose(trace))


def say_faults(traces: Sequence[str]) -> None:
    """Print what went wrong in the app; all of it where the user wants to see it."""
    say_traces(traces)
    if traces:
        last = single_line(traces[-1].strip().rpartition("\n")[2])[:_LONGEST_FAULT]
        say(f"Error: a fault in breachtui ({last}); what was saved is kept; --debug shows where")


@click.group(cls=_Commands, invoke_without_command=True, context_settings={"ignore_unknown_options": True})
@db_option
@debug_option
@click.version_option(__version__)
@click.pass_context
def main(ctx: click.Context, db: Path | None) -> None:
    """Data breach facts, traceable to the sentence they came from.

    Without a command, loads the PATHs that are given and opens the app.
    """
    ctx.obj = db
    if ctx.invoked_subcommand is None:
        ctx.invoke(cast("click.Command", main.get_command(ctx, "open")))


def database(db: Path | None) -> Path:
    """The file that options, environment or platform name."""
    from breachtui.store import default_path

    path: Path = db or click.get_current_context().find_root().obj or default_path()
    return path


def opened(db: Path | None, *, make: bool = False) -> "Store":
    """The store in that file; ``make`` it where it is missing."""
    from breachtui.store import Store

    store = Store(database(db), make=make)
    store.waiting = lambda: say("waiting for another program that writes to the database; ctrl+c gives up")
    return store


def say(message: str) -> None:
    """Print a message to stderr, if somebody still reads it."""
    with suppress(BrokenPipeError):
        click.echo(message, err=True)
