import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from breachtui.errors import QueryError
from breachtui.search.criteria import HAS
from breachtui.search.filters import FILTERS
from breachtui.search.highlight import Highlights
from breachtui.search.orders import ORDERS, Order
from breachtui.search.parsing import parse
from breachtui.search.query import Found
from breachtui.store import Store
from breachtui.store.queries import sorting, sql_clauses
from breachtui.values.counts import Count, CountKind, Qualifier
from tests.builders import report
from tests.databases import load

REPORTS = (
    report("1", organization="DuPage Medical Group", state="IL", country="US", individuals_affected=600_000,
           occurred="2021-07", data_types=("name", "ssn", "medical"), attack="hacking",
           breach_type="Hacking/IT Incident", organization_type="healthcare_provider"),
    report("2", organization="Community Medical Centers", state="CA", country="US", individuals_affected=656_047,
           occurred="2021-10-10", reported="2021-10-29", jurisdiction="US-ME",
           data_types=("name", "address", "dob"), attack="hacking", breach_type="Hacking/IT Incident"),
    report("3", organization="Équinoxe Santé", country="CA", occurred="2020", attack="ransomware",
           data_types=("email",), third_party="Nimbus Hosting"),
    report("4", organization="Paging Dupont", state="NV", country="US", individuals_affected=900, occurred="2019-03-04",
           data_types=("payment_card",), attack="skimming", breach_type="Theft", title="Card thieves caught",
           text="They sat in the page that takes payments, 100% of the time."),
    report("5", organization="Old Dupage Diner", state="IL", country="US", individuals_affected=12,
           occurred="XXXX-07-12", information_location=("Laptop",)),
    report("6", format="hibp", organization="Forum", counts=(Count(5_000, CountKind.ACCOUNTS, Qualifier.EXACT),),
           discovered="2022-01/2022-03", flags=("unverified",)),
)  # fmt: skip


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    path = tmp_path_factory.mktemp("search") / "search.db"
    load(path, *REPORTS)
    return Store(path)


def found(store: Store, query: str) -> list[int]:
    return list(store.find(parse(query)).ids)


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("", [6, 2, 1, 3, 4, 5]),  # newest first, without a year last
        ("text:THIEVES", [4]),
        ('text:"the page that"', [4]),
        ("text:0%", [4]),
        ("text:0_", []),
        ("state:NV -text:thieves", []),
        ("state:IL -text:thieves", [1, 5]),
        ("sort:occurred", [2, 1, 3, 4, 6, 5]),
        ("sort:-occurred", [4, 3, 1, 2, 5, 6]),
        ("sort:vendor,state", [3, 2, 1, 5, 4, 6]),
        ("dupage", [1, 5]),
        ("group medical", [1]),
        ("med", [2, 1]),
        ("dupa", [1, 5]),
        ("upage", [1, 5]),
        ("equinoxe", [3]),
        ("ÉQUINOXE", [3]),
        ("cmc", [2]),
        ("dmg", [1]),
        ("illinois", [1, 5]),
        ("nv", [4]),
        ("dupage illinois diner", [5]),
        ("ssn", [1]),
        ("diagnosis", [1]),
        ("diagnoses", [1]),
        ("diagn", [1]),
        ("prescriptions", [1]),
        ("credit card", [4]),
        ("credit cards dupont", [4]),
        ('"credit card"', [4]),
        ("social security number group", [1]),
        ("data:diagnosis", [1]),
        ('data:"credit card"', [4]),
        ("ransomware", [3]),
        ("nimbus", [3]),
        ("medical -dupage", [2]),
        ('"medical group"', [1]),
        ('"group medical"', []),
        ('"medic"', []),
        ('-"medical group" il', [5]),
        ("zzzzzz", []),
        ("state:CA", [2]),
        ("state:california,nv", [2, 4]),
        ("-state:IL", [6, 2, 3, 4]),
        ("country:canada", [3]),
        ("data:ssn,email", [1, 3]),
        ("data:name data:dob", [2]),
        ("type:hacking", [2, 1]),
        ("attack:ransomware", [3]),
        ("affected:>600k", [2]),
        ("affected:>=600k", [2, 1]),
        ("affected:500..1k", [4]),
        ("affected:..100", [5]),
        ("affected:5000", [6]),
        ("year:2021", [2, 1]),
        ("year:2019..2020", [3, 4]),
        ("occurred:2021-10", [2]),
        ("occurred:2021", [2, 1]),
        ("occurred:2021-07..2021-09", [1]),
        ("occurred:>2020", [2, 1]),
        ("occurred:..2019", [4]),
        ("state=CA", [2]),
        ("State==ca", [2]),
        ("affected>600k", [2]),
        ("affected>=600k year<2022", [2, 1]),
        ("state:CA OR state:NV", [2, 4]),
        ("affected>600k OR affected<=100", [2, 5]),
        ("NOT state:IL", [6, 2, 3, 4]),
        ("medical AND NOT dupage", [2]),
        ("OR", []),
        ("discovered:2022-01", [6]),
        ("occurred:2020-01..2020-12", []),  # the year alone does not say that it was then
        ("source:hibp", [6]),
        ("flag:unverified", [6]),
        ("-flag:unverified medical", [2, 1]),
        ("jurisdiction:ME", [2]),
        ("sector:healthcare_provider", [1]),
        ("location:laptop", [5]),
        ("vendor:nimbus", [3]),
        ("org:diner", [5]),
        ("has:vendor", [3]),
        ("-has:affected", [3]),
        ("has:conflict", []),
        ("sort:affected", [2, 1, 4, 5, 6, 3]),  # persons before accounts
        ("sort:-affected", [6, 5, 4, 1, 2, 3]),
        ("sort:people", [2, 1, 4, 5, 6, 3]),
        ("med sort:affected", [2, 1]),
        ("kind:persons", [2, 1, 4, 5]),
        ("kind:account,record", [6]),
        ("kind:people data:name", [2, 1]),
        ("-kind:persons", [6, 3]),
        ("residents:IN", []),
        ("date:2021", [2, 1]),
        ("date:2021-10", [2]),
        ("date:2021-10 sort:affected", [2]),
        ("-date:2021-01..2021-12", [6, 3, 4, 5]),
        ("date:>=2022", [6]),
        ("notice:>0", []),
        ("-has:notice", [6, 2, 1, 3, 4, 5]),
        ("medical sort:organization", [2, 1]),
        ("AT&T", []),
        ("c++ 'o'neil' (x) * ^", []),
    ],
)
def test_query(store: Store, query: str, ids: list[int]) -> None:
    assert found(store, query) == ids


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("dupgae", "dupage"), ("medcial", "medical"), ("comunity", "community"), ("calfornia", "california"),
     ("ransomwear", "ransomware"), ("communnity", "community"), ("equinox3", "equinoxe")],
)  # fmt: skip
def test_mistyped_words_are_corrected_and_said(store: Store, typed: str, meant: str) -> None:
    hits = store.find(parse(typed))
    assert meant in hits.corrections[typed]
    assert list(hits.ids) == found(store, meant)


def test_a_word_that_matches_as_it_is_is_never_corrected(store: Store) -> None:
    hits = store.find(parse("paging"))  # dupage is two edits away
    assert (list(hits.ids), hits.corrections) == ([4], {})


def test_correction_helps_one_word_and_leaves_the_others(store: Store) -> None:
    hits = store.find(parse("dupgae medical"))
    assert list(hits.ids) == [1]
    assert set(hits.corrections) == {"dupgae"}


def test_a_missing_space(store: Store) -> None:
    assert found(store, "dupagemedical") == [1]


def test_exact_before_beginning_before_inside(tmp_path: Path) -> None:
    load(
        tmp_path / "r.db",
        report("1", organization="Superpine", individuals_affected=9_000_000),
        report("2", organization="Pineapple Inc", individuals_affected=8_000_000),
        report("3", organization="Pine Bank", individuals_affected=1),
        report("4", organization="Spine Clinic", individuals_affected=5),
    )
    with Store(tmp_path / "r.db") as store:
        assert found(store, "pine") == [3, 2, 1, 4]


@pytest.mark.parametrize(
    ("query", "message", "marked"),
    [
        ("state:XX", "'XX' is no state", "XX"),
        ("abc colour:red", 'the text write "colour:red"; fields are state, country', "colour"),
        ("jurisdicton:ME", 'write jurisdiction:, or to search for the text "jurisdicton:ME"', "jurisdicton"),
        ("data:blood", "choose from name, ssn, dob", "blood"),
        ("data:d", "choose from", "d"),
        ("affected:>many", "'many' is no count", ">many"),
        ("occurred:July", "no EDTF date", "July"),
        ("occurred:2021-13", "13 is no month", "2021-13"),
        ("year:", "needs a value, as in year:2021", "year:"),
        ("sort:colour", "choose from date, affected", "colour"),
        ("has:hope", "choose from conflict", "hope"),
        ("affected:..", "at least one side", ".."),
        ("occurred:XXXX-07", "no year", "XXXX-07"),
        ("state!=CA", "write -state:CA", "state!=CA"),
        ("ohio OR texas", "OR joins values of one field", "OR"),
        ("state:CA OR type:theft", "OR joins values of one field", "OR"),
        ("state:CA clinic OR state:NV", "OR joins values of one field", "OR"),
        ("-state:CA OR state:NV", "OR joins values of one field", "OR"),
        ("flag:doubtfull", "is no flag", "doubtfull"),
        ("a " * 500 + "b", "can have 500 words and values", "b"),
        ("-tag:a " * 500 + "-tag:b", "can have 500 words and values", "-tag:b"),
        (f"tag:{'a,' * 500}b", "can have 500 words and values", f"tag:{'a,' * 500}b"),
    ],
)
def test_wrong_queries_say_what_and_where(query: str, message: str, marked: str) -> None:
    with pytest.raises(QueryError, match=message) as caught:
        parse(query)
    assert query[caught.value.start : caught.value.end] == marked


@pytest.mark.parametrize("query", ["source:hipb", "medical source=hss", "jurisdiction:MEE"])
def test_a_source_or_jurisdiction_that_no_report_has_is_refused(store: Store, query: str) -> None:
    with pytest.raises(QueryError, match="no report here has") as caught:
        store.find(parse(query))
    assert query[caught.value.start : caught.value.end] == re.split("[:=]", query)[-1]


def test_the_nearest_is_named_and_what_nobody_has_can_be_left_out(store: Store) -> None:
    with pytest.raises(QueryError, match="choose from hibp"):
        store.find(parse("source:hipb"))
    assert found(store, "dupage -source:hhs -jurisdiction:TX") == found(store, "dupage")


@pytest.mark.parametrize("text", ["tag:", "medical state:", "sort:", "medical tag=", "state:CA OR state:"])
def test_a_field_that_is_being_typed_asks_for_nothing_yet(store: Store, text: str) -> None:
    with pytest.raises(QueryError):
        parse(text)
    before = " ".join(each for each in text.split()[:-1] if each != "OR")
    assert list(store.find(parse(text, typing=True)).ids) == found(store, before)


def test_short_forms_and_long_ones_find_each_other(tmp_path: Path) -> None:
    load(
        tmp_path / "r.db",
        report("1", organization="St. Joseph Hospital"),
        report("2", organization="Saint Mary Clinic"),
        report("3", organization="Mount Elm Medical Centre"),
    )
    with Store(tmp_path / "r.db") as store:
        assert found(store, "saint") == [2, 1]
        assert found(store, "st joseph") == [1]
        assert found(store, "mt elm ctr") == [3]


def test_a_right_word_is_not_taken_for_a_rarer_one(tmp_path: Path) -> None:
    named = [report(f"c{n}", organization=f"Elm{n} Community Medical Center") for n in range(6)]
    load(
        tmp_path / "r.db", *named, report("w", organization="Comunity Medica"),
        report("b", organization="Community Medical Centre of Oak"),
    )  # fmt: skip
    with Store(tmp_path / "r.db") as store:
        hits = store.find(parse("comunity medical oakk"))
        assert "medical" not in hits.corrections
        assert hits.corrections["comunity"][0] == "community"
        assert len(hits.ids) == 1


def test_the_loads_that_brought_reports(tmp_path: Path) -> None:
    load(tmp_path / "r.db", report("1", organization="Elm"))
    load(tmp_path / "r.db", report("1", organization="Elm"), report("2", organization="Oak"))
    with Store(tmp_path / "r.db") as store:
        assert sorted(found(store, "load:2")) == [1, 2]
        assert found(store, "load:1") == [1]
        assert found(store, "load:>=3") == []


def test_flags_follow_their_report(tmp_path: Path) -> None:
    load(tmp_path / "r.db", report("1", organization="Elm", flags=("sensitive", "malware")))
    with Store(tmp_path / "r.db") as store:
        assert found(store, "flag:malware") == [1]
        assert found(store, "flag:sensitive -flag:retired") == [1]
        store.remove([1])
        assert found(store, "flag:malware") == []
        store.undo()
        assert found(store, "flag:malware") == [1]
    load(tmp_path / "r.db", report("1", organization="Elm", flags=("retired",)))
    with Store(tmp_path / "r.db") as store:
        assert found(store, "flag:malware") == []
        assert found(store, "flag:retired") == [1]


@given(st.text(max_size=40))
def test_any_text_is_a_query_or_an_error(store: Store, text: str) -> None:
    error = None
    try:
        store.find(parse(text))
    except QueryError as caught:
        error = caught
    assert error is None or 0 <= error.start <= error.end <= len(text)


@pytest.mark.parametrize("example", [example for each in FILTERS.values() for example in each.examples])
def test_every_example_parses(store: Store, example: str) -> None:
    query = parse(example)
    assert len(query.conditions) == 1
    if not example.startswith(("source:", "jurisdiction:")):  # which have to be in the file
        store.find(query)


def test_the_store_has_sql_for_all_that_the_language_can_ask() -> None:
    assert set(sql_clauses._CLAUSES) == {each.name for each in FILTERS.values()}
    assert set(sql_clauses._HAS) == set(HAS)
    assert set(sorting._COLUMNS) == set(ORDERS)


@pytest.mark.parametrize("name", ORDERS)
def test_every_order_sorts_unknown_last(store: Store, name: str) -> None:
    both = [found(store, f"sort:{name}"), found(store, f"sort:-{name}")]
    assert sorted(both[0]) == sorted(both[1]) == [1, 2, 3, 4, 5, 6]


def test_the_order_of_the_list_is_used_where_the_query_has_none(store: Store) -> None:
    assert list(store.find(parse("medical"), ORDERS["organization"]).ids) == [2, 1]
    assert list(store.find(parse("medical sort:-organization"), ORDERS["organization"]).ids) == [1, 2]


@pytest.mark.parametrize(
    ("text", "query", "marked"),
    [
        ("DuPage Medical Group", "medi", ["Medi"]),
        ("DuPage Medical Group", "page", ["Page"]),
        ("Équinoxe Santé", "sante equi", ["Équi", "Santé"]),
        ("ﬁnance", "fin", ["ﬁn"]),
        ("Medical Medical", '"medical"', ["Medical", "Medical"]),
        ("DuPage", "-dupage", []),
        ("DuPage", "state:IL", []),
        ("", "x", []),
    ],
)
def test_highlights(text: str, query: str, marked: list[str]) -> None:
    assert [text[start:end] for start, end in Highlights(parse(query))(text)] == marked


def test_corrected_words_are_highlighted() -> None:
    query = parse("dupgae")
    assert Highlights(query, Found([1], {"dupgae": ("dupage",)}))("DuPage Group") == [(0, 6)]


@given(st.text(max_size=30), st.text(max_size=8).filter(lambda text: ":" not in text))
def test_highlights_lie_inside_and_do_not_overlap(text: str, query: str) -> None:
    spans = Highlights(parse(query))(text)
    edges = [edge for span in spans for edge in span]
    assert edges == sorted(edges)
    assert all(0 <= edge <= len(text) for edge in edges)


@pytest.mark.parametrize(
    ("query", "same_as"),
    [
        ("medical -somethingunknown", "medical"),
        ("-somethingunknown", ""),
        ('-"something unknown" medical', "medical"),
        ("affected:>99999999999b", "affected:>5m"),
        ("affected:<999999999999999999b", "has:affected"),
        ("affected:99999999999b..", "affected:>5m"),
        ("year:<99999999999b", "has:year"),
        ("year:0..99999999999b", "has:year"),
        ("-affected:>99999999999b", ""),
    ],
)
@pytest.mark.parametrize("order", [None, ORDERS["organization"]])
def test_what_nothing_has_and_what_is_beyond_all_numbers(
    store: Store, query: str, same_as: str, order: Order | None
) -> None:
    assert sorted(store.find(parse(query), order).ids) == sorted(found(store, same_as))
    assert set(store.find(parse(query), order, 2).ids) <= set(found(store, same_as))


@pytest.mark.parametrize(
    "query", ["\ud800", "org:\udfff", "tag:\ud800 -\udc00", '"\ud800"', "campaign:\ud800"]
)
def test_half_a_character_finds_nothing_and_harms_nothing(store: Store, query: str) -> None:
    assert isinstance(found(store, query), list)


@pytest.mark.parametrize("query", ["affected:>", "year:", "affected:", "occurred:", "discovered:>"])
def test_numbers_without_an_end_are_refused(store: Store, query: str) -> None:
    with pytest.raises(QueryError):
        found(store, query + "9" * 5_000)
