"""What a plain text says of itself: headline, signature, source."""

import pytest

from breachtui.extract import Article, extract

BODY = "\n\nOrrin Clinic suffered a breach of its records.\n\nIt told patients on Monday.\n"


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Ada Pell", "Ada Pell"),
        ("By Ada Pell, Staff Writer", "Ada Pell"),
        ("Author: Ada B. Pell", "Ada B. Pell"),
        ("By Monday the clinic had told patients.", None),
    ],
)
def test_author(line: str, author: str | None) -> None:
    assert extract(Article(f"Clinic says hackers stole records\n\n{line}{BODY}")).author == author


def test_title_is_the_first_line() -> None:
    assert (
        extract(Article(f"Clinic says hackers stole records{BODY}")).title
        == "Clinic says hackers stole records"
    )


@pytest.mark.parametrize(
    ("dateline", "publisher"),
    [
        ("SALEM, Ore. (Meridian Wire) - ", "Meridian Wire"),
        ("SALEM, Ore., May 3, 2021 (Meridian Wire) \u2014 ", "Meridian Wire"),
        ("SALEM, Ore. - ", None),
    ],
)
def test_publisher(dateline: str, publisher: str | None) -> None:
    text = f"Clinic says hackers stole records\n\n{dateline}Orrin Clinic suffered a breach.\n"
    assert extract(Article(text)).publisher == publisher


def test_what_is_left_of_a_template_is_no_title() -> None:
    text = f"<<City>>, <<State>> <<Zip>>\n\nNOTICE OF DATA BREACH{BODY}"
    assert extract(Article(text)).title == "NOTICE OF DATA BREACH"


def test_a_line_of_date_and_category_says_when() -> None:
    text = f"Clinic says hackers stole records\n01 July, 2013\ncategory: Health{BODY}"
    assert str(extract(Article(text)).values.get("published")) == "2013-07-01"
