"""All links of a database: incidents, pairs with their reasons, questions, campaigns.

`link` looks at all records, `revise` only at what arrivals touch. Both give the same: of the records
and a person's decisions, whatever the order in which they came. What is found is written to the ledger
in batches, so that memory does not grow with the database.
"""

from collections.abc import Iterable, Mapping, Sequence

from breachtui.linking.arrivals import Arrivals
from breachtui.linking.clusters import Pair
from breachtui.linking.index import Index, Memory
from breachtui.linking.judgement import Judgement, Verdict
from breachtui.linking.ledger import Ledger, Linking
from breachtui.linking.pairs import Pairs
from breachtui.linking.record import LinkRecord
from breachtui.linking.region import Region, batches, partners

_BATCH = 1_000  # records whose pairs are judged before their links are written
Decided = Mapping[Pair, Verdict]
"""A person's word on pairs, the lesser number first."""


def link(records: Sequence[LinkRecord], decided: Decided | None = None) -> Linking:
    """Link all records; a person's verdicts are obeyed, different and sibling before same."""
    linking, arrivals = Linking(), Arrivals()
    arrivals.add(records)
    revise(Memory(records), linking, arrivals, decided)
    return linking


def revise(
    index: Index,
    ledger: Ledger,
    arrivals: Arrivals,
    decided: Decided | None = None,
    changed: Iterable[Pair] = (),
    everything: Iterable[int] | None = None,
) -> None:
    """Bring the ledger up to date with the index, which has the arrivals already.

    ``decided`` are all decisions there are now on records of the index, ``changed`` the pairs decided, or
    no longer, since the ledger was written last. ``everything`` are all records, where all are to be
    linked anew.
    """
    pairs = Pairs(index, decided or {})
    removed = arrivals.removed
    touched = arrivals.touched(index) if everything is None else set(everything)
    touched.update(id for pair in changed for id in pair if id not in removed)
    starts = touched | {other for id in touched | removed for other in partners(ledger, id)}
    ledger.unlink(touched | removed)
    ledger.group(removed, ())
    for batch in batches(([id] for id in sorted(touched)), _BATCH):
        ledger.write(pairs.links([id for ids in batch for id in ids], touched))
        pairs.forget()
    region = Region(pairs, ledger, sorted(starts - removed))
    region.cluster()
    region.suggest()
    region.retell_campaigns(arrivals.vendors)


def explain(index: Index, one: int, two: int) -> Judgement:
    """What is thought of two reports, linked or not."""
    return Pairs(index, {}).judge(one, two)
