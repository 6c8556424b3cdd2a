"""Merging incidents, parting and removing them and their reports, with words for what was done."""

from collections.abc import Sequence
from functools import partial

from textual.app import App

from breachtui.errors import BreachError
from breachtui.incident import Incident
from breachtui.store import Store
from breachtui.tui.cell_text import clean
from breachtui.tui.dialog import ChoiceDialog
from breachtui.tui.office_names import named, office
from breachtui.tui.own import Deed
from breachtui.values.text import counted

_LONGEST = 40  # characters of a name


def remove(store: Store, ids: Sequence[int]) -> str:
    """Remove incidents; says which."""
    named = store.rows(ids)[0].organization if len(ids) == 1 else None
    store.remove(ids)
    what = clean(named) if named else counted(len(ids), "incident")
    return f"Removed {what}; z undoes it, H lists what is removed"


def confirm(app: App[None], ids: Sequence[int]) -> None:
    """Have the app remove many incidents, if the user says so."""
    what = counted(len(ids), "incident")
    every = partial(app.post_message, Deed(partial(remove, ids=ids)))
    said = f"{what} are marked. What is removed stays out when its file is loaded again; z undoes it."
    choices = [("Remove nothing", None), (f"Remove all {what}", every)]
    app.push_screen(ChoiceDialog(f"Remove {what}", said, choices))


def _remove_report(store: Store, key: str, what: str) -> str:
    store.remove_report(key)
    return f"Removed {what}; z undoes it, H lists what is removed"


def ask(app: App[None], incident: Incident, shown: int) -> None:
    """Have the app remove an incident; of several reports ask whether only the one that is shown."""
    whole = Deed(partial(remove, ids=[incident.id]))
    if len(incident.reports) == 1:
        app.post_message(whole)
        return
    source = incident.reports[shown].source
    title = clean(source.title or source.publisher or source.path or source.key)
    which = f"source {shown + 1}, {source.format}: {title}"
    one = Deed(partial(_remove_report, key=source.key, what=clean(which, _LONGEST)))
    both = f"The incident with its {counted(len(incident.reports), 'source')}"
    choices = [
        (label, partial(app.post_message, deed)) for label, deed in ((both, whole), (f"Only {which}", one))
    ]
    said = "What is removed stays out when its file is loaded again, until it is restored."
    app.push_screen(ChoiceDialog(f"Remove {named(incident, _LONGEST)}", said, choices))


def split(app: App[None], incident: Incident, shown: int) -> None:
    """Have the app take the report that is shown off an incident."""
    report = incident.reports[shown]
    if len(incident.reports) == 1:
        app.notify("This incident has one source; there is nothing to split off")
        return
    what = f"source {shown + 1}, {office(report) or clean(report.source.format)},"
    act = partial(_take_off, id=incident.id, key=report.source.key, what=what)
    app.post_message(Deed(act))


# which are one


def merge(store: Store, ids: Sequence[int]) -> str:
    """Make one incident of several that are marked; the next merging begins without marks."""
    store.mark(ids, False)  # first, so that what is undone first is the merging
    try:
        id = store.merge(ids)
    except BreachError:
        store.mark(ids, True)
        raise
    return f"Merged {counted(len(ids), 'incident')} into {_named(store, id)}; z undoes it"


def _take_off(store: Store, id: int, key: str, what: str) -> str:
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
