"""The mending of text that earlier hands decoded wrongly; most text needs none."""

import re

_MOJIBAKE = re.compile("[\u00c2\u00c3\u00e2][\u0080-\u00bf\u20ac\u2018-\u2122]")
# UTF-8 punctuation read as cp1252 and written in an OEM code page: ``â??``, ``â?¥`` for a closing
# quote, ``â?¢`` for a bullet; read as UTF-8 once more it is ``â€™???``, ``Â\x9d`` behind a closing quote
_LOST = re.compile("â(?:€™)?(?:\\?([¥¢])|\\?{2,3}(Â?\x9d)?)")
# the same written in Mac Roman and read as KOI8-R
_KOI8 = {"┴шо": "“", "┴ш²": "”", "┴ш╒": "•", "┴шр": "–", "┴шВ": "’", "┴шТ": "‘"}
_KOI8_MARK = "┴ш"
# a character lost altogether, by itself or through the same two steps; before an s it was an apostrophe
_GONE = re.compile(r"(?<=[A-Za-z])(?:\ufffd|ï¿½|∙ю_){1,3}(?=s\b)")
# punctuation of which the upper byte was cut off: U+2019 left 0x19
_CUT_MARK = re.compile(r"[\x13\x14\x18\x19\x1c\x1d]")
# hyphens by other names, as PDFs have them
_HYPHENS = dict.fromkeys((0x2010, 0x2011, 0x2012, 0x2212, 0xFE63, 0xFF0D), "-")
_CUT = {code: 0x2000 + code for code in (0x13, 0x14, 0x18, 0x19, 0x1C, 0x1D)}


def mended(text: str) -> str:
    """The text with the marks of earlier wrong decodings undone, and every kind of hyphen as one.

    Where a quote, an apostrophe and a dash were all written as ``â??``, the characters
    beside it decide: behind a letter an apostrophe, before a word an opening quote.
    """
    if _CUT_MARK.search(text):
        text = text.translate(_CUT)
    if text.isascii():
        return text
    if "â" in text and "?" in text:
        text = _LOST.sub(_found, text)
    if _KOI8_MARK in text:
        for damaged, meant in _KOI8.items():
            text = text.replace(damaged, meant)
    text = _GONE.sub("’", text)
    if _MOJIBAKE.search(text):
        import ftfy  # some 100 ms, needed for damaged text only

        text = ftfy.fix_encoding(text)
    return text.translate(_HYPHENS)


def _found(lost: re.Match[str]) -> str:
    if lost[1] == "¢":
        return "•"
    if lost[1] or lost[2]:
        return "”"
    start, end = lost.span()
    before, after = lost.string[max(0, start - 1) : start], lost.string[end : end + 1]
    if before.isalpha():
        return "’"
    return "“" if after.isalnum() and not before.isalnum() else "–"
