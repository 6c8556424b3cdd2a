"""Kinds of files that people have: read as what they are, or refused; never two records mixed."""

import io
import json
import sqlite3
import tarfile
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from breachtui.errors import ColumnsUnknown, SourceError
from breachtui.report import Report
from breachtui.sources import Refusal, documents, read
from breachtui.sources.json_values import records
from breachtui.sources.mapping import guess
from tests.sources.reading import file, loaded

HHS = (
    "Name of Covered Entity", "State", "Covered Entity Type", "Individuals Affected", "Breach Submission Date",
    "Type of Breach", "Location of Breached Information", "Business Associate Present", "Web Description",
)  # fmt: skip
ROWS = (
    ("Larch Clinic", "OH", "Healthcare Provider", "1204", "03/14/2023", "Hacking/IT Incident", "Email", "No", ""),
    ("Spruce Plan", "WA", "Health Plan", "25110", "02/27/2023", "Theft", "Laptop", "Yes", ""),
)  # fmt: skip
FOUND = [("Larch Clinic", "OH", 1204, "2023-03-14"), ("Spruce Plan", "WA", 25110, "2023-02-27")]


def csv_of(*rows: Any, end: str = "\n") -> str:
    return end.join(",".join(row) for row in rows) + end


def everything(path: Path, agree: bool = True) -> tuple[list[Report], str]:
    found: list[Report] = []
    said: list[str] = []
    for document in documents(str(path)):
        for item in read(document, agree=(lambda name, columns: True) if agree else None).items:
            if isinstance(item, Report):
                found.append(item)
            else:
                said.append(f"{item.row}: {item.reason}")
    return found, "\n".join(said)


def told(reports: list[Report]) -> list[tuple[Any, ...]]:
    return [(r.organization, r.state, r.individuals_affected, str(r.reported)) for r in reports]


def check(path: Path) -> None:
    reports, said = everything(path, agree=False)
    assert (told(reports), said) == (FOUND, "")


def test_a_tar_archive_is_unpacked(tmp_path: Path) -> None:
    data = csv_of(HHS, *ROWS).encode()
    for mode in ("w", "w:gz", "w:bz2", "w:xz"):
        with tarfile.open(tmp_path / "a.tar", mode) as archive:
            info = tarfile.TarInfo("lists/a.csv")
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
        check(tmp_path / "a.tar")


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be", "utf-16", "utf-32", "utf-8-sig"])
def test_wide_encodings_with_and_without_a_mark(tmp_path: Path, codec: str) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(csv_of(HHS, *ROWS).encode(codec))
    check(path)
    path.write_bytes(json.dumps([dict(zip(HHS, row, strict=True)) for row in ROWS]).encode(codec))
    check(path)


def objects() -> list[dict[str, str]]:
    return [dict(zip(HHS, row, strict=True)) for row in ROWS]


@pytest.mark.parametrize(
    "value",
    [
        {name: {str(n): row[place] for n, row in enumerate(ROWS)} for place, name in enumerate(HHS)},
        {name: [row[place] for row in ROWS] for place, name in enumerate(HHS)},
        {str(n): each for n, each in enumerate(objects())},
        {"columns": HHS, "index": [0, 1], "data": ROWS},
        {"meta": {"view": {"columns": [{"name": name} for name in HHS]}}, "data": ROWS},
        {"range": "A1:I3", "values": [HHS, *ROWS]},
        [HHS, *ROWS],
        {"page": 1, "data": {"items": objects(), "next": None}},
    ],
)
def test_json_in_every_shape(tmp_path: Path, value: Any) -> None:
    check(file(tmp_path, value))


def test_one_object_is_a_row_where_it_tells_of_a_breach_and_holds_no_others(tmp_path: Path) -> None:
    alone = {"organization": "Larch", "people affected": 12, "date of breach": "2024-05-02"}
    [found], _ = everything(file(tmp_path, alone))
    assert (found.organization, found.individuals_affected, str(found.occurred)) == (
        "Larch",
        12,
        "2024-05-02",
    )
    for other in (alone | {"actor": {"name": "x"}}, {"organization": "Larch", "city": "Boise"}):
        with pytest.raises(SourceError, match="holds one object of no known format"):
            everything(file(tmp_path, other))


def test_a_record_is_a_row_whatever_lists_it_holds() -> None:
    value = {"victim": "Larch", "date": "2024-05-02", "duplicates": [{"group": "x"}]}
    assert records(value).rows == [value]


def test_lists_beside_the_one_that_is_read_are_named(tmp_path: Path) -> None:
    _, said = everything(file(tmp_path, {"breaches": objects(), "offices": [{"name": "a"}]}))
    assert "the list 'offices' (1 objects) is not read" in said


TABLE = [
    ["Organization", "Date of breach", "People affected"],
    ["Larch", "2023-03-14", "1,204"],
    ["Elm", "2023-03-09", "7"],
]


def markdown(rows: list[list[str]]) -> str:
    return "\n".join("| " + " | ".join(row) + " |" for row in [rows[0], ["---", ":--", "--:"], *rows[1:]])


def blanks(rows: list[list[str]]) -> str:
    return "\n".join(f"{one:<20}{two:<18}{three:>18}" for one, two, three in rows)


def fields(rows: list[list[str]]) -> str:
    return "\n\n".join("\n".join(map(": ".join, zip(rows[0], row, strict=True))) for row in rows[1:])


def page(rows: list[list[str]]) -> str:
    cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<html><body><table>{cells}</table></body></html>"


@pytest.mark.parametrize("write", [markdown, blanks, fields, page])
def test_tables_in_text_and_pages(tmp_path: Path, write: Any) -> None:
    reports, said = everything(file(tmp_path, write(TABLE)))
    assert [(r.organization, r.individuals_affected, str(r.occurred)) for r in reports] == [
        ("Larch", 1204, "2023-03-14"), ("Elm", 7, "2023-03-09"),
    ]  # fmt: skip
    assert not said


def test_all_tables_of_a_page_are_read_or_named(tmp_path: Path) -> None:
    other = page([["Year", "Sum", "Of"], ["2023", "x", "y"], ["2022", "x", "z"]]).removeprefix("<html><body>")
    text = page(TABLE).removesuffix("</body></html>") + page(TABLE).removeprefix("<html><body>")
    reports, said = everything(file(tmp_path, text.replace("</body></html>", "") + other))
    assert len(reports) == 4
    assert "table 3 (2 rows) is not read: is a table of no known format; say what its columns are" in said


def test_a_header_of_two_rows(tmp_path: Path) -> None:
    header = "Organization,State,Breach,,,\n,,Date of breach,Type of breach,Data involved,People affected\n"
    reports, _ = everything(file(tmp_path, header + "Larch,OH,2023-03-14,Ransomware,SSNs,12\n"))
    [found] = reports
    assert (found.organization, found.attack, found.individuals_affected) == ("Larch", "ransomware", 12)


def test_a_line_feed_in_a_cell_tears_no_row(tmp_path: Path) -> None:
    rows = [*csv_of(HHS, *ROWS, end="\r\n").split("\r\n")]
    rows[1] = rows[1].replace("Larch Clinic", "Larch\nClinic")
    check(file(tmp_path, "\r\n".join(rows)))
    reports, said = everything(file(tmp_path, "\n".join(rows)))
    assert told(reports) == FOUND[1:]
    assert "may be torn: row 1" in said


def test_cells_of_several_lines_make_no_article(tmp_path: Path) -> None:
    text = 'Company,State,Records,Date,Description\nLarch,OH,7,2023-03-14,"One.\nTwo, three.\nFour."\nElm,TX,8,2023-03-09,x\n'
    reports, _ = everything(file(tmp_path, text))
    assert [(r.organization, r.state) for r in reports] == [("Larch", "OH"), ("Elm", "TX")]


@pytest.mark.parametrize(
    "row",
    [
        "March 2023",
        "Q1 2023",
        "2023",
        "Grand total",
        "Subtotal for March",
        "Source: the office",
        "Withdrawn",
        "-",
        "*",
    ],
)
def test_rows_that_are_no_breaches(tmp_path: Path, row: str) -> None:
    note = (row, *[""] * 8)
    reports, said = everything(file(tmp_path, csv_of(HHS, ROWS[0], note, HHS, ROWS[1])))
    assert told(reports) == FOUND
    assert "2: is no breach" in said
    assert "3: is no breach: it is the header once more" in said


PSQL = """ organization | state | breach_date | affected
--------------+-------+-------------+----------
 Larch Bank   | OH    | 2023-01-02  |      100
 Elm Clinic   | TX    | 2023-02-03  |      200
(2 rows)
"""
BOXED = """+--------------+-------+-------------+----------+
| organization | state | breach_date | affected |
+--------------+-------+-------------+----------+
| Larch Bank   | OH    | 2023-01-02  |      100 |
| Elm Clinic   | TX    | 2023-02-03  |      200 |
+--------------+-------+-------------+----------+
"""
BY_ROWS = """*************************** 1. row ***************************
organization: Larch Bank
       state: OH
 breach_date: 2023-01-02
    affected: 100
*************************** 2. row ***************************
organization: Elm Clinic
       state: TX
 breach_date: 2023-02-03
    affected: 200
"""
FIELDS = "Company{0}{1}\nState{0}OH\nDate of breach{0}2023-01-02\nAffected{0}{2}\n\n"
FORMS = [
    "".join(FIELDS.format(apart, *each) for each in (("Larch Bank", 100), ("Elm Clinic", 200)))
    for apart in (": ", " = ", "\t")
]


@pytest.mark.parametrize("text", [PSQL, BOXED, BY_ROWS, *FORMS])
def test_what_clients_of_databases_and_forms_print_is_read_row_by_row(tmp_path: Path, text: str) -> None:
    reports, said = everything(file(tmp_path, text))
    found = [(each.organization, each.individuals_affected) for each in reports]
    assert found == [("Larch Bank", 100), ("Elm Clinic", 200)]
    assert not said


@pytest.mark.parametrize(
    ("header", "day"),
    [
        ("Entreprise;Date de la violation;Personnes concernées", "2023-01-02"),
        ("Empresa;Fecha;Afectados", "2023-01-02"),
        ("Company;Date of breach;Affected", "2023-02-01"),
    ],
)
def test_the_language_of_a_header_tells_the_order_of_days(tmp_path: Path, header: str, day: str) -> None:
    path = file(tmp_path, f"{header}\nMélèze SA;02/01/2023;340\n")
    [found], _ = loaded(path, "table", agree=lambda name, columns: True)
    assert (str(found.occurred), found.individuals_affected) == (day, 340)


@pytest.mark.parametrize(
    "row",
    [
        "1,2,3,4,5,6,7,8,9",
        "(name),(USPS),(kind),(count),(day),(kind),(place),(yes or no),(text)",
        "Section A: Banks,,,,,,,,",
        "Average per breach,,,100,,,,,",
        "OH = Ohio; TX = Texas,,,,,,,,",
    ],
)
def test_rows_about_other_rows_and_columns_are_no_breaches(tmp_path: Path, row: str) -> None:
    reports, said = everything(file(tmp_path, csv_of(HHS, row.split(","), *ROWS)))
    assert told(reports) == FOUND
    assert "1: is no breach" in said


@pytest.mark.parametrize(
    "types",
    ["varchar(255),text,varchar,int,date,varchar,text,bool,text", "object,str,,Int64,datetime64[ns],,,,"],
)
def test_a_row_that_names_types_is_no_breach(tmp_path: Path, types: str) -> None:
    reports, said = everything(file(tmp_path, csv_of(HHS, types.split(","), *ROWS)))
    assert told(reports) == FOUND
    assert "1: is no breach: it names the types of the columns" in said


def test_california_is_known_by_its_own_header_only(tmp_path: Path) -> None:
    theirs = "Organization Name,Date(s) of Breach (if known),Reported Date\nLarch,01/02/2023,02/03/2023\n"
    assert loaded(file(tmp_path, theirs), "ca")[0][0].jurisdiction == "US-CA"
    for header in (
        "Organization,Breach Date,Date Reported",
        "Organization,Breach Date,Date Reported,State",
        "Organization Name,Date(s) of Breach,Reported Date",  # Oregon's page has them too
    ):
        path = file(tmp_path, f"{header}\nLarch,2023-01-02,2023-02-03{',OH' if 'State' in header else ''}\n")
        [found], _ = loaded(path, "table", agree=lambda name, columns: True)
        assert found.jurisdiction is None


def test_a_table_that_says_too_little_is_refused_with_the_line_to_try(tmp_path: Path) -> None:
    with pytest.raises(ColumnsUnknown, match=r"--map 'organization=\"Thing\".*they are Thing, Amount"):
        read(str(file(tmp_path, "Thing,Amount,Rank\na b,1,1\nc d,2,2\n")))


def test_columns_are_suggested_by_names_and_values(tmp_path: Path) -> None:
    text = "Company,Home State,Victims,When,How\nLarch,OH,1204,2023-03-14,Ransomware\nElm Bank,TX,733,2023-03-09,Phishing\n"
    [found, _], _ = loaded(file(tmp_path, text), "table", agree=lambda name, columns: True)
    assert (found.organization, found.state, found.individuals_affected) == ("Larch", "OH", 1204)
    assert (str(found.occurred), found.attack) == ("2023-03-14", "ransomware")
    assert guess(["state_records_affected", "company_name"]) is not None
    assert "state" not in (guess(["state_records_affected", "company_name"]) or guess(["a"])).by_field  # type: ignore[union-attr]


def test_what_no_vocabulary_holds_is_said(tmp_path: Path) -> None:
    text = "Organization,Country,Type of breach,Date of breach\nLarch,Narnia,Physical,2023-03-14\n"
    _, said = everything(file(tmp_path, text))
    assert "'Narnia' is no known country" in said
    assert "'Physical' names no one kind of breach" in said


def test_a_text_with_a_tag_is_no_page(tmp_path: Path) -> None:
    story = "Larch Clinic said on March 3, 2023 that 1,204 patients were affected by a ransomware attack."
    reports, _ = everything(
        file(tmp_path, f'<p align="center"><img src="a.png"></p>\n\n{story}\n\nIt is sorry.')
    )
    assert [(r.organization, r.individuals_affected) for r in reports] == [("Larch Clinic", 1204)]


def test_headlines_are_stories(tmp_path: Path) -> None:
    stories = [
        {"headline": "Larch Clinic says 1,204 patients affected", "date": "2024-03-05", "link": "https://a.test/1",
         "body": "Larch Clinic of Toledo, Ohio, said that 1,204 patients were affected by a ransomware attack."},
        {"headline": "How to bake bread", "date": "2024-03-05", "link": "https://a.test/2",
         "body": "Take some flour and some water and knead it for a while, then wait."},
    ]  # fmt: skip
    [found], [refused] = loaded(file(tmp_path, stories), "stories")
    assert (found.organization, str(found.published), found.source.url) == (
        "Larch Clinic", "2024-03-05", "https://a.test/1",
    )  # fmt: skip
    assert refused.reason.startswith("tells of no breach")


FEED = """<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]>
<rss version="2.0"><channel><title>News</title><item><title>Larch Clinic hit</title><link>https://a.test/1</link>
<pubDate>Tue, 05 Mar 2024 10:00:00 GMT</pubDate><description>&lt;p&gt;Larch Clinic said that 1,204 patients were
affected by a ransomware attack.&lt;/p&gt;&x;</description></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><entry><title>Larch Clinic hit</title>
<link href="https://a.test/1"/><published>2024-03-05T10:00:00Z</published><summary>Larch Clinic said that 1,204
patients were affected by a ransomware attack.</summary></entry></feed>"""


@pytest.mark.parametrize("text", [FEED, ATOM])
def test_feeds(tmp_path: Path, text: str) -> None:
    [found], _ = loaded(file(tmp_path, text), "feed")
    assert (found.organization, found.individuals_affected, str(found.published)) == (
        "Larch Clinic",
        1204,
        "2024-03-05",
    )
    assert (found.source.url, found.source.publisher) == ("https://a.test/1", "News")


def test_a_database_is_read_table_by_table(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(f"CREATE TABLE cases ({','.join(map(json.dumps, HHS))})")
        connection.executemany(f"INSERT INTO cases VALUES ({','.join('?' * len(HHS))})", ROWS)
        connection.execute("CREATE TABLE notes (id, words)")
        connection.execute("INSERT INTO notes VALUES (1, 'x')")
    reports, said = everything(path, agree=False)
    assert told(reports) == FOUND
    assert "table 'notes' (1 row) is not read" in said
    path.write_bytes(path.read_bytes()[:5000])
    with pytest.raises(SourceError, match="broken SQLite"):
        everything(path)


def test_what_is_not_read_of_a_page_of_two_notices_is_never_mixed(tmp_path: Path) -> None:
    text = fields(
        [["Company Name", "Date of Incident", "Number of Wisconsin Residents Affected"], *TABLE[1:]]
    )
    reports, _ = everything(
        file(tmp_path, f"<html><body><p>{text.replace(chr(10), '<br>')}</p></body></html>")
    )
    found = {(r.organization, r.counts[0].value) for r in reports}
    assert found <= {("Larch", 1204), ("Elm", 7)}


def test_refusals_are_no_reports() -> None:
    assert not isinstance(Refusal(1, "x"), Report)


@pytest.mark.parametrize("below", ["", '"\n', "page 1 of 1\n", "Cedar\n,TX,14,2021-03-09\nMaple\n"])
def test_a_header_that_ran_together_with_the_first_row_is_no_article(tmp_path: Path, below: str) -> None:
    path = tmp_path / "list.csv"
    rows = "".join(f"Birch {n},TX,14,2021-03-0{n}\n" for n in range(1, 6))
    path.write_text(f"Company,State,People,WhenElm,OH,12,2021-02-03\n{rows}{below}")
    with pytest.raises(SourceError, match="its header and a row, run together"):
        read(str(path))


def test_a_header_that_ran_together_with_an_account_is_no_article(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    account = (
        "Elm Works said that hackers took the names of its customers from a server in the spring of 2021."
    )
    rows = "".join(f"Birch {n};TX;14;2021-03-0{n};{account};no\n" for n in range(1, 6))
    path.write_text(f"Company;State;People;When;Account;SentElm;OH;12;{account}\n2021-02-03;no\n{rows}")
    with pytest.raises(SourceError):
        read(str(path))


def test_a_wide_table_with_a_comma_too_many_in_its_header_is_no_article(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    header = "Company,State,People,When,Kind,City,Zip,Note,Office,Link,Filed,Told"
    rows = [f"Birch {n},TX,1{n},2021-03-0{n},Hack,Elm,7500{n},-,AG,-,2021-04-0{n},no" for n in range(1, 6)]
    rows[2] = rows[2].replace("Hack,Elm", "Ha,ck,Elm")
    path.write_text("\n".join([f"{header},", "", *rows]))
    try:
        found, _ = everything(path)
    except SourceError:
        return
    assert {(r.organization, r.counts[0].value) for r in found} <= {
        (f"Birch {n}", 10 + n) for n in range(1, 6)
    }
