"""The documentation says what the program does. BREACHTUI_WRITE_README=1 rewrites its generated tables."""

import ast
import json
import os
import re
import shlex
import sqlite3
import sys
from collections.abc import Iterator
from functools import cache
from io import StringIO
from pathlib import Path
from types import ModuleType

import click
import pytest
from click.testing import CliRunner
from rich.console import Console

from breachtui import docs
from breachtui.cli import main
from breachtui.cli.base import HOMES
from breachtui.docs.page import TopicPage
from breachtui.errors import ValueNotKnown
from breachtui.report import Report
from breachtui.search.filters import FILTERS
from breachtui.search.parsing import parse
from breachtui.sources import Columns, Format, Refusal, documents
from breachtui.store import Store
from tests.docs_tables import FOLDER, GENERATED, README, ROOT, with_generated

PAGES = {path.stem: path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.md"))}
EVERY = {**PAGES, "README": README.read_text(encoding="utf-8")}
INLINE = re.compile(r"(?<!`)`([^`\n]+)`(?!`)")
PATH = re.compile(r"(?:breachtui|tests|seeds)/[\w./]*")


def blocks(language: str) -> Iterator[str]:
    for text in EVERY.values():
        yield from re.findall(rf"```{language}\n(.*?)\n```", text, re.S)


def inline() -> list[str]:
    return [code.replace("\\|", "|") for text in EVERY.values() for code in INLINE.findall(text)]


@pytest.mark.parametrize("name", GENERATED)
def test_what_comes_from_the_program_is_what_is_written(name: str) -> None:
    path = GENERATED[name].path
    wanted = with_generated(name, path.read_text(encoding="utf-8"))
    if os.environ.get("BREACHTUI_WRITE_README"):
        path.write_text(wanted, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == wanted


def test_every_page_is_a_topic_with_a_title_and_a_summary_that_fits_a_line() -> None:
    assert sorted(docs.TOPICS) == sorted(PAGES)
    for topic in docs.TOPICS:
        heading, empty, summary, after, *_ = PAGES[topic].split("\n")
        assert heading == f"# {docs.title(topic)}"
        assert (empty, after) == ("", "")
        assert summary == docs.summary(topic)
        assert len(summary) <= 66


def test_every_command_and_option_is_in_the_table_of_commands() -> None:
    for name in HOMES:
        assert re.search(rf"^\| [^|]*`{name}\b", PAGES["commands"], re.M), name
        command = main.get_command(click.Context(main), name)
        assert command is not None
        for parameter in command.params:
            for option in parameter.opts:
                if option in ("-q", "-o", "--output") or not option.startswith("-"):
                    continue
                assert f"`{option}" in PAGES["commands"], f"{name} {option}"


def test_every_command_line_can_be_given() -> None:
    lines = [line for block in blocks("sh") for line in block.splitlines() if line.startswith("breachtui ")]
    assert len(lines) > 10
    for line in lines:
        _, *words = shlex.split(line, comments=True)
        if not words:
            continue
        command = main.get_command(click.Context(main), words[0])
        assert command is not None
        context = click.Context(command, info_name=words[0])
        given, *_ = command.make_parser(context).parse_args(words[1:])
        if given.get("mapping"):
            Columns.parse(given["mapping"])


def test_every_command_that_is_named_exists() -> None:
    named = {code.split()[1] for code in inline() if code.startswith("breachtui ")}
    assert {"help", "link", "loads", "sources"} <= named
    assert {name for name in named if name.isalpha()} <= {*HOMES, "parse", "open"}


def test_every_query_can_be_asked() -> None:
    fields = {*FILTERS, "sort", "fold"}
    asked = [line for block in blocks("query") for line in block.splitlines()]
    asked += [code for code in inline() if re.match(r"-?(\w+):\S", code) and _field(code) in fields]
    assert len(asked) > 40
    for query in asked:
        parse(query)


def _field(code: str) -> str:
    return code.partition(":")[0].removeprefix("-")


def test_every_file_that_is_named_is_there() -> None:
    named = {code for code in inline() if PATH.fullmatch(code)}
    assert len(named) > 50
    for path in named:
        assert (ROOT / path).exists(), path


def test_every_link_between_pages_leads_somewhere() -> None:
    for name, text in PAGES.items():
        for link in re.findall(r"\]\((?!https?:)([^)#]+)\)", text):
            assert (FOLDER / link).exists(), f"{name}: {link}"


def test_the_plan_of_the_house_has_every_room() -> None:
    plan = PAGES["design"].partition("## Walk")[0]
    for room in (ROOT / "breachtui").iterdir():
        if not room.name.startswith("__"):
            assert f"`breachtui/{room.name}{'/' * room.is_dir()}`" in plan, room.name


def test_no_walk_passes_a_file_twice() -> None:
    _, *walks = PAGES["design"].split("## Walk: ")
    assert len(walks) == 5
    for walk in walks:
        passed = [code for code in INLINE.findall(walk.partition("\n## ")[0]) if PATH.fullmatch(code)]
        assert len(passed) == len(set(passed)) >= 5, walk.partition("\n")[0]


def test_each_file_of_a_walk_imports_or_is_imported_by_one_before_it() -> None:
    for walk in PAGES["design"].split("## Walk: ")[1:]:
        passed = re.findall(r"`(breachtui/[\w/]+\.py)`", walk.partition("\n## ")[0])
        for at, path in enumerate(passed[1:], start=1):
            before = passed[:at]
            assert any(module(path) in imported_by(one) for one in before) or any(
                module(one) in imported_by(path) for one in before
            ), f"{walk.partition(chr(10))[0]}: {path}"


def module(path: str) -> str:
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


@cache
def imported_by(path: str) -> frozenset[str]:
    """The modules that a file imports, and those that the packages among them pass on."""
    named = _imported(path)
    packages = [name.replace(".", "/") + "/__init__.py" for name in named if name.startswith("breachtui.")]
    return named.union(*(_imported(init) for init in packages if (ROOT / init).exists()))


def _imported(path: str) -> frozenset[str]:
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    return frozenset(
        name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module
        for name in (node.module, *(f"{node.module}.{each.name}" for each in node.names))
    )


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    Store(tmp_path / "empty.db").close()
    connection = sqlite3.connect(tmp_path / "empty.db")
    yield connection
    connection.close()


def columns(connection: sqlite3.Connection, table: str) -> set[str]:
    return {name for (name,) in connection.execute("SELECT name FROM pragma_table_info(?)", (table,))}


def test_every_table_and_column_is_documented(empty: sqlite3.Connection) -> None:
    names = empty.execute(
        "SELECT name FROM sqlite_master WHERE type IN ('table', 'view')"
        " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE 'incident\\_search\\_%' ESCAPE '\\'"
    )
    for (name,) in names.fetchall():
        [row] = re.findall(rf"^\| `{name}` \|.*$", PAGES["database"], re.M)
        for column in columns(empty, name):
            assert f"`{column}`" in row, f"{name}.{column}"


def test_every_sql_query_runs(empty: sqlite3.Connection) -> None:
    queries = [query for block in blocks("sql") for query in block.split(";") if query.strip()]
    assert len(queries) == 4
    for query in queries:
        empty.execute(query).fetchall()


def test_the_metadata_for_datasette_names_tables_and_columns_that_exist(empty: sqlite3.Connection) -> None:
    [metadata] = blocks("json")
    told = json.loads(metadata)["databases"]["breachtui"]
    for query in told["queries"].values():
        empty.execute(query["sql"], {"id": 1})
    for table, said in told["tables"].items():
        named = {
            *said.get("facets", ()),
            *said.get("sortable_columns", ()),
            *(said[key] for key in said if key in _NAMING_COLUMNS),
        }
        assert named <= columns(empty, table), table


_NAMING_COLUMNS = ("label_column", "sort", "sort_desc", "fts_pk")


def test_the_example_of_a_new_list_reads_a_table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    [example] = blocks("python")
    module = ModuleType("breachtui.sources.oregon")
    monkeypatch.setitem(sys.modules, module.__name__, module)
    exec(example, module.__dict__)
    table = tmp_path / "oregon.csv"
    table.write_text(
        "Organization,Reported Date,Date of Breach,Oregonians Affected\n"
        'Cedar Bank,3/4/2024,1/2/2024,"1,204"\n,3/5/2024,,900\n',
        encoding="utf-8",
    )
    example_format = Format("or", "Oregon's list", "", "", "oregon")
    found, refused = example_format.read(next(documents(str(table))))
    assert isinstance(found, Report)
    assert (found.organization, str(found.reported), found.counts[0].value) == (
        "Cedar Bank", "2024-03-04", 1204,
    )  # fmt: skip
    assert isinstance(refused, Refusal)
    assert refused.reason == "names no organization"


def test_help_lists_the_topics() -> None:
    done = CliRunner().invoke(main, ["help"])
    assert done.exit_code == 0
    assert [line.split()[0] for line in done.stdout.splitlines()] == list(docs.TOPICS)
    assert max(map(len, done.stdout.splitlines())) <= 80


@pytest.mark.parametrize("topic", docs.TOPICS)
def test_help_writes_a_topic_to_a_pipe_as_plain_text(topic: str) -> None:
    done = CliRunner().invoke(main, ["help", topic])
    assert done.exit_code == 0
    assert done.stdout == docs.text(topic)
    assert "<!--" not in done.stdout
    assert "\x1b" not in done.stdout


@pytest.mark.parametrize("topic", docs.TOPICS)
@pytest.mark.parametrize("width", [80, 40])
def test_a_page_fits_a_terminal(topic: str, width: int) -> None:
    console = Console(width=width, file=StringIO(), force_terminal=True)
    with console.capture() as drawn:
        console.print(TopicPage(docs.text(topic)))
    lines = re.sub(r"\x1b\[[\d;]*m", "", drawn.get()).splitlines()
    assert lines[0].strip() == docs.title(topic)
    assert max(map(len, lines)) <= width


def test_help_shows_a_page_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(StringIO):
        def isatty(self) -> bool:
            return True

    shown: list[str] = []
    monkeypatch.setattr(sys, "stdout", Terminal())
    monkeypatch.setattr(click, "echo_via_pager", shown.append)
    monkeypatch.setenv("TERM", "xterm")
    main(["help", "Query"], standalone_mode=False)
    assert "## Filters" not in shown[0]
    assert "Filters" in shown[0]


def test_help_knows_the_nearest_topic() -> None:
    done = CliRunner().invoke(main, ["help", "databse"])
    assert done.exit_code == 2
    assert "did you mean `database`?" in done.stderr
    for name, meant in (("qery", "query"), ("fmts", "formats"), ("contr", "contributing")):
        with pytest.raises(ValueNotKnown, match=meant):
            docs.find(name)
    with pytest.raises(ValueNotKnown, match="the topics are commands"):
        docs.find("zzz")


def test_help_shows_the_usage_of_a_command() -> None:
    done = CliRunner().invoke(main, ["help", "load"])
    assert done.exit_code == 0
    assert "--as-of" in done.stdout
