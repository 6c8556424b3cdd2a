"""How the breach came about, with its HHS category, and where the data was."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache

from breachtui.extract.acts import Clauses, Frames, frames
from breachtui.extract.findings import Candidate
from breachtui.extract.story import Found, Sentence, StoryReading, Topic, of_others
from breachtui.values.evidence import Span
from breachtui.words import attacks, breach_types, locations

# How much earlier places in the text and repetition are worth.
_LEAD, _PER_SENTENCE, _AGAIN = 0.2, 0.05, 0.15
_ENOUGH = 3
_HINT = 1.5
_TOLD, _HINTED = 1.4, 1.2
_PLACE, _EACH_PLACE = 1.5, 0.25
_STOLEN = re.compile(r"\b(?:stole|steal(?:s|ing)?|stolen|theft)\b", re.I)
# Where a sentence only says how people were told, these are no places.
_MEANS_OF_TELLING = frozenset({"Email", "Paper/Films", "Network Server"})
_SERVER, _RECORDS = "Network Server", "Electronic Medical Record"
_PORTABLE, _COMPUTERS = "Other Portable Electronic Device", frozenset({"Laptop", "Desktop Computer"})
# The drive inside a computer is no place of its own.
_DRIVE = frozenset({"hard drive", "hard drives"})
# What was stolen or lost is a thing, whatever it gave access to.
_OF_THINGS = frozenset({"stolen_device", "lost_device"})


def find(reading: StoryReading) -> Found:
    """Candidates for the attack, the breach type and the location of the information."""
    telling = dict(_telling(reading))
    found = _attacks(reading, telling)
    reading.add({"attack": found, "breach_type": _types(reading, telling, found)})
    return {"information_location": _locations(reading, telling)}


def _telling(reading: StoryReading) -> Iterator[tuple[Sentence, Clauses]]:
    """The sentences that may tell how it came about."""
    others = of_others(reading)
    for sentence in reading.story.main:
        asks = sentence.index and sentence.text[-1] == "?"
        if sentence.index not in others and not asks:
            yield sentence, Clauses(sentence.lower)


def _attacks(reading: StoryReading, telling: Mapping[Sentence, Clauses]) -> list[Candidate]:
    spans: dict[str, list[Span]] = defaultdict(list)
    best: dict[str, float] = {}
    for sentence, clauses in telling.items():
        for id, told, weight in _ways():
            if len(spans[id]) < _ENOUGH and (place := clauses.first(told)):
                spans[id].append(_span(reading, sentence, place))
                best[id] = max(best.get(id, 0), weight + _by_place(sentence))
    return [
        Candidate(id, tuple(found), best[id] + _AGAIN * len(found), ("the text has words for it",))
        for id, found in spans.items()
        if found
    ]


@lru_cache(1)
def _ways() -> list[tuple[str, Frames, float]]:
    """What tells of each attack and what only hints at it, with the weight of either."""
    told = [(id, frames(attack.frames), attack.weight) for id, attack in attacks.BY_ID.items()]
    return told + [(id, frames(attack.hints), _HINT) for id, attack in attacks.BY_ID.items() if attack.hints]


def _span(reading: StoryReading, sentence: Sentence, place: tuple[int, int]) -> Span:
    return reading.story.span(sentence.start + place[0], sentence.start + place[1])


def _by_place(sentence: Sentence) -> float:
    """A text begins with its own event."""
    return -_PER_SENTENCE * min(sentence.index, 10) if sentence.index else _LEAD


def _types(
    reading: StoryReading, telling: Mapping[Sentence, Clauses], known: list[Candidate]
) -> list[Candidate]:
    """The category of each attack; words for a category alone only help where no attack is known."""
    if known:
        why = "follows from the attack"
        return [Candidate(_type_of(one), one.spans, one.score, (why,)) for one in known]
    return [
        Candidate(id, (_span(reading, sentence, place),), score, ("the text has words for it",))
        for sentence, clauses in telling.items()
        for id, category in breach_types.BY_ID.items()
        for lines, score in ((category.frames, _TOLD), (category.hints, _HINTED))
        if (place := clauses.first(frames(lines)))
    ]


def _type_of(attack: Candidate) -> str:
    """The category of an attack; what an insider is said to have stolen is a theft."""
    stolen = attack.value == "insider" and any(_STOLEN.search(span.text) for span in attack.spans)
    return "Theft" if stolen else str(attacks.BY_ID[attack.value].breach_type)


def _locations(reading: StoryReading, telling: Mapping[Sentence, Clauses]) -> list[Candidate]:
    """Places named where it is told how it came about, or at least that there was a breach."""
    hits: dict[str, list[Span]] = defaultdict(list)
    attack = reading.value("attack") or ""
    best = filter(None, (reading.best("attack"), reading.best("breach_type")))
    told = [span.start for each in best for span in each.spans]
    for sentence, clauses in telling.items():
        how = any(sentence.start <= start < sentence.end for start in told)
        notice = not how and Topic.BREACH not in sentence.topics
        if Topic.HEADLINE in sentence.topics or (notice and sentence.topics - {Topic.NOTICE}):
            continue
        for id, ways in _places(attack if how else ""):
            if not (notice and id in _MEANS_OF_TELLING) and (place := clauses.first(ways)):
                hits[id].append(_span(reading, sentence, place))
    if hits.keys() & _COMPUTERS and all(span.text.lower() in _DRIVE for span in hits.get(_PORTABLE, ())):
        hits.pop(_PORTABLE, None)
    if len(hits) > 1 and len(hits.get(_SERVER, ())) == 1:
        del hits[_SERVER]  # it is named only once, beside other places
    return [
        Candidate(id, tuple(spans[:3]), _PLACE + _EACH_PLACE * len(spans), ("named as the place",))
        for id, spans in hits.items()
    ]


@lru_cache(maxsize=64)
def _places(attack: str) -> tuple[tuple[str, Frames], ...]:
    """What names each place where the sentence tells of an attack."""
    return tuple(
        (id, frames((*place.frames, *place.after.get(attack, ()))))
        for id, place in locations.BY_ID.items()
        if not (id == _RECORDS and attack in _OF_THINGS)
    )
