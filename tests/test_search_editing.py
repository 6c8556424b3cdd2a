import pytest
from hypothesis import given
from hypothesis import strategies as st

from breachtui.errors import ValueNotKnown
from breachtui.search.choices import held, toggled
from breachtui.search.parsing import parse
from breachtui.search.query import Choice
from breachtui.words.breach_types import BREACH_TYPES

CA, NV, UNKNOWN = Choice("state", "CA"), Choice("state", "NV"), Choice("state", None)
SSN, MEDICAL = Choice("data", "ssn"), Choice("data", "medical")
HACKING, THEFT = Choice("type", "Hacking/IT Incident"), Choice("type", "Theft")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("state:CA", {CA: True}),
        ("-state:california,nv mercy", {CA: False, NV: False}),
        ("type:hack data:ssn", {HACKING: True, SSN: True}),
        ("-has:state", {UNKNOWN: True}),
        ("NOT state:CA", {CA: False}),
        ("state=CA OR state:NV", {CA: True, NV: True}),
        ("year:2021 year:2019..2020", {Choice("year", 2021): True}),
        ("state:ZZ nope:1 state:", {}),
        ('"state:CA" ca', {}),
    ],
)
def test_what_a_query_holds(text: str, said: dict[Choice, bool]) -> None:
    assert held(text) == said


@pytest.mark.parametrize(
    ("text", "choice", "exclude", "after"),
    [
        ("", CA, False, "state:CA"),
        ("mercy  hospital", CA, False, "mercy  hospital state:CA"),
        ("state:California mercy", CA, False, "mercy"),
        ("state:CA", NV, False, "state:CA,NV"),
        ("state:ca,nv,or x", NV, False, "state:ca,or x"),
        ("state:CA", CA, True, "-state:CA"),
        ("-state:CA", CA, False, "state:CA"),
        ("-state:CA", CA, True, ""),
        ("-state:CA", NV, True, "-state:CA,NV"),
        ("data:ssn", MEDICAL, False, "data:ssn data:medical"),
        ("-data:ssn", MEDICAL, True, "-data:ssn,medical"),
        ("", HACKING, False, 'type:"Hacking/IT Incident"'),
        ('type:"Hacking/IT Incident",theft a', HACKING, False, "type:theft a"),
        ("", UNKNOWN, False, "-has:state"),
        ("", UNKNOWN, True, "has:state"),
        ("x -has:state", UNKNOWN, False, "x"),
        ("sta state:", CA, False, "sta state:CA"),
        ('"medical gro', CA, False, '"medical gro" state:CA'),
        ("year:2021", Choice("year", 2021), False, ""),
        ("state=CA", NV, False, "state=CA,NV"),
        ("NOT state:CA", CA, True, ""),
        ("state:CA OR state:NV mercy", CA, False, "state:NV mercy"),
        ("mercy AND state:CA", CA, False, "mercy"),
        ("", Choice("tag", "call back"), False, 'tag:"call back"'),
        ("load:3", Choice("load", 3), False, ""),
        ("", Choice("campaign", "Elm, Inc."), True, '-campaign:"Elm, Inc."'),
    ],
)
def test_a_value_is_put_in_or_taken_out(text: str, choice: Choice, exclude: bool, after: str) -> None:
    assert toggled(text, choice, exclude=exclude) == after


@pytest.mark.parametrize(
    "choice", [Choice("state", "Acme [/]"), Choice("source", 'a"b'), Choice("source", "a\x1b[31m\u202e")]
)
def test_what_a_query_cannot_say_is_refused(choice: Choice) -> None:
    with pytest.raises(ValueNotKnown, match="cannot be written"):
        toggled("mercy", choice)


@given(st.text(max_size=40), st.sampled_from([CA, UNKNOWN, SSN, *(Choice("type", id) for id in BREACH_TYPES.by_id)]),
       st.booleans())  # fmt: skip
def test_any_query_holds_what_was_put_in_and_not_what_was_taken_out(
    text: str, choice: Choice, exclude: bool
) -> None:
    before = held(text).get(choice)
    once = toggled(text, choice, exclude=exclude)
    if before is (not exclude):
        assert choice not in held(once)
    else:
        assert held(once)[choice] is (not exclude)
        assert choice not in held(toggled(once, choice, exclude=exclude))


def test_what_is_put_in_can_be_asked() -> None:
    for choice in (CA, UNKNOWN, SSN, HACKING, THEFT, Choice("year", 2021), Choice("source", "hhs")):
        assert len(parse(toggled("", choice)).conditions) == 1
