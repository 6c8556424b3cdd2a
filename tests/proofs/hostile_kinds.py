"""What hostile input is given to: the readers, the prose, the query language, typed edits."""

import gzip
import io
import tarfile
import tempfile
import zipfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

from breachtui.editing import EDITABLE, checked
from breachtui.errors import BreachError, ColumnsUnknown
from breachtui.extract import Article, extract, several
from breachtui.report import Report
from breachtui.search.choices import held
from breachtui.search.completion import complete
from breachtui.search.highlight import Highlights
from breachtui.search.organizations import unfolded
from breachtui.search.parsing import parse
from breachtui.sources import FORMATS, Document, Refusal, documents, read
from breachtui.store import Store
from breachtui.values.dates import DateSpan
from tests.proofs import mutating
from tests.sources import workbooks
from tests.sources.pdf_pages import pdf

SEEDS = Path(__file__).parents[2] / "seeds"
_CELLS = (
    ("Alder Clinic, Inc. d/b/a Ostrel", "1,204", "05/03/2021", "CA", "Hacking/IT Incident", "Name, SSN"),
    ("Cedar Bank on behalf of Elm", "500", "2020-02-03", "Maine", "phishing", "Email"),
    ('"Fir & Co" (formerly Gum)', "", "Feb 30, 2022 - March", "N/A", "Laptop stolen", "medical; dob"),
)
_QUERIES = (
    'bank -frok state:CA,NV "exact words" affected:>100k', "data:ssn -type:hacking year:2021 sort:affected", "cmc",
    "occurred:2021-07..2021-09 source:hhs tag:x has:conflict", "affected:10k..1.5m fold:yes -tag:a,b note:word",
    "medical -somethingunknown (a or b) d/b/a", 'organization:"Alder Clinic" attack:ransomware after:2020',
)  # fmt: skip
_TYPED = (
    "656,047", "1.5m", "100k", "2021-10-10", "2021-07-12/2021-07-13", "XXXX-07-12", "yes", "no", "CA", "California", "US",
    "Canada", "US-HHS", "ssn, name, dob", "ransomware", "Hacking/IT Incident", "Alder, Inc.; AC", "Laptop", "—", "24",
)  # fmt: skip


class Fault(Exception):
    """What was read is not what may come of a reading."""


@dataclass(frozen=True)
class Kind:
    """One kind of input."""

    name: str
    share: int
    """Its part of all inputs."""
    seeds: Sequence[bytes]
    read: Callable[[bytes, Store, Random], object]
    """Takes a mutated seed; an error of ours is an answer."""


def kinds(folder: Path) -> list[Kind]:
    """All kinds; workbooks are made in the folder."""
    lists = [_list(header) for header in _headers()] + [(SEEDS / "breach-report.csv").read_bytes()]
    pages = [each.read_bytes() for each in SEEDS.glob("*.html")] + [_page(each) for each in lists[:4]]
    letters = [each.read_bytes() for each in SEEDS.glob("*.txt")]
    records = [each.read_bytes() for each in SEEDS.glob("*.json")]
    rows = [each.decode().split(",") for each in lists[0].splitlines()]
    books = [_bytes(folder, make, rows) for make in (_xlsx, _xls, _ods, _xlsb)]
    papers = [pdf([[row[:6] for row in _CELLS]], [120] * 6), pdf([[[*"ab"], [*"cd"]]], [60, 60], ruled=False)]
    plain = lists[:6] + letters[:3] + records[:2]
    return [
        Kind("queries", 250, _encoded(_QUERIES), _ask),
        Kind("typed values", 200, _encoded(_TYPED), _type),
        Kind("prose", 140, letters, _prose),
        Kind("tables", 200, lists, _read),
        Kind("pages and feeds", 40, [*pages, _FEED], _read),
        Kind("JSON", 100, [*records, _lines(records)], _read),
        Kind("workbooks", 35, books, partial(_packed, loose=True)),
        Kind("PDF", 10, papers, partial(_packed, loose=False)),
        Kind("archives", 25, plain, _archive),
    ]


def _encoded(texts: Iterable[str]) -> list[bytes]:
    return [each.encode() for each in texts]


def _headers() -> list[tuple[str, ...]]:
    layouts = [layout for each in FORMATS.values() if (layout := each.layout)]
    return [tuple(names[0] for names in layout.columns.values()) for layout in layouts]


def _list(header: Sequence[str]) -> bytes:
    lines = [header, *(tuple(row[n % len(row)] for n in range(len(header))) for row in _CELLS)]
    quoted = (",".join(f'"{cell.replace(chr(34), chr(34) * 2)}"' for cell in line) for line in lines)
    return "\n".join(quoted).encode() + b"\n"


def _page(table: bytes) -> bytes:
    rows = (b"<tr><td>" + line.replace(b",", b"</td><td>") + b"</td></tr>" for line in table.splitlines())
    return b"<html><body><p>Breaches</p><table>" + b"".join(rows) + b"</table></body></html>"


_FEED = b"""<?xml version="1.0"?><rss version="2.0"><channel><title>News</title><item><title>Alder Clinic hacked</title>
<link>https://news.example/a</link><pubDate>Mon, 03 May 2021 10:00:00 GMT</pubDate><description>Alder Clinic said on May 3
that 1,204 patients were affected by a data breach.</description></item></channel></rss>"""


def _lines(records: Iterable[bytes]) -> bytes:
    return b"\n".join(each.replace(b"\n", b" ") for each in records)


def _bytes(folder: Path, make: Callable[[Path, Any], object], rows: Sequence[Sequence[str]]) -> bytes:
    path = folder / "book"
    make(path, rows)
    return path.read_bytes()


def _xlsx(path: Path, rows: Any) -> None:
    workbooks.xlsx(path, {"A": rows, "B": rows})


def _xls(path: Path, rows: Any) -> None:
    workbooks.xls(path, {"A": rows})


def _ods(path: Path, rows: Any) -> None:
    workbooks.ods(path, {"A": [[cell.replace("&", "").strip('"') for cell in row] for row in rows]})


def _xlsb(path: Path, rows: Any) -> None:
    workbooks.xlsb(path, {n: dict(enumerate(row)) for n, row in enumerate(rows)})


# what each kind is given to


def _ask(data: bytes, store: Store, random: Random) -> None:
    text = (
        data.decode("utf-8", "surrogatepass" if random.random() < 0.5 else "replace")
        if _is_text(data)
        else ""
    )
    complete(text, random.randrange(len(text) + 1), {})
    held(text)
    query = parse(text, typing=random.random() < 0.5)
    Highlights(query)("Alder Clinic of Fresno")
    unfolded(text, "Alder Clinic")
    if random.random() < 0.2:
        ids = store.find(query).ids[:5]
        store.rows(ids)


def _is_text(data: bytes) -> bool:
    try:
        data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return False
    return True


def _type(data: bytes, store: Store, random: Random) -> None:
    text = data.decode("utf-8", "surrogateescape")
    for field in random.sample(list(EDITABLE), 4):
        try:
            value = checked(field, text)
        except BreachError:
            continue
        if checked(field, value) != value:
            raise Fault(f"{field}: {text!r} is {value!r}, and that {checked(field, value)!r}")


def _prose(data: bytes, store: Store, random: Random) -> None:
    text = data.decode("utf-8", "replace")
    article = Article(
        text, published=DateSpan.parse(random.choice(["2021-11-05", "0001-01-01", "9999-12-31"]))
    )
    found = extract(article)
    for each in (found, *several(article, found).each):
        for spans in each.evidence.values():
            for span in spans:
                if text[span.start : span.end] != span.text:
                    raise Fault(f"evidence {span} is not in the text")


def _read(data: bytes, store: Store, random: Random) -> None:
    _items(Document("fuzz", lambda: io.BytesIO(data), len(data), len(data)), strict=True)


def _items(document: Document, strict: bool) -> None:
    try:
        found = list(read(document, agree=lambda name, columns: True).items)
    except ColumnsUnknown:
        return
    except BreachError as error:
        if (strict and "fault in breachtui" in str(error)) or "more memory" in str(error):
            raise Fault(f"{error!r} from {error.__cause__!r}") from error
        return
    for each in found:
        if isinstance(each, Refusal) and each.trace:
            raise Fault(each.trace)
        if isinstance(each, Report):
            Report.from_json(each.to_json())


def _packed(data: bytes, store: Store, random: Random, loose: bool) -> None:
    """Half of the workbooks are sound archives of unsound parts."""
    if loose and random.random() < 0.5:
        data = _repacked(data, random)
    _items(Document("fuzz", lambda: io.BytesIO(data), len(data), len(data)), strict=False)


def _repacked(data: bytes, random: Random) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as old:
            parts = {name: old.read(name) for name in old.namelist()}
    except Exception:  # noqa: BLE001  what is left of an archive fails in any way
        return data
    new = io.BytesIO()
    with zipfile.ZipFile(new, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            changed = random.random() < 0.3 and part
            archive.writestr(name, mutating.changed(random, [part]) if changed else part)
    return new.getvalue()


def _archive(data: bytes, store: Store, random: Random) -> None:
    packed = random.choice((_gzip, _zip, _tar))(data)
    if random.random() < 0.5:
        packed = mutating.changed(random, [packed])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "packed"
        path.write_bytes(packed)
        try:
            for document in documents(str(path)):
                _items(document, strict=False)
        except BreachError:
            return


def _gzip(data: bytes) -> bytes:
    return gzip.compress(data, 1)


def _zip(data: bytes) -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a/list.csv", data)
        archive.writestr("b.txt", b"x")
    return whole.getvalue()


def _tar(data: bytes) -> bytes:
    whole = io.BytesIO()
    with tarfile.open(fileobj=whole, mode="w:gz") as archive:
        member = tarfile.TarInfo("list.csv")
        member.size = len(data)
        archive.addfile(member, io.BytesIO(data))
    return whole.getvalue()
