import datetime
from pathlib import Path

import pytest

from breachtui.sources.draft import doubts
from breachtui.values.dates import DateSpan
from tests.sources.reading import file, loaded

TODAY = datetime.date(2026, 5, 1)


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        ({"occurred": "2024-05-03", "reported": "2024-05-03"}, []),
        ({"occurred": "2024-05", "reported": "2024-05-03"}, []),
        ({"occurred": "2024-05-01/2024-06-01", "discovered": "2024-05-20"}, []),
        ({"occurred": "XXXX-07-12", "reported": "2024-05-03"}, []),
        ({"occurred": "2024-05-04", "reported": "2024-05-03"}, ["occurred 2024-05-04 is after reported 2024-05-03"]),
        ({"discovered": "2024-06", "notified": "2024-05"}, ["discovered 2024-06 is after notified 2024-05"]),
        ({"reported": "2026-05-02"}, []),  # where it is tomorrow already
        ({"reported": "2027"}, ["reported 2027 is still to come"]),
        ({}, []),
    ],
)  # fmt: skip
def test_dates_that_cannot_all_be_true(dates: dict[str, str], expected: list[str]) -> None:
    assert list(doubts({name: DateSpan.parse(edtf) for name, edtf in dates.items()}, TODAY)) == expected


@pytest.mark.parametrize(
    ("sent", "occurred", "flags"),
    [
        ("3/28/2024", "3/1/2024", ()),
        ("3/28/2024", "", ()),
        ("3/28/2024", "3/29/2024", ("doubtful_date",)),
        ("3/28/2024", "11/22/2302", ("doubtful_date",)),
        ("3/28/2024", "3/9/2024 - 3/2/2023", ("doubtful_date",)),
    ],
)
def test_a_report_with_doubtful_dates_is_marked(
    tmp_path: Path, sent: str, occurred: str, flags: tuple[str, ...]
) -> None:
    header = "Matter: Name,Notific Sent,Breach Occ,IN Affected,Total Affected"
    [found], remarks = loaded(file(tmp_path, f"{header}\nElm Bank,{sent},{occurred},1,2\n"), "in")
    assert (found.source.flags, bool(remarks)) == (flags, bool(flags))
