"""The codes of the Privacy Rights Clearinghouse for sectors and kinds of breach.

Source: https://privacyrights.org/data-breaches-faq.
"""

from breachtui.extract import Article, extract
from breachtui.sources.sheet import Line

SECTORS = {
    "BSF": "finance", "BSO": "other", "BSR": "retail", "EDU": "education", "GOV": "government",
    "MED": "healthcare_provider", "NGO": "nonprofit",
}  # fmt: skip
_TYPES = {
    "HACK": "Hacking/IT Incident",
    "INSD": "Unauthorized Access/Disclosure",
    "DISC": "Unauthorized Access/Disclosure",
}
_ATTACKS = {"CARD": "skimming", "HACK": "hacking", "INSD": "insider"}
_SHARPER = ("ransomware", "phishing", "malware", "credential_stuffing", "skimming")  # kinds of hacking
_LOCATIONS = {"PHYS": "Paper/Films", "PORT": "Other Portable Electronic Device"}
_FROM_PROSE = ("breach_type", "attack", "data_types", "third_party", "discovered", "notified")


def put_nature(line: Line, code: str, prose: str) -> None:
    """Put down the kind of breach; what the details call by a sharper word stands for hacking."""
    found = extract(Article(prose)) if prose else None
    line.take("breach_type", _TYPES.get(code), "type")
    line.take("information_location", tuple(filter(None, (_LOCATIONS.get(code),))), "type")
    if not found or code != "HACK" or found.values.get("attack") not in _SHARPER:
        line.take("attack", _ATTACKS.get(code), "type")
    if found:
        line.fill(found.values, found.evidence, _FROM_PROSE)
