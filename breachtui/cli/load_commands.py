"""The commands that read files: open, load, parse, sources."""

import gc
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from breachtui import configuration
from breachtui.cli.base import (
    HOMES,
    db_option,
    debug_option,
    force_option,
    format_option,
    json_option,
    main,
    map_option,
    opened,
    query_option,
    say,
    say_faults,
    view_option,
    yes_option,
)
from breachtui.cli.load_output import agreement, columns_of, load_paths, say_refused
from breachtui.cli.printing import in_json, print_json, print_list, viewed
from breachtui.errors import SourceError
from breachtui.saving import check
from breachtui.values.text import single_line

if TYPE_CHECKING:
    from breachtui.sources import Agree, Columns, Document, Reading

# A load makes many objects and no cycles; to look for some after every 700 takes a twentieth of it.
_SELDOM = 100_000


@main.command("open")
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=click.Path(path_type=str))
@db_option
@format_option
@query_option
@view_option
@click.option("--fresh", is_flag=True, help="Start with the whole list, not where it was left.")
@debug_option
@click.option("--read-only", is_flag=True, help="Refuse to change the database, and to write or load files.")
@click.option("--watch", "watched", multiple=True, metavar="FOLDER", help="Load what lands in this folder.")
def open_(  # noqa: PLR0913, PLR0917  what the command is told, each by its name
    paths: tuple[str, ...] = (),
    db: Path | None = None,
    format: str | None = None,
    query: str | None = None,
    view: str | None = None,
    fresh: bool = False,
    read_only: bool = False,
    watched: tuple[str, ...] = (),
) -> None:
    """Load the PATHs, and browse, where the list was left.

    Without a terminal, or on one that is dumb, print the list.
    """
    if read_only and (paths or watched):
        raise click.UsageError("--read-only loads nothing; leave it out, or the paths")
    terminal, failed = _draws(), False
    with opened(db, make=not read_only) as store:
        if _checked(paths) and ("-" in paths or not terminal):  # the app needs standard input itself
            failed, paths = load_paths(store, paths, _reader(format, agree=agreement(False))), ()
        if not terminal:
            print_list(store, viewed(store, view, query))
            sys.exit(int(failed))
        path, shown = store.path, store.view(view) if view is not None else None
    gc.disable()  # until the app is ready: to look through what imports make takes a seventh of the start
    from breachtui.tui.app import BreachApp  # brings Textual, some 250 ms
    from breachtui.tui.settings import in_force

    settings = in_force(configuration.read(configuration.default_file()))
    reader = _reader(format) if paths or watched else None
    app = BreachApp(
        path, query or "", paths, reader, settings, shown, fresh=fresh, read_only=read_only, watched=watched
    )
    app.run()
    if app.failure:
        say(app.failure)
    say_faults(app.faults)
    sys.exit(int(failed or bool(app.failure or app.faults or app.return_code)))


def _draws() -> bool:
    """Whether there is a terminal that an app can be drawn on."""
    if "TEXTUAL_DRIVER" in os.environ:  # a browser is the terminal
        return True
    return sys.stdout.isatty() and sys.stdin.isatty() and os.environ.get("TERM") != "dumb"


def _read_from(paths: Sequence[str], report: Path) -> Sequence[Path]:
    """The files that must not be written over: those that are read, and what lies in folders that are."""
    read, there = [Path(path) for path in paths], report.expanduser().resolve()
    return [*read, there] if any(path.resolve() in there.parents for path in read) else read


def _reader(
    format: str | None, columns: "Columns | None" = None, agree: "Agree | None" = None
) -> "Callable[[Document], Reading]":
    from breachtui.sources import read

    return partial(read, format=format, columns=columns, agree=agree)


def _checked(paths: Sequence[str]) -> Sequence[str]:
    """The paths; a mistyped command among them is told apart from a missing file."""
    from difflib import get_close_matches

    ctx = click.get_current_context()
    for path in paths[:1]:
        meant = get_close_matches(path, HOMES, 1, 0.75)
        if meant and not Path(path).exists():
            raise click.UsageError(
                f"no file and no command {single_line(path)}; did you mean `{meant[0]}`?", ctx
            )
    return paths


@main.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@db_option
@format_option
@click.option("--report", type=click.Path(path_type=Path), help="Write what was refused here, as CSV.")
@force_option
@map_option
@yes_option
@click.option(
    "--as-of",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help="The day up to which the files know; else their latest date of filing.",
)
@debug_option
@click.option("--watch", is_flag=True, help="Go on to load what lands in the PATHs, which are folders.")
def load(  # noqa: PLR0913, PLR0917  click gives each option as an argument
    paths: tuple[str, ...],
    db: Path | None,
    format: str | None,
    report: Path | None,
    mapping: str | None,
    yes: bool,
    as_of: datetime | None,
    watch: bool,
    force: bool,
) -> None:
    """Load files, folders or standard input (-) into the database.

    What a newer export says replaces what an older one said, in whatever order they are loaded;
    what it leaves empty stays. `breachtui loads` lists the loads and takes them back.
    """
    if watch and report:
        raise click.UsageError("--report is of one load, and --watch makes many; leave one out")
    gc.set_threshold(_SELDOM)
    with opened(db, make=True) as store:
        if report:
            check(report, force=force, kept=[*store.files, *_read_from(paths, report)])  # before the work
        reader = _reader(format, columns_of(mapping), agreement(yes))
        day = as_of.date().isoformat() if as_of else None
        failed = False
        for batch in _batches(paths, watch):
            failed |= load_paths(store, batch, reader, report, day, last=not watch)
    gc.freeze()  # else what was read is looked through for cycles once more before all of it goes
    sys.exit(int(failed))


def _batches(paths: tuple[str, ...], watch: bool) -> Iterator[Sequence[str]]:
    if not watch:
        yield paths
        return
    from breachtui.ingest.arriving import arriving

    with suppress(KeyboardInterrupt):  # while it waits; a load says so itself
        for batch in arriving(paths):
            yield batch
            say("watching; ctrl+c ends it")


@main.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@format_option
@map_option
@yes_option
@debug_option
@click.option("--explain", is_flag=True, help="Write why instead: each field's candidates and scores.")
def parse(paths: tuple[str, ...], format: str | None, mapping: str | None, yes: bool, explain: bool) -> None:
    """Write one report a line, as JSON; store nothing."""
    from breachtui.sources import documents

    failed, columns, agree = False, columns_of(mapping), agreement(yes)
    for file in (file for path in paths for file in documents(path)):
        try:
            if explain:
                from breachtui.sources import article

                click.echo(f"# {single_line(file.name)}")
                for line in article.explain(file):
                    click.echo(line)
            else:
                failed |= _parse(file, format, columns, agree)
        except SourceError as error:
            failed = True
            say(single_line(str(error)))
    sys.exit(int(failed))


def _parse(file: "Document", format: str | None, columns: "Columns | None", agree: "Agree | None") -> bool:
    """Write the reports of a file; whether something in it could not be read."""
    from breachtui.report import Report
    from breachtui.sources import read
    from breachtui.values.identity import ToldApart

    failed, apart = False, ToldApart()
    for item in read(file, format, columns, agree).items:
        if isinstance(item, Report):
            said = item.to_json()
            said["source"]["key"] = apart.key(item.source.key, item.fingerprint)
            click.echo(in_json(said))
        else:
            failed |= not item.loaded
            say_refused(file.name, item)
    return failed


@main.command()
@json_option
def sources(as_json: bool) -> None:
    """List the formats that can be read, and where to get each."""
    from breachtui.sources import FORMATS

    if as_json:
        known = [
            {"name": f.name, "title": f.title, "where": f.where, "example": f.example}
            for f in FORMATS.values()
        ]
        print_json(known)
        return
    for each in FORMATS.values():
        click.echo(f"{each.name}\n  what   {each.title}\n  where  {each.where}\n  as     {each.example}\n")
