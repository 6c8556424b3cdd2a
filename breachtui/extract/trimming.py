"""What belongs to no name at the ends of a run of capitalised words."""

import re

from breachtui.extract.document import Document
from breachtui.extract.legal_forms import LEGAL
from breachtui.extract.lexicon import names as words
from breachtui.extract.lexicon.roles import HOLDINGS, INCIDENT_NOUNS, PEOPLE, SPEAKER, STAFF

_CONNECTORS_WORDS = """
of the and for & at de du la di del della da dos das van von der les des
"""
CONNECTORS = frozenset(_CONNECTORS_WORDS.split())
"""Words in small letters that join the parts of a name."""
_BASED = ("-based", "-headquartered", "-area", "-owned", "-run", "-linked")
_COMMON = frozenset(f"{HOLDINGS} {PEOPLE} {STAFF} {SPEAKER} {INCIDENT_NOUNS}".split())
_AT_START = 2


def trimmed(run: list[re.Match[str]], document: Document) -> list[re.Match[str]]:
    """A run of capitalised words without what only leads to a name, or tells what happened to it."""
    if len(run) == 1 and run[0][0].lower() in words.STARTERS:
        return []  # most runs are the first word of a sentence
    run = _without_form(run)
    while run and (run[-1][0] in CONNECTORS or run[-1][0].lower() in ("and", "&")):
        run.pop()
    while run and _leads(run):
        run.pop(0)
    run = _without_unit(_without_event(_without_rank(run)))
    for place in reversed(range(len(run))):
        if "-" in run[place][0] and run[place][0].endswith(_BASED):
            run = run[place + 1 :]
            break
    alone = len(run) == 1 and run[0].start() <= 2
    if alone and (
        run[0][0].endswith(("ing", "ly", "ed", "ous")) or document.has_between_spaces(run[0][0].lower())
    ):
        return []
    return run


def _without_form(run: list[re.Match[str]]) -> list[re.Match[str]]:
    """Without the legal form of the name before, and perhaps where that is: ``NAME, Inc. of Corwin``."""
    if not run[0].string.endswith(", ", 0, run[0].start()) or not LEGAL.fullmatch(run[0][0]):
        return run
    return [] if len(run) > 1 and run[1][0] == "of" else run[1:]


def _without_unit(run: list[re.Match[str]]) -> list[re.Match[str]]:
    """Without who signs for it, and the unit that a letterhead names."""
    if len(run) > 1 and run[-1][0].lower() in words.SIGNERS:
        run = run[:-1]
    unit = len(run) > 3 and f"{run[-2][0]} {run[-1][0]}".lower() in words.UNITS
    return run[:-2] if unit else run


def _without_rank(run: list[re.Match[str]]) -> list[re.Match[str]]:
    """Without what somebody is there: ``Foxglove`` of ``General Counsel of Foxglove``."""
    if len(run) <= 2:
        return run
    ranks = [place for place, word in enumerate(run) if word[0].lower() in words.RANKS]
    last = ranks[-1] if ranks else -1
    return run[last + 2 :] if 0 <= last < len(run) - 2 and run[last + 1][0] in ("of", "for", "at") else run


def _without_event(run: list[re.Match[str]]) -> list[re.Match[str]]:
    """Without what happened: ``Foxglove`` of the heading ``Foxglove Security Incident``."""
    if len(run) < 2 or run[-1][0].lower() not in words.EVENTS:
        return run
    run = run[:-1]
    while len(run) > 1 and run[-1][0].lower() in words.OF_EVENTS:
        run = run[:-1]
    return run


def _leads(run: list[re.Match[str]]) -> bool:
    """Whether the first word only leads to the name: an article, an adverb, a title."""
    word = run[0][0].lower()
    if "'" in word and word.partition("'")[0] in words.STARTERS and not word.endswith("s'"):
        return True
    if word in words.ROLES or run[0][0] in CONNECTORS:
        return True
    if word in words.TRADES_FIRST and run[0].start() <= _AT_START and len(run) > 1:
        return True  # "Retailer Foxglove said"
    if len(run) > 2 and run[1][0] == "of" and word.rstrip("s") in _COMMON and word not in words.HEADS:
        return True  # "Files of", "Patients of"
    if word not in words.STARTERS:
        return False
    return not (word in words.NAME_STARTERS and len(run) > 1 and run[1][0] not in CONNECTORS)
