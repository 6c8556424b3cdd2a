"""The open vocabulary of prose is general: nearly every entry is found in two real texts of different sources."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path

from breachtui.extract.wording import Wording, Words
from tests.benchmarks.labelled import CASIE, NEWS, SHARED
from tests.benchmarks.vocabulary import Found, finder, modules, of_module, texts, vocabularies
from tests.beside import reads

ENOUGH = 0.9
# A part of the real texts, so that it takes a minute at most; each file is one source.
TABLES = ("hhs/*archive*.csv", "prc/*.csv", "iib/*.csv", "hibp/*.json", "veris/*.json")
_LONGEST_CELL = 60
_LONGEST_SOURCE = 1_500_000


def cells(path: Path) -> Iterator[str]:
    """The prose in the cells of a table, or in the strings of JSON."""
    text = path.read_text(encoding="utf-8", errors="replace")
    if path.suffix == ".json":
        yield from strings(json.loads(text))
    else:
        yield from (
            cell for row in csv.reader(text.splitlines()) for cell in row if len(cell) > _LONGEST_CELL
        )


def strings(value: object) -> Iterator[str]:
    """The long strings that a value of JSON holds."""
    if isinstance(value, str) and len(value) > _LONGEST_CELL:
        yield value
    elif isinstance(value, dict):
        yield from (each for one in value.values() for each in strings(one))
    elif isinstance(value, list):
        yield from (each for one in value for each in strings(one))


def corpus() -> dict[str, str]:
    """Real texts in lower case, by source."""
    by_source = texts([CASIE, NEWS])
    for pattern in TABLES:
        for path in sorted((SHARED / "data").glob(pattern))[:2]:
            by_source[path.name] = "\n".join(cells(path))[:_LONGEST_SOURCE].lower()
    return by_source


@reads(CASIE, NEWS)
def test_nearly_every_open_entry_is_found_in_two_real_texts() -> None:
    by_source = corpus()
    seen: set[int] = set()
    found = [of_module(module, by_source, seen) for module in modules()]
    entries, twice = (sum(getattr(each, name) for each in found) for name in ("entries", "twice"))
    unused = [f"{each.module} {entry}" for each in found for entry in each.unused]
    assert entries > 0
    assert twice >= ENOUGH * entries, f"{twice} of {entries}; not found twice:\n" + "\n".join(unused)


def test_an_entry_counts_where_two_sources_hold_it() -> None:
    by_source = {"one": "the laptop was stolen", "two": "a stolen  drive", "three": "hackers got in"}
    found = Found("own")
    for vocabulary in vocabularies((Wording("stolen {word}\nwas stolen"), Words("hacker laptop"))):
        for entry in vocabulary.entries:
            times = sum(bool(finder(vocabulary, entry).search(text)) for text in by_source.values())
            found.entries += 1
            found.twice += times > 1
    assert (found.entries, found.twice) == (4, 0)
    assert Wording("(?:stolen|lost) {gap}drive").search("two stolen and unencrypted drives") is None
    assert finder(Wording("stolen"), "stolen").search(by_source["two"])


def test_phrases_are_found_as_whole_words_and_over_line_ends() -> None:
    wording = Wording(
        """
        was stolen
        {a}server
        """
    )
    assert [found[0] for found in wording.finditer("it was\nstolen from our servers; a server")] == [
        "was\nstolen",
        "a server",
    ]
    assert wording.entries == ("was stolen", "{a}server")
