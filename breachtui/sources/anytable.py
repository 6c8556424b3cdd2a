"""Any table whose columns are mapped: CSV and its kin, workbooks, JSON, JSON Lines."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain

from breachtui.errors import SourceError
from breachtui.report import Report
from breachtui.sources import article
from breachtui.sources.cells import MISSING, UNSTATED, flag_cell, list_cell, text_cell
from breachtui.sources.columns_by_value import suggest
from breachtui.sources.document import Document
from breachtui.sources.layout import Layout
from breachtui.sources.list_words import Cause, cause, data_types, places
from breachtui.sources.listed import address, put_place, put_years
from breachtui.sources.mapping import Columns
from breachtui.sources.notes_in_names import placed_name
from breachtui.sources.offices import state_counted
from breachtui.sources.prose import Prose
from breachtui.sources.rows import Refusal, Remark
from breachtui.sources.sheet import Line, read_sheet
from breachtui.sources.tables import first_rows, header
from breachtui.sources.web_pages import plain
from breachtui.values.counts import CountKind
from breachtui.values.identity import natural_key, normalized
from breachtui.values.places import country_code, state_code
from breachtui.values.text import fold, single_line
from breachtui.words.attacks import ATTACKS
from breachtui.words.breach_types import BREACH_TYPES
from breachtui.words.data_types import DATA_TYPES
from breachtui.words.sectors import ORGANIZATION_TYPES, of_label

_DAYS = ("discovered", "reported", "notified", "published")
_DATES = ("reported", "notified", "published", "discovered", "occurred", "occurred_end", "year")
# words for a date in languages that write the day first
_DAY_FIRST = re.compile(r"\b(?:fecha|datum|dato|date d(?:e|u|es)\b|date d['’]|data d[aeio])")
_FLAG = "has "
_LOOKED_AT = 200  # rows
_SHOWN = 12  # columns named in a remark
_ANYBODY = frozenset({
    "various", "multiple", "several", "multiple organizations", "multiple companies", "confidential",
    "redacted", "withheld", "anonymous", "name withheld", "not named", "unnamed", "see attached",
    "see notice", "see below",
})  # fmt: skip
# links as Markdown and as spreadsheets write them
_LINKED = re.compile(
    r'\[([^\[\]]{1,300})\]\([^()\s]{1,2000}\)|=HYPERLINK\("[^"]{0,2000}"[,;]\s?"([^"]{1,300})"\)', re.I
)
_QUOTED = re.compile(r"^'([^']+)'$")
_NOTED = re.compile(r"(?:\s?\[\w{1,3}\]|\s?[*†‡§]+)+$")  # marks of foot notes
_OTHER = frozenset(("other", "others", "misc", "miscellaneous"))
_COUNTS = {
    "affected": CountKind.PERSONS,
    "residents": CountKind.RESIDENTS,
    "accounts": CountKind.ACCOUNTS,
    "records": CountKind.RECORDS,
}


def recognizes(document: Document) -> bool:
    """Whether the file holds a table, no article, whose header words suggest what its columns are."""
    data = document.block or document.beginning[:1] in ("{", "[")
    return bool(data or not article.recognizes(document)) and suggest(document) is not None


def read_mapped(document: Document, columns: Columns) -> Iterator[Report | Refusal]:
    """A report for each row of a table with these columns."""
    found = header(document)
    if missing := columns.missing(found):
        shown = ", ".join(found) or "none"
        raise SourceError(f"{document.name}: has no column {', '.join(missing)}; its columns are {shown}")
    dates = tuple(each for each in _DATES if each in columns.by_field)
    day_first = any(_DAY_FIRST.search(fold(columns.by_field[each])) for each in dates)
    flags = _flags(document, columns)
    layout = Layout(
        {field: (name,) for field, name in ({**columns.by_field, **flags}).items()},
        required=("organization",),
        dates=dates,
        order="DMY" if day_first else "MDY",
        any_order=not day_first,
    )
    return chain(read_sheet(document, layout, _report), _unread({**columns.by_field, **flags}, found))


def _flags(document: Document, columns: Columns) -> Mapping[str, str]:
    """For each type of data of which a column such as ``SSN`` says yes or no, its header."""
    if "data" in columns.by_field:
        return {}
    rows = first_rows(document, _LOOKED_AT)
    found = {}
    for place, name in enumerate(header(document)):
        ids = data_types(name) if name.strip() and name not in columns.by_field.values() else ()
        said = {flag_cell(cell) for cells in rows if fold(cell := cells[place]).strip() not in MISSING}
        if len(ids) == 1 and said and None not in said:
            found[f"{_FLAG}{next(iter(ids))}"] = name
    return found


def _unread(by_field: Mapping[str, str], found: Sequence[str]) -> Iterator[Refusal]:
    """What is said of the columns that are not mapped."""
    mapped = {fold(name).strip() for name in by_field.values()}
    again = [name for name, times in Counter(found).items() if times > 1 and fold(name).strip() in mapped]
    if again:
        yield Remark(None, f"columns of one name, of which only the first is read: {', '.join(again)}")
    left = [name for name in found if name.strip() and fold(name).strip() not in mapped]
    if left:
        shown = ", ".join(left[:_SHOWN]) + (f" and {len(left) - _SHOWN} more" if len(left) > _SHOWN else "")
        yield Remark(None, f"columns that are not read: {shown}; --map says what a column is")


def _report(line: Line) -> Report | str:
    name = _name(line.raw("organization"))
    if not name:
        return "names no organization"
    name, state = placed_name(name)
    line.take("organization", name, "organization")
    for column, step in _STEPS.items():
        if column in line.sheet.places:
            step(line)
    if state and not {"state", "country"} & line.values.keys():
        line.take("state", state, "organization")
        line.take("country", "US", "organization")
    flags = [column for column in line.sheet.places if column.startswith(_FLAG)]
    line.put_types(
        (column.removeprefix(_FLAG), line.cell(column)) for column in flags if flag_cell(line.raw(column))
    )
    line.counts(*(_counted(line, column) for column in _COUNTS if column in line.sheet.places))
    text = line.prose("description")
    if text:
        Prose(text, american="state" in line.values).fill(line)
    return line.made("table", _key(line), text, url=address(line, "url"))


def _name(raw: str) -> str | None:
    """The name in a cell without marks of foot notes, tags and addresses; None for what stands for any."""
    told = _QUOTED.sub(r"\1", (text_cell(raw) or "").strip())
    if linked := _LINKED.fullmatch(told):
        told = linked[1] or linked[2]
    if "<" in told or "&" in told:
        told = single_line(plain(told))
    name = _NOTED.sub("", told)
    words = fold(name).strip("[]() ")
    return None if not name or words in MISSING | UNSTATED | _ANYBODY or words.isdigit() else name


def _counted(line: Line, column: str) -> tuple[str, CountKind, str | None]:
    """What a column counts: residents, where its header says of which state, as "Texans affected"."""
    state = state_counted(line.sheet.headers[column]) if column in ("affected", "residents") else None
    return (column, CountKind.RESIDENTS, f"US-{state}") if state else (column, _COUNTS[column], None)


def _key(line: Line) -> str:
    """From the table's own id; without one from name, day and state."""
    if id := text_cell(line.raw("id")):  # not alone: the tables of a user may all count from 1
        return natural_key("table", f"{normalized(id)}\n{text_cell(line.raw('organization'))}")
    day = next((each for each in _DATES if line.raw(each)), _DATES[0])
    return line.key("table", "organization", day, "state")


def _say_unknown(line: Line, column: str, remark: str, *, known: bool) -> None:
    """Say of a cell that no vocabulary holds what it says, and that it was left out."""
    said = line.raw(column).strip()
    if text_cell(said) and fold(said) not in UNSTATED and fold(said) not in MISSING and not known:
        line.doubt(column, remark)


def _occurred(line: Line) -> None:
    line.dates("occurred", "occurred_end")


def _coded(line: Line, column: str, code: Callable[[str], str | None]) -> None:
    line.take(column, code(line.raw(column).strip()), column)
    _say_unknown(line, column, f"is no known {column}", known=column in line.values)


def _sector(line: Line) -> None:
    said = line.raw("sector").strip()
    found = said if said in ORGANIZATION_TYPES else of_label(said)
    line.take("organization_type", found or ("other" if fold(said) in _OTHER else None), "sector")
    _say_unknown(line, "sector", "is no known sector", known="organization_type" in line.values)


def _vendor(line: Line) -> None:
    said = fold(line.raw("vendor")).strip()
    if said not in MISSING | UNSTATED and flag_cell(said) is None:
        line.text("third_party", "vendor")


def _attack(line: Line) -> None:
    """Put down what a column of attacks says, of the kind of breach too where no other says it."""
    said = line.raw("attack").strip()
    found = cause(said) or Cause()
    line.take("attack", said if said in ATTACKS else found.attack, "attack")
    if not line.raw("type").strip():
        line.take("breach_type", found.breach_type, "attack")
    known = said in ATTACKS or any(found)
    _say_unknown(line, "attack", "names no one kind of attack that is known", known=known)


def _type(line: Line) -> None:
    said = line.raw("type").strip()
    found = cause(said) or Cause()
    line.take("breach_type", said if said in BREACH_TYPES else found.breach_type, "type")
    line.take("attack", found.attack, "type")
    known = said in BREACH_TYPES or any(found)
    _say_unknown(line, "type", "names no one kind of breach that is known", known=known)


def _data(line: Line) -> None:
    said = line.raw("data")
    line.put_types((id, line.cell("data")) for id in data_types(said))
    _say_unknown(line, "data", "names no known type of data", known=any(DATA_TYPES.cells.find(fold(said))))


def _location(line: Line) -> None:
    found, known = places(line.raw("location"), freely=True)
    line.take("information_location", found, "location")
    _say_unknown(line, "location", "is not all a known place of data", known=known)


# how each column is put down, in the order in which they have precedence
_STEPS: Mapping[str, Callable[[Line], object]] = {
    "aliases": lambda line: line.take("aliases", list_cell(line.raw("aliases"), ";"), "aliases"),
    "state": partial(_coded, column="state", code=state_code),
    "country": partial(_coded, column="country", code=country_code),
    "place": partial(put_place, column="place"),
    "occurred": _occurred,
    "occurred_end": _occurred,
    "year": put_years,
    **{each: partial(Line.date, field=each, column=each) for each in _DAYS},
    "sector": _sector,
    "attack": _attack,
    "type": _type,
    "data": _data,
    "location": _location,
    "vendor": _vendor,
}
