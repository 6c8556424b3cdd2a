import datetime
import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from breachtui.cli import main
from breachtui.errors import ColumnsUnknown, SourceError, ValueNotKnown
from breachtui.report import Report
from breachtui.sources import Columns, read
from breachtui.sources.mapping import guess
from breachtui.values.counts import CountKind
from breachtui.values.evidence import Cell
from tests.sources.reading import file, loaded

ROWS = [
    ["Company", "People affected", "Date of breach", "State", "How", "Data involved"],
    ["Larch, Inc.", "1,204", "2021-03-04", "Oregon", "Ransomware", "names; SSNs"],
    ["Birch", "", "2021-05", "", "", ""],
]


def joined(delimiter: str) -> str:
    return "\n".join(
        delimiter.join(f'"{cell}"' if delimiter in cell else cell for cell in row) for row in ROWS
    )


def check(path: Path) -> None:
    reports, rest = loaded(path, "table", agree=lambda name, columns: True)
    assert not rest
    assert [report.organization for report in reports] == ["Larch, Inc.", "Birch"]
    assert [report.individuals_affected for report in reports] == [1204, None]
    assert [str(report.occurred) for report in reports] == ["2021-03-04", "2021-05"]
    assert (reports[0].state, reports[0].data_types) == ("OR", ("name", "ssn"))
    assert [report.source.row for report in reports] == [1, 2]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_text_tables(tmp_path: Path, delimiter: str) -> None:
    check(file(tmp_path, joined(delimiter)))


def test_json_and_json_lines(tmp_path: Path) -> None:
    values = [dict(zip(ROWS[0], row, strict=True)) for row in ROWS[1:]]
    check(file(tmp_path, values))
    check(file(tmp_path, {"total": 2, "results": values}))
    check(file(tmp_path, "\n".join(map(json.dumps, values))))


def test_inner_objects_and_lists_of_json(tmp_path: Path) -> None:
    value = {"company": "Larch", "impact": {"individuals": 5}, "dataTypes": ["names", "SSN"], "open": None}
    [report], _ = loaded(file(tmp_path, [value]), "table", agree=lambda name, columns: True)
    assert report.evidence["individuals_affected"] == (Cell("impact.individuals", "5"),)
    assert report.data_types == ("name", "ssn")


def workbook(tmp_path: Path, *rows: Any) -> Path:
    from openpyxl import Workbook

    book = Workbook()
    for row in rows:
        book.active.append(row)
    book.save(tmp_path / "list.xlsx")
    return tmp_path / "list.xlsx"


def test_workbooks(tmp_path: Path) -> None:
    rows = [["Breaches of the year"], [], [*ROWS[0], None]]
    values = [["Larch, Inc.", 1204.0, datetime.datetime(2021, 3, 4), "Oregon", "Ransomware", "names; SSNs"],
              ["Birch", None, "2021-05"]]  # fmt: skip
    check(workbook(tmp_path, *rows, *values))


def test_a_workbook_of_a_known_layout_is_known(tmp_path: Path) -> None:
    header = ["Entity", "Year", "Records", "Organization type", "Method", "Sources"]
    [report], _ = loaded(workbook(tmp_path, header, ["Larch", 2014, 7, "web", "hacked", None]), "wikipedia")
    assert str(report.occurred) == "2014"


def test_what_only_looks_like_a_workbook_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    path.write_bytes(b"PK\x03\x04 nothing")
    with pytest.raises(SourceError):
        list(read(str(path)).items)


def test_suggested_columns_wait_for_agreement(tmp_path: Path) -> None:
    path = file(tmp_path, joined(","))
    for agree in (None, lambda name, columns: False):
        with pytest.raises(SourceError, match=r'affected="People affected".*--yes'):
            list(read(str(path), agree=agree).items)


def test_sentences_in_cells_all_in_quotes_are_no_article(tmp_path: Path) -> None:
    cells = (
        ("Place", "Affected", "Story"),
        ("Larch, Inc.", "12", "A laptop was lost."),
        ("Ash", "3", "Stolen."),
    )
    path = file(tmp_path, "".join('"' + '","'.join(row) + '"\n' for row in cells))
    with pytest.raises(ColumnsUnknown):
        read(str(path))


def test_columns_can_be_given(tmp_path: Path) -> None:
    path = file(tmp_path, "a,b,c\nLarch,12,x\n,3,y\n")
    reading = read(str(path), columns=Columns.parse('organization="A",affected=b'))
    [report, refusal, unread] = reading.items
    assert isinstance(report, Report)
    assert (report.organization, report.individuals_affected) == ("Larch", 12)
    assert not isinstance(refusal, Report)
    assert not isinstance(unread, Report)
    assert (unread.loaded, unread.reason.startswith("columns that are not read: c;")) == (True, True)
    assert (refusal.row, refusal.loaded) == (2, False)
    with pytest.raises(SourceError, match="has no column Z; its columns are a, b, c"):
        list(read(str(path), columns=Columns.parse("organization=Z")).items)


def test_a_count_is_of_what_its_column_says(tmp_path: Path) -> None:
    path = file(tmp_path, "n,acc,rec,res\nLarch,1,2,3\n")
    columns = Columns.parse("organization=n,accounts=acc,records=rec,residents=res")
    [report] = read(str(path), columns=columns).items
    assert isinstance(report, Report)
    assert report.individuals_affected is None
    assert {count.kind: count.value for count in report.counts} == {
        CountKind.ACCOUNTS: 1, CountKind.RECORDS: 2, CountKind.RESIDENTS: 3,
    }  # fmt: skip


def test_mappings_as_text() -> None:
    columns = Columns.parse(' organization = "Name, full" ,affected=People')
    assert columns.by_field == {"organization": "Name, full", "affected": "People"}
    assert Columns.parse(str(columns)) == columns
    for text, says in (
        ("a", "maps nothing"),
        ("x=y", "choose from organization"),
        ("affected=x", "not mapped"),
    ):
        with pytest.raises(ValueNotKnown, match=says):
            Columns.parse(text)


@pytest.mark.parametrize(
    ("headers", "found"),
    [
        (["Name of Business", "Date Reported", "Residents Affected", "Link"],
         {"organization": "Name of Business", "residents": "Residents Affected", "reported": "Date Reported",
          "url": "Link"}),
        (["Organization Name", "Start Date", "End Date", "Type of Breach"],
         {"organization": "Organization Name", "occurred": "Start Date", "occurred_end": "End Date",
          "type": "Type of Breach"}),
        (["breach_name", "Compromised accounts", "Breach date"],
         {"organization": "breach_name", "accounts": "Compromised accounts", "occurred": "Breach date"}),
        (["group_name", "post_title", "discovered"],
         {"organization": "post_title", "discovered": "discovered"}),
        (["CoveredEntityName", "BreachSubmissionDate", "BusinessAssociatePresent"],
         {"organization": "CoveredEntityName", "reported": "BreachSubmissionDate"}),
        (["id", "name", "amount"], None),
        (["date", "headline", "text"], None),
        ([], None),
    ],
)  # fmt: skip
def test_guesses(headers: list[str], found: dict[str, str] | None) -> None:
    columns = guess(headers)
    assert (dict(columns.by_field) if columns else None) == found


def load(tmp_path: Path, *options: str) -> Result:
    path = file(tmp_path, joined(","), "list.csv")
    return CliRunner().invoke(main, ["load", "--db", str(tmp_path / "x.db"), *options, str(path)])


def test_load_agrees_with_yes_or_takes_a_map(tmp_path: Path) -> None:
    refused = load(tmp_path)
    assert refused.exit_code == 1
    assert "--yes" in refused.output
    assert "2 added" in load(tmp_path, "--yes").output
    mapped = load(tmp_path, "--map", 'organization="Company",affected="People affected"')
    assert (mapped.exit_code, "2 updated" in mapped.output or "2 added" in mapped.output) == (0, True)
    wrong = load(tmp_path, "--map", "people=x")
    assert (wrong.exit_code, "choose from organization" in wrong.output) == (2, True)


def test_parse_takes_a_map_too(tmp_path: Path) -> None:
    path = file(tmp_path, joined("\t"), "list.tsv")
    done = CliRunner().invoke(
        main, ["parse", "--map", "organization=Company,accounts=People affected", str(path)]
    )
    assert [json.loads(line)["organization"] for line in done.stdout.splitlines()] == ["Larch, Inc.", "Birch"]
