"""Cells of a table to values; what is not certain is left out and said in a remark."""

from functools import lru_cache

from breachtui.sources.decoding import mended
from breachtui.values.text import fold, single_line, visible_prose

MISSING = frozenset({"", "-", "--", "—", "–", "n/a", "na", "nan", "none", "null", "nil", "unkn", "\\n"})
"""What stands in a cell, folded, where there is no value; ``\\N`` as databases write it."""

UNSTATED = frozenset({
    "unknown", "undetermined", "not provided", "not available", "not applicable", "not disclosed",
    "undisclosed", "not reported", "not stated", "not specified", "unspecified", "not yet known", "tbd",
    "pending", "(blank)", "none listed", "no consta", "desconocido", "inconnu", "non communique",
    "unbekannt", "keine angabe", "sconosciuto",
})  # fmt: skip
"""What says in words, folded, that a value is not known."""
ERRORS = frozenset({"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!"})
"""What a spreadsheet shows where a formula failed."""
_YES = frozenset({"yes", "y", "true", "t", "1", "x", "✓"})
_NO = frozenset({"no", "n", "false", "f", "0"})


def text_cell(text: str) -> str | None:
    """The words of a cell on one line, wrong decodings mended; None where it holds nothing."""
    if text.isascii() and text.isprintable():  # as most are: spaces are all there is to see to
        plain = " ".join(text.split())
        return None if plain in ERRORS else plain or None
    return single_line(mended(text.strip())) or None


def prose_cell(text: str) -> str:
    """The prose of a cell, wrong decodings mended, its lines ended by line feeds; "" where it holds none."""
    plain = visible_prose(mended(text).replace("\r\n", "\n").replace("\r", "\n").strip())
    return "" if fold(plain) in MISSING else plain


@lru_cache(4096)
def flag_cell(text: str) -> bool | None:
    """Yes or no; None where the cell says neither."""
    plain = "".join(text.split()).lower()  # a PDF has cells like "N o"
    return True if plain in _YES else False if plain in _NO else None


def list_cell(text: str, separator: str = ",") -> tuple[str, ...]:
    """The values of a cell that holds several."""
    return tuple(part for each in text.split(separator) if (part := single_line(each)))
