"""Towns and addresses that run on behind a name, and are no part of it."""

import re

from breachtui.extract.exclusions import excluded
from breachtui.extract.keys import key_of
from breachtui.extract.lexicon import names as words
from breachtui.extract.lexicon.places import AP_STATES
from breachtui.extract.patterns import Lazy
from breachtui.values.places import STATES

# After a town.
TOWN_OF = Lazy(
    rf"(?:, | \()(?:{'|'.join(STATES.values())})\b(?!')|, (?:(?:{'|'.join(STATES)})\b"
    rf"|(?:{'|'.join(re.escape(w.title()) for w in AP_STATES)})\.)"
)
"""What follows a town: its state."""
# "NAME (126 N. Main, Corwin, Ohio)"
_STREET_IN = Lazy(r" (?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Drive|Lane|Parkway|Highway)\b")
_NUMBER_BEFORE = Lazy(r"(?:^|\s)\d{1,6} $")
_NUMBERED_HOUSE = Lazy(r"[,(] ?\d{1,6} $")
# What may follow a name in the line of a signature.
_TOWN_BELOW = Lazy(
    rf"(?: [A-Z][\w.'-]{{1,20}}){{1,3}}, (?:{'|'.join(STATES.values())}"
    rf"|{'|'.join(STATES)})(?: \d{{5}}(?:-\d{{4}})?)?"
)
# "Foxglove Clinic, Alder Falls, MN"
_TOWN_AFTER = Lazy(r", [A-Z][a-z]+(?: [A-Z][a-z]+)?(?:,? (?:[A-Z]{2}|[A-Z][a-z]+\.?))?")


def is_address(text: str, start: int, end: int) -> bool:
    """Whether the words between the offsets are a street behind its number, or a state behind its town."""
    if text[start:end] in STATES:
        return text.endswith(", ", 0, start)
    if not text[max(0, start - 2) : start - 1].isdigit():
        return False
    if _STREET_IN.search(text, start, end) and _NUMBER_BEFORE.search(text, max(0, start - 8), start):
        return True
    return text.startswith(",", end) and bool(_NUMBERED_HOUSE.search(text, max(0, start - 10), start))


def town_follows(text: str, end: int) -> bool:
    """Whether nothing follows a name in its line but the town where it is, as in signatures."""
    rest = text[end:].rstrip(" .,:*|")
    return bool(_TOWN_BELOW.fullmatch(rest) or _TOWN_AFTER.fullmatch(rest))


def before_town(line: str) -> str:
    """The name in a line that ends in a town: ``Foxglove Therapeutics`` of ``Foxglove Therapeutics Reno``."""
    parts = line.split()
    heads = [place for place, word in enumerate(parts) if word.lower() in words.HEADS]
    last = heads[-1] + 1 if heads else len(parts)
    beyond = parts[last:]
    return " ".join(parts[:last]) if last > 1 and 0 < len(beyond) <= 2 and beyond[0][0].isupper() else line


def without_town(name: str) -> str:
    """What stands before a state: ``Orrin Academy of Reno`` without the town; nothing of a mere town."""
    before, of, _ = name.rpartition(" of ")
    if of and not excluded(key_of(before)):
        return before
    return name if set(key_of(name).split()) & words.HEADS else ""
