"""What the database remembers for the list."""

import sqlite3
from pathlib import Path

import pytest

from breachtui.errors import StoreError, ValueNotKnown
from breachtui.search.parsing import parse
from breachtui.store import Store
from breachtui.store.memory import LONGEST_QUERY, QUERIES, Session
from tests.builders import report
from tests.databases import load


@pytest.fixture
def store(tmp_path: Path) -> Store:
    path = tmp_path / "b.db"
    load(path, *(report(f"n{n}", organization=f"Oak {n}", state="CA") for n in range(5)))
    return Store(path)


def test_a_session_is_kept_field_by_field(store: Store) -> None:
    assert store.session() == Session()
    store.keep(query="state:CA", incident=3)
    store.keep(facets=True, incident=None)
    assert store.session() == Session("state:CA", "", "", None, True)


def test_queries_are_kept_once_the_latest_first_and_not_for_ever(store: Store) -> None:
    for query in ("a", "b", "a", "  ", "x" * (LONGEST_QUERY + 1), "c\x1b[2J"):
        store.remember(query)
    assert [query.isprintable() for query in store.queries()] == [True] * 3
    assert store.queries()[1:] == ["a", "b"]
    for number in range(QUERIES + 20):
        store.remember(f"q{number}")
    assert len(store.queries()) == QUERIES
    assert store.queries()[0] == f"q{QUERIES + 19}"


def test_views_take_the_first_free_number_and_keep_it(store: Store) -> None:
    for number in range(11):
        store.save_view(f"view {number}", f"oak {number}")
    assert [view.number for view in store.views()] == [*range(1, 10), None, None]
    store.remove_view("3")
    assert store.save_view("VIEW 4", "other", "-affected", "state").number == 5
    assert store.save_view("late", "").number == 3
    assert store.view("View 4").text == "other sort:-affected"
    assert store.view("5").query == "other"


@pytest.mark.parametrize("name", ["", " ", "7", "x" * 61])
def test_what_can_be_no_name_is_refused(store: Store, name: str) -> None:
    with pytest.raises(ValueNotKnown):
        store.save_view(name, "")
    assert store.views() == []


def test_a_view_that_there_is_not_names_those_that_there_are(store: Store) -> None:
    with pytest.raises(StoreError, match="none is saved"):
        store.view("one")
    store.save_view("one", "")
    with pytest.raises(StoreError, match="there is no view 'two': choose from one"):
        store.remove_view("two")
    store.save_view("two", "")
    with pytest.raises(ValueNotKnown, match="already"):
        store.rename_view("two", "ONE")


def test_what_is_done_to_views_is_undone_and_done_again(store: Store) -> None:
    store.save_view("one", "a")
    store.save_view("two", "b", "state", "date")
    states = [store.views()]
    for act in (
        lambda: store.rename_view("one", "first"),
        lambda: store.number_view("two", 1),
        lambda: store.remove_view("first"),
        lambda: store.save_view("two", "c"),
    ):
        act()
        states.append(store.views())
    for state in reversed(states[:-1]):
        store.undo()
        assert store.views() == state
    for state in states[1:]:
        store.redo()
        assert store.views() == state


def test_marks_are_found_by_the_query_and_each_is_undone_as_it_was_made(store: Store) -> None:
    store.mark([2])
    store.mark([1, 2, 3])
    assert sorted(store.find(parse("has:mark")).ids) == [1, 2, 3]
    assert sorted(store.find(parse("-has:mark oak")).ids) == [4, 5]
    store.mark([1, 4], on=False)
    assert [act.what for act in store.acts()] == [
        "no mark on Oak 0 (1)", "mark on 2 incidents", "mark on Oak 1 (2)",
    ]  # fmt: skip
    store.mark([2])  # as it is
    assert len(store.acts()) == 3
    store.undo()
    assert store.marked() == {1, 2, 3}
    store.undo()
    assert store.marked() == {2}
    store.redo()
    assert store.marked() == {1, 2, 3}
    with pytest.raises(StoreError, match="no incident 77"):
        store.mark([1, 77])


def test_marks_go_with_their_incidents_when_those_are_merged(store: Store) -> None:
    store.mark([3])
    store.merge([2, 3])
    assert store.marked() == {2}
    store.mark([2])  # which it is already
    store.mark([2], on=False)
    assert store.marked() == set()
    store.undo()
    store.undo()
    assert store.marked() == {3}


def test_an_undone_mark_of_an_older_journal_is_written_again(store: Store) -> None:
    store.mark([1])
    connection = sqlite3.connect(store.path)
    connection.execute(
        """UPDATE journal SET act = 'own',
        details = '{"table": "marks", "changes": [[null, {"incident_id": 1}]]}'"""
    )
    connection.commit()
    connection.close()
    store.undo()
    assert store.marked() == set()
    store.redo()
    assert store.marked() == {1}


def test_what_is_remembered_leaves_what_was_read_as_it_is(store: Store) -> None:
    found = store.find(parse(""))
    with Store(store.path) as other:
        other.keep(query="oak")
        other.remember("oak")
        other.mark([1, 2])
        other.save_view("one", "oak")
        assert store.find(parse("")) is found
        other.tag([1], "x")
        assert store.find(parse("")) is not found
        assert list(store.find(parse("tag:x")).ids) == [1]


def test_incidents_are_sorted_by_several_columns(tmp_path: Path) -> None:
    path = tmp_path / "c.db"
    facts = [("CA", 5), ("NY", 7), ("CA", 9), ("NY", 3), (None, 4), ("CA", None)]
    load(path, *(report(f"n{n}", state=state, individuals_affected=n) for state, n in facts[:-1]))
    load(path, report("none", state="CA"))
    with Store(path) as store:
        for query, ids in (
            ("sort:state,affected", [3, 1, 6, 2, 4, 5]),
            ("sort:-state,-affected", [4, 2, 1, 3, 6, 5]),
            ("state:CA,NY sort:state,-affected", [1, 3, 6, 4, 2]),
            ("sort:affected,affected,-affected", [3, 2, 1, 5, 4, 6]),
        ):
            assert list(store.find(parse(query)).ids) == ids, query
