"""A text cut into sentences, each classed by what it speaks of."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from itertools import takewhile

from breachtui.extract.cut_off import cut_end
from breachtui.extract.findings import Article
from breachtui.extract.layout import blanked, relaid
from breachtui.extract.rules.sections import CONTRAST, IN_A_ROW, RANKING
from breachtui.extract.sections import ASIDE, Sections, Topic
from breachtui.extract.sentences import flatten, is_bullet, lowered, paragraphs, sentences
from breachtui.report import Span

__all__ = ["Document", "Sentence", "Topic", "elsewhere"]

_ELSEWHERE = ASIDE | {Topic.DESCRIPTION, Topic.COMMENT}
_TELLING = frozenset({Topic.BREACH, Topic.NOTICE, Topic.RESPONSE})
SITE = re.compile(r" (?:\| .{1,80}|- [A-Z][\w.&' -]{1,40})$")
"""The site that a page's title ends with."""
_FIGURE = re.compile(r"\d")  # of any script
_WORD = re.compile(r"[a-z0-9]+")
_LONG_WORD = re.compile(r"\b[^\W\d_]{4,40}")
# A sentence longer than this is no prose; what follows is read as the next one.
_LONGEST = 3000
# No story is longer; of a page that is, the beginning tells of the breach.
_READ = 250_000
# So many lines without a full stop at the end of a story are links to others.
_LINKS, _LONGEST_LINK, _SHORTEST_STORY = 2, 130, 6


@dataclass(frozen=True, eq=False)
class Sentence:
    """One sentence, or one line that is none; equal only to itself."""

    index: int
    """Its place in the document, from 0."""
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

    @property
    def title_case(self) -> bool:
        """Whether nearly every longer word has a capital, so that capitals mark no names."""
        if self.text.endswith("."):
            return False
        words = _LONG_WORD.findall(self.text)
        return len(words) > 3 and sum(word[0].isupper() for word in words) > 0.7 * len(words)


class Document:
    """An article ready to be read."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.flat = flatten(blanked(article.text[:_READ]))
        """The article's text as far as it is read: one kind of space, quote and hyphen, the fields of a
        template left blank; same offsets."""
        self.lower = lowered(self.flat)
        """The same in lower case."""
        self.sentences: tuple[Sentence, ...] = _without_links(list(self._read()))

    def _read(self) -> Iterator[Sentence]:
        sections = Sections(self.article, self.lower)
        index = 0
        lines = relaid(self.flat, self.lower, paragraphs(self.article.text))
        for paragraph, (start, end) in enumerate(lines):
            bullet = is_bullet(self.flat[start : start + 30])
            for begin, stop, beside in self._stretches(start, end):
                words = frozenset(_WORD.findall(self.lower, begin, stop))
                if not words:
                    continue  # what is left of a template's line, a rule, an ornament
                text, lower = self.flat[begin:stop], self.lower[begin:stop]
                topics = sections.topics(text, lower, words, index, paragraph, beside)
                yield Sentence(index, begin, stop, text, lower, words, topics, paragraph, bullet)
                index += 1

    def _stretches(self, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
        """The sentences of a paragraph, and whether each is a clause about other incidents."""
        for first, last in sentences(self.flat, start, end):
            contrast = CONTRAST.pattern.match(self.lower, first, last)
            begin = contrast.end() if contrast else first
            ranked = any(self.lower.find(word, begin, last) >= 0 for word in RANKING)
            row = IN_A_ROW.search(self.lower, begin, last) if ranked else None
            apart = row and row.start() > begin and self.lower[row.start() - 2] in ",-"
            stop = row.start() if row and apart else last
            if contrast:
                yield first, begin, True
            for one in range(begin, stop, _LONGEST):
                yield one, min(one + _LONGEST, stop), False
            if stop < last:
                yield stop, last, True

    @property
    def headline(self) -> str:
        """The headline in flattened form, from metadata or the first line; may be empty."""
        first = self.sentences[0] if self.sentences else None
        own = first.text if first and Topic.HEADLINE in first.topics else ""
        return SITE.sub("", flatten(self.article.title) if self.article.title else own)

    @cached_property
    def laid(self) -> str:
        """The article's text with a line feed before each line, also where that was lost; same offsets."""
        text = list(self.article.text[:_READ])
        paragraph = 0
        for sentence in self.sentences:
            if sentence.paragraph != paragraph and text[sentence.start - 1] == " ":
                text[sentence.start - 1] = "\n"
            paragraph = sentence.paragraph
        return "".join(text)

    @cached_property
    def cut(self) -> int | None:
        """Where the text was cut off in its last sentence; None for a whole one."""
        return cut_end(self.flat, self.sentences[-1].start) if self.sentences else None

    @cached_property
    def breached(self) -> bool:
        """Whether any sentence speaks of a breach, a notice of one or what was done."""
        return any(sentence.topics & _TELLING for sentence in self.sentences)

    @cached_property
    def main(self) -> tuple[Sentence, ...]:
        """The sentences that may speak of the breach that the text is about."""
        return tuple(sentence for sentence in self.sentences if sentence.main)

    @cached_property
    def words(self) -> frozenset[str]:
        """The distinct words of the whole text in lower case."""
        return frozenset().union(*(sentence.words for sentence in self.sentences))

    def has_between_spaces(self, word: str) -> bool:
        """Whether a word stands somewhere between two spaces."""
        return f" {word} " in self.flat

    def span(self, start: int, end: int) -> Span:
        """Evidence: this stretch of the article's own text."""
        return Span(start, end, self.article.text[start:end])


@lru_cache(maxsize=4)
def elsewhere(document: Document) -> frozenset[int]:
    """The indices of the sentences that speak of something else, or of a company."""
    return frozenset(each.index for each in document.sentences if each.topics & _ELSEWHERE)


def _without_links(found: list[Sentence]) -> tuple[Sentence, ...]:
    """The sentences, with the headlines of other stories at the end of a page known as such."""
    links = list(takewhile(_is_link, reversed(found)))
    if len(links) < _LINKS or len(found) - len(links) < _SHORTEST_STORY:
        return tuple(found)
    story = found[: -len(links)]
    other = [replace(each, topics=each.topics | {Topic.BOILERPLATE}) for each in reversed(links)]
    return (*story, *other)


def _is_link(sentence: Sentence) -> bool:
    """Whether it may be the headline of another story."""
    words = sentence.text.split()
    return (
        len(words) > 3
        and len(sentence.text) < _LONGEST_LINK
        and words[-1][-1].isalpha()
        and ":" not in sentence.text
        and words[0][0].isupper()
        and not sentence.bullet
    )
