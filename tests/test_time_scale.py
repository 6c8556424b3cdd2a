from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from breachtui.tui.time_scale import TimeScale, common_scales, time_scale
from tests.builders import incident


def scale(**dates: Any) -> TimeScale:
    found = time_scale(incident(1, **dates))
    assert found
    return found


@pytest.mark.parametrize(
    ("dates", "drawn"),
    [
        ({"occurred": "2023-03-03", "discovered": "2023-04-01", "notified": "2023-05-10"},
         "O── 29 d ───D───── 39 d ─────N"),
        ({"occurred": "2021-01-01", "reported": "2021-01-01", "notified": "2021-01-02"},
         "OR─────────── 1 d ───────────N"),
        ({"occurred": "2021-05-01", "reported": "2021-01-01"}, "R────────── 120 d ───────────O"),
        ({"occurred": "2021-01-01", "discovered": "2021-12"}, "O─────── 334-364 d ────────D┄┄"),
        ({"occurred": "2021", "discovered": "2021-10", "reported": "2022-01-03"}, "O┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄D┄┄┄┄┄┄R"),
    ],
)  # fmt: skip
def test_steps_stand_at_their_days(dates: dict[str, str], drawn: str) -> None:
    assert scale(**dates).drawn(30) == drawn


def test_the_scale_in_words() -> None:
    found = scale(occurred="2023-03-03", notified="2023-03-04", published="2023-05-01")
    assert found.told == "occurred March 3, 2023; 1 day; notified March 4, 2023"
    assert found.legend == "O occurred  N notified"


@pytest.mark.parametrize("dates", [{}, {"occurred": "2021"}, {"occurred": "XXXX-07-12", "reported": "2021-08-01"},
                                   {"occurred": "../2021", "reported": "2021"}])  # fmt: skip
def test_one_known_step_is_no_scale(dates: dict[str, Any]) -> None:
    assert time_scale(incident(1, organization="Elm", **dates)) is None


def test_a_day_is_equally_long_beside_each_other() -> None:
    long, none, short = common_scales([
        incident(1, occurred="2021-01-01", reported="2021-12-31"),
        incident(2, occurred="2021-01-01"),
        incident(3, occurred="2023-06-01", reported="2023-11-30"),
    ])  # fmt: skip
    assert long
    assert short
    assert none is None
    assert (len(long.drawn(40)), len(short.drawn(40))) == (40, 21)


DAYS = st.dates(date(1990, 1, 1), date(2030, 1, 1)).map(str)


@given(st.lists(DAYS, min_size=2, max_size=4), st.integers(1, 120))
def test_every_step_is_drawn_within_the_width(days: list[str], width: int) -> None:
    names = ("occurred", "discovered", "reported", "notified")
    found = scale(**dict(zip(names, days, strict=False)))
    drawn = found.drawn(width)
    assert len(drawn) <= max(width, 12)
    assert "".join(char for char in drawn if char in "ODRN") == "".join(
        step.name[0].upper() for step in found.steps
    )
