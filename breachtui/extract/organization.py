"""Who plays which part: whose breach it is, the vendor where it happened, other names of the breached one.

The party whose signs weigh most is breached, once those that play other parts are set aside.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from breachtui.extract.coreference import TELLS, Party, parties, tells_of_vendor
from breachtui.extract.findings import LOW, Candidate
from breachtui.extract.mentions import Mention
from breachtui.extract.name_keys import excluded, is_shaped, key_of
from breachtui.extract.roles import OURS, OUTRIGHT, TELLS_US, Role
from breachtui.extract.rules.place_phrases import TRADE
from breachtui.extract.rules.role_phrases import AUTHORITIES, NO_ALIAS
from breachtui.extract.story import Found, Story, StoryReading, Topic, is_letter, subject_of
from breachtui.values.evidence import Span
from breachtui.values.text import fold
from breachtui.words import sectors

# What each further kind of sign adds to the strongest.
_SHARES = (1.0, 0.5, 0.35, 0.2, 0.1)
# The share that a sign keeps in a sentence about something else.
_NOT_MAIN = 0.3
_EARLY = 2
_SECURITY = re.compile(r"\b(?:Forensics?|Security|Cyber\w*|Threat|Intelligence|Info[sS]ec|Labs?|Research)$")
_WORD = re.compile(r"[\w&$][\w'&.,-]{0,40}")
_OF_WRITER = (OURS, TELLS_US)
_HELPS = (Role.EXPERT, Role.LAWYER, Role.INFORMED)
_TOLD = frozenset({Topic.BREACH, Topic.NOTICE})
# What forms give beside a label: "Entity name: Foxglove Hospital".
_LABELLED = re.compile(
    r"(?im)^[ \t]*(?:name of (?:the )?|reporting )?(?:organi[sz]ation|(?:covered )?entity|company|business"
    r"|(?:data )?controller)"
    r"(?: name)?"
    r"[ \t]*:[ \t]*\n?[ \t]*(?:[o*\u2022-] )?(?P<name>(?-i:[A-Z0-9])[^\n:;]{1,80}?)[ \t]*$"
)
_READ = 20_000
_ASSOCIATE = "a business associate"
# "the hospital said", "the airline's"
_TAKEN_UP = re.compile(
    rf"\b[Tt]he ((?:[a-z-]+ ){{0,2}}(?:{'|'.join(sorted(TRADE))}))(?:'s|')?(?= [a-z]|[,.])(?! of )"
)
_PEOPLE = tuple((sector, sectors.pattern(listed)) for sector, listed in sectors.PEOPLE)

Scored = tuple[Party, float, tuple[str, ...]]


def find(reading: StoryReading) -> Found:
    """Candidates for the breached organization, its other names, and the vendor."""
    story = reading.story
    cast = parties(story)
    plain = (word.removesuffix("'s").strip(".,'-") for word in _WORD.findall(fold(story.headline)))
    headline = f" {' '.join(plain)} "
    alone = _alone(cast)
    scored = _vetoed([(party, *_score(party, headline, alone=party is alone)) for party in cast], story)
    found = [_candidate(party, points, why, story) for party, points, why in scored]
    found += _labelled(story)
    best = max(found, key=lambda each: each.score, default=None)
    own = key_of(best.value) if best and best.score >= LOW else ""
    mine = next((party for party in cast if any(m.key == own for m in party.mentions)), None)
    return {
        "organization": found,
        "organization_type": list(_sectors(story, mine, best)) if best and own else [],
        "third_party": [each for party in cast for each in _third_party(story, party, mine)],
        "aliases": list(_aliases(story, mine, own)) if mine else [],
    }


def _alone(cast: Iterable[Party]) -> Party | None:
    """The only party that is named like an organization, where of no other anything is said."""
    shaped = [party for party in cast if party.main and is_shaped(party.key, party.name)]
    others = any(party.cues and party not in shaped for party in cast)
    return shaped[0] if len(shaped) == 1 and not others else None


def _candidate(party: Party, points: float, why: tuple[str, ...], story: Story) -> Candidate:
    name = _form(party)
    if points > 0 and key_of(name) in subject_of(story):
        points, why = points + 1.0, (*why, "in the subject of the letter")
    return Candidate(name, _spans(story, (party.main or party.mentions)[:5]), points, why)


def _spans(story: Story, mentions: Iterable[Mention]) -> tuple[Span, ...]:
    return tuple(story.span(m.start, m.end) for m in mentions)


def _form(party: Party) -> str:
    """The form of the name to give: of forms that are whole names, the one that carries the signs."""
    telling = {m.key for m, cue in party.cues if cue.role in (Role.OWN, Role.CLIENT) and cue.weight >= TELLS}
    if not telling or party.key in telling:
        return party.name
    whole = [m.name for m in party.mentions if m.key in telling and " " in m.key and is_shaped(m.key, m.name)]
    contained = [name for name in whole if key_of(name) in party.key]
    return max(contained, key=len) if contained else party.name


def _score(party: Party, headline: str, *, alone: bool) -> tuple[float, tuple[str, ...]]:
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
    if alone and party.main[0].sentence.index <= _EARLY:
        extra.append((0.2, "the only organization named"))
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
        yield -0.5, "one word, named once"
    yield from _named_like(party)


def _named_like(party: Party) -> Iterator[tuple[float, str]]:
    """What speaks against a name by its kind, where no strong sign speaks for it."""
    if (
        not AUTHORITIES.isdisjoint(part.removesuffix("'s") for part in party.key.split())
        and not party.struck
        and not party.has_people
    ):
        yield -1.5, "named like an authority"
    if party.key in sectors.BUREAUS and all(cue.weight < TELLS for _, cue in party.cues):
        yield -2.5, "a credit bureau"
    if _SECURITY.search(party.name):
        yield -0.8, "named like a security firm"


def _vetoed(scored: list[Scored], story: Story) -> list[Scored]:
    """Whoever plays another part stands behind all who may be the one whose people's data it is."""
    letter = is_letter(story)
    free = [points for party, points, _ in scored if not _set_aside(party, letter)]
    named = [points for party, points, _ in scored if party.plays(Role.CLIENT)]
    best, client = max(free, default=0.0), max(named, default=0.0)
    told = tells_of_vendor(story)
    owners = [points for party, points, _ in scored if told and party.has_people and not party.struck]
    owner = max(owners, default=0.0)
    result = []
    for party, points, why in scored:
        before = best if _set_aside(party, letter) else client if _is_service(party) else 0.0
        elsewhere = party.struck and not party.has_people and not (letter and _writes(party))
        before = max(before, owner) if elsewhere else before
        if letter and not _writes(party) and any(cue in _OF_WRITER for _, cue in party.cues):
            before = max(before, LOW)  # whoever writes is breached, named or not
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


def _labelled(story: Story) -> Iterator[Candidate]:
    """What a form says outright beside a label."""
    for match in _LABELLED.finditer(story.article.text, 0, _READ):
        if not excluded(key_of(match["name"])):
            yield Candidate(match["name"], (story.span(*match.span("name")),), 7.0, ("beside its label",))


def _third_party(story: Story, party: Party, mine: Party | None) -> Iterator[Candidate]:
    """A vendor that a text about the breach names, and that was not hired because of it."""
    if party is mine:
        return
    there = [m for m, cue in party.cues if cue.place and cue.weight >= TELLS and m.sentence.main]
    struck = any(cue.role is Role.OWN and cue.weight >= TELLS for _, cue in party.cues)
    vendor = [
        m for m, cue in party.cues if cue.role is Role.VENDOR and m.sentence.main and (struck or _tells(m))
    ]
    hired = [mention.start for mention, cue in party.cues if cue.role in _HELPS]
    if party.plays(Role.ATTACKER) or (hired and not (vendor and vendor[0].start < hired[0])):
        return  # a vendor where it happened may help afterwards
    if vendor:
        score, why, places = 2.6 + 0.4 * bool(there), "named as the vendor", vendor
    elif mine and party.plays(Role.SERVICE) and (there or mine.plays(Role.CLIENT)):
        score, why, places = 2.2, "a vendor, and it happened there", there or [m for m, _ in party.cues]
    elif mine and there and tells_of_vendor(story) and not mine.struck:
        score, why, places = 1.8, "it happened there, and the text speaks of a vendor", there
    else:
        return
    yield Candidate(party.name, _spans(story, places[:3]), score, (why,))


def _tells(mention: Mention) -> bool:
    """Whether its sentence is about the breach, as the first ones are."""
    return bool(mention.sentence.topics & _TOLD) or mention.sentence.index <= 1


def _aliases(story: Story, mine: Party, own: str) -> Iterator[Candidate]:
    """Its other names: given in so many words, or used in the text as short forms."""
    for mention in [*(m for m in mine.mentions if m.key == mine.key)][:1] + mine.short_forms:
        if mention.key not in (own, *NO_ALIAS) and mention.sentence.main:
            yield Candidate(mention.name, _spans(story, [mention]), LOW + 1, ("a form of the name",))


def _sectors(story: Story, mine: Party | None, best: Candidate) -> Iterator[Candidate]:
    """Its sector, from its name, from what describes it there, or else from what it is called later."""
    found = list(_described(story, mine)) if mine else []
    if sector := sectors.of_name(best.value):
        found.append(Candidate(sector, best.spans[:1], 3.0, ("its name says so",)))
    yield from found or _later(story)


def _described(story: Story, party: Party) -> Iterator[Candidate]:
    for mention, cue in party.cues:
        if cue.why == _ASSOCIATE:
            span = story.span(mention.start, mention.end)
            yield Candidate("business_associate", (span,), 3.2, ("called a business associate",))
    for mention in party.main[:8]:
        if sector := sectors.of_description(mention.around.described):
            span = story.span(mention.start, mention.end)
            yield Candidate(sector, (span,), 2.6, ("described as such",))


def _later(story: Story) -> Iterator[Candidate]:
    """``the hospital said``; ``its students``."""
    for sentence in story.main:
        for match in _TAKEN_UP.finditer(sentence.text):
            if sector := sectors.of_description(match[1]):
                span = story.span(sentence.start + match.start(), sentence.start + match.end())
                yield Candidate(sector, (span,), 1.8, ("called so later",))
        for sector, pattern in _PEOPLE:
            if found := pattern.search(sentence.lower):
                span = story.span(sentence.start + found.start(), sentence.start + found.end())
                yield Candidate(sector, (span,), 1.3, ("it has such people",))
