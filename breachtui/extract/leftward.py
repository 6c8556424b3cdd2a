"""What stands before a name: the noun or verb it hangs on, and what it is called."""

from collections.abc import Iterator

from breachtui.extract.classes import classes
from breachtui.extract.context import Around
from breachtui.extract.cues import Cue, Role
from breachtui.extract.lexicon import roles as words
from breachtui.extract.lexicon import stories, vendors
from breachtui.extract.patterns import Costly, Lazy
from breachtui.extract.stemming import stem

_VENDOR, _OWN_PART, _ITS_OTHER = Lazy(words.VENDOR), Lazy(words.OWN_PART), Lazy(words.ITS_OTHER)
_SERVES, _CLIENTS = Lazy(words.SERVES_BEFORE), Costly(words.CLIENTS_BEFORE, words.CLIENTS_WORDS)
_I_AM = Lazy(r"\bi am (?:the |an? )?(?:[\w-]{2,15} ){1,5}(?:of|at|for|with|to) (?:the )?$")
_FOR_IT = Costly(words.FOR_IT_BEFORE, words.FOR_IT_WORDS)
_AMONG, _CLIENTS_AFTER = Lazy(vendors.AMONG_BEFORE), Lazy(vendors.CLIENTS_AFTER)
_AMONG_STRUCK = Lazy(vendors.AMONG_STRUCK)
_PRODUCT_BEFORE, _PRODUCT_AFTER = Lazy(vendors.PRODUCT_BEFORE), Lazy(vendors.PRODUCT_AFTER)
# "which serves the retailers NAME and NAME"
_SEVERAL = Lazy(r"\b[a-z]{3,}s (?:[A-Z][\w'&-]+ ){1,4}and $|\b(?:retailers|companies|clients|firms|banks) $")
_MORE = Lazy(r", [a-z]{3,14}(?: and|,) ")
_MADE = Costly(vendors.MADE_BEFORE, vendors.MADE_WORDS)
_RUN = Costly(vendors.RUN_BEFORE, vendors.RUN_WORDS)
_SLIPPED = Costly(stories.SLIPPED_BEFORE, stories.SLIPPED_WORDS)
_ANNOUNCED = Costly(stories.ANNOUNCED_BEFORE, stories.ANNOUNCED_WORDS)
_PEOPLE_WHO = Costly(stories.PEOPLE_WHO_BEFORE, stories.PEOPLE_WHO_WORDS)
# "the firm, NAME,"
_TAKEN_UP = words.TRADES | {"company", "organization", "organisation", "university", "hospital", "charity"}
_HOUSES = Costly(vendors.HOUSES_BEFORE, vendors.HOUSES_WORDS)
_USED = Costly(vendors.USED_BEFORE, vendors.USED_WORDS)
_SAYS = Lazy(r", (?:says|said) (?:the )?$")
_SUED = Costly(words.SUED_BEFORE, words.SUED_WORDS)
_TOLD, _TOLD_OF = Costly(vendors.TOLD_BEFORE, vendors.TOLD_WORDS), Lazy(vendors.TOLD_AFTER)
_SUED_AFTER = Lazy(words.SUED_AFTER)
_HERE_AT = Lazy(r"\b(?:us|we|here|all of us|team) at (?:the )?$")
# "At Foxglove, we value your privacy."
_AT, _WE_SAY = ("at", "at the", "here at"), Lazy(r",? (?:we|our|your)\b")
_OF_VENDOR = Lazy(
    r"\b(?:vendor|contractor|supplier|printer|processor)(?:'s)?(?: (?!of\b|by\b)[a-z]{3,12})? ?\($"
)
_MINE_WORDS = """
its our their his
"""
_MINE = frozenset(_MINE_WORDS.split())
_MARKED = _MINE | {"a", "an", "the", "one"}
_HAPPENED_WORDS = """
at of on for against involving affecting impacting hitting targeting by from
"""
_HAPPENED = frozenset(_HAPPENED_WORDS.split())
_REACHED_WORDS = """
into from at of inside within on
"""
_REACHED = frozenset(_REACHED_WORDS.split())
_OWNED_WORDS = """
of at from for with belonging to by in
"""
_OWNED = frozenset(_OWNED_WORDS.split())
_LEFT = frozenset({"left", "leaves", "forced", "cost", "rocked", "exposed"})
_VICTIM = frozenset({"victim", "target"})


def left_cues(around: Around) -> Iterator[Cue]:
    """The signs before a name."""
    persons_trade = around.phrase[:1] == ["developer"] and around.phrase[-1] not in _MARKED
    if around.phrase and not persons_trade:
        yield from _described(around.phrase, apposed=around.near[0] == ",")
    head, prep = around.governor
    if prep:
        yield from _governed(head, prep)
    elif _direct(around.beyond):
        yield Cue(Role.OWN, 2.3, "attacked", place=True)
    yield from _spoken_of(around)
    if around.has(_SLIPPED) and _SLIPPED.search(around.low_left):
        yield Cue(Role.OWN, 2.3, "its slip")
    if around.has(_ANNOUNCED) and _ANNOUNCED.search(around.low_left):
        yield Cue(Role.OWN, 1.9, "it made it known")
    if around.has(_PEOPLE_WHO) and _PEOPLE_WHO.search(around.low_left):
        yield Cue(Role.OWN, 2.0, "its people")
    yield from _named_by_writer(around)
    yield from _works(around)
    yield from _hires(around, head, prep)


def _hires(around: Around, head: list[str], prep: str) -> Iterator[Cue]:
    """Whom a vendor works for, or told."""
    if around.has(_TOLD) and _TOLD.search(around.left) and _TOLD_OF.match(around.right):
        yield Cue(Role.CLIENT, 1.8, "it was told")
    left = around.low_left
    if around.has(_CLIENTS) and _CLIENTS.search(left[-50:]):
        yield Cue(Role.CLIENT, 2.0, "a client of the vendor")
    elif around.has(_USED) and _USED.search(left):
        yield Cue(Role.CLIENT, 2.0, "it uses what a vendor has")
    elif (
        prep in ("for", "to")
        and _SERVES.search(left)
        and not _is_one_of(around)
        and not _head_is(head, "people", "incident")
    ):
        yield Cue(Role.CLIENT, 1.6, "one that a vendor works for")


def has_houses(around: Around) -> bool:
    """Whether the places it is said to run are what was struck: ``twenty hotels run by NAME``."""
    return around.has(_HOUSES) and bool(_HOUSES.search(around.low_left[-40:]))


def _is_one_of(around: Around) -> bool:
    """Whether it is one of several clients in a row, of whom none need be the one of the story."""
    return bool(_SEVERAL.search(around.left) or _MORE.match(around.low_right))


def _works(around: Around) -> Iterator[Cue]:
    """Whose work or keeping it was in."""
    if around.has(_MADE) and _MADE.search(around.low_left):
        yield Cue(Role.VENDOR, -0.3, "it made what another uses")
    elif around.has(_RUN) and _RUN.search(around.low_left):
        yield Cue(Role.SERVICE, 0.0, "it runs where the data lay", place=True)


def of_many(around: Around) -> bool:
    """Whether it has many clients or users, of whom the story is about some."""
    left, right = around.low_left, around.low_right
    if _AMONG.search(left[-40:]) and _CLIENTS_AFTER.match(right):
        return True
    if _AMONG_STRUCK.search(left) and around.governor[1] in ("at", "of", "by"):
        return True
    ours = bool(around.near) and around.near[0].lower() in _MINE
    return bool(_PRODUCT_BEFORE.search(left[-50:])) or bool(
        _PRODUCT_AFTER.match(right) and (ours or "file" in right[:30])
    )


def _named_by_writer(around: Around) -> Iterator[Cue]:
    """What those who write a letter say of the one that they are, and of whom they hired."""
    left = around.low_left
    if (left.endswith((" at ", " at the ")) and _HERE_AT.search(left[-30:])) or (
        left.strip() in _AT and _WE_SAY.match(around.low_right)
    ):
        yield Cue(Role.OWN, 2.5, "writes as we")
    if left.endswith(" contracts with "):
        yield Cue(Role.VENDOR, -0.5, "it has a contract")
    if left.endswith("(") and _OF_VENDOR.search(left[-40:]):
        yield Cue(Role.VENDOR, -0.5, "described as a vendor")
    if _I_AM.search(left[-70:]):
        yield Cue(Role.OWN, 2.5, "who writes belongs to it")


def _spoken_of(around: Around) -> Iterator[Cue]:
    """Who speaks for it, says it, sues it."""
    left = around.low_left
    if around.has(_FOR_IT) and _FOR_IT.search(left[-50:]):
        yield Cue(Role.OWN, 2.5, "somebody speaks for it")
    if _SAYS.search(left[-12:]) and around.right[:1] in (".", ",", ";", ""):
        yield Cue(Role.OWN, 1.0, "it speaks")
    if around.has(_SUED) and (
        _SUED.search(left) or (around.near[:1] == ["against"] and _SUED_AFTER.match(around.low_right))
    ):
        yield Cue(Role.OWN, 2.0, "sued for it")
    if _is_it(around.near):
        victim = not _VICTIM.isdisjoint(around.near[1:4])
        yield Cue(Role.OWN, 2.5 if victim else 1.0, "the one in question")


def _head_is(head: list[str], *names: str) -> bool:
    """Whether one of the three nearest words belongs to one of the classes."""
    bases, known = [stem(word) for word in head[:3]], classes()
    return any(not getattr(known, name).isdisjoint(bases) for name in names)


def _described(phrase: list[str], *, apposed: bool) -> Iterator[Cue]:
    mine = phrase[-1] in _MINE
    if mine and _OWN_PART.search(phrase[0]):
        yield Cue(Role.OWN, 1.2, "a part of the one that speaks")
    elif mine and _ITS_OTHER.search(phrase[0]):
        yield Cue(Role.ASIDE, -1.0, "another party of the one that speaks")
    elif _VENDOR.search(" ".join(reversed(phrase))):
        role = Role.VENDOR if phrase[-1] in _MARKED else Role.SERVICE  # "Cloud data firm NAME says"
        yield Cue(role, -0.5, "described as a vendor")
    elif mine and phrase[0].endswith("s"):
        yield Cue(Role.ASIDE, -0.5, "one of several of the one that speaks")
    elif phrase[1:] == ["the"] and phrase[0] in _TAKEN_UP:
        yield Cue(Role.OWN, 0.9, "the one in question")
    elif mine and len(phrase) == 1:
        yield Cue(Role.OWN, 0.8, "somebody's account there")
    elif mine:
        yield Cue(Role.VENDOR if apposed else Role.ASIDE, -0.5, "said to be somebody's")


def _is_it(near: list[str]) -> bool:
    """``The latest is NAME``."""
    return (near[1:2] if near[:1] == ["the"] else near[:1]) in (["is"], ["was"])


def _direct(near: list[str]) -> bool:
    """Whether the name is the object of an attack."""
    verb = next((word.lower() for word in near[:4] if word.lower() not in ("the", "a", "an")), "")
    if near[1:] and near[0].lower() in _LEFT and stem(near[1]) in classes().incident:
        return True
    if stem(verb) == stem("sue") and not words.TRADES.isdisjoint(word.lower() for word in near[1:5]):
        return False
    struck = stem(verb) in classes().struck or verb.startswith("involv")
    return struck and verb not in ("affected", "impacted")


def _governed(head: list[str], prep: str) -> Iterator[Cue]:
    """What ``noun preposition NAME`` or ``verb preposition NAME`` says of the name."""
    if prep == "by" and head and head[0].endswith("ed") and stem(head[0]) not in classes().verbs:
        return  # "the breach was condemned by NAME"
    if prep in _HAPPENED and _head_is(head, "incident"):
        yield Cue(Role.OWN, 2.5, "the breach at it", place=prep != "of")
    elif prep in _REACHED and (
        _head_is(head[:2], "taken") or (prep == "from" and _head_is(head[1:5], "taken"))
    ):
        yield Cue(Role.OWN, 2.3, "taken from it", place=True)
    elif prep in _OWNED:
        yield from _owned(head, prep)


def _owned(head: list[str], prep: str) -> Iterator[Cue]:
    staff = _head_is(head[:2], "staff")
    if _head_is(head[:2], "people") and not staff:
        yield Cue(Role.OWN, 2.1, "its people")
    elif _head_is(head[:2], "expert"):
        yield Cue(Role.EXPERT, -3.0, "its researchers")
    elif prep != "in" and _head_is(head[:2], "holdings"):
        yield Cue(Role.OWN, 1.9, "its data or systems", place=prep in ("at", "of"))
    elif _head_is(head, "staff") or (prep == "by" and head[:1] == ["employed"]):
        yield Cue(Role.OWN, 1.5, "its staff")
    elif _head_is(head, "speaker"):
        yield Cue(Role.OWN, 1.3, "somebody speaks for it")
