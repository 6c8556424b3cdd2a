"""How long a file of each format takes to be read, without a database.

    python -m tests.benchmarks.reading [NAME …] [--megabytes 10]

The rows and stories are made up; each file is of that size as it lies on the disk, but for packed ones, whose
contents are. Prose is one file that an archive holds for each article: one alone is read to 200,000 characters.
"""

import argparse
import csv
import json
import sqlite3
import tarfile
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from breachtui.report import Report
from breachtui.sources import documents, read
from tests.benchmarks.generator import reports
from tests.sources.pdf_pages import pdf
from tests.sources.workbooks import ods, xls, xlsb, xlsx

Row = tuple[str, ...]
HEADER = (
    "Name of Covered Entity", "State", "Covered Entity Type", "Individuals Affected", "Breach Submission Date",
    "Type of Breach", "Location of Breached Information", "Business Associate Present", "Web Description",
)  # fmt: skip
_STORY = (
    "{name} said on March 3, 2021 that {people:,} patients were affected by a ransomware attack. The names and"
    " Social Security numbers of patients were stolen between January 4 and 9, 2021, when hackers broke into a"
    " server. The clinic found it on January 11. It has told the patients by mail, and offers them a year of"
    " credit monitoring. \"We regret this,\" said its director.\n\n"
)  # fmt: skip
_PER_PAGE, _NAME = 35, 36  # rows, and characters that fit into a cell
_MOST_OF_XLS = 65_535


def rows(number: int) -> Iterator[Row]:
    """Rows in the shape of HHS's export."""
    for each in reports(number):
        day = f"{each.occurred.bounds[0]:%m/%d/%Y}" if each.occurred and each.occurred.bounds else ""
        yield (
            (each.organization or "Elm").replace("&", "and"), each.state or "", "Healthcare Provider", f"{each.individuals_affected or 500}",
            day, "Hacking/IT Incident", "Network Server, Email", "No", "",
        )  # fmt: skip


def stories(size: int) -> Iterator[tuple[str, str]]:
    """Names and articles of some 3,000 characters, until they are of that size."""
    told = 0
    for each in reports(size // 500):
        name = (each.organization or "Elm").replace("&", "and")
        text = _STORY.format(name=name, people=each.individuals_affected or 500) * 6
        told += len(text)
        yield name, text
        if told > size:
            return


def separated(delimiter: str) -> Callable[[Path, Sequence[Row]], None]:
    """Writes rows with that between their cells."""

    def write(path: Path, body: Sequence[Row]) -> None:
        with path.open("w", newline="", encoding="utf-8") as stream:
            csv.writer(stream, delimiter=delimiter).writerows([HEADER, *body])

    return write


def _json(path: Path, body: Sequence[Row]) -> None:
    path.write_text(json.dumps([dict(zip(HEADER, row, strict=True)) for row in body], indent=1))


def _lines(path: Path, body: Sequence[Row]) -> None:
    path.write_text("\n".join(json.dumps(dict(zip(HEADER, row, strict=True))) for row in body))


def _page(path: Path, body: Sequence[Row]) -> None:
    lines = "\n".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in (HEADER, *body))
    path.write_text(f"<!doctype html><html><body><table>{lines}</table></body></html>")


def _markdown(path: Path, body: Sequence[Row]) -> None:
    rule = "|".join(["---"] * len(HEADER))
    path.write_text("\n".join(["|".join(HEADER), rule, *("|".join(row) for row in body)]))


def _pdf(path: Path, body: Sequence[Row]) -> None:
    pages = [
        [HEADER[:7], *((row[0][:_NAME], *row[1:7]) for row in body[at : at + _PER_PAGE])]
        for at in range(0, len(body), _PER_PAGE)
    ]
    path.write_bytes(pdf(pages, (180, 35, 110, 85, 105, 105, 140)))


def _sqlite(path: Path, body: Sequence[Row]) -> None:
    database = sqlite3.connect(path)
    with database:
        database.execute(f"create table breaches ({', '.join(f'[{name}] text' for name in HEADER)})")
        database.executemany(f"insert into breaches values ({', '.join('?' * len(HEADER))})", body)
    database.close()


def _zip(path: Path, body: Sequence[Row]) -> None:
    separated(",")(path.with_suffix(".inner"), body)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(path.with_suffix(".inner"), "list.csv")


def _tar(path: Path, body: Sequence[Row]) -> None:
    separated(",")(path.with_suffix(".inner"), body)
    with tarfile.open(path, "w:gz") as archive:
        archive.add(path.with_suffix(".inner"), "list.csv")


def _articles(path: Path, size: int) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for number, (_, text) in enumerate(stories(size)):
            archive.writestr(f"{number}.txt", text)


def _feed(path: Path, size: int) -> None:
    items = "".join(
        f"<item><title>{x}</title><description>{y}</description></item>" for x, y in stories(size)
    )
    path.write_text(f'<?xml version="1.0"?><rss version="2.0"><channel>{items}</channel></rss>')


_TABLES: dict[str, Callable[[Path, Sequence[Row]], object]] = {
    "csv": separated(","),
    "tsv": separated("\t"),
    "json": _json,
    "jsonl": _lines,
    "html": _page,
    "md": _markdown,
    "pdf": _pdf,
    "sqlite": _sqlite,
    "zip": _zip,
    "tar.gz": _tar,
    "xlsx": lambda path, body: xlsx(path, {"List": [HEADER, *body]}),
    "xls": lambda path, body: xls(path, {"List": [HEADER, *body[:_MOST_OF_XLS]]}),
    "xlsb": lambda path, body: xlsb(path, {n: dict(enumerate(row)) for n, row in enumerate((HEADER, *body))}),
    "ods": lambda path, body: ods(path, {"List": [HEADER, *body]}),
}
_PROSE = {"article": _articles, "feed": _feed}
_PACKED = ("zip", "tar.gz", "article")


def made(folder: Path, kind: str, size: int) -> Path:
    """A file of that kind and of about that size; what a row takes is told from 200 of them."""
    path = folder / f"list.{kind}"
    if kind in _PROSE:
        _PROSE[kind](path, size)
        return path
    write, few = _TABLES[kind], list(rows(400))
    measured = "csv" if kind in _PACKED else kind
    sizes = []
    for number in (200, 400):
        trial = folder / f"trial{number}.{measured}"
        _TABLES[measured](trial, few[:number])
        sizes.append(trial.stat().st_size)
    each = max(1.0, (sizes[1] - sizes[0]) / 200)
    write(path, list(rows(int(size / each))))
    return path


def main() -> None:
    """Print, for each kind, how large the file is, what was read and how long it took."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("kinds", nargs="*", metavar="NAME")
    options.add_argument("--megabytes", type=float, default=10)
    chosen = options.parse_args()
    print(
        "| format | MB on the disk | reports | other lines | seconds | of CPU |\n| --- " + "| ---: " * 5 + "|"
    )
    with tempfile.TemporaryDirectory() as name:
        for kind in chosen.kinds or (*_TABLES, *_PROSE):
            path = made(Path(name), kind, int(chosen.megabytes * 1e6))
            wall, cpu = time.perf_counter(), time.process_time()
            kinds = [isinstance(item, Report) for each in documents(str(path)) for item in read(each).items]
            cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
            print(
                f"| {kind} | {path.stat().st_size / 1e6:.1f} | {sum(kinds):,} | {len(kinds) - sum(kinds):,}"
                f" | {wall:.1f} | {cpu:.1f} |",
                flush=True,
            )


if __name__ == "__main__":
    main()
