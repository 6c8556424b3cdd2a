"""What two filings with one office are to each other: the rules of the offices.

A kind of office is a table. The first row that holds decides; a row without a verdict leaves the
pair to its score.
"""

from collections.abc import Callable

from breachtui.linking.agreement import Evidence
from breachtui.linking.figures import unusual
from breachtui.linking.judgement import Verdict
from breachtui.linking.record import LinkRecord

FEDERAL = "US-HHS"
"""The office that never takes a supplement: it changes the case."""

ANY_TABLE = "table"
"""The reader of tables of any kind, so that two rows of it may be of two lists."""

_WEEKS = 14
_MONTH = 31
_CASE = 60  # days between two cases that may be one event
_QUARTER = 120
_SOON = 300  # days in which a supplement may give another start
_SUPPLEMENT = 500  # days between a filing and its supplement
_FEW = 5  # residents, of which two filings in two weeks seldom have the same number
_SELDOM = 2  # the level of filings in a year of one that does not file often

Ruling = tuple[Verdict, str] | None
"""A verdict and its reason; None where the office has no say."""
Row = tuple[Callable[[Evidence], bool], Verdict | None, str]
"""When it holds, what it makes of the pair, and why."""


def one_office(seen: Evidence) -> Ruling:
    """What the rules of their office make of two filings; None where they are with two offices."""
    one, two = seen.one, seen.two
    if one.office is None or one.office != two.office:
        one_list = one.format == two.format and one.collected and not one.office
        return _ruled(_LIST, seen) if one_list and one.format != ANY_TABLE else None
    if one.collected != two.collected:
        return _ruled(_COPIES, seen)
    return _ruled(_CASES if one.office == FEDERAL else _FILINGS, seen)


def _ruled(rows: tuple[Row, ...], seen: Evidence) -> Ruling:
    for holds, verdict, reason in rows:
        if holds(seen):
            return (verdict, reason) if verdict else None
    return None


def _always(_: Evidence) -> bool:
    return True


def _listed_twice(seen: Evidence) -> bool:
    equal = seen.one.accounts is not None and seen.one.accounts == seen.two.accounts
    return equal and seen.names.equal and seen.time.near_start


_LIST: tuple[Row, ...] = (
    (_listed_twice, Verdict.SAME, "twice in one list with one count"),
    (_always, Verdict.DIFFERENT, "two entries of one list"),
)


def _copied(seen: Evidence) -> bool:
    theirs = (seen.two.total, seen.two.residents)
    equal = any(each is not None and each in theirs for each in (seen.one.total, seen.one.residents))
    return equal and seen.time.days_apart is not None and seen.apart <= 1


_COPIES: tuple[Row, ...] = (
    (_copied, Verdict.SAME, "a copy of that filing: same office, day and count"),
    (
        lambda seen: seen.apart > 3 and not seen.time.same_start,
        Verdict.DIFFERENT,
        "another filing with that office",
    ),
)


def _one_case(seen: Evidence) -> bool:
    total = seen.one.total
    if total is None or total != seen.two.total or seen.names.conflict or seen.time.days_apart is None:
        return False
    return seen.apart <= 1 or (seen.apart <= _CASE and unusual(total) >= 2.0)


def _open_case(seen: Evidence) -> bool:
    dated = seen.time.days_apart == 0 and seen.one.state == seen.two.state
    return dated and seen.names.equal and None in (seen.one.total, seen.two.total)


_CASES: tuple[Row, ...] = (
    (_one_case, Verdict.SAME, "one case in two exports, or entered twice: same count"),
    (_open_case, Verdict.SAME, "one case, its count still open in one export"),
    (
        lambda seen: seen.time.days_apart is not None and seen.apart <= _CASE,
        Verdict.SIBLING,
        "two cases with an office that takes no supplements",
    ),
    (_always, Verdict.DIFFERENT, "two cases with an office that takes no supplements"),
)


def _other_name(seen: Evidence) -> bool:
    """Whether the names are not quite the same, and no supplement makes up for it."""
    near = seen.names.equal or (seen.time.same_start and not seen.names.conflict)
    return not seen.names.exact and not (_later(seen) and near)


def _later(seen: Evidence) -> bool:
    """Whether the later filing calls itself a supplement."""
    return max(seen.one, seen.two, key=_told).later


def _told(record: LinkRecord) -> tuple[int, bool, str]:
    return (record.reported.last if record.reported else 0, record.later, record.key)


def _few_each(seen: Evidence) -> bool:
    return _few(seen.one) and _few(seen.two) and 0 < seen.start < 5.0


def _few(record: LinkRecord) -> bool:
    """Whether it is known to be of so few people that another such case may come any day."""
    count = record.total if record.total is not None else record.residents
    return count is not None and count < _FEW


def _in_a_month(seen: Evidence) -> bool:
    return (seen.start >= 2.0 and seen.apart <= _MONTH) or (seen.start > 0 and seen.apart <= _WEEKS)


def _as_many(seen: Evidence) -> bool:
    residents = seen.one.residents or 0
    return residents >= _FEW and residents == seen.two.residents


def _supplement(seen: Evidence) -> bool:
    within = _SOON if _contradicts(seen) else _SUPPLEMENT
    return _later(seen) and seen.apart <= within


def _contradicts(seen: Evidence) -> bool:
    return seen.start < -2.0


def _untold(seen: Evidence) -> bool:
    """Whether the office's list does not say what would tell them apart."""
    if _bare(seen.one) and _bare(seen.two):
        return seen.apart <= _CASE
    one_dated = (seen.one.occurred is None) != (seen.two.occurred is None)
    return one_dated and seen.apart <= _MONTH and not _contradicts(seen)


def _bare(record: LinkRecord) -> bool:
    return record.occurred is None and record.total is None and record.residents is None


_FILINGS: tuple[Row, ...] = (
    (
        lambda seen: seen.count >= 5.0 and seen.time.same_start,
        Verdict.SAME,
        "filed twice with one office: same start and count",
    ),
    (
        lambda seen: _other_name(seen) and seen.time.same_start,
        Verdict.SIBLING,
        "two names with one office",
    ),
    (_other_name, Verdict.DIFFERENT, "two names with one office"),
    (_few_each, Verdict.DIFFERENT, "two notices of a few people each"),
    (
        lambda seen: seen.time.same_start and seen.apart <= 2 * _SUPPLEMENT,
        Verdict.SAME,
        "a later filing on one event with one office",
    ),
    (_in_a_month, Verdict.SAME, "filed twice in a month with one office: the times meet"),
    (
        lambda seen: _as_many(seen) and seen.apart <= _WEEKS and seen.filings <= _SELDOM,
        Verdict.SAME,
        "filed twice in two weeks with one office: as many residents",
    ),
    (_supplement, Verdict.SAME, "the later filing calls itself a supplement"),
    (
        lambda seen: seen.count >= 3.0 and seen.apart <= _QUARTER and not _contradicts(seen),
        Verdict.SAME,
        "filed twice with one office: same count",
    ),
    (_untold, None, ""),
    (_always, Verdict.DIFFERENT, "two filings with one office, and nothing that makes them one"),
)
