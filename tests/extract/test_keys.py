"""Names for comparing: what is left out of them, and that the quick look before cleanco misses nothing."""

import re

import pytest
from cleanco import basename, prepare_default_terms
from hypothesis import given
from hypothesis import strategies as st

from breachtui.extract.name_keys import key_of
from breachtui.values.text import fold

_FORMS = sorted(" ".join(parts) for _, parts in prepare_default_terms())


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("The Brannock Group, L.L.C.", "brannock group"),
        ("Saint Adélric Hospital", "saint adelric hospital"),
        ("Tamarack  Valley Inc", "tamarack valley"),
        ("Dunmore & Vance", "dunmore & vance"),
    ],
)
def test_a_key_is_the_name_without_what_writers_vary(name: str, key: str) -> None:
    assert key_of(name) == key


@given(st.from_regex(r"[A-Za-z]{1,9}( [A-Za-z&]{1,9}){0,2}", fullmatch=True), st.sampled_from(["", *_FORMS]))
def test_no_legal_form_is_overlooked(name: str, form: str) -> None:
    whole = f"{name} {form}"
    words = re.sub(r"[^\w&'.-]+", " ", fold(basename(whole) or whole)).split()
    assert key_of(whole) == " ".join(word.strip(".'-") for word in words if word != "the").strip()
