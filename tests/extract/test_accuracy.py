"""Traps for the prose reader: short cases of our own, each a kind of its own; the floors only rise.

They show that a kind of trap is known, or that it is not yet. They were made by those who made the rules,
so how many pass is no measure of accuracy: that of real texts is in ``test_labelled_articles.py``.

``accuracy.json`` pins the floors together with the digest of the cases. After a change for the
better, ``BREACHTUI_RAISE_FLOORS=1 pytest tests/extract/test_accuracy.py`` raises them; lowering one
takes an editor and a sentence in the changelog. Cases: one object a line with ``text``, optionally
``title`` and ``published``, and ``expect``: only the fields that the case asserts.
"""

import json
import os
from collections import Counter
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from breachtui.extract import Article, Findings, extract
from breachtui.report import plain
from breachtui.values.dates import DateSpan

HERE = Path(__file__).parent
CASES = HERE / "cases.jsonl"
FLOORS = HERE / "accuracy.json"
SETS = ("data_types", "aliases", "information_location")


def found(findings: Findings, field: str, want: Any) -> Any:
    """What was found, in the shape in which the case says what it wants."""
    value = plain(findings.values.get(field))
    if field in SETS:
        return sorted(value or [])
    if field == "response":
        return {name: (value or {}).get(name) for name in want}
    if field == "counts" and value and len(value) == len(want):
        return [{name: count[name] for name in asked} for count, asked in zip(value, want, strict=True)]
    return value or ([] if field == "counts" else None)


def wanted(field: str, want: Any) -> Any:
    """What the case asserts; of a count's words only what is counted, since where they end is taste."""
    if field in SETS:
        return sorted(want)
    if field == "counts":
        return [{name: value for name, value in count.items() if name != "text"} for count in want]
    return want


def measured() -> tuple[Counter[str], Counter[str], list[str]]:
    right: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    wrong = []
    for case in map(json.loads, CASES.read_text(encoding="utf-8").splitlines()):
        published = DateSpan.parse(case["published"]) if case.get("published") else None
        findings = extract(Article(case["text"], title=case.get("title"), published=published))
        for field, want in case["expect"].items():
            asked[field] += 1
            expected = wanted(field, want)
            got = found(findings, field, expected)
            right[field] += got == expected
            if got != expected:
                wrong.append(f"{case['id']}: {field} is {got!r}, not {expected!r}")
    return right, asked, wrong


def test_no_field_is_read_worse_than_before(capsys: pytest.CaptureFixture[str]) -> None:
    pinned = json.loads(FLOORS.read_text(encoding="utf-8"))
    digest = sha256(CASES.read_bytes()).hexdigest()
    right, asked, wrong = measured()
    rates = {field: round(right[field] / asked[field], 3) for field in sorted(asked)}
    if os.environ.get("BREACHTUI_RAISE_FLOORS"):
        same = pinned["cases"] == digest
        raised = {
            field: max(rate, pinned["floors"].get(field, 0) if same else 0) for field, rate in rates.items()
        }
        FLOORS.write_text(json.dumps({"cases": digest, "floors": raised}, indent=2) + "\n", encoding="utf-8")
        pinned = {"cases": digest, "floors": raised}
    assert pinned["cases"] == digest, "the cases have changed: raise the floors anew, and look at what fell"
    below = [
        f"{field} {rates[field]} < {floor}"
        for field, floor in pinned["floors"].items()
        if rates[field] < floor
    ]
    assert not below, "\n".join([*below, *wrong])
