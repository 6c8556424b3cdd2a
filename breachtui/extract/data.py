"""Which kinds of data were involved: lists in the sentences that say so, less what is denied."""

import re
from collections.abc import Iterator

from breachtui.extract.findings import Candidate
from breachtui.extract.negation import clauses, denied, within, words_in
from breachtui.extract.rules import data_phrases as words
from breachtui.extract.story import Found, Sentence, Story, StoryReading, Topic, of_others
from breachtui.values.evidence import Span
from breachtui.words.data_types import DATA_TYPES
from breachtui.words.phrases import Phrase, singular

# What may stand between two members of a list.
_GLUE = re.compile(
    r"\s{0,5}[,;/&(]{0,2}\s{0,5}(?:(?:and/or|and|or|as well as|along with|plus|in combination with)\s)?"
    r"(?:(?:the|their|your|a|some|other)\s)?(?:(?:one|any) or more of(?: the following)?:?\s)?"
)
_JOINS = re.compile(r"[,;/&(]|\b(?:and|or|plus|with)\b")
_DOES = re.compile(r" (?:any|all|each|such|these|this|those|the|its|their|how|what|who)\b")
"""After a verb: ``evaluate and address any changes``; before one: ``to find and address risks``."""
_TO_DO = re.compile(r"\bto (?:\w+ly )?(?:[a-z]+ (?:and|or) )?$")
_A = re.compile(r"\ban? $")
_REACH = 90
_NEAR = 8  # characters between a word and what it leads to
_CAPITAL_AFTER = re.compile(
    r" (?!(?:Numbers?|Information|Data|Details|Cards?|Codes?|IDs?|PINs?|CVV|SSNs?)\b)[A-Z][a-z]+"
)
_CAPITAL_BEFORE = re.compile(r"\b(?!Forms?\b|The\b)[A-Z][a-z]+(?: (?:of|and|for|&))? $")
# Written with capitals anywhere.
_CAPITAL = re.compile(r"Social|SSN|Passw|User|Medic|Driver")
_OF_LOGINS = frozenset({"credentials", "username", "email", "device"})
_OF_HEALTH = ("healthcare_provider", "health_plan", "business_associate")
# What the same word means at a bank, at a school.
_OF_SECTOR = {
    **{(sector, "payment_card", "payment"): "financial" for sector in _OF_HEALTH},
    ("finance", "financial", "account"): "bank_account",
    ("finance", "financial", "accounts"): "bank_account",
    ("education", "medical", "exam"): "education",
}
_CHANNELS = frozenset({"phone", "email", "address", "device"})


def find(reading: StoryReading) -> Found:
    """One candidate for each kind of data said to be, or possibly be, involved."""
    story = reading.story
    spans: dict[str, list[Span]] = {}
    scores: dict[str, float] = {}
    sector = reading.value("organization_type")
    others = of_others(reading)
    for sentence, stated in _bearing(story):
        if sentence.index in others:
            continue
        for phrase in _involved(sentence, stated):
            span = story.span(sentence.start + phrase.start, sentence.start + phrase.end)
            id = _OF_SECTOR.get((sector, phrase.id, span.text.lower().partition(" ")[0]), phrase.id)
            spans.setdefault(id, []).append(span)
            scores[id] = max(scores.get(id, 0.0), 2.5 if stated else 1.5)
    found = [
        Candidate(id, tuple(each), scores[id] + 0.25 * min(len(each), 3), ("listed as involved",))
        for id, each in spans.items()
    ]
    return {"data_types": found or list(_in_general(story))}


def _bearing(story: Story) -> Iterator[tuple[Sentence, bool]]:
    """The sentences that may list what was involved, and whether they or their heading say so."""
    headed, advice, before = False, False, False
    for sentence in story.main:
        heading = words.HEADING.pattern.match(sentence.lower) and sentence.text[-1] != "."
        advice = bool(words.ADVICE.pattern.match(sentence.lower) or (advice and not heading))
        if advice:
            continue
        if words.HEADED.search(sentence.lower):
            headed = not within(len(sentence.text) - 1, denied(sentence.lower))
        goes_on = before and bool(words.GOES_ON.pattern.match(sentence.lower))
        before = headed or goes_on or not words.INVOLVED.isdisjoint(sentence.words)
        yield sentence, before


def _involved(sentence: Sentence, stated: bool) -> list[Phrase]:
    """The phrases of a sentence that count: in a list, or said to be involved, and not denied."""
    phrases = list(DATA_TYPES.phrases.find(sentence.lower))
    if not phrases:
        return []
    refused = denied(sentence.lower)
    told = [
        each
        for number, each in enumerate(phrases)
        if (not _is_weak(sentence, each) or _in_list(sentence.lower, phrases, number))
        and not within(each.start, refused)
        and not _is_other(sentence, each)
    ]
    told = [each for row in _rows(sentence.lower, told) for each in row if not _is_means(sentence.lower, row)]
    return told if stated or len({each.id for each in told}) > 1 else []


def _rows(text: str, phrases: list[Phrase]) -> list[list[Phrase]]:
    """The phrases in rows of which each is joined to the one before."""
    rows: list[list[Phrase]] = []
    for phrase in phrases:
        if rows and _GLUE.fullmatch(text, rows[-1][-1].end, phrase.start):
            rows[-1].append(phrase)
        else:
            rows.append([phrase])
    return rows


def _is_means(text: str, row: list[Phrase]) -> bool:
    """Whether logins or addresses that nothing else is listed with were used, or are what is mended."""
    if any(phrase.id not in _OF_LOGINS for phrase in row):
        return False
    start = next(start for start, end in clauses(text) if row[0].start < end)
    return not words.LOGINS_USED.isdisjoint(words_in(text, start, row[0].start))


def _is_weak(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether the words often mean something else; so do a single name or address that is nobody's."""
    if phrase.id == "device":  # of those who broke in, or who were kept out
        return not sentence.bullet
    if phrase.weak or sentence.lower[phrase.start : phrase.end] not in ("name", "address"):
        return phrase.weak
    if _DOES.match(sentence.lower, phrase.end) or _TO_DO.search(sentence.lower, 0, phrase.start):
        return True
    before = sentence.lower[max(0, phrase.start - 20) : phrase.start].rstrip()
    last = next(reversed([*words_in(before)]), "")
    theirs = before.endswith((":", "]")) or last in words.WHOSE or last.endswith(("'s", "s'"))
    alone = sentence.lower.strip(" .;,") in ("name", "address")  # a line of a list
    return not (theirs or alone or sentence.bullet)


def _in_list(text: str, phrases: list[Phrase], number: int) -> bool:
    """Whether ambiguous words stand beside a phrase in a list, or are what was taken."""
    here = phrases[number]
    sides = [(phrases[number - 1].end, here.start)] if number else []
    sides += [(here.end, phrases[number + 1].start)] if number + 1 < len(phrases) else []
    if any(_GLUE.fullmatch(text, *side) and _JOINS.search(text, *side) for side in sides):
        return True
    return _led_by(words.TAKEN, text, here.start)


def _before(text: str, place: int) -> list[str]:
    """The words before a place: the last one, and the last that is no article or the like."""
    near = list(words_in(text, max(0, place - _REACH), place))
    rest = [word for word in near if word not in words.BETWEEN]
    return near[-1:] + rest[-1:]


def _led_by(wanted: frozenset[str], text: str, place: int) -> bool:
    return not wanted.isdisjoint(_before(text, place))


def _is_other(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether the words stand there for something other than data of the people affected."""
    lower = sentence.lower
    if _in_a_name(sentence, phrase) or Topic.ADVICE in sentence.topics:
        return True
    if words.NO_DATA.begins(lower, phrase.end):
        return True
    if phrase.id in words.NOT_AFTER and _led_by(words.NOT_AFTER[phrase.id], lower, phrase.start):
        return True
    return phrase.id in _CHANNELS and _is_channel(lower, phrase)


def _is_channel(lower: str, phrase: Phrase) -> bool:
    """Whether it is where to call or write, or where something was sent."""
    if phrase.id == "email" and "address" not in lower[phrase.start : phrase.end]:
        after = next(words_in(lower, phrase.end), "")
        last = _before(lower, phrase.start)[:1]
        return singular(after) in words.MAILBOX or any(each in words.MAIL for each in last)
    if lower.startswith((" of ", " to "), phrase.end) and _A.search(lower, 0, phrase.start):
        return True  # of the writer; that is to be called
    reached = words.REACHED_BY.finditer(lower, max(0, phrase.start - _REACH), phrase.start)
    return any(phrase.start - match.end() < _NEAR for match in reached)


def _in_a_name(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether capitals make the words a part of somebody's name: "Passport Row Clinic"."""
    text = sentence.text
    if not text[phrase.start].isupper() or sentence.title_case:
        return False
    if _CAPITAL_AFTER.match(text, phrase.end):
        return True
    before = text[max(0, phrase.start - 30) : phrase.start]
    return not _CAPITAL.match(text, phrase.start) and bool(_CAPITAL_BEFORE.search(before))


def _in_general(story: Story) -> Iterator[Candidate]:
    """What is only said in general, where nothing is listed."""
    for sentence in story.main:
        match = words.HEALTH.search(sentence.lower) if Topic.BREACH in sentence.topics else None
        if match and not within(match.start(), denied(sentence.lower)):
            span = story.span(sentence.start + match.start(), sentence.start + match.end())
            yield Candidate("medical", (span,), 1.5, ("only said in general",))
            return
