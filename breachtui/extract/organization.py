"""Whose breach it is: the party whose signs weigh most, once those of other parts are set aside."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from breachtui.extract import forms
from breachtui.extract.context import INCIDENT, VERBS
from breachtui.extract.coreference import TELLS, Party, parties, tells_of_vendor
from breachtui.extract.document import Document, Topic
from breachtui.extract.excluded_names import excluded, is_shaped
from breachtui.extract.findings import LOW, Candidate
from breachtui.extract.letters import is_letter, subject_of
from breachtui.extract.mentions import Mention
from breachtui.extract.name_keys import key_of
from breachtui.extract.reading import Found, Reading
from breachtui.extract.roles import OUTRIGHT, Role
from breachtui.extract.rules import names as words
from breachtui.extract.rules.roles import AUTHORITIES
from breachtui.extract.stemming import stem
from breachtui.report import Span
from breachtui.values.text import fold
from breachtui.words.sectors import BUREAUS

# What each further kind of sign adds to the strongest.
_SHARES = (1.0, 0.5, 0.35, 0.2, 0.1)
# The share that a sign keeps in a sentence about something else.
_NOT_MAIN = 0.3
_EARLY = 2
_LOWER_NOUN = re.compile(
    r" (?!(?:is|was|has|had|will|may|says?|said|also|now|told|lost|left|sent|\w{2,14}ed)\b)[a-z]"
)
_SECURITY = re.compile(r"\b(?:Forensics?|Security|Cyber\w*|Threat|Intelligence|Info[sS]ec|Labs?|Research)$")
_WORD = re.compile(r"[\w&$][\w'&.,-]{0,40}")
_VENDORS = (Role.VENDOR, Role.SERVICE)

Scored = tuple[Party, float, tuple[str, ...]]


def find(reading: Reading) -> Found:
    """Candidates for the breached organization."""
    document = reading.document
    plain = (word.removesuffix("'s").strip(".,'-") for word in _WORD.findall(fold(document.headline)))
    headline = f" {' '.join(plain)} "
    scored = [(party, *_score(party, headline)) for party in parties(document)]
    found = [
        _in_subject(Candidate(_form(party), _spans(document, party), points, why), document)
        for party, points, why in _vetoed(scored, document)
    ]
    found += [*_from_headline(reading, scored), *forms.organization(document), *forms.sender(document)]
    return {"organization": found}


def _spans(document: Document, party: Party) -> tuple[Span, ...]:
    return tuple(document.span(m.start, m.end) for m in (party.main or party.mentions)[:5])


def _form(party: Party) -> str:
    """The form of the name to give: of forms that are whole names, the one that carries the signs."""
    telling = {m.key for m, cue in party.cues if cue.role in (Role.OWN, Role.CLIENT) and cue.weight >= TELLS}
    if not telling or party.key in telling:
        return party.name
    whole = [m.name for m in party.mentions if m.key in telling and " " in m.key and is_shaped(m.key, m.name)]
    contained = [name for name in whole if key_of(name) in party.key]
    return max(contained, key=len) if contained else party.name


def _in_subject(candidate: Candidate, document: Document) -> Candidate:
    """The candidate, likelier where the subject of a letter names it."""
    if candidate.score <= 0 or key_of(candidate.value) not in subject_of(document):
        return candidate
    reasons = (*candidate.reasons, "in the subject of the letter")
    return replace(candidate, score=candidate.score + 1.0, reasons=reasons)


def _score(party: Party, headline: str) -> tuple[float, tuple[str, ...]]:
    """Points on the candidates' scale, and the reasons."""
    best: dict[str, float] = defaultdict(float)
    against = 0.0
    for mention, cue in party.cues:
        counts = 1.0 if mention.sentence.main or cue.weight >= OUTRIGHT or cue.weight < 0 else _NOT_MAIN
        best[cue.why] = max(best[cue.why], cue.weight * counts)
        against = min(against, cue.weight)
    own = sorted((weight for weight in best.values() if weight > 0), reverse=True)
    points = sum(weight * share for weight, share in zip(own, _SHARES, strict=False))
    extra = list(_standing(party, headline))
    points += sum(weight for weight, _ in extra) + against * (1.0 if party.is_another else 0.4)
    return points, (*best, *(why for _, why in extra))


def _standing(party: Party, headline: str) -> Iterator[tuple[float, str]]:
    """What the places and the form of the name add."""
    if not party.main:
        return
    if any(Topic.HEADLINE not in m.sentence.topics for m in party.main):
        if any(f" {key} " in headline for key in {m.key for m in party.mentions}):
            yield 1.0, "in the headline"
        if party.main[0].sentence.index <= _EARLY:
            yield 0.5, "named early"
    if len(party.main) > 1:
        yield 0.12 * min(len(party.main), 6), "named often"
    if is_shaped(party.key, party.name):
        leads = any(m.start <= m.sentence.start + 4 and Topic.BREACH in m.sentence.topics for m in party.main)
        yield (0.6 if leads else 0.4), "named like an organization"
    elif len(party.main) == 1 and " " not in party.key:
        acts = any(cue.weight >= 1.0 and not cue.place for _, cue in party.cues)
        yield (-3.0 if _begins(party.main[0]) and not acts else -0.5), "one word, named once"
    yield from _named_like(party)


def _named_like(party: Party) -> Iterator[tuple[float, str]]:
    """What speaks against a name by its kind, where no strong sign speaks for it."""
    if not AUTHORITIES.isdisjoint(party.key.split()) and not party.struck and not party.has_people:
        yield -1.5, "named like an authority"
    if party.key in BUREAUS and all(cue.weight < TELLS for _, cue in party.cues):
        yield -2.5, "a credit bureau"
    if _SECURITY.search(party.name):
        yield -0.8, "named like a security firm"


def _begins(mention: Mention) -> bool:
    """Whether a name is the first word of a sentence, and may have its capital from there."""
    following = mention.around.right_stems[:1]
    at_start = mention.start <= mention.sentence.start + 1 and not (following and following[0] in VERBS)
    return at_start and bool(_LOWER_NOUN.match(mention.sentence.text, len(mention.name)))


def _vetoed(scored: list[Scored], document: Document) -> list[Scored]:
    """Whoever plays another part stands behind all who may be the one whose people's data it is."""
    letter = is_letter(document)
    free = [points for party, points, _ in scored if not _set_aside(party, letter)]
    named = [points for party, points, _ in scored if party.plays(Role.CLIENT)]
    best, client = max(free, default=0.0), max(named, default=0.0)
    told = tells_of_vendor(document)
    owners = [points for party, points, _ in scored if told and party.has_people and not party.struck]
    owner = max(owners, default=0.0)
    result = []
    for party, points, why in scored:
        before = best if _set_aside(party, letter) else client if _is_service(party) else 0.0
        elsewhere = party.struck and not party.has_people and not (letter and _writes(party))
        before = max(before, owner) if elsewhere else before
        result.append((party, min(points, before - 0.1) if before >= LOW else points, why))
    return result


def _set_aside(party: Party, letter: bool) -> bool:
    """Whether it plays another part: a vendor of the one in the story, a helper, an authority, a lawyer."""
    if any(cue.weight >= OUTRIGHT for _, cue in party.cues):
        return False
    if party.plays(Role.CLIENT):
        return party.is_another
    return party.is_another or (party.plays(Role.VENDOR) and not (letter and _writes(party)))


def _writes(party: Party) -> bool:
    return any(cue.why == "writes as we" for _, cue in party.cues)


def _is_service(party: Party) -> bool:
    return party.plays(Role.SERVICE) and not party.plays(Role.CLIENT)


def _from_headline(reading: Reading, scored: list[Scored]) -> Iterator[Candidate]:
    """Names that only the headline gives: what is left between the words of headlines."""
    headline = reading.document.headline
    if headline.startswith("By "):
        return  # a byline is no headline
    known = [m.key for party, _, _ in scored for m in party.mentions]
    first = reading.document.sentences[:1]
    for name, start, weight in _names_in(headline):
        if any(key.startswith(key_of(name)) for key in known):
            continue
        spans: tuple[Span, ...] = ()
        if first and first[0].text.startswith(headline):
            at = first[0].start + start
            spans = (reading.document.span(at, at + len(name)),)
        yield Candidate(name, spans, weight, ("named in the headline",))


def _names_in(headline: str) -> Iterator[tuple[str, int, float]]:
    """Names with their offset in the headline and how far each can be trusted."""
    title_case = len(re.findall(r" [a-z]{4}", headline)) < 2
    chunk: list[re.Match[str]] = []
    for word in [*_WORD.finditer(headline), None]:
        if word and _is_name_word(word[0], chunk):
            chunk.append(word)
            continue
        while chunk and chunk[-1][0].lower() in words.CONNECTORS:
            chunk.pop()
        if chunk:
            yield from _judged(headline, chunk, word[0] if word else "", title_case)
        chunk = []


def _is_name_word(word: str, chunk: list[re.Match[str]]) -> bool:
    low = word.lower().rstrip(",.").removesuffix("'s")
    if chunk and chunk[-1][0].endswith((",", "'s")):
        return False
    if low in words.CONNECTORS:
        return bool(chunk)
    if low in words.PLAIN or stem(low) in INCIDENT or (stem(low) in VERBS and (chunk or word[0].islower())):
        return False
    return word[0].isupper()


def _judged(
    headline: str, chunk: list[re.Match[str]], after: str, title_case: bool
) -> Iterator[tuple[str, int, float]]:
    start = chunk[0].start()
    name = headline[start : chunk[-1].end()].rstrip(",").removesuffix("'s")
    shaped = len(chunk) > 1 and is_shaped(key_of(name), name)
    marked = not title_case and (start > 0 or len(chunk) > 1)
    if excluded(key_of(name)) or not (shaped or marked):
        return
    struck = words.STRUCK.search(headline[max(0, start - 40) : start].lower())
    follows = stem(after) in VERBS or stem(after) in INCIDENT or after.lower() in words.LEADS
    if struck or follows:
        yield name, start, 2.0 if shaped else 1.2
