"""Mentions: runs of words with capitals that may be the name of an organization, and their places."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import dropwhile

from breachtui.extract.context import Around
from breachtui.extract.name_keys import HEADS, LEGAL, excluded, is_place, is_shaped, key_of
from breachtui.extract.rules import name_phrases as words
from breachtui.extract.story import SITE, Sentence, Story
from breachtui.values.places import STATES
from breachtui.words.geography import STATE_ABBREVIATIONS

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
_ENDS_NAME = words.RANKS | words.HEADLINE_VERBS
"""A verb, or the title of another: no part of the name before it."""
_RANK_FOR = re.compile(
    r"\b(?:president|director|officer|manager|chancellor|provost|superintendent|vp) for $", re.I
)
_ADJECTIVE = re.compile(r".*-(?:area|[a-z]{2,12}ed)$")
"""``Ohio-based``, ``Company-issued``: no part of the name that follows."""
_HEAD_AFTER = re.compile(r"(?: [A-Z][\w'-]{1,20}){0,2} ([A-Z][\w'-]{1,20})\b(?! [A-Z])")


def runs(text: str) -> Iterator[Run]:
    """Words with capitals that stand beside each other, with what joins them."""
    run: Run = []
    dateline = _DATELINE.match(text)
    for word in _WORD.finditer(text, dateline.end() if dateline else 0):
        if run and not _continues(run, word):
            yield run
            run = []
        if run or word[0] not in words.CONNECTORS:
            run.append(word)
            if _SITE_NAME.match(word[0]) or _closes(text, word):
                yield run
                run = []
    if run:
        yield run


def _continues(run: Run, word: re.Match[str]) -> bool:
    text, last = word.string, run[-1]
    gap = text[last.end() : word.start()]
    dotted = gap == ". " and (last[0].lower() in ABBREVIATED or _INITIALS.fullmatch(last[0]))
    # a line ends there: of a sentence, or a lost one in the head of a letter
    wrapped = gap == "  " and (word[0].lower() in HEADS or text.endswith("."))
    beside = gap in (" ", " & ", "&") or dotted or wrapped
    if not beside or word[0].lower() in _ENDS_NAME or _SITE_NAME.match(word[0]):
        return False
    return _may_connect(run, word[0], text[word.end() : word.end() + 90])


def _may_connect(run: Run, word: str, following: str) -> bool:
    """Whether a word in lower case joins what stands before and after it to one name."""
    if word == "at":
        return run[0][0] == "University"
    if word == "for":
        return run[-1][0].lower() in HEADS
    return word != "and" or _may_join(run, following)


def _may_join(run: Run, following: str) -> bool:
    """Whether "and" stands within a name: the noun after it is that of both parts, the first none alone."""
    headed = _HEADED.match(following)
    if not headed:
        return False
    if headed["head"].lower() not in HEADS:
        return not {"of", "for"}.isdisjoint(each[0] for each in run)
    others = headed["others"].lower().split()
    plain = all(word[0].lower() in words.COMMON for word in run)
    complete = run[-1][0].lower() in HEADS and not plain
    return not complete or not others or others[0] in words.COMMON


def _closes(text: str, word: re.Match[str]) -> bool:
    """Whether a possessive closes the name: ``Verizon's customers``, not ``Children's Hospital``."""
    low = word[0].lower()
    if not low.endswith(("'s", "s'")) or low in words.INNER_POSSESSIVE:
        return False
    headed = _HEAD_AFTER.match(text, word.end())
    return not (headed and headed[1].lower() in HEADS)


def trimmed(run: Run, story: Story) -> Run:
    """A run of capitalised words without what only leads to a name, or tells what happened to it."""
    while run and _leads(run):
        run = run[1:]
    run = _without_rank(run)
    if len(run) > 1 and run[-1][0].lower() in words.EVENTS:  # "Foxglove Security Incident"
        run = run[:-1]
        while len(run) > 1 and run[-1][0].lower() in words.OF_EVENTS:
            run = run[:-1]
    while run and run[-1][0] in words.CONNECTORS:
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
    return list(reversed([*dropwhile(lambda word: word[0].lower() in words.OF_RANKS, reversed(run))]))


def _is_plain(word: re.Match[str], story: Story) -> bool:
    """Whether a word alone has its capital from the beginning of its sentence."""
    plain = word[0].endswith(("ing", "ly", "ed", "ous")) or f" {word[0].lower()} " in story.flat
    return word.start() <= 2 and plain


def _leads(run: Run) -> bool:
    """Whether the first word only leads to the name: an article, an adverb, a title, a month."""
    first, low = run[0][0], run[0][0].lower()
    if low in words.RANKS or _NUMBER.match(first):
        return True
    if len(run) > 2 and run[1][0] == "of" and low.endswith("s") and low in words.GENERIC | words.PLAIN:
        return True  # "Files of Foxglove"
    if first == "Our" and run[1:] and run[1][0] in words.AFTER_OUR:
        return False
    if first == "US" or low.partition("'")[0] not in words.STARTERS:
        return False
    return not (low in words.NAME_STARTERS and len(run) > 1)


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
_LOWER_BODY = re.compile(
    r" (?:police|fire|school|health|water|parks|housing|transit|sheriff's)"
    r" (?:department|district|office|authority|system|board)\b"
    r"|(?: (?:county|city|borough|district|town))? council\b|(?: [a-z]{4,12})? NHS (?:foundation )?trust\b"
    r"|(?<=NHS) (?:foundation )?trust\b| (?:police|hospital|university|county)\b(?!'s? [A-Z])"
)
_INDEFINITE = re.compile(r"\b[Aa]n? $")
_SHOUTED = 0.85
_IN_HEADLINE = 2  # sentences of a headline, behind which the site stands


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
        text, start = self.sentence.text, self.sentence.start
        return self.start - start < 5 and len(text[self.end - start :].rstrip(" .,:*|")) < 4


def mentions(story: Story) -> Iterator[Mention]:
    """All mentions outside headlines in title case, in order, and the lines that are names."""
    for sentence in story.sentences:
        found = _in_sentence(story, sentence)
        headed = sentence.index < _IN_HEADLINE and not sentence.text.endswith(".")
        if headed and (site := SITE.search(sentence.text)):
            found = (each for each in found if each.start < sentence.start + site.start())
        yield from filter(_stands_out, found) if _shouts(sentence) else found


def _shouts(sentence: Sentence) -> bool:
    """Whether capitals mark no names there, as in headlines."""
    if sentence.text.startswith("Dear "):
        return False
    if sentence.text.endswith("."):
        headed = sentence.index == 0 and "," not in sentence.text
        return headed and sentence.capitals > _SHOUTED  # a headline of two sentences
    return not sentence.text.endswith(('"', ":", "?", "!")) and sentence.capitals >= 0.5


def _stands_out(mention: Mention) -> bool:
    """Whether a line is one name and nothing else, as in letterheads."""
    return mention.whole_line and words.PLAIN.isdisjoint(
        word.rstrip("s") for word in LEGAL.sub("", mention.name).lower().split()[1:]
    )


def _in_sentence(story: Story, sentence: Sentence) -> Iterator[Mention]:
    text, end = sentence.text, 0
    for run in runs(text):
        if run[0].start() < end:
            continue  # "Foxglove hospitals NHS trust" is one
        kept = trimmed(run, story)
        bounds = _bounds(text, kept, story) if kept else None
        if bounds:
            end = bounds[1]
            first, stop = (sentence.start + offset for offset in bounds)
            name = " ".join(story.article.text[first:stop].split())
            if key := _key_of_name(name) or _key_of_place(name, story.flat, first):
                yield Mention(first, stop, name, key, sentence)


def _bounds(text: str, run: Run, story: Story) -> tuple[int, int] | None:
    """Where a name begins and ends, without the town where it is; None for an address or a town."""
    start, end = run[0].start(), _end(text, run[-1], story)
    government = _GOVERNMENT.search(text, max(0, start - 40), start)
    if government:
        return government.start("what"), end
    if not _TOWN.match(text, end):
        body = _LOWER_BODY.match(text, end)
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
        end -= 0 if always else 2
    suffix = _SUFFIX.match(text, end)
    end = suffix.end() if suffix else end
    return end + 1 if low in ABBREVIATED and text.startswith(".", end) else end


@lru_cache(maxsize=10_000)
def _key_of_name(name: str) -> str:
    """The key of what may be an organization's name; empty for what is none."""
    key = key_of(name)
    if "@" in name or LEGAL.fullmatch(name.rstrip(".")):
        return ""
    return "" if excluded(key) and not (" " in key and LEGAL.search(name)) else key


def _key_of_place(name: str, flat: str, start: int) -> str:
    """The key of a place that stands for an organization: a city's government, a state's code as initials.

    "Reno was hacked" where the text names the City of Reno; "UT" where it names a "University of Tillbrook".
    """
    if _MERE_PLACE.search(flat, max(0, start - 8), start):
        return ""
    initials = name in STATES and re.search(rf"\b{name[0]}[a-z]+ (?:of |and )?{name[1]}[a-z]{{3}}", flat)
    government = is_place(name.lower()) and re.search(rf"\b[Cc]ity of {re.escape(name)}\b", flat)
    return key_of(name) if initials or government else ""
