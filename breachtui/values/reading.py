"""Values read from JSON that anyone may have written: of the right kind and harmless, or refused.

Every reader raises `ValueNotKnown`, saying what is wrong with the value.
"""

from collections.abc import Mapping
from typing import Any

from breachtui.errors import ValueNotKnown
from breachtui.values.counts import LARGEST
from breachtui.values.text import visible, visible_prose
from breachtui.values.vocabulary import Vocabulary

_SHOWN = 100  # characters of a value in a message


def _shown(value: Any) -> str:
    """A value as a message quotes it, its beginning only where it is long."""
    said = repr(value)
    return said if len(said) <= _SHOWN else f"{said[:_SHOWN]}…"


def string(value: Any) -> str:
    """Text, on one line and harmless."""
    if not isinstance(value, str):
        raise ValueNotKnown(f"{_shown(value)} is not a string")
    return visible(value)


def prose(value: Any) -> str:
    """Text of several lines, harmless."""
    if not isinstance(value, str):
        raise ValueNotKnown(f"{_shown(value)} is not a string")
    return visible_prose(value)


def members_of(value: Any, readers: Mapping[str, Any]) -> dict[str, Any]:
    """An object's values, each read by the reader of its key; null ones are left out."""
    if not isinstance(value, Mapping):
        raise ValueNotKnown(f"{_shown(value)} is not an object")
    unknown = value.keys() - readers.keys()
    if unknown:
        raise ValueNotKnown(f"{', '.join(sorted(unknown))}: not known; choose from {', '.join(readers)}")
    read = {}
    for name, each in value.items():
        if each is not None:
            try:
                read[name] = readers[name](each)
            except ValueNotKnown as error:
                raise ValueNotKnown(f"{name}: {error}") from error
    return read


def listed(value: Any) -> list[Any]:
    """A list, an empty one only where it is written as one."""
    if not isinstance(value, list):
        raise ValueNotKnown(f"{_shown(value)} is not a list")
    return value


def strings(value: Any) -> tuple[str, ...]:
    """A list of texts."""
    return tuple(string(each) for each in listed(value))


def whole(value: Any) -> int:
    """A whole number from 0 to `LARGEST`."""
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise ValueNotKnown(f"{_shown(value)} is not a whole number from 0")
    if value > LARGEST:
        raise ValueNotKnown(f"is larger than any number of a report ({LARGEST:,})")
    return value


def truth(value: Any) -> bool:
    """True or false."""
    if not isinstance(value, bool):
        raise ValueNotKnown(f"{_shown(value)} is neither true nor false")
    return value


def one_of(vocabulary: Vocabulary) -> Any:
    """Reads an id of a vocabulary."""

    def read(value: Any) -> str:
        if string(value) not in vocabulary:
            raise ValueNotKnown(
                f"{_shown(value)} is no {vocabulary.name}; choose from {', '.join(vocabulary.by_id)}"
            )
        return str(value)

    return read


def some_of(vocabulary: Vocabulary) -> Any:
    """Reads a list of ids of a vocabulary."""
    member = one_of(vocabulary)
    return lambda value: tuple(member(each) for each in strings(value))
