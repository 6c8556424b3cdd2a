"""Whether a place in an organization's name is its home; many are named for a place that is not."""

from breachtui.extract.lexicon.places import CITIES, PUBLIC_BODIES
from breachtui.extract.patterns import Lazy
from breachtui.values.places import STATES

_OF = Lazy(r"\b(?:[Ss]tate|University|Commonwealth|[Gg]overnment) of $")
_CITY_OF = Lazy(r"\b[Cc]ity of $")
_BODY = Lazy(rf" (?:State )?(?:{PUBLIC_BODIES})\b")
_UNIVERSITY = Lazy(r" (?:State |Tech |Commonwealth )?University\b(?! of)")
# A part of a state lies in it: "South Florida", "Escambia County Alabama".
_PART = Lazy(
    r"\b(?:(?:North|South|East|West|Central|Upstate|Mid)(?:ern|east(?:ern)?|west(?:ern)?)?[ -]|County )$"
)
# "Washington" is the capital's name as well, and many persons'; Kansas City is in Missouri.
_AMBIGUOUS = frozenset({"Washington"})
_CITY_BODY = Lazy(
    r"(?i) (?:police|fire|public|unified|municipal|independent|city|school|housing|water|transit|parks)\b"
)
_CITY_AFTER = Lazy(r" City\b")


def tells_home(left: str, name: str, right: str) -> bool:
    """Whether the place called ``name`` inside a longer name says where its bearer is at home.

    ``left`` and ``right`` are the texts before and after it.

    >>> tells_home("University Medical Center of Southern ", "Nevada", ".")
    True
    >>> tells_home("", "Virginia", " Mason Medical Center")
    False
    """
    if name.lower() in CITIES:
        return bool(_CITY_OF.search(left) or _OF.search(left) or _CITY_BODY.match(right))
    if _OF.search(left) or _BODY.match(right):
        return True
    if name not in STATES.values() or name in _AMBIGUOUS or _CITY_AFTER.match(right):
        return False
    return bool(_PART.search(left) or _UNIVERSITY.match(right))
