"""Every sentence that an export writes has a quotation or a cell behind it, over the files as published."""

import csv
import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest

from breachtui.export.quotes import quotes
from breachtui.export.references import behind
from breachtui.export.sentence import summary
from breachtui.fields import stated, unstated
from breachtui.incident import Incident, resolve
from breachtui.report import Report
from breachtui.sources import documents, read
from breachtui.sources.cells import count_cell
from breachtui.sources.rows import Row
from breachtui.sources.tables import open_table
from breachtui.values.evidence import Cell, Span
from breachtui.values.identity import normalized
from breachtui.values.places import jurisdiction_name
from breachtui.values.text import visible
from tests.beside import reads
from tests.builders import report
from tests.sources.reading import SHARED, file

FILES = (
    "ca/*.csv", "de/*.csv", "hhs/breach_report*.csv", "hibp/*.json", "iib/Data*.csv", "in/*.csv",
    "ma/*.csv", "prc/*.csv", "veris/*-*-*.json", "wa/*.csv",
)  # fmt: skip
"""The PDFs have the rows of the CSVs beside them."""
_ESCAPED = re.compile(r"\\u([0-9a-f]{4})")


def quoted(one: Incident, name: str) -> list[str]:
    """What an export quotes for a field."""
    return [quote for found, names in behind(one, [name]) for quote in quotes(found, names)]


def unproved(found: Report, cells: frozenset[str] | None = None) -> Iterator[str]:
    """What an export of this report says without evidence, or with evidence that does not say it."""
    one = resolve(1, [found])
    yield from (f"{field.name} has no evidence" for field in stated(one) if not quoted(one, field.name))
    yield from (
        f"data_types.{id} has no evidence"
        for id in found.data_types
        if f"data_types.{id}" not in found.evidence
    )
    yield from _misquoted(found, cells)
    yield from _unlike(found)
    yield from _unsaid(one, summary(one))


def _misquoted(found: Report, cells: frozenset[str] | None) -> Iterator[str]:
    """Quotations that are not in the text, and cells that are not in the row."""
    for name, places in found.evidence.items():
        for place in places:
            if isinstance(place, Span) and (found.text or "")[place.start : place.end] != place.text:
                yield f"{name} quotes what the text does not say: {place.text!r}"
            if isinstance(place, Cell) and cells is not None and not _stands(place.text, cells):
                yield f"{name} shows a cell that is not in the row: {place.text!r}"


def _stands(text: str, cells: frozenset[str]) -> bool:
    """Whether it is a cell of the row; of JSON in a cell each of the values named is in it."""
    if text in cells:
        return True
    plain = [_ESCAPED.sub(lambda found: chr(int(found[1], 16)), cell) for cell in cells]
    return any(all(part in cell for part in text.split(", ")) for cell in plain)


def _unlike(found: Report) -> Iterator[str]:
    """Values that their evidence does not have: figures, years, names."""
    said = {name: " ".join(place.text for place in places) for name, places in found.evidence.items()}
    for count in found.counts:
        figures = {count_cell(place.text)[0] for place in found.evidence.get("counts", ())}
        digits = re.sub(r"(?<=\d)[,.' ](?=\d)", "", said.get("counts", ""))
        if count.value not in figures and str(count.value) not in digits and count.text not in said["counts"]:
            yield f"{count.value} is not in {said.get('counts')!r}"
    for name in ("occurred", "reported", "discovered", "notified"):
        date, places = getattr(found, name), found.evidence.get(name, ())
        # VERIS also has dates as a time span after another one
        told = all(isinstance(place, Cell) for place in places) and "unit" not in said.get(name, "")
        if date and date.year and told and f"{date.year % 100:02}" not in said[name]:
            yield f"{name} {date} is not in {said[name]!r}"
    if found.organization and not set(normalized(found.organization).split()) & set(
        normalized(said.get("organization", "")).split()
    ):
        yield f"{found.organization!r} is not in {said.get('organization')!r}"


def _unsaid(one: Incident, sentence: str) -> Iterator[str]:
    """Clauses of the sentence above an export whose fields are empty, or have no evidence."""
    [found] = one.reports
    behind = found.evidence
    for words, fields in (
        (r" suffered (?!a data breach)", ("attack", "breach_type")),
        (r" involving the third party ", ("third_party",)),
        (r" that affected ", ("counts", "individuals_affected")),
        (r"(?: that| and) concerned ", ("data_types",)),
        (r"discovered (?:on|in|between) ", ("discovered",)),
        (r"reported to the ", ("jurisdiction",)),
        (r"made known to those affected ", ("notified",)),
    ):
        if re.search(words, sentence) and not any(name in behind for name in fields):
            yield f"{words!r} is said without evidence: {sentence}"
    if "reported to the " in sentence and jurisdiction_name(found.jurisdiction or "") not in sentence:
        yield f"another office is named than {found.jurisdiction}: {sentence}"
    if re.search(r"affected 0 ", sentence):
        yield f"nobody is said to be affected: {sentence}"
    for field in unstated(one):
        if field.name in behind:
            yield f"{field.name} is said not to be found, beside its evidence"


def real() -> list[Path]:
    return [path for pattern in FILES for path in sorted(SHARED.glob(pattern))]


@reads(SHARED)
@pytest.mark.parametrize("path", real(), ids=lambda path: path.name[:40])
def test_what_exports_say_of_published_files_is_in_them(path: Path, long: bool) -> None:
    most = 250 if long else 60  # the others are of the same kinds
    found = [each for each in islice(read(str(path)).items, most) if isinstance(each, Report)]
    rows = {}
    if path.suffix != ".json":
        table = open_table(next(documents(str(path))))
        for row in islice(table.rows, most):
            if isinstance(row, Row):
                rows[row.number] = frozenset(visible(cell) for cell in row.cells)
    assert found
    for each in found:
        assert not list(unproved(each, rows.get(each.source.row or 0))), f"row {each.source.row}"


ROWS = """Matter: Name,Notific Sent,Breach Occ,IN Affected,Total Affected
Elm Bank,3/28/2024,3/1/2024,7,"1,204"
Larch Clinic c/o Cedar Billing,4/2/2024,,0,0
Birch,4/3/2024,4/9/2024,12,
"""


def test_what_exports_say_of_a_list_is_in_it(tmp_path: Path) -> None:
    found = [each for each in read(str(file(tmp_path, ROWS))).items if isinstance(each, Report)]
    rows = [frozenset(row) for row in csv.reader(ROWS.splitlines()[1:])]
    assert [list(unproved(*each)) for each in zip(found, rows, strict=True)] == [[], [], []]


def test_a_claim_without_evidence_is_found() -> None:
    found = list(unproved(report("a", organization="Elm", attack="malware")))
    assert "attack has no evidence" in found
    assert any("suffered" in each for each in found)
    elsewhere = report("b", organization="Elm", evidence={"organization": ("Name", "Larch")})
    assert "'Elm' is not in 'Larch'" in list(unproved(elsewhere))
