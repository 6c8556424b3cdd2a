"""Coreference: the parties that a text names, each with all its mentions and the signs of its part."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import islice, pairwise

from breachtui.extract.mentions import Mention, mentions
from breachtui.extract.name_keys import HEADS, LEGAL, initials_of, is_shaped, key_of, without_place
from breachtui.extract.role_cues import cues
from breachtui.extract.roles import EXPERT, Role, RoleCue
from breachtui.extract.rules import name_phrases as words
from breachtui.extract.rules.name_phrases import NEVER
from breachtui.extract.rules.role_phrases import TRADES, VENDOR
from breachtui.extract.story import Story, for_client, is_letter
from breachtui.words.given_names import GIVEN_NAMES

BESIDE = re.compile(
    r"'?s?,? {1,6}\((?:(?:collectively|hereinafter|or|the),? )?(?:[\"']|the ){0,2}"
    r"(?P<name>[A-Z][\w&.' -]{0,40}?)[\"']?(?:,? (?:or|and) (?:the )?[\"'][\w ]{1,20}[\"'])?\)"
)
"""A short form in brackets beside a name."""
BY_ANOTHER_NAME = re.compile(
    r"(?i)(?:'s)?,? {0,6}[\"'(]{0,2}(?:(?:which|that) (?:is|was|does) |now |also |better |collectively )*"
    r"(?:d\.?/?b\.?/?a\.?|(?:doing|does|do) business as|known as|a/?k/?a|f/?k/?a"
    r"|formerly(?: known as| called)?|operat(?:ing|es) as|trading as|t/a)[ :]{1,2}(?:the )?[\"']?"
)
"""Between a name and another of the same one."""
_RANK = "|".join(sorted(words.RANKS | words.CALLINGS))
_RANK_BEFORE = re.compile(rf"\b(?:{_RANK})\.?,? $|\b(?:{'|'.join(sorted(words.CONCERNED))}), $")
# ", the chief executive"
_RANK_AFTER = re.compile(
    rf", (?:(?:the|a|an|its|our) )?(?:[\w'-]{{1,20}},? ){{0,4}}(?:{_RANK})\b"
    r"(?! (?:has|had|says?|said|found|reported|warned|wrote|claims?)\b)"
)
_COVERED = re.compile(r"(?i)(?:covered entity|associate)(?: \([^)]{1,20}\))?, (?:dr\. )?$")
_FORMS = (" PA", " PC")  # which as well are a state and a thing
_DOMAIN = re.compile(r"\.[a-z]{2,4}")
_GOVERNMENT_OF = re.compile(r"(?:city|town|village|county|state|borough|township) of ")
# Of a body with one of these names another is a part with a name of its own: "Orrin University Hospital".
_BODIES = frozenset({"university", "college", "county", "city", "state", "hospital", "bank", "school"})
_MOST, _MOST_JUDGED = 300, 14
_SIGNED = RoleCue(Role.OWN, 2.2, "letterhead or signature")
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
    cues: tuple[tuple[Mention, RoleCue], ...]
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
def parties(story: Story) -> tuple[Party, ...]:
    """The parties of a story, persons left out, in the order in which they first appear."""
    found = _apart(list(islice(mentions(story), _MOST)))
    left_out = _persons(story, found) | _towns(story.flat, found)
    groups = _groups([m for m in found if m.key not in left_out], story)
    return tuple(_party(story, key, group) for key, group in groups.items())


@lru_cache(maxsize=2)
def tells_of_vendor(story: Story) -> bool:
    """Whether a text speaks of somebody who works for the breached one."""
    return bool(VENDOR.search(story.lower))


def _persons(story: Story, found: Iterable[Mention]) -> frozenset[str]:
    """The keys of all persons that a text names, by their whole names and their surnames."""
    whole = {each.key for each in found if _is_person(story, each)}
    whole -= {each.key for each in found if each.key in whole and _is_described(each)}
    return frozenset(whole | {key.rpartition(" ")[2] for key in whole})


def _is_described(mention: Mention) -> bool:
    """Whether a name is called an organization: "the shop Dennis Quarry"."""
    return not TRADES.isdisjoint(mention.around.phrase[:1])


def _is_person(story: Story, mention: Mention) -> bool:
    parts = mention.key.split()
    if not HEADS.isdisjoint(parts):
        return False
    before = story.lower[max(0, mention.start - 40) : mention.start]
    called = parts[0].partition("-")[0] in GIVEN_NAMES and len(parts) > 1
    if not (called or _RANK_AFTER.match(story.lower, mention.end) or _RANK_BEFORE.search(before)):
        return False
    # a practice can bear its owner's name
    return not (LEGAL.search(mention.name) or _COVERED.search(before))


def _towns(flat: str, found: Iterable[Mention]) -> frozenset[str]:
    """The keys of the towns in which a text says that organizations are."""
    return frozenset(
        second.key for first, second in pairwise(found) if flat[first.end : second.start] in (" in ", ", in ")
    )


def _apart(found: list[Mention]) -> list[Mention]:
    """Without "Foxglove and Quarry Bank" where the text names one of them alone as well."""
    keys = {m.key for m in found}
    return [m for m in found if " and " not in m.key or keys.isdisjoint(m.key.split(" and "))]


def _party(story: Story, key: str, group: list[Mention]) -> Party:
    signs = [
        (mention, cue)
        for mention in group[:_MOST_JUDGED]
        for cue in cues(story.flat, mention.name, mention.end, mention.around)
    ]
    if any(cue.place for _, cue in signs):
        signs = [each for each in signs if each[1] is not EXPERT]  # a paper or a security firm can be struck
    if not for_client(story):
        signs += [(m, _SIGNED) for m in group if m.whole_line and _may_sign(story, m)]
    return Party(key, tuple(group), tuple(signs))


def _may_sign(story: Story, mention: Mention) -> bool:
    """Whether a line that is a name may be a letterhead or a signature; outside letters only the first."""
    return is_letter(story) or (mention.sentence.index == 0 and is_shaped(mention.key, mention.name))


def _groups(found: list[Mention], story: Story) -> dict[str, list[Mention]]:
    """Mentions of one name together: equal, a beginning of a longer one, or its acronym."""
    by_key: dict[str, list[Mention]] = defaultdict(list)
    for mention in found:
        by_key[mention.key].append(mention)
    homes = _homes(by_key, story)
    groups: dict[str, list[Mention]] = defaultdict(list)
    for key, group in by_key.items():
        groups[_home(homes, key, by_key)].extend(group)
    return {key: sorted(group, key=lambda m: m.start) for key, group in groups.items()}


def _homes(by_key: Groups, story: Story) -> dict[str, str]:
    """The fuller name of each short form: said in so many words, or else judged by its form."""
    homes = _given(by_key, story.flat)
    starting, acronyms = _indexed(by_key)
    for short in by_key.keys() - homes.keys():
        plain = short.partition(".")[0]
        longer = [
            key
            for key in starting[short.partition(" ")[0]]
            if key != short and _shortens(short, key) and _names_it(by_key, short, key)
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
        for each in initials_of(key, group[0].name) if " " in key else ():
            acronyms[each].append(key)
        first, *after = (
            each.partition(" ")[0] for each in (key, _GOVERNMENT_OF.sub("", key), without_place(key))
        )
        for each in {first, first.removesuffix("'s"), key.rpartition(" ")[2], *after}:
            starting[each].append(key)
    return starting, acronyms


def _given(by_key: Groups, flat: str) -> dict[str, str]:
    """Names said to be another name of the one before: ``NAME ("SHORT")``, ``NAME d/b/a NAME``."""
    given: dict[str, str] = {}
    ordered = sorted((m for group in by_key.values() for m in group), key=lambda m: m.start)
    for mention in ordered:
        beside = BESIDE.match(flat, mention.end)
        short = key_of(beside["name"]) if beside else ""
        if short in by_key:
            given.setdefault(short, mention.key)
    for first, second in pairwise(ordered):
        if BY_ANOTHER_NAME.fullmatch(flat, first.end, second.start):
            given[second.key] = first.key
    return given


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


def _names_it(by_key: Groups, short: str, long: str) -> bool:
    """Whether the longer is the full name, and not a product: "Foxglove Inc.", not "Foxglove ID"."""
    rest = long.removeprefix(short)
    if NEVER.issuperset(rest.split()) and not any(m.name.endswith(_FORMS) for m in by_key[long][:5]):
        return False
    shaped = any(is_shaped(long, m.name) for m in by_key[long][:5])
    return shaped or by_key[long][0].start < by_key[short][0].start


def _shortens(short: str, long: str) -> bool:
    """Whether a name is a shorter form of another, by its words."""
    rest = long.removeprefix(short)
    if rest in ("'s", "s") or _GOVERNMENT_OF.fullmatch(long.removesuffix(short)):
        return True
    if without_place(long) == short:  # "Department of Revenue" for "Missouri Department of Revenue"
        return not HEADS.isdisjoint(short.split())
    mine, parts = short.split(), long.split()
    if long.startswith((short + " ", short + "'s ")):
        return mine[-1] not in _BODIES and mine[0] not in _BODIES
    # "Foxglove Hospital" for "Foxglove Memorial Hospital"
    ends = mine[0] == parts[0] and mine[-1] == parts[-1] and mine[-1] in HEADS
    return ends and len(mine) > 1 and set(mine) < set(parts)
