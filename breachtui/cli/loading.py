"""Loading on the command line: what was done, what was refused, whom to ask."""

import csv
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from breachtui.cli.base import say
from breachtui.errors import ValueNotKnown
from breachtui.values.text import single_line

if TYPE_CHECKING:
    from breachtui.ingest import Progress
    from breachtui.sources import Agree, Columns, Refusal
    from breachtui.store import Store
    from breachtui.store.loading import LoadSummary

_MOST_SAID = 20  # refused rows of one file; the report lists them all


def columns_of(mapping: str | None) -> "Columns | None":
    """The columns that --map says; a wrong one is wrong usage."""
    from breachtui.sources import Columns

    try:
        return Columns.parse(mapping) if mapping else None
    except ValueNotKnown as error:
        raise click.BadParameter(str(error), param_hint="--map") from error


def agreement(yes: bool) -> "Agree | None":
    """Who agrees to suggested columns: the option, or the user where there is one to ask."""
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
    format: str | None,
    report: Path | None = None,
    columns: "Columns | None" = None,
    agree: "Agree | None" = None,
) -> bool:
    """Load, say on stderr what was done; whether anything could not be read."""
    from breachtui.ingest import ingest

    done: list[LoadSummary] = []
    watcher = _show if sys.stderr.isatty() else None
    try:
        for summary in ingest(store, paths, format, watcher, columns, agree):
            done.append(summary)
            _say_refusals(summary)
    except KeyboardInterrupt:
        say("stopped: what was loaded before is kept whole, the file being read is left out")
        sys.exit(1)
    finally:
        if report:
            _write_refusals(report, done)
    if done:
        say(_summed(done))
    return any(d.refusals for d in done)


def _show(progress: "Progress") -> None:
    """One line on the terminal, written over itself."""
    part = f"{progress.done:4.0%}  " if progress.done is not None else ""
    left = f"  {progress.left:.0f} s left" if progress.left is not None else ""
    line = f"{part}{progress.rows:,} rows  {progress.rate:,.0f}/s{left}  {single_line(progress.path)[-40:]}"
    click.echo(f"\r\x1b[K{line}\r", err=True, nl=False)


def _say_refusals(summary: "LoadSummary") -> None:
    if sys.stderr.isatty():
        click.echo("\r\x1b[K", err=True, nl=False)
    for row, reason in summary.refusals[:_MOST_SAID]:
        where = f", row {row}" if row is not None else ""
        say(f"{single_line(summary.path)}{where}: {single_line(reason)}")
    if more := len(summary.refusals[_MOST_SAID:]):
        say(f"{single_line(summary.path)}: {more:,} more rows refused; --report FILE lists them all")


def _summed(done: Sequence["LoadSummary"]) -> str:
    added, updated, unchanged = (sum(getattr(d, n) for d in done) for n in ("added", "updated", "unchanged"))
    refused, remarks = sum(len(d.refusals) for d in done), sum(len(d.remarks) for d in done)
    in_part = f"; {remarks:,} rows read in part, --report FILE says which" if remarks else ""
    return f"{added:,} added, {updated:,} updated, {unchanged:,} unchanged, {refused:,} refused{in_part}"


def _write_refusals(path: Path, done: Sequence["LoadSummary"]) -> None:
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(("file", "row", "reason"))
        for each in done:
            rows = [(row, reason) for row, reason in each.refusals]
            rows += [(row, f"read in part: {reason}") for row, reason in each.remarks]
            writer.writerows((each.path, row, single_line(reason)) for row, reason in rows)


def say_refused(name: str, refusal: "Refusal") -> None:
    """One line: file, row, reason."""
    where = f", row {refusal.row}" if refusal.row is not None else ""
    say(f"{single_line(name)}{where}: {single_line(refusal.reason)}")
