"""What an incident of VERIS was: attack, kind of breach, data, places, and who acted."""

from collections.abc import Iterable, Sequence

from breachtui.sources.draft import Draft
from breachtui.sources.veris_known import ASSETS, VARIETIES
from breachtui.sources.veris_record import Record
from breachtui.sources.veris_words import (
    ACTORS,
    ATTACKS,
    BREACH_TYPES,
    CERTAINTY,
    DATA,
    DEVICES,
    INDEFINITE,
    LOCATIONS,
    OPEN,
    Rule,
)
from breachtui.words.data_types import DATA_TYPES
from breachtui.words.locations import LOCATIONS as PLACES

_LISTED = {
    "asset.assets.variety": ASSETS,
    "attribute.confidentiality.data.variety": frozenset(DATA),
    "security_incident": frozenset(CERTAINTY),
}
_PAPER = ("M - Documents", "M - Fax")


def put_nature(record: Record, draft: Draft) -> None:
    """Put down the attack and the kind of breach, with every action as evidence."""
    cells = [_varieties(record, action) for action in record.keys("action")]
    attack = _decided(record, ATTACKS)
    if attack not in DEVICES or _devices(record):
        draft.put("attack", attack, *cells)
    elif record.all("actor.internal.variety"):
        draft.put("attack", "insider", *cells)
    draft.put("breach_type", _decided(record, BREACH_TYPES), *cells)


def _varieties(record: Record, action: str) -> tuple[str, str]:
    path = f"action.{action}"
    return record.listed(f"{path}.variety") if record.all(f"{path}.variety") else record.cell(path)


def _decided(record: Record, rules: Iterable[Rule]) -> str | None:
    actions = record.keys("action")
    for rule in rules:
        if rule.action in actions:
            varieties = record.all(f"action.{rule.action}.variety")
            any_will_do = rule.varieties is None and (varieties or rule.action not in OPEN)
            if any_will_do or not (rule.varieties or frozenset()).isdisjoint(varieties):
                return rule.value
    return None


def _devices(record: Record) -> bool:
    assets = record.all("asset.assets.variety")
    return any(each.startswith(("U - ", "M - ", "S - ")) and each not in _PAPER for each in assets)


def put_data(record: Record, draft: Draft) -> None:
    """Put down the types of data and where they were."""
    path = "attribute.confidentiality.data.variety"
    types = {DATA.get(each, "other") for each in record.all(path)}
    draft.put("data_types", tuple(id for id in DATA_TYPES.by_id if id in types), record.listed(path))
    places = {_place(each) for each in record.all("asset.assets.variety")}
    draft.put(
        "information_location",
        tuple(id for id in PLACES.by_id if id in places),
        record.listed("asset.assets.variety"),
    )


def _place(asset: str) -> str | None:
    if asset in INDEFINITE:
        return None
    beginnings = [beginning for beginning in LOCATIONS if asset.startswith(beginning)]
    return LOCATIONS[max(beginnings, key=len)] if beginnings else None


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
    return found
