"""Which date is which: each kind of sentence in words of our own."""

import pytest

from breachtui.extract import Article, extract
from breachtui.extract.written_dates import date_phrases
from breachtui.values.dates import DateSpan
from breachtui.values.evidence import Confidence

FRIDAY = DateSpan.parse("2021-11-05")


def dates(text: str, published: DateSpan | None = None) -> dict[str, str]:
    values = extract(Article(text, published=published)).values
    fields = ("occurred", "discovered", "reported", "notified", "published")
    return {
        name: str(values[name])
        for name in fields
        if name in values and (name != "published" or not published)
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("between July 12 and July 13", "XXXX-07-12/XXXX-07-13"),
        ("from late October to November 20, 2023", "2023-10/2023-11-20"),
        ("on Sept. 3-9, 2021", "2021-09-03/2021-09-09"),
        ("from 3 to 9 June 2022", "2022-06-03/2022-06-09"),
        ("from June 2, 2022, until June 30", "2022-06-02/2022-06-30"),
        ("on March 26 and March 27, 2024", "2024-03-26/2024-03-27"),
        ("between Nov. 9, 2018, and Feb. 26, 2019", "2018-11-09/2019-02-26"),
        ("08/21/2021 - 08/23/2021", "2021-08-21/2021-08-23"),
        ("on 25/12/2020", "2020-12-25"),
        ("on 3/14/22", "2022-03-14"),
        ("in the fall of 2022", "2022-23"),
        ("on May\u202f3,\u202f2021", "2021-05-03"),
        ("1 December 3, 2021", "2021-12-03"),
    ],
)
def test_a_date_phrase(text: str, expected: str) -> None:
    assert [str(phrase.span) for phrase in date_phrases(text, None)] == [expected]


@pytest.mark.parametrize(
    "text", ["9 a.m. to 7 p.m.", "they may march on", "call 1-800-555-0100", "12,000 people"]
)
def test_what_is_no_date(text: str) -> None:
    assert date_phrases(text, None) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("yesterday", "2021-11-04"),
        ("Tuesday", "2021-11-02"),
        ("last Friday", "2021-10-29"),
        ("last week", "2021-10-25/2021-10-31"),
        ("last month", "2021-10"),
        ("last year", "2020"),
        ("last spring", "2021-21"),
        ("this fall", "2021-23"),
        ("two days ago", "2021-11-03"),
    ],
)
def test_a_relative_date(text: str, expected: str) -> None:
    bounds = FRIDAY.bounds
    assert bounds
    assert [str(phrase.span) for phrase in date_phrases(text, bounds[0])] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "On March 4, 2020, Elm Clinic noticed that somebody had been in its network since February 20, 2020.",
            {"discovered": "2020-03-04", "occurred": "2020-02-20"},
        ),
        (
            "On June 3, 2019, Elm Clinic reported the breach to HHS and sent letters to its patients.",
            {"reported": "2019-06-03", "notified": "2019-06-03"},
        ),
        (
            "We told the Attorney General of Ohio on March 8, 2024. Letters went out the next day.",
            {"reported": "2024-03-08", "notified": "2024-03-09"},
        ),
        (
            "Elm Clinic was told by its vendor on July 6, 2021, that hackers had been there on June 18, 2021.",
            {"discovered": "2021-07-06", "occurred": "2021-06-18"},
        ),
        (
            "On August 29, 2022, Oak Print, the company that mails our bills, put pages into wrong envelopes.",
            {"occurred": "2022-08-29"},
        ),
        ("Patients whose data was lost were not notified until June 28, 2012.", {"notified": "2012-06-28"}),
        ("The city was not alerted to the ransomware until May 3, 2023.", {"discovered": "2023-05-03"}),
        ("Elm Clinic told patients about the breach on May 3, 2022.", {"notified": "2022-05-03"}),
        ("It was on 14 October 2021 that staff became aware of the theft.", {"discovered": "2021-10-14"}),
        ("The theft was reported to the police on May 3, 2018.", {}),
        ("A class action over the breach was filed on January 9, 2023.", {}),
        ("The review of the files ended on May 9, 2022.", {}),
        ("The drive held records of patients seen between January 1, 2010, and May 2, 2012.", {}),
        ("You must enroll by June 30, 2024.", {}),
        (
            "An employee opened charts from June 2016 until the clinic found out on February 8, 2018.",
            {"occurred": "2016-06/2018-02-08", "discovered": "2018-02-08"},
        ),
        (
            "The inquiry determined that there was unauthorized access to the mailbox from May 1 to May 8, 2022.",
            {"occurred": "2022-05-01/2022-05-08"},
        ),
        (
            "Date of breach: 03/14/2022. Date discovered: 04/01/2022.",
            {"occurred": "2022-03-14", "discovered": "2022-04-01"},
        ),
        (
            "In a letter to the Vermont Attorney General dated May 3, 2023, a lawyer speaks for Elm Clinic.",
            {"reported": "2023-05-03"},
        ),
        ("Elm Clinic acquired Oak Clinic in May 2014.", {}),
        (
            "The clinic was alerted to the breach by the FBI on February 19, 2019.",
            {"discovered": "2019-02-19"},
        ),
        ("The breach was added to the federal list on March 2, 2021.", {}),
        ("The intrusion lasted from 3 to 9 June 2022, the firm said.", {"occurred": "2022-06-03/2022-06-09"}),
        (
            "The account was open from July 9 to July 11, 2018, and the clinic noticed it on July 11.",
            {"occurred": "2018-07-09/2018-07-11", "discovered": "2018-07-11"},
        ),
        ("The breach dates back to August 2016.", {"occurred": "2016-08"}),
        ("The stolen files date back to 2009.", {}),
        ("Elm Clinic, Ohio. Date of notification: 06/07/2022", {"notified": "2022-06-07"}),
        (
            "Ann Pell received a letter from Elm Clinic in June 2012 about the breach.",
            {"notified": "2012-06"},
        ),
        ("Elm Schools informed the board on May 3, 2021 that its files had been stolen.", {}),
        ("Elm Clinic lost names. The law on notices went into effect on May 3, 2021.", {}),
        (
            "Elm Inn was hacked between August and December 2015. Cards used between August 13 and December 8 "
            "were stolen.",
            {"occurred": "2015-08-13/2015-12-08"},
        ),
        (
            "Elm Inn was hacked between March 20 and December 16 of last year.",
            {"occurred": "XXXX-03-20/XXXX-12-16"},
        ),
        ("Cards were discovered to be compromised on November 30, 2015.", {"discovered": "2015-11-30"}),
        (
            "On 21 October 2022, Elm Cars Pte. Ltd. notified the Personal Data Protection Commission of a breach.",
            {"reported": "2022-10-21"},
        ),
        (
            "We are writing to inform you of an incident on June 28, 2021, at Elm Clinic.",
            {"occurred": "2021-06-28"},
        ),
        ("Update May 5, 2023: Elm County is looking into whether data was accessed.", {}),
        ("A box of charts fell off a van on 12 January 2020.", {"occurred": "2020-01-12"}),
        (
            "Cards were skimmed on its site from 21 August to 5 September 2018.",
            {"occurred": "2018-08-21/2018-09-05"},
        ),
        ("In an 8-K filed on July 19, 2024, Elm Bank tells of a breach.", {"reported": "2024-07-19"}),
        ("The clinic saw on April 3, 2023, that mail had been read.", {"discovered": "2023-04-03"}),
        ("The mailing error was discovered on May 4, 2019.", {"discovered": "2019-05-04"}),
        (
            "Elm Clinic said that the breach began on May 3 and was found on June 9, 2021.",
            {"occurred": "2021-05-03", "discovered": "2021-06-09"},
        ),
        (
            "Elm Clinic said the intrusion began on May 3, 2021, and ended on May 9, 2021.",
            {"occurred": "2021-05-03/2021-05-09"},
        ),
        ("Elm Clinic said that its inquiry into the attack began on May 3, 2021.", {}),
        (
            "OCR opened an inquiry after receiving a notice from Elm Clinic in March 2020.",
            {"reported": "2020-03"},
        ),
        (
            "Files of Elm Clinic were stolen on May 16, 2021. The next morning, May 18, it alerted patients.",
            {"occurred": "2021-05-16", "notified": "2021-05-18"},
        ),
    ],
)
def test_the_event_of_a_date(text: str, expected: dict[str, str]) -> None:
    assert dates(text) == expected


def test_a_dateline_is_the_day_of_publication() -> None:
    text = "TOPEKA, Kan., Nov. 5, 2021 \u2014 Elm Schools discovered the intrusion on Tuesday."
    assert dates(text) == {"published": "2021-11-05", "discovered": "2021-11-02"}


def test_a_labelled_date_that_runs_into_the_text_is_the_day_of_publication() -> None:
    text = "updated 2021-09-10 Elm Schools was hit by an attack on May 18, which stopped its buses."
    assert dates(text) == {"published": "2021-09-10", "occurred": "2021-05-18"}


def test_years_are_carried_from_date_to_date() -> None:
    text = (
        "On February 21, a lab found the breach. On March 8, it said so. In June 2023, it told its patients."
    )
    assert dates(text) == {"discovered": "2023-02-21", "notified": "2023-06"}


def test_what_seems_to_have_begun_after_its_discovery_is_doubted() -> None:
    text = "Elm Clinic learned of the theft on July 28. Its files were taken on August 14."
    assert extract(Article(text)).confidence("occurred") is Confidence.LOW


def test_a_dateline_within_a_line_lends_no_verb() -> None:
    text = "Elm Clinic tells of breach. SALEM, Ore., Feb. 2, 2024 -- On December 5, 2023, Elm Clinic learned of it."
    assert dates(text) == {"discovered": "2023-12-05"}


def test_a_dateline_without_a_year_dates_nothing() -> None:
    text = "TOPEKA, Kan. (Nov. 5) \u2014 Elm Schools discovered the intrusion on Oct. 29."
    assert dates(text) == {"discovered": "XXXX-10-29"}


def test_a_label_is_no_day_of_publication() -> None:
    assert dates("Date Breach Discovered: 05/13/2022") == {"discovered": "2022-05-13"}


@pytest.mark.parametrize(
    ("beside", "expected"),
    [
        ("It was told on 25-03-2020.", "2020-03-10"),
        ("It was told on 03-25-2020.", "2020-10-03"),
        ("Its home is in Denver.", "2020-10-03"),
        ("The letter names Social Security numbers.", "2020-10-03"),
        ("Its home is in Leeds, England.", "2020-03-10"),
        ("Its home is in Leeds, England, and it has a branch in Texas.", "2020-10-03"),
        ("Its home is in Toronto.", None),
        ("The hackers work from Russia.", None),
        ("Its home is not known.", None),
    ],
)
def test_day_and_month_in_figures_are_told_by_the_rest_of_the_text(beside: str, expected: str | None) -> None:
    for date in ("10-03-2020", "10/03/2020"):
        text = f"Elm Clinic was hacked on {date}. {beside}"
        assert dates(text).get("occurred") == expected


def test_day_and_month_in_figures_of_an_american_list() -> None:
    text = "Elm Clinic was hacked on 10/03/2020."
    assert str(extract(Article(text, american=True)).values["occurred"]) == "2020-10-03"
    shown = f"{text} It was told on 25/10/2020."
    assert str(extract(Article(shown, american=True)).values["occurred"]) == "2020-03-10"


def test_a_year_is_taken_from_the_same_chain_only() -> None:
    chain = "On March 3, 2020, Elm Clinic was hacked. It found out on May 4."
    assert dates(chain) == {"occurred": "2020-03-03", "discovered": "2020-05-04"}
    apart = "It found out on January 14. The code was active from October 1, 2018, to May 29, 2019."
    assert dates(apart)["discovered"] == "XXXX-01-14"


def test_a_month_without_a_day_yields_to_the_day() -> None:
    text = "Elm Clinic was hacked in October 2021. The attack occurred on October 10, 2021."
    assert dates(text) == {"occurred": "2021-10-10"}


def test_nothing_is_reckoned_without_a_day_of_publication() -> None:
    assert dates("Elm Clinic was hacked yesterday.") == {}
    assert dates("Elm Clinic was hacked yesterday.", FRIDAY) == {"occurred": "2021-11-04"}
    assert dates("Elm Clinic was hacked on December 30.", FRIDAY) == {"occurred": "2020-12-30"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what an unknown verb says governs its date too, so that no other verb takes it
        ("In March 2018, Elm Holdings absorbed Elm Clinic, whose server was hacked.", {}),
        # unless its subject is one who breaks in
        ("On May 4, 2018, ransomware crippled the servers of Elm Clinic.", {"occurred": "2018-05-04"}),
        # the verb of a relative clause is not that of the sentence
        (
            "On May 4, 2018, a vendor that keeps our archive told us of the theft.",
            {"discovered": "2018-05-04"},
        ),
        # what a review finds was found after the breach
        (
            "On March 3, 2019, we learned of the intrusion. Our review found on May 9, 2019, that files were copied.",
            {"discovered": "2019-03-03"},
        ),
        # a press statement is no notice
        ("Elm Clinic announced the breach on June 4, 2019.", {}),
        ("Elm Clinic will mail letters to patients on June 4, 2019.", {}),
        # a colon that labels nothing
        ("As for Elm Clinic: on May 4, 2019, it learned of a breach.", {"discovered": "2019-05-04"}),
        # the date of another thing
        ("Elm Clinic released the files in answer to a request of May 4, 2019.", {}),
        ("Elm Clinic had let its members know on June 4, 2019.", {"notified": "2019-06-04"}),
        ("Files at Elm Clinic must be encrypted since May 4, 2019.", {}),
        ("A memory stick of Elm Clinic has not been seen since May 4, 2019.", {"occurred": "2019-05-04"}),
        ("By June 4, 2019 Elm Clinic had told its patients.", {"notified": "2019-06-04"}),
        (
            "Elm Clinic released a notification letter to patients on June 4, 2019.",
            {"notified": "2019-06-04"},
        ),
        ("A disk vanished on May 4, 2019 from Elm Clinic.", {"occurred": "2019-05-04"}),
        ("Elm Clinic had known of the theft since May 4, 2019.", {"discovered": "2019-05-04"}),
        ("Elm Clinic filed a breach report on June 4, 2019.", {"reported": "2019-06-04"}),
        # participles that only describe
        ("A laptop was stolen from the doctors' locked rooms on May 4, 2019.", {"occurred": "2019-05-04"}),
        (
            "We identified activity indicating access to patient records on May 4, 2019.",
            {"discovered": "2019-05-04"},
        ),
        (
            "On May 4, 2019, forms written by doctors, was the only set stolen from Elm Clinic.",
            {"occurred": "2019-05-04"},
        ),
        # letters that are the breach
        (
            "Letters that Elm Clinic mailed from May 4 to May 9, 2019 went to the wrong addresses.",
            {"occurred": "2019-05-04/2019-05-09"},
        ),
        # what was done by mistake
        (
            "On May 4, 2019, an employee inadvertently attached a list of patients to an email.",
            {"occurred": "2019-05-04"},
        ),
        # a heading that has lost its line
        (
            "What we know of the unauthorized access On June 4, 2019, we learned of it.",
            {"discovered": "2019-06-04"},
        ),
    ],
)
def test_what_governs_a_date(text: str, expected: dict[str, str]) -> None:
    assert dates(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Elm Clinic was hacked on May 4, 2018. Two days later it told HHS.", {"reported": "2018-05-06"}),
        (
            "Files were found open in late January. On March 6, 2023, the review ended.",
            {"discovered": "2023-01"},
        ),
        (
            "Elm Clinic learned in September that hackers had been there back in May 2020.",
            {"discovered": "XXXX-09"},
        ),
    ],
)
def test_dates_of_the_whole_text(text: str, expected: dict[str, str]) -> None:
    assert expected.items() <= dates(text).items()


def test_a_year_is_not_carried_from_another_incident() -> None:
    text = (
        "A laptop was stolen from Elm Clinic in late April. Letters went out. "
        "This is not the first breach there. In May 2006, hackers stole a list of its donors."
    )
    assert dates(text)["occurred"] == "XXXX-04"


def test_a_date_of_another_victim_is_none_of_the_breach() -> None:
    text = (
        "Elm Clinic was hacked, and records of 900 patients were stolen. Elm Clinic suffered a data breach. "
        "Hackers broke into Elm Clinic. The police are looking into it. "
        "In March, the city of Birchwood was hacked, and its residents lost data."
    )
    assert dates(text) == {}


def test_a_year_is_that_of_another_day_within_three_months() -> None:
    text = (
        "Elm Clinic was hacked on May 4. " + "Its doctors are at work. " * 5 + "It said so on June 2, 2019."
    )
    assert dates(text)["occurred"] == "2019-05-04"


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        (
            "Quillmark Stores disclosed a data breach on Thursday. The breach took place last year, in May 2020.",
            FRIDAY,
            {"occurred": "2020-05"},
        ),
        (
            "In May 2014, Fernley Clinic was notified by the FBI and OCR that a server was open.",
            None,
            {"discovered": "2014-05"},
        ),
        (
            "Unusual activity was first reported in the clinic's network on August 21, 2024.",
            None,
            {"discovered": "2024-08-21"},
        ),
        (
            "The clinic learned of the breach on July 2, 2019. It wrote to the patients on July 30, and lodged"
            " a report with the privacy commissioner the day after.",
            None,
            {"discovered": "2019-07-02", "notified": "2019-07-30", "reported": "2019-07-31"},
        ),
        (
            'It "noticed odd messages in accounts that were sending spam," on October 20, 2020 and "acted".',
            None,
            {"discovered": "2020-10-20"},
        ),
        (
            "The bank lost a tape with data of customers who used its service between 2000 and 2003.",
            None,
            {},
        ),
        (
            "Oakham Bank lost a tape, which recalls the theft at Ellerby Bank in February 2019.",
            None,
            {},
        ),
        (
            "On May 4, 2021, the clinic determined that the files contained names of patients.",
            None,
            {},
        ),
        (
            "A review revealed unauthorized use of servers of the clinic beginning on January 20, 2023.",
            None,
            {"occurred": "2023-01-20"},
        ),
        (
            "The county said in late October 2023 that the data breach had been detected earlier in the month.",
            None,
            {"discovered": "2023-10"},
        ),
        (
            "The clock tower in a photo from August 2022. An intruder entered the network of the county on"
            " Oct. 19.",
            None,
            {"occurred": "XXXX-10-19"},
        ),
        (
            "Patient letters went to wrong addresses. They went out on December 9, 2021, and the error was"
            " noticed the next day.",
            None,
            {"occurred": "2021-12-09", "discovered": "2021-12-10"},
        ),
        (
            "Patients seen at the clinic between January 1, 2010 and March 31, 2015 may be affected by the theft"
            " of a server on April 2, 2015.",
            None,
            {"occurred": "2015-04-02"},
        ),
        ("Records of members insured from March 1, 2008, to May 1, 2009 were lost.", None, {}),
        ("The memory stick has not been seen since 1 July 2011.", None, {"occurred": "2011-07-01"}),
        ("In May 2024, records scraped from the site appeared on a forum.", None, {}),
        ("The data was acquired on May 3, 2019, the bank said.", None, {"occurred": "2019-05-03"}),
        ("The bank acquired a rival in May 2019.", None, {}),
        (
            "The breach took place between the dates of May 3, 2019 and June 9, 2019.",
            None,
            {"occurred": "2019-05-03/2019-06-09"},
        ),
        (
            "The breach took place no earlier than May 3, 2019 and no later than June 9, 2019.",
            None,
            {"occurred": "2019-05-03/2019-06-09"},
        ),
        (
            "Date(s) of Discovery of Breach: 3/25/2014\n\nA US office was told.",
            None,
            {"discovered": "2014-03-25"},
        ),
        ("The information, dating from 2005, was stolen from the bank.", None, {}),
        ("The oldest of the scripts found on the server was dated May 3, 2019.", None, {}),
        (
            "The breach happened no earlier than May 3, 2019, with hackers copying data until June 9, 2019.",
            None,
            {"occurred": "2019-05-03/2019-06-09"},
        ),
        ("In May 2024, data of the bank was publicly posted to a hacking forum.", None, {}),
        ("In March 2024, news broke of a data breach at the bank.", None, {}),
        (
            "In 2019 or 2020, the bank suffered a data breach.",
            None,
            {"occurred": "2019/2020"},
        ),
        (
            "The bank lost two backup tapes. The tapes that it sent to a vault in March 2012 held account"
            " numbers.",
            None,
            {"occurred": "2012-03"},
        ),
    ],
)
def test_a_date_goes_with_what_governs_it(
    text: str, published: DateSpan | None, expected: dict[str, str]
) -> None:
    assert dates(text, published) == expected


def test_what_the_same_attacker_did_before_is_another_breach() -> None:
    text = (
        "Database of Orrin Forums compromised\n\n16 January 2014\n\nThe forums of Orrin were hacked, and e-mail "
        "addresses were copied. But last summer, the same attacker also breached the forums."
    )
    assert "occurred" not in extract(Article(text)).values


def test_labels_in_a_row_are_no_part_of_the_story() -> None:
    text = (
        "Orrin Bank Hit by Breach\n\nSeverity: high | Category: Data Breach | Updated: 2025-11-17 | Time: 4 min\n\n"
        "Orrin Bank has confirmed a breach of its systems that exposed names."
    )
    assert "occurred" not in extract(Article(text)).values
