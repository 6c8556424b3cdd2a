"""Re-loads: who is who, what wins, what stays, and what is remembered."""

import csv
import io
import itertools
import random
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from breachtui.ingest import changed, ingest, summed
from breachtui.store import Store
from breachtui.store.changes import LoadSummary
from breachtui.values.evidence import Span
from tests.builders import report
from tests.databases import load, made, of_schema

HEADER = (
    "Name of Covered Entity", "State", "Covered Entity Type", "Individuals Affected", "Breach Submission Date",
    "Type of Breach", "Location of Breached Information", "Business Associate Present", "Web Description",
)  # fmt: skip
STORY = (
    "The covered entity (CE), Alder Health, reported that ransomware infected its server on March 2, 2021."
    " Names and Social Security numbers were involved. The CE offered credit monitoring for 12 months."
)
Row = tuple[str, ...]


def case(  # noqa: PLR0917  a row has as many cells
    name: str = "Alder Health", affected: str = "646", day: str = "05/04/2021", kind: str = "Theft",
    place: str = "Laptop", story: str = "", state: str = "MI",
) -> Row:  # fmt: skip
    return name, state, "Healthcare Provider", affected, day, kind, place, "No", story


def export(path: Path, *rows: Row, header: Row = HEADER) -> str:
    """A file of the portal with these rows."""
    out = io.StringIO()
    csv.writer(out).writerows((header, *rows))
    path.write_text(out.getvalue(), encoding="utf-8", newline="")
    return str(path)


def loaded(db: Path, *paths: str, as_of: str | None = None) -> list[LoadSummary]:
    with Store(made(db)) as store:
        return list(ingest(store, paths, as_of=as_of))


def told(db: Path) -> list[tuple[Any, ...]]:
    """What the reports say and how they came to, but for the names of loads."""
    connection = sqlite3.connect(db)
    try:
        reports = connection.execute(
            "SELECT key, organization, individuals_affected, breach_type, attack, occurred, text, json"
            " FROM reports ORDER BY key"
        ).fetchall()
        history = connection.execute(
            "SELECT key, number, revisions.as_of, field, old, new FROM revisions JOIN reports ON reports.id = report_id"
            " ORDER BY key, number"
        ).fetchall()
        listed = connection.execute(
            "SELECT organization, affected, date FROM incidents ORDER BY 1, 2, 3"
        ).fetchall()
        return [*reports, *history, *listed]
    finally:
        connection.close()


def test_two_filings_of_one_name_and_day_keep_their_own_tags(tmp_path: Path) -> None:
    db, ten, six = tmp_path / "b.db", case(affected="10000", place="Other Portable Electronic Device"), case()
    loaded(db, export(tmp_path / "one.csv", ten, six, case("Birch", "700")))
    with Store(db) as store:
        by_count = {row.affected: row.id for row in store.rows([1, 2, 3])}
        store.tag([by_count[10_000]], "ten")
        store.note(by_count[646], "six")
    [again] = loaded(db, export(tmp_path / "two.csv", case("Birch", "700"), six, ten))
    assert (again.added, again.updated, again.unchanged) == (0, 0, 3)
    [fewer] = loaded(db, export(tmp_path / "three.csv", six))
    assert (fewer.added, fewer.updated, fewer.unchanged) == (0, 0, 1)
    with Store(db) as store:
        ten_now, six_now = store.incident(by_count[10_000]), store.incident(by_count[646])
        assert (ten_now.individuals_affected, ten_now.tags, ten_now.note) == (10_000, ("ten",), "")
        assert (six_now.individuals_affected, six_now.tags, six_now.note) == (646, (), "six")


def test_another_case_of_the_same_name_and_day_is_no_revision(tmp_path: Path) -> None:
    db = tmp_path / "b.db"
    [one] = loaded(
        db, export(tmp_path / "closed.csv", case(affected="8200", kind="Theft", place="Paper/Films"))
    )
    [two] = loaded(
        db,
        export(
            tmp_path / "open.csv", case(affected="9255", kind="Hacking/IT Incident", place="Network Server")
        ),
    )
    assert (one.added, two.added, two.updated) == (1, 1, 0)


def test_a_figure_that_the_office_raised_is_a_revision(tmp_path: Path) -> None:
    db = tmp_path / "b.db"
    old = export(tmp_path / "old.csv", case(affected="500"), case("Birch", day="06/01/2021"))
    new = export(tmp_path / "new.csv", case(affected="190,000,000"), case("Cedar", day="06/01/2022"))
    done = loaded(db, old, new)
    assert summed(done) == "3 added, 1 updated, 0 unchanged, 0 refused"
    assert changed(done) == ["1 figure changed", "Alder Health: 500 -> 190,000,000"]
    with Store(db) as store:
        incident = store.incident(1)
        assert incident.individuals_affected == 190_000_000
        figure = [each for each in incident.history if each.field == "individuals_affected"]
        assert [(each.words, each.as_of) for each in figure] == [("500 → 190,000,000", "2022-06-01")]


def test_an_older_export_only_adds_to_the_history(tmp_path: Path) -> None:
    db = tmp_path / "b.db"
    new = export(tmp_path / "new.csv", case(affected="50,000", story=STORY), case("Cedar", day="06/01/2022"))
    old = export(tmp_path / "old.csv", case(affected="2,483"), header=HEADER)
    first, second = loaded(db, new, old)
    assert (first.as_of, second.as_of) == ("2022-06-01", "2021-05-04")
    assert (second.updated, second.unchanged, second.older) == (0, 1, 1)
    assert "1 unchanged (1 with an earlier state, now in their history)" in summed([second])
    with Store(db) as store:
        incident = store.incident(1)
        assert (incident.individuals_affected, incident.attack) == (50_000, "ransomware")
        assert [each.words for each in incident.history if each.field == "individuals_affected"] == [
            "2,483 → 50,000"
        ]


def test_a_column_or_a_cell_that_is_empty_erases_nothing(tmp_path: Path) -> None:
    db = tmp_path / "b.db"
    full = export(tmp_path / "full.csv", case(story=STORY))
    # a newer export that leaves the figure empty, of which others state theirs, and has no narratives at all
    bare = export(
        tmp_path / "bare.csv",
        case(affected="")[:-1],
        case("Cedar", day="06/01/2022")[:-1],
        header=HEADER[:-1],
    )
    loaded(db, full, bare)
    with Store(db) as store:
        incident = store.incident(1)
        [one] = incident.reports
    assert (one.individuals_affected, one.attack, one.data_types) == (646, "ransomware", ("name", "ssn"))
    assert one.text == STORY
    assert all(
        one.text[place.start : place.end] == place.text
        for places in one.evidence.values()
        for place in places
        if isinstance(place, Span)
    )
    # the newer export states figures, but not this one; narratives it knows none, so none is missing
    assert set(one.no_longer_stated) == {"individuals_affected", "counts"} - {"counts"}
    assert one.no_longer_stated["individuals_affected"] == "2021-05-04"


def test_a_narrative_that_was_rewritten_leaves_what_the_old_one_said_as_a_quotation(tmp_path: Path) -> None:
    db = tmp_path / "b.db"
    new = "The covered entity, Alder Health, reported a ransomware attack. It mailed letters to all patients."
    loaded(
        db, export(tmp_path / "a.csv", case(story=STORY)),
        export(tmp_path / "b.csv", case(story=new), case("Cedar", day="06/01/2022")),
    )  # fmt: skip
    with Store(db) as store:
        [one] = store.incident(1).reports
        changes = {each.field for each in store.revisions(1)}
    assert one.text == new
    assert one.data_types == ("name", "ssn")
    assert {place.text for place in one.evidence["data_types"]} == {"Names", "Social Security numbers"}
    assert {getattr(place, "column", None) for place in one.evidence["data_types"]} == {"earlier text"}
    assert "text" in changes


def test_the_day_up_to_which_a_file_knows_can_be_said(tmp_path: Path) -> None:
    db = tmp_path / "b.db"
    new, old = (
        export(tmp_path / "n.csv", case(affected="900")),
        export(tmp_path / "o.csv", case(affected="800")),
    )
    loaded(db, new, as_of="2024-01-01")
    [older] = loaded(db, old, as_of="2023-01-01")
    assert (older.updated, older.older) == (0, 1)
    [newer] = loaded(db, export(tmp_path / "x.csv", case(affected="950")), as_of="2025-01-01")
    assert newer.updated == 1
    with Store(db) as store:
        assert [each.words for each in store.incident(1).history if each.label == "Individuals affected"] == [
            "800 → 900",
            "900 → 950",
        ]


def test_a_day_to_come_tells_nothing_about_how_new_a_file_is(tmp_path: Path) -> None:
    rows = case(day="05/04/2302"), case("Birch", day="05/04/2021")
    [done] = loaded(tmp_path / "b.db", export(tmp_path / "a.csv", *rows))
    assert done.as_of == "2021-05-04"


def test_a_report_knows_every_place_in_which_it_was_read(tmp_path: Path) -> None:
    db, rows = tmp_path / "b.db", (case(), case("Birch", day="06/01/2021"))
    one, two = export(tmp_path / "one.csv", *rows), export(tmp_path / "two.csv", *reversed(rows))
    loaded(db, one, two)
    connection = sqlite3.connect(db)
    places = connection.execute(
        "SELECT organization, appearances.load_id, appearances.path, appearances.row"
        " FROM appearances JOIN reports ON reports.id = report_id ORDER BY 1, 2"
    ).fetchall()
    connection.close()
    assert places == [
        ("Alder Health", 1, one, 1),
        ("Alder Health", 2, two, 2),
        ("Birch", 1, one, 2),
        ("Birch", 2, two, 1),
    ]


def test_equal_rows_are_as_many_reports_as_one_file_has(tmp_path: Path) -> None:
    db, path = tmp_path / "b.db", export(tmp_path / "a.csv", case(), case(), case("Birch"))
    first, again = loaded(db, path, path)
    assert (first.added, again.added, again.unchanged) == (3, 0, 3)
    [fewer] = loaded(db, export(tmp_path / "b.csv", case()))
    assert (fewer.added, fewer.unchanged) == (0, 1)


EXPORTS = {
    "2022": (case(affected="500"), case("Birch", "700"), case(affected="10000", place="Email", kind="Loss")),
    "2023": (case(affected="646", story=STORY), case("Birch", "700", story=STORY.replace("Alder", "Birch"))),
    "2024": (case("Birch", ""), case(affected="646"), case(affected="12000", place="Email", kind="Loss")),
    "2025": (case("Birch", "800", kind="Loss"), case(affected="10000", place="Email", kind="Loss")),
}


def test_the_order_of_loading_changes_neither_values_nor_history(tmp_path: Path) -> None:
    paths = {
        year: export(tmp_path / f"{year}.csv", *rows, case("Last", day=f"12/31/{year}"))
        for year, rows in EXPORTS.items()
    }
    found = []
    for number, order in enumerate(itertools.permutations(paths)):
        loaded(tmp_path / f"{number}.db", *(paths[year] for year in order))
        found.append(told(tmp_path / f"{number}.db"))
    assert all(each == found[0] for each in found)
    assert len(found) == 24


ROWS = st.lists(
    st.builds(
        case,
        affected=st.sampled_from(["500", "646", "10000", "12000", ""]),
        kind=st.sampled_from(["Theft", "Loss"]),
        place=st.sampled_from(["Laptop", "Email"]),
        name=st.sampled_from(["Alder Health", "ALDER HEALTH", "Birch"]),
    ),
    min_size=1,
    max_size=4,
)


@given(exports=st.lists(ROWS, min_size=2, max_size=3), seed=st.integers(0, 9))
@example(  # rows that come to say the same do not change places
    exports=[
        [case(kind="Theft", place="Laptop"), case(kind="Loss", place="Laptop")],
        [case(kind="Loss", place="Email")] * 2,
    ],
    seed=0,
)
@example(
    exports=[[case(kind="Theft"), case(kind="Loss", place="Email")], [case(kind="Loss", place="Email")] * 2],
    seed=0,
)
def test_any_exports_in_any_order_make_the_same(
    tmp_path_factory: pytest.TempPathFactory, exports: list[list[Row]], seed: int
) -> None:
    place = tmp_path_factory.mktemp("orders")
    paths = [
        export(place / f"{n}.csv", *rows, case("Last", day=f"12/31/{2022 + n}"))
        for n, rows in enumerate(exports)
    ]
    mixed = [
        export(
            place / f"m{n}.csv",
            *random.Random(seed).sample(rows, len(rows)),
            case("Last", day=f"12/31/{2022 + n}"),
        )
        for n, rows in enumerate(exports)
    ]
    loaded(place / "a.db", *paths)
    loaded(place / "b.db", *reversed(mixed))
    assert told(place / "a.db") == told(place / "b.db")
    again = loaded(place / "a.db", *mixed)
    assert {(each.added, each.updated) for each in again} == {(0, 0)}


def test_a_better_reading_of_the_same_row_replaces_the_old_one(tmp_path: Path) -> None:
    from dataclasses import replace

    db = tmp_path / "b.db"
    wrong = replace(report("x~1", organization="A", third_party="Consultants"), fingerprint="row")
    right = replace(report("x~1", organization="A"), fingerprint="row")
    load(db, wrong)
    load(db, right)
    with Store(db) as store:
        assert store.incident(1).third_party is None
        assert store.revisions(1) == []


def test_an_export_in_between_shows_that_two_are_one_and_keeps_what_is_the_users_own(tmp_path: Path) -> None:
    db = tmp_path / "b.db"

    def filing(count: int, kind: str, place: str, day: str) -> None:
        with Store(db) as store, store.load("x", day) as half:
            half.add(
                report(
                    "x~0123456789abcdef", individuals_affected=count, breach_type=kind, organization="A",
                    information_location=(place,),
                    evidence={
                        "individuals_affected": ("n", str(count)), "breach_type": ("k", kind),
                        "information_location": ("p", place),
                    },
                )
            )  # fmt: skip

    filing(1, "Theft", "Laptop", "2020-01-01")
    filing(9, "Loss", "Email", "2022-01-01")
    with Store(db) as store:
        assert len(store) == 2
        store.tag([1], "old")
        store.tag([2], "new")
        store.note(2, "told")
    filing(9, "Theft", "Laptop", "2020-06-01")
    filing(9, "Loss", "Laptop", "2021-01-01")
    with Store(db) as store:
        assert len(store) == 1
        incident = store.incident(1)
        assert (incident.tags, incident.note) == (("new", "old"), "told")


def test_what_an_older_schema_held_is_known_again_and_keeps_what_is_the_users_own(tmp_path: Path) -> None:
    from breachtui.report import Report
    from breachtui.sources import read

    db, twins = tmp_path / "b.db", (case(affected="10000", place="Email"), case(), case("Birch", "700"))
    path = export(tmp_path / "a.csv", *twins)
    found = [each for each in read(path).items if isinstance(each, Report)]
    old_keys = ("hhs:0123456789abcdef", "hhs:0123456789abcdef-2", "hhs:fedcba9876543210")
    of_schema(db, 2, dict(zip(old_keys, found, strict=True)))
    with sqlite3.connect(db) as connection:
        connection.execute("INSERT INTO tags VALUES (1, 'ten')")
        connection.execute("INSERT INTO notes VALUES (2, 'six', '')")
        connection.execute("INSERT INTO revisions VALUES (1, 2, 1, '2024-12-01', 'state', 'null', '\"MI\"')")
    connection.close()
    [again] = loaded(db, export(tmp_path / "b.csv", *reversed(twins)))
    assert (again.added, again.updated, again.unchanged) == (0, 0, 3)
    loaded(
        db,
        export(tmp_path / "c.csv", *((*each[:-1], "") for each in twins), case("Cedar", day="06/01/2022")),
    )
    with Store(db) as store:
        one, two = store.incident(1), store.incident(2)
    assert (one.individuals_affected, one.tags, one.note) == (10_000, ("ten",), "")
    assert (two.individuals_affected, two.tags, two.note) == (646, (), "six")
    assert [(each.label, each.words, each.as_of) for each in two.history] == [
        ("State", "— → MI (Michigan)", None)
    ]
