"""Text that can be shown anywhere without acting, and text folded for matching."""

import re
import unicodedata

_CONTROL_PICTURES = {code: 0x2400 + code for code in range(0x20)} | {0x7F: 0x2421}
_C1 = dict.fromkeys(range(0x80, 0xA0), "\N{REPLACEMENT CHARACTER}")
# Bidi controls (Unicode TR 9) reorder what a terminal shows; the others are invisible.
_BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_INVISIBLE = "\u2028\u2029\ufff9\ufffa\ufffb"
_HIDDEN = {ord(char): "\N{REPLACEMENT CHARACTER}" for char in _BIDI + _INVISIBLE}
_SURROGATES = dict.fromkeys(range(0xD800, 0xE000), "\N{REPLACEMENT CHARACTER}")
_VISIBLE = _CONTROL_PICTURES | _C1 | _HIDDEN | _SURROGATES
_VISIBLE_PROSE = {k: v for k, v in _VISIBLE.items() if k not in (0x09, 0x0A)}
_UNSAFE = re.compile(f"[\x00-\x1f\x7f-\x9f{_BIDI}{_INVISIBLE}\ud800-\udfff]")


def visible(text: str) -> str:
    """One line of harmless text: every control character becomes a visible one.

    Characters are replaced one for one, so offsets into ``text`` stay valid. C0 controls
    become their Unicode control pictures (``ESC`` is shown as ``␛``); C1 controls, bidi
    controls and lone surrogates become U+FFFD.
    """
    if text.isascii() and text.isprintable():  # as most cells
        return text
    return text.translate(_VISIBLE) if _UNSAFE.search(text) else text


def visible_prose(text: str) -> str:
    """Like `visible`, but line feeds and tabs stay what they are."""
    return text.translate(_VISIBLE_PROSE) if _UNSAFE.search(text) else text


def single_line(text: str) -> str:
    """Harmless text on one line: white space of any kind becomes one space."""
    return visible(" ".join(text.split()))


def fold(text: str) -> str:
    """Text for matching: case, accents and compatibility forms folded away."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()
