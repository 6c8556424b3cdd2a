"""What was done after the breach, and what is known to have followed."""

from collections.abc import Iterator

from breachtui.extract.candidate import Candidate
from breachtui.extract.document import Document, Sentence, Topic
from breachtui.extract.lexicon import response as words
from breachtui.extract.lexicon.denials import CONCEDED
from breachtui.extract.patterns import Costly, Lazy, Match
from breachtui.extract.questions import affirmed_questions, denied_questions
from breachtui.extract.reading import Found, Reading
from breachtui.extract.sentences import flatten
from breachtui.extract.stems import ANY, sign, signs_of, words_of

_CONCEDED = Lazy(CONCEDED)
_CLAUSE_END = Lazy(words.CLAUSE_END)
_MONITORING, _OFFERED = Costly(words.MONITORING, words.MONITORING_WORDS), Lazy(words.OFFERED)
_NOT_OFFERED, _NOT_YET = Lazy(words.NOT_OFFERED), Lazy(words.NOT_YET)
_DURATION, _OF_THE_OFFER = Lazy(words.DURATION), Lazy(words.OF_THE_OFFER)
_POLICE, _TOLD = Costly(words.POLICE, words.POLICE_WORDS), Lazy(words.TOLD)
# "passwords stolen from other websites"
_OF_OTHERS = Lazy(
    r"(?: [a-z]{3,12}){0,2}(?: ?(?:from|in|on|at))? (?:an? |the )?"
    r"(?:other|another|unrelated|different|third)\b"
)
_ONLY_NAMED = Lazy(r"\W*(?:the |our |local |with )*(?:[\w'.-]{1,15} ){0,3}")
_NAMED_END = Lazy(r"(?:'s)?(?: department| office)?\W*")
_TOLD_NOT, _POLICE_ASIDE = Lazy(words.TOLD_NOT), Lazy(words.POLICE_ASIDE)
_MISUSE = Costly(words.MISUSE, words.FOLLOWED_WORDS)
_TAKEN = Costly(words.TAKEN, words.TAKEN_WORDS)
_THINGS = sign(words.TAKEN_THINGS)
_NONE_KNOWN, _UNKNOWN, _MAY_BE = Lazy(words.NONE_KNOWN), Lazy(words.UNKNOWN), Lazy(words.MAY_BE)
_HOLDER = Lazy(words.HOLDER)
_OF_A_KIND = Lazy(words.OF_A_KIND)
_NOTHING_KNOWN = Lazy(
    r"\b(?:unaware of|not aware of|no (?:evidence|indication|reason to believe|reports?|information)\b)"
)
_ATTRIBUTE = Lazy(r"(?:stolen|leaked|exfiltrated|copied|dumped) (?!from|by|in)")
_MONTHS_IN_A_YEAR = 12


def find(reading: Reading) -> Found:
    """Candidates for the fields of the response, named ``response.…``."""
    document = reading.document
    return {
        "response.credit_monitoring": list(_monitoring(document)),
        "response.credit_monitoring_months": list(_months(document)),
        "response.law_enforcement": list(_police(reading)),
        "response.misuse_reported": list(_known(document, _MISUSE, ANY)),
        "response.exfiltrated": [] if _at_hand(reading) else list(_known(document, _TAKEN, _THINGS)),
    }


def _at_hand(reading: Reading) -> bool:
    """Whether things or letters went astray, so that words of taking speak of them and not of data."""
    return reading.value("attack") in words.NO_COPYING


def _about(document: Document, pattern: Costly, things: int = ANY) -> Iterator[Sentence]:
    return (each for each in document.main if each.signs & pattern.sign and each.signs & things)


def _clauses(sentence: Sentence) -> Iterator[tuple[int, str]]:
    """The clauses of a sentence: offset in the article, and words."""
    conceded = _CONCEDED.match(sentence.lower)
    begin = conceded.end() if conceded else 0
    if conceded:
        yield sentence.start, sentence.lower[:begin]
    for match in _CLAUSE_END.finditer(sentence.lower, begin):
        yield sentence.start + begin, sentence.lower[begin : match.start()]
        begin = match.end()
    yield sentence.start + begin, sentence.lower[begin:]


def _monitoring(document: Document) -> Iterator[Candidate]:
    refused, affirmed = denied_questions(document), affirmed_questions(document)
    for sentence in _about(document, _MONITORING):
        match = _MONITORING.search(sentence.lower)
        if match and sentence.index in affirmed:
            span = (document.span(sentence.start + match.start(), sentence.start + match.end()),)
            yield Candidate(True, span, 2.5, ("asked, and the answer is yes",))
            continue
        if match and sentence.index in refused:
            span = (document.span(sentence.start + match.start(), sentence.start + match.end()),)
            yield Candidate(False, span, 2.7, ("asked, and the answer is no",))
            continue
        if not match or _NOT_YET.search(sentence.lower):
            continue
        span = (document.span(sentence.start + match.start(), sentence.start + match.end()),)
        if _NOT_OFFERED.search(sentence.lower):
            yield Candidate(False, span, 2.6, ("said not to be offered",))
        elif _OFFERED.search(sentence.lower):
            yield Candidate(True, span, 2.5, ("monitoring spoken of as offered",))


def _months(document: Document) -> Iterator[Candidate]:
    offered, affirmed = False, affirmed_questions(document)
    for sentence in document.main:
        match = _MONITORING.within(sentence)
        goes_on = offered and bool(_OF_THE_OFFER.match(sentence.lower))
        goes_on = goes_on or (offered and sentence.index - 1 in affirmed)
        offered = bool(match and not _NOT_OFFERED.search(sentence.lower) and _OFFERED.search(sentence.lower))
        offered = offered or bool(match and sentence.index in affirmed)
        if not offered and not goes_on:
            continue
        place = match.start() if match else 0
        for each in _DURATION.finditer(sentence.lower):
            number = words.NUMBERS.get(each["n"]) or int(each["n"])
            months = number * (_MONTHS_IN_A_YEAR if each["unit"].startswith("year") else 1)
            span = document.span(sentence.start + each.start(), sentence.start + each.end())
            far = abs(each.start() - place) / 1000
            yield Candidate(months, (span,), 2.5 - far, ("a time beside the offer of monitoring",))


def _police(reading: Reading) -> Iterator[Candidate]:
    name = flatten(reading.value("organization") or "").lower()
    refused, affirmed = denied_questions(reading.document), affirmed_questions(reading.document)
    sentences = reading.document.sentences
    for sentence in _about(reading.document, _POLICE):
        if sentence.index in refused:
            continue
        for start, clause in _clauses(sentence):
            match = _POLICE.search(clause)
            if not match or _POLICE_ASIDE.search(clause) or match[0] in name:
                continue
            told_not = bool(_TOLD_NOT.search(clause))
            asked = sentence.index - 1 in affirmed and _TOLD.search(sentences[sentence.index - 1].lower)
            named = _TOLD.search(clause) or _goes_on(sentence.lower, start - sentence.start, clause, match)
            if told_not or asked or named:
                span = reading.document.span(start + match.start(), start + match.end())
                score = 2.5 if Topic.ADVICE not in sentence.topics else 0.5
                yield Candidate(not told_not, (span,), score, ("told or investigating",))


def _goes_on(sentence: str, start: int, clause: str, named: Match) -> bool:
    """Whether a clause only names the last of those who were told: ``, and the Corwin police``."""
    alone = _ONLY_NAMED.fullmatch(clause, 0, named.start()) and _NAMED_END.fullmatch(clause, named.end())
    return bool(alone) and bool(_TOLD.search(sentence[max(0, start - 120) : start]))


def _known(document: Document, pattern: Costly, things: int) -> Iterator[Candidate]:
    """True where the text states it, False where it denies it; a mere possibility says nothing."""
    for sentence in _about(document, pattern, things):
        if not pattern.search(sentence.lower) or sentence.text.endswith("?"):
            continue
        for start, clause in _clauses(sentence):
            match = pattern.search(clause) if signs_of(words_of(clause)) & pattern.sign else None
            if match and _OF_OTHERS.match(clause, match.end()):
                continue
            truth = _truth(clause[: match.end()], match[0]) if match else None
            if match and pattern is _TAKEN and _is_other(clause[: match.end()], clause, truth):
                continue
            if truth is None or (truth and Topic.HEADLINE in sentence.topics):
                continue
            if Topic.ADVICE in sentence.topics and (truth or not _NOTHING_KNOWN.search(clause)):
                continue
            span = (document.span(start, start + len(clause.rstrip())),)
            why = "stated" if truth else "denied, or no evidence of it"
            yield Candidate(truth, span, 2.0 if truth else 3.0, (why,))


def _is_other(before: str, clause: str, truth: bool | None) -> bool:
    """Whether a thing was taken with the data on it, or only some kinds of data are said not to have been."""
    return bool(_HOLDER.search(before) if truth else _OF_A_KIND.search(clause))


def _truth(before: str, said: str) -> bool | None:
    """Whether a clause, up to and with what it says, states it or denies it; None for neither."""
    if _UNKNOWN.search(before):
        return None
    if _NONE_KNOWN.search(before):
        # "No fraud with the stolen data" denies the fraud.
        return None if _ATTRIBUTE.match(said) else False
    return None if _MAY_BE.search(before) else True
