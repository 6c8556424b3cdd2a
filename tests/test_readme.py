"""README is short, its commands work, and its links lead somewhere."""

import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from breachtui import __version__
from breachtui.cli import main
from tests.docs_tables import README, ROOT

TEXT = README.read_text(encoding="utf-8")


def commands(name: str) -> str:
    [block] = re.findall(rf"<!-- command: {name} -->\n```sh\n(.*?)\n```\n<!-- end -->", TEXT, re.S)
    assert "\n" not in block
    return str(block)


def test_it_is_short() -> None:
    assert len(TEXT.splitlines()) <= 250


def test_the_demo_command_loads_the_examples_into_a_database_of_its_own(
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
    [(incidents, reports)] = re.findall(r"shows (\d+) incidents from (\d+) reports", TEXT)
    assert done.stderr.splitlines() == [
        f"{reports} added, 0 updated, 0 unchanged, 0 refused",
        f"{incidents} incidents",
    ]


def test_the_checks_run_the_test_command_of_readme() -> None:
    assert commands("test").endswith("-m pytest -n auto")
    runner = (ROOT / ".ci" / "run").read_text()
    assert "README.md" in runner
    assert "pip install" not in runner


def test_what_it_links_to_is_there() -> None:
    for link in re.findall(r"\]\((?!https?:)([^)#]+)\)", TEXT):
        assert (ROOT / link).exists(), link


def test_the_changelog_keeps_its_form() -> None:
    text = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    versions = re.findall(r"^## (.*)$", text, re.M)
    assert f"{__version__} - " in "".join(versions[:2])
    for version in versions:
        assert re.fullmatch(r"Unreleased|\d+\.\d+\.\d+ - \d{4}-\d\d-\d\d", version)
    kinds = set(re.findall(r"^### (.*)$", text, re.M))
    assert kinds <= {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}
