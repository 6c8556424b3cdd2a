"""Several breaches in one text: headed sections, items or paragraphs, each with its own victim and facts."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice, pairwise

from breachtui.extract.confidence import capped
from breachtui.extract.findings import LOW, MEDIUM, Article, Candidate, Findings, Several
from breachtui.extract.name_keys import key_of
from breachtui.extract.pipeline import chosen, extract
from breachtui.extract.rules import roundups as rules
from breachtui.extract.sentences import Stretch, flatten, is_bullet, paragraphs
from breachtui.report import Span

_FACTS = ("individuals_affected", "data_types", "attack", "occurred", "discovered", "notified")
# What a lead may say of all.
_OF_ALL = ("data_types", "attack", "breach_type", "title", "author", "publisher", "published")
# Where a text says that it is a collection.
_OPENING = 300
_LONGEST_HEADING, _SHORTEST_TEXT = 130, 60
# More stretches than this are those of a page that is no story.
_MOST = 60
# From so many on, not all that are counted need be found.
_MANY = 5
_NEAR = 0.6
# How far from its beginning a story names its victim.
_BEGINS = 90
_AND_NAME = re.compile(r"And [A-Z]")
# A paragraph that begins with a name of more than one word, if need be behind a time.
_NAME_BEGINS = re.compile(
    r"(?:(?:On|In|Last|Earlier|This) [^A-Z]{0,20}(?:[A-Z][a-z]+ )?[^A-Z]{0,12})?[A-Z][\w'&.-]+ (?:of )?[A-Z]"
)
_NAMES = re.compile(r",? (?:and|&) |, ")
_NUMBER = re.compile(rf"{'|'.join(rules.NUMBERS)}|\d+")


@dataclass(frozen=True)
class _Story:
    start: int
    end: int
    text: str
    """Flattened, in lower case."""
    found: Findings

    @property
    def key(self) -> str:
        return key_of(str(self.found.values.get("organization", "")))

    @property
    def named(self) -> frozenset[str]:
        """Its victim and its vendor."""
        names = (self.found.values.get(field) for field in ("organization", "third_party"))
        return frozenset(key_of(name) for name in names if name)

    def is_whole(self) -> bool:
        """Whether it has a victim, and a fact where that is none for sure."""
        victims = self.found.candidates.get("organization", ())
        if not victims or victims[0].score < LOW:
            return False
        return victims[0].score >= MEDIUM or any(map(self.found.values.__contains__, _FACTS))


def several(article: Article, whole: Findings) -> Several:
    """The breaches that a text tells of beside one another, ``whole`` being its reading as one story.

    One breach with many victims, as that of a vendor, is one.
    """
    headline = flatten(article.title or article.text.lstrip().partition("\n")[0]).lower()
    opening = f"{headline}. {flatten(article.text.lstrip()[:_OPENING]).lower()}"
    counted = rules.COUNTED.search(opening)
    says_so = bool(counted or rules.COLLECTED.search(opening))
    for stories, complete in _cuttings(article, headline, _number(counted[0]) if counted else 0, says_so):
        if len(stories) > 1 and _are_apart(stories, article, whole):
            return Several(tuple(map(_moved, stories)), mixed=not complete)
    if not says_so or not whole.values.get("organization") or whole.values.get("third_party"):
        return Several((), mixed=False)
    victims = [each for each in whole.candidates.get("organization", ()) if each.score >= LOW]
    return Several((_alone(article, whole),) if len(victims) > 1 else (), mixed=True)


def _cuttings(
    article: Article, headline: str, count: int, says_so: bool
) -> Iterator[tuple[list[_Story], bool]]:
    """The ways in which the text may fall into stories, and whether that is all it tells of."""
    if headed := _headed(article.text):
        stories = list(_joined(article, headed))
        if any(set(each.key.split()) & set(each.text[:_LONGEST_HEADING].split()) for each in stories):
            yield stories, True
    elif items := _items(article.text):
        stories = [each for each in _read_each(article, items) if each.is_whole()]
        yield stories if len(stories) > _NEAR * len(items) else [], len(stories) == len(items)
    listed = len(_NAMES.split(headline)) if rules.PLURAL.search(headline) else 0
    if count and len(turned := _turned(article.text)) == count:
        stories = [each for each in _read_each(article, turned) if each.key]
        yield stories if len(stories) == count else [], True
    if says_so or listed > 1:
        stories = list(_joined(article, _told(article.text)))
        if len(stories) == (count or listed):
            yield stories, True
        elif says_so and len(stories) > 2 and all(map(_is_begun, stories)):
            near = count >= _MANY and _NEAR * count <= len(stories) <= count
            yield stories if near or not count else [], not count


def _number(counted: str) -> int:
    found = _NUMBER.search(counted)
    return (rules.NUMBERS.get(found[0]) or int(found[0])) if found else 0


def _read_each(article: Article, stretches: Iterable[Stretch]) -> Iterator[_Story]:
    for start, end in stretches:
        text = article.text[start:end]
        yield _Story(start, end, flatten(text).lower(), extract(replace(article, text=text, title=None)))


def _joined(article: Article, stretches: Iterable[Stretch]) -> Iterator[_Story]:
    """The stretches that have a victim of their own; one that has none goes on with the one before."""
    open_: _Story | None = None
    end = 0
    for story in _read_each(article, stretches):
        if story.is_whole() and not (open_ and _same(open_.key, story.key)):
            if open_:
                yield _up_to(article, open_, end)
            open_ = story
        end = story.end
    if open_:
        yield _up_to(article, open_, end)


def _up_to(article: Article, story: _Story, end: int) -> _Story:
    """The story with the stretches that go on with it."""
    if end == story.end:
        return story
    (longer,) = _read_each(article, [(story.start, end)])
    return longer if _same(longer.key, story.key) else story


def _is_begun(story: _Story) -> bool:
    """Whether it begins with its victim."""
    spans = story.found.evidence.get("organization", ())
    return bool(spans) and spans[0].start < _BEGINS


def _headed(text: str) -> list[Stretch]:
    """The sections of a text below its title; the headings of notices and of advice begin none."""
    lines = list(paragraphs(text))
    heads = [_is_heading(text[slice(*line)]) for line in lines]
    told = [
        end - start >= _SHORTEST_TEXT and not head for (start, end), head in zip(lines, heads, strict=True)
    ]
    starts = [lines[i][0] for i in range(1, len(lines)) if _begins_section(i, heads, told)]
    return list(pairwise((*starts, len(text)))) if 1 < len(starts) <= _MOST else []


def _begins_section(i: int, heads: list[bool], told: list[bool]) -> bool:
    """Whether a line is a heading, or the first of two, and text follows; the first line is the title."""
    if not heads[i] or (i > 1 and heads[i - 1]):
        return False
    return any(told[i + 1 : i + 2]) or (any(heads[i + 1 : i + 2]) and any(told[i + 2 : i + 3]))


def _is_heading(line: str) -> bool:
    line = line.strip()
    words = line.split()
    return (
        1 < len(words) < 20
        and len(line) <= _LONGEST_HEADING
        and (line[0].isupper() or line[0].isdigit())
        and line[-1] not in ".,;:?!\"'\u201d"
        and words[0].lower() not in rules.NOTICE_PARTS
        and not is_bullet(line)
    )


def _items(text: str) -> list[Stretch]:
    """The items of a list of stories."""
    found = [each for each in paragraphs(text) if is_bullet(text[slice(*each)])]
    told = all(end - start >= _SHORTEST_TEXT for start, end in found)
    return found if told and 2 < len(found) <= _MOST else []


def _told(text: str) -> list[Stretch]:
    """The paragraphs below the headline."""
    lines = list(islice(paragraphs(text), 1, None))
    return lines if len(lines) <= _MOST else []


def _turned(text: str) -> list[Stretch]:
    """The stretches from one turn of the text to the next one, the first from the first name."""
    told = _told(text)
    turns = [start for start, end in told if _turns(text[start:end])]
    first = next((start for start, end in told if _NAME_BEGINS.match(flatten(text[start:end]))), 0)
    return list(pairwise((first, *turns, len(text)))) if turns and first < turns[0] else []


def _turns(paragraph: str) -> bool:
    flat = flatten(paragraph)
    return bool(rules.TURNS.pattern.match(flat.lower()) or _AND_NAME.match(flat))


def _are_apart(stories: list[_Story], article: Article, whole: Findings) -> bool:
    """Whether no story speaks of another's victim or vendor, and the text has no main story beside them."""
    for story in stories:
        if any(name in other.text for name in story.named for other in stories if other is not story):
            return False
    main = key_of(str(whole.values.get("organization", "")))
    lead = flatten(article.text[: stories[0].start]).lower()
    return not main or main not in lead or any(_same(main, each.key) for each in stories)


def _same(one: str, other: str) -> bool:
    return one == other or one.startswith(other + " ") or other.startswith(one + " ")


def _alone(article: Article, whole: Findings) -> Findings:
    """What the text says in paragraphs that name its first victim and no other.

    Before the first of the others it may say what kinds of data and what attack they had in common.
    """
    victims = [each for each in whole.candidates["organization"] if each.score >= LOW]
    places = [
        (_around(article.text, span.start), each is victims[0]) for each in victims for span in each.spans
    ]
    others = {place for place, own in places if not own}
    owned = {place for place, own in places if own} - others
    begin = min((start for start, _ in others), default=len(article.text))

    def holds(field: str, candidate: Candidate) -> bool:
        if field == "organization":
            return candidate is victims[0]
        of_all = field in _OF_ALL
        starts = [span.start for span in candidate.spans]
        return all(_around(article.text, at) in owned or (of_all and at < begin) for at in starts)

    held = {
        field: tuple(each for each in ranked if holds(field, each))
        for field, ranked in whole.candidates.items()
    }
    alone = chosen(article, held)
    return replace(alone, levels={field: capped(level) for field, level in alone.levels.items()})


def _around(text: str, place: int) -> Stretch:
    """The line in which a place stands."""
    end = text.find("\n", place)
    return text.rfind("\n", 0, place) + 1, end if end >= 0 else len(text)


def _moved(story: _Story) -> Findings:
    """The findings with the offsets of the whole text."""
    evidence = {
        name: tuple(Span(span.start + story.start, span.end + story.start, span.text) for span in spans)
        for name, spans in story.found.evidence.items()
    }
    return replace(story.found, evidence=evidence)
