"""How far confidence can be believed: the share of right values by field and confidence, over labelled texts.

They are those of the folders named, else those that the tests read. A value is right where the scorer of its
text gives it full or half credit; each kind of data counts by itself.
The last lines are the table of the documentation.

    python -m tests.benchmarks.confidence [--wrong] [FOLDER ...]
"""

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.benchmarks.labelled import CASIE, FIELDS, NEWS, Labelled, judged, texts

LEVELS = ("high", "medium", "low")
Tally = Mapping[tuple[str, str], list[float]]
"""By field and confidence: right, answered."""


def answers(folder: Path) -> Iterator[tuple[Labelled, str, str, float, float]]:
    """Every value that was read: its text, field, confidence, what is right of it and how many values it is."""
    for text in texts(folder):
        for field, (right, answered, _) in judged(folder, text):
            grade = text.report.confidence.get(field)
            if answered and grade:
                yield text, field, grade.level, right, answered


def tally(folders: tuple[Path, ...] = (CASIE, NEWS)) -> Tally:
    """The share of right values by field and confidence, and of all fields together."""
    found: defaultdict[tuple[str, str], list[float]] = defaultdict(lambda: [0.0, 0.0])
    for folder in folders:
        for _, field, level, right, answered in answers(folder):
            for name in (field, "all"):
                found[name, level][0] += right
                found[name, level][1] += answered
    return found


def table(found: Tally) -> Iterator[str]:
    """The table in Markdown."""
    yield f"| field | {' | '.join(LEVELS)} |"
    yield f"|---{'|---:' * len(LEVELS)}|"
    for field in (*FIELDS, "all"):
        cells = (found.get((field, level), (0.0, 0.0)) for level in LEVELS)
        shares = (
            f"{right / answered:.0%} of {answered:.0f}" if answered else "" for right, answered in cells
        )
        yield f"| {field} | {' | '.join(shares)} |"


def main() -> None:
    """Print the table, and which values are wrong."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument(
        "--wrong", action="store_true", help="list the values of high and medium confidence that are wrong"
    )
    options.add_argument(
        "folders", nargs="*", type=Path, default=(CASIE, NEWS), help="with texts and gold.jsonl"
    )
    chosen = options.parse_args()
    if chosen.wrong:
        seen: Counter[str] = Counter()
        for folder in chosen.folders:
            for text, field, level, right, answered in answers(folder):
                if right < answered and level != "low":
                    seen[level] += 1
                    print(
                        level, field, text.gold["id"], text.values.get(field), "labels:", text.gold.get(field)
                    )
        print(dict(seen))
    print(*table(tally(tuple(chosen.folders))), sep="\n")


if __name__ == "__main__":
    main()
