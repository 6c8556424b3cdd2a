"""The phrases in names of organizations that say how its parts belong together."""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Phrase:
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


def _phrase(pattern: str, *marks: str, flags: re.RegexFlag = re.I) -> Phrase:
    return Phrase(re.compile(pattern, re.X | re.S | flags), marks)


BEHALF = _phrase(
    r"""[\s,;:(\[–—-]* (?:\b(?:and|is|as)\s)?
    (?:\b(?:filing|filed|notice|notification|notifying|reporting|reported|submitted|submitting|sent
        |delivering|providing|data\ maintainer)\b[\s,]*){0,3}
    (?:\b(?:on\s)?(?:the\s)?behalf\ of\b|\bo/b/o\b|\bobo\b) [\s:]*""",
    "behalf", "o/b/o", "obo",
)  # fmt: skip
"""Between who files and for whom."""

CLIENTS = _phrase(
    r"""^\W*(?:its|their|the|our|of)?\s*(?:[Cc]lients?|[Cc]ustomers?)(?:['’]s?)?
    \s*(?:customers?|clients?)?[\s,:]+(?=[A-Z])""",
    "client", "customer", flags=re.NOFLAG,
)  # fmt: skip
"""Before the name of a client: its customer."""

CLIENTS_OF = _phrase(r"^\W*(?:the\s)?(?:clients|customers)\ of\ (.+)", "clients", "customers")
"""Clients that are named only by whose they are."""

UNNAMED = re.compile(
    r"""\W*(?:itself|themselves|its|their|certain|clients?|customers?|relevant|affected|impacted|various
    |multiple|several|some|other|all|data\ (?:owner|controller)|entit|affiliate|subsidiar|listed
    |covered\ entit|the\ (?:following|below|entit|insurance\ broker|data\ owner|client)
    |one\ (?:entity|client)|retailers?\ in)""",
    re.I | re.X,
)
"""For whom, where nobody is named."""

CARE_OF = _phrase(
    r"""[\s,(]*(?:\bsubmitted\s)?\bc/o\b[\s:]*
    |\s(?:contracts?\ with|uses?\ (?:the\ )?(?:software|services?)\ (?:of|from|by))\s""",
    "c/o", "contract", "use",
)  # fmt: skip
"""Between an organization and its vendor."""

ALSO = _phrase(
    r"""[\s,;(]*\b(?:d[./]?\s?b[./]?\s?a\b\.?|(?:also\ )?doing\ business\ as|trading\ as|t/a
    |a[./]k[./]a\b\.?|aka|also\ known\ as|[fn][./]k[./]a\b\.?|fka
    |formerly(?:\s(?:known|operating|doing\ business))?(?:\sas)?
    |now\ known\ as|operating\ (?:under\ the\ name|as)|which\ operates\ as)[\s:,]*""",
    "dba", "b/a", "b.a", "b a", "business", "trading", "t/a", "aka", "k/a", "k.a", "also", "fka", "formerly",
    "now", "operat",
)  # fmt: skip
"""Between two names of one organization."""

PARENT = _phrase(
    r"""[\s,(]+(?:(?:an?|the)\s(?:wholly[-\ ]owned\s)?(?:indirect\s)?
        (?:subsidiary|division|member|affiliate|unit|part|brand)\s(?:compan(?:y|ies)\s)?of\b
    |(?:wholly[-\ ]owned\s)?(?:subsidiary|affiliate|division)\ of\b
    |an\s?(?=(?:\S+\s){1,3}company\b)|a\s(?=(?:[A-Z]\S*\s){1,3}Company\b))\s*""",
    "subsidiar", "division", "member", "affiliate", "unit", "part", "brand", "company", flags=re.NOFLAG,
)  # fmt: skip
"""Between an organization and the group it belongs to."""

TAIL = _phrase(
    r"""[\s,]*(?:
    ,?\s(?:and|or|and\s?/\s?or|&)\s(?:all\s)?(?:its|it's|it’s|their|other)?\s?(?:[a-z]+\s){0,2}
        (?:affiliate|subsidiar|related|client|part(?:ies|y)|covered\ entit)\w*.*
    |,\s(?:\w+\s){0,3}breach$ | ,\sa\ political\ sub.*
    |,?\s(?:including|for\ itself|together\ with|collectively
        |as\ (?:data|sponsor|administrator|plan)\b).*)$""",
    "affiliat", "subsidiar", "related", "client", "part", "entit", "including", "itself", "together",
    "collectively", "as data", "sponsor", "administrator", "as plan", "breach", "political",
)  # fmt: skip
"""What follows a name and is none."""

BRACKET = _phrase(r"\(([^()]{1,300})\)|\[([^\[\]]{1,300})\]|\(([^()]{2,300})$", "(", "[")
"""Something in brackets, the last of which may be missing."""

REMARK = re.compile(
    r"""\b(?:vendor|breach|software|provider|incident|attack|vulnerab|transfer|notice|notif|supplement|addendum
    |update|uses?|used|clients?|service[sd]?\ by|exhibit|through|separate|resident|affected|event|amend|matter
    |contracts?|owner|maintainer|based\ in|collectively)""",
    re.I | re.X,
)
"""A word by which something in brackets is a remark and no name."""

PLAN = _phrase(
    r"""^(.{4,}?)(?:['’]s?|,)?\s(?:(?:employees?['’]?|group|self|health|medical|dental|welfare|benefits?|life
        |flexible|insurance|care|insured|funded|and|&)\s)+(?:plans?|trust|program)$""",
    "plan", "trust", "program",
)  # fmt: skip
"""An employer, and that it is its plan."""

LIST = _phrase(
    r"""\s*;\s* | \s+/\s+ | (?<=[a-z]{4})/(?=[A-Z]\w+\s\w)
    |(?:(?<=inc\.)|(?<=\binc)|(?<=\bllc)|(?<=\bcompany)|(?<=\bcorporation))[,\s]+(?:and|&)\s
    |(?<=inc\.),\s(?=[A-Z][a-z]+\s[A-Z])""",
    ";", "/", "inc", "llc", "company", "corporation",
)  # fmt: skip
"""Between two organizations of one filing."""

OPENING = re.compile(
    r"""^(?:third[-\ ]party\ (?:incident|breach)\ reported\ by|notice\ (?:by|from)
    |data\ (?:breach|incident)\ at)\s""",
    re.I | re.X,
)
"""What stands before a name and is none."""
