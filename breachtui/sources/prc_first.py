"""The first Data Breach Chronology of the Privacy Rights Clearinghouse, 2005 to 2019."""

import re

from breachtui.report import Report
from breachtui.sources.layout import Layout
from breachtui.sources.listed import address, put_place, put_state, put_years
from breachtui.sources.prc import LONG, SECTORS, put_nature
from breachtui.sources.sheet import Line
from breachtui.values.counts import CountKind
from breachtui.values.text import fold

LAYOUT = Layout(
    {
        "public": ("Date Made Public", "Made Public", "Date Public", "Publication Date"),
        "name": ("Company", "Name", "Organization", "Company Name", "Entity", "Company or Organization"),
        "city": ("City",),
        "state": ("State",),
        "location": ("Location",),
        "type": ("Type of breach",),
        "sector": ("Type of organization", "Type of entity"),
        "total": ("Total Records",),
        "records": ("Records Breached", "Records", "Number of Records", "Records Lost"),
        "details": ("Description of incident", "Incident Details", "Description"),
        "source": ("Information Source",),
        "url": ("Source URL",),
        "year": ("Year of Breach", "Year"),
    },
    required=("public", "name", "type", "sector"),
    dates=("public", "year"),
)


_NO_FIGURE = frozenset(("0", "0.0", "unknown", "n/a", "none", "-"))
_CODE = re.compile(r"\b[A-Z]{3,4}\b")


def _counted(line: Line) -> list[str]:
    """The columns that state a figure: 0 and Unknown say that none is known, one figure may stand in both."""
    said = {column: line.raw(column).strip() for column in ("total", "records")}
    stated = {column: text for column, text in said.items() if text and text.lower() not in _NO_FIGURE}
    return list({text: column for column, text in reversed(stated.items())}.values())


def _code(text: str) -> str:
    """The code of ``HACK``, and of ``Hacking or malware (HACK)``."""
    found = _CODE.findall(text)
    return found[-1] if found else LONG.get(fold(text).strip(), text.strip())


def report(line: Line) -> Report | str:
    """The report of a row, or why it makes none."""
    name = line.text("organization", "name")
    if not name:
        return "names no organization"
    line.date("published", "public")
    put_years(line)
    line.counts(*((column, CountKind.RECORDS, None) for column in _counted(line)))
    put_state(line)
    put_place(line, "location")
    line.take("organization_type", SECTORS.get(_code(line.raw("sector"))), "sector")
    prose = line.prose("details")
    put_nature(line, _code(line.raw("type")), prose)
    key, url = line.key("prc", "name", "public", "state"), address(line, "url")
    return line.made("prc", key, prose, publisher="Privacy Rights Clearinghouse", url=url)
