"""Runs of words with capitals, of which names are made."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import dropwhile

from breachtui.extract.name_keys import HEADS, LEGAL
from breachtui.extract.rules import name_phrases as words
from breachtui.extract.story import Story

Run = list[re.Match[str]]
"""Words that stand beside each other."""

# A word that can be a part of a name: with a capital, brands such as "eleHealth", "23andMe", "imgur.com".
_WORD = re.compile(
    r"(?<![\w'&.+@/-])(?!\d{1,3},\d)(?:[^\W_a-z](?:[\w'&.+@!-]{0,60}[\w!])?|[a-z]{1,8}[A-Z](?:[\w'&.+-]{0,40}\w)?"
    r"|\d{1,5}(?:-(?=[A-Z]))?[A-Za-z][\w.+-]{0,30}\w"
    r"|[a-z][\w-]{1,30}\.(?:com|net|org|io|me|ru|co|tv|cc|fm|eu|de|pl|se|ch|be|fr|gg)\b(?:\.[a-z]{2}\b)?"
    r"|(?:of|the|and|for|at|de|du|la|di|del|della|da|dos|das|van|von|der|les|des)(?![\w'&.+@-]))"
)
_SITE_NAME = re.compile(r"^[\w-]+\.(?:[a-z]{2,3}|info)(?:\.[a-z]{2})?$")
_NUMBER = re.compile(
    r"(?=[.,:/$%-]*\d)[\d.,:/$%-]*(?:-?[A-Za-z]|-[a-z]+|[gmktGMKT][bB]|st|nd|rd|th|am|pm|bn|mn)?$"
)
_DATELINE = re.compile(
    r"(?:[A-Z][A-Z .'-]{2,30}(?:, [A-Z][\w. ]{1,18})?|(?:[A-Z][\w.'-]{0,20} ?){1,4}, [A-Z][\w. ]{1,18})"
    r"(?:, [A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?)? ?(?:[/(][^)/]{1,30}[)/] ?)?(?:\u2014|--| - |- )"
)
ABBREVIATED = frozenset({"st", "mt", "ft", "inc", "corp", "co", "ltd", "dr", "no"})
"""Words whose full stop is a part of a name."""
_INITIALS = re.compile(r"(?:[A-Z]\.){0,4}[A-Z]")
# What follows "and": a name's last words, with the noun that both parts share.
_HEADED = re.compile(
    r" (?P<others>(?:[A-Z][\w'-]{1,20} ){0,3})(?P<head>[A-Z][\w'-]{1,20})\b(?! (?:of|[A-Z]))"
)
_ACRONYM = re.compile(r" {1,3}\([\"']?([A-Z]{2,8})[\"']?\)")
# What belongs to a run's last word, and makes it no name.
_ENDS = frozenset(("is", "are", "was", "were", "has", "have", "had", "did"))
_PLAIN = (words.GENERIC | words.PLAIN) - HEADS
_RANK_FOR = re.compile(
    r"\b(?:president|director|officer|manager|chancellor|provost|superintendent|vp) for $", re.I
)
_ADJECTIVE = re.compile(r".*-(?:area|[a-z]{2,12}ed)$")
"""``Ohio-based``, ``Company-issued``: no part of the name that follows."""
_HEAD_AFTER = re.compile(r"(?: [A-Z][\w'-]{1,20}){0,2} ([A-Z][\w'-]{1,20})\b(?! [A-Z])")


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
    dotted = gap == ". " and (last[0].lower() in ABBREVIATED or _INITIALS.fullmatch(last[0]))
    possessive = gap == "' " and (f"{last[0].lower()}'" in words.INNER_POSSESSIVE or low in HEADS)
    # a line ends there: of a sentence, or a lost one in the head of a letter
    wrapped = gap == "  " and (low in HEADS or text.endswith("."))
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
    governed = not {"of", "for"}.isdisjoint(each[0] for each in run)
    if governed or headed["head"].lower() not in HEADS:
        return governed
    others = headed["others"].lower().split()
    field = run[-1][0].endswith(("ics", "logy", "try"))  # "Obstetrics and Gynecology Associates"
    complete = len(run) > 1 and run[-1][0].lower() in HEADS and not plain and not field
    return not complete or not others or others[0] in words.COMMON


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
    run = _without_rank(run)
    if len(run) > 1 and run[-1][0].lower() in words.EVENTS:  # "Foxglove Security Incident"
        run = run[:-1]
        while len(run) > 1 and run[-1][0].lower() in words.OF_EVENTS:
            run = run[:-1]
    while run and (run[-1][0] in words.CONNECTORS or run[-1][0] in ("And", "The", "Of")):
        run = run[:-1]
    run = run[max((place + 1 for place, word in enumerate(run) if _ADJECTIVE.match(word[0])), default=0) :]
    return [] if len(run) == 1 and _is_plain(run[0], story) else run


def _without_rank(run: Run) -> Run:
    """A run without what belongs to a title: ``Foxglove Vice President``, ``School Board President``."""
    if run and _RANK_FOR.search(run[0].string, max(0, run[0].start() - 20), run[0].start()):
        return []  # "Vice President for Student Affairs Zebedee Quarles"
    following = _WORD.match(run[-1].string, run[-1].end() + 1) if run else None
    if not following or following[0].lower() not in words.RANKS:
        return run
    run = list(reversed([*dropwhile(lambda word: word[0].lower() in words.OF_RANKS, reversed(run))]))
    return [] if all(word[0].lower() in words.COMMON for word in run) else run


def _is_plain(word: re.Match[str], story: Story) -> bool:
    """Whether a word alone has its capital from the beginning of its sentence."""
    if word[0].endswith("ly") and word.string.startswith(",", word.end()):
        return True  # "Sadly, we"
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


def spelled_out(run: Run, kept: Run) -> Run:
    """A run as far as the initials in brackets behind it go: "Police National Legal Database (PNLD)"."""
    acronym = _ACRONYM.match(run[0].string, run[-1].end()) if kept and kept[-1] is run[-1] else None
    if not acronym or len(kept) == len(run):
        return kept
    for first in range(len(run) - len(kept)):
        initials = "".join(word[0][0] for word in run[first:] if word[0] not in words.CONNECTORS)
        if initials == acronym[1]:
            return run[first:]
    return kept
