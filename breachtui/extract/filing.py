"""Letters to a regulator and its forms: whose filing it is, and the day on which it was made."""

from collections.abc import Iterator
from functools import cache

from breachtui.extract.candidate import Candidate
from breachtui.extract.document import Document, Sentence
from breachtui.extract.letter import Head, head, is_letter, subject_of
from breachtui.extract.lexicon import regulators as words
from breachtui.extract.patterns import Costly, Lazy
from breachtui.extract.reading import Found, Reading
from breachtui.report import Span
from breachtui.values.places import STATES, state_code

_OFFICE, _HHS = Costly(words.OFFICE, words.OFFICE_WORDS), Lazy(words.HHS)
_TITLED = tuple((state, Lazy(pattern)) for state, pattern in words.TITLED)
_SALUTED = Lazy(words.SALUTED)
_TO_OFFICE, _YOUR_OFFICE = Lazy(words.TO_OFFICE), Lazy(words.YOUR_OFFICE)
_STATUTES = {state: Lazy(rf"\b(?:{pattern})") for state, pattern in words.STATUTES.items()}
_ADDRESS = Lazy(r",? ([A-Z]{2})\.? {1,3}\d{5}\b")
# "DOJ-CPB@doj.nh.gov", "idtheft@oag.state.md.us", "breach@ag.vermont.gov"
_MAIL = Lazy(
    r"@(?:[\w-]{1,20}\.){0,3}(?:(?P<code>[a-z]{2})\.gov|state\.(?P<us>[a-z]{2})\.us"
    r"|(?P<name>[a-z]{4,12})\.gov)\b"
)
_SHORT_NAMES = {"mass": "MA"}
_RESIDENTS = Lazy(r"\bresidents?\b")
_LABEL = Lazy(r"[A-Z][^:]{2,90}: {0,20}\S")
# Above the copy of a notice that an office publishes.
_COPY = Lazy(r"\b(?:data|security) breach notice\b|\bnotice of (?:data|security) breach\b")
_TO = Lazy(r"(?:To|TO|Submitted to|Filed with|Attention|Attn)\.?: ")
_FORM_TITLE = Lazy(words.FORM_TITLE)
_FORM_LABELS, _FORM_LINES = 5, 60
_FORM_HEAD = 8
_LONGEST_LINE = 110
# The rest of an address stands within so many characters of the office.
_ADDRESS_REACH = 260
_BODY = 3000

Filed = tuple[str | None, Span]
"""The code of the jurisdiction, where it is known, and the words that tell it."""


def find(reading: Reading) -> Found:
    """Candidates for the jurisdiction; for the day of a report to it, that of the letter.

    A letter to those affected is their notice, and its day the day of that.
    """
    document = reading.document
    letter = head(document)
    if letter is None:
        return _of_memo(reading) or {
            "jurisdiction": [Candidate(*_judged(each)) for each in _of_form(document)]
        }
    copy = _copied(document, letter)
    filed = None if copy else _addressee(document, letter) or _unaddressed(document, letter)
    field = "reported" if filed else "notified" if is_letter(document) else ""
    found = {"jurisdiction": [Candidate(*_judged(each)) for each in (copy, filed) if each and each[0]]}
    day = reading.best("published")
    if day and field and day.spans and day.spans[0].start < letter.end:
        why = "the date of the letter to the regulator" if filed else "the date of the notice itself"
        found[field] = [Candidate(day.value, day.spans, 2.2 if filed else 1.4, (why,))]
    return found


def _of_memo(reading: Reading) -> Found:
    """What is addressed to an office without a salutation: ``To: Iowa Attorney General``."""
    document = reading.document
    for line in document.sentences[:_FORM_LINES]:
        if _TO.match(line.text) and _OFFICE.within(line) and len(line.text) <= _LONGEST_LINE:
            code = _where(document, line, line.end)
            filed = (code, document.span(line.start, line.end))
            day = reading.best("published")
            found = {"jurisdiction": [Candidate(*_judged(filed))] if code else []}
            if day and day.spans:
                found["reported"] = [Candidate(day.value, day.spans, 2.2, ("the date of what is filed",))]
            return found
    return {}


def _judged(filed: Filed) -> tuple[str | None, tuple[Span, ...], float, tuple[str, ...]]:
    return filed[0], (filed[1],), 3.0, ("the office that it is addressed to",)


def _copied(document: Document, letter: Head) -> Filed | None:
    """The office at the head of the copy of a notice that it publishes."""
    lines = document.sentences[: min(letter.salutation, _FORM_HEAD)]
    saluted = _SALUTED.match(document.lower, letter.end)
    if (
        saluted
        or not lines
        or not _OFFICE.within(lines[0])
        or not any(_COPY.search(each.lower) for each in lines[1:])
    ):
        return None
    code = _where(document, lines[0], lines[0].end)
    return (code, document.span(lines[0].start, lines[0].end)) if code else None


def _addressee(document: Document, letter: Head) -> Filed | None:
    """The office in the address of a letter that is written to one."""
    lines = [each for each in document.sentences[: letter.salutation] if len(each.text) <= _LONGEST_LINE]
    body = document.lower[letter.end : letter.end + _BODY]
    for line in lines:
        office = _OFFICE.within(line)
        sure = office and (office[0][0] in "@[" or line.lower.startswith("to:") or _SALUTED.match(body))
        if office and (sure or _TO_OFFICE.search(body)):
            span = document.span(line.start, line.end)
            where = _where(document, line, min(line.end + _ADDRESS_REACH, letter.end))
            return where or _cited(document, letter, body), span
    return None


def _unaddressed(document: Document, letter: Head) -> Filed | None:
    """An office that the letter speaks to, of the state whose law it cites or whose residents it counts."""
    body = document.lower[letter.end : letter.end + _BODY]
    spoken = _YOUR_OFFICE.search(body)
    if not spoken and _cites(subject_of(document)):
        spoken = _SALUTED.match(body)
    if not spoken:
        return None
    start = letter.end + spoken.start()
    span = document.span(start, start + len(spoken[0]))
    return _cited(document, letter, body), span


def _cites(subject: str) -> bool:
    """Whether what a letter is about names the statute that it is written under."""
    return any(pattern.search(subject) for pattern in _STATUTES.values())


def _cited(document: Document, letter: Head, body: str) -> str | None:
    """The jurisdiction whose law a letter cites, or whose residents it counts."""
    cited = {state for state, pattern in _STATUTES.items() if pattern.search(body)}
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
    for line in top:
        for state, pattern in _TITLED:
            if pattern.search(line.lower):
                yield f"US-{state}", document.span(line.start, line.end)
                return
    labels = sum(
        ":" in each.text and bool(_LABEL.match(each.text)) for each in document.sentences[:_FORM_LINES]
    )
    for line in top if labels >= _FORM_LABELS else ():
        titled = _FORM_TITLE.search(line.lower) and _named_state(line.text)
        if (titled or (_OFFICE.within(line) and len(line.text) <= _LONGEST_LINE)) and line.text[-1:] != ".":
            code = _where(document, line, min(line.end + 80, len(document.flat)))
            if code:
                yield code, document.span(line.start, line.end)
                return


def _where(document: Document, line: Sentence, end: int) -> str | None:
    """The jurisdiction of an office by its name, its address, or what stands before it."""
    start = line.start
    near = document.flat[start:end]
    if _HHS.search(document.lower, line.start, line.end):
        return "US-HHS"
    named = _named_state(line.text)
    address = _ADDRESS.search(near)
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
