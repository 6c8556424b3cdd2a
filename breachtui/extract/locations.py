"""Where the data was, by the categories of the HHS breach portal."""

from collections import defaultdict
from collections.abc import Iterator

from breachtui.extract.candidate import Candidate
from breachtui.extract.denial import denied, within
from breachtui.extract.document import Sentence, Topic
from breachtui.extract.lexicon import locations as words
from breachtui.extract.nature import telling
from breachtui.extract.patterns import Costly, Lazy, Match
from breachtui.extract.reading import Found, Reading
from breachtui.report import Span

_PATTERNS = {id: Costly(pattern, stems) for id, (stems, pattern) in words.LOCATIONS.items()}
_ON_PAPER = {attack: Lazy(pattern) for attack, pattern in words.ON_PAPER.items()}
_NAME_AFTER = Lazy(r" (?:(?:&|and|of) )?[A-Z]")
_MEANS_OF_TELLING = frozenset({"Email", "Paper/Films", "Network Server"})
_BY_EMAIL = Lazy(words.BY_EMAIL)
_NOTICE_MEDIUM = Lazy(words.NOTICE_MEDIUM)


def find(reading: Reading) -> Found:
    """Candidates for the location of the information; the attack must have been found before."""
    hits: dict[str, list[Span]] = defaultdict(list)
    attack = reading.best("attack")
    for sentence in telling(reading):
        if Topic.HEADLINE in sentence.topics or not _speaks_of_it(sentence):
            continue
        told = Topic.BREACH not in sentence.topics and Topic.NOTICE in sentence.topics
        for id, start, end in _named(sentence, attack.value if attack else ""):
            if told and id in _MEANS_OF_TELLING:
                continue
            hits[id].append(reading.document.span(sentence.start + start, sentence.start + end))
    if hits.keys() - {"Network Server"} and len(hits.get("Network Server", ())) < 2:
        hits.pop("Network Server", None)
    return {
        "information_location": [
            Candidate(id, tuple(spans[:3]), 1.5 + 0.25 * len(spans), ("named as the place",))
            for id, spans in hits.items()
        ]
    }


def _speaks_of_it(sentence: Sentence) -> bool:
    return not sentence.topics or bool(sentence.topics & {Topic.BREACH, Topic.NOTICE})


def _in_a_name(text: str, match: Match) -> bool:
    """Whether capitals make the word a part of a name: "Ashby Paper & Packaging"."""
    start = match.start()
    return start > 0 and text[start].isupper() and bool(_NAME_AFTER.match(text, match.end()))


def _named(sentence: Sentence, attack: str) -> Iterator[tuple[str, int, int]]:
    for id, pattern in _PATTERNS.items():
        if not sentence.signs & pattern.sign:
            continue
        match = next((m for m in pattern.finditer(sentence.lower) if not _in_a_name(sentence.text, m)), None)
        if not match and id == "Paper/Films" and attack in _ON_PAPER and not _BY_EMAIL.search(sentence.lower):
            match = _ON_PAPER[attack].search(sentence.lower)
        if not match or (id == "Paper/Films" and _NOTICE_MEDIUM.search(sentence.lower)):
            continue
        if not within(match.start(), denied(sentence, use_too=True)):
            yield id, *match.span()
