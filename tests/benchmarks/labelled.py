"""The labelled texts, read as the command line reads them, and what their own scorers say of every value.

They lie beside this checkout, or where BREACHTUI_SHARED says. A folder of them holds gold.jsonl, the texts
and score.py, which says what counts.
"""

import importlib.util
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

from breachtui.extract.wording import ClosedWords
from breachtui.report import Report
from breachtui.sources import read
from tests.beside import BESIDE

SHARED = BESIDE
CASIE, NEWS = SHARED / "articles" / "casie-dev", SHARED / "articles" / "news-dev"
DATES = ("occurred", "discovered", "reported", "notified")
FIELDS = (
    "organization", "state", "individuals_affected", *DATES, "breach_type", "attack", "data_types", "third_party",
)  # fmt: skip
# The annotation of the first corpus says of the other fields nothing that can be compared.
_OF_CASIE = {
    "organization": "organization",
    "individuals_affected": "individuals",
    "individuals_primary": "individuals_primary",
    "data_types": "data_types",
}
_CASIE_DATA = ClosedWords("""
    name ssn dob address email phone credentials payment_card bank_account medical insurance drivers_license
    passport biometric financial
    """)
_LEGAL = re.compile(r"(?:,? (?:inc|llc|llp|ltd|corp|corporation|co|company|p\.?c|pllc)\.?)+$")

Row = tuple[float, float, float]
"""What is right, what was answered, what the labels state."""


@dataclass(frozen=True)
class Labelled:
    """One labelled text with its reading."""

    gold: Mapping[str, Any]
    """Its labels."""
    report: Report
    """The first report that it makes."""

    @property
    def source(self) -> str:
        """Which kind of text it is."""
        return str(self.gold.get("source", CASIE.name))

    @property
    def values(self) -> dict[str, Any]:
        """What was read, as it stands in the JSON."""
        return self.report.to_json()


@cache
def texts(folder: Path) -> Sequence[Labelled]:
    """Every labelled text of a folder that makes a report, read once."""
    return list(_read(folder))


def _read(folder: Path) -> Iterator[Labelled]:
    for line in (folder / "gold.jsonl").read_text(encoding="utf-8").splitlines():
        gold = json.loads(line)
        items = read(str(folder / f"{gold['id']}.txt")).items
        report = next((each for each in items if isinstance(each, Report)), None)
        if report:
            yield Labelled(gold, report)


def judged(folder: Path, text: Labelled) -> Iterator[tuple[str, Row]]:
    """Each field that the labels speak of, with what its scorer says of the value."""
    module = _scorer(folder)
    if folder == CASIE:
        data = [each for each in text.values["data_types"] if each in _CASIE_DATA]
        rows = module.fields(text.gold, {**text.values, "data_types": data})
        for field, name in _OF_CASIE.items():
            if name in rows:
                right, answered, _, stated = map(float, rows[name])
                yield field, (right, answered, stated)
        return
    org_match = module.load_org_match()
    for field in FIELDS:
        doubtful = field in text.gold["doubtful"]
        row = None if doubtful else module.score_field(field, text.gold, text.values, org_match)
        if row is not None:
            yield field, row


def f1(rows: Iterable[Row]) -> float:
    """The harmonic mean of the shares of what was answered and of what is stated that are right."""
    right, answered, stated = (sum(each) for each in zip(*rows, strict=True))
    return 2 * right / (answered + stated) if answered + stated else 0.0


def rows_by_field(folder: Path) -> dict[tuple[str, str], list[Row]]:
    """By source and field what the scorer says of each text; ``organization exact`` asks for the very name."""
    rows: defaultdict[tuple[str, str], list[Row]] = defaultdict(list)
    for text in texts(folder):
        for field, row in judged(folder, text):
            for source in {text.source, folder.name}:
                rows[source, field].append(row)
                if field == "organization":
                    exact = float(row[0] > 0 and is_exact(text))
                    rows[source, "organization exact"].append((exact, *row[1:]))
    return rows


def is_exact(text: Labelled) -> bool:
    """Whether the organization is, but for case and legal form, a name that the labels accept."""
    victims = [
        name for v in text.gold.get("victims", ()) if v["primary"] for name in (v["name"], *v["aliases"])
    ]
    names = text.gold.get("organization") or victims
    return _bare(text.values["organization"] or "") in map(_bare, names)


def _bare(name: str) -> str:
    return _LEGAL.sub("", " ".join(name.replace("\u2019", "'").lower().removeprefix("the ").split()))


def _scorer(folder: Path) -> ModuleType:
    name = f"scorer_of_{folder.name.replace('-', '_')}"
    if name not in sys.modules:
        spec = importlib.util.spec_from_file_location(name, folder / "score.py")
        assert spec is not None
        assert spec.loader is not None
        sys.modules[name] = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(sys.modules[name])
    return sys.modules[name]
