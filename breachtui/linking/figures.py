"""What the counts of two reports say of whether they speak of one breach."""

from dataclasses import dataclass

from breachtui.linking.record import LinkRecord

_SMALL = 6  # people: a figure that any office has many times a day
_GUESS = 500  # people, from which a round number may be one
_ABSURD = 20  # times as many residents as people in all
FORBIDS = -4.5
"""The points of a sign that only one start or one day of report outweighs."""
_TIMES = 8  # between two totals of one breach


@dataclass(frozen=True)
class Sign:
    """One thing that speaks for or against one breach."""

    points: float
    """For one breach; below 0 against it."""
    reason: str
    """What it is, in words."""
    soon: bool = False
    """For dates: whether one was told soon after the other says that it began."""


def figure_sign(one: LinkRecord, two: LinkRecord) -> Sign | None:
    """What the counts say; None where they say nothing."""
    if one.total is not None and two.total is not None:
        return _totals(one.total, two.total)
    if one.office == two.office and one.residents is not None and two.residents is not None:
        return _equal(one.residents, "residents", one.residents == two.residents)
    for total, other in ((one, two), (two, one)):
        if total.total is not None and other.accounts is not None and other.collected:
            return _accounts(total.total, other.accounts)
        if total.total is not None and other.residents is not None:
            return _within(total.total, other.residents)
    if one.accounts is not None and two.accounts is not None:
        return _accounts(one.accounts, two.accounts)
    return _unlike(one, two)


def unusual(figure: int) -> float:
    """How unusual a figure is, from 0 for few people or a round number to 5."""
    digits = len(str(figure).rstrip("0"))
    if figure < _SMALL:
        return 0.0
    if figure in (500, 501):
        return 0.5
    return min(5.0, {1: 0.5, 2: 2.0, 3: 3.5}.get(digits, 5.0))


def _equal(figure: int, what: str, same: bool) -> Sign | None:
    if not same or not (points := unusual(figure)):
        return None
    return Sign(points, f"both {figure:,} {what}")


def _totals(one: int, two: int) -> Sign | None:
    if one == two:
        return _equal(one, "in all", True)
    less, more = sorted((one, two))
    if less < _SMALL < more / 10:
        return Sign(-4.0, f"{less:,} in all against {more:,}")
    if more > _TIMES * max(less, 1):
        return Sign(-1.5, f"{less:,} in all against {more:,}")
    if more - less <= 0.05 * more and less > 100:
        return Sign(1.5, f"{less:,} and {more:,} in all are near")
    return None


def _within(total: int, residents: int) -> Sign | None:
    if residents == total:
        return _equal(total, "people", True)
    if residents > total:
        return Sign(_excess(total, residents), f"{residents:,} residents are more than {total:,} in all")
    if total < 5:
        return None
    if total > 20_000 * max(residents, 1):
        return Sign(-0.5, f"{residents:,} residents of {total:,} in all")
    return None


def _excess(total: int, residents: int) -> float:
    """What it means that one state has more people than all: little, where the total is a first guess."""
    if residents < 2 * total or (total >= _GUESS and unusual(total) < 3.5):
        return -1.0
    return -4.0 if residents < _ABSURD * total else FORBIDS


def _accounts(one: int, two: int) -> Sign | None:
    less, more = sorted((one, two))
    if less == more or more - less <= 0.03 * more:
        return Sign(
            max(1.5, unusual(less) if less == more else 1.5), f"{less:,} and {more:,} people or accounts"
        )
    if more > _TIMES * max(less, 1):
        return Sign(-1.5, f"{less:,} people or accounts against {more:,}")
    return None


def _unlike(one: LinkRecord, two: LinkRecord) -> Sign | None:
    """A case of one or two people in one state beside one of thousands in another."""
    if one.residents is None or two.residents is None:
        return None
    less, more = sorted((one.residents, two.residents))
    if less <= 2 and more > 3000:
        return Sign(-1.0, f"{less:,} residents against {more:,}")
    return None
