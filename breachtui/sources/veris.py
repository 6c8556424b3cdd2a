"""VERIS incidents, such as those of VCDB: a file each, joined arrays, trimmed database exports."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from typing import Any

from breachtui.report import Report, Response, Source
from breachtui.sources.boundary import reports_of
from breachtui.sources.document import Document
from breachtui.sources.draft import Draft
from breachtui.sources.json_values import Object, objects, samples
from breachtui.sources.prose import Prose
from breachtui.sources.rows import Refusal, Remark
from breachtui.sources.veris_nature import flags, put_data, put_dates, put_nature, put_response, unseen
from breachtui.sources.veris_record import Record
from breachtui.values.counts import Count, CountKind
from breachtui.values.identity import natural_key
from breachtui.values.places import STATES
from breachtui.values.text import visible_prose
from breachtui.words.sectors import of_label

_TELLING = ("action", "actor", "asset", "attribute", "victim", "timeline")
_ENOUGH = 4  # of these; a trimmed export has that many
_ADDRESS = re.compile(r"https?://[^\s;]{1,2000}")  # a reference holds several, split by semicolons
_AMOUNT = re.compile(r"0*[1-9]\d{0,11}", re.ASCII)
_LONGEST_NAME = 60
_SHORTEST_PROSE = 80  # characters; shorter summaries are notes
_FROM_PROSE = ("data_types", *(f"response.{each.name}" for each in fields(Response)))


def recognizes(document: Document) -> bool:
    """Whether the file holds incidents in VERIS."""
    return any(map(_is_incident, samples(document)))


def _is_incident(value: Mapping[str, Any]) -> bool:
    """Whether it is an incident, and not the schema, where enumerations stand in place of values."""
    stated = [name for name in _TELLING if isinstance(value.get(name), dict | list)]
    return len(stated) >= _ENOUGH and "action" in stated and bool(Record(value).one("timeline.incident.year"))


def read(document: Document) -> Iterator[Report | Refusal]:
    """A report for each incident; a word that no vocabulary has is said once."""
    return reports(objects(document, _is_incident), document)


def reports(items: Iterable[tuple[int, Object] | Refusal], document: Document) -> Iterator[Report | Refusal]:
    """The reports that numbered incidents make."""
    said: set[str] = set()
    for item in items:
        if isinstance(item, Refusal):
            yield item
            continue
        row, value = item
        wrote = json.dumps(value, sort_keys=True)
        yield from reports_of(row, wrote, _items, Record(value), Draft(wrote), document, row, said)


def _items(
    record: Record, draft: Draft, document: Document, row: int, said: set[str]
) -> Iterator[Report | Refusal]:
    if len(record.all("security_incident")) > 1 or not record.keys("action") + record.keys("victim"):
        yield Refusal(row, "is no VERIS incident but a list of words, or has neither action nor victim")
        return
    yield _report(record, draft, document, row)
    new = [each for each in unseen(record) if each not in said]
    said.update(new)
    if new:
        yield Remark(row, f"not known: {'; '.join(new)}; kept as evidence")


def _key(record: Record) -> str:
    """The incident's own id; without one, a natural key of what it says."""
    if id := record.one("plus.master_id") or record.one("incident_id"):
        return f"veris:{id}"
    return natural_key("veris", json.dumps([record.at(name) for name in _TELLING], sort_keys=True))


def _report(record: Record, draft: Draft, document: Document, row: int) -> Report:
    summary = record.at("summary")
    _put_victim(record, draft)
    _put_counts(record, draft)
    put_dates(record, draft)
    put_nature(record, draft)
    put_data(record, draft)
    put_response(record, draft)
    references = _ADDRESS.findall(record.one("reference"))
    source = Source(
        format="veris",
        key=_key(record),
        publisher="VERIS Community Database" if record.one("source_id") == "vcdb" else None,
        url=references[0] if references else None,
        path=document.path,
        row=row,
        flags=flags(record),
    )
    prose = visible_prose(summary).strip() if isinstance(summary, str) else ""
    _fill(draft, prose)
    return draft.report(source, prose)


def _fill(draft: Draft, prose: str) -> None:
    """Take over what the summary says and the enumerations cannot."""
    if len(prose) < _SHORTEST_PROSE:
        return
    told = Prose(prose)
    if draft.values.get("data_types") == ("other",) and told.found.values.get("data_types"):
        draft.drop("data_types")  # "Personal" in general gives way to what it was
    told.fill(draft, _FROM_PROSE)


def _put_victim(record: Record, draft: Draft) -> None:
    draft.put("organization", record.one("victim.victim_id"), record.cell("victim.victim_id"))
    industry = record.one("victim.industry")
    draft.put("organization_type", sector(industry), record.cell("victim.industry"))
    country = _country(record.one("victim.country"))
    draft.put("country", country, record.cell("victim.country"))
    state = record.one("victim.state").removeprefix("US-")
    if country in (None, "US") and state in STATES:
        draft.put("state", state, record.cell("victim.state"))
    name = record.one("actor.partner.notes")
    if 0 < len(name) <= _LONGEST_NAME and all(word[0].isupper() for word in name.split() if len(word) > 3):
        draft.put("third_party", name, record.cell("actor.partner.notes"))


def _country(code: str) -> str | None:
    """The alpha-2 code of an alpha-2 or alpha-3 code."""
    if len(code) == 2:
        return code.upper()
    from babel.core import get_global  # some 30 ms, for trimmed exports only

    return next(iter(get_global("territory_aliases").get(code.upper(), ())), None) if len(code) == 3 else None


def _put_counts(record: Record, draft: Draft) -> None:
    """Put down the records compromised: the total, else the amount of each kind of data."""
    path = "attribute.confidentiality.data_total"
    total = record.whole(path)
    if total:
        draft.put("counts", (Count(total, CountKind.RECORDS, text=record.one(path)),), record.cell(path))
        return
    amounts = record.all("attribute.confidentiality.data.amount")
    counts = [Count(int(each), CountKind.RECORDS, text=each) for each in amounts if _AMOUNT.fullmatch(each)]
    draft.put("counts", tuple(counts), record.cell("attribute.confidentiality.data"))


# the longest beginning of a code that stands here decides
_BY_CODE = {
    "22": "other", "11": "other", "21": "other", "23": "other", "31": "other", "32": "other", "33": "other",
    "334": "technology",  # computers and electronics
    "42": "other", "44": "retail", "45": "retail",
    "48": "other", "49": "other",
    "51": "technology", "5111": "other", "512": "other", "513": "other", "5132": "technology",
    "515": "other", "516": "other", "51912": "education",  # publishers, films, radio; libraries
    "52": "finance", "524114": "health_plan", "525120": "health_plan",
    "53": "other", "54": "other", "5415": "technology", "55": "other", "56": "other",
    "61": "education",
    "62": "healthcare_provider", "624": "nonprofit",  # social assistance
    "71": "other", "72": "retail",  # hotels and restaurants
    "81": "other", "813": "nonprofit",
    "92": "government",
}  # fmt: skip


def sector(industry: str) -> str | None:
    """The sector of a NAICS code, or of a sector's name; None where neither says one."""
    text = industry.strip()
    if not text.isdigit():
        return of_label(text)
    return next((_BY_CODE[text[:n]] for n in range(len(text), 1, -1) if text[:n] in _BY_CODE), None)
