import json
from pathlib import Path

import pytest
from textual.widgets import Static

from breachtui.errors import ExportError
from breachtui.export import format_of
from breachtui.store import Store
from breachtui.tui.app import BreachApp
from breachtui.tui.browse import BrowseScreen
from breachtui.tui.dialog import LineInput
from breachtui.tui.export_dialog import ExportDialog
from tests.conftest import notices, press, settle

SIZE = (80, 24)


@pytest.fixture(autouse=True)
def _in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "out").mkdir()
    monkeypatch.chdir(tmp_path / "out")


def hint(app: BreachApp) -> str:
    return str(app.screen.query_one("#hint", Static).content)


def path_box(app: BreachApp) -> LineInput:
    return app.screen.query_one(LineInput)


async def test_the_highlighted_incident_as_markdown(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "e")
        assert path_box(app).value == "alder-clinic.md"
        assert "▸ the highlighted incident" in str(app.screen.query_one("#offers", Static).content)
        await press(pilot, "enter")
        assert isinstance(app.screen, BrowseScreen)
        written = Path.cwd() / "alder-clinic.md"
        assert written.read_text(encoding="utf-8").startswith("# Alder Clinic")
        assert notices(app)[-1] == f"Wrote the highlighted incident to {written}"
        assert [each.name for each in Path.cwd().iterdir()] == ["alder-clinic.md"]


async def test_form_notes_and_files_are_chosen(database: Path) -> None:
    with Store(database) as store:
        store.tag([2], "school")
    app = BreachApp(database, "birch")
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "e", "tab", "f3")
        assert "▸short" in str(app.screen.query_one("#manner", Static).content)
        await press(pilot, "enter")
        short = Path("birch-county-schools.md").read_text(encoding="utf-8")
        assert ("## Facts" in short, "Tags: school" in short, "filings.csv" in short) == (False, True, False)
        await press(pilot, "e", "f4")
        path_box(app).value = "with.md"
        await press(pilot, "enter")
        assert "`filings.csv`, row 7" in Path("with.md").read_text(encoding="utf-8")
        await press(pilot, "e")
        path_box(app).value = "cited.bib"
        await press(pilot, "enter")
        assert Path("cited.bib").read_text(encoding="utf-8").startswith("@misc{birch-county-schools-2-1,")


async def test_marked_and_listed_are_offered(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "space", "space", "e")
        offers = str(app.screen.query_one("#offers", Static).content)
        assert offers.splitlines() == ["▸ the 2 marked", "  the highlighted incident", "  all 6 listed"]
        assert path_box(app).value == "2-incidents.md"
        await press(pilot, "up")
        assert path_box(app).value == "6-incidents.md"
        path_box(app).value = "all.json"
        await press(pilot, "down")
        assert path_box(app).value == "all.json"
        await press(pilot, "enter")
        assert len(json.loads(Path("all.json").read_text(encoding="utf-8"))) == 2


async def test_an_existing_file_needs_a_second_enter(database: Path) -> None:
    Path("alder-clinic.md").write_text("mine", encoding="utf-8")
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "e", "enter")
        assert "exists; enter again" in hint(app)
        assert Path("alder-clinic.md").read_text(encoding="utf-8") == "mine"
        await press(pilot, "x", "backspace", "enter")
        assert "exists; enter again" in hint(app)
        await press(pilot, "enter")
        assert Path("alder-clinic.md").read_text(encoding="utf-8") != "mine"


async def test_errors_stand_in_the_dialog(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "e")
        for typed, said in (
            ("report.doc", "end the name in .md or .csv or .json"),
            ("nowhere/report.md", "there is no such folder"),
            ("  ", "a file needs a name"),
            (".", "is a folder"),
            ("a\x1b]52;c;eA==\x07.doc", "␛]52"),
        ):
            path_box(app).value = typed
            await press(pilot, "enter")
            assert isinstance(app.screen, ExportDialog)
            assert said in " ".join(hint(app).split())
        await press(pilot, "escape")
        assert isinstance(app.screen, BrowseScreen)
    assert list(Path.cwd().iterdir()) == []


async def test_detail_exports_its_incident(database: Path) -> None:
    app = BreachApp(database, "birch")
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "enter", "e", "enter")
        assert Path("birch-county-schools.md").exists()


async def test_a_comparison_goes_to_markdown(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "space", "space", "c", "e")
        assert path_box(app).value == "comparison.md"
        manner = app.screen.query_one("#manner", Static)
        assert str(manner.content) == "Markdown:   without files"
        await press(pilot, "f3", "f4")
        assert str(manner.content) == "Markdown:   with files"
        path_box(app).value = "comparison.csv"
        await press(pilot, "enter")
        assert "end the name in .md" in hint(app)
        path_box(app).value = "comparison.md"
        await press(pilot, "enter")
        assert "Alder Clinic" in Path("comparison.md").read_text(encoding="utf-8")


def test_the_suffix_chooses() -> None:
    assert format_of(Path("A.CSV"), ("md", "csv")) == "csv"
    assert format_of(Path("a.csl.json"), ("json", "csl")) == "csl"
    with pytest.raises(ExportError, match=r"end the name in \.md"):
        format_of(Path("a.csv"), ("md",))


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("demo.db", "is in use"),
        ("link.md", "is in use"),
        ("~nobody-here/x.md", "is no name of a file"),
        ("x" * 5_000 + ".md", "cannot be written"),
    ],
)
async def test_what_must_not_or_cannot_be_written_is_said(database: Path, typed: str, said: str) -> None:
    Path("link.md").symlink_to(database)
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "e")
        path_box(app).value = str(database) if typed == "demo.db" else typed
        await press(pilot, "enter")
        assert said in " ".join(hint(app).split())
    assert database.read_bytes().startswith(b"SQLite")


async def test_the_working_folder_may_be_gone(
    database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    app = BreachApp(database)
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        monkeypatch.chdir(gone)
        gone.rmdir()
        await press(pilot, "e")
        assert "a folder that is gone" in hint(app)
        await press(pilot, "enter")
        assert "cannot be written" in hint(app)
        await press(pilot, "escape", "L", "x")
        assert "a folder that is gone" in hint(app)
        await press(pilot, "enter", "escape")
        assert isinstance(app.screen, BrowseScreen)
