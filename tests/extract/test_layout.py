"""Letters whose line ends were lost are cut where they must have had them; what a template left open is blank."""

import pytest

from breachtui.extract.findings import Article
from breachtui.extract.sentences import cut_end
from breachtui.extract.story import Story

LETTER = (
    "Corwin Hale LLP 40 Ashby Street Suite 900 Reno, NV 89501 Nora Vance Direct Dial: 775.555.0100 "
    "nvance@corwinhale.example May 3, 2022 VIA EMAIL Office of the Attorney General of Iowa Consumer Protection "
    "Division 1305 E. Walnut Street Des Moines, IA 50319 Re: Notice of Data Event Dear Sir or Madam: We represent "
    "Alder Foxglove, Inc. On April 4, 2022 it learned of access to its server. Nature of the Data Event Files were "
    "copied on April 2, 2022. Sincerely, Nora Vance General Counsel Alder Foxglove, Inc."
)


def lines(text: str) -> list[str]:
    """The first sentence of each line that is found."""
    seen: dict[int, str] = {}
    for sentence in Story(Article(text)).sentences:
        seen.setdefault(sentence.paragraph, sentence.text)
    return list(seen.values())


def test_the_head_of_a_letter_is_cut_into_its_lines() -> None:
    found = lines(LETTER)
    for line in (
        "Corwin Hale LLP",
        "May 3, 2022",
        "VIA EMAIL",
        "Office of the Attorney General of Iowa",
        "Re: Notice of Data Event",
        "Dear Sir or Madam:",
        "Sincerely,",
    ):
        assert line in found


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (
            "Dear <<First Name>>, the files held your [data elements].",
            ["Dear", "the files held your [data elements]."],
        ),
        ("{{Date}} Dear [Name]: we lost <diagnosis or medical information>.", ["we lost <diagnosis"]),
        ('"They [the hackers] took it," she said.', ["[the hackers]"]),
    ],
)
def test_fields_of_a_template_are_blank_unless_they_name_data(text: str, left: list[str]) -> None:
    flat = Story(Article(text)).flat
    assert len(flat) == len(text)
    assert all(each in flat for each in left)
    assert "Name" not in flat


def test_every_sentence_stays_where_it_was() -> None:
    document = Story(Article(LETTER))
    assert all(LETTER[each.start : each.end] == each.text for each in document.sentences)
    assert "".join(each.text for each in document.sentences).replace(" ", "") == LETTER.replace(" ", "")


def test_prose_that_only_speaks_of_letters_is_left_whole() -> None:
    story = (
        "The clinic sent a letter on May 3, 2022 via email to the Office of the Attorney General of Iowa, and a notice "
        'of data breach to its patients. It began with the words "Dear patient", and ended in thanks.'
    )
    assert len(lines(story)) == 1


def test_hostile_heads_are_read_in_no_time() -> None:
    for piece in (
        "Dear A ",
        "Re: Re: ",
        "1. Nature ",
        "Office of the ",
        "12 North ",
        "Sincerely, ",
        "To Whom It ",
    ):
        assert lines(piece * 3000)


def test_a_text_cut_off_in_a_sentence_is_told_from_a_whole_one() -> None:
    cut = LETTER + " EXHIBIT A We are writing to tell you about an incident that was found on May"
    assert cut_end(cut, cut.index("We are writing")) == len(cut)
    assert cut_end(LETTER, LETTER.index("General Counsel")) is None
    assert cut_end("Hackers broke into the clinic and took", 0) is None  # a headline
