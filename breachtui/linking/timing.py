"""What the dates of two reports say of whether they speak of one breach."""

from dataclasses import dataclass

from breachtui.linking.event_dates import Days
from breachtui.linking.figures import Sign
from breachtui.linking.record import LinkRecord
from breachtui.linking.starts import start_sign

_NEAR = 14  # days between two reports in which an office's slip in the start is forgiven
_LISTED = 62  # days after which a list took up what was told
_WAITING = 400  # days between a placeholder and the count
_FEW = 3  # the level of how many reports bear a name, up to which a late report is likely theirs
_TWO = 2


@dataclass(frozen=True)
class Timing:
    """How the dates of two reports stand to each other."""

    start: Sign | None
    """When it happened."""
    report: Sign | None
    """When it was told."""
    days_apart: int | None = None
    """Days between the reports."""
    alone: int | None = None
    """The level of how many reports bear the name; None for a common one."""
    awaited: bool = False
    """Whether the earlier report gives a placeholder, so that a later one was to follow."""
    lenient: bool = False
    """Whether one of the two is a supplement, in which offices give other days."""

    @property
    def same_start(self) -> bool:
        """Whether both begin on one day or nearly, or one has the day of discovery in its place."""
        return self.start is not None and self.start.points >= 3.5

    @property
    def near_start(self) -> bool:
        """Whether the stretches in which it happened meet, or a slip of the pen parts them."""
        return self.start is not None and self.start.points > 0.6

    @property
    def points(self) -> float:
        """What all of it is worth."""
        if not self.start and not self.report:
            return 1.2 if self._few(_FEW) else -1.0
        start = self.start.points if self.start else 0.0
        report = self.report.points if self.report else 0.0
        return self._forgiven(start) + max(report, self._least())

    def _forgiven(self, start: float) -> float:
        """Told in one week, or in a supplement, a start far off may be a slip."""
        one_week = self.days_apart is not None and self.days_apart <= _NEAR
        if start >= 0 or not (one_week or self.lenient):
            return start
        return max(start / 2, -1.0 if self._few(_FEW) else -3.0)

    def _least(self) -> float:
        """What a late report costs at most."""
        least = -8.0
        if self.same_start:
            least = -1.0
        elif self.start and self.start.soon:
            least = -0.5 if self._few(_FEW) else -2.5
        if self.awaited:
            least = max(least, 0.3 if self._few(_TWO) else -1.0)
        return least

    def _few(self, most: int) -> bool:
        return self.alone is not None and self.alone <= most

    @property
    def signs(self) -> tuple[Sign, ...]:
        """What it is made of."""
        return tuple(sign for sign in (self.start, self.report) if sign)


def timing(one: LinkRecord, two: LinkRecord, *, alone: int | None = None) -> Timing:
    """How the dates of two reports stand to each other.

    ``alone`` is the level of how many reports bear the name: of two in all, one may well be late.
    """
    apart = one.reported.gap(two.reported) if one.reported and two.reported else None
    return Timing(
        start_sign(one, two), _told(one, two, apart, alone), apart, alone,
        awaited=_awaited(one.reported, two.reported, one, two), lenient=one.later or two.later,
    )  # fmt: skip


def _awaited(a: Days | None, b: Days | None, one: LinkRecord, two: LinkRecord) -> bool:
    if a is None or b is None or a.gap(b) > _WAITING:
        return False
    return one.placeholder if a.first <= b.first else two.placeholder


def _told(one: LinkRecord, two: LinkRecord, apart: int | None, alone: int | None) -> Sign | None:
    if apart is None:
        return None
    if one.loose or two.loose:
        if apart > _LISTED:
            return None
        return Sign(_points(apart, _EARLY), f"listed {apart} days from the report")
    table = _REPORTS if alone is None else _ALONE if alone <= _TWO else _SOME if alone <= _FEW else _REPORTS
    words = "reported on one day" if apart == 0 else f"reported {apart:,} day{'s' if apart > 1 else ''} apart"
    return Sign(_points(apart, table), words)


def _points(apart: int, table: tuple[tuple[int, float], ...]) -> float:
    return next((points for most, points in table if apart <= most), -8.0)


_SOON = ((1, 4.0), (7, 3.5), (14, 2.5), (31, 1.5))
_EARLY = (*_SOON[:3], (_LISTED, 2.5))
_REPORTS = (*_SOON, (62, 0.5), (124, -0.5), (240, -2.0), (400, -4.0), (800, -6.0))
_SOME = (*_SOON, (124, 0.5), (240, -1.0), (400, -3.0), (800, -6.0))
_ALONE = (*_SOON, (240, 1.0), (400, -1.5), (800, -5.0))
