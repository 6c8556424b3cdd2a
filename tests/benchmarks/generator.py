"""Made-up incidents in any number, the same ones for the same seed."""

import random
from collections.abc import Iterator

from breachtui.report import Cell, Report, Source
from breachtui.values.counts import Count
from breachtui.values.dates import DateSpan
from breachtui.values.places import STATES
from breachtui.values.vocabulary import ATTACKS, BREACH_TYPES, DATA_TYPES

_PLACES = (
    "Cedar", "Maple", "Birch", "Willow", "Juniper", "Aspen", "Laurel", "Hazel", "Linden", "Sycamore", "Granite",
    "Harbor", "Prairie", "Summit", "Canyon", "Mesa", "Delta", "Bayou", "Ridge", "Valley", "Lakeside", "Riverside",
    "Northern", "Southern", "Eastern", "Western", "Central", "Pacific", "Atlantic", "Heartland", "Mercy", "Trinity",
    "Providence", "Liberty", "Pioneer", "Frontier", "Heritage", "Keystone", "Beacon", "Evergreen", "Copper",
    "Silver", "Golden", "Amber",
)  # fmt: skip
_KINDS = (
    ("Medical Group", "healthcare_provider"), ("Regional Hospital", "healthcare_provider"),
    ("Family Clinic", "healthcare_provider"), ("Dental Associates", "healthcare_provider"),
    ("Health Plan", "health_plan"), ("Community Bank", "finance"), ("Credit Union", "finance"),
    ("School District", "education"), ("State University", "education"), ("County Government", "government"),
    ("Hotels", "retail"), ("Outfitters", "retail"), ("Software", "technology"), ("Foundation", "nonprofit"),
)  # fmt: skip


def reports(number: int, seed: int = 1) -> Iterator[Report]:
    """``number`` reports of as many incidents; the newest is of an organization called Zenith."""
    chance = random.Random(seed)
    states, attacks = list(STATES), list(ATTACKS.by_id)
    types, data = list(BREACH_TYPES.by_id), list(DATA_TYPES.by_id)
    for each in range(number - 1):
        kind, sector = chance.choice(_KINDS)
        name = f"{chance.choice(_PLACES)} {chance.choice(_PLACES)} {kind} {chance.randrange(1, 400)}"
        people = int(chance.paretovariate(0.7) * 500)
        yield Report(
            source=Source("article", f"made-{seed}-{each}", title=f"{name} breached"),
            organization=name,
            organization_type=sector,
            state=chance.choice(states),
            country="US",
            individuals_affected=people,
            counts=(Count(people),),
            occurred=DateSpan.of(
                chance.randrange(2009, 2025), chance.randrange(1, 13), chance.randrange(1, 29)
            ),
            breach_type=chance.choice(types),
            attack=chance.choice(attacks),
            data_types=tuple(dict.fromkeys(chance.choices(data, k=chance.randrange(1, 6)))),
            evidence={
                "organization": (Cell("Name", name),),
                "individuals_affected": (Cell("Affected", str(people)),),
            },
        )
    yield Report(
        source=Source("article", f"made-{seed}-newest"),
        organization="Zenith Medical",
        occurred=DateSpan.of(2025, 1, 1),
    )
