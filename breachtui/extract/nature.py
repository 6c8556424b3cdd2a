"""How the breach came about, its HHS category, and where the data was."""

import re
from collections import defaultdict
from functools import lru_cache

from breachtui.extract.candidate import Candidate
from breachtui.extract.document import Sentence, Topic
from breachtui.extract.letter import in_head
from breachtui.extract.lexicon import attack_words, attacks, categories
from breachtui.extract.lexicon import nature as words
from breachtui.extract.patterns import Costly, Lazy, Match
from breachtui.extract.reading import Found, Reading
from breachtui.extract.scope import elsewhere
from breachtui.extract.stems import sign
from breachtui.report import Span

_ATTACKS = {
    id: (special, sign(stems), [Costly(pattern, needs) for needs, pattern in patterns])
    for id, (special, stems, patterns) in attacks.ATTACKS.items()
}
_NEEDED = {id: sign(stems) for id, stems in attack_words.NEEDED.items()}
_TYPES = [(name, score, Costly(pattern, needs)) for name, score, needs, pattern in categories.CATEGORIES]
_HYPOTHETICAL = Costly(words.HYPOTHETICAL, words.HYPOTHETICAL_WORDS)
_STOLEN = Lazy(r"\b(?:stole|steal(?:s|ing)?|stolen|theft)\b", re.I)
_DENIED = Lazy(words.DENIED)
_DATA_TAKEN = Lazy(words.DATA_TAKEN)
_SHOWN = Lazy(r"(?:posted|published|put|uploaded|appear(?:ed|ing)|found|available)\b")
# A ransom that was not paid was asked for.
_UNPAID = Lazy(r"(?:pay|paid|paying|payment)\b")
# How much earlier places in the text and repetition are worth.
_LEAD, _PER_SENTENCE, _AGAIN, _SAID_NOT = 0.2, 0.05, 0.15, 1.5
_ENOUGH = 3


def find(reading: Reading) -> Found:
    """Candidates for the attack and the breach type."""
    sentences = telling(reading)
    found = _attacks(reading, sentences)
    return {"attack": found, "breach_type": _types(reading, sentences, found)}


@lru_cache(1)
def telling(reading: Reading) -> list[Sentence]:
    """The sentences that may tell how it came about."""
    aside = elsewhere(reading.document)
    return [
        sentence
        for sentence in reading.document.main
        if sentence.index not in aside
        and not (sentence.index and Topic.ADVICE in sentence.topics)
        and (Topic.BREACH in sentence.topics or not in_head(reading.document, sentence))
        and not (sentence.index and sentence.lower.endswith("?"))
        and not _HYPOTHETICAL.within(sentence)
    ]


def _attacks(reading: Reading, sentences: list[Sentence]) -> list[Candidate]:
    hits: dict[str, list[Span]] = defaultdict(list)
    best: dict[str, float] = defaultdict(float)
    points: dict[str, float] = defaultdict(float)
    for sentence in sentences:
        for id, (special, bit, patterns) in _ATTACKS.items():
            if not sentence.signs & bit or len(hits[id]) == _ENOUGH:
                continue
            match = _first(sentence, patterns) if sentence.signs & _NEEDED.get(id, bit) else None
            if not match:
                continue
            if _is_denied(sentence, match) and not _UNPAID.match(match[0]):
                points[id] -= _SAID_NOT if id in words.NAMED else 0
                continue
            hits[id].append(
                reading.document.span(sentence.start + match.start(), sentence.start + match.end())
            )
            best[id] = max(best[id], special + _by_place(sentence))
            points[id] += _AGAIN
    if (
        hits["hacking"]
        and hits["exposed"]
        and all(_SHOWN.match(span.text.lower()) for span in hits["exposed"])
    ):
        hits["exposed"] = []  # what hackers took they show
    return [
        Candidate(id, tuple(spans[:3]), best[id] + points[id], ("words for it",))
        for id, spans in hits.items()
        if spans
    ]


def _type_of(attack: Candidate) -> str:
    """The category of an attack; what an insider is said to have stolen is a theft."""
    stolen = attack.value == "insider" and any(_STOLEN.search(span.text) for span in attack.spans)
    return "Theft" if stolen else words.TYPE_OF[attack.value]


def _is_denied(sentence: Sentence, match: Match) -> bool:
    return bool(_DENIED.search(sentence.lower[max(0, match.start() - 60) : match.start()]))


def _by_place(sentence: Sentence) -> float:
    """A text begins with its own event."""
    return -_PER_SENTENCE * min(sentence.index, 10) if sentence.index else _LEAD


def _first(sentence: Sentence, patterns: list[Costly]) -> Match | None:
    for pattern in patterns:
        if sentence.signs & pattern.sign and (match := pattern.search(sentence.lower)):
            return match
    return None


def _types(reading: Reading, sentences: list[Sentence], known: list[Candidate]) -> list[Candidate]:
    """The category of each attack; words for a category alone only help where no attack is known."""
    found = [Candidate(_type_of(each), each.spans, each.score, (f"it was {each.value}",)) for each in known]
    if found:
        return found
    for sentence in sentences:
        for name, score, pattern in _TYPES:
            match = pattern.within(sentence)
            of_data = name == "Theft" and _DATA_TAKEN.search(sentence.lower)
            if match and not of_data and not _is_denied(sentence, match):
                span = reading.document.span(sentence.start + match.start(), sentence.start + match.end())
                found.append(Candidate(name, (span,), score, ("words for it",)))
    return found
