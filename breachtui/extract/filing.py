"""Letters to a regulator and its forms: whose filing it is, and the day on which it was made."""

import re

from breachtui.extract.findings import Candidate
from breachtui.extract.rules import date_phrases as words
from breachtui.extract.story import Found, LetterHead, Sentence, Story, StoryReading, head, is_letter
from breachtui.values.evidence import Span
from breachtui.values.places import STATES, state_code

_ADDRESS = re.compile(r",? ([A-Z]{2})\.? {1,3}\d{5}\b")
# "DOJ-CPB@doj.nh.gov", "idtheft@oag.state.md.us", "breach@ag.vermont.gov"
_MAIL = re.compile(
    r"@(?:[\w-]{1,20}\.){0,3}(?:(?P<code>[a-z]{2})\.gov|state\.(?P<us>[a-z]{2})\.us|(?P<name>[a-z]{4,12})\.gov)\b"
)
_OFFICE_MAIL = re.compile(r"@(?:ag|oag|doj|atg)\.[a-z.]{2,20}|\bconsumer@")
_STATES = "|".join(sorted(STATES.values(), key=len, reverse=True))
_STATE = re.compile(_STATES, re.I)
_RESIDENTS = re.compile(rf"\b(?:({_STATES}) residents?|residents? of ({_STATES}))\b")
_LABEL = re.compile(r"[A-Z][^:]{2,90}: {0,20}\S")
_DEAR = re.compile(r"dear\b|[a-z ]{0,30}\bguests?,")
_FORM_LABELS, _FORM_LINES, _FORM_HEAD, _LONGEST_LINE = 5, 60, 8, 110
# The rest of an address stands within so many characters of the office.
_ADDRESS_REACH, _BODY = 260, 3000
# A letter to nobody in particular that does not speak of the reader's own data is one to an office.
_IMPERSONAL = re.compile(r"to whom it may|dear (?:sirs?|madam)\b|ladies and gentlemen")
_YOURS = re.compile(r"\byour (?:\w+ ){0,2}(?:information|data|account|card|name)\b")

Filed = tuple[str | None, Span]
"""The code of the jurisdiction, where it is known, and the words that tell it."""


def find(reading: StoryReading) -> Found:
    """Candidates for the jurisdiction; for the day of a report to it, that of the letter.

    A letter to those affected is their notice, and its day the day of that.
    """
    story = reading.story
    letter = head(story)
    filed = _of_letter(story, letter) if letter else _of_form(story)
    found = {}
    if filed and filed[0]:
        found["jurisdiction"] = [
            Candidate(filed[0], (filed[1],), 3.0, ("the office that it is addressed to",))
        ]
    day = reading.best("published")
    if letter is None or day is None or not day.spans or day.spans[0].start >= letter.end:
        return found
    if filed:
        why = ("the date of the letter to the regulator",)
        found["reported"] = [Candidate(day.value, day.spans, 2.2, why)]
    elif is_letter(story) and _DEAR.match(story.lower, letter.end):
        found["notified"] = [Candidate(day.value, day.spans, 1.4, ("the date of the notice itself",))]
    return found


def _of_letter(story: Story, letter: LetterHead) -> Filed | None:
    """The office in the address of a letter, else one that the letter speaks to."""
    body = story.lower[letter.end : letter.end + _BODY]
    spoken = words.SPOKEN_TO.search(body)
    for line in story.sentences[: letter.salutation]:
        mail = _OFFICE_MAIL.search(line.lower)
        office = spoken and len(line.text) <= _LONGEST_LINE and words.OFFICE.search(line.lower)
        if mail or office:
            where = _where(story, line, min(line.end + _ADDRESS_REACH, letter.end))
            return where or _counted(story, letter), story.span(line.start, line.end)
    to_it = words.YOUR_OFFICE.search(body) or (not _YOURS.search(body) and _IMPERSONAL.match(body))
    if not to_it:
        return None
    span = story.span(letter.end + to_it.start(), letter.end + to_it.end())
    return _counted(story, letter), span


def _counted(story: Story, letter: LetterHead) -> str | None:
    """The jurisdiction whose residents a letter counts."""
    flat = story.flat[letter.end : letter.end + _BODY]
    states = {state_code(found[1] or found[2]) for found in _RESIDENTS.finditer(flat)}
    return f"US-{states.pop()}" if len(states) == 1 else None


def _of_form(story: Story) -> Filed | None:
    """The office in the head of its own form."""
    labels = sum(bool(_LABEL.match(each.text)) for each in story.sentences[:_FORM_LINES])
    for line in story.sentences[:_FORM_HEAD] if labels >= _FORM_LABELS else ():
        if line.text[-1] != "." and len(line.text) <= _LONGEST_LINE and words.OFFICE.search(line.lower):
            code = _where(story, line, line.end + 80)
            if code:
                return code, story.span(line.start, line.end)
    return None


def _where(story: Story, line: Sentence, end: int) -> str | None:
    """The jurisdiction of an office by its name, its address, or what stands before it."""
    if words.HHS.search(line.lower):
        return "US-HHS"
    named = _named_state(line.text)
    address = _ADDRESS.search(story.flat, line.start, end)
    if not named and address and address[1] in STATES:
        named = address[1]
    mail = _MAIL.search(story.lower, max(0, line.start - _ADDRESS_REACH), end)
    if not named and mail:
        named = (mail["code"] or mail["us"] or "").upper() or state_code(mail["name"] or "")
    if named not in STATES:
        named = _named_state(story.flat[max(0, line.start - _LONGEST_LINE) : end])
    return f"US-{named}" if named else None


def _named_state(text: str) -> str | None:
    """The state whose name stands first in a text, in any case; of names that begin there the longest."""
    found = _STATE.search(text)
    return state_code(found[0]) if found else None
