"""The organization's home: the places in the text that are said of it, and of nobody else."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from breachtui.extract import forms
from breachtui.extract.adjacent import After, Before
from breachtui.extract.document import Document, Sentence
from breachtui.extract.findings import Candidate
from breachtui.extract.gazetteer import Place, places_in
from breachtui.extract.letters import for_client, head
from breachtui.extract.mentions import Mention
from breachtui.extract.name_keys import key_of
from breachtui.extract.names_nearby import Owners
from breachtui.extract.reading import Found, Reading
from breachtui.extract.rules import geography
from breachtui.extract.rules import home as words
from breachtui.extract.wording import Wording
from breachtui.values.places import STATES

_REACH, _ADDRESS_REACH, _OPENING, _EARLY = 80, 190, 1500, 3
_IN_NAME = 2.2
# Between a name and its place: nothing, or a street.
_BESIDE = re.compile(
    rf"(?i)(?:'s)?[\"']?\)?,?\s*(?:\([^)]{{1,60}}\),?\s*)?(?:(?:in|of|at|from)\s+)?(?:the\s+)?{words.COMPASS}"
)
_STREET = re.compile(r"(?:[\"']?\)?,|\s\()\s?\d{1,6}\s(?:[A-Z\d][\w.'#-]{0,20}\s?){1,6},\s")
_ZIP = re.compile(r"\.?\s{1,3}\d{5}\b")
_BASED = re.compile(r"[\s-](?:based|headquartered)\b")
_VERB = re.compile(r"\b(?:is|are|was|were|has|have|had|said|says|will|which|that|who|\w{3,}ed)\b")
_LISTED_AFTER = re.compile(
    r"[\s-]+(?:and|or)\s+(?:in\s+)?[A-Z][a-z]"
    r"|,\s+(?:and\s+)?[A-Z][a-z]+(?:\s+[A-Z][a-z]+)?(?:,|\s+and)\s+(?:and\s+)?[A-Z]"
)
_LISTED_BEFORE = re.compile(r"\b[A-Z][a-z]{3,}(?:,|\sand|,\sand|,?\sor)\s{1,2}$")
_ARTICLE, _ONE_OF = re.compile(r"(?i)\b(?:the|an?)\s$"), re.compile(r"(?i)\b(?:an?|one)\s$")
_SITE_BEFORE = re.compile(r"\w [-\u2013\u2014] $")
_PERSON = re.compile(r"[A-Z][a-z]+ [A-Z][a-z]+, an? [^,]*$")
_OURS = re.compile(r"(?i)\b(?:our|we)\b[^.;]{0,70}$")
# Begin a name as often as given names.
_GIVEN_NAMES = ("Virginia", "Washington")
_NAME_BEFORE = re.compile(r"(?!The )\b[A-Z][\w.'&-]*,?\s+(?:(?:of|and|&|for)\s+)?$")
_NAME_AFTER = re.compile(r"\s+(?!(?:Inc|LLC|Corp|Co|PLLC|LLP|Ltd|PC|P\.C|PA)\b)(?:(?:of|and|&)\s+)?[A-Z]")
_DATELINE = re.compile(r"[A-Z][A-Z .'-]{2,30}, $")
_DATELINE_AFTER = re.compile(
    r"\.?,? ?(?:[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?,? ?)?(?:[(/][^)/]{1,30}[)/] ?)?[-\u2014:]"
)
# "LONDON (Wire) -", "MUMBAI: "
_CITY_LINE = re.compile(
    r"([A-Z]{3,12}(?: [A-Z]{2,12})?)(?:, [A-Z][a-z]+\.? \d+)?(?: ?\([^)\n]{2,30}\))?(?::| ?[-\u2014])"
)

_Judged = tuple[float, str]
_NOTHING = (0.0, "")


@dataclass(frozen=True)
class _Setting:
    """A place with what stands around it."""

    document: Document
    place: Place
    sentence: Sentence
    owners: Owners

    @property
    def first(self) -> int:
        return max(self.sentence.start, self.place.first - _REACH)

    @property
    def left(self) -> str:
        return self.document.flat[self.first : self.place.first]

    @property
    def right(self) -> str:
        return self.document.flat[self.place.end : self.place.end + _REACH]

    @cached_property
    def previous(self) -> tuple[Mention, bool] | None:
        """The last name before it in its sentence, and whether it is the organization's."""
        return self.owners.before(self.place.first, self.sentence.start)

    @cached_property
    def own(self) -> bool:
        """Whether what is said there is said of the organization: the last name, or of none early on."""
        return self.previous[1] if self.previous else self.sentence.index <= _EARLY

    def before(self, phrases: Before) -> bool:
        return phrases.ends(self.document.lower, self.first, self.place.first)

    def after(self, phrases: After) -> bool:
        return phrases.begins(self.document.lower, self.place.end)

    def following(self, reach: int) -> tuple[Mention, bool] | None:
        """The next name, if nothing is said in between."""
        end = self.place.end
        found = self.owners.after(end, min(self.sentence.end, end + reach))
        return None if found and _VERB.search(self.document.flat, end + 7, found[0].start) else found


def find(reading: Reading) -> Found:
    """Candidates for the home state and the home country."""
    winner = reading.best("organization")
    if not winner:
        return {}
    document = reading.document
    states = list(forms.home(document))
    lands = [replace(each, value="US") for each in states]
    for place, score, why in _said(document, winner.value):
        span = (document.span(place.first, place.end),)
        lands.append(Candidate(place.country, span, score, (why,)))
        if place.state:
            states.append(Candidate(place.state, span, score, (why,)))
    lands = [*_agreed(lands), *_city_line(document), *_bodies(document)]
    return {"state": _agreed(states), "country": lands}


def _agreed(found: list[Candidate]) -> list[Candidate]:
    """Without those of weak standing, or parts of the name, where the text gives several."""
    best = max((each.score for each in found), default=0.0)
    first = {each.value for each in found if each.score == best}
    return found if best > _IN_NAME or len(first) <= 1 else []


def _said(document: Document, name: str) -> Iterator[tuple[Place, float, str]]:
    owners = Owners(document, key_of(name))
    for each in places_in(document.flat):
        sentence = owners.sentence(each.start)
        if sentence:
            # a town does not begin in the line before
            begins = sentence.start if each.first < sentence.start <= each.start else each.first
            place = replace(each, first=owners.name_before(replace(each, first=begins)))
            score, why = _judged(_Setting(document, place, sentence, owners))
            if score:
                yield place, score, why


def _judged(at: _Setting) -> _Judged:
    """How far a place can be said to be the organization's home, and why; 0 where it cannot."""
    place, owners = at.place, at.owners
    if place.adjective or at.after(words.NAMESAKE):
        return _described(at) if place.adjective else _NOTHING
    if (
        at.previous
        and at.previous[1]
        and _STREET.fullmatch(at.document.flat, at.previous[0].end, place.first)
    ):
        return 3.0, "its address follows its name"
    if _ZIP.match(at.right):
        return _address(at)
    if place.first < place.start and _DATELINE_AFTER.match(at.right) and _begins(at):
        return 1.3, "the story's dateline"
    if owners.governs(place) or _ends_name(at) or owners.below_name(place, at.sentence):
        return 3.0, "follows its name"
    inside = owners.inside(place)
    if inside is not None:
        return (_in_name(at), "part of its name") if inside else _NOTHING
    return _NOTHING if place.short and place.first == place.start else _outside(at)


def _begins(at: _Setting) -> bool:
    """Whether a place with its town begins the sentence."""
    start = at.sentence.start
    return at.place.first == start or bool(_DATELINE.match(at.document.flat[start : at.place.start]))


def _ends_name(at: _Setting) -> bool:
    """Whether the organization's name stands where a town would: ``Alder County, Ohio``."""
    named = at.owners.before(at.place.start, at.sentence.start)
    return named is not None and named[1] and at.document.flat[named[0].end : at.place.start].strip() == ","


def _in_name(at: _Setting) -> float:
    """Whether a place in an organization's name is its home; many are named for a place that is not."""
    name = at.document.flat[at.place.start : at.place.end]
    first, last = not _NAME_BEFORE.search(at.left), not _NAME_AFTER.match(at.right)
    if at.place.state is None:
        return _IN_NAME if last and not first and not at.before(words.NAMED_OF) else 0.0
    public = at.after(words.PUBLIC_BODY)
    if name in geography.CITIES:
        return _IN_NAME if public or at.before(words.CITY_OF) or at.after(words.CITY_BODY) else 0.0
    if name not in STATES.values() or (name == "Washington" and not public):
        return 0.0
    if at.before(words.NAMED_OF) and name != "Washington":
        return _IN_NAME + 0.1
    outside = last or (first and name not in _GIVEN_NAMES)
    return _IN_NAME if outside or public or at.after(words.UNIVERSITY) or at.before(words.PART) else 0.0


def _address(at: _Setting) -> _Judged:
    """A postal address, where it is nobody else's."""
    place, document = at.place, at.document
    seated = words.SEATED_AT.find(document.lower, max(at.sentence.start, place.first - 130), place.first)
    if seated:
        said_of = at.owners.before(seated.start(), at.sentence.start)
        return (2.6 if said_of is None or said_of[1] else 0.0), "said to be located there"
    own = at.owners.before(place.first, above := max(0, place.first - _ADDRESS_REACH))
    others = [found.end() for found in words.OTHERS_ADDRESS.finditer(document.lower, above, place.first)]
    if own and own[1] and own[0].end > max(others, default=0):
        return 2.4, "the address below its name"
    letter = head(document)
    in_head = letter is not None and place.first < letter.end
    if others or (letter and in_head and _for_another(at.owners, letter.end)):
        return _NOTHING
    box = words.BOX.search(document.lower, max(0, place.first - 120), place.first)
    if box and in_head and not at.owners.named_above(place):
        return _NOTHING  # where mail comes back to
    return (1.3 if box else 1.6), "its postal address"


def _for_another(owners: Owners, end: int) -> bool:
    """Whether a letter is written for the organization by somebody else."""
    phrases = words.FOR_ANOTHER.finditer(owners.document.lower, end, end + _OPENING)
    named = (owners.after(each.end(), each.end() + 6) for each in phrases)
    return for_client(owners.document) or any(name is not None and name[1] for name in named)


def _outside(at: _Setting) -> _Judged:
    """A place beside a name, or away from one."""
    place, flat = at.place, at.document.flat
    if _BASED.match(at.right):
        return _based(at)
    following = at.owners.after(place.end, place.end + 4)
    if at.right.startswith("'s ") and following and following[1]:
        return 2.8, "the state's own"
    if at.after(words.NOT_AFTER) or at.before(words.NOT_BEFORE):
        return _NOTHING
    if _LISTED_AFTER.match(at.right) or _LISTED_BEFORE.search(at.left):
        return _NOTHING
    if at.previous:
        name, own = at.previous
        one_of_many = _ONE_OF.search(flat, max(0, name.start - 12), name.start)  # "a Foxglove store in Ohio"
        if one_of_many or _STREET.fullmatch(flat, name.end, place.first):
            return _NOTHING
        if _BESIDE.fullmatch(flat, name.end, place.first):
            return (3.0, "follows its name") if own else _NOTHING
    return _told(at) if at.sentence.main else _NOTHING


def _told(at: _Setting) -> _Judged:
    """A place in the words that describe the organization, with its name or without."""
    own = at.own and not at.before(words.BRANCH)
    if at.before(words.SEATED):
        return (3.0 if own else 0.0), "said to be seated there"
    if at.before(words.FACILITY) or (at.after(words.HOUSE) and at.before(words.POSSESSIVE)):
        return (1.6 if own else 0.0), "its house there is spoken of"
    if at.before(words.TRADE_IN):
        own = own and not (_PERSON.search(at.left) and not at.previous)
        return (2.2 if own or _OURS.search(at.left) else 0.0), "its trade is said to be there"
    return _NOTHING if at.after(words.SITE_OF) or _SITE_BEFORE.search(at.left) else _described(at)


def _described(at: _Setting) -> _Judged:
    """``a Michigan health plan``, ``the German insurer Foxglove``, ``a Georgia corporation``."""
    place = at.place
    alone = place.first == place.start or _ARTICLE.search(at.left)
    if not alone or place.short:
        return _NOTHING
    if at.after(words.CORPORATION):
        return (1.5 if at.own and place.state != "DE" else 0.0), "said to be founded there"
    if not at.after(words.OF_TRADE):
        return _NOTHING
    if following := at.following(60):
        return (2.4 if following[1] else 0.0), "described as of there"
    own = at.own or (not at.previous and at.left.lower().endswith("the "))  # "the Ohio practice"
    return (2.2 if own else 0.0), "described as of there"


def _based(at: _Setting) -> _Judged:
    """``Ohio-based Foxglove``, ``Foxglove, the Ohio-based clinic``."""
    why = "said to be based there"
    if following := at.following(80):
        return (3.0 if following[1] else 0.0), why
    if at.previous and at.previous[0].end >= at.place.first - 12:
        return (3.0 if at.previous[1] else 0.0), why
    return (2.4 if at.sentence.main else 0.0), why


def _city_line(document: Document) -> Iterator[Candidate]:
    """The country of a dateline that names a city abroad: a weak sign of whom the story is about."""
    for sentence in document.sentences[:2]:
        if (match := _CITY_LINE.match(sentence.text)) and (
            code := geography.FOREIGN_CITIES.get(match[1].title())
        ):
            span = document.span(sentence.start, sentence.start + match.end(1))
            yield Candidate(code, (span,), 1.1, ("the story's dateline",))


_ANY_BODY = Wording("\n".join(words.BODIES.values()), closed=True)
_BODIES = {code: Wording(names, closed=True) for code, names in words.BODIES.items()}


def _bodies(document: Document) -> Iterator[Candidate]:
    """A body that only one country has, where no other country's regulator is named."""
    if _ANY_BODY.search(document.flat) and not words.REGULATORS.search(document.flat):
        for code, names in _BODIES.items():
            if match := names.search(document.flat):
                yield Candidate(code, (document.span(*match.span()),), 1.2, ("a body of that country",))
