"""Reports and incidents as rows of the database, and back."""

import json
from collections.abc import Iterable
from functools import lru_cache
from hashlib import sha256
from operator import attrgetter
from sqlite3 import Connection
from typing import TYPE_CHECKING, Any, NamedTuple

from breachtui.errors import BreachError, StoreError
from breachtui.fields import main_count, main_date
from breachtui.report import Facts, Report, Response
from breachtui.store.encoding import SILENT, dump, encoded, words
from breachtui.store.profile import FACTS, Profile
from breachtui.values.text import fold
from breachtui.words.data_types import DATA_TYPES
from breachtui.words.locations import LOCATIONS

if TYPE_CHECKING:
    from breachtui.incident import Incident

_SOURCE = ("format", "title", "author", "publisher", "url", "path", "row")
REPORT_COLUMNS = (
    "key", "incident_id", "load_id", "updated_at", "digest", "fingerprint", *_SOURCE, *FACTS, "text", "json",
)  # fmt: skip
INCIDENT_COLUMNS = (
    "id", *FACTS, "aliases", "data_types", "response", "affected", "affected_kind", "affected_qualifier",
    "affected_jurisdiction", "date", "date_kind", "date_sort", "year", "organization_sort", "sources",
    "conflicts", "search_rank",
)  # fmt: skip


_DIGITS = 32  # hexadecimal ones: two reports with the same will never be seen
_source_of = attrgetter(*_SOURCE)
_plain, _dates = attrgetter(*FACTS[:6], *FACTS[11:]), attrgetter(*FACTS[6:11])
_lists = attrgetter("aliases", "data_types", "information_location")
_UNKNOWN = (None,) * 4
_LISTED = slice(Profile._fields.index("response"), Profile._fields.index("told"))


class Written(NamedTuple):
    """A report as the database keeps it, in plain values."""

    key: str
    """The key that its source gives it."""
    fingerprint: str
    """A hash of what the source wrote."""
    digest: str
    """A hash of what was read of it, without the path of the file."""
    source: tuple[Any, ...]
    """The columns of its source."""
    profile: Profile
    """The profile of an incident with this report alone."""
    text: str | None
    """Its prose."""
    json: str
    """All else that it says."""

    @property
    def columns(self) -> tuple[Any, ...]:
        """`REPORT_COLUMNS` from the digest on."""
        return self.digest, self.fingerprint, *self.source, *self.profile[: len(FACTS)], self.text, self.json


def written(report: Report) -> Written:
    """The report as the database keeps it."""
    said, text, source = encoded(report), report.text, report.source
    as_read = digest(said, text)
    alone = _profile(report, ((source.format, report.jurisdiction),), 0)
    wrote = report.fingerprint or as_read
    return Written(source.key, wrote, as_read, _source_of(source), alone, text, said)


def digest(said: str, text: str | None) -> str:
    """A hash of a report as it was read, given its JSON and its text."""
    return sha256(f"{said}\0{text or ''}".encode(errors="replace")).hexdigest()[:_DIGITS]


def restored(record: Written) -> Report:
    """The report that was written."""
    *_, path, row = record.source
    return report_of(record.json, record.text, record.key, path, row)


def profile(incident: "Incident") -> Profile:
    """The profile of an incident."""
    told = tuple([(report.source.format, report.jurisdiction) for report in incident.reports])
    return _profile(incident, told, len(incident.conflicts))


def _profile(facts: Facts, told: tuple[tuple[str, str | None], ...], conflicts: int) -> Profile:
    who, sector, state, country, jurisdiction, people, type_, attack, vendor = _plain(facts)
    aliases, data_types, places = _lists(facts)
    count, (kind, date) = main_count(facts), main_date(facts) or (None, None)
    stated: tuple[Any, ...] = (
        who, sector, state, country, jurisdiction, people,
        *[each and str(each) for each in _dates(facts)],
        type_, attack, vendor,
        aliases, _in_order(data_types), _in_order(places),
        None if facts.response is SILENT else _response(facts.response),
        *((count.value, str(count.kind), str(count.qualifier), count.jurisdiction) if count else _UNKNOWN),
        *((str(date), kind, date.sort_key or None, date.year) if date else _UNKNOWN),
        told, conflicts,
    )  # fmt: skip
    return Profile._make(stated)


_ORDER = {id: n for n, id in enumerate((*DATA_TYPES.by_id, *LOCATIONS.by_id))}


@lru_cache(4096)
def _in_order(ids: tuple[str, ...]) -> tuple[str, ...]:
    """As a resolved incident has them, whatever their order in its only report."""
    return tuple(sorted(ids, key=lambda id: _ORDER.get(id, len(_ORDER)))) if len(ids) > 1 else ids


def _response(response: Response) -> str | None:
    said = {name: each for name, each in vars(response).items() if each is not None}
    return dump(said) if said else None


def incident_row(id: int, profile: Profile, search_rank: int) -> tuple[Any, ...]:
    """The row of ``incidents``; ``search_rank`` is its row in the full-text index."""
    return (
        id, *profile[: len(FACTS)],
        words(profile.aliases), words(profile.data_types), *tuple(profile)[_LISTED],
        fold(profile.organization) if profile.organization else None,
        len(profile.told), profile.conflicts, search_rank,
    )  # fmt: skip


def read_reports(connection: Connection, where: str, parameters: Iterable[Any]) -> dict[int, Report]:
    """The reports that an SQL condition over ``reports`` chooses, by row id."""
    rows = connection.execute(
        f"SELECT id, json, text, key, path, row FROM reports WHERE {where} ORDER BY id", tuple(parameters)
    )
    return {id: report_of(*rest) for id, *rest in rows.fetchall()}


def report_of(said: str, text: str | None, key: str, path: str | None, row: int | None) -> Report:
    """The report of these columns; raises `StoreError` for what breachtui does not write."""
    try:
        data = json.loads(said)
        data["source"] |= {"key": key, "path": path, "row": row}
        return Report.from_json({**data, "text": text})
    except (BreachError, LookupError, ValueError, TypeError, AttributeError) as error:
        raise StoreError(
            f"report {key}: is damaged, or was changed by another program ({error}); delete its row in"
            " reports, and load its file again"
        ) from error
