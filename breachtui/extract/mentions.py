"""Mentions: places where a text writes what may be the name of an organization."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from breachtui.extract.capitals import ABBREVIATED, Run, runs, spelled_out, trimmed
from breachtui.extract.context import Around
from breachtui.extract.name_keys import LEGAL, excluded, is_place, is_shaped, key_of
from breachtui.extract.rules import name_phrases as words
from breachtui.extract.story import SITE, Sentence, Story, Topic
from breachtui.values.places import STATES
from breachtui.words.geography import STATE_ABBREVIATIONS

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
    r"|(?: (?:county|city|borough|district|town))? council\b|(?: [a-z]{4,12})? NHS (?:foundation )?trust\b"
    r"|(?<=NHS) (?:foundation )?trust\b| (?:police|hospital|university|county)\b(?!'s? [A-Z])"
)
_INDEFINITE = re.compile(r"\b[Aa]n? $")
# A possessive stands before a noun; elsewhere the 's is a part of the name, as in "Wendy's said".
_NO_NOUN = re.compile(r"[.,;:)]|$| (?:is|are|was|were|has|have|had|will|said|says|in|at|on|that|which|who) ")
_FIGURE_BEFORE = re.compile(r"(?<![\w/.,-])\d{1,2}(?:/\d{1,2})? $")
_SHOUTED = 0.85
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
        yield from filter(_stands_out, found) if _shouts(sentence) else found


def _shouts(sentence: Sentence) -> bool:
    """Whether capitals mark no names there, as in headlines."""
    if sentence.text.startswith("Dear "):
        return False
    if sentence.text.endswith("."):
        headed = sentence.index == 0 and "," not in sentence.text
        return headed and sentence.capitals > _SHOUTED  # a headline of two sentences
    return sentence.title_case or (
        not sentence.text.endswith(('"', ":", "?", "!")) and sentence.capitals >= 0.5
    )


def _stands_out(mention: Mention) -> bool:
    """Whether a line is one name and nothing else, as in letterheads, or tells what that does."""
    text, first = mention.sentence.text, mention.start == mention.sentence.start
    if len(text) > 90 or not is_shaped(mention.key, mention.name):
        return False
    following = text[mention.end - mention.sentence.start :].split()[:1]
    if first and following and following[0].lower() in words.HEADLINE_VERBS and mention.key.count(" ") > 1:
        return True  # "Foxglove Bay Hospital Notifies Patients of Breach"
    if not mention.whole_line:
        return False
    return words.PLAIN.isdisjoint(
        word.rstrip("s") for word in LEGAL.sub("", mention.name).lower().split()[1:]
    )


def _in_sentence(story: Story, sentence: Sentence) -> Iterator[Mention]:
    site = SITE.search(sentence.text) if Topic.HEADLINE in sentence.topics else None
    text = sentence.text[: site.start()] if site else sentence.text
    end = 0
    for run in runs(text):
        if run[0].start() < end:
            continue  # "Foxglove hospitals NHS trust" is one
        kept = spelled_out(run, trimmed(run, story))
        bounds = _bounds(text, kept, story) if kept else None
        if bounds and sentence.start + bounds[1] != story.cut:
            end = bounds[1]
            first, stop = (sentence.start + offset for offset in bounds)
            first -= _figure_before(story.flat, first, stop)
            name = " ".join(story.article.text[first:stop].split())
            if key := _key_of_name(name) or _key_of_place(name, story.flat, first):
                yield Mention(first, stop, name, key, sentence)


def _figure_before(flat: str, start: int, end: int) -> int:
    """The length of a figure with which a name begins, as "24 Foxglove Fitness": it never stands without."""
    figure = _FIGURE_BEFORE.search(flat, max(0, start - 8), start)
    times = flat.count(flat[start:end]) if figure else 0
    return len(figure[0]) if figure and times > 1 and flat.count(figure[0] + flat[start:end]) == times else 0


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
    suffix = _SUFFIX.match(text, end)
    end = suffix.end() if suffix else end
    return end + 1 if low in ABBREVIATED and text.startswith(".", end) else end


@lru_cache(maxsize=10_000)
def _key_of_name(name: str) -> str:
    """The key of what may be an organization's name; empty for what is none."""
    key = key_of(name)
    if not key or "@" in name or LEGAL.fullmatch(name.rstrip(".")):
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
