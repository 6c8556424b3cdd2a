"""Pages of a PDF as PDFium sees them: characters and ruling lines, each with its place.

Both are as pdfplumber describes them, whose tables and words are made of these; reading them with PDFium
takes a tenth of the time.
"""

import ctypes
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from math import hypot
from threading import Lock
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from breachtui.errors import SourceError
from breachtui.sources.document import Document

Placed = dict[str, Any]
"""A character or an edge, with ``x0``, ``x1``, ``top`` and ``bottom`` in points from the left and the top."""

logging.getLogger("pypdfium2").setLevel(logging.CRITICAL)  # what it makes up for is no news to users

_TURNS = Lock()  # PDFium takes one caller at a time
_STRAIGHT = 0.05  # points by which the ends of an upright or level line may differ
_DEEPEST = 8  # drawings within drawings
_HYPHENS = (0x02, 0xFFFE)  # what PDFium writes for the hyphen of a word that goes on in the next line


@dataclass(frozen=True)
class PdfPage:
    """What stands on a page."""

    chars: list[Placed]
    """Its characters, each with its ``text`` and its ``size`` in points."""
    edges: list[Placed]
    """The level and upright lines that are drawn, sides of rectangles included."""


@dataclass(frozen=True)
class PdfPages:
    """The pages of a file, read one after the other."""

    file: pypdfium2.PdfDocument

    def __len__(self) -> int:
        return len(self.file)

    def __iter__(self) -> Iterator[PdfPage]:
        for number in range(len(self.file)):
            with _TURNS:
                page = self.file[number]
                try:
                    view = _View(page)
                    found = PdfPage(list(_chars(page, view)), list(_edges(page, view)))
                finally:
                    page.close()
            yield found


@contextmanager
def opened(document: Document) -> Iterator[PdfPages]:
    """The pages of a PDF; raises `SourceError` where it is broken or locked."""
    with document.guarded("is a broken PDF"):
        data = document.data
        with _TURNS:
            file = _file(data, document.name)
        try:
            yield PdfPages(file)
        finally:
            with _TURNS:
                file.close()


def _file(data: bytes, name: str) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code == pdfium.FPDF_ERR_PASSWORD:
            raise SourceError(f"{name}: is a PDF locked with a password; save it without one") from error
        raise


class _View:
    """From the coordinates of a page to what is seen of it, which may be turned."""

    def __init__(self, page: pypdfium2.PdfPage) -> None:
        self.rotation = page.get_rotation()
        self.left, self.bottom, self.right, self.top = page.get_mediabox()

    def point(self, x: float, y: float) -> tuple[float, float]:
        """How far from the left and from the top it is seen."""
        match self.rotation:
            case 90:
                return y - self.bottom, x - self.left
            case 180:
                return self.right - x, y - self.bottom
            case 270:
                return self.top - y, self.right - x
            case _:
                return x - self.left, self.top - y


def _chars(page: pypdfium2.PdfPage, view: _View) -> Iterator[Placed]:
    text = page.get_textpage()
    raw, lying = text.raw, view.rotation % 180 != 0
    box, matrix = pdfium.FS_RECTF(), pdfium.FS_MATRIX()
    try:
        for n in range(text.count_chars()):
            code = pdfium.FPDFText_GetUnicode(raw, n)
            if not code or pdfium.FPDFText_IsGenerated(raw, n) == 1:
                continue
            pdfium.FPDFText_GetLooseCharBox(raw, n, box)
            pdfium.FPDFText_GetMatrix(raw, n, matrix)
            size = pdfium.FPDFText_GetFontSize(raw, n) * hypot(matrix.c, matrix.d)
            x0, y0 = view.point(box.left, box.bottom)
            x1, y1 = view.point(box.right, box.top)
            if x0 > x1:
                x0, x1 = x1, x0
            bottom, upright = max(y0, y1), (abs(matrix.b) < abs(matrix.a)) != lying
            top = bottom - size if upright else min(y0, y1)
            yield {
                "text": "-" if code in _HYPHENS else chr(code),
                "x0": x0,
                "x1": x1,
                "top": top,
                "bottom": bottom,
                "doctop": top,
                "size": size,
                "upright": upright,
            }
    finally:
        text.close()


def _edges(page: pypdfium2.PdfPage, view: _View) -> Iterator[Placed]:
    for drawing in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH], max_depth=_DEEPEST):
        for one, two in _lines(drawing):
            (left, right), (top, bottom) = map(sorted, zip(view.point(*one), view.point(*two), strict=True))
            if min(right - left, bottom - top) <= _STRAIGHT < max(right - left, bottom - top):
                yield _edge(left, right, top, bottom)


def _lines(drawing: pypdfium2.PdfObject) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    """The straight lines of a drawing, from where to where on its page."""
    matrix, around = drawing.get_matrix(), drawing.container
    while around:
        matrix, around = matrix.multiply(around.get_matrix()), around.container
    x, y = ctypes.c_float(), ctypes.c_float()
    begun = last = (0.0, 0.0)
    for n in range(pdfium.FPDFPath_CountSegments(drawing)):
        segment = pdfium.FPDFPath_GetPathSegment(drawing, n)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        point = matrix.on_point(x.value, y.value)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_LINETO:
            yield last, point
        elif kind == pdfium.FPDF_SEGMENT_MOVETO:
            begun = point
        last = point
        if pdfium.FPDFPathSegment_GetClose(segment):
            yield last, begun


def _edge(left: float, right: float, top: float, bottom: float) -> Placed:
    level = bottom - top < right - left
    if level:
        top = bottom = (top + bottom) / 2
    else:
        left = right = (left + right) / 2
    return {
        "object_type": "line",
        "orientation": "h" if level else "v",
        "x0": left,
        "x1": right,
        "top": top,
        "bottom": bottom,
        "doctop": top,
        "width": right - left,
        "height": bottom - top,
    }
