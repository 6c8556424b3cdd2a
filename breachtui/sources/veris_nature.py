"""What an incident of VERIS was: attack, kind of breach, data, places, and who acted."""

from collections.abc import Mapping, Sequence

from breachtui.sources.draft import Draft
from breachtui.sources.veris_known import ASSETS, VARIETIES
from breachtui.sources.veris_record import Record
from breachtui.words import attacks, breach_types, locations
from breachtui.words.data_types import DATA_TYPES
from breachtui.words.told import Told

ACTIONS = ("malware", "hacking", "social", "physical", "misuse", "error", "environmental", "unknown")
"""The categories of action, the most telling first."""

OPEN = ("error", "physical")
"""Categories of action that say nothing of the kind of breach without a variety."""


INDEFINITE = frozenset(
    {"U - Desktop or laptop", "U - Unknown", "S - Unknown", "M - Unknown", "N - Unknown", "T - Unknown"}
)
"""Assets that leave open what they are."""

CERTAINTY = {
    "Confirmed": "confirmed",
    "Suspected": "suspected",
    "Near miss": "near_miss",
    "False positive": "false_positive",
}
"""``security_incident``, and the flag that it makes."""

ACTORS = {"external": "external_actor", "internal": "internal_actor", "partner": "partner_actor"}
"""Who acted, and the flag that it makes."""


Said = Mapping[str, Sequence[str]]
"""The varieties of each action."""

_LISTED = {
    "asset.assets.variety": ASSETS,
    "security_incident": frozenset(CERTAINTY),
}
_OF_THINGS = ("stolen_device", "lost_device")  # said only where an asset is a device, not paper
_DATA = "attribute.confidentiality.data.variety"
_UNKNOWN = "Unknown"
_PAPER = ("M - Documents", "M - Fax")


def put_nature(record: Record, draft: Draft) -> None:
    """Put down the attack and the kind of breach, with every action as evidence."""
    cells = [_varieties(record, action) for action in record.keys("action")]
    said = {action: record.all(f"action.{action}.variety") for action in record.keys("action")}
    attack = next((id for id, row in attacks.BY_ID.items() if _names(row, said) or _covers(row, said)), None)
    if attack not in _OF_THINGS or _devices(record):
        draft.put("attack", attack, *cells)
    elif record.all("actor.internal.variety"):
        draft.put("attack", "insider", *cells)
    draft.put("breach_type", _category(said), *cells)


def _varieties(record: Record, action: str) -> tuple[str, str]:
    path = f"action.{action}"
    return record.listed(f"{path}.variety") if record.all(f"{path}.variety") else record.cell(path)


def _category(said: Said) -> str | None:
    """The kind of breach by the most telling action: by a variety of it, else by the action alone."""
    for action in ACTIONS:
        only = {action: said[action]} if action in said else {}
        for fits in (_names, _covers):
            for id, row in breach_types.BY_ID.items():
                if fits(row, only):
                    return id
    return None


def _names(row: Told, said: Said) -> bool:
    """Whether a term stands for a variety of an action."""
    return any(f"{action}.{variety}" in row.veris for action, each in said.items() for variety in each)


def _covers(row: Told, said: Said) -> bool:
    """Whether a term stands for any variety of an action."""
    return any(action in row.veris and (each or action not in OPEN) for action, each in said.items())


def _devices(record: Record) -> bool:
    assets = record.all("asset.assets.variety")
    return any(each.startswith(("U - ", "M - ", "S - ")) and each not in _PAPER for each in assets)


def put_data(record: Record, draft: Draft) -> None:
    """Put down the types of data and where they were."""
    column = record.listed(_DATA)[0]
    said = (each for each in record.all(_DATA) if each != _UNKNOWN)
    draft.put_types((DATA_TYPES.coded(each) or "other", (column, each)) for each in said)
    places = {_place(each) for each in record.all("asset.assets.variety")}
    draft.put(
        "information_location",
        tuple(id for id in locations.BY_ID if id in places),
        record.listed("asset.assets.variety"),
    )


def _place(asset: str) -> str | None:
    if asset in INDEFINITE:
        return None
    places = {beginning: id for id, row in locations.BY_ID.items() for beginning in row.veris}
    beginnings = [beginning for beginning in places if asset.startswith(beginning)]
    return places[max(beginnings, key=len)] if beginnings else None


def flags(record: Record) -> tuple[str, ...]:
    """How certain the incident is, and who acted."""
    certainty = CERTAINTY.get(record.one("security_incident"))
    actors = [flag for name, flag in ACTORS.items() if name in record.keys("actor")]
    return tuple(filter(None, (certainty, *actors)))


def unseen(record: Record) -> Sequence[str]:
    """The values that VERIS does not list, each with its path."""
    actions = record.keys("action")
    found = [f"action.{each}" for each in actions if each not in VARIETIES]
    listed = {f"action.{each}.variety": VARIETIES[each] for each in actions if each in VARIETIES}
    for path, known in (listed | _LISTED).items():
        found += [f"{path}: {each}" for each in record.all(path) if each not in known]
    unknown = (each for each in record.all(_DATA) if each != _UNKNOWN and not DATA_TYPES.coded(each))
    return [*found, *(f"{_DATA}: {each}" for each in unknown)]
