"""Letters and notices: texts in which the organization speaks of itself as we."""

from dataclasses import dataclass
from functools import lru_cache

from breachtui.extract.document import Document, Sentence
from breachtui.extract.rules.letters import FOR_CLIENT, SALUTATIONS, SUBJECTS

_WE = frozenset(("we", "our", "us"))
_ENOUGH = 2
_SHARE = 0.15
# Within so many characters a letter says on whose behalf it is written.
_OPENING = 2500
# A letterhead with its address has no more lines.
_HEAD = 70
# Without a salutation, what stands above the subject.
_SHORT_HEAD = 30


@lru_cache(maxsize=2)
def is_letter(document: Document) -> bool:
    """Whether enough of its sentences, quotes left out, speak in the first person."""
    spoken = [each for each in document.sentences if '"' not in each.text]
    ours = sum(not _WE.isdisjoint(each.words) for each in spoken)
    dear = any(each.lower.startswith("dear ") for each in document.sentences[:25])
    return ours > 0 if dear else ours >= max(_ENOUGH, _SHARE * len(spoken))


@dataclass(frozen=True)
class Head:
    """What stands before the salutation of a letter."""

    salutation: int
    """The index of the sentence that begins with the salutation."""
    end: int
    """Where in the text it begins; of a letter without one, what follows its subject."""


@lru_cache(maxsize=2)
def head(document: Document) -> Head | None:
    """The head of a letter: the first one's where others are attached; None for what is no letter."""
    for sentence in document.sentences[:_HEAD]:
        if sentence.lower.startswith("dear ") or SALUTATIONS.pattern.match(sentence.lower):
            return Head(sentence.index, sentence.start)
    for sentence in document.sentences[:_SHORT_HEAD]:
        if SUBJECTS.pattern.match(sentence.lower) and sentence.index + 1 < len(document.sentences):
            return Head(sentence.index + 1, document.sentences[sentence.index + 1].start)
    return None


def in_head(document: Document, sentence: Sentence) -> bool:
    """Whether it is a line of addresses and the like before the letter itself, and not its subject."""
    letter = head(document)
    if letter is None or sentence.index > letter.salutation or sentence.text[-1] == ".":
        return False
    return not SUBJECTS.pattern.match(sentence.lower)


@lru_cache(maxsize=2)
def for_client(document: Document) -> bool:
    """Whether a letter is written by lawyers for the organization, whose address is then not at its head."""
    letter = head(document)
    if letter is None:
        return False
    end = min(letter.end + _OPENING, len(document.lower))
    return bool(FOR_CLIENT.search(document.lower, letter.end, end))


@lru_cache(maxsize=2)
def subject_of(document: Document) -> str:
    """The line that tells what a letter is about, in lower case; empty where it has none."""
    letter = head(document)
    lines = document.sentences[: letter.salutation] if letter else ()
    return " ".join(line.lower for line in lines if SUBJECTS.pattern.match(line.lower))
