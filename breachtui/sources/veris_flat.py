"""VERIS incidents as a flat table: a column for each path, or for each value a path can have.

Such is ``vcdb.csv`` of VCDB (``action.hacking.variety.SQLi`` holds TRUE or FALSE), and what
others made of it (``action.Hacking``).
"""

from collections.abc import Iterator, Sequence
from typing import Any

from breachtui.report import Report
from breachtui.sources.document import Document
from breachtui.sources.json_values import Object
from breachtui.sources.rows import Refusal, Row
from breachtui.sources.tables import header, open_table
from breachtui.sources.veris import reports

_ENOUGH = 3  # columns of actions
_TRUE, _EMPTY = ("TRUE", "true", "True"), ("", "NA", "FALSE", "false", "False")
_COUNTED = ("1",)  # in the columns of actions, where some write 1 and 0
_CATEGORIES = ("action", "actor")
_RENAMED = {"year": "timeline.incident.year", "victim.industry.name": "victim.industry"}


def recognizes(document: Document) -> bool:
    """Whether the headers are paths of VERIS; JSON has such paths too, and is read as it is."""
    names = () if document.head.lstrip()[:1] in (b"{", b"[") else header(document)
    return sum(name.startswith("action.") for name in names) >= _ENOUGH and any(
        name.startswith("victim.") for name in names
    )


def read(document: Document) -> Iterator[Report | Refusal]:
    """A report for each row."""
    table = open_table(document)
    paths = [_RENAMED.get(column, column).split(".") for column in table.columns]
    return reports(_objects(table.rows, paths), document)


def _objects(
    rows: Iterator[Row | Refusal], paths: Sequence[list[str]]
) -> Iterator[tuple[int, Object] | Refusal]:
    for row in rows:
        if isinstance(row, Refusal):
            yield row
            continue
        value: Object = {}
        for path, cell in zip(paths, row.cells, strict=True):
            text = cell.strip()
            if path[0] in _CATEGORIES and len(path) == 2:
                if text in _TRUE + _COUNTED:
                    value.setdefault(path[0], {}).setdefault(path[1].lower(), {})
            elif text not in _EMPTY:
                _put(value, path, text)
        yield row.number, value


def _put(value: Object, path: list[str], text: str) -> None:
    """Put a cell at its path; TRUE stands for the last part of the path, one value among several."""
    here: Any = value
    way, last = (path[:-2], path[-2]) if text in _TRUE and len(path) > 1 else (path[:-1], path[-1])
    for key in way:
        inner = here.setdefault(key, {})
        if not isinstance(inner, dict):
            return
        here = inner
    if text in _TRUE and len(path) > 1:
        among = here.setdefault(last, [])
        if isinstance(among, list):
            among.append(path[-1])
    elif not isinstance(here.get(last), dict | list):
        here[last] = text
