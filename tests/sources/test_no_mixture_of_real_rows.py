"""Rows of the published files, written in other ways or torn: no report holds values of two of them."""

import csv
import io
import random
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from breachtui.errors import SourceError
from breachtui.report import Report
from breachtui.sources import documents, read
from breachtui.sources.rows import Row, ahead
from breachtui.sources.tables import open_table
from tests.beside import reads
from tests.sources.reading import SHARED

FILES = [
    "hhs/breach_report_archive_2024-10_part.csv",
    "wa/Data_Breach_Notifications_Affecting_Washington_Residents_20260813.csv",
    "ca/data-breach-list-2025-06-18.csv",
    "de/delaware_data_breaches.csv",
    "in/IN_2024.csv",
    "ma/MA_2024.csv",
    "iib/Data_Breaches_EN_V2_2004_2017.csv",
    "prc/Data_Breach_Chronology_sample.csv",
]
ROWS, AHEAD, _TELLING = 8, 400, 1000
FIELDS = ("organization", "individuals_affected", "occurred", "reported", "published", "discovered", "text")

Values = frozenset[tuple[str, str]]


class Sample(NamedTuple):
    """Some rows of a file and what each of them says."""

    header: tuple[str, ...]
    rows: list[tuple[str, ...]]
    owner: Mapping[tuple[str, str], int]
    """Of the values that only one of the rows has, which one that is."""


class Writing(NamedTuple):
    """One way to write a table."""

    order: int
    delimiter: str
    end: str
    quoting: Any
    codec: str


def values(found: Report) -> Values:
    said = {(name, str(getattr(found, name))) for name in FIELDS if getattr(found, name) is not None}
    cells = {("counts", f"{count.value} {count.kind}") for count in found.counts}
    return frozenset(said | cells | {("address", found.source.url or "")})


def reports(text: str, codec: str = "utf-8") -> list[Report]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "list.csv"
        path.write_bytes(text.encode(codec))
        return [each for each in read(str(path)).items if isinstance(each, Report)]


def written(sample: Sample, how: Writing) -> str:
    places = list(range(len(sample.header)))
    random.Random(how.order).shuffle(places)
    out = io.StringIO()
    writer = csv.writer(out, delimiter=how.delimiter, lineterminator=how.end, quoting=how.quoting)
    writer.writerows([[row[place] for place in places] for row in (sample.header, *sample.rows)])
    return out.getvalue()


AS_IT_IS = Writing(0, ",", "\n", csv.QUOTE_ALL, "utf-8")


@cache
def sample(name: str) -> Sample:
    table = open_table(next(documents(str(SHARED / name))))
    first, _ = ahead(table.rows, AHEAD)
    whole = [row.cells for row in first if isinstance(row, Row)]
    rows = random.Random(name).sample(whole, ROWS)
    bare = Sample(tuple(table.columns), [tuple(row) for row in rows], {})
    owners: dict[tuple[str, str], set[int]] = defaultdict(set)
    for number, each in enumerate(reports(written(bare, AS_IT_IS))):
        for value in values(each):
            owners[value].add(number)
    return bare._replace(
        owner={value: min(of) for value, of in owners.items() if len(of) == 1 and _tells(*value)}
    )


def _tells(name: str, value: str) -> bool:
    """Whether it can only be that row's: what is left of a torn figure or date can be any small one, any year."""
    if name in {"counts", "individuals_affected"}:
        return int(value.split(maxsplit=1)[0]) >= _TELLING
    return name in {"organization", "text", "address"} or not value.isdigit()


def mixed(found: Report, of: Sample) -> bool:
    return len({of.owner[value] for value in values(found) if value in of.owner}) > 1


WRITINGS = st.builds(
    Writing,
    st.integers(0, 10**6),
    st.sampled_from(",;\t|"),
    st.sampled_from(["\n", "\r\n"]),
    st.sampled_from([csv.QUOTE_ALL, csv.QUOTE_MINIMAL]),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32"]),
)


@reads(SHARED)
@pytest.mark.parametrize("name", FILES if SHARED.is_dir() else FILES[:1])
def test_a_published_list_may_be_written_in_any_way(name: str) -> None:
    @given(WRITINGS)
    def check(how: Writing) -> None:
        found = reports(written(sample(name), how), how.codec)
        assert len(found) == ROWS
        assert [
            {sample(name).owner.get(value, n) for value in values(each)} for n, each in enumerate(found)
        ] == [{n} for n in range(ROWS)]

    check()


@reads(SHARED)
@pytest.mark.parametrize("name", FILES if SHARED.is_dir() else FILES[:1])
def test_no_report_of_a_torn_list_has_two_rows_values(name: str) -> None:
    tears = st.tuples(st.floats(0, 1), st.sampled_from(["\n", "\r\n", '"', ",", ";", "", "cut"]))

    @given(WRITINGS, st.lists(tears, min_size=1, max_size=3))
    @example(
        Writing(0, ",", "\n", csv.QUOTE_MINIMAL, "utf-8"), [(0.0, ""), (1.0, '"')]
    )  # the header's line end
    @example(Writing(0, ",", "\n", csv.QUOTE_MINIMAL, "utf-8"), [(0.0, ""), (0.25, "\n")])  # and a row in two
    @example(Writing(1000000, ",", "\n", csv.QUOTE_MINIMAL, "utf-8"), [(0.0, "\n"), (0.0, ","), (0.25, ",")])
    @example(Writing(0, ";", "\n", csv.QUOTE_MINIMAL, "utf-8"), [(0.0, ""), (0.0625, "\n")])
    def check(how: Writing, torn: list[tuple[float, str]]) -> None:
        text = written(sample(name), how)
        head = len(text) // 10 if how.quoting == csv.QUOTE_ALL else text.index(how.end)
        for part, what in torn:
            at = head + int(part * (len(text) - head))
            text = text[:at] if what == "cut" else text[:at] + what + text[at + (what == "") :]
        try:
            found = reports(text, how.codec)
        except SourceError:
            return
        assert not [each.organization for each in found if mixed(each, sample(name))]

    check()


def test_a_mixture_is_seen() -> None:
    header = "Matter: Name,Notific Sent,Breach Occ,IN Affected,Total Affected"
    owner = {("organization", "Elm"): 0, ("reported", "2023-03-04"): 1, ("individuals_affected", "2"): 0}
    [one, two] = reports(f"{header}\nElm,3/4/2023,,1,2\nElm,3/5/2023,,1,2\n")
    assert (mixed(one, Sample((), [], owner)), mixed(two, Sample((), [], owner))) == (True, False)
