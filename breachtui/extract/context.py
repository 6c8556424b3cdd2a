"""The words around a name: what it hangs on to the left, what is said of it to the right."""

from functools import cached_property
from itertools import pairwise

from breachtui.extract.classes import classes, is_common, is_verb
from breachtui.extract.document import Sentence
from breachtui.extract.lexicon import roles as words
from breachtui.extract.lexicon.names import TRADES_FIRST
from breachtui.extract.lexicon.stories import STATEMENTS
from breachtui.extract.patterns import Costly, Lazy
from breachtui.extract.stemming import stem

_BRACKETS = Lazy(r" ?\([^()]{0,80}\)")
_TOKEN = Lazy(r"[\w$][\w'.-]{0,40}\w|\w|[,;:()\"]")
_BEFORE, _AFTER, _FAR = 90, 190, 160
# Words to the left that are looked at.
_NEAR = 14
_PREPOSITIONS_WORDS = """
at of on by from into in for to against with within involving affecting impacting targeting belonging
inside behind across via hitting near
"""
_PREPOSITIONS = frozenset(_PREPOSITIONS_WORDS.split())
_STOPS = frozenset([";", ":", "(", ")", '"', "including"])
_ARTICLES_WORDS = """
a an the its our their one
"""
_ARTICLES = frozenset(_ARTICLES_WORDS.split())
_NOT_IN_PHRASE_WORDS = """
and or that said at of in on to for from with by is was were are into as
told gave took stole sent left found made put sold struck
"""
_NOT_IN_PHRASE = frozenset(_NOT_IN_PHRASE_WORDS.split())
# "Criminals target NAME"
_STRIKES = frozenset({"target", "hit", "attack", "hack", "breach", "steal", "sue"})
# "In a post on its website, NAME said"
_PAGES, _ON = frozenset({"website", "site", "page"}), frozenset({"on", "in", "to"})
_VERBAL = ("ed", "ing", "ly")
_COPULA = Lazy(
    r",? (?:is|was|(?:this week |today )?became|has become) ((?:an?|the latest|one of the) [^,.;]{3,80})"
)
_LIMITS = Lazy(r"\b(?:that|which|who|with|for|in)\b")
_APPOSED = Lazy(
    r", (?=(?:an?|the|its|our|one|both|which|who|that|whose|part|formerly|based|headquartered|doing|also"
    r"|located|operator"
    r"|[A-Z][\w.]{1,20}(?: [A-Z]\w{1,15})?'s [a-z]{3,15}"
    r"|owner|maker|known|now|previously|along|including|like|home|provider)\b)"
)
# "at NAME, a security firm has found" describes no name.
_SAID_BY = Lazy(
    r", (?:an?|the) (?:(?!that\b|which\b|who\b)[a-z-]{2,15} ){1,4}"
    r"(?:has|have|had|says|warned|wrote|claims|(?:said|found|reported|reports|claimed)\b[^,;]*$)"
)
_COMMA = Lazy(r", (?:and )?([a-z'-]{2,20})")
_FIRST_STOP = Lazy(r"[,;.] ")
_PLACE = r"[A-Z][\w.'-]{1,20}(?: [A-Z][\w.'-]{1,20}){0,2}(?:, [A-Z][\w.]{1,20}(?: [A-Z]\w{1,15})?)?,?"
_TOWN = Lazy(rf", {_PLACE}(?= [a-z(])")
# "NAME, 12 Ashby Street, Corwin, Ohio, is"
_STREET = Lazy(r", \d{1,6} (?:[A-Z\d][\w.'#-]{0,20} ?){1,6}(?=,)")
_WHERE = Lazy(rf",? (?:in|of|at|based in) {_PLACE}(?= )")
_NAME = r"(?:the )?[A-Z][\w.'&-]{1,20}(?: (?:(?:of|for|and|&) )?[A-Z][\w.'&-]{1,20}){0,6}"
# "NAME at the Hospital", "NAME and Other Name"
_BESIDE = Lazy(rf" (?:at|and) {_NAME}(?=,? (?:in )?[a-zA-Z(])")
# "the owner of brands including NAME, has announced"
_EXAMPLE_BEFORE = Lazy(r"\b(?:including|such as) (?:(?:[A-Z][\w.&'-]{1,20}|and|of),? ){0,6}$")
_HOST_BEFORE = Lazy(r"([A-Z][\w.'&-]{1,20}) at (?:the )?$")
_MADE_TO = Lazy(r"\b(?:wants?|wanted|ask(?:s|ed)?|forc(?:e|es|ed)|order(?:s|ed)?|urg(?:es|ed)) $")
_RELATIVE_BEFORE = Lazy(r", (?:which|who|including|along with|as well as) [^,;.]{3,}(?:, [^,;.]{3,})*$")


_LED_IN = Lazy(
    r"\W{0,2}(?:based|following|after|before|upon|according|in|with|through|during|as|when|once|while"
    r"|since|using"
    r"|while|at|by|on)\b"
)
_FINITE_AFTER = Lazy(r" (?:(?:has|had|have|was|were|is|also|then|later|first) )?[a-z]{3,14}ed\b")
_LED = 14


class Around:
    """The sentence to the left and right of one name, without brackets."""

    def __init__(self, sentence: Sentence, start: int, end: int) -> None:
        text, lower = sentence.text, sentence.lower
        first, last = max(0, start - _BEFORE), end + _AFTER
        self._far_left = text[max(0, start - _FAR) : start]
        self.left, self.low_left = _bare(text[first:start]), _bare(lower[first:start])
        """What stands before the name, as it is and in lower case."""
        self.right, self.low_right = _bare(text[end:last]), _bare(lower[end:last])
        """What stands after it."""
        self._signs = sentence.signs
        self._begins = lower[:_LED]

    def has(self, pattern: Costly) -> bool:
        """Whether the sentence has any of the words that a pattern needs."""
        return bool(self._signs & pattern.sign)

    @cached_property
    def near(self) -> list[str]:
        """The words before the name, nearest first."""
        return tokens(self.left)[: -_NEAR - 1 : -1]

    @cached_property
    def after(self) -> list[str]:
        """The first words after the name."""
        return tokens(self.right[:60])

    @cached_property
    def phrase(self) -> list[str]:
        """The noun phrase right before the name, nearest first; before a comma only with its article."""
        comma = self.near[:1] == [","]
        if comma and _LED_IN.match(self._begins) and _FINITE_AFTER.match(self.right):
            return []  # the comma ends what leads in: "Based on a review by a vendor, NAME determined"
        found: list[str] = []
        for place, word in enumerate(self.near[comma : 7 + comma], comma + 1):
            low = word.lower()
            begins = place == len(self.near) < _NEAR  # "Clothing retailer NAME", "Retailer NAME"
            first = begins and (bool(found) or low in TRADES_FIRST)
            plain = word[0].islower() or low in _ARTICLES or (found and comma) or first
            if (
                not plain
                or word in _NOT_IN_PHRASE
                or _is_finite(word)
                or (not found and (low.endswith(_VERBAL) or low in _STRIKES))
            ):
                break
            plural = comma and not found and word.endswith("s") and not word.endswith("ss")
            if plural and not _one_of(self.near):
                return []  # after a plural a comma begins a list
            found.append(low)
            if low in _ARTICLES:
                before = self.near[place].lower() if place < len(self.near) else ""
                said_there = found[0] in STATEMENTS or (found[0] in _PAGES and before in _ON)
                return [] if said_there else found
        return [] if comma else found[:3]

    @property
    def beyond(self) -> list[str]:
        """The words before the name, nearest first, without the phrase that it stands in apposition to."""
        return self.near[1 + len(self.phrase) :] if self.phrase and self.near[0] == "," else self.near

    @cached_property
    def governor(self) -> tuple[list[str], str]:
        """What the name hangs on: the words before a preposition, nearest first, and the preposition.

        ``a breach of records at the clinic`` before a name gives ``(["records", "of", "breach",
        "a"], "at")``; without a preposition near by, both are empty.
        """
        near = self.beyond
        for place, word in enumerate(near[:7]):
            if word in _STOPS or (word == "," and place):
                break
            if word.lower() in _PREPOSITIONS:
                rest = near[place + 1 :]
                return rest[1:7] if rest and rest[0].lower() in ("into", "out") else rest[:6], word.lower()
        return [], ""

    @cached_property
    def apposition(self) -> tuple[str, str]:
        """The words that describe the name after it, and what follows them.

        They end at the first comma that a verb follows; without one, at the first comma.
        """
        right = self.right
        for place in (_BESIDE, _STREET, _TOWN, _WHERE):
            match = place.match(right)
            right = right[match.end() :] if match else right
        if not _APPOSED.match(right) or _SAID_BY.match(right):
            return "", right
        for comma in _COMMA.finditer(right, 2):
            if is_verb(comma[1]):
                return right[2 : comma.start()], right[comma.start() + 1 :]
        return _FIRST_STOP.split(right[2:], maxsplit=1)[0], ""

    @property
    def inside(self) -> bool:
        """Whether the verb that follows is not its own, but that of its guest, its owner or who asks it."""
        if self.right.startswith((", ", " and ")) and _RELATIVE_BEFORE.search(self._far_left):
            return True
        if self.right.startswith(" to ") and _MADE_TO.search(self.low_left):
            return True
        if self.right.startswith((", ", " and ")) and _EXAMPLE_BEFORE.search(self.left):
            return True
        host = _HOST_BEFORE.search(self.left)
        return host is not None and not is_common(host[1])

    @cached_property
    def copula(self) -> str:
        """``a bank`` of ``NAME is a bank``."""
        match = _COPULA.match(self.right)
        return match[1].lower() if match else ""

    @cached_property
    def described(self) -> str:
        """What the words before the name, in apposition or after "is" say that it is; may be empty."""
        told = self.apposition[0].lower()
        # a relative clause tells what it does, an apposition what it is
        what = "" if told.startswith(("which ", "who ", "whose ")) else _LIMITS.split(told)[0]
        trade = (
            self.after[0] if self.right[:1] == " " and self.after and self.after[0] in words.TRADES else ""
        )
        parts = (" ".join(reversed(self.phrase)), what, self.copula, trade)
        return " | ".join(parts) if any(parts) else ""


def _one_of(near: list[str]) -> bool:
    """``one of our vendors,`` before a name, nearest word first."""
    return any(pair == ("of", "one") for pair in pairwise(word.lower() for word in near[1:9]))


def _bare(text: str) -> str:
    return _BRACKETS.sub("", text) if "(" in text else text


def tokens(text: str) -> list[str]:
    """Words and the marks between them."""
    return _TOKEN.findall(text)


def _is_finite(word: str) -> bool:
    if not word.endswith("s"):
        return False
    base, known = stem(word), classes()
    return (
        base not in known.holdings
        and base not in known.people
        and (base in known.verbs or base in known.other_verbs)
    )


def predicate(rest: str) -> tuple[str, bool, list[str]]:
    """The verb that follows a name as its subject (its stem), whether it is passive, and what comes after.

    An empty verb where the words that follow are no predicate.
    """
    passive, seen = False, tokens(rest)[:14]
    for place, word in enumerate(seen):
        low = word.lower()
        if low in words.BE:
            passive = True
        elif low in words.AUXILIARY or (low.endswith("ly") and len(low) > 4):
            passive = passive and low not in ("have", "has", "had")
        elif (low != "," and low not in words.TRADES) or place:
            return (
                stem(low),
                passive and not low.endswith("ing"),
                [each.lower() for each in seen[place + 1 :]],
            )
    return "", passive, []
