"""A text cut into sentences, each classed by what it speaks of."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property, reduce
from operator import or_

from breachtui.extract.article import Article
from breachtui.extract.cut_off import cut_end
from breachtui.extract.lexicon import topics
from breachtui.extract.lexicon.people import AFFECTED, AFFECTED_WORDS
from breachtui.extract.lost_lines import relaid
from breachtui.extract.patterns import Lazy
from breachtui.extract.placeholders import blanked
from breachtui.extract.sentences import flatten, is_bullet, lowered, paragraphs, sentences
from breachtui.extract.stems import FIGURE, sign, signs_of, words_of
from breachtui.extract.topics import (
    Topic,
    goes_on,
    is_apart,
    is_long_past,
    latest_year,
    tells_of_several,
    topics_of,
)
from breachtui.report import Span

__all__ = ["Document", "Sentence", "Topic"]

_ASIDE = frozenset({Topic.BACKGROUND, Topic.BOILERPLATE})
_AFFECTED = sign(AFFECTED_WORDS)
_TELLING = frozenset({Topic.BREACH, Topic.NOTICE, Topic.RESPONSE})
SITE = Lazy(r" (?:\| .{1,80}|- [A-Z][\w.&' -]{1,40})$")
"""The site that a page's title ends with."""
_CITY_ACTS = Lazy(
    r"\bthe city (?:said|says|has|had|took|was|will|announced|notified|did|hired|does|learned|believes|of"
    r" [a-z ]{3,20} (?:exposed|said|says|has|had|lost|notified|announced|suffered))\b"
    r"|\bcity(?:'s)? (?:officials|manager|spokes\w+|employees|workers|council|attorney|officers)\b"
    r"|\bthe city of [a-z ]{3,20}'s (?:official )?(?:website|network|computers?|servers?|system)\b"
)
# Of any script: those of others than ASCII are no part of the words.
_FIGURE = Lazy(r"\d")
_LONG_WORD = Lazy(r"\b[^\W\d_]{4,40}")
# What is said of one in a row of incidents.
_LATEST = ("the latest ", "the most recent ")
# A sentence longer than this is no prose; what follows is read as the next one.
_LONGEST = 3000
# No story is longer; of a page that is, the beginning tells of the breach.
_READ = 250_000


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
    signs: int = field(repr=False)
    """The classes of these words; see `breachtui.extract.stems`."""
    topics: frozenset[Topic]
    """What it speaks of."""
    paragraph: int
    """Which paragraph it stands in, from 0."""
    bullet: bool
    """Whether it is an item of a list."""

    @property
    def figures(self) -> bool:
        """Whether a figure is in it."""
        return bool(self.signs & FIGURE) or (not self.text.isascii() and bool(_FIGURE.search(self.text)))

    @property
    def main(self) -> bool:
        """Whether it may speak of the breach that the text is about."""
        return self.topics.isdisjoint(_ASIDE)

    @property
    def title_case(self) -> bool:
        """Whether nearly every longer word has a capital, so that capitals mark no names."""
        if self.text.endswith("."):
            return False
        words = _LONG_WORD.findall(self.text)
        return len(words) > 3 and sum(word[0].isupper() for word in words) > 0.7 * len(words)


def _goes_on(last: Sentence, lower: str, paragraph: int) -> bool:
    together = last.paragraph == paragraph
    return Topic.BACKGROUND in last.topics and goes_on(last.lower, lower, last.index + 1, together)


class Document:
    """An article ready to be read."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.flat = flatten(blanked(article.text[:_READ]))
        """The article's text as far as it is read: one kind of space, quote and hyphen, the fields of a
        template left blank; same offsets."""
        self.lower = lowered(self.flat)
        """The same in lower case."""
        self._is_latest = any(words in self.lower for words in _LATEST)
        self.sentences: tuple[Sentence, ...] = tuple(self._read())

    def _read(self) -> Iterator[Sentence]:
        index, over, last, apart = 0, False, None, False
        several = tells_of_several(self.article.title or "", self.lower)
        latest = latest_year(self.lower, self.article.published)
        lines = relaid(self.flat, self.lower, paragraphs(self.article.text))
        for number, (start, end) in enumerate(lines):
            over = over or (number > 0 and bool(topics.ENDING.match(self.lower, start, end)))
            bullet = is_bullet(self.flat[start : start + 30])
            for begin, stop, other in self._stretches(start, end):
                lower = self.lower[begin:stop]
                words = words_of(lower)
                if not words:
                    continue  # what is left of a template's line, a rule, an ornament
                signs = signs_of(words)
                found = topics_of(lower, signs, index)
                apart = apart or (several and is_apart(lower, index))
                if (
                    apart
                    or other
                    or is_long_past(lower, index, latest)
                    or (last and _goes_on(last, lower, number))
                ):
                    found.add(Topic.BACKGROUND)
                if over:
                    found.add(Topic.BOILERPLATE)
                text = self.flat[begin:stop]
                last = Sentence(
                    index, begin, stop, text, lower, words, signs, frozenset(found), number, bullet
                )
                yield last
                index += 1

    def _stretches(self, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
        """The sentences of a paragraph, and whether each only sets another incident beside this one."""
        for first, last in sentences(self.flat, start, end):
            sets_off = self.lower.startswith(topics.CONTRAST_BEGINS, first)
            contrast = topics.CONTRAST.match(self.lower, first, last) if sets_off else None
            if contrast:
                yield first, contrast.end() - 1, True
            row = topics.IN_A_ROW.search(self.lower, first, last) if self._is_latest else None
            for begin in range(contrast.end() if contrast else first, row.start() if row else last, _LONGEST):
                yield begin, min(begin + _LONGEST, row.start() if row else last), False
            if row:
                yield row.start(), last, True

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
        if any(sentence.topics & _TELLING for sentence in self.sentences):
            return True
        return bool(self.signs & _AFFECTED or AFFECTED.search(self.lower))

    @cached_property
    def main(self) -> tuple[Sentence, ...]:
        """The sentences that may speak of the breach that the text is about."""
        return tuple(sentence for sentence in self.sentences if sentence.main)

    @cached_property
    def speaks_of_a_city(self) -> bool:
        """Whether a city, and no firm in it, is said to do or to have something."""
        return bool(_CITY_ACTS.search(self.lower))

    @cached_property
    def words(self) -> frozenset[str]:
        """The distinct words of the whole text in lower case."""
        return frozenset().union(*(sentence.words for sentence in self.sentences))

    @cached_property
    def signs(self) -> int:
        """The classes of the words of the whole text; see `breachtui.extract.stems`."""
        return reduce(or_, (sentence.signs for sentence in self.sentences), 0)

    def has_between_spaces(self, word: str) -> bool:
        """Whether a word stands somewhere between two spaces."""
        return f" {word} " in self.flat

    def span(self, start: int, end: int) -> Span:
        """Evidence: this stretch of the article's own text."""
        return Span(start, end, self.article.text[start:end])
