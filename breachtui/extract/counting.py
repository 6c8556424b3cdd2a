"""What a number in a sentence counts: the noun it stands with, or what it refers back to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from breachtui.extract.lexicon import people as words
from breachtui.extract.lexicon.demonyms import DEMONYMS
from breachtui.extract.numbers import Number, numbers
from breachtui.extract.patterns import Lazy
from breachtui.extract.residence import REFERENCE, among, numbers_residents, residence, state_after
from breachtui.extract.sentences import lowered
from breachtui.values.counts import CountKind, Qualifier

_TOKEN = Lazy(r"\s{0,3}((?:[A-Z]\.){2,3}(?= )|[A-Za-z][\w'/&.-]{0,25}?)(?=[\s,;:!?)\"]|\.(?:\s|$)|$)")
_OF = Lazy(
    r"\s(?:or (?:more|so) )?of\s(?:(?:the )?(?:[\w.&-]{1,25} ){0,3}[\w.&-]{1,25}'s? (?:\([A-Z]{1,6}\) )?"
    r"|the |its |their |his |her |our |these |those )?",
    re.I,
)
_BOTH = Lazy(
    r"\s(?:former (?:and|or) current|current (?:and|or) former|past (?:and|or) present|living (?:and"
    r"|or) deceased|active and retired)\b",
    re.I,
)
_CONCERNED = (
    r"(?:whose|who|victims|(?:(?:are|were|is|was|have been|had been|may be) (?:\w{2,12}ly )?)?"
    r"(?:affected|impacted|involved))\b"
)
_BARE = Lazy(
    rf"\s(?:{_CONCERNED}|in\s|(?:resid(?:e|es|ing)|live|are residents) (?:of|in)\s"
    rf"|are in\s|are [A-Z]\w+(?: [A-Z]\w+)? residents)|\s?[.,;)]|$",
    re.I,
)
_AFTER_FIGURE = Lazy(rf"\s{_CONCERNED}", re.I)
# "4,100 of the 52,000 students" counts the first.
_PART_OF = Lazy(
    r"(?: [a-z]{3,15})? \(?out of (?:(?:a total of|about|some|nearly|more than|over|almost|its|the) ){0,2}|"
    r"\s(?:or (?:more|so) )?of (?:the|its|their|our|these|those)"
    r"(?: (?:about|some|nearly|roughly|more than|over|almost|approximately|estimated|total)){0,2}\s",
    re.I,
)
# "12 million email and cloud accounts"
_JOINED = Lazy(r"(?:\s(?!and\b|or\b|of\b|in\b)[A-Za-z][\w-]{1,15}(?<!s)){1,2} (?:and|or)(?= [A-Za-z])")
_OF_ITS = Lazy(
    r"\b[Oo](?:f|ut of) (?:its|the|their|our)(?: (?:about|some|nearly|roughly|more than|over|almost))? $"
)
_COMMA_THEN = Lazy(r" [a-z][a-z ]{2,30},(?: (?:about|some|nearly|roughly|more than|over|almost|only))? ")
_AFFECTED_WHOLE = Lazy(r"\s(?:\w{2,14} )?(?:affected|impacted|victims|notified|exposed|compromised)\b", re.I)
_RANGE = Lazy(r"\s?(?:-|to|and|or)\s?(?:as many as |about |around )?", re.I)
_BETWEEN = Lazy(r"\b(?:between|from)\s(?:about |around |approximately )?$", re.I)
# "records about 640 people" hedges nothing.
_ABOUT_THEM = Lazy(
    r"\b(?:records?|information|data|files?|details|reports?|statements|documents|entries) $", re.I
)
PLACEHOLDERS = (500, 501)
"""What the HHS portal is given while the number is not known."""
# "2 million parents' and children's messages" counts messages.
_SHARED = Lazy(r"\s(?:and|or)\s[\w-]{2,20}'")


@dataclass(frozen=True)
class Counted:
    """A number with what it counts."""

    number: Number
    start: int
    """Offset of the first word of its hedge, or of the number."""
    end: int
    """Offset after the noun, or after the number where it has none."""
    kind: CountKind
    qualifier: Qualifier
    jurisdiction: str | None
    noun: str
    """The noun in lower case; empty where the number only refers to something."""
    sure: bool
    """Whether the noun is one of those known."""


def counted(text: str, asked: bool = False, in_full: bool = True) -> Iterator[Counted]:
    """The numbers of a sentence that count people, accounts or records.

    ``asked`` says whether the sentence before asks how many, ``in_full`` whether some may be in words.
    """
    every = list(numbers(text, in_full))
    for index, number in enumerate(every):
        following = every[index + 1] if index + 1 < len(every) else None
        previous = every[index - 1] if index else None
        lower = (
            following
            and _RANGE.fullmatch(text, number.end, following.start)
            and _is_range(text, number, following)
        )
        upper = (
            previous
            and _RANGE.fullmatch(text, previous.end, number.start)
            and _is_range(text, previous, number)
        )
        if (previous and _is_part(text, previous, number)) or (
            following and _is_whole(text, number, following)
        ):
            continue
        beside = following and "(" not in text[number.end : following.start]
        whole = number
        if following and beside and (lower or _is_part(text, number, following)):
            whole = following
        whole = previous if previous and _is_whole(text, previous, number) else whole
        found = None if _is_year(text, number) else _unit(text, whole, asked)
        if not found:
            continue
        kind, end, noun, sure = found
        end = max(end, number.end) if whole.start < number.start else end
        start, qualifier = _hedge(text, number, end)
        if lower or upper:
            start, qualifier = number.start, Qualifier.AT_LEAST if lower else Qualifier.AT_MOST
        where = residence(text, number, end, noun)
        shown = number.end if lower else end
        yield Counted(
            number, start, shown, CountKind.RESIDENTS if where else kind, qualifier, where, noun, sure
        )


def _is_part(text: str, part: Number, whole: Number) -> bool:
    """Whether the first is so many of the second, of which the text only says how many there are."""
    return (
        part.value < whole.value
        and bool(_PART_OF.fullmatch(text, part.end, whole.start))
        and not _AFFECTED_WHOLE.match(text, whole.end)
    )


def _is_whole(text: str, whole: Number, part: Number) -> bool:
    """``Of its 240,000 cardholders, 18,000 had``: whether the second is so many of the first."""
    return (
        part.value < whole.value
        and bool(_OF_ITS.search(text[max(0, whole.start - 30) : whole.start]))
        and bool(_COMMA_THEN.fullmatch(text, whole.end, part.start))
        and not _AFFECTED_WHOLE.match(text, whole.end)
    )


def _is_range(text: str, one: Number, two: Number) -> bool:
    joint = text[one.end : two.start].strip().lower()
    return one.value < two.value and (
        not joint.startswith(("and", "or")) or bool(_BETWEEN.search(text[max(0, one.start - 30) : one.start]))
    )


def _unit(text: str, number: Number, asked: bool) -> tuple[CountKind, int, str, bool] | None:
    """The kind, where its words end, the noun, and whether it is a known one."""
    at = number.end
    more = words.OR_MORE.match(text, at)
    at = more.end() if more else at
    reference = REFERENCE.match(text, at)
    if reference:
        return CountKind.PERSONS, at, "", True
    of = _OF.match(text, at)
    at = of.end() - 1 if of else at
    home = words.ARE_RESIDENTS.match(text, at)
    if home:
        return CountKind.RESIDENTS, home.end(), "residents", True
    both = _BOTH.match(text, at)
    found = _noun(text, both.end() if both else at, one=number.value == 1)
    if found:
        return found
    if number.value in PLACEHOLDERS and words.INTERIM.search(lowered(text)):
        return CountKind.PERSONS, number.end, "", True
    if not of and _BARE.match(text, at) and (_is_figure(text, number, at) or (asked and number.start < 30)):
        return CountKind.PERSONS, number.end, "", False
    return _guess(text, number, at)


def _noun(text: str, at: int, *, one: bool = False) -> tuple[CountKind, int, str, bool] | None:
    """The head of the words after a number: the last known noun before they end."""
    best: tuple[CountKind, int, str, bool] | None = None
    joined = _JOINED.match(text, at)
    at = joined.end() if joined else at
    for _ in range(7):
        token = _TOKEN.match(text, at)
        word = token[1].lower() if token else ""
        if not token or (word in words.STOPS and not _in_a_name(text, token)):
            break
        if word.endswith("'s"):
            return best or _misspelt(token)
        if word.endswith("'") and _SHARED.match(text, token.end(1)):
            return None
        plain = word.rstrip("'")
        firms = plain == "providers" and words.FIRMS.search(text, 0, token.start(1))
        kind = None if firms else _kind(plain, one=one)
        if kind is CountKind.PERSONS and word.endswith("'"):
            return kind, token.end(1), plain, True  # "900 patients' names" counts patients
        if kind is None and best:
            break
        best = (kind, token.end(1), plain, True) if kind else best
        at = token.end()
        if text[at : at + 1] in ",;:!?)" and best:
            break
    return best


def _kind(noun: str, *, one: bool) -> CountKind | None:
    """What a known noun counts; of ``patients/members`` the last; after "one" in the singular."""
    if one and noun in words.SINGULAR:
        return words.UNITS.get(f"{noun}s")
    if noun in DEMONYMS:
        return CountKind.PERSONS
    return words.UNITS.get(noun) or words.UNITS.get(noun.rpartition("/")[2])


def _misspelt(token: re.Match[str]) -> tuple[CountKind, int, str, bool] | None:
    """``900 patient's names``, where the plural was meant."""
    word = token[1].lower()
    known = word.removesuffix("'s") in words.SINGULAR
    return (CountKind.PERSONS, token.end(1), word, True) if known else None


def _in_a_name(text: str, word: re.Match[str]) -> bool:
    """Whether a small word stands inside a name: ``7,757 Department on Aging customers``."""
    following = _TOKEN.match(text, word.end())
    before = text[: word.start(1)].rstrip().rpartition(" ")[2]
    return following is not None and following[1][:1].isupper() and before[:1].isupper()


def _is_year(text: str, number: Number) -> bool:
    """Whether a number is a year by what stands before it: ``in 2019 patients were told``."""
    if not 1900 <= number.value <= 2100 or number.end - number.start != 4:
        return False
    return bool(words.IN_YEAR.search(text[max(0, number.start - 16) : number.start]))


def _is_figure(text: str, number: Number, end: int) -> bool:
    """Whether a number without a noun is said to be that of the people concerned."""
    before = lowered(text[max(0, number.start - 90) : number.start])
    if number.value < 10 and not (words.TELLING.search(before) or words.LABEL.search(before)):
        return False
    if _AFTER_FIGURE.match(text, end):
        return number.value < 1900 or number.value > 2100 or "," in text[number.start : number.end]
    plain_year = 1900 <= number.value <= 2100 and "," not in text[number.start : number.end]
    return not plain_year and bool(
        words.REVISED.search(before)
        or words.FIGURE.search(before)
        or words.TELLING.search(before)
        or words.AFFECTING.search(before)
        or words.LABEL.search(before)
        or numbers_residents(text[: number.start])
        or (among(text[: number.start], before) and state_after().match(text, end))
    )


def _guess(text: str, number: Number, at: int) -> tuple[CountKind, int, str, bool] | None:
    """A noun that only sounds like people, or is told something."""
    if number.value < 10:
        return None
    for _ in range(3):
        token = _TOKEN.match(text, at)
        word = token[1].lower() if token else ""
        if not token or word in words.STOPS or word in words.THINGS:
            return None
        if words.PERSON_ENDING.fullmatch(word) or (_is_plural(word) and _are_told(text, number)):
            return CountKind.PERSONS, token.end(1), word, False
        at = token.end()
    return None


def _is_plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith("ss")


def _are_told(text: str, number: Number) -> bool:
    return bool(words.TELLING.search(lowered(text[max(0, number.start - 60) : number.start])))


def _hedge(text: str, number: Number, end: int) -> tuple[int, Qualifier]:
    before = lowered(text[max(0, number.start - 30) : number.start])
    for qualifier, pattern in words.HEDGES:
        match = pattern.search(before)
        if match and not (match[0].startswith("about") and _ABOUT_THEM.search(before[: match.start()])):
            return number.start - len(before) + match.start(), qualifier
    if words.OR_MORE.match(text, number.end):
        return number.start, Qualifier.AT_LEAST
    return number.start, Qualifier.EXACT
