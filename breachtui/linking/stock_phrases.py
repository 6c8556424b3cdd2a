"""The phrases in names of organizations that say how its parts belong together."""

import re

from breachtui.values.behalf import phrase

CARE_OF = phrase(
    r"""[\s,(]*(?:\bsubmitted\s)?\bc/o\b[\s:]*
    |\s(?:contracts?\ with|uses?\ (?:the\ )?(?:software|services?)\ (?:of|from|by))\s""",
    "c/o", "contract", "use",
)  # fmt: skip
"""Between an organization and its vendor."""

ALSO = phrase(
    r"""[\s,;(]*\b(?:d[./]?\s?b[./]?\s?a\b\.?|(?:also\ )?doing\ business\ as|trading\ as|t/a
    |a[./]k[./]a\b\.?|aka|also\ known\ as|[fn][./]k[./]a\b\.?|fka
    |formerly(?:\s(?:known|operating|doing\ business))?(?:\sas)?
    |now\ known\ as|operating\ (?:under\ the\ name|as)|which\ operates\ as)[\s:,]*""",
    "dba", "b/a", "b.a", "b a", "business", "trading", "t/a", "aka", "k/a", "k.a", "also", "fka", "formerly",
    "now", "operat",
)  # fmt: skip
"""Between two names of one organization."""

PARENT = phrase(
    r"""[\s,(]+(?:(?:an?|the)\s(?:wholly[-\ ]owned\s)?(?:indirect\s)?
        (?:subsidiary|division|member|affiliate|unit|part|brand)\s(?:compan(?:y|ies)\s)?of\b
    |(?:wholly[-\ ]owned\s)?(?:subsidiary|affiliate|division)\ of\b
    |an\s?(?=(?:\S+\s){1,3}company\b)|a\s(?=(?:[A-Z]\S*\s){1,3}Company\b))\s*""",
    "subsidiar", "division", "member", "affiliate", "unit", "part", "brand", "company", flags=re.NOFLAG,
)  # fmt: skip
"""Between an organization and the group it belongs to."""

TAIL = phrase(
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

BRACKET = phrase(r"\(([^()]{1,300})\)|\[([^\[\]]{1,300})\]|\(([^()]{2,300})$", "(", "[")
"""Something in brackets, the last of which may be missing."""

REMARK = re.compile(
    r"""\b(?:vendor|breach|software|provider|incident|attack|vulnerab|transfer|notice|notif|supplement|addendum
    |update|uses?|used|clients?|service[sd]?\ by|exhibit|through|separate|resident|affected|event|amend|matter
    |contracts?|owner|maintainer|based\ in|collectively)""",
    re.I | re.X,
)
"""A word by which something in brackets is a remark and no name."""

PLAN = phrase(
    r"""^(.{4,}?)(?:['’]s?|,)?\s(?:(?:employees?['’]?|group|self|health|medical|dental|welfare|benefits?|life
        |flexible|insurance|care|insured|funded|and|&)\s)+(?:plans?|trust|program)$""",
    "plan", "trust", "program",
)  # fmt: skip
"""An employer, and that it is its plan."""

LIST = phrase(
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
