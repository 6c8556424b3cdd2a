"""README says what the program does. BREACHTUI_WRITE_README=1 rewrites the tables that come from the program."""

import ast
import inspect
import os
import re
import shlex
import sqlite3
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from textual.binding import Binding

from breachtui import report
from breachtui.cli import main
from breachtui.search import FILTERS, ORDERS
from breachtui.sources import FORMATS
from breachtui.store import Store
from breachtui.tui import keys as bound

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"


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
    return table(("key", "value"), ((f"`{name}`", meaning) for name, meaning in rows if name != "response"))


PLACES = {
    "everywhere": (bound.APP,),
    "lists": (bound.MOVING, bound.PAGING),
    "list of incidents": (bound.BROWSE,),
    "search box": (bound.SEARCH,),
    "facets": (bound.FACETS,),
    "incident": (bound.DETAIL,),
    "comparison": (bound.COMPARISON,),
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
}
SHARED = [*bound.MOVING, *bound.PAGING]


def orders() -> str:
    return ", ".join(f"`{name}`" for name in ORDERS)


GENERATED = {"keys": keys, "fields": fields, "formats": formats, "report": keys_of_report, "orders": orders}


@pytest.mark.parametrize("name", GENERATED)
def test_what_comes_from_the_program_is_what_readme_says(name: str) -> None:
    text = README.read_text(encoding="utf-8")
    pattern = re.compile(rf"(<!-- {name} -->\n).*?(\n<!-- end -->)", re.S)
    assert pattern.search(text), f"README has no place for {name}"
    wanted = pattern.sub(lambda match: match[1] + GENERATED[name]() + match[2], text)
    if os.environ.get("BREACHTUI_WRITE_README"):
        README.write_text(wanted, encoding="utf-8")
    assert README.read_text(encoding="utf-8") == wanted


def commands(name: str) -> str:
    [block] = re.findall(
        rf"<!-- command: {name} -->\n```sh\n(.*?)\n```\n<!-- end -->", README.read_text(), re.S
    )
    assert "\n" not in block
    return str(block)


def test_the_demo_command_loads_the_stories_into_a_database_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    *_, last = commands("demo").split(" && ")
    program, *args = shlex.split(last)
    assert program.endswith("/breachtui")
    args[args.index("--db") + 1] = str(tmp_path / "demo.db")
    monkeypatch.chdir(ROOT)
    done = CliRunner().invoke(main, args)
    assert done.exit_code == 0, done.stderr
    assert "Community Medical Centers" in done.stdout
    assert "DuPage Medical Group" in done.stdout


def test_the_checks_run_the_test_command_of_readme() -> None:
    assert commands("test").endswith("-m pytest")
    runner = (ROOT / ".ci" / "run").read_text()
    assert "README.md" in runner
    assert "pip install" not in runner


def test_every_command_and_option_it_names_exists() -> None:
    text = README.read_text(encoding="utf-8")
    for name, command in main.commands.items():
        assert re.search(rf"^\| [^|]*`{name}\b", text, re.M), name
        for parameter in command.params:
            for option in parameter.opts:
                if option in ("--db", "--help", "-q", "-o", "--output") or not option.startswith("-"):
                    continue
                assert f"`{option}" in text, f"{name} {option}"


def test_every_table_and_column_is_documented(tmp_path: Path) -> None:
    Store(tmp_path / "empty.db").close()
    connection = sqlite3.connect(tmp_path / "empty.db")
    names = connection.execute(
        "SELECT name FROM sqlite_master WHERE type IN ('table', 'view')"
        " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE 'incident\\_search\\_%' ESCAPE '\\'"
    )
    text = README.read_text(encoding="utf-8").partition("## The database")[2]
    for (name,) in names.fetchall():
        [row] = re.findall(rf"^\| `{name}` \|.*$", text, re.M)
        for column in connection.execute(f"SELECT name FROM pragma_table_info('{name}')").fetchall():
            assert f"`{column[0]}`" in row, f"{name}.{column[0]}"
    connection.close()


def test_what_it_links_to_is_there() -> None:
    for link in re.findall(r"\]\((?!https?:)([^)#]+)\)", README.read_text(encoding="utf-8")):
        assert (ROOT / link).exists(), link
