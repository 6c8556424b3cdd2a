"""Which of the names in a text are persons'."""

import re
from collections.abc import Iterable

from breachtui.extract.excluded_names import HEADS, LEGAL
from breachtui.extract.mentions import Mention
from breachtui.extract.rules import names as words

_RANK = "|".join(sorted(words.RANKS | {"analyst", "researcher", "reporter", "expert", "professor", "founder",
                                       "head", "minister", "agent", "detective", "journalist", "lawyer",
                                       "counsel", "executive", "dr", "prof", "sen", "rep", "gov", "general",
                                       "partner", "author", "owner", "principal"}))  # fmt: skip
_RANK_BEFORE = re.compile(rf"\b(?:{_RANK})\.?,? $")
_RANK_AFTER = re.compile(
    rf", (?:(?:the|a|an|its|our) )?(?:[\w'-]{{1,20}},? ){{0,4}}(?:{_RANK})\b"
    r"(?! (?:has|had|says?|said|found|reported|warned|wrote|claims?)\b)"
)
_SPEAKS = re.compile(r" (?:said|says|added|told|explained|wrote|warned)\b")
_DEGREE = re.compile(
    r",? ?(?:M\.?D|D\.?D\.?S|D\.?M\.?D|D\.?O|D\.?P\.?M|O\.?D|D\.?C|P\.?C|P\.?A|PLLC|APC|Ph\.?D)\b"
)
_COVERED = re.compile(
    r"(?:covered entity|associate)(?: \([^)]{1,20}\))?, (?:dr\. )?NAME"
    r"|NAME, (?:the |a )?(?:covered entity|business assoc)",
    re.I,
)
_TRADE = re.compile(
    r"\b(?:firm|company|retailer|giant|chain|brand|lender|jewell?er|maker|label|agency|casino|store|website|site"
    r"|forum|service|platform|app|known as) \"?$"
)
_REACH = 30


def persons(flat: str, found: Iterable[Mention]) -> frozenset[str]:
    """The keys of all persons that a text names, by their whole names and their surnames."""
    whole = {each.key for each in found if _is_person(flat, each)}
    return frozenset(whole | {key.rpartition(" ")[2] for key in whole})


def _is_person(flat: str, mention: Mention) -> bool:
    parts = mention.key.split()
    if not 1 <= len(parts) <= 4 or not HEADS.isdisjoint(parts) or not all(map(_may_be_part, parts)):
        return False
    before = flat[max(0, mention.start - _REACH) : mention.start].lower()
    if _TRADE.search(before):
        return False
    after = flat[mention.end : mention.end + 80].lower()
    given = parts[0] in words.GIVEN_NAMES and len(parts) > 1
    ranked = bool(_RANK_BEFORE.search(before)) or (len(parts) > 1 and bool(_RANK_AFTER.match(after)))
    signs = (
        mention.whole_line
        and 1 < len(parts) < 5
        and bool(re.match(rf",?\s{{1,4}}(?:\w+ ){{0,2}}(?:{_RANK})\b", after))
    )
    speaks = (
        before.endswith((" said ", " says ", " added ")) and 1 < len(parts) < 4 and not _SPEAKS.match(after)
    )
    return (given or ranked or signs or speaks) and not _is_practice(flat, mention)


def _may_be_part(part: str) -> bool:
    return part.isalpha() or part.endswith(".") or len(part) == 1 or "-" in part or "'" in part


def _is_practice(flat: str, mention: Mention) -> bool:
    """Whether it is a practice that bears its owner's name."""
    beside = f"{flat[max(0, mention.start - 40) : mention.start]}NAME{flat[mention.end : mention.end + 30]}"
    return bool(LEGAL.search(mention.name) or _DEGREE.match(flat, mention.end) or _COVERED.search(beside))
