"""How the characters of a file are written, and the mending of what earlier hands decoded wrongly."""

import codecs
import re
from typing import BinaryIO, NamedTuple

from breachtui.sources.latin_letters import better, is_latin

_BOMS = {
    b"\xef\xbb\xbf": "utf-8-sig",
    b"\xff\xfe\x00\x00": "utf-32",  # before UTF-16, whose mark it begins with
    b"\x00\x00\xfe\xff": "utf-32",
    b"\xff\xfe": "utf-16",
    b"\xfe\xff": "utf-16",
}
_ZEROS = 0.25  # of the bytes of a text in UTF-16 that is mostly Latin: half of them are 0
_ASTRAY = 0.02  # of these, at the other place of the two
# the encodings in which such files are met; a free choice takes cp1252 for Cyrillic or worse
_LIKELY = ["cp1252", "latin_1", "cp437", "cp850", "mac_roman", "utf_16", "utf_16_le", "utf_16_be"]
_WESTERN = ("cp1252", "latin_1")
# those of other scripts; the letters of a text in one of them stand in rows beyond ASCII
_OTHERS = [
    "cp1251", "koi8_r", "cp866", "mac_cyrillic", "iso8859_5", "cp932", "euc_jp", "cp1253", "cp1255", "cp1256",
    "iso8859_6", "gb18030", "big5", "cp949", "cp874",
]  # fmt: skip
# hardly anything that is not written in one of these can be read in it without a fault
_OF_SEVERAL_BYTES = frozenset(("cp932", "euc_jp", "gb18030", "big5", "cp949"))
_RUN = re.compile(rb"[\x80-\xff]{3,}")
_COHERENT = 0.1  # of 1, from which the letters are distributed as in a language that is written so
_TOO_FEW = 16  # bytes beyond ASCII to tell anything from
_MUCH = 0.1  # of all bytes; with less the rest can be read
_DECLARED = re.compile(
    rb"\s*+<(?:.{0,2000}?<)??(?:meta\b[^>]{0,200}?charset|\?xml\b[^>]{0,100}?encoding)"
    rb"\s{0,9}=\s{0,9}[\"']?([\w.:-]{2,30})",
    re.I | re.S,
)
# codecs of text as Python names them; UTF-8 has been seen to be wrong, and others, as idna, are none of text
_OF_TEXT = re.compile(r"(?:cp\d|iso8859|koi8|mac-|shift_jis|euc_|gb|big5|tis)")
# what stands within no word of a Western text
_WITHIN = re.compile(
    "(?<=[a-z])[\u00a1-\u00a9\u00ab-\u00b3\u00b6\u00b8\u00b9\u00bb-\u00bf\u201a\u201c-\u201e\u2020\u2021](?=[a-z])"
)
_OFTEN = 0.05  # of the characters beyond ASCII
_CHUNK = 2**18
_LOOKED_AT = 2**26  # bytes; those behind are decoded like them, bytes that are no UTF-8 as cp1252
_SAMPLE = 65536
_STRAY = re.compile("[\udc80-\udcff]")
_WIDE = re.compile("[^\x00-\x7f\udc80-\udcff]")
_TO_A_SIGN = re.compile(rb".*[\x00-\x2f]", re.S)  # these end a character in every encoding
_FEW = 0.05  # stray bytes to characters beyond ASCII: a UTF-8 file with a cell pasted in
# UTF-8 punctuation taken for cp1252 and then written in an OEM code page: the first of its
# three bytes is left as 0x83, what the code page lacked became a question mark
_OEM = b"\x83?"
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


class Encoding(NamedTuple):
    """A codec, and what it does with bytes that it does not know."""

    name: str
    """The codec."""
    errors: str = "replace"
    """The error handler."""
    doubt: str | None = None
    """What the reader has to be told of a guess that may be wrong; None where there is no doubt."""
    unlikely: bool = False
    """Whether nothing fits, so that much of the text would be read as what it does not say."""


def _as_cp1252(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeDecodeError), "it is used for decoding only"
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error("breachtui.cp1252", _as_cp1252)


def wide_encoding(start: bytes) -> str | None:
    """The encoding that the first bytes of a text say: by a mark, or by the zeros of UTF-16 without one."""
    for bom, codec in _BOMS.items():
        if start.startswith(bom):
            return codec
    odd, even = start[1::2].count(0), start[::2].count(0)
    if odd + even < _ZEROS * len(start) or min(odd, even) > _ASTRAY * (odd + even):
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def encoding_of(stream: BinaryIO) -> Encoding:
    """The encoding of a stream, of which 64 MiB are looked at; its memory stays bounded."""
    start = stream.read(_CHUNK)
    if marked := wide_encoding(start):
        return Encoding(marked)
    decoder = codecs.getincrementaldecoder("utf-8")("surrogateescape")
    wide, stray, sample = 0, 0, b""
    chunk, left = start, _LOOKED_AT
    while chunk and left > 0:
        left -= len(chunk)
        if not chunk.isascii():
            text = decoder.decode(chunk)
            wide += len(_WIDE.findall(text))
            strays = len(_STRAY.findall(text))
            stray += strays
            if strays and len(sample) < _SAMPLE:
                sample += b"\n".join(line for line in chunk.splitlines() if not line.isascii())
        chunk = stream.read(_CHUNK) + stream.readline(_CHUNK)  # to the end of a line: no character is cut
    if stray <= _FEW * wide:
        return Encoding("utf-8", "breachtui.cp1252")
    if declared := _declared(start):
        return Encoding(declared)
    guess = _guess(_cut(sample))
    return guess._replace(unlikely=guess.unlikely and stray > _MUCH * (_LOOKED_AT - left))


def _cut(sample: bytes) -> bytes:
    """At most the bytes that a guess needs, to the end of a character."""
    if len(sample) <= _SAMPLE:
        return sample
    found = _TO_A_SIGN.match(sample[:_SAMPLE])
    return found[0] if found else sample[:_SAMPLE]


def _declared(start: bytes) -> str | None:
    """The codec that a page or XML names for itself."""
    found = _DECLARED.match(start)
    try:
        name = codecs.lookup(found[1].decode()).name if found else ""
    except (LookupError, UnicodeError):
        return None
    if name == "iso8859-1":  # browsers take it for cp1252, and so it is meant
        return "cp1252"
    return name if _OF_TEXT.match(name) else None


def _guess(sample: bytes) -> Encoding:
    odd = sum(byte > 0x7F for byte in sample)
    if sample.count(_OEM) * 4 > odd:
        return Encoding("cp437")
    from charset_normalizer import from_bytes  # some 40 ms, needed for other encodings only

    if sum(map(len, _RUN.findall(sample))) * 2 > odd:
        return _of_another_script(sample) or _doubtful("cp1252")._replace(unlikely=odd > _TOO_FEW)
    guess = from_bytes(sample, cp_isolation=_LIKELY).best()
    name = guess.encoding if guess else "cp1252"
    if eastern := better(sample, name):
        return _doubtful(eastern)
    if not is_latin(sample, name) and (other := _of_another_script(sample)):
        return other
    strange = len(_WITHIN.findall(sample.decode(name, "replace"))) > _OFTEN * odd
    return _doubtful(name) if strange or name not in _WESTERN else Encoding(name)


def _of_another_script(sample: bytes) -> Encoding | None:
    """An encoding of letters that are not Latin, where the bytes make sense in it."""
    from charset_normalizer import from_bytes

    found = from_bytes(sample, cp_isolation=_OTHERS).best()
    if found is None:
        return None
    sure = found.coherence >= _COHERENT or (found.encoding in _OF_SEVERAL_BYTES and not found.chaos)
    return _doubtful(found.encoding) if sure else None


def _doubtful(name: str) -> Encoding:
    said = f"does not say how its characters are encoded and was read as {name}, which is a guess"
    return Encoding(name, doubt=f"{said}; where words look wrong, save it as UTF-8 and load it again")


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
