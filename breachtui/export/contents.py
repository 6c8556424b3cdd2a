"""Many incidents as one table: the contents of a document, or a list with links of its own."""

import re
from collections import Counter
from collections.abc import Sequence

from breachtui.export.citations import named
from breachtui.export.escaping import table, text
from breachtui.export.naming import title
from breachtui.export.works import works
from breachtui.fields import LISTED_FIGURE, main_count, main_date
from breachtui.incident import Incident
from breachtui.values.places import state_name
from breachtui.values.text import UNKNOWN, single_line
from breachtui.words.attacks import ATTACKS

_MOST = 3  # sources of one incident that are named
_HEADER = ["Organization", "State", LISTED_FIGURE, "Date", "Attack"]


class Headings:
    """The headings of a document, and the anchors that GitHub, GitLab and pandoc give them."""

    def __init__(self) -> None:
        self._times: Counter[str] = Counter()

    def add(self, heading: str) -> None:
        """A heading stands in the document."""
        self._times[_slug(heading)] += 1

    def next(self, heading: str) -> str:
        """The anchor of a heading that is about to be added."""
        slug = _slug(heading)
        return f"{slug}-{self._times[slug]}" if self._times[slug] else slug


def _slug(heading: str) -> str:
    kept = re.sub(r"[^\w\- ]", "", single_line(heading).lower().removeprefix("# "))
    return kept.replace(" ", "-")


def listed(incidents: Sequence[Incident], anchors: Sequence[str] = ()) -> str:
    """A line for each: leading to its part of the document by its anchor, else to its sources."""
    if anchors:
        rows = [
            [_leading(incident, anchor), *_cells(incident)]
            for incident, anchor in zip(incidents, anchors, strict=True)
        ]
        return table(_HEADER, rows)
    rows = [[text(title(each)), *_cells(each), publishers(each)] for each in incidents]
    return table([*_HEADER, "Sources"], rows)


def _leading(incident: Incident, anchor: str) -> str:
    return f"[{text(title(incident))}](#{anchor})" if anchor else text(title(incident))


def _cells(incident: Incident) -> list[str]:
    count, date = main_count(incident), main_date(incident)
    kind = ATTACKS.label(incident.attack) or incident.breach_type or UNKNOWN
    cells = (
        state_name(incident.state) or UNKNOWN,
        count.label() if count else UNKNOWN,
        f"{date[0]} {date[1].label()}" if date else UNKNOWN,
        kind,
    )
    return [text(cell) for cell in cells]


def publishers(incident: Incident) -> str:
    """Who published the sources, each once and with its address, as Markdown."""
    found = list(dict.fromkeys(map(named, works(incident))))
    more = [f"and {len(found) - _MOST} more"] if len(found) > _MOST else []
    return ", ".join([*found[:_MOST], *more])


def loaded(incidents: Sequence[Incident]) -> str:
    """When the sources were loaded and, of each list, how new it is; "" where they are of no database."""
    every = {each for incident in incidents for each in works(incident) if each.retrieval}
    days = sorted({each.retrieval.loaded for each in every if each.retrieval})
    if not days:
        return ""
    between = days[0] if days[0] == days[-1] else f"between {days[0]} and {days[-1]}"
    lists = sorted(
        {
            (each.publisher or each.title, each.retrieval.as_of)
            for each in every
            if each.entry and each.retrieval and each.retrieval.as_of
        }
    )
    as_of = "; ".join(f"{text(name)} as of {day}" for name, day in lists)
    return f"Sources loaded {between}." + (f" Lists: {as_of}." if as_of else "")
