"""Have I Been Pwned: the breaches of its API as JSON, versions 2 and 3 and today's, or as a table."""

import ast
import calendar
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

from breachtui.errors import ValueNotKnown
from breachtui.report import Report, Source
from breachtui.sources.boundary import reports_of
from breachtui.sources.cells import flag_cell
from breachtui.sources.count_cells import count_cell
from breachtui.sources.document import Document
from breachtui.sources.draft import Draft
from breachtui.sources.json_values import Object, objects, samples
from breachtui.sources.prose import HOW, Prose
from breachtui.sources.rows import Refusal, Remark, Row
from breachtui.sources.tables import header, open_table
from breachtui.sources.web_pages import parsed
from breachtui.values.counts import Count, CountKind
from breachtui.values.dates import DateSpan
from breachtui.values.text import single_line, visible_prose
from breachtui.words.data_types import DATA_TYPES

_TELLING = {"name", "title", "breachdate", "pwncount", "dataclasses", "addeddate", "isverified"}
_ENOUGH = 4  # of these keys; the list of the newest breaches has six keys in all

# what an entry may be marked as: https://haveibeenpwned.com/API/v3#BreachModel
_FLAGS = {
    "isverified": "verified",
    "isfabricated": "fabricated",
    "issensitive": "sensitive",
    "isretired": "retired",
    "isspamlist": "spam_list",
    "ismalware": "malware",
    "isstealerlog": "stealer_log",
    "issubscriptionfree": "subscription_free",
}
_WHICH = re.compile(
    r"(?<=\S) \((?:[^()]{0,20}\b)?(?:19|20)\d\d\b[^()]{0,20}\)$", re.ASCII
)  # of several breaches
_ARCHIVED = re.compile(r"https?://web\.archive\.org/web/\d{1,14}[a-z_]{0,4}/")
_PARTS = re.compile(r"\s*[;,|]\s*")


class _Entry:
    """One breach, its keys found in any case."""

    def __init__(self, value: Object) -> None:
        self._by_name = {_spelled(key): (key, each) for key, each in value.items()}

    def text(self, name: str) -> str:
        """A value on one line; empty where there is none."""
        value = self._by_name.get(name, ("", None))[1]
        return "" if value is None else single_line(str(value))

    def value(self, name: str) -> Any:
        """A value as it stands."""
        return self._by_name.get(name, ("", None))[1]

    def cell(self, name: str) -> tuple[str, str]:
        """The key as the file spells it, and its text."""
        return self._by_name.get(name, ("", None))[0], self.text(name)


def recognizes(document: Document) -> bool:
    """Whether the file holds breaches of Have I Been Pwned."""
    return any(map(_is_breach, samples(document))) or _is_breach(dict.fromkeys(header(document)))


def _is_breach(value: Mapping[str, Any]) -> bool:
    """Whether the keys are those of such a breach, in any case and spelling."""
    keys = {_spelled(key) for key in value}
    return len(keys & _TELLING) >= _ENOUGH and not keys.isdisjoint({"breachdate", "pwncount"})


def read(document: Document) -> Iterator[Report | Refusal]:
    """A report for each breach; a data class never seen before is said once."""
    unseen: set[str] = set()
    is_json = not document.block and document.beginning.startswith(("{", "["))
    for item in objects(document, _is_breach) if is_json else _rows(document):
        if isinstance(item, Refusal):
            yield item
            continue
        row, value = item
        wrote = json.dumps(value, sort_keys=True)
        yield from reports_of(row, wrote, _items, value, Draft(wrote), document, row, unseen)


def _rows(document: Document) -> Iterator[tuple[int, Object] | Refusal]:
    """The rows of a table as the API has them."""
    table = open_table(document)
    for row in table.rows:
        if isinstance(row, Row):
            cells = dict(zip(table.columns, row.cells, strict=True))
            yield row.number, {name: _value(name, text) for name, text in cells.items() if text.strip()}
        else:
            yield row


def _value(name: str, text: str) -> Any:
    """A cell as the API has it: data classes as a list, whether written as JSON, as Python's, or in a row."""
    if _spelled(name) != "dataclasses":
        return text
    for read in (json.loads, ast.literal_eval):
        try:
            found = read(text)
        except (ValueError, SyntaxError, RecursionError, MemoryError):
            continue
        if isinstance(found, list | tuple):
            return list(found)
    return [part for part in _PARTS.split(text.strip("[]{}\"'")) if part]


def _spelled(key: str) -> str:
    return re.sub(r"[\s_-]", "", key.lower())


def _items(
    value: Object, draft: Draft, document: Document, row: int, unseen: set[str]
) -> Iterator[Report | Refusal]:
    entry = _Entry(value)
    if not (entry.text("name") or entry.text("title")):
        yield Refusal(row, "has neither Name nor Title")
        return
    yield _report(entry, draft, document, row)
    new = {each for each in _classes(entry) if DATA_TYPES.coded(each) is None} - unseen
    unseen |= new
    draft.troubles += [f"DataClasses: {each!r} is not known, kept as other" for each in sorted(new)]
    if draft.troubles:
        yield Remark(row, "; ".join(draft.troubles))


def _report(entry: _Entry, draft: Draft, document: Document, row: int) -> Report:
    prose, link = _prose(entry.value("description"))
    _put_names(entry, draft)
    _put_count(entry, draft)
    _put_dates(entry, draft, prose)
    _put_attack(entry, draft)
    column = entry.cell("dataclasses")[0]
    draft.put_types((DATA_TYPES.coded(each) or "other", (column, each)) for each in _classes(entry))
    if prose:
        Prose(prose, of_leaks=True).fill(draft, HOW)  # of numbers and places it is less sure
    source = Source(
        format="hibp",
        key=f"hibp:{entry.text('name') or entry.text('title')}",
        title=entry.text("title") or None,
        publisher="Have I Been Pwned",
        url=entry.text("disclosureurl") or link,
        path=document.path,
        row=row,
        flags=_flags(entry),
    )
    return draft.report(source, prose)


def _put_names(entry: _Entry, draft: Draft) -> None:
    name = "title" if entry.text("title") else "name"
    draft.put("organization", _WHICH.sub("", entry.text(name)) or entry.text(name), entry.cell(name))
    domain = entry.text("domain")
    if domain and domain.lower() != entry.text(name).lower():
        draft.put("aliases", (domain,), entry.cell("domain"))


def _put_count(entry: _Entry, draft: Draft) -> None:
    text = entry.text("pwncount")
    number, qualifier, trouble = count_cell(text)
    if number is not None:
        draft.put(
            "counts", (Count(number, CountKind.ACCOUNTS, qualifier, text=text),), entry.cell("pwncount")
        )
    if trouble:
        draft.troubles.append(f"PwnCount {text!r} {trouble}")


def _put_dates(entry: _Entry, draft: Draft, prose: str) -> None:
    for field, name in (("occurred", "breachdate"), ("published", "addeddate")):
        if text := entry.text(name):
            try:
                span = DateSpan.parse(text[:10])
            except ValueNotKnown as error:
                draft.troubles.append(f"{entry.cell(name)[0]}: {error}")
                continue
            draft.put(field, _certain(span, prose) if field == "occurred" else span, entry.cell(name))


def _certain(span: DateSpan, prose: str) -> DateSpan:
    """The date without the parts that only fill it up.

    A breach known to the month stands on its first day, one known to the year on January 1;
    the description tells whether that day or that month is meant.
    """
    start = span.start
    if start is None or start.month is None or start.day != 1:
        return span
    month = calendar.month_name[start.month]
    if re.search(rf"\b{month} (?:1|1st|first)\b(?!,? ?\d{{3}}\b)|\b(?:1|1st)(?: of)? {month}\b", prose):
        return span
    if start.month == 1 and not re.search(r"\bJan(?:uary)?\b", prose):
        return DateSpan.of(start.year)
    return DateSpan.of(start.year, start.month)


def _put_attack(entry: _Entry, draft: Draft) -> None:
    for name in ("ismalware", "isstealerlog"):
        if flag_cell(entry.text(name)):
            draft.put("attack", "malware", entry.cell(name))
            draft.put("breach_type", "Hacking/IT Incident", entry.cell(name))


def _classes(entry: _Entry) -> list[str]:
    value = entry.value("dataclasses")
    return [single_line(str(each)) for each in value] if isinstance(value, list) else []


def _flags(entry: _Entry) -> tuple[str, ...]:
    marked = [flag for name, flag in _FLAGS.items() if flag_cell(entry.text(name))]
    return (*marked, "unverified") if flag_cell(entry.text("isverified")) is False else tuple(marked)


def _is_page(address: str) -> bool:
    """Whether it leads to a page: the front page of a site, often the victim's own, tells of no breach."""
    parts = urlsplit(_ARCHIVED.sub("", address))
    return bool(parts.path.strip("/") or parts.query)


def _prose(description: Any) -> tuple[str, str | None]:
    """The words of an HTML description, and the address of the first page that it links to."""
    if not isinstance(description, str) or not description.strip():
        return "", None
    page = parsed(f"<div>{description}</div>")
    if page is None:
        return "", None
    links = [each for each in map(str, page.xpath("//a/@href")) if each.startswith("http") and _is_page(each)]
    return visible_prose(page.text_content()).strip(), single_line(links[0]) if links else None
