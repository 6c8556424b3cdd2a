"""Text that can be shown anywhere without acting, and text folded for matching."""

import json
import re
import unicodedata
from collections.abc import Mapping
from functools import cache

_WORD = re.compile(r"[^\W_]+")
_CLOSED_UP = re.compile("['’]")  # "Driver's" is one word

UNKNOWN = "—"
"""What stands for a value that no source states."""

# Bidi controls (Unicode TR 9) reorder what a terminal shows; the others are invisible, and so can tell
# apart what looks the same, or carry a text that nobody sees (the tags).
_BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_INVISIBLE = (
    "\u00ad\u034f\u115f\u1160\u180e\u200b\u2028\u2029\u2060\u2061\u2062\u2063\u2064"
    "\u3164\ufeff\uffa0\ufff9\ufffa\ufffb"
)
# Arabic, Indic scripts and emoji need them; after a Latin letter they do nothing but tell words apart
_JOINERS = "(?<![\u0590-\U000dffff])[\u200c\u200d]"
_UNSAFE = f"[\x00-\x1f\x7f-\x9f{_BIDI}{_INVISIBLE}\u200c\u200d\ud800-\udfff\U000e0000-\U000e01ff]"


@cache
def _visible() -> dict[int, int | str]:
    """What stands for each character that would act or stay unseen; made when one is met."""
    pictures: dict[int, int | str] = {code: 0x2400 + code for code in range(0x20)}
    tags = range(0xE0000, 0xE0200)  # and variants of ideographs
    unseen = (*range(0x80, 0xA0), *map(ord, _BIDI + _INVISIBLE), *range(0xD800, 0xE000), *tags)
    return pictures | {0x7F: 0x2421} | dict.fromkeys(unseen, "\N{REPLACEMENT CHARACTER}")


@cache
def _visible_prose() -> dict[int, int | str]:
    return {code: shown for code, shown in _visible().items() if code not in (0x09, 0x0A)}


def _is_plain(text: str) -> bool:
    """Whether nothing has to be replaced, in most text at a glance."""
    return (text.isascii() and text.isprintable()) or not re.search(_UNSAFE, text)


def visible(text: str) -> str:
    """One line of harmless text: every control character becomes a visible one.

    Characters are replaced one for one, so offsets into ``text`` stay valid. C0 controls
    become their Unicode control pictures (``ESC`` is shown as ``␛``); C1 controls, bidi
    controls, invisible characters and lone surrogates become U+FFFD.
    """
    return text if _is_plain(text) else _shown(text, _visible())


def _shown(text: str, table: Mapping[int, int | str]) -> str:
    return re.sub(_JOINERS, "\N{REPLACEMENT CHARACTER}", text).translate(table)


def visible_prose(text: str) -> str:
    """Like `visible`, but line feeds and tabs stay what they are."""
    return text if _is_plain(text) else _shown(text, _visible_prose())


def visible_json(written: str) -> str:
    """JSON that says the same, in which what would act or stay unseen is escaped."""
    if _is_plain(written):
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


def words(text: str | None) -> list[str]:
    """The words of a text, folded, in order: the same for what is searched, typed and compared."""
    if not text:
        return []
    return _WORD.findall(fold(_CLOSED_UP.sub("", text) if "'" in text or "’" in text else text))


def ascii_digits(text: str) -> str:
    """The text with the digits of other scripts, and wide ones, as those of ASCII."""
    if text.isascii():
        return text
    return "".join(f"{unicodedata.decimal(char)}" if char.isdecimal() else char for char in text)


def counted(number: int, what: str) -> str:
    """``1 incident``, ``1,204 incidents``."""
    return f"{number:,} {what}{'s' * (number != 1)}"
