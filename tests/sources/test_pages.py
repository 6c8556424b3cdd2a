"""Letters of several pages: each piece of evidence knows its page."""

from pathlib import Path

import pytest

from breachtui.export import render
from breachtui.report import Report
from breachtui.sources import read
from breachtui.values.evidence import Span, page_of
from tests.builders import incident
from tests.sources.pdf_pages import pdf

PAGES = [
    [
        "Birch Valley Clinic of Boise, Idaho, is writing to tell you of an incident that may affect you.",
        "On March 3, 2023, we found that an unauthorized person had entered our network.",
    ],
    [
        "The files held your name, Social Security number and date of birth.",
        "Some 12,345 patients were affected. We are offering you 12 months of free credit monitoring.",
    ],
]


def written(folder: Path, name: str) -> Path:
    path = folder / name
    if name.endswith(".pdf"):
        path.write_bytes(pdf([[(line,) for line in page] for page in PAGES], (700,), ruled=False))
    else:
        path.write_text("\f".join("\n\n".join(page) + "\n" for page in PAGES) + "\f")
    return path


@pytest.mark.parametrize("name", ["letter.pdf", "letter.txt"])
def test_evidence_has_its_page(tmp_path: Path, name: str) -> None:
    [found] = read(str(written(tmp_path, name))).items
    assert isinstance(found, Report)
    assert found.text is not None
    pages = {
        field: page_of(found.text, place.start)
        for field, places in found.evidence.items()
        for place in places
        if isinstance(place, Span)
    }
    assert (pages["organization"], pages["discovered"]) == (1, 1)
    assert (pages["individuals_affected"], pages["data_types.ssn"]) == (2, 2)
    shown = render([incident(1, found)])
    assert "“Some 12,345 patients were affected.” (page 2)" in shown


def test_pages_are_no_part_of_what_tells_one_letter_from_another(tmp_path: Path) -> None:
    [one] = read(str(written(tmp_path, "letter.txt"))).items
    whole = tmp_path / "whole.txt"
    whole.write_text(written(tmp_path, "letter.txt").read_text().replace("\f", "\n"))
    [two] = read(str(whole)).items
    assert isinstance(one, Report)
    assert isinstance(two, Report)
    assert one.source.key == two.source.key
    assert two.text is not None
    assert page_of(two.text, 0) is None


def test_a_sentence_that_goes_over_the_page_is_whole_and_the_pages_are_still_counted(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text(
        "Birch Valley Clinic of Boise, Idaho, is writing to you about an incident that it found in its network\n"
        "on March 3, 2023. We have looked into it, and with the help of experts we have found that some 12,345\n"
        "Page 1 of 2\n\fBirch Valley Clinic\n"
        "patients were affected by it, and that their names were in the files that a stranger had seen.\n\n"
        "The files also held Social Security numbers, and we offer credit monitoring.\n"
    )
    [found] = read(str(path)).items
    assert isinstance(found, Report)
    assert found.text is not None
    assert found.individuals_affected == 12345
    [ssn] = found.evidence["data_types.ssn"]
    assert isinstance(ssn, Span)
    assert page_of(found.text, ssn.start) == 2
    assert "Page 1 of 2" not in found.text
