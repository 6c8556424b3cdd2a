"""Words that lists of breaches use freely, and what each is in our vocabularies.

Sources: the legends of Information is Beautiful and of Wikipedia's "List of data breaches",
the codes of the Privacy Rights Clearinghouse, and the headings of state breach statutes. In
each list the first entry that stands in a cell decides; entries are beginnings of words.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple, TypeVar

from breachtui.values.text import fold
from breachtui.words.data_types import DATA_TYPES

T = TypeVar("T")


class Nature(NamedTuple):
    """How a breach came about, as far as a word says."""

    breach_type: str | None
    """An id of `BREACH_TYPES`."""
    attack: str | None
    """An id of `ATTACKS`."""


_HACKED, _DISCLOSED = "Hacking/IT Incident", "Unauthorized Access/Disclosure"

_NATURES = (
    ("ransom", Nature(_HACKED, "ransomware")),
    ("phish|business email compromise|social engineering", Nature(_HACKED, "phishing")),
    ("credential stuffing|password spraying", Nature(_HACKED, "credential_stuffing")),
    ("skim|magecart", Nature(_HACKED, "skimming")),
    ("malware|virus|trojan|spyware", Nature(_HACKED, "malware")),
    ("hack|it incident|cyber|vulnerabilit|intrusion|sql injection|zero-day", Nature(_HACKED, "hacking")),
    ("improper disposal|disposal|discarded", Nature("Improper Disposal", "improper_disposal")),
    (r"lost ?(?:/|or) ?stolen|stolen ?(?:/|or) ?lost|theft or loss|loss or theft", Nature(None, None)),
    ("theft|stolen", Nature("Theft", "stolen_device")),
    (r"lost\b|loss\b", Nature("Loss", "lost_device")),
    ("inside|rogue|employee misuse|snooping", Nature(_DISCLOSED, "insider")),
    ("misdirect|misdeliver|mailing error|mis-sent|wrong recipient", Nature(_DISCLOSED, "misdirected")),
    (
        "accident|published|poor security|misconfig|unprotected|unsecured|exposed|improper setting"
        "|data leak|open database|publicly accessible",
        Nature(_DISCLOSED, "exposed"),
    ),
    ("unauthori[sz]ed|unintended disclosure|disclosure", Nature(_DISCLOSED, None)),
    (r"other\b", Nature("Other", None)),
)

_SECTORS = (
    ("health plan|health insur", "health_plan"),
    ("business associate", "business_associate"),
    ("clearing ?house", "clearing_house"),
    ("health|medical|hospital|clinic|pharma", "healthcare_provider"),
    ("government|military|political|public (?:sector|administration)", "government"),
    ("academ|educat|school|universit|college", "education"),
    ("financ|bank|credit|insur|payment", "finance"),
    (r"retail|restaurant|hotel|hospitality|shopping|stores?\b", "retail"),
    (r"non-?profit|charit|ngo\b|religio", "nonprofit"),
    (
        r"web|tech|software|apps?\b|gam(?:e|ing)|telecom|social (?:network|media)|internet|online"
        r"|information|data broker",
        "technology",
    ),
)

# the longer phrase stands before the shorter that is in it: "email address" before "address"
_DATA = (
    (r"social security|ssns?\b|social insurance", "ssn"),
    (r"(?:dates? of )?births?\b|birthda|dobs?\b", "dob"),
    (r"e-?mail(?: address)?", "email"),
    (r"(?:tele)?phone|mobile number|fax\b", "phone"),
    (r"driver(?:['’]?s|s['’])? licen|driving licen", "drivers_license"),
    ("passport", "passport"),
    ("biometric|fingerprint|facial|retina", "biometric"),
    (
        r"(?:health )?insurance|medicare|medicaid|health plan|(?:health )?(?:plan )?member (?:id|number)"
        r"|subscriber",
        "insurance",
    ),
    (
        r"medical|medication|health|diagnos|treatment|prescription|patient|clinical|lab result|phi\b|dental"
        r"|vaccin|covid|symptom|doctor|hospital|dates? of service",
        "medical",
    ),
    (
        r"credit(?: card)?/debit|(?:credit|debit|payment) (?:or debit )?cards?(?: account)?(?: number)?|card "
        r"(?:number|expir|verif)|cvv|security code|expiration date",
        "payment_card",
    ),
    (
        r"(?:financial )?account ?numbers?|bank|routing|checking account|(?:financial )?accounts?\b",
        "bank_account",
    ),
    (
        r"financ|billing(?! address)|salar|compensation|pay rate|income|credit (?:history|score|report)"
        r"|transaction|payment|payroll|tax (?:return|record|information)|w-?2\b",
        "financial",
    ),
    (r"password|credential|pins?\b|security question|passcode|access code", "credentials"),
    (r"user ?names?|user ids?\b|logins?\b|screen name", "username"),
    (
        r"government[ -](?:issued|id)|tax (?:id|identification)|taxpayer"
        r"|(?:state )?identification (?:card|number)|state id|national id|licen[cs]e plate",
        "government_id",
    ),
    ("employ|job|occupation|personnel|years of service", "employment"),
    (r"student|grades?\b|education|transcript", "education"),
    ("geolocation|gps|location", "location"),
    (r"ip address|device|browser|imei|mac address|cookie|internet or network", "device"),
    ("message|chat|correspondence|call record", "communications"),
    (
        r"gender|race\b|ethnic|nationalit|marital|religio|demographic|citizenship|ages?\b"
        r"|protected classification",
        "demographic",
    ),
    (r"(?:postal |home |mailing |billing |shipping |physical )?address", "address"),
    (r"(?:first |last |full |customer |patient )?names?\b", "name"),
)


def _compiled(entries: Sequence[tuple[str, T]]) -> list[tuple[re.Pattern[str], T]]:
    return [(re.compile(rf"\b(?:{words})"), value) for words, value in entries]


_BY_NATURE, _BY_SECTOR = _compiled(_NATURES), _compiled(_SECTORS)
_ANY_DATA = re.compile("|".join(rf"\b(?P<{id}>{words})" for words, id in _DATA))
_NOTHING = frozenset({"", "unknown", "unkn", "n/a", "-", "various", "none"})


@lru_cache(4096)
def nature(text: str) -> Nature | None:
    """How it came about; None where no word of the list stands there."""
    words = fold(text)
    return next((value for pattern, value in _BY_NATURE if pattern.search(words)), None)


@lru_cache(4096)
def sector(text: str) -> str | None:
    """The sector that a word names; other where it names another, None where it names none."""
    words = fold(text).strip()
    if words in _NOTHING:
        return None
    return next((id for pattern, id in _BY_SECTOR if pattern.search(words)), "other")


@lru_cache(65536)
def data_types(text: str) -> frozenset[str]:
    """The types of data that a phrase or a list names."""
    return frozenset(match.lastgroup for match in _ANY_DATA.finditer(fold(text)) if match.lastgroup)


def in_order(found: Iterable[str]) -> tuple[str, ...]:
    """Types of data in the order of their vocabulary."""
    among = set(found)
    return tuple(id for id in DATA_TYPES.by_id if id in among)
