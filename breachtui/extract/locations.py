"""Where the data was, by the categories of the HHS breach portal."""

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from breachtui.extract.acts import Clauses, Frames, frames
from breachtui.extract.attack import telling
from breachtui.extract.document import Sentence, Topic
from breachtui.extract.findings import Candidate
from breachtui.extract.reading import Found, Reading
from breachtui.report import Span
from breachtui.words.locations import BY_ID

# Where a sentence only says how people were told, these are no places.
_MEANS_OF_TELLING = frozenset({"Email", "Paper/Films", "Network Server"})
_COMPUTERS = frozenset({"Laptop", "Desktop Computer"})
_SERVER, _PORTABLE, _RECORDS = (
    "Network Server",
    "Other Portable Electronic Device",
    "Electronic Medical Record",
)
# The drive inside a computer is no place of its own.
_DRIVE = frozenset({"hard drive", "hard drives"})
# What was stolen or lost is a thing, whatever it gave access to.
_OF_THINGS = frozenset({"stolen_device", "lost_device"})
_SCORE, _EACH = 1.5, 0.25


def find(reading: Reading) -> Found:
    """Candidates for the location of the information; the attack must have been found before."""
    hits: dict[str, list[Span]] = defaultdict(list)
    attack = reading.value("attack") or ""
    for sentence, clauses, how in _naming(reading):
        told = not how and Topic.BREACH not in sentence.topics and Topic.NOTICE in sentence.topics
        for id, (start, end) in _named(clauses, attack if how else ""):
            if not (told and id in _MEANS_OF_TELLING) and not _in_a_name(sentence.text, start, end):
                hits[id].append(reading.document.span(sentence.start + start, sentence.start + end))
    _leave_out_parts(hits)
    return {
        "information_location": [
            Candidate(id, tuple(spans[:3]), _SCORE + _EACH * len(spans), ("named as the place",))
            for id, spans in hits.items()
        ]
    }


def _naming(reading: Reading) -> Iterator[tuple[Sentence, Clauses, bool]]:
    """The sentences that may name the place, and whether they told how it came about."""
    best = filter(None, (reading.best("attack"), reading.best("breach_type")))
    told = [span.start for each in best for span in each.spans]
    for sentence, clauses in telling(reading).items():
        how = any(sentence.start <= start < sentence.end for start in told)
        about_it = not sentence.topics or sentence.topics & {Topic.BREACH, Topic.NOTICE}
        if (how or about_it) and Topic.HEADLINE not in sentence.topics:
            yield sentence, clauses, how


def _named(clauses: Clauses, attack: str) -> Iterator[tuple[str, tuple[int, int]]]:
    for id, told in _ways(attack):
        if clauses.may_hold(told) and (found := clauses.first(told)):
            yield id, found


@lru_cache(maxsize=64)
def _ways(attack: str) -> tuple[tuple[str, Frames], ...]:
    """What names each place where the sentence tells of an attack."""
    return tuple(
        (id, frames((*place.frames, *place.after.get(attack, ()))))
        for id, place in BY_ID.items()
        if not (id == _RECORDS and attack in _OF_THINGS)
    )


def _in_a_name(text: str, start: int, end: int) -> bool:
    """Whether capitals make the words a part of a name: "Ashby Paper & Packaging"."""
    following = text[end : end + 7].removeprefix(" ").removeprefix("& ").removeprefix("and ")
    return start > 0 and text[start].isupper() and following[:1].isupper()


def _leave_out_parts(hits: dict[str, list[Span]]) -> None:
    """Leave out the drive of a computer, and a server that is named only once beside other places."""
    if hits.keys() & _COMPUTERS and all(span.text.lower() in _DRIVE for span in hits.get(_PORTABLE, ())):
        hits.pop(_PORTABLE, None)
    if hits.keys() - {_SERVER} and len(hits.get(_SERVER, ())) < 2:
        hits.pop(_SERVER, None)
