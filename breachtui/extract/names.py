"""Runs of capitalised words that may be names of organizations, in one pass over a text."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from breachtui.extract.context import Around
from breachtui.extract.document import SITE, Document, Sentence, Topic
from breachtui.extract.exclusions import excluded
from breachtui.extract.keys import key_of
from breachtui.extract.legal_forms import LEGAL
from breachtui.extract.lexicon import names as words
from breachtui.extract.lexicon.headlines import PLAIN
from breachtui.extract.lexicon.roles import INCIDENT_NOUNS
from breachtui.extract.partnerships import earlier_partners, government_of, state_of
from breachtui.extract.patterns import Lazy
from breachtui.extract.towns_in_names import TOWN_OF, before_town, is_address, town_follows, without_town
from breachtui.extract.trimming import CONNECTORS, trimmed
from breachtui.values.places import STATES

# A word that can be a part of a name: with a capital or a digit, or joining two such.
_WORD = Lazy(
    r"(?<![\w'&.+@-])(?:(?:[^\W_a-z]|[a-z]{1,3}[A-Z])(?:[\w'&.+@-]{0,60}\w)?|(?:of|the|and|for|at"
    r"|de|du|la|di|del|della|da|dos|das|van|von|der|les|des)(?![\w'&.+@-]))"
)
# One that can begin a name, in a text without such brands as "eleHealth" and "23andMe".
_CAPITAL = Lazy(r"[^\W_a-z0-9](?<![\w'&.+@-].)(?:[\w'&.+@-]{0,60}\w)?")
_INNER_CAPITAL = Lazy(r"[A-Z](?<=[a-z0-9-].)")
_SUFFIX = Lazy(
    r",? (?:Inc|LLC|L\.L\.C|Ltd|Corp|Co|P\.?C|P\.?A|PLLC|LLP|L\.P|LP|PLC|plc|N\.A|S\.A|P\.S|M\.?D"
    r"|D\.?O|DDS|D\.D\.S|DMD|APC|DPM|Incorporated|Limited)\b\.?"
)
# What follows a legal form is where it is: "Foxglove B.V. of Delft".
_LEGAL_OF = Lazy(r" (?:Inc\.?|LLC|Ltd\.?|Corp\.?|B\.V\.|GmbH|S\.A\.|A\.G\.|plc|PLC|LLP) of ")
# "School District No. 4", "Local 1199"
_NUMBERED = Lazy(r"\.? ?#?\d{1,4}(?:-?[A-Z]{1,3}\b)?(?![\d,/:]|\.\d)")
_NUMBER_AFTER = frozenset({"no", "district", "local", "number"})
_PROFESSIONAL = Lazy(r", S\.C\.")
_DATELINE = Lazy(
    r"^(?:[A-Z][A-Z .'-]{2,30}(?:, [A-Z][\w. ]{1,18})?|[A-Z][\w.' -]{1,30}, [A-Z][\w. ]{1,18})"
    r"(?:, [A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?)? ?(?:[/(][^)/]{1,30}[)/] ?)?(?:\u2014|--| - |- )"
)
_DASHES, _LONGEST_DATELINE = frozenset("-\u2014"), 160
# Before a town that is no mere place.
_STRUCK = Lazy(
    r"\b(?:hit|struck|crippled|targeted|(?:attack|breach) (?:on|at|against)|(?:taken|stolen) from) $"
)
_INITIALS = Lazy(r"(?:[A-Z]\.){0,4}[A-Z]")
# "eleHealth", "iHeart", "23andMe"; not "2.3GB" or "4th".
_BRAND = Lazy(r"[a-z]{1,3}[A-Z][a-z]|[0-9]{1,2}(?:[a-z]{2,5}[A-Z]|-?[A-Z](?:[a-z]|$))")
_LONG = Lazy(r"\b[^\W\d_]{4,40}")
_ABBREVIATED = frozenset({"st", "mt", "ft", "inc", "corp", "co", "ltd", "dr", "no"})
_INCIDENT = frozenset(INCIDENT_NOUNS.split())
_MOST_WORDS = 12
_AT_TOWN = frozenset({"Hospital", "Center", "Campus"})  # "Memorial Hospital at Alder Falls"
# "the Los Angeles police department"
_LOWER_BODY = Lazy(
    r" (?:police|fire|school|health|transportation|water|parks|utility|housing|transit|sheriff's) "
    r"(?:department|district|office|authority|system|board|division)\b"
)
_SHORT_POSSESSIVE = 4  # "BJ's"
# After a name that ends in 's: nothing that it could have.
_OWN_S = Lazy(
    r"[,.;:)](?:[\s\"']|$)| (?:said|says|has|had|is|was|will|did|may|would|confirmed"
    r"|announced|disclosed|reported|told|notified|began|informed|learned|discovered|left)\b"
)
_EATERY = Lazy(words.EATERY)
# "Corwin (Ga.) Orthopedic Clinic"
_STATE_INSIDE = Lazy(r" \((?:[A-Z][a-z]{1,5}\.|Alaska|Hawaii|Idaho|Iowa|Maine|Ohio|Texas|Utah)\) ")
# "Corwin Hale Orrin and Vance LLP"
_LAST_PARTNER = Lazy(r" [A-Z][\w'-]{1,20},? (?:LLP|L\.L\.P|PLLC|P\.C|P\.A)\b")
_SAINT = Lazy(r"\b(?:St\.?|Saint|Our Lady of) $")
_HEAD_WORD = rf"(?:{'|'.join(sorted(map(str.capitalize, words.HEADS)))})\b"
_HEAD, _HEADED = Lazy(f" {_HEAD_WORD}"), Lazy(rf" (?:[A-Z][\w'-]{{1,20}} ){{1,3}}(?={_HEAD_WORD})")


@dataclass(frozen=True, eq=False)
class Mention:
    """One place where a text writes something like a name; equal only to itself."""

    start: int
    """Offset in the article's text."""
    end: int
    name: str
    """As the text writes it, on one line, without a leading article."""
    key: str
    """The name for comparing: folded, without legal suffixes."""
    sentence: Sentence

    @cached_property
    def around(self) -> Around:
        """The words before and after it in its sentence."""
        return Around(self.sentence, self.start - self.sentence.start, self.end - self.sentence.start)

    @property
    def whole_line(self) -> bool:
        """Whether it is a line of its own, as in letterheads and signatures."""
        line = self.sentence.text.strip(" .,:*|")
        if self.end - self.start >= len(line) - 4:
            return True
        at = self.end - self.sentence.start
        return self.start == self.sentence.start and town_follows(self.sentence.text, at)


def mentions(document: Document) -> Iterator[Mention]:
    """All mentions outside headlines in title case, in order, and the lines that are names."""
    for sentence in document.sentences:
        if _shouts(sentence):
            yield from _line(document, sentence)
        else:
            yield from _outermost(_in_sentence(document, sentence))


def _outermost(found: Iterable[Mention]) -> list[Mention]:
    """Without the partners within the name of a partnership."""
    kept: list[Mention] = []
    for mention in found:
        while kept and mention.start <= kept[-1].start:
            kept.pop()
        kept.append(mention)
    return kept


def _shouts(sentence: Sentence) -> bool:
    """Whether capitals mark no names there, as in headlines."""
    if sentence.text.endswith(".") or sentence.text.startswith("Dear "):
        return False
    if sentence.title_case or sentence.text.endswith(('"', ":", "?", "!")):
        return sentence.title_case
    long = _LONG.findall(sentence.text)
    return len(long) > 3 and sum(word[0].isupper() for word in long) >= 0.5 * len(long)


def _line(document: Document, sentence: Sentence) -> Iterator[Mention]:
    """A line that is one name and nothing else, as in letterheads and signatures."""
    if len(sentence.text) <= 90:
        for mention in _in_sentence(document, sentence):
            if (
                mention.whole_line
                and not _speaks(mention.name)
                and (set(mention.key.split()) & words.HEADS or LEGAL.search(mention.name))
            ):
                yield mention


def _speaks(line: str) -> bool:
    """Whether a line holds words of headlines."""
    return any(word.lower() in PLAIN or word.lower().rstrip("s") in _INCIDENT for word in line.split()[1:])


def _in_sentence(document: Document, sentence: Sentence) -> Iterator[Mention]:
    site = SITE.search(sentence.text) if Topic.HEADLINE in sentence.topics else None
    text = sentence.text[: site.start()] if site else sentence.text
    for run in _runs(text):
        if found := _mention(document, sentence, run):
            yield found


def _runs(text: str) -> Iterator[list[re.Match[str]]]:
    """Words with capitals that stand beside each other, with what joins them."""
    run: list[re.Match[str]] = []
    dateline = _DATELINE.match(text) if not _DASHES.isdisjoint(text[:_LONGEST_DATELINE]) else None
    at = dateline.end() if dateline else 0
    beginning = _WORD if _INNER_CAPITAL.search(text) else _CAPITAL
    while word := (_WORD if run else beginning).search(text, at):
        at = word.end()
        if run and text.startswith(" (", word.start() - 2) and _STATE_INSIDE.match(text, word.start() - 2):
            continue
        if run and not _continues(text, run, word):
            yield run
            run = []
            if _ends_run(word[0]):
                continue
        if run or _is_capital(word[0]):
            run.append(word)
            if _ends_name(text, word):
                yield run
                run = []
    if run:
        yield run


def _continues(text: str, run: list[re.Match[str]], word: re.Match[str]) -> bool:
    if _ends_run(word[0]) or not _adjacent(text, run[-1], word):
        return False
    return _is_capital(word[0]) or _joins(run, word)


@lru_cache(maxsize=10_000)
def _ends_run(word: str) -> bool:
    """Whether a word is no part of the name before it: a verb, or the title of another."""
    low = word.lower()
    return low in words.FINITE or (low in words.ROLES and word[0].isupper())


def _joins(run: list[re.Match[str]], word: re.Match[str]) -> bool:
    """Whether a word in lower case joins what stands before and after it to one name."""
    if len(run) >= _MOST_WORDS or word[0] not in CONNECTORS:
        return False
    return _may_connect(run, word[0], word.string[word.end() : word.end() + 60])


def _adjacent(text: str, left: re.Match[str], right: re.Match[str]) -> bool:
    gap = text[left.end() : right.start()]
    return (
        gap in (" ", " & ")
        or (gap == ". " and (left[0].lower() in _ABBREVIATED or bool(_INITIALS.fullmatch(left[0]))))
        or gap == "&"
        or (
            gap == "' "
            and (f"{left[0].lower()}'" in words.INNER_POSSESSIVE or right[0].lower() in words.HEADS)
        )  # "Alder Girls' School"
        or (gap.startswith(" (") and bool(_STATE_INSIDE.fullmatch(gap)))
    )


@lru_cache(maxsize=10_000)
def _is_capital(word: str) -> bool:
    return word[0].isupper() or (word not in CONNECTORS and bool(_BRAND.match(word)))


def _may_connect(run: list[re.Match[str]], word: str, following: str) -> bool:
    have = {each[0] for each in run}
    if word == "and" and run[0][0] == "University" and run[-1][0] in STATES.values():
        return not _HEADED.match(following)
    if word == "and" and run[-1][0] == "Cross" and following.startswith(" Blue Shield"):
        return True
    paired = words.PAIRED.get(run[-1][0], "-") == following[1:].partition(" ")[0].strip(",.")
    if word == "and" and (paired or _LAST_PARTNER.match(following)):
        return True
    if word == "and":
        headed = run[-1][0].lower() in words.HEADS and bool(_HEAD.match(following))
        return headed or bool(have & {"of", "for"}) or (len(run) == 1 and bool(_HEADED.match(following)))
    if word == "at":
        return run[0][0] == "University" or run[-1][0] in _AT_TOWN
    if word == "the":
        return run[-1][0] in ("of", "for")
    return word != "for" or run[-1][0].lower() in words.HEADS


def _ends_name(text: str, word: re.Match[str]) -> bool:
    """Whether a possessive closes the name: ``Verizon's customers``, not ``Children's Hospital``."""
    if not word[0].endswith(("'s", "s'")):
        return False
    if word[0].lower() in words.INNER_POSSESSIVE:
        return False
    if word[0][:-2].isupper() and len(word[0]) > _SHORT_POSSESSIVE:
        return True
    if _SAINT.search(text, max(0, word.start() - 12), word.start()) and _HEADED.match(text, word.end()):
        return False
    if _EATERY.match(text, word.end()):
        return False
    following = _WORD.match(text, min(word.end() + 1, len(text)))
    return not (following and following[0][0].isupper() and following[0].lower() in words.HEADS)


def _mention(document: Document, sentence: Sentence, run: list[re.Match[str]]) -> Mention | None:
    run = trimmed(run, document)
    if not run:
        return None
    text = sentence.text
    start, end = run[0].start(), _end(text, run[-1])
    if is_address(text, start, end):
        return None
    town = TOWN_OF.match(text, end) if text.startswith((", ", " ("), end) else None
    government = government_of(text, start)
    start = _start(document, text, start, end, town)
    first, stop = sentence.start + start, sentence.start + end
    if " of " in text[start:end] and (legal := _LEGAL_OF.search(text, start, end)):
        stop = sentence.start + legal.end() - len(" of ")
    name = " ".join(document.article.text[first:stop].split())
    name = _STATE_INSIDE.sub(" ", name) if "(" in name else name
    if town and not government:
        whole = start == 0 and town.end() >= len(text.rstrip(" .*"))
        name = without_town(before_town(name) if whole else name)
        stop = min(stop, first + len(name))
    return None if stop == document.cut else _named(sentence, first, stop, name)


def _start(document: Document, text: str, start: int, end: int, town: re.Match[str] | None) -> int:
    """Where a name begins: with its earlier partners, or with what the town is the government of."""
    partners = earlier_partners(text, start, end)
    if partners and not any(excluded(key_of(each)) for each in partners[0].split(", ")[:-1]):
        start = partners.start()
    government = government_of(text, start)
    if government and (town or document.speaks_of_a_city or _STRUCK.search(text[: government.start()])):
        start = government.start("what")
    state = state_of(text, start, end)
    return state.start("what") if state else start


def _named(sentence: Sentence, first: int, stop: int, name: str) -> Mention | None:
    """The mention of a name; None of what can be no organization's."""
    text, end = sentence.text, stop - sentence.start
    if key := _key_of_name(name) or _defined(text, end, name):
        return Mention(first, stop, name, key, sentence)
    body = _LOWER_BODY.match(text, end)
    if not body or not text[end - 1].isalpha():
        return None
    name = f"{name}{body[0]}"
    return Mention(first, stop + body.end() - body.start(), name, key_of(name), sentence)


def _defined(text: str, end: int, name: str) -> str:
    """The key of a name of common words that the text gives initials: ``University Hospitals (UH)``."""
    words_of_it = name.split()
    initials = f" ({''.join(word[0] for word in words_of_it)})"
    return key_of(name) if len(words_of_it) > 1 and text.startswith(initials, end) else ""


@lru_cache(maxsize=10_000)
def _key_of_name(name: str) -> str:
    """The key of what may be an organization's name; empty for what is none."""
    key = key_of(name)
    if not key or LEGAL.fullmatch(name.rstrip(".")):
        return ""
    return "" if excluded(key) and not (" " in key and LEGAL.search(name)) else key


def _end(text: str, last: re.Match[str]) -> int:
    """Where a name ends: without its possessive, with its legal form or its full stop."""
    end, low = last.end(), last[0].lower()
    if low.endswith("'s") and low not in words.INNER_POSSESSIVE and not _OWN_S.match(text, end):
        end -= 2
    elif low.endswith("'"):
        end -= 1
    numbered = _NUMBERED.match(text, end) if low in _NUMBER_AFTER else None
    if numbered:
        return numbered.end()
    suffix = _SUFFIX.match(text, end)
    if not suffix and (low in words.HEADS or text.endswith("& ", 0, last.start())):
        suffix = _PROFESSIONAL.match(text, end)  # elsewhere it is South Carolina
    end = suffix.end() if suffix else end
    return end + 1 if low in _ABBREVIATED and text.startswith(".", end) else end
