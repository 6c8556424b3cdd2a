"""Several breaches in one text: headed sections, items or paragraphs, each with its own victim and facts."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from breachtui.extract.findings import LOW, MEDIUM, Article, Findings, Several
from breachtui.extract.name_keys import initials_of, key_of, same
from breachtui.extract.pipeline import capped, chosen, extract
from breachtui.extract.rules import section_phrases as rules
from breachtui.extract.sections import of_several
from breachtui.extract.sentences import Stretch, flatten, is_bullet, paragraphs
from breachtui.values.evidence import Span

_FACTS = ("individuals_affected", "data_types", "attack", "occurred", "discovered", "notified")
_FIGURES = ("individuals_affected", "counts")
_LONGEST_HEADING, _SHORTEST_TEXT = 130, 60
# More stretches than this are those of a page that is no story.
_MOST = 60
_NEAR = 0.6
"""The least share of the items of a list that tell of a breach."""
# How far from its beginning a story names its victim.
_BEGINS = 90
# A line that begins with a name of more than one word, if need be behind a time.
_NAME_BEGINS = re.compile(
    r"(?:(?:On|In|Last|Earlier|This) [^A-Z]{0,20}(?:[A-Z][a-z]+ )?[^A-Z]{0,12})?[A-Z][\w'&.-]+ (?:of )?[A-Z]"
)
_AND_NAME = re.compile(r"And [A-Z]")
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
        """Its victim and its vendor, the victim by its initials too."""
        names = [self.found.values.get(field) for field in ("organization", "third_party")]
        keys = {key_of(name) for name in names if name}
        return frozenset(keys | initials_of(self.key, str(names[0])))

    def is_whole(self) -> bool:
        """Whether it has a victim, and a fact where that is none for sure."""
        victims = self.found.candidates.get("organization", ())
        sure = bool(victims) and victims[0].score >= MEDIUM
        return bool(self.key) and (sure or any(map(self.found.values.__contains__, _FACTS)))

    def is_begun(self) -> bool:
        """Whether it begins with its victim."""
        spans = self.found.evidence.get("organization", ())
        return bool(spans) and spans[0].start < _BEGINS


def several(article: Article, whole: Findings) -> Several:
    """The breaches that a text tells of beside one another, ``whole`` being its reading as one story.

    One breach with many victims, as that of a vendor, is one.
    """
    says_so = of_several(article.title or "", flatten(article.text).lower())
    for stories, complete in _cuttings(article, _number(says_so[0]) if says_so else 0, bool(says_so)):
        if len(stories) > 1 and _are_apart(stories, article, whole):
            return Several(tuple(map(_moved, stories)), mixed=not complete)
    if not says_so or not whole.values.get("organization") or whole.values.get("third_party"):
        return Several((), mixed=False)
    return Several(_alone(article, whole), mixed=True)


def _cuttings(article: Article, count: int, says_so: bool) -> Iterator[tuple[list[_Story], bool]]:
    """The ways in which the text may fall into stories, and whether that is all it tells of."""
    lines = list(paragraphs(article.text))
    if headed := _headed(article.text, lines):
        stories = list(_joined(article, headed))
        if any(set(each.key.split()) & set(each.text[:_LONGEST_HEADING].split()) for each in stories):
            yield stories, True
    elif items := _items(article.text, lines):
        stories = [each for each in _read_each(article, items) if each.is_whole()]
        yield stories if len(stories) > _NEAR * len(items) else [], len(stories) == len(items)
    if count and len(turned := _turned(article.text, lines)) == count:
        yield [each for each in _read_each(article, turned) if each.key], True
    if says_so and len(lines) <= _MOST:
        stories = list(_joined(article, lines[1:]))
        if len(stories) == count:
            yield stories, True
        elif len(stories) > 2 and all(each.is_begun() for each in stories):
            yield stories if not count else [], not count


def _number(counted: str) -> int:
    found = _NUMBER.match(counted)
    return (rules.NUMBERS.get(found[0]) or int(found[0])) if found else 0


def _read_each(article: Article, stretches: Iterable[Stretch]) -> Iterator[_Story]:
    for start, end in stretches:
        text = article.text[start:end]
        yield _Story(start, end, flatten(text).lower(), extract(replace(article, text=text, title=None)))


def _joined(article: Article, stretches: Iterable[Stretch]) -> Iterator[_Story]:
    """The stretches that have a victim of their own; one that has none goes on with the one before."""
    groups: list[tuple[_Story, int]] = []
    for story in _read_each(article, stretches):
        if story.is_whole() and not (groups and same(groups[-1][0].key, story.key)):
            groups.append((story, story.end))
        elif groups:
            groups[-1] = groups[-1][0], story.end
    for story, end in groups:
        (longer,) = [story] if end == story.end else _read_each(article, [(story.start, end)])
        yield longer if same(longer.key, story.key) else story


def _headed(text: str, lines: list[Stretch]) -> list[Stretch]:
    """The sections of a text below its title; the headings of notices and of advice begin none."""
    heads = [_is_heading(text[slice(*line)]) for line in lines]
    long = [end - start >= _SHORTEST_TEXT for start, end in lines]
    told = [one and not head for one, head in zip(long, heads, strict=True)]
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


def _items(text: str, lines: list[Stretch]) -> list[Stretch]:
    """The items of a list of stories."""
    found = [each for each in lines if is_bullet(text[slice(*each)])]
    told = all(end - start >= _SHORTEST_TEXT for start, end in found)
    return found if told and 2 < len(found) <= _MOST else []


def _turned(text: str, lines: list[Stretch]) -> list[Stretch]:
    """The stretches from one turn of the text to the next; the first begins with a name."""
    told = [(start, flatten(text[start:end])) for start, end in lines[1:]]
    turns = [at for at, line in told if rules.TURNS.pattern.match(line.lower()) or _AND_NAME.match(line)]
    first = next((at for at, line in told if _NAME_BEGINS.match(line)), len(text))
    return list(pairwise((first, *turns, len(text)))) if turns and first < turns[0] else []


def _are_apart(stories: list[_Story], article: Article, whole: Findings) -> bool:
    """Whether no story speaks of another's victim or vendor, and the text has no main story beside them."""
    for story in stories:
        others = " ".join(other.text for other in stories if other is not story).replace(" the ", " ")
        if any(re.search(rf"\b{re.escape(name)}\b", others) for name in story.named):
            return False
    main = key_of(str(whole.values.get("organization", "")))
    lead = flatten(article.text[: stories[0].start]).lower()
    return not main or main not in lead or any(same(main, each.key) for each in stories)


def _alone(article: Article, whole: Findings) -> tuple[Findings, ...]:
    """What the text says in lines that name its first victim and no other.

    Where it names no other, all but the figures of its headline, which are those of all victims together.
    """
    first, *others = (each for each in whole.candidates["organization"] if each.score >= LOW)
    if not others:
        below = {
            field: tuple(
                each for each in ranked if field not in _FIGURES or _is_below(article.text, each.spans)
            )
            for field, ranked in whole.candidates.items()
        }
        return (chosen(article, below),)
    taken = {_line_of(article.text, span) for each in others for span in each.spans}
    owned = {_line_of(article.text, span) for span in first.spans} - taken
    held = {
        field: tuple(each for each in ranked if all(_line_of(article.text, s) in owned for s in each.spans))
        for field, ranked in whole.candidates.items()
    }
    alone = chosen(article, {**held, "organization": (first,)})
    return (replace(alone, levels={field: capped(level) for field, level in alone.levels.items()}),)


def _is_below(text: str, spans: tuple[Span, ...]) -> bool:
    """Whether they stand below the headline."""
    return all(_line_of(text, span) >= 0 for span in spans)


def _line_of(text: str, span: Span) -> int:
    """Where the line begins in which it stands."""
    return text.rfind("\n", 0, span.start)


def _moved(story: _Story) -> Findings:
    """The findings with the offsets of the whole text."""
    evidence = {
        name: tuple(Span(span.start + story.start, span.end + story.start, span.text) for span in spans)
        for name, spans in story.found.evidence.items()
    }
    return replace(story.found, evidence=evidence)
