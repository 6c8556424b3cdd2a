import pytest

from breachtui.editing import EDITABLE, checked, editable
from breachtui.errors import ValueNotKnown
from breachtui.fields import BY_NAME
from breachtui.values.dates import DateSpan


@pytest.mark.parametrize(
    ("field", "typed", "value"),
    [
        ("organization", "  Alder\tClinic \n", "Alder Clinic"),
        ("organization", "a\x1b[2J\u202eb", "a␛[2J\ufffdb"),
        ("aliases", "Alder, Inc.; AC;; AC", ["Alder, Inc.", "AC"]),
        ("state", "california", "CA"),
        ("country", "Canada", "CA"),
        ("country", "us", "US"),
        ("jurisdiction", "us-hhs", "US-HHS"),
        ("jurisdiction", "Maine", "US-ME"),
        ("individuals_affected", "12,500", 12_500),
        ("individuals_affected", "1.5m", 1_500_000),
        ("individuals_affected", 0, 0),
        ("occurred", "xxxx-07-12/XXXX-07-13", "XXXX-07-12/XXXX-07-13"),
        ("occurred", DateSpan.parse("2021-05"), "2021-05"),
        ("reported", "../2021", "../2021"),
        ("breach_type", "hacking", "Hacking/IT Incident"),
        ("attack", "Ransomware", "ransomware"),
        ("data_types", "ssn, name, social security,", ["ssn", "name"]),
        ("data_types", ("ssn", "dob"), ["ssn", "dob"]),
        ("information_location", "laptop", ["Laptop"]),
        ("business_associate_present", "Yes", True),
        ("response.exfiltrated", False, False),
        ("response.credit_monitoring_months", "24", 24),
        ("state", "—", None),
        ("data_types", "-", None),
        ("data_types", ", ,", None),
        ("aliases", "—; -", None),
        ("aliases", "Alder; —", ["Alder"]),
        ("third_party", None, None),
    ],
)
def test_what_is_typed(field: str, typed: object, value: object) -> None:
    assert checked(field, typed) == value


@pytest.mark.parametrize(
    ("field", "typed", "says"),
    [
        ("state", "ZZ", "no state; choose from AL, AK"),
        ("country", "Atlantis", "ISO code"),
        ("jurisdiction", "US-XX", "US-HHS"),
        ("individuals_affected", "many", "write 500"),
        ("individuals_affected", "-5", "no count"),
        ("individuals_affected", "12.500", "no whole number"),
        ("individuals_affected", "9" * 18 + "b", "write a trillion"),
        ("occurred", "5/3/2021", "EDTF"),
        ("occurred", "2021-13", "month"),
        ("occurred", "2021-05/2020-01", "ends before it begins"),
        ("attack", "magic", "choose from ransomware"),
        ("data_types", "ssn, shoe size", "choose from name, ssn"),
        ("information_location", "moon", "Network Server"),
        ("response.exfiltrated", "maybe", "yes nor no"),
        ("response.credit_monitoring_months", "100k", "0 to 1,200"),
        ("organization", "z" * 1001, "at most 1,000"),
        ("counts", "5", "cannot be edited; choose from organization"),
        ("nonsense", "5", "cannot be edited"),
    ],
)
def test_what_is_refused_says_what_is_allowed(field: str, typed: str, says: str) -> None:
    with pytest.raises(ValueNotKnown, match=says):
        checked(field, typed)


@pytest.mark.parametrize("field", EDITABLE)
def test_a_closed_list_holds_what_may_be_typed_and_the_text_of_a_value_means_it(field: str) -> None:
    assert field in BY_NAME
    one = editable(field)
    assert one.allowed
    for word in one.words:
        value = checked(field, word)
        assert checked(field, one.text(value)) == value
