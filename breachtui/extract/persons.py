"""Which of the names in a text are persons'."""

import re

from breachtui.extract.legal_forms import LEGAL
from breachtui.extract.lexicon import names as words
from breachtui.extract.lexicon import roles
from breachtui.extract.names import Mention
from breachtui.extract.patterns import Lazy

_BEFORE, _AFTER = Lazy(words.PERSON_BEFORE), Lazy(words.PERSON_AFTER)
_OFFICE = Lazy(words.OFFICE_BEFORE)
_PROFESSION = Lazy(roles.PROFESSION.lstrip("^"))
# A firm that bears a person's name: "the retailer James Orrin".
_TRADES_BEFORE = Lazy(
    r"\b(?:[Ff]irm|[Rr]etailer|[Gg]iant|[Cc]hain|[Bb]rand|[Ll]ender|[Jj]eweller|[Jj]eweler|[Mm]aker|[Ll]abel"
    r"|[Bb]rokerage|[Aa]gency|[Cc]asino|[Bb]ookmaker|[Ss]upermarket|[Dd]epartment store) $"
)
_COVERED = Lazy(r"(?:covered entity|associate)(?: \([^)]{1,20}\))?, $", re.I)
# In a signature: who it is, and below it what.
_TITLE_BELOW = Lazy(
    r",? (?:Chief|President|Vice President|(?:Medical |Executive |Managing )?Director|Owner|CEO|CFO|CIO"
    r"|Partner|Principal"
    r"|Superintendent|(?:General )?Counsel|(?:Privacy|Compliance|Security) Officer"
    r"|(?:Practice )?Administrator)\b"
)
_REACH = 30
# "said Ann Orrin of Quarry"
_SAID = (" said ", " says ", " added ", " warned ", " explained ")


def people(flat: str, found: list[Mention]) -> frozenset[str]:
    """The keys of all persons, by their whole names and their surnames."""
    alone = frozenset(m.key for m in found if " " not in m.key)
    traders = frozenset(
        m.key for m in found if _TRADES_BEFORE.search(flat[max(0, m.start - _REACH) : m.start])
    )
    whole = {m.key for m in found if m.key not in traders and _is_person(flat, m, alone)}
    surnames = {key.split()[-1] for key in whole}
    return frozenset(whole | surnames)


def _is_person(flat: str, mention: Mention, alone: frozenset[str]) -> bool:
    parts = mention.key.split()
    if _holds_office(flat, mention, parts, alone):
        return True
    if (
        not 1 <= len(parts) <= 4
        or set(parts) & words.HEADS
        or not all(
            part.isalpha() or part.endswith(".") or len(part) == 1 or "-" in part or "'" in part
            for part in parts
        )
    ):
        return False
    return _is_called_one(flat, mention, parts) and not _is_practice(flat, mention)


def _holds_office(flat: str, mention: Mention, parts: list[str], alone: frozenset[str]) -> bool:
    """Whether it is an office and who holds it: ``Vice President for Student Life Ann Orrin``."""
    if len(parts) < 3 or set(parts[-2:]) & words.HEADS:
        return False
    before = flat[max(0, mention.start - _REACH) : mention.start].lower()
    known = not words.FIRST_NAMES.isdisjoint(parts[-3:-1]) or parts[-1] in alone
    return known and bool(_OFFICE.search(before))


def _is_called_one(flat: str, mention: Mention, parts: list[str]) -> bool:
    """Whether a title or a given name makes it a person's."""
    if len(parts) > 1 and parts[0] in words.FIRST_NAMES:
        return True
    before = flat[max(0, mention.start - _REACH) : mention.start].lower()
    if _BEFORE.search(before) or (parts[2:3] == ["of"] and before.endswith(_SAID)):
        return True
    if mention.whole_line and 1 < len(parts) < 5 and _TITLE_BELOW.match(flat, mention.end):
        return True
    return (
        len(parts) > 1
        and flat.startswith(", ", mention.end)
        and bool(_AFTER.match(flat[mention.end : mention.end + 80].lower()))
    )


def _is_practice(flat: str, mention: Mention) -> bool:
    """Whether it is a practice that bears its owner's name."""
    return bool(
        LEGAL.search(mention.name)
        or _PROFESSION.match(flat, mention.end)
        or _COVERED.search(flat[max(0, mention.start - 40) : mention.start])
    )
