"""What the text after a field's colon asks for, as plain values."""

import re
from collections.abc import Callable
from typing import NamedTuple

from breachtui.errors import ValueNotKnown
from breachtui.values.counts import CountKind, parse_figure
from breachtui.values.dates import PartialDate
from breachtui.values.places import STATES, state_code
from breachtui.values.vocabulary import Vocabulary
from breachtui.words.milestones import TIMELINE

HAS = (
    "conflict", "note", "tag", "edit", "mark", "data", "vendor", "affected", "state", "type", "attack",
    "year", "sector", *TIMELINE, "notice", "campaign", "suggestion", "revision",
)  # fmt: skip
"""What ``has:`` can ask for."""

SINGLE = ("state", "country", "type", "attack", "year", "sector")
"""The facets of which an incident has one value, or none."""

_GREATEST = 2**62
_COMPARISON = re.compile(r"(>=|<=|>|<|=)?\s*(.+)")
_FIELDS = {
    "org": "organization", "sector": "organization_type", "affected": "individuals_affected",
    "people": "individuals_affected", "data": "data_types", "type": "breach_type", "vendor": "third_party",
    "location": "information_location",
}  # fmt: skip


_KINDS = {"peoples": "persons", "individuals": "persons"}


class Bound(NamedTuple):
    """One comparison with a number, or with a date in EDTF."""

    sign: str
    """``=``, ``<``, ``<=``, ``>`` or ``>=``."""
    value: int | str
    """What is compared with."""


Bounds = tuple[Bound, ...]
"""Comparisons that all have to hold."""
Asked = str | Bounds
"""One value of a filter."""


def single(bounds: Bounds) -> tuple[int | str, int | str] | None:
    """The first and last value of a closed range; None for one that is open."""
    signs = [bound.sign for bound in bounds]
    return (bounds[0].value, bounds[-1].value) if signs in (["="], [">=", "<="]) else None


def _sides(text: str) -> list[tuple[str, str]]:
    """The comparisons that a text means: ``>5``, ``5..9``, ``..9``, ``5``."""
    low, dots, high = text.partition("..")
    if dots:
        sides = [(sign, side) for sign, side in ((">=", low), ("<=", high)) if side]
    else:
        match = _COMPARISON.fullmatch(text)
        sides = [(match[1] or "=", match[2])] if match else []
    if not sides:
        raise ValueNotKnown(f"{text} needs a value on at least one side")
    return sides


def number(text: str) -> Bounds:
    """A number, or a range of numbers; a greater one than any that is stored stands for all of these."""
    return tuple(Bound(sign, min(parse_figure(figure, None), _GREATEST)) for sign, figure in _sides(text))


def date(text: str) -> Bounds:
    """A date, or a range of dates; each with its year."""
    return tuple(Bound(sign, _searchable(day)) for sign, day in _sides(text))


def _searchable(date: str) -> str:
    edtf = str(PartialDate.parse(date))
    if edtf.startswith("XXXX"):
        raise ValueNotKnown(f"{date} has no year to search by")
    return edtf


def member(vocabulary: Vocabulary) -> Callable[[str], str]:
    """The id of a word of a closed vocabulary."""
    return lambda text: vocabulary.find(text).id


def state(text: str) -> str:
    """The code of a state, given as code or name."""
    code = state_code(text)
    if not code:
        raise ValueNotKnown(
            f"{text!r} is no state; write a code or a name, such as {', '.join(list(STATES)[:5])}"
        )
    return code


def jurisdiction(text: str) -> str:
    """The code of a regulator, with or without its ``US-``."""
    code = text.upper().removeprefix("US-")
    return f"US-{state_code(text) or code}"


def kind(text: str) -> str:
    """What a figure counts, in the plural or the singular."""
    named = f"{text.lower().removesuffix('s')}s"
    meant = _KINDS.get(named, named)
    if meant not in tuple(CountKind):
        raise ValueNotKnown(f"{text!r} is nothing that a figure counts; choose from {', '.join(CountKind)}")
    return meant


def has(text: str) -> str:
    """One of `HAS`."""
    if text.lower() not in HAS:
        raise ValueNotKnown(f"{text!r} cannot be asked for; choose from {', '.join(HAS)}")
    return text.lower()


def _field(text: str) -> str:
    return _FIELDS.get(text.lower(), text.lower())


def field(text: str) -> str:
    """A field of reports, by its own name or that of its filter."""
    from breachtui.fields import BY_NAME  # with the model, 25 ms that the first list does without

    if _field(text) not in BY_NAME:
        raise ValueNotKnown(f"{text!r} is no field; write affected, occurred, type or another field")
    return _field(text)


def revised(text: str) -> Asked:
    """A field that newer exports may change, or the days on which they were loaded."""
    from breachtui.fields import REVISED

    if _field(text) in REVISED:
        return _field(text)
    try:
        return date(text)
    except ValueNotKnown as error:
        raise ValueNotKnown(
            f"{text!r} is neither a field nor a day; write affected, text or another field, or 2026-11.."
        ) from error
