"""The quotations of a document as footnotes: each sentence once, however many facts it states."""

from collections.abc import Iterable

from breachtui.export.citations import brief
from breachtui.export.escaping import text
from breachtui.export.quotes import quotes
from breachtui.export.references import behind
from breachtui.export.works import work
from breachtui.incident import Incident
from breachtui.report import Report

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
