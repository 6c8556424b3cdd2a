"""What could not be read of a file that could, and what was read in part."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from breachtui.sources.document import Document


@dataclass(frozen=True)
class Refusal:
    """One row, or a part of a file, that could not be read."""

    row: int | None
    """Its number, the first being 1; None where it is no row."""
    reason: str
    """What is wrong with it."""
    loaded: bool = False
    """Whether the rest of the row was read all the same."""
    trace: str = ""
    """Where breachtui failed, as Python tells it; "" where the source is at fault."""

    part: "Document | None" = None
    """The table that is meant, where somebody may still say what its columns are."""


@dataclass(frozen=True)
class Remark(Refusal):
    """A row that was read, save for what the reason names."""

    loaded: bool = True
