"""Trackers of ransomware: what gangs claim on their sites, never a confirmed breach.

The day on which a tracker saw a post is when the claim was published; the victim discovered nothing
by it. Sources: posts.json of ransomwatch, and the API of ransomware.live, versions 1 and 2.
"""

import re

from breachtui.report import Report
from breachtui.sources.cells import text_cell
from breachtui.sources.document import Document
from breachtui.sources.layout import Layout
from breachtui.sources.list_words import sector
from breachtui.sources.listed import address
from breachtui.sources.sheet import Line
from breachtui.sources.tables import header
from breachtui.values.places import country_code
from breachtui.values.text import fold
from breachtui.words.flags import CLAIMED

LAYOUT = Layout(
    {
        "name": ("victim", "post_title", "victim_name", "title"),
        "group": ("group_name", "group", "gang", "ransomware_group", "threat_actor"),
        "seen": ("discovered", "published", "first_seen", "date_added"),
        "posted": ("published", "posted"),
        "attacked": ("attackdate", "attack_date"),
        "country": ("country", "country_code"),
        "sector": ("activity", "sector", "industry"),
        "domain": ("domain", "website"),
        "description": ("description", "summary"),
        "url": ("permalink", "claim_url", "post_url", "url", "link"),
    },
    required=("name", "group", "seen"),
    dates=("seen", "posted", "attacked"),
)
_GROUPS = frozenset(LAYOUT.columns["group"])
_NAMED = frozenset(("victim", "post_title", "victim_name"))
_HOST = re.compile(r"https?://(?:www\.)?([^/\s]+).*", re.I)
# titles of a gang's own posts
_OF_THE_GANG = re.compile(
    r"\b(?:we are|is (?:officially )?online|for (?:the )?press|press release|our (?:new|blog|site|rules)"
    r"|contact us|affiliate|recruit|how to (?:pay|buy)|mirrors?|faq|about us|test post|hello world)\b|!$",
    re.I,
)


def recognizes(document: Document) -> bool:
    """Whether a table names victims with the gang that claims them."""
    names = {re.sub(r"[\s-]", "_", fold(name).strip()) for name in header(document)}
    return bool(names & _GROUPS and names & _NAMED) and LAYOUT.fits(header(document))


def report(line: Line) -> Report | str:
    """The report of a claim, flagged as one, or why it makes none."""
    name = text_cell(line.raw("name"))
    if not name:
        return "names no victim"
    if _OF_THE_GANG.search(name):
        return f"is no breach: {name[:60]!r} is a gang's own post"
    if name.endswith("..."):
        line.doubt("name", "was cut off by the gang's site")
    line.take("organization", name, "name")
    domain = _HOST.sub(r"\1", text_cell(line.raw("domain")) or "")
    line.take("aliases", (domain,) if domain and fold(domain) != fold(name) else (), "domain")
    line.date("published", "posted" if line.raw("posted") else "seen")
    line.date("occurred", "attacked")
    said = line.raw("country").strip()
    line.take("country", country_code(said) if said else None, "country")
    if said and "country" not in line.values:
        line.doubt("country", "is no known country")
    said = line.raw("sector").strip()
    line.take("organization_type", sector(said) if said and fold(said) != "not found" else None, "sector")
    line.take("breach_type", "Hacking/IT Incident", "group")
    line.take("attack", "ransomware", "group")
    return line.made(
        "claims", line.key("claims", "name", "group", "seen"), line.prose("description"),
        title=f"claimed by {text_cell(line.raw('group'))}", url=address(line, "url"), flags=(CLAIMED,),
    )  # fmt: skip
