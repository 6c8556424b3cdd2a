"""Which column of any table holds what: given with ``--map``, or guessed from header words."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from breachtui.errors import ValueNotKnown
from breachtui.sources.layout import other_unit, words
from breachtui.values.text import fold

# Header words by field, the surest first; words as `layout.words` has them. Sources: the
# headers of the lists in the table of formats, and of the re-exports of them on GitHub.
_GUESSES: Mapping[str, tuple[str, ...]] = {
    "organization": (
        "organization name", "name covered entity", "covered entity name", "entity name", "company name",
        "business name", "organization", "organisation", "entity", "company", "business", "victim", "firm",
        "institution", "agency", "hospital", "who", "name", "target", "post title", "title",
        "entreprise", "empresa", "entidad", "unternehmen", "azienda",
    ),
    "id": ("breach id", "incident id", "case number", "breach number", "case id", "uuid", "id"),
    "aliases": ("alias", "alternative name", "dba", "also"),
    "affected": (
        "individual affected", "person affected", "people affected", "total affected", "consumer affected",
        "total individual", "number affected", "customer affected", "patient affected", "affected",
        "people", "individual", "victim", "how many", "data subject affected",
        "personne concernee", "personne touchee", "afectado", "persona afectada", "betroffene", "interessati",
    ),
    "residents": ("resident affected", "state resident", "state record affected", "resident"),
    "accounts": ("account affected", "user affected", "pwn count", "account", "user"),
    "records": (
        "record lost", "record exposed", "record compromised", "record affected", "number record", "record",
    ),
    "occurred": (
        "date breach", "breach date", "incident date", "date incident", "date occurred", "occurred date",
        "breach start", "start date", "date start", "breach occurred", "occurred", "attack date",
        "attackdate", "event date", "event", "date", "when", "fecha incidente", "fecha", "vorfall", "datum",
        "data violazione",
    ),
    "occurred_end": ("breach end", "end date", "date end", "end breach date"),
    "year": ("year breach", "breach year", "incident year", "year"),
    "discovered": ("date discovered", "discovery date", "date discovery", "date aware", "discovered"),
    "reported": (
        "date reported", "reported date", "report date", "submission date", "date submitted",
        "breach submission date", "reported", "submitted", "filing date", "date notice provided ag",
        "filed", "date filed", "date received", "received", "gemeldet", "meldedatum", "fecha reporte",
    ),
    "notified": (
        "notification date", "date notification", "notice date", "date notified", "notified",
        "fecha notificacion", "date letter", "date mailed",
    ),
    "published": (
        "published", "publication date", "date published", "date made public", "date added", "date posted",
        "made public", "posted", "date disclosed", "disclosure date", "disclosed", "date announced",
        "announced",
    ),
    "state": ("organization state", "entity state", "home state", "state"),
    "country": ("country", "nation", "pays", "pais", "land", "paese"),
    "place": ("city state", "location", "headquarter", "hq", "place"),
    "sector": (
        "organization type", "type organization", "entity type", "covered entity type", "business type",
        "industry", "sector",
    ),
    "type": (
        "type breach", "breach type", "incident type", "cause breach", "breach cause", "cause",
        "tipo incidente", "nature incident", "art vorfall",
    ),
    "attack": (
        "type attack", "attack type", "attack vector", "cyberattack type", "method leak", "attack", "method",
        "how",
    ),
    "data": (
        "data type", "type data", "information type", "type information", "data compromised", "data involved",
        "information involved", "information compromised", "information affected", "data class",
        "personal information", "data exposed", "data", "what",
    ),
    "location": ("location breached information", "location information", "breach location"),
    "vendor": ("third party", "vendor", "business associate", "service provider"),
    "description": ("description", "summary", "story", "narrative", "detail", "note"),
    "url": ("source url", "url", "link", "1st source", "source link", "source"),
}  # fmt: skip

# words of headers that are about something else: whose name it is, or whether there is one
_OTHERWISE: Mapping[str, frozenset[str]] = {
    "organization": frozenset({
        "group", "gang", "actor", "attacker", "hacker", "threat", "author", "file", "sector", "secteur",
        "industry", "activite", "reference", "type",
    }),
    "vendor": frozenset(("present", "involved")),
    "state": frozenset(("affected", "record", "resident", "number")),
    "place": frozenset(("breached", "information", "breach")),
    "occurred": frozenset({
        "received", "birth", "scraped", "created", "updated", "modified", "added", "disclosed",
        "disclosure", "announced", "announcement", "reported", "report", "notified", "notification",
        "notificacion", "reception", "notice", "published", "publication", "public", "posted",
        "submitted", "submission", "filed", "filing", "mailed", "sent", "letter", "entered", "closed",
        "discovered", "discovery", "detected",
    }),
    "data": frozenset({
        "date", "source", "total", "size", "volume",
    }),
}  # fmt: skip
COUNTED = frozenset(("affected", "residents", "accounts", "records"))
"""The columns that hold figures of people, accounts or records."""
_MOST_EXTRA = 2  # words of a header besides those that tell it
_PART = re.compile(r'(?:[^",]|"[^"]*"?)+')

NAMING = frozenset(word for phrases in _GUESSES.values() for phrase in phrases for word in phrase.split())
"""The words by which headers tell what a column holds, in the singular."""
FIELDS = tuple(_GUESSES)
"""What a column can be mapped to."""

_OF_ANYBODY = ("organization", "id", "aliases", "url", "description", "state", "country", "place", "sector")
_NATURE = frozenset(FIELDS).difference(_OF_ANYBODY)
"""Fields one of which a table needs to be about breaches."""


@dataclass(frozen=True)
class Columns:
    """Which column holds what."""

    by_field: Mapping[str, str]
    """For each of `FIELDS` that the table has, the header."""

    @classmethod
    def parse(cls, text: str) -> "Columns":
        """Read ``organization="Entity",affected="Records"``; raises `ValueNotKnown`."""
        found: dict[str, str] = {}
        for part in filter(str.strip, _PART.findall(text)):
            field, equals, header = (each.strip() for each in part.replace('"', "").partition("="))
            if not equals or not header:
                raise ValueNotKnown(
                    f'{part!r} maps nothing; write field="Header", such as organization="Entity"'
                )
            if field not in _GUESSES:
                raise ValueNotKnown(f"{field!r} can be no column's field; choose from {', '.join(FIELDS)}")
            found[field] = header
        if "organization" not in found:
            raise ValueNotKnown('organization is not mapped; write organization="Header" with its column')
        return cls(found)

    def __str__(self) -> str:
        """As ``--map`` takes it."""
        return ",".join(f'{field}="{header}"' for field, header in self.by_field.items())

    def missing(self, headers: Sequence[str]) -> list[str]:
        """The mapped headers that a table does not have."""
        known = {fold(header).strip() for header in headers}
        return [header for header in self.by_field.values() if fold(header).strip() not in known]


def guess(headers: Sequence[str]) -> Columns | None:
    """The mapping that header words suggest; None where they name no organization and breach."""
    found: dict[str, str] = {}
    for _, field, header in sorted(candidates(headers)):
        if field not in found and header not in found.values():
            found[field] = header
    return of_breaches(found)


def of_breaches(found: Mapping[str, str]) -> Columns | None:
    """The mapping of fields to headers; None where these name no organization and breach."""
    if "organization" not in found or _NATURE.isdisjoint(found):
        return None
    return Columns({field: found[field] for field in FIELDS if field in found})


def tells_of(field: str, header: str) -> bool:
    """Whether no word of a header says that it is about something else than that field."""
    return words(header).isdisjoint(_OTHERWISE.get(field, ()))


def candidates(headers: Sequence[str]) -> Iterator[tuple[tuple[int, int, int], str, str]]:
    """Each header with each field that it may be, and how far from sure: the less the better."""
    for header in headers:
        have = words(header)
        for field, phrases in _GUESSES.items():
            wanted = [frozenset(phrase.split()) for phrase in phrases]
            if field in COUNTED | {"data"} and other_unit(header):
                continue
            found = [(len(have - want), -len(want), rank) for rank, want in enumerate(wanted) if want <= have]
            if found and min(found)[0] <= _MOST_EXTRA and tells_of(field, header):
                yield min(found), field, header
