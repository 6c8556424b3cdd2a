"""The incidents that the golden exports show, every one invented here; names that try to be markup."""

from dataclasses import replace

from hypothesis import strategies as st

from breachtui.incident import Incident, Retrieval
from breachtui.values.counts import Count, CountKind, Qualifier
from breachtui.values.dated import DatedEvent, DateKind
from breachtui.values.dates import DateSpan
from tests.builders import incident, report

STORY = (
    "Lakeside Dental Group of Ohio said on Friday that ransomware had locked its servers. "
    "The practice noticed the attack on March 2, 2021, three weeks after intruders came in on February 9. "
    "Names, dates of birth and Social Security numbers of 12,345 patients were in the files, and letters "
    "went out on May 28. It found no evidence that any of it was misused, told the FBI, and pays for a year "
    "of credit monitoring."
)

STORY_REPORT = report(
    "story",
    title="Dentists locked out",
    url="https://news.example/2021/dentists_(locked)?a=1&b=2",
    publisher="The Lake Courier",
    author="A. Writer",
    path="stories/dentists.txt",
    text=STORY,
    organization="Lakeside Dental Group",
    organization_type="healthcare_provider",
    state="OH",
    country="US",
    individuals_affected=12345,
    counts=(Count(12345, text="12,345 patients"),),
    occurred="2021-02-09",
    discovered="2021-03-02",
    notified="2021-05-28",
    published="2021-06-04",
    dates=(
        DatedEvent(DateSpan.parse("2021-03-02"), DateKind.DISCOVERED, "March 2, 2021"),
        DatedEvent(DateSpan.parse("2021-05-28"), DateKind.ANNOUNCED, "Friday"),
    ),
    breach_type="Hacking/IT Incident",
    attack="ransomware",
    data_types=["name", "ssn", "dob"],
    information_location=["Network Server"],
    response={
        "credit_monitoring": True, "credit_monitoring_months": 12,
        "law_enforcement": True, "misuse_reported": False,
    },
    evidence={
        "organization": "Lakeside Dental Group",
        "state": "Ohio",
        "individuals_affected": "12,345 patients",
        "occurred": "February 9",
        "discovered": "March 2, 2021",
        "notified": "May 28",
        "attack": "ransomware",
        "data_types": "Names, dates of birth and Social Security numbers",
        "response.law_enforcement": "told the FBI",
        "response.misuse_reported": "no evidence that any of it was misused",
        "response.credit_monitoring_months": "a year",
    },
)  # fmt: skip

FILING_REPORT = report(
    "filing",
    format="hhs",
    publisher="HHS Office for Civil Rights",
    path="breach_report.csv",
    row=17,
    license="public domain",
    jurisdiction="US-HHS",
    organization="LAKESIDE DENTAL GROUP, LLC",
    organization_type="healthcare_provider",
    state="OH",
    individuals_affected=13000,
    counts=(Count(13000, text="13000"),),
    reported="2021-05-01",
    breach_type="Theft",
    information_location=["Network Server", "Email"],
    evidence={
        "organization": ("Name of Covered Entity", "LAKESIDE DENTAL GROUP, LLC"),
        "individuals_affected": ("Individuals Affected", "13000"),
        "breach_type": ("Type of Breach", "Theft"),
    },
)

HOSTILE = (
    '# <script>alert("x")</script> | `rm` *now* _or_ [click](javascript:alert(1)) ![i](x.png) '
    "&lt; \\ ~~gone~~ www.evil.example \x1b[31mred\x1b[0m \u202eabc\u2066\r\n- - -\n1. <http://a.example>"
)


def full() -> Incident:
    return incident(1, STORY_REPORT)


def bare() -> Incident:
    return incident(2, organization="Acme Clinic")


def disputed() -> Incident:
    return incident(3, STORY_REPORT, FILING_REPORT, edits={"state": "IN"})


def loaded() -> Incident:
    """The same out of a database, with what the user added."""
    retrieved = {
        "filing": Retrieval("2025-07-04", "2025-06-30"),
        "story": Retrieval("2025-07-01", "2021-06-04"),
    }
    return replace(
        disputed(),
        retrieved=retrieved,
        tags=("dental",),
        note="Ask the office.\n- not again\n\nCall on Monday.",
    )


def accounts() -> Incident:
    return incident(
        4,
        organization="Parcel & Post Online",
        country="GB",
        third_party="Cloud Nine Hosting Ltd.",
        counts=(Count(1_500_000, CountKind.ACCOUNTS, Qualifier.ABOUT),),
        occurred="XXXX-07-12/XXXX-07-13",
        discovered="2021-08",
        attack="credential_stuffing",
        data_types=["email", "credentials", "name"],
    )


def hostile() -> Incident:
    bad = report(
        "bad\nkey",
        title=HOSTILE,
        url="javascript:alert(`1`)",
        publisher=HOSTILE,
        author=HOSTILE,
        path="../`x`\x1b.txt",
        license=HOSTILE,
        text=f"1) {HOSTILE} end.",
        organization=HOSTILE,
        aliases=["=1+1", "- item", "> quote"],
        state="<b>",
        third_party=HOSTILE,
        evidence={"organization": HOSTILE, "third_party": ("a|b\n", HOSTILE)},
    )
    return incident(5, bad, report("other", organization="2. Someone | else", state="# x"))


three = [full(), bare(), accounts()]

_MARKS = [*"\\`*_[]()<>#+-=!|~&;:.@/\"'$^{} \n\t1aé\x1b\u202e"]
_WORDS = [
    "www.", "http://", "&amp;", "&#35;", "12)", "<b>", "](", " a.com", "javascript:", "---", "~~~", "```",
    "<!--", "![", "||", "\\|", "*a*", "_b_", "x@y.org",
]  # fmt: skip
ACTIVE = st.lists(st.sampled_from(_MARKS + _WORDS), max_size=20).map("".join)
"""Text made of what Markdown, HTML, terminals and spreadsheets take for their own."""

names = ACTIVE | st.text(st.characters(exclude_categories=()), max_size=30)
"""Any name at all, even with lone surrogates."""
