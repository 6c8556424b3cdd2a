import json
from pathlib import Path

import pytest

from breachtui.errors import SourceError
from breachtui.report import Report
from breachtui.sources import FORMATS, Refusal, documents, read
from breachtui.sources.web_pages import plain
from breachtui.values.dates import DateSpan
from breachtui.values.evidence import Cell
from tests.builders import report

STORY = (
    "Cedar Valley Clinic of Boise, Idaho, said that 4,210 patients were affected by a ransomware attack.\n"
    "The clinic’s server held names and Social Security numbers.\n"
)
PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<title>Clinic hit by ransomware | Boise Ledger</title>
<meta property="og:title" content="Clinic hit by ransomware">
<meta property="og:site_name" content="Boise Ledger">
<meta property="og:url" content="https://ledger.example/clinic">
<meta property="article:published_time" content="2022-03-04T10:00:00Z">
<meta name="author" content="Ida Marsh"></head>
<body><nav><a href="/">Home</a> <a href="/sports">Sports</a></nav>
<article><h1>Clinic hit by ransomware</h1>
<p>Cedar Valley Clinic of Boise, Idaho, said that 4,210 patients were affected by a ransomware attack.</p>
<p>The clinic&rsquo;s server held names and Social Security numbers, it said in a statement on Friday.</p>
</article>
<footer>Copyright Boise Ledger. All rights reserved.</footer></body></html>"""


def only(path: Path, format: str | None = None) -> Report:
    [item] = read(str(path), format).items
    assert isinstance(item, Report)
    return item


def written(tmp_path: Path, data: bytes | str, name: str = "story.txt") -> Path:
    path = tmp_path / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    found = only(written(tmp_path, STORY.encode(encoding)))
    assert found.text == STORY
    assert found.organization == "Cedar Valley Clinic"


def test_mojibake_is_mended(tmp_path: Path) -> None:
    assert only(written(tmp_path, STORY.encode().decode("cp1252").encode())).text == STORY


def test_line_ends_become_line_feeds(tmp_path: Path) -> None:
    assert only(written(tmp_path, STORY.replace("\n", "\r\n"))).text == STORY


def test_a_page_gives_its_article_and_its_metadata(tmp_path: Path) -> None:
    found = only(written(tmp_path, PAGE, "page.html"))
    assert found.source.title == "Clinic hit by ransomware"
    assert found.source.author == "Ida Marsh"
    assert found.source.publisher == "Boise Ledger"
    assert found.source.url == "https://ledger.example/clinic"
    assert found.published == DateSpan.of(2022, 3, 4)
    assert isinstance(found.evidence["published"][0], Cell)
    assert found.text is not None
    assert "Sports" not in found.text
    assert "All rights reserved" not in found.text
    assert (found.organization, found.individuals_affected) == ("Cedar Valley Clinic", 4210)


def test_a_page_is_known_by_its_content(tmp_path: Path) -> None:
    assert only(written(tmp_path, PAGE, "page.csv")).source.title == "Clinic hit by ransomware"


def test_the_key_is_the_address_else_the_words(tmp_path: Path) -> None:
    one, two = written(tmp_path, PAGE, "one.html"), written(tmp_path, PAGE, "two.html")
    assert only(one).source.key == only(two).source.key
    one, two = written(tmp_path, STORY, "one.txt"), written(tmp_path, STORY, "two.txt")
    assert only(one).source.key == only(two).source.key
    other = written(tmp_path, STORY.replace("4,210", "5,876"), "one.txt")
    assert only(other).source.key != only(two).source.key


def test_control_characters_become_visible(tmp_path: Path) -> None:
    hostile = STORY.replace("Clinic", "Cli\x1b]52;c;eA==\x07nic\u202e\x9b\0", 1)
    found = only(written(tmp_path, hostile))
    assert found.text is not None
    assert "Cli␛]52;c;eA==␇nic\ufffd\ufffd␀" in found.text


@pytest.mark.parametrize("character", ["&#1;", "&#xFFFE;", "\ufffe"])
def test_characters_that_no_xml_may_hold_do_not_stop_the_reading_of_a_page(character: str) -> None:
    assert plain(f"<p>Orrin</p>{character}<p>{character}Clinic</p>").split("\n\n")[-1].endswith("Clinic")


def test_an_endless_line_is_cut_and_said(tmp_path: Path) -> None:
    items = list(read(str(written(tmp_path, STORY + "x" * 10_000_000))).items)
    assert [item.reason for item in items if isinstance(item, Refusal)] == [
        "only the first 200,000 of 10,000,160 characters were read"
    ]
    [found] = [item for item in items if isinstance(item, Report)]
    assert found.organization == "Cedar Valley Clinic"


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "is empty"),
        (b" \n\n", "is empty"),
        (b"%PDF-1.7 ...", "is a broken PDF"),
        (b"PK\x03\x04....", "zip archive"),
        (bytes(range(256)) * 20, "is a binary file"),
        (b'{"music": ["jazz"]}', "no known format"),
        (b"id,name,amount\n1,a,2\n2,b,3\n", "no known format"),
        (b'[{"organization": "A", "source": ', "line 1: broken JSON"),
        (b"<html><body></body></html>", "no article found"),
    ],
)
def test_what_cannot_be_read_says_why(tmp_path: Path, data: bytes, says: str) -> None:
    path = written(tmp_path, data, "thing")
    with pytest.raises(SourceError, match=says) as caught:
        list(read(str(path)).items)
    assert str(path) in str(caught.value)


def test_a_missing_file_and_an_unknown_format_are_named(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no such file or folder"):
        read(str(tmp_path / "none"))
    with pytest.raises(SourceError, match="choose from report"):
        read(str(written(tmp_path, STORY)), "fax")


def test_a_format_can_be_forced(tmp_path: Path) -> None:
    report, remark = read(str(written(tmp_path, "a,b,c\nd,e,f\n")), "article").items
    assert isinstance(report, Report)
    assert (report.organization, isinstance(remark, Refusal)) == (None, True)


def test_a_folder_stands_for_its_files(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    for name in ("b.txt", "a.txt", ".hidden", "a.expected.json", "deep/c.txt"):
        (tmp_path / name).write_text("x")
    assert [Path(each.name).name for each in documents(str(tmp_path))] == ["a.txt", "b.txt", "c.txt"]


def test_an_empty_folder_says_so(tmp_path: Path) -> None:
    [document] = documents(str(tmp_path))
    with pytest.raises(SourceError, match="holds no file"):
        read(document)


def test_reports_come_back(tmp_path: Path) -> None:
    both = [
        report("a", organization="Ä", data_types=("ssn",), occurred="XXXX-07-12"),
        report("b", state="CA"),
    ]
    lines = "\n".join(json.dumps(each.to_json()) for each in both)
    array = json.dumps([each.to_json() for each in both], indent=2)
    for text in (lines, array):
        assert list(read(str(written(tmp_path, text))).items) == both


def test_a_bad_report_among_good_ones_is_refused_alone(tmp_path: Path) -> None:
    good = report("a", organization="A").to_json()
    lines = [good, {**good, "state": 7}, {**good, "colour": "red"}, 5, {**good, "organization": "B"}]
    text = "\n".join(json.dumps(each) for each in lines) + "\n{broken\n"
    items = list(read(str(written(tmp_path, text))).items)
    assert [type(item).__name__ for item in items] == ["Report", *["Refusal"] * 3, "Report", "Refusal"]
    reasons = [(item.row, item.reason.partition(";")[0]) for item in items if isinstance(item, Refusal)]
    assert reasons[:3] == [
        (2, "state: 7 is not a string"),
        (3, "colour: no field of a report"),
        (4, "is int, not an object"),
    ]


def test_every_format_says_what_it_is() -> None:
    for each in FORMATS.values():
        assert each.title
        assert each.where
        assert each.example


def test_an_endless_page_is_cut_and_said(tmp_path: Path) -> None:
    page = PAGE.replace("</body>", f"<p>{'more ' * 2_400}</p>" * 50 + "</body>")
    items = list(read(str(written(tmp_path, page, "page.html"))).items)
    said = [item.reason for item in items if isinstance(item, Refusal)]
    assert said[0].startswith("only the first 600,000 of the page's 60")
    [found] = [item for item in items if isinstance(item, Report)]
    assert found.organization == "Cedar Valley Clinic"


def test_the_code_of_a_large_page_does_not_count(tmp_path: Path) -> None:
    page = PAGE.replace("<body>", f"<body><script>{'x' * 700_000}</script><style>{'y' * 9}</style>")
    assert only(written(tmp_path, page, "page.html")).individuals_affected == 4210


@pytest.mark.parametrize(
    "start",
    [
        "<<First Name>> <<Last Name>>",
        "[Name]",
        "{{first_name}},",
        "<Mail ID>>",
        "[[Name 1]]",
        "<<",
        "{1047: }",
    ],
)
def test_a_letter_that_was_never_filled_in(tmp_path: Path, start: str) -> None:
    letter = (
        f"{start}\n<<City>>, <<State>> <<Zip>>\n<<Date>>\n\nDear {start}:\n\n"
        "Cedar Valley Clinic writes to tell you that your Social Security number was on a stolen laptop.\n"
    )
    found = only(written(tmp_path, letter))
    assert found.organization == "Cedar Valley Clinic"
    assert (found.state, found.notified, found.published) == (None, None, None)
    assert found.data_types == ("ssn",)


def test_text_that_was_set_for_paper(tmp_path: Path) -> None:
    text = (
        "N O T I C E   of an incident\n\nCedar Valley Clinic noti\ufb01ed patients that an unau-\nthorized party"
        " and a third-\nparty vendor saw \ufb01les.\n\x0cPage two.\n"
    )
    found = only(written(tmp_path, text)).text or ""
    assert "NOTICE" in found
    assert "notified patients that an unauthorized\n" in found
    assert "third-party\n" in found
    assert "files.\n\n\N{SYMBOL FOR FORM FEED}\n\nPage two" in found


def test_the_end_of_a_page_does_not_part_a_sentence(tmp_path: Path) -> None:
    text = (
        "Cedar Valley Clinic learned that the account had been accessed by an unauthorized\n"
        "individual of whom nothing more is known, between November 17, 2020\n\n"
        "www.clinic.example\n\nAttorney General\nMarch 18, 2021\nPage 2\n\n"
        "and December 8, 2020. The clinic notified patients.\n"
    )
    found = only(written(tmp_path, text))
    assert str(found.occurred) == "2020-11-17/2020-12-08"
    assert "Page 2" not in (found.text or "")


def test_a_page_number_between_sentences_stays(tmp_path: Path) -> None:
    text = "Cedar Valley Clinic said that a laptop with names was stolen on May 4, 2020.\n\nPage 2\n\nIt was found.\n"
    assert "Page 2" in (only(written(tmp_path, text)).text or "")


def test_margins_and_misread_letters(tmp_path: Path) -> None:
    text = (
        "        Cedar Valley Clinic learned of an lncident in which a server\n"
        "        was open from Decernber 16, 2021 to Decernber 18,\n        2021. It told  its   patients.\n"
    )
    found = only(written(tmp_path, text))
    assert str(found.occurred) == "2021-12-16/2021-12-18"
    assert "It told its patients." in (found.text or "")


def test_a_remark_in_brackets_begins_no_json(tmp_path: Path) -> None:
    text = (
        "[The following was sent to customers.]\n\nCedar Valley Clinic was hacked.\nIt told its patients.\n"
    )
    assert only(written(tmp_path, text)).organization == "Cedar Valley Clinic"
