"""The command about the file of settings."""

import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner

from breachtui.cli import main


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "config.toml"
    monkeypatch.setenv("BREACHTUI_CONFIG", str(path))
    return path


def test_where_the_file_is_and_that_it_is_not_there(file: Path) -> None:
    assert CliRunner().invoke(main, ["config", "--path"]).stdout == f"{file}\n"
    done = CliRunner().invoke(main, ["config"])
    assert (done.exit_code, done.stdout) == (0, "")
    assert "is not there" in done.stderr
    assert CliRunner().invoke(main, ["config", "--path", "--show"]).exit_code == 2


def test_what_is_wrong_is_said_with_file_and_line(file: Path) -> None:
    file.write_text('theme = "\\u001b[2Jpink"\n\n[keys]\nmark = "ctrl+b"\n')
    done = CliRunner().invoke(main, ["config", "--check"])
    assert done.exit_code == 1
    one, two = done.stdout.splitlines()
    assert one.startswith(f"{file}:1: no theme ")
    assert "\x1b" not in one
    assert two == f"{file}:4: keys.mark: ctrl+b does not arrive, tmux takes it; choose another key"


def test_what_is_shown_can_be_kept(file: Path) -> None:
    file.write_text('theme = "light"\nstart.query = "say \\"so\\""\nkeys.export = "ctrl+e,f9"\n')
    shown = CliRunner().invoke(main, ["config", "--show"]).stdout
    said = {"theme": "light", "start": {"query": 'say "so"'}, "keys": {"export": "ctrl+e,f9"}}
    assert tomllib.loads(shown) == said
    keys = shown.partition("[keys]\n")[2].splitlines()
    file.write_text("[keys]\n" + "\n".join(line.removeprefix("# ") for line in keys))
    done = CliRunner().invoke(main, ["config"])  # every key that is shown can be set to what it is
    assert (done.stdout, done.exit_code) == ("", 0)
