"""Conditions that an incident can meet: as SQL over the incidents table, and what of it the index can say."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from breachtui.errors import ValueNotKnown
from breachtui.fields import BY_NAME, REVISED
from breachtui.search.tokens import DATES, MARK, MONTH, token
from breachtui.search.words import words
from breachtui.values.counts import parse_figure
from breachtui.values.dates import PartialDate
from breachtui.values.places import STATES, country_code, state_code
from breachtui.values.vocabulary import Vocabulary

_MANY_MONTHS = 60  # the same, by month
_MANY_YEARS = 50  # that one range spells out
_BEHIND = "~"  # sorts behind all that can follow a date
_COMPARISON = re.compile(r"(>=|<=|>|<|=)?\s*(.+)")


class Clause(NamedTuple):
    """A condition over the incidents table, and what of it the full-text index can say."""

    sql: str
    """An SQL expression; ``incidents`` is the table's name in the query."""
    parameters: tuple[Any, ...] = ()
    """The values of its question marks."""
    tokens: tuple[str, ...] = ()
    """Tokens of the index, any of which an incident must have; empty where none say it."""
    certain: bool = True
    """Whether having one of the tokens is enough."""
    parts: tuple[str, ...] = ()
    """What must be inside words of the incident's names, as far as it is known."""
    people: tuple[int | None, int | None] = (None, None)
    """The least and the most people of incidents that can meet the condition."""
    rare: bool = False
    """Whether few incidents meet it, which the database finds at once."""


def either(clauses: Sequence[Clause]) -> Clause:
    """What holds where any of ``clauses`` does."""
    if len(clauses) == 1:
        return clauses[0]
    known = all(clause.tokens for clause in clauses)
    return Clause(
        f"({' OR '.join(clause.sql for clause in clauses)})",
        tuple(parameter for clause in clauses for parameter in clause.parameters),
        tuple(token for clause in clauses for token in clause.tokens) if known else (),
        all(clause.certain for clause in clauses),
        rare=all(clause.rare for clause in clauses),
    )


def _bounds(value: str) -> list[tuple[str, str]]:
    """The comparisons that a value stands for: ``>5``, ``5..9``, ``..9``, ``5``."""
    low, dots, high = value.partition("..")
    if dots:
        bounds = [(sign, side) for sign, side in ((">=", low), ("<=", high)) if side]
    else:
        match = _COMPARISON.fullmatch(value)
        bounds = [(match[1] or "=", match[2])] if match else []
    if not bounds:
        raise ValueNotKnown(f"{value} needs a value on at least one side")
    return bounds


def _number(column: str) -> Callable[[str], Clause]:
    def clause(value: str) -> Clause:
        bounds = _bounds(value)
        sql = " AND ".join(f"incidents.{column} {sign} ?" for sign, _ in bounds)
        return Clause(f"({sql})", tuple(parse_figure(figure) for _, figure in bounds))

    return clause


def affected(value: str) -> Clause:
    """People affected; the index stands in their order."""
    clause = _number("affected")(value)
    signs = [sign for sign, _ in _bounds(value)]
    low = [figure for sign, figure in zip(signs, clause.parameters, strict=True) if sign in (">", ">=", "=")]
    high = [figure for sign, figure in zip(signs, clause.parameters, strict=True) if sign in ("<", "<=", "=")]
    return clause._replace(people=(max(low, default=None), min(high, default=None)))


def year(value: str) -> Clause:
    """The year of the date an incident is listed under."""
    clause = _number("year")(value)
    signs = [sign for sign, _ in _bounds(value)]
    first, last = clause.parameters[0], clause.parameters[-1]
    if signs not in (["="], [">=", "<="]) or last - first > _MANY_YEARS:
        return clause
    return clause._replace(tokens=tuple(token("year", str(year)) for year in range(first, last + 1)))


def date(column: str) -> Callable[[str], Clause]:
    """Compare as far as the filter is precise; a date vaguer than the filter does not match."""

    def clause(value: str) -> Clause:
        bounds = [(sign, _searchable(date)) for sign, date in _bounds(value)]
        sides = [_side(f"incidents.{column}", sign, edtf) for sign, edtf in bounds]
        sql = " AND ".join((f"incidents.{column} GLOB '[0-9]*'", *(side.sql for side in sides)))
        parameters = tuple(parameter for side in sides for parameter in side.parameters)
        return Clause(f"({sql})", parameters, tuple(_months(column, bounds)), certain=False)

    return clause


def _months(column: str, bounds: Sequence[tuple[str, str]]) -> Iterator[str]:
    """The tokens of all months of a closed range, and of its years: some sources know no more."""
    signs, (first, last) = [sign for sign, _ in bounds], (bounds[0][1], bounds[-1][1])
    years = range(int(first[:4]), int(last[:4]) + 1)
    if signs not in (["="], [">=", "<="]) or len(years) > _MANY_MONTHS // 12:
        return
    for year in map(str, years):
        yield token(column, year)
        for month in (f"{year}-{number:02}" for number in range(1, 13)):
            if first[:MONTH] <= month <= last[:MONTH] + _BEHIND:
                yield token(column, month)


def _side(column: str, sign: str, edtf: str) -> Clause:
    """One comparison, and the same once more so that an index can answer it."""
    sql = f"substr({column}, 1, {len(edtf)}) {sign} ?"
    ranges = {"=": (">=", "<"), ">=": (">=",), ">": (">=",), "<=": ("<",), "<": ("<",)}[sign]
    ends = {">=": edtf, "<": edtf + _BEHIND}
    sql = " AND ".join((sql, *(f"{column} {each} ?" for each in ranges)))
    return Clause(sql, (edtf, *(ends[each] for each in ranges)))


def _searchable(date: str) -> str:
    edtf = str(PartialDate.parse(date))
    if edtf.startswith("XXXX"):
        raise ValueNotKnown(f"{date} has no year to search by")
    return edtf


def member(facet: str, column: str, vocabulary: Vocabulary) -> Callable[[str], Clause]:
    """A word of a closed vocabulary in a column."""

    def clause(value: str) -> Clause:
        id = vocabulary.find(value).id
        return Clause(f"incidents.{column} = ?", (id,), (token(facet, id),))

    return clause


def among(facet: str, table: str, column: str, find: Callable[[str], str]) -> Callable[[str], Clause]:
    """A value among several, which have a table of their own; ``find`` knows its id."""
    sql = f"EXISTS (SELECT 1 FROM {table} WHERE {column} = ? AND incident_id = incidents.id)"
    return lambda value: Clause(sql, (find(value),), (token(facet, find(value)),))


def tag(value: str) -> Clause:
    """A tag of the user's, in any case."""
    sql = "incidents.id IN (SELECT incident_id FROM incident_tags WHERE tag = ? COLLATE NOCASE)"
    return Clause(sql, (value,), rare=True)


def flag(value: str) -> Clause:
    """What any of the sources marks it as."""
    sql = (
        "incidents.id IN (SELECT incident_id FROM reports, json_each(reports.json, '$.source.flags') AS flag"
        " WHERE flag.value = ?)"
    )
    return Clause(sql, (value.lower(),))


def state(value: str) -> Clause:
    """A state by code or name."""
    code = state_code(value)
    if not code:
        raise ValueNotKnown(
            f"{value!r} is no state; write a code or a name, such as {', '.join(list(STATES)[:5])}"
        )
    return Clause("incidents.state = ?", (code,), (token("state", code),))


def country(value: str) -> Clause:
    """A country by code or name."""
    code = country_code(value)
    if not code:
        raise ValueNotKnown(f"{value!r} is no country; write an ISO code or a name, such as US or Canada")
    return Clause("incidents.country = ?", (code,), (token("country", code),))


def containing(column: str) -> Callable[[str], Clause]:
    """A part of a column's text."""

    def clause(value: str) -> Clause:
        escaped = re.sub(r"([\\%_])", r"\\\1", value)
        sql = f"incidents.{column} LIKE ? ESCAPE '\\'"
        return Clause(sql, (f"%{escaped}%",), certain=False, parts=tuple(words(value)))

    return clause


def _known(column: str, *tokens: str) -> Clause:
    return Clause(f"incidents.{column} IS NOT NULL", tokens=tokens)


def _own(table: str) -> Clause:
    return Clause(f"incidents.id IN (SELECT incident_id FROM {table})", rare=True)


_CAMPAIGN = (
    "incidents.id IN (SELECT incident_id FROM campaigns JOIN campaign_reports ON campaign_id = campaigns.id"
    " JOIN reports ON reports.id = report_id"
)
_SUGGESTED = (
    "incidents.id IN (SELECT incident_id FROM links JOIN reports ON reports.id IN (report_a, report_b)"
    " WHERE suggested)"
)
HAS = {
    "conflict": Clause("incidents.conflicts > 0", tokens=(token("has", "conflict"),)),
    "note": _own("incident_notes"),
    "tag": _own("incident_tags"),
    "edit": _own("incident_edits"),
    "data": Clause(
        "EXISTS (SELECT 1 FROM incident_data_types WHERE incident_id = incidents.id)",
        tokens=(f"{MARK}data:*",),
    ),
    "vendor": _known("third_party", token("has", "vendor")),
    "affected": Clause("incidents.affected IS NOT NULL", people=(0, None)),
    "state": _known("state", f"{MARK}state:*"),
    "type": _known("breach_type", f"{MARK}type:*"),
    "attack": _known("attack", f"{MARK}attack:*"),
    "year": _known("year", f"{MARK}year:*"),
    "sector": _known("organization_type", f"{MARK}sector:*"),
    **{name: _known(name, f"{MARK}{name}:*") for name in DATES},
    "campaign": Clause(f"{_CAMPAIGN})", rare=True),
    "suggestion": Clause(_SUGGESTED, rare=True),
    "revision": _own("reports JOIN revisions ON report_id = reports.id"),
}
"""What ``has:`` can ask for."""


def has(value: str) -> Clause:
    """Whether something is known."""
    if value.lower() not in HAS:
        raise ValueNotKnown(f"{value!r} cannot be asked for; choose from {', '.join(HAS)}")
    return HAS[value.lower()]


_CHANGED = (
    "incidents.id IN (SELECT incident_id FROM reports JOIN revisions ON report_id = reports.id WHERE {})"
)
_FIELDS = {
    "org": "organization", "sector": "organization_type", "affected": "individuals_affected",
    "people": "individuals_affected", "data": "data_types", "type": "breach_type", "vendor": "third_party",
    "location": "information_location",
}  # fmt: skip


def campaign(value: str) -> Clause:
    """A part of the name of the vendor at which it began."""
    escaped = re.sub(r"([\\%_])", r"\\\1", value)
    return Clause(f"{_CAMPAIGN} WHERE vendor LIKE ? ESCAPE '\\')", (f"%{escaped}%",), rare=True)


def conflict(value: str) -> Clause:
    """A field on which the sources disagree."""
    field = _FIELDS.get(value.lower(), value.lower())
    if field not in BY_NAME:
        raise ValueNotKnown(f"{value!r} is no field; write affected, occurred, type or another field")
    return Clause(_CONFLICT, (field,), rare=True)


_CONFLICT = "incidents.id IN (SELECT incident_id FROM incident_conflicts WHERE field = ?)"


def changed(value: str) -> Clause:
    """What a newer export changed: a field, or the days in which it was loaded."""
    field = _FIELDS.get(value.lower(), value.lower())
    if field in REVISED:
        return Clause(_CHANGED.format("field = ?"), (field,), rare=True)
    try:
        sides = [_side("changed_at", sign, _searchable(day)) for sign, day in _bounds(value)]
    except ValueNotKnown as error:
        raise ValueNotKnown(
            f"{value!r} is neither a field nor a day; write affected, text or another field, or 2026-11.."
        ) from error
    parameters = tuple(parameter for side in sides for parameter in side.parameters)
    return Clause(_CHANGED.format(" AND ".join(side.sql for side in sides)), parameters, rare=True)


def jurisdiction(value: str) -> Clause:
    """The regulator of any of the reports."""
    code = value.upper().removeprefix("US-")
    code = f"US-{state_code(value) or code}"
    sql = "EXISTS (SELECT 1 FROM reports WHERE incident_id = incidents.id AND reports.jurisdiction = ?)"
    return Clause(sql, (code,), (token("jurisdiction", code),))
