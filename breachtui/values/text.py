"""Text that can be shown anywhere without acting, and text folded for matching."""

import json
import re
import unicodedata
from collections.abc import Mapping

_CONTROL_PICTURES = {code: 0x2400 + code for code in range(0x20)} | {0x7F: 0x2421}
_C1 = dict.fromkeys(range(0x80, 0xA0), "\N{REPLACEMENT CHARACTER}")
# Bidi controls (Unicode TR 9) reorder what a terminal shows; the others are invisible, and so can tell
# apart what looks the same, or carry a text that nobody sees (the tags).
_BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_INVISIBLE = (
    "\u00ad\u034f\u115f\u1160\u180e\u200b\u2028\u2029\u2060\u2061\u2062\u2063\u2064"
    "\u3164\ufeff\uffa0\ufff9\ufffa\ufffb"
)
_TAGS = dict.fromkeys(range(0xE0000, 0xE0200), "\N{REPLACEMENT CHARACTER}")  # and variants of ideographs
# Arabic, Indic scripts and emoji need them; after a Latin letter they do nothing but tell words apart
_JOINERS = re.compile("(?<![\u0590-\U000dffff])[\u200c\u200d]")
_HIDDEN = {ord(char): "\N{REPLACEMENT CHARACTER}" for char in _BIDI + _INVISIBLE}
_SURROGATES = dict.fromkeys(range(0xD800, 0xE000), "\N{REPLACEMENT CHARACTER}")
_VISIBLE = _CONTROL_PICTURES | _C1 | _HIDDEN | _SURROGATES | _TAGS
_VISIBLE_PROSE = {k: v for k, v in _VISIBLE.items() if k not in (0x09, 0x0A)}
_UNSAFE = re.compile(f"[\x00-\x1f\x7f-\x9f{_BIDI}{_INVISIBLE}\u200c\u200d\ud800-\udfff\U000e0000-\U000e01ff]")


def visible(text: str) -> str:
    """One line of harmless text: every control character becomes a visible one.

    Characters are replaced one for one, so offsets into ``text`` stay valid. C0 controls
    become their Unicode control pictures (``ESC`` is shown as ``␛``); C1 controls, bidi
    controls, invisible characters and lone surrogates become U+FFFD.
    """
    if text.isascii() and text.isprintable():  # as most cells
        return text
    return _shown(text, _VISIBLE) if _UNSAFE.search(text) else text


def _shown(text: str, table: Mapping[int, int | str]) -> str:
    return _JOINERS.sub("\N{REPLACEMENT CHARACTER}", text).translate(table)


def visible_prose(text: str) -> str:
    """Like `visible`, but line feeds and tabs stay what they are."""
    return _shown(text, _VISIBLE_PROSE) if _UNSAFE.search(text) else text


def visible_json(written: str) -> str:
    """JSON that says the same, in which what would act or stay unseen is escaped."""
    if not _UNSAFE.search(written):
        return written
    shown = visible_prose(written)  # one for one; outside of strings there is nothing to escape
    pairs = zip(written, shown, strict=True)
    return "".join(char if char == new else json.dumps(char)[1:-1] for char, new in pairs)


def single_line(text: str) -> str:
    """Harmless text on one line: white space of any kind becomes one space."""
    return visible(" ".join(text.split()))


def fold(text: str) -> str:
    """Text for matching: case, accents and compatibility forms folded away."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()


def counted(number: int, what: str) -> str:
    """``1 incident``, ``1,204 incidents``."""
    return f"{number:,} {what}{'s' * (number != 1)}"
