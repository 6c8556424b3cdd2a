"""Which pairs are worth a look: those that share a block.

A block is a string that reports have in common: a rare word, two words in a row, a word with a
month, a name with a start, an unusual figure. A block of too many reports says nothing and is
left out, so the number of pairs grows as the number of reports.
"""

from collections.abc import Iterable, Iterator

from breachtui.linking.event_dates import Days
from breachtui.linking.figures import unusual
from breachtui.linking.legal_forms import COMMON, SIDES, STATES, WEAK
from breachtui.linking.name_parts import Name
from breachtui.linking.record import LinkRecord

CAP = 25
"""The most reports of a block that pairs are made of."""

_WINDOW = 41  # days of a block of dates; each report is in two, half a window apart
_PREFIX = 5  # letters of a word that a slip of the pen seldom reaches
_FAR = 1000  # days between two reports that nothing but one start or one figure can bridge
_PLAIN = COMMON | SIDES | STATES | WEAK


def blocks(record: LinkRecord) -> set[str]:
    """The blocks that a report is in."""
    found: set[str] = set()
    times = list(_times(record))
    for name in record.names:
        found.add(f"n:{name.joined}")
        found.update(_of_words(name))
        found.update(f"n:{name.joined}|{time}" for time in times)
        found.update(f"x:{prefix}|{time}" for prefix in _prefixes(name) for time in times)
    for figure in (record.total, record.accounts, record.residents):
        if figure and unusual(figure) >= 3.5:
            found.add(f"t:{figure}")
    return found


def far(one: LinkRecord, two: LinkRecord) -> bool:
    """Whether two reports are so far apart in time that they need not be looked at."""
    if one.reported is None or two.reported is None or one.reported.gap(two.reported) <= _FAR:
        return False
    starts = one.occurred and two.occurred and one.occurred.gap(two.occurred) <= 3
    figures = one.total is not None and one.total in (two.total, two.accounts)
    return not starts and not figures and not one.loose and not two.loose


def _of_words(name: Name) -> Iterator[str]:
    for word in name.words:
        if word not in _PLAIN:
            yield f"w:{word}"
    for one, two in zip(name.words, name.words[1:], strict=False):
        if one not in _PLAIN or two not in _PLAIN:
            yield f"p:{one} {two}"


def _prefixes(name: Name) -> Iterable[str]:
    short = [each for each in name.initials if 3 <= len(each) <= 7]
    return {each[:_PREFIX] for each in (*name.words, *short) if each not in _PLAIN}


def _times(record: LinkRecord) -> Iterator[str]:
    """The windows in which a report was told, and the days on which it says that it began or was found."""
    if record.reported:
        yield from _windows(record.reported)
    for days in (record.occurred, record.discovered):
        if days and days.exact:
            yield f"d{days.first}"


def _windows(days: Days) -> Iterator[str]:
    half = _WINDOW // 2
    at = days.first // half
    yield f"r{at}"
    yield f"r{at + 1}"
