"""Where the data was, by the categories of the HHS breach portal."""

from collections import defaultdict
from collections.abc import Iterator

from breachtui.extract.candidate import Candidate
from breachtui.extract.denial import denied, within
from breachtui.extract.document import Sentence, Topic
from breachtui.extract.lexicon import locations as words
from breachtui.extract.nature import telling
from breachtui.extract.patterns import Costly, Lazy
from breachtui.extract.reading import Found, Reading
from breachtui.report import Span

_PATTERNS = {id: Costly(pattern, stems) for id, (stems, pattern) in words.LOCATIONS.items()}
_ON_PAPER = {attack: Lazy(pattern) for attack, pattern in words.ON_PAPER.items()}
_PHISHED = Lazy(words.PHISHED)
_REMEDY = Lazy(words.REMEDY)
_BY_EMAIL = Lazy(words.BY_EMAIL)
_NOTICE_MEDIUM = Lazy(words.NOTICE_MEDIUM)


def find(reading: Reading) -> Found:
    """Candidates for the location of the information; the attack must have been found before."""
    hits: dict[str, list[Span]] = defaultdict(list)
    attack = reading.best("attack")
    for sentence in telling(reading):
        if Topic.HEADLINE in sentence.topics or not _speaks_of_it(sentence):
            continue
        for id, start, end in _named(sentence, attack.value if attack else ""):
            hits[id].append(reading.document.span(sentence.start + start, sentence.start + end))
    if not hits:
        hits.update(_phished(reading))
    if hits.keys() - {"Network Server"} and len(hits.get("Network Server", ())) < 2:
        hits.pop("Network Server", None)
    return {
        "information_location": [
            Candidate(id, tuple(spans[:3]), 1.5 + 0.25 * len(spans), ("named as the place",))
            for id, spans in hits.items()
        ]
    }


def _phished(reading: Reading) -> dict[str, list[Span]]:
    """The mailboxes of those who were phished, where data was compromised by that alone."""
    for sentence in telling(reading):
        match = _PHISHED.search(sentence.lower)
        if match and not within(match.start(), denied(sentence)):
            return {
                "Email": [reading.document.span(sentence.start + match.start(), sentence.start + match.end())]
            }
    return {}


def _speaks_of_it(sentence: Sentence) -> bool:
    return Topic.BREACH in sentence.topics or not sentence.topics


def _named(sentence: Sentence, attack: str) -> Iterator[tuple[str, int, int]]:
    for id, pattern in _PATTERNS.items():
        if not sentence.signs & pattern.sign:
            continue
        match = pattern.search(sentence.lower)
        if not match and id == "Paper/Films" and attack in _ON_PAPER and not _BY_EMAIL.search(sentence.lower):
            match = _ON_PAPER[attack].search(sentence.lower)
        if not match or (id == "Paper/Films" and _NOTICE_MEDIUM.search(sentence.lower)):
            continue
        if _REMEDY.search(sentence.lower[: match.start()]):
            continue
        if not within(match.start(), denied(sentence, use_too=True)):
            yield id, *match.span()
