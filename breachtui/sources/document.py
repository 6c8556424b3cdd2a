"""A file to be read: its bytes as a stream, its text, what kind of thing it is."""

import io
import re
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, BinaryIO

from breachtui.errors import SourceError
from breachtui.sources.boundary import file_of
from breachtui.sources.decoding import Encoding, encoding_of, mended, wide_encoding
from breachtui.values.text import visible

if TYPE_CHECKING:
    from breachtui.sources.blocks import Block

STDIN = "-"
"""The path that stands for standard input."""

_MAGIC = {
    b"%PDF": "a PDF",
    b"PK\x03\x04": "a zip archive or an Office document",
    b"\x1f\x8b": "a gzip archive",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"BZh": "a bzip2 archive",
    b"\xfd7zXZ": "an xz archive",
    b"7z\xbc\xaf": "a 7z archive",
    b"Rar!": "a RAR archive",
    b"SQLite format 3\x00": "an SQLite database",
    b"\x7fELF": "a program",
    b"\xd0\xcf\x11\xe0": "an old Office document",
}
_TEXT_CONTROLS = b"\t\n\r\f\x1b"
_MOST_CONTROLS = 0.02  # of the bytes; hostile text has a few of them, binaries many
_HEAD = 65536
_PACKED = "is a broken archive"  # of a plain file, its bytes alone have no other fault than those of the disk
_LONGEST = 512 * 2**20  # bytes of what is read whole; tables are streamed and have no limit
_LONGEST_TEXT = 32 * 2**20  # of which a text: a page in memory is ten times as large


@dataclass(frozen=True, eq=False)
class Document:
    """One file, or one member of an archive, that can be read more than once."""

    name: str
    """What the user called it, ``exports.zip/list.csv`` for a member; `STDIN` for standard input."""
    opener: Callable[[], BinaryIO]
    """Opens it at its beginning."""
    size: int | None = None
    """Its bytes, as far as `done` goes by; None where that is not known."""
    disk: int | None = None
    """The bytes it takes on the disk, packed as it lies there; None where that is not known."""
    block: "Block | None" = None
    """The table of a page, a text, a workbook or a database that is meant; None for the file as a whole."""

    def open(self) -> BinaryIO:
        """Its bytes from the beginning, to be closed by the caller; may be called again."""
        with self.guarded(_PACKED):
            stream = self.opener()
        self.__dict__["_latest"] = stream
        return stream

    def open_text(self) -> io.TextIOWrapper:
        """Its text from the beginning, decoded but otherwise as it stands, line ends included."""
        encoding = self.encoding
        return io.TextIOWrapper(self.open(), encoding.name, encoding.errors, newline="")

    def guarded(self, what: str | None = None) -> AbstractContextManager[None]:
        """Turns whatever goes wrong with the file into a `SourceError`; see `file_of`."""
        return file_of(self.name, what) if what else file_of(self.name)

    def done(self) -> float | None:
        """How much of it has been read, from 0 to 1; None where that is not known, or it is not open."""
        if "_part" in self.__dict__:
            return float(self.__dict__["_part"])
        stream = self.__dict__.get("_latest")
        if stream is None or not self.size:
            return None
        packed = getattr(stream, "fileobj", None) or stream  # of gzip, the place in the packed file
        return None if packed.closed else min(1.0, packed.tell() / self.size)

    def listen(self, listener: Callable[[], None]) -> None:
        """Have ``listener`` called by `pulse`; it may raise to end the reading."""
        self.__dict__["_listener"] = listener

    def pulse(self, part: float) -> None:
        """Say how much has been read, from 0 to 1: for readers that are long silent between two rows."""
        self.__dict__["_part"] = part
        if listener := self.__dict__.get("_listener"):
            listener()

    @cached_property
    def head(self) -> bytes:
        """Its first 64 KiB."""
        with self.guarded(_PACKED), self.open() as stream:
            return stream.read(_HEAD)

    @cached_property
    def data(self) -> bytes:
        """Its bytes, whole: for articles and JSON, not for tables."""
        with self.guarded(_PACKED), self.open() as stream:
            data = stream.read(_LONGEST + 1)
        if len(data) > _LONGEST:
            raise SourceError(f"{self.name}: is over {_LONGEST >> 20} MiB; split it, or load it as a table")
        return data

    def is_longer(self, size: int) -> bool:
        """Whether it has more bytes than that, unpacked; what is packed states nothing to rely on."""
        with self.guarded(_PACKED), self.open() as stream:
            return len(stream.read(size + 1)) > size

    @property
    def path(self) -> str | None:
        """Where it lies, as the user named it, harmless to show; None for standard input."""
        return None if self.name == STDIN else visible(self.name)

    @property
    def empty(self) -> bool:
        """Whether it holds nothing but white space."""
        return not self.head.strip(b"\0 \t\r\n") and (len(self.head) < _HEAD or not self.data.strip())

    @cached_property
    def binary(self) -> str | None:
        """What kind of binary it is, in words; None for text."""
        for magic, kind in _MAGIC.items():
            if self.head.startswith(magic):
                return kind
        if wide_encoding(self.head):
            return None
        controls = sum(self.head.count(bytes([byte])) for byte in range(32) if byte not in _TEXT_CONTROLS)
        return "a binary file" if controls > max(8, _MOST_CONTROLS * len(self.head)) else None

    @cached_property
    def encoding(self) -> Encoding:
        """How its characters are written, found from all of its bytes."""
        with self.guarded(_PACKED), self.open() as stream:
            return encoding_of(stream)

    @cached_property
    def beginning(self) -> str:
        """Its first characters, of the first 64 KiB, without a mark of the encoding or white space before."""
        if self.binary:
            return ""
        return self.head.decode(self.encoding.name, "replace").lstrip("\ufeff \t\r\n")

    @cached_property
    def text(self) -> str:
        """Its text, whole: decoded, damage of earlier decodings mended, every line end a line feed."""
        if len(self.head) == _HEAD and self.is_longer(_LONGEST_TEXT):
            raise SourceError(
                f"{self.name}: is over {_LONGEST_TEXT >> 20} MiB, which no page or article is; split it,"
                " or load a list as CSV"
            )
        text = mended(self.data.decode(self.encoding.name, self.encoding.errors))
        return re.sub("\r\n?", "\n", text)
