"""The table of formats, in the order in which they are tried."""

from breachtui.sources.format import Format
from breachtui.sources.formats_lists import LISTS, OWN, STORIES, TABLE
from breachtui.sources.formats_states import OFFICES

_NINE = "Organization,Industry,Date Reported,Date of Incident,Date of Discovery,State,Residents Affected,…"

_TABLE = (
    *OWN,
    Format(
        "hhs",
        "breach portal of the HHS Office for Civil Rights: archive, cases under investigation, list of"
        " before 2015 (of that one, some rows of a published copy were tried)",
        "https://ocrportal.hhs.gov/ocr/breach/breach_report.jsf, button “export as CSV”",
        "Name of Covered Entity,State,Covered Entity Type,Individuals Affected,Breach Submission Date,…",
        "hhs",
    ),
    Format(
        "wa",
        "breach notices to Washington's Attorney General",
        "https://data.wa.gov/d/sb4j-ca4h, “Export” as CSV",
        "DateAware,DateSubmitted,DataBreachCause,DateStart,DateEnd,Name,Id,CyberattackType,WashingtoniansAffected,…",
        "state_lists:WA",
    ),
    Format(
        "in",
        "yearly list of Indiana's Attorney General, as PDF or CSV",
        "https://www.in.gov/attorneygeneral/consumer-protection-division/id-theft-prevention/security-breaches/",
        "Row No.,Matter: Name,Notific Sent,Breach Occ,IN Affected,Total Affected",
        "state_lists:IN",
    ),
    Format(
        "ma",
        "yearly list of Massachusetts' consumer affairs office, as PDF or CSV",
        "https://www.mass.gov/lists/data-breach-notification-reports",
        "Breach Number,Date Reported To OCA,Reporting Organization Name,Reporting Organization Type,…",
        "state_lists:MA",
    ),
    Format(
        "me",
        "breach notices to Maine's Attorney General: the list, or the forms as a table"
        " (not tried on a real file)",
        "https://www.maine.gov/agviewer/content/ag/985235c7-cb95-4be2-8792-a1252b4f8318/list.html",
        "Entity Name,Type of Organization,Total number of persons affected,…",
        "state_lists:ME",
    ),
    Format(
        "de",
        "breach notices to Delaware's Attorney General, gathered as a table",
        "https://attorneygeneral.delaware.gov/fraud/cpu/securitybreachnotification/database/",
        _NINE,
        "state_lists:DE",
    ),
    Format(
        "hi",
        "breach notices to Hawaii's Office of Consumer Protection, gathered as a table",
        "https://cca.hawaii.gov/ocp/notices/security-breach/",
        _NINE,
        "state_lists:HI",
    ),
    Format(
        "ia",
        "breach notices to Iowa's Attorney General, gathered as a table (not tried on a real file)",
        "https://www.iowaattorneygeneral.gov/for-consumers/security-breach-notifications",
        "Year,Date Reported,Organization,PDF Link,Date of Incident,Date of Discovery,…",
        "state_lists:IA",
    ),
    *OFFICES,
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
    *LISTS,
    *STORIES,
    TABLE,
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
