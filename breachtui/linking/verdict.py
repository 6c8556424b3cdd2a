"""Whether two reports speak of one breach."""

from breachtui.linking.agreement import Evidence
from breachtui.linking.figures import figure_sign
from breachtui.linking.judgement import APART, LINK, Judgement, Verdict
from breachtui.linking.likeness import NOTHING, Comparer, Likeness
from breachtui.linking.rarity import Rarity
from breachtui.linking.record import LinkRecord
from breachtui.linking.regulators import one_office
from breachtui.linking.timing import Timing, timing

STRANGERS = Judgement(Verdict.DIFFERENT, 0.0, ("no name in common",))
"""Reports whose names have nothing in common."""

_NAMED = 2.0  # points of names that have something in common
_VENDOR = 5.0  # points of a name that is the vendor's
_OWN = 7.0  # points of names that are one organization's, whatever vendor is named
_ALONE = 9.0  # the weight of a name that few others can have
_ONE_EVENT = 3.0  # points of dates that are those of one event


class Judge:
    """Judges pairs of reports of one database; the order of the two does not matter."""

    def __init__(self, rarity: Rarity) -> None:
        self._rarity = rarity
        self._comparer = Comparer(rarity)

    def judge(self, one: LinkRecord, two: LinkRecord) -> Judgement:
        """How two reports stand to each other."""
        if one.key > two.key:
            one, two = two, one
        names = self._comparer.best(one.own, two.own)
        vendor = self._vendor(one, two)
        if names.points < _NAMED and vendor.points < _VENDOR:
            return STRANGERS
        time = timing(one, two, alone=self._alone(one, two, names))
        if vendor.points >= _VENDOR and (names.points < _OWN or names.conflict):
            return _clients(vendor, time)
        filings = max(self._rarity.filings(one), self._rarity.filings(two))
        return _alike(Evidence(one, two, names, time, filings, figure_sign(one, two)))

    def _vendor(self, one: LinkRecord, two: LinkRecord) -> Likeness:
        """The likeness of a name of the one to the vendor of the other, or of their vendors."""
        ours, theirs = one.vendors, two.vendors
        if not ours and not theirs:
            return NOTHING
        best = self._comparer.best
        found = (best(ours, two.own), best(theirs, one.own), best(ours, theirs))
        return max(found, key=lambda each: each.points)

    def _alone(self, one: LinkRecord, two: LinkRecord, names: Likeness) -> int | None:
        """The level of how many reports bear the name, where both bear the same and a rare one."""
        if not names.exact or names.shared < _ALONE:
            return None
        return max(self._rarity.namesakes(one), self._rarity.namesakes(two))


def _clients(vendor: Likeness, time: Timing) -> Judgement:
    """Of a vendor and its client, or of two clients of one vendor."""
    said = ("one names the other as its vendor, or both name the same", *(sign.reason for sign in time.signs))
    verdict = Verdict.SIBLING if time.points >= _ONE_EVENT else Verdict.DIFFERENT
    return Judgement(verdict, round(vendor.points + time.points, 3), said, sure=True)


def _alike(seen: Evidence) -> Judgement:
    """Of two reports with like names."""
    score, reasons = seen.score(), seen.reasons()
    if ruling := one_office(seen):
        return _ruled(ruling, score, reasons)
    if score >= LINK and not seen.absurd:
        return Judgement(Verdict.SAME, score, reasons)
    if seen.names.hard and seen.time.points > _ONE_EVENT:
        return Judgement(Verdict.SIBLING, score, reasons, sure=True)
    late = seen.time.lenient
    unlike = seen.names.points >= _VENDOR and (seen.names.hard or (score < APART and not late))
    sure = seen.absurd or unlike
    return Judgement(Verdict.DIFFERENT, score, reasons, sure=sure, neutral=late and seen.names.exact)


def _ruled(ruling: tuple[Verdict, str], score: float, reasons: tuple[str, ...]) -> Judgement:
    verdict, reason = ruling
    if verdict is Verdict.SAME:
        return Judgement(verdict, max(score, LINK), (reason, *reasons))
    return Judgement(verdict, score, (reason, *reasons), sure=True)
