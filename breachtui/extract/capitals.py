"""Runs of capitalised words that may be names, without what only leads to a name or tells of an event."""

import re
from collections.abc import Iterator
from functools import lru_cache

from breachtui.extract.document import Document
from breachtui.extract.excluded_names import HEADS, LEGAL, excluded
from breachtui.extract.rules import names as words
from breachtui.values.places import STATES

Run = list[re.Match[str]]

# A word that can be a part of a name: with a capital, brands such as "eleHealth", "23andMe", "imgur.com".
_WORD = re.compile(
    r"(?<![\w'&.+@/-])(?:[^\W_a-z](?:[\w'&.+@!-]{0,60}[\w!])?|[a-z]{1,8}[A-Z](?:[\w'&.+-]{0,40}\w)?"
    r"|\d{1,5}(?:-(?=[A-Z]))?[A-Za-z][\w.+-]{0,30}\w"
    r"|[a-z][\w-]{1,30}\.(?:com|net|org|io|me|ru|co|tv|cc|fm|eu|de|pl|se|ch|be|fr|gg)\b(?:\.[a-z]{2}\b)?"
    r"|(?:of|the|and|for|at|de|du|la|di|del|della|da|dos|das|van|von|der|les|des)(?![\w'&.+@-]))"
)
_SITE_NAME = re.compile(r"^[\w-]+\.(?:[a-z]{2,3}|info)(?:\.[a-z]{2})?$")
_NUMBER = re.compile(r"(?=[.,:/$%-]*\d)[\d.,:/$%-]*(?:-?[A-Za-z]|[gmktGMKT][bB]|st|nd|rd|th|am|pm|bn|mn)?$")
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
_PARTNERS_AFTER = re.compile(
    r"(?: [A-Z][\w'-]{1,20},?){1,2} (?:LLP|L\.L\.P|PLLC|P\.C|P\.A)\b|,? Associates\b| Shield\b"
)
# What belongs to a run's last word, and makes it no name.
_ENDS = frozenset(("is", "are", "was", "were", "has", "have", "had", "did"))
_BASED = ("-based", "-area", "-owned", "-headquartered")
_HEAD_AFTER = re.compile(r"(?: [A-Z][\w'-]{1,20}){0,2} ([A-Z][\w'-]{1,20})\b(?! [A-Z])")
_MOST_WORDS = 12


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
            if not run and not site and _ends_run(word[0]):
                continue
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
    gap = text[last.end() : word.start()]
    wrapped = gap == "  " and word[0].lower() in HEADS  # between lost lines
    joined = (
        wrapped
        or gap in (" ", " & ", "&")
        or (gap == ". " and (last[0].lower() in _ABBREVIATED or bool(_INITIALS.fullmatch(last[0]))))
    )
    possessive = gap == "' " and (f"{last[0].lower()}'" in words.INNER_POSSESSIVE or word[0].lower() in HEADS)
    office = (
        last[0] in words.CONNECTORS and word[0].lower() in words.RANKS
    )  # "Office of the Attorney General"
    if not (joined or possessive) or (_ends_run(word[0]) and not office):
        return False
    return (
        _may_connect(run, word[0], text[word.end() : word.end() + 90])
        if word[0] in words.CONNECTORS
        else True
    )


def _may_connect(run: Run, word: str, following: str) -> bool:
    """Whether a word in lower case joins what stands before and after it to one name."""
    last = run[-1][0].lower()
    if len(run) >= _MOST_WORDS:
        return False
    if word == "at":
        return run[0][0] == "University" or last in ("hospital", "center", "campus")
    if word == "the":
        return last in ("of", "for")
    if word == "for":
        return last in HEADS
    return word != "and" or _may_join(run, following)


def _may_join(run: Run, following: str) -> bool:
    """Whether "and" stands within a name: the noun after it is that of both parts, the first none alone."""
    if _PARTNERS_AFTER.match(following):
        return True
    headed = _HEADED.match(following)
    if not headed or (headed["head"].lower() not in HEADS and not {"of", "for"} & {each[0] for each in run}):
        return False
    if headed["others"] and run[0][0] == "University" and run[-1][0] in STATES.values():
        return False  # "the University of Ohio and Foxglove Hospital"
    if {"of", "for"} & {each[0] for each in run}:
        return True
    complete = len(run) > 1 and run[-1][0].lower() in HEADS
    others = headed["others"].lower().split()
    return not complete or not others or others[0] in words.COMMON


def _closes(text: str, word: re.Match[str]) -> bool:
    """Whether a possessive closes the name: ``Verizon's customers``, not ``Children's Hospital``."""
    low = word[0].lower()
    if not low.endswith(("'s", "s'")) or low in words.INNER_POSSESSIVE:
        return False
    headed = _HEAD_AFTER.match(text, word.end())
    if headed and LEGAL.match(text, headed.end() + text.startswith(",", headed.end())):
        return False
    return not (headed and headed[1].lower() in HEADS and len(word[0]) > 3)


def trimmed(run: Run, document: Document) -> Run:
    """A run of capitalised words without what only leads to a name, or tells what happened to it."""
    if run[0].string.endswith(", ", 0, run[0].start()) and LEGAL.fullmatch(run[0][0]):
        run = run[1:]  # the legal form of the name before
    while run and _leads(run):
        run = run[1:]
    run = _without_event(run)
    while run and (run[-1][0] in words.CONNECTORS or run[-1][0] in ("And", "The", "Of")):
        run = run[:-1]
    for place in reversed(range(len(run))):
        if run[place][0].endswith(_BASED):
            run = run[place + 1 :]
            break
    return [] if len(run) == 1 and _is_plain(run[0], document) else run


def _without_event(run: Run) -> Run:
    """``Foxglove`` of the heading ``Foxglove Security Incident``."""
    if len(run) > 1 and run[-1][0].lower() in words.EVENTS:
        run = run[:-1]
        while len(run) > 1 and run[-1][0].lower() in words.OF_EVENTS:
            run = run[:-1]
    return run


def _is_plain(word: re.Match[str], document: Document) -> bool:
    """Whether a word alone has its capital from the beginning of its sentence."""
    plain = word[0].endswith(("ing", "ly", "ed", "ous")) or document.has_between_spaces(word[0].lower())
    return word.start() <= 2 and plain


def _leads(run: Run) -> bool:
    """Whether the first word only leads to the name: an article, an adverb, a title, a month."""
    first, word = run[0][0], run[0][0].lower()
    if word in words.RANKS or first in words.CONNECTORS or _NUMBER.match(word):
        return True
    if len(run) > 1 and run[1][0][0].isdigit() and excluded(word):
        return True
    if len(run) > 1 and run[0].start() < 2 and word in ("retailer", "insurer", "airline"):
        return True
    if first.isupper() and len(word) == 2:
        return False  # "US Foxglove"
    if len(run) > 2 and run[1][0] == "of" and word in words.GENERIC - HEADS and word.endswith(("s", "ff")):
        return True  # "Files of Foxglove"
    if "'" in word and word not in words.INNER_POSSESSIVE:
        return word.partition("'")[0] in words.STARTERS
    if word not in words.STARTERS:
        return False
    return not (word in words.NAME_STARTERS and len(run) > 1 and run[1][0] not in words.CONNECTORS)
