"""Statistics as a Markdown document, the numbers of the screen with what each counts, and as JSON values."""

from collections.abc import Iterator
from typing import Any

from breachtui.export.escaping import code, table, text
from breachtui.statistics import Bar, FigureKind, Period, Section, Statistics, Tally
from breachtui.statistics.bars import told
from breachtui.values.text import UNKNOWN, counted


def render_statistics(statistics: Statistics, query: str = "", period: Period = Period.YEAR) -> str:
    """The whole in numbers, then a table for each section; ``query`` says which incidents they are of."""
    of = f"Of the incidents that match {code(query)}." if query else "Of all incidents in the database."
    parts = ["# Statistics", f"{counted(statistics.whole.incidents, 'incident')}. {of}"]
    for section in statistics.sections(period):
        parts += [
            f"## {text(section.title)}",
            *map(text, section.notes),
            *_body(section, list(statistics.whole.totals)),
        ]
    return "\n\n".join(parts) + "\n"


def _body(section: Section, every: list[FigureKind]) -> Iterator[str]:
    if section.own_figures:
        yield table(["", "Incidents", "Figure"], [_own(bar) for bar in section.bars])
        return
    kinds = [kind for kind in every if any(kind in bar.tally.totals for bar in section.bars)]
    rows = [_row(bar, kinds) for bar in section.bars]
    if section.limit:
        at, said = section.limit
        rows.insert(at, [f"*{text(said)}*", *[""] * (len(kinds) + 2)])
    yield table(["", "Incidents", *(text(kind.label) for kind in kinds), "Figure not stated"], rows)


def _row(bar: Bar, kinds: list[FigureKind]) -> list[str]:
    totals = bar.tally.totals
    figures = [f"{totals[kind].total:,}" if kind in totals else UNKNOWN for kind in kinds]
    return [text(bar.label), f"{bar.tally.incidents:,}", *figures, f"{bar.tally.not_stated:,}"]


def _own(bar: Bar) -> list[str]:
    said = bar.count.label() if bar.count else "; ".join(told(*each) for each in bar.tally.totals.items())
    return [text(bar.label), f"{bar.tally.incidents:,}", text(said or UNKNOWN)]


def statistics_json(statistics: Statistics, query: str = "") -> dict[str, Any]:
    """The whole, then every section by name; ``query`` says which incidents they are of."""
    every = [statistics.totals, *(statistics.by_period(period) for period in Period), *statistics.others]
    return {
        "query": query or None,
        **_tally(statistics.whole),
        "sections": {section.name: _section(section) for section in every},
    }


def _section(section: Section) -> dict[str, Any]:
    return {"title": section.title, "notes": list(section.notes), "bars": [_bar(bar) for bar in section.bars]}


def _bar(bar: Bar) -> dict[str, Any]:
    which = {"query": bar.query} if bar.incident is None else {"id": bar.incident}
    return {"label": bar.label, "stated": bar.known, **which, **_tally(bar.tally)}


def _tally(tally: Tally) -> dict[str, Any]:
    figures = [
        {"kind": str(kind.kind), "jurisdiction": kind.jurisdiction, **vars(total)}
        for kind, total in tally.totals.items()
    ]
    return {"incidents": tally.incidents, "figures": figures, "figure_not_stated": tally.not_stated}
