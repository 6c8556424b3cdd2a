"""The columns of a kind of table, found in a header whatever their order, case and spelling."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from breachtui.values.text import fold

_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z]{2})")
# what exports put into names: SharePoint its codes of characters, Maine's form the numbers of its boxes
_CODED = re.compile(r"_x([0-9a-f]{4})_|^\d\d_\d\d_\d\d_", re.I)
_ASKED = re.compile(r"\s*\(please select[^()]*\)", re.I)  # what a form asks of those who fill it in
_SMALL = frozenset({"of", "the", "to", "if", "known", "s", "and", "or", "a", "an", "at", "by", "in"})
# what stands in a header whose name got lost: a portal's bug writes the name of its Java class
_NAMELESS = re.compile(r"javax\.faces\.component\.\w{1,40}@[0-9a-f]{1,16}|unnamed: ?\d{1,3}|", re.I)


@lru_cache(4096)
def words(name: str) -> frozenset[str]:
    """The words that tell a header from others: ``Date(s) of Breach`` and ``BreachDate`` have the same."""
    split = re.findall(r"[^\W_]+", fold(_CAMEL.sub(" ", plain_name(name))))
    return frozenset(
        word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
        for word in split
        if word not in _SMALL
    )


@lru_cache(4096)
def _letters(name: str) -> str:
    return re.sub(r"[\W_]", "", fold(plain_name(name)))


def plain_name(name: str) -> str:
    """A header without what exports put into it: ``Date_x0020_Received``, ``01_03_01_Entity Name``."""
    plain = _CODED.sub(lambda code: chr(int(code[1], 16)) if code[1] else "", name) if "_" in name else name
    return _ASKED.sub("", plain)


@dataclass(frozen=True)
class Layout:
    """The columns of a kind of table."""

    columns: Mapping[str, tuple[str, ...]]
    """For each column, in their usual order, the headers it goes by, the usual one first."""
    required: tuple[str, ...]
    """The columns by which such a table is known; the others may be missing."""
    dates: tuple[str, ...] = ()
    """The columns that hold dates."""
    alone: bool = False
    """Whether such a table has no other columns, and spells these as the source does."""
    order: str = "MDY"
    """How the source writes numeric dates, where nothing in a column speaks against it."""
    any_order: bool = False
    """Whether that is only a guess, since the source is not known."""

    def match(self, found: Sequence[str]) -> dict[str, int]:
        """For each column that a header has, its place there."""
        places: dict[str, int] = {}
        by_letters = {_letters(name): place for place, name in reversed(list(enumerate(found)))}
        by_words = {words(name): place for place, name in reversed(list(enumerate(found)))}
        for column, names in self.columns.items():
            spelled = (by_letters.get(_letters(name)) for name in names)
            worded = (by_words.get(words(name)) for name in names)
            place = next((each for each in (*spelled, *worded) if each is not None), None)
            if place is not None and place not in places.values():
                places[column] = place
        self._find_nameless(found, places)
        return places

    def _find_nameless(self, found: Sequence[str], places: dict[str, int]) -> None:
        """A column that lost its name is known by its place beside one that has not."""
        order = list(self.columns)
        for column in order:
            for beside in (1, -1):
                near = order.index(column) + beside
                if column in places or not 0 <= near < len(order) or order[near] not in places:
                    continue
                place = places[order[near]] - beside
                if 0 <= place < len(found) and _NAMELESS.fullmatch(found[place].strip()):
                    places[column] = place

    def missing(self, found: Sequence[str]) -> list[str]:
        """The usual headers of the required columns that a header lacks."""
        places = self.match(found)
        return [self.columns[column][0] for column in self.required if column not in places]

    def fits(self, found: Sequence[str]) -> bool:
        """Whether a header, empty where there is none, is that of such a table."""
        return bool(found) and not self.missing(found) and (not self.alone or self._is_all(found))

    def _is_all(self, found: Sequence[str]) -> bool:
        """Whether a header has these columns only, by their letters; one without a name may stand beside."""
        known = {_letters(name) for names in self.columns.values() for name in names}
        return all(_letters(name) in known for name in found if not _NAMELESS.fullmatch(name.strip()))


_SCALED = re.compile(
    r"\b(?:hundreds?|thousands?|millions?|billions?|lakhs?|crores?)\b|'?000'?s?\b"
    r"|\((?:in )?(?:k|m|mm|mn|mio|b|bn)\)",
    re.I,
)
_OTHER = re.compile(
    r"%|[$€£¥]|\b(?:percent(?:age)?|pct|rate|ratio|per capita|per \d|shares?|proportion|index|score|rank"
    r"|costs?|price|usd|eur|gbp|dollars?|fines?|penalt(?:y|ies)|settlements?|damages|revenue|ransom|[kmgt]i?b|bytes"
    r"|(?:mega|giga|tera)bytes?)\b",
    re.I,
)


def other_unit(header: str) -> str | None:
    """What a header says of its figures that keeps them from being read as they stand; None for counts."""
    found = _SCALED.search(header) or _OTHER.search(header)
    return found[0].strip("()") if found else None
