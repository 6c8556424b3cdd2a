"""What a search found."""

from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Found:
    """The incidents that match, in order."""

    ids: Sequence[int]
    """Their numbers."""
    corrections: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Typed words that matched nothing, or little, and the words taken for them."""
    complete: bool = True
    """Whether these are all; else there may be more after them."""
