"""What a figure counts, as SQL sorts by it: like stands with like."""

from breachtui.values.counts import CountKind

_RANKS = {CountKind.PERSONS: 4, CountKind.RESIDENTS: 3, CountKind.ACCOUNTS: 2, CountKind.RECORDS: 1}
_CASES = " ".join(f"WHEN '{kind}' THEN {rank}" for kind, rank in _RANKS.items())

KIND_RANK = f"CASE affected_kind {_CASES} END"
"""An expression over the incidents table, of which there is an index; NULL where no figure is known."""

KIND_RANK_OF_INCIDENTS = KIND_RANK.replace("affected_kind", "incidents.affected_kind")
"""The same where other tables are asked too."""


def ranked(kind: CountKind) -> int:
    """The value of the expression for a kind; of persons it is the greatest."""
    return _RANKS[kind]
