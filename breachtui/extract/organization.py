"""Whose breach it is: the party that the grammar of the text makes the breached one."""

import math
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from breachtui.extract import labels
from breachtui.extract.candidate import LOW, Candidate
from breachtui.extract.cast import Party, parties
from breachtui.extract.cues import Role
from breachtui.extract.document import Document, Topic
from breachtui.extract.headline import names_in
from breachtui.extract.keys import key_of
from breachtui.extract.legal_forms import LEGAL
from breachtui.extract.letter import is_letter, subject_of
from breachtui.extract.lexicon import names as name_words
from breachtui.extract.lexicon import stories
from breachtui.extract.lexicon.headlines import GOVERNS
from breachtui.extract.patterns import Lazy
from breachtui.extract.reading import Found, Reading
from breachtui.report import Span
from breachtui.values.text import fold

# What each further sign adds to the strongest.
_SHARES = (1.0, 0.5, 0.35, 0.2, 0.1)
_NOT_MAIN = 0.3
_EARLY = 2
_NOT_US, _WRITES = LOW - 0.1, 3.0
# A sign that holds in any sentence.
_OUTRIGHT = 4.0
# A word that begins a sentence has its capital from there.
_LOWER_NOUN = Lazy(
    r" (?!(?:is|was|has|had|will|may|says?|said|this|last|recently|also|now|today|became|told|lost|left|sent"
    r"|fell|began|\w{2,14}ed)\b)[a-z]"
)
_PRODUCT = Lazy(
    r"\b(?:Portal|App|API|Server|Database|Website|Plugin|Tool|Toolbar|ID|Windows|Account|Accounts)$"
)
_SECURITY = Lazy(r"\b(?:Forensics?|Security|Cyber\w*|Threat|Intelligence|Infosec|InfoSec|Labs?|Research)$")
_AUTHORITY = Lazy(stories.AUTHORITY_NAME)
# A sign that weighs as much says that it was breached, or told of it.
_GIVES_NOTICE = 1.7
_HEADLINE_WORD = Lazy(r"[\w&'.-]+")
_OTHERS = frozenset({Role.ATTACKER, Role.EXPERT, Role.OWNER, Role.ASIDE})


def find(reading: Reading) -> Found:
    """Candidates for the breached organization."""
    document = reading.document
    plain = (word.removesuffix("'s").strip(".'-") for word in _HEADLINE_WORD.findall(fold(document.headline)))
    headline = f" {' '.join(plain)} "
    cast = parties(document)
    scored = [(party, *_score(party, headline)) for party in cast]
    if is_letter(document):
        scored = [(p, min(points, _NOT_US) if _is_hired(p) else points, why) for p, points, why in scored]
    found = [
        Candidate(
            party.name,
            tuple(document.span(m.start, m.end) for m in (party.main or party.mentions)[:5]),
            points,
            why,
        )
        for party, points, why in _clients_first(scored)
    ]
    found = [_in_subject(each, document) for each in found]
    return {
        "organization": [
            *found,
            *_from_headline(reading, cast),
            *labels.organization(document),
            *labels.sender(document),
        ]
    }


def _in_subject(candidate: Candidate, document: Document) -> Candidate:
    """The candidate, likelier where the subject of a letter names it."""
    if candidate.score <= 0 or key_of(candidate.value) not in subject_of(document):
        return candidate
    reasons = (*candidate.reasons, "in the subject of the letter")
    return replace(candidate, score=candidate.score + 1.0, reasons=reasons)


def _score(party: Party, headline: str) -> tuple[float, tuple[str, ...]]:
    """Points on the candidates' scale, and the reasons."""
    best: dict[str, list[float]] = defaultdict(list)
    others = 0
    for mention, cue in party.cues:
        best[cue.why].append(
            cue.weight * (1.0 if mention.sentence.main or not 0 < cue.weight < _OUTRIGHT else _NOT_MAIN)
        )
        others += cue.role in _OTHERS
    own = sorted((max(weights) for weights in best.values() if max(weights) > 0), reverse=True)
    against = min((min(weights) for weights in best.values()), default=0.0)
    points = sum(weight * share for weight, share in zip(own, _SHARES, strict=False))
    points += min(against, 0.0) * (0.6 + 0.4 * others / max(1, len(party.mentions)))
    extra = list(_standing(party, headline))
    return points + sum(weight for weight, _ in extra), (*best, *(why for _, why in extra))


def _standing(party: Party, headline: str) -> Iterator[tuple[float, str]]:
    """What the places of the name in the text add."""
    if not party.main:
        return
    told = any(Topic.HEADLINE not in m.sentence.topics for m in party.main)
    if told and any(f" {key} " in headline for key in {m.key for m in party.mentions}):
        yield 1.0, "in the headline"
        if any(_struck_in(headline, key) for key in {m.key for m in party.mentions}):
            yield 0.6, "struck in the headline"
    if told and party.main[0].sentence.index <= _EARLY:
        yield 0.5, "named early"
    if len(party.main) > 1:
        yield 0.12 * min(len(party.main), 6), "named often"
    yield from _form(party)


def _struck_in(headline: str, key: str) -> bool:
    """Whether the headline says that it happened there: ``hackers hit NAME``."""
    place = headline.find(f" {key} ")
    return place > 0 and bool(GOVERNS.search(headline[max(0, place - 60) : place + 1]))


def _form(party: Party) -> Iterator[tuple[float, str]]:
    """What the form of the name adds."""
    if set(party.key.split()) & name_words.HEADS or LEGAL.search(party.name):
        yield 0.4, "named like an organization"
        if any(m.start <= m.sentence.start + 4 and Topic.BREACH in m.sentence.topics for m in party.main):
            yield 0.2, "a sentence about a breach begins with it"
    if len(party.main) == 1 and " " not in party.key:
        first = party.main[0]
        begins = first.start <= first.sentence.start + 1 and _LOWER_NOUN.match(
            first.sentence.text, len(first.name)
        )
        yield (-3.0 if begins else -0.5), "one word, named once"
    if _AUTHORITY.search(party.name) and all(cue.weight < _GIVES_NOTICE for _, cue in party.cues):
        yield -1.0, "named like an authority"
    if _SECURITY.search(party.name):
        yield -0.8, "named like a security firm"
    if _PRODUCT.search(party.name):
        yield -1.0, "named like a product"


Scored = tuple[Party, float, tuple[str, ...]]


def _clients_first(scored: list[Scored]) -> list[Scored]:
    """A vendor stands behind any client that may be the one whose people's data it is."""
    clients = [(party, points) for party, points, _ in scored if not _is_vendor(party) and points >= LOW]
    named = [points for party, points in clients if party.plays(Role.CLIENT)]
    others = [p for party, p in clients if party.plays(Role.CLIENT) or not party.plays(Role.SERVICE)]
    return [
        (party, min(points, _ceiling(party, others, named)), why)
        if not party.plays(Role.CLIENT)
        else (party, points, why)
        for party, points, why in scored
    ]


def _ceiling(party: Party, others: list[float], named: list[float]) -> float:
    """What a party can score at most, as the vendor of others."""
    before = (
        others
        if party.plays(Role.VENDOR) or party.told_its_clients
        else named
        if party.plays(Role.SERVICE)
        else []
    )
    return max(before) - 0.1 if before else math.inf


def _is_hired(party: Party) -> bool:
    """Whether a letter calls it a vendor, so that it is not the one that writes as we."""
    writes = any(cue.weight >= _WRITES and cue.role is Role.OWN for _, cue in party.cues)
    return _is_vendor(party) and not writes and not any(m.whole_line for m in party.mentions[-3:])


def _is_vendor(party: Party) -> bool:
    return party.plays(Role.VENDOR) and not party.plays(Role.CLIENT)


def _from_headline(reading: Reading, cast: tuple[Party, ...]) -> Iterator[Candidate]:
    """Names that only the headline gives."""
    known = [m.key for party in cast for m in party.mentions]
    first = reading.document.sentences[:1]
    if reading.document.headline.startswith("By "):
        return  # a byline is no headline
    for name, start, weight in names_in(reading.document.headline):
        if any(key.startswith(key_of(name)) for key in known):
            continue
        spans: tuple[Span, ...] = ()
        if first and first[0].text.startswith(reading.document.headline):
            spans = (reading.document.span(first[0].start + start, first[0].start + start + len(name)),)
        yield Candidate(name, spans, weight, ("named in the headline",))
