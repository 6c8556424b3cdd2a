"""Text that was set for paper: ligatures, spaced headings, words parted at the ends of lines."""

import re
from unicodedata import normalize

from breachtui.values.evidence import PAGE_BREAK, TURN

# One sign each for two or three letters (Unicode block Alphabetic Presentation Forms).
_FORM_FEED = re.compile(r"\s{0,99}\f\s{0,99}")
_LIGATURES = {code: normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)}
# Where a word may be parted, and where a page ends.
_SHAPES = {**_LIGATURES, 0xAD: "", 0x200B: "", 0x0C: "\n"}
_SHAPED = re.compile(f"[{''.join(map(chr, _SHAPES))}]")
_SPACED = re.compile(r"(?<![A-Za-z] )\b(?:[A-Z] ){3,40}[A-Z]\b(?! [A-Za-z])")
# First parts of compounds that keep their hyphen.
_COMPOUND_WORDS = "third non multi follow well self co anti full long high low toll user first one two three"
_COMPOUND = frozenset(_COMPOUND_WORDS.split())
# The margin of a page, and the spaces with which lines are filled up.
_INDENTED = re.compile(r"(?m)^[ \t]+(?=\S)")
_JUSTIFIED = re.compile(r"(?<=[a-z,;]) {2,3}(?=[a-z0-9])")
# Words that scanning misreads: "rn" for "m", "l" for "I".
_READ = {
    "Decernber": "December", "Novernber": "November", "Septernber": "September", "nurnber": "number",
    "nurnbers": "numbers", "inforrnation": "information", "FBl": "FBI", "lncident": "Incident",
    "lncidents": "Incidents", "lnformation": "Information", "lndividuals": "Individuals", "lnc": "Inc",
    "lnsurance": "Insurance",
}  # fmt: skip
_MISREAD = re.compile(rf"\b(?:{'|'.join(_READ)})\b")
# A line that numbers a page; between it and the text stand at most so many lines of others.
_PAGE = re.compile(r"(?im)^[ \t]{0,200}(?:page \d{1,3}(?: of \d{1,3})?|- ?\d{1,3} ?-|\d{1,2})[ \t]{0,80}$")
_STOP = re.compile(r"[.!?][\"”’)]{0,2}(?=\s|$)")
_FURNITURE, _FULL = 12, 50
_PARTED = re.compile(r"\b([a-z]{2,20})-\n[ \t]{0,80}([a-z]{2,20}[,.;:]?)[ \t]?")


def untypeset(text: str) -> str:
    """The text in plain letters, with the words whole that a line or a page has parted.

    A hyphen at the end of a line stays where the first part is a word by itself: ``third-party``.
    """
    if _SHAPED.search(text):
        text = text.translate(_SHAPES)
    if _INDENTED.search(text):
        text = _JUSTIFIED.sub(" ", _INDENTED.sub("", text))
    text = _joined_pages(text)
    text = _MISREAD.sub(lambda word: _READ[word[0]], text)
    text = _SPACED.sub(lambda spaced: spaced[0].replace(" ", ""), text)
    if "-\n" not in text:
        return text
    words = _COMPOUND | frozenset(re.findall(r"\b[a-z]{2,20}\b(?!-\n)", text))
    return _PARTED.sub(lambda parted: _whole(parted, words), text)


def _joined_pages(text: str) -> str:
    """Without the foot and the head of pages where these stand in the middle of a sentence."""
    if not _PAGE.search(text):
        return text
    lines = text.split("\n")
    kept, at = [], 0
    for number, line in enumerate(lines):
        if number < at or not _PAGE.fullmatch(line):
            continue
        first, last = _ends_open(lines, number), _goes_on(lines, number)
        if first is not None and last is not None and first >= at:
            kept += lines[at : first + 1]
            if TURN in lines[first:last]:
                _turn_behind_sentence(lines, last)
            at = last
    return "\n".join([*kept, *lines[at:]])


def _turn_behind_sentence(lines: list[str], first: int) -> None:
    """Mark the end of a page behind the sentence that goes on over it, which the mark would tear."""
    for number in range(first, min(len(lines), first + _FURNITURE)):
        if (stop := _STOP.search(lines[number])) or number + 1 == len(lines):
            at = stop.end() if stop else len(lines[number])
            lines[number] = f"{lines[number][:at]}\n{TURN}\n{lines[number][at:].lstrip()}"
            return


def _ends_open(lines: list[str], page: int) -> int | None:
    """The line above the end of a page that ends within a sentence."""
    for number in range(page - 1, max(-1, page - _FURNITURE), -1):
        line = lines[number].rstrip()
        within = number > 0 and len(lines[number - 1].strip()) > _FULL
        if within and len(line) > _FULL and line[-1] not in ".!?:;":
            return number
    return None


def _goes_on(lines: list[str], page: int) -> int | None:
    """The line below the beginning of a page that goes on with a sentence."""
    for number in range(page + 1, min(len(lines), page + _FURNITURE)):
        line = lines[number].strip()
        if line[:1].islower() and len(line.split()) > 2:
            return number
    return None


def _whole(parted: re.Match[str], words: frozenset[str]) -> str:
    first, rest = parted.groups()
    return f"{first}-{rest}\n" if first in words else f"{first}{rest}\n"


def in_pages(text: str) -> str:
    """The text with a line of its own for each form feed, as pdftotext writes them; the last one ends it."""
    return _FORM_FEED.sub(lambda page: "\n" if page.end() == len(text) else PAGE_BREAK, text)
