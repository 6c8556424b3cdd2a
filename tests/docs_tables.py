"""The tables of README and the documentation that are generated from the program.

BREACHTUI_WRITE_README=1 has ``tests/test_docs.py`` rewrite them.
"""

import ast
import inspect
import re
import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from textual.binding import Binding

from breachtui import docs, report
from breachtui.search.filters import FILTERS
from breachtui.search.orders import ORDERS
from breachtui.sources import FORMATS
from breachtui.tui import keys as bound
from breachtui.tui.arrangement import PRESETS
from breachtui.tui.columns import COLUMNS
from breachtui.words.attacks import ATTACKS
from breachtui.words.breach_types import BREACH_TYPES
from breachtui.words.data_types import DATA_TYPES
from breachtui.words.locations import LOCATIONS
from breachtui.words.sectors import ORGANIZATION_TYPES

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
FOLDER = ROOT / "breachtui" / "docs"


def table(header: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> str:
    lines = [header, tuple("---" for _ in header), *rows]
    return "\n".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |" for line in lines)


def fields() -> str:
    unique = dict.fromkeys(FILTERS.values())
    rows = (
        (f"`{each.name}:`", each.meaning, ", ".join(f"`{example}`" for example in each.examples))
        for each in unique
    )
    return table(("field", "asks for", "as in"), rows)


def formats() -> str:
    rows = ((f"`{each.name}`", each.title, each.where) for each in FORMATS.values())
    return table(("format", "what it is", "where to get it"), rows)


def described(kind: type) -> Iterator[tuple[str, str]]:
    """The fields of a dataclass and the docstring under each."""
    [definition] = ast.parse(textwrap.dedent(inspect.getsource(kind))).body
    assert isinstance(definition, ast.ClassDef)
    for node, after in zip(definition.body, definition.body[1:], strict=False):
        if (
            isinstance(node, ast.AnnAssign)
            and isinstance(node.target, ast.Name)
            and isinstance(after, ast.Expr)
        ):
            assert isinstance(after.value, ast.Constant)
            yield node.target.id, re.sub(r"`?`([^`]+)``?", r"`\1`", " ".join(str(after.value.value).split()))


def keys_of_report() -> str:
    rows = [*described(report.Facts)]
    rows += [(f"response.{name}", meaning) for name, meaning in described(report.Response)]
    rows += [(f"source.{name}", meaning) for name, meaning in described(report.Source)]
    rows += [row for row in described(report.Report) if row[0] not in ("source", "fingerprint")]
    said = ((f"`{name}`", _as_json(meaning)) for name, meaning in rows if name != "response")
    return table(("key", "value"), said)


def _as_json(meaning: str) -> str:
    """What a docstring says of a value in Python, said of its JSON."""
    named = re.sub(r"\ban id of `[A-Z_]+`", "an id of the table below", meaning)
    named = re.sub(r"\bids of `[A-Z_]+`", "ids of the table below", named)
    return re.sub(r"\b(None|False)\b", lambda match: {"None": "`null`", "False": "`false`"}[match[1]], named)


PLACES = {
    "everywhere": (bound.APP,),
    "lists": (bound.MOVING, bound.PAGING),
    "list of incidents": (bound.BROWSE,),
    "search box": (bound.SEARCH,),
    "facets": (bound.FACETS,),
    "incident": (bound.DETAIL,),
    "comparison": (bound.COMPARISON,),
    "statistics": (bound.STATISTICS, bound.BARS),
    "export": (bound.EXPORT,),
    "edit a field": (bound.EDIT,),
    "tags": (bound.TAGS,),
    "note": (bound.NOTE,),
    "load": (bound.LOAD,),
    "while loading": (bound.LOADING,),
    "loads": (bound.LOADS,),
    "changes of a load": (bound.CHANGES,),
    "removed incidents": (bound.REMOVED,),
    "a choice": (bound.CHOICE,),
    "suggestions": (bound.SUGGESTIONS,),
    "columns": (bound.COLUMNS,),
    "queries asked before": (bound.HISTORY,),
    "views": (bound.VIEWS,),
    "columns of a table": (bound.MAPPING, bound.COLUMN),
    "help": (bound.HELP,),
}


def keys() -> str:
    rows = (
        (where, ", ".join(f"`{NAMES.get(key, key)}`" for key in each.key.split(",")), each.tooltip)
        for where, groups in PLACES.items()
        for group in groups
        for each in group
        if isinstance(each, Binding) and (where in ("everywhere", "lists") or each not in SHARED)
    )
    return table(("where", "key", "does"), rows)


NAMES = {
    "question_mark": "?",
    "slash": "/",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "minus": "-",
    "percent_sign": "%",
    "plus": "+",
    "asterisk": "*",
    "less_than_sign": "<",
    "greater_than_sign": ">",
}
SHARED = [*bound.MOVING, *bound.PAGING]


def orders() -> str:
    return ", ".join(f"`{name}`" for name in ORDERS)


def vocabularies() -> str:
    known = {
        "breach_type": BREACH_TYPES,
        "attack": ATTACKS,
        "data_types": DATA_TYPES,
        "organization_type": ORGANIZATION_TYPES,
        "information_location": LOCATIONS,
    }
    rows = (
        (f"`{field}`", f"`{term.id}`", term.label)
        for field, vocabulary in known.items()
        for term in vocabulary.terms
    )
    return table(("field", "id", "label"), rows)


def topics() -> str:
    rows = ((f"[{name}](breachtui/docs/{name}.md)", docs.summary(name)) for name in docs.TOPICS)
    return table(("topic", "is about"), rows)


def list_columns() -> str:
    rows = ((f"`{each.name}`", each.title, each.label) for each in COLUMNS.values())
    return table(("column", "title", "shows"), rows)


def presets() -> str:
    rows = (
        (f"`{name}`", ", ".join(f"`{placed.name}`" for placed in each.columns))
        for name, each in PRESETS.items()
    )
    return table(("preset", "columns"), rows)


class Generated(NamedTuple):
    """A table and the file in which it stands between its marks."""

    path: Path
    made: Callable[[], str]


GENERATED = {
    "keys": Generated(FOLDER / "keys.md", keys),
    "columns": Generated(FOLDER / "list.md", list_columns),
    "presets": Generated(FOLDER / "list.md", presets),
    "fields": Generated(FOLDER / "query.md", fields),
    "orders": Generated(FOLDER / "query.md", orders),
    "formats": Generated(FOLDER / "formats.md", formats),
    "report": Generated(FOLDER / "report.md", keys_of_report),
    "vocabularies": Generated(FOLDER / "report.md", vocabularies),
    "topics": Generated(README, topics),
}


def with_generated(name: str, text: str) -> str:
    """The text with that table as the program makes it now."""
    pattern = re.compile(rf"(<!-- {name} -->\n)(?:.*?\n)??(<!-- end -->)", re.S)
    assert pattern.search(text), f"there is no place for {name}"
    return pattern.sub(lambda match: f"{match[1]}{GENERATED[name].made()}\n{match[2]}", text)
