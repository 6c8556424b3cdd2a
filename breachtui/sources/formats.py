"""The table of formats, in the order in which they are tried: how a kind of file is known and read."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from typing import Any

from breachtui.report import Report
from breachtui.sources.document import Document
from breachtui.sources.layout import Layout
from breachtui.sources.rows import Refusal
from breachtui.sources.tables import header
from breachtui.words.portals import PORTALS, keeper


@dataclass(frozen=True)
class Format:
    """One kind of file."""

    name: str
    """What ``--format`` calls it."""
    title: str
    """What it is."""
    where: str
    """Where to get such files."""
    example: str
    """What one looks like: its header, or its beginning."""
    reader: str
    """The module of this package that knows such files and reads them, or behind a colon a part of it.

    It has ``recognizes`` or ``LAYOUT`` or both, and ``read``, or ``report`` for a row of the layout. It is
    imported when first asked: all together take 60 ms.
    """

    @cached_property
    def _reader(self) -> Any:
        module, _, part = self.reader.partition(":")
        found = import_module(f"breachtui.sources.{module}")
        return getattr(found, part) if part else found

    @property
    def layout(self) -> Layout | None:
        """The columns, of a table."""
        return getattr(self._reader, "LAYOUT", None) or getattr(self._reader, "layout", None)

    def recognizes(self, document: Document) -> bool:
        """Whether a file is of this kind."""
        recognizes = getattr(self._reader, "recognizes", None)
        return bool(recognizes(document) if recognizes else self._reader.LAYOUT.fits(header(document)))

    def read(self, document: Document) -> Iterator[Report | Refusal]:
        """The reports in it, and what could not be read."""
        from breachtui.sources.sheet import read_sheet  # some 10 ms, as the readers

        reader = self._reader
        found: Iterator[Report | Refusal] = (
            reader.read(document)
            if hasattr(reader, "read")
            else read_sheet(document, reader.LAYOUT, reader.report)
        )
        return found


_LISTS = "state_lists"
_NINE = "Organization,Industry,Date Reported,Date of Incident,Date of Discovery,State,Residents Affected,…"
_UNTRIED = "not tried on a real file"
_READ = f"the page or a table (header as others read it there; {_UNTRIED})"
_SUPPOSED = f"the page or a table (header is supposed; {_UNTRIED})"


def _office(code: str, what: str, example: str, module: str = "offices") -> Format:
    """The list of a state's office; ``what`` it comes as."""
    title = f"breach notices to the {keeper(code)}, {what}"
    return Format(code, title, PORTALS[code], example, f"{module}:{code.upper()}")


_OFFICES = (
    _office(
        "tx", _READ, "Entity or Individual Name,…,Type(s) of Information Affected,Number of Texans Affected,…"
    ),
    _office(
        "or", _READ, "Organization,Reported,Dates of Breach,Dates of Discovery,Notice Sent,Number Affected"
    ),
    _office(
        "vt", _READ, "Date Reported to AGO,Reporting Organization Name,…,Number of VT Residents Affected,…"
    ),
    _office("nh", _SUPPOSED, "Organization Name,Date Reported,NH Residents Affected"),
    _office("mt", _READ, "Business Name,…,Start of Breach,End of Breach,Date Reported,Montanans Affected"),
    _office("nj", _SUPPOSED, "Organization Name,Date Reported,NJ Residents Affected"),
    _office("md", _READ, "Case Title,Case No.,Date Received,No of MD Residents,Information Breached,…"),
    _office(
        "nd", _READ, "Business Name,Doing Business As,Date of Breach,Date Reported,ND Residents Affected,…"
    ),
    _office("sc", _READ, "Organization Name,Date Reported,Affected SC Residents"),
    _office("wi", _READ, "Company Name: … Date of Incident: … … Number of Wisconsin Residents Affected: …"),
)
"""Each known by the people that a header counts."""

_TABLE = (
    Format(
        "report",
        "reports of breachtui, as JSON or JSON Lines",
        "breachtui parse, breachtui export --format json",
        '{"organization": "DuPage Medical Group", "individuals_affected": 600000, …}',
        "reports",
    ),
    Format(
        "export",
        "incidents of breachtui, as CSV",
        "breachtui export --format csv",
        "id,organization,aliases,organization_type,state,country,jurisdiction,individuals_affected,counts,…",
        "reports_csv",
    ),
    Format(
        "hhs",
        "breach portal of the HHS Office for Civil Rights: archive, cases under investigation, list of"
        " before 2015 (of that one, some rows of a published copy were tried)",
        "https://ocrportal.hhs.gov/ocr/breach/breach_report.jsf, button “export as CSV”",
        "Name of Covered Entity,State,Covered Entity Type,Individuals Affected,Breach Submission Date,…",
        "hhs",
    ),
    _office(
        "wa",
        "as CSV, by “Export” on the page",
        "DateAware,DateSubmitted,DataBreachCause,DateStart,DateEnd,Name,Id,…",
        _LISTS,
    ),
    _office(
        "in",
        "yearly, as PDF or CSV",
        "Row No.,Matter: Name,Notific Sent,Breach Occ,IN Affected,Total Affected",
        _LISTS,
    ),
    _office(
        "ma",
        "yearly, as PDF or CSV",
        "Breach Number,Date Reported To OCA,Reporting Organization Name,Reporting Organization Type,…",
        _LISTS,
    ),
    _office(
        "me",
        f"the list, or the forms as a table ({_UNTRIED})",
        "Entity Name,Type of Organization,Total number of persons affected,…",
        _LISTS,
    ),
    _office("de", "gathered as a table", _NINE, _LISTS),
    _office("hi", "gathered as a table", _NINE, _LISTS),
    _office("ia", f"gathered as a table ({_UNTRIED})", "Year,Date Reported,Organization,PDF Link,…", _LISTS),
    *_OFFICES,
    Format(
        "state",
        'the list of any other state\'s office, known by a header like "Number of Iowans Affected"'
        " (header as others read it of Washington, Delaware and Hawaii; not tried on a real file)",
        "the page of the office, or a table of it",
        "Date Reported,Organization Name,Date of Breach,Number of Washingtonians Affected,…",
        "offices:ANY",
    ),
    Format(
        "ag",
        "breach notices to the attorneys general of any states, gathered as a table"
        " (not tried on a real file)",
        "the lists on their pages; those who gather them use these columns",
        _NINE,
        "state_lists:ANY",
    ),
    Format(
        "ca",
        "breach notices to California's Attorney General",
        "https://oag.ca.gov/privacy/databreach/list-export",
        "Organization Name,Date(s) of Breach  (if known),Reported Date",
        "state_lists:CA",
    ),
    Format(
        "hibp",
        "breaches of Have I Been Pwned, as JSON or a table (of a published table some rows were tried)",
        "https://haveibeenpwned.com/api/v3/breaches",
        '[{"Name": "Adobe", "Title": "Adobe", "BreachDate": "2013-10-04", "PwnCount": 152445165, …}]',
        "hibp",
    ),
    Format(
        "claims",
        "trackers of ransomware: claims of gangs, flagged as such (of posts.json of ransomware.live some"
        " rows were tried; the API not tried on a real file)",
        "https://github.com/joshhighet/ransomwatch, posts.json; https://api.ransomware.live/v2/recentvictims",
        '[{"post_title": "…", "group_name": "…", "discovered": "2021-09-09 23:46:53", "published": …}]',
        "claims",
    ),
    Format(
        "veris",
        "incidents in VERIS, as JSON: one, folders or archives of them, or joined",
        "https://github.com/vz-risk/VCDB, data/json/validated or data/joined",
        '{"incident_id": …, "action": {"hacking": …}, "actor": …, "asset": …, "attribute": …, "victim": …}',
        "veris",
    ),
    Format(
        "vcdb",
        "incidents in VERIS, as a flat table (not tried on a real file)",
        "https://github.com/vz-risk/VCDB, data/csv/vcdb.csv.zip",
        "action.hacking.variety.SQLi,…,timeline.incident.year,victim.industry,victim.victim_id,…",
        "veris_flat",
    ),
    Format(
        "prc",
        "Data Breach Chronology of the Privacy Rights Clearinghouse, version 2, as CSV or SQLite"
        " (SQLite not tried on a real file)",
        "https://privacyrights.org/data-breaches",
        '"id"|"source"|"org_name"|"acceptable_names"|…|"reported_date"|"breach_date"|"end_breach_date"|…',
        "prc",
    ),
    Format(
        "prc1",
        "Data Breach Chronology of the Privacy Rights Clearinghouse, as it was until 2019"
        " (header as copies have it; not tried on a real file)",
        "copies of https://privacyrights.org/data-breaches of those years",
        "Date Made Public,Company,City,State,Type of breach,Type of organization,Total Records,…",
        "prc_first",
    ),
    Format(
        "iib",
        "World's biggest data breaches, of Information is Beautiful",
        "https://informationisbeautiful.net/visualizations/worlds-biggest-data-breaches-hacks/",
        '"Entity";"Alternative Name";"Story";"Year";"Records Lost";"Sector";"Method of Leak";…',
        "iib",
    ),
    Format(
        "wikipedia",
        "Wikipedia's list of data breaches: its table as CSV, or the page",
        "https://en.wikipedia.org/wiki/List_of_data_breaches",
        "Entity,Year,Records,Organization type,Method,Sources",
        "wikipedia",
    ),
    Format(
        "feed",
        "feeds of stories: RSS and Atom, an article each (not tried on a real file)",
        "the feed of a news site or of an office that publishes notices",
        "<rss><channel><item><title>…</title><pubDate>…</pubDate><description>…</description></item>…",
        "feed",
    ),
    Format(
        "mail",
        "mail that tells of breaches, as saved: a letter or an alert (.eml), or a box of them (mbox)"
        " (not tried on a real file)",
        "your mail program, “save as”",
        "From: alerts@news.example ⏎ Subject: Elm Clinic notifies 1,200 patients ⏎ Date: Thu, 3 Mar 2022 …",
        "mail",
    ),
    Format(
        "stories",
        "tables of stories: a headline and a text in each row, read as an article (not tried on a real file)",
        "a list of articles saved as CSV or JSON",
        "title,url,author,published,summary",
        "stories",
    ),
    Format(
        "table",
        "any other table with a header: CSV, TSV, semicolons or bars, .xlsx, .xls, .xlsb, .ods, JSON, JSON"
        " Lines",
        'your own files; say what the columns are with --map organization="Header",affected="Header"',
        "Company,People affected,Date of breach,…",
        "anytable",
    ),
    Format(
        "article",
        "news article, company notice or letter, as text, HTML, Markdown or PDF with text",
        "a page saved from the browser, or its text",
        "Community Medical Centers has announced that it suffered a cyberattack …",
        "article",
    ),
)

FORMATS = {each.name: each for each in _TABLE}
"""The formats by name."""
