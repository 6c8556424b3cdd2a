"""Several breaches in one text: sections, items or turns, each with its own victim and its own facts."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice, pairwise

from breachtui.extract.article import Article, Findings
from breachtui.extract.candidate import MEDIUM
from breachtui.extract.keys import key_of
from breachtui.extract.lexicon import several as words
from breachtui.extract.patterns import Lazy
from breachtui.extract.pipeline import extract
from breachtui.extract.sentences import flatten, is_bullet, lowered, paragraphs
from breachtui.extract.topics import tells_of_several
from breachtui.extract.turns import stretches
from breachtui.report import Span

_NOTICE_PART = Lazy(words.NOTICE_PART)
_FACTS = ("individuals_affected", "data_types", "attack", "occurred", "discovered", "notified")
_ENOUGH = 2
# A turn names its victim at once, so that fewer signs will do.
_BEGUN_WITH_IT = 1.7
# More headings than this are those of a page that is no story.
_MOST = 60
_LONGEST_HEADING, _SHORTEST_TEXT = 130, 90
_SHORTEST_ITEM = 100

_Stretch = tuple[int, int, str]


@dataclass(frozen=True)
class _Section:
    start: int
    end: int
    heading: str
    found: Findings

    @property
    def key(self) -> str:
        return key_of(str(self.found.values["organization"]))


@dataclass(frozen=True)
class Several:
    """What a text that tells of several breaches gives."""

    each: tuple[Findings, ...]
    """One for every breach where the text keeps them apart; their spans are the whole text's."""
    mixed: bool
    """Whether it tells of more than it keeps apart, so that what was read is not all of it."""


def several(article: Article, whole: Findings) -> Several:
    """The breaches that a text tells of beside one another, ``whole`` being its reading as one story.

    One breach with many victims, as that of a vendor, is one.
    """
    headed = _headed(article.text)
    items = [] if headed else _items(article.text)
    sections = list(_telling(article, headed) if headed else _telling_items(article, items))
    if len(sections) > 1 and _are_apart(sections, article, whole):
        return Several(tuple(_moved(section) for section in sections), mixed=len(sections) < len(items))
    sections = _counted(article)
    if sections and _are_apart(sections, article, whole):
        return Several(tuple(_moved(section) for section in sections), mixed=False)
    says_so = tells_of_several(article.title or "", lowered(flatten(article.text)))
    alone = whole.values.get("third_party") or not whole.values.get("organization")
    return Several((), mixed=says_so and not alone)


def _telling(article: Article, headed: Iterable[_Stretch]) -> Iterator[_Section]:
    """The headed sections that name a victim of their own; one that names none goes on with the last."""
    open_: _Section | None = None
    end = 0
    for start, stop, heading in headed:
        section = _Section(start, stop, heading, _read(article, start, stop))
        if _is_story(section) and not (open_ and _same(open_.key, section.key)):
            if open_:
                yield _up_to(article, open_, end)
            open_ = section
        end = stop
    if open_:
        yield _up_to(article, open_, end)


def _up_to(article: Article, section: _Section, end: int) -> _Section:
    """The section with those that go on with it."""
    if end == section.end:
        return section
    longer = replace(section, end=end, found=_read(article, section.start, end))
    return longer if _is_story(longer) else section


def _telling_items(article: Article, items: Iterable[_Stretch]) -> Iterator[_Section]:
    sections = (_Section(start, end, item, _read(article, start, end)) for start, end, item in items)
    yield from filter(_is_story, sections)


def _counted(article: Article) -> list[_Section]:
    """The plain paragraphs that tell of one breach each, where the text falls into as many as it counts."""
    sections = [
        _Section(start, end, flatten(article.text[start:end]), _read(article, start, end))
        for start, end in stretches(article)
    ]
    return sections if all(_is_story(section, _BEGUN_WITH_IT) for section in sections) else []


def _read(article: Article, start: int, end: int) -> Findings:
    return extract(replace(article, text=article.text[start:end], title=None))


def _headed(text: str) -> list[_Stretch]:
    """The sections of a text below its title: start, end, heading."""
    lines = list(paragraphs(text))
    starts = [
        (a[0], flatten(text[slice(*a)]).strip())
        for a, b in islice(pairwise(lines), 1, None)
        if _is_heading(text[slice(*a)], text[slice(*b)])
    ]
    if 1 < len(starts) <= _MOST:
        ends = [start for start, _ in starts[1:]] + [len(text)]
        return [(start, end, heading) for (start, heading), end in zip(starts, ends, strict=True)]
    return []


def _items(text: str) -> list[_Stretch]:
    """The items of a list of stories, each its own heading."""
    found = [(start, end, text[start:end]) for start, end in paragraphs(text) if is_bullet(text[start:end])]
    told = all(end - start >= _SHORTEST_ITEM for start, end, _ in found)
    return found if told and 2 < len(found) <= _MOST else []


def _is_heading(line: str, following: str) -> bool:
    line = line.strip()
    return (
        2 < len(line.split()) < 20
        and len(line) <= _LONGEST_HEADING
        and (line[0].isupper() or line[0].isdigit())
        and line[-1] not in ".,;:?!\"'\u201d"
        and not is_bullet(line)
        and len(following.strip()) >= _SHORTEST_TEXT
    )


def _is_story(section: _Section, enough: float = MEDIUM) -> bool:
    """Whether a section has a victim that its heading or its beginning is about, and facts."""
    candidates = section.found.candidates.get("organization", ())
    if not candidates or candidates[0].score < enough or _NOTICE_PART.match(section.heading.lower()):
        return False
    return sum(name in section.found.values for name in _FACTS) >= _ENOUGH


def _are_apart(sections: list[_Section], article: Article, whole: Findings) -> bool:
    """Whether no section speaks of another's victim or vendor, and the text has no main story beside them."""
    told = [flatten(article.text[each.start : each.end]).lower() for each in sections]
    for number, section in enumerate(sections):
        names = [section.found.values["organization"], section.found.values.get("third_party")]
        keys = [key_of(name) for name in names if name]
        if any(key in text for key in keys for other, text in enumerate(told) if other != number):
            return False
    named = any(set(each.key.split()) & set(each.heading.lower().split()) for each in sections)
    return named and _has_no_other(sections, article, whole)


def _has_no_other(sections: list[_Section], article: Article, whole: Findings) -> bool:
    main = whole.values.get("organization")
    lead = article.text[: sections[0].start]
    return (
        not main
        or key_of(main) not in flatten(lead).lower()
        or any(_same(key_of(main), s.key) for s in sections)
    )


def _same(one: str, other: str) -> bool:
    return one == other or one.startswith(other + " ") or other.startswith(one + " ")


def _moved(section: _Section) -> Findings:
    """The findings with the offsets of the whole text."""
    found, by = section.found, section.start
    evidence = {
        name: tuple(Span(span.start + by, span.end + by, span.text) for span in spans)
        for name, spans in found.evidence.items()
    }
    return replace(found, evidence=evidence)
