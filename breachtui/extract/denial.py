"""Which stretches of a sentence say what was not so."""

from collections.abc import Iterator
from functools import lru_cache

from breachtui.extract.document import Sentence
from breachtui.extract.lexicon import denials as words
from breachtui.extract.patterns import Costly, Lazy

_CLAUSE = Lazy(words.CLAUSE)
_CONCEDED = Lazy(words.CONCEDED)
_AFTER = Lazy(words.AFTER)
_BEFORE = Lazy(words.BEFORE)
_EXCEPTION = Lazy(words.EXCEPTION)
_NONE = Lazy(words.NONE)
_OF_USE, _COULD = Lazy(words.OF_USE), Lazy(words.COULD)
_SUPPOSED = Costly(words.SUPPOSED, words.SUPPOSED_WORDS)
_SAVE_FOR = Lazy(words.SAVE_FOR)
# A sentence without any of these denies nothing.
_NEGATIVE = Costly(
    r"n't\b|\b(?:no|not|nor|never|without|neither|none|nothing|exce[a-z]+|other than"
    r"|rather|instead|separate[a-z]*|apart"
    r"|aside|lacked|remain[a-z]*|safe|unaffected|elsewhere|excluding|sits?|sat|kept|held|stored)\b",
    """
    t$ no$ not$ never$ without$ neither$ nor$ none$ nothing$ exce other$ rather$ instead$ separate apart$
    aside$ lacked$ remain safe$ unaffected$ elsewhere$ excluding$ sits$ sit$ sat$ kept$ held$ stored$
    """,
)

Stretches = list[tuple[int, int]]


@lru_cache(16)
def denied(sentence: Sentence, *, use_too: bool = False) -> Stretches:
    """Where a sentence speaks of what was not involved, or of what is only supposed.

    That data was not used denies nothing about the data; only with ``use_too`` it counts.
    """
    text = sentence.lower
    supposed, negative = _SUPPOSED.within(sentence), _NEGATIVE.within(sentence)
    if not supposed and not negative:
        return []
    saved = [match.span() for match in _SAVE_FOR.finditer(text)]
    found: Stretches = []
    for start, end in clauses(text):
        if supposed and start <= supposed.start() < end:
            found.append((supposed.start(), end))
        if negative:
            found += [(start + a, start + b) for a, b in _in_clause(text[start:end], use_too)]
    return [each for each in found if not any(a <= each[0] < b or a <= each[1] < b for a, b in saved)]


def clauses(text: str) -> Iterator[tuple[int, int]]:
    """Where the clauses of a sentence stand, as far as punctuation and conjunctions tell."""
    begin = 0
    conceded = _CONCEDED.match(text)
    for match in _CLAUSE.finditer(text):
        if conceded and begin < conceded.end() - 2 < match.start():
            yield begin, conceded.end() - 2
            begin = conceded.end()
        yield begin, match.start()
        begin = match.end()
    if conceded and begin < conceded.end() - 2:
        yield begin, conceded.end() - 2
        begin = conceded.end()
    yield begin, len(text)


def _in_clause(clause: str, use_too: bool) -> Stretches:
    spared = [match.span() for match in _NONE.finditer(clause)]
    stretches = [
        (0, match.end()) for match in _BEFORE.finditer(clause) if not _overlaps(match.span(), spared)
    ]
    for match in _AFTER.finditer(clause):
        if _overlaps(match.span(), spared):
            continue
        could = _COULD.search(clause, match.end())
        if use_too or not _OF_USE.search(clause, match.end(), could.start() if could else len(clause)):
            colon = clause.find(":", match.end()) if _EXCEPTION.match(match[0]) else -1
            stretches.append((match.start(), colon if colon >= 0 else len(clause)))
            break
    return stretches


def _overlaps(one: tuple[int, int], stretches: Stretches) -> bool:
    return any(start < one[1] and one[0] < end for start, end in stretches)


def within(place: int, stretches: Stretches) -> bool:
    """Whether a place lies in one of the stretches."""
    return any(start <= place < end for start, end in stretches)
