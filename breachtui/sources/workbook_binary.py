"""How far the cells of binary sheets spread: .xlsb, and the .xls of old, whose parts have to end."""

from collections.abc import Iterator
from struct import iter_unpack, unpack_from

from breachtui.sources.workbook_limits import TooLarge, too_sparse

STRINGS = b"\x9f\x01"
"""How the strings of an .xlsb begin."""
SHEET = b"\x81\x01\x00"
"""How a sheet of an .xlsb begins."""

_ROW, _FIRST_CELL, _LAST_CELL = 0, 2, 11  # records of .xlsb; 1 is an empty cell
# records of .xls with a row and a column: formulas, numbers, labels, booleans and errors
_XLS_CELLS = frozenset({0x06, 0x203, 0x204, 0x205, 0x27E, 0xFD, 0xD6, 0x03, 0x04, 0x05, 0x206, 0x406})
_XLS_SEVERAL = 0xBD  # several numbers in one record, the last column at its end
_XLS_BEGIN = frozenset({0x809, 0x409, 0x209, 0x09})
_XLS_STRINGS = 0xFC
_XLS_DIMENSIONS = {(0x200, 14): "<IIHH", (0x200, 10): "<HHHH", (0x00, 8): "<HHHH"}
"""What states the first and last row and column, by the size of the record."""
_XLS_ROWS, _XLS_COLUMNS = 65_536, 256  # that an .xls can have
_LEAST = 3  # bytes of a string, which the strings of a file cannot all be below
_FREE = 0xFFFFFFFF
_CIRCLE = (
    "is no workbook that can be read (its parts follow one another in a circle); fetch it again, or open it"
    " and save it as .xlsx or CSV"
)


class _Extent:
    """The rectangle around the cells of one sheet."""

    def __init__(self) -> None:
        self.height = self.width = self.cells = 0

    def add(self, row: int, column: int) -> None:
        """One more cell."""
        self.cells += 1
        self.height, self.width = max(self.height, row + 1), max(self.width, column + 1)

    def check(self) -> None:
        """Raise `TooLarge` where it is far larger than what it holds."""
        if too_sparse(self.height, self.width, self.cells):
            raise TooLarge(
                f"has a sheet of {self.height:,} rows and {self.width:,} columns with {self.cells:,} cells;"
                " delete the cells far from its table and save it again"
            )


def measured_xlsb(data: bytes) -> bytes:
    """The sheet as it is; raises `TooLarge` where it spreads too far."""
    extent, row = _Extent(), 0
    for kind, start, size in _records(data):
        if kind == _ROW and size >= 4:
            (row,) = unpack_from("<I", data, start)
        elif _FIRST_CELL <= kind <= _LAST_CELL and size >= 4:
            extent.add(row, unpack_from("<I", data, start)[0])
    extent.check()
    return data


def counted_xlsb(data: bytes) -> bytes:
    """The strings as they are; raises `TooLarge` where their number cannot be true."""
    for _, start, size in _records(data):
        _check_strings(data, start if size >= 8 else len(data))
        break
    return data


def _check_strings(data: bytes, start: int) -> None:
    if start + 8 <= len(data) and unpack_from("<I", data, start + 4)[0] > len(data) // _LEAST:
        raise TooLarge("states more strings than it can hold; open it and save it again")


def _check_dimensions(top: int, bottom: int, left: int, right: int) -> None:
    """Raise `TooLarge` for stated rows and columns that no .xls has, for which calamine would make room."""
    if not (top <= bottom <= _XLS_ROWS and left <= right <= _XLS_COLUMNS):
        raise TooLarge("states more rows or columns than an .xls can have; open it and save it again")


def _records(data: bytes) -> Iterator[tuple[int, int, int]]:
    """The kind of each record of an .xlsb, where its contents start, and their size."""
    place, end = 0, len(data)
    while place < end:
        kind = data[place]
        place += 1
        if kind & 0x80 and place < end:
            kind = kind & 0x7F | (data[place] & 0x7F) << 7
            place += 1
        size = shift = 0
        while place < end and shift < 28:
            byte = data[place]
            size |= (byte & 0x7F) << shift
            place, shift = place + 1, shift + 7
            if not byte & 0x80:
                break
        yield kind, place, min(size, end - place)
        place += size


def measure_xls(data: bytes) -> None:
    """Raise `TooLarge` where a sheet of an .xls spreads too far."""
    for stream in _streams(data):
        extent, place = _Extent(), 0
        while place + 4 <= len(stream):
            kind, size = unpack_from("<HH", stream, place)
            place += 4
            if kind in _XLS_BEGIN:
                extent.check()
                extent = _Extent()
            elif (kind in _XLS_CELLS or kind == _XLS_SEVERAL) and size >= 6 and place + size <= len(stream):
                row, column = unpack_from("<HH", stream, place)
                last = unpack_from("<H", stream, place + size - 2)[0] if kind == _XLS_SEVERAL else column
                extent.add(row, max(column, last))
            elif kind == _XLS_STRINGS:
                _check_strings(stream, place)
            elif (layout := _XLS_DIMENSIONS.get((kind, size))) and place + size <= len(stream):
                _check_dimensions(*unpack_from(layout, stream, place))
            place += size
        extent.check()


def _streams(data: bytes) -> Iterator[bytes]:
    """The streams named Workbook or Book of a compound file, as far as it is sound."""
    if len(data) < 512:
        return
    (power,) = unpack_from("<H", data, 30)
    size = 1 << power if 7 <= power <= 12 else 512
    table = _table(data, size)
    _check_ends(table)
    directory, small = unpack_from("<I8xI", data, 48)
    _check_ends([n for (n,) in iter_unpack("<I", _chain(data, table, small, size))])
    entries = _chain(data, table, directory, size)
    for place in range(0, len(entries) - 127, 128):
        (length,) = unpack_from("<H", entries, place + 64)
        name = entries[place : place + max(0, min(length, 64) - 2)].decode("utf-16-le", "replace")
        if name.lower() in ("workbook", "book"):
            yield _chain(data, table, unpack_from("<I", entries, place + 116)[0], size)


def _table(data: bytes, size: int) -> list[int]:
    """For each sector the one that comes next."""
    sectors = list(unpack_from("<109I", data, 76))
    (more,) = unpack_from("<I", data, 68)
    passed: set[int] = set()
    while len(block := data[(more + 1) * size : (more + 2) * size]) == size:
        if more in passed:
            raise TooLarge(_CIRCLE)
        passed.add(more)
        *listed, more = unpack_from(f"<{size // 4}I", block)
        sectors += listed
    blocks = (data[(n + 1) * size : (n + 2) * size] for n in sectors if n != _FREE)
    return [n for block in blocks for (n,) in iter_unpack("<I", block[: len(block) // 4 * 4])]


def _check_ends(table: list[int]) -> None:
    """Raise `TooLarge` where sectors follow one another in a circle: calamine would read on and on."""
    known = bytearray(len(table))
    for first in range(len(table)):
        passed: list[int] = []
        sector = first
        while sector < len(table) and not known[sector]:
            known[sector] = 1
            passed.append(sector)
            sector = table[sector]
        if sector < len(table) and known[sector] == 1:
            raise TooLarge(_CIRCLE)
        for each in passed:
            known[each] = 2


def _chain(data: bytes, table: list[int], first: int, size: int) -> bytes:
    """The sectors of a stream, put together."""
    found: list[bytes] = []
    sector = first
    while sector < len(table):
        found.append(data[(sector + 1) * size : (sector + 2) * size])
        sector = table[sector]
    return b"".join(found)
