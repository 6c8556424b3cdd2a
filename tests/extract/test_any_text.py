"""What holds for every text: it is read, its evidence is in it, and a second reading finds the same."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from breachtui.extract import Article, Findings, extract, several
from breachtui.extract.findings import explanation
from breachtui.values.dates import DateSpan

STEMS = [
    "Brannock",
    "Tamarack",
    "Dunmore",
    "Ostrel",
    "St. Ilvane",
    "23andOstrel",
    "Iſık",
    "ıltan",
    "\u0130lvan",
]
HEADS = [
    "",
    " Bank",
    " Dental",
    " Valley Hospital",
    " Health Services",
    " County",
    " & Vance",
    " and Pell",
    ".com",
]
FORMS = ["", "", "", ", Inc.", " LLC", ", P.C.", " Corporation"]
# Between a name and another one of the same party.
TIES = [
    " d/b/a ",
    " dba ",
    ", doing business as ",
    ", also known as ",
    " a/k/a ",
    ", formerly ",
    " f/k/a ",
    ", now known as ",
]
BRACKETS = [
    "{} ({})",
    '{} ("{}")',
    '{} (the "{}")',
    "{} (\u201c{}\u201d)",
    '{} (collectively, "{}")',
    "{}'s ({})",
    "{} ({}",
]
BEFORE = [
    "",
    "The covered entity (CE), ",
    "its vendor, ",
    "Separately, ",
    "Dear ",
    "To: ",
    "Re: ",
    "- ",
    "\u2022 ",
    "the City of ",
]
AFTER = [
    " was hacked", " suffered a breach", "'s network was encrypted", " told its patients that records were stolen",
    " discovered the theft", " notified residents of Ohio", ", whose vendor lost a laptop,", " reported that", "'s",
]  # fmt: skip
FACTS = [
    "on March 3, 2023", "on 13/45/2021", "between the 31 and 2 of June", "in the fourth half of 2020", "two weeks ago",
    "the next day", "99 days later", "Labor Day weekend", "February 30", "last summer", "in the week of May 3, 2020",
    "affecting 1,204 patients", "four hundred (400) people", "9,999,999,999,999 billion records", "half a mıllıon users",
    "between 4 and 5 thouſand members", "\u0663\u0664 clients", "names and Social Security numbers",
    "credit monitoring for 12 months", "Two breaches", "What Happened", "<<Name>>", "Number of people affected: 0",
]  # fmt: skip
BETWEEN = [". ", ".\n", "\n\n", "\n", ", ", "; ", " ", ") ", " (", '" ', " - ", "\n- ", "! ", ""]

NAMES = st.builds("{}{}{}".format, st.sampled_from(STEMS), st.sampled_from(HEADS), st.sampled_from(FORMS))
SHORTENED: list[Callable[[str], str]] = [
    str,
    str.upper,
    lambda name: name.split()[0],
    lambda name: name.partition(",")[0],
    lambda name: "".join(word[0] for word in name.split()),
]


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Sentences of two or three parties, each named by any of its own forms or by those of another."""
    cast = st.sampled_from(draw(st.lists(NAMES, min_size=2, max_size=3)))
    named = st.builds(lambda name, short: short(name), cast, st.sampled_from(SHORTENED))
    either = st.one_of(
        named,
        st.builds("{}{}{}".format, named, st.sampled_from(TIES), named),
        st.builds(str.format, st.sampled_from(BRACKETS), named, named),
        st.builds('{}{}{} ("{}")'.format, named, st.sampled_from(TIES), named, named),
    )
    told = st.builds("{}{}{}".format, st.sampled_from(BEFORE), either, st.sampled_from(AFTER))
    piece = st.one_of(told, told, st.sampled_from(FACTS), st.text(max_size=8))
    parts = draw(st.lists(st.builds("{}{}".format, piece, st.sampled_from(BETWEEN)), max_size=10))
    return "".join(parts)


PUBLISHED = st.sampled_from([None, "2021-11-05", "2020-02", "0001-01-01", "9999-12-31"])
ANYTHING = st.text(st.characters(exclude_categories=()), max_size=200)  # lone surrogates too


def check(text: str, found: Findings) -> None:
    for spans in found.evidence.values():
        for span in spans:
            assert text[span.start : span.end] == span.text


@given(st.one_of(texts(), texts(), texts(), ANYTHING), PUBLISHED)
def test_any_text_is_read_and_twice_the_same(text: str, published: str | None) -> None:
    article = Article(text, published=DateSpan.parse(published) if published else None)
    found, again = extract(article), extract(article)
    beside = several(article, found)
    for each in (found, *beside.each):
        check(text, each)
    assert again == found
    assert several(article, again) == beside
    assert list(explanation(again.candidates)) == list(explanation(found.candidates))


@pytest.mark.parametrize(
    ("number", "value"),
    [
        ("3 m\u0131ll\u0131on", 3_000_000),
        ("3 M\u0130LLION", 3_000_000),
        ("3 thou\u017fand", 3_000),
        ("3 la\u212ah", 300_000),
    ],
)
def test_letters_that_are_taken_for_those_of_ascii_are_read_as_them(number: str, value: int) -> None:
    text = f"Ostrel Clinic was hacked. The breach affected {number} patients."
    assert extract(Article(text)).values["individuals_affected"] == value


def test_a_name_keeps_its_own_letters() -> None:
    values = extract(
        Article("I\u015f\u0131k Bank (\u0130B) told 400 customers of a breach. \u0130B is sorry.")
    ).values
    assert (values["organization"], values["aliases"]) == ("I\u015f\u0131k Bank", ("\u0130B",))


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31"])
@pytest.mark.parametrize(
    "when", ["two weeks ago", "yesterday", "on Thanksgiving", "last weekend", "on Monday", "last month"]
)
def test_nothing_is_reckoned_from_a_placeholder_of_a_date(published: str, when: str) -> None:
    article = Article(
        f"Ostrel Clinic discovered {when} that it had been hacked.", published=DateSpan.parse(published)
    )
    values = extract(article).values
    assert (values["organization"], values.get("discovered")) == ("Ostrel Clinic", None)


@pytest.mark.parametrize(
    "number", ["9,999,999,999 million", "9,999,999,999,999 million", "1,000,001 billion"]
)
def test_what_nobody_can_have_is_no_count(number: str) -> None:
    values = extract(Article(f"Ostrel Clinic was hacked. The breach affected {number} people.")).values
    assert "counts" not in values
    assert "individuals_affected" not in values


@pytest.mark.parametrize("before", ["x" * 40_000, "- " * 20_000, "x" * 20_000 + "!" * 20_000])
def test_what_stands_long_before_a_date_is_looked_at_once(before: str) -> None:
    text = f"Ostrel Clinic was hacked. {before} on May 3, 2021, the clinic told 400 patients."
    check(text, extract(Article(text)))
