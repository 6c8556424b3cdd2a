"""Have I Been Pwned as a table: a column for each key of its API, lists of data classes in a cell."""

import ast
import json
import re
from collections.abc import Iterator
from typing import Any

from breachtui.report import Report
from breachtui.sources.document import Document
from breachtui.sources.hibp import is_breach, reports
from breachtui.sources.json_values import Object
from breachtui.sources.refusal import Refusal
from breachtui.sources.rows import Row
from breachtui.sources.tables import header, open_table

_PARTS = re.compile(r"\s*[;,|]\s*")


def recognizes(document: Document) -> bool:
    """Whether the columns of a table are the keys of such breaches."""
    return is_breach(dict.fromkeys(header(document)))


def read(document: Document) -> Iterator[Report | Refusal]:
    """A report for each row."""
    return reports(_objects(document), document)


def _objects(document: Document) -> Iterator[tuple[int, Object] | Refusal]:
    table = open_table(document)
    for row in table.rows:
        if isinstance(row, Row):
            cells = dict(zip(table.columns, row.cells, strict=True))
            yield row.number, {name: _value(name, text) for name, text in cells.items() if text.strip()}
        else:
            yield row


def _value(name: str, text: str) -> Any:
    """A cell as the API has it: data classes as a list, whether written as JSON, as Python's, or in a row."""
    if name.lower().replace("_", "").replace(" ", "") != "dataclasses":
        return text
    for read in (json.loads, ast.literal_eval):
        try:
            found = read(text)
        except (ValueError, SyntaxError, RecursionError, MemoryError):
            continue
        if isinstance(found, list | tuple):
            return list(found)
    return [part for part in _PARTS.split(text.strip("[]{}\"'")) if part]
