"""What a number in a sentence counts: the noun it stands with, or what it refers back to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from breachtui.extract.numbers import RANGE, Number, numbers
from breachtui.extract.residence import REFERENCE, numbers_residents, of_a_state, residence
from breachtui.extract.rules import count_phrases as words
from breachtui.extract.sentences import lowered
from breachtui.values.counts import CountKind, Qualifier
from breachtui.words.geography import DEMONYMS

_TOKEN = re.compile(r"\s{0,3}((?:[A-Z]\.){2,3}(?= )|[A-Za-z][\w'/&.-]{0,25}?)(?=[\s,;:!?)\"]|\.(?:\s|$)|$)")
# Between a number and its noun: "of its", "of Foxglove Clinic's".
_OF = re.compile(
    r"\sof\s(?:(?:the )?(?:[\w.&-]{1,25} ){0,3}[\w.&-]{1,25}'s? (?:\([A-Z]{1,6}\) )?"
    r"|(?:the|its|their|his|her|our|these|those) )?",
    re.I,
)
# "former and current", "email and cloud accounts"
_JOINED = re.compile(
    r"\s(?:former|current|past|present|living|active) (?:and|or) [a-z]+\b"
    r"|(?:\s(?!and\b|or\b|of\b|in\b)[a-z][\w-]{1,15}(?<!s)){1,2} (?:and|or)(?= [a-z])",
    re.I,
)
# "2 million parents' and children's messages" counts messages.
_SHARED = re.compile(r"\s(?:and|or)\s[\w-]{2,20}'")
# "Champions 4 Kids"
_NAMED, _IN_NAME = 20, re.compile(r"[a-z'] (?!(?:[MTWFS]\w+day|In|On|The|About|Some) )[A-Z][a-z]+ $")
_PAUSE = tuple(",;:!?)")
_PERSONS = re.compile(words.PERSON_ENDING)
_END = re.compile(r"\s?[.,;)]|\sin\s|$")
# "20 hotels in 10 states"
_THINGS = re.compile(r"\s(?!(?:was|has|is)\b)[\w-]+s\b")
# "4,100 of the 52,000 students" counts the first.
_HEDGED = r"(?: (?:a total of|about|some|nearly|roughly|more than|over|almost|approximately|only|the|its))*"
_PART_OF = re.compile(rf"(?: [a-z]{{3,15}})? \(?(?:or more )?(?:out )?of(?! \d){_HEDGED}\s", re.I)

PLACEHOLDERS = (500, 501)
"""What the HHS portal is given while the number is not known."""


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
    """Whether the noun is known, or who is meant has been counted before."""


class _Unit(NamedTuple):
    """What is counted, where its words end, and the noun."""

    kind: CountKind
    end: int
    noun: str = ""
    sure: bool = True


def counted(text: str, asked: bool = False, home: str | None = None) -> Iterator[Counted]:
    """The numbers of a sentence that count people, accounts or records.

    ``asked`` says whether the sentence before asks how many;
    ``home`` is the state whose office speaks of its "residents".
    """
    every, lower = list(numbers(text)), lowered(text)
    whole = upper = None
    for index, number in enumerate(every):
        if number is whole:
            continue  # only a part of these is counted
        following = next((each for each in every[index + 1 : index + 2] if each.value > number.value), None)
        between = text[number.end : following.start] if following else ""
        ranged = bool(RANGE.fullmatch(between))
        whole = following if _PART_OF.fullmatch(between) else None
        if number.value < _NAMED and _IN_NAME.search(text, max(0, number.start - 20), number.start):
            continue
        unit = _unit(text, lower, number, asked or index > 0)
        if not unit and following and (ranged or whole):
            unit = _unit(text, lower, following, True)
        if unit:
            found = _counted(text, lower, number, unit, home)
            if ranged:
                found = replace(found, start=number.start, end=number.end, qualifier=Qualifier.AT_LEAST)
            elif number is upper:
                found = replace(found, start=number.start, qualifier=Qualifier.AT_MOST)
            yield found
        upper = following if ranged else None


def _counted(text: str, lower: str, number: Number, unit: _Unit, home: str | None) -> Counted:
    """A number with its hedge and its unit."""
    end = max(unit.end, number.end)
    start, qualifier = _hedge(lower, number)
    where = residence(text, number, end, unit.noun, home)
    kind = CountKind.RESIDENTS if where else unit.kind
    sure = unit.sure or where is not None
    return Counted(number, start, end, kind, qualifier, where, unit.noun, sure)


def _unit(text: str, lower: str, number: Number, led: bool) -> _Unit | None:
    """What a number counts; ``led`` says whether a question or another number stands before it."""
    at = number.end + lower.startswith("+", number.end)
    if REFERENCE.match(lower, at):
        return _Unit(CountKind.PERSONS, at)
    of = _OF.match(text, at)
    at = of.end() - 1 if of else at
    joined = _JOINED.match(text, at)
    if found := _noun(text, joined.end() if joined else at, one=number.value == 1):
        return found
    interim = number.value in PLACEHOLDERS and words.INTERIM.search(lower) is not None
    if interim or (not of and _is_figure(text, lower, number, led)):
        return _Unit(CountKind.PERSONS, number.end, sure=interim)
    return None


def _words(text: str, at: int) -> Iterator[re.Match[str]]:
    """The words from an offset to the end of what they can name together."""
    for _ in range(7):
        token = _TOKEN.match(text, at)
        if not token or (token[1].lower() in words.STOPS):
            return
        yield token
        at = token.end()


def _noun(text: str, at: int, *, one: bool = False) -> _Unit | None:
    """The head of the words after a number: the last known noun before they end.

    ``900 patients' names`` counts patients, and so does ``900 patient's names``, where it was meant.
    """
    best = guessed = None
    for token in _words(text, at):
        plain = token[1].lower().removesuffix("'s").rstrip("'")
        kind = _kind(plain, one=one)
        if token[1].endswith(("'", "'s")):
            person = kind is CountKind.PERSONS or plain in words.SINGULAR
            person = person and not _SHARED.match(text, token.end(1))
            return best or guessed or (_Unit(CountKind.PERSONS, token.end(1), plain) if person else None)
        if kind:
            best = _Unit(kind, token.end(1), plain)
        elif best:
            break
        elif _PERSONS.fullmatch(plain) and plain not in words.THINGS:
            guessed = _Unit(CountKind.PERSONS, token.end(1), plain, sure=False)
        if best and text[token.end() : token.end() + 1] in _PAUSE:
            break
    return best or guessed


def _kind(noun: str, *, one: bool) -> CountKind | None:
    """What a known noun counts; of ``patients/members`` the last; after "one" in the singular."""
    if noun in DEMONYMS or (one and noun in words.SINGULAR):
        return CountKind.PERSONS
    return words.UNITS.get(noun.rpartition("/")[2])


def _is_figure(text: str, lower: str, number: Number, led: bool) -> bool:
    """Whether a number without a noun is said to be that of the people concerned."""
    first, start = number.start - 90, _hedge(lower, number)[0]
    if 1900 <= number.value <= 2100 and "," not in text[number.start : number.end]:
        return False
    labelled = words.TELLING.ends(lower, first, start) or words.LABEL.ends(lower, first, start)
    if number.value < 10 and not labelled:
        return False
    if words.CONCERNED.begins(lower, number.end):
        return True
    alone = start < 30 and not _THINGS.match(lower, number.end)
    if led and (alone or of_a_state(text, number.end, bare=True)):
        return True
    told = (words.REVISED, words.FIGURE, words.AFFECTING)
    if labelled or any(each.ends(lower, first, start) for each in told):
        return bool(_END.match(lower, number.end))
    return numbers_residents(lower[:start])


def _hedge(lower: str, number: Number) -> tuple[int, Qualifier]:
    """Where the hedge of a number begins, and what it says."""
    first = number.start - 30
    for qualifier, phrases in words.HEDGES.items():
        match = phrases.find(lower, first, number.start)
        told = (
            match and match[0].startswith("about") and words.DATA_ABOUT.ends(lower, first - 20, match.start())
        )
        if match and not told:
            return match.start(), qualifier
    more = lower.startswith("+", number.end) or words.OR_MORE.begins(lower, number.end)
    return number.start, Qualifier.AT_LEAST if more else Qualifier.EXACT
