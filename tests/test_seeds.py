"""The stories in seeds/ and what they say, field by field; the same for real articles where they lie beside."""

import json
from pathlib import Path
from typing import Any

import pytest

from breachtui.report import Report
from breachtui.sources import read
from breachtui.values.evidence import Span
from tests.beside import BESIDE, reads

SEEDS = Path(__file__).parent.parent / "seeds"
REAL = BESIDE / "seeds"
STORIES = sorted(path for path in SEEDS.iterdir() if path.suffix in (".txt", ".html"))


def parsed(path: Path) -> Report:
    [report] = read(str(path)).items
    assert isinstance(report, Report)
    return report


def said(report: Report) -> dict[str, Any]:
    """What a report says, without where it lies and how it was read."""
    facts = report.to_json()
    del facts["text"], facts["evidence"], facts["confidence"]
    for place in ("key", "path", "row", "license"):
        del facts["source"][place]
    facts["data_types"] = sorted(facts["data_types"])
    return facts


def test_there_are_enough_stories() -> None:
    assert len(STORIES) >= 8


@pytest.mark.parametrize("story", STORIES, ids=lambda path: path.stem)
def test_a_story_is_read_as_expected(story: Path) -> None:
    expected = json.loads(story.with_suffix(".expected.json").read_text(encoding="utf-8"))
    expected["data_types"].sort()
    assert said(parsed(story)) == expected


@pytest.mark.parametrize("story", STORIES, ids=lambda path: path.stem)
def test_every_value_has_its_evidence(story: Path) -> None:
    report = parsed(story)
    assert report.text is not None
    for places in report.evidence.values():
        for place in places:
            if isinstance(place, Span):
                assert report.text[place.start : place.end] == place.text
    for name, value in report.to_json().items():
        if value and name not in ("source", "text", "evidence", "confidence", "response"):
            assert report.evidence.get(name), name


REAL_DOCUMENTS: dict[str, dict[str, Any]] = {
    "000_a07aafc3df016f72.txt": {
        "organization": "Community Medical Centers", "organization_type": "healthcare_provider", "aliases": [],
        "state": "CA", "jurisdiction": None, "individuals_affected": 656047,
        "occurred": "2021-10-10", "discovered": None, "reported": "2021-10-29", "notified": "2021-11-02",
        "published": None, "breach_type": "Hacking/IT Incident", "attack": "hacking",
        "data_types": ["address", "demographic", "dob", "medical", "name", "ssn"], "third_party": None,
        "business_associate_present": None, "information_location": [],
        "response": {
            "credit_monitoring": True, "credit_monitoring_months": 12, "law_enforcement": True,
            "misuse_reported": False, "exfiltrated": False,
        },
    },
    "002_b45425a68cc2a5df.txt": {
        "organization": "DuPage Medical Group", "organization_type": "healthcare_provider", "aliases": [],
        "state": "IL", "jurisdiction": None, "individuals_affected": 600000,
        "occurred": "XXXX-07-12/XXXX-07-13", "discovered": None, "reported": None, "notified": None,
        "published": None, "breach_type": "Hacking/IT Incident", "attack": "hacking",
        "data_types": ["dob", "medical", "name", "ssn"], "third_party": None,
        "business_associate_present": None, "information_location": [],
        "response": {
            "credit_monitoring": True, "credit_monitoring_months": None, "law_enforcement": None,
            "misuse_reported": False, "exfiltrated": None,
        },
    },
}  # fmt: skip


@reads(REAL)
@pytest.mark.parametrize("name", REAL_DOCUMENTS)
def test_a_real_document_is_whole(name: str) -> None:
    facts = said(parsed(REAL / name))
    assert {field: facts[field] for field in REAL_DOCUMENTS[name]} == REAL_DOCUMENTS[name]
