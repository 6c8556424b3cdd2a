"""Have I Been Pwned: the breaches of its API as JSON, versions 2 and 3 and today's, or as a table."""

import ast
import calendar
import json
import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from breachtui.report import Report
from breachtui.sources.cells import flag_cell, text_cell
from breachtui.sources.document import Document
from breachtui.sources.layout import Layout
from breachtui.sources.prose import HOW, Prose
from breachtui.sources.sheet import Line
from breachtui.sources.tables import header
from breachtui.sources.web_pages import parsed
from breachtui.values.counts import CountKind
from breachtui.values.dates import DateSpan
from breachtui.values.text import single_line, visible_prose
from breachtui.words.data_types import DATA_TYPES

# what an entry may be marked as: https://haveibeenpwned.com/API/v3#BreachModel
_FLAGS = {
    "verified": ("IsVerified",),
    "fabricated": ("IsFabricated",),
    "sensitive": ("IsSensitive",),
    "retired": ("IsRetired",),
    "spam_list": ("IsSpamList",),
    "malware": ("IsMalware",),
    "stealer_log": ("IsStealerLog",),
    "subscription_free": ("IsSubscriptionFree",),
}
LAYOUT = Layout(
    {
        "name": ("Name",),
        "title": ("Title",),
        "domain": ("Domain",),
        "breached": ("BreachDate",),
        "added": ("AddedDate",),
        "pwned": ("PwnCount",),
        "classes": ("DataClasses",),
        "description": ("Description",),
        "disclosure": ("DisclosureUrl",),
        **_FLAGS,
    },
    required=(),
    dates=("breached", "added"),
)
_TELLING = {"name", "title", "breachdate", "pwncount", "dataclasses", "addeddate", "isverified"}
_ENOUGH = 4  # of these keys; the list of the newest breaches has six keys in all
_WHICH = re.compile(
    r"(?<=\S) \((?:[^()]{0,20}\b)?(?:19|20)\d\d\b[^()]{0,20}\)$", re.ASCII
)  # of several breaches
_ARCHIVED = re.compile(r"https?://web\.archive\.org/web/\d{1,14}[a-z_]{0,4}/")
_PARTS = re.compile(r"\s*[;,|]\s*")


def recognizes(document: Document) -> bool:
    """Whether the keys are those of such breaches, in any case and spelling."""
    keys = {re.sub(r"[\s_-]", "", key.lower()) for key in header(document)}
    return len(keys & _TELLING) >= _ENOUGH and not keys.isdisjoint({"breachdate", "pwncount"})


def report(line: Line) -> Report | str:
    """The report of a breach, or why it makes none."""
    name, title = text_cell(line.raw("name")), text_cell(line.raw("title"))
    called = title or name
    if not called:
        return "has neither Name nor Title"
    line.take("organization", _WHICH.sub("", called) or called, "title" if title else "name")
    domain = text_cell(line.raw("domain"))
    line.take("aliases", (domain,) if domain and domain.lower() != called.lower() else (), "domain")
    line.counts(("pwned", CountKind.ACCOUNTS, None))
    prose, link = _prose(line.raw("description"))
    occurred = line.read_date("breached")
    line.take("occurred", occurred and _certain(occurred, prose), "breached")
    line.date("published", "added")
    flags = [flag for flag in _FLAGS if flag_cell(line.raw(flag))]
    for flag in ("malware", "stealer_log"):
        line.take("attack", "malware" if flag in flags else None, flag)
        line.take("breach_type", "Hacking/IT Incident" if flag in flags else None, flag)
    _put_data(line)
    if prose:
        Prose(prose, of_leaks=True).fill(line, HOW)  # of numbers and places it is less sure
    if flag_cell(line.raw("verified")) is False:
        flags.append("unverified")
    return line.made(
        "hibp", f"hibp:{name or title}", prose, title=title, publisher="Have I Been Pwned",
        url=text_cell(line.raw("disclosure")) or link, flags=tuple(flags),
    )  # fmt: skip


def _put_data(line: Line) -> None:
    classes = _classes(line.raw("classes"))
    column = line.sheet.headers.get("classes", "")
    line.put_types((DATA_TYPES.coded(each) or "other", (column, each)) for each in classes)
    unknown = sorted({each for each in classes if DATA_TYPES.coded(each) is None})
    line.troubles += [f"{column}: {each!r} is not known, kept as other" for each in unknown]


def _classes(text: str) -> Sequence[str]:
    """The data classes in a cell, whether it is written as JSON, as a list of Python, or in a row."""
    for read in (json.loads, ast.literal_eval):
        try:
            found = read(text)
        except (ValueError, SyntaxError, RecursionError, MemoryError):
            continue
        if isinstance(found, list | tuple):
            return [single_line(str(each)) for each in found]
    return [single_line(part) for part in _PARTS.split(text.strip("[]{}\"'")) if part]


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


def _is_page(address: str) -> bool:
    """Whether it leads to a page: the front page of a site, often the victim's own, tells of no breach."""
    parts = urlsplit(_ARCHIVED.sub("", address))
    return bool(parts.path.strip("/") or parts.query)


def _prose(description: str) -> tuple[str, str | None]:
    """The words of an HTML description, and the address of the first page that it links to."""
    page = parsed(f"<div>{description}</div>") if description.strip() else None
    if page is None:
        return "", None
    links = [each for each in map(str, page.xpath("//a/@href")) if each.startswith("http") and _is_page(each)]
    return visible_prose(page.text_content()).strip(), single_line(links[0]) if links else None
