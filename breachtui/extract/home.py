"""The organization's home: the places in the text that are said of it, and of nobody else."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from breachtui.extract.coreference import parties
from breachtui.extract.findings import Candidate
from breachtui.extract.mentions import Mention
from breachtui.extract.name_keys import key_of
from breachtui.extract.residence import Place, places_in
from breachtui.extract.rules import place_phrases as words
from breachtui.extract.story import Found, Sentence, Story, StoryReading
from breachtui.extract.wording import After, Before
from breachtui.values.places import STATES
from breachtui.words import geography

_REACH, _ADDRESS_REACH, _EARLY, _IN_NAME = 80, 190, 3, 2.2
# Between a name and its place: nothing, or a street.
_BESIDE = re.compile(
    rf"(?i)(?:'s)?[\"']?\)?,?\s*(?:\([^)]{{1,60}}\),?\s*)?(?:(?:in|of|at|from)\s+)?(?:the\s+)?{words.COMPASS}"
    r"|(?:[\"']?\)?,|\s\()\s?\d{1,6}\s(?:[A-Z\d][\w.'#-]{0,20}\s?){1,6},\s"
)
_OURS = re.compile(r"(?i)\b(?:our|we)\b[^.;]{0,70}$")
_DIGIT = re.compile(r"\d")
_ZIP = re.compile(r"\.?\s{1,3}\d{5}\b")
_BASED = re.compile(r"[\s-](?:based|headquartered)\b")
_VERB = re.compile(r"\b(?:is|are|was|were|has|have|had|said|says|will|which|that|who|\w{3,}ed)\b")
_LISTED_AFTER = re.compile(
    r"[\s-]+(?:and|or)\s+(?:in\s+)?[A-Z][a-z]"
    r"|,\s+(?:and\s+)?[A-Z][a-z]+(?:\s+[A-Z][a-z]+)?(?:,|\s+and)\s+(?:and\s+)?[A-Z]"
)
# Begin a name as often as given names.
_GIVEN_NAMES = ("Virginia", "Washington")
_NAME_BEFORE = re.compile(r"(?!The )\b[A-Z][\w.'&-]*,?\s+(?:(?:of|and|&|for)\s+)?$")
_NAME_AFTER = re.compile(r"\s+(?!(?:Inc|LLC|Corp|Co|PLLC|LLP|Ltd|PC|P\.C|PA)\b)(?:(?:of|and|&)\s+)?[A-Z]")
_DATELINE_AFTER = re.compile(
    r"\.?,? ?(?:[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?,? ?)?(?:[(/][^)/]{1,30}[)/] ?)?[-\u2014:]"
)

_Judged = tuple[float, str]
_Said = tuple[Place, int, float, str]
_NOTHING = (0.0, "")


class Names:
    """The names in a text, and which are the organization's."""

    def __init__(self, story: Story, name: str) -> None:
        self.key = key_of(name)
        self._all = sorted(
            ((m, party.key == self.key) for party in parties(story) for m in party.mentions),
            key=lambda pair: pair[0].start,
        )
        self._starts = [m.start for m, _ in self._all]

    def before(self, offset: int, first: int) -> tuple[Mention, bool] | None:
        """The last name before an offset, and whether it is the organization's."""
        place = bisect_right(self._starts, offset - 1) - 1
        found = self._all[place] if place >= 0 else None
        return found if found and found[0].start >= first and found[0].end <= offset else None

    def after(self, offset: int, last: int) -> tuple[Mention, bool] | None:
        """The first name after an offset."""
        place = bisect_right(self._starts, offset - 1)
        found = self._all[place] if place < len(self._all) else None
        return found if found and found[0].start < last else None

    def around(self, place: Place) -> tuple[Mention, bool] | None:
        """The name that the place is a part of."""
        at = bisect_right(self._starts, place.start) - 1
        return self._all[at] if at >= 0 and self._all[at][0].end >= place.end else None

    def town(self, place: Place, line: int) -> int:
        """Where the town of a place begins: in its line, and behind the name that it seems to begin with."""
        first = max(place.first, line)
        name = self.before(place.start, first - _REACH)
        if not name or name[0].end <= first:
            return first
        return place.start if name[0].end >= place.start - 2 else name[0].end + 1


@dataclass(frozen=True)
class _Setting:
    """A place with what stands around it."""

    story: Story
    place: Place
    first: int
    """Where its town begins."""
    sentence: Sentence
    names: Names

    @property
    def start(self) -> int:
        return max(self.sentence.start, self.first - _REACH)

    @property
    def left(self) -> str:
        return self.story.flat[self.start : self.first]

    @property
    def right(self) -> str:
        return self.story.flat[self.place.end : self.place.end + _REACH]

    @cached_property
    def previous(self) -> tuple[Mention, bool] | None:
        """The last name before it in its sentence, and whether it is the organization's."""
        return self.names.before(self.first, self.sentence.start)

    @cached_property
    def own(self) -> bool:
        """Whether what is said there is said of the organization: the last name, or of none early on."""
        return self.previous[1] if self.previous else self.sentence.index <= _EARLY

    def before(self, phrases: Before) -> bool:
        return phrases.ends(self.story.lower, self.start, self.first)

    def after(self, phrases: After) -> bool:
        return phrases.begins(self.story.lower, self.place.end)

    def following(self, reach: int) -> tuple[Mention, bool] | None:
        """The next name, if nothing is said in between."""
        end = self.place.end
        found = self.names.after(end, min(self.sentence.end, end + reach))
        return None if found and _VERB.search(self.story.flat, end + 7, found[0].start) else found


def find(reading: StoryReading) -> Found:
    """Candidates for the home state and the home country."""
    winner = reading.best("organization")
    if not winner:
        return {}
    story = reading.story
    states, lands = [], []
    for place, first, score, why in _said(story, winner.value):
        span = (story.span(first, place.end),)
        lands.append(Candidate(place.country, span, score, (why,)))
        if place.state:
            states.append(Candidate(place.state, span, score, (why,)))
    return {
        "state": _agreed(states),
        "country": _agreed(lands),
    }


def _agreed(found: list[Candidate]) -> list[Candidate]:
    """Without those of weak standing, or parts of the name, where the text gives several."""
    best = max((each.score for each in found), default=0.0)
    first = {each.value for each in found if each.score == best}
    return found if best > _IN_NAME or len(first) <= 1 else []


def _said(story: Story, name: str) -> Iterator[_Said]:
    names, starts = Names(story, name), [sentence.start for sentence in story.sentences]
    for place in places_in(story.flat):
        at = bisect_right(starts, place.start) - 1
        if at >= 0:
            sentence = story.sentences[at]
            first = names.town(place, sentence.start)
            score, why = _judged(_Setting(story, place, first, sentence, names))
            if score:
                yield place, first, score, why


def _judged(at: _Setting) -> _Judged:
    """How far a place can be said to be the organization's home, and why; 0 where it cannot."""
    place = at.place
    if at.after(words.NAMESAKE):
        return _NOTHING
    if place.adjective:
        return _described(at)
    if _ZIP.match(at.right):
        return _address(at)
    if at.first == at.sentence.start and _DATELINE_AFTER.match(at.right):
        return 1.3, "the story's dateline"
    name = at.names.around(place)
    if name and not name[1] and name[0].name.rpartition(" ")[2].islower():
        return _described(at)  # "the Ohio school board"
    if name or (at.sentence.title_case and at.names.key in at.sentence.lower):
        return (_in_name(at) if name is None or name[1] else 0.0), "part of its name"
    return _outside(at)


def _outside(at: _Setting) -> _Judged:
    """A place beside a name, or away from one."""
    beside = at.previous and _BESIDE.fullmatch(at.story.flat, at.previous[0].end, at.first)
    if _BASED.match(at.right):
        return _based(at)
    if at.after(words.NOT_AFTER) or at.before(words.NOT_BEFORE) or _LISTED_AFTER.match(at.right):
        return _NOTHING
    if at.previous and beside:
        return (3.0 if at.previous[1] else 0.0), "follows its name"
    return _told(at) if at.sentence.main else _NOTHING


def _in_name(at: _Setting) -> float:
    """Whether a place in an organization's name is its home; many are named for a place that is not."""
    name = at.story.flat[at.place.start : at.place.end]
    first, last = not _NAME_BEFORE.search(at.left), not _NAME_AFTER.match(at.right)
    public = at.after(words.PUBLIC_BODY)
    if name in geography.CITIES:
        return _IN_NAME if at.before(words.CITY_OF) or at.after(words.CITY_BODY) else 0.0
    if at.place.state is None:
        return _IN_NAME if last else 0.0
    if name not in STATES.values():
        return 0.0
    outside = last or public or (first and name not in _GIVEN_NAMES)
    return _IN_NAME if outside or at.before(words.NAMED_OF) or at.before(words.PART) else 0.0


def _address(at: _Setting) -> _Judged:
    """A postal address, where it is nobody else's."""
    lower, above = at.story.lower, max(0, at.first - _ADDRESS_REACH)
    if seated := words.SEATED_AT.find(lower, max(at.sentence.start, above), at.first):
        named = at.names.before(seated.start(), at.sentence.start)
        return (2.6 if named is None or named[1] else 0.0), "said to be located there"
    named = at.names.before(at.first, above)
    while named and _DIGIT.search(named[0].name):  # a line of the address
        named = at.names.before(named[0].start, above)
    others = [found.end() for found in words.OTHERS_ADDRESS.finditer(lower, above, at.first)]
    own = named is not None and named[1] and named[0].end > max(others, default=0)
    return (2.4 if own else 0.0), "the address below its name"


def _told(at: _Setting) -> _Judged:
    """A place in the words that describe the organization, with its name or without."""
    own = at.own and not at.before(words.BRANCH)
    if at.before(words.SEATED):
        return (3.0 if own else 0.0), "said to be seated there"
    if at.before(words.TRADE_IN):
        return (2.2 if own or _OURS.search(at.left) else 0.0), "its trade is said to be there"
    return _described(at)


def _described(at: _Setting) -> _Judged:
    """``a Michigan health plan``, ``the German insurer Foxglove``, ``a Georgia corporation``."""
    if not at.after(words.OF_TRADE) or at.place.state == "DE":
        return _NOTHING
    if following := at.following(60):
        return (2.4 if following[1] else 0.0), "described as of there"
    return (2.2 if at.own else 0.0), "described as of there"


def _based(at: _Setting) -> _Judged:
    """``Ohio-based Foxglove``, ``Foxglove, the Ohio-based clinic``."""
    name = at.following(80)
    own = name[1] if name else at.sentence.main
    return (2.8 if own else 0.0), "said to be based there"
