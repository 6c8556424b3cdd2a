"""Made-up incidents in any number, the same ones for the same seed."""

import random
from collections.abc import Iterator

from breachtui.report import Report, Source
from breachtui.values.counts import LARGEST, Count
from breachtui.values.dates import DateSpan
from breachtui.values.evidence import Cell
from breachtui.values.places import STATES
from breachtui.words.attacks import ATTACKS
from breachtui.words.breach_types import BREACH_TYPES
from breachtui.words.data_types import DATA_TYPES
from tests.benchmarks.names import Names

_UNSTATED = 0.2  # of the sources say no number of people


def reports(number: int, seed: int = 1) -> Iterator[Report]:
    """``number`` reports of as many incidents; the newest is of an organization called Zenith."""
    chance = random.Random(seed)
    names = Names(chance)
    states, attacks = list(STATES), list(ATTACKS.by_id)
    types, data = list(BREACH_TYPES.by_id), list(DATA_TYPES.by_id)
    common = [1 / (rank + 1) for rank in range(len(data))]
    for each in range(number - 1):
        name, sector = names()
        people = min(int(chance.paretovariate(0.7) * 500), LARGEST) if chance.random() > _UNSTATED else None
        counted = {} if people is None else {"individuals_affected": (Cell("Affected", str(people)),)}
        yield Report(
            source=Source("hhs" if each % 3 else "article", f"made-{seed}-{each}", title=f"{name} breached"),
            organization=name,
            organization_type=sector,
            state=states[min(int(chance.expovariate(0.08)), len(states) - 1)],
            country="US",
            individuals_affected=people,
            counts=() if people is None else (Count(people),),
            occurred=DateSpan.of(
                chance.randrange(2009, 2025), chance.randrange(1, 13), chance.randrange(1, 29)
            ),
            breach_type=chance.choice(types),
            attack=chance.choice(attacks),
            data_types=tuple(dict.fromkeys(chance.choices(data, common, k=chance.randrange(1, 6)))),
            evidence={"organization": (Cell("Name", name),), **counted},
        )
    yield Report(
        source=Source("article", f"made-{seed}-newest"),
        organization="Zenith Medical",
        occurred=DateSpan.of(2025, 1, 1),
    )
