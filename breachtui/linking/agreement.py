"""All that speaks for or against a pair of reports with like names."""

from dataclasses import dataclass

from breachtui.linking.figures import FORBIDS, Sign
from breachtui.linking.likeness import Likeness
from breachtui.linking.record import LinkRecord
from breachtui.linking.timing import Timing

AGAINST = "against: "
"""Begins a reason that speaks against one breach."""
_STRONG = 3.5  # points of a figure that tells two filings of one week apart
_OFTEN = 3  # the level of filings from which the week says little
_NEAR = 31  # days between the reports of one breach to two offices
_KNOWN = 12.0  # the weight of a name that two states need not tell apart


@dataclass(frozen=True)
class Evidence:
    """What speaks for or against one breach."""

    one: LinkRecord
    """One report."""
    two: LinkRecord
    """The other."""
    names: Likeness
    """What their names have in common."""
    time: Timing
    """How their dates stand to each other."""
    filings: int
    """How many filings, as a level, the busier of the two has with its office in that year."""
    figure: Sign | None
    """What their counts say."""

    @property
    def apart(self) -> int:
        """Days between the reports; 0 where one is not dated."""
        return self.time.days_apart or 0

    @property
    def start(self) -> float:
        """What the starts are worth; 0 where they say nothing."""
        return self.time.start.points if self.time.start else 0.0

    @property
    def count(self) -> float:
        """What the counts are worth; 0 where they say nothing."""
        return self.figure.points if self.figure else 0.0

    @property
    def absurd(self) -> bool:
        """Whether the counts forbid one breach, and neither start nor day of report says otherwise."""
        one_day = self.time.days_apart is not None and self.time.days_apart <= 1
        return self.count <= FORBIDS and not self.time.same_start and not one_day

    def signs(self) -> list[Sign]:
        """All signs beside names and dates."""
        found = (self.figure, _manner(self.one, self.two), self._often(), self._places(), self._vendor())
        return [sign for sign in found if sign]

    def score(self) -> float:
        """How much speaks for one breach."""
        return round(self.names.points + self.time.points + sum(sign.points for sign in self.signs()), 3)

    def reasons(self) -> tuple[str, ...]:
        """Why, in words; what speaks against one breach says so, and comes last."""
        signs = [*self.time.signs, *self.signs()]
        return (
            self.names.reason,
            *(sign.reason for sign in signs if sign.points >= 0),
            *(f"{AGAINST}{sign.reason}" for sign in signs if sign.points < 0),
        )

    def _often(self) -> Sign | None:
        """Who files every week is not known by the week."""
        if self.filings < _OFTEN or self.time.same_start or self.count >= _STRONG:
            return None
        return Sign(-1.5 * (self.filings - _OFTEN + 1), "it files often")

    def _vendor(self) -> Sign | None:
        """Reports that weeks part, of which one alone names a vendor, need more in common than a name."""
        one_alone = bool(self.one.vendors) != bool(self.two.vendors)
        if not one_alone or self.time.start or self.figure or self.apart <= _NEAR:
            return None
        return Sign(-2.0, "a vendor is named in one alone")

    def _places(self) -> Sign | None:
        one, two = self.one.state, self.two.state
        if not one or not two or one == two or self.names.shared >= _KNOWN:
            return None
        first, second = sorted((one, two))
        return Sign(-3.0, f"at home in {first} and in {second}")


def _manner(one: LinkRecord, two: LinkRecord) -> Sign | None:
    if not one.manner or not two.manner or one.manner == two.manner:
        return None
    points = -2.5 if "hacking" in (one.manner, two.manner) else -1.0
    if one.collected or two.collected:
        points = -0.5  # a list has fewer words for it
    return Sign(points, f"{one.manner} here, {two.manner} there")
