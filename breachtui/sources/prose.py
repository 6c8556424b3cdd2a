"""Prose in a row: what it says fills the fields that no cell has filled."""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from breachtui.report import Response
from breachtui.sources.draft import Draft
from breachtui.sources.third_parties import whole_name
from breachtui.values.counts import Count
from breachtui.values.evidence import Span

if TYPE_CHECKING:
    from breachtui.extract import Findings

_RESPONSE = tuple(f"response.{name}" for name in vars(Response()))
FIELDS = (
    "organization_type", "state", "country", "occurred", "discovered", "notified",
    "breach_type", "attack", "data_types", "information_location", "third_party", *_RESPONSE,
)  # fmt: skip
"""What prose in a row may fill; who was affected, and when it was reported, the row itself says."""
_TRADED = re.compile(
    r"(?: and [\w ]{1,20}?|[- ]related)?[- ]?"
    r"\b(?:forum|website|site|communit|group|scene|marketplace|channel)",
    re.I,
)
_ABOUT_IT = ("organization_type", "state", "country", "third_party")


def fill(draft: Draft, text: str, names: Iterable[str] = FIELDS, organization: str = "") -> None:
    """Read the text of a row; its evidence points into that text, which becomes the report's.

    ``organization`` is the name that the row bears, where it is not put down yet.
    """
    from breachtui.extract import Article, extract  # most rows hold no prose

    found = extract(Article(text))
    organization = draft.values.get("organization", organization)
    draft.fill(found.values, found.evidence, _certain(found, text, organization, names))
    _add_counts(draft, found.values.get("counts", ()), found.evidence.get("counts", ()))


def fill_letter(draft: Draft, text: str) -> None:
    """Read the letter behind a row; what it says of its own organization only where the row names the same.

    The total is the letter's, where it can be one beside the counts of the row.
    """
    from breachtui.extract import Article, extract

    found = extract(Article(text))
    others = () if _names(found, draft.values["organization"]) else _ABOUT_IT
    known = max((count.value for count in draft.values.get("counts", ())), default=0)
    total = found.values.get("individuals_affected", 0)
    names = _certain(found, text, draft.values["organization"], FIELDS)
    names = [name for name in names if name not in others]
    draft.fill(found.values, found.evidence, [*names, "individuals_affected"] if total >= known else names)
    _add_counts(draft, found.values.get("counts", ()), found.evidence.get("counts", ()))


def beside_the_point(found: "Findings", text: str, spread: re.Pattern[str] | None = None) -> frozenset[str]:
    """How it came about, where all that is read of it is where the data turned up: ``a hacking forum``.

    ``spread`` are words of a source that tell no more than that.
    """
    places = [place for place in found.evidence.get("attack", ()) if isinstance(place, Span)]
    if places and all(
        _TRADED.match(text, place.end) or (spread and spread.search(place.text)) for place in places
    ):
        return frozenset(("attack", "breach_type"))
    return frozenset()


def _certain(found: "Findings", text: str, organization: str, names: Iterable[str]) -> list[str]:
    """The fields without those that are beside the point, and without a vendor that is no whole name."""
    vendor, places = found.values.get("third_party"), found.evidence.get("third_party", ())
    left_out = beside_the_point(found, text)
    if vendor is not None and not whole_name(vendor, places, text, organization):
        left_out |= {"third_party"}
    return [name for name in names if name not in left_out]


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
