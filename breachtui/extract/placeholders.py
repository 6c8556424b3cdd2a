"""Letters that were never filled in: what stands for a name, a place or a date, and is none."""

import re

from breachtui.extract.patterns import Lazy
from breachtui.extract.sentences import lowered

# What mail houses call their fields, after the sample letters that attorneys general publish.
_FIELD = (
    r"(?:first|last|middle|full|mail|mailing|variable|insert|recipient|individual|consumer|client|customer"
    r"|patient|member|employee|guest|minor|name|address|city|state|zip|postal|country|date|format|month|day"
    r"|year|code|enrollment|enrolment|activation|engagement|membership|number|id|barcode|sequence|country"
    r"|salutation|title|suffix|prefix|prefx|data elements?|extra|deadline|link|url|phone|toll-?free|logo"
    r"|letterhead|company|entity|org|organization|parent|guardian|next of kin|signature|signatory)"
)
_MARKS = ("<", "{", "[", "\u00ab")
PLACEHOLDER = Lazy(
    r"<\s{0,3}>|<<[^<>\n]{0,160}>>|\{\{[^{}\n]{1,160}\}\}|\u00ab[^\u00ab\u00bb\n]{1,80}\u00bb"
    rf"|(?:<|\[{{1,2}}|\{{)[#_ ]{{0,3}}(?:the |your )?{_FIELD}(?![a-z])[^<>\[\]{{}}\n@]{{0,70}}"
    r"(?:>{1,2}|\]{1,2}|\})",
    re.I,
)
"""One field of a template, with its brackets."""
# Boxes of forms, and what stands beside one up to the next box, a gap or the end of the line.
_TICKS = ("x]", "X]", "x)", "X)", "\u2611", "\u2612", "\u2713", "\u2714", "\u2718")
_TICKED = Lazy(r"\[[xX\u2713\u2714]\]|\([xX]\)(?= [A-Z])|[\u2611\u2612\u2713\u2714\u2718]")
_UNTICKED = Lazy(
    r"(?:\[[ _]{0,3}\]|[\u2610\u25a1]|\([ _]{1,3}\))(?:(?! {2}"
    r"|\[|[\u2610-\u2612\u25a1\u2713\u2714])[^\n]){0,120}"
)
# Such a field says what kinds of data it will name.
_OF_DATA = Lazy(
    r"social security|date of birth|birth ?date|account|diagnos|licen[cs]e|medical|insurance|passport|card\b"
)


def blanked(flat: str) -> str:
    """The text with every field of a template made spaces, unless it lists kinds of data.

    Where boxes are ticked, what stands beside the others is left blank too; a tick becomes a comma.
    """
    if any(tick in flat for tick in _TICKS) and _TICKED.search(flat):
        flat = _UNTICKED.sub(lambda box: " " * len(box[0]), flat)
        flat = _TICKED.sub(lambda box: ",".center(len(box[0])), flat)
    if not any(mark in flat for mark in _MARKS):
        return flat
    return PLACEHOLDER.sub(_blank, flat)


def _blank(field: re.Match[str]) -> str:
    if _OF_DATA.search(lowered(field[0])):
        return field[0]
    return " " * len(field[0])
