"""Coreference: the parties that a text names, each with all its mentions and the signs of its part."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import islice, pairwise

from breachtui.extract.document import Document, Topic
from breachtui.extract.excluded_names import HEADS, LEGAL, is_place, is_shaped
from breachtui.extract.letters import for_client, head, is_letter
from breachtui.extract.mentions import Mention, mentions
from breachtui.extract.name_keys import key_of
from breachtui.extract.persons import persons
from breachtui.extract.role_cues import cues
from breachtui.extract.roles import EXPERT, Cue, Role
from breachtui.extract.rules.beside import CLOSE, RANK, VENDOR
from breachtui.extract.rules.names import NEVER
from breachtui.extract.rules.roles import MEDIA

_NAME = r"(?-i:[A-Z0-9][\w&'.-]{0,30})"
BESIDE = re.compile(
    r"'?s?,? {1,6}\((?:(?:collectively|hereinafter|or|the),? )?(?:[\"']|the ){0,2}"
    r"(?P<name>[A-Z][\w&.' -]{0,40}?)[\"']?(?:,? (?:or|and) (?:the )?[\"'][\w ]{1,20}[\"'])?\)"
)
"""A short form in brackets beside a name."""
_KNOWN_AS = (
    r"(?:'s)?,? {0,6}[\"'(]{0,2}(?:(?:which|that) (?:is|was|does) |now |also |better |collectively )*"
    r"(?:d\.?/?b\.?/?a\.?|(?:doing|does|do) business as|known as|a/?k/?a|f/?k/?a"
    r"|formerly(?: known as| called)?|operat(?:ing|es) as|trading as|t/a)[ :]{1,2}(?:the )?[\"']?"
)
BY_ANOTHER_NAME = re.compile(_KNOWN_AS, re.I)
"""Between a name and another of the same one."""
ALSO = re.compile(
    rf"{_KNOWN_AS}(?P<name>{_NAME}(?: (?:of (?:the )?|& |and |the )?{_NAME}){{0,6}}"
    r"(?:,? (?:Inc|LLC|Ltd|Corp|L\.L\.C|LLP|PLLC|P\.C|P\.A)\b\.?)?)",
    re.I,
)
"""The same with the other name."""
ITS_INITIALS = re.compile(r"[Tt]he [a-z]{3,14} \((?P<name>[A-Z]{2,8})\)")
"""Initials beside a plain noun: ``the ministry (MOH)``."""
_DOMAIN = re.compile(r"\.[a-z]{2,4}")
_GOVERNMENT_OF = re.compile(r"(?:city|town|village|county|state|borough|township) of ")
# Of a body with one of these names another is a part with a name of its own: "Orrin University Hospital".
_BODIES = frozenset({"university", "college", "county", "city", "state", "hospital", "bank", "school"})
_MOST, _MOST_JUDGED = 300, 14
# A name that prose gives more often than that needs no line for its full form.
_KNOWN = 3
_SIGNED = Cue(Role.OWN, 2.2, "letterhead or signature")
_SMALL = frozenset(["of", "the", "and", "for", "&", "at", "in"])
# A sign that weighs as much says that it was breached, or told of it.
TELLS = 1.7
_BREACHED = (Role.OWN, Role.CLIENT)
_OTHERS = frozenset(Role) - {Role.OWN, Role.CLIENT, Role.VENDOR, Role.SERVICE}

Groups = Mapping[str, list[Mention]]


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

    @cached_property
    def main(self) -> list[Mention]:
        """Its mentions where the text speaks of the breach it is about."""
        return [m for m in self.mentions if m.sentence.main]

    @cached_property
    def struck(self) -> bool:
        """Whether it is said that the breach happened there."""
        return any(cue.place and mention.sentence.main for mention, cue in self.cues)

    @cached_property
    def has_people(self) -> bool:
        """Whether the people affected are said to be its, or it told them."""
        return any(cue.why in ("its people", "it gave notice") for _, cue in self.cues)

    @cached_property
    def is_another(self) -> bool:
        """Whether more signs make it a helper, a lawyer, an authority and the like than the breached one."""
        others = sum(cue.role in _OTHERS for _, cue in self.cues)
        own = sum(cue.role in _BREACHED and cue.weight >= TELLS for _, cue in self.cues)
        return others > 0 and others >= own


@lru_cache(maxsize=2)
def parties(document: Document) -> tuple[Party, ...]:
    """The parties of a document, persons left out, in the order in which they first appear."""
    found = _apart(list(islice(mentions(document), _MOST)))
    people = persons(document.flat, found)
    groups = _groups([m for m in found if m.key not in people], document)
    return tuple(_party(document, key, group) for key, group in groups.items())


@lru_cache(maxsize=2)
def tells_of_vendor(document: Document) -> bool:
    """Whether a text speaks of somebody who works for the breached one."""
    return bool(VENDOR.search(document.lower))


def _apart(found: list[Mention]) -> list[Mention]:
    """Without "Foxglove and Quarry Bank" where the text names one of them alone as well."""
    keys = {m.key for m in found}
    return [m for m in found if " and " not in m.key or keys.isdisjoint(m.key.split(" and "))]


def _party(document: Document, key: str, group: list[Mention]) -> Party:
    signs = [
        (mention, cue)
        for mention in group[:_MOST_JUDGED]
        for cue in cues(document.flat, mention.name, mention.end, mention.around)
        if Topic.BOILERPLATE not in mention.sentence.topics or cue.weight < 0
    ]
    if any(cue.place and cue.weight >= TELLS for _, cue in signs):
        signs = [each for each in signs if each[1] is not EXPERT]  # a paper or a security firm can be struck
    first = group[0]
    if (
        first.sentence.index == 0
        and first.whole_line
        and is_shaped(first.key, first.name)
        and not is_letter(document)
    ):
        signs.append((first, _SIGNED))
    if is_letter(document):
        signs += [(m, _SIGNED) for m in group if m.whole_line and not _signs_for(document, m, group)]
    return Party(key, tuple(group), tuple(signs))


def _signs_for(document: Document, mention: Mention, group: list[Mention]) -> bool:
    """Whether a name on a line of its own is that of who writes for another, or of a person who signs."""
    letter = head(document)
    if letter is not None and mention.end <= letter.end and for_client(document):
        return True
    if len(group) > 1 or is_shaped(mention.key, mention.name):
        return False
    at = mention.sentence.index
    above, below = document.sentences[max(0, at - 3) : at], document.sentences[at + 1 : at + 2]
    return any(CLOSE.search(each.lower) for each in above) or any(RANK.search(each.lower) for each in below)


def _groups(found: list[Mention], document: Document) -> dict[str, list[Mention]]:
    """Mentions of one name together: equal, a beginning of a longer one, or its acronym."""
    by_key: dict[str, list[Mention]] = defaultdict(list)
    for mention in found:
        by_key[mention.key].append(mention)
    homes = _homes(by_key, document)
    groups: dict[str, list[Mention]] = defaultdict(list)
    for key, group in by_key.items():
        groups[_home(homes, key, by_key)].extend(group)
    return {key: sorted(group, key=lambda m: m.start) for key, group in groups.items()}


def _homes(by_key: Groups, document: Document) -> dict[str, str]:
    """The fuller name of each short form: said in so many words, or else judged by its form."""
    homes = _given(by_key, document.flat)
    letter = is_letter(document)
    starting, acronyms = _indexed(by_key)
    for short in by_key.keys() - homes.keys():
        plain = short.partition(".")[0]
        longer = [
            key
            for key in starting[short.partition(" ")[0]]
            if key != short and _shortens(short, key) and _names_it(by_key, short, key, letter)
        ]
        if plain in by_key and _DOMAIN.fullmatch(short.removeprefix(plain)):
            homes[short] = plain
        elif longer:
            homes[short] = max(longer, key=lambda key: (len(by_key[key]), -by_key[key][0].start))
        elif len(acronyms[short]) == 1:
            homes[short] = acronyms[short][0]  # of two that fit neither
    return homes


def _indexed(by_key: Groups) -> tuple[defaultdict[str, list[str]], defaultdict[str, list[str]]]:
    """Names by the words with which their short forms can begin, and by their initials."""
    starting: defaultdict[str, list[str]] = defaultdict(list)
    acronyms: defaultdict[str, list[str]] = defaultdict(list)
    for key, group in by_key.items():
        for each in _initials_of(key, group) if " " in key else ():
            acronyms[each].append(key)
        first, town = key.partition(" ")[0], _GOVERNMENT_OF.sub("", key).partition(" ")[0]
        for each in {first, first.removesuffix("'s"), key.rpartition(" ")[2], town}:
            starting[each].append(key)
    return starting, acronyms


def _given(by_key: Groups, flat: str) -> dict[str, str]:
    """Names said to be another name of the one before: ``NAME ("SHORT")``, ``NAME d/b/a NAME``."""
    given: dict[str, str] = {}
    ordered = sorted((m for group in by_key.values() for m in group), key=lambda m: m.start)
    for mention in ordered:
        beside = BESIDE.match(flat, mention.end)
        short = key_of(beside["name"]) if beside else ""
        if beside and short in by_key and short != mention.key:
            given.setdefault(
                short, _first_of(ordered, mention, short) if "collectively" in beside[0] else mention.key
            )
    for first, second in pairwise(ordered):
        if first.key != second.key and BY_ANOTHER_NAME.fullmatch(flat, first.end, second.start):
            given[second.key] = first.key
    return given


def _first_of(ordered: list[Mention], last: Mention, short: str) -> str:
    """The one of a list that its common short form is taken from: ``A, Inc. and its affiliate B ("A")``."""
    first = short.partition(" ")[0]
    listed = [m.key for m in ordered if m.sentence is last.sentence and m.end <= last.end]
    return next((key for key in listed if key != short and key.partition(" ")[0] == first), last.key)


def _home(homes: Mapping[str, str], short: str, by_key: Groups) -> str:
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


def _names_it(by_key: Groups, short: str, long: str, letter: bool) -> bool:
    """Whether the longer is the full name, and not a product: "Foxglove Inc.", not "Foxglove ID"."""
    first = by_key[long][0]
    line = all(m.whole_line for m in by_key[long])
    if line and (long.rpartition(" ")[2] in MEDIA or (not letter and len(by_key[short]) > _KNOWN)):
        return False  # the paper's own name at its head, the words under a picture
    shaped = any(is_shaped(long, m.name) for m in by_key[long][:5])
    rest = long.removeprefix(short)
    if rest != long and NEVER.issuperset(rest.split()):
        return False
    return shaped or first.start < by_key[short][0].start


def _shortens(short: str, long: str) -> bool:
    """Whether a name is a shorter form of another, by its words."""
    rest = long.removeprefix(short)
    if rest == "'s" or _GOVERNMENT_OF.fullmatch(long.removesuffix(short)):
        return True
    mine, parts = short.split(), [word for word in long.split() if word not in _SMALL]
    if long.startswith((short + " ", short + "'s ")):
        return mine[-1] not in _BODIES and mine[0] not in _BODIES
    if len(mine) > 1:
        # "Foxglove Hospital" for "Foxglove Memorial Hospital"
        ends = mine[0] == parts[0] and mine[-1] == parts[-1] and mine[-1] in HEADS
        return ends and len(mine) < len(parts) and set(mine) <= set(parts)
    return long.endswith(" " + short) and is_place(
        long.removesuffix(" " + short)
    )  # "the Herons" of "Houston Herons"


def initials(key: str) -> str:
    """``qhc`` of ``quarry home care``."""
    return "".join(word[0] for word in key.split() if word not in _SMALL)


def _initials_of(key: str, group: list[Mention]) -> frozenset[str]:
    """The acronyms of a name: ``qhc`` or, by its capitals, ``qhcs`` of ``Quarry HomeCare Services, Inc.``."""
    capitals = "".join(letter for letter in LEGAL.sub("", group[0].name) if letter.isupper()).lower()
    found = {initials(key), capitals}
    if key.startswith("united states "):
        found.add(f"us {key[14:]}")
    if key.startswith("university of "):
        found.add(f"{key[14]}u")
    return frozenset(each for each in found if len(each) > 1)
