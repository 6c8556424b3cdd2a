import datetime
import struct
import tracemalloc
import zipfile
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from breachtui.cli import main
from breachtui.errors import SourceError
from breachtui.report import Report
from breachtui.sources import Refusal, documents, read
from breachtui.sources.rows import Row
from breachtui.sources.tables import open_table
from breachtui.sources.workbook_limits import TooLarge
from breachtui.sources.workbook_xml import mended_ods, mended_xlsx
from tests.sources.workbooks import altered, ods, ods_cell, ods_of, xls, xlsb, xlsx

HEADER = ["Organization Name", "Date(s) of Breach (if known)", "Reported Date"]
CEDAR = ["Cedar Bank", "01/02/2020", "02/03/2020"]
BIRCH = ["Birch Clinic", "03/04/2021", "05/06/2021"]
SHEET = "xl/worksheets/sheet1.xml"
MIB = 2**20


def items(path: Path, **told: Any) -> tuple[list[Report], list[Refusal]]:
    found = list(read(str(path), **told).items)
    return [i for i in found if isinstance(i, Report)], [i for i in found if isinstance(i, Refusal)]


def cells(path: Path) -> list[Sequence[str]]:
    [document] = documents(str(path))
    table = open_table(document)
    return [table.columns, *(row.cells for row in table.rows if isinstance(row, Row))]


def names(path: Path) -> list[str | None]:
    return [report.organization for report in items(path)[0]]


def test_a_workbook_is_no_article_whatever_is_said(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "list.xlsx", {"2020": [HEADER, CEDAR]})
    with pytest.raises(SourceError, match="not text"):
        read(str(path), "article")


@pytest.mark.parametrize("kind", ["xlsx", "xls", "ods", "xlsb"])
def test_every_kind_of_workbook_is_read(tmp_path: Path, kind: str) -> None:
    rows = [HEADER, CEDAR, BIRCH]
    path = tmp_path / f"list.{kind}"
    if kind == "xlsb":
        xlsb(path, {row: dict(enumerate(each)) for row, each in enumerate(rows)})
    else:
        {"xlsx": xlsx, "xls": xls, "ods": ods}[kind](path, {"2020": rows})
    reports, said = items(path)
    assert [report.organization for report in reports] == ["Cedar Bank", "Birch Clinic"]
    assert [report.source.path for report in reports] == [str(path)] * 2
    assert not said


def test_all_sheets_with_a_known_header_are_read_and_the_others_named(tmp_path: Path) -> None:
    def change(book: Any) -> None:
        book["old"].sheet_state = "hidden"

    turned = [[row[2], row[0], row[1]] for row in (HEADER, BIRCH)]
    sheets = {"2020": [HEADER, CEDAR], "2021": turned, "Sums": [["Year", "Number"], [2020, 1]],
              "Notes": [["Made by hand"], ["in May"]], "empty": [], "old": [HEADER, CEDAR]}  # fmt: skip
    path = xlsx(tmp_path / "list.xlsx", sheets, change)
    reports, said = items(path)
    assert [report.organization for report in reports] == ["Cedar Bank", "Birch Clinic"]
    assert [report.source.path for report in reports] == [f"{path}/2020", f"{path}/2021"]
    assert [(each.row, each.loaded) for each in said] == [(None, True)] * 3
    sums, notes, old = sorted((each.reason for each in said), key=lambda reason: "SNo".index(reason[7]))
    assert sums.startswith("sheet 'Sums' (2 rows) is not read: is a table of no known format; say what")
    assert notes == "sheet 'Notes' (2 rows) is not read: has no row of column names;" \
        " give it one if it is a list of breaches"  # fmt: skip
    assert "is hidden; show it" in old


def test_a_load_says_which_sheets_it_left_out(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "list.xlsx", {"2020": [HEADER, CEDAR], "Sums": [["Year", "Number"], [2020, 1]]})
    done = CliRunner().invoke(main, ["load", "--db", str(tmp_path / "x.db"), str(path)])
    assert (done.exit_code, "sheet 'Sums' (2 rows) is not read" in done.output) == (0, True)


def test_a_workbook_of_no_known_sheet_is_refused_with_what_to_map(tmp_path: Path) -> None:
    sheets = {year: [["Company", "People affected"], [f"Cedar {year}", 7]] for year in ("2020", "2021")}
    path = xlsx(tmp_path / "list.xlsx", sheets)
    with pytest.raises(SourceError, match=r'--map \'organization="Company"'):
        read(str(path))
    reports, _ = items(path, agree=lambda name, columns: True)
    assert [report.organization for report in reports] == ["Cedar 2020", "Cedar 2021"]


def test_cells_come_out_as_a_person_sees_them(tmp_path: Path) -> None:
    def change(book: Any) -> None:
        sheet = book["A"]
        sheet["A2"].number_format = "0%"
        sheet["B2"].number_format = "0.0%"
        sheet["H2"].number_format = "[h]:mm:ss"

    row = [0.45, 0.125, True, "#N/A", datetime.datetime(2021, 3, 4), datetime.datetime(2021, 3, 4, 5, 6), 1204.0,
           datetime.timedelta(hours=255, minutes=1), 0.1 + 0.2, "two\nlines", "00123"]  # fmt: skip
    path = xlsx(tmp_path / "x.xlsx", {"A": [[f"c{n}" for n in range(len(row))], row]}, change)
    assert list(cells(path)[1]) == [
        "45%", "12.5%", "TRUE", "#N/A", "2021-03-04", "2021-03-04 05:06:00", "1204", "255:01:00", "0.3",
        "two\nlines", "00123",
    ]  # fmt: skip


def test_cells_of_open_document_come_out_as_a_person_sees_them(tmp_path: Path) -> None:
    percent = ods_cell("45%", 'office:value-type="percentage" office:value="0.45"')
    error = ods_cell("#N/A", 'office:value-type="string" office:string-value=""')
    day = ods_cell("4 March", 'office:value-type="date" office:date-value="2021-03-04"')
    header = "".join(map(ods_cell, "abc"))
    rows = "".join(f"<table:table-row>{each}</table:table-row>" for each in (header, percent + error + day))
    path = ods_of(tmp_path / "x.ods", {"A": rows})
    assert cells(path)[1:] == [("45%", "#N/A", "2021-03-04")]


def test_a_failed_formula_names_nobody_and_a_percentage_counts_nobody(tmp_path: Path) -> None:
    rows = [["Company", "People affected"], ["#N/A", 5], ["Cedar", "45%"]]
    reports, said = items(xlsx(tmp_path / "x.xlsx", {"A": rows}), agree=lambda name, columns: True)
    assert [(report.organization, report.individuals_affected) for report in reports] == [("Cedar", None)]
    assert [each.reason for each in said] == ["names no organization", "People affected '45%' is no number"]


def test_what_is_merged_over_rows_holds_for_all_but_figures(tmp_path: Path) -> None:
    def change(book: Any) -> None:
        for merged in ("A2:A3", "B2:B3"):
            book["A"].merge_cells(merged)

    rows = [["State", "Affected", "Name"], ["Ohio", 500, "Cedar"], ["", "", "Birch"], ["Iowa", 7, "Elm"]]
    [document] = documents(str(xlsx(tmp_path / "x.xlsx", {"A": rows}, change)))
    found = list(open_table(document).rows)
    assert [each.cells for each in found if isinstance(each, Row)] == [
        ("Ohio", "500", "Cedar"), ("Ohio", "", "Birch"), ("Iowa", "7", "Elm"),
    ]  # fmt: skip
    assert [
        (each.row, "column 2 is merged" in each.reason) for each in found if isinstance(each, Refusal)
    ] == [(2, True)]


def ending(more: bytes) -> Callable[[bytes], bytes]:
    return lambda xml: xml.replace(b"</sheetData>", more + b"</sheetData>")


@pytest.mark.parametrize(
    "alter",
    [
        ending(b'<row r="1048576"><c r="C1048576"><v>5</v></c></row>'),
        ending(b'<row r="100000000000"><c r="A100000000000"><v>5</v></c></row>'),
        ending(b'<row r="4"><c r="A4000000000"><v>5</v></c></row>'),
        lambda xml: xml.replace(b'ref="A1:C3"', b'ref="A1:XFD1048576"'),
        lambda xml: xml.replace(b'ref="A1:C3"', b'ref="A1"'),
    ],
)
def test_far_cells_and_stated_sizes_take_no_memory(tmp_path: Path, alter: Callable[[bytes], bytes]) -> None:
    path = xlsx(tmp_path / "x.xlsx", {"A": [HEADER, CEDAR, BIRCH]})
    assert names(altered(path, SHEET, alter))[:2] == ["Cedar Bank", "Birch Clinic"]


def test_a_stated_number_of_strings_takes_no_memory(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "x.xlsx", {"A": [HEADER, CEDAR]})
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/sharedStrings.xml", '<sst count="4000000000" uniqueCount="4000000000"></sst>')
    assert names(path) == ["Cedar Bank"]


def bomb(path: Path) -> Path:
    xlsx(path, {"A": [HEADER, CEDAR]})
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/sharedStrings2.xml", bytes(200 * MIB))
    return path


def far_right(path: Path) -> Path:
    xlsx(path, {"A": [HEADER, *[CEDAR] * 3000]})
    return altered(path, SHEET, ending(b'<row r="3002"><c r="XFD3002"><v>5</v></c></row>'))


def far_away_xls(path: Path) -> Path:
    rows: list[list[Any]] = [HEADER, CEDAR, *[[]] * 65_000, [*[""] * 255, "x"]]
    return xls(path, {"A": rows})


def often(path: Path) -> Path:
    row = f'<table:table-row table:number-rows-repeated="1000000">{"".join(map(ods_cell, HEADER))}</table:table-row>'
    wide = ods_cell("x", 'office:value-type="string" table:number-columns-repeated="16384"')
    return ods_of(path, {"A": row + f"<table:table-row>{wide}</table:table-row>"})


def far_away_xlsb(path: Path) -> Path:
    return xlsb(path, {0: dict(enumerate(HEADER)), 1_048_575: {16_383: "x"}})


def circle(path: Path, table: str) -> Path:
    """An .xls of which the first part that a table lists is followed by itself."""
    data = bytearray(xls(path, {"A": [HEADER, CEDAR]}).read_bytes())
    if table == "of tables":
        struct.pack_into("<I", data, 68, 0)
        struct.pack_into("<I", data, 512 + 508, 0)
    else:
        (sectors,) = struct.unpack_from("<I", data, 76)
        struct.pack_into("<I", data, (sectors + 1) * 512, 0)
    path.write_bytes(data)
    return path


def test_stated_dimensions_that_no_xls_has_are_refused_before_room_is_made_for_them(tmp_path: Path) -> None:
    path = xls(tmp_path / "x", {"A": [HEADER, CEDAR]})
    data = bytearray(path.read_bytes())
    struct.pack_into("<I", data, data.index(struct.pack("<HH", 0x200, 14)) + 8, 4_000_000_000)
    path.write_bytes(data)
    with pytest.raises(SourceError, match=r"than an \.xls can have; open it and save it again"):
        read(str(path))


@pytest.mark.parametrize("table", ["of parts", "of tables"])
def test_parts_in_a_circle_are_refused_before_they_are_read_on_and_on(tmp_path: Path, table: str) -> None:
    with pytest.raises(SourceError, match=r"follow one another in a circle\); fetch it again"):
        read(str(circle(tmp_path / "x", table)))


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (bomb, r"unpacks to more than \d\d MiB .*; delete what is not needed"),
        (far_right, "cells far to the right of its table; delete these columns"),
        (far_away_xls, "a sheet of 65,003 rows and 256 columns with .* cells; delete the cells"),
        (often, "a row repeated very often; delete what does not belong"),
        (far_away_xlsb, "a sheet of 1,048,576 rows and 16,384 columns with 4 cells; delete"),
    ],
)
def test_what_would_take_too_much_memory_is_refused_before(
    tmp_path: Path, make: Callable[[Path], Path], says: str
) -> None:
    path = make(tmp_path / "x")
    tracemalloc.start()
    try:
        with pytest.raises(SourceError, match=says):
            read(str(path))
        assert tracemalloc.get_traced_memory()[1] < 220 * MIB
    finally:
        tracemalloc.stop()


def test_a_run_of_empty_rows_costs_nothing(tmp_path: Path) -> None:
    empty = '<table:table-row table:number-rows-repeated="1048570"><table:table-cell/></table:table-row>'
    rows = [
        f"<table:table-row>{''.join(map(ods_cell, row))}</table:table-row>" for row in (HEADER, CEDAR, BIRCH)
    ]
    assert names(ods_of(tmp_path / "x", {"A": rows[0] + rows[1] + empty + rows[2]})) == [
        "Cedar Bank",
        "Birch Clinic",
    ]


def test_what_is_no_sound_workbook_says_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    path.write_bytes(b"\xd0\xcf\x11\xe0" + bytes(2000))
    with pytest.raises(
        SourceError, match=r"x.xlsx: is no workbook that can be read .*save it as .xlsx or CSV"
    ):
        read(str(path))
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<document/>")
    with pytest.raises(SourceError, match="but no workbook; save a list as"):
        read(str(path))


PART = st.floats(0, 1, exclude_max=True)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from(["xlsx", "xls", "ods"]), st.lists(st.tuples(PART, st.integers(0, 255)), min_size=1), PART
)
def test_damaged_workbooks_are_read_or_refused(
    tmp_path: Path, kind: str, changes: list[tuple[float, int]], cut: float
) -> None:
    path = tmp_path / f"x.{kind}"
    {"xlsx": xlsx, "xls": xls, "ods": ods}[kind](path, {"A": [HEADER, CEDAR]})
    whole = bytearray(path.read_bytes())
    for place, byte in changes:
        whole[8 + int(place * (len(whole) - 8))] = byte
    path.write_bytes(whole[: len(whole) - int(cut * cut * cut * len(whole))])
    with suppress(SourceError):
        list(read(str(path)).items)


@given(st.binary(max_size=300) | st.from_regex(rb'(<row r="\d+">(<c r="[A-Z]+\d+"><v>\d</v></c>)*</row>)*'))
def test_measuring_never_fails_on_any_bytes(data: bytes) -> None:
    with suppress(TooLarge):
        assert isinstance(mended_xlsx(data, frozenset({b"1"})), bytes)
    with suppress(TooLarge):
        assert isinstance(mended_ods(data), bytes)
