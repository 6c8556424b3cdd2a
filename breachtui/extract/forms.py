"""What a form, a register or a summary says outright beside a label: ``Organization: NAME``."""

import re
from collections.abc import Iterator

from breachtui.extract.document import Document
from breachtui.extract.excluded_names import excluded
from breachtui.extract.findings import Candidate
from breachtui.extract.name_keys import key_of
from breachtui.values.places import state_code

# The value may stand in the line below.
_ORGANIZATION = re.compile(
    r"(?im)^[ \t]*(?:name of (?:the )?)?(?:breached |affected |reporting )?"
    r"(?:organi[sz]ation|entity(?: or individual)?|covered entity|company"
    r"|business)(?:'s)?(?: name)?"
    r"(?: (?:owning|reporting|experiencing|that experienced)\b[^:\n]{0,90})?[ \t]*:[ \t]*\n?[ \t]*"
    r"(?P<name>(?-i:[A-Z0-9])[^\n:;]{1,80}?)[ \t.]*$"
)
# The full stop of an abbreviation belongs to the name.
_LEGAL = re.compile(r"\b(?:Inc|Co|Corp|Ltd|L\.?L\.?[CP]|S\.C|P\.?L?\.?L?\.?[AC]|N\.A)$")
# "City: Duluth  State: MN", "State, or Country if outside the US: Minnesota"
_STATE = re.compile(
    r"(?m)(?:^|[ \t])(?:[A-Z][A-Za-z ]{2,24} )?State(?:,? or Country[^:\n]{0,30})?:[ \t]*\n?[ \t]*"
    r"(?P<state>[A-Z][A-Za-z.]{1,12}(?: [A-Z][a-z]{1,12}){0,2})(?=\s|$)"
    r"|^[ \t]*(?:Street |Mailing |Business )?Address:[^\n]{5,90}?,[ \t]*"
    r"(?P<within>[A-Z]{2}|[A-Z][a-z]{2,12}(?: [A-Z][a-z]{2,12})?),?[ \t]+\d{5}\b"
)
# The part of a form that is about who fills it in.
_ANOTHERS = re.compile(
    r"(?i)\b(?:submit\w{0,5}|prepar\w{0,5}|firm|attorney|counsel|contact person|law office)\b"
)
_FROM = re.compile(r"(?m)^From:[ \t]*[\"']?(?P<name>[A-Z][^<\n\"']{1,50}?)[\"']?[ \t]*<[^>\n]*@")
_FROM_OFFICE = re.compile(
    r"(?m)^F(?i:rom):[ \t]*(?:Office of )?(?:the )?(?:Human Resources|HR|President|Payroll|IT"
    r"|Information Technology"
    r"|Superintendent|Administration|Management"
    r"|Privacy Office)[A-Za-z ]{0,30}, (?P<name>[A-Z][\w&.' -]{2,50})[ \t]*$"
)
# Who of the sender writes.
_OFFICE = re.compile(
    r"(?i) (?:(?:account|customer|data|information|it|cyber)? ?(?:security|support|privacy|care|service|trust"
    r"|safety|team|notifications?|news|accounts?)(?: (?:and|&) (?:safety|security|privacy))?(?: team)?)$"
)
_HEAD_OF_MAIL = 1500
_VENDOR = re.compile(
    r"(?im)^[ \t]*(?:name of (?:the )?(?:business|entity|vendor|third[- ]party)"
    r" (?:maintaining|possessing|that (?:maintained|experienced))[^:\n]{0,260}"
    r"|(?:third[- ]party|vendor|business associate)(?: name)?(?: involved)?)[ \t]*:[ \t]*"
    r"(?P<name>(?-i:[A-Z0-9])[^\n:;]{1,80}?)[ \t]*$"
)
_NO_NAME = re.compile(
    r"(?i)(?:none|n/?a|unknown|various|multiple|not \w+)\b|.* (?:is|was|are|were|has|have|we|you)\b"
)
_LABEL_WORDS = frozenset({"organization", "organisation", "entity", "company", "business"})
_READ = 20_000
# More than any signs of grammar.
_SURE = 7.0


def organization(document: Document) -> Iterator[Candidate]:
    """The organization named beside a label; nothing where no such label is."""
    if _LABEL_WORDS.isdisjoint(document.words):
        return
    for match in _ORGANIZATION.finditer(document.laid, 0, _READ):
        name = match["name"]
        if _LEGAL.search(name) and document.laid.startswith(".", match.end("name")):
            name += "."
        if not _NO_NAME.match(name) and not excluded(key_of(name)):
            start = match.start("name")
            span = document.span(start, start + len(name))
            yield Candidate(name, (span,), _SURE, ("beside its label",))


def sender(document: Document) -> Iterator[Candidate]:
    """The one in whose name an e-mail was sent."""
    if "from" not in document.words:
        return
    text = document.laid
    match = _FROM.search(text, 0, _HEAD_OF_MAIL) or _FROM_OFFICE.search(text, 0, _HEAD_OF_MAIL)
    name = _OFFICE.sub("", match["name"]) if match else ""
    if match and name and not excluded(key_of(name)):
        start = match.start("name")
        yield Candidate(name, (document.span(start, start + len(name)),), 2.2, ("sent the e-mail",))


def vendor(document: Document) -> Iterator[Candidate]:
    """The one where it happened, beside its label."""
    if _LABEL_WORDS.isdisjoint(document.words):
        return
    for match in _VENDOR.finditer(document.laid, 0, _READ):
        if not _NO_NAME.match(match["name"]):
            yield Candidate(match["name"], (document.span(*match.span("name")),), 3.0, ("beside its label",))


def home(document: Document) -> Iterator[Candidate]:
    """The state beside its label in the address of the organization that a form has named before."""
    if _LABEL_WORDS.isdisjoint(document.words) or document.words.isdisjoint(("state", "address")):
        return
    named = _ORGANIZATION.search(document.laid, 0, _READ)
    place = _STATE.search(document.laid, named.end(), _READ) if named else None
    code = state_code(place["state"] or place["within"]) if place else None
    if named and place and code and not _ANOTHERS.search(document.laid, named.end(), place.start()):
        yield Candidate(
            code,
            (document.span(*place.span("state" if place["state"] else "within")),),
            3.0,
            ("beside its label",),
        )
