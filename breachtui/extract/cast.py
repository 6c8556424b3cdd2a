"""The parties that a text names, each with all its mentions and the signs of its part."""

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import islice, pairwise

from breachtui.extract.cues import TOLD_CLIENTS, Cue, Role
from breachtui.extract.document import Document, Topic
from breachtui.extract.exclusions import is_place
from breachtui.extract.keys import key_of
from breachtui.extract.legal_forms import LEGAL
from breachtui.extract.letter import for_client, head, is_letter
from breachtui.extract.lexicon import names as name_words
from breachtui.extract.lexicon.roles import NEWS_NAME
from breachtui.extract.names import Mention, mentions
from breachtui.extract.patterns import Lazy
from breachtui.extract.persons import people
from breachtui.extract.roles import cues

_PARENTHESIS = Lazy(
    r"'?s?,? \((?:(?:collectively|hereinafter"
    r"|the),? )?(?:[\"'](?:the )?(?P<long>[A-Z][\w&.-]{1,15}(?: [A-Z][\w&.-]{1,15}){1,3})"
    r"[\"']|[\"']?(?:the )?(?P<short>[A-Z][\w&.-]{1,15})[\"']?)"
)
# Between a name and another name of the same one.
_KNOWN_AS = Lazy(
    r"(?:'s)?,? ?[\"'(]{0,2}(?:which (?:is|was) |that (?:is|was) |now |also |better "
    r"|collectively )?(?:d\.?/?b\.?/?a\.?"
    r"|(?:which (?:is|does) )?(?:doing|does|do) business as|known as|also known as|a/?k/?a|formerly"
    r"|formerly known as"
    r"|f/?k/?a|formerly called|operating as|operates as|trading as|t/a)[ :]{1,2}(?:the )?[\"']?",
    re.I,
)
# The close of a letter, and what stands below the name of who signed it.
_CLOSE = Lazy(
    r"(?:(?:yours|very|most) )?(?:truly|sincerely|yours|respectfully|regards|best|thank you|love)\b.{0,20}$"
)
_RANK = Lazy(
    r"(?:(?:senior|executive|vice|interim|acting|deputy|assistant) )*(?:chief|president|director"
    r"|administrator|owner"
    r"|manager|partner|superintendent|secretary|treasurer|chair\w*|general counsel|ceo|cfo|cio|ciso"
    r"|coo|founder"
    r"|city manager|principal|trustee|attorney|counsel|privacy officer|compliance officer)\b"
)
_GOVERNMENT_OF = Lazy(r"(?:city|town|village|county|state|borough|township) of ")
_OTHER_BODY = Lazy(r"^[^ ].{1,40} (?:police|sheriff)\b")
_DOMAIN = Lazy(r"\.[a-z]{2,4}")
_NEWS_NAME = Lazy(NEWS_NAME)
_MOST = 300
# A name that prose gives more often than that needs no line for its full form.
_KNOWN = 3
_SIGNED = Cue(Role.OWN, 2.2, "letterhead or signature")
_SMALL = frozenset(["of", "the", "and", "for", "&", "at", "in"])


@dataclass(frozen=True)
class Party:
    """One named party."""

    key: str
    """Its fullest name for comparing."""
    mentions: tuple[Mention, ...]
    """In the order of the text."""
    cues: tuple[tuple[Mention, Cue], ...]
    """The signs, each at its mention."""

    @cached_property
    def name(self) -> str:
        """The longest form in which the text writes its fullest name."""
        return max(
            (m.name for m in self.mentions if m.key == self.key),
            key=lambda n: (len(n), not n.isupper(), n[0].isupper()),
        )

    @cached_property
    def short_forms(self) -> list[Mention]:
        """The first mention of each other name it is given."""
        firsts = {m.key: m for m in reversed(self.mentions) if m.key != self.key}
        return sorted(firsts.values(), key=lambda m: m.start)

    def plays(self, role: Role) -> bool:
        """Whether a sign says that it plays that part."""
        return any(cue.role is role for _, cue in self.cues)

    @property
    def told_its_clients(self) -> bool:
        """Whether it works for others, and told one of them."""
        signs = {cue.why for _, cue in self.cues if cue.role is Role.SERVICE}
        return TOLD_CLIENTS in signs and len(signs) > 1

    @cached_property
    def main(self) -> list[Mention]:
        """Its mentions where the text speaks of the breach it is about."""
        return [m for m in self.mentions if m.sentence.main]


@lru_cache(maxsize=2)
def parties(document: Document) -> tuple[Party, ...]:
    """The parties of a document, persons left out, in the order in which they first appear."""
    found = list(islice(mentions(document), _MOST))
    found = _apart(found)
    persons = people(document.flat, found)
    groups = _groups([m for m in found if m.key not in persons], document)
    return tuple(_party(document, key, group) for key, group in groups.items())


def _apart(found: list[Mention]) -> list[Mention]:
    """Without "Foxglove and Quarry Bank" where the text names each of the two alone as well."""
    keys = {m.key for m in found}
    return [m for m in found if " and " not in m.key or not keys.issuperset(m.key.split(" and "))]


def _party(document: Document, key: str, group: list[Mention]) -> Party:
    signs = [
        (mention, cue)
        for mention in group[:14]
        for cue in cues(document.flat, mention)
        if Topic.BOILERPLATE not in mention.sentence.topics or cue.weight < 0
    ]
    if is_letter(document):
        signs += [(m, _SIGNED) for m in group if m.whole_line and not _signs_for(document, m, group)]
    return Party(key, tuple(group), tuple(signs))


def _signs_for(document: Document, mention: Mention, group: list[Mention]) -> bool:
    """Whether a name on a line of its own is that of who writes for another, or of a person who signs."""
    letter = head(document)
    heads = letter is not None and mention.end <= letter.end and for_client(document)
    return heads or _signs_alone(document, mention, group)


def _signs_alone(document: Document, mention: Mention, group: list[Mention]) -> bool:
    """Whether a name is that of who signs: named once, shaped like no organization, and below the close."""
    if len(group) > 1 or set(mention.key.split()) & name_words.HEADS or LEGAL.search(mention.name):
        return False
    at = mention.sentence.index
    near = document.sentences[max(0, at - 3) : at]
    below = document.sentences[at + 1 : at + 2]
    return any(_CLOSE.match(each.lower) for each in near) or any(_RANK.match(each.lower) for each in below)


def _groups(found: list[Mention], document: Document) -> dict[str, list[Mention]]:
    """Mentions of one name together: equal, a beginning of a longer one, or its acronym."""
    by_key: dict[str, list[Mention]] = defaultdict(list)
    for mention in found:
        by_key[mention.key].append(mention)
    home = _homes(by_key, document)
    groups: dict[str, list[Mention]] = defaultdict(list)
    for key, group in by_key.items():
        groups[home.get(key, key)].extend(group)
    return {key: sorted(group, key=lambda m: m.start) for key, group in groups.items()}


def _homes(by_key: dict[str, list[Mention]], document: Document) -> dict[str, str]:
    """For each short form, the name it is short for."""
    flat, letter = document.flat, is_letter(document)
    homes: dict[str, str] = {}
    given = {
        key_of(m["long"] or m["short"]): key
        for key, group in by_key.items()
        for each in group[:20]
        if (m := _PARENTHESIS.match(flat, each.end))
    }
    known_as = {
        second.key: first.key
        for first, second in pairwise(
            sorted((m for group in by_key.values() for m in group), key=lambda m: m.start)
        )
        if _KNOWN_AS.fullmatch(flat, first.end, second.start)
    }
    starting: dict[str, list[str]] = defaultdict(list)
    for key, group in by_key.items():
        of = key.rpartition(" of ")[2].partition(" ")[0]
        first = key.partition(" ")[0]
        site = first.partition(".")[0]
        for each in {
            first,
            key.rpartition(" ")[2],
            first.removesuffix("'s"),
            site,
            of,
            f"{of[:1]}u",
            initials(key),
            _capitals(group),
        }:
            starting[each].append(key)
    for short in by_key:
        if known_as.get(short, short) != short:
            homes[short] = known_as[short]
            continue
        if short in given and given[short] != short:
            homes[short] = given[short]
            continue
        longer = [
            key
            for key in starting[short.partition(" ")[0]]
            if key != short
            and (_shortens(short, key) or short == _capitals(by_key[key]))
            and _names_it(by_key, short, key, letter=letter)
        ]
        if longer:
            homes[short] = max(longer, key=lambda key: (len(by_key[key]), -by_key[key][0].start))
    return {short: _home(homes, short, by_key) for short in homes}


def _home(homes: dict[str, str], short: str, by_key: dict[str, list[Mention]]) -> str:
    """The name that a short form leads to; of names that lead back to each other, the fullest."""
    way = [short]
    while (following := homes.get(way[-1])) is not None:
        if following in way:
            return max(way[way.index(following) :], key=lambda key: _fullness(key, by_key[key]))
        way.append(following)
    return way[-1]


def _fullness(key: str, group: list[Mention]) -> tuple[bool, int, bool, int, str]:
    """What orders names of one party: legal form, number of words, no initials, named first; never equal."""
    legal = any(LEGAL.search(m.name) for m in group)
    return legal, len(key.split()), any(not m.name.isupper() for m in group), -group[0].start, key


def _names_it(by_key: dict[str, list[Mention]], short: str, long: str, *, letter: bool) -> bool:
    """Whether the longer is the full name, and not a product: "Foxglove Inc.", not "Foxglove ID"."""
    first = by_key[long][0]
    line = all(m.whole_line for m in by_key[long])
    if line and (_NEWS_NAME.search(long) or (not letter and len(by_key[short]) > _KNOWN)):
        return False  # the paper's own name at its head, the words under a picture
    shaped = set(long.split()) & name_words.HEADS or any(LEGAL.search(m.name) for m in by_key[long][:5])
    return (
        bool(shaped or _DOMAIN.fullmatch(long.removeprefix(short)) or long == short + "'s")
        or first.start < by_key[short][0].start
    )


def _shortens(short: str, long: str) -> bool:
    if _DOMAIN.fullmatch(long.removeprefix(short)) or long == short + "'s":
        return True
    if _OTHER_BODY.search(long) and not _OTHER_BODY.search(short):
        return initials(long) == short  # "Alder County" is not its police
    if long.startswith((short + " ", short + "'s ")) or _GOVERNMENT_OF.fullmatch(long.removesuffix(short)):
        return True
    parts = [word for word in long.split() if word not in _SMALL]
    if " " in short:
        # "Foxglove Hospital" for "Foxglove Memorial Hospital"
        mine = short.split()
        return (
            len(mine) < len(parts)
            and set(mine) <= set(parts)
            and mine[0] == parts[0]
            and mine[-1] == parts[-1]
            and mine[-1] in name_words.HEADS
        )
    if long.endswith(" " + short) and is_place(long.removesuffix(" " + short)):
        return True  # "the Herons" of the "Houston Herons"
    if long.startswith("university of ") and short == f"{long[14]}u":
        return True  # "KU" for the "University of Kansas"
    return len(short) >= 2 and short == initials(long)


def initials(key: str) -> str:
    """``qhc`` of ``quarry home care``."""
    return "".join(word[0] for word in key.split() if word not in _SMALL)


def _capitals(group: list[Mention]) -> str:
    """``qhcs`` of ``Quarry HomeCare Services, Inc.``; empty where it has fewer than three."""
    capitals = "".join(letter for letter in LEGAL.sub("", group[0].name) if letter.isupper()).lower()
    return capitals if len(capitals) > 2 and " " in group[0].key else ""
