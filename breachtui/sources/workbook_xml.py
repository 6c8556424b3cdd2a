"""The XML of an .xlsx sheet, made fit for calamine: measured, closed up, its cells as Excel shows them.

Rows are known by their order alone, so empty ones may go: a sheet whose few cells lie far apart is
closed up. calamine has no value for #N/A and no percent sign: such cells become text.
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


def mended(xml: bytes, percents: frozenset[bytes]) -> bytes:
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
