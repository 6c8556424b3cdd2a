"""Where a list can be read whose rows have no address of their own, and who keeps it."""

from breachtui.values.places import STATES, jurisdiction_name

_OFFICES = {
    "ca": "https://oag.ca.gov/privacy/databreach/list",
    "de": "https://attorneygeneral.delaware.gov/fraud/cpu/securitybreachnotification/database/",
    "hi": "https://cca.hawaii.gov/ocp/notices/security-breach/",
    "ia": "https://www.iowaattorneygeneral.gov/for-consumers/security-breach-notifications",
    "in": "https://www.in.gov/attorneygeneral/consumer-protection-division/id-theft-prevention/security-breaches/",
    "ma": "https://www.mass.gov/lists/data-breach-notification-reports",
    "md": "https://www.marylandattorneygeneral.gov/Pages/IdentityTheft/breachnotices.aspx",
    "me": "https://www.maine.gov/agviewer/content/ag/985235c7-cb95-4be2-8792-a1252b4f8318/list.html",
    "mt": "https://dojmt.gov/office-of-consumer-protection/reported-data-breaches/",
    "nd": "https://attorneygeneral.nd.gov/consumer-resources/data-breach-notices",
    "nh": "https://www.doj.nh.gov/citizens/consumer-protection-antitrust-bureau/security-breach-notifications",
    "nj": "https://www.cyber.nj.gov/threat-landscape/public-data-breaches",
    "or": "https://justice.oregon.gov/consumer/DataBreach/",
    "sc": "https://consumer.sc.gov/identity-theft-unit/security-breach-notices",
    "tx": "https://oag.my.site.com/datasecuritybreachreport/apex/DataSecurityReportsPage",
    "vt": "https://ago.vermont.gov/cap/data-security-breaches",
    "wa": "https://data.wa.gov/d/sb4j-ca4h",
    "wi": "https://datcp.wi.gov/Pages/Programs_Services/DataBreaches.aspx",
}
_LISTS = {
    "hhs": ("HHS Office for Civil Rights", "https://ocrportal.hhs.gov/ocr/breach/breach_report.jsf"),
    "hibp": ("Have I Been Pwned", "https://haveibeenpwned.com/PwnedWebsites"),
    "iib": (
        "Information is Beautiful",
        "https://informationisbeautiful.net/visualizations/worlds-biggest-data-breaches-hacks/",
    ),
    "prc": ("Privacy Rights Clearinghouse", "https://privacyrights.org/data-breaches"),
    "prc1": ("Privacy Rights Clearinghouse", "https://privacyrights.org/data-breaches"),
    "vcdb": ("VERIS Community Database", "https://github.com/vz-risk/VCDB"),
    "veris": ("VERIS Community Database", "https://github.com/vz-risk/VCDB"),
    "wikipedia": ("Wikipedia", "https://en.wikipedia.org/wiki/List_of_data_breaches"),
}
"""By the name of the format: who keeps the list, and its page."""
_ANY_OFFICE = ("ag", "state")  # the formats of lists of any office: the report says whose

PORTALS = _OFFICES | {format: page for format, (_, page) in _LISTS.items()}
"""By the name of the format: the page for people, not the file for programs."""


def portal(format: str, jurisdiction: str | None = None) -> str | None:
    """The page of the list that a report of this format stands in; None where it is not known."""
    if format in _ANY_OFFICE and jurisdiction:
        return PORTALS.get(jurisdiction.removeprefix("US-").lower())
    return PORTALS.get(format)


def keeper(format: str) -> str:
    """Who keeps the list of this format: ``Indiana Attorney General``; "" where it is no list of one."""
    if format.upper() in STATES and format in _OFFICES:
        return jurisdiction_name(f"US-{format.upper()}")
    return _LISTS[format][0] if format in _LISTS else ""
