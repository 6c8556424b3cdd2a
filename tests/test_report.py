import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from breachtui.errors import ValueNotKnown
from breachtui.report import Report, Response, Source
from breachtui.values.counts import Count, CountKind, Qualifier
from breachtui.values.evidence import Cell, Span
from breachtui.values.text import visible
from breachtui.words.attacks import ATTACKS
from breachtui.words.breach_types import BREACH_TYPES
from breachtui.words.data_types import DATA_TYPES
from breachtui.words.locations import LOCATIONS
from breachtui.words.sectors import ORGANIZATION_TYPES
from tests.builders import report
from tests.test_values import spans

words = st.text(max_size=20).map(visible)
maybe = st.none() | words
truths = st.none() | st.booleans()
whole = st.integers(0, 10**12)
counts = st.builds(Count, whole, st.sampled_from(CountKind), st.sampled_from(Qualifier), maybe, words)
sources = st.builds(Source, words, words, maybe, maybe, maybe, maybe, maybe, st.none() | whole, maybe)


def members(ids: Any) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(list(ids)), max_size=4).map(tuple)


facts: st.SearchStrategy[dict[str, Any]] = (
    st.fixed_dictionaries(  # made once: to make strategies takes longer than to draw from them
        {
            "source": sources,
            "organization": maybe,
            "aliases": st.lists(words, max_size=2).map(tuple),
            "organization_type": st.none() | st.sampled_from(list(ORGANIZATION_TYPES.by_id)),
            "individuals_affected": st.none() | whole,
            "counts": st.lists(counts, max_size=2).map(tuple),
            "occurred": st.none() | spans,
            "notified": st.none() | spans,
            "breach_type": st.none() | st.sampled_from(list(BREACH_TYPES.by_id)),
            "attack": st.none() | st.sampled_from(list(ATTACKS.by_id)),
            "data_types": members(DATA_TYPES.by_id),
            "information_location": members(LOCATIONS.by_id),
            "business_associate_present": truths,
            "response": st.builds(Response, truths, st.none() | whole, truths, truths, truths),
        }
    )
)
cells = st.builds(Cell, words, words)


@st.composite
def reports(draw: st.DrawFn) -> Report:
    text = draw(words)
    start = draw(st.integers(0, len(text)))
    end = draw(st.integers(start, len(text)))
    evidence = {"organization": (Span(start, end, text[start:end]), draw(cells))}
    return Report(text=text, evidence=evidence, **draw(facts))


@given(reports())
def test_a_report_survives_json(before: Report) -> None:
    assert Report.from_json(json.loads(json.dumps(before.to_json()))) == before


def test_the_keys_are_the_fields_and_unknown_is_null() -> None:
    data = report(organization="Acme").to_json()
    assert data["organization"] == "Acme"
    assert data["state"] is None
    assert data["data_types"] == data["counts"] == []
    assert set(data["response"]) == {
        "credit_monitoring", "credit_monitoring_months", "law_enforcement", "misuse_reported", "exfiltrated",
    }  # fmt: skip


def test_text_from_a_file_is_made_harmless_without_moving_it() -> None:
    data = report(organization="A\x1bc", text="In\x9b\nOhio", evidence={"state": "Ohio"}).to_json()
    read = Report.from_json(data)
    assert read.organization == "A␛c"
    assert read.text == "In\N{REPLACEMENT CHARACTER}\nOhio"


@pytest.mark.parametrize(
    ("key", "value", "says"),
    [
        ("organization", 5, "organization: 5 is not a string"),
        ("aliases", "Acme", "aliases: 'Acme' is not a list"),
        ("individuals_affected", -1, "individuals_affected: -1 is not a whole number"),
        ("individuals_affected", True, "individuals_affected: True"),
        ("occurred", "soon", "occurred: 'soon' is no EDTF date"),
        ("attack", "magic", "attack: 'magic' is no attack; choose from ransomware"),
        ("data_types", ["ssn", "soul"], "data_types: 'soul' is no data type"),
        (
            "counts",
            [{"value": 5, "kind": "pets", "qualifier": "exact"}],
            "counts: kind: 'pets' is none of persons",
        ),
        ("counts", ["five"], "counts: 'five' is not an object"),
        ("counts", [{"value": 5}], "counts: has no kind and no qualifier"),
        ("dates", [{"value": "2021", "kind": "party"}], "dates: kind: 'party' is none of occurred"),
        ("business_associate_present", "yes", "business_associate_present: 'yes' is neither"),
        ("response", {"exfiltrated": "yes"}, "response: exfiltrated: 'yes' is neither true"),
        ("response", {"apology": True}, "response: apology: not known; choose from credit_monitoring"),
        ("response", [], "response: .* is not an object"),
        ("source", {"format": "x", "key": "k", "row": "one"}, "source: row: 'one' is not a whole number"),
        ("source", {"format": "x"}, "source: has no key"),
        ("source", {}, "source: has no format and no key"),
        ("evidence", {"state": [{"start": -4, "end": 0, "text": ""}]}, "evidence: state: start: -4 is not"),
        ("evidence", [], "evidence: .* is not an object"),
        ("evidence", {"state": [{"start": 3}]}, "evidence: state: has no end and no text"),
        ("evidence", {"state": [{"start": 0, "end": 2, "text": "OH"}]}, "evidence of state: text"),
        ("evidence", {"state": [{"column": "State", "text": 7}]}, "evidence: state: text: 7 is not a string"),
        (
            "confidence",
            {"state": {"level": "sure", "reason": ""}},
            "confidence: state: level: 'sure' is none of",
        ),
        ("no_longer_stated", ["state"], "no_longer_stated: .* is not an object"),
        ("colour", "red", "colour: no field of a report"),
    ],
)
def test_an_error_names_the_key(key: str, value: Any, says: str) -> None:
    data = report(organization="Acme", text="In Ohio").to_json() | {key: value}
    with pytest.raises(ValueNotKnown, match=says):
        Report.from_json(data)


def test_a_report_must_say_where_it_was_read() -> None:
    with pytest.raises(ValueNotKnown, match="source is missing"):
        Report.from_json({"organization": "Acme"})


def test_evidence_over_several_lines_comes_back() -> None:
    text = "Cedar Valley\nClinic lost\tit."
    said = report("k", text=text, organization="Cedar Valley Clinic", evidence={
        "organization": "Cedar Valley\nClinic", "state": ("Place", "Boise,\nIdaho"),
    })  # fmt: skip
    assert Report.from_json(said.to_json()) == said


def test_the_words_of_a_count_are_made_harmless() -> None:
    said = report("k").to_json()
    said["counts"] = [
        {"value": 5, "kind": "persons", "qualifier": "exact", "jurisdiction": "US-\x1b", "text": "5\x9bm"}
    ]
    [count] = Report.from_json(said).counts
    assert (count.jurisdiction, count.text) == ("US-␛", "5\ufffdm")
