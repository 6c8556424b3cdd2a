"""Pages and texts that hold more than one thing: an article beside a table, lists of several breaches, forms."""

from pathlib import Path

import pytest

from breachtui.errors import ColumnsUnknown
from breachtui.report import Report
from breachtui.sources import Refusal, read

STORY = (
    "Alder Clinic in Toledo, Ohio, said on March 3, 2022 that hackers stole data of 12,000 patients.",
    "The names and Social Security numbers of patients were exposed. The clinic told them by mail.",
    "It is not the only hospital that was attacked in this year.",
)
ROWS = (
    ("Hospital", "Date reported", "Patients affected"),
    ("Birch Hospital", "2/2/2022", "3,400"),
    ("Cedar Hospital", "2/9/2022", "780"),
)


def page(*parts: str, title: str = "Alder Clinic hacked") -> str:
    return f"<html><head><title>{title}</title></head><body><article>{''.join(parts)}</article></body></html>"


def table(tag: str = "td") -> str:
    rows = "".join(f"<tr>{''.join(f'<{tag}>{cell}</{tag}>' for cell in row)}</tr>" for row in ROWS)
    return f"<table>{rows}</table>"


BESIDE = {
    "story.html": page(*(f"<p>{line}</p>" for line in STORY[:2]), table(), f"<p>{STORY[2]}</p>"),
    "layout.html": page(
        f"<table><tr><td>{''.join(f'<p>{line}</p>' for line in STORY)}{table()}</td></tr></table>"
    ),
    "story.md": "\n\n".join((*STORY[:2], "\n".join([
        *(f"| {' | '.join(row)} |" for row in ROWS[:1]), "|---|---|---|",
        *(f"| {' | '.join(row)} |" for row in ROWS[1:]),
    ]), STORY[2])),
}  # fmt: skip


def found(path: Path, *, agree: bool = True) -> tuple[list[Report], list[Refusal]]:
    items = list(read(str(path), agree=lambda name, columns: agree).items)
    reports = [each for each in items if isinstance(each, Report)]
    return reports, [each for each in items if isinstance(each, Refusal)]


@pytest.mark.parametrize("name", BESIDE)
@pytest.mark.parametrize("agree", [True, False])
def test_an_article_and_the_table_beside_it_are_both_read_or_offered(
    tmp_path: Path, name: str, agree: bool
) -> None:
    path = tmp_path / name
    path.write_text(BESIDE[name])
    (article, *rows), said = found(path, agree=agree)
    assert (article.organization, article.individuals_affected) == ("Alder Clinic", 12_000)
    assert article.text
    assert "Birch Hospital" not in article.text
    if agree:
        assert [each.organization for each in rows] == ["Birch Hospital", "Cedar Hospital"]
    else:
        [offer] = said
        assert offer.part is not None
        assert "is not read: is a table of no known format; its columns look like --map" in offer.reason


def test_a_table_below_words_that_tell_of_no_breach_is_asked_for_alone(tmp_path: Path) -> None:
    path = tmp_path / "list.html"
    path.write_text(
        page("<h1>Tracker</h1>", "<p>We keep this list up to date. Come back soon.</p>" * 9, table())
    )
    with pytest.raises(ColumnsUnknown, match="its columns look like --map"):
        read(str(path))


NOTICES = (
    ("Alder Bank", "3/24/2021", "34"),
    ("Birch Bank", "4/4/2021", "1,200"),
    ("Cedar Co", "5/1/2021", "56"),
)
LISTS = {
    "definitions.html": "<h1>Notices</h1><dl>"
    + "".join(f"<dt>{x}</dt><dd>Reported: {y}</dd><dd>People affected: {z}</dd>" for x, y, z in NOTICES)
    + "</dl>",
    "defined.html": "".join(
        f"<dl><dt>Company:</dt><dd>{x}</dd><dt>Reported</dt><dd>{y}</dd><dt>Affected</dt><dd>{z}</dd></dl>"
        for x, y, z in NOTICES
    ),
    "nested.html": "<h1>Breaches in 2021</h1><ul>"
    + "".join(f"<li>{x}<ul><li>Reported: {y}</li><li>Affected: {z}</li></ul></li>" for x, y, z in NOTICES)
    + "</ul>",
    "headed.md": "# Breaches\n\n"
    + "".join(f"## {x}\n\n- **Reported:** {y}\n- **Affected:** {z}\n\n" for x, y, z in NOTICES),
}


@pytest.mark.parametrize("name", LISTS)
def test_lists_with_a_heading_for_each_breach_are_tables(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text(f"<html><body>{LISTS[name]}</body></html>" if name.endswith("html") else LISTS[name])
    reports, _ = found(path)
    assert [(each.organization, str(each.reported), each.counts[0].text) for each in reports] == [
        ("Alder Bank", "2021-03-24", "34"),
        ("Birch Bank", "2021-04-04", "1,200"),
        ("Cedar Co", "2021-05-01", "56"),
    ]


def test_numbers_of_incidents_are_no_names(tmp_path: Path) -> None:
    path = tmp_path / "list.md"
    blocks = (f"## Incident {n}\n\n- Reported: {n}/24/2021\n- Affected: {n}00\n\n" for n in (1, 2, 3))
    path.write_text("".join(blocks))
    assert not [each for each in found(path)[0] if each.organization]


@pytest.mark.parametrize("mark", ["", "- ", "• ", "1. ", "**"])
def test_a_form_is_read_whatever_marks_its_fields(tmp_path: Path, mark: str) -> None:
    path = tmp_path / "form.txt"
    fields = {
        "Organization": "Alder Water District",
        "Date of incident": "March 4, 2021",
        "People affected": "4,500",
    }
    ends = "**" if mark == "**" else ""
    lines = "\n".join(f"{mark}{name}:{ends} {value}" for name, value in fields.items())
    path.write_text(f"Incident report\n\n{lines}\n\nRansomware encrypted the servers.\n")
    [report], _ = found(path)
    assert (report.organization, str(report.occurred), report.individuals_affected) == (
        "Alder Water District",
        "2021-03-04",
        4500,
    )


@pytest.mark.parametrize("day", ["3/4/2021", "4/3/2021"])
def test_a_day_in_numbers_is_no_date_of_a_page(tmp_path: Path, day: str) -> None:
    path = tmp_path / "story.html"
    path.write_text(
        page(
            "<h1>Alder Clinic hacked</h1>",
            f"<p>The clinic was hacked on {day}.</p>",
            *(f"<p>{x}</p>" for x in STORY[1:]),
        )
    )
    [report], _ = found(path)
    assert (report.published, report.occurred is None) == (None, False)
