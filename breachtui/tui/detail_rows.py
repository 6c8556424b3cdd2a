"""An incident as rows to read: fields in groups, what each source says, the timeline, the sources."""

from collections.abc import Iterator
from dataclasses import dataclass

from breachtui.compare import STEPS, days_between, told_days
from breachtui.export.timeline import PAST_LIMIT, late
from breachtui.fields import BY_NAME, FIELDS, known, main_count, unstated
from breachtui.incident import EDIT, Campaign, Incident
from breachtui.report import Facts, Report
from breachtui.revision import TEXT, Revision, telling
from breachtui.tui.cell_text import clean, clean_lines
from breachtui.tui.office_names import numbered
from breachtui.tui.time_scale import TimeScale, time_scale
from breachtui.values.evidence import Grade
from breachtui.values.text import UNKNOWN, counted
from breachtui.words.data_types import DATA_TYPES
from breachtui.words.flags import in_words
from breachtui.words.milestones import TIMELINE

_LONGEST = 3000  # characters of a value
_LONGEST_CHANGE = 400  # characters of two values
_LONGEST_VENDOR = 30  # characters of a heading's name
_LONGEST_QUOTE = 60  # characters of the words for a type of data
_QUOTES = 3  # different words for a type of data
_SIBLINGS = 15  # incidents of a campaign that are listed

NO_LONGER = "∅"
"""The sign of a value that the newest export of its source leaves empty."""

GROUPS = (
    ("Who", ("organization", "aliases", "organization_type", "state", "country", "third_party",
             "business_associate_present")),
    ("How many", ("individuals_affected", "counts")),
    ("When", (*TIMELINE, "dates", "jurisdiction")),
    ("What", ("breach_type", "attack", "data_types", "information_location")),
    ("Response", tuple(field.name for field in FIELDS if field.name.startswith("response."))),
)  # fmt: skip
"""The fields in groups, in reading order."""


@dataclass(frozen=True)
class DetailRow:
    """One row."""

    label: str
    """What stands on the left; the whole row of a heading."""
    value: str = ""
    """What stands on the right; clean text, empty for a heading."""
    field: str | None = None
    """The field it is about; ``tags`` or ``note`` for what is the user's own."""
    report: int | None = None
    """The report it quotes, by its place in the incident; None for the resolved value."""
    sign: str = ""
    """``‼`` where the sources disagree, ``✎`` where the user edited, ``∅`` where its source fell silent."""
    grade: Grade | None = None
    """How far the value can be trusted, where it was read from prose."""
    refers: bool = False
    """Whether it only refers to its field, as days between two dates do."""
    incident: int | None = None
    """The other incident that it names, which can be opened."""
    part: str = ""
    """Which value of its field it is about, where that has several."""
    scale: TimeScale | None = None
    """What is drawn in place of the value, as wide as there is room."""

    @property
    def heading(self) -> bool:
        """Whether it only names what follows."""
        return not self.value

    @property
    def evidence(self) -> str | None:
        """What its evidence is kept under."""
        return f"{self.field}.{self.part}" if self.part else self.field

    @property
    def place(self) -> tuple[str, str | None, int | None, int | None]:
        """What tells it from the other rows, whatever its value."""
        return self.label, self.field, self.report, self.incident

    @property
    def resolved(self) -> bool:
        """Whether it shows the value that its field has in the end."""
        return self.field is not None and self.report is None and not self.refers


def detail_rows(incident: Incident) -> list[DetailRow]:
    """All rows of an incident."""
    return [
        *_fields(incident), *_steps(incident), *_campaigns(incident), *_own(incident), *_history(incident),
        *_sources(incident), *_unknown(incident),
    ]  # fmt: skip


def _fields(incident: Incident) -> Iterator[DetailRow]:
    for heading, names in GROUPS:
        rows = [row for name in names for row in _field(incident, name)]
        if rows:
            yield DetailRow(heading)
            yield from rows


def _field(incident: Incident, name: str) -> Iterator[DetailRow]:
    field, resolution = BY_NAME[name], incident.resolutions.get(name)
    edited = resolution is not None and resolution.key == EDIT
    if not known(field.value(incident)) and not edited:
        return
    sign = "✎" if edited else "‼" if resolution and resolution.conflict else ""
    won = incident.report(resolution.key) if resolution else None
    grade = won.confidence.get(name) if won else None
    ended = _ended(won, name)
    yield DetailRow(
        field.label, _value(incident, name) + ended, name, sign=sign or NO_LONGER * bool(ended), grade=grade
    )
    if name == "data_types":
        yield from _data_types(incident)
    if resolution and (edited or resolution.conflict):
        for number, report in enumerate(incident.reports):
            if known(field.value(report)):
                because = f"  ({resolution.reason})" if report.source.key == resolution.key else ""
                said, ended = _value(report, name) + because, _ended(report, name)
                grade, sign = report.confidence.get(name), NO_LONGER * bool(ended)
                yield DetailRow(f"  {numbered(number, report)}", said + ended, name, number, sign, grade)


def _data_types(incident: Incident) -> Iterator[DetailRow]:
    """Each type of data that has places of its own, with the words there."""
    for id in incident.data_types:
        key = f"data_types.{id}"
        places = [place.text for report in incident.reports for place in report.evidence.get(key, ())]
        if places:
            said = ", ".join(
                f"“{clean(each, _LONGEST_QUOTE)}”" for each in list(dict.fromkeys(places))[:_QUOTES]
            )
            yield DetailRow(f"  {DATA_TYPES.label(id)}", said, "data_types", part=id)


def _ended(report: Report | None, name: str) -> str:
    """In words that its source no longer states the value; "" where it does."""
    day = report.no_longer_stated.get(name) if report else None
    return f"  (no longer stated; last in the export of {clean(day)})" if day else ""


def _value(facts: Facts, name: str) -> str:
    """In words; the figure of people with how exact it claims to be."""
    people = name == "individuals_affected" and facts.individuals_affected is not None
    count = main_count(facts) if people else None
    return count.label() if count else clean(BY_NAME[name].shown(facts), _LONGEST)


def _steps(incident: Incident) -> Iterator[DetailRow]:
    found = [(start, end, days_between(incident, start, end)) for start, end in STEPS]
    steps = [(start, end, days) for start, end, days in found if days]
    if steps:
        yield DetailRow("Days between")
    if scale := time_scale(incident):
        yield DetailRow("Timeline", scale.told, scale=scale)
    for start, end, days in steps:
        limit = f", {PAST_LIMIT}" if (start, end) == ("discovered", "notified") and late(incident) else ""
        yield DetailRow(
            f"{start.capitalize()} to {end}", told_days(start, end, days) + limit, end, refers=True
        )


def _campaigns(incident: Incident) -> Iterator[DetailRow]:
    for campaign in incident.campaigns:
        yield from _campaign(campaign, incident.id)


def _campaign(campaign: Campaign, here: int) -> Iterator[DetailRow]:
    """The event, and the other incidents of it, the largest first."""
    others = [each for each in campaign.incidents if each[0] != here]
    if not others:
        return
    vendor = clean(campaign.vendor, _LONGEST_VENDOR)
    began = f", began {clean(campaign.start)}" if campaign.start else ""
    yield DetailRow(f"Campaign: {vendor}{began}, {counted(len(campaign.incidents), 'incident')}")
    yield DetailRow("Affected", "each incident has its own; they are never added up")
    for id, organization, people in others[:_SIBLINGS]:
        label = UNKNOWN if people is None else f"{people:,}"
        yield DetailRow(f"  {label}", clean(organization or f"Incident {id}"), incident=id)
    if (more := len(others) - _SIBLINGS) > 0:
        yield DetailRow("  …", f'and {more:,} more; the query campaign:"{vendor.rstrip("…")}" lists them')


def _own(incident: Incident) -> Iterator[DetailRow]:
    if incident.tags or incident.note:
        yield DetailRow("Yours")
    if incident.tags:
        yield DetailRow("Tags", clean(", ".join(incident.tags)), "tags")
    if incident.note:
        yield DetailRow("Note", clean_lines(incident.note, _LONGEST), "note")


def _history(incident: Incident) -> Iterator[DetailRow]:
    numbers = {report.source.key: number for number, report in enumerate(incident.reports)}
    told = [each for each in telling(incident.history) if each.key in numbers]
    if told:
        yield DetailRow("History")
    for each in told:
        number = numbers[each.key]
        source = f", source {number + 1}" if len(numbers) > 1 else ""
        said = f"{clean(each.words, _LONGEST_CHANGE)}  ({_from(each)}{source})"
        field = each.field if each.field in BY_NAME else None
        yield DetailRow(clean(each.label), said, field, number, refers=True)


def _from(revision: Revision) -> str:
    """The export and the load that a change came with."""
    day = f"export of {revision.as_of}" if revision.as_of else f"loaded {revision.changed_at[:10]}"
    return clean(day if revision.load_id is None else f"{day}, load {revision.load_id}")


def _sources(incident: Incident) -> Iterator[DetailRow]:
    yield DetailRow("Sources" if len(incident.reports) > 1 else "Source")
    for number, report in enumerate(incident.reports):
        for label, value in _source(report):
            yield DetailRow(f"{number + 1} {label}", clean(value, _LONGEST), report=number)


def _source(report: Report) -> Iterator[tuple[str, str]]:
    source = report.source
    row = f", row {source.row}" if source.row is not None else ""
    by = ", ".join(filter(None, (source.author, source.publisher)))
    yield source.format, source.title or by or source.path or source.key
    if source.title and by:
        yield "by", by
    if source.url:
        yield "link", source.url
    if source.path:
        yield "file", source.path + row
    if source.flags:
        yield "marked", in_words(source.flags)
    if TEXT in report.no_longer_stated:
        yield "text", f"no longer stated; last in the export of {report.no_longer_stated[TEXT]}"


def _unknown(incident: Incident) -> Iterator[DetailRow]:
    names = [field.label for field in unstated(incident)]
    if names:
        yield DetailRow("Not stated")
        yield DetailRow("by any source" if len(incident.reports) > 1 else "by the source", ", ".join(names))
