"""However a table is written, or torn, no report holds values of two of its rows."""

import csv
import io
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from breachtui.errors import SourceError
from breachtui.report import Report
from breachtui.sources import Columns, Refusal, read

HEADER = (
    "Name of Covered Entity",
    "State",
    "Individuals Affected",
    "Breach Submission Date",
    "Type of Breach",
)
STATES = ("OH", "TX", "WA", "ME", "CA", "NY")
ROWS = [
    (f"Larch Clinic {n}", state, str(1000 + n), f"0{n + 1}/1{n}/2023", "Hacking/IT Incident")
    for n, state in enumerate(STATES)
]
WHOLE = {(row[0], row[1], int(row[2]), f"2023-0{n + 1}-1{n}") for n, row in enumerate(ROWS)}


def written(order: list[int], delimiter: str, end: str, quote: bool) -> str:
    out = io.StringIO()
    writer = csv.writer(
        out, delimiter=delimiter, lineterminator=end, quoting=csv.QUOTE_ALL if quote else csv.QUOTE_MINIMAL
    )
    writer.writerows([[row[place] for place in order] for row in (HEADER, *ROWS)])
    return out.getvalue()


@given(
    st.permutations(range(len(HEADER))),
    st.sampled_from(",;\t|"),
    st.sampled_from(["\n", "\r\n"]),
    st.booleans(),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"]),
    st.one_of(st.none(), st.tuples(st.integers(0, 400), st.sampled_from(["\n", "\r\n", '"', "", "cut"]))),
)
def test_no_report_has_two_rows_values(
    order: list[int], delimiter: str, end: str, quote: bool, codec: str, damage: tuple[int, str] | None
) -> None:
    text = written(order, delimiter, end, quote)
    if damage:  # behind the header: a line end or a quote put in, a character or the rest taken out
        at = min(len(text), text.index(end) + len(end) + damage[0])
        text = text[:at] if damage[1] == "cut" else text[:at] + damage[1] + text[at + (damage[1] == "") :]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "list.csv"
        path.write_bytes(text.encode(codec))
        try:
            found = [each for each in read(str(path)).items if isinstance(each, Report)]
        except SourceError:
            return
    if damage is None:
        assert len(found) == len(ROWS)
    for each in found:
        row = (each.organization, each.state, each.individuals_affected, str(each.reported))
        agrees = [sum(one == two for one, two in zip(row, whole, strict=True)) for whole in WHOLE]
        strangers = [n for n in agrees if n]
        # what is cut may lose a value; what is kept is of one row
        assert len(strangers) <= 1, row


def test_a_quote_that_swallows_rows_makes_no_report(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(
        "When,Told,Number,Company,People\n2/21/2024,5/23/2024,383,Alder,1126\n9/4/2023,\"1/24/2024,236,Birch,10\n"
        "10/13/2023,7/10/2024,35,Cedar,12\n4/22/2023,2/\"22/2024,374,Larch,20\n1/1/2024,2/2/2024,9,Elm,30\n"
    )  # fmt: skip
    columns = Columns.parse(
        'occurred="When",reported="Told",id="Number",organization="Company",affected="People"'
    )
    items = list(read(str(path), columns=columns).items)
    assert [each.organization for each in items if isinstance(each, Report)] == ["Alder", "Elm"]
    [refused] = [each for each in items if isinstance(each, Refusal)]
    assert refused.row == 2
    assert "where a quote is open" in refused.reason
