import datetime
import json
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from breachtui.errors import ValueNotKnown
from breachtui.values.counts import LARGEST, Count, CountKind, Qualifier, parse_figure
from breachtui.values.dated import DatedEvent, DateKind
from breachtui.values.dates import DateSpan, PartialDate
from breachtui.values.places import STATES, country_name, jurisdiction_name, state_code, state_name
from breachtui.values.text import fold, single_line, visible, visible_json, visible_prose
from breachtui.values.vocabulary import Vocabulary
from breachtui.words.attacks import ATTACKS
from breachtui.words.breach_types import BREACH_TYPES
from breachtui.words.data_types import DATA_TYPES
from breachtui.words.locations import LOCATIONS
from breachtui.words.sectors import ORGANIZATION_TYPES

VOCABULARIES = (BREACH_TYPES, ATTACKS, DATA_TYPES, ORGANIZATION_TYPES, LOCATIONS)

days = st.dates().map(lambda day: PartialDate(day.year, day.month, day.day))
months = st.builds(PartialDate, st.integers(1, 9999), st.sampled_from([*range(1, 13), 21, 22, 23, 24]))
years = st.builds(PartialDate, st.integers(1, 9999))
yearless = st.dates().map(lambda day: PartialDate(None, day.month, day.day))
partial_dates = st.one_of(days, months, years, yearless)
spans = st.one_of(
    partial_dates.map(DateSpan),
    st.builds(lambda one, two: DateSpan(one, two, interval=True), partial_dates, partial_dates | st.none()),
    partial_dates.map(lambda end: DateSpan(None, end, interval=True)),
)


def span(text: str) -> DateSpan:
    return DateSpan.parse(text)


@given(spans)
@example(span("9999-24"))
def test_every_date_survives_edtf(date: DateSpan) -> None:
    again = DateSpan.parse(str(date))
    assert again == date
    assert again.label()
    assert again.bounds == date.bounds
    assert again.agrees_with(date)


@given(spans, spans)
def test_agreement_is_mutual(one: DateSpan, two: DateSpan) -> None:
    assert one.agrees_with(two) == two.agrees_with(one)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2021-10-10", "2021-10-10", "2021-10-10"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("2021", "2021-01-01", "2021-12-31"),
        ("2021-21", "2021-03-01", "2021-05-31"),
        ("2021-22", "2021-06-01", "2021-08-31"),
        ("2021-23", "2021-09-01", "2021-11-30"),
        ("2023-24", "2023-12-01", "2024-02-29"),
        ("2021-07/2021-09", "2021-07-01", "2021-09-30"),
    ],
)
def test_bounds_are_the_first_and_the_last_day(text: str, first: str, last: str) -> None:
    expected = datetime.date.fromisoformat(first), datetime.date.fromisoformat(last)
    assert span(text).bounds == expected


@pytest.mark.parametrize("text", ["XXXX-07-12", "../2021", "2021/..", "2021/XXXX-03"])
def test_without_a_year_or_a_side_there_are_no_bounds(text: str) -> None:
    assert span(text).bounds is None
    assert span(text).days_until(span("2022")) is None


@pytest.mark.parametrize(
    ("one", "two", "agree"),
    [
        ("2021-10-10", "2021-10-10", True),
        ("2021-10-10", "2021-10", True),
        ("2021-10-10", "2021", True),
        ("2021-10-10", "2021-10-11", False),
        ("2021-23", "2021-10-10", True),
        ("2021-07-12/2021-07-13", "2021-07-13", True),
        ("XXXX-07-12", "2021-07-12", True),
        ("XXXX-07-12/XXXX-07-13", "2021-07-13", True),
        ("XXXX-07-12", "2021-07", True),
        ("XXXX-07-12", "2021-08", False),
        ("XXXX-12-20/XXXX-01-05", "2021-12-25", True),
        ("XXXX-02-29", "2021-02-28", True),
        ("../2021", "2020-05", True),
        ("../2021", "2022", False),
        ("2021-07-12/..", "2021-08", True),
        ("2021-07-12/..", "2021-06", False),
    ],
)
def test_dates_agree_where_both_can_be_true(one: str, two: str, agree: bool) -> None:
    assert span(one).agrees_with(span(two)) is agree


@pytest.mark.parametrize(
    ("one", "two", "days"),
    [
        ("2021-10-10", "2021-11-02", (23, 23)),
        ("2021-10", "2021-11-02", (2, 32)),
        ("2021-07-01/2021-07-13", "2021-07-10", (0, 0)),
        ("2021-07-02/2021-07-13", "2021-07-01", (-12, -12)),
        ("2021-07-02/2021-07-13", "2021-07", (-12, 18)),
        ("2021-07-01", "2021-08-01/2021-08-20", (31, 31)),
    ],
)
def test_days_count_from_an_end_to_a_beginning(one: str, two: str, days: tuple[int, int]) -> None:
    assert span(one).days_until(span(two)) == days


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2021-10-10", "October 10, 2021"),
        ("XXXX-07-12", "July 12, year not stated"),
        ("2021-22", "summer 2021"),
        ("2021-07/..", "since July 2021"),
        ("../2021-07", "until July 2021"),
        ("2021-07-12/2021-07-13", "July 12, 2021 to July 13, 2021"),
        ("XXXX-07-12/XXXX-07-13", "July 12 to July 13, year not stated"),
    ],
)
def test_dates_in_words(text: str, words: str) -> None:
    assert span(text).label() == words


def test_dates_sort_by_time() -> None:
    texts = ["2020-12", "2021-21", "2021-04-02", "2021-22", "2021-12-31", "2022"]
    assert sorted(["2022", *texts[:-1]], key=lambda text: span(text).sort_key) == texts
    assert span("XXXX-07-12").sort_key == ""


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("yesterday", "no EDTF date; write"),
        ("2021-13", "no month"),
        ("2021-02-29", "28 days"),
        ("0000", "no year"),
        ("XXXX", "a year or a month"),
        ("2021-21-05", "a day needs a month"),
        ("/", "either side"),
        ("٢٠٢١", "no EDTF date"),
    ],
)
def test_a_bad_date_is_named_with_its_fault(text: str, says: str) -> None:
    with pytest.raises(ValueNotKnown, match=says):
        DateSpan.parse(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("500", 500), ("656,047", 656047), ("4.3M", 4300000), ("100k", 100000), (".5m", 500000),
        ("1.5 million", 1500000), ("2 thousand", 2000), ("1b", 10**9), (" 12 ", 12), ("1,23,456", 123456),
    ],
)  # fmt: skip
def test_figures(text: str, value: int) -> None:
    assert parse_figure(text) == value


@pytest.mark.parametrize("text", ["", ",", ".", "many", "-5", "1,5 million", "5 %", "٥٠٠", "9" * 5000])
def test_what_is_no_figure(text: str) -> None:
    with pytest.raises(ValueNotKnown, match="is no count"):
        parse_figure(text)


@given(st.integers(0, 10**12))
def test_figures_with_thousands_separators(value: int) -> None:
    assert parse_figure(f"{value:,}") == parse_figure(str(value)) == value


def test_a_count_beyond_all_people_and_records_is_none() -> None:
    assert Count(LARGEST).value == 10**12
    with pytest.raises(ValueNotKnown, match="more than a trillion"):
        Count(LARGEST + 1)


def test_counts_in_words() -> None:
    assert Count(600000, qualifier=Qualifier.ABOUT).label() == "about 600,000 persons"
    residents = Count(1204, CountKind.RESIDENTS, jurisdiction="US-WA")
    assert residents.label() == "1,204 residents of Washington"
    assert residents.written() == "1,204 residents of US-WA"
    assert Count(1, CountKind.ACCOUNTS).label() == "1 account"
    assert [Count(500, qualifier=each).short() for each in Qualifier] == [
        "500",
        "~500",
        "≥500",
        "≤500",
        "?500",
    ]


@pytest.mark.parametrize("vocabulary", VOCABULARIES, ids=lambda vocabulary: vocabulary.name)
def test_every_word_finds_its_own_term(vocabulary: Vocabulary) -> None:
    for term in vocabulary.terms:
        assert term.id in vocabulary
        assert len(term.badge) <= 4
        for word in (term.id, term.label, term.label.upper(), *term.synonyms):
            assert vocabulary.find(word) == term
    assert vocabulary.source


def test_a_beginning_finds_the_only_term_or_names_the_choices() -> None:
    assert ATTACKS.find("ransom").id == "ransomware"
    with pytest.raises(ValueNotKnown, match=r"no attack; choose from .*stolen_device"):
        ATTACKS.find("s")
    with pytest.raises(ValueNotKnown, match="choose from ransomware"):
        ATTACKS.find("")
    assert ATTACKS.label("nothing of ours") == "nothing of ours"
    assert ATTACKS.label(None) == ""


@pytest.mark.parametrize(("code", "name"), STATES.items())
def test_states_by_code_and_name(code: str, name: str) -> None:
    assert state_code(code.lower()) == state_code(f" {name.upper()} ") == code
    assert state_name(code) == name


def test_places() -> None:
    assert state_code("Washington, D.C.") == "DC"
    assert state_code("Ontario") is None
    assert state_name(None) == country_name(None) == jurisdiction_name(None) == ""
    assert country_name("CA") == "Canada"
    assert country_name("??") == "??"
    assert jurisdiction_name("US-ME") == "Maine Attorney General"
    assert jurisdiction_name("US-HHS") == "HHS Office for Civil Rights"
    assert jurisdiction_name("CA-ON") == "CA-ON"


def _acts(char: str) -> bool:
    bidi = unicodedata.bidirectional(char) in {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
    hidden = char in "\u061c\u200e\u200f\u00ad\u200b\u2060\ufeff" or 0xE0000 <= ord(char) < 0xE0200
    return bidi or hidden or unicodedata.category(char) in {"Cc", "Cs", "Zl", "Zp"}


_EMPTY = "\u034f\u115f\u1160\u180e\u2061\u2062\u2063\u2064\u3164\uffa0\ufff9\ufffa\ufffb\u200c\u200d"


anything = st.text(st.characters(exclude_categories=()) | st.sampled_from("\x1b\x9b\0\n\t\u202e\u2066\ud800"))


@given(anything)
def test_visible_text_never_acts_and_keeps_its_offsets(raw: str) -> None:
    shown = visible(raw)
    assert len(shown) == len(raw)
    assert not any(map(_acts, shown))
    assert not any(_acts(char) for char in visible_prose(raw) if char not in "\n\t")
    assert not any(map(_acts, single_line(raw)))
    assert all(char == new or _acts(char) or char in _EMPTY for char, new in zip(raw, shown, strict=True))


def test_joiners_are_seen_where_no_script_needs_them() -> None:
    assert visible("pay\u200dpal\u200c \u200dx") == "pay\ufffdpal\ufffd \ufffdx"
    kept = "\u0645\u06cc\u200c\u062e \U0001f468\u200d\U0001f469"
    assert visible(kept) == kept


def test_json_says_the_same_and_shows_what_is_hidden() -> None:
    value = {"a\x9b": ["\u202e", "\U000e0041", "\ud800", "\x1b", "é"]}
    said = visible_json(json.dumps(value, ensure_ascii=False, indent=1))
    assert json.loads(said) == value
    assert not any(_acts(char) for char in said if char != "\n")


@pytest.mark.parametrize(
    ("kind", "label", "told"),
    [
        (DateKind.OCCURRED, "occurred 2021", "the text says that it occurred then"),
        (DateKind.OTHER, "2021 (another event)", "the text gives this date for something else"),
    ],
)
def test_what_a_date_is_of_is_told_in_words(kind: DateKind, label: str, told: str) -> None:
    assert (DatedEvent(span("2021"), kind).label(), kind.told) == (label, told)
    assert len({each.told for each in DateKind}) == len(DateKind)


def test_text_forms() -> None:
    assert visible("a\x1b[31mb") == "a␛[31mb"
    assert single_line(" a\r\n\tb\u2003c ") == "a b c"
    assert fold("Ｃafé STRASSE ß") == "cafe strasse ss"
