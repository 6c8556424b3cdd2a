"""The index under the search: its order, its words, its corrections, and that a page begins the whole."""

import sqlite3
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from breachtui.search.corrections import Corrections
from breachtui.search.orders import ORDERS
from breachtui.search.parsing import parse
from breachtui.store import Store
from breachtui.store.index.ranks import rank, rows
from breachtui.store.index.tokens import facet, token
from breachtui.store.queries.indexed_words import IndexedWords
from breachtui.store.queries.sorting import INDEXED, order_by
from breachtui.values.text import words
from tests.benchmarks.generator import reports
from tests.builders import report
from tests.databases import load


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """Six hundred made-up incidents, more than a first page."""
    path = tmp_path_factory.mktemp("made") / "made.db"
    load(path, *reports(600))
    return Store(path)


@pytest.mark.parametrize(
    "query",
    ["", "me", "memorial", "of", "state:AK", "-state:AK", "-memorial", "memorial state:AK", "affected:>1k",
     "health affected:1k..5k", "occurred:2015..2016", "health occurred:>=2015", '"health plan"', '-"health plan"',
     "name", "alaska", "mmeorial", "sort:state", "memorial sort:-date", "ssn sort:organization", "org:lia",
     "has:conflict", "has:occurred", "-has:affected", "has:tag", "-has:tag", "source:hhs -data:name"],
)  # fmt: skip
@pytest.mark.parametrize("first", [1, 7, 50])
def test_the_first_ones_are_what_the_whole_begins_with(made: Store, query: str, first: int) -> None:
    page, whole = made.find(parse(query), first=first), made.find(parse(query))
    assert list(page.ids) == list(whole.ids[:first])
    assert page.complete == (len(whole.ids) <= first)
    assert len(set(whole.ids)) == len(whole.ids)


@pytest.mark.parametrize("query", ["state:AK", "data:ssn", "year:2015..2017", "affected:>2000", "occurred:2015-03",
                                   "has:affected", "source:hhs", "attack:phishing,malware"])  # fmt: skip
@pytest.mark.parametrize("word", ["memorial", "of"])
def test_a_filter_says_the_same_with_words_and_without(made: Store, query: str, word: str) -> None:
    alone, among = set(made.find(parse(query)).ids), set(made.find(parse(word)).ids)
    assert set(made.find(parse(f"{word} {query}")).ids) == alone & among
    assert set(made.find(parse(f"{word} -{query}")).ids) == among - alone
    assert set(made.find(parse(f"-{query}")).ids) == set(made.find(parse("")).ids) - alone


@given(st.lists(st.tuples(st.integers(1, 10**6), st.one_of(st.none(), st.integers(0, 2**40))), min_size=2))
def test_more_people_stand_first(incidents: list[tuple[int, int | None]]) -> None:
    counts = [count or 0 for _, count in sorted(incidents, key=lambda each: rank(each[0], each[1], None))]
    assert all(one >= two * 0.999 for one, two in pairwise(counts))


@given(st.integers(1, 2**40), st.integers(0, 2**40), st.integers(1, 2**40))
def test_rows_of_a_range_hold_all_that_is_in_it(least: int, more: int, count: int) -> None:
    start, end = rows(least, least + more)
    assert start <= rank(7, least + min(more, count), 2020) <= end


@given(st.text(min_size=1, max_size=20))
def test_a_token_can_be_read_back(value: str) -> None:
    assert facet(token("state", value)) == ("state", value)


def test_words_are_the_same_typed_and_stored() -> None:
    assert words("St. Élan's AT&T_Group №7") == ["st", "elans", "at", "t", "group", "no7"]


def test_equal_counts_stand_by_date(tmp_path: Path) -> None:
    years = {"1": "2019", "2": "2023", "3": None, "4": "2021"}
    known = (
        report(key, organization="Fern Bank", individuals_affected=500, occurred=year)
        for key, year in years.items()
    )
    load(tmp_path / "y.db", *known)
    with Store(tmp_path / "y.db") as store:
        assert list(store.find(parse("fern")).ids) == [2, 4, 1, 3]


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("fern hollow", "Fernhollow Clinic"),
        ("riversidebank", "Riverside Bank"),
        ("riversideban", "Riverside Bank"),
        ("vhs", "Valley Health Services, LLC"),
        ('"new mexico" kite', "Kite School"),
        ('"social security" kite', "Kite School"),
        ("kiet new mexico", "Kite School"),
        ("helth vally", "Valley Health Services, LLC"),
        ("vlaley hea", "Valley Health Services, LLC"),
        ("rivresi", "Riverside Bank"),
        ("12th", "Twelve 12th Street"),
    ],
)
def test_what_a_person_may_type(tmp_path: Path, query: str, name: str) -> None:
    load(
        tmp_path / "p.db",
        report("1", organization="Fernhollow Clinic"),
        report("2", organization="Riverside Bank"),
        report("3", organization="Valley Health Services, LLC"),
        report("4", organization="Kite School", state="NM", data_types=("ssn",)),
        report("5", organization="Twelve 12th Street"),
    )
    with Store(tmp_path / "p.db") as store:
        found = store.rows(store.find(parse(query)).ids)
    assert [row.organization for row in found][:1] == [name]


def test_names_before_data_types_of_the_same_name(tmp_path: Path) -> None:
    load(
        tmp_path / "n.db",
        report("1", organization="Acorn", data_types=("passport",), individuals_affected=9000),
        report("2", organization="Passport Travel", individuals_affected=1),
    )
    with Store(tmp_path / "n.db") as store:
        assert list(store.find(parse("passport")).ids) == [2, 1]


def test_corrections_come_likeliest_first() -> None:
    known = Corrections(["cedar", "cedars", "cedarville", "sedar"])
    near = [hit.word for hit in known.near("cedra", 2, begun=True)]
    assert near[:1] == ["cedar"]
    assert near.index("cedars") < near.index("sedar")
    assert "cedarville" in [hit.word for hit in known.near("cedravil", 1, begun=True)]


def test_pieces_of_a_word_without_its_space() -> None:
    known = IndexedWords(["bank", "banking", "river", "riverside", "side"], [9, 5, 5, 5, 1], total=20)
    assert known.pieces("riversidebank") == [("riverside", "bank")]
    assert known.pieces("riverban") == [("river", "ban")]
    assert known.pieces("zz") == []


def test_a_stopped_search_raises(made: Store) -> None:
    with Store(made.path) as store:
        store.find(parse("a"))
        store.interrupt()
        with pytest.raises(sqlite3.OperationalError, match="interrupted"):
            store._words().corrections.near("memroial", 2, begun=True)
        assert store.find(parse("memorial")).ids  # the next one is not stopped


def test_no_sort_reads_everything_first(made: Store) -> None:
    for order in map(ORDERS.__getitem__, INDEXED):
        for each in (order, order.reversed()):
            sql = f"EXPLAIN QUERY PLAN SELECT id FROM incidents ORDER BY {order_by(each)} LIMIT 9"
            plan = " ".join(row[3] for row in made._connection.execute(sql))
            assert "TEMP B-TREE" not in plan, each.name


@pytest.mark.parametrize(
    ("text", "first", "count"),
    [
        ("st", "state:", None),
        ("medical -att", "attack:", None),
        ("state:alas", "AK", True),
        ("state:AK,wyo", "WY", True),
        ("data:soc", "ssn", True),
        ("type:hack", '"Hacking/IT Incident"', True),
        ("sort:aff", "affected", None),
        ("has:conf", "conflict", None),
        ("kind:acc", "accounts", None),
        ("residents:indi", "IN", None),
        ('state:"alas', "AK", True),
        ("year:2", None, True),
        ("occurred:2015-", None, True),
    ],
)
def test_completion(made: Store, text: str, first: str | None, count: bool | None) -> None:
    found = made.complete(text, len(text))
    assert found
    assert first in (None, found[0].text)
    assert (found[0].count is not None) == bool(count)
    completed = text[: found[0].start] + found[0].text
    if count:
        number = len(made.find(parse(completed.replace("AK,", ""))).ids)
        assert number == found[0].count


@pytest.mark.parametrize("text", ["", " ", "medical ", "colour:r", '"sta', "state:zzz", "affected:>", "zz"])
def test_nothing_to_complete(made: Store, text: str) -> None:
    assert made.complete(text, len(text)) == []


@given(st.text(max_size=30), st.integers(0, 30))
def test_completion_never_fails(made: Store, text: str, cursor: int) -> None:
    for each in made.complete(text, min(cursor, len(text))):
        assert 0 <= each.start <= cursor


def test_an_estimate_of_facets_says_so(made: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("breachtui.store.facets._SAMPLE", 100)
    ids = made.find(parse("")).ids
    rough, exact = made.facets(ids), made.facets(ids, exact=True)
    assert (rough.exact, exact.exact) == (False, True)
    assert exact.counts == made.facets().counts
    assert sum(number for _, number, _ in rough.counts["state"]) == pytest.approx(600, rel=0.05)


def test_letters_joined_by_and_are_found_without_it(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    load(path, report("1", organization="AL&T Wireless, Inc."), report("2", organization="Elm Wireless"))
    with Store(path) as store:
        assert [list(store.find(parse(query)).ids) for query in ("alt", "al&t")] == [[1], [1]]
