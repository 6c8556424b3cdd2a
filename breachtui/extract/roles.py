"""What part one mention of a name plays, judged by the grammar around it."""

from breachtui.extract.classes import classes
from breachtui.extract.context import Around
from breachtui.extract.cues import Cue, Role
from breachtui.extract.leftward import has_houses, left_cues, of_many
from breachtui.extract.lexicon import roles as words
from breachtui.extract.lexicon import stories
from breachtui.extract.names import Mention
from breachtui.extract.patterns import Costly, Lazy
from breachtui.extract.rightward import right_cues, subject
from breachtui.extract.stemming import stem

_EXPERT_PHRASE, _ATTACKER_PHRASE = Lazy(words.EXPERT_PHRASE), Lazy(words.ATTACKER_PHRASE)
_ATTACKER_OWN, _NEWS_AFTER = Lazy(words.ATTACKER_OWN), Lazy(words.NEWS_AFTER)
_NEWS_NAME, _NOT_OWN_AFTER = Lazy(words.NEWS_NAME), Lazy(words.NOT_OWN_AFTER)
_BEFORE_ASIDE = tuple(
    (role, weight, why, Costly(pattern, needs))
    for role, weight, why, pattern, needs in (
        (Role.OWNER, -2.0, "its owner", words.OWNER_BEFORE, words.OWNER_WORDS),
        (Role.EXPERT, -3.0, "hired for it", words.HIRED_BEFORE, words.HIRED_WORDS),
        (Role.EXPERT, -3.0, "part of an offer to those affected", words.MONITOR_BEFORE, words.MONITOR_WORDS),
        (Role.ATTACKER, -4.0, "called an attacker", words.ATTACKER_BEFORE, ""),
        (Role.ASIDE, -1.0, "a part of another", words.PART_BEFORE, words.PART_WORDS),
        (Role.ASIDE, -1.5, "named beside it", words.COMPARED_BEFORE, ""),
        (Role.ASIDE, -2.0, "blamed for it", stories.BLAMED_BEFORE, stories.BLAMED_WORDS),
        (Role.ASIDE, -2.0, "where it was told or shown", words.CHANNEL_BEFORE, words.CHANNEL_WORDS),
    )
)
_FOUND_THAT, _AUTHORITY = Lazy(words.FOUND_THAT), Lazy(words.AUTHORITY)
_AFTER_ASIDE = (
    (Role.ASIDE, "a kind of number", Lazy(words.NUMBER_AFTER)),
    (Role.ASIDE, "where somebody is from", Lazy(words.SOMEBODY_AFTER)),
    (Role.OWNER, "its owner", Lazy(words.ITS_BRAND)),
    (Role.ASIDE, "another one", Lazy(stories.ANOTHER_AFTER)),
)
_TAIL = 64
# Those whom only an organization has.
_ENROLLED = frozenset(map(stem, ("parent", "student", "teacher", "pupil", "patient", "employee", "member")))
_ITS_OWNER = Lazy(r"\bparent (?:company|organization|corporation|firm) $")
_ITS_SITE = Lazy(r"'s? (?:own |official |public )*(?:web ?site|site|portal|server)\b")
# A sign that weighs as much says that it was breached, or told of it.
_GIVES_NOTICE = 1.7
_HOST = Lazy(r"Amazon|AWS|Google|Azure|Microsoft|MongoDB|Elasticsearch|Firebase")
_STORE_AFTER = Lazy(r" (?:\w{1,8} )?(?:buckets?|cloud|storage|instances?|databases?|servers?|drives?)\b")
_LISTED = Costly(stories.LISTED_BEFORE, stories.LISTED_WORDS)
_PLACE_BEFORE, _REPORTED = Costly(words.PLACE_BEFORE, words.PLACE_WORDS), Lazy(words.REPORTED)
_COVERED_BEFORE = Costly(words.COVERED_BEFORE, words.COVERED_WORDS)
_ASSOCIATE_BEFORE = Costly(words.ASSOCIATE_BEFORE, words.ASSOCIATE_WORDS)
_COVERED_AFTER, _ASSOCIATE_AFTER = Lazy(words.COVERED_AFTER), Lazy(words.ASSOCIATE_AFTER)


def cues(flat: str, mention: Mention) -> list[Cue]:
    """All signs at one mention; where one tells that it is another party, only that."""
    here = mention.around
    if found := _covered(here):
        return found
    if other := _other(here, mention.name):
        return [other]
    if of_many(here):
        return [Cue(Role.VENDOR, -0.3, "one with many clients")]
    return [*left_cues(here), *right_cues(flat, mention, here)]


def _covered(around: Around) -> list[Cue]:
    """What the terms of the HHS narratives say outright."""
    left, right = around.low_left[-30:], around.low_right
    if around.has(_COVERED_BEFORE) and (_COVERED_AFTER.match(right) or _COVERED_BEFORE.search(left)):
        return [Cue(Role.OWN, 4.0, "the covered entity")]
    if around.has(_ASSOCIATE_BEFORE) and (_ASSOCIATE_AFTER.match(right) or _ASSOCIATE_BEFORE.search(left)):
        return [Cue(Role.VENDOR, -0.3, "a business associate"), *subject(around.apposition[1])]
    return []


def _other(around: Around, name: str) -> Cue | None:
    """The sign that a name is neither the breached one nor its vendor."""
    right, tail = around.low_right, around.low_left[-_TAIL:]
    if _ATTACKER_OWN.match(right):
        return Cue(Role.ATTACKER, -4.0, "an attacker")
    if _HOST.fullmatch(name) and _STORE_AFTER.match(right):
        return Cue(Role.ASIDE, -2.5, "a make of storage")
    if _NOT_OWN_AFTER.match(right):
        return Cue(Role.EXPERT, -3.0, "it studies breaches")
    return (
        _followed(around, name)
        or _news(around, name)
        or (_beside(around, tail) if tail else None)
        or _called(around)
    )


def _followed(around: Around, name: str) -> Cue | None:
    """What stands right after it says that it is somebody else."""
    for role, why, pattern in _AFTER_ASIDE:
        if pattern.match(around.right):
            return Cue(role, -2.0, why)
    if around.right.startswith(" administration") and " " not in name:
        return Cue(Role.ASIDE, -2.0, "who governs")
    if _FOUND_THAT.match(around.right) and _AUTHORITY.search(name):
        return Cue(Role.EXPERT, -2.0, "an authority that found fault with another")
    return None


def _news(around: Around, name: str) -> Cue | None:
    right = around.low_right
    if _NEWS_AFTER.match(right) or (_NEWS_NAME.search(name.lower()) and not _has(around)):
        return Cue(Role.EXPERT, -2.0, "a newspaper")
    if around.left.endswith(", ") and _REPORTED.match(right):
        return Cue(Role.EXPERT, -3.0, "a news source")
    return None


def _beside(around: Around, tail: str) -> Cue | None:
    if has_houses(around):
        return Cue(Role.OWN, 2.0, "its houses")
    for role, weight, why, pattern in _BEFORE_ASIDE:
        if around.has(pattern) and pattern.search(tail):
            return None if _is_its_own(around, role, tail) else Cue(role, weight, why)
    if around.has(_LISTED) and _LISTED.search(around.left):
        return Cue(Role.ASIDE, -1.5, "named beside it")
    if around.has(_PLACE_BEFORE) and _PLACE_BEFORE.search(tail) and not _has_people(around):
        return Cue(Role.ASIDE, -1.5, "a place")
    return None


def _has_people(around: Around) -> bool:
    """Whether people or things are its: ``parents in the NAME``, ``in NAME's files``."""
    head, _ = around.governor
    return _possesses(around) or (bool(head) and stem(head[0]) in _ENROLLED)


def _is_its_own(around: Around, role: Role, tail: str) -> bool:
    """Whether a parent tells what hit its brands, or a site is its own."""
    if role is Role.OWNER and _ITS_OWNER.search(tail):
        return any(map(_tells, subject(around.apposition[1])))  # "parent company NAME has revealed"
    if role is Role.ASIDE and tail.endswith(" at a "):
        head, _ = around.governor
        return bool(head) and stem(head[0]) in classes().incident  # "a burglary at a NAME office"
    return role is Role.ASIDE and bool(_ITS_SITE.match(around.right))  # "published on NAME's website"


def _tells(cue: Cue) -> bool:
    return cue.role is Role.OWN and cue.weight >= _GIVES_NOTICE


def _called(around: Around) -> Cue | None:
    described = around.described
    if not described:
        return None
    if _ATTACKER_PHRASE.search(described):
        return Cue(Role.ATTACKER, -4.0, "described as an attacker")
    if _EXPERT_PHRASE.search(described):
        return Cue(Role.EXPERT, -3.0, "described as an expert")
    return None


def _has(around: Around) -> bool:
    """Whether people, data or systems are said to be its: ``NAME's servers``, ``subscribers of NAME``."""
    head, preposition = around.governor
    return _possesses(around) or (
        preposition == "of" and bool(head) and stem(head[0]) in classes().people | classes().incident
    )


def _possesses(around: Around) -> bool:
    """Whether people, data or systems follow the name."""
    known = classes()
    return any(
        base in known.people or base in known.holdings or base in known.incident
        for base in map(stem, around.after[:2])
    )
