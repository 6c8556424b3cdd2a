"""The formats of state offices whose lists say whose people they count."""

from breachtui.sources.format import Format

_SEEN = "header as others read it there; not tried on a real file"
_SUPPOSED = "the office publishes no table that is known, the header is supposed; not tried on a real file"
_EXAMPLE = "Date Reported,Organization Name,Date of Breach,Number of Washingtonians Affected,…"


def _office(code: str, office: str, where: str, example: str, note: str = _SEEN) -> Format:
    return Format(
        code,
        f"breach notices to {office}, the page or a table ({note})",
        where,
        example,
        f"offices:{code.upper()}",
    )


OFFICES = (
    _office(
        "tx",
        "Texas' Attorney General",
        "https://oag.my.site.com/datasecuritybreachreport/apex/DataSecurityReportsPage",
        "Entity or Individual Name,…,Type(s) of Information Affected,Number of Texans Affected,…",
    ),
    _office(
        "or",
        "Oregon's Department of Justice",
        "https://justice.oregon.gov/consumer/DataBreach/",
        "Organization,Reported,Dates of Breach,Dates of Discovery,Notice Sent,Number Affected",
    ),
    _office(
        "vt",
        "Vermont's Attorney General",
        "https://ago.vermont.gov/cap/data-security-breaches",
        "Date Reported to AGO,Reporting Organization Name,…,Number of VT Residents Affected,…",
    ),
    _office(
        "nh",
        "New Hampshire's Attorney General",
        "https://www.doj.nh.gov/citizens/consumer-protection-antitrust-bureau/security-breach-notifications",
        "Organization Name,Date Reported,NH Residents Affected",
        _SUPPOSED,
    ),
    _office(
        "mt",
        "Montana's Department of Justice",
        "https://dojmt.gov/office-of-consumer-protection/reported-data-breaches/",
        "Business Name,Notification Documents,Start of Breach,End of Breach,Date Reported,Montanans Affected",
    ),
    _office(
        "nj",
        "New Jersey's cybersecurity cell (NJCCIC)",
        "https://www.cyber.nj.gov/threat-landscape/public-data-breaches",
        "Organization Name,Date Reported,NJ Residents Affected",
        _SUPPOSED,
    ),
    _office(
        "md",
        "Maryland's Attorney General",
        "https://www.marylandattorneygeneral.gov/Pages/IdentityTheft/breachnotices.aspx",
        "Case Title,Case No.,Date Received,No of MD Residents,Information Breached,How Breach Occurred,Year",
    ),
    _office(
        "nd",
        "North Dakota's Attorney General",
        "https://attorneygeneral.nd.gov/consumer-resources/data-breach-notices",
        "Business Name,Doing Business As,Date of Breach,Date Reported,ND Residents Affected,…",
    ),
    _office(
        "sc",
        "South Carolina's Department of Consumer Affairs",
        "https://consumer.sc.gov/identity-theft-unit/security-breach-notices",
        "Organization Name,Date Reported,Affected SC Residents",
    ),
    _office(
        "wi",
        "Wisconsin's Department of Agriculture, Trade and Consumer Protection",
        "https://datcp.wi.gov/Pages/Programs_Services/DataBreaches.aspx",
        "Company Name: … Date of Incident: … … Number of Wisconsin Residents Affected: …",
    ),
    Format(
        "state",
        'the list of any other state\'s office, known by a header like "Number of Iowans Affected"'
        " (header as others read it of Washington, Delaware and Hawaii; not tried on a real file)",
        "the page of the office, or a table of it",
        _EXAMPLE,
        "offices",
    ),
)
"""Each known by the people that a header counts."""
