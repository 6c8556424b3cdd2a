"""Files made to cost much, to break a library, or to name what is not there: refused or read, within bounds."""

import gzip
import io
import json
import lzma
import os
import stat
import sys
import tarfile
import tempfile
import tracemalloc
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from breachtui.errors import SourceError
from breachtui.ingest import ingest
from breachtui.report import Report
from breachtui.sources import Refusal, documents, read
from breachtui.store import Store
from tests.builders import report
from tests.sources.pdf_pages import pdf

MIB = 2**20
STORY = "Foxglove Clinic said on May 5, 2021 that 5,000 patients were affected by a data breach.\n"
LIST = "Organization Name,Date(s) of Breach (if known),Reported Date\n"
ROW = "Cedar Bank,01/02/2020,02/03/2020\n"


def items(path: Path) -> list[Report | Refusal]:
    """What comes of a file; `SourceError` is what comes of one that is refused."""
    found: list[Report | Refusal] = []
    for document in documents(str(path)):
        found += read(document).items
    return found


def outcome(path: Path) -> str:
    """The reports by name, or why there are none."""
    try:
        found = items(path)
    except SourceError as error:
        return str(error)
    return "; ".join(f"{x.organization}" if isinstance(x, Report) else x.reason for x in found)


agreeing = partial(read, agree=lambda name, columns: True)


def work(path: Path) -> int:
    """How many calls it takes to read a file, those of libraries in Python and in C among them."""
    calls = 0

    def count(frame: FrameType, event: str, argument: Any) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    outcome(path)  # what is imported or compiled once
    sys.setprofile(count)
    try:
        outcome(path)
    finally:
        sys.setprofile(None)
    return calls


def page(inside: str) -> bytes:
    return f"<html><body>{inside}<p>{STORY}</p></body></html>".encode()


def listed(rows: str) -> bytes:
    return (LIST + rows).encode()


GROWING: dict[str, tuple[Callable[[int], bytes], int]] = {
    "cells of a row in a page": (lambda n: page(f"<table><tr>{'<td>x' * n}</table>"), 100),
    "cells that span columns": (lambda n: page(f"<table><tr>{'<td colspan=9>x' * (n // 9)}</table>"), 400),
    "tables of a page": (lambda n: page("<table><tr><td>a<td>b</table>" * n), 60),
    "tables within tables": (lambda n: page("<table><tr><td>" * n), 300),
    "paragraphs within paragraphs": (lambda n: page("<div>" * n), 300),
    "attributes of a tag": (lambda n: page("<p " + " ".join(f'a{k}="x"' for k in range(n)) + ">"), 2000),
    "open tags": (lambda n: page("<" * n), 2000),
    "blocks of fields in a page": (
        lambda n: page("<p>Company: Cedar</p><p>Date of breach: May 5, 2021</p>" * n), 40,
    ),
    "keys of an object": (lambda n: json.dumps([{f"k{k}": 1 for k in range(n)}, {}]).encode(), 200),
    "different keys in each object": (
        lambda n: "\n".join(json.dumps({"organization": "A", f"k{k}": "2021"}) for k in range(n)).encode(),
        60,
    ),
    "columns of a table": (lambda n: (",".join(f"c{k}" for k in range(n)) + "\n" + "1," * n).encode(), 100),
    "an open quote": (lambda n: listed(ROW + '"Birch ' + ROW * n), 200),
    "rows of one cell": (lambda n: listed(ROW + "x\n" * n), 200),
    "rules of Markdown": (lambda n: ("a|b\n-|-\n" * n).encode(), 60),
    "blanks": (lambda n: (STORY + " " * n).encode(), 20_000),
}  # fmt: skip
"""Files of a size, and a size at which the square of it would be seen."""


@pytest.mark.parametrize("kind", GROWING)
def test_the_work_grows_no_faster_than_the_file(tmp_path: Path, kind: str) -> None:
    make, size = GROWING[kind]
    path = tmp_path / "file"
    path.write_bytes(make(size))
    once = work(path)
    path.write_bytes(make(2 * size))
    assert work(path) <= 2.3 * once + 2000


PACKED: dict[str, tuple[Callable[[], bytes], str]] = {
    "text.gz": (lambda: gzip.compress(STORY.encode() * (40 * MIB // len(STORY)), 1), "is over 32 MiB"),
    "page.html.gz": (lambda: gzip.compress(b"<html>" + b"<p>x" * (10 * MIB), 1), "is over 32 MiB"),
    "string.json.gz": (lambda: gzip.compress(b'[{"a":"' + b"x" * (140 * MIB), 1), "is over 64 MiB"),
    "lines.json.gz": (
        lambda: gzip.compress(b'{"a": 1}\n{"b": "' + b"x" * (80 * MIB) + b'"}\n', 1), "is over 64 MiB",
    ),
    "line.csv.gz": (lambda: gzip.compress(listed(ROW) + b"x" * (40 * MIB), 1), "is over 16 MiB"),
    "text.xz": (lambda: lzma.compress(b"x" * (40 * MIB), preset=0), "is over 32 MiB"),
}  # fmt: skip


@pytest.mark.parametrize("name", PACKED)
def test_what_is_packed_small_and_is_large_is_refused_before_it_fills_the_memory(
    tmp_path: Path, name: str
) -> None:
    make, says = PACKED[name]
    path = tmp_path / name
    path.write_bytes(make())
    tracemalloc.start()
    try:
        said = outcome(path)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert says in said
    assert peak < 340 * MIB


def damaged_zip() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("a.txt", STORY)
    data = bytearray(buffer.getvalue())
    data[60:80] = b"\xff" * 20
    return bytes(data)


def cut_tar() -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as archive:
        for name in "ab":
            info = tarfile.TarInfo(f"{name}.csv")
            info.size = len(listed(ROW)) * 99
            archive.addfile(info, io.BytesIO(listed(ROW) * 99))
    return buffer.getvalue()[:-12_000]


ENTITIES = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
BOMB = f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a0 "{STORY}">{ENTITIES}]>'
OWN = report(organization="Cedar").to_json()

BROKEN: dict[str, tuple[bytes, str]] = {
    "a packed member": (damaged_zip(), "is a broken archive (LZMAError"),
    "a tar archive": (cut_tar(), "broken tar archive"),
    "a locked PDF": (
        pdf([[("a", "b", "c")]], (99, 99, 99)).replace(
            b"trailer\n<<",
            b"trailer\n<< /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >>" % (b"00" * 32, b"00" * 32),
        ),
        "is a PDF locked with a password; save it without one",
    ),
    "a page of a doctype alone": (b"<!DOCTYPE html>", "no article found in the page"),
    "a number of 5,000 digits": (
        b'[{"organization": "A", "affected": ' + b"9" * 5000 + b"}]", "line 1: holds a number longer than any",
    ),
    "a count over 64 bits": (
        json.dumps({**OWN, "individuals_affected": 2**63}).encode(), "is larger than any number of a report",
    ),
    "a row over 64 bits": (
        json.dumps({**OWN, "source": {**OWN["source"], "row": 2**63}}).encode(), "is larger than any number",
    ),
    "a count of 20 digits in a cell": (
        b"Company,People affected,Date of breach\nCedar,99999999999999999999,2021-05-05\n", "is no number",
    ),
    "a count of quintillions in a cell": (
        b"Company,People affected,Date of breach\nCedar,999999999 billion,2021-05-05\n", "counts no people",
    ),
    "a count of trillions": (
        b"Company;People affected;Date of breach\nCedar;9,99e+12;2021-05-05\n",
        "is more than anyone can have lost",
    ),
    "a count in powers of ten": (
        b"Company;People affected;Date of breach\nCedar;9,99e+20;2021-05-05\n", "is no whole number of people",
    ),
    "a source that is null": (json.dumps([OWN, {**OWN, "source": None}]).encode(), "source is missing"),
    "a source that is a list": (json.dumps([OWN, {**OWN, "source": []}]).encode(), "source is missing"),
    "counts that are an object": (json.dumps({**OWN, "counts": {}}).encode(), "counts: {} is not a list"),
    "dates that are false": (json.dumps({**OWN, "dates": False}).encode(), "dates: False is not a list"),
    "evidence that is text": (
        json.dumps({**OWN, "evidence": {"state": ""}}).encode(), "evidence: state: '' is not a list",
    ),
    "a jurisdiction that is 0": (
        json.dumps(
            {**OWN, "counts": [{"value": 1, "kind": "persons", "qualifier": "exact", "jurisdiction": 0}]}
        ).encode(),
        "counts: jurisdiction: 0 is not a string",
    ),
    "JSON of 100,000 lists": (b"[" * 100_000, "nested too deeply"),
    "JSON of 100,000 objects": (b'[{"organization": ' + b'{"a":' * 100_000, "nested too deeply"),
    "a line of JSON of 100,000 lists": (
        json.dumps(OWN).encode() + b'\n{"a": ' + b"[" * 100_000 + b"\n", "broken JSON (maximum recursion",
    ),
    "entities of entities": (
        f"{BOMB}<rss><channel><item><title>A</title><description>&a9;</description></item></channel></rss>".encode(),
        "tells of no breach",
    ),
    "a workbook cut off": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "is no workbook that can be read"),
    "an SQLite database cut off": (b"SQLite format 3\0" + b"\x10\0\1\1\0\x40\x20\x20" * 20, "is a broken SQLite"),
}  # fmt: skip


@pytest.mark.parametrize("kind", BROKEN)
def test_what_breaks_costs_its_file_or_row_and_says_why(tmp_path: Path, kind: str) -> None:
    data, says = BROKEN[kind]
    (tmp_path / "a").write_bytes(data)
    (tmp_path / "b.txt").write_text(STORY)
    with Store(tmp_path / "db") as store:
        done = list(ingest(store, [str(tmp_path / "a"), str(tmp_path / "b.txt")], agreeing))
    said = [reason for each in done for _, reason in [*each.refusals, *each.remarks]]
    assert done[-1].added == 1, "the file behind it is loaded"
    assert any(says in reason for reason in said), said


def test_a_page_with_a_tag_that_fills_pages_is_read(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(page("<p " + " ".join(f'a{n}="x"' for n in range(30_000)) + ">"))
    assert outcome(path) == "Foxglove Clinic"


@pytest.mark.parametrize(
    ("inside", "says"),
    [
        ("<table><tr>" + "<td>x" * 1200 + "</table>", "more than 1,000 columns"),
        ("<table><tr>" + "<td colspan=1000>x" * 2 + "</table>", "more than 1,000 columns"),
        (
            "<table><tr>" + "<td rowspan=1000>x" * 900 + "</tr>" + "<tr><td>x</tr>" * 1200 + "</table>",
            "far more cells than it writes",
        ),
        ("<i>x</i>" * 20_000, "has too many tags to tell its article from the rest"),
    ],
)
def test_a_page_of_more_than_any_has_says_so(tmp_path: Path, inside: str, says: str) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(page(inside))
    assert says in outcome(path)


def test_names_that_cannot_be_opened_are_said(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(STORY)
    (tmp_path / "circle").symlink_to(tmp_path / "circle")
    asked = ["", "x" * 5000, str(tmp_path / "a\0b"), "/dev/zero", str(tmp_path / "circle")]
    with Store(tmp_path / "db") as store:
        done = list(ingest(store, [*asked, str(tmp_path / "good.txt")]))
    said = [reason for each in done for _, reason in each.refusals]
    assert done[-1].added == 1
    for part in ("is no path", "File name too long", "null byte", "is a device", "symbolic links"):
        assert any(part in reason for reason in said), (part, said)


def test_names_that_are_no_utf8_stay_two_files(tmp_path: Path) -> None:
    folder = os.fsencode(tmp_path / "in")
    Path(os.fsdecode(folder)).mkdir()
    for byte in (b"\xfe", b"\xff"):
        name = Path(os.fsdecode(folder + b"/a" + byte + b".txt"))
        name.write_text(STORY.replace("Foxglove", f"Foxglove{byte[0]}"))
    with Store(tmp_path / "db") as store:
        done = list(ingest(store, [str(tmp_path / "in")]))
        paths = [load.path for load in store.loads()]
    assert [each.added for each in done] == [1, 1]
    assert sorted(Path(path).name for path in paths) == ["a\\xfe.txt", "a\\xff.txt"]


@contextmanager
def somebody() -> Iterator[Path]:
    """A folder, and the rights of a user who is not root while it is there."""
    own = os.geteuid()
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o777)
        try:
            if own == 0:
                os.seteuid(65534)
            yield Path(name)
        finally:
            if own == 0:
                os.seteuid(0)


def test_a_folder_that_may_not_be_entered_is_said_and_the_others_are_read() -> None:
    with somebody() as folder:
        for name in ("a", "b", "c"):
            (folder / name).mkdir()
            (folder / name / "story.txt").write_text(STORY)
        (folder / "b").chmod(0)
        try:
            found = [each.name for each in documents(str(folder))]
            with pytest.raises(SourceError, match="may not be read"):
                read(str(folder / "b"))
        finally:
            (folder / "b").chmod(stat.S_IRWXU)
    assert [name.removeprefix(f"{folder}/") for name in found] == ["a/story.txt", "b", "c/story.txt"]


def test_a_pipe_is_read_like_a_file(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    with os.fdopen(writing, "wb") as end:
        end.write(listed(ROW))
    try:
        assert outcome(Path(f"/dev/fd/{reading}")) == "Cedar Bank"
    finally:
        os.close(reading)


def test_fields_are_found_in_a_page_of_any_length_behind_its_head(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    block = "<p>Company: Cedar {n}</p><p>People affected: {n}00</p><p>Date of breach: May 5, 2021</p>"
    blocks = "".join(block.format(n=n) for n in range(1, 5000))
    path.write_text(f"<html><body><p>Contact: the office</p>{blocks}</body></html>")
    assert path.stat().st_size > 400_000
    found = list(agreeing(str(path)).items)
    assert len(found) == 4999
    assert [x.organization for x in found[:2] if isinstance(x, Report)] == ["Cedar 1", "Cedar 2"]
