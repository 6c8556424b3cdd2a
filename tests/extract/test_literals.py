"""The letters that a pattern needs: no text that it matches may be without them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from breachtui.extract.lexicon import attacks, response
from breachtui.extract.literals import required
from breachtui.extract.patterns import Costly, Lazy

_PATTERNS = [
    *(each for _, _, patterns in attacks.ATTACKS.values() for each in patterns),
    response.TAKEN,
    response.MISUSE,
    response.POLICE,
]


@pytest.mark.parametrize(
    ("pattern", "letters"),
    [
        (r"\b(?:lost|stolen)( the)? laptops?", (" laptop",)),
        (r"(?:lost|stolen) \w+", ("lost", "stolen")),
        (r"(?:lost)?", ()),
        (r"(?i)lost", ()),
        (r"\w+|lost", ()),
    ],
)
def test_what_is_required(pattern: str, letters: tuple[str, ...]) -> None:
    assert required(re.compile(pattern)) == letters


@given(st.sampled_from(_PATTERNS), st.data())
def test_no_match_is_lost(pattern: str, data: st.DataObject) -> None:
    text = data.draw(st.from_regex(pattern, alphabet=st.characters(codec="ascii")))
    plain, costly = Lazy(pattern).search(text), Costly(pattern).search(text)
    assert (plain and plain.span()) == (costly and costly.span())
