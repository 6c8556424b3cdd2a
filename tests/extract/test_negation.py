"""How far a denial or a supposition reaches: one trap a case."""

import pytest

from breachtui.extract.negation import Status, denied, status, within

REACH = [
    # (text, words that are denied, words that are not)
    ("no passports, addresses, and birth dates were exposed.", "passports addresses birth", ""),
    ("the files did not include passports, addresses or birth dates.", "passports addresses birth", "files"),
    ("not in the files: passports; birth dates; or grades.", "passports birth grades", ""),
    ("names and e-mail addresses; no passports", "passports", "names addresses"),
    ("no passports; names", "passports", "names"),
    ("ssn: no; name: yes; card: no", "ssn card", "name"),
    ("names. passwords were not affected.", "passwords", "names"),
    ("the letter did not show grades, and names were exposed.", "grades", "names"),
    ("no grades were seen, but names were.", "grades", "names"),
    ("although no grades were seen, the names were exposed.", "grades", "names"),
    ("the intruders had not only names but also grades.", "", "names grades"),
    ("there is no evidence that names were misused.", "", "names"),
    ("the school did not say whether grades were exposed.", "", "grades"),
    ("grades remain safe, and the names were exposed.", "grades", "names"),
    ("names were exposed, which could be used to open accounts.", "accounts", "names"),
    ("it was stopped in time to prevent the theft of grades.", "grades", ""),
    ("the files with names did not contain grades.", "grades", "names"),
]


@pytest.mark.parametrize(("text", "not_so", "so"), REACH)
def test_reach(text: str, not_so: str, so: str) -> None:
    stretches = denied(text)
    assert [word for word in not_so.split() if not within(text.index(word), stretches)] == []
    assert [word for word in so.split() if within(text.index(word), stretches)] == []


TOLD = [
    ("hackers stole the files", Status.STATED),
    ("in may 2016 hackers stole the files", Status.STATED),
    ("no files; hackers stole the files", Status.STATED),
    ("hackers may have got in, and they stole the files", Status.STATED),
    ("no one stole the files", Status.DENIED),
    ("there is no sign that anybody stole the files", Status.DENIED),
    ("the firm denied that hackers stole the files", Status.DENIED),
    ("it does not appear as if anybody stole the files", Status.DENIED),
    ("hackers allegedly stole the files", Status.OPEN),
    ("it is unclear whether hackers stole the files", Status.OPEN),
    ("it has not learned how hackers stole the files", Status.OPEN),
    ("it cannot rule out that hackers stole the files", Status.OPEN),
]


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_status(text: str, told: Status) -> None:
    place = text.index("stole")
    assert status(text, place, place + 5) is told
