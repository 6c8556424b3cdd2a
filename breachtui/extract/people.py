"""How many were affected: all counts of the breach, and the one that is the total."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from breachtui.extract.candidate import LOW, Candidate
from breachtui.extract.counting import PLACEHOLDERS, Counted, counted
from breachtui.extract.cut_off import is_open_number
from breachtui.extract.document import Sentence, Topic
from breachtui.extract.lexicon import people as words
from breachtui.extract.lexicon import sizes
from breachtui.extract.lexicon.numbers import FRACTIONS, NUMBER_WORDS, SCALES
from breachtui.extract.patterns import Lazy
from breachtui.extract.reading import Found, Reading
from breachtui.extract.scope import elsewhere
from breachtui.extract.state_table import rows
from breachtui.extract.stems import sign
from breachtui.report import Span
from breachtui.values.counts import Count, CountKind, Qualifier

# A page of more counts than this is no story; what follows is left aside.
_MOST = 400
# Nor is one with so many characters of sentences with numbers.
_MOST_TEXT = 500_000
_NOTICE = Lazy(r"letter|notice|notif|alert|warn|inform(?!ation)")
# A part of the total, or one told late, is still better than nothing; less than this is not.
_DOUBTFUL = -1.0
# A count of people said to be affected, in a sentence about the breach.
_SURELY = 2.6
# An answer begins with its number.
_ANSWER = 20
_PART, _OF_A_PART = "a part of the total", 0.9
_AFFECTED = sign(words.AFFECTED_WORDS)
_IN_WORDS = frozenset([*NUMBER_WORDS, *SCALES, *FRACTIONS]) - {"one"}
# So many mailboxes can be those of an office; more are a provider's.
_FEW = 200
# Records that a story counts as it counts people.
_EQUATED = ("records", "files", "charts")


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


def find(reading: Reading) -> Found:
    """Candidates for the counts, and for the number of people affected."""
    mentions = _merged([*islice(_mentions(reading), _MOST), *_tabled(reading)])
    mentions = [replace(m, score=m.score + 3) if _is_exact_form(m, mentions) else m for m in mentions]
    counts = [Candidate(m.count, (m.span,), m.score, m.reasons) for m in mentions]
    if any(map(_counts_the_affected, mentions)):
        mentions = [_beside_people(m) for m in mentions]
    totals = [total for m in mentions if (total := _total(m, mentions))]
    return {"counts": counts, "individuals_affected": totals}


def _mentions(reading: Reading) -> Iterator[_Mention]:
    aside = elsewhere(reading.document)
    asked_by, read = False, 0
    for sentence in reading.document.sentences:
        asked, asked_by = asked_by, bool(words.ASKED.within(sentence))
        in_full = not _IN_WORDS.isdisjoint(sentence.words) or "one (1)" in sentence.lower
        if Topic.BOILERPLATE in sentence.topics or not (in_full or sentence.figures):
            continue
        read += len(sentence.text)
        if read > _MOST_TEXT:
            return
        for each in counted(sentence.text, asked, in_full):
            if is_open_number(reading.document.flat, sentence.start + each.number.end, reading.document.cut):
                continue
            if each.number.value < (1 if each.kind is CountKind.RESIDENTS else 2):
                continue
            yield _mention(reading, sentence, each, sentence.index in aside, asked)


def _tabled(reading: Reading) -> Iterator[_Mention]:
    """The counts of a table of residents by state."""
    for row in rows(reading.document):
        kind = CountKind.RESIDENTS if row.state else CountKind.PERSONS
        span = reading.document.span(row.start, row.end)
        where = f"US-{row.state}" if row.state else None
        count = Count(row.number, kind, Qualifier.EXACT, where, span.text)
        yield _Mention(count, span, 2.5, ("a row of a table of states",), round=False)


def _mention(reading: Reading, sentence: Sentence, each: Counted, aside: bool, asked: bool) -> _Mention:
    span = reading.document.span(sentence.start + each.start, sentence.start + each.end)
    qualifier = each.qualifier
    interim = each.number.value in PLACEHOLDERS and bool(words.INTERIM.search(sentence.lower))
    if interim:
        qualifier = Qualifier.PLACEHOLDER
    count = Count(each.number.value, each.kind, qualifier, each.jurisdiction, span.text)
    score, reasons = _weigh(_signs(sentence, each, aside, asked, reading.document.breached))
    total, more = _weigh(_total_signs(sentence, each, interim, asked))
    return _Mention(count, span, score, (*reasons, *more), each.number.round, each.noun, total)


_Signs = tuple[tuple[float, bool, str], ...]


def _weigh(signs: _Signs) -> tuple[float, tuple[str, ...]]:
    return sum(weight for weight, holds, _ in signs if holds), tuple(why for _, holds, why in signs if holds)


def _signs(sentence: Sentence, each: Counted, aside: bool, asked: bool, breached: bool) -> _Signs:
    """What speaks for and against a number's being a count of the breach at all."""
    text = sentence.lower
    before, after = text[max(0, each.start - 90) : each.start], text[each.end : each.end + 100]
    figure = text[max(0, each.number.start - 90) : each.number.start]
    corrected = not each.noun and bool(words.REVISED.search(figure) or words.FIGURE.search(figure))
    affected = asked or corrected or bool(sentence.signs & _AFFECTED)
    affected = affected or bool(words.AFFECTED.search(text) or words.DATA_OF.search(figure))
    residents = each.kind is CountKind.RESIDENTS
    affected = affected or (residents and not each.noun)  # beside a label
    staff = each.noun in words.STAFF
    return (
        (1.0, True, "counts people"),
        (1.2, affected, "said to be affected"),
        (0.6, residents, "counts residents of a state"),
        (0.5, Topic.BREACH in sentence.topics, "in a sentence about the breach"),
        (0.4, Topic.HEADLINE in sentence.topics, "in the headline"),
        (0.3, bool(words.DESCRIBED.search(text[each.number.end : each.end + 40])), "affected or notified"),
        (-0.4, not each.sure, "without a noun that is known to mean people"),
        (-0.5, not (affected or breached or each.number.value in PLACEHOLDERS), "no breach is spoken of"),
        (-0.6, not each.sure and not affected, "not said to be affected"),
        (-3.0, aside, "in a sentence about something else"),
        (
            -3.0,
            bool(sizes.STANDING.search(before) or sizes.SIZES.search(before))
            and not sizes.THEY_WERE.match(after),
            "says how large the organization is",
        ),
        (-3.0, bool(words.DENIED.search(before)), "denied"),
        (-2.5, bool(words.WILL_DO.match(after)), "who will do something"),
        (-3.0, _owners(before, after), "whose mailboxes or computers were used"),
        (-3.0, bool(words.GONE_THROUGH.search(before)), "what was looked through"),
        (-3.0, bool(words.SHARE.search(before)), "only a share of these"),
        (-3.0, bool(words.EARLIER.search(before)), "counted of an earlier time"),
        (-3.0, bool(words.KIND_OF.search(before)), "about breaches of a size"),
        (-3.0, bool(sizes.MEASURED_BY.search(before)), "the size of another breach"),
        (-3.0, bool(sizes.YEARLY.match(after)), "a rate or the size of something"),
        (-3.0, _of_all(text, each), "of all the victims of a wider incident"),
        (-3.5, bool(words.THRESHOLD.match(text, each.start)), "a legal threshold"),
        (-3.5, each.start < each.number.start and bool(words.CONDITION.search(before)), "a condition"),
        (-2.5, staff and bool(words.DISCIPLINED.match(after)), "what was done to staff"),
        (-1.3, each.number.value < 20 and not residents, "very small"),
        (-1.2, staff and each.number.value < 50, "a few of the staff"),
        (-2.6, _only_received(text, before), "received the message"),
        (-3.0, _are_mailboxes(text, each), "mailboxes that were broken into"),
        (-1.0, Topic.ADVICE in sentence.topics, "in advice to readers"),
    )


def _owners(before: str, after: str) -> bool:
    """Whether those counted are the staff whose mailboxes, computers or log-ins were used."""
    return bool(words.MAILBOXES_OF.search(before) or words.MAILBOXES_AFTER.match(after))


def _of_all(text: str, each: Counted) -> bool:
    """Whether organizations are counted beside the people."""
    before = text[max(0, each.start - 200) : each.start]
    return bool(sizes.OF_ALL_BEFORE.search(before) or sizes.OF_ALL_AFTER.match(text, each.end))


def _only_received(text: str, before: str) -> bool:
    """Whether those counted got the message, and not a notice, nor each other's addresses with it."""
    return bool(words.RECEIVED.search(before)) and not (_NOTICE.search(before) or words.ALL_SEEN.search(text))


def _is_part(text: str, each: Counted, before: str, after: str) -> bool:
    """Whether it counts some of those affected; files that included 900 patients' names count all."""
    owners = text.endswith("'", each.start, each.end)
    return bool((words.PART.search(before) and not owners) or words.PART_AFTER.match(after))


def _are_mailboxes(text: str, each: Counted) -> bool:
    """Whether the accounts counted are a few of the staff's for e-mail."""
    few = each.kind is CountKind.ACCOUNTS and each.number.value < _FEW
    return few and "mail" in text[each.number.end : each.end]


def _total_signs(sentence: Sentence, each: Counted, interim: bool, asked: bool) -> _Signs:
    """What speaks for and against a count's being the total."""
    text = sentence.lower
    before, after = text[max(0, each.start - 90) : each.start], text[each.end : each.end + 60]
    return (
        (0.5, bool(words.TOTAL.search(text[max(0, each.start - 40) : each.end + 20])), "called a total"),
        (0.4, bool(words.AFFECTING.search(before)), "directly said to be affected"),
        (1.0, asked and each.start < _ANSWER, "the answer to how many"),
        (2.0, bool(words.REVISED.search(before)), "puts an earlier figure right"),
        (-2.0, interim, "an interim figure"),
        (-1.2, bool(words.CORRECTED.search(before[-60:])), "corrected later"),
        (-0.9, _is_part(text, each, before, after), _PART),
        (-0.9, bool(words.PART_INSIDE.search(text, each.number.end, each.end)), "a part of the affected"),
        (-0.7, each.kind is CountKind.RECORDS, "counts records"),
        (-0.2, each.kind is CountKind.ACCOUNTS, "counts accounts"),
        (
            -0.4,
            each.qualifier is Qualifier.AT_LEAST and each.end == each.number.end,
            "the lower end of a range",
        ),
        (0.12 * len(str(each.number.value)), True, "the larger the likelier"),
        (-0.1 * min(sentence.index, 8), sentence.index > 0, "not at the beginning"),
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
        if _PART in known.reasons or _PART in mention.reasons:
            total -= _OF_A_PART  # "the 312 people" were called a part before
        best[key] = replace(hedged if hedged.round else first, score=first.score, total=total)
    return list(best.values())


def _counts_the_affected(mention: _Mention) -> bool:
    """Whether it is surely a count of people, and of no mere part of them."""
    return mention.count.kind is CountKind.PERSONS and mention.score >= _SURELY and mention.total > 0


def _beside_people(mention: _Mention) -> _Mention:
    """A count of records where people are counted too, whose number the total is."""
    if mention.count.kind is not CountKind.RECORDS:
        return mention
    return replace(
        mention, total=mention.total - 1.0, reasons=(*mention.reasons, "people are counted beside it")
    )


def _total(mention: _Mention, mentions: list[_Mention]) -> Candidate | None:
    """The mention as a candidate for the total."""
    if mention.count.kind is CountKind.RESIDENTS or mention.score < LOW:
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
            reasons, spans = (
                (*reasons, f"the exact form of {other.count.short()}"),
                (mention.span, other.span),
            )
    return Candidate(mention.count.value, spans, score, reasons)


def _is_exact_form(mention: _Mention, mentions: list[_Mention]) -> bool:
    """Whether a figure that seems to be about something else is the exact form of a likely one."""
    return mention.score < LOW and any(_refines(mention, other) for other in mentions)


def _refines(exact: _Mention, rough: _Mention) -> bool:
    """Whether the first is the exact figure of which the second is a rounding."""
    if rough.score >= LOW and words.IN_PARTS.search(rough.count.text):
        return 0 < exact.count.value - rough.count.value <= 0.2 * rough.count.value
    if not rough.round or rough.score < LOW or (exact.round and not _is_finer(exact, rough)):
        return False
    if exact.count.kind is CountKind.RECORDS and exact.noun not in _EQUATED:
        return False
    value, rounded = exact.count.value, rough.count.value
    if rough.count.kind is CountKind.RESIDENTS or not rounded or value == rounded:
        return False
    return abs(value - rounded) <= min(_grain(rounded), 0.1 * rounded)


def _is_finer(exact: _Mention, rough: _Mention) -> bool:
    """Whether 128,400 can be what "128K" stands for."""
    value, rounded = exact.count.value, rough.count.value
    return 0 < _grain(value) < _grain(rounded) and abs(value - rounded) <= 0.02 * rounded


def _grain(value: int) -> int:
    """The place to which a number seems to be rounded: 100 for 5,300."""
    grain = 1
    while value % (grain * 10) == 0:
        grain *= 10
    return grain
