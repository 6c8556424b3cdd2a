"""How the breach came about, its HHS category, and where the data was."""

from collections import defaultdict
from functools import lru_cache

from breachtui.extract.candidate import Candidate
from breachtui.extract.document import Sentence, Topic
from breachtui.extract.lexicon import attack_words, attacks
from breachtui.extract.lexicon import nature as words
from breachtui.extract.patterns import Costly, Lazy
from breachtui.extract.reading import Found, Reading
from breachtui.extract.scope import elsewhere
from breachtui.extract.stems import Classes
from breachtui.report import Span

_ATTACKS = {
    id: (special, [Costly(each) for each in patterns])
    for id, (special, _, patterns) in attacks.ATTACKS.items()
}
_WORDS = Classes(
    {
        **{id: stems for id, (_, stems, _) in attacks.ATTACKS.items()},
        **{f"{id} needs": stems for id, stems in attack_words.NEEDED.items()},
        "hypothetical": words.HYPOTHETICAL_WORDS,
    }
)
_TYPES = {name: Costly(pattern) for name, pattern in words.TYPES.items()}
_HYPOTHETICAL = Costly(words.HYPOTHETICAL)
_DENIED = Lazy(words.DENIED)
# How much earlier places in the text and repetition are worth.
_PER_SENTENCE, _AGAIN, _SAID_NOT = 0.05, 0.15, 1.5
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
        and Topic.ADVICE not in sentence.topics
        and not (sentence.index and sentence.lower.endswith("?"))
        and not _is_hypothetical(sentence)
    ]


def _is_hypothetical(sentence: Sentence) -> bool:
    if "hypothetical" not in _WORDS.among(sentence.words):
        return False
    return bool(_HYPOTHETICAL.search(sentence.lower))


def _attacks(reading: Reading, sentences: list[Sentence]) -> list[Candidate]:
    hits: dict[str, list[Span]] = defaultdict(list)
    best: dict[str, float] = defaultdict(float)
    points: dict[str, float] = defaultdict(float)
    for sentence in sentences:
        classes = _WORDS.among(sentence.words)
        for id in _ATTACKS.keys() & classes:
            if len(hits[id]) == _ENOUGH or (id in attack_words.NEEDED and f"{id} needs" not in classes):
                continue
            special, patterns = _ATTACKS[id]
            match = next(filter(None, (each.search(sentence.lower) for each in patterns)), None)
            if not match:
                continue
            if _DENIED.search(sentence.lower[max(0, match.start() - 60) : match.start()]):
                points[id] -= _SAID_NOT if id in words.NAMED else 0
                continue
            hits[id].append(
                reading.document.span(sentence.start + match.start(), sentence.start + match.end())
            )
            best[id] = max(best[id], special - _PER_SENTENCE * min(sentence.index, 10))
            points[id] += _AGAIN
    return [
        Candidate(id, tuple(spans[:3]), best[id] + points[id], ("words for it",))
        for id, spans in hits.items()
        if spans
    ]


def _types(reading: Reading, sentences: list[Sentence], known: list[Candidate]) -> list[Candidate]:
    """The category of each attack; words for a category alone only help where no attack is known."""
    found = [
        Candidate(words.TYPE_OF[each.value], each.spans, each.score, (f"it was {each.value}",))
        for each in known
    ]
    if found:
        return found
    for sentence in sentences:
        for name, pattern in _TYPES.items():
            match = pattern.search(sentence.lower)
            if match:
                span = reading.document.span(sentence.start + match.start(), sentence.start + match.end())
                found.append(Candidate(name, (span,), 1.4, ("words for it",)))
    return found
