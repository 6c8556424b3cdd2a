"""The part of an organization's name that its spellings have in common, for folded lists."""

import re
from functools import lru_cache

from breachtui.search.parsing import items
from breachtui.search.query import FOLD
from breachtui.values.text import words

_TAIL = re.compile(
    r"[\s,]*(?:[(\[“\"].*|\s(?:and|&)(?:\s?/\s?or)?\s(?:its|it['’]s|their|all)\b.*|\sd/?b/?a\b.*)$",
    re.I | re.S,
)
_ODD = re.compile(r"[(\[“\"/]|\s(?:and|&)\s|\sdba\b", re.I)  # what a tail begins with
_FORMS = frozenset(
    ["inc", "incorporated", "llc", "llp", "lp", "pllc", "plc", "ltd", "limited", "corp", "corporation", "co",
     "company", "na", "pc", "pa"]
)  # fmt: skip
_SPELLED = "|".join(r"\.?".join(form) for form in sorted(_FORMS))  # with points or without
_FORM = re.compile(rf"[\s,]+(?:{_SPELLED})\.?[\s,]*$", re.I)


@lru_cache(1024)
def telling(name: str) -> str:
    """A name without its legal form and what follows it: what its spellings have in common.

    >>> telling("The Cedar Bank Company, Inc. and/or its affiliates (“CB”)")
    'Cedar Bank'
    """
    short = _TAIL.sub("", name)
    while (shorter := _FORM.sub("", short)) != short:
        short = shorter
    return re.sub(r"^the\s+", "", short, flags=re.I).strip(" ,;.") or name


def key(name: str) -> str:
    """What is equal for the names of one organization, as `telling`, but quicker: lists are long."""
    found = words((_TAIL.sub("", name) if _ODD.search(name) else name).replace(".", ""))
    while len(found) > 1 and found[-1] in _FORMS:
        found.pop()
    return " ".join(found[1:] if len(found) > 1 and found[0] == "the" else found) or name


def unfolded(text: str, organization: str) -> str:
    """The query that lists the incidents of one organization of a folded list."""
    kept = [item[0] for item in items(text) if (item["field"] or "").lower() != FOLD]
    name = telling(organization).replace('"', " ")
    return " ".join([*kept, f'org:"{name}"'])
