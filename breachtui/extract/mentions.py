"""Mentions: places where a text writes what may be the name of an organization."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from breachtui.extract.capitals import Run, runs, trimmed
from breachtui.extract.context import Around
from breachtui.extract.document import SITE, Document, Sentence, Topic
from breachtui.extract.excluded_names import LEGAL, excluded, is_of_date, is_shaped
from breachtui.extract.name_keys import key_of
from breachtui.extract.rules import names as words
from breachtui.extract.rules.names import PLAIN
from breachtui.values.places import STATES

_SUFFIX = re.compile(
    r",? (?:Inc|LLC|L\.L\.C|Ltd|Corp|Co|P\.?C|P\.?A|PLLC|LLP|L\.P|LP|PLC|plc|N\.A|S\.A|P\.S|M\.?D"
    r"|D\.?O|DDS|D\.D\.S|DMD|APC|DPM|Incorporated|Limited)\b\.?|, S\.C\."
)
# "School District No. 4", "Local 1199"
_NUMBERED = re.compile(r"\.? ?#?\d{1,4}(?![\d,/:]|\.\d)")
_PARTNERS = re.compile(
    r"(?:^|(?<=[\"'(a-z] )|(?<=[\"(]))(?:(?:Dr\. )?[A-Z][\w'-]{1,20}, ){1,3}(?:(?:and|&) )?$"
)
_PARTNERSHIP = re.compile(r" (?:LLP|L\.L\.P|PLLC|P\.?C|P\.?A|PLC)\b|\bAssociates")
_GOVERNMENT = re.compile(
    r"(?<!\bin )(?<!\bnear )\b[Tt]he (?P<what>(?:city|town|village|county|government|state) of )$"
)
_AP = (
    "Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla"
    " Ore Pa Tenn Tex Va Vt Wash Wis Wyo D\\.C"
).replace(" ", "|")
_TOWN = re.compile(rf"(?:, | \()(?:{'|'.join((*STATES.values(), *STATES))}|(?:{_AP})\.)(?![\w'])")
_TOWN_BELOW = re.compile(rf",?(?: [A-Z][\w.'-]{{1,20}}){{1,3}}{_TOWN.pattern}(?: \d{{5}}(?:-\d{{4}})?)?")
# "360 Physical Therapy"
_NUMBER_BEFORE = re.compile(r"(?:^\d{1,4}|(?<=[a-z,(] )\d{1,3}) $")
_LOWER_BODY = re.compile(
    r" (?:police|fire|school|health|water|parks|housing|transit|sheriff's)"
    r" (?:department|district|office|authority|system|board)\b"
    r"| (?:police|hospital|university|county)\b(?!'s? [A-Z])"
)
_LONG = re.compile(r"\b[^\W\d_]{4,40}")
_ABBREVIATED, _NUMBER_AFTER = ("inc", "corp", "co", "ltd", "no"), ("no", "district", "local")
_TERM = re.compile(r"(?:covered entity|business associate)(?: \(\w+\))?, (?:the )?NAME|NAME, the (?:cov|bus)")


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
        """Whether it is a line of its own, as in letterheads and signatures, or only its town follows."""
        line = self.sentence.text.strip(" .,:*|")
        if self.end - self.start >= len(line) - 4:
            return True
        rest = self.sentence.text[self.end - self.sentence.start :].rstrip(" .,:*|")
        return self.start == self.sentence.start and bool(_TOWN_BELOW.fullmatch(rest))


def mentions(document: Document) -> Iterator[Mention]:
    """All mentions outside headlines in title case, in order, and the lines that are names."""
    for sentence in document.sentences:
        found = _in_sentence(document, sentence)
        yield from filter(_is_name_line, found) if _shouts(sentence) else _outermost(found)


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


def _is_name_line(mention: Mention) -> bool:
    """Whether a line is one name and nothing else, as in letterheads and signatures."""
    if len(mention.sentence.text) > 90 or not mention.whole_line or not is_shaped(mention.key, mention.name):
        return False
    return PLAIN.isdisjoint(word.rstrip("s") for word in mention.name.lower().split()[1:])


def _in_sentence(document: Document, sentence: Sentence) -> Iterator[Mention]:
    site = SITE.search(sentence.text) if Topic.HEADLINE in sentence.topics else None
    text = sentence.text[: site.start()] if site else sentence.text
    for run in runs(text):
        kept = trimmed(run, document)
        bounds = _bounds(text, kept) if kept else None
        if bounds and sentence.start + bounds[1] != document.cut:
            yield from _named(document, sentence, *bounds)


def _bounds(text: str, run: Run) -> tuple[int, int] | None:
    """Where a name begins and ends, without the town where it is; None for an address or a town."""
    start, end = run[0].start(), _end(text, run[-1])
    if _is_address(text, start, end):
        return None
    start = _start(text, start, end, run)
    town = _TOWN.match(text, end)
    of = text.endswith(" of ", 0, start)
    government = _GOVERNMENT.search(text, max(0, start - 40), start) if of else None
    if government:
        return government.start("what"), end
    if not town:
        return start, end
    before, inner, _ = text[start:end].rpartition(" of ")
    if inner and not excluded(key_of(before)):
        return start, start + len(before)  # "Orrin Academy of Reno, Nevada"
    return (start, end) if is_shaped(key_of(text[start:end]), text[start:end]) else None


def _start(text: str, start: int, end: int, run: Run) -> int:
    """Where a name begins: with its earlier partners, or with a number."""
    listed = text.endswith((", ", " and ", "& "), 0, start)
    partners = _PARTNERS.search(text, max(0, start - 80), start) if listed else None
    last = partners and partners[0].endswith(("and ", "& ")) and _PARTNERSHIP.search(text, start, end)
    if partners and (last or " & " in text[start:end]):
        return partners.start()
    counted = start > 1 and text[start - 2].isdigit()
    number = _NUMBER_BEFORE.search(text, max(0, start - 6), start) if counted else None
    if not number or len(run) < 2:
        return start
    named = number.start() == 0 and end >= len(text.rstrip(".")) and is_shaped("", text[start:end])
    counts = excluded(key_of(run[0][0])) or run[-1][0].endswith(("s", "people"))
    return number.start() if named or not counts else start


def _named(document: Document, sentence: Sentence, start: int, end: int) -> Iterator[Mention]:
    """The mention of a name; nothing where it can be no organization's."""
    text = sentence.text
    plain = text[start:end].lower() in PLAIN
    body = _LOWER_BODY.match(text, end) if text[end - 1].isalpha() and not plain else None
    end = body.end() if body else end
    first, stop = sentence.start + start, sentence.start + end
    name = " ".join(document.article.text[first:stop].split())
    key = _key_of_name(name)
    if not key and " " in name and _is_term(text, start, end) and not any(map(is_of_date, name.split())):
        key = key_of(name)
    if key:
        yield Mention(first, stop, name, key, sentence)


@lru_cache(maxsize=10_000)
def _key_of_name(name: str) -> str:
    """The key of what may be an organization's name; empty for what is none."""
    key = key_of(name)
    if not key or LEGAL.fullmatch(name.rstrip(".")):
        return ""
    return "" if excluded(key) and not (" " in key and LEGAL.search(name)) else key


def _is_term(text: str, start: int, end: int) -> bool:
    """Whether a name of common words is said to be one by a term of the law, or by its initials."""
    initials = f" ({''.join(word[0] for word in text[start:end].split())})"
    beside = f"{text[max(0, start - 30) : start]}NAME{text[end : end + 12]}"
    return text.startswith(initials, end) or bool(_TERM.search(beside))


def _is_address(text: str, start: int, end: int) -> bool:
    """Whether it is a state behind its town."""
    return text[start:end] in STATES and text.endswith(", ", 0, start)


def _end(text: str, last: re.Match[str]) -> int:
    """Where a name ends: without its possessive, with its legal form or its full stop."""
    end, low = last.end(), last[0].lower()
    if low.endswith("'s") and low not in words.INNER_POSSESSIVE:
        end -= 2
    elif low.endswith("'"):
        end -= 1
    suffix = _SUFFIX.match(text, end) or (_NUMBERED.match(text, end) if low in _NUMBER_AFTER else None)
    end = suffix.end() if suffix else end
    return end + 1 if low in _ABBREVIATED and text.startswith(".", end) else end
