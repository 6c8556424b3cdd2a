"""How many articles are read in a second on one core, and which finder takes longest.

The articles are the stories of seeds/, repeated to 3 kB each where they are shorter.

    python -m tests.benchmarks.extraction [--rounds 5] [FOLDER of .txt files]
"""

import argparse
import statistics
import time
from collections import defaultdict
from pathlib import Path

from breachtui.extract import Article, extract
from breachtui.extract.pipeline import FINDERS
from breachtui.extract.story import Story, StoryReading

_SIZE = 3_000  # characters: an article of three kilobytes
_SEEDS = Path(__file__).parent.parent.parent / "seeds"


def articles(folder: Path) -> list[str]:
    """The texts of a folder, each brought to the size of an article."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]
    return [(text + "\n\n" + text)[: max(_SIZE, len(text))] if len(text) < _SIZE else text for text in texts]


def seconds(texts: list[str]) -> float:
    """Seconds to read them all."""
    started = time.process_time()
    for text in texts:
        extract(Article(text))
    return time.process_time() - started


def by_finder(texts: list[str]) -> dict[str, float]:
    """Seconds in each finder, and in cutting the text into sentences."""
    spent: dict[str, float] = defaultdict(float)
    for text in texts:
        started = time.process_time()
        reading = StoryReading(Story(Article(text)))
        spent["document"] += time.process_time() - started
        for finder in FINDERS:
            started = time.process_time()
            reading.add(finder(reading))
            spent[finder.__module__.rpartition(".")[2]] += time.process_time() - started
    return spent


def main() -> None:
    """Print the rate and the finders, slowest first."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("folder", nargs="?", type=Path, default=_SEEDS)
    options.add_argument("--rounds", type=int, default=5)
    chosen = options.parse_args()
    texts = articles(chosen.folder)
    seconds(texts)  # the first round compiles the patterns
    rate = statistics.median(len(texts) / seconds(texts) for _ in range(chosen.rounds))
    size = sum(map(len, texts)) / len(texts)
    print(f"{rate:.0f} articles a second ({len(texts)} of {size:,.0f} characters on average)")
    spent = by_finder(texts)
    for name, took in sorted(spent.items(), key=lambda item: -item[1]):
        print(f"  {name:14s}{took / sum(spent.values()):6.0%}  {took / len(texts) * 1e3:6.2f} ms an article")


if __name__ == "__main__":
    main()
