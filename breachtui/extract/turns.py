"""Where a story that counts the breaches it tells of turns from one to the next, in plain paragraphs."""

from collections.abc import Iterator
from itertools import pairwise

from breachtui.extract.article import Article
from breachtui.extract.cast import Party, parties
from breachtui.extract.document import Document, Sentence, Topic
from breachtui.extract.keys import key_of
from breachtui.extract.lexicon import several as words
from breachtui.extract.names import Mention
from breachtui.extract.patterns import Lazy
from breachtui.extract.sentences import flatten
from breachtui.extract.topics import topics_of

_COUNTED, _TURN, _LISTS = Lazy(words.COUNTED), Lazy(words.TURN), Lazy(words.LISTS)
_AND = Lazy(r",? (?:and|&) |, ")
# Where a story says how many it tells of.
_OPENING = 300
# How far behind the beginning of a sentence the name may stand that it begins with.
_BEGINS = 6
# A sign that weighs as much says that it was breached, or speaks of it.
_SPEAKS = 1.0
# Any place that is not a story's lead.
_LATER = 9

Stretch = tuple[int, int]


def stretches(article: Article) -> list[Stretch]:
    """Start and end of each breach in the text; none where it does not fall into as many as it counts."""
    count = _counted(article)
    if count < 2 and not _lists(article):
        return []
    document = Document(article)
    told = [each for each in document.sentences if Topic.HEADLINE not in each.topics]
    if count < 2:
        return _listed(document, told)
    turns = dict(_turns(told))
    if len(turns) < count - 1:
        turns = dict(sorted((dict(_newcomers(document, told)) | turns).items()))
    if len(turns) == count - 1:
        turns = {_first(document, told): _first(document, told), **turns}
    if len(turns) != count:
        return []
    return _cut(told, turns)


def _cut(told: list[Sentence], turns: dict[int, int]) -> list[Stretch]:
    starts = list(turns)
    return list(zip(turns.values(), [*starts[1:], _end(told, starts[-1])], strict=True))


def _listed(document: Document, told: list[Sentence]) -> list[Stretch]:
    """The paragraphs from each name of a headline that lists them; none where one begins no paragraph."""
    names = [key_of(name) for name in _AND.split(document.headline.lower())]
    heads = _heads(told)
    turns = {
        first.sentence.start: first.sentence.start
        for party in parties(document)
        if (first := _first_told(party))
        and first.sentence.start in heads
        and first.start <= first.sentence.start + _BEGINS
        and any(name.endswith(party.key) for name in names)
    }
    return _cut(told, dict(sorted(turns.items()))) if 1 < len(turns) == len(names) else []


def _heads(told: list[Sentence]) -> frozenset[int]:
    """Where paragraphs begin."""
    return frozenset(
        after.start for before, after in pairwise(told) if after.paragraph != before.paragraph
    ) | frozenset(each.start for each in told[:1])


def _first_told(party: Party) -> Mention | None:
    return next((m for m in party.mentions if Topic.HEADLINE not in m.sentence.topics), None)


def _counted(article: Article) -> int:
    match = _COUNTED.search(f"{flatten(article.title or '')}\n{flatten(article.text[:_OPENING])}".lower())
    number = match[match.lastgroup] if match and match.lastgroup else "0"
    return words.NUMBERS.get(number) or int(number)


def _first(document: Document, told: list[Sentence]) -> int:
    """Where the first one begins: with the first name, behind what a lead says of all of them."""
    named = (m.sentence.start for party in parties(document) for m in party.mentions if m.sentence in told)
    return min(named, default=told[0].start)


def _lists(article: Article) -> bool:
    """Whether the headline may list names of those who were breached."""
    headline = flatten(article.title or article.text[:_OPENING].lstrip().partition("\n")[0]).lower()
    return bool(_LISTS.search(headline) and _AND.search(headline))


def _turns(told: list[Sentence]) -> Iterator[Stretch]:
    """Where words turn to the next breach, and where those words end."""
    for sentence in told[1:]:
        if match := _TURN.match(sentence.text):
            yield sentence.start, sentence.start + match.end()


def _newcomers(document: Document, told: list[Sentence]) -> Iterator[Stretch]:
    """Paragraphs that begin with a name not heard before, which gives notice there."""
    heads = _heads(told)
    for party in parties(document):
        first = _first_told(party)
        start = first.sentence.start if first else -1
        if first and start in heads and first.start <= start + _BEGINS and _gives_notice(party, first):
            yield start, start


def _gives_notice(party: Party, mention: Mention) -> bool:
    return any(at is mention and cue.weight >= _SPEAKS for at, cue in party.cues)


def _end(told: list[Sentence], start: int) -> int:
    """Where the last one ends: before what the story says of breaches in general."""
    last = [each for each in told if each.start >= start]
    for before, after in pairwise(last):
        if Topic.BACKGROUND in topics_of(after.lower, after.signs, _LATER):
            return before.end
    return last[-1].end
