"""The organization's home: the places in the text that are said of it, and of nobody else."""

import re
from collections.abc import Iterator
from dataclasses import replace

from breachtui.extract import labels
from breachtui.extract.candidate import Candidate
from breachtui.extract.document import Document, Sentence
from breachtui.extract.gazetteer import Place, places_in
from breachtui.extract.keys import key_of
from breachtui.extract.letter import for_client, head
from breachtui.extract.lexicon import places as words
from breachtui.extract.named_for import tells_home
from breachtui.extract.names import Mention
from breachtui.extract.neighbours import Owners
from breachtui.extract.patterns import Costly, Lazy, Match
from breachtui.extract.reading import Found, Reading
from breachtui.extract.story_place import of_story

# After a state: then it is the regulator's, the residents', a law's, a bigger name's.
_NOT_HOME_AFTER = Lazy(
    r"(?i)'?s? (?:state )?(?:attorneys? general|AG\b|residents?|department|division|office of|law\b|laws\b"
    r"|code|statute"
    r"|secretary|consumer|patients|customers|state police|national guard|history|counties|supreme|federal"
    r"|officials"
    r"|(?:limited liability|limited partnership|professional corporation|statutory trust)"
    r"|(?:branch|store|location|campus)\b|regulators?|lawmakers|governor|legislature|division|drivers?|voters|citizens|employees|students|court)"
    r"|[ -](?:and|or) (?:in )?(?-i:[A-Z][a-z])"
    r"|, (?:and )?(?-i:[A-Z][a-z]{1,20}(?: [A-Z][a-z]{1,20})?)(?:,| and) (?:and )?(?-i:[A-Z])"
)
_LISTED_BEFORE = Lazy(r"\b[A-Z][a-z]{3,}(?:,| and|, and|,? or) $")
_NOT_HOME_BEFORE = Lazy(
    r"(?i)\b(?:attorneys? general(?:'s office)? (?:of|in|for)|residents? (?:of|in)|(?:people|patients"
    r"|customers|those|them"
    r"|members|individuals|consumers|victims|employees|students|users|residents|guests) (?:of|in|from)"
    r"|laws? (?:of|in)|department of|commonwealth of|stolen (?:from|in)|(?:car|vehicle|parked|hotel"
    r"|conference|trip"
    r"|storage unit|airport|dumpster|recycling center) (?:in|at|near)|to|(?:filed|lawsuit|court|charges?"
    r"|arrested"
    r"|lives|living|sold|shipped|moved|data center|hosted|server|servers|abroad|stations) in|like|near)"
    r"(?: the)?(?: state of)? $"
)
_COMPASS = (
    r"(?:(?:north|south|east|west|central|upstate|rural|downtown|greater|suburban)"
    r"(?:ern|east|west|eastern|western)?,? ?)?"
)
_SEATED = Lazy(
    rf"(?i)\b(?:based|headquartered|located|headquarters(?: is| are)?|seat(?:ed)?|(?:principal|primary"
    rf"|main) (?:place"
    rf" of business|offices?)(?: is| are)?(?: located)?) (?:out )?(?:of |in |at "
    rf"|near )?(?:the )?{_COMPASS}$"
)
_OFFICES = Lazy(
    rf"(?i)\b(?:with|has|have|whose) (?:its |an? )?(?:\w{{1,9}} )?offices? (?:is |are )?in {_COMPASS}$"
)
_TRADE_IN = Lazy(
    rf"(?i)\b{words.TRADE}(?:,)? (?:[a-z][\w-]{{1,14}} ){{0,2}}?(?:in|across|throughout|from) {_COMPASS}$"
)
# One house of several, which tells nothing of the home.
_BRANCH = Lazy(
    r"(?i)\b(?:one of (?:its|their|the)|its|their|an?)"
    r"(?: (?!with\b|of\b)[a-z-]{2,15}){0,3}? "
    r"(?:pharmac(?:y|ies)|facilit(?:y|ies)|stores?|offices?|locations?|buildings?|warehouses?|sites?|units?|hotels?"
    r"|restaurants?|clinics|hospitals)\b"
    r"(?! (?:chain|group|company|operator|business|franchise|firm))[^,]{0,40}$"
    r"|\b(?:two|three|four|five|six|seven|eight|nine|ten|several|some|\d{1,4}) (?:[a-z-]{2,15} )?"
    r"(?:stores|shops|restaurants|hotels|locations) (?:in|near|around)\b[^,]{0,40}$"
)
# "the Tacoma, Washington branch office of", "SCL Health - Montana": one of several
_SITE_OF = Lazy(
    r",? (?:[\w-]{1,14} ){0,2}(?:branch|office|facility|location|site|campus|warehouse|store|clinic)s? of\b",
    re.I,
)
_PART = Lazy(r"\w [-–—] $")
_ANOTHER = Lazy(r"(?i)\b(?:another|other|several|two|three|many|most|some) $")
_ONE_OF = Lazy(r"(?i)\b(?:an?|one|another) $")
_OURS = Lazy(r"(?i)\b(?:our|we)\b[^.;]{0,70}$")
_OF_TRADE = Lazy(rf"^(?:'s)?(?: (?:[a-z]|[A-Z]{{2}})[\w-]{{1,15}}){{0,6}}? {words.TRADE}\b")
_TITLE_TRADE = Lazy(rf"(?i)^(?: [A-Z][\w-]{{1,15}}){{0,2}}? {words.TRADE}\b")
# "Ann Orrin, a developer in", which tells where a person is
_PERSON_OF_TRADE = Lazy(r"[A-Z][a-z]+ [A-Z][a-z]+, an? [^,]*$")
_ITS = "'s "
_NAME_BEFORE, _ENDS = Lazy(r"[\w.]{3,} $(?<!\bof $)(?<!\bin $)"), Lazy(r"(?:'s?)?(?: [a-z]|[,.;:)]|$)")
_THE = Lazy(r"(?i)\b(?:the|an?) $")
_BESIDE = Lazy(
    rf"(?i)^(?:'s)?[\"']?\)?,? ?(?:\([^)]{{1,60}}\),? ?)?(?:(?:in|of|at|from) )?(?:the )?{_COMPASS}$"
)
# "NAME (12 Ashby Street, Corwin, Ohio)"
_STREET = Lazy(r"(?:[\"']?\)?,|\s\() ?\d{1,6} (?:[A-Z\d][\w.'#-]{0,20} ?){1,6}, ")
_BASED = Lazy(r"^[ -](?:based|headquartered)\b")
_VERB = Lazy(r"\b(?:is|are|was|were|has|have|had|said|says|will|which|that|who|\w{3,}ed)\b")
_DATELINE = Lazy(r"^[A-Z][A-Z .'-]{2,30}, $")
_DATELINE_AFTER = Lazy(
    r"^\.?,? ?(?:[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?,? ?)?(?:[(/][^)/]{1,30}[)/] ?)?(?:-|\u2014"
    r"|(?<=\d\)):)"
)
_ZIP = Lazy(r"^\.? {1,2}\d{5}\b")
# Addresses of others that letters give: bureaus, regulators, mail houses, counsel.
_OTHERS_ADDRESS = Lazy(
    r"(?i)\b(?:equifax|experian|trans ?union|federal trade|attorney general|consumer|department|division"
    r"|office of"
    r"|return mail|processing center|return to|c/o|kroll|epiq|idx|llp|law\b|attorneys?|esq|fraud victim"
    r"|freeze|residents\b|mail service center"
    r"|innovis|pennsylvania avenue|ftc)"
)
# Between a name and its own address stands the street, and no other sentence.
_ABOVE, _DIGITLESS = 110, Lazy(r"\D*|.*[.;:] [A-Z].*")
_LOCATED = Lazy(
    r"(?i)\b(?:located|situated|place of business|headquartered|offices?)(?: is| are)? at [^;]{0,90}$"
)
# A mail house may stand behind a box.
_BOX = Lazy(r"(?i)\bP\.? ?O\.? Box\b")
_ADJECTIVES = "|".join(re.escape(word) for word in words.COUNTRIES)
_DESCRIBED = Lazy(rf"\b(?P<country>{_ADJECTIVES})(?:-based)?(?: [a-z-]{{2,14}}){{0,5}} {words.TRADE},? $")
_APPOSED = Lazy(
    rf"^, (?:the"
    rf"|an?) (?:[a-z-]{{2,14}} )?(?P<country>{_ADJECTIVES})(?:-based)?(?: [a-z-]{{2,14}}){{0,2}}"
    rf" {words.TRADE}\b"
)
_BODY = Costly(
    rf"\b(?:{'|'.join(f'(?P<{code}>{names})' for code, names in words.BODIES.items())})\b", words.BODY_WORDS
)
_REGULATORS = Lazy(words.REGULATORS)

_REACH, _OTHERS_ADDRESS_REACH = 80, 170

Said = tuple[Place, float, str]


def find(reading: Reading) -> Found:
    """Candidates for the home state and the home country."""
    winner = reading.best("organization")
    if not winner:
        return {}
    said = list(_said(reading, winner.value))
    document = reading.document
    states = list(labels.home(document))
    lands = [replace(each, value="US") for each in states]
    for place, score, why in said:
        span = (document.span(place.first, place.end),)
        lands.append(Candidate(place.country, span, score, (why,)))
        if place.state:
            states.append(Candidate(place.state, span, score, (why,)))
    begun = of_story(reading)
    return {
        "state": [*_agreed(states), *begun.get("state", ())],
        "country": [*_agreed(lands), *_adjectives(reading), *_bodies(reading), *begun.get("country", ())],
    }


def _agreed(found: list[Candidate]) -> list[Candidate]:
    """Without those of weak standing where the text gives several."""
    best = max((each.score for each in found), default=0.0)
    first = {each.value for each in found if each.score == best}
    return found if best >= 2.0 or len(first) <= 1 else []


def _said(reading: Reading, name: str) -> Iterator[Said]:
    flat = reading.document.flat
    owners = Owners(reading.document, key_of(name))
    for each in places_in(flat):
        sentence = owners.sentence(each.start)
        if sentence:
            # a town does not begin in the line before
            begins = sentence.start if each.first < sentence.start <= each.start else each.first
            place = replace(each, first=owners.name_before(replace(each, first=begins)))
            score, why = _judged(flat, place, sentence, owners)
            if score:
                yield place, score, why


def _judged(flat: str, place: Place, sentence: Sentence, owners: Owners) -> tuple[float, str]:
    """How far a place can be said to be the organization's home, and why; 0 where it cannot."""
    left = flat[max(sentence.start, place.first - _REACH) : place.first]
    right = flat[place.end : place.end + _REACH]
    named = owners.before(place.first, sentence.start)
    if named and named[1] and _STREET.fullmatch(flat, named[0].end, place.first):
        return 3.0, "its address follows its name"
    if (place.short or place.first < place.start) and _ZIP.match(right):
        return _address(flat, place, owners)
    begins = place.first == sentence.start or _DATELINE.match(flat[sentence.start : place.start])
    if begins and place.first < place.start and _DATELINE_AFTER.match(right):
        return 1.3, "the story's dateline"
    if owners.ends_in_town(place) or owners.governs(place):
        return 3.0, "follows its name"
    if owners.below_name(place, sentence):
        return 2.6, "below its name"
    inside = owners.inside(place)
    if inside is not None:
        abroad = (
            place.state is None and _NAME_BEFORE.search(left) and _ENDS.match(right)
        )  # "Foxglove Germany"
        home = inside and (abroad or tells_home(left, flat[place.start : place.end], right))
        return (2.6 if home else 0.0), "part of its name"
    if place.short and place.first == place.start:
        return 0.0, ""
    return _outside(flat, place, sentence, owners)


def _outside(flat: str, place: Place, sentence: Sentence, owners: Owners) -> tuple[float, str]:
    """A place beside a name, or away from one."""
    left = flat[max(sentence.start, place.first - _REACH) : place.first]
    right = flat[place.end : place.end + _REACH]
    if _BASED.match(right):
        return _forward(flat, place, sentence, owners)
    following = owners.after(place.end, place.end + len(_ITS) + 1)
    if right.startswith(_ITS) and following and following[1]:
        return 2.8, "the state's own"
    previous = owners.before(place.first, sentence.start)
    if previous and _STREET.fullmatch(flat, previous[0].end, place.first):
        return 0.0, "the address of another"
    if _NOT_HOME_AFTER.match(right) or _NOT_HOME_BEFORE.search(left) or _LISTED_BEFORE.search(left):
        return 0.0, ""
    if previous and _is_branch(flat, place, previous[0]):
        return 0.0, ""
    if previous and _BESIDE.match(flat[previous[0].end : place.first]) and not _goes_on(flat, place):
        return (3.0 if previous[1] else 0.0), "follows its name"
    return _told(flat, place, sentence, owners) if sentence.main else (0.0, "")


def _told(flat: str, place: Place, sentence: Sentence, owners: Owners) -> tuple[float, str]:
    """A place in the words that describe the organization, with its name or without."""
    left = flat[max(sentence.start, place.first - _REACH) : place.first]
    right = flat[place.end : place.end + _REACH]
    own = _is_own(owners.before(place.first, sentence.start), sentence) and not _BRANCH.search(left)
    if _SEATED.search(left):
        return (3.0 if own else 0.0), "said to be seated there"
    if _OFFICES.search(left):
        return (2.0 if own else 0.0), "its offices are there"
    if _TRADE_IN.search(left):
        own = own and not (_PERSON_OF_TRADE.search(left) and not owners.before(place.first, sentence.start))
        return (2.2 if own or _OURS.search(left) else 0.0), "its trade is said to be there"
    if _ANOTHER.search(left):
        return 0.0, ""
    adjective = _TITLE_TRADE if sentence.title_case else _OF_TRADE
    if _SITE_OF.match(right) or _PART.search(left):
        return 0.0, ""
    alone = place.first == place.start or _THE.search(left)  # "the Alder Falls, Ohio, clinic"
    if alone and not place.short and adjective.match(right.removeprefix(",")):
        return _adjective(flat, place, sentence, owners)
    return 0.0, ""


def _is_branch(flat: str, place: Place, name: Mention) -> bool:
    """``a Foxglove store in Ohio`` is one of many; ``Foxglove, S.C.,`` is no place at all."""
    legal = place.first == place.start and flat[name.end : place.start] == ", " and flat[place.end - 1] == "."
    return legal or bool(_ONE_OF.search(flat[max(0, name.start - 12) : name.start]))


def _goes_on(flat: str, place: Place) -> bool:
    """``in Ohio's Franklin County`` says it; ``in Ohio law`` does not."""
    return bool(re.match(r"[\w-]", flat[place.end : place.end + 1]))


def _is_own(previous: tuple[Mention, bool] | None, sentence: Sentence) -> bool:
    """Whether what stands before in the sentence is the organization, or nobody in an early sentence."""
    return previous[1] if previous else sentence.index <= 3


def _forward(flat: str, place: Place, sentence: Sentence, owners: Owners) -> tuple[float, str]:
    following = owners.after(place.end, min(sentence.end, place.end + 80))
    if following and not _VERB.search(flat[place.end + 7 : following[0].start]):
        return (3.0 if following[1] else 0.0), "said to be based there"
    previous = owners.before(place.first, sentence.start)
    near = previous and previous[0].end >= place.first - 12
    if near and previous:
        return (3.0 if previous[1] else 0.0), "said to be based there"
    return (2.4 if sentence.main else 0.0), "said to be based there"


def _adjective(flat: str, place: Place, sentence: Sentence, owners: Owners) -> tuple[float, str]:
    """``a Michigan health plan``, ``the Ohio hospital Foxglove``."""
    following = owners.after(place.end, min(sentence.end, place.end + 60))
    if following and not _VERB.search(flat[place.end : following[0].start]):
        return (2.4 if following[1] else 0.0), "described as of that state"
    previous = owners.before(place.first, sentence.start)
    taken_up = not previous and flat.endswith(("the ", "The "), 0, place.first)  # "the Ohio practice"
    return (2.2 if taken_up or _is_own(previous, sentence) else 0.0), "described as of that state"


def _address(flat: str, place: Place, owners: Owners) -> tuple[float, str]:
    """A postal address, where it is nobody else's."""
    if _LOCATED.search(flat[max(0, place.first - 110) : place.first]):
        return 2.6, "said to be located there"
    own = owners.before(place.first, place.first - _ABOVE)
    if own and own[1] and not _DIGITLESS.fullmatch(flat, own[0].end, place.first):
        return 2.4, "the address beside its name"
    letter = head(owners.document)
    if (
        letter
        and for_client(owners.document)
        and flat.find(flat[place.start : place.end + 6], 0, letter.end) >= 0
    ):
        return 0.0, ""  # it writes for another
    if owners.letterhead(place, _OTHERS_ADDRESS_REACH):
        return 1.6, "the address below its name"
    if _OTHERS_ADDRESS.search(flat[max(0, place.first - _OTHERS_ADDRESS_REACH) : place.first]):
        return 0.0, ""
    box = _BOX.search(flat[max(0, place.first - 120) : place.first])
    if box and letter and place.first < letter.end and not owners.named_above(place):
        return 0.0, ""  # where mail comes back to
    return (1.3 if box else 1.6), "its postal address"


def _adjectives(reading: Reading) -> Iterator[Candidate]:
    """``the UK retailer X``: the country in the words that describe it."""
    winner = reading.best("organization")
    for span in winner.spans if winner else ():
        first = max(0, span.start - 70)
        match = _DESCRIBED.search(reading.document.flat[first : span.start].lower())
        if match:
            place = reading.document.span(first + match.start(), first + match.end("country"))
            code = words.COUNTRIES[match["country"]]
            yield Candidate(code, (place,), 2.4, ("described as of that country",))
        match = _APPOSED.match(reading.document.flat[span.end : span.end + 80].lower())
        if match:
            place = reading.document.span(span.end + match.start("country"), span.end + match.end("country"))
            code = words.COUNTRIES[match["country"]]
            yield Candidate(code, (place,), 2.4, ("described as of that country",))


def _bodies(reading: Reading) -> Iterator[Candidate]:
    """A body that only one country has, where no other country's regulator is named."""
    match = next(filter(None, _bodies_near(reading.document)), None)
    if match and match.lastgroup and not _REGULATORS.search(reading.document.flat):
        place = reading.document.span(match.start(), match.end())
        yield Candidate(match.lastgroup, (place,), 1.2, ("a body of that country",))


def _bodies_near(document: Document) -> Iterator[Match | None]:
    """The first body at each sentence with a word of one; the rest of its name may lie just outside."""
    for sentence in document.sentences:
        if sentence.signs & _BODY.sign:
            yield _BODY.search(document.flat, max(0, sentence.start - _REACH), sentence.end + _REACH)
