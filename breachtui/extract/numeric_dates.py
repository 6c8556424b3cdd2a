"""Whether a text writes the day or the month first in dates of figures only, as 10-03-2020."""

import re
from functools import lru_cache

from breachtui.extract.residence import places_in
from breachtui.extract.story import Story

_NUMERIC = re.compile(r"(?<![\w/.-])(\d{1,2})([/-])(\d{1,2})\2(?:(?:19|20)\d\d|\d\d)(?![\d/-])")
_OF_US = re.compile(r"\bSocial Security numbers?\b|\bHIPAA\b")
_UNDECIDED = frozenset({"CA", "PH"})  # both orders are in use
_OF_ATTACKERS = frozenset({"CN", "IR", "KP", "RU"})  # named as often for who did it


@lru_cache(maxsize=4)
def day_first(story: Story) -> bool | None:
    """Whether the day comes first, as its other dates or the places named show; None where nothing does."""
    dates = [(int(match[1]), int(match[3])) for match in _NUMERIC.finditer(story.flat)]
    shown = {one > 12 for one, two in dates if (one > 12) != (two > 12)}
    if shown or not dates:
        return shown.pop() if len(shown) == 1 else None
    if story.article.american:
        return False
    named = {place.country for place in places_in(story.flat) if not place.adjective}
    if "US" in named or _OF_US.search(story.flat):
        return False
    return True if named - _OF_ATTACKERS and not named & _UNDECIDED else None
