"""Which names are never the breached organization's."""

from functools import cache, lru_cache

from breachtui.extract.lexicon import names as words
from breachtui.extract.lexicon.demonyms import DEMONYMS
from breachtui.extract.lexicon.places import (
    AP_STATES,
    CITIES,
    COUNTRIES,
    COUNTRY_NAMES,
    FOREIGN_CITIES,
    NATIONALITIES,
)
from breachtui.extract.patterns import Lazy
from breachtui.values.places import STATES
from breachtui.values.text import fold

# Codes of states that are short for others too: Veterans Affairs, the University of Texas.
_BODIES = frozenset({"va", "ut"})
_COMPASS = Lazy(
    r"^(?:north|south|east|west|central|upstate|greater|mid|downtown)(?:ern|east|west|eastern|western)? "
)


@lru_cache(maxsize=10_000)
def excluded(key: str) -> bool:
    """Whether a name is never the breached organization's: regulators, places, days, newspapers."""
    plain = key.replace(".", "").removeprefix("us ")
    if (
        plain in words.NEVER_WHOLE
        or plain in DEMONYMS
        or _COMPASS.sub("", plain) in _places()
        or len(plain) < 2
        or plain.isdigit()
        or (len(plain) == len("TX") and plain not in _BODIES and plain.upper() in STATES)
    ):
        return True
    parts = key.split()
    if words.GENERIC.issuperset(parts):
        return True
    if len(parts) == 1 and (words.PRODUCTS.match(plain) or (plain in words.HEADS and "'" not in plain)):
        return True
    if all(part in words.NEVER or part in ("of", "and", "for", "the") for part in parts):
        return True
    return (
        any(each in plain for each in words.NEVER_WITHIN)
        or parts[-1] in words.NO_HEADS
        or not words.DEFINED.isdisjoint(parts)
        or "commissioner" in parts
        or (parts[-1] == "department" and len(parts) == 1)
    )


def is_place(key: str) -> bool:
    """Whether a key is the name of a city, a state or a country."""
    return key.replace(".", "") in _places()


@cache
def _places() -> frozenset[str]:
    from breachtui.values.places import countries

    named = (
        "Carolina",
        "the Carolinas",
        "Dakota",
        *STATES.values(),
        *countries().values(),
        *CITIES,
        *AP_STATES,
        *FOREIGN_CITIES,
        *COUNTRY_NAMES,
        *COUNTRIES,
        *NATIONALITIES,
    )
    return frozenset(fold(name).replace(".", "") for name in named)
