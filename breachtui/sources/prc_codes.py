"""The codes of the Privacy Rights Clearinghouse for sectors and kinds of breach.

Source: https://privacyrights.org/data-breaches-faq.
"""

from collections.abc import Iterator, Mapping

from breachtui.sources.prose import Prose
from breachtui.sources.sheet import Line
from breachtui.words import attacks, breach_types, locations
from breachtui.words.told import Told

SECTORS = {
    "BSF": "finance", "BSO": "other", "BSR": "retail", "EDU": "education", "GOV": "government",
    "MED": "healthcare_provider", "NGO": "nonprofit",
}  # fmt: skip
# the words of some copies for the codes
LONG = {
    "financial businesses": "BSF", "financial and insurance services": "BSF", "retail businesses": "BSR",
    "retail/merchant": "BSR", "other businesses": "BSO", "educational institutions": "EDU",
    "governments and military": "GOV", "government & military": "GOV",
    "healthcare, medical providers & medical insurance services": "MED", "healthcare": "MED",
    "nonprofits": "NGO", "nonprofit organizations": "NGO", "payment card fraud": "CARD",
    "hacking or malware": "HACK", "insider": "INSD", "physical loss": "PHYS", "portable device": "PORT",
    "stationary computer loss": "STAT", "stationary device": "STAT", "unintended disclosure": "DISC",
}  # fmt: skip
_FROM_PROSE = ("breach_type", "attack", "data_types", "third_party", "discovered", "notified")


def put_nature(line: Line, code: str, details: str) -> None:
    """Put down the kind of breach; what the details call by a sharper word stands for hacking."""
    prose = Prose(details, of_leaks=True, american=True) if details else None
    line.take("breach_type", next(_coded(breach_types.BY_ID, code), None), "type")
    line.take("information_location", tuple(_coded(locations.BY_ID, code)), "type")
    attack = next(_coded(attacks.BY_ID, code), None)
    if not (prose and prose.sharpens(attack)):
        line.take("attack", attack, "type")
    if prose:
        prose.fill(line, _FROM_PROSE)


def _coded(terms: Mapping[str, Told], code: str) -> Iterator[str]:
    """The terms of a vocabulary that a code stands for."""
    return (id for id, term in terms.items() if code in term.prc)
