"""A day with breachtui in a terminal: from three exports to a table that is sent, and on the next day where one was."""

import csv
import re
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.desk import CLEAR, ENTER, ESCAPE, F2, UP, Desk
from tests.sources.reading import SHARED

SEEDS = Path(__file__).parent.parent / "seeds"

INDIANA = """\
Matter: Name,Notific Sent,Breach Occ,IN Affected,Total Affected
Harbor Street Credit Union,4/15/2024,2/2/2024,212,140500
Fort Brandt Regional Medical Center,8/31/2023,4/28/2023,96,512440
Quarry Lane Dental,5/6/2024,,14,
"""
DELAWARE = """\
Organization,Industry,Date Reported,Date of Incident,Date of Discovery,State,Residents Affected,Breach Type,Notes
Tidewater Title Company,,03/11/2024,01/09/2024 – 01/12/2024,,Delaware,"1,204",,
Dovetail Benefits Administrators,,01/24/2023,11/09/2022,11/16/2022,Delaware,"2,310",,
"""
QUERY = "affected:>100k"
_CURSOR = r"^┃?▸(.*?)(?:┃|$)"  # of the list that has the focus; large terminals have frames
_INCIDENT = r"^ .*  3 of [\d,]+\n(?:┏.*\n┃)? Who"
Files = Callable[[Path], list[str]]


def own(folder: Path) -> list[str]:
    """Three exports of ours: of HHS, Indiana and Delaware."""
    (folder / "hhs.csv").write_bytes((SEEDS / "breach-report.csv").read_bytes())
    (folder / "indiana.csv").write_text(INDIANA, encoding="utf-8")
    (folder / "delaware.csv").write_text(DELAWARE, encoding="utf-8")
    return ["hhs.csv", "indiana.csv", "delaware.csv"]


def real(_: Path) -> list[str]:
    """Three exports as the portals gave them."""
    found = [
        *SHARED.glob("hhs/*under_investigation_2025*"),
        *SHARED.glob("in/IN_2024.csv"),
        *SHARED.glob("de/*.csv"),
    ]
    if len(found) < 3:
        pytest.skip("the real exports (../shared/data) are not beside this checkout")
    return [str(path) for path in found]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[..., Desk]]:
    """Starts the app in a folder of its own."""
    desks: list[Desk] = []

    def started(*args: str, width: int = 80, height: int = 24) -> Desk:
        desks.append(Desk(tmp_path, "--db", "day.db", *args, width=width, height=height))
        return desks[-1]

    yield started
    for each in desks:
        each.close()


def cursor(desk: Desk) -> str:
    """The row of the list on which the cursor is, from the name on."""
    return desk.shows(_CURSOR)[1].strip()


@pytest.mark.parametrize(
    ("files", "size"),
    [
        pytest.param(own, (80, 24), id="own"),
        pytest.param(real, (160, 48), id="real", marks=pytest.mark.long),
    ],
)
def test_a_day(start: Callable[..., Desk], tmp_path: Path, files: Files, size: tuple[int, int]) -> None:
    width, height = size
    desk = start(width=width, height=height)
    desk.shows("The database is empty")
    loaded(desk, files(tmp_path))
    listed, whole = filtered(desk)
    counted(desk, listed)
    compared(desk)
    cited(desk)
    tagged_and_noted(desk)
    desk.type("V")
    desk.shows("Save this list as a view")
    desk.type(f"Large ones{ENTER}")
    desk.shows("Saved the view Large ones; 1 opens it")
    exported(desk, tmp_path, listed)
    row = cursor(desk)
    desk.type("q")
    assert desk.left() == 0

    again = start(width=width, height=height)
    again.shows(rf"{listed} of {whole} ", "● 2 marked", QUERY)
    assert cursor(again) == row
    again.type(ESCAPE)
    again.shows(rf"{whole} of {whole} ")
    again.type("1")
    again.shows(rf"{listed} of {whole} ", QUERY)
    again.type("z")
    again.shows("Undone: ")
    again.type("q")
    assert again.left() == 0


def loaded(desk: Desk, paths: list[str]) -> None:
    """Load the files by their names."""
    desk.type("L")
    desk.shows("enter loads")
    desk.type(" ".join(paths) + ENTER)
    ended = desk.shows(r"▌ 3 files: .*|esc closes", r"3 files: [1-9][\d,]* added, 0 updated, 0 unchanged")
    if ended[0] == "esc closes":  # it lists what was not read
        desk.type(ESCAPE)
    desk.shows(r"\A(?s:(?!.*Load))")


def filtered(desk: Desk) -> tuple[str, str]:
    """Search; how many incidents are listed, and how many there are."""
    desk.type("/")
    desk.shows("^.?▹")
    desk.type(QUERY)
    found = desk.shows(rf"^ breachtui  ([1-9][\d,]*) of (?!\1 )([1-9][\d,]*) .*\n / {QUERY}")
    desk.type(ENTER)
    desk.shows(_CURSOR)
    return found[1], found[2]


def counted(desk: Desk, listed: str) -> None:
    desk.type("%")
    desk.shows(
        rf"^ Statistics  {listed} incidents .*{QUERY}", r"persons: [1-9]\d* incidents; [1-9][\d,]* persons"
    )
    desk.type(ESCAPE)
    desk.shows("^ breachtui ")


def compared(desk: Desk) -> None:
    """The first two of the list, side by side."""
    lines = desk.screen.splitlines()
    header = next(number for number, line in enumerate(lines) if "Organization" in line)
    names = [re.split(r"…|  ", line.lstrip("┃▸ "))[0] for line in lines[header + 1 : header + 3]]
    desk.type(" ")
    desk.shows("● 1 marked")
    desk.type(" ")
    desk.shows("● 2 marked")
    desk.type("c")
    desk.shows(r"^ 2 incidents  \d+ differ ≠", *(re.escape(name) for name in names))
    desk.type(ESCAPE)
    desk.shows("^ breachtui ")


def cited(desk: Desk) -> None:
    """The third, by what the terminal's clipboard is given."""
    desk.type("y")
    desk.shows("citation of the incident")
    assert desk.clipboard.startswith(re.split(r"…|  ", cursor(desk))[0])
    assert re.search(r"^(Source:|\[1\]) .*https://", desk.clipboard, re.M)


def tagged_and_noted(desk: Desk) -> None:
    """Tags of the two that are marked, a note on the third that is undone."""
    desk.type("t")
    desk.shows("Tags of 2 marked")
    desk.type(f"urgent{ENTER}")
    desk.shows(r"Tags of 2 incidents: \+urgent")
    desk.type(ENTER)
    desk.shows(_INCIDENT)
    desk.type("a")
    desk.shows("an empty note is taken away")
    desk.type("Call them.")
    desk.shows("Call them")
    desk.type(F2)
    desk.shows(r"(?s)\A(?!.*an empty note is taken away)")  # the incident is seen behind the dialog too
    desk.type("z")
    desk.shows("Undone: note on ")
    desk.type(ESCAPE)
    desk.shows("^ breachtui ")


def exported(desk: Desk, folder: Path, listed: str) -> None:
    """All that are listed, as CSV."""
    desk.type("e")
    desk.shows("▸ the 2 marked", r"2-incidents\.md")
    desk.type(UP)
    desk.shows(f"▸ all {listed} listed")
    desk.type(CLEAR)
    desk.shows(r"│ +│.*\n.*│ +│.*\n.*│ in /")
    desk.type(f"large.csv{ENTER}")
    desk.shows(r"Wrote all [\d,]+ listed")
    with closing((folder / "large.csv").open(encoding="utf-8-sig", newline="")) as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == int(listed.replace(",", ""))
    persons = [int(row["individuals_affected"]) for row in rows if row["individuals_affected"]]
    assert persons
    assert min(persons) > 100_000
