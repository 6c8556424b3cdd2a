"""What stands after a name: what it has, what it is, what it does and what is done to it."""

import re
from collections.abc import Iterator

from breachtui.extract.classes import classes
from breachtui.extract.context import Around, predicate
from breachtui.extract.cues import TOLD_CLIENTS, Cue, Role
from breachtui.extract.lexicon import roles as words
from breachtui.extract.lexicon import stories, vendors
from breachtui.extract.names import Mention
from breachtui.extract.patterns import Lazy
from breachtui.extract.stemming import stem, stems

_VENDOR, _CONTRACTED = Lazy(words.VENDOR), Lazy(words.CONTRACTED)
_LAW_PHRASE, _SUES = Lazy(words.LAW_PHRASE), Lazy(words.SUES)
_ITS_PEOPLE_TOO = Lazy(vendors.ITS_PEOPLE_TOO)
_DOES_ITS = Lazy(vendors.DOES_ITS)
_WORKS_FOR, _VICTIM = Lazy(words.WORKS_FOR), Lazy(words.VICTIM_AFTER)
_SHOWN_BEFORE, _SHOWN_AFTER = Lazy(stories.SHOWN_BEFORE), Lazy(stories.SHOWN_AFTER)
_STRUCK_ITSELF = Lazy(stories.STRUCK_ITSELF)
_EXPOSED, _WE = Lazy(words.EXPOSED), Lazy(words.WE)
_COMPOUND = Lazy(r"('s?)?((?: [\w-]{2,18}){1,4})")
_WHOSE = Lazy(r",? whose (?:[\w,.-]{1,20} ){0,3}?(\w{3,20})")
_FINITE = Lazy(r",? (?:is|are|was|were|has|have|had|will|would|can|could|may|might|[a-z]{2,14}(?:ed|s))\b")
_ENDS_WORDS = """
of in on at to and or that for with by which who after when
"""
_ENDS = words.AUXILIARY | words.BE | frozenset(_ENDS_WORDS.split())
_TOLD_NAME = Lazy(
    r",? (?:has |had |have |also |then |first |later )*(?:notified|informed|advised"
    r"|alerted) (?:the )?(?!OCR|HHS|FBI|SEC|FTC)[A-Z][\w&.-]+"
)
# "warned that", which tells nobody that his data was taken
_WARNS, _OF_WHAT = frozenset(map(stem, ("warn", "alert"))), frozenset({"that", "of", "against", "about"})
_ADMITS = frozenset(map(stem, ("confirm", "admit", "acknowledge", "concede")))
_TAKEN = Lazy(r"\b(?:stolen|leaked|exposed|breached|accessed|compromised|hacked|breach|hack|leak|lost)\b")
_TELLS_REACH = 160
# Whom authorities warn: "has warned school districts about".
_OTHERS_WORDS = """
schools districts hospitals companies businesses banks retailers firms organizations organisations agencies
institutions public americans taxpayers
"""
_OTHERS = frozenset(_OTHERS_WORDS.split())
_SUITS = frozenset({"lawsuit", "lawsuits", "suit", "complaint", "action"})
# What attackers claim; others claim anything else.
_CLAIMS_IT = Lazy(
    r"\bclaim(?:s|ed|ing)? (?:to (?:have|be)|responsib|credit|(?:that )?it (?:stole|has|had)"
    r"|the (?:attack|hack)|they|on\b|in\b)"
)
_TOLD_BY_VENDOR = Lazy(
    r",? (?:has |had )?(?:said|says|confirmed|announced)(?: on \w+day)? (?:that )?(?:the )?"
    r"(?:[A-Z][\w.&'-]{1,20} ){1,4}(?:had |has )?(?:told|notified|informed|alerted) it\b"
)
# What letters and notices begin with, after the name of who writes them.
_CARES = Lazy(
    r",? (?:values?|respects?|(?:understands?|recognizes?|appreciates?) the (?:importance|sensitiv\w+)"
    r"|(?:is|are|remains?) (?:\w+ )?committed to (?:\w+ ){0,3}(?:priva|protect|secur|safeguard"
    r"|confidential|maintain)\w*"
    r"|takes? (?:the |this |your |these |its |data |patient |our |very |seriously )+(?:\w+ ){0,4}?"
    r"(?:privacy|security|confidentiality|protection|matter|incident|responsibility|seriously))\b"
)
# "Dear Foxglove community"
_ITS_PEOPLE = Lazy(
    r" (?:\w+ )?(?:community|famil(?:y|ies)|customers?|members?|guests?|patients?|clients?|users?|employees?"
    r"|team|colleagues|students?|parents?|alumni|staff|friends|participants?|residents?|donors?|supporters?)\b"
)
# "[Foxglove Letterhead]" in a sample
_LETTERHEAD = Lazy(r" (?:letter-?head|logo)\b", re.I)
_CRITICIZE = stems(words.CRITICIZE)
# Lawyers and their client: "Corwin Hale LLP represents Foxglove, Inc."
_REPRESENTS = Lazy(
    r",? (?:represents|is (?:legal )?counsel (?:for|to)|serves as (?:legal )?counsel (?:for"
    r"|to)) (?:the )?[A-Z]"
)
_PRONOUNS = ("which ", "who ", "that ")
_WE_REACH = 120


def right_cues(flat: str, mention: Mention, around: Around) -> Iterator[Cue]:
    """The signs after a name."""
    if _WE.match(flat[mention.end : mention.end + _WE_REACH].lower()):
        yield Cue(Role.OWN, 3.0, "writes as we")
    yield from _of_letters(around)
    yield from _shown(around)
    yield from _described(around)
    if _TOLD_BY_VENDOR.match(around.apposition[1]):
        yield Cue(Role.CLIENT, 2.2, "its vendor told it")
    whose = _WHOSE.match(around.right)
    if whose and stem(whose[1]) in classes().people | classes().holdings:
        yield Cue(Role.OWN, 2.0, "its people or data")
    if _ITS_PEOPLE_TOO.match(around.right):
        yield Cue(Role.CLIENT, 1.0, "its people are concerned")
    compound = _compound(around.right)
    if compound:
        yield compound
    elif not around.right.startswith("'") and not around.inside:
        # of "NAME, a firm of that kind ("SHORT NAME"), notifies" the short name is the subject
        short = around.right.startswith('")') and around.left.endswith('("')
        yield from subject(around.right[2:] if short else around.apposition[1])


def _of_letters(around: Around) -> Iterator[Cue]:
    """The signs that letters and notices give of who writes them."""
    if _CARES.match(around.low_right):
        yield Cue(Role.OWN, 2.0, "it cares, as such letters begin")
    if around.low_left == "dear " and _ITS_PEOPLE.match(around.low_right):
        yield Cue(Role.OWN, 2.0, "writes to its people")
    if _LETTERHEAD.match(around.right):
        yield Cue(Role.OWN, 2.2, "its letterhead")


def _shown(around: Around) -> Iterator[Cue]:
    """Where those who attacked it name it."""
    if _SHOWN_BEFORE.search(around.low_left[-12:]) and _SHOWN_AFTER.match(around.low_right):
        yield Cue(Role.OWN, 2.0, "shown as a victim")


def _described(around: Around) -> Iterator[Cue]:
    told = around.apposition[0].lower()
    what = f"{told.split(' in which ')[0]} | {around.copula}"
    does = list(subject(" " + told.partition(" ")[2])) if told.startswith(_PRONOUNS) else []
    if (told or around.copula) and _VENDOR.search(what):
        role = Role.VENDOR if _CONTRACTED.search(what) else Role.SERVICE
        yield Cue(role, -0.3, "described as a vendor")
    elif _DOES_ITS.match(told):
        yield Cue(Role.VENDOR, -0.3, "it does work for another")
    elif _WORKS_FOR.match(told) and not any(cue.weight > 2.2 for cue in does):
        yield Cue(Role.SERVICE, -0.3, "it works for others")
    yield from (cue for cue in does if cue.weight > 1.5)
    law = f"{' '.join(reversed(around.phrase))} | {told.split(' that ')[0].split(' who ')[0]}"
    if _LAW_PHRASE.search(law):
        yield Cue(
            Role.EXPERT, -3.0 if _SUES.search(around.low_right) or _is_firm_of(around) else -0.5, "a law firm"
        )


def _is_firm_of(around: Around) -> bool:
    """``a lawyer with NAME``."""
    return around.governor[0][:1] in (["attorney"], ["lawyer"], ["partner"], ["attorneys"], ["lawyers"])


def _compound(right: str) -> Cue | None:
    """``NAME's e-mail system``, ``NAME patients``, ``the NAME data breach``: its last noun."""
    match, known = _COMPOUND.match(right), classes()
    found: Cue | None = None
    for word in match[2].split() if match else ():
        low, base = word.lower(), stem(word)
        does = base in known.verbs or base in known.other_verbs
        if low in _ENDS or (match and not match[1] and does and base not in known.incident):
            break
        if base in known.incident:
            return Cue(Role.OWN, 2.5, "its breach", place=True)
        one = base in known.staff and not low.endswith("s")  # "a former NAME employee"
        thing = Cue(Role.OWN, 1.2, "its staff") if one else _thing(base, possessive=bool(match and match[1]))
        found = thing or found
    return found


def _thing(base: str, *, possessive: bool) -> Cue | None:
    known = classes()
    if base in known.people:
        return Cue(Role.OWN, 2.0, "its people")
    if base in known.holdings:
        # without the possessive it may be no more than a make: "a Foxglove laptop"
        return Cue(Role.OWN, 1.9 if possessive else 0.8, "its data or systems", place=True)
    if base in known.speaker or base in known.staff:
        return Cue(Role.OWN, 1.2, "its speaker")
    return None


def subject(rest: str) -> Iterator[Cue]:
    """What a name does or suffers as the subject of the verb that follows."""
    verb, passive, after = predicate(rest)
    if not verb or not (verb[0].isalpha()):
        return
    known = classes()
    if _VICTIM.match(rest.lower()):
        yield Cue(Role.OWN, 2.5, "the victim", place=True)
    elif verb in known.struck and (passive or after[:1] in (["by"], ["in"], ["with"], [])):
        yield Cue(Role.OWN, 2.5, "it was attacked", place=True)
    elif passive:
        yield _is_told(after) if verb in known.told else Cue(Role.OWN, 0.3, "it is spoken of")
    else:
        yield from _acts(verb, after, rest)


def _tells(verb: str, after: list[str], rest: str) -> Cue:
    """What it does that the one that was breached does."""
    weight, why = classes().verbs[verb]
    if verb == "tell" and any(stem(word) in classes().people for word in after[:4]):
        return Cue(Role.OWN, 2.0, "it gave notice")
    if verb in _WARNS and after[:1] and after[0] in _OF_WHAT:
        return Cue(Role.OWN, 1.0, "it speaks")
    if _STRUCK_ITSELF.match(rest[:90]):
        return Cue(Role.OWN, 2.5, "it says that it was struck")
    if verb in _ADMITS and _TAKEN.search(rest[:_TELLS_REACH]):
        return Cue(Role.OWN, 2.2, "it admits it")
    return Cue(Role.OWN, weight, why, place=why == "it suffered it")


def _told_client(after: list[str]) -> bool:
    return after[:1] == ["the"] and bool(after[1:2]) and after[1] in vendors.TOLD_CLIENT


def _is_told(after: list[str]) -> Cue:
    """``NAME was told of a breach`` is the one; ``NAME has been told.`` is an authority."""
    return Cue(Role.OWN, 1.8, "it was told") if after else Cue(Role.ASIDE, -0.5, "it was informed")


def _acts(verb: str, after: list[str], rest: str) -> Iterator[Cue]:
    known = classes()
    if verb in known.told and (_TOLD_NAME.match(rest) or _told_client(after)):
        yield Cue(Role.SERVICE, 0.0, TOLD_CLIENTS)
    if other := _acts_on_another(verb, after, rest):
        yield other
    elif verb == "let" and "know" in after[:9]:
        yield Cue(Role.OWN, 2.0, "it gave notice")
    elif verb in known.verbs:
        yield _tells(verb, after, rest)
    elif verb in known.attack and (verb != "claim" or _CLAIMS_IT.search(rest)):
        yield Cue(Role.ATTACKER, -2.5, "it attacks")
    elif _FINITE.match(rest):
        yield Cue(Role.OWN, 0.3, "it is spoken of")


def _acts_on_another(verb: str, after: list[str], rest: str) -> Cue | None:
    """What is done to, for or about another, who is the breached one."""
    known = classes()
    if _REPRESENTS.match(rest):
        return Cue(Role.EXPERT, -3.0, "it speaks for another")
    if verb in known.discover and _EXPOSED.search(" ".join(after[:9])):
        return Cue(Role.EXPERT, -1.5, "it came across the data of another")
    if (verb in known.told or verb == "tell") and after[:1] in (["us"], ["it"]):
        return Cue(Role.VENDOR, -0.3, "it told its clients")
    if verb in _WARNS and not _OTHERS.isdisjoint(after[:4]):
        return Cue(Role.EXPERT, -1.5, "it warns others")
    if verb in _CRITICIZE:
        return Cue(Role.EXPERT, -1.5, "it finds fault with another")
    if verb == "file" and not _SUITS.isdisjoint(after[:6]):
        return Cue(Role.ASIDE, -0.5, "it sues")
    return None
