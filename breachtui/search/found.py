"""What a search found."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple


class Found(NamedTuple):
    """The incidents that match, in order."""

    ids: Sequence[int]
    """Their numbers."""
    corrections: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    """Typed words that matched nothing, or little, and the words taken for them."""
    complete: bool = True
    """Whether these are all; else there may be more after them."""
