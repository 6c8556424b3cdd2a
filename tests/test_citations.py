"""Citations: of incidents and of evidence, in every format."""

import csv
import io
import json
import re
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from click.testing import CliRunner
from hypothesis import given

from breachtui.cli import main
from breachtui.cli.ask_commands import cite, export
from breachtui.errors import ExportError
from breachtui.export import CITATIONS, FORMATS, FORMS, Manner, render
from breachtui.export.works import cited, work
from breachtui.incident import Retrieval
from breachtui.sources import FORMATS as READ
from breachtui.store import Store
from breachtui.values.text import visible_prose
from breachtui.words.portals import PORTALS, portal
from tests import export_examples as examples
from tests.builders import incident, report
from tests.export_examples import names

FILING = report("f", format="hhs", publisher="HHS Office for Civil Rights", organization="Elm", row=3,
                jurisdiction="US-HHS", reported="2024-05-01", evidence={"organization": ("Name", "Elm")})  # fmt: skip


def load(path: Path, as_of: str, affected: int) -> None:
    with Store(path) as store, store.load("list.csv", as_of) as under_way:
        under_way.add(report("hhs:1", format="hhs", organization="Elm", individuals_affected=affected, row=1))


def test_evidence_is_cited_with_source_date_and_link() -> None:
    one = incident(1, examples.STORY_REPORT, FILING)
    [place] = examples.STORY_REPORT.evidence["state"]
    assert cited(one, examples.STORY_REPORT, place) == (
        "“Lakeside Dental Group of Ohio said on Friday that ransomware had locked its servers.” — A. Writer,"
        " “Dentists locked out”, The Lake Courier, June 4, 2021,"
        " https://news.example/2021/dentists_%28locked%29?a=1&b=2"
    )
    assert cited(one, FILING, FILING.evidence["organization"][0]) == (
        f"Name: “Elm” — HHS Office for Civil Rights, breach notice of Elm, May 1, 2024, {PORTALS['hhs']}"
    )


def test_a_portal_is_where_the_format_is_to_be_got() -> None:
    for name, address in PORTALS.items():
        where = READ[name].where
        assert address.startswith("https://")
        assert str(urlsplit(address).hostname) in where, name
    assert {name for name in READ if len(name) == 2} - {"ag"} <= PORTALS.keys()  # states
    assert portal("ag", "US-IA") == PORTALS["ia"]
    assert portal("state", "US-HHS") == PORTALS["hhs"]
    assert (portal("article", "US-CA"), portal("ag"), portal("ag", "US-KS")) == (None, None, None)


def test_the_newest_load_says_how_new_a_source_is(tmp_path: Path) -> None:
    load(tmp_path / "x.db", "2024-06-30", 500)
    load(tmp_path / "x.db", "2024-01-31", 500)
    with Store(tmp_path / "x.db") as store:
        [row] = store.loads()[:1]
        found = store.incident(1)
    assert found.retrieved == {"hhs:1": Retrieval(row.started_at[:10], "2024-06-30")}
    [cells] = csv.DictReader(io.StringIO(render([found], "csv"), newline=""))
    assert (cells["url"], cells["kind"], cells["as_of"]) == (PORTALS["hhs"], "persons", "2024-06-30")


def test_paths_tags_and_notes_are_written_only_where_asked_for() -> None:
    one = examples.loaded()
    for form in FORMS:
        sent = render([one], "md", Manner(form))
        for private in ("breach_report.csv", "stories/", "dental", "Ask the office"):
            assert private not in sent
        assert "2025-07-04" in sent
    told = render([one], "md", Manner(paths=True, own=True))
    assert all(each in told for each in ("`breach_report.csv`, row 17", "Tags: dental", "Ask the office"))
    with pytest.raises(ExportError, match="'tiny' is no form of a document; choose from long, short, list"):
        render([one], "md", Manner("tiny"))


def test_a_sentence_is_quoted_once_in_a_document() -> None:
    written = render([examples.loaded(), examples.full()])
    notes = re.findall(r"^\[\^\d+\]: (.*)$", written, re.M)
    assert len(notes) == len(set(notes)) == 7
    assert sorted({int(each) for each in re.findall(r"\[\^(\d+)\](?!:)", written)}) == list(range(1, 8))


def test_rows_with_equal_cells_are_quoted_apart() -> None:
    rows = [replace(FILING, source=replace(FILING.source, key=key, row=at)) for at, key in enumerate("ab")]
    written = render([incident(number, row) for number, row in enumerate(rows, 1)])
    assert len(re.findall(r"^\[\^\d+\]: Name: “Elm”", written, re.M)) == 2


def test_contents_lead_to_headings_of_one_name() -> None:
    twins = [incident(number, organization="Elm & Co.") for number in (1, 2)]
    written = render([*twins, incident(3, organization="Sources")])
    assert re.findall(r"\]\((#[^)]*)\)", written) == ["#elm--co", "#elm--co-1", "#sources-2"]


@given(names)
def test_references_hold_any_text(name: str) -> None:
    one = incident(1, report(organization=name, title=name, author=name, publisher=name, row=1))
    entry = render([one], "bibtex")
    assert entry.count("{") == entry.count("}")
    assert entry.count("@misc{") == 1 or "@misc{" in name
    written = render([one], "csl")
    assert visible_prose(written) == written
    [item] = json.loads(written)
    assert item["title"] == work(one, one.reports[0]).heading
    assert visible_prose(render([one], "plain")).count("\n") == 2


@pytest.mark.parametrize(
    ("published", "issued"),
    [
        ("2021-10-02", {"date-parts": [[2021, 10, 2]]}),
        ("2021-10", {"date-parts": [[2021, 10]]}),
        ("2021-01-02/2021-02", {"date-parts": [[2021, 1, 2], [2021, 2]]}),
        ("2021-22", {"date-parts": [[2021]], "season": 2}),
        ("XXXX-07-12", None),
    ],
)
def test_a_date_is_no_more_exact_than_its_source(published: str, issued: object) -> None:
    [item] = json.loads(render([incident(1, report(organization="Elm", published=published))], "csl"))
    assert item.get("issued") == issued


def test_the_command_cites_in_every_format(tmp_path: Path) -> None:
    load(tmp_path / "x.db", "2024-06-30", 500)
    run = CliRunner().invoke
    for name in CITATIONS:
        done = run(main, ["--db", str(tmp_path / "x.db"), "cite", "1", "--format", name])
        assert done.exit_code == 0
        with Store(tmp_path / "x.db") as store:
            assert done.stdout == render([store.incident(1)], name)
    plain = run(main, ["--db", str(tmp_path / "x.db"), "cite", "1"]).stdout
    assert plain.startswith(
        "Elm suffered a data breach that affected 500 people.\nSource: entry on Elm, https"
    )
    assert "(list as of 2024-06-30, loaded 20" in plain
    assert run(main, ["cite"]).exit_code == 2
    with Store(tmp_path / "x.db") as store:
        store.note(1, "Ask them.")
    for command in ("show", "export"):
        without, own = (
            run(main, ["--db", str(tmp_path / "x.db"), command, "1", *more]) for more in ((), ("--own",))
        )
        assert ("Ask them." in without.stdout, "Ask them." in own.stdout) == (False, True)
    done = run(main, ["--db", str(tmp_path / "x.db"), "export", "1", "--form", "list", "--own"])
    assert done.stdout.startswith("# 1 incident\n")


def test_the_command_line_names_every_format_and_form() -> None:
    choices = {name: each.type.choices for command in (cite, export) for each in command.params  # type: ignore[attr-defined]
               for name in [f"{command.name} {each.name}"] if each.name in ("format", "form")}  # fmt: skip
    assert {name: tuple(of) for name, of in choices.items()} == {
        "cite format": CITATIONS, "export format": tuple(FORMATS), "export form": FORMS,
    }  # fmt: skip
