"""Which kinds of data were involved: lists in the sentences that say so, less what is denied."""

from collections.abc import Iterator
from functools import cache

from breachtui.extract.candidate import Candidate
from breachtui.extract.cast import initials, parties
from breachtui.extract.denial import Stretches, denied, within
from breachtui.extract.document import Document, Sentence, Topic
from breachtui.extract.letter import in_head
from breachtui.extract.lexicon import data as words
from breachtui.extract.lexicon import involved
from breachtui.extract.owners import beside_the_point
from breachtui.extract.patterns import Lazy
from breachtui.extract.phrases import Phrase, Phrases
from breachtui.extract.questions import denied_questions
from breachtui.extract.reading import Found, Reading
from breachtui.extract.stems import sign
from breachtui.report import Span

# "your name was in the files"
_WAS_IN = Lazy(
    r"\b(?:was|were|is|are) (?:contained )?(?:in|on|within|among) (?:the|those|these|that"
    r"|one of the) (?:[\w-]{2,15} ){0,2}"
    r"(?:files?|accounts?|mailbox(?:es)?|e-?mails?|drives?|laptop|documents?|folders?|spreadsheet"
    r"|databases?|servers?)\b"
)
_INVOLVED = sign(involved.INVOLVED)
_HEADED = Lazy(involved.HEADED)
_OTHER_HEAD = Lazy(involved.OTHER_HEAD)
_ADVICE_HEAD = Lazy(involved.ADVICE_HEAD)
_GENERIC = {id: Lazy(pattern) for id, pattern in involved.GENERIC.items()}
# What may stand between two members of a list.
_GLUE = Lazy(
    r"(?:\s{0,5}[,;/&(]{1,2}\s{0,3}|\s)(?:(?<=[,;/&(\s])(?:and/or|and|or|as well as|along with)\b"
    r"|(?<=[,;/&]\s))"
    r"(?:\s?(?:the|their|your|a|some|other)\b)?\s?"
    r"|\s(?:plus|in combination with)\s(?:(?:one|any) or more of(?: the following)?:?\s)?"
)
_GOES_ON = Lazy(
    r"(?:in (?:some|a few|many|certain) |for (?:some|a |many|(?:about |approximately "
    r"|fewer than )?[\d,]{1,9} )|some |a few |also |it also )"
)
_WHOSE = Lazy(r"(?:'s|s'|\b(?:your|their|his|her|full|of|by|including|included|and|or))\s$|:\s{1,4}$")
# "name in combination with one or more of"
_COMBINED = Lazy(r"s? (?:\w+ )?(?:in combination|combined|together|along) with\b")
_TAKEN = Lazy(
    r"\b(?:copi|stol|steal|took|taken|captur|skimm|obtain|acquir|expos|read|leak)\w{0,5}"
    r"(?: (?:the|their|its|some|of|all|patients?'?s?|customers?'?))*\s$"
)


def find(reading: Reading) -> Found:
    """One candidate for each kind of data said to be, or possibly be, involved."""
    document = reading.document
    spans: dict[str, list[Span]] = {}
    scores: dict[str, float] = {}
    for sentence, stated in _bearing(document):
        for phrase in _involved(sentence, stated):
            start = sentence.start
            if _is_acronym(document, sentence.text[phrase.start : phrase.end]):
                continue
            spans.setdefault(phrase.id, []).append(document.span(start + phrase.start, start + phrase.end))
            scores[phrase.id] = max(scores.get(phrase.id, 0.0), 2.5 if stated else 1.5)
    found = [
        Candidate(id, tuple(each), scores[id] + 0.25 * min(len(each), 3), ("listed as involved",))
        for id, each in spans.items()
    ]
    return {"data_types": found or _generic(document)}


def _is_acronym(document: Document, said: str) -> bool:
    """Whether the words are the short form of a name: ``GPS`` of ``Granite Paddle Sports``."""
    said = said.removesuffix("'s")
    return said.isupper() and any(initials(party.key) == said.lower() for party in parties(document))


@cache
def _vocabulary() -> Phrases:
    return Phrases(words.PHRASES)


def _bearing(document: Document) -> Iterator[tuple[Sentence, bool]]:
    """The sentences that may list what was involved, and whether they or their heading say so."""
    headed, before, advice = False, False, False
    refused = denied_questions(document)
    for sentence in document.main:
        other = bool(_OTHER_HEAD.match(sentence.lower))
        advice = bool(_ADVICE_HEAD.match(sentence.lower)) or (advice and not other)
        if advice or sentence.index in refused:
            continue
        if in_head(document, sentence):
            continue  # addresses are those of writer and reader
        if other and not sentence.bullet and sentence.text[-1] != ".":
            headed = False
        if _heads(sentence):
            headed = not _denies_all(sentence)
        stated = headed or bool(sentence.signs & _INVOLVED) or bool(_WAS_IN.search(sentence.lower))
        stated = stated or (before and bool(_GOES_ON.match(sentence.lower)))
        before = stated
        yield sentence, stated


def _heads(sentence: Sentence) -> bool:
    return sentence.text.rstrip()[-1:] in "?:d" and bool(_HEADED.search(sentence.lower))


def _denies_all(sentence: Sentence) -> bool:
    return within(len(sentence.text) - 1, denied(sentence))


def _involved(sentence: Sentence, stated: bool) -> list[Phrase]:
    """The phrases of a sentence that count: in a list, or said to be involved, and not denied."""
    if not stated and "," not in sentence.lower and " and " not in sentence.lower:
        return []
    phrases = list(_vocabulary().find(sentence.lower))
    if not phrases:
        return []
    refused: Stretches = denied(sentence)
    told = [
        each
        for number, each in enumerate(phrases)
        if (not _is_weak(sentence, each) or _in_list(sentence.lower, phrases, number))
        and not within(each.start, refused)
        and not beside_the_point(sentence, each)
    ]
    if stated or len({each.id for each in told}) > 1:
        return told
    return []


def _is_weak(sentence: Sentence, phrase: Phrase) -> bool:
    if phrase.weak or sentence.lower[phrase.start : phrase.end] not in ("name", "address"):
        return phrase.weak
    # One name or address alone is somebody's only where the words say whose.
    if _COMBINED.match(sentence.lower, phrase.end):
        return False
    return not sentence.bullet and not _WHOSE.search(sentence.lower[max(0, phrase.start - 16) : phrase.start])


def _in_list(text: str, phrases: list[Phrase], number: int) -> bool:
    """Whether ambiguous words stand beside a phrase that is not, or are what was taken."""
    here = phrases[number]
    if number and _GLUE.fullmatch(text, phrases[number - 1].end, here.start):
        return True
    if number + 1 < len(phrases) and _GLUE.fullmatch(text, here.end, phrases[number + 1].start):
        return True
    return bool(_TAKEN.search(text[max(0, here.start - 50) : here.start]))


def _generic(document: Document) -> list[Candidate]:
    found: dict[str, Candidate] = {}
    for sentence in document.main:
        if Topic.BREACH not in sentence.topics:
            continue
        for id, pattern in _GENERIC.items():
            match = pattern.search(sentence.lower)
            if match and id not in found and not within(match.start(), denied(sentence)):
                span = document.span(sentence.start + match.start(), sentence.start + match.end())
                found[id] = Candidate(id, (span,), 1.5, ("only said in general",))
    return list(found.values())
