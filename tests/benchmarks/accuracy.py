"""How well prose is read that nobody here wrote: labelled articles, and the narratives of HHS's archive.

ARTICLES is a folder with gold.jsonl, its articles and their score.py, which says what counts. ARCHIVE is an
export of HHS's breach portal; the columns beside each narrative are the answers: the figure where it stands
in the narrative, any of the types of breach, the state where one is found.

    python -m tests.benchmarks.accuracy ARTICLES [ARCHIVE.csv]
"""

import argparse
import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from breachtui.extract import Article, extract, several
from breachtui.report import plain
from breachtui.sources import documents
from breachtui.sources.cells import prose_cell
from breachtui.sources.rows import Row
from breachtui.sources.tables import open_table
from breachtui.values.dates import DateSpan

_DAY = re.compile(r"\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?")  # no season, no unknown digit


def predictions(folder: Path) -> Iterator[dict[str, Any]]:
    """What the scorer of the labelled articles asks for; of the data types those that its labels know.

    Of a story that makes several reports the one with the most people stands for it.
    """
    rows = [json.loads(line) for line in (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines()]
    labels = {each for row in rows for each in (*row["data_types"], *row["data_types_optional"])}
    for row in rows:
        text = (folder / row["text_file"]).read_text(encoding="utf-8")
        published = DateSpan.parse(row["published"]) if row["published"] else None
        reports = _reports(Article(text, title=row["title"], published=published))
        main = max(reports, key=lambda values: values.get("individuals_affected") or 0)
        data = {each for values in reports for each in values.get("data_types", ())}
        dates = {day for values in reports for each in values.get("dates", ()) for day in _days(each.value)}
        yield {
            "id": row["id"],
            "organization": main.get("organization"),
            "individuals_affected": main.get("individuals_affected"),
            "data_types": sorted(data & labels),
            "dates": sorted(dates),
        }


def _reports(article: Article) -> Sequence[Mapping[str, Any]]:
    """The fields of each report that an article makes."""
    whole = extract(article)
    return [found.values for found in several(article, whole).each or (whole,)]


def _days(span: DateSpan) -> list[str]:
    return [each for each in str(span).split("/") if _DAY.fullmatch(each)]


def score(folder: Path) -> str:
    """The table that the scorer prints."""
    with tempfile.TemporaryDirectory() as name:
        said = Path(name) / "predictions.jsonl"
        said.write_text("".join(f"{json.dumps(each)}\n" for each in predictions(folder)), encoding="utf-8")
        command = [sys.executable, str(folder / "score.py"), str(folder / "gold.jsonl"), str(said)]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def narratives(archive: Path) -> Iterator[tuple[str, dict[str, str]]]:
    """Each narrative with the other cells of its row, by their headers."""
    table = open_table(next(documents(str(archive))))
    for row in table.rows:
        if isinstance(row, Row):
            cells = dict(zip(table.columns, row.cells, strict=True))
            if text := prose_cell(cells.pop("Web Description")):
                yield text, cells


def compared(archive: Path) -> Counter[str]:
    """How many narratives were asked for each field, how many answered, and how many answered right."""
    tally: Counter[str] = Counter()
    for text, cells in narratives(archive):
        found = {name: plain(value) for name, value in extract(Article(text)).values.items()}
        figure = cells["Individuals Affected"]
        if figure and re.search(rf"(?<![\d,.]){int(figure):,}(?![\d,])|(?<![\d,.]){figure}(?![\d,])", text):
            _put(tally, "figure", found.get("individuals_affected"), [int(figure)])
        _put(tally, "breach type", found.get("breach_type"), cells["Type of Breach"].split(", "))
        if cells["State"].strip():
            _put(tally, "state", found.get("state"), [cells["State"]])
    return tally


def _put(tally: Counter[str], field: str, answer: object, right: list[Any]) -> None:
    tally[f"{field} asked"] += 1
    tally[f"{field} answered"] += answer is not None
    tally[f"{field} right"] += answer in right


def main() -> None:
    """Print the scorer's table, and that of the narratives."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("articles", type=Path)
    options.add_argument("archive", nargs="?", type=Path)
    chosen = options.parse_args()
    print(score(chosen.articles))
    if chosen.archive:
        tally = compared(chosen.archive)
        for field in ("figure", "breach type", "state"):
            asked, answered, right = (tally[f"{field} {part}"] for part in ("asked", "answered", "right"))
            print(
                f"{field:12s} asked {asked:5d}  answered {answered:5d}  right {right:5d}"
                f"  of asked {right / asked:.3f}  of answered {right / answered:.3f}"
            )


if __name__ == "__main__":
    main()
