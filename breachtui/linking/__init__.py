"""Which reports speak of one breach.

A report becomes a `LinkRecord` (`record_of`). An `Index` finds records by their `marks`: words, pairs
of words, figures, names with a time. Records that share a rare mark are judged: **same**, **sibling**
or **different**, with a score and reasons. Incidents grow best pair first; what is surely different
keeps two of them apart. `link` does it for all records, `revise` for what new ones touch:

>>> from breachtui.linking import Linking, Memory, link, revise
>>> linking = link([])
>>> linking == linking.after(revise(Memory(), [], linking))
True
"""

from breachtui.linking.campaigns import Campaign
from breachtui.linking.index import Index, Memory, marks
from breachtui.linking.judgement import Judgement, Verdict
from breachtui.linking.linking import Change, Linking, explain, link, revise
from breachtui.linking.pairs import Link
from breachtui.linking.record import LinkRecord, record_of
from breachtui.linking.region import Past

__all__ = [
    "Campaign",
    "Change",
    "Index",
    "Judgement",
    "Link",
    "LinkRecord",
    "Linking",
    "Memory",
    "Past",
    "Verdict",
    "explain",
    "link",
    "marks",
    "record_of",
    "revise",
]
