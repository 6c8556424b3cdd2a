"""What the columns of a table look like by the values in them."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import pairwise

from breachtui.sources.cell_dates import Style, date_cell
from breachtui.sources.cells import MISSING, UNSTATED, count_cell, flag_cell
from breachtui.sources.document import Document
from breachtui.sources.layout import other_unit, words
from breachtui.sources.list_words import cause, data_types
from breachtui.sources.mapping import COUNTED, Columns, candidates, of_breaches, tells_of
from breachtui.sources.no_breaches import is_heading
from breachtui.sources.tables import first_rows, header, open_table
from breachtui.values.places import country_code, state_code
from breachtui.values.text import fold

_LOOKED_AT = 200  # rows in which values are looked at
_SURE = 0.8  # of the values, before they tell what a header does not
_MOST = 0.5  # of the values that say anything, before a column is what they look like
_NAME_WORDS = 8  # of the name of an organization, at the most on the average
_HEADLINE_WORDS = 5.0  # words of a headline, on the average, at the least
# words of headers of other figures, and of other names
_ID = frozenset({
    "id", "no", "number", "cik", "zip", "zipcode", "code", "lat", "latitude", "lon", "lng", "longitude",
    "revenue", "price", "rank", "row", "index", "phone", "fy", "page", "score", "employee", "day", "cost",
    "amount", "size", "level", "rating", "sensitivity", "severity",
})  # fmt: skip
_OF_OTHERS = frozenset({
    "author", "contact", "city", "county", "group", "gang", "actor", "attacker", "source", "publisher",
    "sector", "industry", "ticker", "currency", "language", "tag", "category", "method", "sensitivity",
    "person", "reporter", "editor", "journalist", "note", "status", "decision", "action", "subject",
    "quarter", "type", "reference",
})  # fmt: skip
_ACCOUNT_WORDS = 8.0  # of an account, on the average, at the least
# words of headers of prose that tells no breach, but what was or should be done about it
_NO_ACCOUNT = frozenset({
    "action", "advice", "author", "comment", "consequence", "fine", "impact", "lesson", "measure",
    "mitigation", "outcome", "penalty", "quote", "recommendation", "remediation", "response",
})  # fmt: skip
_SENTENCE = re.compile(r"[a-z)][.!?](?:\s|$)")
_CAUSE_WORDS = 4.0  # of a kind of breach, on the average, at the most
_DIGIT = re.compile(r"\d")
_LETTER = re.compile(r"[^\W\d_]")
_YEAR = re.compile(r"(?:19|20)\d\d")
_PLAIN_COUNT = re.compile(r"\d[\d,]{0,19}", re.ASCII)
_WORDED = frozenset(("aliases", "sector", "type", "attack", "data", "location", "vendor", "description"))
_SAID = frozenset(("state", "country", "type", "attack", "data", "sector"))
_CODE = re.compile(r"[A-Z]{0,6}[-_]?\d{2,}[-_/\d]*")  # of a case
_STRUCTURE = re.compile(r"[\[{]\s*[\[{\"']")  # a value of JSON
_LONGEST_DATE = 80  # characters
_DATES = ("occurred", "reported", "notified", "published", "discovered")


def suggest(document: Document) -> Columns | None:
    """The mapping that header words and values suggest; None where they name no organization and breach."""
    return of_breaches(partly(document))


@lru_cache(4)
def partly(document: Document) -> Mapping[str, str]:
    """For each field that a column may be, its header; as far as words and values tell."""
    # first what the words of headers say and values do not contradict, then what values look like
    headers = header(document)
    rows = first_rows(document, _LOOKED_AT) if headers else ()
    values = {
        name: _telling(row[place] for row in rows) for place, name in enumerate(headers) if name.strip()
    }
    found: dict[str, str] = {}
    for (extra, *_), meant, name in sorted(candidates(tuple(values))):
        field = "country" if meant == "state" and _are_countries(values[name]) else meant
        said = extra == 0 and field in _SAID  # of what such a column holds, rows tell what is not known
        if field not in found and name not in found.values() and (said or _can_be(field, values[name])):
            found[field] = name
    left = [name for name, said in values.items() if said and name not in found.values()]
    for field, name in _by_look(left, values, found):
        if field not in found and name not in found.values():
            found[field] = name
    return found


def _telling(cells: Iterator[str]) -> list[str]:
    plain = (" ".join(cell.split()) for cell in cells)
    return [cell for cell in plain if fold(cell) not in MISSING and fold(cell) not in UNSTATED]


def _share(test: Callable[[str], object], values: Sequence[str]) -> float:
    return sum(bool(test(value)) for value in values) / len(values) if values else 0.0


def _is_date(text: str, *, counted: bool = False) -> bool:
    """Whether it can be read as a date, the day before the month or behind it."""
    styles = (Style(order, counted=counted) for order in ("MDY", "DMY"))
    return len(text) < _LONGEST_DATE and any(
        date is not None and remark is None for date, remark in (date_cell(text, style) for style in styles)
    )


def _is_count(text: str) -> bool:
    return count_cell(text)[0] is not None and not (_is_date(text) and not text.isdigit())


def _is_place(text: str) -> bool:
    last = text.rpartition(",")[2].strip()
    if flag_cell(text) is not None:  # "No" is the code of Norway
        return False
    return bool(state_code(last) or country_code(last))


_LOOKS: Mapping[str, Callable[[str], object]] = {
    "state": state_code,
    "country": country_code,
    "place": _is_place,
    **dict.fromkeys((*_DATES, "occurred_end"), partial(_is_date, counted=True)),
    "year": _YEAR.search,
    "url": lambda text: text.startswith(("http://", "https://", "www.")),
}


_NO_NAMES: Sequence[Callable[[str], object]] = (_CODE.fullmatch, _STRUCTURE.match, is_heading)


def _can_be(field: str, values: Sequence[str]) -> bool:
    """Whether the values under a header can be what its words say; none at all can be anything."""
    if not values:
        return field != "organization"
    if field != "description" and _are_accounts(values):
        return False
    if field == "organization":
        return not (
            _share(_STRUCTURE.match, values) > _MOST
            or _are_headlines(values)
            or _share(lambda text: text[:1].isdigit() and _is_count(text), values) > _MOST
            or _share(_is_date, values) > _MOST
        )
    if field in COUNTED:
        return (
            _share(_DIGIT.search, values) >= _MOST / 2
            and _share(_is_date, [v for v in values if not v.isdigit()]) < _MOST
        )
    if field in _WORDED and _share(_LETTER.search, values) < _MOST:
        return False
    looks = _LOOKS.get(field)
    return looks is None or _share(looks, values) >= _MOST


def _are_headlines(values: Sequence[str]) -> bool:
    """Whether they are sentences without an end: a name is short, and its words are capitalized."""
    split = [value.split() for value in values]
    length = sum(map(len, split)) / len(split)
    small = sum(word[:1].islower() and len(word) > 3 for each in split for word in each) / len(split)
    return length > _NAME_WORDS or (length >= _HEADLINE_WORDS and small >= 1.5)


def _are_names(values: Sequence[str]) -> bool:
    if any(_share(test, values) > _MOST for test in _NO_NAMES):
        return False
    capital = _share(lambda text: text[:1].isupper(), values)
    return capital > 0.8 and len(set(values)) > 0.6 * len(values) and not _are_headlines(values)


def _by_look(
    left: Sequence[str], values: Mapping[str, list[str]], found: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """Fields of columns whose headers tell nothing, by their values."""
    dates = [
        name
        for name in left
        if _share(_is_date, values[name]) > _SURE
        and not all(map(str.isdigit, values[name]))
        and tells_of("occurred", name)
    ]
    if dates and not any(field in found for field in _DATES):
        yield "occurred", dates[0]
    counted = not COUNTED.isdisjoint(found)
    for name in left:
        looks = (field for field, test in _KINDS.items() if test(values[name]))
        field = next(looks, None)
        other = {
            "affected": name in dates or counted or _counts_other(name),
            "description": words(name) & _NO_ACCOUNT,
        }
        if field and not other.get(field):
            yield field, name
    if "organization" not in found:
        left = [name for name in left if not words(name) & _OF_OTHERS]
        named = [
            name for name in left if _are_names(values[name]) and _share(_is_place, values[name]) < _MOST
        ]
        yield from (("organization", name) for name in named[:1])


def _counts_other(name: str) -> bool:
    """Whether a header says that its figures are no people: it is a number, a price, or a year of many."""
    return bool(words(name) & _ID or other_unit(name) or _YEAR.fullmatch(name.strip()))


def _are_states(values: Sequence[str]) -> bool:
    coded = [value for value in values if len(value) == 2 and state_code(value)]
    return len(coded) > _SURE * len(values) and len(set(values)) > 1


def _are_countries(values: Sequence[str]) -> bool:
    """Whether they are countries, under whatever header; "CA" and "IL" can be a state too."""
    states, countries = (
        sum(bool(one(value)) and not other(value) for value in values)
        for one, other in ((state_code, country_code), (country_code, state_code))
    )
    return countries > states


def _are_counts(values: Sequence[str]) -> bool:
    plain = _share(_PLAIN_COUNT.fullmatch, values) > _SURE and len(set(values)) > max(1, len(values) / 2)
    return plain and _share(_YEAR.fullmatch, values) <= _SURE and not _are_numbered(values)


def _are_accounts(values: Sequence[str]) -> bool:
    """Whether they are prose: sentences, of many words on the average."""
    length = sum(len(value.split()) for value in values) / len(values)
    return length > _ACCOUNT_WORDS and _share(_SENTENCE.search, values) > _MOST


def _are_causes(values: Sequence[str]) -> bool:
    return _share(cause, values) > _SURE and sum(len(v.split()) for v in values) <= _CAUSE_WORDS * len(values)


_KINDS: Mapping[str, Callable[[Sequence[str]], bool]] = {
    "description": _are_accounts,
    "state": _are_states,
    "place": lambda values: _share(_is_place, values) > _SURE,
    "affected": _are_counts,
    "data": lambda values: _share(data_types, values) > _SURE,
    "type": _are_causes,
}
"""What columns look like, the surest first."""


def _are_numbered(values: Sequence[str]) -> bool:
    """Whether they count up by one, as the numbers of rows do."""
    numbers = [int(v.replace(",", "")) for v in values if _PLAIN_COUNT.fullmatch(v)]
    steps = sum(two - one == 1 for one, two in pairwise(numbers))
    return len(numbers) > 1 and steps * 2 > len(numbers) - 1


_EXAMPLES = 3


@dataclass(frozen=True)
class TableSample:
    """What a table of no known layout looks like."""

    examples: Mapping[str, Sequence[str]]
    """For each header the first values under it that differ, up to three."""
    suggested: Columns | None
    """The mapping that header and values suggest."""


def preview(document: Document) -> TableSample:
    """A look at the beginning of a table; raises `SourceError` where it holds none that can be read."""
    with document.guarded():
        names, rows = open_table(document).columns, first_rows(document, _LOOKED_AT)
    columns = zip(*rows, strict=True) if rows else ((),) * len(names)
    examples = {
        name: tuple(dict.fromkeys(cell for cell in cells if cell.strip()))[:_EXAMPLES]
        for name, cells in zip(names, columns, strict=True)
        if name.strip()
    }
    return TableSample(examples, suggest(document))
