from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest

from breachtui.errors import SourceError
from breachtui.sources import Document, Refusal, documents, read
from breachtui.sources.layout import Layout
from breachtui.sources.rows import Row
from breachtui.sources.tables import header, open_table


def document(tmp_path: Path, data: str | bytes) -> Document:
    path = tmp_path / "list.csv"
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    [found] = documents(str(path))
    return found


def cells(tmp_path: Path, data: str | bytes) -> list[tuple[str, ...]]:
    table = open_table(document(tmp_path, data))
    return [table.columns, *(row.cells for row in table.rows if isinstance(row, Row))]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_delimiters(tmp_path: Path, delimiter: str, end: str) -> None:
    rows = [["Name", "Cause", "Count"], ["Cedar, Birch; Alder", "a|b", "1"], ["Elm", "c\td", "2"]]
    text = end.join(delimiter.join(f'"{cell}"' for cell in row) for row in rows)
    assert cells(tmp_path, text) == [tuple(row) for row in rows]


def test_a_decimal_comma_does_not_split_a_semicolon_file(tmp_path: Path) -> None:
    assert cells(tmp_path, "Entity;Lost\nCedar;1,37e+09\nElm;7,1e+08\n")[1] == ("Cedar", "1,37e+09")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    data = "Name,City\nCafé Zoë,Montréal\n".encode(encoding)
    assert cells(tmp_path, data)[1] == ("Café Zoë", "Montréal")


def test_one_stray_byte_does_not_turn_a_utf8_file(tmp_path: Path) -> None:
    data = b"Name,City\n" + "Zoë,Ñandú\n".encode() * 40 + b"Caf\xe9,Lima\n"
    assert cells(tmp_path, data)[1] == ("Zoë", "Ñandú")
    assert cells(tmp_path, data)[-1] == ("Café", "Lima")


def test_the_oem_code_page_of_damaged_punctuation(tmp_path: Path) -> None:
    data = b"Name,Text\nWomen\x83??s Clinic,the \x83??clinic\x83?\x9d said\n"
    assert cells(tmp_path, data)[1] == ("Womenâ??s Clinic", "the â??clinicâ?¥ said")


def test_line_ends_of_three_kinds_within_a_cell(tmp_path: Path) -> None:
    assert cells(tmp_path, 'A,B\r\n"x\r\ny\nz\rw",1\r\n\r\nv,2\r\n') == [
        ("A", "B"), ("x\r\ny\nz\rw", "1"), ("v", "2"),
    ]  # fmt: skip


def test_a_title_above_the_header_is_passed_over(tmp_path: Path) -> None:
    assert cells(tmp_path, "Notices of 2024,,\nName,Date,Count\nCedar,2024,1\n")[0] == (
        "Name",
        "Date",
        "Count",
    )


def test_ragged_rows_are_refused_one_by_one(tmp_path: Path) -> None:
    table = open_table(document(tmp_path, "A,B,C\n1,2,3\n1,x\n1,2,3,,\n1,2,3,4\n5,6,7\n"))
    found = [item.reason if isinstance(item, Refusal) else item.number for item in table.rows]
    assert found == [1, "has 2 cells where the header has 3", 3, "has 4 cells where the header has 3", 5]


def test_a_quote_that_is_never_closed_costs_its_row_only(tmp_path: Path) -> None:
    rows = "".join(f"Name {n},{n}\n" for n in range(20_000))
    table = open_table(document(tmp_path, f'Name,Count\n"Cedar,1\n{rows}'))
    found = list(table.rows)
    assert any(isinstance(item, Refusal) and "never be closed" in item.reason for item in found)
    assert found[-1].cells == ("Name 19999", "19999")  # type: ignore[union-attr]


def test_a_file_split_at_the_wrong_delimiter_is_refused(tmp_path: Path) -> None:
    torn = '"Entity;""Story"";""Year"";""Lost""",,\n"Cedar;""lost mail"," and more"";2017;1","5e+09"\n'
    with pytest.raises(SourceError, match=r"split by a semicolon, its rows at a comma.*load the original"):
        read(document(tmp_path, torn))
    ragged = "Name,Date,Count\n" + "Cedar;2020;1\n" * 5
    with pytest.raises(SourceError, match="split by a comma, its rows at a semicolon"):
        read(document(tmp_path, ragged))


def test_rows_are_read_as_they_are_asked_for(tmp_path: Path) -> None:
    big = document(tmp_path, "Name,Count\n" + "Cedar,1\n" * 100_000)
    rows: Iterator[Row | Refusal] = open_table(big).rows
    assert [row.cells for row in islice(rows, 2) if isinstance(row, Row)] == [("Cedar", "1")] * 2
    done = big.done()
    assert done is not None
    assert done < 0.2


@pytest.mark.parametrize("text", ["Dear Zoë\n", "<html><p>a, b</p></html>", "[x]"])
def test_what_is_no_table_has_no_header(tmp_path: Path, text: str) -> None:
    assert header(document(tmp_path, text)) == ()


def test_an_unknown_table_is_refused_with_the_nearest_layout(tmp_path: Path) -> None:
    text = "Name of Covered Entity,State,Individuals Affected,Type of Breach\nCedar,OH,700,Theft\n"
    with pytest.raises(SourceError, match="nearest is hhs, of whose columns it lacks Breach Submission Date"):
        read(document(tmp_path, text))


LAYOUT = Layout(
    {
        "name": ("Name of Entity", "Entity"),
        "dates": ("Date(s) of Breach  (if known)",),
        "count": ("SSN Breached",),
    },
    required=("name", "count"),
)


@pytest.mark.parametrize(
    "found",
    [
        ("Name of Entity", "Date(s) of Breach (if known)", "SSN Breached"),
        ("name_of_entity", "dates_of_breach_if_known", "ssn_breached"),
        ("NAME OF ENTITY", "BreachDate", "SSNBreached"),
        (" Entity ", "Dates of breach", "SSNs Breached"),
    ],
)
def test_headers_are_known_by_their_words(found: tuple[str, ...]) -> None:
    assert LAYOUT.match(found) == {"name": 0, "dates": 1, "count": 2}


def test_the_order_is_free_and_more_columns_may_stand_there() -> None:
    assert LAYOUT.match(("Year", "SSN Breached", "Entity")) == {"count": 1, "name": 2}
    assert LAYOUT.missing(("Year", "Entity")) == ["SSN Breached"]


def test_a_header_that_lost_its_name_is_known_by_its_place() -> None:
    lost = ("javax.faces.component.UIPanel@495f2e1e", "Date(s) of Breach", "SSN Breached")
    assert LAYOUT.match(lost) == {"name": 0, "dates": 1, "count": 2}
    assert "name" not in LAYOUT.match(("Something", "Date(s) of Breach", "SSN Breached"))
