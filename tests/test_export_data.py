import csv
import io
import json
import re
from pathlib import Path

import pytest
from hypothesis import given

from breachtui.errors import ExportError
from breachtui.export import FORMATS, render, suggested_name
from breachtui.incident import Incident
from breachtui.report import Report
from breachtui.values.text import single_line
from tests.builders import incident, report
from tests.export_examples import names, three

# CSV and JSON


def table(incidents: list[Incident]) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(render(incidents, "csv"), newline="")))


def test_csv_has_a_row_each_and_a_header_without_any() -> None:
    assert [row["id"] for row in table(three)] == ["1", "2", "4"]
    assert table(three)[0]["data_types"] == "name; ssn; dob"
    assert table(three)[0]["response.misuse_reported"] == "false"
    assert table(three)[2]["occurred"] == "XXXX-07-12/XXXX-07-13"
    empty = render([], "csv")
    assert empty.startswith("id,organization,")
    assert empty.count("\r\n") == 1


@given(names)
def test_no_cell_is_a_formula(name: str) -> None:
    row = table([incident(1, organization=name, aliases=[name, "x"])])[0]
    said = re.sub("(;\\s*)'", r"\1", row["organization"].removeprefix("'"))
    assert said == re.sub("(;\\s*)'", r"\1", single_line(name).removeprefix("'"))
    for cell in re.split(";", f";{row['organization']};{row['aliases']}")[1:]:
        assert not cell.strip().startswith(tuple("=+-@＝＋－＠"))
    for cell in row.values():
        assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))


@given(names)
def test_json_gives_everything_back_and_prints_harmlessly(name: str) -> None:
    one = incident(7, report("r", organization=name, text=name), report("s", organization="B"), tags=("x",))
    written = render([one], "json")
    assert single_line(written.replace("\n", "")) == " ".join(written.replace("\n", "").split())
    (read,) = json.loads(written)
    assert (read["id"], read["organization"], read["tags"]) == (7, one.organization, ["x"])
    assert set(read["resolutions"]) == set(one.resolutions)
    assert [each["organization"] for each in read["reports"]] == [each.organization for each in one.reports]
    assert all(Report.from_json(each) for each in read["reports"])


# Names and choices


@pytest.mark.parametrize(
    ("organization", "name"),
    [
        ("DuPage Medical Group", "dupage-medical-group.md"),
        ("../../etc/passwd", "etc-passwd.md"),
        (".bashrc", "bashrc.md"),
        ("-rf", "rf.md"),
        ("CON", "con-incident.md"),
        ("com¹", "com1-incident.md"),
        ("Café Müller & Co.", "cafe-muller-co.md"),
        ("東京病院", "incident-1.md"),
        (None, "incident-1.md"),
        ("a" * 300, f"{'a' * 60}.md"),
    ],
)
def test_suggested_names(organization: str | None, name: str) -> None:
    assert suggested_name([incident(1, organization=organization)]) == name
    assert suggested_name(three, "csv") == "3-incidents.csv"


@given(names)
def test_a_suggested_name_is_never_a_path(name: str) -> None:
    made = suggested_name([incident(1, organization=name)], "json")
    assert made == Path(made).name
    assert made.removesuffix(".json").replace("-", "").isalnum()
    assert made.isascii()


def test_formats_and_an_unknown_one() -> None:
    assert [(each.name, each.suffix) for each in FORMATS.values()] == [
        ("md", ".md"), ("csv", ".csv"), ("json", ".json"), ("plain", ".txt"), ("markdown", ".cite.md"),
        ("bibtex", ".bib"), ("csl", ".csl.json"),
    ]  # fmt: skip
    for function in (render, suggested_name):
        with pytest.raises(ExportError, match="'pdf' is no export format; choose from md, csv, json, plain"):
            function([], "pdf")
    assert render([]).startswith("# 0 incidents\n")
