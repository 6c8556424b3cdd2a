"""What stands behind a field: its numbered sources, and their quotations as footnotes, each sentence once."""

from collections.abc import Iterable, Iterator

from breachtui.export.citations import brief
from breachtui.export.escaping import text
from breachtui.export.quotes import quotes
from breachtui.export.works import work
from breachtui.fields import BY_NAME
from breachtui.incident import EDIT, Incident, Resolution
from breachtui.report import Report

UNITED = ("aliases", "counts", "dates", "data_types", "information_location")
"""The fields that are made of what all sources say."""


def number(incident: Incident, key: str) -> str:
    """``[2]``: the report's place in the list of sources; ``edited`` for the user's own value."""
    if key == EDIT:
        return "edited"
    return f"[{[report.source.key for report in incident.reports].index(key) + 1}]"


def numbers(incident: Incident, name: str) -> str:
    """The sources of a field's value, the decisive one first: ``[1], [3]``."""
    resolution = incident.resolutions.get(name)
    if not resolution:
        return ""
    keys = dict.fromkeys([resolution.key, *_agreeing(incident, name, resolution)])
    return ", ".join(number(incident, key) for key in keys)


def behind(incident: Incident, names: Iterable[str]) -> Iterator[tuple[Report, list[str]]]:
    """The reports that the values of these fields come from, each with those fields.

    A name may be of a part: of ``data_types.ssn`` every report that says it is behind it.
    """
    by_key: dict[str, list[str]] = {}
    for name in names:
        field = name if name in BY_NAME else name.partition(".")[0]
        if resolution := incident.resolutions.get(field):
            others = [key for key, _ in resolution.others] if field in UNITED else []
            for key in (resolution.key, *others):
                by_key.setdefault(key, []).append(name)
    for key, of in by_key.items():
        if report := incident.report(key):
            yield report, of


def _agreeing(incident: Incident, name: str, resolution: Resolution) -> list[str]:
    if resolution.key == EDIT:
        return []
    if name in UNITED:
        return [key for key, _ in resolution.others]
    winner = incident.report(resolution.key)
    return [key for key, value in resolution.others if winner and value == BY_NAME[name].value(winner)]


_MOST = 3  # quotations of one fact; the rest is in the source
_EACH_A_FACT = ("counts", "dates", "aliases")  # each value of these has to be found in a quotation


class Footnotes:
    """Numbers quotations in the order in which a document refers to them.

    The marks are those of GitHub and pandoc; where a reader does not know them they stand as they are.
    """

    def __init__(self) -> None:
        self._numbers: dict[tuple[str, str], int] = {}
        self._unwritten: list[str] = []

    def marks(self, incident: Incident, names: Iterable[str]) -> str:
        """``[^1][^2]``: the quotations behind these fields; "" where there are none."""
        names = list(names)
        told = dict.fromkeys(
            (_whose(report), f"{text(quote)} — {brief(work(incident, report))}")
            for report, of in behind(incident, names)
            for quote in quotes(report, of)
        )
        most = len(told) if set(names) & set(_EACH_A_FACT) else _MOST
        return "".join(f"[^{self._number(*each)}]" for each in list(told)[:most])

    def written(self) -> str:
        """The footnotes that were referred to since this was last asked for."""
        notes, self._unwritten = self._unwritten, []
        return "\n\n".join(notes)

    def _number(self, whose: str, quote: str) -> int:
        if (whose, quote) not in self._numbers:
            self._numbers[whose, quote] = len(self._numbers) + 1
            self._unwritten.append(f"[^{len(self._numbers)}]: {quote}")
        return self._numbers[whose, quote]


def _whose(report: Report) -> str:
    """Two rows may have equal cells, and are two sources all the same; a story may tell of two breaches."""
    return "" if report.text else report.source.key
