"""How many were affected: all counts of the breach, and the one that is the total."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice, pairwise

from breachtui.extract.counted_units import PLACEHOLDERS, Counted, counted
from breachtui.extract.findings import LOW, Candidate
from breachtui.extract.residence import REFERENCE, told_by
from breachtui.extract.rules import count_phrases as words
from breachtui.extract.sentences import is_open
from breachtui.extract.story import Found, Sentence, Story, StoryReading, Topic, of_others
from breachtui.extract.wording import After, Before, Wording
from breachtui.values.counts import Count, CountKind, Qualifier
from breachtui.values.evidence import Span

# A page of more counts is no story; the rest is left aside.
_MOST = 400
# A part of the total, or one told late, is still better than nothing; less than this is not.
_DOUBTFUL = -1.0
_PART, _OF_A_PART = "a part of the total", 0.9
_HALF, _AND = "one of two groups", re.compile(r",? and (?:about |approximately |some |another )?")
# So many mailboxes can be those of an office; more are a provider's.
_FEW, _VERY_FEW, _HANDFUL = 200, 50, 20

_TOLD = frozenset((Topic.BREACH, Topic.HEADLINE, Topic.NOTICE))

_Signs = tuple[tuple[float, bool, str], ...]


@dataclass(frozen=True)
class _Mention:
    """A count in its sentence."""

    count: Count
    span: Span
    score: float
    reasons: tuple[str, ...]
    round: bool
    noun: str = ""
    total: float = 0.0
    """What speaks for and against its being the total, beside its score."""

    @property
    def part(self) -> bool:
        """Whether it counts some of those affected."""
        return _PART in self.reasons


def find(reading: StoryReading) -> Found:
    """Candidates for the counts, and for the number of people affected."""
    mentions = _merged(_halved(list(islice(_mentions(reading), _MOST)), reading.story.flat))
    mentions = [replace(m, score=m.score + 3) if _is_exact_form(m, mentions) else m for m in mentions]
    counts = [Candidate(m.count, (m.span,), m.score, m.reasons) for m in mentions]
    totals = [total for m in mentions if (total := _total(m, mentions))]
    return {"counts": counts, "individuals_affected": totals}


def _mentions(reading: StoryReading) -> Iterator[_Mention]:
    story = reading.story
    home, others = told_by(story), of_others(reading)
    own = str(reading.value("organization") or "").partition(" ")[0]
    asked_by = False
    for sentence in story.sentences:
        asked, asked_by = asked_by, sentence.text[-1] in "?:" and bool(words.ASKED.search(sentence.lower))
        if Topic.BOILERPLATE in sentence.topics:
            continue
        for each in counted(sentence.text, asked, home):
            cut = is_open(story.flat, sentence.start + each.number.end, story.cut)
            if not cut and each.number.value >= (1 if each.kind is CountKind.RESIDENTS else 2):
                found = _mention(story, sentence, each, asked)
                wide = words.WIDE.search(sentence.lower) and own not in sentence.text
                aside = wide or sentence.index in others
                yield replace(found, score=found.score - 3.0) if aside else found


def _mention(story: Story, sentence: Sentence, each: Counted, asked: bool) -> _Mention:
    span = story.span(sentence.start + each.start, sentence.start + each.end)
    interim = each.number.value in PLACEHOLDERS and words.INTERIM.search(sentence.lower) is not None
    qualifier = Qualifier.PLACEHOLDER if interim else each.qualifier
    count = Count(each.number.value, each.kind, qualifier, each.jurisdiction, span.text)
    around = _Around(sentence.lower, each)
    score, reasons = _weigh(_signs(around, sentence, asked, story.breached))
    total, more = _weigh(_total_signs(around, sentence, interim))
    return _Mention(count, span, score, (*reasons, *more), each.number.round, each.noun, total)


def _weigh(signs: _Signs) -> tuple[float, tuple[str, ...]]:
    return sum(weight for weight, holds, _ in signs if holds), tuple(why for _, holds, why in signs if holds)


class _Around:
    """What stands before and after a count in its sentence, in lower case."""

    def __init__(self, lower: str, each: Counted) -> None:
        self.lower, self.each = lower, each

    def before(self, phrases: Before, reach: int = 90) -> bool:
        """Whether one of the phrases leads to the count."""
        return phrases.ends(self.lower, self.each.start - reach, self.each.start)

    def after(self, phrases: After) -> bool:
        """Whether one of the phrases follows the noun."""
        return phrases.begins(self.lower, self.each.end)

    def near(self, phrases: Wording, left: int, right: int) -> bool:
        """Whether one of the phrases stands near."""
        first = max(0, self.each.start - left)
        return phrases.search(self.lower, first, min(len(self.lower), self.each.end + right)) is not None


def _signs(at: _Around, sentence: Sentence, asked: bool, breached: bool) -> _Signs:
    """What speaks for and against a number's being a count of the breach at all."""
    each, value = at.each, at.each.number.value
    residents, staff = each.kind is CountKind.RESIDENTS, each.noun in words.STAFF
    in_words = at.lower[each.number.start].isalpha()
    corrected = not each.noun and (at.before(words.REVISED) or at.before(words.FIGURE))
    affected = asked or corrected or (residents and not each.noun) or bool(words.AFFECTED.search(at.lower))
    told = at.near(words.DESCRIBED, 0, 40) or not _TOLD.isdisjoint(sentence.topics)
    mailboxes = each.kind is CountKind.ACCOUNTS and "mail" in at.lower[each.number.end : each.end]
    legal = words.THRESHOLD.pattern.match(at.lower, each.start)
    return (
        (1.0, True, "it counts people"),
        (1.2, affected, "said to be affected"),
        (0.6, residents, "counts residents of a state"),
        (0.5, Topic.BREACH in sentence.topics, "in a sentence about the breach"),
        (0.4, Topic.HEADLINE in sentence.topics, "in the headline"),
        (0.3, at.near(words.DESCRIBED, 0, 40), "affected or notified"),
        (-1.0 + 0.6 * affected, not each.sure, "without a noun that is known to mean people"),
        (-0.5, not (affected or breached), "no breach is spoken of"),
        (-0.7, staff and not (affected or told), "how many work there"),
        (-1.0, Topic.ADVICE in sentence.topics, "in advice to readers"),
        (-3.0, not sentence.main, "in a sentence about something else"),
        (-3.5, at.before(words.OTHERS) and not at.after(words.THEY_WERE), "others than those affected"),
        (-3.5, each.noun == "residents" and at.before(words.ALL_THERE), "all who live there"),
        (-3.0, at.before(words.CLAIMED, 190), "the attackers say so"),
        (-3.0, at.before(words.SHARE), "only a share of these"),
        (-3.0, at.after(words.SHARE_OF_ALL), "a share of them all"),
        (-3.5, at.after(words.NOT_THEY), "a rate, or those held for it"),
        (-3.5, each.start < each.number.start and at.before(words.CONDITION), "a condition"),
        (-3.5, bool(legal) and not at.after(words.THEY_WERE), "a legal threshold"),
        (-3.0, mailboxes and value < _FEW, "whose mailboxes were used"),
        (-1.3, value < _HANDFUL and not residents, "very few"),
        (-1.2, value < _VERY_FEW and (staff or in_words), "a few of the staff, or in words"),
    )


def _is_part(at: _Around) -> bool:
    """Whether it counts some of those affected; files that included 900 patients' names count all."""
    owners = at.lower.endswith("'", at.each.start, at.each.end)
    of_them = REFERENCE.match(at.lower, at.each.number.end) is not None  # "357 of whom"
    return of_them or (at.before(words.PART) and not owners)


def _total_signs(at: _Around, sentence: Sentence, interim: bool) -> _Signs:
    """What speaks for and against a count's being the total."""
    each = at.each
    rows = each.kind is CountKind.RECORDS
    lower_end = each.qualifier is Qualifier.AT_LEAST and each.end == each.number.end
    return (
        (0.5, at.near(words.TOTAL, 40, 20), "called a total"),
        (0.35, words.DISTINCT.search(at.lower, each.number.end, each.end) is not None, "each counted once"),
        (0.4, not rows and at.before(words.AFFECTING), "directly said to be affected"),
        (2.0, at.before(words.REVISED), "puts an earlier figure right"),
        (-2.0, interim, "an interim figure"),
        (-_OF_A_PART, _is_part(at), _PART),
        (-0.7, rows, "counts records"),
        (-0.2, each.kind is CountKind.ACCOUNTS, "counts accounts"),
        (-0.4, lower_end, "the lower end of a range"),
        (0.12 * len(str(each.number.value)), True, "larger figures count for more"),
        (-0.1 * min(sentence.index, 8), sentence.index > 0, "further down in the text"),
    )


def _merged(mentions: list[_Mention]) -> list[_Mention]:
    """One mention for each count; of the same number the hedged form, since a rounding is one."""
    best: dict[tuple[int, CountKind, str | None], _Mention] = {}
    for mention in mentions:
        key = (mention.count.value, mention.count.kind, mention.count.jurisdiction)
        known = best.get(key)
        if known is None:
            best[key] = mention
            continue
        first, second = (known, mention) if known.score >= mention.score else (mention, known)
        hedged = next((m for m in (first, second) if m.count.qualifier is not Qualifier.EXACT), first)
        total = max(known.total, mention.total) + 0.3
        best[key] = replace(hedged if hedged.round else first, score=first.score, total=total)
    return list(best.values())


def _halved(mentions: list[_Mention], flat: str) -> list[_Mention]:
    """The mentions, with those marked of which two stand joined: "185 employees and 112 dependents"."""
    halves = {
        each
        for one, two in pairwise(mentions)
        if one.noun in words.PERSONS
        and two.noun in words.PERSONS - {one.noun}
        and _AND.fullmatch(flat, one.span.end, two.span.start)
        for each in (one, two)
    }
    return [replace(m, reasons=(*m.reasons, _HALF)) if m in halves else m for m in mentions]


def _total(mention: _Mention, mentions: list[_Mention]) -> Candidate | None:
    """The mention as a candidate for the total."""
    if mention.count.kind is CountKind.RESIDENTS or mention.score < LOW or _HALF in mention.reasons:
        return None
    if mention.count.kind is CountKind.RECORDS and mention.noun not in words.PERSONAL_RECORDS:
        return None
    score, reasons = mention.score + mention.total, mention.reasons
    if mention.total > _DOUBTFUL:
        score = max(score, LOW)
    spans: tuple[Span, ...] = (mention.span,)
    for other in mentions:
        if _refines(mention, other):
            score = max(score, other.score + other.total) + 0.5
            reasons = (*reasons, f"the exact form of {other.count.short()}")
            spans = (mention.span, other.span)
    return Candidate(mention.count.value, spans, score, reasons)


def _is_exact_form(mention: _Mention, mentions: list[_Mention]) -> bool:
    """Whether a figure that seems to be about something else is the exact form of a likely one."""
    return mention.score < LOW and any(_refines(mention, other) for other in mentions)


def _refines(exact: _Mention, rough: _Mention) -> bool:
    """Whether the first is the exact figure of which the second is a rounding, and no part of it."""
    value, rounded = exact.count.value, rough.count.value
    if exact.part or rough.score < LOW or not rounded or value == rounded:
        return False
    if CountKind.RESIDENTS in (exact.count.kind, rough.count.kind):
        return False
    if exact.count.kind is CountKind.RECORDS and exact.noun not in words.EQUATED:
        return False
    grain = _grain(rounded)
    finer = not exact.round or _grain(value) * 10 <= grain
    side = {Qualifier.AT_LEAST: value > rounded, Qualifier.AT_MOST: value < rounded}
    fits = side.get(rough.count.qualifier, rough.round or rough.count.qualifier is Qualifier.ABOUT)
    return fits and finer and abs(value - rounded) <= min(grain, 0.1 * rounded)


def _grain(value: int) -> int:
    """The place to which a number seems to be rounded: 100 for 5,300."""
    grain = 1
    while value % (grain * 10) == 0:
        grain *= 10
    return grain
