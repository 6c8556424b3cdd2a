"""The lines of the facets panel: facets, their values, and what is folded away."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from breachtui.search.query import Choice
from breachtui.store.facets import MORE_FACETS, Counts
from breachtui.store.memory import SavedView
from breachtui.tui.cell_text import clean

FACETS = {
    "state": "State",
    "type": "Breach type",
    "attack": "Attack",
    "data": "Data",
    "year": "Year",
    "sector": "Sector",
    "source": "Source",
    "jurisdiction": "Filed with",
    "flag": "Flag",
    "tag": "Tag",
    "campaign": "Campaign",
    "load": "Load",
}
"""The facets of the panel and their titles, from top to bottom."""

_WITH_CODES = ("state", "source")  # people know them by their codes, and type those

VIEWS = "views"
"""Stands for the facet where there are views."""

FIRST = 6
"""How many values of a facet are shown at first."""


class FacetRow(NamedTuple):
    """One line: the title of a facet, a value, a view, or what stands for values that are not shown."""

    facet: str
    """The facet it belongs to; `VIEWS` for that of the views."""
    label: str
    """What it says, harmless."""
    folded: bool | None = None
    """Of a title: whether its values are folded away."""
    choice: Choice | None = None
    """Of a value: what a query can narrow to."""
    incidents: int = 0
    """Of a value: how many incidents have it."""
    held: bool | None = None
    """Whether the query narrows to it or leaves it out; of a view True where the list shows it."""
    view: SavedView | None = None
    """Of a view: the view."""

    @property
    def key(self) -> tuple[object, ...]:
        """What tells it from the other lines, whatever it counts."""
        return self.facet, self.folded is None, self.choice, self.view and self.view.name


class Folds(NamedTuple):
    """What the user folded and unfolded."""

    folded: frozenset[str] = frozenset(MORE_FACETS)
    """The facets of which nothing but the title is shown."""
    whole: frozenset[str] = frozenset()
    """The facets of which all values are shown."""

    @property
    def open_asked(self) -> frozenset[str]:
        """The unfolded ones of those that are counted only when they are looked at."""
        return frozenset(MORE_FACETS) - self.folded

    def fold(self, facet: str) -> "Folds":
        """Show the title alone."""
        return Folds(self.folded | {facet}, self.whole - {facet})

    def unfold(self, facet: str) -> "Folds":
        """Show the first values; where they are shown, all."""
        return Folds(self.folded - {facet}, self.whole if facet in self.folded else self.whole | {facet})


def view_rows(views: Sequence[SavedView], in_force: str, folds: Folds) -> Iterator[FacetRow]:
    """The lines of the views, where there are any."""
    if views:
        yield FacetRow(VIEWS, "Views", folded=VIEWS in folds.folded)
    if VIEWS not in folds.folded:
        for each in views:
            label, shown = clean(f"{each.number or ' '} {each.name}"), each.name == in_force
            yield FacetRow(VIEWS, label, held=shown or None, view=each)


def facet_rows(counts: Mapping[str, Counts], held: Mapping[Choice, bool], folds: Folds) -> Iterator[FacetRow]:
    """The lines of all facets that have anything to show; what the query holds always has a line."""
    for facet, title in FACETS.items():
        values = _values(facet, counts.get(facet, []), held)
        if not values and (facet not in MORE_FACETS or not any(counts.values())):
            continue
        yield FacetRow(facet, title, folded=facet in folds.folded)
        if facet in folds.folded:
            continue
        shown = [
            each
            for at, each in enumerate(values)
            if facet in folds.whole or at < FIRST or each.held is not None
        ]
        yield from shown
        if not values and facet in counts:
            yield FacetRow(facet, "none")
        if len(shown) < len(values):
            yield FacetRow(facet, f"… {len(values) - len(shown)} more")


def _values(facet: str, counts: Counts, held: Mapping[Choice, bool]) -> Sequence[FacetRow]:
    """The values, most incidents first, years from the newest; last what the query left out."""
    known = {Choice(facet, value): incidents for value, incidents, _ in counts}
    ordered = sorted(known, key=_year, reverse=True) if facet == "year" else list(known)
    gone = [choice for choice in held if choice.facet == facet and choice not in known]
    return [
        FacetRow(facet, _label(choice), None, choice, known.get(choice, 0), held.get(choice))
        for choice in [*ordered, *gone]
    ]


def _year(choice: Choice) -> int:
    return choice.value if isinstance(choice.value, int) else -1


def _label(choice: Choice) -> str:
    if choice.value is None:
        return "not known"
    from breachtui.search.completion import label_of  # not needed for the first paint

    value = str(choice.value)
    said = label_of(choice.facet, value)
    return clean(f"{value} {said}" if choice.facet in _WITH_CODES and said != value else said)
