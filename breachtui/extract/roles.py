"""The parts that a named party can play in a breach, and the signs of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from breachtui.extract.rules import role_phrases as words
from breachtui.extract.wording import stem


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
    """It studies, writes or helps."""
    LAWYER = "lawyer"
    """It argues or writes for another."""
    INFORMED = "informed"
    """It was told of it, or looks into it."""
    ATTACKER = "attacker"
    """The other side."""
    OWNER = "owner"
    """The one above it."""
    ASIDE = "aside"
    """A place, a channel, another case."""


@dataclass(frozen=True)
class RoleCue:
    """One sign for or against a part."""

    role: Role
    weight: float
    """Points on the scale of a candidate's score; below zero where it speaks against."""
    why: str
    place: bool = False
    """Whether it says that the breach happened there."""


OUTRIGHT = 4.0
"""The weight of a sign that holds in any sentence."""
BREACH, PEOPLE = RoleCue(Role.OWN, 2.5, "its breach", place=True), RoleCue(Role.OWN, 2.0, "its people")
HOLDINGS = RoleCue(Role.OWN, 1.9, "its data or systems", place=True)
MAKE = RoleCue(Role.OWN, 0.8, "its data or systems", place=True)
STAFF, SPEAKER = RoleCue(Role.OWN, 1.4, "its staff"), RoleCue(Role.OWN, 1.3, "its speaker")
STRUCK = RoleCue(Role.OWN, 2.5, "it was attacked", place=True)
TAKEN = RoleCue(Role.OWN, 2.3, "taken from it", place=True)
WRITTEN_FOR = RoleCue(Role.OWN, 3.0, "somebody writes for it")
MENTIONED = RoleCue(Role.OWN, 0.3, "it is spoken of")
VENDOR = RoleCue(Role.VENDOR, -0.4, "described as a vendor")
OURS = RoleCue(Role.VENDOR, -0.4, "the writer's vendor")
SERVICE = RoleCue(Role.SERVICE, -0.3, "described as a service")
TELLS = RoleCue(Role.SERVICE, -0.3, "it told another")
TELLS_US = RoleCue(Role.VENDOR, -0.3, "it told the writer")
CLIENT, TOLD = RoleCue(Role.CLIENT, 1.9, "a vendor works for it"), RoleCue(Role.CLIENT, 1.8, "it was told")
EXPERT = RoleCue(Role.EXPERT, -3.0, "it studies or reports breaches")
HELPER = RoleCue(Role.EXPERT, -3.0, "called in because of it")
LAWYER = RoleCue(Role.LAWYER, -0.5, "a law firm")
INFORMED = RoleCue(Role.INFORMED, -1.5, "it was informed")
ATTACKER = RoleCue(Role.ATTACKER, -4.0, "an attacker")
OWNER = RoleCue(Role.OWNER, -2.0, "its owner")
UNTOUCHED = RoleCue(Role.ASIDE, -2.0, "said to be untouched")
COMPARED = RoleCue(Role.ASIDE, -1.5, "named beside it")
CHANNEL = RoleCue(Role.ASIDE, -2.0, "where it was told or shown")
IN_PLACE = RoleCue(Role.ASIDE, -1.5, "a place")

# What a description makes of it: nouns, and firms of that kind.
_DESCRIBED = (
    (Role.ATTACKER, words.ATTACKERS.stems, words.ATTACKER_KINDS.stems),
    (Role.LAWYER, words.LAWYERS.stems, words.LAWYER_KINDS.stems),
    (Role.EXPERT, words.EXPERTS.stems, words.EXPERT_KINDS.stems),
    (Role.VENDOR, words.VENDORS.stems, words.VENDOR_KINDS.stems),
)
FIRMS = words.FIRMS.stems


def role_of(phrase: Sequence[str]) -> Role | None:
    """The part that a noun phrase names by its head, or by a firm and its kind: ``a security firm``."""
    stems = [stem(word) if word != "new" else word.upper() for word in phrase]  # "new" is not "news"
    for role, nouns, kinds in _DESCRIBED:
        if stems[-1] in nouns and not (stems[-1] == "group" and kinds.isdisjoint(stems[:-1])):
            return role
        if stems[-1] in FIRMS and not kinds.isdisjoint(stems[:-1]):
            return role
    return None
