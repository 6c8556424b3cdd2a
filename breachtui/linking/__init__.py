"""Which reports speak of one breach.

A report becomes a `LinkRecord` (`record_of`). An `Index` finds records by their `marks`: words, pairs
of words, figures, names with a time. Records that share a rare mark are judged: **same**, **sibling**
or **different**, with a score and reasons. Incidents grow best pair first; what is surely different
keeps two of them apart. `revise` does it for what `Arrivals` touch, and writes what it finds to a `Ledger`.
"""

from breachtui.linking.arrivals import Arrivals
from breachtui.linking.campaigns import VendorEvent
from breachtui.linking.index import marks
from breachtui.linking.judgement import Judgement, Link, Pair, Verdict
from breachtui.linking.record import LinkRecord, packed, record_of, unpacked
from breachtui.linking.revising import explain, revise

__all__ = [
    "Arrivals", "Judgement", "Link", "LinkRecord", "Pair", "VendorEvent", "Verdict", "explain", "marks",
    "packed", "record_of", "revise", "unpacked",
]  # fmt: skip
