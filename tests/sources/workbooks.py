"""Workbooks of all kinds, sound ones and such as nobody should make."""

import io
import struct
import zipfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

Sheets = Mapping[str, Any]


def xlsx(path: Path, sheets: Sheets, change: Callable[[Any], object] = lambda book: None) -> Path:
    """Written by openpyxl; ``change`` may alter the workbook before it is saved."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    change(book)
    book.save(path)
    return path


def xls(path: Path, sheets: Sheets) -> Path:
    """Written by xlwt."""
    import xlwt

    book = xlwt.Workbook()
    for name, rows in sheets.items():
        sheet = book.add_sheet(name)
        for row, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                sheet.write(row, column, cell)
    book.save(str(path))
    return path


def ods(path: Path, sheets: Sheets) -> Path:
    """Text in every cell."""
    tables = {name: "".join(map(_ods_row, rows)) for name, rows in sheets.items()}
    return ods_of(path, tables)


def ods_of(path: Path, tables: Mapping[str, str]) -> Path:
    """The rows of each table as XML."""
    spaces = "".join(
        f' xmlns:{each}="urn:oasis:names:tc:opendocument:xmlns:{each}:1.0"'
        for each in ("office", "table", "text")
    )
    body = "".join(f'<table:table table:name="{name}">{rows}</table:table>' for name, rows in tables.items())
    content = f"<office:document-content{spaces}><office:body><office:spreadsheet>{body}</office:spreadsheet>"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet", zipfile.ZIP_STORED)
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
        archive.writestr("content.xml", f"{content}</office:body></office:document-content>")
    return path


def _ods_row(cells: Sequence[Any]) -> str:
    return f"<table:table-row>{''.join(map(ods_cell, cells))}</table:table-row>"


def ods_cell(text: Any, said: str = 'office:value-type="string"') -> str:
    """A cell with a value of some type."""
    return f"<table:table-cell {said}><text:p>{text}</text:p></table:table-cell>"


def xlsb(path: Path, rows: Mapping[int, Mapping[int, str]]) -> Path:
    """One sheet, "Sheet1", of text at rows and columns."""
    cells = bytearray()
    for row, values in rows.items():
        cells += _record(0, struct.pack("<I", row) + bytes(13))
        for column, text in values.items():
            cells += _record(6, struct.pack("<II", column, 0) + _wide(text))
    sheet = _record(129) + _record(148, bytes(16)) + _record(145) + bytes(cells) + _record(146) + _record(130)
    names = _record(156, struct.pack("<II", 0, 1) + _wide("rId1") + _wide("Sheet1"))
    book = _record(131) + _record(143) + names + _record(144) + _record(132)
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/workbook.bin", book)
        archive.writestr("xl/worksheets/sheet1.bin", sheet)
        archive.writestr(
            "xl/_rels/workbook.bin.rels",
            f'<Relationships><Relationship Id="rId1" Type="{kind}" Target="worksheets/sheet1.bin"/></Relationships>',
        )
    return path


def _record(kind: int, data: bytes = b"") -> bytes:
    numbers = bytes([kind]) if kind < 128 else bytes([kind & 0x7F | 0x80, kind >> 7])
    size = len(data)
    while size > 127:
        numbers += bytes([size & 0x7F | 0x80])
        size >>= 7
    return numbers + bytes([size]) + data


def _wide(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def altered(path: Path, part: str, alter: Callable[[bytes], bytes]) -> Path:
    """The workbook with one of its parts changed."""
    new = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(new, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in old.namelist():
            data = old.read(name)
            archive.writestr(name, alter(data) if name == part else data)
    path.write_bytes(new.getvalue())
    return path
