"""A sentence as clauses, and the words in them that tell what happened and who was told."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from breachtui.extract.rules import date_phrases as words
from breachtui.extract.wording import stem
from breachtui.extract.written_dates import DatePhrase

_PLURALS = frozenset({"regulator", "receiver", "letter", "event", "review"})
VERBS = frozenset(
    {"unknown", "other", "discovered", "concluded", "announced", "said", "told", "sent", "happened"}
)
NOUNS = frozenset({"event", "letter", "lasted"})
# What no finite verb stands behind: there "stolen", "reported" only describe.
_DESCRIBING = re.compile(
    r"\b(?:the|an?|its|their|our|every|all|any|of|some|these|those|such|other|this|that|for|with|on|in|and"
    r"|or|recently|previously|potentially|\w+'s?)\s(?:\w+ly\s)?$"
)
_ATTRIBUTE = re.compile(
    r"\b(?:the|an?|its|their|our|every|all|any|of|some|these|those|found|noticed|discovered|detected|identified)"
    r"\s(?:potentially\s)?$"
)
# "patients served by the clinic": a participle that begins a description.
_BY_OR_IN = re.compile(r"\s(?:by|in|on|at|to|with|from|of|for|as)\b")
_FINITE = re.compile(
    r"\b(?:was|were|been|is|are|has|have|had|who|that|which|they|we|it|he|she)\s(?:\w+ly\s|not\s)?$"
)
_INFINITIVE = re.compile(
    r"(?:\b(?:to|could|can|may|might|will|would|must|should|did|does|do)|n't)\s(?:not\s)?(?:\w+ly\s)?$"
)
"""Before an infinitive or a verb in the present tense; elsewhere the same form is a noun."""
_BORDER = re.compile(
    r"""[;:](?=\s)
    |(?<=what\ happened)\??(?=\s)
    |\s(?:--?|\u2014)\s
    |,?\s(?:that|which|who|whom|whose|when|while|after|before|where|although|though|because|so|but|if
        |even\ as|as\ soon\ as|whereas|since(?=\s(?:the|its?|we|they)))\b
    |,\s(?:and|then|or)\b
    |,?"\s(?=(?:on|in)\s)
    |\sand(?=\s(?:later|then|subsequently|on|in|we|it|they|he|she|the|that)\b)""",
    re.X,
)
_RUN_IN = re.compile(r"(?<=[a-z)])\s+(?:On|In|Between|From|Since)\s(?:or (?:about|around)\s)?$")
"""A heading or a line without its stop runs into the next sentence there."""

# Which verbs go with a date.
_HEAD = re.compile(r"(?:[\s,]*+[\w'-]++){0,3}(?:\sor (?:about|around))?\W*+$")
"""No more stands before a date that leads in what follows."""
THAT = re.compile(r",?\s(?:that|how)\b")
_AND_VERB = re.compile(r",?\sand(?:\s(?:also|then|later|has|have|had|began|begun|started|\w+ly))?\s$")
_AUXILIARY = re.compile(r"\b(?:was|were|had|has|have|been)\s(?:\w+ly\s)?$")
_JOINED = re.compile(r"[,;(]|\b(?:and|or|but)\b")
_REDUCED = re.compile(r"\s(?:by|in|on|at|from|to be)\b")
_OWN_VERB = re.compile(r"\b(?:will|would|can|is|are|was|were|has|had)\b")
_CLOSED = re.compile(r',?"\s(?:on|in)\s')
_CLEFT = re.compile(r"\W*it (?:was|is) (?:not |only |\w+ly )?(?:until|on|in|during|after)\b")
_DATELINE_ENDS = re.compile(r"(?: ?/[^/]{1,30}/)? (?:--?|\u2014) ")
_TELL = frozenset({"discovered", "concluded", "said", "told", "announced"})


@dataclass(frozen=True)
class ClauseCue:
    """A word or phrase of one of the classes."""

    start: int
    end: int
    kind: str

    @property
    def verb(self) -> bool:
        """Whether it says what somebody did or what happened."""
        return self.kind in VERBS


@dataclass(frozen=True)
class Clause:
    """A stretch of a sentence with the cues in it, in order."""

    start: int
    end: int
    cues: tuple[ClauseCue, ...]
    before: tuple[ClauseCue, ...] = ()
    """The cues of the clause before it."""

    def of(self, *kinds: str) -> tuple[ClauseCue, ...]:
        """The cues of those kinds."""
        return tuple(cue for cue in self.cues if cue.kind in kinds)


@dataclass(frozen=True)
class DatePlace:
    """A date in its sentence."""

    text: str
    lower: str
    """The sentence, and the same in lower case."""
    phrase: DatePhrase
    clauses: list[Clause]
    filing: bool
    """Whether the text is a regulator's, or the sentence before speaks of one."""
    mishap: bool
    """Whether the breach is that something was lost or went to the wrong people."""
    own: frozenset[str]
    """The first words of the names of those who had the breach, as far as they are known."""

    @property
    def start(self) -> int:
        """Where the date begins in the sentence."""
        return self.phrase.start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.phrase.end

    @property
    def interval(self) -> bool:
        """Whether it has two ends, as what lasted has."""
        return self.phrase.last is not None

    def before(self, letters: int, at: int | None = None) -> str:
        """So many letters before the date, or before another place in the sentence."""
        end = self.start if at is None else at
        return self.lower[max(0, end - letters) : end]

    @property
    def clause(self) -> int:
        """The index of the clause that the date stands in."""
        return next((i for i, c in enumerate(self.clauses) if c.start <= self.start < c.end), 0)


@cache
def _pattern() -> re.Pattern[str]:
    """The phrases of all classes, whose names are those of the groups, and any other word."""
    classes = "|".join(f"(?P<{kind}>{wording.source()})" for kind, wording in words.PHRASES.items())
    return re.compile(rf"(?<![\w'])(?=[a-z8])(?:{classes}|(?P<word>[a-z][a-z-]*[a-z](?:'s)?)(?!\w))")


@cache
def _verbs() -> dict[str, str]:
    return {stem(verb): kind for kind, verbs in reversed(words.VERBS.items()) for verb in verbs}


@cache
def _nouns() -> dict[str, str]:
    return {noun: kind for kind, nouns in reversed(words.NOUNS.items()) for noun in nouns}


@lru_cache(30_000)
def _kind(word: str) -> tuple[str, bool]:
    """The class of a word, empty where it has none, and whether it is an infinitive or the present tense."""
    word = word.removesuffix("'s")
    for noun in (word, word.removesuffix("s"), word.removesuffix("es"), word.removesuffix("ies") + "y"):
        kind = _nouns().get(noun)
        if kind and (noun == word or kind in _PLURALS):
            return kind, False
    kind = _verbs().get(stem(word), "")
    past = word.endswith(("ed", "ing", "ly")) or word in words.PAST
    if not kind and word.endswith("ed") and len(word) > 4 and not word.startswith("un"):
        return "unknown", False
    return kind, not past


def _cues(text: str, lower: str) -> Iterator[ClauseCue]:
    for match in _pattern().finditer(lower):
        kind = match.lastgroup or ""
        if kind == "word":
            kind = _kind_here(text, lower, match)
        if kind not in ("", "neutral"):
            yield ClauseCue(match.start(), match.end(), kind)


def _kind_here(text: str, lower: str, word: re.Match[str]) -> str:
    """The class of a word in its sentence; empty for a noun or participle that looks like a verb."""
    kind, present = _kind(word[0])
    if not kind:
        return ""
    before = lower[max(0, word.start() - 24) : word.start()]
    if word[0].endswith("s"):
        finite = kind == "discovered" and not _DESCRIBING.search(before)
    else:
        finite = bool(_INFINITIVE.search(before))
    if present and kind in VERBS | {"lasted"} and not finite:
        return ""
    reduced = _BY_OR_IN.match(lower, word.end()) and not _FINITE.search(before)
    describes = reduced or text[word.start()].isupper() or _DESCRIBING.search(before)
    telling = kind in ("said", "announced") and word[0].endswith("ing") and not _FINITE.search(before)
    return "" if telling or (kind == "unknown" and describes) else kind


def clauses(text: str, lower: str, dates: list[tuple[int, int]]) -> list[Clause]:
    """The clauses of a sentence, also given in lower case.

    No border lies inside a date.
    """
    cues = [
        each for each in _cues(text, lower) if not (_describes(lower, each) or _inside(each.start, dates))
    ]
    borders = [match.start() for match in _BORDER.finditer(lower)]
    run_in = [head.start() for start, _ in dates if (head := _RUN_IN.search(text, max(0, start - 24), start))]
    edges = [0, *(at for at in sorted({*borders, *run_in}) if at and not _inside(at, dates)), len(lower)]
    return list(_cut(edges, cues))


def _cut(edges: list[int], cues: list[ClauseCue]) -> Iterator[Clause]:
    """The stretches between the edges, each with its cues and those of the one before."""
    before: tuple[ClauseCue, ...] = ()
    for start, end in pairwise(edges):
        own = tuple(cue for cue in cues if start <= cue.start < end)
        yield Clause(start, end, own, before)
        before = own


def _inside(at: int, stretches: list[tuple[int, int]]) -> bool:
    return any(start <= at < end for start, end in stretches)


def _describes(lower: str, cue: ClauseCue) -> bool:
    """Whether a participle only describes a noun: ``the stolen laptop``."""
    participle = lower[cue.start : cue.end].endswith(("ed", "en", "t"))
    known = cue.kind in ("happened", "discovered", "told", "sent", "other")
    return known and participle and bool(_ATTRIBUTE.search(lower[max(0, cue.start - 24) : cue.start]))


def governing(place: DatePlace) -> tuple[list[ClauseCue], Clause]:
    """The verbs that a date goes with, and their clause: its own, else the one that lends it a verb."""
    clause = place.clauses[place.clause]
    quoted = _CLOSED.match(place.lower, clause.start)
    verbs = [] if quoted else _own_verbs(place, clause)
    return (verbs, clause) if verbs else _borrowed(place, place.clause)


def _own_verbs(place: DatePlace, clause: Clause) -> list[ClauseCue]:
    """The last verb before a date; of a date at the head the next one, with all joined to it by "and"."""
    earlier = [cue for cue in clause.cues if cue.verb and cue.end <= place.start]
    found = any(cue.kind == "discovered" and cue.start == place.end + 1 for cue in clause.cues)
    if earlier and not (found and earlier[-1].kind != "happened"):  # "staff who arrived on May 3 found"
        return earlier[-1:]
    later = [cue for cue in clause.cues if cue.verb and cue.start >= place.end]
    if any(cue.end <= place.start for cue in clause.of("event", "lasted")):
        later = [cue for cue in later if cue.kind != "said"]  # "the theft on May 3, the police say"
    later = _finite(place, later)
    joined = later[:1]
    for one, two in pairwise(later):
        if not _AND_VERB.search(place.lower[one.end : two.start]):
            break
        joined.append(two)
    return joined


def _finite(place: DatePlace, verbs: list[ClauseCue]) -> list[ClauseCue]:
    """The verbs from the first on that can be the one finite verb of their clause.

    Before "were stolen", a participle only describes, as does an infinitive before any other verb.
    """
    for at, (one, two) in enumerate(pairwise(verbs)):
        auxiliary = _AUXILIARY.search(place.before(24, two.start))
        tells = one.kind in _TELL and not _REDUCED.match(place.lower, one.end)  # "found its files were gone"
        infinitive = place.before(3, one.start) == "to " and place.before(3, two.start) != "to "
        described = place.lower.startswith(" from ", one.end)  # "records scraped from the site appeared"
        describes = (auxiliary and not tells) or infinitive or described
        finite = _AUXILIARY.search(place.before(24, one.start))
        joined = _JOINED.search(place.lower[one.end : two.start].removesuffix(", was "))
        if finite or joined or not describes:
            return verbs[at:]
    return verbs[-1:]


def _borrowed(place: DatePlace, at: int) -> tuple[list[ClauseCue], Clause]:
    """For a clause without a verb: the one before it lends its own, or the one after a date at the head."""
    clause = place.clauses[at]
    if nouns(clause) or (at and place.lower[clause.start] == ";"):
        return [], clause
    head = place.lower[clause.start : place.start]
    leads = is_lead(head) or bool(_CLEFT.match(head))
    told = leads and THAT.match(place.lower, clause.start)  # what is told has a time of its own
    back = 2 if at > 1 and _CLOSED.match(place.lower, clause.start) else 1  # past what is quoted
    previous = place.clauses[at - back] if at and not told and not _OWN_VERB.search(head) else None
    if previous and clause.of("regulator") and (telling := previous.of("told")[-1:]):
        return list(telling), clause  # "told the FBI, and on May 3 the attorney general"
    following = next((each for each in place.clauses[at + 1 :] if any(cue.verb for cue in each.cues)), None)
    if following and leads and not (head.strip() and _DATELINE_ENDS.match(place.lower, place.end)):
        return [cue for cue in following.cues if cue.verb][:1], following
    verbs = [cue for cue in previous.cues if cue.verb][-1:] if previous else []
    return (verbs, previous) if verbs and previous else ([], clause)


def is_lead(head: str) -> bool:
    """Whether so little stands before a date in its clause or sentence that it leads in what follows."""
    return bool(_HEAD.match(head))


def nouns(clause: Clause) -> list[ClauseCue]:
    """The nouns of a clause that can have a date."""
    known = any(cue.kind == "event" for cue in (*clause.before, *clause.cues))
    return [cue for cue in clause.cues if cue.kind in NOUNS and (known or cue.kind != "lasted")]
