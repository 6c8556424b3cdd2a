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
_IN_RECORDS = Lazy(words.IN_RECORDS)
_REMEDY = Costly(words.REMEDY, words.REMEDY_WORDS)
_AFTERWARDS = Lazy(words.AFTERWARDS)
_NAME_AFTER = Lazy(r" (?:(?:&|and|of) )?[A-Z]")
_MEANS_OF_TELLING = frozenset({"Email", "Paper/Films", "Network Server"})
_BY_EMAIL = Lazy(words.BY_EMAIL)
_NOTICE_MEDIUM = Lazy(words.NOTICE_MEDIUM)
_DEVICE = "Other Portable Electronic Device"
# What was stolen or lost is a thing, whatever it gave access to.
_OF_THINGS = frozenset({"stolen_device", "lost_device"})
_DRIVE = frozenset({"hard drive", "hard drives"})


def find(reading: Reading) -> Found:
    """Candidates for the location of the information; the attack must have been found before."""
    hits: dict[str, list[Span]] = defaultdict(list)
    attack = reading.value("attack") or ""
    for sentence, how in _naming(reading):
        told = not how and Topic.BREACH not in sentence.topics and Topic.NOTICE in sentence.topics
        for id, start, end in _named(sentence, attack):
            if told and id in _MEANS_OF_TELLING:
                continue
            hits[id].append(reading.document.span(sentence.start + start, sentence.start + end))
    _leave_out_parts(hits)
    return {
        "information_location": [
            Candidate(id, tuple(spans[:3]), 1.5 + 0.25 * len(spans), ("named as the place",))
            for id, spans in hits.items()
        ]
    }


def _naming(reading: Reading) -> Iterator[tuple[Sentence, bool]]:
    """The sentences that may name the place, and whether they told how it came about."""
    best = filter(None, (reading.best("attack"), reading.best("breach_type")))
    told = [span.start for each in best for span in each.spans]
    for sentence in telling(reading):
        if Topic.HEADLINE in sentence.topics:
            continue
        how = any(sentence.start <= start < sentence.end for start in told)
        if how or (_speaks_of_it(sentence) and not _REMEDY.within(sentence)):
            yield sentence, how


def _leave_out_parts(hits: dict[str, list[Span]]) -> None:
    """The drive inside a computer is no place of its own; a server named once beside others is none."""
    if hits.keys() & {"Laptop", "Desktop Computer"} and _is_inside(hits.get(_DEVICE, [])):
        hits.pop(_DEVICE, None)
    if hits.keys() - {"Network Server"} and len(hits.get("Network Server", ())) < 2:
        hits.pop("Network Server", None)


def _is_inside(spans: list[Span]) -> bool:
    return all(span.text.lower() in _DRIVE for span in spans)


def _speaks_of_it(sentence: Sentence) -> bool:
    return not sentence.topics or bool(sentence.topics & {Topic.BREACH, Topic.NOTICE})


def _in_a_name(text: str, match: Match) -> bool:
    """Whether capitals make the word a part of a name: "Ashby Paper & Packaging"."""
    start = match.start()
    return start > 0 and text[start].isupper() and bool(_NAME_AFTER.match(text, match.end()))


def _named(sentence: Sentence, attack: str) -> Iterator[tuple[str, int, int]]:
    for id, pattern in _PATTERNS.items():
        match = _place(id, pattern, sentence, attack) if sentence.signs & pattern.sign else None
        if not match or _AFTERWARDS.search(sentence.lower[: match.start()]):
            continue
        if not within(match.start(), denied(sentence, use_too=True)):
            yield id, *match.span()


def _place(id: str, pattern: Costly, sentence: Sentence, attack: str) -> Match | None:
    """The words that name a place, some of which only an attack of that kind makes one."""
    lower = sentence.lower
    if id == "Electronic Medical Record":
        if attack in _OF_THINGS:
            return None
        return _first(pattern, sentence) or (_IN_RECORDS.search(lower) if attack == "insider" else None)
    if id != "Paper/Films":
        return _first(pattern, sentence)
    if _NOTICE_MEDIUM.search(lower):
        return None
    on_paper = attack in _ON_PAPER and not _BY_EMAIL.search(lower)
    return _first(pattern, sentence) or (_ON_PAPER[attack].search(lower) if on_paper else None)


def _first(pattern: Costly, sentence: Sentence) -> Match | None:
    found = pattern.finditer(sentence.lower)
    return next((match for match in found if not _in_a_name(sentence.text, match)), None)
