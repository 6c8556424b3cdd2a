import json
from pathlib import Path
from typing import Any

from breachtui.export import render
from breachtui.fields import BY_NAME
from breachtui.report import Report
from breachtui.values.counts import Count, CountKind, Qualifier
from breachtui.values.dated import DatedEvent, DateKind
from breachtui.values.dates import DateSpan
from tests.builders import incident, report
from tests.sources.reading import file, keys, loaded

FACTS: dict[str, Any] = {
    "organization": "=Larch, Inc.", "aliases": ("Larch", "-LI"), "organization_type": "finance",
    "state": "OR", "country": "US", "jurisdiction": "US-OR", "individuals_affected": 1204,
    "counts": (
        Count(1204), Count(600000, CountKind.ACCOUNTS, Qualifier.ABOUT),
        Count(7, CountKind.RESIDENTS, Qualifier.EXACT, "US-WA"), Count(500, qualifier=Qualifier.PLACEHOLDER),
    ),
    "occurred": "XXXX-07-12/XXXX-07-13", "discovered": "2021-08", "reported": "2021",
    "notified": "2021-09-01", "published": "2021-10-02", "dates": (DatedEvent(DateSpan.parse("2021-08"), DateKind.ANNOUNCED),),
    "breach_type": "Theft", "attack": "stolen_device",
    "data_types": ("name", "ssn"),
    "information_location": ("Laptop",), "third_party": "Elm", "business_associate_present": True,
    "response": {"credit_monitoring": True, "credit_monitoring_months": 12, "exfiltrated": False},
}  # fmt: skip


def test_csv_comes_back(tmp_path: Path) -> None:
    incidents = [incident(1, **FACTS), incident(2, organization="Birch")]
    reports, rest = loaded(file(tmp_path, render(incidents, "csv")), "export")
    assert not rest
    for before, after in zip(incidents, reports, strict=True):
        for name, field in BY_NAME.items():
            if name == "counts":
                assert [c.label() for c in after.counts] == [c.label() for c in before.counts]
            elif name == "dates":
                assert [d.label() for d in after.dates] == [d.label() for d in before.dates]
            else:
                assert field.value(after) == field.value(before), name
    assert len(set(keys(reports))) == 2


def test_a_cell_that_was_changed_into_nonsense_is_refused_alone(tmp_path: Path) -> None:
    text = render([incident(1, **FACTS), incident(2, organization="Birch")], "csv")
    reports, [refusal] = loaded(file(tmp_path, text.replace("stolen_device", "stollen")), "export")
    assert [each.organization for each in reports] == ["Birch"]
    assert (refusal.row, "stollen" in refusal.reason) == (1, True)


def test_json_comes_back_with_every_report(tmp_path: Path) -> None:
    both = [
        report("a", organization="Larch", text="Larch was hit.", evidence={"organization": "Larch"}),
        report("b"),
    ]
    reports, rest = loaded(file(tmp_path, render([incident(1, *both)], "json")), "report")
    assert (sorted(reports, key=lambda each: each.source.key), rest) == (both, [])


def test_flags_come_back_and_are_left_out_where_there_are_none() -> None:
    plain = report("a").to_json()
    assert "flags" not in plain["source"]
    flagged = plain | {"source": plain["source"] | {"flags": ["sensitive"]}}
    assert Report.from_json(json.loads(json.dumps(flagged))).source.flags == ("sensitive",)


def test_tags_and_notes_are_said_to_stay_behind(tmp_path: Path) -> None:
    for format, name in (("csv", "export"), ("json", "report")):
        text = render([incident(1, organization="Larch", tags=("mine",), note="Call them")], format)
        _, [remark] = loaded(file(tmp_path, text), name)
        assert remark.loaded


def test_edits_are_said_to_stay_behind(tmp_path: Path) -> None:
    text = render([incident(1, organization="Larch", edits={"organization": "Oak"})], "json")
    [back], [remark] = loaded(file(tmp_path, text), "report")
    assert back.organization == "Larch"
    assert remark.reason.startswith("edits, tags and notes")
    for hostile in ("null", "[]", '{"organization": 3}', '{"organization": {"key": ["edit"]}}'):
        damaged = json.dumps(json.loads(text)[0] | {"resolutions": json.loads(hostile)})
        assert loaded(file(tmp_path, f"[{damaged}]"), "report")[1] == []
