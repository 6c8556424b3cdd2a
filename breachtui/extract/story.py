"""A text cut into sentences, each classed by what it speaks of, and what was found in it so far.

Letters and notices are texts in which the organization speaks of itself as we.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any

from breachtui.extract.findings import LOW, Article, Candidate, ranked
from breachtui.extract.rules.section_phrases import FOR_CLIENT, SALUTATIONS, SUBJECTS
from breachtui.extract.sections import ASIDE, Sections, Topic
from breachtui.extract.sentences import (
    blanked,
    cut_end,
    flatten,
    is_bullet,
    lowered,
    paragraphs,
    relaid,
    sentences,
)
from breachtui.values.evidence import Span

__all__ = ["Found", "Sentence", "Story", "StoryReading", "Topic", "elsewhere", "head", "in_head", "is_letter"]

SITE = re.compile(r" (?:\| .{1,80}|- [A-Z][\w.&' -]{1,40})$")
"""The site that a page's title ends with."""
_FIGURE = re.compile(r"\d")  # of any script
_WORD = re.compile(r"[a-z0-9]+")
_LONG_WORD = re.compile(r"\b[^\W\d_]{4,40}")
# A sentence longer than this is no prose; what follows is read as the next one.
_LONGEST = 3000
# No story is longer; of a page that is, the beginning tells of the breach.
_READ = 250_000

_WE = frozenset(("we", "our", "us"))
_ENOUGH = 2
_SHARE = 0.15
# Within so many characters a letter says on whose behalf it is written.
_OPENING = 2500
# A letterhead with its address has no more lines.
_HEAD = 70
# Without a salutation, what stands above the subject.
_SHORT_HEAD = 30
_VICTIM, _OPENS, _SUBJECT = 1.5, 2, 50
"""The score of a name of somebody who had a breach, and where others than the text's own are named."""

Found = Mapping[str, list[Candidate]]
"""Candidates by field name."""


@dataclass(frozen=True, eq=False)
class Sentence:
    """One sentence, or one line that is none; equal only to itself."""

    index: int
    """Its place in the story, from 0."""
    start: int
    """Offset of its first character in the article's text."""
    end: int
    """Offset after its last."""
    text: str
    """Flattened: one kind of space, quote and hyphen, so of the same length as the article's."""
    lower: str = field(repr=False)
    """The text in lower case, of the same length."""
    words: frozenset[str] = field(repr=False)
    """Its distinct words in lower case: a cheap look before a costly pattern."""
    topics: frozenset[Topic]
    """What it speaks of."""
    paragraph: int
    """Which paragraph it stands in, from 0."""
    bullet: bool
    """Whether it is an item of a list."""

    @cached_property
    def figures(self) -> bool:
        """Whether a figure is in it."""
        return bool(_FIGURE.search(self.text))

    @property
    def main(self) -> bool:
        """Whether it may speak of the breach that the text is about."""
        return self.topics.isdisjoint(ASIDE)

    @cached_property
    def capitals(self) -> float:
        """The share of its longer words that have a capital; 0 where they are too few to tell."""
        words = _LONG_WORD.findall(self.text)
        return sum(word[0].isupper() for word in words) / len(words) if len(words) > 3 else 0.0

    @property
    def title_case(self) -> bool:
        """Whether nearly every longer word has a capital, so that capitals mark no names."""
        return not self.text.endswith(".") and self.capitals > 0.7


class Story:
    """An article ready to be read."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.flat = flatten(blanked(article.text[:_READ]))
        """The article's text as far as it is read: one kind of space, quote and hyphen, the fields of a
        template left blank; same offsets."""
        self.lower = lowered(self.flat)
        """The same in lower case."""
        self.sentences: tuple[Sentence, ...] = tuple(self._read())

    def _read(self) -> Iterator[Sentence]:
        sections = Sections(self.article, self.lower)
        lines = relaid(self.flat, self.lower, paragraphs(self.article.text))
        index = 0
        for paragraph, (start, end) in enumerate(lines):
            bullet = is_bullet(self.flat[start : start + 30])
            for first, last in sentences(self.flat, start, end):
                for begin in range(first, last, _LONGEST):
                    stop = min(begin + _LONGEST, last)
                    text, lower = self.flat[begin:stop], self.lower[begin:stop]
                    words = frozenset(_WORD.findall(lower))
                    if words:  # no rule, no ornament, nor what is left of a template's line
                        topics = sections.topics(text, lower, index, paragraph)
                        yield Sentence(index, begin, stop, text, lower, words, topics, paragraph, bullet)
                        index += 1

    @property
    def headline(self) -> str:
        """The headline in flattened form, from metadata or the first line; may be empty."""
        first = self.sentences[0] if self.sentences else None
        own = first.text if first and Topic.HEADLINE in first.topics else ""
        return SITE.sub("", flatten(self.article.title) if self.article.title else own)

    @cached_property
    def cut(self) -> int | None:
        """Where the text was cut off in its last sentence; None for a whole one."""
        return cut_end(self.flat, self.sentences[-1].start) if self.sentences else None

    @cached_property
    def breached(self) -> bool:
        """Whether any sentence speaks of a breach or of a notice of one."""
        return any(sentence.topics & {Topic.BREACH, Topic.NOTICE} for sentence in self.sentences)

    @cached_property
    def main(self) -> tuple[Sentence, ...]:
        """The sentences that may speak of the breach that the text is about."""
        return tuple(sentence for sentence in self.sentences if sentence.main)

    def span(self, start: int, end: int) -> Span:
        """Evidence: this stretch of the article's own text."""
        return Span(start, end, self.article.text[start:end])


@lru_cache(maxsize=4)
def elsewhere(story: Story) -> frozenset[int]:
    """The indices of the sentences that speak of something else."""
    return frozenset(each.index for each in story.sentences if not each.main)


@lru_cache(maxsize=2)
def is_letter(story: Story) -> bool:
    """Whether enough of its sentences, quotes left out, speak in the first person."""
    spoken = [each for each in story.sentences if '"' not in each.text]
    ours = sum(not _WE.isdisjoint(each.words) for each in spoken)
    dear = any(each.lower.startswith("dear ") for each in story.sentences[:25])
    return ours > 0 if dear else ours >= max(_ENOUGH, _SHARE * len(spoken))


@dataclass(frozen=True)
class LetterHead:
    """What stands before the salutation of a letter."""

    salutation: int
    """The index of the sentence that begins with the salutation."""
    end: int
    """Where in the text it begins; of a letter without one, what follows its subject."""


@lru_cache(maxsize=2)
def head(story: Story) -> LetterHead | None:
    """The head of a letter: the first one's where others are attached; None for what is no letter."""
    for sentence in story.sentences[:_HEAD]:
        if sentence.lower.startswith("dear ") or SALUTATIONS.pattern.match(sentence.lower):
            return LetterHead(sentence.index, sentence.start)
    for sentence in story.sentences[:_SHORT_HEAD]:
        if SUBJECTS.pattern.match(sentence.lower) and sentence.index + 1 < len(story.sentences):
            return LetterHead(sentence.index + 1, story.sentences[sentence.index + 1].start)
    return None


def in_head(story: Story, sentence: Sentence) -> bool:
    """Whether it is a line of addresses and the like before the letter itself, and not its subject."""
    letter = head(story)
    if letter is None or sentence.index > letter.salutation or sentence.text[-1] == ".":
        return False
    return not SUBJECTS.pattern.match(sentence.lower)


@lru_cache(maxsize=2)
def for_client(story: Story) -> bool:
    """Whether a letter is written by lawyers for the organization."""
    letter = head(story)
    return letter is not None and bool(FOR_CLIENT.search(story.lower, letter.end, letter.end + _OPENING))


@lru_cache(maxsize=2)
def subject_of(story: Story) -> str:
    """The line that tells what a letter is about, in lower case; empty where it has none."""
    letter = head(story)
    lines = story.sentences[: letter.salutation] if letter else ()
    return " ".join(line.lower for line in lines if SUBJECTS.pattern.match(line.lower))


class StoryReading:
    """What the finders share: the story, and the candidates that were found in it before."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.candidates: dict[str, tuple[Candidate, ...]] = {}

    def add(self, found: Found) -> None:
        """Keep what a finder found."""
        for name, candidates in found.items():
            self.candidates[name] = ranked([*self.candidates.get(name, ()), *candidates])

    def best(self, name: str) -> Candidate | None:
        """The winner of a field, if one is good enough."""
        ordered = self.candidates.get(name, ())
        return ordered[0] if ordered and ordered[0].score >= LOW else None

    def value(self, name: str) -> Any:
        """The winning value of a field, or None."""
        best = self.best(name)
        return best.value if best else None


def of_others(reading: StoryReading) -> frozenset[int]:
    """The indices of the sentences that begin with the name of another victim, which is no vendor."""
    names = reading.candidates.get("organization", ())
    vendors = {each.value for each in reading.candidates.get("third_party", ())}
    known = [each for name in ("organization", "aliases") for each in reading.candidates.get(name, ())[:1]]
    own = {each.value.split()[0] for each in known}
    others = [name.value for name in names[1:] if name.score >= _VICTIM and name.value not in vendors]
    others = [name for name in others if not name.isupper()]
    return frozenset(
        sentence.index
        for sentence in reading.story.sentences[_OPENS:]
        if any(0 <= sentence.text.find(name) < _SUBJECT for name in others)
        and not any(word in sentence.text for word in own)
        and not sentence.text.endswith(":")  # a label
    )


Finder = Callable[[StoryReading], Found]
