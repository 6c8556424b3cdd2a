"""What a row of an incident may hold: any program may have written it, and what is no value is not known."""

from typing import NamedTuple

from breachtui.values.counts import LARGEST, CountKind, Qualifier

_KINDS, _QUALIFIERS = frozenset(CountKind), frozenset((None, *Qualifier))


class ListedFigure(NamedTuple):
    """The figure an incident is listed under; all None where it has none."""

    affected: int | None = None
    """The number."""
    kind: str | None = None
    """What it counts: a `CountKind`."""
    qualifier: str | None = None
    """How exact it claims to be: a `Qualifier`."""
    jurisdiction: str | None = None
    """Of residents, whose."""


def is_figure(affected: object, kind: object, qualifier: object) -> bool:
    """Whether these are a figure that can be shown and added up.

    A number of what nobody knows is none, nor is one of more than 63 bits, which SQLite keeps as a fraction.
    """
    return type(affected) is int and 0 <= affected <= LARGEST and kind in _KINDS and qualifier in _QUALIFIERS


def sound_figure(affected: object, kind: object, qualifier: object, jurisdiction: object) -> ListedFigure:
    """The figure, or none."""
    if not is_figure(affected, kind, qualifier):
        return ListedFigure()
    return ListedFigure(
        sound_number(affected), sound_text(kind), sound_text(qualifier), sound_text(jurisdiction)
    )


def sound_number(value: object) -> int | None:
    """A whole number."""
    return value if type(value) is int else None


def sound_text(value: object) -> str | None:
    """A text."""
    return value if isinstance(value, str) else None
