"""Patterns that are narrowed to the letters they can begin with match what they matched before."""

import gc
import re
from pathlib import Path

import pytest

from breachtui.extract import Article, extract
from breachtui.extract.borders import narrowed
from breachtui.extract.patterns import Lazy

SEEDS = Path(__file__).parent.parent.parent / "seeds"
TEXT = "\n".join(path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt")))


def sources() -> list[tuple[str, int]]:
    """All patterns of the vocabulary that are narrowed."""
    extract(Article("The clinic said that it was hacked."))
    patterns = {each.source for each in gc.get_objects() if isinstance(each, Lazy)}
    return sorted(each for each in patterns if narrowed(each[0]) != each[0])


def test_every_narrowed_pattern_matches_the_same() -> None:
    """In all seeds, as they are and in lower case."""
    found = sources()
    assert len(found) > 300
    for source, flags in found:
        plain, fast = re.compile(source, flags), re.compile(narrowed(source), flags)
        for text in (TEXT, TEXT.lower()):
            spans = [match.span() for match in plain.finditer(text)]
            assert [match.span() for match in fast.finditer(text)] == spans, source


@pytest.mark.parametrize(
    ("source", "letters"),
    [
        (r"\bfoo|^bar|^(?:box|fox)|\bb", "bf"),
        (r"\b(?:foo|fox)|\b(?:bar|box)|gnu|gnat", "bf"),
        (r"(?i)\b(?:a|(?:b |c)?d|aa|dd)", "abcd"),
        (r"\b(?:(?<!web )(?:s|t)erver|t|s|tt)", "st"),
        (r"\b(?P<name>u{0,2}k|[Uu]s|\d|k|uu)\b", r"Uu\dku"),
        (r"\b(?:a{1,2}b|a|ab|ac|ad)", "a"),
    ],
)
def test_the_letters_that_a_pattern_can_begin_with(source: str, letters: str) -> None:
    """What may be absent is passed over, what only looks around too."""
    found = re.match(r"(?:\(\?i\))?(?:\\b|\(\?a:\\b\))\(\?=\[(.*?)\]\)", narrowed(source))
    assert found
    assert sorted(found[1]) == sorted(letters)


@pytest.mark.parametrize(
    "source",
    [
        r"foo|\bbar|a|b|c",
        r"(?:a|b|c|d|e)\b",
        r"\b(?:a|b|c|d|e)?$",
        r"\b(?:[\d,]x|a|b|c|d)",
        r"\b(?:[^a]x|a|b|c|d)",
        r"\b.(?:a|b|c|d|e)",
        r"\b(?:(?i:a|b)|c|d|e)",
        r"^ (?:a|b|c|d|e)",
        r"\b(?:a|b)",
    ],
)
def test_what_is_not_narrowed(source: str) -> None:
    """A pattern that can begin elsewhere, or with anything, stays as it is."""
    assert narrowed(source) == source
