"""What follows in a story of several breaches is not told of the first."""

from breachtui.extract import Article, extract, several

STORY = """Two Data Breaches Expose Patients' Records

Larkin Clinic told its patients on May 3, 2021 that a laptop was stolen from a locked car on April 2, 2021.
The laptop held the names of 3,600 patients of the clinic.
The clinic has begun to encrypt its laptops, it said in a letter to those affected.
Separately, Orrin Health Plan announced that ransomware struck a server of its own.
It discovered the attack on August 8, 2020. The breach affects approximately 19,000 members.
"""


def test_the_next_breach_of_a_story_of_several_is_another() -> None:
    values = extract(Article(STORY)).values
    assert (values["organization"], values["individuals_affected"]) == ("Larkin Clinic", 3600)
    assert str(values["occurred"]) == "2021-04-02"
    assert "discovered" not in values


def test_two_victims_of_one_story_keep_their_own_figures_and_data() -> None:
    text = (
        "Larkin City and Orrin City were both hacked. In Larkin City, names of 4,000 residents were stolen. "
        "In Orrin City, Social Security numbers of 12,000 people were taken on May 3, 2021."
    )
    values = extract(Article(text)).values
    assert (values["organization"], values["individuals_affected"]) == ("Larkin City", 4000)
    assert values["data_types"] == ("name",)
    assert "occurred" not in values


def test_what_is_separate_in_a_story_of_one_stays_its_own() -> None:
    text = STORY.replace("Two Data Breaches Expose", "Laptop Held").replace("Orrin Health Plan", "the clinic")
    assert str(extract(Article(text)).values["discovered"]) == "2020-08-08"


def test_the_short_form_of_a_victim_below_a_caption_is_no_other_victim() -> None:
    text = (
        "Found: Missing Orrin State Flash Drive\nBy The Meter Staff\nOrrin State University officials have confirmed that "
        "a missing flash drive with more than 9,000 students' Social Security numbers was recovered Monday, Sept. 15.\n"
        "Ann Larkin\nThe drive, which contained financial records of OSU students dating back to 2002, was last seen the "
        "evening before. It is unfortunate, she said.\n"
    )
    article = Article(text)
    assert several(article, extract(article)).each == ()
