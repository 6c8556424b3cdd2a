"""Tables of no known source whose columns hold accounts, and places in the names."""

from pathlib import Path

import pytest

from breachtui.report import Report
from breachtui.sources import Refusal, documents, preview, read
from breachtui.values.evidence import Cell

TABLE = """Made public,Who and where,What happened,Records,{header}
4/21/2011,"Cedar University (Toledo, OH)","A laptop was stolen from the theater department. It held names and Social Security numbers of students.",35,{other}
8/8/2011,"Larch Outfitters (LO) (Reno, NV)","Hackers broke into the web site of the shop. They took credit card numbers of customers.",90,{other}
9/3/2011,Elm Credit Union (IA),"A backup tape was lost on its way to the vault. Names and account numbers are on it.","1,200",{other}
9/9/2011,Alder Savings (in liquidation),"An employee sent a list of names to the wrong address. It was deleted the same day.",41,{other}
"""  # fmt: skip


def reports(tmp_path: Path, header: str = "Remark", other: str = "none") -> list[Report]:
    path = tmp_path / "kept.csv"
    path.write_text(TABLE.format(header=header, other=other))
    items = list(read(str(path), agree=lambda name, columns: True).items)
    assert [each for each in items if isinstance(each, Refusal) and each.row] == []
    return [each for each in items if isinstance(each, Report)]


def test_prose_under_any_header_is_read_as_the_account(tmp_path: Path) -> None:
    found = reports(tmp_path)
    assert [each.attack for each in found] == ["stolen_device", "hacking", "lost_device", "misdirected"]
    assert found[0].data_types == ("name", "ssn")


def test_what_was_done_about_it_is_no_account(tmp_path: Path) -> None:
    path = tmp_path / "kept.csv"
    advice = '"A stolen laptop should have been encrypted. Every device of the branch has to be from now on."'
    path.write_text("\n".join(
        ["Company,Breach date,Recommendations", *(f"{name} Bank,2011-04-2{n},{advice}" for n, name in enumerate(("Elm", "Ash")))]
    ))  # fmt: skip
    [document] = documents(str(path))
    suggested = preview(document).suggested
    assert suggested is not None
    assert "description" not in suggested.by_field


def test_a_state_in_brackets_behind_a_name_is_the_state(tmp_path: Path) -> None:
    found = reports(tmp_path)
    assert [(each.organization, each.state) for each in found] == [
        ("Cedar University", "OH"),
        ("Larch Outfitters (LO)", "NV"),
        ("Elm Credit Union", "IA"),
        ("Alder Savings (in liquidation)", None),
    ]
    assert found[0].evidence["state"] == (Cell("Who and where", "Cedar University (Toledo, OH)"),)


def test_a_column_of_states_goes_before_the_brackets(tmp_path: Path) -> None:
    assert {each.state for each in reports(tmp_path, "State", "MN")} == {"MN"}


@pytest.mark.parametrize(("name", "sector"), [("Cedar University", None), ("Cedar Group", "retail")])
def test_the_sector_of_an_account_is_not_that_of_another(
    tmp_path: Path, name: str, sector: str | None
) -> None:
    path = tmp_path / "kept.csv"
    path.write_text(
        "Company,Breach date,Description\n"
        f'{name},2011-04-21,"Computers in its Theater Dept. were hacked. Names of guests were taken."\n'
    )
    [found] = [
        each for each in read(str(path), agree=lambda name, columns: True).items if isinstance(each, Report)
    ]
    assert found.organization_type == sector


def columns_of(tmp_path: Path, text: str) -> dict[str, str]:
    path = tmp_path / "kept.csv"
    path.write_text(text)
    [document] = documents(str(path))
    suggested = preview(document).suggested
    return dict(suggested.by_field) if suggested else {}


def test_a_column_of_countries_is_one_under_any_header(tmp_path: Path) -> None:
    rows = [
        ("Elm Works", "US"),
        ("Ash Bank", "IL"),
        ("Oak Media", "ES"),
        ("Fir Foods", "CA"),
        ("Yew Rail", "UZ"),
    ]
    text = "Company,State,Breach date\n" + "".join(f"{name},{code},2024-05-06\n" for name, code in rows)
    assert columns_of(tmp_path, text) == {
        "organization": "Company",
        "occurred": "Breach date",
        "country": "State",
    }
    of_states = text.replace("US", "TX").replace("ES", "NY").replace("UZ", "WA")
    assert columns_of(tmp_path, of_states)["state"] == "State"


def test_figures_that_no_header_explains_are_no_people_beside_figures_that_one_does(tmp_path: Path) -> None:
    text = "Company,Breach date,Records lost,Records lost 2,Data sensitivity,Figure\n" + "".join(
        f"Elm {name},2024-05-06,{n}00,{n}50,{n % 2},{n}77\n"
        for n, name in enumerate(("Bank", "Inn", "Spa"), 3)
    )
    found = columns_of(tmp_path, text)
    assert found["records"] == "Records lost"
    assert {"affected", "accounts", "residents", "data"}.isdisjoint(found)
