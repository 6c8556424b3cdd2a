"""One sentence that says of a breach what is known, and nothing else."""

import re
from collections.abc import Sequence

from breachtui.export.escaping import text
from breachtui.export.naming import title
from breachtui.export.timeline import disorder
from breachtui.fields import main_count
from breachtui.incident import Incident
from breachtui.values.counts import Count, CountKind, Qualifier
from breachtui.values.dates import DateSpan, PartialDate
from breachtui.values.places import STATES, country_name, jurisdiction_name, state_name
from breachtui.values.text import single_line
from breachtui.words.data_types import DATA_TYPES
from breachtui.words.flags import CLAIMED

# The ids of ATTACKS and of BREACH_TYPES as what an organization suffers.
_WHAT = {
    "ransomware": "a ransomware attack",
    "phishing": "a phishing attack",
    "malware": "a malware attack",
    "hacking": "a hacking incident",
    "credential_stuffing": "a credential stuffing attack",
    "skimming": "a card skimming attack",
    "stolen_device": "the theft of a device",
    "lost_device": "the loss of a device",
    "insider": "a breach by an insider",
    "misdirected": "a misdirected disclosure",
    "exposed": "an exposure of data",
    "improper_disposal": "an improper disposal of data",
    "Hacking/IT Incident": "a hacking or IT incident",
    "Unauthorized Access/Disclosure": "an unauthorized access or disclosure",
    "Theft": "a theft of data",
    "Loss": "a loss of data",
    "Improper Disposal": "an improper disposal of data",
}
_NOUNS = {
    CountKind.PERSONS: ("person", "people"),
    CountKind.RESIDENTS: ("resident", "residents"),
    CountKind.ACCOUNTS: ("account", "accounts"),
    CountKind.RECORDS: ("record", "records"),
}
_HEDGES = {Qualifier.ABOUT: "about ", Qualifier.AT_LEAST: "at least ", Qualifier.AT_MOST: "up to "}
_WITHOUT_YEAR = re.compile(r", (year not stated)")
_MOST_DATA = 6  # kinds of data before "and 3 more"


def summary(incident: Incident) -> str:
    """The sentence of `told` as Markdown."""
    return text(told(incident))


def told(incident: Incident) -> str:
    """``Acme Clinic (Ohio) suffered a data breach that affected 12 people; it was …``, on one line."""
    clauses = _clauses([_affected(incident), _concerned(incident)])
    steps = _clauses(_steps(incident))
    sentence = "".join(
        (
            _subject(incident),
            f" {_suffered(incident)} {_what(incident)}",
            f" involving the third party {single_line(incident.third_party)}" if incident.third_party else "",
            f" {_lasting(incident.occurred)}" if incident.occurred else "",
            f" that {clauses}" if clauses else "",
            f"; it was {steps}" if steps else "",
        )
    )
    wrong = disorder(incident)
    doubt = f" Its dates cannot all be true: {'; '.join(wrong)}." if wrong else ""
    return single_line((sentence if sentence.endswith(".") else f"{sentence}.") + doubt)


def _lasting(span: DateSpan) -> str:
    """When it happened; of one whose beginning is not known, until when it lasted."""
    return f"lasting {when(span)}" if span.interval and span.start is None else when(span)


def when(span: DateSpan) -> str:
    """The span with the preposition it takes: ``on July 1, 2021``, ``between May and June 2021``."""
    return _WITHOUT_YEAR.sub(r" (\1)", _when(span))  # in brackets, so that the sentence can go on


def _when(span: DateSpan) -> str:
    if not span.interval:
        return _at(span.start) if span.start else ""
    if span.start is None or span.end is None:
        return span.label()
    return f"between {span.label().replace(' to ', ' and ', 1)}"


def _at(date: PartialDate) -> str:
    return f"{'on' if date.day else 'in'} {date.label()}"


def people(count: Count) -> str:
    """A count in prose: ``about 600,000 people``, ``1 resident of Maine``."""
    one, many = _NOUNS[count.kind]
    if count.qualifier is Qualifier.PLACEHOLDER:
        return f"a number of {many} not yet known ({count.value:,} stands in for it)"
    _, _, state = (count.jurisdiction or "").partition("-")
    where = f" of {STATES[state]}" if state in STATES else ""
    return f"{_HEDGES.get(count.qualifier, '')}{count.value:,} {one if count.value == 1 else many}{where}"


def _subject(incident: Incident) -> str:
    name = title(incident) if incident.organization else "An organization that no source names"
    place = state_name(incident.state) or country_name(incident.country)
    return f"{name} ({single_line(place)})" if place else name


def _suffered(incident: Incident) -> str:
    """Whether it is said of it, or only claimed by those who attacked it."""
    claims = [CLAIMED in report.source.flags for report in incident.reports]
    return (
        "is claimed by its attackers, and confirmed by no source, to have suffered"
        if claims and all(claims)
        else "suffered"
    )


def _what(incident: Incident) -> str:
    return _WHAT.get(incident.attack or "") or _WHAT.get(incident.breach_type or "") or "a data breach"


def _affected(incident: Incident) -> str:
    count = main_count(incident)
    return f"affected {people(count)}" if count and count.value else ""


def _concerned(incident: Incident) -> str:
    kinds = [_in_prose(id) for id in incident.data_types]
    if len(kinds) > _MOST_DATA:
        kinds[_MOST_DATA - 1 :] = [f"{len(kinds) - _MOST_DATA + 1} more kinds of data"]
    return f"concerned {_clauses(kinds)}" if kinds else ""


def _in_prose(data_type: str) -> str:
    label = DATA_TYPES.label(data_type)
    return label if data_type == "ssn" else label[:1].lower() + label[1:]


def _steps(incident: Incident) -> list[str]:
    # the date may be another source's than the filing that gives the incident its jurisdiction
    resolution = incident.resolutions.get("reported")
    filing = incident.report(resolution.key) if resolution else None
    to = f" to the {jurisdiction_name(filing.jurisdiction)}" if filing and filing.jurisdiction else ""
    return [
        f"discovered {when(incident.discovered)}" if incident.discovered else "",
        f"reported{to} {when(incident.reported)}" if incident.reported else "",
        f"made known to those affected {when(incident.notified)}" if incident.notified else "",
    ]


def _clauses(parts: Sequence[str]) -> str:
    said = [part for part in parts if part]
    return " and ".join([", ".join(said[:-1]), said[-1]] if len(said) > 1 else said)
