"""Words that lists of breaches use freely, and what each is in our vocabularies.

Sources: the legends of Information is Beautiful and of Wikipedia's "List of data breaches",
the codes of the Privacy Rights Clearinghouse, and the headings of state breach statutes. In
each list the first entry that stands in a cell decides; entries are beginnings of words.
"""

import re
from functools import lru_cache

from breachtui.extract.negation import denied, within
from breachtui.values.text import fold
from breachtui.words.data_types import DATA_TYPES
from breachtui.words.sectors import of_label

_RUN_TOGETHER = re.compile(r"(?<=[a-z])(?=[A-Z])")  # MedicalRecords
_NOTHING = frozenset({"", "unknown", "unkn", "n/a", "-", "various", "none"})


@lru_cache(4096)
def sector(text: str) -> str | None:
    """The sector that a word names; other where it names another, None where it names none."""
    words = fold(text).strip()
    if words in _NOTHING:
        return None
    return of_label(words) or "other"


@lru_cache(65536)
def data_types(text: str) -> frozenset[str]:
    """The types of data that a phrase or a list names and does not deny."""
    words = fold(_RUN_TOGETHER.sub(" ", text))
    refused = denied(words)
    return frozenset(each.id for each in DATA_TYPES.cells.find(words) if not within(each.start, refused))
