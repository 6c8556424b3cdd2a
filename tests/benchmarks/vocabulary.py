"""How much of the vocabulary of prose is found in real texts: entries, found, found twice.

An entry stands for something general where it is found in two texts of different sources. TEXTS are files
of one JSON object a line with ``source`` and ``text``, or folders of text files, each a source of its own. Without ``--rooms`` only the sum is printed.

    python -m tests.benchmarks.vocabulary [--rooms] [--unused MODULE] TEXTS...
"""

import argparse
import importlib
import json
import pkgutil
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import breachtui.extract
import breachtui.words
from breachtui.extract.wording import Nearby, Wording, Words
from breachtui.words.written_forms import Forms

_ROOMS = (breachtui.extract, breachtui.words)


Vocabulary = Wording | Words | Nearby | Forms
"""Entries of one kind."""


def finder(vocabulary: Vocabulary, entry: str) -> re.Pattern[str]:
    """The pattern of one entry, for text in lower case; of words in all their forms."""
    if isinstance(vocabulary, Wording):
        return re.compile(vocabulary.source((entry,)))
    if isinstance(vocabulary, Words):
        found = rf"{_base(entry)}(?:\w?(?:e|es|ed|er|ers|ing|s|d|y|ies|ied))?"
    elif isinstance(vocabulary, Nearby):
        ways = ("|".join(map(_base, word.split("|"))) for word in entry.split())
        found = r"\s+".join(rf"(?:{way})\w{{0,3}}" for way in ways)
    else:
        found = "[^a-z0-9]*".join(f"(?:{'|'.join(map(_begun, word.split('|')))})" for word in entry.split())
    return re.compile(rf"(?<!\w){found}(?!\w)")


def _base(word: str) -> str:
    return re.escape(word.removesuffix("e") if len(word) > 3 else word)


def _begun(word: str) -> str:
    return re.escape(word.removesuffix("*")) + "[a-z0-9]*" * word.endswith("*")


@dataclass
class Found:
    """In how many sources the entries of a module are found."""

    module: str
    entries: int = 0
    found: int = 0
    twice: int = 0
    unused: tuple[str, ...] = ()

    def line(self) -> str:
        """As a row of a table."""
        share = self.twice / self.entries if self.entries else 1.0
        return f"{self.module:<40} {self.entries:>6} {self.found:>6} {self.twice:>6} {share:>6.2f}"


def texts(paths: Iterable[Path]) -> dict[str, str]:
    """All texts in lower case, by source; those of one source are one text."""
    parts: dict[str, list[str]] = defaultdict(list)
    for path in paths:
        for source, text in _texts(path):
            parts[source].append(text.lower())
    return {source: "\n\n".join(each) for source, each in parts.items()}


def _texts(path: Path) -> Iterator[tuple[str, str]]:
    if path.is_dir():
        for each in sorted(path.glob("*.txt")):
            yield each.name, each.read_text(encoding="utf-8")
    else:
        for row in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
            yield row["source"], row["text"]


def modules() -> Iterator[ModuleType]:
    """Every module that can hold vocabulary."""
    for room in _ROOMS:
        for info in pkgutil.walk_packages(room.__path__, f"{room.__name__}."):
            yield importlib.import_module(info.name)


def vocabularies(value: Any, depth: int = 0) -> Iterator[Vocabulary]:
    """The vocabularies that a value of a module is or holds."""
    if isinstance(value, Vocabulary):
        yield value
    elif depth < 4 and isinstance(value, Mapping):
        for each in value.values():
            yield from vocabularies(each, depth + 1)
    elif depth < 4 and isinstance(value, (tuple, list)):
        for each in value:
            yield from vocabularies(each, depth + 1)


def of_module(module: ModuleType, by_source: Mapping[str, str], seen: set[int] | None = None) -> Found:
    """How the open vocabulary that a module defines is found; what was seen before is not counted again."""
    found = Found(module.__name__)
    seen = set() if seen is None else seen
    unused: list[str] = []
    for name, value in vars(module).items():
        for each in vocabularies(value):
            if id(each) in seen or each.closed or (name in _imported(module)):
                continue
            seen.add(id(each))
            for entry in each.entries:
                times = _sources(finder(each, entry), by_source)
                found.entries += 1
                found.found += times > 0
                found.twice += times > 1
                if times < 2:
                    unused.append(f"{name}: {entry}")
    found.unused = tuple(unused)
    return found


def _imported(module: ModuleType) -> set[str]:
    source = Path(str(module.__file__)).read_text(encoding="utf-8")
    lines = re.findall(r"^from \S+ import (?:\(([^)]*)\)|(.*))$", source, re.M)
    return {word for many, one in lines for word in re.findall(r"\w+", many or one)}


def _sources(pattern: re.Pattern[str], by_source: Mapping[str, str]) -> int:
    """In how many sources a pattern is found; two are enough."""
    bare = re.compile(pattern.pattern.removeprefix(r"(?<!\w)"), pattern.flags)
    times = 0
    for text in by_source.values():
        times += _holds(text, bare, pattern)
        if times == 2:
            break
    return times


def _holds(text: str, bare: re.Pattern[str], pattern: re.Pattern[str]) -> bool:
    """Whether a pattern is found; ``bare`` is without the look-behind, for which a search stops at each character."""
    at = -1
    while found := bare.search(text, at + 1):
        at = found.start()
        if pattern.match(text, at):
            return True
    return False


def main() -> None:
    """Print what is found of each module."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("texts", nargs="+", type=Path)
    options.add_argument("--rooms", action="store_true", help="each module by itself")
    options.add_argument(
        "--unused", metavar="MODULE", help="entries of modules so named that are not found twice"
    )
    chosen = options.parse_args()
    by_source = texts(chosen.texts)
    total = Found("all")
    seen: set[int] = set()
    for module in modules():
        if chosen.unused and chosen.unused not in module.__name__:
            continue
        found = of_module(module, by_source, seen)
        total.entries += found.entries
        total.found += found.found
        total.twice += found.twice
        if chosen.rooms and found.entries:
            print(found.line())
        if chosen.unused:
            print(*found.unused, sep="\n")
    print(total.line())


if __name__ == "__main__":
    main()
