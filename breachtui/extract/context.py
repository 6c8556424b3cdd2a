"""The words around a name: the phrase before it, what it hangs on, what is said of it, its verb."""

import re
from collections.abc import Sequence
from functools import cached_property

from breachtui.extract.rules import role_phrases as words
from breachtui.extract.story import Sentence
from breachtui.extract.wording import ClosedWords, stem

_SPACES = re.compile(r"\s{2,}")
_BRACKETS = re.compile(r" ?\([^()]{0,80}\)")
_TOKEN = re.compile(r"[\w$](?:[\w'.&-]{0,40}\w)?'?|[,;:()\"]")
_BEFORE, _AFTER = 120, 200
_NEAR, _NEXT = 15, 26
_PREPOSITIONS = ClosedWords("""
    at of on by from into in for to against with within involving affecting impacting targeting belonging
    inside behind across via hitting near through
""")
DETERMINERS = ClosedWords("a an the its our their his her one your some several two")
POSSESSIVES = ClosedWords("its our their his her your")
_BREAKS = ClosedWords("and or that who which said into as is was were are when after where")
_PRONOUNS = ("which", "that", "who", "whose")
_PLACE = r"[A-Z][\w.'-]{1,20}(?: [A-Z][\w.'-]{1,20}){0,2}(?:, [A-Z][\w.]{1,20}(?: [A-Z]\w{1,15})?)?,?"
# Where it is, and what it stands beside: no part of what is said of it.
_WHERE = re.compile(
    rf"(?:, {_PLACE}(?<!'s)(?=,? [a-z(])"
    rf"|,? (?:in|of|at|based in|located in|headquartered in) (?:the )?{_PLACE}(?= )"
    r"|, \d{1,6} (?:[A-Z\d][\w.'#-]{0,20} ?){1,6}(?=,)){1,2}"
)
_APPOSED = re.compile(
    r", (?=(?:an?|the|its|our|one|which|who|that|whose|formerly|based|headquartered|also|located|operator"
    r"|owner|maker|known|now|previously|including|provider|part|[A-Z][\w. ]{1,30}'s [a-z]{3,15})\b)"
)
# When and where a subject speaks, before its verb: "Foxglove on Friday said", "in a blog post".
_ASIDE = re.compile(
    r"^,? (?:late |early |also )?(?:on|in|at|via|through|by)"
    r" (?:(?!(?:which|that|who|whom)\b)[\w.'-]+,? ){1,5}?"
    r"(?=[a-z]{2,15}ed\b|(?:said|says|told|has|had) )"
)
# "Foxglove and Quarry Bank both mailed letters"
_COORDINATED = re.compile(r"^ and (?:the )?(?:[A-Z][\w'&.-]*,? ){1,6}(?=[a-z])")
_NAMING = (("as", "known"), ("called",), ("named",), ("dubbed",))
_COMMA = re.compile(r", (?:and )?([a-z'-]{2,20})")
_LIMITS = re.compile(
    r"\b(?:[a-z]{2,12}ed by|that|which|who|whose|with|for|in|of|to|based|called|from|at|and|or)\b|[,;(]"
)
_COPULA = re.compile(r",? (?:is|was|became|has become) ((?:an?|the|one of (?:the|our|its)) [^,.;]{3,80})")


def stems_of(tokens: Sequence[str]) -> list[str]:
    """The stems of words."""
    return list(map(stem, tokens))


def is_verb(word: str) -> bool:
    """Whether a word in lower case is a verb that a sentence about a breach turns on."""
    return word in words.AUXILIARY or word.endswith("ed") or stem(word) in VERBS


VERBS: dict[str, tuple[float, str]] = {
    **dict.fromkeys(words.SPEAK.stems, (1.0, "it speaks")),
    **dict.fromkeys(words.RESPOND.stems, (1.1, "it acts")),
    **dict.fromkeys(words.DISCLOSE.stems, (1.7, "it disclosed it")),
    **dict.fromkeys(words.DISCOVER.stems, (1.7, "it found out")),
    **dict.fromkeys(words.NOTIFY.stems, (2.0, "it gave notice")),
    **dict.fromkeys(words.SUFFER.stems, (2.5, "it suffered it")),
}
"""Verbs of which the breached one is the subject: what they weigh, and why."""
STRUCK, TAKEN, TOLD = words.STRUCK.stems, words.TAKEN.stems, words.TOLD.stems
INCIDENT, PEOPLE, HOLDINGS = words.INCIDENT.stems, words.PEOPLE.stems, words.HOLDINGS.stems
STAFF, SPEAKER = words.STAFF.stems, words.SPEAKER.stems
NOUNS = INCIDENT | PEOPLE | HOLDINGS | STAFF | SPEAKER
_OTHER_VERBS = words.OTHER_VERBS.stems | words.JUDGES.stems


class Around:
    """The sentence to the left and right of one name, without short brackets."""

    def __init__(self, sentence: Sentence, start: int, end: int) -> None:
        text = sentence.text
        left, right = text[max(0, start - _BEFORE) : start], text[end : end + _AFTER]
        self.before, self.after = (_SPACES.sub(" ", _BRACKETS.sub("", each)) for each in (left, right))
        """What stands before and after the name."""
        self.before, self.after = self.before.rstrip('"'), self.after.removeprefix('"')
        if self.after.startswith(" - "):  # dashes stand for commas
            self.after = self.after.replace(" - ", ", ", 2)

    @cached_property
    def left(self) -> list[str]:
        """The words before the name, nearest first; of "its vendor, the NAME" without the article."""
        found = _TOKEN.findall(self.before)[: -_NEAR - 1 : -1]
        return found[found[:2] == ["the", ","] :]

    @cached_property
    def low(self) -> list[str]:
        """The same in lower case."""
        return [word.lower() for word in self.left]

    @cached_property
    def left_stems(self) -> list[str]:
        """The stems of the words before the name, nearest first, without its article."""
        stems = stems_of(self.left)
        return stems[1:] if self.low[:1] and self.low[0] in DETERMINERS else stems

    @cached_property
    def right(self) -> list[str]:
        """The words after the name and its 's, in lower case."""
        return _TOKEN.findall(self.after[self.possessive :].lower())[:_NEXT]

    @cached_property
    def right_stems(self) -> list[str]:
        """Their stems."""
        return stems_of(self.right)

    @property
    def possessive(self) -> int:
        """The length of the 's after the name."""
        return 2 if self.after.startswith("'s") else int(self.after.startswith("'"))

    @cached_property
    def phrase(self) -> list[str]:
        """The noun phrase before the name, nearest first, with its article: ``its vendor NAME``."""
        comma = self.low[:1] == [","]
        found: list[str] = []
        skip = self._naming or comma
        for place, word in enumerate(self.left[skip : 9 + skip], skip):
            low = word.lower()
            if low in DETERMINERS or word.endswith("'s"):
                listed = comma and found and found[0].endswith("s") and "one" not in self.low[place:][:3]
                listed = listed and stem(found[0]) not in words.VENDORS.stems  # "its vendors, NAME and NAME"
                return [*found, low if low in DETERMINERS else "its"] if found and not listed else []
            if not word[0].isalnum() or low in _PREPOSITIONS or low in _BREAKS:
                break
            if not found and (word[0].isupper() or _may_be_verb(low)):
                break
            found.append(low)
        return [] if comma else found[:4]

    @cached_property
    def _naming(self) -> int:
        """How many words before the name only say that it is one: ``a gang known as NAME``."""
        article = self.low[:1] == ["the"]
        for naming in _NAMING:
            if tuple(self.low[article : article + len(naming)]) == naming:
                return article + len(naming)
        return 0

    @property
    def phrase_is_apposed(self) -> bool:
        """Whether a comma parts the phrase from the name."""
        return self.low[:1] == [","]

    @cached_property
    def beyond(self) -> list[str]:
        """The words before the name and the phrase that it stands in apposition to, nearest first."""
        if not self.phrase or self.phrase[-1] not in DETERMINERS:
            return self.low
        return self.low[(self._naming or self.phrase_is_apposed) + len(self.phrase) :]

    @cached_property
    def beyond_stems(self) -> list[str]:
        """The stems of the words beyond."""
        return stems_of(self.beyond)

    @property
    def of_another(self) -> bool:
        """Whether it is only what another uses: ``Foxglove's NAME page``."""
        return bool(self.left) and self.left[0].endswith(("'s", "s'")) and self.left[0][0].isupper()

    @cached_property
    def governor(self) -> tuple[list[str], str]:
        """The words before the preposition that the name hangs on, nearest first, and the preposition."""
        behind = self.left[len(self.left) - len(self.beyond) :]
        listed = behind[1:2] and behind[1][0].isupper()  # "customers of Foxglove, NAME and"
        for place, word in enumerate(self.beyond[:7]):
            if word in (";", ":", "(", ")", '"', "including") or (word == "," and (place or not listed)):
                break
            if word in _PREPOSITIONS:
                return self.beyond[place + 1 :][:6], word
        return [], ""

    @cached_property
    def rest(self) -> str:
        """What follows the name and the town or street where it is."""
        where = _WHERE.match(self.after)
        return self.after[where.end() :] if where else self.after

    @cached_property
    def apposition(self) -> tuple[str, str]:
        """What is said of the name between commas after it, and what follows that."""
        right = self.rest
        if not _APPOSED.match(right):
            return "", right
        for comma in _COMMA.finditer(right, 2):
            if is_verb(comma[1]):
                return right[2 : comma.start()], right[comma.start() + 1 :]
        return re.split(r"[,;.] ", right[2:], maxsplit=1)[0], ""

    @cached_property
    def descriptions(self) -> list[list[str]]:
        """The noun phrases that say what it is, each in the order of its words, in lower case."""
        found = [self.phrase[::-1]]
        told = self.apposition[0].lower()
        if not told.startswith(_PRONOUNS):
            found.append(_noun_phrase(told))
        if copula := _COPULA.match(self.after):
            found.append(_noun_phrase(copula[1].lower().removeprefix("one of ")))
        return [each for each in found if each]

    @cached_property
    def described(self) -> str:
        """What the words beside the name say that it is; may be empty."""
        trade = [word for word in self.right[:1] if self.after[:1] == " " and word in words.TRADES]
        return " | ".join(" ".join(each) for each in [*self.descriptions, trade] if each)


def _may_be_verb(low: str) -> bool:
    base = stem(low)
    known = base not in NOUNS and (base in VERBS or base in _OTHER_VERBS)
    return known or low.endswith(("ed", "ing", "ly"))


def _noun_phrase(text: str) -> list[str]:
    """``a billing company`` of "a billing company that serves clinics"."""
    limit = _LIMITS.search(text, 2)
    return text[: limit.start() if limit else len(text)].split()


def predicate(rest: str) -> tuple[str, bool, bool, list[str]]:
    """The verb after a name that is its subject: its stem, whether passive, whether denied, and what follows.

    An empty verb where no predicate follows.
    """
    rest = _ASIDE.sub(" ", _COORDINATED.sub(" ", rest, count=1), count=1)
    passive, denied, seen = False, False, _TOKEN.findall(rest.lower())[:16]
    for place, low in enumerate(seen):
        if low in words.BE:
            passive = True
        elif low in ("not", "never"):
            denied = True
        elif low not in words.AUXILIARY and not low.endswith("ly") and low != ",":
            if not low[0].isalpha():
                break
            return stem(low), passive and not low.endswith("ing"), denied, seen[place + 1 :]
    return "", False, denied, []
