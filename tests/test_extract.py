"""Prose to fields: one trap a case, and laws that hold for any text."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from breachtui.extract import Article, Findings, extract
from breachtui.extract.numbers import in_words
from breachtui.values.counts import CountKind, Qualifier
from breachtui.values.dates import DateSpan
from tests.beside import BESIDE, reads

SEEDS = BESIDE / "seeds"


def read(text: str, published: str | None = None) -> Findings:
    return extract(Article(text, published=DateSpan.parse(published) if published else None))


def plain(value: Any) -> Any:
    return str(value) if isinstance(value, DateSpan) else value


ORGANIZATIONS = [
    ("Harbor Valley Clinic notified 4,100 patients of a data breach.", "Harbor Valley Clinic"),
    ("A data breach at Quillmark Inc. exposed the names of 900 customers.", "Quillmark Inc."),
    ("According to the Maine Attorney General, Bluefern Bank suffered a cyberattack.", "Bluefern Bank"),
    ("The Larkspur Hospital has announced that hackers stole patient data.", "Larkspur Hospital"),
    ("Hackers stole data from Tansy Foods, said Ruth Oakes, CEO of Tansy Foods.", "Tansy Foods"),
    ("Oldmoor Health hired the security firm Brackenware after a breach. Oldmoor Health told patients.", "Oldmoor Health"),
    ("The covered entity (CE), Pinehollow Dental, reported that a laptop was stolen.", "Pinehollow Dental"),
    ("A group in Ohio, Wrenfield Medical Group, is notifying 6,000 patients of a breach.", "Wrenfield Medical Group"),
    ("Children's Hospital of Ashby discovered that an intruder accessed its network.", "Children's Hospital of Ashby"),
    ("There was a breach somewhere and nobody knows whose it is.", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ORGANIZATIONS)
def test_organization(text: str, expected: str | None) -> None:
    assert read(text).values.get("organization") == expected


PEOPLE = [
    ("The breach affected 4.3M people.", 4_300_000),
    ("More than half a million patients were affected by the breach.", 500_000),
    ("The breach affected two million three thousand people.", 2_003_000),
    ("The breach may have affected up to 1,272 patients.", 1_272),
    ("The breach affected 9,812 people, including 1,204 residents of Washington.", 9_812),
    ("The attack exposed data of 1,204 residents of Washington.", None),
    ("The clinic serves 80,000 patients a year. The breach affected 312 patients.", 312),
    ("The breach affected about 20,000 people. In all, 19,874 individuals were notified.", 19_874),
    ("The breach cost $4,000,000 and took 12 days to end.", None),
    ("So far this year, 21 organizations have reported breaches that affected 500 or more people.", None),
    ("The breach, originally 3,000 people, affected 45,000 people.", 45_000),
    ("Hackers stole 6 Million user accounts.", 6_000_000),
    ("Data of 700k customers was stolen.", 700_000),
]


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_people(text: str, expected: int | None) -> None:
    assert read(text).values.get("individuals_affected") == expected


def test_residents_are_counted_for_their_state() -> None:
    (count,) = read("The attack exposed data of 1,204 residents of Washington.").values["counts"]
    assert (count.value, count.kind, count.jurisdiction) == (1204, CountKind.RESIDENTS, "US-WA")


@pytest.mark.parametrize(
    ("words", "qualifier"),
    [
        ("nearly 600,000", Qualifier.ABOUT),
        ("more than 600,000", Qualifier.AT_LEAST),
        ("up to 600,000", Qualifier.AT_MOST),
        ("600,123", Qualifier.EXACT),
    ],
)
def test_hedges(words: str, qualifier: Qualifier) -> None:
    (count,) = read(f"The breach affected {words} patients.").values["counts"]
    assert count.qualifier is qualifier


DATES = [
    ("occurred", "The intrusion occurred between July 12 and July 13.", None, "XXXX-07-12/XXXX-07-13"),
    ("occurred", "The attack took place from July 2 through August 4, 2020.", None, "2020-07-02/2020-08-04"),
    ("occurred", "A burglar took the laptop on or about May 3, 2019.", None, "2019-05-03"),
    ("occurred", "Intruders had access between the 15 and 19 of October.", None, "XXXX-10-15/XXXX-10-19"),
    ("occurred", "Intruders had access from 12/30/2020 to 01/02/2021.", None, "2020-12-30/2021-01-02"),
    ("occurred", "The breach may have affected them.", None, None),
    ("discovered", "On June 14, 2016, the clinic learned that its server was open.", None, "2016-06-14"),
    ("discovered", "The clinic discovered on May 2, 2020 that a laptop was gone.", None, "2020-05-02"),
    ("discovered", "The clinic discovered the breach on Tuesday.", None, None),
    ("discovered", "The clinic discovered the breach on Tuesday.", "2021-11-05", "2021-11-02"),
    ("discovered", "The clinic discovered the breach on March 4.", "2021-11-05", "2021-03-04"),
    (
        "reported",
        "The breach was reported to the Maine Attorney General on April 9, 2022.",
        None,
        "2022-04-09",
    ),
    ("notified", "The clinic began mailing letters to patients on April 10, 2022.", None, "2022-04-10"),
    (
        "notified",
        "The clinic found the breach on May 1, 2022 and notified patients on June 3.",
        None,
        "2022-06-03",
    ),
    ("reported", "The clinic notified patients on June 3, 2022.", None, None),
]


@pytest.mark.parametrize(("field", "text", "published", "expected"), DATES)
def test_dates(field: str, text: str, published: str | None, expected: str | None) -> None:
    assert plain(read(text, published).values.get(field)) == expected


PLACES = [
    ("Fernley Clinic in Ohio suffered a breach.", "OH"),
    ("Illinois-based Fernley Clinic suffered a breach.", "IL"),
    ("Fernley Clinic suffered a breach. Fernley Clinic notified the Maine Attorney General.", None),
    ("Fernley Clinic suffered a breach that hit 40 Texas residents.", None),
    ("Fernley Clinic of Dayton, Ohio, suffered a breach.", "OH"),
]


@pytest.mark.parametrize(("text", "expected"), PLACES)
def test_state(text: str, expected: str | None) -> None:
    assert read(text).values.get("state") == expected


def test_vendor_is_not_the_organization() -> None:
    values = read("Fernley Clinic notified 300 patients of a breach at its vendor, Kestrel Billing.").values
    assert (values["organization"], values["third_party"]) == ("Fernley Clinic", "Kestrel Billing")


def test_monitoring_vendor_is_no_third_party() -> None:
    text = "Fernley Clinic suffered a breach and offers credit monitoring through its vendor Orchard Watch."
    assert "third_party" not in read(text).values


def test_acronym_is_an_alias() -> None:
    assert read("Fernley Clinic Group (FCG) suffered a breach.").values["aliases"] == ("FCG",)


def test_author_is_signed_and_nobody_else() -> None:
    found = read(
        "Fernley Clinic Hit by Breach of Records\n\nFernley Clinic suffered a breach.\n\nAuthor: Ada Quill\n"
    )
    assert (found.author, found.values["organization"]) == ("Ada Quill", "Fernley Clinic")
    assert found.title == "Fernley Clinic Hit by Breach of Records"


def test_numbers_in_words() -> None:
    assert in_words("two million three thousand") == 2_003_000


LISTED = ("counts", "dates", "data_types", "response")


@reads(SEEDS)
def test_reference_documents() -> None:
    first, second = (extract(Article(path.read_text("utf-8"))) for path in sorted(SEEDS.glob("*.txt")))
    assert {key: plain(value) for key, value in first.values.items() if key not in LISTED} == {
        "organization": "Community Medical Centers", "organization_type": "healthcare_provider", "state": "CA", "country": "US",
        "individuals_affected": 656047, "occurred": "2021-10-10", "reported": "2021-10-29", "notified": "2021-11-02",
        "breach_type": "Hacking/IT Incident", "attack": "hacking",
    }  # fmt: skip
    assert {key: plain(value) for key, value in second.values.items() if key not in LISTED} == {
        "organization": "DuPage Medical Group", "organization_type": "healthcare_provider", "state": "IL", "country": "US",
        "individuals_affected": 600000, "occurred": "XXXX-07-12/XXXX-07-13",
        "breach_type": "Hacking/IT Incident", "attack": "hacking",
    }  # fmt: skip
    assert set(first.values["data_types"]) == {"name", "address", "ssn", "dob", "demographic", "medical"}
    assert set(second.values["data_types"]) == {"name", "dob", "medical", "ssn"}
    assert [count.value for count in first.values["counts"]] == [656000, 656047]
    assert [count.value for count in second.values["counts"]] == [600000]
    assert [f"{each.kind} {each.value}" for each in first.values["dates"]] == [
        "reported 2021-10-29", "occurred 2021-10-10", "notified 2021-11-02", "other 2021",
    ]  # fmt: skip
    reply = first.values["response"]
    assert (reply.credit_monitoring, reply.credit_monitoring_months, reply.law_enforcement) == (
        True,
        12,
        True,
    )
    assert (reply.misuse_reported, reply.exfiltrated) == (False, False)
    reply = second.values["response"]
    assert (reply.credit_monitoring, reply.credit_monitoring_months, reply.law_enforcement) == (
        True,
        None,
        None,
    )
    assert (reply.misuse_reported, reply.exfiltrated) == (False, None)


PIECES = st.sampled_from(
    [text for text, *_ in [*ORGANIZATIONS, *PEOPLE, *PLACES]]
    + [
        "\n",
        "\n\n",
        " ",
        "- ",
        "\u2019s ",
        "\u00a0",
        "July ",
        "2021",
        "Inc. ",
        "(",
        '"',
        "\U0001f4a5",
        "no ",
        "1,204 ",
        "names, addresses and ",
        "Social Security numbers were not ",
        "Hackers stole a laptop. ",
        "In 2014 a similar breach ",
        "\u0130",
    ]
)


@given(
    st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=8).map(lambda parts: "".join(map(str, parts))))
)
def test_evidence_is_the_text(text: str) -> None:
    found = extract(Article(text))
    for name, spans in found.evidence.items():
        assert spans, name
        for span in spans:
            assert text[span.start : span.end] == span.text


def test_every_value_has_evidence() -> None:
    found = read("Fernley Clinic in Ohio notified 300 patients on May 2, 2020 that hackers stole names.")
    fields = {name.partition(".")[0] for name in found.evidence}
    assert fields == set(found.values)


HOSTILE = ["1 ", "July ", "A ", "a", "1,", "no ", "Mr. ", ", Inc", "between ", "names, ", '"', "(", "million ",
           "a of ", "the ", "- ", "\n", "A.", "was not ", "breach at ", "A & ", "x@", "12/", "'s ", "A\n", "a. B",
           "employee ", "stolen ", "mailed ", "the data ", "first and ", "other than ", "while other ", "hackers ",
           "In 2010 the. ", "credit ", "server was ", "boxes containing "]  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_length_ends(piece: str) -> None:
    """A pattern that backtracks beyond linear would not come back from so many characters."""
    extract(Article(piece * (15_000 // len(piece))))


def test_a_page_of_numbers_ends() -> None:
    extract(Article(" ".join(f"{number:,}" for number in range(30_000))))


def test_a_page_of_five_megabytes_ends_and_its_beginning_is_read() -> None:
    filler = "The clinic has been open for many years and it serves the valley well. "
    text = "Fernley Clinic said hackers stole names. " + filler * (5_000_000 // len(filler))
    assert extract(Article(text)).values["data_types"] == ("name",)
