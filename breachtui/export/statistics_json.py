"""Statistics as JSON values: every number that the screen can show."""

from typing import Any

from breachtui.statistics import Bar, Period, Section, Statistics, Tally


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
