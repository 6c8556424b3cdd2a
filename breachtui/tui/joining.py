"""Saying which incidents are one and which are not, with words for what was done."""

from collections.abc import Sequence

from breachtui.errors import BreachError
from breachtui.store import Store
from breachtui.tui.cell_text import clean
from breachtui.values.text import counted

_LONGEST = 40  # characters of a name


def merge(store: Store, ids: Sequence[int]) -> str:
    """Make one incident of several that are marked; the next merging begins without marks."""
    store.mark(ids, False)  # first, so that what is undone first is the merging
    try:
        id = store.merge(ids)
    except BreachError:
        store.mark(ids, True)
        raise
    return f"Merged {counted(len(ids), 'incident')} into {_named(store, id)}; z undoes it"


def split(store: Store, id: int, key: str, what: str) -> str:
    """Take a report off its incident; says of which, and what the number stands for if that changed."""
    name = _named(store, id)
    store.split(id, key)
    taken = [report.source.key for report in store.incident(id).reports] == [key]
    # an incident's number goes with its oldest report
    shown = f"; the number {id} is now that of what was taken off" if taken else ""
    return f"Took {what} off {name}{shown}; z undoes it"


def answer(store: Store, one: int, two: int, verdict: str) -> str:
    """Say how two incidents stand to each other: ``same``, ``sibling`` or ``different``."""
    if verdict == "same":
        return f"Merged into {_named(store, store.merge([one, two]))}; z undoes it"
    names = f"{_named(store, one)} and {_named(store, two)}"
    store.part([one, two], verdict)
    said = "one event, two breaches" if verdict == "sibling" else "two events"
    return f"{names}: {said}; z undoes it"


def _named(store: Store, id: int) -> str:
    organization = store.incident(id).organization
    return f"{clean(organization, _LONGEST)} ({id})" if organization else f"incident {id}"
