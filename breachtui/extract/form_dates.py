"""Dates that a form sets in the lines below their label, one or several days."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile

from breachtui.extract.calendar_words import date_phrases, interval
from breachtui.extract.clauses import clauses
from breachtui.extract.document import Document, Sentence
from breachtui.extract.happenings import verdicts
from breachtui.extract.patterns import Lazy
from breachtui.extract.verbs import Place, Verdict
from breachtui.extract.written_dates import DatePhrase

_LONGEST_LABEL, _LONGEST_LINE = 90, 60
_MOST = 60
_NOTHING_ELSE = Lazy(r"[\s,;&-]*(?:(?:and|to|through)[\s,;&-]*)*")


def below_labels(document: Document) -> Iterator[tuple[list[Sentence], DatePhrase, list[Verdict]]]:
    """The lines of dates below each label, the dates as one phrase of the first line, and what they are.

    Of several days below one label the first and the last are the ends of what happened.
    """
    for label in document.sentences:
        if label.text[-1] != ":" or len(label.text) > _LONGEST_LABEL:
            continue
        lines = list(takewhile(_is_date, document.sentences[label.index + 1 : label.index + 1 + _MOST]))
        phrases = [
            _in_first(line, phrase, lines[0]) for line in lines for phrase in date_phrases(line.text, None)
        ]
        if phrases:
            whole = interval(phrases[0], phrases[-1]) if len(phrases) > 1 else phrases[0]
            yield lines, whole, _verdicts(label, lines[0], phrases[0])


def _is_date(line: Sentence) -> bool:
    """Whether a line holds dates and nothing else."""
    if not line.figures or len(line.text) > _LONGEST_LINE:
        return False
    phrases = [each for each in date_phrases(line.text, None) if each.precision == 3]
    rest = line.text
    for phrase in reversed(phrases):
        rest = rest[: phrase.start] + rest[phrase.end :]
    return bool(phrases) and bool(_NOTHING_ELSE.fullmatch(rest))


def _in_first(line: Sentence, phrase: DatePhrase, first: Sentence) -> DatePhrase:
    """The phrase with the offsets of the first line."""
    by = line.start - first.start
    return replace(phrase, start=phrase.start + by, end=phrase.end + by)


def _verdicts(label: Sentence, line: Sentence, phrase: DatePhrase) -> list[Verdict]:
    """What the date would be if it stood in the line of its label."""
    text = f"{label.text} {line.text}"
    by = len(label.text) + 1
    start, end = phrase.start + by, phrase.end + by
    parts = clauses(text, text.lower(), [(start, end)])
    return verdicts(Place(text, start, end, parts, False, phrase.last is not None, False))
