"""The organization's sector, from its name and from the words that describe it."""

import re
from collections.abc import Iterator
from functools import cache

from breachtui.extract.candidate import Candidate
from breachtui.extract.cast import Party, parties
from breachtui.extract.cues import Role
from breachtui.extract.keys import key_of
from breachtui.extract.lexicon import kind as words
from breachtui.extract.patterns import Lazy
from breachtui.extract.reading import Found, Reading
from breachtui.report import Span

_LABEL, _READ = Lazy(words.LABEL), 20_000
_ASSOCIATE = "a business associate"


@cache
def _sectors(which: words.Sectors) -> tuple[tuple[str, Lazy], ...]:
    return tuple((sector, Lazy(pattern, re.I)) for sector, pattern in which)


@cache
def _nouns() -> re.Pattern[str]:
    nouns = "|".join(sorted(words.TAKEN_UP, key=len, reverse=True))
    people = "|".join(words.BY_PEOPLE)
    spoken = "|".join(sorted(words.SPEAKING, key=len, reverse=True))
    return re.compile(
        rf"\b(?:the (?P<spoken>{spoken}) (?={words.SPEAKS})"
        rf"|the (?P<noun>{nouns})(?:'s?)?(?! of )(?= [a-z(]|[,.])|(?P<people>{people})\b)"
    )


def find(reading: Reading) -> Found:
    """Candidates for the organization's type."""
    winner = reading.best("organization")
    if not winner:
        return {}
    own = key_of(winner.value)
    party = next((each for each in parties(reading.document) if each.key == own), None)
    found = list(_in(winner.value, words.IN_NAME, winner.spans, 3.0, "its name says so"))
    found += _labelled(reading)
    if party:
        found += _associate(reading, party)
        found += _described(reading, party)
    return {"organization_type": found or list(_later(reading))}


def _labelled(reading: Reading) -> Iterator[Candidate]:
    """What a form says outright beside a label."""
    if words.LABEL_WORDS.isdisjoint(reading.document.words):
        return
    for match in _LABEL.finditer(reading.document.article.text[:_READ]):
        span = (reading.document.span(*match.span("value")),)
        yield from _in(match["value"], words.LABELLED, span, 2.8, "labelled so")


def _associate(reading: Reading, party: Party) -> Iterator[Candidate]:
    for mention, cue in party.cues:
        if cue.why == _ASSOCIATE and not party.plays(Role.CLIENT):
            span = reading.document.span(mention.start, mention.end)
            yield Candidate("business_associate", (span,), 3.2, ("called a business associate",))
            return


def _described(reading: Reading, party: Party) -> Iterator[Candidate]:
    for mention in party.main[:8]:
        if not mention.around.described:
            continue
        span = reading.document.span(mention.start, mention.end)
        yield from _in(mention.around.described, words.DESCRIBED, (span,), 2.6, "described as such")


def _later(reading: Reading) -> Iterator[Candidate]:
    """``the hospital said``; ``its students``."""
    for sentence in reading.document.main:
        for match in _nouns().finditer(sentence.lower):
            span = reading.document.span(sentence.start + match.start(), sentence.start + match.end())
            if match["spoken"]:
                yield Candidate(words.SPEAKING[match["spoken"]], (span,), 1.8, ("speaks as such",))
            elif match["noun"]:
                yield Candidate(words.TAKEN_UP[match["noun"]], (span,), 1.8, ("called so later",))
            else:
                sector = words.BY_PEOPLE[match["people"]]
                yield Candidate(sector, (span,), 1.3, (f"its people are {match['people']}",))


def _in(
    text: str, sectors: words.Sectors, spans: tuple[Span, ...], score: float, why: str
) -> Iterator[Candidate]:
    for rank, (sector, pattern) in enumerate(_sectors(sectors)):
        if pattern.search(text):
            yield Candidate(sector, spans[:1], score - 0.01 * rank, (why,))
            return
