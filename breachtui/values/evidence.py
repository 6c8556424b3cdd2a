"""Where a value was read, and how far it can be trusted."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from breachtui.values.reading import by_name, each_of, made, member_of, prose, string, whole


@dataclass(frozen=True)
class Span:
    """Evidence in prose: a stretch of the report's text."""

    start: int
    """Offset of its first character in the report's text."""
    end: int
    """Offset after its last character."""
    text: str
    """The characters themselves; always equal to ``report.text[start:end]``."""


@dataclass(frozen=True)
class Cell:
    """Evidence in a table: one cell of the report's row."""

    column: str
    """The column's header as the file spells it, or the path of a JSON value."""
    text: str
    """The cell as the file has it."""


Evidence = Span | Cell

TURN = "\N{SYMBOL FOR FORM FEED}"
"""What stands in a report's text where a page ends."""

PAGE_BREAK = f"\n\n{TURN}\n\n"
"""The same between two paragraphs."""


def page_of(text: str, place: int) -> int | None:
    """The page, from 1, on which a place of the text stands; None where the text tells of no pages."""
    return 1 + text.count(TURN, 0, place) if TURN in text else None


def evidence_of(
    name: str, evidence: Mapping[str, tuple[Evidence, ...]]
) -> Iterator[tuple[str, tuple[Evidence, ...]]]:
    """The evidence of a field and of each of its parts: of ``data_types``, also of ``data_types.ssn``."""
    for key, places in evidence.items():
        if key == name or key.startswith(f"{name}."):
            yield key, places


class Confidence(StrEnum):
    """How far a value that was read from prose can be trusted."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


@dataclass(frozen=True)
class Grade:
    """The confidence in one field, with the reason."""

    level: Confidence
    """How far it can be trusted."""
    reason: str
    """Why, for people to read."""


_span = made(Span, {"start": whole, "end": whole, "text": prose}, ("start", "end", "text"))
_cell = made(Cell, {"column": string, "text": prose}, ("column", "text"))
_grade = made(Grade, {"level": member_of(Confidence), "reason": string}, ("level", "reason"))


def _place(value: Any) -> Any:
    return (_cell if isinstance(value, Mapping) and "column" in value else _span)(value)


evidence_from_json = by_name(each_of(_place))
"""The evidence of each field as `Report.to_json` has it; raises `ValueNotKnown`."""
confidence_from_json = by_name(_grade)
"""The confidence in each field as `Report.to_json` has it; raises `ValueNotKnown`."""
