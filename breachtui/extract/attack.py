"""How the breach came about: the attack, and its HHS category."""

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

from breachtui.extract.acts import Clauses, Frames, frames
from breachtui.extract.document import Sentence, Topic, elsewhere
from breachtui.extract.findings import Candidate
from breachtui.extract.letters import in_head
from breachtui.extract.reading import Found, Reading
from breachtui.report import Span
from breachtui.words import attacks, breach_types

# How much earlier places in the text and repetition are worth.
_LEAD, _PER_SENTENCE, _AGAIN = 0.2, 0.05, 0.15
_ENOUGH = 3
_HINT = 1.5
_TOLD, _HINTED = 1.4, 1.2
_STOLEN = re.compile(r"\b(?:stole|steal(?:s|ing)?|stolen|theft)\b", re.I)


def find(reading: Reading) -> Found:
    """Candidates for the attack and the breach type."""
    found = _attacks(reading)
    return {"attack": found, "breach_type": _types(reading, found)}


@lru_cache(1)
def telling(reading: Reading) -> Mapping[Sentence, Clauses]:
    """The sentences that may tell how it came about."""
    document = reading.document
    aside = elsewhere(document)
    return {
        sentence: Clauses(sentence.lower)
        for sentence in document.main
        if sentence.index not in aside
        and not (sentence.index and Topic.ADVICE in sentence.topics)
        and (Topic.BREACH in sentence.topics or not in_head(document, sentence))
        and not (sentence.index and sentence.lower.endswith("?"))
    }


def _attacks(reading: Reading) -> list[Candidate]:
    spans: dict[str, list[Span]] = defaultdict(list)
    best: dict[str, float] = {}
    for sentence, clauses in telling(reading).items():
        for id, told, weight in _ways():
            if not clauses.may_hold(told):
                continue
            place = clauses.first(told) if len(spans[id]) < _ENOUGH else None
            if place:
                spans[id].append(_span(reading, sentence, place))
                best[id] = max(best.get(id, 0), weight + _by_place(sentence))
    return [
        Candidate(id, tuple(found), best[id] + _AGAIN * len(found), ("words for it",))
        for id, found in spans.items()
        if found
    ]


@lru_cache(1)
def _ways() -> list[tuple[str, Frames, float]]:
    """What tells of each attack and what only hints at it, with the weight of either."""
    told = [(id, frames(attack.frames), attack.weight) for id, attack in attacks.BY_ID.items()]
    return told + [(id, frames(attack.hints), _HINT) for id, attack in attacks.BY_ID.items() if attack.hints]


def _span(reading: Reading, sentence: Sentence, place: tuple[int, int]) -> Span:
    return reading.document.span(sentence.start + place[0], sentence.start + place[1])


def _by_place(sentence: Sentence) -> float:
    """A text begins with its own event."""
    return -_PER_SENTENCE * min(sentence.index, 10) if sentence.index else _LEAD


def _types(reading: Reading, known: list[Candidate]) -> list[Candidate]:
    """The category of each attack; words for a category alone only help where no attack is known."""
    found = [Candidate(_type_of(each), each.spans, each.score, (f"it was {each.value}",)) for each in known]
    if found:
        return found
    for sentence, clauses in telling(reading).items():
        for id, category in breach_types.BY_ID.items():
            for lines, score in ((category.frames, _TOLD), (category.hints, _HINTED)):
                if place := clauses.first(frames(lines)):
                    found.append(Candidate(id, (_span(reading, sentence, place),), score, ("words for it",)))
    return found


def _type_of(attack: Candidate) -> str:
    """The category of an attack; what an insider is said to have stolen is a theft."""
    stolen = attack.value == "insider" and any(_STOLEN.search(span.text) for span in attack.spans)
    return "Theft" if stolen else str(attacks.BY_ID[attack.value].breach_type)
