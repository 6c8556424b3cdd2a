"""The organization's sector, from its name and from the words that describe it."""

import re
from collections.abc import Iterator
from functools import cache

from breachtui.extract.coreference import Party, parties
from breachtui.extract.findings import Candidate
from breachtui.extract.name_keys import key_of
from breachtui.extract.reading import Found, Reading
from breachtui.extract.roles import Role
from breachtui.report import Span
from breachtui.words import sectors

# What forms give beside a label: "Type of organization: Health Care".
_LABEL = re.compile(
    r"(?im)^[ \t]*(?:type of (?:organi[sz]ation|entity|business)|(?:organi[sz]ation|entity|business|industry)"
    r" type|industry|sector)[^:\n]{0,40}:[ \t]*(?P<value>[^\n]{3,60})$"
)
_READ = 20_000
_ASSOCIATE = "a business associate"


@cache
def _taken_up() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """``the hospital said``, ``the airline's``."""
    rows = (*sectors.DESCRIBED, *sectors.KINDS)
    return tuple(
        (sector, re.compile(rf"\bthe (?:\w+ )?{sectors.pattern(listed).pattern}(?! of )(?= [a-z]|[,.])"))
        for sector, listed in rows
    )


@cache
def _by_people() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((sector, sectors.pattern(listed)) for sector, listed in sectors.PEOPLE)


def find(reading: Reading) -> Found:
    """Candidates for the organization's type."""
    winner = reading.best("organization")
    if not winner:
        return {}
    own = key_of(winner.value)
    party = next((p for p in parties(reading.document) if any(m.key == own for m in p.mentions)), None)
    found = list(_labelled(reading))
    if sector := sectors.of_name(winner.value):
        found.append(Candidate(sector, winner.spans[:1], 3.0, ("its name says so",)))
    if party:
        found += _associate(reading, party)
        found += _described(reading, party)
    return {"organization_type": found or list(_later(reading))}


def _labelled(reading: Reading) -> Iterator[Candidate]:
    """What a form says outright beside a label."""
    for match in _LABEL.finditer(reading.document.article.text[:_READ]):
        if sector := sectors.of_label(match["value"]):
            yield Candidate(sector, (reading.document.span(*match.span("value")),), 3.1, ("labelled so",))


def _associate(reading: Reading, party: Party) -> Iterator[Candidate]:
    for mention, cue in party.cues:
        if cue.why == _ASSOCIATE and not party.plays(Role.CLIENT):
            span = reading.document.span(mention.start, mention.end)
            yield Candidate("business_associate", (span,), 3.2, ("called a business associate",))
            return


def _described(reading: Reading, party: Party) -> Iterator[Candidate]:
    for mention in party.main[:8]:
        if sector := sectors.of_description(mention.around.described):
            span = reading.document.span(mention.start, mention.end)
            yield Candidate(sector, (span,), 2.6, ("described as such",))


def _later(reading: Reading) -> Iterator[Candidate]:
    """``the hospital said``; ``its students``."""
    for patterns, score, why in (
        (_taken_up(), 1.8, "called so later"),
        (_by_people(), 1.3, "it has such people"),
    ):
        for sentence in reading.document.main:
            for sector, pattern in patterns:
                if match := pattern.search(sentence.lower):
                    span: Span = reading.document.span(
                        sentence.start + match.start(), sentence.start + match.end()
                    )
                    yield Candidate(sector, (span,), score, (why,))
                    break
