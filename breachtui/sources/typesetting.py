"""Text that was set for paper: ligatures, spaced headings, words parted at the ends of lines."""

import re

# One sign each for two or three letters (Unicode block Alphabetic Presentation Forms).
_LIGATURES = {
    0xFB00: "ff",
    0xFB01: "fi",
    0xFB02: "fl",
    0xFB03: "ffi",
    0xFB04: "ffl",
    0xFB05: "st",
    0xFB06: "st",
}
# Where a word may be parted, and where a page ends.
_SHAPES = {**_LIGATURES, 0xAD: "", 0x200B: "", 0x0C: "\n"}
_SHAPED = re.compile(f"[{''.join(map(chr, _SHAPES))}]")
_SPACED = re.compile(r"(?<![A-Za-z] )\b(?:[A-Z] ){3,40}[A-Z]\b(?! [A-Za-z])")
# First parts of compounds that keep their hyphen.
_COMPOUND_WORDS = "third non multi follow well self co anti full long high low toll user first one two three"
_COMPOUND = frozenset(_COMPOUND_WORDS.split())
_PARTED = re.compile(r"\b([a-z]{2,20})-\n[ \t]{0,80}([a-z]{2,20}[,.;:]?)[ \t]?")


def untypeset(text: str) -> str:
    """The text in plain letters, with the words whole that a line or a page has parted.

    A hyphen at the end of a line stays where the first part is a word by itself: ``third-party``.
    """
    if _SHAPED.search(text):
        text = text.translate(_SHAPES)
    text = _SPACED.sub(lambda spaced: spaced[0].replace(" ", ""), text)
    if "-\n" not in text:
        return text
    words = _COMPOUND | frozenset(re.findall(r"\b[a-z]{2,20}\b(?!-\n)", text))
    return _PARTED.sub(lambda parted: _whole(parted, words), text)


def _whole(parted: re.Match[str], words: frozenset[str]) -> str:
    first, rest = parted.groups()
    return f"{first}-{rest}\n" if first in words else f"{first}{rest}\n"
