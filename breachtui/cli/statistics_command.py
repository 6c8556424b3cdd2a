"""The command that adds up: stats."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from breachtui.cli.base import db_option, json_option, main, opened, query_option, view_option
from breachtui.cli.printing import found_by, print_json, terminal_width, viewed
from breachtui.values.text import single_line

if TYPE_CHECKING:
    from breachtui.statistics import Bar, FigureKind, Section, Statistics

_SHOWN = 15  # values of a ranked section on a terminal; a pipe, JSON and Markdown have all


@main.command()
@db_option
@query_option
@view_option
@click.option("--by", default="year", show_default=True, type=click.Choice(["year", "quarter", "month"]))
@click.option("--figure", metavar="KIND", help="Rank by it: persons, accounts, records, or residents:IN.")
@json_option
@click.option("--markdown", is_flag=True, help="Write a document with every table.")
def stats(  # noqa: PLR0913, PLR0917  what the command is told, each by its name
    db: Path | None,
    query: str | None,
    view: str | None,
    by: str,
    figure: str | None,
    as_json: bool,
    markdown: bool,
) -> None:
    """Add up incidents and their figures by time, state, type, attack, data, sector, source and delay."""
    from breachtui.statistics import Period, statistics

    with opened(db) as store:
        query = viewed(store, view, query)
        ids = found_by(store, query).ids if query else None
        found = statistics(store.figure_rows(ids))
    if as_json:
        from breachtui.export.statistics_files import statistics_json

        print_json(statistics_json(found, query))
    elif markdown:
        from breachtui.export import render_statistics

        click.echo(render_statistics(found, query, Period(by)), nl=False)
    else:
        kind = _kind(found, figure)
        for section in found.sections(Period(by)):
            for line in _lines(section, kind, figure is not None):
                click.echo(line)


def _kind(found: "Statistics", asked: str | None) -> "FigureKind | None":
    """The figure beside the number of incidents: the one that is asked for, else the first there is."""
    if asked is None:
        return next(iter(found.whole.totals), None)
    kind, _, state = asked.lower().partition(":")
    for each in found.whole.totals:
        if each.kind == kind and (each.jurisdiction or "").removeprefix("US-").lower() == state:
            return each
    known = ", ".join(_asked(each) for each in found.whole.totals) or "none"
    raise click.BadParameter(f"no incident states {asked!r}; there are: {known}", param_hint="--figure")


def _asked(kind: "FigureKind") -> str:
    return f"{kind.kind}:{kind.jurisdiction.removeprefix('US-')}" if kind.jurisdiction else str(kind.kind)


def _lines(section: "Section", kind: "FigureKind | None", ranked: bool) -> Iterator[str]:
    from breachtui.listing import table

    bars = section.by(kind if ranked and not section.own_figures else None)
    known = [bar for bar in bars if bar.known]
    shown = known[:_SHOWN] if section.ranked and terminal_width() else known
    said = "figure" if section.own_figures or kind is None else kind.label
    rows = [_row(bar, section, kind) for bar in (*shown, *(bar for bar in bars if not bar.known))]
    if section.limit:
        rows.insert(section.limit[0], (f"-- {section.limit[1]}", "", ""))
    yield from table((section.title, "" if section.single else "incidents", said), rows, right=(1, 2))
    if len(known) > len(shown):
        yield f"{len(known) - len(shown)} more; a pipe, --json and --markdown have all"
    yield from section.notes
    yield ""


def _row(bar: "Bar", section: "Section", kind: "FigureKind | None") -> tuple[str, str, str]:
    incidents = "" if section.single else f"{bar.tally.incidents:,}"
    return single_line(bar.label), incidents, single_line(_figure(bar, section, kind))


def _figure(bar: "Bar", section: "Section", kind: "FigureKind | None") -> str:
    if bar.count:
        return bar.count.label()
    if section.own_figures:
        return next((f"{total.total:,}" for total in bar.tally.totals.values()), "—")
    return f"{bar.tally.total(kind):,}" if kind and kind in bar.tally.totals else "—"
