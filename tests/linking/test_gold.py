"""Incidents of real lists against pairs that were read one by one.

The lists lie beside a checkout, not in it. Only those are read that are read in seconds; what is
asked here is a little less than what is reached, so that it may only rise.
"""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from breachtui.linking import record_of
from breachtui.report import Report
from breachtui.sources import documents, read
from breachtui.values.identity import ToldApart
from tests.beside import BESIDE, reads
from tests.linking.memory import link

PAIRS = BESIDE / "linking" / "pairs.jsonl"
LISTS = ("ca", "de", "iib/Data_Breaches_EN_V2_2004_2017.csv", "ma/MA_2024.csv", "wa")

pytestmark = reads(PAIRS)


def reports() -> Iterator[tuple[tuple[str, int | None], Report]]:
    """Each report with its file, relative to the lists, and its row."""
    root = BESIDE / "data"
    for name in LISTS:
        for document in documents(str(root / name)):
            file = Path(document.name).relative_to(root).as_posix()
            for each in read(document).items:
                if isinstance(each, Report):
                    yield (file, each.source.row), each


def test_pairs_that_were_read_by_a_person() -> None:
    found = dict(reports())
    apart = ToldApart()
    number = {place: n for n, place in enumerate(found)}
    records = [record_of(number[place], _told_apart(report, apart)) for place, report in found.items()]
    linking = link(records)
    incident = {id: cluster[0] for cluster in linking.clusters for id in cluster}

    counted: Counter[tuple[str, bool]] = Counter()
    for line in PAIRS.read_text(encoding="utf8").splitlines():
        pair = json.loads(line)
        one, two = (number.get((pair[side]["file"], pair[side]["row"])) for side in "ab")
        if one is not None and two is not None and pair["judged"] == "read":
            joined = incident.get(one, one) == incident.get(two, two)
            counted[pair["label"], joined] += 1

    assert part(counted, "same") >= 0.92
    assert part(counted, "different") <= 0.02
    assert part(counted, "sibling") <= 0.08


def _told_apart(report: Report, apart: ToldApart) -> Report:
    key = apart.key(report.source.key, report.fingerprint)
    return replace(report, source=replace(report.source, key=key))


def part(counted: Counter[tuple[str, bool]], label: str) -> float:
    joined, apart = counted[label, True], counted[label, False]
    assert joined + apart > 20, "the lists are not those that the pairs were drawn from"
    return joined / (joined + apart)
