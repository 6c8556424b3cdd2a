"""World's biggest data breaches, the list of Information is Beautiful, in its several exports."""

from breachtui.report import Report
from breachtui.sources.layout import Layout
from breachtui.sources.listed import address, put_kind, put_years
from breachtui.sources.sheet import Line
from breachtui.values.counts import CountKind

LAYOUT = Layout(
    {
        "name": ("Entity", "Organisation", "Organization"),
        "aka": ("Alternative Name",),
        "story": ("Story",),
        "year": ("Year",),
        "date": ("Date",),
        "records": ("Records Lost", "No of Records Stolen", "Number of Records Lost", "Records"),
        "sector": ("Sector",),
        "method": ("Method of Leak", "Method"),
        "source": ("1st source link", "1st source"),
        "publisher": ("Source name",),
    },
    required=("name", "year", "records", "sector", "method", "story"),
    dates=("year", "date"),
    order="DMY",  # as the list writes them since 2020
)


def report(line: Line) -> Report | str:
    """The report of a row, or why it makes none."""
    if line.raw("sector").lower().startswith("http"):
        return "its cells are shifted: an address stands where the sector should"
    name = line.text("organization", "name")
    if not name:
        return "names no organization"
    _put_date(line)
    line.counts(("records", CountKind.RECORDS, None))
    prose = line.prose("story")
    put_kind(line, prose)
    key, url = line.key("iib", "name", "year"), address(line, "source")
    return line.made("iib", key, prose, publisher="Information is Beautiful", url=url)


def _put_date(line: Line) -> None:
    """Put down the month where the list has one in the year it gives, else the year."""
    date = line.read_date("date")
    if date and str(date.year) in line.raw("year"):
        line.take("occurred", date, "date", "year")
    put_years(line)
