"""The XML of .xlsx and .ods, made fit for calamine: measured, its cells as programs show them.

Rows of an .xlsx are known by their order alone, so empty ones may go: a sheet whose few cells lie far apart
is closed up. calamine has no value for #N/A and no percent sign: such cells become text. An .ods writes equal
cells and rows once and says how often; what is said takes no bytes, and much memory.
"""

import re
from functools import lru_cache
from itertools import count

from breachtui.sources.workbook_limits import TooLarge, too_sparse

_NAME = rb"(?:\w{1,9}:)?"
_STATED = re.compile(rb"\s(?:uniqueC|c)ount=[\"']\d{8,}[\"']")
_PREFIX = re.compile(rb"<(\w{1,9}:)?sheetData\b")
_WIDE = re.compile(rb"r=[\"']([A-Z]{2,})\d")
_MERGED = re.compile(rb"<(" + _NAME + rb")mergeCells\b.*?</\1mergeCells>", re.S)
_ERROR = re.compile(rb"(<" + _NAME + rb"c\b[^>]*?\st=)[\"']e[\"']")
_NUMERIC = re.compile(rb"\st=[\"']n[\"']")

_FORMAT = re.compile(rb"<" + _NAME + rb"numFmt\b[^>]*>")
_STYLES = re.compile(rb"<(" + _NAME + rb")cellXfs\b.*?</\1cellXfs>", re.S)
_STYLE = re.compile(rb"<" + _NAME + rb"xf\b[^>]*>")
_ID = re.compile(rb"\snumFmtId=[\"'](\d{1,9})")
_CODE = re.compile(rb"\sformatCode=(\"[^\"]*\"|'[^']*')")
_ROW_REPEATED = re.compile(rb"\stable:number-rows-repeated=[\"'](\d{1,30})[\"']")
_REPEATED = re.compile(rb"\stable:number-columns-repeated=[\"'](\d{1,30})[\"']")
_CELL = re.compile(rb"<table:(?:covered-)?table-cell\b([^>]*)>")
_VALUE = b"office:value-type"
_EMPTY_ROWS = re.compile(rb"(?<=\stable:number-rows-repeated=[\"'])\d{2,30}")
_PERCENTAGE = re.compile(rb"\soffice:value-type=([\"'])percentage\1\soffice:value=([\"'])[^\"']*\2")
_NO_STRING = re.compile(rb"\soffice:string-value=(?:\"\"|'')")


def mended_xlsx(xml: bytes, percents: frozenset[bytes]) -> bytes:
    """The sheet, rewritten where it has to be; raises `TooLarge` where it spreads too far for that."""
    if _spreads(xml):
        xml = _closed_up(xml)
        if _spreads(xml):
            raise TooLarge(
                "has a sheet with cells far to the right of its table; delete these columns and save it again"
            )
    if b't="e"' in xml or b"t='e'" in xml:
        xml = _ERROR.sub(rb'\1"str"', xml)
    return _percent_cell(percents).sub(_as_percent, xml) if percents else xml


def unstated(xml: bytes) -> bytes:
    """A part without the huge counts that it states, for which calamine would make room."""
    return _STATED.sub(b"", xml)


def percent_styles(styles: bytes) -> frozenset[bytes]:
    """The numbers of the styles that show a number as a percentage."""
    formats = {b"9", b"10"}  # 0% and 0.00%
    for each in _FORMAT.findall(styles):
        id, code = _ID.search(each), _CODE.search(each)
        if id and code and b"%" in code[1]:
            formats.add(id[1])
    cells = _STYLES.search(styles)
    used = [_ID.search(each) for each in _STYLE.findall(cells[0])] if cells else []
    return frozenset(b"%d" % place for place, id in enumerate(used) if id and id[1] in formats)


def _prefix(xml: bytes) -> bytes:
    found = _PREFIX.search(xml)
    return (found and found[1]) or b""


def _spreads(xml: bytes) -> bool:
    """Whether calamine would make room for many more cells than there are."""
    prefix = _prefix(xml)
    numbers = re.compile(rb"<" + prefix + rb"row\b[^>]*?\sr=[\"'](\d{1,30})").findall(xml)
    height = max(max(map(int, numbers), default=0), xml.count(b"<" + prefix + b"row"))
    width = max((_column(letters) for letters in set(_WIDE.findall(xml))), default=26)
    if re.search(rb"r=[\"'][A-Z]{1,9}\d{%d,}[\"']" % (len(str(height)) + 1), xml):
        return True  # a cell says that it stands below the last row
    return too_sparse(height, width, 0) and too_sparse(height, width, xml.count(b"<" + prefix + b"c "))


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters[:9]:
        number = number * 26 + letter - 64
    return number


def _closed_up(xml: bytes) -> bytes:
    """The sheet without its empty rows, the others numbered one after the other."""
    prefix, numbers = _prefix(xml), count(1)
    filled = re.compile(rb"<%s(?:v|is)>" % prefix)
    place = re.compile(rb"(<%sc\b[^>]*?\sr=[\"'][A-Z]{1,9})\d+" % prefix)

    def row(found: re.Match[bytes]) -> bytes:
        body = found[1]
        if not body or not filled.search(body):
            return b""
        return b"<%srow>%s</%srow>" % (prefix, place.sub(rb"\g<1>%d" % next(numbers), body), prefix)

    rows = re.compile(rb"<%srow\b[^>]*?(?:/>|(?<!/)>(.*?)</%srow>)" % (prefix, prefix), re.S)
    return _MERGED.sub(b"", rows.sub(row, xml))


@lru_cache(4)
def _percent_cell(styles: frozenset[bytes]) -> re.Pattern[bytes]:
    """A number in a cell of one of these styles, with or without a formula."""
    style = rb"\ss=[\"'](?:" + b"|".join(sorted(styles)) + rb")[\"']"
    begin = rb"(<" + _NAME + rb"c\b(?![^>]*\st=[\"'][^n])(?=[^>]*" + style + rb")[^>/]*)>"
    formula = rb"(?:<" + _NAME + rb"f\b[^>]*?(?:/>|(?<!/)>[^<]*</" + _NAME + rb"f>))?"
    return re.compile(begin + rb"(" + formula + rb"<" + _NAME + rb"v>)([-+.\dEe]{1,30})<")


def _as_percent(found: re.Match[bytes]) -> bytes:
    begin, between, number = found.groups()
    try:
        shown = f"{float(number) * 100:.10g}%".encode()
    except ValueError:
        return found[0]
    return b'%s t="str">%s%s<' % (_NUMERIC.sub(b"", begin), between, shown)


def mended_ods(xml: bytes) -> bytes:
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
