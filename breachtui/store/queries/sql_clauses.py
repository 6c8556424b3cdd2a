"""The filters of a query as SQL over the incidents table, and what of each the full-text index can say."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any, NamedTuple, cast

from breachtui.search.criteria import Asked, Bound, Bounds, single
from breachtui.search.query import Condition
from breachtui.store.index.ranks import KIND_RANK_OF_INCIDENTS, ranked
from breachtui.store.index.tokens import MARK, MONTH, token
from breachtui.store.queries.sorting import NOTICE_DAYS
from breachtui.values.counts import CountKind
from breachtui.values.text import words
from breachtui.words.milestones import TIMELINE

_MANY_MONTHS = 60  # of one range that are spelled out
_MANY_YEARS = 50  # the same, by year
_BEHIND = "~"  # sorts behind all that can follow a date


class SqlClause(NamedTuple):
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


def clause_of(condition: Condition) -> SqlClause:
    """What holds where the incident has any of the values of the condition."""
    return _either([_CLAUSES[condition.field](asked) for asked in condition.asked])


def _either(clauses: Sequence[SqlClause]) -> SqlClause:
    if len(clauses) == 1:
        return clauses[0]
    known = all(clause.tokens for clause in clauses)
    return SqlClause(
        f"({' OR '.join(clause.sql for clause in clauses)})",
        tuple(parameter for clause in clauses for parameter in clause.parameters),
        tuple(token for clause in clauses for token in clause.tokens) if known else (),
        all(clause.certain for clause in clauses),
        rare=all(clause.rare for clause in clauses),
    )


def _numbers(expression: str, bounds: Bounds) -> SqlClause:
    sql = " AND ".join(f"{expression} {bound.sign} ?" for bound in bounds)
    return SqlClause(f"({sql})", tuple(bound.value for bound in bounds))


def _affected(bounds: Bounds) -> SqlClause:
    """People affected; the index stands in their order."""
    low = [int(bound.value) for bound in bounds if bound.sign in (">", ">=", "=")]
    high = [int(bound.value) for bound in bounds if bound.sign in ("<", "<=", "=")]
    people = max(low, default=None), min(high, default=None)
    return _numbers("incidents.affected", bounds)._replace(people=people)


def _kind(kind: str) -> SqlClause:
    return SqlClause(f"{KIND_RANK_OF_INCIDENTS} = ?", (ranked(CountKind(kind)),))


def _residents(jurisdiction: str) -> SqlClause:
    """Figures of residents of that state."""
    sql = f"({KIND_RANK_OF_INCIDENTS} = ? AND incidents.affected_jurisdiction = ?)"
    return SqlClause(sql, (ranked(CountKind.RESIDENTS), jurisdiction))


def _year(bounds: Bounds) -> SqlClause:
    ends = single(bounds)
    years = _years(int(ends[0]), int(ends[1])) if ends else ()
    return _numbers("incidents.year", bounds)._replace(tokens=years)


def _years(first: int, last: int) -> tuple[str, ...]:
    """The tokens of the years, where they are few enough to spell out."""
    years = range(first, last + 1)
    return tuple(token("year", str(year)) for year in years) if len(years) <= _MANY_YEARS else ()


def _listed(bounds: Bounds) -> SqlClause:
    """The date that the list shows, of which the index knows the year."""
    ends = single(bounds)
    years = _years(*(int(str(end)[:4]) for end in ends)) if ends else ()
    return _date("date")(bounds)._replace(tokens=years)


def _date(column: str) -> Callable[[Bounds], SqlClause]:
    """Compare as far as the filter is precise; a date vaguer than the filter does not match."""

    def clause(bounds: Bounds) -> SqlClause:
        sides = [_side(f"incidents.{column}", bound) for bound in bounds]
        sql = " AND ".join((f"incidents.{column} GLOB '[0-9]*'", *(side.sql for side in sides)))
        parameters = tuple(parameter for side in sides for parameter in side.parameters)
        return SqlClause(f"({sql})", parameters, tuple(_months(column, bounds)), certain=False)

    return clause


def _months(column: str, bounds: Bounds) -> Iterator[str]:
    """The tokens of all months of a closed range, and of its years: some sources know no more."""
    ends = single(bounds)
    if ends is None:
        return
    first, last = map(str, ends)
    years = range(int(first[:4]), int(last[:4]) + 1)
    if len(years) > _MANY_MONTHS // 12:
        return
    for year in map(str, years):
        yield token(column, year)
        for month in (f"{year}-{number:02}" for number in range(1, 13)):
            if first[:MONTH] <= month <= last[:MONTH] + _BEHIND:
                yield token(column, month)


def _side(column: str, bound: Bound) -> SqlClause:
    """One comparison, and the same once more so that an index can answer it."""
    sign, edtf = bound.sign, str(bound.value)
    sql = f"substr({column}, 1, {len(edtf)}) {sign} ?"
    ranges = {"=": (">=", "<"), ">=": (">=",), ">": (">=",), "<=": ("<",), "<": ("<",)}[sign]
    ends = {">=": edtf, "<": edtf + _BEHIND}
    sql = " AND ".join((sql, *(f"{column} {each} ?" for each in ranges)))
    return SqlClause(sql, (edtf, *(ends[each] for each in ranges)))


def _member(facet: str, column: str) -> Callable[[str], SqlClause]:
    """A value of a column."""
    return lambda value: SqlClause(f"incidents.{column} = ?", (value,), (token(facet, value),))


def _among(facet: str, table: str, column: str) -> Callable[[str], SqlClause]:
    """A value among several, which have a table of their own."""
    sql = f"EXISTS (SELECT 1 FROM {table} WHERE {column} = ? AND incident_id = incidents.id)"
    return lambda value: SqlClause(sql, (value,), (token(facet, value),))


def _like(text: str) -> str:
    """A pattern for what contains the text, with a backslash before what is special in patterns."""
    escaped = re.sub(r"([\\%_])", r"\\\1", text)
    return f"%{escaped}%"


def _containing(column: str) -> Callable[[str], SqlClause]:
    sql = f"incidents.{column} LIKE ? ESCAPE '\\'"
    return lambda text: SqlClause(sql, (_like(text),), certain=False, parts=tuple(words(text)))


def _rare(sql: str, *, changed: Callable[[str], str] = str) -> Callable[[str], SqlClause]:
    """What few incidents have, found by other tables."""
    return lambda value: SqlClause(f"incidents.id IN ({sql})", (changed(value),), rare=True)


def _load(bounds: Bounds) -> SqlClause:
    """The loads that brought one of the reports, whether new or known before."""
    sides = _numbers("appearances.load_id", bounds)
    sql = f"SELECT incident_id FROM appearances JOIN reports ON reports.id = report_id WHERE {sides.sql}"
    return sides._replace(sql=f"incidents.id IN ({sql})")


_CHANGED = (
    "incidents.id IN (SELECT incident_id FROM reports JOIN revisions ON report_id = reports.id WHERE {})"
)


def _changed(asked: Asked) -> SqlClause:
    """What a newer export changed: a field, or the days on which it was loaded."""
    if isinstance(asked, str):
        return SqlClause(_CHANGED.format("field = ?"), (asked,), rare=True)
    sides = [_side("changed_at", bound) for bound in asked]
    parameters = tuple(parameter for side in sides for parameter in side.parameters)
    return SqlClause(_CHANGED.format(" AND ".join(side.sql for side in sides)), parameters, rare=True)


def _known(column: str, *tokens: str) -> SqlClause:
    return SqlClause(f"incidents.{column} IS NOT NULL", tokens=tokens)


def _own(table: str) -> SqlClause:
    return SqlClause(f"incidents.id IN (SELECT incident_id FROM {table})", rare=True)


_CAMPAIGNS = (
    "SELECT incident_id FROM campaigns JOIN campaign_reports ON campaign_id = campaigns.id"
    " JOIN reports ON reports.id = report_id"
)
_HAS = {
    "conflict": SqlClause("incidents.conflicts > 0", tokens=(token("has", "conflict"),)),
    "note": _own("incident_notes"),
    "mark": _own("incident_marks"),
    "tag": _own("incident_tags"),
    "edit": _own("incident_edits"),
    "data": SqlClause(
        "EXISTS (SELECT 1 FROM incident_data_types WHERE incident_id = incidents.id)",
        tokens=(f"{MARK}data:*",),
    ),
    "vendor": _known("third_party", token("has", "vendor")),
    "affected": SqlClause("incidents.affected IS NOT NULL", people=(0, None)),
    "state": _known("state", f"{MARK}state:*"),
    "type": _known("breach_type", f"{MARK}type:*"),
    "attack": _known("attack", f"{MARK}attack:*"),
    "year": _known("year", f"{MARK}year:*"),
    "sector": _known("organization_type", f"{MARK}sector:*"),
    **{name: _known(name, f"{MARK}{name}:*") for name in TIMELINE},
    "notice": SqlClause(f"{NOTICE_DAYS} IS NOT NULL"),
    "campaign": SqlClause(f"incidents.id IN ({_CAMPAIGNS})", rare=True),
    "suggestion": _own("links JOIN reports ON reports.id IN (report_a, report_b) WHERE suggested"),
    "revision": _own("reports JOIN revisions ON report_id = reports.id"),
}

_CLAUSES = cast(
    "dict[str, Callable[[Asked], SqlClause]]",  # each takes what its filter's `meant` gives
    {
        "state": _member("state", "state"),
        "country": _member("country", "country"),
        "data": _among("data", "incident_data_types", "data_type"),
        "type": _member("type", "breach_type"),
        "attack": _member("attack", "attack"),
        "affected": _affected,
        "kind": _kind,
        "residents": _residents,
        "date": _listed,
        "notice": partial(_numbers, NOTICE_DAYS),
        "year": _year,
        **{name: _date(name) for name in TIMELINE},
        "source": _among("source", "incident_sources", "format"),
        "jurisdiction": _among("jurisdiction", "reports", "reports.jurisdiction"),
        "sector": _member("sector", "organization_type"),
        "location": _among("location", "incident_locations", "location"),
        "org": _containing("organization"),
        "vendor": _containing("third_party"),
        "text": _rare(
            "SELECT incident_id FROM reports"
            " WHERE ifnull(title, '') || ' ' || ifnull(text, '') LIKE ? ESCAPE '\\'",
            changed=_like,
        ),
        "flag": _rare("SELECT incident_id FROM report_flags JOIN reports ON id = report_id WHERE flag = ?"),
        "tag": _rare("SELECT incident_id FROM incident_tags WHERE tag = ? COLLATE NOCASE"),
        "conflict": _rare("SELECT incident_id FROM incident_conflicts WHERE field = ?"),
        "campaign": _rare(f"{_CAMPAIGNS} WHERE vendor LIKE ? ESCAPE '\\'", changed=_like),
        "load": _load,
        "changed": _changed,
        "has": _HAS.__getitem__,
    },
)
"""For each filter of the query language its SQL."""
