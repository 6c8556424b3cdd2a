"""The user's own edits, tags and notes: kept, checked, found, and never lost by a load."""

import csv
import io
import json
import sqlite3
from pathlib import Path

import pytest
from click.testing import CliRunner

from breachtui.cli import main
from breachtui.errors import StoreError, ValueNotKnown
from breachtui.export import Manner, render
from breachtui.incident import EDIT
from breachtui.search.parsing import parse
from breachtui.store import Store
from tests.builders import report
from tests.databases import load
from tests.test_store import rows

ALDER = report(
    "alder", organization="Alder Clinic", state="CA", individuals_affected=500, occurred="2021-05",
    data_types=("ssn",), response={"exfiltrated": True},
)  # fmt: skip
BIRCH = report("birch", organization="Birch Bank", state="NY", individuals_affected=7)
KEPT = ("words", "facet_counts", "incident_search", "incidents", "incident_data_types", "incident_locations",
        "incident_sources")  # fmt: skip


@pytest.fixture
def db(tmp_path: Path) -> Path:
    path = tmp_path / "b.db"
    load(path, ALDER, BIRCH)
    return path


def found(db: Path, query: str) -> list[int]:
    with Store(db) as store:
        return list(store.find(parse(query)).ids)


def kept(db: Path) -> list[list[tuple[object, ...]]]:
    return [sorted(rows(db, f"SELECT * FROM {table}"), key=repr) for table in KEPT]


def test_an_edit_wins_and_what_the_sources_say_is_kept(db: Path) -> None:
    with Store(db) as store:
        store.edit([1], "state", "nevada")
        incident = store.incident(1)
    assert incident.state == "NV"
    resolution = incident.resolutions["state"]
    assert (resolution.key, resolution.others) == (EDIT, (("alder", "CA"),))


@pytest.mark.parametrize(
    ("field", "value", "before", "after"),
    [
        ("organization", "Willow Hospital", "alder", "willow"),
        ("state", "NV", "state:CA", "state:NV"),
        ("individuals_affected", 9_000, "affected:500", "affected:>8k"),
        ("occurred", "2019-02-03", "year:2021", "year:2019"),
        ("data_types", ["dob"], "data:ssn", "data:dob"),
        ("attack", "phishing", "clinic -has:edit", "attack:phishing"),
        ("third_party", "Cloudy", "clinic -has:vendor", "has:vendor"),
        ("response.exfiltrated", False, "clinic -has:edit", "has:edit"),
    ],
)
def test_lists_search_and_counts_follow_an_edit_and_its_end(
    db: Path, field: str, value: object, before: str, after: str
) -> None:
    fresh = kept(db)
    with Store(db) as store:
        store.edit([1], field, value)
    assert (found(db, before), found(db, after)) == ([], [1])
    with Store(db) as store:
        assert store.facets().counts == store.facets([1, 2]).counts
        store.edit([1], field, None)
    assert (found(db, before), found(db, after)) == ([1], [])
    assert kept(db) == fresh
    assert rows(db, "SELECT * FROM edits") == []


def test_a_response_comes_back(db: Path) -> None:
    with Store(db) as store:
        store.edit([1], "response.exfiltrated", "no")
        store.edit([1], "response.credit_monitoring_months", 12)
        response = store.incident(1).response
    assert (response.exfiltrated, response.credit_monitoring_months) == (False, 12)


def test_a_value_can_be_said_to_be_unknown(db: Path) -> None:
    with Store(db) as store:
        store.edit([1], "state", "—")
        assert store.incident(1).state is None
        assert store.count_by("state") == [(None, 1, 500), ("NY", 1, 7)]


def test_several_incidents_are_edited_at_once(db: Path) -> None:
    with Store(db) as store:
        store.edit([1, 2], "third_party", "Cloudy")
    assert sorted(found(db, "vendor:cloudy")) == [1, 2]


def test_a_wrong_value_leaves_everything_as_it_was(db: Path) -> None:
    fresh = kept(db)
    with Store(db) as store:
        with pytest.raises(ValueNotKnown, match="choose from AL, AK"):
            store.edit([1, 2], "state", "ZZ")
        with pytest.raises(StoreError, match="no incident 9"):
            store.edit([1, 9], "state", "NV")
        with pytest.raises(StoreError, match="no incident 9"):
            store.tag([1, 9], "x")
        with pytest.raises(StoreError, match="no incident 9"):
            store.note(9, "x")
        with pytest.raises(ValueNotKnown, match="without commas"):
            store.retag([1], {"fine": True, 'a,"b': True})
    assert kept(db) == fresh
    assert rows(db, "SELECT * FROM edits UNION ALL SELECT *, '', '' FROM tags") == []


def test_what_is_the_users_own_survives_every_load(db: Path) -> None:
    with Store(db) as store:
        store.edit([1], "state", "NV")
        store.edit([1], "individuals_affected", 9_000)
        store.tag([1], "follow-up")
        store.note(1, "Call them.\nAgain.")
    mine = kept(db)
    assert load(db, ALDER, BIRCH).unchanged == 2
    assert kept(db) == mine
    later = report("alder", organization="Alder Clinic, Inc.", state="OR", individuals_affected=612)
    assert load(db, later).updated == 1
    with Store(db) as store:
        incident = store.incident(1)
        assert (incident.organization, incident.state, incident.individuals_affected) == (
            "Alder Clinic, Inc.", "NV", 9_000,
        )  # fmt: skip
        assert (incident.tags, incident.note) == (("follow-up",), "Call them.\nAgain.")
        assert incident.resolutions["state"].others == (("alder", "OR"),)
        assert store.facets().counts == store.facets([1, 2]).counts
        store.edit([1], "state", "")
        store.edit([1], "individuals_affected", "")
    assert (found(db, "tag:follow-up"), found(db, "state:OR")) == ([1], [1])


def test_tags_are_put_on_and_taken_off(db: Path) -> None:
    with Store(db) as store:
        store.tag([1, 2], "Follow-up")
        store.tag([1], "follow-up")  # the same
        store.retag([2], {"urgent": True, "follow-UP": False})
        assert store.tags() == {"Follow-up": 1, "urgent": 1}
        assert store.tags([1]) == {"Follow-up": 1}
        assert store.complete("tag:u", 5)[0].text == "urgent"
    assert (found(db, "tag:follow-up"), found(db, "tag:URGENT"), found(db, "-has:tag")) == ([1], [2], [])
    with Store(db) as store:
        store.tag([1, 2], "urgent", on=False)
        assert store.tags() == {"Follow-up": 1}


def test_a_note_is_replaced_and_taken_away(db: Path) -> None:
    with Store(db) as store:
        store.note(1, "first")
        store.note(1, "second\r\nline\rthird\n")
        assert store.incident(1).note == "second\nline\nthird"
    assert found(db, "has:note") == [1]
    with Store(db) as store:
        store.note(1, " \n")
        assert store.incident(1).note == ""
    assert found(db, "has:note") == []


def test_what_would_act_is_made_harmless(db: Path) -> None:
    with Store(db) as store:
        store.tag([1], " \x1b[2J\ttag\u202e ")
        store.note(1, "\x1b]52;c;x\x07 [red]\ttab\nline\x9b")
        store.edit([1], "organization", "Robert'); DROP TABLE edits;-- [/]\x1b")
        incident = store.incident(1)
    assert incident.tags == ("␛[2J tag\ufffd",)
    assert incident.note == "␛]52;c;x␇ [red]\ttab\nline\ufffd"
    assert incident.organization == "Robert'); DROP TABLE edits;-- [/]␛"


@pytest.mark.parametrize("name", ["", " ", "a,b", 'a"b', "z" * 101])
def test_what_no_query_could_ask_for_is_no_tag(db: Path, name: str) -> None:
    with Store(db) as store, pytest.raises(ValueNotKnown, match="tag"):
        store.tag([1], name)


def test_a_note_has_an_end(db: Path) -> None:
    with Store(db) as store, pytest.raises(ValueNotKnown, match="at most 20,000"):
        store.note(1, "z" * 20_001)


@pytest.mark.parametrize(
    ("field", "value"), [("state", "CA"), ("text", '"x"'), ("nonsense", "1"), ("attack", '"magic"')]
)
def test_an_edit_damaged_by_hand_is_named(db: Path, field: str, value: str) -> None:
    connection = sqlite3.connect(db)
    connection.execute("INSERT INTO edits VALUES (1, ?, ?, '')", (field, value))
    connection.commit()
    connection.close()
    with Store(db) as store, pytest.raises(StoreError, match=r"edits of incident 1: .*delete that row"):
        store.incident(1)


def test_every_export_and_show_have_what_is_the_users_own(db: Path) -> None:
    with Store(db) as store:
        store.edit([1], "state", "NV")
        store.retag([1], {"follow-up": True, "<b>": True})
        store.note(1, "Call *them*.\n\n---\nAgain.")
        incident = store.incident(1)
    shown = CliRunner().invoke(main, ["--db", str(db), "show", "1", "--own"])
    assert shown.exit_code == 0
    assert "| State | NV (Nevada) | edited |" in shown.stdout
    told = "## Tags and note\n\nTags: \\<b>, follow-up\n\nCall \\*them\\*.\n\n\\---\\\nAgain.\n"
    assert told in shown.stdout
    assert shown.stdout == render([incident], "md", Manner(own=True))
    [row] = csv.DictReader(io.StringIO(render([incident], "csv")))
    assert (row["state"], row["tags"], row["note"]) == ("NV", "<b>; follow-up", "Call *them*. --- Again.")
    [said] = json.loads(render([incident], "json"))
    assert (said["state"], said["tags"], said["note"]) == (
        "NV", ["<b>", "follow-up"], "Call *them*.\n\n---\nAgain.",
    )  # fmt: skip
    assert said["resolutions"]["state"] == {
        "key": "edit", "reason": "edited by hand", "conflict": False, "others": [{"key": "alder", "value": "CA"}],
    }  # fmt: skip
