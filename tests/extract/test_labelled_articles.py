"""The gate of the prose reader: labelled texts by source, where they lie beside this checkout.

Their scorers say what counts. A floor lies a point below what was measured when it was set; the texts are
few, so it says that something broke, not how good the reader is. The exact names stand beside the lenient
match, which takes a part of a name for the name. The rules were made with these texts at hand: what is
measured here says nothing of texts that nobody has seen.
"""

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.benchmarks.confidence import tally
from tests.benchmarks.labelled import CASIE, NEWS, f1, rows_by_field
from tests.beside import reads

FLOORS: Mapping[Path, Mapping[str, Mapping[str, float]]] = {
    CASIE: {
        "casie-dev": {
            "organization": 0.927,
            "organization exact": 0.77,
            # Its labels take figures of other incidents and of the attackers too, which are left aside;
            # .918 when they were not.
            "individuals_affected": 0.832,
            "individuals_primary": 0.9,
            "data_types": 0.88,
        },
    },
    NEWS: {
        "news-dev": {
            "organization": 0.938,
            "organization exact": 0.85,
            "state": 0.812,
            "individuals_affected": 0.984,
            "occurred": 0.817,
            "discovered": 0.943,
            "reported": 0.921,
            "notified": 0.605,
            "breach_type": 0.952,
            "attack": 0.874,
            "data_types": 0.924,
            "third_party": 0.708,
        },
        "HHS OCR": {
            "organization": 0.94,
            "organization exact": 0.9,
            "individuals_affected": 0.98,
            "occurred": 0.82,
            "breach_type": 0.96,
            "attack": 0.93,
            "data_types": 0.95,
        },
        "Iowa AG": {
            "organization": 0.9,
            "organization exact": 0.79,
            "state": 0.83,
            "discovered": 0.91,
            "reported": 0.92,
            "breach_type": 0.9,
            "attack": 0.73,
            "data_types": 0.68,
        },
        "CASIE": {
            "organization": 0.95,
            "organization exact": 0.8,
            "breach_type": 0.97,
            "attack": 0.94,
            "data_types": 0.86,
        },
    },
}
RIGHT = {"high": 0.97, "medium": 0.85}


@pytest.mark.parametrize("folder", [pytest.param(each, marks=reads(each), id=each.name) for each in FLOORS])
def test_texts_that_nobody_here_wrote_are_read_well(folder: Path) -> None:
    measured = {name: round(f1(rows), 3) for name, rows in rows_by_field(folder).items()}
    below = {
        (source, field): (measured.get((source, field)), floor)
        for source, floors in FLOORS[folder].items()
        for field, floor in floors.items()
        if measured.get((source, field), 0) < floor
    }
    assert below == {}


@reads(CASIE, NEWS)
def test_confidence_means_what_it_says() -> None:
    found = tally()
    shares = {level: found["all", level][0] / found["all", level][1] for level in RIGHT}
    assert {level: share for level, share in shares.items() if share < RIGHT[level]} == {}
