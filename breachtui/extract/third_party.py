"""The vendor where it happened, and the organization's other names."""

from collections.abc import Iterable, Iterator

from breachtui.extract import forms
from breachtui.extract.coreference import ALSO, BESIDE, ITS_INITIALS, TELLS, Party, parties, tells_of_vendor
from breachtui.extract.document import Topic
from breachtui.extract.findings import LOW, Candidate
from breachtui.extract.letters import is_letter
from breachtui.extract.mentions import Mention
from breachtui.extract.name_keys import key_of
from breachtui.extract.reading import Found, Reading
from breachtui.extract.roles import Role
from breachtui.extract.rules.beside import NO_ALIAS
from breachtui.report import Span

_TOPICS = frozenset({Topic.BREACH, Topic.NOTICE})
_HELPS = (Role.EXPERT, Role.LAWYER, Role.INFORMED)


def find(reading: Reading) -> Found:
    """Candidates for the third party and the aliases."""
    cast = parties(reading.document)
    own = key_of(reading.value("organization") or "")
    mine = next((party for party in cast if any(m.key == own for m in party.mentions)), None)
    names = {own} | ({m.key for m in mine.mentions} if mine else set())
    others = [
        party for party in cast if party is not mine and not any(_same(party.key, key) for key in names)
    ]
    return {
        "third_party": [
            *(found for party in others for found in _third_party(reading, party, mine)),
            *forms.vendor(reading.document),
        ],
        "aliases": list(_aliases(reading, mine, own)) if mine else [],
    }


def _same(key: str, own: str) -> bool:
    return not key or key == own or own.startswith(key + " ") or key.startswith(own + " ")


def _third_party(reading: Reading, party: Party, mine: Party | None) -> Iterator[Candidate]:
    """A vendor that a text about the breach names, and that was not hired because of it."""
    there = [m for m, cue in party.cues if cue.place and cue.weight >= TELLS and m.sentence.main]
    struck = any(cue.role is Role.OWN and cue.weight >= TELLS for _, cue in party.cues)
    vendor = [
        m for m, cue in party.cues if cue.role is Role.VENDOR and m.sentence.main and (struck or _tells(m))
    ]
    if _has_other_part(party, vendor):
        return
    if not mine:
        associate = any(cue.why == "a business associate" for _, cue in party.cues)
        if vendor and (associate or is_letter(reading.document)):
            yield Candidate(party.name, tuple(_spans(reading, vendor[:3])), 2.6, ("named as the vendor",))
        return
    if vendor:
        score, why, places = 2.6 + 0.4 * bool(there), "named as the vendor", vendor
    elif party.plays(Role.SERVICE) and (there or mine.plays(Role.CLIENT)):
        score, why, places = 2.2, "a vendor, and it happened there", there or [m for m, _ in party.cues]
    elif there and tells_of_vendor(reading.document) and not mine.struck:
        score, why, places = 1.8, "it happened there, and the text speaks of a vendor", there
    else:
        return
    yield Candidate(party.name, tuple(_spans(reading, places[:3])), score, (why,))


def _has_other_part(party: Party, vendor: list[Mention]) -> bool:
    """Whether it attacked, or was hired because of it; a vendor where it happened may help afterwards."""
    if party.plays(Role.ATTACKER):
        return True
    hired = [mention.start for mention, cue in party.cues if cue.role in _HELPS]
    return bool(hired) and not (vendor and vendor[0].start < hired[0])


def _tells(mention: Mention) -> bool:
    """Whether its sentence is about the breach, as the first ones are."""
    return bool(mention.sentence.topics & _TOPICS) or mention.sentence.index <= 1


def _spans(reading: Reading, places: Iterable[Mention]) -> Iterator[Span]:
    for mention in places:
        yield reading.document.span(mention.start, mention.end)


def _aliases(reading: Reading, mine: Party, own: str) -> Iterator[Candidate]:
    """Its other names: given in so many words, or used in the text as short forms."""
    flat, seen = reading.document.flat, {own}
    beside = [p.match(flat, m.end) for m in mine.mentions[:20] for p in (BESIDE, ALSO)]
    initials = "".join(word[0] for word in mine.key.split())
    told = [match for match in ITS_INITIALS.finditer(flat) if key_of(match["name"]) == initials]
    for match in [*filter(None, beside), *told]:
        key = key_of(match["name"])
        if key and key not in seen and key not in NO_ALIAS:
            seen.add(key)
            span = reading.document.span(*match.span("name"))
            yield Candidate(" ".join(span.text.split()), (span,), 3.0, ("given beside the name",))
    forms = [m for m in mine.mentions if m.key == mine.key][:1] + mine.short_forms
    for mention in forms:
        if mention.key not in seen and mention.key not in NO_ALIAS and mention.sentence.main:
            seen.add(mention.key)
            same = [each for each in mine.mentions if each.key == mention.key]
            calm = next((each for each in same if not each.name.isupper()), mention)  # a letterhead shouts
            yield Candidate(
                calm.name, (reading.document.span(calm.start, calm.end),), LOW + 1, ("a form of the name",)
            )
