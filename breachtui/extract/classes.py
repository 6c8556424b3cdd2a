"""The classes of words of `breachtui.extract.lexicon.roles`, by stem."""

from functools import cache
from typing import NamedTuple

from breachtui.extract.lexicon import roles as words
from breachtui.extract.stemming import stem, stems


class Classes(NamedTuple):
    """Stems by class."""

    verbs: dict[str, tuple[float, str]]
    """Verbs of which the breached one is the subject: what they weigh, and why."""
    struck: frozenset[str]
    told: frozenset[str]
    attack: frozenset[str]
    discover: frozenset[str]
    taken: frozenset[str]
    incident: frozenset[str]
    people: frozenset[str]
    holdings: frozenset[str]
    staff: frozenset[str]
    speaker: frozenset[str]
    expert: frozenset[str]
    other_verbs: frozenset[str]


@cache
def classes() -> Classes:
    """All of them, made when first needed."""
    return Classes(
        {
            **dict.fromkeys(stems(words.SPEAK), (1.0, "it speaks")),
            **dict.fromkeys(stems(words.RESPOND), (1.1, "it acts")),
            **dict.fromkeys(stems(words.DISCLOSE), (1.7, "it disclosed it")),
            **dict.fromkeys(stems(words.DISCOVER), (1.7, "it found out")),
            **dict.fromkeys(stems(words.NOTIFY), (2.0, "it gave notice")),
            **dict.fromkeys(stems(words.SUFFER), (2.5, "it suffered it")),
        },
        stems(words.STRUCK),
        stems(words.TOLD),
        stems(words.ATTACK),
        stems(words.DISCOVER) | {"com"},
        stems(words.TAKEN),
        stems(words.INCIDENT_NOUNS),
        stems(words.PEOPLE),
        stems(words.HOLDINGS),
        stems(words.STAFF),
        stems(words.SPEAKER),
        stems(words.EXPERT),
        stems(words.OTHER_VERBS),
    )


def is_common(word: str) -> bool:
    """Whether a word is a noun for people, data or incidents, and no part of a name."""
    base, known = stem(word), classes()
    kinds = (known.people, known.staff, known.speaker, known.expert, known.incident, known.holdings)
    return any(base in kind for kind in kinds)


def is_verb(word: str) -> bool:
    """Whether a word in lower case is a verb that a sentence about a breach turns on."""
    base, known = stem(word), classes()
    return (
        word in words.AUXILIARY
        or word in words.BE
        or base in known.verbs
        or base in known.struck
        or base in known.attack
        or (word.endswith("ed") and len(word) > 4)
    )
