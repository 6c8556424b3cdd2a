"""What is heavy is imported where it is used, and a name means one thing."""

import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from breachtui.cli.base import HOMES
from breachtui.store import Store

PACKAGE = Path(__file__).parent.parent / "breachtui"
HEAVY = ("textual", "sqlite_utils", "rapidfuzz", "trafilatura", "dateparser", "ftfy", "babel", "rich", "lxml",
         "aiohttp", "textual_serve", "watchfiles")  # fmt: skip


def modules_loaded_by(statement: str) -> set[str]:
    code = f"{statement}\nimport sys\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    return set(done.stdout.split())


def loaded_by(statement: str) -> set[str]:
    return {name.partition(".")[0] for name in modules_loaded_by(statement)}


def test_the_command_line_loads_nothing_heavy() -> None:
    assert loaded_by("import breachtui.cli") & set(HEAVY) == set()


def test_the_app_starts_without_what_only_loading_and_correcting_need() -> None:
    loaded = loaded_by("import breachtui.tui.app, breachtui.store, breachtui.search")
    assert loaded & {"sqlite_utils", "rapidfuzz", "trafilatura", "dateparser", "ftfy"} == set()


def test_a_file_that_lacks_no_migration_is_opened_without_the_library_for_them(tmp_path: Path) -> None:
    path = tmp_path / "b.db"
    opened = (
        f"from pathlib import Path; from breachtui.store import Store; Store(Path({str(path)!r})).close()"
    )
    assert "sqlite_utils" in loaded_by(opened)
    assert "sqlite_utils" not in loaded_by(opened)


@pytest.mark.parametrize(
    "statement",
    [
        "import breachtui.tui.app, breachtui.tui.settings",
        "from breachtui.tui.results import search; from breachtui.store import Store; from pathlib import Path;"
        " search(Store(Path({path!r})), '', None)",
    ],
)
def test_the_first_list_does_without_the_model_the_language_and_the_index(
    tmp_path: Path, statement: str
) -> None:
    Store(tmp_path / "b.db").close()
    loaded = modules_loaded_by(statement.format(path=str(tmp_path / "b.db")))
    assert "breachtui.search.query" in loaded
    late = ("report", "fields", "incident", "revision", "search.parsing", "search.filters", "words.phrases",
            "store.queries.finding", "store.queries.labels", "store.composition", "export")  # fmt: skip
    assert loaded & {f"breachtui.{name}" for name in late} == set()


def test_a_command_loads_no_module_of_another() -> None:
    loaded = modules_loaded_by("import breachtui.cli.load_commands")
    assert set(HOMES.values()) & loaded == {"breachtui.cli.load_commands"}


def test_no_file_and_no_class_has_the_name_of_another() -> None:
    files = [path for path in PACKAGE.rglob("*.py") if path.name != "__init__.py"]
    classes = [name for path in files for name in re.findall(r"^class (\w+)", path.read_text("utf-8"), re.M)]
    for names in ([path.name for path in files], classes):
        assert [name for name, times in Counter(names).items() if times > 1] == []
