"""Files packed by gzip, bzip2 or xz, and tar archives."""

from collections.abc import Callable, Iterator
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, cast

from breachtui.errors import SourceError
from breachtui.sources.boundary import file_of
from breachtui.sources.document import Document

if TYPE_CHECKING:
    from tarfile import TarInfo

_USTAR = slice(257, 262)
_SMALL = 2**20  # bytes of a file that is kept
_KEPT = 2**28  # bytes of all of them


def unpacker(start: bytes) -> Callable[[BinaryIO], Any] | None:
    """What unpacks a file that begins so, as it is read; None where it is not packed."""
    if start.startswith(b"\x1f\x8b"):
        from gzip import GzipFile

        return lambda packed: _closing(GzipFile(fileobj=packed), packed)
    if start.startswith(b"BZh"):
        from bz2 import BZ2File

        return lambda packed: _closing(BZ2File(packed), packed)
    if start.startswith(b"\xfd7zXZ\x00"):
        from lzma import LZMAFile

        return lambda packed: _closing(LZMAFile(packed), packed)
    return None


def _closing(stream: Any, packed: BinaryIO) -> Any:
    """The stream, which closes the packed one with itself, and tells how far that one has been read."""
    close = stream.close

    def both() -> None:
        close()
        packed.close()

    stream.close = both
    stream.fileobj = packed
    return stream


def is_tar(start: bytes) -> bool:
    """Whether a file begins as tar archives do."""
    return start[_USTAR] == b"ustar"


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
            opener: Callable[[], BinaryIO] = partial(_member, document, each, name)
            if each.size <= min(_SMALL, left) and (file := archive.extractfile(each)):
                left -= each.size
                opener = partial(BytesIO, file.read())
            found.append(Document(name, opener, each.size))
    yield from found or [document]


def _member(document: Document, info: "TarInfo", name: str) -> BinaryIO:
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
