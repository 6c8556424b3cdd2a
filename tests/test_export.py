import itertools
import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from breachtui.compare import compare
from breachtui.export import Manner, render, render_comparison
from breachtui.export.escaping import code, text
from breachtui.export.quotes import LONGEST, quotes
from breachtui.export.sentence import summary
from breachtui.export.timeline import late
from breachtui.values.counts import Count, CountKind, Qualifier
from breachtui.values.evidence import Span
from breachtui.values.text import single_line
from tests import export_examples as examples
from tests.builders import incident, report
from tests.export_examples import ACTIVE, names, three

GOLDEN = Path(__file__).parent / "golden"
WRITE = "BREACHTUI_WRITE_GOLDEN"
"""Set this variable to write the golden files anew; then read the difference before keeping it."""

CITED = [examples.loaded(), *three, examples.hostile()]
WANTED = {
    "full.md": lambda: render([examples.full()]),
    "bare.md": lambda: render([examples.bare()]),
    "disputed.md": lambda: render([examples.disputed()]),
    "three.md": lambda: render(three),
    "hostile.md": lambda: render([examples.hostile()]),
    "compared-two.md": lambda: render_comparison(compare(three[:2])),
    "compared-three.md": lambda: render_comparison(compare([examples.disputed(), three[0], three[2]])),
    "three.csv": lambda: render([*three, examples.hostile()], "csv"),
    "own.md": lambda: render([examples.loaded()], "md", Manner(paths=True, own=True)),
    "short.md": lambda: render([examples.loaded(), *three[1:]], "md", Manner("short")),
    "list.md": lambda: render(CITED, "md", Manner("list")),
    "cited.txt": lambda: render(CITED, "plain"),
    "cited.md": lambda: render(CITED, "markdown"),
    "cited.bib": lambda: render(CITED, "bibtex"),
    "cited.csl.json": lambda: render(CITED, "csl"),
    "disputed.json": lambda: render([examples.disputed(), examples.bare()], "json"),
}


@pytest.mark.parametrize("name", WANTED)
def test_golden_files(name: str) -> None:
    written = WANTED[name]().encode()
    if os.environ.get(WRITE):
        (GOLDEN / name).write_bytes(written)
    assert written == (GOLDEN / name).read_bytes(), f"set {WRITE}=1 to write it anew"


# Markdown: what is shown is what was said

PLAIN = MarkdownIt("commonmark").enable("table")
LINKING = MarkdownIt("gfm-like")
ACTS = {
    "html_block", "html_inline", "image", "link_open", "code_inline", "em_open", "strong_open", "s_open",
    "fence", "code_block", "blockquote_open", "hr",
}  # fmt: skip
"""What untrusted text must never become."""


def shown(token: Token) -> str:
    return "".join(child.content for child in token.children or ())


def under(tokens: list[Token], opening: str) -> Iterator[str]:
    """What is shown of the inline token that follows each opening one."""
    return (shown(after) for before, after in itertools.pairwise(tokens) if before.type == opening)


def kinds(tokens: list[Token]) -> set[str]:
    return {each.type for token in tokens for each in (token, *(token.children or ()))}


def addresses(tokens: list[Token]) -> list[str]:
    """Where the links lead to."""
    found = (child for each in tokens for child in each.children or () if child.type == "link_open")
    return [str(child.attrs["href"]) for child in found]


@given(names)
@example(examples.HOSTILE)
@example("a\\|b\\")
@example("Foo ##")
@example("1.com AT&T; www.a")
@example("mailto:x@localhost //localhost ftp://localhost")
def test_any_name_is_shown_as_it_is(name: str) -> None:
    line = single_line(name)
    one = incident(1, organization=name, aliases=[name], third_party=name)
    document = render([one, examples.bare()])
    compared = render_comparison(compare([one, examples.bare()]))
    for parser in (PLAIN, LINKING):
        tokens = parser.parse(document)
        assert [*under(tokens, "heading_open")][1] == (line or "Incident 1")
        assert next(under(tokens, "td_open")) == (line or "Incident 1")
        assert [*under(tokens, "td_open")].count(line) >= (4 if line else 0)
        columns = [*under(parser.parse(compared), "th_open")]
        assert columns[2:4] == [line or "Incident 1", "Acme Clinic"]
        assert not (kinds(tokens) - {"link_open"} | kinds(parser.parse(compared))) & ACTS
        assert all(address.startswith("#") for address in addresses(tokens))


def test_hostile_text_makes_no_structure_of_its_own() -> None:
    for parser in (PLAIN, LINKING):
        tokens = parser.parse(render([examples.hostile()]))
        assert kinds(tokens).isdisjoint({"html_block", "html_inline", "image", "link_open", "fence"})
        assert [token.type for token in tokens].count("heading_open") == 4
        assert "javascript:alert(`1`)" in "".join(under(tokens, "paragraph_open"))


def test_an_address_that_only_some_readers_link_is_escaped_too() -> None:
    assert text("www.intranet") == r"www\.intranet"


def test_plain_names_stay_plain() -> None:
    for name in ("St. Mary's Hospital, Inc.", "AT&T (U.S.)", "O'Neil - Sons / Co: 24/7!", "3M; 1-800"):
        assert text(name) == name


@given(ACTIVE)
def test_code_shows_any_text(raw: str) -> None:
    line = single_line(raw)
    assert "".join(under(PLAIN.parse(f"- x{code(raw)}"), "paragraph_open")) == f"x{line}"


@pytest.mark.parametrize(
    ("url", "linked"),
    [
        ("https://a.example/b_c*d?x=(1)&copy;=[2]|\"'", True),
        ("HTTP://a.example", True),
        ("javascript:alert(1)", False),
        ("javascript://a.example/%0aalert(1)", False),
        ("data:text/html,x", False),
        ("https://a.example/\nx", False),
        ("https://", False),
        ("http://[x", False),
        ("/etc/passwd", False),
    ],
)
def test_only_web_addresses_become_links(url: str, linked: bool) -> None:
    tokens = PLAIN.parse(render([incident(1, report(title="A [title]", url=url, organization="Acme"))]))
    links = [child for token in tokens for child in token.children or () if child.type == "link_open"]
    assert bool(links) is linked
    assert any("A [title]" in text for text in under(tokens, "paragraph_open"))
    if not linked:
        assert any(single_line(url) in text for text in under(tokens, "paragraph_open"))


def test_evidence_is_the_sentence_cut_at_words() -> None:
    long = "First one. " + "word " * 140 + "key fact here " + "more " * 160 + ". Last one."
    [found] = quotes(report(text=long, evidence={"state": "key fact"}), ["state"])
    assert found.startswith("“…")
    assert found.endswith("…”")
    assert "key fact here" in found
    assert "First" not in found
    assert len(found) <= LONGEST + 4


@given(st.text("ab .!?\n”", max_size=400), st.integers(0, 400), st.integers(0, 300))
def test_a_quote_holds_the_beginning_of_its_evidence(text: str, start: int, length: int) -> None:
    end = min(len(text), start + length)
    start = min(start, end)
    place = Span(start, end, text[start:end])
    [found] = quotes(report(text=text, evidence={"state": place}), ["state"])
    assert len(found) <= LONGEST + 4
    assert single_line(text[start : min(end, start + 40)]).partition(" ")[0] in found


# The summary sentence


def people(value: int, kind: CountKind = CountKind.PERSONS, **more: object) -> dict[str, object]:
    return {"counts": (Count(value, kind, **more),)}  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("facts", "sentence"),
    [
        ({}, "Acme suffered a data breach."),
        ({"organization": None, "state": "OH"},
         "An organization that no source names (Ohio) suffered a data breach."),
        ({"organization": "Acme Inc.", "breach_type": "Loss"}, "Acme Inc. suffered a loss of data."),
        ({"occurred": "../2021-05-03"}, "Acme suffered a data breach lasting until May 3, 2021."),
        ({"third_party": "Zed Inc."}, "Acme suffered a data breach involving the third party Zed Inc."),
        ({"individuals_affected": 1}, "Acme suffered a data breach that affected 1 person."),
        ({**people(1204, CountKind.RESIDENTS, jurisdiction="US-WA")},
         "Acme suffered a data breach that affected 1,204 residents of Washington."),
        ({**people(500, qualifier=Qualifier.PLACEHOLDER)},
         "Acme suffered a data breach that affected a number of people not yet known"
         " (500 stands in for it)."),
        ({**people(9, CountKind.ACCOUNTS, qualifier=Qualifier.AT_LEAST), "data_types": ["ssn", "email"]},
         "Acme suffered a data breach that affected at least 9 accounts and concerned"
         " Social Security numbers and e-mail addresses."),
        ({"data_types": ["ssn", "name", "dob", "email", "phone", "address", "medical", "other"]},
         "Acme suffered a data breach that concerned names, Social Security numbers, dates of birth,"
         " postal addresses, e-mail addresses and 3 more kinds of data."),
        ({"occurred": "XXXX-07-12/XXXX-07-13", "reported": "2021-10", "jurisdiction": "US-ME"},
         "Acme suffered a data breach between July 12 and July 13 (year not stated);"
         " it was reported to the Maine Attorney General in October 2021."),
        ({"occurred": "2021/..", "notified": "2021-24"},
         "Acme suffered a data breach since 2021; it was made known to those affected in winter 2021."),
    ],
)  # fmt: skip
def test_the_summary_says_what_is_known(facts: dict[str, object], sentence: str) -> None:
    assert summary(incident(1, **{"organization": "Acme", **facts})) == sentence  # type: ignore[arg-type]


PARTS: dict[str, object] = {
    "organization": "Acme", "state": "OH", "attack": "malware", "third_party": "Zed", "occurred": "2020",
    "individuals_affected": 5, "data_types": ["name"], "discovered": "2021-01-02", "reported": "2021-02",
    "notified": "2021-03",
}  # fmt: skip


def test_the_summary_is_a_sentence_whatever_is_missing() -> None:
    for kept in itertools.product([True, False], repeat=len(PARTS)):
        facts = dict(itertools.compress(PARTS.items(), kept))
        said = summary(incident(1, **facts))  # type: ignore[arg-type]
        assert said.endswith(".")
        assert said.count(".") == 1
        assert said[0].isupper()
        for wrong in ("  ", " ,", " ;", " .", ",,", "and and", "that;", "that.", "None", "—", "was and"):
            assert wrong not in said
        for name, value in facts.items():
            word = {"state": "(Ohio)", "individuals_affected": "5 people"}.get(name)
            assert (word or (value if name in ("organization", "third_party") else "")) in said  # type: ignore[operator]


# Timeline


@pytest.mark.parametrize(
    ("discovered", "notified", "kind", "is_late"),
    [
        ("2021-01-01", "2021-03-02", "health_plan", False),
        ("2021-01-01", "2021-03-03", "health_plan", True),
        ("2021-01", "2021-03-15", "healthcare_provider", False),
        ("2021-01-01", "2022", "retail", False),
        ("XXXX-01-01", "2021-09-09", "health_plan", False),
        (None, "2021-09-09", "health_plan", False),
    ],
)
def test_sixty_days_are_passed_only_where_certain(
    discovered: str | None, notified: str, kind: str, is_late: bool
) -> None:
    one = incident(1, organization="A", discovered=discovered, notified=notified, organization_type=kind)
    assert late(one) is is_late
    assert ("45 CFR 164.404" in render([one])) is is_late


def test_the_steps_stand_in_time_where_it_is_certain_and_days_say_where_they_begin() -> None:
    written = render([
        incident(1, organization="A", occurred="2021-03-01/2021-03-09", discovered="2021-03",
                 reported="2021-06-17", notified="2021-06-14")
    ])  # fmt: skip
    part = written.partition("## Timeline")[2]
    assert re.findall("^- (\\w+): ", part, re.M) == ["Occurred", "Discovered", "Notified", "Reported"]
    assert "Days between the steps, from the last day of an interval or to its first:" in part
    assert "Days between the steps:" in render([
        incident(1, organization="A", occurred="2021-03-01", notified="2021-06-14")
    ])  # fmt: skip


def test_each_figure_of_several_has_its_quotation() -> None:
    states = ("IN", "MA", "ME", "WA", "DE")
    filed = [
        report(
            state, counts=[Count(at, CountKind.RESIDENTS, jurisdiction=f"US-{state}")],
            evidence={"counts": (f"{state} affected", str(at))}, row=at, path=f"{state}.csv",
        )
        for at, state in enumerate(states, 1)
    ]  # fmt: skip
    written = render([incident(1, *filed)])
    [line] = [line for line in written.splitlines() if line.startswith("| Counts stated")]
    assert line.count("[^") == len(states)
    for at, state in enumerate(states, 1):
        assert f"{state} affected: “{at}”" in written


def test_what_a_source_is_marked_as_is_said_with_it() -> None:
    written = render([incident(1, report("1", publisher="Elm Office", flags=("doubtful_date",)))], "md")
    assert "1. Elm Office, article, marked doubtful" in written
    assert "(its dates cannot all be true)" in written
