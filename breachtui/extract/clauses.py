"""A sentence as clauses, and the words in them that tell what happened and who was told."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from breachtui.extract.rules import dates as words
from breachtui.extract.wording import Wording, Words

_PHRASES: tuple[tuple[str, Wording], ...] = (
    ("neutral", words.NEUTRAL_PHRASES),
    ("other", words.OTHER_PHRASES),
    ("discovered", words.DISCOVERED_PHRASES),
    ("announced", words.ANNOUNCED_PHRASES),
    ("said", words.SAID_PHRASES),
    ("told", words.TOLD_PHRASES),
    ("sent", words.SENT_PHRASES),
    ("regulator", words.REGULATOR_PHRASES),
    ("police", words.POLICE_PHRASES),
    ("happened", words.HAPPENED_PHRASES),
    ("event", words.EVENT_PHRASES),
    ("lasted", words.LASTED_PHRASES),
)
# A noun is looked up before a verb of the same form: "the attack", "a notice".
_NOUNS: tuple[tuple[str, Words], ...] = (
    ("regulator", words.REGULATORS),
    ("police", words.POLICE),
    ("receiver", words.RECEIVERS),
    ("letter", words.LETTERS),
    ("event", words.EVENTS),
    ("review", words.REVIEWS),
)
_VERBS: tuple[tuple[str, Words], ...] = (
    ("neutral", words.NEUTRAL),
    ("other", words.OTHER),
    ("discovered", words.DISCOVERED),
    ("concluded", words.CONCLUDED),
    ("announced", words.ANNOUNCED),
    ("said", words.SAID),
    ("told", words.TOLD),
    ("sent", words.SENT),
    ("happened", words.HAPPENED),
    ("lasted", words.LASTED),
)
_PLURALS = frozenset({"regulator", "receiver", "letter", "event", "review"})
VERBS = frozenset(
    {"unknown", "other", "discovered", "concluded", "announced", "said", "told", "sent", "happened"}
)
NOUNS = frozenset({"event", "letter", "lasted"})
# What no finite verb stands behind: there "stolen", "reported" only describe.
_DESCRIBING = re.compile(
    r"\b(?:the|an?|its|their|our|every|all|any|of|some|these|those|such|other|this|that|for|with|on|in|and"
    r"|or|recently|previously|potentially|\w+'s)\s(?:\w+ly\s)?$"
)
_ARTICLE = re.compile(r"\b(?:the|an?|its|their|our|every|all|any|of|some|these|those)\s(?:potentially\s)?$")
# "patients served by the clinic": a participle that begins a description.
_REDUCED = re.compile(r"\s(?:by|in|on|at|to|with|from|of|for|as)\b")
_OBJECT = re.compile(r"\s(?:that|the|an?|it|its|their|to|of|some|certain|how)\b")
_NEXT_WORD = re.compile(r"\s([a-z]+)")
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
    |\sand(?=\s(?:later|then|subsequently|on|in|we|it|they|he|she|the|that)\b)""",
    re.X,
)
_RUN_IN = re.compile(r"(?<=[a-z)])\s+(?:On|In|Between|From|Since)\s(?:or (?:about|around)\s)?$")
"""A heading or a line without its stop runs into the next sentence there."""


@dataclass(frozen=True)
class Cue:
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
    cues: tuple[Cue, ...]
    before: tuple[Cue, ...] = ()
    """The cues of the clause before it."""

    def of(self, *kinds: str) -> tuple[Cue, ...]:
        """The cues of those kinds."""
        return tuple(cue for cue in self.cues if cue.kind in kinds)


@cache
def _pattern() -> re.Pattern[str]:
    """The phrases of all classes, whose names are those of the groups, and any other word."""
    classes = "|".join(f"(?P<{kind}>{wording.source()})" for kind, wording in _PHRASES)
    return re.compile(rf"(?<![\w'])(?=[a-z])(?:{classes}|(?P<word>[a-z][a-z-]*[a-z](?:'s)?)(?!\w))")


@cache
def _listed() -> dict[str, str]:
    listed = [(base, kind) for kind, bases in reversed(_VERBS) for base in bases]
    return dict(listed)


@cache
def _nouns() -> dict[str, str]:
    return {noun: kind for kind, nouns in reversed(_NOUNS) for noun in nouns}


def _bases(word: str) -> Iterator[str]:
    """The forms of which a word may be an inflected one, itself first."""
    yield word
    for ending, instead in (("ies", "y"), ("ied", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", "")):
        if word.endswith(ending) and len(word) - len(ending) > 1:
            base = word[: -len(ending)] + instead
            yield base
            yield base + "e"
            if base[-1:] == base[-2:-1]:
                yield base[:-1]


@lru_cache(30_000)
def _kind(word: str) -> tuple[str, bool]:
    """The class of a word, empty where it has none, and whether it is an infinitive or the present tense."""
    word = word.removesuffix("'s")
    for noun in (word, word.removesuffix("s"), word.removesuffix("es"), word.removesuffix("ies") + "y"):
        kind = _nouns().get(noun)
        if kind and (noun == word or kind in _PLURALS):
            return kind, False
    kind = next((kind for base in _bases(word) if (kind := _listed().get(base))), "")
    past = word.endswith(("ed", "ing", "ly")) or word in words.PAST
    if not kind and word.endswith("ed") and len(word) > 4 and not word.startswith("un"):
        return "unknown", False
    return kind, not past


def _cues(text: str, lower: str) -> Iterator[Cue]:
    for match in _pattern().finditer(lower):
        kind = match.lastgroup or ""
        if kind == "word":
            kind = _kind_here(text, lower, match)
        if kind not in ("", "neutral"):
            yield Cue(match.start(), match.end(), kind)


def _kind_here(text: str, lower: str, word: re.Match[str]) -> str:
    """The class of a word in its sentence; empty for a noun or participle that looks like a verb."""
    kind, present = _kind(word[0])
    if not kind:
        return ""
    before = lower[max(0, word.start() - 24) : word.start()]
    if word[0] in ("inadvertently", "accidentally") and (next_word := _NEXT_WORD.match(lower, word.end())):
        kind = "" if _kind(next_word[1])[0] in ("discovered", "concluded") else kind
    if word[0].endswith("s"):
        finite = kind == "discovered" and not _DESCRIBING.search(before)
    else:
        finite = bool(_INFINITIVE.search(before))
    if present and kind in VERBS | {"lasted"} and not finite:
        return ""
    if "-" in word[0] and word[0].endswith("ed") and not word[0].startswith(("e-", "self-", "re-", "mis-")):
        return ""  # "company-issued" describes
    if kind in ("other", "said", "announced") and word[0].endswith("ing"):
        return ""  # "a service for creating forums"
    reduced = _REDUCED.match(lower, word.end()) and not _FINITE.search(before)
    describes = reduced or text[word.start()].isupper() or _DESCRIBING.search(before)
    return "" if kind == "unknown" and describes else kind


def clauses(text: str, lower: str, dates: list[tuple[int, int]]) -> list[Clause]:
    """The clauses of a sentence, also given in lower case.

    No border lies inside a date.
    """
    leads = {end + 2 for _, end in dates}
    cues = [
        each
        for each in _cues(text, lower)
        if not (_describes(lower, each, leads) or _inside(each.start, dates))
    ]
    borders = [match.start() for match in _BORDER.finditer(lower)]
    run_in = [head.start() for start, _ in dates if (head := _RUN_IN.search(text, max(0, start - 24), start))]
    edges = [0, *(at for at in sorted({*borders, *run_in}) if at and not _inside(at, dates)), len(lower)]
    return list(_cut(edges, cues))


def _cut(edges: list[int], cues: list[Cue]) -> Iterator[Clause]:
    """The stretches between the edges, each with its cues and those of the one before."""
    before: tuple[Cue, ...] = ()
    starts = [cue.start for cue in cues]
    for start, end in pairwise(edges):
        own = tuple(cues[bisect_left(starts, start) : bisect_left(starts, end)])
        yield Clause(start, end, own, before)
        before = own


def _inside(at: int, stretches: list[tuple[int, int]]) -> bool:
    near = bisect_right(stretches, at, key=lambda each: each[0]) - 1
    return near >= 0 and at < stretches[near][1]


def _describes(lower: str, cue: Cue, leads: set[int]) -> bool:
    """Whether a participle only describes a noun: ``the stolen laptop``."""
    if cue.kind not in ("happened", "discovered", "told", "sent", "other"):
        return False
    participle = lower[cue.start : cue.end].endswith(("ed", "en", "t"))
    if (
        participle
        and cue.start in leads
        and lower[cue.start - 2] == ","
        and not _OBJECT.match(lower, cue.end)
    ):
        return True  # "in January, encrypted files were found"
    return participle and bool(_ARTICLE.search(lower[max(0, cue.start - 24) : cue.start]))
