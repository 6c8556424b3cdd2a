"""Mentions: places where a text writes what may be the name of an organization."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from breachtui.extract.context import Around
from breachtui.extract.name_keys import HEADS, LEGAL, excluded, is_place, is_shaped, key_of
from breachtui.extract.rules import name_phrases as words
from breachtui.extract.story import SITE, Sentence, Story, Topic
from breachtui.values.places import STATES, countries
from breachtui.words.geography import COUNTRY_NAMES, STATE_ABBREVIATIONS

Run = list[re.Match[str]]

# A word that can be a part of a name: with a capital, brands such as "eleHealth", "23andMe", "imgur.com".
_WORD = re.compile(
    r"(?<![\w'&.+@/-])(?:[^\W_a-z](?:[\w'&.+@!-]{0,60}[\w!])?|[a-z]{1,8}[A-Z](?:[\w'&.+-]{0,40}\w)?"
    r"|\d{1,5}(?:-(?=[A-Z]))?[A-Za-z][\w.+-]{0,30}\w"
    r"|[a-z][\w-]{1,30}\.(?:com|net|org|io|me|ru|co|tv|cc|fm|eu|de|pl|se|ch|be|fr|gg)\b(?:\.[a-z]{2}\b)?"
    r"|(?:of|the|and|for|at|de|du|la|di|del|della|da|dos|das|van|von|der|les|des)(?![\w'&.+@-]))"
)
_SITE_NAME = re.compile(r"^[\w-]+\.(?:[a-z]{2,3}|info)(?:\.[a-z]{2})?$")
_NUMBER = re.compile(
    r"(?=[.,:/$%-]*\d)[\d.,:/$%-]*(?:-?[A-Za-z]|-[a-z]+|[gmktGMKT][bB]|st|nd|rd|th|am|pm|bn|mn)?$"
)
_DATELINE = re.compile(
    r"(?:[A-Z][A-Z .'-]{2,30}(?:, [A-Z][\w. ]{1,18})?|[A-Z][\w.' -]{1,30}, [A-Z][\w. ]{1,18})"
    r"(?:, [A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?)? ?(?:[/(][^)/]{1,30}[)/] ?)?(?:\u2014|--| - |- )"
)
_ABBREVIATED = frozenset({"st", "mt", "ft", "inc", "corp", "co", "ltd", "dr", "no"})
_INITIALS = re.compile(r"(?:[A-Z]\.){0,4}[A-Z]")
# What follows "and": a name's last words, with the noun that both parts share.
_HEADED = re.compile(
    r" (?P<others>(?:[A-Z][\w'-]{1,20} ){0,3})(?P<head>[A-Z][\w'-]{1,20})\b(?! (?:of|[A-Z]))"
)
_ACRONYM = re.compile(r" {1,3}\([\"']?([A-Z]{2,8})[\"']?\)")
# What belongs to a run's last word, and makes it no name.
_ENDS = frozenset(("is", "are", "was", "were", "has", "have", "had", "did"))
_PLAIN = (words.GENERIC | words.PLAIN) - HEADS
_BASED = ("-based", "-area", "-owned", "-headquartered")
_HEAD_AFTER = re.compile(r"(?: [A-Z][\w'-]{1,20}){0,2} ([A-Z][\w'-]{1,20})\b(?! [A-Z])")
DEGREES = r"M\.?D|D\.?D\.?S|D\.?M\.?D|D\.?O|D\.?P\.?M|O\.?D|P\.?C|P\.?A|PLLC|APC|Ph\.?D"
"""What stands behind the name of a doctor, whose practice can bear it."""
_SUFFIX = re.compile(
    r",? {1,3}(?:Inc|LLC|L\.L\.C|Ltd|Corp|Co|LLP|L\.P|LP|PLC|plc|N\.A|S\.A|P\.S|Incorporated|Limited"
    rf"|{DEGREES})\b\.?|, S\.C\."
)
_GOVERNMENT = re.compile(
    r"(?<!\bin )(?<!\bnear )\b[Tt]he (?P<what>(?:city|town|village|county|government|state) of )$"
)
_MERE_PLACE = re.compile(r"\b(?:in|near|from|of|around) $|, $")
_STATES = "|".join(map(re.escape, (*STATES.values(), *STATE_ABBREVIATIONS, *STATES)))
_TOWN = re.compile(rf"(?:, | \()(?:{_STATES})(?![\w'])")
_TOWN_BELOW = re.compile(rf",?(?: [A-Z][\w.'-]{{1,20}}){{1,3}}{_TOWN.pattern}(?: \d{{5}}(?:-\d{{4}})?)?")
_LOWER_BODY = re.compile(
    r" (?:police|fire|school|health|water|parks|housing|transit|sheriff's)"
    r" (?:department|district|office|authority|system|board)\b"
    r"| (?:police|hospital|university|county)\b(?!'s? [A-Z])"
)
_INDEFINITE = re.compile(r"\b[Aa]n? $")
# A possessive stands before a noun; elsewhere the 's is a part of the name, as in "Wendy's said".
_NO_NOUN = re.compile(r"[.,;:)]|$| (?:is|are|was|were|has|have|had|will|said|says|in|at|on|that|which|who) ")
_LONG = re.compile(r"\b[^\W\d_]{4,40}")
# "President, NAME", and "NAME - Notice of Data Incident"
_RANKED = re.compile(
    rf"(?:[\w&'-]+ ){{0,3}}(?:{'|'.join(sorted(words.RANKS | words.CALLINGS))}),? (?:of |at )?(?:the )?"
)
_HEADING_BEFORE = re.compile(r"(?P<said>.+?)(?: (?:-|\u2013|\u2014|\|)|:|,) ?")
_HEADING_AFTER = re.compile(r"(?: (?:-|\u2013|\u2014|\|)|:) (?P<said>.+)")


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
        """Whether it is a line of its own, as in letterheads and signatures.

        Its town may follow, a rank stand before it, or a heading beside it.
        """
        text = self.sentence.text
        before = text[: self.start - self.sentence.start].lower()
        rest = text[self.end - self.sentence.start :].rstrip(" .,:*|")
        if (len(before) < 5 or _RANKED.fullmatch(before)) and (len(rest) < 4 or _TOWN_BELOW.fullmatch(rest)):
            return True
        heading = (not rest and _HEADING_BEFORE.fullmatch(before)) or (
            not before and _HEADING_AFTER.fullmatch(rest.lower())
        )
        said = _LONG.findall(heading["said"]) if heading else []
        return bool(said) and all(word in words.PLAIN or word in words.EVENTS for word in said)


def mentions(story: Story) -> Iterator[Mention]:
    """All mentions outside headlines in title case, in order, and the lines that are names."""
    for sentence in story.sentences:
        found = _in_sentence(story, sentence)
        yield from filter(_is_name_line, found) if _shouts(sentence) else found


def _shouts(sentence: Sentence) -> bool:
    """Whether capitals mark no names there, as in headlines."""
    if sentence.text.endswith(".") or sentence.text.startswith("Dear "):
        return False
    return sentence.title_case or (
        not sentence.text.endswith(('"', ":", "?", "!")) and sentence.capitals >= 0.5
    )


def _is_name_line(mention: Mention) -> bool:
    """Whether a line is one name and nothing else, as in letterheads and signatures."""
    if len(mention.sentence.text) > 90 or not mention.whole_line or not is_shaped(mention.key, mention.name):
        return False
    return words.PLAIN.isdisjoint(
        word.rstrip("s") for word in LEGAL.sub("", mention.name).lower().split()[1:]
    )


def _in_sentence(story: Story, sentence: Sentence) -> Iterator[Mention]:
    site = SITE.search(sentence.text) if Topic.HEADLINE in sentence.topics else None
    text = sentence.text[: site.start()] if site else sentence.text
    for run in runs(text):
        kept = _spelled_out(run, trimmed(run, story))
        bounds = _bounds(text, kept, story) if kept else None
        if bounds and sentence.start + bounds[1] != story.cut:
            first, stop = (sentence.start + offset for offset in bounds)
            name = " ".join(story.article.text[first:stop].split())
            if key := _key_of_name(name) or _key_of_city(name, story.flat, first):
                yield Mention(first, stop, name, key, sentence)


def _spelled_out(run: Run, kept: Run) -> Run:
    """A run as far as the initials in brackets behind it go: "Police National Legal Database (PNLD)"."""
    acronym = _ACRONYM.match(run[0].string, run[-1].end()) if kept and kept[-1] is run[-1] else None
    if not acronym or len(kept) == len(run):
        return kept
    for first in range(len(run) - len(kept)):
        initials = "".join(word[0][0] for word in run[first:] if word[0] not in words.CONNECTORS)
        if initials == acronym[1]:
            return run[first:]
    return kept


def _bounds(text: str, run: Run, story: Story) -> tuple[int, int] | None:
    """Where a name begins and ends, without the town where it is; None for an address or a town."""
    start, end = run[0].start(), _end(text, run[-1], story)
    if text[start:end] in STATES and text.endswith(", ", 0, start):
        return None
    government = _GOVERNMENT.search(text, max(0, start - 40), start)
    if government:
        return government.start("what"), end
    if not _TOWN.match(text, end):
        plain = text[start:end].lower() in words.PLAIN
        body = _LOWER_BODY.match(text, end) if text[end - 1].isalpha() and not plain else None
        if body and _INDEFINITE.search(text, max(0, start - 4), start):
            return None  # "a Foxglove hospital" tells where it is
        return start, body.end() if body else end
    before, inner, _ = text[start:end].rpartition(" of ")
    if inner and not excluded(key_of(before)):
        return start, start + len(before)  # "Orrin Academy of Reno, Nevada"
    return (start, end) if is_shaped(key_of(text[start:end]), text[start:end]) else None


def _end(text: str, last: re.Match[str], story: Story) -> int:
    """Where a name ends: without its possessive, with its legal form or its full stop."""
    end, low = last.end(), last[0].lower()
    if low.endswith("'s") and low not in words.INNER_POSSESSIVE:
        times = story.flat.count(last[0])
        always = times > 1 and times == story.flat.count(last[0][:-2])  # "O'Charley's" is never without
        end -= 0 if always or _NO_NOUN.match(text, end) else 2
    elif low.endswith("'"):
        end -= 1
    suffix = _SUFFIX.match(text, end)
    end = suffix.end() if suffix else end
    return end + 1 if low in _ABBREVIATED and text.startswith(".", end) else end


@lru_cache(maxsize=10_000)
def _key_of_name(name: str) -> str:
    """The key of what may be an organization's name; empty for what is none."""
    key = key_of(name)
    if not key or "@" in name or LEGAL.fullmatch(name.rstrip(".")):
        return ""
    return "" if excluded(key) and not (" " in key and LEGAL.search(name)) else key


def _key_of_city(name: str, flat: str, start: int) -> str:
    """The key of a city whose government a text names, where it is not merely a place: "Reno was hacked"."""
    if not is_place(name.lower()) or _MERE_PLACE.search(flat, max(0, start - 8), start):
        return ""
    return key_of(name) if re.search(rf"\b[Cc]ity of {re.escape(name)}\b", flat) else ""


def runs(text: str) -> Iterator[Run]:
    """Words with capitals that stand beside each other, with what joins them."""
    run: Run = []
    dateline = _DATELINE.match(text) if "-" in text or "\u2014" in text else None
    for word in _WORD.finditer(text, dateline.end() if dateline else 0):
        if run and not _continues(run, word):
            yield run
            run = []
        site = _SITE_NAME.search(word[0])
        if run or (word[0] not in words.CONNECTORS and not _NUMBER.match(word[0])):
            run.append(word)
            if site or _closes(text, word):
                yield run
                run = []
    if run:
        yield run


@lru_cache(maxsize=10_000)
def _ends_run(word: str) -> bool:
    """Whether a word is no part of the name before it: a verb, the title of another, or a site."""
    low = word.lower()
    told = word[0].isupper() and (low in words.RANKS or low in words.HEADLINE_VERBS)
    return told or low in _ENDS or bool(_SITE_NAME.search(word))


def _continues(run: Run, word: re.Match[str]) -> bool:
    text, last = word.string, run[-1]
    gap, low = text[last.end() : word.start()], word[0].lower()
    dotted = gap == ". " and (last[0].lower() in _ABBREVIATED or _INITIALS.fullmatch(last[0]))
    possessive = gap == "' " and (f"{last[0].lower()}'" in words.INNER_POSSESSIVE or low in HEADS)
    wrapped = gap == "  " and low in HEADS  # between lost lines
    office = last[0] in words.CONNECTORS and low in words.RANKS  # "Office of the Attorney General"
    beside = gap in (" ", " & ", "&") or dotted or possessive or wrapped
    if not beside or (_ends_run(word[0]) and not office):
        return False
    return word[0] not in words.CONNECTORS or _may_connect(run, word[0], text[word.end() : word.end() + 90])


def _may_connect(run: Run, word: str, following: str) -> bool:
    """Whether a word in lower case joins what stands before and after it to one name."""
    last = run[-1][0].lower()
    if word == "at":
        return run[0][0] == "University" or last in ("hospital", "center", "campus")
    if word == "the":
        return last in ("of", "for")
    if word == "for":
        return last in HEADS
    return word != "and" or _may_join(run, following)


def _may_join(run: Run, following: str) -> bool:
    """Whether "and" stands within a name: the noun after it is that of both parts, the first none alone."""
    headed = _HEADED.match(following)
    if not headed:
        return False
    plain = len(run) > 1 and all(word[0].lower() in words.COMMON for word in run)
    if headed["head"] in _countries() and headed["others"]:
        return plain  # "Human Resources and Skills Development Canada"
    governed = not {"of", "for"}.isdisjoint(each[0] for each in run)
    if governed or headed["head"].lower() not in HEADS:
        return governed
    others = headed["others"].lower().split()
    field = run[-1][0].endswith(("ics", "logy", "try"))  # "Obstetrics and Gynecology Associates"
    complete = len(run) > 1 and run[-1][0].lower() in HEADS and not plain and not field
    return not complete or not others or others[0] in words.COMMON


@lru_cache(maxsize=1)
def _countries() -> frozenset[str]:
    return frozenset({*countries().values(), *COUNTRY_NAMES})


def _closes(text: str, word: re.Match[str]) -> bool:
    """Whether a possessive closes the name: ``Verizon's customers``, not ``Children's Hospital``."""
    low = word[0].lower()
    if not low.endswith(("'s", "s'")) or low in words.INNER_POSSESSIVE:
        return False
    headed = _HEAD_AFTER.match(text, word.end())
    legal = headed and LEGAL.match(text, headed.end() + text.startswith(",", headed.end()))
    return not (headed and (legal or (headed[1].lower() in HEADS and len(word[0]) > 3)))


def trimmed(run: Run, story: Story) -> Run:
    """A run of capitalised words without what only leads to a name, or tells what happened to it."""
    if run[0].string.endswith(", ", 0, run[0].start()) and LEGAL.fullmatch(run[0][0]):
        run = run[1:]  # the legal form of the name before
    while run and _leads(run):
        run = run[1:]
    if len(run) > 2 and f"{run[-2][0]} {run[-1][0]}".lower() in words.OWN_OFFICES:
        run = run[:-2]  # "Foxglove Public Relations"
    if len(run) > 1 and run[-1][0].lower() in words.EVENTS:  # "Foxglove Security Incident"
        run = run[:-1]
        while len(run) > 1 and run[-1][0].lower() in words.OF_EVENTS:
            run = run[:-1]
    while run and (run[-1][0] in words.CONNECTORS or run[-1][0] in ("And", "The", "Of")):
        run = run[:-1]
    based = max((place + 1 for place, word in enumerate(run) if word[0].endswith(_BASED)), default=0)
    run = run[based:]
    return [] if len(run) == 1 and _is_plain(run[0], story) else run


def _is_plain(word: re.Match[str], story: Story) -> bool:
    """Whether a word alone has its capital from the beginning of its sentence."""
    plain = word[0].endswith(("ing", "ly", "ed", "ous")) or f" {word[0].lower()} " in story.flat
    return word.start() <= 2 and plain


def _leads(run: Run) -> bool:
    """Whether the first word only leads to the name: an article, an adverb, a title, a month."""
    first, low = run[0][0], run[0][0].lower()
    if first == "US" or (first == "Our" and len(run) > 1 and run[1][0] in words.AFTER_OUR):
        return False
    if low in words.RANKS or first in words.CONNECTORS or _NUMBER.match(first):
        return True
    if len(run) > 2 and run[1][0] == "of" and low in _PLAIN and low.endswith(("s", "ff")):
        return True  # "Files of Foxglove"
    if "'" in low and low not in words.INNER_POSSESSIVE:
        return low.partition("'")[0] in words.STARTERS
    if low not in words.STARTERS:
        return False
    return not (low in words.NAME_STARTERS and len(run) > 1 and run[1][0] not in words.CONNECTORS)
