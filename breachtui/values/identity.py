"""Which report a row is: keys made of what the source wrote, never of its place or of our reading.

``FORMAT:ID`` is a key that the source gives itself. ``FORMAT~DIGEST`` is a natural key: rows that
share it may be one report or several, which the store decides by comparing their other cells.
"""

import re
from collections import Counter
from functools import lru_cache
from hashlib import sha256

from breachtui.values.text import fold, words

NATURAL = "~"
"""Stands between format and digest of a natural key."""

_SUFFIX = 8  # hexadecimal digits of a fingerprint
_TIME = re.compile(r"[t ]\d{1,2}:\d\d(?::\d\d(?:\.\d{1,9})?)?(?: ?[ap]m)?z?")
_NUMBER_OR_MONTH = re.compile(r"\d{1,9}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def normalized(text: str) -> str:
    """A name for comparing: case, accents, apostrophes, punctuation and spacing folded away."""
    return " ".join(words(text))


@lru_cache(16384)
def day_numbers(text: str) -> str:
    """The numbers of a date as written, in no order: ``12/15/2009`` and ``2009-12-15`` have the same.

    Years count by their last two digits, months by their number; the time of day is left out.
    """
    found = _NUMBER_OR_MONTH.findall(_TIME.sub("", fold(text)))
    numbers = (int(each) if each.isdigit() else _MONTHS.index(each) + 1 for each in found)
    return " ".join(map(str, sorted(each % 100 if each > 999 else each for each in numbers if each)))


def natural_key(format: str, *parts: str) -> str:
    """The natural key of a report of that format, from normalized words and `day_numbers`."""
    return f"{format}{NATURAL}{fingerprint(*parts)}"


def fingerprint(*parts: str) -> str:
    """Sixteen hexadecimal digits for what the source wrote; other texts have others."""
    return sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()[:16]


class ToldApart:
    """Keys of their own for the reports of one file that share a natural key."""

    def __init__(self) -> None:
        self._times: Counter[str] = Counter()

    def key(self, key: str, fingerprint: str) -> str:
        """The key of the next report: the natural key for the first, then with what its source wrote.

        Rows that are equal to the letter are numbered.
        """
        if not self._counted(key) or NATURAL not in key:
            return key
        longer = f"{key}-{fingerprint[:_SUFFIX]}"
        times = self._counted(longer)
        return f"{longer}-{times + 1}" if times else longer

    def _counted(self, key: str) -> int:
        self._times[key] += 1
        return self._times[key] - 1


def natural_part(key: str) -> str:
    """The natural key of a report that the store told apart from others with it; any other key as it is."""
    return key.partition("-")[0] if NATURAL in key else key
