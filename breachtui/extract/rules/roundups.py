"""Words of texts that tell of several breaches, for text in lower case."""

from breachtui.extract.wording import Wording, Words

_NUMBER_WORDS = "two three four five six seven eight nine ten eleven twelve"
NUMBERS = {word: number for number, word in enumerate(_NUMBER_WORDS.split(), 2)}
_NUMBER = rf"(?:{'|'.join(NUMBERS)}|several|multiple|\d{{1,2}})"
_OTHER = (
    r"(?:(?!(?:of|earlier|previous|similar|past|other|million|thousand|percent|separate)\b)[\w'.-]+\s){0,4}"
)
_EVENTS = r"(?:breaches|hacks|leaks|thefts|(?:privacy |security )?incidents|cyber-?attacks)"
_VICTIMS = (
    r"(?:hospitals|clinics|health systems|providers|organi[sz]ations|entities|companies|firms|banks"
    r"|retailers|schools|districts|universities|agencies|businesses|chains|insurers|forums|websites|sites)"
)

COUNTED = Wording(
    r"""
    {number} {other}{events}(?! where)
    {number} {other}{victims} (?:\w+ )?{told}
    {number} (?:hacked|breached)
    """,
    number=_NUMBER,
    other=_OTHER,
    events=_EVENTS,
    victims=_VICTIMS,
    told="(?:reported|report|announced?|disclosed?|notified|notify|suffered|hit|have)",
)
"""A headline or a lead counts the breaches that the text tells of."""

COLLECTED = Wording(
    r"""
    round-?up
    (?:latest|biggest|largest|worst|recent|notable|significant|all|top|list of) {other}{events}
    (?:this|the) week(?:'s| in) {other}(?:breach|security)
    the following {other}{events}
    """,
    other=_OTHER,
    events=_EVENTS,
)
"""A headline or a lead says that the text is a collection."""

PLURAL = Wording(
    r"""
    {events}
    (?:report|announce|disclose|notify|hit)
    """,
    events=_EVENTS,
)
"""A headline that may list names of those who were breached."""

TURNS = Wording(
    r"""
    (?:separately|meanwhile|elsewhere|finally),?
    (?:and )?in (?:an?|another|yet another) (?:separate |unrelated |different |other |second |third )?{event},
    also (?:this|last) (?:week|month),
    """,
    closed=True,
    event="(?:incident|case|breach|matter|attack|theft)",
)
"""With which a text that tells of several turns to the next."""

NOTICE_PARTS = Words(
    """
    what when how why who where about for more contact background overview update steps our your additional
    other notice related conclusion summary advice protect key tips if
    """,
    closed=True,
)
"""With which the headings of one notice begin, and those of advice."""
