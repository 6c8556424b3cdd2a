"""The dateline of a news story or release: where it was written, and when."""

import datetime
from dataclasses import dataclass

from breachtui.extract.calendar_words import date_phrases
from breachtui.extract.candidate import Candidate
from breachtui.extract.document import Document
from breachtui.extract.patterns import Lazy
from breachtui.values.dates import DateSpan, PartialDate

_DASH = Lazy(r"(?<=\d\)):\s|\s?(?:\u2014|--|-|\u2015|/PRNewswire/|\([A-Z]{2,8}\)\s?:)\s")
_PLACE = Lazy(
    r"(?!\w{3,6}day,)\W{0,2}[A-Z]{3}[A-Z .'-]{0,30}\b|(?!\w{3,6}day,)\W{0,2}(?:[A-Z][\w.'-]{1,20} ?){1,4}, "
)
_HEAD = 8
_LONGEST = 90


@dataclass(frozen=True)
class Dateline:
    """When and where a story says that it was written."""

    date: PartialDate
    """The date, often without its year."""
    start: int
    end: int
    published: Candidate | None
    """The day of publication, where the dateline gives it whole."""

    @property
    def day(self) -> datetime.date | None:
        """The date as a day, where its year is written."""
        bounds = self.date.bounds() if self.date.day else None
        return bounds[0] if bounds else None


def dateline(document: Document) -> Dateline | None:
    """``TOPEKA, Kan., Nov. 5, 2021 - ``; ``BOSTON (Nov. 5) - ``."""
    for start in sorted(
        {each.paragraph: each.start for each in reversed(document.sentences[:_HEAD])}.values()
    ):
        head = document.flat[start : start + _LONGEST]
        dash = _DASH.search(head)
        if not dash or not _PLACE.match(head):
            continue
        phrases = date_phrases(head[: dash.start()], None)
        if len(phrases) == 1 and phrases[0].precision == 3 and not phrases[0].last:
            part, phrase = phrases[0].first, phrases[0]
            span = document.span(start + phrase.start, start + phrase.end)
            whole = Candidate(DateSpan(part), (span,), 3.0, ("the dateline",)) if part.year else None
            return Dateline(part, span.start, span.end, whole)
    return None
