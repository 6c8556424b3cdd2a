"""Wikipedia's "List of data breaches": its table as CSV, or the page itself."""

import re

from breachtui.report import Report
from breachtui.sources.cells import text_cell
from breachtui.sources.layout import Layout
from breachtui.sources.listed import put_kind, put_years
from breachtui.sources.sheet import Line
from breachtui.values.counts import CountKind

LAYOUT = Layout(
    {
        "name": ("Entity", "Organization", "Company"),
        "year": ("Year",),
        "records": ("Records", "Number of records"),
        "sector": ("Organization type",),
        "method": ("Method",),
        "sources": ("Sources",),
    },
    required=("name", "year", "records", "sector", "method"),
    dates=("year",),
)
_ADDRESS = "https://en.wikipedia.org/wiki/List_of_data_breaches"
_FOOTNOTES = re.compile(r"(?:\s?\[[\w ]{1,20}\])+$")


def report(line: Line) -> Report | str:
    """The report of a row, or why it makes none."""
    name = _FOOTNOTES.sub("", text_cell(line.raw("name")) or "")
    if not name:
        return "names no organization"
    line.take("organization", name, "name")
    put_years(line)
    line.counts(("records", CountKind.RECORDS, None))
    put_kind(line)
    key = line.key("wikipedia", "name", "year")
    return line.made("wikipedia", key, publisher="Wikipedia", url=_ADDRESS, license="CC BY-SA")
