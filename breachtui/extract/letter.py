"""Letters and notices: texts in which the organization speaks of itself as we."""

from dataclasses import dataclass
from functools import lru_cache

from breachtui.extract.document import Document, Sentence
from breachtui.extract.patterns import Lazy

_WE = frozenset(("we", "our", "us"))
_ENOUGH = 2
_SHARE = 0.15
# A salutation stands on a line of its own, or a sentence goes on behind it.
_SALUTATION = Lazy(
    r"(?:Dear|DEAR)\b(?:[^.!?]|\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Hon|St)\.){0,90}(?:[:,]|$)|(?:To [Ww]hom [Ii]t [Mm]ay"
    r"|TO WHOM IT MAY) |To the Attorney General\b|Ladies and Gentlemen|(?:Attorney General|AG) [A-Z]\w+ ?[:,]"
    r"|Good (?:morning|afternoon|day)\b"
)
_FOR_CLIENT = Lazy(
    r"\b(?:we|i|firm|office|llp|llc|p\.?c\.?|undersigned|law) represents?\b|\bour client\b"
    r"|\bon behalf of (?:our|my|its|the) client"
    r"|\b(?:outside |legal )?counsel (?:for|to)\b|'s client\b|\bclient, "
)
# What a letter is about it says within so many characters.
_OPENING = 2500
_SUBJECT = Lazy(r"(?:re|subject|in re)\b ?:")
# Of a letterhead and an address no more lines.
_HEAD = 70
# Without a salutation, what stands above what it is about.
_SHORT_HEAD = 30


@lru_cache(maxsize=2)
def is_letter(document: Document) -> bool:
    """Whether enough of its sentences, quotes left out, speak in the first person."""
    spoken = [each for each in document.sentences if '"' not in each.text]
    ours = sum(not _WE.isdisjoint(each.words) for each in spoken)
    dear = any(each.text.startswith("Dear ") for each in document.sentences[:25])
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
        if _SALUTATION.match(sentence.text):
            return Head(sentence.index, sentence.start)
    for sentence in document.sentences[:_SHORT_HEAD]:
        if _SUBJECT.match(sentence.lower) and sentence.index + 1 < len(document.sentences):
            return Head(sentence.index + 1, document.sentences[sentence.index + 1].start)
    return None


def in_head(document: Document, sentence: Sentence) -> bool:
    """Whether it is a line of addresses and the like before the letter itself, and not what it is about."""
    letter = head(document)
    if letter is None or sentence.index > letter.salutation or sentence.text[-1] == ".":
        return False
    return not _SUBJECT.match(sentence.lower)


@lru_cache(maxsize=2)
def for_client(document: Document) -> bool:
    """Whether a letter is written by lawyers for the organization, whose address is then not at its head."""
    letter = head(document)
    return letter is not None and bool(_FOR_CLIENT.search(document.lower, letter.end, letter.end + _OPENING))


@lru_cache(maxsize=2)
def subject_of(document: Document) -> str:
    """The line that tells what a letter is about, in lower case; empty where it has none."""
    letter = head(document)
    lines = document.sentences[: letter.salutation] if letter else ()
    return " ".join(line.lower for line in lines if _SUBJECT.match(line.lower))
