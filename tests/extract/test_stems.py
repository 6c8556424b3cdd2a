"""The words that a pattern needs: no text that it matches may be without them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from breachtui.extract.lexicon import attacks, categories
from breachtui.extract.stems import sign, signs_of, words_of

_PATTERNS = [(needs, pattern) for _, _, rows in attacks.ATTACKS.values() for needs, pattern in rows]
_PATTERNS += [(needs, pattern) for _, _, needs, pattern in categories.CATEGORIES]


@pytest.mark.parametrize(
    ("stems", "text", "there"),
    [
        ("hack intru", "two hackers got in", True),
        ("hack$ intru", "two hackers got in", False),
        ("mail", "an e-mail", True),
        ("mail", "an email", False),
    ],
)
def test_a_class_is_given_by_what_its_words_begin_with(stems: str, text: str, there: bool) -> None:
    bit = sign(stems)
    assert bool(signs_of(words_of(text)) & bit) is there


def test_a_class_made_late_holds_for_words_seen_before() -> None:
    words = words_of("quagga and zorilla")
    before = signs_of(words)
    bit = sign("zorill")
    assert not before & bit
    assert signs_of(words) & bit


@given(st.sampled_from(_PATTERNS), st.data())
def test_no_match_is_lost(row: tuple[str, str], data: st.DataObject) -> None:
    needs, pattern = row
    text = data.draw(st.from_regex(pattern, alphabet=st.characters(codec="ascii"))).lower()
    bit = sign(needs)
    assert signs_of(words_of(text)) & bit
