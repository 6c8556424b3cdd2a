"""What a workbook would unpack to, found before it is opened.

calamine keeps a sheet as a full rectangle from its first to its last cell. One stray cell in the last
row, or a packed file of a few kilobytes, can ask for more memory than there is, and Rust ends the
program when it gets none. So every part is unpacked here first, within limits, and measured.
"""

import io
from collections.abc import Callable
from copy import copy
from typing import TYPE_CHECKING, BinaryIO

from breachtui.errors import SourceError

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

_MOST = 512 * 2**20  # bytes of all parts, unpacked
_MOST_XLS = 64 * 2**20  # bytes of an .xls, which is not packed
_ALWAYS = 16 * 2**20  # bytes that may be unpacked whatever they are packed in
_RATIO = 100  # times its packed size; sheets of equal rows reach 30
_CELLS = 4_000_000  # of the rectangle that a sheet takes, at 24 bytes each
_DENSE = 4  # times its cells; a sheet that takes no more is as large as what it holds
_STYLES = "xl/styles.xml"
_PARTS = (".xml", ".rels", ".bin")  # what is read of a workbook; pictures are not


class TooLarge(ValueError):
    """A part would take more memory than is sensible; the text says what it is and what to do."""


def too_sparse(height: int, width: int, cells: int) -> bool:
    """Whether a sheet takes much memory, most of it for nothing."""
    return height * width > max(_CELLS, _DENSE * cells)


def checked(name: str, stream: BinaryIO) -> BinaryIO:
    """The workbook, rewritten where that is needed to read it; raises `SourceError` where it must not be."""
    try:
        if stream.read(4).startswith(b"PK"):
            return _mended(name, stream)
        from breachtui.sources.workbook_binary import measure_xls

        stream.seek(0)
        data = stream.read(_MOST_XLS + 1)
        if len(data) > _MOST_XLS:
            raise TooLarge(f"is over {_MOST_XLS >> 20} MiB; save it as .xlsx or CSV")
        measure_xls(data)
        return io.BytesIO(data)
    except TooLarge as error:
        raise SourceError(f"{name}: {error}") from None


def _mended(name: str, stream: BinaryIO) -> BinaryIO:
    from zipfile import BadZipFile, ZipFile

    try:
        archive = ZipFile(stream)
    except (BadZipFile, NotImplementedError) as error:
        raise SourceError(
            f"{name}: is a zip archive or an Office document that is broken ({error}); fetch it again"
        ) from error
    with archive:
        names = {_named(each) for each in archive.namelist()}
        if not names & {"xl/workbook.xml", "xl/workbook.bin", "content.xml"}:
            raise SourceError(
                f"{name}: is a zip archive or an Office document, but no workbook;"
                " save a list as .xlsx or CSV, an article as text or HTML"
            )
        changed = _changed(name, archive)
        if changed:
            return _rewritten(archive, changed)
    stream.seek(0)
    return stream


def _named(filename: str) -> str:
    return filename.replace("\\", "/").lower()  # as a few programs do not write it


def _changed(name: str, archive: "ZipFile") -> dict[str, bytes]:
    """The parts that have to be rewritten; all are measured."""
    from breachtui.sources.workbook_xml import percent_styles

    changed: dict[str, bytes] = {}
    left = _MOST
    styles = b""
    for info in sorted(archive.infolist(), key=lambda info: _named(info.filename) != _STYLES):
        part = _named(info.filename)
        if not part.endswith(_PARTS):
            continue
        data = _unpacked(name, archive, info, left)
        left -= len(data)
        if part == _STYLES:
            styles = data
        new = _mender(part, data, percent_styles(styles))(data)
        if new is not data:
            changed[info.filename] = new
    return changed


def _mender(filename: str, data: bytes, percents: frozenset[bytes]) -> Callable[[bytes], bytes]:
    """What measures a part and makes it readable."""
    from functools import partial

    from breachtui.sources import workbook_binary, workbook_xml

    if filename == "content.xml":
        return workbook_xml.mended_ods
    if data.startswith(workbook_binary.SHEET):
        return workbook_binary.measured_xlsb
    if data.startswith(workbook_binary.STRINGS):
        return workbook_binary.counted_xlsb
    return (
        partial(workbook_xml.mended_xlsx, percents=percents)
        if b"sheetData" in data
        else workbook_xml.unstated
    )


def _unpacked(name: str, archive: "ZipFile", info: "ZipInfo", left: int) -> bytes:
    """A part, whatever size the archive states for it."""
    if info.flag_bits & 1:
        raise SourceError(f"{name}: is encrypted; open it with its password and save it without one")
    most = min(left, max(_ALWAYS, _RATIO * info.compress_size))
    unstated = copy(info)
    unstated.file_size = most + 2  # its check sum would fail where it is cut off
    with archive.open(unstated) as part:
        data = part.read(most + 1)
    if len(data) > most:
        raise TooLarge(
            f"unpacks to more than {most >> 20} MiB ({info.filename}), which no list of breaches does;"
            " delete what is not needed, or save the sheet as CSV"
        )
    return data


def _rewritten(archive: "ZipFile", changed: dict[str, bytes]) -> BinaryIO:
    from zipfile import ZipFile

    new = io.BytesIO()
    with ZipFile(new, "w") as target:
        for info in archive.infolist():
            if info.filename in changed or _named(info.filename).endswith((*_PARTS, "mimetype")):
                target.writestr(info.filename, changed.get(info.filename) or archive.read(info))
    new.seek(0)
    return new
