"""The phrases in names of organizations that say who acts for whom."""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class MarkedPattern:
    """A pattern, with marks of which one is there wherever it fits: looking for those is quicker."""

    pattern: re.Pattern[str]
    """What it looks like."""
    marks: tuple[str, ...]
    """Parts of it, in lower case."""

    def may_be_in(self, text: str) -> bool:
        """Whether a look is worth while."""
        low = text.lower()
        return any(mark in low for mark in self.marks)

    def search(self, text: str) -> re.Match[str] | None:
        """Where it first stands."""
        return self.pattern.search(text) if self.may_be_in(text) else None

    def match(self, text: str) -> re.Match[str] | None:
        """Whether the text begins with it."""
        return self.pattern.match(text) if self.may_be_in(text) else None

    def split(self, text: str, most: int = 0) -> list[str]:
        """What stands between its places."""
        return self.pattern.split(text, most) if self.may_be_in(text) else [text]

    def without(self, text: str) -> str:
        """The text with it left out."""
        return self.pattern.sub("", text) if self.may_be_in(text) else text


def phrase(pattern: str, *marks: str, flags: re.RegexFlag = re.I) -> MarkedPattern:
    """A phrase from its pattern, in which spaces do not count, and its marks."""
    return MarkedPattern(re.compile(pattern, re.X | re.S | flags), marks)


BEHALF = phrase(
    r"""[\s,;:(\[–—-]* (?:\b(?:and|is|as)\s)?
    (?:\b(?:filing|filed|notice|notification|notifying|reporting|reported|submitted|submitting|sent
        |delivering|providing|data\ maintainer)\b[\s,]*){0,3}
    (?:\b(?:on\s)?(?:the\s)?behalf\ of\b|\bo/b/o\b|\bobo\b) [\s:]*""",
    "behalf", "o/b/o", "obo",
)  # fmt: skip
"""Between who files and for whom."""

CLIENTS = phrase(
    r"""^\W*(?:its|their|the|our|of)?\s*(?:[Cc]lients?|[Cc]ustomers?)(?:['’]s?)?
    \s*(?:customers?|clients?)?[\s,:]+(?=[A-Z])""",
    "client", "customer", flags=re.NOFLAG,
)  # fmt: skip
"""Before the name of a client: its customer."""

CLIENTS_OF = phrase(r"^\W*(?:the\s)?(?:clients|customers)\ of\ (.+)", "clients", "customers")
"""Clients that are named only by whose they are."""

UNNAMED = re.compile(
    r"""\W*(?:itself|themselves|its|their|certain|clients?|customers?|relevant|affected|impacted|various
    |multiple|several|some|other|all|data\ (?:owner|controller)|entit|affiliate|subsidiar|listed
    |covered\ entit|the\ (?:following|below|entit|insurance\ broker|data\ owner|client)
    |one\ (?:entity|client)|retailers?\ in)""",
    re.I | re.X,
)
"""For whom, where nobody is named."""
