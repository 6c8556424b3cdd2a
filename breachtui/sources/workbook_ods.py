"""The XML of an OpenDocument spreadsheet, made fit for calamine: measured, its cells as they are shown.

It writes equal cells and rows once and says how often; what is said takes no bytes, and much memory.
"""

import re

from breachtui.sources.workbook_limits import TooLarge, too_sparse

_ROW_REPEATED = re.compile(rb"\stable:number-rows-repeated=[\"'](\d{1,30})[\"']")
_REPEATED = re.compile(rb"\stable:number-columns-repeated=[\"'](\d{1,30})[\"']")
_CELL = re.compile(rb"<table:(?:covered-)?table-cell\b([^>]*)>")
_VALUE = b"office:value-type"
_EMPTY_ROWS = re.compile(rb"(?<=\stable:number-rows-repeated=[\"'])\d{2,30}")
_PERCENTAGE = re.compile(rb"\soffice:value-type=([\"'])percentage\1\soffice:value=([\"'])[^\"']*\2")
_NO_STRING = re.compile(rb"\soffice:string-value=(?:\"\"|'')")


def mended(xml: bytes) -> bytes:
    """The spreadsheet, rewritten where it has to be; raises `TooLarge` where it spreads too far."""
    tables = [_table(each) for each in xml.split(b"</table:table>")]
    new = _PERCENTAGE.sub(b' office:value-type="string"', b"</table:table>".join(tables))
    new = _NO_STRING.sub(b"", new)
    return xml if new == xml else new


def _table(xml: bytes) -> bytes:
    """One sheet, its runs of empty rows shortened."""
    rows = xml.split(b"</table:table-row>")
    height = width = cells = waiting = 0
    for place, row in enumerate(rows[:-1]):
        across = _across(row)
        waiting += _times(_ROW_REPEATED, row) if across else 1
        if across:
            height, waiting = height + waiting, 0
            width, cells = max(width, across), cells + across
        else:
            rows[place] = _EMPTY_ROWS.sub(b"1", row)
    if too_sparse(height, width, cells):
        raise TooLarge(
            "has a sheet with cells far from its table, or a row repeated very often;"
            " delete what does not belong to the table and save it again"
        )
    return b"</table:table-row>".join(rows)


def _across(row: bytes) -> int:
    """How many cells there are up to the last one that holds something."""
    across = reach = 0
    for cell in _CELL.findall(row):
        across += _times(_REPEATED, cell)
        if _VALUE in cell:
            reach = across
    return reach


def _times(repeated: re.Pattern[bytes], text: bytes) -> int:
    found = repeated.search(text)
    return int(found[1]) if found else 1
