"""Values read from JSON that anyone may have written: of the right kind and harmless, or refused.

Every reader raises `ValueNotKnown`, saying what is wrong with the value.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from enum import StrEnum
from typing import Any, TypeVar

from breachtui.errors import ValueNotKnown
from breachtui.values.counts import LARGEST
from breachtui.values.text import visible, visible_prose
from breachtui.values.vocabulary import Vocabulary

T = TypeVar("T")
Reader = Callable[[Any], Any]

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


def _object(value: Any) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise ValueNotKnown(f"{_shown(value)} is not an object")
    return value


def made(kind: Callable[..., T], readers: Mapping[str, Reader], needed: Collection[str] = ()) -> Reader:
    """Reads an object as an instance of ``kind``.

    Each value is read by the reader of its key; null is as if it were not there. The ``needed`` keys must be.
    """

    def read(value: Any) -> T:
        if unknown := _object(value).keys() - readers.keys():
            raise ValueNotKnown(f"{', '.join(sorted(unknown))}: not known; choose from {', '.join(readers)}")
        if missing := [name for name in needed if value.get(name) is None]:
            raise ValueNotKnown(f"has no {' and no '.join(missing)}")
        return kind(
            **read_each((name, readers[name], each) for name, each in value.items() if each is not None)
        )

    return read


def read_each(values: Iterable[tuple[str, Callable[[Any], T], Any]]) -> dict[str, T]:
    """Each value as its reader has it; what is wrong with one is told with its key."""
    read = {}
    for name, reader, value in values:
        try:
            read[name] = reader(value)
        except ValueNotKnown as error:
            raise ValueNotKnown(f"{name}: {error}") from error
    return read


def each_of(reader: Callable[[Any], T]) -> Callable[[Any], tuple[T, ...]]:
    """Reads a list."""
    return lambda value: tuple(reader(each) for each in listed(value))


def by_name(reader: Callable[[Any], T]) -> Callable[[Any], dict[str, T]]:
    """Reads an object whose keys are names of any kind."""
    return lambda value: read_each((string(name), reader, each) for name, each in _object(value).items())


def member_of(kind: type[StrEnum]) -> Reader:
    """Reads a member of an enumeration."""
    members = {str(member): member for member in kind}

    def read(value: Any) -> StrEnum:
        if string(value) not in members:
            raise ValueNotKnown(f"{_shown(value)} is none of {', '.join(members)}")
        return members[value]

    return read


def listed(value: Any) -> list[Any]:
    """A list, an empty one only where it is written as one."""
    if not isinstance(value, list):
        raise ValueNotKnown(f"{_shown(value)} is not a list")
    return value


def strings(value: Any) -> tuple[str, ...]:
    """A list of texts."""
    return each_of(string)(value)


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


def one_of(vocabulary: Vocabulary) -> Reader:
    """Reads an id of a vocabulary."""

    def read(value: Any) -> str:
        if string(value) not in vocabulary:
            raise ValueNotKnown(
                f"{_shown(value)} is no {vocabulary.name}; choose from {', '.join(vocabulary.by_id)}"
            )
        return str(value)

    return read


def some_of(vocabulary: Vocabulary) -> Reader:
    """Reads a list of ids of a vocabulary."""
    return each_of(one_of(vocabulary))
