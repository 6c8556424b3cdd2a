"""What part one mention of a name plays, judged by general features of the words around it."""

import re
from collections.abc import Iterable, Iterator, Sequence

from breachtui.extract import roles
from breachtui.extract.context import (
    HOLDINGS,
    INCIDENT,
    PEOPLE,
    POSSESSIVES,
    SPEAKER,
    STAFF,
    STRUCK,
    TAKEN,
    TOLD,
    Around,
    predicate,
)
from breachtui.extract.predicates import JUDGES, SERVES, compound, part_acts, subject
from breachtui.extract.roles import FIRMS, OUTRIGHT, Role, RoleCue, role_of
from breachtui.extract.rules import role_phrases as words
from breachtui.extract.wording import stem

# Right before a name: what makes it another party, the first that fits; and what makes it one in the story.
_BESIDE = (
    (words.UNTOUCHED, roles.UNTOUCHED),
    (words.HIRED, roles.HELPER),
    (words.OWNED_BY, roles.OWNER),
    (words.COMPARED, roles.COMPARED),
    (words.SEEN_AT, roles.CHANNEL),
)
_BEFORE = (
    (words.FOR_CLIENT, roles.WRITTEN_FOR),
    (words.VISITED, roles.PEOPLE),
    (words.CLIENTS, roles.CLIENT),
    (words.USED_BY, roles.CLIENT),
)
_TRADES = words.TRADES.stems
_ATTACKER_OWN, _EXPERT_OWN = words.ATTACKER_OWN.stems, words.EXPERT_OWN.stems
_EXPERTS, _OFFERED = words.EXPERTS.stems, words.OFFERED.stems
_SUITS, _SUFFER = words.SUITS.stems, words.SUFFER.stems
_HELD = words.HELD.stems
_DONE_BY = TOLD | STRUCK | TAKEN | _SUFFER
_CONTRACTED = words.VENDORS.stems | {"third-party", "third", "outside", "external", "contracted"}
_STEPS = frozenset({"step", "measur", "action"})  # "the steps taken by"
_BLAMING = ("against", "into", "with", "of")
_OWNED = PEOPLE | HOLDINGS | INCIDENT
_WE = frozenset(("we", "our"))
_CLAUSE = re.compile(r"\b(?:which|who|that)\b")
_USED_BY = re.compile(
    r"\b(?:used|hired|retained|contracted|employed|engaged) by\b|\bwe (?:use|hired|retained|work with)\b"
)
# The terms of the HHS narratives (45 CFR 160.103), before a name and after it.
_COVERED = re.compile(r"(?i)(?:covered entit(?:y|ies)(?:'s)?|\bce),? (?:\(ce\),? )?(?:the )?$")
_COVERED_AFTER = re.compile(r"(?i),? (?:the |a )?(?:\w+ )?covered entity\b")
_ASSOCIATE = re.compile(r"(?i)(?:business associates?(?:'s)?|\bba|subcontractor),? (?:\(ba\),? )?(?:the )?$")
_ASSOCIATE_AFTER = re.compile(
    r"(?i),? (?:(?:which )?(?:is|was) )?(?:the |an? |(?:one of )?its )?(?:\w+ )?business associate\b"
)
# What follows the name of an organization that writes as we.
_WRITES = re.compile(
    r"(?i),?\"? ?\((?:[\"'][^)\"']{1,40}[\"'],? ?(?:and|or)? ?)?(?:collectively,? )?[\"']?(?:we|us|our)\b"
    r"|,? we "
)


def cues(flat: str, name: str, end: int, around: Around) -> list[RoleCue]:
    """All signs at one mention; where one tells that it is another party, only that."""
    does = list(subject(around.apposition[1]))
    if _ASSOCIATE_AFTER.match(around.rest) or _ASSOCIATE.search(around.before[-40:]):
        return [RoleCue(Role.VENDOR, -0.3, "a business associate"), *(cue for cue in does if cue.weight > 0)]
    if _COVERED_AFTER.match(around.rest) or _COVERED.search(around.before[-40:]):
        return [RoleCue(Role.OWN, OUTRIGHT, "the covered entity")]
    # a security firm or a news site can be struck too
    struck = any(cue.place for cue in does)
    if not struck and (other := _other(around, name)):
        return [other]
    found = [*_left(around), *_right(around, does)]
    return [*found, RoleCue(Role.OWN, 3.0, "writes as we")] if _WRITES.match(flat, end) else found


def _other(around: Around, name: str) -> RoleCue | None:
    """The sign that a name is neither the breached one nor its vendor."""
    described = set(map(role_of, around.descriptions))
    first = around.right_stems[0] if around.right_stems else ""
    shows = first in ("leak", "extortion", "dark") and "site" in around.right[:4]
    if Role.ATTACKER in described or first in _ATTACKER_OWN or shows:
        return roles.ATTACKER
    if Role.EXPERT in described or first in _EXPERT_OWN or _is_media(around, name):
        return roles.EXPERT
    return _beside(around)


def _is_media(around: Around, name: str) -> bool:
    return name.lower().partition(" of ")[0].rpartition(" ")[2] in words.MEDIA and not _has(around)


def _beside(around: Around) -> RoleCue | None:
    """What the words before it say of its standing beside the story."""
    head, preposition = around.governor
    for phrases, cue in _BESIDE:
        far = cue is roles.OWNER and phrases.before(around.beyond_stems)  # "owned by the telecoms giant NAME"
        if far or phrases.before(around.left_stems):
            speaks = {"release", "statement"} & set(around.right[:2])
            own = cue is roles.CHANNEL and (_has(around) or around.possessive > 0 or speaks)
            if cue is roles.OWNER and preposition == "by" and not HOLDINGS.isdisjoint(map(stem, head[:4])):
                return roles.HOLDINGS
            return None if own else cue
    if not _OFFERED.isdisjoint(map(stem, head[:4])):
        return roles.HELPER
    if head and stem(head[0]) in _EXPERTS:
        return roles.EXPERT
    placed = around.right[:1] == ["based"] or (words.PLACES.before(around.left_stems) and not _has(around))
    return roles.IN_PLACE if placed else None


def _has(around: Around) -> bool:
    """Whether people, data, systems or a breach are said to be its."""
    head, preposition = around.governor
    first = stem(head[0]) if head else ""
    if preposition == "in" and first in PEOPLE | SPEAKER:
        return True
    return not _OWNED.isdisjoint(around.right_stems[:2])


def _left(around: Around) -> Iterator[RoleCue]:
    """The signs before a name."""
    if around.phrase:
        yield from _described(around.phrase[::-1], mine=around.phrase[-1] in POSSESSIVES)
    head, preposition = around.governor
    if preposition:
        noun = [word for word in head if word not in words.OF_EVENTS][:3]
        breach = any(stem(word) in INCIDENT for word in noun)
        yield from _governed([stem(word) for word in head], preposition, breach=breach)
        other = breach and stem(head[0]) not in _SUFFER  # "the breach we learned of at NAME"
        if preposition == "at" and not other and not _WE.isdisjoint(head or around.right):
            yield RoleCue(Role.OWN, 3.0, "writes as we")
    elif cue := _object(around):
        yield cue
    before = around.left_stems[around.phrase_is_apposed :]  # "for our client, NAME"
    yield from (cue for phrases, cue in _BEFORE if phrases.before(before))


def _described(phrase: Sequence[str], *, mine: bool) -> Iterator[RoleCue]:
    """What a noun phrase beside a name makes of it."""
    head, role = stem(phrase[-1]), role_of(phrase)
    hired = not words.HIRED_SYSTEMS.isdisjoint(phrase)
    if role is Role.LAWYER:
        yield roles.LAWYER
    elif role is Role.VENDOR or (
        mine and ((head in FIRMS and len(phrase) > 2) or (head == "system" and hired))
    ):
        if phrase[0] == "our":
            yield roles.OURS
        yield roles.VENDOR if mine or not _CONTRACTED.isdisjoint(map(stem, phrase)) else roles.SERVICE
    elif phrase[0] == "the" and head in _TRADES:
        yield RoleCue(Role.OWN, 0.9, "the one in question")


def _object(around: Around) -> RoleCue | None:
    """What a verb does to the name that is its object."""
    near = [word for word in around.beyond[:4] if word not in ("the", "a", "an")]
    verb = stem(near[0]) if near else ""
    if verb in STRUCK and near[0] not in ("affected", "impacted", "fined"):
        return RoleCue(Role.OWN, 2.3, "attacked", place=True)
    if verb in JUDGES:
        return RoleCue(Role.OWN, 2.0, "blamed for it")
    # "told NAME of it", "told NAME and others that", "told NAME on May 3 that"
    told = around.right[:8] if around.right[:1] in (["and"], ["on"]) else around.right[:1]
    if verb in TOLD and not {"of", "that", "about"}.isdisjoint(told):
        return roles.TOLD
    return roles.INFORMED if words.REPORTED_TO.before([stem(word) for word in near]) else None


def _governed(head: Sequence[str], preposition: str, *, breach: bool) -> Iterator[RoleCue]:
    """What ``noun preposition NAME`` or ``verb preposition NAME`` says of the name."""
    near = set(head[:2])
    if words.REPORTED_TO.before([preposition, *head]):
        yield roles.INFORMED
    elif _SUITS & near and preposition in _BLAMING:
        yield RoleCue(Role.OWN, 2.0, "blamed for it")
    elif breach and preposition in words.AT and (preposition != "by" or head[0] in _SUFFER):
        yield RoleCue(Role.OWN, 2.5, "the breach at it", place=preposition != "of")
    elif preposition in ("into", "from", "inside", "within") and not TAKEN.isdisjoint(head[:5]):
        yield roles.TAKEN
    elif preposition == "by" and head and head[0] in _DONE_BY | _HELD:
        yield _done_by(head[0]) if _STEPS.isdisjoint(head[1:3]) else RoleCue(Role.OWN, 1.1, "it acts")
    elif preposition == "to" and head[:1] == ["belong"]:
        yield from _owned(set(head[1:3]), "of")
    elif preposition in ("of", "at", "from", "for", "with", "belonging", "by", "in"):
        yield from _owned(near, preposition)


def _done_by(verb: str) -> RoleCue:
    """What a verb in the passive says of who did it."""
    if verb in _HELD:
        return roles.HOLDINGS
    if verb in _SUFFER and verb != "leak":  # "exposed by", "lost by"; gangs leak as well
        return RoleCue(Role.OWN, 2.0, "it suffered it")
    return roles.TELLS if verb in TOLD else RoleCue(Role.ATTACKER, -2.5, "it attacks")


def _owned(near: set[str], preposition: str) -> Iterator[RoleCue]:
    if near & PEOPLE and not near & (STAFF | FIRMS):
        yield roles.PEOPLE
    elif preposition != "in" and near & HOLDINGS:
        yield RoleCue(Role.OWN, 1.9, "its data or systems", place=preposition in ("at", "of", "by"))
    elif near & STAFF:
        yield roles.STAFF
    elif near & SPEAKER:
        yield roles.SPEAKER


def _right(around: Around, does: Iterable[RoleCue]) -> Iterator[RoleCue]:
    """The signs after a name; ``does`` are those in its predicate."""
    for phrase in around.descriptions[bool(around.phrase) :]:
        yield from _described(phrase, mine=phrase[0] in POSSESSIVES)
    yield from _clause(around.apposition[0].lower())
    thing, place = compound(around)
    if thing is roles.MAKE and around.of_another:
        thing = roles.MENTIONED
    if thing:
        yield thing
        if thing in (roles.MAKE, roles.MENTIONED) and any(
            cue.place for cue in subject(f" {' '.join(around.right[place:])}")
        ):
            yield RoleCue(Role.OWN, 2.3, "its site or system was struck", place=True)
    elif around.possessive:
        yield from part_acts(around)
    elif not _is_governed(around):
        yield from does


def _is_governed(around: Around) -> bool:
    """Whether the verb that follows is another's: ``an attack on NAME exposed``."""
    nearest = around.governor[1] if around.beyond[:1] == ["the"] else (around.beyond or [""])[0]
    firm = nearest == "of" and not FIRMS.isdisjoint(map(stem, around.governor[0][:1]))  # "the law firm of"
    return nearest in ("at", "of", "on", "from", "into") and not firm


def _clause(told: str) -> Iterator[RoleCue]:
    """What the relative clause in an apposition says that it does."""
    if _USED_BY.search(told):
        yield roles.VENDOR
    if clause := _CLAUSE.search(told):
        yield from subject(told[clause.end() :])
        verb, _, _, after = predicate(told[clause.end() :])
        if verb in SERVES:  # "which keeps its records"
            yield roles.VENDOR if POSSESSIVES & set(after[:5]) else roles.SERVICE
