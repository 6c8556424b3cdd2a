"""Datasette opens the database as its documentation says, with the metadata that `breachtui help database` prints."""

import json
import re
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import urlencode
from urllib.request import urlopen

import pytest
from click.testing import CliRunner

from breachtui.cli import main
from breachtui.ingest import ingest
from breachtui.store import Store

pytestmark = [
    pytest.mark.skipif(not find_spec("datasette"), reason="datasette is not installed"),
    pytest.mark.network,
]

SEEDS = Path(__file__).parents[1] / "seeds"
Ask = Callable[..., Any]


@pytest.fixture(scope="module")
def ask(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ask]:
    """JSON of a page of Datasette, which serves the seeds on loopback."""
    folder = tmp_path_factory.mktemp("datasette")
    database, metadata = folder / "breachtui.db", folder / "metadata.json"
    with Store(database) as store:
        list(ingest(store, [str(SEEDS)]))
    printed = CliRunner().invoke(main, ["help", "database"]).stdout
    [said] = re.findall(r"```json\n(.*?)```", printed, re.S)
    metadata.write_text(said)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [
        sys.executable,
        "-m",
        "datasette",
        str(database),
        "--metadata",
        str(metadata),
        "--port",
        str(port),
    ]
    with (
        (folder / "log").open("w") as log,
        subprocess.Popen(command, cwd=folder, stdout=log, stderr=log) as server,
    ):
        try:
            _wait(port, server)

            def ask(page: str, **parameters: object) -> Any:
                url = f"http://127.0.0.1:{port}/{page}.json?{urlencode(parameters)}"
                with urlopen(url, timeout=30) as answer:
                    return json.load(answer)

            yield ask
        finally:
            server.terminate()


def _wait(port: int, server: "subprocess.Popen[bytes]") -> None:
    until = time.monotonic() + 60
    while time.monotonic() < until and server.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)  # a server of another program has no event to wait on
    raise AssertionError("datasette does not answer")


def test_incidents_are_listed_newest_first_with_their_facets(ask: Ask) -> None:
    page = ask("breachtui/incidents", _shape="objects")
    dates = [row["date_sort"] for row in page["rows"] if row["date_sort"]]
    assert len(page["rows"]) == page["filtered_table_rows_count"] >= 10
    assert dates == sorted(dates, reverse=True)
    states = page["facet_results"]["state"]["results"]
    assert {"CA", "IL"} <= {each["value"] for each in states}
    narrowed = ask("breachtui/incidents", _shape="array", state="CA")
    assert "Community Medical Centers" in [row["organization"] for row in narrowed]


def test_incidents_are_found_by_a_word_of_their_names(ask: Ask) -> None:
    found = ask("breachtui/incidents", _shape="array", _search="dupage")
    assert [row["organization"] for row in found] == ["DuPage Medical Group, Ltd."]
    assert ask("breachtui/incidents", _shape="array", _search="zzzz") == []


def test_a_report_leads_to_its_incident_and_its_evidence(ask: Ask) -> None:
    [report] = ask("breachtui/reports", _shape="array", _labels="on", organization="DuPage Medical Group")
    assert report["incident_id"]["label"] == "DuPage Medical Group, Ltd."
    places = ask("breachtui/evidence", _shape="array", report_id=report["id"], field="organization")
    assert {place["text"] for place in places} == {"DuPage Medical Group"}
    [incident] = ask(f"breachtui/incidents/{report['incident_id']['value']}", _shape="array")
    assert incident["individuals_affected"] == 655_384


def test_the_evidence_of_an_incident_is_a_query_of_its_own(ask: Ask) -> None:
    [report] = ask("breachtui/reports", _shape="array", organization="DuPage Medical Group")
    rows = ask("breachtui/evidence_of_incident", _shape="array", id=report["incident_id"])
    assert {"organization", "individuals_affected", "attack"} <= {row["field"] for row in rows}
    assert {row["format"] for row in rows} == {"article", "hhs"}
