"""A fault while one row or one text becomes a report costs that report alone."""

import ast
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

import breachtui
from breachtui.cli import main
from breachtui.extract import pipeline
from breachtui.ingest import ingest
from breachtui.report import Report
from breachtui.sources import Refusal, read
from breachtui.store import Store
from tests.beside import reads
from tests.sources.reading import SHARED

HEADER = (
    "Name of Covered Entity,State,Covered Entity Type,Individuals Affected,Breach Submission Date,Type of Breach,"
    "Location of Breached Information,Business Associate Present,Web Description\n"
)


def rows(number: int, fault: str = "") -> str:
    return "".join(
        f"Clinic {n},OH,Healthcare Provider,{700 + n},06/30/2021,Theft,Laptop,No,"
        f'"On May {n % 28 + 1}, 2021, a laptop was stolen{fault if n == 3 else ""}. Names were on it."\n'
        for n in range(number)
    )


@pytest.fixture
def faulty(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[str], bool]], None]:
    """Has a finder fail on the texts that are chosen."""

    def install(fails: Callable[[str], bool]) -> None:
        def find(reading: Any) -> dict[str, Any]:
            if fails(reading.story.article.text):
                raise ZeroDivisionError("a finder of the test")
            return {}

        monkeypatch.setattr(pipeline, "FINDERS", (*pipeline.FINDERS, find))

    return install


def test_every_other_row_is_read_and_the_refusal_says_which(
    tmp_path: Path, faulty: Callable[[Callable[[str], bool]], None]
) -> None:
    faulty(lambda text: "FAULT" in text)
    (tmp_path / "list.csv").write_text(HEADER + rows(6, " FAULT"))
    items = list(read(str(tmp_path / "list.csv")).items)
    assert [each.organization for each in items if isinstance(each, Report)] == [
        f"Clinic {n}" for n in range(6) if n != 3
    ]
    [refusal] = [each for each in items if isinstance(each, Refusal)]
    assert refusal.row == 4
    assert "Clinic 3" in refusal.reason
    assert "ZeroDivisionError: a finder of the test" in refusal.reason
    assert "Traceback" in refusal.trace


def test_a_text_is_refused_by_its_name_and_the_files_behind_it_are_read(
    tmp_path: Path, faulty: Callable[[Callable[[str], bool]], None]
) -> None:
    faulty(lambda text: "FAULT" in text)
    story = "Cedar Clinic of Boise, Idaho, said that 4,210 patients were affected by a ransomware attack.\n"
    (tmp_path / "a.txt").write_text(story + "FAULT")
    (tmp_path / "b.txt").write_text(story)
    with Store(tmp_path / "b.db") as store:
        one, two = ingest(store, [str(tmp_path / "a.txt"), str(tmp_path / "b.txt")])
    assert (one.added, two.added) == (0, 1)
    [(row, reason)] = one.refusals
    assert row is None
    assert "ZeroDivisionError" in reason


@pytest.mark.parametrize("command", ["parse", "load", "open"])
def test_the_command_ends_with_1_and_shows_the_traceback_only_when_asked(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    faulty: Callable[[Callable[[str], bool]], None],
    command: str,
) -> None:
    faulty(lambda text: "FAULT" in text)
    monkeypatch.setenv("BREACHTUI_DB", str(tmp_path / "b.db"))
    path = tmp_path / "list.csv"
    path.write_text(HEADER + rows(6, " FAULT"))
    plain, told = (CliRunner().invoke(main, [command, str(path), *more]) for more in ((), ("--debug",)))
    assert (plain.exit_code, told.exit_code) == (1, 1)
    assert f"{path}, row 4: 'Clinic 3" in plain.stderr
    assert "Traceback" not in plain.stderr
    assert "Traceback" in told.stderr


def some_fail() -> Callable[[str], bool]:
    dice = random.Random(7)
    fates: dict[str, bool] = {}
    return lambda text: fates.setdefault(text, dice.random() < 0.05)


@reads(SHARED)
def test_a_finder_that_fails_now_and_then_costs_those_reports_alone(
    tmp_path: Path, faulty: Callable[[Callable[[str], bool]], None]
) -> None:
    lines = (SHARED / "hhs" / "reexport_snakecase_broken_quotes.csv").read_bytes().splitlines(keepends=True)
    (tmp_path / "list.csv").write_bytes(b"".join(lines[:600]))
    path = str(tmp_path / "list.csv")
    whole = {each.source.row for each in read(path).items if isinstance(each, Report)}
    faulty(some_fail())
    with Store(tmp_path / "b.db") as store:
        [summary] = ingest(store, [path])
    faults = [(row, reason) for row, reason in summary.refusals if "ZeroDivisionError" in reason]
    assert 3 <= len(faults) <= 60
    assert len(faults) + summary.added == len(whole)
    assert {row for row, _ in faults} < whole


def catches_all(handler: ast.ExceptHandler) -> bool:
    named = (
        {node.id for node in ast.walk(handler.type) if isinstance(node, ast.Name)} if handler.type else {""}
    )
    return bool(named & {"", "Exception"})


def test_faults_are_caught_in_one_place() -> None:
    package = Path(breachtui.__file__).parent
    found = [
        path.relative_to(package).as_posix()
        for path in package.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ExceptHandler) and catches_all(node)
    ]
    assert found == ["sources/boundary.py"]
