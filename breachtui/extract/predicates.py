"""What stands after a name: the nouns that are its, and what it does or suffers as a subject."""

import re
from collections.abc import Iterator, Sequence

from breachtui.extract import roles
from breachtui.extract.context import (
    HOLDINGS,
    INCIDENT,
    PEOPLE,
    SPEAKER,
    STAFF,
    STRUCK,
    TOLD,
    VERBS,
    Around,
    predicate,
)
from breachtui.extract.name_keys import excluded, key_of
from breachtui.extract.roles import Role, RoleCue
from breachtui.extract.rules import role_phrases as words
from breachtui.extract.wording import stem

SERVES = words.SERVES.stems
"""Verbs for what is done for another."""
JUDGES = words.JUDGES.stems
"""Verbs for what authorities do to those whom they blame."""
_FAILURES = frozenset({"outage", "outages", "downtime", "failure", "crash"})
_ATTACK = words.ATTACK.stems - {"claim"}
_HAD_TAKEN = re.compile(
    r",? (?:also |has |have )?(?:had|left|having) (?:[\w.,'-]+ ){1,8}?(?:breached|hacked|exposed|stolen"
    r"|leaked|compromised|published|taken|scraped|accessed|infected|dumped)\b"
)
# "informed the University of Tillbrook", which is no office and no bureau
_ANOTHER = re.compile(
    r"(?: [a-z]+){0,3}? [a-z]{3,8}ed (?:the )?(?P<name>[A-Z][\w.&-]*(?: (?:of |and |& )?[A-Z\d][\w.&-]*)*)"
)
_FINITE = re.compile(r",? (?:is|are|was|were|has|have|had|will|would|can|could|may|[a-z]{2,14}(?:ed|s))\b")


def subject(rest: str) -> Iterator[RoleCue]:
    """The signs in the predicate that follows a name."""
    verb, passive, denied, after = predicate(rest)
    if _HAD_TAKEN.match(rest):
        yield RoleCue(Role.OWN, 2.4, "it was taken from", place=True)
    elif words.VICTIM.after([verb, *map(stem, after[:3])] if verb else ()):
        yield RoleCue(Role.OWN, 2.5, "the victim", place=True)
    elif verb in STRUCK and (passive or after[:1] in (["by"], ["in"], ["with"], [])):
        yield roles.UNTOUCHED if denied else roles.STRUCK
    elif passive and verb in TOLD:
        yield roles.TOLD if after else roles.INFORMED
    elif passive and verb:
        yield roles.MENTIONED
    elif verb:
        yield from _acts(verb, after, rest)


def _acts(verb: str, after: Sequence[str], rest: str) -> Iterator[RoleCue]:
    """What it does that the breached one, its vendor, its lawyers or its attackers do."""
    if verb in SERVES and not {"services", "service"}.isdisjoint(after[:8]):
        yield roles.SERVICE
    if verb in TOLD and (told := _told(after, rest)):
        yield told
    elif verb in VERBS:
        yield roles.MENTIONED if _only_fails(verb, after) else _tells(verb, after)
    elif verb in JUDGES:
        yield roles.INFORMED
    elif verb in _ATTACK:
        yield RoleCue(Role.ATTACKER, -2.5, "it attacks")
    elif _FINITE.match(rest):
        yield roles.MENTIONED


def _only_fails(verb: str, after: Sequence[str]) -> bool:
    """``suffered a day-long outage``, which is no breach."""
    near = after[:6]
    return (
        verb in words.SUFFER.stems and not _FAILURES.isdisjoint(near) and INCIDENT.isdisjoint(map(stem, near))
    )


def _told(after: Sequence[str], rest: str) -> RoleCue | None:
    """What its telling another makes of it: a vendor of the writer, or of somebody who may be breached."""
    if after[:1] == ["us"]:
        return roles.TELLS_US
    another = _ANOTHER.match(rest)
    key = key_of(another["name"]) if another else ""
    return roles.TELLS if key and not excluded(key) else None


def _tells(verb: str, after: Sequence[str]) -> RoleCue:
    weight, why = VERBS[verb]
    return RoleCue(Role.OWN, weight, why, place=why == "it suffered it")


def part_acts(around: Around) -> Iterator[RoleCue]:
    """``NAME's audit program found``."""
    for base in around.right_stems[1:5]:
        if base in VERBS:
            weight, why = VERBS[base]
            yield RoleCue(Role.OWN, 0.8 * weight, why)
            return


def compound(around: Around) -> tuple[RoleCue | None, int]:
    """``NAME's e-mail system``, ``the NAME data breach``: what its last noun says, and what follows."""
    found, behind = None, 0
    for place, (word, base) in enumerate(zip(around.right[:5], around.right_stems, strict=False)):
        ends = not word[0].isalpha() or word in words.AUXILIARY or word in words.BE or word in words.SMALL
        noun = base in INCIDENT and not word.endswith(("ed", "ing"))
        verb = (base in VERBS and word not in words.TRADES) or (not found and word.endswith("ed"))
        if ends or (verb and not around.possessive and not noun):
            break
        if noun:
            return roles.BREACH, place + 1
        if thing := _thing(base, word, possessive=around.possessive > 0):
            found, behind = thing, place + 1
    return found, behind


def _thing(base: str, word: str, *, possessive: bool) -> RoleCue | None:
    if base in PEOPLE:
        return roles.PEOPLE
    if base in HOLDINGS:
        return roles.HOLDINGS if possessive else roles.MAKE  # without the 's it may be no more than a make
    return roles.SPEAKER if base in SPEAKER or base in STAFF else None
