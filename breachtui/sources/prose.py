"""Prose in a row: what it says fills the fields that no cell has filled."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from breachtui.extract.findings import LOW
from breachtui.report import Response
from breachtui.sources.draft import Draft
from breachtui.values.counts import Count
from breachtui.values.evidence import Evidence, Span
from breachtui.values.identity import normalized
from breachtui.values.text import fold
from breachtui.words import attacks
from breachtui.words.sectors import of_name

if TYPE_CHECKING:
    from breachtui.extract.findings import Candidate, Findings

FIELDS = (
    "organization_type", "state", "country", "occurred", "discovered", "notified",
    "breach_type", "attack", "data_types", "information_location", "third_party",
    *(f"response.{name}" for name in vars(Response())), "counts",
)  # fmt: skip
"""What prose in a row may fill; who was affected, and when it was reported, the row itself says."""
HOW = ("attack", "breach_type")
_HACKING = "Hacking/IT Incident"
_ASSOCIATE = "business_associate"
_EITHER = {"Theft", "Loss"}
_NO_RIGHT = "Unauthorized Access/Disclosure"
_ANY_KIND = ("Other", "Unknown")
_PLAIN = 1.9  # the score of an attack that is told in plain words, and not only hinted at
_BEFORE_FILING = ("occurred", "discovered")
_ABOUT_IT = ("organization_type", "state", "country", "third_party")
# where the data turned up: "a hacking forum"
_TRADED = re.compile(
    r"(?: and [\w ]{1,20}?|[- ]related)?[- ]?"
    r"\b(?:forum|website|site|communit|group|scene|marketplace|channel)",
    re.I,
)
# what those who took the data did with it, and others left open
_NOT_LEFT = r"^(?!.*\b(?:left|inadvertent|mistake|accident|unsecured|unprotected)).*\b"
_SPREAD = re.compile(_NOT_LEFT + r"(?:posted|dumped|shared|leaked|traded|search engine)\b", re.I | re.S)
# names no kind of breach: "a breach that exposed 5,000 records"
_CAME_OUT = re.compile(
    _NOT_LEFT + r"(?:expos(?:ed|ing|ure)|leak(?:ed|ing)|disclos(?:ed|ure)|posted|dumped|suffered a data)\b",
    re.I | re.S,
)


class Prose:
    """The prose of a row, as it was read; its evidence points into that text, which becomes the report's.

    ``of_leaks`` tells that its source lists data that was taken: that it was posted or shared is then what
    came of the breach, while in filings it often is the breach. ``american`` is that of `Article`.
    """

    def __init__(self, text: str, *, of_leaks: bool = False, american: bool = False) -> None:
        from breachtui.extract import Article, extract  # most rows hold no prose

        self._text = text
        self._of_leaks = of_leaks
        self.found = extract(Article(text, american=american))
        """What it says."""
        self._left_out = tuple(name for name in HOW if self._is_aftermath(name))

    def sharpens(self, attack: str | None) -> bool:
        """Whether it names a kind of hacking, where a cell says hacking at large."""
        values = {} if "attack" in self._left_out else self.found.values
        return attack == "hacking" and values.get("breach_type") == _HACKING and "attack" in values

    def fill(self, draft: Draft, names: Iterable[str] = FIELDS, organization: str = "") -> None:
        """Put down what it says of the named fields, where no cell has said it.

        ``organization`` is the name that the row bears, where it is not put down yet.
        """
        organization = draft.values.get("organization", organization)
        told = [name for name in names if name not in self._left_out]
        left = {*self._after_the_filing(draft), *self._of_another(organization)}
        left |= {"counts", "third_party", "attack"}
        draft.fill(self.found.values, self.found.evidence, (name for name in told if name not in left))
        if "attack" in told:
            self._fill_attack(draft)
        if "third_party" in told:
            self._fill_vendor(draft, organization)
        if "counts" in told:
            _add_counts(draft, self.found.values.get("counts", ()), self.found.evidence.get("counts", ()))

    def fill_from_letter(self, draft: Draft) -> None:
        """Put down what a letter says; of its own organization only where the row names the same.

        The total is the letter's, where it can be one beside the counts of the row.
        """
        others = () if _names(self.found, draft.values["organization"]) else _ABOUT_IT
        known = max((count.value for count in draft.values.get("counts", ())), default=0)
        total = ("individuals_affected",) if self.found.values.get("individuals_affected", 0) >= known else ()
        self.fill(draft, (*(name for name in FIELDS if name not in others), *total))

    def _fill_vendor(self, draft: Draft, organization: str) -> None:
        """Put down the vendor: the one that it names, or a business associate that it is all about."""
        values, name = self.found.values, "third_party"
        by_another = draft.values.get("organization_type") != _ASSOCIATE
        if name not in values and values.get("organization_type") == _ASSOCIATE and by_another:
            name = "organization"
        vendor, places = values.get(name), self.found.evidence.get(name, ())
        if vendor and whole_name(vendor, places, self._text, organization):
            draft.fill({"third_party": vendor}, {"third_party": places}, ("third_party",))

    def _of_another(self, organization: str) -> list[str]:
        """The sector, where the name of the organization itself says another: it is somebody else's."""
        named, told = of_name(fold(organization)), self.found.values.get("organization_type")
        return ["organization_type"] if named and told and named != told else []

    def _after_the_filing(self, draft: Draft) -> list[str]:
        """The days of what came before a filing that lie after the day on which its cell says it was made."""
        filed = draft.values.get("reported")
        days = [name for name in _BEFORE_FILING if name in self.found.values and name not in draft.values]
        late = [name for name in days if filed and self.found.values[name].begins_after(filed)]
        draft.troubles += (
            f"the account's {name} {self.found.values[name]} is after reported {filed}: left out"
            for name in late
        )
        return late

    def _fill_attack(self, draft: Draft) -> None:
        """Put down the attack; where a cell states another kind of breach, one of that kind goes before it.

        Hacking that is only hinted at has to be of that kind, and what a cell calls a loss was no theft.
        """
        said = draft.values.get("breach_type")
        told = [each for each in self.found.candidates.get("attack", ()) if each.score >= LOW]
        best = told[0] if told else None
        if best and said and not _goes_with(said, best):
            fitting = (each for each in told if _kind(each) == said and each.score >= _PLAIN)
            hinted = best.value == "hacking" and best.score < _PLAIN
            doubtful = hinted or {said, _kind(best)} == _EITHER
            best = next(fitting, None if doubtful else best)
        if best:
            draft.fill({"attack": best.value}, {"attack": best.spans}, ("attack",))

    def _is_aftermath(self, name: str) -> bool:
        """Whether all that is read of how it came about is where the data turned up afterwards."""
        named = "attack" if "attack" in self.found.evidence else name
        if named == "breach_type" and self.found.values.get(named) == _HACKING:
            return False
        places = [place for place in self.found.evidence.get(named, ()) if isinstance(place, Span)]
        spread = _SPREAD if named == "attack" else _CAME_OUT
        return bool(places) and all(
            _TRADED.match(self._text, place.end) or (self._of_leaks and spread.search(place.text))
            for place in places
        )


def _kind(attack: "Candidate") -> str | None:
    """The category of the HHS portal that an attack falls in."""
    return attacks.BY_ID[attack.value].breach_type


def _goes_with(said: str, attack: "Candidate") -> bool:
    """Whether an attack can be what a cell says; who had no right to see data may have hacked for it."""
    return said in _ANY_KIND or _kind(attack) == said or (said == _NO_RIGHT and _kind(attack) == _HACKING)


def _names(found: "Findings", organization: str) -> bool:
    """Whether the letter is about that organization; one that names none is."""
    from breachtui.extract.name_keys import key_of

    given = (found.values.get("organization"), *found.values.get("aliases", ()))
    keys = [key_of(name) for name in given if name]
    own = key_of(organization)
    return not keys or any(own.startswith(key) or key.startswith(own) for key in keys)


def _add_counts(draft: Draft, counts: tuple[Count, ...], evidence: tuple[object, ...]) -> None:
    """The counts of the text beside those of the cells, which come first."""
    known = draft.values.get("counts", ())
    seen = {(count.value, count.kind) for count in known}
    more = tuple(count for count in counts if (count.value, count.kind) not in seen)
    if more and len(counts) == len(evidence):
        spans = tuple(place for count, place in zip(counts, evidence, strict=True) if count in more)
        draft.values["counts"] = (*known, *more)
        draft.evidence["counts"] = (*draft.evidence.get("counts", ()), *spans)  # type: ignore[arg-type]


_SENTENCE = re.compile(r"(?:^|[.!?:]['”\"]?)\s*$")
_BESIDE = re.compile(
    r"(?: [a-z]+ly)? (?!(?:is|was|were|has|had|and|or|who|which|on|in|at)\b)(?![a-z]+ed\b)[a-z]"
)
_ADJECTIVE = re.compile(r"-(?:related|based|specific|compliant|wide)$")
_LEGAL = frozenset({"inc", "llc", "llp", "pa", "pc", "p", "c", "a", "ltd", "corp", "co"})


def whole_name(vendor: str, places: Sequence[Evidence], text: str, organization: str) -> bool:
    """Whether it is a name, and no piece of that of the organization.

    >>> text = "Complimentary monitoring was offered by Cedar Billing."
    >>> [whole_name(each, (Span(at, at + len(each), each),), text, "Elm Clinic")
    ...  for each, at in (("Complimentary", 0), ("Cedar Billing", 40))]
    [False, True]
    """
    spans = [each for each in places if isinstance(each, Span)]
    return not (
        _ADJECTIVE.search(vendor)
        or any(_tells_of_the_next(each, text) or _is_piece(each, text, organization) for each in spans)
    )


def _tells_of_the_next(place: Span, text: str) -> bool:
    """Whether it is a single word with which a sentence begins, and which says what the next one is like."""
    before = text[max(0, place.start - 10) : place.start]
    return " " not in place.text and bool(_SENTENCE.search(before) and _BESIDE.match(text, place.end))


def _is_piece(place: Span, text: str, organization: str) -> bool:
    """Whether the organization's name stands there, of which it has a part."""
    whole = _pattern(organization)
    return whole is not None and any(
        found.start() <= place.start
        and place.end <= found.end()
        and len(normalized(place.text)) < len(normalized(found[0]))
        for found in whole.finditer(text)
    )


@lru_cache(64)
def _pattern(name: str) -> re.Pattern[str] | None:
    words = normalized(name).split()
    while words and words[-1] in _LEGAL:
        words.pop()
    return re.compile(r"\b" + r"\W+".join(words) + r"\b(?:,? Inc\b\.?)?", re.I) if len(words) > 1 else None
