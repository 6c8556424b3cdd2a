"""Prose in a row: what it says fills the fields that no cell has filled."""

from collections.abc import Iterable

from breachtui.report import Response
from breachtui.sources.draft import Draft
from breachtui.values.counts import Count

_RESPONSE = tuple(f"response.{name}" for name in vars(Response()))
FIELDS = (
    "organization_type", "state", "country", "occurred", "discovered", "notified",
    "breach_type", "attack", "data_types", "information_location", "third_party", *_RESPONSE,
)  # fmt: skip
"""What prose in a row may fill; who was affected, and when it was reported, the row itself says."""


def fill(draft: Draft, text: str, names: Iterable[str] = FIELDS) -> None:
    """Read the text of a row; its evidence points into that text, which becomes the report's."""
    from breachtui.extract import Article, extract  # most rows hold no prose

    found = extract(Article(text))
    draft.fill(found.values, found.evidence, names)
    _add_counts(draft, found.values.get("counts", ()), found.evidence.get("counts", ()))


def _add_counts(draft: Draft, counts: tuple[Count, ...], evidence: tuple[object, ...]) -> None:
    """The counts of the text beside those of the cells, which come first."""
    known = draft.values.get("counts", ())
    seen = {(count.value, count.kind) for count in known}
    more = tuple(count for count in counts if (count.value, count.kind) not in seen)
    if more and len(counts) == len(evidence):
        spans = tuple(place for count, place in zip(counts, evidence, strict=True) if count in more)
        draft.values["counts"] = (*known, *more)
        draft.evidence["counts"] = (*draft.evidence.get("counts", ()), *spans)  # type: ignore[arg-type]
