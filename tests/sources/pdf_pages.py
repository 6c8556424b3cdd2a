"""Small PDF files of tables, written by hand: text in places, with or without ruling lines."""

from collections.abc import Sequence

_TOP, _LEFT, _LINE, _SIZE = 560, 30, 9, 8
# pages as scanners and printers turn them: their box, and what turns what is drawn so that it is seen upright
_TURNED = {
    0: ("0 0 800 600", "1 0 0 1 0 0"),
    90: ("0 0 600 800", "0 1 -1 0 600 0"),
    180: ("0 0 800 600", "-1 0 0 -1 800 600"),
    270: ("0 0 600 800", "0 -1 1 0 0 800"),
}


def pdf(
    pages: Sequence[Sequence[Sequence[str]]],
    widths: Sequence[int],
    ruled: bool = True,
    aligned: float = 0,
    turned: int = 0,
) -> bytes:
    """A PDF with a table a page; a line feed in a cell wraps it.

    Cells with fewer lines than others of their row stand at its top; in the middle where ``aligned`` is .5,
    at the bottom where it is 1. Pages may be ``turned`` by so many degrees.
    """
    box, matrix = _TURNED[turned]
    contents = [b"%s cm %s" % (matrix.encode(), _page(rows, widths, ruled, aligned)) for rows in pages]
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(contents)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(contents)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for n, content in enumerate(contents):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [{box}] /Rotate {turned} /Contents {5 + 2 * n} 0 R "
            "/Resources << /Font << /F 3 0 R >> >> >>".encode()
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
    return _file(objects)


def _file(objects: Sequence[bytes]) -> bytes:
    data, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    end = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} /Root 1 0 R >>\n"
    return data + f"{end}startxref\n{len(data)}\n%%EOF\n".encode()


def _page(rows: Sequence[Sequence[str]], widths: Sequence[int], ruled: bool, aligned: float) -> bytes:
    drawn: list[str] = []
    top = _TOP
    for cells in rows:
        most, left = max(cell.count("\n") for cell in cells), _LEFT
        height = 6 + _LINE * (most + 1)
        for cell, width in zip(cells, widths, strict=True):
            if ruled:
                drawn.append(f"{left} {top - height} {width} {height} re S")
            lower = aligned * (most - cell.count("\n"))
            for line, text in enumerate(cell.split("\n")):
                shown = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
                drawn.append(
                    f"BT /F {_SIZE} Tf {left + 3} {top - _LINE * (line + 1 + lower)} Td ({shown}) Tj ET"
                )
            left += width
        top -= height
    return "\n".join(drawn).encode("cp1252")
