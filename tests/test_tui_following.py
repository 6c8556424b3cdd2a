"""What the list does with the incident under its cursor."""

import webbrowser
from pathlib import Path
from typing import Any

import pytest
from textual.widgets import Static

from breachtui.tui import desktop
from breachtui.tui.app import BreachApp
from breachtui.tui.comparison import Alongside
from breachtui.tui.comparison_table import ComparisonTable
from breachtui.tui.preview import Preview
from breachtui.words.portals import PORTALS
from tests.builders import report
from tests.conftest import notices, press, settle
from tests.databases import load

SIZE = (80, 24)


def alongside(app: BreachApp) -> str:
    view = app.screen.query_one(ComparisonTable)
    return "\n".join(view.render_line(y).text.rstrip() for y in range(view.size.height))


def heading(app: BreachApp) -> str:
    return str(app.screen.query_one("#alongside-title", Static).content)


async def test_the_comparison_follows_the_cursor(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "n")
        assert "F compares the marked incident" in notices(app)[-1]
        await press(pilot, "space", "F")  # marking moves on
        assert "3 · source" not in alongside(app)
        assert "Alder Clinic                   Cedar Bank" in alongside(app)
        assert "1 · Fresno Ledger              3 · article" in alongside(app)
        assert "differ ≠" in heading(app)
        await press(pilot, "down")
        assert "Birch County Schools" in alongside(app)
        assert not [row for row in app.screen.query_one(ComparisonTable).rows if row.sign == "="]
        before = app.screen.query_one(ComparisonTable).cursor
        await press(pilot, "n", "n")
        assert app.screen.query_one(ComparisonTable).cursor > before
        await press(pilot, "h", "g")
        assert "move to another incident" in heading(app)
        await press(pilot, "escape")
        assert not app.screen.query(Alongside)
        await press(pilot, "down", "space", "F")
        assert "2 are marked; F needs one" in notices(app)[-1]


async def test_an_incident_is_cited_copied_and_opened_from_the_list(database: Path) -> None:
    app = BreachApp(database)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "y")
        assert app.clipboard.startswith(
            "Alder Clinic (California) suffered a hacking incident on March 3, 2023"
        )
        assert (
            "\nSource: “Clinic files copied”, Fresno Ledger, May 2, 2023, https://news.example/alder (loaded"
            in app.clipboard
        )
        await press(pilot, "ctrl+y")
        assert app.clipboard.startswith("# Alder Clinic\n")
        assert (
            "[^1]: “Alder Clinic of Fresno, California, said on May 2, 2023 that thieves copied patient files.”"
            in app.clipboard
        )
        await press(pilot, "o")
        assert app.clipboard == "https://news.example/alder"
        assert (
            "https://news.example/alder, which cannot be opened from here, to the terminal"
            in notices(app)[-1]
        )


async def test_detail_cites_the_sentence_and_opens_its_source(
    database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []

    def opened(place: str) -> bool:
        seen.append(place)
        return True

    monkeypatch.setattr(desktop, "opened", opened)
    app = BreachApp(database)
    async with app.run_test(size=SIZE, notifications=True) as pilot:
        await settle(pilot)
        await press(pilot, "enter", "tab", "tab", "Y")
        assert app.clipboard.startswith(
            "“It affects 12,500 people.” — “Clinic files copied”, Fresno Ledger, May 2, 2023, https://news.example/alder"
        )
        await press(pilot, "o")
        assert seen == ["https://news.example/alder"]
        assert "Opened https://news.example/alder" in notices(app)[-1]
        await press(pilot, "ctrl+y")
        assert app.clipboard.startswith("# Alder Clinic\n")


class Browser(webbrowser.BaseBrowser):
    def __init__(self) -> None:
        super().__init__()
        self.pages: list[str] = []

    def open(self, url: str, new: int = 0, autoraise: bool = True) -> bool:
        self.pages.append(url)
        return True


@pytest.mark.parametrize(
    ("environment", "name", "is_opened"),
    [
        ({"DISPLAY": ":0"}, "page.html", True),
        ({"WAYLAND_DISPLAY": "w"}, "page.html", True),
        ({"DISPLAY": ":0", "SSH_CONNECTION": "a"}, "page.html", False),
        ({"DISPLAY": ":0"}, "run.desktop", False),
        ({"DISPLAY": ":0"}, "gone.html", False),
        ({"DISPLAY": ":0"}, "https://a.example/b", True),
        ({"SSH_TTY": "t", "WAYLAND_DISPLAY": "w"}, "https://a.example/b", False),
    ],
)
def test_nothing_opens_over_ssh_and_nothing_is_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], name: str, is_opened: bool
) -> None:
    for made in ("page.html", "run.desktop"):
        (tmp_path / made).write_text("x")
    browser = Browser()
    monkeypatch.setattr(webbrowser, "get", lambda: browser)
    place = name if "://" in name else str(tmp_path / name)
    assert desktop.opened(place, environment) is is_opened
    assert browser.pages == ([place if "://" in name else (tmp_path / name).as_uri()] if is_opened else [])


def test_a_text_browser_does_not_take_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(webbrowser, "get", lambda: webbrowser.GenericBrowser("w3m"))
    assert desktop.opened("https://a.example", {"DISPLAY": ":0"}) is False


@pytest.mark.parametrize(
    ("facts", "shown"),
    [
        ({"individuals_affected": 12}, ["Affected      12 persons", "Occurred      — not stated"]),
        ({"residents": 7}, ["Affected      7 residents"]),
        ({"reported": "2023-01-02", "format": "hhs", "row": 1}, ["Affected      — not stated", "Reported      January 2, 2023"]),
        ({"published": "2023"}, ["Published     2023"]),
        ({"beside": "2021-03"}, ["Dates stated  announced March 2021"]),
    ],
)  # fmt: skip
async def test_the_preview_tells_figure_and_date_of_every_kind(
    tmp_path: Path, facts: dict[str, Any], shown: list[str]
) -> None:
    from breachtui.values.counts import Count, CountKind
    from breachtui.values.dated import DatedEvent, DateKind
    from breachtui.values.dates import DateSpan

    if residents := facts.pop("residents", None):
        facts["counts"] = (Count(residents, CountKind.RESIDENTS, jurisdiction="US-WA"),)
    if beside := facts.pop("beside", None):
        facts["dates"] = (DatedEvent(DateSpan.parse(beside), DateKind.ANNOUNCED),)
    load(tmp_path / "one.db", report(organization="Ash", **facts))
    app = BreachApp(tmp_path / "one.db")
    async with app.run_test(size=(100, 24)) as pilot:
        await settle(pilot)
        preview = app.screen.query_one(Preview)
        assert preview.region.width > 20
        text = "\n".join(line.rstrip() for line in str(preview.content).splitlines())
        for each in shown:
            assert each in text


async def test_a_row_of_a_list_opens_the_page_of_the_list(tmp_path: Path) -> None:
    load(
        tmp_path / "one.db",
        report(organization="Ash", format="hhs", row=1, path="b.csv", jurisdiction="US-HHS"),
    )
    app = BreachApp(tmp_path / "one.db")
    async with app.run_test(size=SIZE) as pilot:
        await settle(pilot)
        await press(pilot, "o")
        assert app.clipboard == PORTALS["hhs"]
