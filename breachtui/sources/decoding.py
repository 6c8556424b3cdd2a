"""How the characters of a file are written."""

import codecs
import re
from typing import BinaryIO, NamedTuple


class Encoding(NamedTuple):
    """A codec, and what it does with bytes that it does not know."""

    name: str
    """The codec."""
    errors: str = "replace"
    """The error handler."""


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
_CHUNK = 2**18
_LOOKED_AT = 2**26  # bytes; those behind are decoded like them, bytes that are no UTF-8 as cp1252
_SAMPLE = 65536
_STRAY = re.compile("[\udc80-\udcff]")
_WIDE = re.compile("[^\x00-\x7f\udc80-\udcff]")
_ODD_LINE = re.compile(rb"[^\n]{0,200}[\x80-\xff][^\n]{0,200}")
_FEW = 0.05  # stray bytes to characters beyond ASCII: a UTF-8 file with a cell pasted in

# UTF-8 punctuation taken for cp1252 and then written in an OEM code page: the first of its
# three bytes is left as 0x83, what the code page lacked became a question mark
_OEM = b"\x83?"


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
                sample += b"\n".join(_ODD_LINE.findall(chunk))[: _SAMPLE - len(sample)]
        chunk = stream.read(_CHUNK)
    if stray <= _FEW * wide:
        return Encoding("utf-8", "breachtui.cp1252")
    return Encoding(_guess(sample))


def _guess(sample: bytes) -> str:
    odd = sum(byte > 0x7F for byte in sample)
    if sample.count(_OEM) * 4 > odd:
        return "cp437"
    from charset_normalizer import from_bytes  # some 40 ms, needed for other encodings only

    guess = from_bytes(sample, cp_isolation=_LIKELY).best()
    return guess.encoding if guess else "cp1252"
