"""Made-up names of organizations: a few hundred real institution words, many thousand invented others.

Towns, surnames and brands are made of syllables and drawn by Zipf's law, so a few are everywhere and
most are rare, as in the lists of regulators.
"""

import random
from collections.abc import Callable, Iterator
from itertools import accumulate

_ONSETS = [
    "b",
    "br",
    "c",
    "ch",
    "cl",
    "d",
    "dr",
    "f",
    "fl",
    "g",
    "gr",
    "h",
    "j",
    "k",
    "kl",
    "l",
    "m",
    "mc",
    "n",
    "p",
    "pr",
    "qu",
    "r",
    "s",
    "sh",
    "sl",
    "st",
    "sw",
    "t",
    "th",
    "tr",
    "v",
    "w",
    "wh",
    "wil",
    "har",
    "mar",
    "kel",
]
_VOWELS = ("a", "e", "i", "o", "u", "a", "e", "o", "ai", "ea", "ou", "ie", "oo")
_CODAS = ("", "", "n", "r", "l", "s", "t", "ck", "ld", "m", "nd", "rt", "x", "v", "st", "ng")
_TOWN_ENDS = (
    "ton",
    "ville",
    "field",
    "burg",
    "ford",
    "wood",
    "dale",
    "port",
    "ham",
    "brook",
    "mont",
    "view",
    "",
)
_SURNAME_ENDS = ("son", "er", "man", "ez", "ski", "ley", "berg", "ini", "ard", "well", "", "", "s")
_BRAND_ENDS = ("ify", "ix", "ora", "tech", "care", "soft", "med", "net", "ware", "ium", "link", "pay", "zen")

_PLACES = [
    "Cedar",
    "Maple",
    "Birch",
    "Willow",
    "Juniper",
    "Aspen",
    "Laurel",
    "Hazel",
    "Linden",
    "Sycamore",
    "Granite",
    "Harbor",
    "Prairie",
    "Summit",
    "Canyon",
    "Mesa",
    "Delta",
    "Bayou",
    "Ridge",
    "Valley",
    "Lakeside",
    "Riverside",
    "Northern",
    "Southern",
    "Eastern",
    "Western",
    "Central",
    "Pacific",
    "Atlantic",
    "Heartland",
    "Mercy",
    "Trinity",
    "Providence",
    "Liberty",
    "Pioneer",
    "Frontier",
    "Heritage",
    "Keystone",
    "Beacon",
    "Evergreen",
    "Copper",
    "Silver",
    "Golden",
    "Amber",
    "Coastal",
    "Mountain",
    "Highland",
    "Midwest",
    "Great",
    "Lakes",
    "Capital",
    "Tri-County",
    "Memorial",
    "Sacred",
]
_KINDS = (
    ("Medical Group", "healthcare_provider"), ("Regional Medical Center", "healthcare_provider"),
    ("Hospital", "healthcare_provider"), ("Family Medicine", "healthcare_provider"),
    ("Dental Associates", "healthcare_provider"), ("Orthopedic Specialists", "healthcare_provider"),
    ("Cancer Institute", "healthcare_provider"), ("Eye Clinic", "healthcare_provider"),
    ("Community Health Network", "healthcare_provider"), ("Behavioral Health Services", "healthcare_provider"),
    ("Cardiology Consultants", "healthcare_provider"), ("Radiology Partners", "healthcare_provider"),
    ("Physical Therapy", "healthcare_provider"), ("Pediatrics", "healthcare_provider"),
    ("Home Care", "healthcare_provider"), ("Surgery Center", "healthcare_provider"),
    ("Health Plan", "health_plan"), ("Employee Benefit Plan", "health_plan"), ("Pharmacy", "healthcare_provider"),
    ("Community Bank", "finance"), ("Federal Credit Union", "finance"), ("Insurance Agency", "finance"),
    ("Wealth Management", "finance"), ("Accounting", "finance"), ("School District", "education"),
    ("State University", "education"), ("Community College", "education"), ("Charter Academy", "education"),
    ("County Government", "government"), ("Housing Authority", "government"), ("Police Department", "government"),
    ("Public Library", "government"), ("Hotels", "retail"), ("Outfitters", "retail"), ("Auto Parts", "retail"),
    ("Restaurants", "retail"), ("Software", "technology"), ("Data Systems", "technology"),
    ("Hosting", "technology"), ("Foundation", "nonprofit"), ("Food Bank", "nonprofit"), ("Law Offices", "other"),
    ("Construction", "other"), ("Logistics", "other"), ("Manufacturing", "other"), ("Laboratories", "other"),
)  # fmt: skip
_LEGAL = ("", "", "", "", " LLC", " Inc.", ", P.C.", " Corporation", ", PLLC")


class Names:
    """A source of names; the same ones for the same ``chance``."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._towns = self._zipf(self._invented(7000, _TOWN_ENDS))
        self._surnames = self._zipf(self._invented(9000, _SURNAME_ENDS))
        self._brands = self._zipf(self._invented(2500, _BRAND_ENDS))

    def __call__(self) -> tuple[str, str]:
        """A name and its sector."""
        kind, sector = self._chance.choice(_KINDS)
        (shape,) = self._chance.choices(self._SHAPES, (6, 5, 4, 4, 3, 2, 2))
        return shape(self, kind) + self._chance.choice(_LEGAL), sector

    def _town_kind(self, kind: str) -> str:
        return f"{self._towns()} {self._chance.choice(_PLACES)} {kind}"

    def _partners(self, kind: str) -> str:
        return f"{self._surnames()} & {self._surnames()} {kind}"

    def _brand(self, kind: str) -> str:
        return f"{self._brands()} {self._surnames()} {kind}"

    def _of_town(self, kind: str) -> str:
        return f"{self._chance.choice(_PLACES)} {kind} of {self._towns()}"

    def _memorial(self, kind: str) -> str:
        return f"{self._surnames()} Memorial {kind} at {self._towns()}"

    def _numbered(self, kind: str) -> str:
        return f"{self._towns()} {kind} No. {self._chance.randrange(1, 900)}"

    def _long(self, kind: str) -> str:
        return f"{self._towns()} {self._surnames()} {self._chance.choice(_PLACES)} {kind}"

    _SHAPES: tuple[Callable[["Names", str], str], ...] = (
        _town_kind,
        _partners,
        _brand,
        _of_town,
        _memorial,
        _numbered,
        _long,
    )

    def _invented(self, number: int, ends: tuple[str, ...]) -> list[str]:
        words: dict[str, None] = {}
        while len(words) < number:
            words[self._word(ends)] = None
        return list(words)

    def _word(self, ends: tuple[str, ...]) -> str:
        pick = self._chance.choice
        syllables = "".join(pick(_ONSETS) + pick(_VOWELS) + pick(_CODAS) for _ in range(pick((1, 1, 2))))
        return (syllables + pick(ends)).capitalize()

    def _zipf(self, words: list[str]) -> Callable[[], str]:
        weights = list(accumulate(1 / (rank + 10) for rank in range(len(words))))
        drawn = self._draws(words, weights)
        return lambda: next(drawn)

    def _draws(self, words: list[str], weights: list[float]) -> Iterator[str]:
        while True:
            yield from self._chance.choices(words, cum_weights=weights, k=1000)
