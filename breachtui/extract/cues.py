"""What parts a name can play in a story, and the signs of them."""

from dataclasses import dataclass
from enum import StrEnum

TOLD_CLIENTS = "it told the one that hires it"
"""Why a sign of `Role.SERVICE` was given that weighs more beside another."""


class Role(StrEnum):
    """The parts a named party can play."""

    OWN = "own"
    """The one whose people, data or systems they are."""
    VENDOR = "vendor"
    """It works for the one whose data it is."""
    SERVICE = "service"
    """It works for others, maybe for the one whose data it is."""
    CLIENT = "client"
    """A vendor works for it."""
    EXPERT = "expert"
    """It studies, writes, argues or helps."""
    ATTACKER = "attacker"
    """The other side."""
    OWNER = "owner"
    """The one above it."""
    ASIDE = "aside"
    """A place, a channel, another case."""


@dataclass(frozen=True)
class Cue:
    """One sign for or against a part."""

    role: Role
    weight: float
    """Points on the scale of a candidate's score; below zero where it speaks against."""
    why: str
    place: bool = False
    """Whether it says that the breach happened there."""
