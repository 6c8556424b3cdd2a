"""Names in headlines, where every word may have a capital: what is left between the words of headlines."""

import re
from collections.abc import Iterator

from breachtui.extract.exclusions import excluded
from breachtui.extract.keys import key_of
from breachtui.extract.legal_forms import LEGAL
from breachtui.extract.lexicon import headlines as words
from breachtui.extract.lexicon import names as name_words
from breachtui.extract.lexicon import roles
from breachtui.extract.patterns import Lazy
from breachtui.extract.stemming import stem, stems

_WORD = Lazy(r"[\w&$][\w'&.,-]{0,40}")
_VERBS = stems(
    " ".join(
        (roles.SUFFER, roles.NOTIFY, roles.DISCLOSE, roles.DISCOVER, roles.SPEAK, roles.STRUCK, roles.RESPOND)
    )
)
_INCIDENT = stems(roles.INCIDENT_NOUNS)
_FOLLOWS = _VERBS | _INCIDENT
_JOINING_WORDS = """
of & and the for
"""
_JOINING = frozenset(_JOINING_WORDS.split())


def names_in(headline: str) -> Iterator[tuple[str, int, float]]:
    """Names with their offset in the headline and how far each can be trusted.

    In sentence case, capitals mark names, but for the first word.
    """
    title_case = len(re.findall(r" [a-z]{4}", headline)) < 2
    chunk: list[re.Match[str]] = []
    before = ""
    for word in [*_WORD.finditer(headline), None]:
        if word and _is_name_word(word[0], chunk):
            chunk.append(word)
            continue
        after = word[0] if word else ""
        yield from _judged(headline, chunk, before, after, title_case)
        if word:
            before = f"{before} {after}"[-60:] if not chunk else after
        chunk = []


def _is_name_word(word: str, chunk: list[re.Match[str]]) -> bool:
    low = word.lower().rstrip(",.").removesuffix("'s")
    if chunk and (chunk[-1][0].endswith((",", "'s"))) and low not in name_words.HEADS:
        return False
    if low in _JOINING:
        return bool(chunk)
    if low in words.PLAIN or stem(low) in _INCIDENT:
        return False
    if stem(low) in _VERBS and (not word[0].isupper() or chunk):
        return False
    return word[0].isupper()


def _judged(
    headline: str, chunk: list[re.Match[str]], before: str, after: str, title_case: bool
) -> Iterator[tuple[str, int, float]]:
    while chunk and chunk[-1][0].lower() in _JOINING:
        chunk = chunk[:-1]
    if not chunk:
        return
    start, end = chunk[0].start(), chunk[-1].end()
    name = headline[start:end].rstrip(",").removesuffix("'s")
    key = key_of(name)
    shaped = len(chunk) > 1 and bool(set(key.split()) & name_words.HEADS or LEGAL.search(name))
    marked = not title_case and (start > 0 or len(chunk) > 1)
    if not key or excluded(key) or not (shaped or marked):
        return
    governed = words.GOVERNS.search(before + " ")
    subject = after and (stem(after) in _FOLLOWS or after.lower() in words.LEADS)
    if governed or subject:
        yield name, start, 2.0 if shaped else 1.2
