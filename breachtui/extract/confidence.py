"""How far the value of a field can be trusted: its score, what nearly won instead, what stands beside it.

`python -m tests.benchmarks.confidence` prints the shares of right values that the numbers here were set by.
"""

from breachtui.extract.findings import LOW, Candidate
from breachtui.report import Confidence

# A different value with a score so near to the winner's competes with it.
_NEAR = 0.7
_LESS = {Confidence.HIGH: Confidence.MEDIUM, Confidence.MEDIUM: Confidence.LOW}
# Kinds of data are told in lists: one alone is right every second time, one of so many nearly always.
_LIST, _SHORT_LIST = 4, 2
_PLACE = 150


def level(field: str, chosen: list[Candidate], ranked: tuple[Candidate, ...]) -> Confidence:
    """The confidence in a field whose candidates are ranked, some of them chosen."""
    weakest = min(chosen, key=lambda each: each.score)
    found = weakest.confidence or Confidence.LOW
    if field == "data_types":
        return _of_list(min(_beside(each, chosen) for each in chosen))
    if field == "third_party" and found is Confidence.HIGH:
        return Confidence.MEDIUM  # who else is named there may be another's vendor
    if len(chosen) > 1:
        return found
    rival = next((each.score for each in ranked if each.value != weakest.value), 0.0)
    return _LESS.get(found, found) if rival >= max(LOW, weakest.score - _NEAR) else found


def _of_list(shortest: int) -> Confidence:
    if shortest >= _LIST:
        return Confidence.HIGH
    return Confidence.MEDIUM if shortest >= _SHORT_LIST else Confidence.LOW


def capped(level: Confidence) -> Confidence:
    """The confidence in what a text says that tells of several breaches which it does not keep apart."""
    return Confidence.MEDIUM if level is Confidence.HIGH else level


def _beside(one: Candidate, chosen: list[Candidate]) -> int:
    """How many values are named where one is, itself included."""
    return sum(
        any(abs(span.start - own.start) < _PLACE for span in each.spans for own in one.spans)
        for each in chosen
    )
