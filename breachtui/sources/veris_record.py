"""One VERIS incident as a tree that is asked by paths."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from breachtui.errors import ValueNotKnown
from breachtui.values.counts import LARGEST
from breachtui.values.dates import DateSpan, PartialDate
from breachtui.values.text import single_line

_UNSTATED = frozenset({"", "Unknown", "unknown", "NA", "N/A", "None"})


class Record:
    """An incident; lists on the way of a path are passed through, to all they hold or to the first."""

    def __init__(self, value: Mapping[str, Any]) -> None:
        self._value = value

    def at(self, path: str) -> Any:
        """What stands at a path of keys joined by points; None where nothing does."""
        here: Any = self._value
        for key in path.split("."):
            if isinstance(here, list) and here:
                here = here[0]
            if not isinstance(here, dict):
                return None
            here = here.get(key)
        return here

    def keys(self, path: str) -> list[str]:
        """The keys of the object at a path."""
        here = self.at(path)
        return [str(key) for key in here] if isinstance(here, dict) else []

    def all(self, path: str) -> tuple[str, ...]:
        """Every stated value at a path, each once."""
        found = (single_line(str(each)) for each in _leaves(self._value, path.split(".")) if each is not None)
        return tuple(dict.fromkeys(each for each in found if each not in _UNSTATED))

    def one(self, path: str) -> str:
        """The value at a path; empty where there is none, or several."""
        found = self.all(path)
        return found[0] if len(found) == 1 else ""

    def whole(self, path: str) -> int | None:
        """The number at a path, not negative."""
        number = self.number(path)
        return int(number) if number is not None and number == int(number) else None

    def number(self, path: str) -> float | None:
        """The number at a path, not negative; may have a fraction."""
        try:
            number = float(self.one(path))
        except ValueError:
            return None
        return number if 0 <= number <= LARGEST else None

    def date(self, path: str) -> DateSpan | None:
        """The date of an object of year, month and day, as far as these are possible."""
        if not self.keys(path):
            return None
        parts = [self.whole(f"{path}.{name}") for name in ("year", "month", "day")]
        for known in (3, 2, 1):
            if all(parts[:known]):
                try:
                    return DateSpan(PartialDate(*parts[:known]))
                except ValueNotKnown:
                    continue
        return None

    def cell(self, path: str) -> tuple[str, str]:
        """A path, and what stands there as JSON has it; plain text without quotes."""
        here = self.at(path)
        return path, here if isinstance(here, str) else json.dumps(here, ensure_ascii=False)

    def listed(self, path: str) -> tuple[str, str]:
        """A path, and the values there separated by commas."""
        return path, ", ".join(self.all(path))


def _leaves(here: Any, keys: list[str]) -> Iterator[Any]:
    if isinstance(here, list):
        for each in here:
            yield from _leaves(each, keys)
    elif isinstance(here, dict):
        if keys:
            yield from _leaves(here.get(keys[0]), keys[1:])
    elif not keys:
        yield here
