"""The machine kept out of the tests of the app, and a small database for them."""

import gc
import sys
from collections.abc import Generator, Iterator
from contextlib import suppress
from pathlib import Path
from shutil import copy
from typing import Any

import pytest
from hypothesis import settings
from textual.app import App
from textual.pilot import Pilot
from textual.worker import WorkerCancelled, WorkerFailed

from breachtui.store import connection, transactions
from breachtui.tui.barrier import FaultBarrier
from tests.beside import leave_out
from tests.builders import report
from tests.databases import load
from tests.textual_pace import hasten

_STORY = """\
Alder Clinic of Fresno, California, said on May 2, 2023 that thieves copied patient files.

The clinic found the theft on April 1, 2023. It happened on March 3, 2023. It affects 12,500 people.
Letters went out on May 10, 2023. Names and Social Security numbers were in the files, and the
clinic again put the number at 12,500 people. It pays for monitoring for 12 months.
"""

REPORTS = (
    report(
        "alder", organization="Alder Clinic", state="CA", country="US", organization_type="healthcare_provider",
        individuals_affected=12_500, occurred="2023-03-03", discovered="2023-04-01", notified="2023-05-10",
        published="2023-05-02", breach_type="Hacking/IT Incident", attack="hacking", data_types=("name", "ssn"),
        response={"credit_monitoring": True, "credit_monitoring_months": 12}, title="Clinic files copied",
        url="https://news.example/alder", publisher="Fresno Ledger", text=_STORY,
        evidence={"organization": "Alder Clinic", "state": "California", "occurred": "March 3, 2023",
                  "discovered": "April 1, 2023", "data_types": "Names and Social Security numbers",
                  "individuals_affected": "12,500 people"},
    ),
    report(
        "birch", organization="Birch County Schools", state="KY", individuals_affected=900, occurred="2022-11",
        attack="ransomware", breach_type="Hacking/IT Incident", data_types=("name", "dob", "education"),
        format="csv", row=7, path="filings.csv",
        evidence={"organization": ("Name", "Birch County Schools"), "individuals_affected": ("People", "900")},
    ),
    report("cedar", organization="Cedar Bank", state="NY", individuals_affected=4_200_000, occurred="2023-03-02",
           attack="phishing", data_types=("ssn", "bank_account"), text="Cedar Bank lost it."),
    report("dogwood", organization="DuPage Dogwood Dental", state="IL", occurred="XXXX-07-12/XXXX-07-13",
           text="Dogwood Dental was hit."),
    report("elm", organization="Elm Outfitters", state="OR", individuals_affected=77, occurred="2021-01-05",
           attack="skimming", data_types=("payment_card",)),
    report("fir", organization=None, occurred="2020", text="Someone lost a laptop."),
)  # fmt: skip


hasten()

_ASKS = ("socket.connect", "socket.bind", "socket.sendto", "socket.getaddrinfo")
_network = {"allowed": True}


def _guard(event: str, given: tuple[Any, ...]) -> None:
    if not _network:  # Python ends, and clears the names that this needs
        return
    if event in _ASKS and not _network["allowed"] and (event == _ASKS[-1] or isinstance(given[1], tuple)):
        raise RuntimeError(f"a test asks the network: {event} {given}; those that serve are marked `network`")


sys.addaudithook(_guard)


def pytest_addoption(parser: pytest.Parser) -> None:
    """How much is tried of what is drawn by chance."""
    parser.addoption("--long", action="store_true", help="try many more examples; takes an hour")


@pytest.hookimpl(wrapper=True, optionalhook=True)
def pytest_xdist_auto_num_workers() -> Generator[None, int, int]:
    """One more than there are processors: what starts programs waits for them much of its time."""
    return (yield) + 1


def pytest_configure(config: pytest.Config) -> None:
    """The examples of the properties; those of a machine that is busy may take long."""
    settings.register_profile("short", max_examples=20, deadline=None)
    settings.register_profile("long", max_examples=400, deadline=None)
    settings.load_profile("long" if config.getoption("--long") else "short")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """What some tests read is not in every place; some take long."""
    if not config.getoption("--long"):
        config.hook.pytest_deselected(items=[each for each in items if each.get_closest_marker("long")])
        items[:] = [each for each in items if not each.get_closest_marker("long")]
    leave_out(config, items)


def pytest_collection_finish() -> None:
    """What the tests are made of stays: whoever looks for garbage need not go through it in each of them."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 10, 10)


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Only tests that serve pages on this machine may open a socket."""
    _network["allowed"] = item.get_closest_marker("network") is not None


@pytest.fixture(autouse=True)
def _no_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """The developer's terminal, clipboard and animations do not reach the app."""
    monkeypatch.setenv("TEXTUAL_ANIMATIONS", "none")
    for name in ("NO_COLOR", "TMUX", "DISPLAY", "WAYLAND_DISPLAY", "SSH_CONNECTION", "SSH_TTY"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(autouse=True)
def faults(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[BaseException]]:
    """What breachtui failed at in a worker, which the app outlives; a test that expects it empties the list."""
    seen: list[BaseException] = []
    said = FaultBarrier.fault

    def told(app: FaultBarrier, error: BaseException) -> None:
        seen.append(error)
        said(app, error)

    monkeypatch.setattr(FaultBarrier, "fault", told)
    yield seen
    assert seen == []


@pytest.fixture(scope="session")
def long(pytestconfig: pytest.Config) -> bool:
    """Whether much is to be tried."""
    return bool(pytestconfig.getoption("--long"))


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who has to wait for others who write gives up after the first look."""
    monkeypatch.setattr(connection, "BUSY_SECONDS", 0.0)
    monkeypatch.setattr(transactions, "_LOOK", 10)


@pytest.fixture(scope="session")
def _loaded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("loaded") / "demo.db"
    load(path, *REPORTS)
    return path


@pytest.fixture
def database(tmp_path: Path, _loaded: Path) -> Path:
    """A file with six incidents: a copy, since to load them takes as long as to start the app."""
    return Path(copy(_loaded, tmp_path / "demo.db"))


async def settle(pilot: Pilot[Any]) -> None:
    """Wait until what the keys started is done and drawn."""
    await pilot.pause()
    calm = 0
    while calm < 2:  # a message may be on its way to start the next thing
        calm = 0 if len(pilot.app.workers) or _loading(pilot.app) else calm + 1
        with suppress(WorkerCancelled, WorkerFailed):  # by a later key; the app has told it
            await pilot.app.workers.wait_for_complete()
        await pilot.pause()


def _loading(app: App[Any]) -> bool:
    """Whether a load is under way, between two of its workers perhaps."""
    return type(app.screen).__name__ == "LoadingScreen" and not app.screen.has_class("-ended")


async def press(pilot: Pilot[Any], *keys: str) -> None:
    """Press keys, each after what the one before started is done."""
    for key in keys:
        await pilot.press(key)
        await settle(pilot)


def notices(app: App[Any]) -> list[str]:
    """The notices shown so far."""
    return [notice.message for notice in app._notifications]
