"""Letters to a regulator and its forms: whose filing it is, and the day on which it was made."""

import re
from collections.abc import Iterator
from functools import cache

from breachtui.extract.document import Document, Sentence
from breachtui.extract.findings import Candidate
from breachtui.extract.letters import Head, head, is_letter, subject_of
from breachtui.extract.reading import Found, Reading
from breachtui.extract.rules import offices as words
from breachtui.report import Span
from breachtui.values.places import STATES, state_code

_ADDRESS = re.compile(r",? ([A-Z]{2})\.? {1,3}\d{5}\b")
# "DOJ-CPB@doj.nh.gov", "idtheft@oag.state.md.us", "breach@ag.vermont.gov"
_MAIL = re.compile(
    r"@(?:[\w-]{1,20}\.){0,3}(?:(?P<code>[a-z]{2})\.gov|state\.(?P<us>[a-z]{2})\.us|(?P<name>[a-z]{4,12})\.gov)\b"
)
_OFFICE_MAIL = re.compile(r"@(?:ag|oag|doj|atg)\.[a-z.]{2,20}|\bconsumer@")
_SHORT_NAMES = {"mass": "MA"}
_RESIDENTS = re.compile(r"\bresidents?\b")
_LABEL = re.compile(r"[A-Z][^:]{2,90}: {0,20}\S")
_TO = re.compile(r"(?:To|TO|Submitted to|Filed with|Attention|Attn)\.?: ")
_DEAR = re.compile(r"dear\b|[a-z ]{0,30}\bguests?,")
_FORM_LABELS, _FORM_LINES, _FORM_HEAD, _LONGEST_LINE = 5, 60, 8, 110
# The rest of an address stands within so many characters of the office.
_ADDRESS_REACH, _BODY = 260, 3000

# A letter to nobody in particular that does not speak of the reader's own data is one to an office.
_IMPERSONAL = re.compile(r"to whom it may|dear (?:sirs?|madam)\b|ladies and gentlemen")
_YOURS = re.compile(r"\byour (?:\w+ ){0,2}(?:information|data|account|card|name)\b")

Filed = tuple[str | None, Span]
"""The code of the jurisdiction, where it is known, and the words that tell it."""


def find(reading: Reading) -> Found:
    """Candidates for the jurisdiction; for the day of a report to it, that of the letter.

    A letter to those affected is their notice, and its day the day of that.
    """
    document = reading.document
    letter = head(document)
    if letter is None:
        return _of_memo(reading) or {"jurisdiction": [_judged(each) for each in _of_form(document)]}
    copy = _copied(document, letter)
    filed = None if copy else _addressee(document, letter) or _unaddressed(document, letter)
    found = {"jurisdiction": [_judged(each) for each in (copy, filed) if each and each[0]]}
    day = reading.best("published")
    if day is None or not day.spans or day.spans[0].start >= letter.end:
        return found
    if filed:
        found["reported"] = [
            Candidate(day.value, day.spans, 2.2, ("the date of the letter to the regulator",))
        ]
    elif is_letter(document) and _DEAR.match(document.lower, letter.end):
        found["notified"] = [Candidate(day.value, day.spans, 1.4, ("the date of the notice itself",))]
    return found


def _of_memo(reading: Reading) -> Found:
    """What is addressed to an office without a salutation: ``To: Iowa Attorney General``."""
    document = reading.document
    for line in document.sentences[:_FORM_LINES]:
        if _TO.match(line.text) and words.OFFICE.search(line.lower) and len(line.text) <= _LONGEST_LINE:
            code = _where(document, line, line.end)
            found = {"jurisdiction": [_judged((code, document.span(line.start, line.end)))] if code else []}
            day = reading.best("published")
            if day and day.spans:
                found["reported"] = [Candidate(day.value, day.spans, 2.2, ("the date of what is filed",))]
            return found
    return {}


def _judged(filed: Filed) -> Candidate:
    return Candidate(filed[0], (filed[1],), 3.0, ("the office that it is addressed to",))


def _copied(document: Document, letter: Head) -> Filed | None:
    """The office at the head of the copy of a notice that it publishes."""
    lines = document.sentences[: min(letter.salutation, _FORM_HEAD)]
    if not lines or not words.OFFICE.search(lines[0].lower) or _is_saluted(document.lower[letter.end :]):
        return None
    if not any(words.NOTICE_COPY.search(each.lower) for each in lines[1:]):
        return None
    code = _where(document, lines[0], lines[0].end)
    return (code, document.span(lines[0].start, lines[0].end)) if code else None


def _is_saluted(body: str) -> bool:
    return bool(words.SALUTATIONS.pattern.match(body[:_LONGEST_LINE]))


def _addressee(document: Document, letter: Head) -> Filed | None:
    """The office in the address of a letter that is written to one."""
    lines = [each for each in document.sentences[: letter.salutation] if len(each.text) <= _LONGEST_LINE]
    body = document.lower[letter.end : letter.end + _BODY]
    spoken = _is_saluted(body) or words.SPOKEN_TO.search(body)
    for line in lines:
        mail = _OFFICE_MAIL.search(line.lower) or "[ag]" in line.lower or line.lower.startswith("to:")
        if (mail or spoken) and (_OFFICE_MAIL.search(line.lower) or words.OFFICE.search(line.lower)):
            where = _where(document, line, min(line.end + _ADDRESS_REACH, letter.end))
            return where or _cited(document, letter, body), document.span(line.start, line.end)
    return None


def _unaddressed(document: Document, letter: Head) -> Filed | None:
    """An office that the letter speaks to, of the state whose law it cites or whose residents it counts."""
    body = document.lower[letter.end : letter.end + _BODY]
    spoken = words.YOUR_OFFICE.search(body)
    if not spoken and any(cited.search(subject_of(document)) for cited in words.STATUTES.values()):
        spoken = words.SALUTATIONS.pattern.match(body)
    if not spoken and not _YOURS.search(body):
        spoken = _IMPERSONAL.match(body)
    if not spoken:
        return None
    return _cited(document, letter, body), document.span(
        letter.end + spoken.start(), letter.end + spoken.end()
    )


def _cited(document: Document, letter: Head, body: str) -> str | None:
    """The jurisdiction whose law a letter cites, or whose residents it counts."""
    cited = {state for state, citations in words.STATUTES.items() if citations.search(body)}
    if not cited:
        flat = document.flat[letter.end : letter.end + _BODY]
        cited = {
            code
            for code, name in STATES.items()
            if name in flat and _RESIDENTS.match(flat, flat.find(name) + len(name) + 1)
        }
    return f"US-{cited.pop()}" if len(cited) == 1 else None


def _of_form(document: Document) -> Iterator[Filed]:
    """The office in the head of its own form."""
    top = document.sentences[:_FORM_HEAD]
    labels = sum(bool(_LABEL.match(each.text)) for each in document.sentences[:_FORM_LINES])
    for line in top if labels >= _FORM_LABELS else ():
        titled = words.FORM_TITLE.search(line.lower) and _named_state(line.text)
        office = len(line.text) <= _LONGEST_LINE and words.OFFICE.search(line.lower)
        if (titled or office) and line.text[-1:] != ".":
            code = _where(document, line, min(line.end + 80, len(document.flat)))
            if code:
                yield code, document.span(line.start, line.end)
                return


def _where(document: Document, line: Sentence, end: int) -> str | None:
    """The jurisdiction of an office by its name, its address, or what stands before it."""
    start = line.start
    if words.HHS.search(line.lower):
        return "US-HHS"
    named = _named_state(line.text)
    address = _ADDRESS.search(document.flat, start, end)
    if named or (address and address[1] in STATES):
        return f"US-{named or (address[1] if address else '')}"
    mail = _MAIL.search(document.lower, max(0, start - _ADDRESS_REACH), end)
    if mail:
        name = mail["name"] or ""
        code = (mail["code"] or mail["us"] or _SHORT_NAMES.get(name, "")).upper() or state_code(name) or ""
        if code in STATES:
            return f"US-{code}"
    named = _named_state(document.flat[max(0, start - _LONGEST_LINE) : end])
    return f"US-{named}" if named else None


@cache
def _longest_first() -> tuple[tuple[str, str], ...]:
    return tuple(sorted(STATES.items(), key=lambda each: -len(each[1])))


def _named_state(text: str) -> str | None:
    """The state whose name stands first in a text, in any case."""
    lower = text.lower()
    found = [(lower.find(name.lower()), code) for code, name in _longest_first() if name.lower() in lower]
    return min(found)[1] if found else None
