"""Records as lines of JSON, so that a database can keep them; many times faster to read than reports.

A change of what is packed takes a migration that has all reports linked anew.
"""

import json
from dataclasses import fields
from typing import Any

from breachtui.linking.event_dates import Days
from breachtui.linking.name_parts import Name, NameRole
from breachtui.linking.record import LinkRecord

_DAYS = frozenset({"occurred", "discovered", "reported"})
_NAMES = frozenset({"own", "vendors"})
_FIELDS = tuple(each.name for each in fields(LinkRecord) if each.name not in ("id", "key"))


def packed(record: LinkRecord) -> str:
    """A record without its number and key."""
    values = [_plain(name, getattr(record, name)) for name in _FIELDS]
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"))


def unpacked(id: int, key: str, text: str) -> LinkRecord:
    """The record of that number and key."""
    values = zip(_FIELDS, json.loads(text), strict=True)
    return LinkRecord(id=id, key=key, **{name: _made(name, value) for name, value in values})


def _plain(name: str, value: Any) -> Any:
    if value is None:
        return None
    if name in _DAYS:
        return [value.first, value.last, value.exact]
    if name in _NAMES:
        return [[each.text, each.role, each.words, sorted(each.initials)] for each in value]
    return value


def _made(name: str, value: Any) -> Any:
    if value is None:
        return None
    if name in _DAYS:
        return Days(*value)
    if name in _NAMES:
        return tuple(
            Name(text, NameRole(role), tuple(words), "".join(words), frozenset(initials))
            for text, role, words, initials in value
        )
    return value
