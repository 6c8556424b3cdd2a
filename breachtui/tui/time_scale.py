"""The steps of a breach drawn to scale in one line of letters, dashes and days."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from breachtui.compare import in_days
from breachtui.incident import Incident
from breachtui.values.dates import DateSpan
from breachtui.words.milestones import TIMELINE

_STEPS = tuple(name for name in TIMELINE if name != "published")
_LETTERS = {name: name[0].upper() for name in _STEPS}
_LINE, _VAGUE = "─", "┄"
_LEAST = 12  # cells; in fewer a scale says nothing


@dataclass(frozen=True)
class TimeStep:
    """One step, of which the year is known."""

    name: str
    """Its field."""
    span: DateSpan
    """When it was."""
    first: datetime.date
    """The first day that this can mean."""
    last: datetime.date
    """The last."""


@dataclass(frozen=True)
class TimeScale:
    """The steps in the order of time."""

    steps: tuple[TimeStep, ...]
    """At least two."""
    days: int
    """How many days the whole line stands for; no fewer than lie between the steps."""

    @property
    def told(self) -> str:
        """``occurred March 3, 2023; 29 days; discovered April 1, 2023``, on one line."""
        first = self.steps[0]
        rest = (f"{in_days(_between(one, two))}; {_named(two)}" for one, two in pairwise(self.steps))
        return "; ".join([_named(first), *rest])

    @property
    def legend(self) -> str:
        """What the letters stand for."""
        return "  ".join(f"{_LETTERS[step.name]} {step.name}" for step in self.steps)

    def drawn(self, width: int) -> str:
        """``O──29 d──D───39 d────N`` in at most ``width`` cells; dots where a date leaves days open."""
        width = max(width, _LEAST)
        places = self._places(width)
        cells = [" "] * width
        cells[places[0] : places[-1]] = _LINE * (places[-1] - places[0])
        for step, place in zip(self.steps, places, strict=True):
            end = max(place, self._cell(step.last, width)) + 1
            cells[place:end] = _VAGUE * (end - place)
        for (one, two), (start, end) in zip(pairwise(self.steps), pairwise(places), strict=True):
            self._mark(cells, _days(one, two), start, end)
        for step, place in zip(self.steps, places, strict=True):
            cells[place] = _LETTERS[step.name]
        return "".join(cells).rstrip()

    def _places(self, width: int) -> list[int]:
        """The cells of the letters, each right of the one before."""
        places: list[int] = []
        for step in self.steps:
            places.append(max(self._cell(step.first, width), places[-1] + 1 if places else 0))
        for back, place in enumerate(reversed(places)):  # pushed over the end
            places[-1 - back] = min(place, width - 1 - back)
        return places

    def _cell(self, day: datetime.date, width: int) -> int:
        return min(width - 1, round((day - self.steps[0].first).days * (width - 1) / max(1, self.days)))

    @staticmethod
    def _mark(cells: list[str], days: str, start: int, end: int) -> None:
        """The days in the middle between two letters, where they fit with a dash on either side."""
        for label in (f" {days} d ", days):
            room = end - start - 1 - len(label)
            if days and room >= 2:
                at = start + 1 + room // 2
                cells[at : at + len(label)] = label
                return


def time_scale(incident: Incident) -> TimeScale | None:
    """The scale of one incident; None where fewer than two of its steps have a year."""
    steps = sorted(_steps(incident), key=lambda step: (step.first, step.last, _STEPS.index(step.name)))
    return TimeScale(tuple(steps), _length(steps)) if len(steps) > 1 else None


def common_scales(incidents: Sequence[Incident]) -> list[TimeScale | None]:
    """Those of several, each from its own first step, on which a day is equally long."""
    scales = [time_scale(incident) for incident in incidents]
    days = max((scale.days for scale in scales if scale), default=0)
    return [TimeScale(scale.steps, days) if scale else None for scale in scales]


def _steps(incident: Incident) -> Iterator[TimeStep]:
    for name in _STEPS:
        span: DateSpan | None = getattr(incident, name)
        if span and span.bounds:
            yield TimeStep(name, span, *span.bounds)


def _length(steps: Sequence[TimeStep]) -> int:
    return (max(step.last for step in steps) - steps[0].first).days


def _named(step: TimeStep) -> str:
    return f"{step.name} {step.span.label()}"


def _between(one: TimeStep, two: TimeStep) -> tuple[int, int]:
    return one.span.days_until(two.span) or (0, 0)


def _days(one: TimeStep, two: TimeStep) -> str:
    """``29``, ``1-60`` where the dates leave some open; "" where they leave open which step came first."""
    least, most = _between(one, two)
    if least < 0:
        return ""
    return f"{least:,}" if least == most else f"{least:,}-{most:,}"
