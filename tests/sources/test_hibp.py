import json
from pathlib import Path
from typing import Any

import pytest

from breachtui.values.counts import CountKind
from breachtui.values.evidence import Cell
from breachtui.words.data_types import DATA_TYPES
from tests.beside import reads
from tests.sources.reading import SHARED, file, keys, loaded, only

ENTRY: dict[str, Any] = {
    "Name": "MapleForum", "Title": "Maple & Forum", "Domain": "maple.example", "BreachDate": "2019-05-01",
    "AddedDate": "2020-02-03T04:05:06Z", "ModifiedDate": "2020-02-03T04:05:06Z", "PwnCount": 120345,
    "Description": 'In May 2019, the forum <a href="https://news.example/maple?a=1&amp;b=2">Maple &amp; Forum'
    " was hacked</a>. <em>Names</em> &quot;and&quot; passwords were taken.",
    "LogoPath": "https://logos.example/maple.png",
    "DataClasses": ["Email addresses", "Passwords", "IP addresses"],
    "IsVerified": True, "IsFabricated": False, "IsSensitive": True, "IsRetired": False, "IsSpamList": False,
    "IsMalware": False, "IsSubscriptionFree": False, "IsStealerLog": False,
}  # fmt: skip
VERSION_2 = {k: v for k, v in ENTRY.items() if k not in ("LogoPath", "IsMalware", "IsStealerLog")} | {
    "LogoType": "svg",
    "IsActive": True,
}
TODAY = ENTRY | {"Attribution": None, "DisclosureUrl": "https://maple.example/notice"}


def test_an_entry_becomes_a_report(tmp_path: Path) -> None:
    found = only(file(tmp_path, [ENTRY]), "hibp")
    assert (found.organization, found.aliases) == ("Maple & Forum", ("maple.example",))
    assert found.source.key == "hibp:MapleForum"
    assert found.source.url == "https://news.example/maple?a=1&b=2"
    assert found.individuals_affected is None
    [count] = found.counts
    assert (count.value, count.kind) == (120345, CountKind.ACCOUNTS)
    assert str(found.published) == "2020-02-03"
    assert found.reported is None
    assert found.data_types == ("email", "credentials", "device")
    assert found.evidence["data_types"][1] == Cell("DataClasses", "Passwords")
    assert found.evidence["data_types.credentials"] == (Cell("DataClasses", "Passwords"),)
    assert found.text == 'In May 2019, the forum Maple & Forum was hacked. Names "and" passwords were taken.'
    assert found.attack == "hacking"
    assert found.source.flags == ("verified", "sensitive")


@pytest.mark.parametrize("entry", [VERSION_2, ENTRY, TODAY])
def test_every_version_of_the_api_is_known(tmp_path: Path, entry: dict[str, Any]) -> None:
    found = only(file(tmp_path, [entry]), "hibp")
    assert found.source.url == entry.get("DisclosureUrl", "https://news.example/maple?a=1&b=2")


@pytest.mark.parametrize("wrap", [lambda e: e, lambda e: [e], lambda e: {"count": 1, "breaches": [e]}])
def test_one_entry_a_list_or_a_wrapped_list(tmp_path: Path, wrap: Any) -> None:
    assert only(file(tmp_path, wrap(ENTRY)), "hibp").organization == "Maple & Forum"


def test_the_short_list_of_the_newest_is_known(tmp_path: Path) -> None:
    short = {k: ENTRY[k] for k in ("Name", "Title", "Domain", "BreachDate", "AddedDate", "PwnCount")}
    found = only(file(tmp_path, [short]), "hibp")
    assert (found.data_types, found.text, found.source.flags) == ((), None, ())


@pytest.mark.parametrize(
    ("date", "words", "means"),
    [
        ("2019-05-17", "In May 2019, it was hacked.", "2019-05-17"),
        ("2019-05-01", "In May 2019, it was hacked.", "2019-05"),
        ("2019-05-01", "On May 1, 2019 it was hacked.", "2019-05-01"),
        ("2019-05-01", "On the 1st of May it was hacked.", "2019-05-01"),
        ("2019-01-01", "In January 2019, it was hacked.", "2019-01"),
        ("2019-01-01", "Some time in 2019, it was hacked.", "2019"),
    ],
)
def test_a_filled_up_date_keeps_its_precision(tmp_path: Path, date: str, words: str, means: str) -> None:
    found = only(file(tmp_path, [ENTRY | {"BreachDate": date, "Description": words}]), "hibp")
    assert str(found.occurred) == means
    assert found.evidence["occurred"] == (Cell("BreachDate", date),)


def test_what_is_not_known_is_kept_and_said(tmp_path: Path) -> None:
    odd = ENTRY | {"DataClasses": ["Moon phases", "Names"], "BreachDate": "soon", "PwnCount": "many"}
    reports, remarks = loaded(
        file(tmp_path, [odd, odd | {"Name": "Other"}, {"Title": "", "PwnCount": 1}]), "hibp"
    )
    assert [report.data_types for report in reports] == [("name", "other")] * 2
    assert Cell("DataClasses", "Moon phases") in reports[1].evidence["data_types"]
    assert [remark.row for remark in remarks] == [1, 2, 3]
    assert [("Moon phases" in remark.reason, remark.loaded) for remark in remarks] == [
        (True, True), (True, True), (False, False),
    ]  # fmt: skip


def test_stealer_logs_are_malware(tmp_path: Path) -> None:
    found = only(file(tmp_path, [ENTRY | {"IsStealerLog": True, "IsVerified": False}]), "hibp")
    assert (found.attack, found.breach_type) == ("malware", "Hacking/IT Incident")
    assert found.source.flags == ("sensitive", "stealer_log", "unverified")


def test_hostile_descriptions_do_nothing(tmp_path: Path) -> None:
    hostile = ENTRY | {
        "Description": "a\x1b]52;c;eA==\x07\0<script>x</script><a href='javascript:1'>b</a>",
        "Title": "T\x1b[2J",
    }
    found = only(file(tmp_path, [hostile]), "hibp")
    assert "\x1b" not in (found.text or "") + (found.organization or "")
    assert found.source.url is None


def test_the_year_that_tells_breaches_apart_is_no_part_of_the_name(tmp_path: Path) -> None:
    titles = ["Larch (2016 breach)", "Larch (May 2021)", "Larch (South)", "(2019)"]
    found, _ = loaded(file(tmp_path, [ENTRY | {"Name": title, "Title": title} for title in titles]), "hibp")
    assert [each.organization for each in found] == ["Larch", "Larch", "Larch (South)", "(2019)"]
    assert found[0].source.title == titles[0]


def test_where_the_data_turned_up_is_not_how_it_was_taken(tmp_path: Path) -> None:
    words = 'In May 2019, <a href="https://maple.example/">Maple</a> data was put on a popular hacking forum.'
    found = only(file(tmp_path, [ENTRY | {"Description": words}]), "hibp")
    assert (found.attack, found.source.url) == (None, None)  # its own front page tells of no breach
    dumped = "In May 2019, Maple suffered a data breach; the data was dumped publicly and shared online."
    assert only(file(tmp_path, [ENTRY | {"Description": dumped}]), "hibp").attack is None
    left = "In May 2019, Maple left a database publicly exposed; the data was shared online."
    assert only(file(tmp_path, [ENTRY | {"Description": left}]), "hibp").attack == "exposed"
    hacked = only(file(tmp_path, [ENTRY | {"Description": f"{words} It had been hacked in April."}]), "hibp")
    assert hacked.attack == "hacking"


def test_that_records_were_exposed_names_no_kind_of_breach(tmp_path: Path) -> None:
    words = "In May 2019, Maple suffered a data breach that exposed 120k email addresses."
    found = only(file(tmp_path, [ENTRY | {"Description": words}]), "hibp")
    assert (found.attack, found.breach_type) == (None, None)


def test_an_archived_front_page_is_no_story(tmp_path: Path) -> None:
    archived = "https://web.archive.org/web/20070710161412/http://maple.example/"
    words = f'In May 2019, Maple was hacked (<a href="{archived}">archived</a>).'
    assert only(file(tmp_path, [ENTRY | {"Description": words}]), "hibp").source.url is None
    words = words.replace("example/", "example/notice")
    assert only(file(tmp_path, [ENTRY | {"Description": words}]), "hibp").source.url == f"{archived}notice"


@reads(SHARED)
def test_the_real_list() -> None:
    path = SHARED / "hibp" / "breaches_v3_2025-03.json"
    reports, rest = loaded(path, "hibp")
    assert len(reports) == 875
    assert ["may be several organizations" in each.reason for each in rest] == [True]
    assert len(set(keys(reports))) == 875
    entries = json.loads(path.read_text())
    assert {
        DATA_TYPES.coded(name) for entry in entries for name in entry["DataClasses"]
    } <= DATA_TYPES.by_id.keys()
    assert [count.value for report in reports for count in report.counts] == [e["PwnCount"] for e in entries]
