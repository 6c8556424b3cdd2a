"""What is promised, and how it is proved."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random

Figures = Mapping[str, int | float | str]


@dataclass(frozen=True)
class Promise:
    """One promise with its proof."""

    name: str
    """The word by which it is asked for."""
    says: str
    """What is promised, in one sentence."""
    prove: Callable[[Path, Random, bool], Figures]
    """Proves it in an empty folder, in the long form if so told; returns what was counted."""


def told(figures: Figures) -> str:
    """``kills 1,000 · loads found whole 312``."""
    shown = (
        f"{name} {value:,}" if isinstance(value, int | float) else f"{name} {value}"
        for name, value in figures.items()
    )
    return " · ".join(shown)
