"""Loading on the command line: progress, refusals, summary, and the question about columns."""

import csv
import io
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from breachtui.cli.base import say, say_traces
from breachtui.errors import Stopped, ValueNotKnown
from breachtui.values.text import single_line

if TYPE_CHECKING:
    from breachtui.ingest import Progress
    from breachtui.sources import Agree, Columns, Document, Reading, Refusal
    from breachtui.store import Store
    from breachtui.store.changes import LoadSummary

_MOST_SAID = 20  # refused rows of one file; the report lists them all


def columns_of(mapping: str | None) -> "Columns | None":
    """The columns that --map says; a wrong one is wrong usage."""
    from breachtui.sources import Columns

    try:
        return Columns.parse(mapping) if mapping else None
    except ValueNotKnown as error:
        raise click.BadParameter(str(error), param_hint="--map") from error


def agreement(yes: bool) -> "Agree | None":
    """How suggested columns are confirmed: by the option, else by the user if there is a terminal."""
    if yes:
        return lambda name, columns: True
    return _asked if sys.stdin.isatty() and sys.stderr.isatty() else None


def _asked(name: str, columns: "Columns") -> bool:
    say(f"{single_line(name)} is a table of no known format. Its headers suggest:")
    for field, header in columns.by_field.items():
        say(f"  {field:14} {single_line(header)}")
    return click.confirm("Read it so?", err=True)


def load_paths(
    store: "Store",
    paths: Sequence[str],
    reader: "Callable[[Document], Reading]",
    report: Path | None = None,
    as_of: str | None = None,
    *,
    last: bool = True,
) -> bool:
    """Load and report on stderr; returns whether anything could not be read, or was stopped.

    Where it is not the ``last`` load, one that is stopped ends the program.
    """
    from breachtui.ingest import ingest

    done: list[LoadSummary] = []
    stopped: Stopped | KeyboardInterrupt | None = None
    try:
        watcher = _show if sys.stderr.isatty() else None
        for summary in ingest(store, paths, reader, watcher, as_of=as_of):
            done.append(summary)
            _say_refusals(summary)
    except (KeyboardInterrupt, Stopped) as error:
        stopped = error
        say(_stopped(error))
    finally:  # also where the database, or breachtui itself, failed in the middle
        if report:
            _write_refusals(report, done)
        _say_done(done)
    if not stopped and (waiting := store.unlinked()):
        minutes = f"about {waiting / 40_000:.0f} min"
        say(f"{waiting:,} reports wait to be linked; `breachtui link` does it, {minutes}")
    if stopped and not last:
        sys.exit(1)
    return bool(stopped) or any(d.refusals for d in done)


def _say_done(done: Sequence["LoadSummary"]) -> None:
    from breachtui.ingest import changed, summed

    if done:
        remarks = sum(row is not None for d in done for row, _ in d.remarks)
        partly = f"; {remarks:,} rows read in part, --report FILE says which" if remarks else ""
        say(f"{summed(done)}{partly}")
        for line in changed(done):
            say(f"  {single_line(line)}")


def _show(progress: "Progress") -> None:
    """One line on the terminal, written over itself."""
    part = f"{progress.done:4.0%}  " if progress.done is not None else ""
    line = f"{part}{progress}  {single_line(progress.path)[-40:]}"
    click.echo(f"\r\x1b[K{line}\r", err=True, nl=False)


def _clear() -> None:
    if sys.stderr.isatty():
        click.echo("\r\x1b[K", err=True, nl=False)


def _stopped(error: "Stopped | KeyboardInterrupt") -> str:
    _clear()
    if isinstance(error, Stopped):
        return f"stopped: {single_line(error.path)} is left out; what was loaded before is kept whole"
    return "stopped: what was loaded before is kept whole"


def _say_refusals(summary: "LoadSummary") -> None:
    _clear()
    for row, reason in summary.refusals[:_MOST_SAID]:
        _say_of(summary.path, row, reason)
    for row, reason in summary.remarks:
        if row is None:  # of the file as a whole, such as a sheet that is not read
            _say_of(summary.path, row, reason)
    say_traces(summary.traces)
    if more := len(summary.refusals[_MOST_SAID:]):
        say(f"{single_line(summary.path)}: {more:,} more rows refused; --report FILE lists them all")


def _write_refusals(path: Path, done: Sequence["LoadSummary"]) -> None:
    """Replaces the file, which was asked about before the load."""
    from breachtui.export.csv_rows import guarded
    from breachtui.saving import save

    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow(("file", "row", "reason"))
    for each in done:
        rows = [*each.refusals]
        rows += [(row, f"read in part: {reason}") for row, reason in each.remarks]
        writer.writerows((guarded(each.path), row, guarded(reason)) for row, reason in rows)
    save(file.getvalue(), path, force=True)


def say_refused(name: str, refusal: "Refusal") -> None:
    """One line: file, row, reason; and where breachtui failed."""
    _say_of(name, refusal.row, refusal.reason)
    if refusal.trace:
        say_traces([refusal.trace])


def _say_of(name: str, row: int | None, reason: str) -> None:
    where = f", row {row}" if row is not None else ""
    say(f"{single_line(name)}{where}: {single_line(reason)}")
