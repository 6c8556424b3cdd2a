"""The vendor where it happened, and the organization's other names."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from breachtui.extract import labels
from breachtui.extract.candidate import LOW, Candidate
from breachtui.extract.cast import Party, parties
from breachtui.extract.cues import Role
from breachtui.extract.document import Document, Topic
from breachtui.extract.keys import key_of
from breachtui.extract.letter import is_letter
from breachtui.extract.lexicon import parties as words
from breachtui.extract.names import Mention
from breachtui.extract.patterns import Lazy
from breachtui.extract.reading import Found, Reading
from breachtui.report import Span

_VENDOR_ABOUT = Lazy(words.VENDOR_ABOUT)
_TOPICS = frozenset({Topic.BREACH, Topic.NOTICE})


def find(reading: Reading) -> Found:
    """Candidates for the third party and the aliases."""
    cast = parties(reading.document)
    own = key_of(reading.value("organization") or "")
    mine = next((party for party in cast if party.key == own), None)
    others = [party for party in cast if party.key != own and not _same(party.key, own)]
    return {
        "third_party": [
            *(found for party in others for found in _third_party(reading, party, mine)),
            *labels.vendor(reading.document),
        ],
        "aliases": list(_aliases(reading, mine)) if mine else [],
    }


def _same(key: str, own: str) -> bool:
    return not key or key == own or own.startswith(key + " ") or key.startswith(own + " ")


def _third_party(reading: Reading, party: Party, mine: Party | None) -> Iterator[Candidate]:
    """A vendor in a sentence that speaks of the breach, and that was not hired because of it."""
    there = [m for m, cue in party.cues if cue.place and m.sentence.main]
    vendor = [m for m, cue in party.cues if cue.role is Role.VENDOR and _tells(m) and m.sentence.main]
    if _has_other_part(party, vendor):
        return
    if not mine:
        associate = any(cue.why == "a business associate" for _, cue in party.cues)
        if vendor and (associate or is_letter(reading.document)):
            yield Candidate(party.name, tuple(_spans(reading, vendor[:3])), 2.6, ("named as the vendor",))
        return
    service = party.plays(Role.SERVICE) and (there or mine.plays(Role.CLIENT) or party.told_its_clients)
    if vendor:
        score, why, places = 2.6 + 0.4 * bool(there), "named as the vendor", vendor
    elif service:
        score, why, places = 2.2, "a vendor, and it happened there", there or [m for m, _ in party.cues]
    elif there and _tells_of_vendor(reading.document) and _told_of(mine):
        score, why, places = 1.8, "it happened there, and the text speaks of a vendor", there
    else:
        return
    yield Candidate(party.name, tuple(_spans(reading, places[:3])), score, (why,))


def _has_other_part(party: Party, vendor: list[Mention]) -> bool:
    """Whether it attacked, or was hired because of it; a vendor where it happened may help afterwards."""
    if any(cue.role is Role.ATTACKER for _, cue in party.cues):
        return True
    hired = [mention.start for mention, cue in party.cues if cue.role is Role.EXPERT]
    return bool(hired) and not (vendor and vendor[0].start < hired[0])


def _tells(mention: Mention) -> bool:
    """Whether its sentence is about the breach, as the first one is."""
    return bool(mention.sentence.topics & _TOPICS) or mention.sentence.index == 0


@lru_cache(maxsize=2)
def _tells_of_vendor(document: Document) -> bool:
    return bool(_VENDOR_ABOUT.search(document.lower))


def _told_of(mine: Party) -> bool:
    """Whether its part is to have people or to give notice, and not to be broken into."""
    return not any(cue.place and mention.sentence.main for mention, cue in mine.cues)


def _spans(reading: Reading, places: Iterable[Mention]) -> Iterator[Span]:
    for mention in places:
        yield reading.document.span(mention.start, mention.end)


def _initials_alone(reading: Reading, mine: Party, seen: set[str]) -> Iterator[Candidate]:
    """``MOH`` of ``the ministry (MOH)``, said of the Ministry of Health."""
    initials = "".join(word[0] for word in mine.key.split())
    for match in words.ITS_INITIALS.finditer(reading.document.flat):
        key = key_of(match["name"])
        if key == initials and key not in seen:
            seen.add(key)
            span = reading.document.span(*match.span("name"))
            yield Candidate(span.text, (span,), 2.5, ("its initials",))


def _aliases(reading: Reading, mine: Party) -> Iterator[Candidate]:
    """Its other names: given in so many words, or used in the text as short forms."""
    seen = {mine.key}
    for mention in mine.mentions[:20]:
        for pattern in (words.ACRONYM, words.ALSO):
            match = pattern.match(reading.document.flat, mention.end)
            key = key_of(match["name"]) if match else ""
            if match and key and key not in seen and key not in words.NO_ALIAS:
                seen.add(key)
                span = reading.document.span(*match.span("name"))
                yield Candidate(" ".join(span.text.split()), (span,), 3.0, ("given beside the name",))
    yield from _initials_alone(reading, mine, seen)
    for mention in mine.short_forms:
        if mention.key not in seen and mention.key not in words.NO_ALIAS and mention.sentence.main:
            seen.add(mention.key)
            same = [each for each in mine.mentions if each.key == mention.key]
            calm = next((each for each in same if not each.name.isupper()), mention)  # a letterhead shouts
            span = reading.document.span(calm.start, calm.end)
            yield Candidate(calm.name, (span,), LOW + 1, ("a short form of the name",))
