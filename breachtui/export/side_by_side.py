"""A comparison as a Markdown document."""

from collections import Counter

from breachtui.compare import ComparedRow, Comparison
from breachtui.export.citations import sources
from breachtui.export.contents import publishers
from breachtui.export.escaping import table, text
from breachtui.export.manner import TO_SEND, Manner
from breachtui.export.naming import title

_LEGEND = "= the same, ≠ different, · not stated by all; in brackets the difference from the first."
_YES, _NO = "●", "–"


def render_comparison(comparison: Comparison, manner: Manner = TO_SEND) -> str:
    """The incidents as columns: facts with their differences, data types, days, sources."""
    names = _names(comparison)
    parts = [f"# {_headline(names)}"]
    if comparison.rows:
        parts += ["## Facts", table(["Fact", "", *names], _facts(comparison)), _LEGEND]
    if comparison.data:
        parts += ["## Data involved", _matrix(comparison, names), f"{_YES} involved, {_NO} not said."]
    if comparison.intervals:
        rows = [[each.label, *map(text, each.cells)] for each in comparison.intervals]
        parts += ["## Days between", table(["From, to", *names], rows)]
    parts.append("## Sources")
    for name, incident in zip(names, comparison.incidents, strict=True):
        parts += [f"### {name}", sources(incident, manner)]
    return "\n\n".join(parts) + "\n"


def _names(comparison: Comparison) -> list[str]:
    """The headings of the columns, told apart by number where two are the same."""
    titles = [title(incident) for incident in comparison.incidents]
    times = Counter(titles)
    return [
        text(name if times[name] == 1 else f"{name} (incident {incident.id})")
        for name, incident in zip(titles, comparison.incidents, strict=True)
    ]


def _headline(names: list[str]) -> str:
    return f"{', '.join(names[:-1])} and {names[-1]} compared"


def _facts(comparison: Comparison) -> list[list[str]]:
    """Under the names the numbers and who published the sources, then the rows."""
    numbers = ["Number", "", *(str(incident.id) for incident in comparison.incidents)]
    published = ["Sources", "", *map(publishers, comparison.incidents)]
    return [numbers, published, *map(_fact, comparison.rows)]


def _fact(row: ComparedRow) -> list[str]:
    cells = zip(row.cells, row.differences, strict=True)
    return [row.label, row.sign, *(text(f"{cell} ({by})" if by else cell) for cell, by in cells)]


def _matrix(comparison: Comparison, names: list[str]) -> str:
    rows = [
        [text(row.label), *(_YES if present else _NO for present in row.present)] for row in comparison.data
    ]
    return table(["Data type", *names], rows)
