"""What comes first: how the rows of the full-text index are numbered, and figures of unlike kinds compared.

The rows are numbered in the order of relevance: most people first, then latest, then the incident's
number in the lowest bits. So the first matches of any query are the most relevant ones, and nothing
has to be sorted, or even read, beyond them.
"""

from math import frexp

from breachtui.store.index.tokens import CHARACTERS
from breachtui.values.counts import CountKind

TABLE = (
    "CREATE VIRTUAL TABLE incident_search USING fts5(text, prefix = '1 2 3', detail = none, columnsize = 0,"
    f" tokenize = \"ascii tokenchars '{CHARACTERS}'\")"
)
"""Words come folded, so the plainest tokenizer does; positions are read from the text itself."""

ID = "(incident_search.rowid & 4294967295)"
"""The incident of a row of the index, in SQL."""

_ID_BITS = 32
_STEPS = 1024  # sizes told apart between a number and its double: a tenth of a per cent
_GREATEST = 64 * _STEPS  # beyond every count
_NEWEST = 2100  # years after it count as it
_AGES = 255  # told apart, in years; the last is for what has no year


def rank(id: int, count: int | None, year: int | None) -> int:
    """The row of an incident in the index: smaller for what stands before."""
    fraction, exponent = frexp(count or 0)
    size = exponent * _STEPS + int((fraction - 0.5) * 2 * _STEPS) if count else 0
    age = min(max(_NEWEST - year, 0), _AGES - 1) if year else _AGES
    return ((_GREATEST - size) << 8 | age) << _ID_BITS | id


def rows(least: int | None, most: int | None) -> tuple[int, int]:
    """The first and last row that incidents of so many people can have."""
    highest_id = (1 << _ID_BITS) - 1
    return 0 if most is None else rank(0, most, _NEWEST), rank(highest_id, least, None)


_RANKS = {CountKind.PERSONS: 4, CountKind.RESIDENTS: 3, CountKind.ACCOUNTS: 2, CountKind.RECORDS: 1}
_CASES = " ".join(f"WHEN '{kind}' THEN {rank}" for kind, rank in _RANKS.items())

KIND_RANK = f"CASE affected_kind {_CASES} END"
"""An expression over the incidents table, of which there is an index; NULL where no figure is known."""

KIND_RANK_OF_INCIDENTS = KIND_RANK.replace("affected_kind", "incidents.affected_kind")
"""The same where other tables are asked too."""


def ranked(kind: CountKind) -> int:
    """The value of the expression for a kind; of persons it is the greatest."""
    return _RANKS[kind]
