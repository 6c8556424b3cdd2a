"""A date that a source states, and what it is the date of."""

from dataclasses import dataclass
from enum import StrEnum

from breachtui.values.dates import DateSpan


class DateKind(StrEnum):
    """What a date is the date of."""

    OCCURRED = "occurred"
    """The breach itself."""
    DISCOVERED = "discovered"
    """When it was found."""
    REPORTED = "reported"
    """When a regulator was told."""
    NOTIFIED = "notified"
    """When individuals were told."""
    ANNOUNCED = "announced"
    """When somebody spoke of it in public: the organization, its finder, those who did it."""
    OTHER = "other"
    """Something beside it: an earlier breach, another organization's, a step of the inquiry."""

    @property
    def told(self) -> str:
        """That a text gives such a date, in words."""
        return _TOLD[self]


_TOLD = {
    DateKind.OCCURRED: "the text says that it occurred then",
    DateKind.DISCOVERED: "the text says that it was discovered then",
    DateKind.REPORTED: "the text says that it was reported then",
    DateKind.NOTIFIED: "the text says that people were told then",
    DateKind.ANNOUNCED: "the text says that it was spoken of in public then",
    DateKind.OTHER: "the text gives this date for something else",
}


@dataclass(frozen=True)
class DatedEvent:
    """One date as a source states it."""

    value: DateSpan
    """The date, as precise as it is stated."""
    kind: DateKind
    """What it is the date of."""
    text: str = ""
    """The words it was read from."""

    def label(self) -> str:
        """``announced April 14, 2017``; of something beside the breach ``2021 (another event)``."""
        if self.kind is DateKind.OTHER:
            return f"{self.value.label()} (another event)"
        return f"{self.kind} {self.value.label()}"
