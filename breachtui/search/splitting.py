"""Text to words, the same way for what is searched and for what is typed."""

import re

from breachtui.values.text import fold

_WORD = re.compile(r"[^\W_]+")
_CLOSED_UP = re.compile("['’]")  # "Driver's" is one word


def words(text: str | None) -> list[str]:
    """The words of a text, folded, in order."""
    if not text:
        return []
    plain = fold(text)
    return _WORD.findall(_CLOSED_UP.sub("", plain) if "'" in plain or "’" in plain else plain)
