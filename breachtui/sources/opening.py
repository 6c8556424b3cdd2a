"""Paths to documents: files, folders, archives (zip, gzip, bzip2, xz, tar), standard input."""

import os
import stat
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from importlib import import_module
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, cast
from weakref import finalize

from breachtui.errors import SourceError
from breachtui.sources.boundary import file_of
from breachtui.sources.document import STDIN, Document
from breachtui.values.text import visible

if TYPE_CHECKING:  # archives and standard input: 10 ms that a plain file does without
    from tarfile import TarInfo
    from zipfile import ZipFile, ZipInfo


_SIDECAR = ".expected.json"
_ZIP = b"PK\x03\x04"
# in every Office document, and in every OpenDocument, which are zip archives too
_OFFICE, _OPEN_DOCUMENT = "[Content_Types].xml", "META-INF/manifest.xml"
_IN_MEMORY = 8 * 2**20
_DEEPEST = 3  # a tar in a gzip file in a zip archive, and no further
_PACKERS = {b"\x1f\x8b": "gzip", b"BZh": "bz2", b"\xfd7zXZ\x00": "lzma"}
_USTAR = slice(257, 262)
_SMALL = 2**20  # bytes of a file that is kept
_KEPT = 2**28  # bytes of all of them


def documents(name: str) -> Iterator[Document]:
    """What a path stands for: a file, an archive's members, or all that lies in a folder.

    Hidden files and ``*.expected.json`` (what a test expects of the file beside it) are
    passed over. What cannot be opened stands for itself: reading it says why.
    """
    if not name:
        yield Document("''", partial(_refused, SourceError("'': is no path; name a file or a folder")))
    elif name == STDIN:
        yield from _all_of(name, lambda: _kept(STDIN, sys.stdin.buffer))
    else:
        path = Path(name)
        for each in sorted(_inside(path)) or [path]:
            called = name if each is path else str(each)
            yield from _all_of(called, partial(_file, called, each))


def _all_of(name: str, find: Callable[[], Document]) -> Iterator[Document]:
    """A document and what is packed in it; one that reading refuses where it cannot be unpacked."""
    try:
        with file_of(visible(name)):
            yield from _opened(find())
    except SourceError as error:
        yield Document(visible(name), partial(_refused, error))


def _refused(error: SourceError) -> BinaryIO:
    raise error


def bytes_of(names: Iterable[str]) -> int | None:
    """The bytes on the disk of what paths stand for; None where that is not known."""
    total = 0
    for name in filter(None, names):
        path = Path(name)
        if name == STDIN or _kind(path) == stat.S_IFIFO:
            return None
        total += sum(map(_size, _inside(path))) or _size(path)
    return total


def _inside(folder: Path) -> Iterator[Path]:
    """What lies in a folder and is wanted, in no order; a folder that may not be entered for itself."""
    closed: list[Path] = []
    if _kind(folder) != stat.S_IFDIR:
        return
    for place, _, files in os.walk(folder, onerror=lambda error: closed.append(Path(error.filename))):
        here = Path(place)
        yield from (
            each
            for name in files
            if _wanted((each := here / name).relative_to(folder)) and _kind(each) == stat.S_IFREG
        )
    yield from (each for each in closed if _kind(each) == stat.S_IFDIR and _wanted(each.relative_to(folder)))


def _kind(path: Path) -> int | None:
    """Whether it is a regular file, a folder, a pipe, as `stat` has it; None for what cannot be asked."""
    try:
        return stat.S_IFMT(path.stat().st_mode)
    except (OSError, ValueError):  # reading it says why
        return None


def _size(path: Path) -> int:
    return path.stat().st_size if _kind(path) == stat.S_IFREG else 0


def _wanted(path: Path) -> bool:
    hidden = any(part.startswith((".", "__MACOSX")) for part in path.parts)
    return not hidden and not path.name.endswith(_SIDECAR)


def _file(name: str, path: Path) -> Document:
    # bytes of a name that are no UTF-8 are told apart, where one sign for all would make two files one
    shown = name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    kind = _kind(path)
    if kind == stat.S_IFIFO:
        with file_of(shown), path.open("rb") as stream:
            return _kept(shown, stream)
    if kind in (stat.S_IFCHR, stat.S_IFBLK, stat.S_IFSOCK):
        endless = f"{shown}: is a device, which has no end; name a file or a folder"
        return Document(shown, partial(_refused, SourceError(endless)))
    size = _size(path) if kind == stat.S_IFREG else None
    return Document(shown, lambda: path.open("rb"), size, size)


def _opened(document: Document, depth: int = 0) -> Iterator[Document]:
    """The document, or what is packed in it."""
    try:
        start = document.head[:512]
    except SourceError:
        start = b""
    if depth >= _DEEPEST:
        yield document
    elif start.startswith(_ZIP):
        yield from _members(document, depth)
    elif unpack := unpacker(start):
        unpacked = replace(document, opener=lambda: cast(BinaryIO, unpack(document.opener())))
        yield from _opened(unpacked, depth + 1)
    elif start[_USTAR] == b"ustar":
        for each in tar_members(document, _wanted):
            yield from _opened(each, depth + 1)
    else:
        yield document


def _members(document: Document, depth: int) -> Iterator[Document]:
    from zipfile import ZipFile

    stream = document.open()
    try:
        with document.guarded():
            archive = ZipFile(stream)
    except SourceError:  # reading it as a workbook says what is wrong
        stream.close()
        yield document
        return
    finalize(archive, stream.close)  # its members may be read long after
    inside = [each for each in archive.infolist() if not each.is_dir() and _wanted(Path(each.filename))]
    if not inside or not {_OFFICE, _OPEN_DOCUMENT}.isdisjoint(archive.namelist()):
        yield document
        return
    for each in inside:
        name = f"{document.name}/{each.filename}"
        opener = partial(_zip_member, archive, each, name)
        yield from _opened(Document(name, opener, each.file_size, each.compress_size), depth + 1)


def _zip_member(archive: "ZipFile", info: "ZipInfo", name: str) -> BinaryIO:
    if info.flag_bits & 1:
        raise SourceError(f"{name}: is encrypted; unpack it with its password and load what was in it")
    return cast(BinaryIO, archive.open(info))


def _kept(name: str, stream: BinaryIO) -> Document:
    """Standard input and pipes can be read once only: they are kept, in memory or in a temporary file."""
    start = stream.read(_IN_MEMORY)
    if len(start) < _IN_MEMORY:
        return Document(name, partial(BytesIO, start), len(start))
    import shutil
    import tempfile

    kept = tempfile.NamedTemporaryFile()  # noqa: SIM115 - lives as long as the document
    kept.write(start)
    shutil.copyfileobj(stream, kept)
    kept.flush()
    place = Path(kept.name)
    document = Document(name, lambda: place.open("rb"), kept.tell())
    finalize(document, kept.close)
    return document


def unpacker(start: bytes) -> Callable[[BinaryIO], Any] | None:
    """What unpacks a file that begins so, as it is read; None where it is not packed."""
    name = next((name for magic, name in _PACKERS.items() if start.startswith(magic)), None)
    if name is None:
        return None
    packer = import_module(name)
    return lambda packed: _closing(packer.open(packed), packed)


def _closing(stream: Any, packed: BinaryIO) -> Any:
    """The stream, which closes the packed one with itself, and tells how far that one has been read."""
    close = stream.close

    def both() -> None:
        close()
        packed.close()

    stream.close = both
    stream.fileobj = packed
    return stream


def tar_members(document: Document, wanted: Callable[[Path], bool]) -> Iterator[Document]:
    """The files in a tar archive; links and devices are none.

    Small files are kept: to reach one of thousands, all before it would be unpacked once more.
    """
    import tarfile

    found: list[Document] = []
    left = _KEPT
    with (
        document.guarded("is a broken tar archive"),
        document.open() as stream,
        tarfile.open(fileobj=stream) as archive,
    ):
        for each in archive:
            if not each.isfile() or not wanted(Path(each.name)):
                continue
            name = f"{document.name}/{each.name}"
            opener: Callable[[], BinaryIO] = partial(_tar_member, document, each, name)
            if each.size <= min(_SMALL, left) and (file := archive.extractfile(each)):
                left -= each.size
                opener = partial(BytesIO, file.read())
            found.append(Document(name, opener, each.size))
    yield from found or [document]


def _tar_member(document: Document, info: "TarInfo", name: str) -> BinaryIO:
    """A file of its own over its stretch of the archive."""
    import tarfile

    stream = document.opener()
    try:
        with file_of(name, "is in a broken archive"):
            archive = tarfile.open(fileobj=stream)  # noqa: SIM115 - closed with the member
            member = archive.extractfile(info)
    except SourceError:
        stream.close()
        raise
    assert member is not None, "it is a file"
    return cast(BinaryIO, _closing(member, stream))
