"""Tables as people keep them: what each kind of mess may not do to a name, a figure or a date."""

from pathlib import Path

import pytest

from breachtui.errors import SourceError
from breachtui.report import Report
from breachtui.sources import Refusal, read
from breachtui.values.evidence import Cell

HEAD = "Organization,Date of breach,People affected"
ASKED = ("organization", "occurred", "reported", "notified", "published", "affected", "attack", "third_party")


def found(path: Path) -> tuple[list[dict[str, str]], str]:
    """What the rows say, as text, without what they leave open; and all that is said of them."""
    items = list(read(str(path), agree=lambda name, columns: True).items)
    reports = [_shown(each) for each in items if isinstance(each, Report)]
    return reports, "\n".join(each.reason for each in items if isinstance(each, Refusal))


def _shown(report: Report) -> dict[str, str]:
    values = {name: getattr(report, name, None) for name in ASKED}
    values["affected"] = report.counts[0].label().removesuffix(" persons") if report.counts else None
    return {name: str(value) for name, value in values.items() if value is not None}


Rows = list[dict[str, str]]
KINDS: dict[str, tuple[str, Rows, str]] = {
    "the order of days is told by another column": (
        "Organisation;Date of breach;Date notified;People affected\n"
        "Alder Trust;03/05/2021;17/05/2021;1 200\nBirch Trust;12/06/2021;25/06/2021;34 500\n",
        [
            {"organization": "Alder Trust", "occurred": "2021-05-03", "notified": "2021-05-17", "affected": "1,200"},
            {"organization": "Birch Trust", "occurred": "2021-06-12", "notified": "2021-06-25", "affected": "34,500"},
        ],
        "",
    ),
    "the day of another act is none of the breach": (
        "Company,Date Disclosed,People Affected\nAlder Retail,3/14/2023,1500\n",
        [{"organization": "Alder Retail", "published": "2023-03-14", "affected": "1,500"}],
        "",
    ),
    "a letter that is glued to a date may be a digit": (
        f"{HEAD}\nAlder Bank,l1/15/2020,35\nBirch Bank,01/22/2020,12\n",
        [
            {"organization": "Alder Bank", "occurred": "2020", "affected": "35"},
            {"organization": "Birch Bank", "occurred": "2020-01-22", "affected": "12"},
        ],
        "'l1/15/2020' is not all readable as a date",
    ),
    "subtotals by a name": (
        "Entity,Date of Breach,Number Affected,Sector\nAlder Clinic,01/04/2021,500,Health\nHealth subtotal,,500,\n",
        [{"organization": "Alder Clinic", "occurred": "2021-01-04", "affected": "500"}],
        "is no breach: 'Health subtotal' names no organization",
    ),
    "marks of foot notes, and the notes": (
        "Organization†,Date reported,Individuals affected\nAlder Health*,2021-03-04,\"1,200†\"\n"
        "Birch Health [1],2021-03-09,340\n* Preliminary figure,,\n† As reported by the organization,,\n",
        [
            {"organization": "Alder Health", "reported": "2021-03-04", "affected": "1,200"},
            {"organization": "Birch Health", "reported": "2021-03-09", "affected": "340"},
        ],
        "is no breach: '* Preliminary figure' names no organization",
    ),
    "what was added to an earlier figure": (
        "Organization,Date of breach,People affected\nAlder,2021-03-14,145(Additional)\n",
        [{"organization": "Alder", "occurred": "2021-03-14", "affected": "at least 145"}],
        "",
    ),
    "words for no vendor": (
        "Organization,Date Reported,Affected,Business Associate\nAlder,2021-03-04,12,Cedar LLC\n"
        "Birch,2021-03-05,30,N/A\nDogwood,2021-03-06,31,None\nElm,2021-03-07,32,No\n",
        [
            {"organization": "Alder", "reported": "2021-03-04", "affected": "12", "third_party": "Cedar LLC"},
            {"organization": "Birch", "reported": "2021-03-05", "affected": "30"},
            {"organization": "Dogwood", "reported": "2021-03-06", "affected": "31"},
            {"organization": "Elm", "reported": "2021-03-07", "affected": "32"},
        ],
        "",
    ),
    "codes of sectors that are not known": (
        "Organization,Date Reported,Affected,Sector\nAlder,2021-03-04,12,BSF\n",
        [{"organization": "Alder", "reported": "2021-03-04", "affected": "12"}],
        "Sector 'BSF' is no known sector",
    ),
    "French": (
        "Organisme;Date de l'incident;Date de notification;Nombre de personnes concernées\n"
        "Mairie de Frênes;05/02/2022;02/03/2022;environ 500\nBanque du Hêtre;03/03/2022;24/03/2022;plus de 90\n",
        [
            {
                "organization": "Mairie de Frênes", "occurred": "2022-02-05", "notified": "2022-03-02",
                "affected": "about 500",
            },
            {
                "organization": "Banque du Hêtre", "occurred": "2022-03-03", "notified": "2022-03-24",
                "affected": "at least 90",
            },
        ],
        "",
    ),
    "German": (
        "Unternehmen;Datum des Vorfalls;Gemeldet am;Betroffene Personen\nAhorn GmbH;05.02.2021;19.02.2021;1.300\n"
        "Birke AG;14.03.2021;22.03.2021;ca. 20.000\nEiche AG;14.03.2021;22.03.2021;unbekannt\n",
        [
            {"organization": "Ahorn GmbH", "occurred": "2021-02-05", "reported": "2021-02-19", "affected": "1,300"},
            {
                "organization": "Birke AG", "occurred": "2021-03-14", "reported": "2021-03-22",
                "affected": "about 20,000",
            },
            {"organization": "Eiche AG", "occurred": "2021-03-14", "reported": "2021-03-22"},
        ],
        "'unbekannt' states no number",
    ),
    "a Spanish device is no disposal": (
        "Entidad;Fecha del incidente;Personas afectadas;Tipo de incidente\nBanco Olmo;21/04/2021;12;Pérdida de dispositivo\n",
        [{"organization": "Banco Olmo", "occurred": "2021-04-21", "affected": "12"}],
        "names no one kind of breach",
    ),
    "a table drawn as a grid": (
        "+--------------+----------------+-----------------+\n| Organization | Date of breach | People affected |\n"
        "+==============+================+=================+\n| Alder Inc    | 2021-03-14     | 1,200           |\n"
        "+--------------+----------------+-----------------+\n| Birch Inc    | 2021-03-15     | 30              |\n"
        "+--------------+----------------+-----------------+\n",
        [
            {"organization": "Alder Inc", "occurred": "2021-03-14", "affected": "1,200"},
            {"organization": "Birch Inc", "occurred": "2021-03-15", "affected": "30"},
        ],
        "",
    ),
    "a record as XML": (
        '<?xml version="1.0"?><response><row><row _id="1"><name>Alder</name><datebreached>2021-03-14</datebreached>'
        "<individuals>12</individuals></row><row _id='2'><name>Birch</name><individuals>30</individuals></row></row>"
        "</response>",
        [{"organization": "Alder", "occurred": "2021-03-14", "affected": "12"}, {"organization": "Birch", "affected": "30"}],
        "",
    ),
    "a workbook as XML": (
        '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"'
        ' xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="S"><Table>'
        + "".join(
            f"<Row>{''.join(f'<Cell{at}><Data>{cell}</Data></Cell>' for at, cell in row)}</Row>"
            for row in (
                [("", "Organization"), ("", "Date of breach"), ("", "People affected")],
                [("", "Alder"), ("", "2021-03-14"), ("", "12")],
                [("", "Birch"), (' ss:Index="3"', "30")],
            )
        )
        + "</Table></Worksheet></Workbook>",
        [{"organization": "Alder", "occurred": "2021-03-14", "affected": "12"}, {"organization": "Birch", "affected": "30"}],
        "",
    ),
    "a figure merged over rows": (
        "<table><tr><th>Year</th><th>Organization</th><th>Records</th></tr><tr><td rowspan=2>2020</td>"
        "<td>Alder</td><td rowspan=2>20,000,000</td></tr><tr><td>Birch</td></tr></table>",
        [
            {"organization": "Alder", "occurred": "2020", "affected": "20,000,000 records"},
            {"organization": "Birch", "occurred": "2020"},
        ],
        "table 1: figures in cells merged over several rows are counted in the first of them only",
    ),
    "residents of the state that a header names": (
        "Company,Date of Notice,CA Residents\nAlder,2021-03-14,12\n",
        [{"organization": "Alder", "notified": "2021-03-14", "affected": "12 residents of California"}],
        "",
    ),
    "people of a state are no total": (
        "Company,Year,West Virginians Affected\nAlder,2021,12\n",
        [{"organization": "Alder", "occurred": "2021", "affected": "12 residents of West Virginia"}],
        "",
    ),
    "residents of no state": (
        "COMPANY,DATE OF NOTICE,RESIDENTS IN ALL\nAlder,2021-03-14,12\n",
        [{"organization": "Alder", "notified": "2021-03-14", "affected": "12 residents"}],
        "",
    ),
    "names in tags and links, and words for anybody": (
        'Organization,Date of breach,People affected\n<b>Alder</b> &amp; Sons,2021-03-14,12\n'
        '[Birch](https://birch.example),2021-03-15,30\n"=HYPERLINK(""https://c.example"",""Cedar"")",2021-03-16,31\n'
        "Various,2021-03-17,32\nDogwood,2021-03-18,33\n[Redacted],2021-03-19,34\n123456,2021-03-20,35\n",
        [
            {"organization": "Alder & Sons", "occurred": "2021-03-14", "affected": "12"},
            {"organization": "Birch", "occurred": "2021-03-15", "affected": "30"},
            {"organization": "Cedar", "occurred": "2021-03-16", "affected": "31"},
            {"organization": "Dogwood", "occurred": "2021-03-18", "affected": "33"},
        ],
        "names no organization\nnames no organization\nnames no organization",
    ),
    "No is not Norway": (
        "Organization,Date of breach,People affected,Credit Card\nAlder,2021-03-14,12,No\nBirch,2021-03-15,30,No\n",
        [
            {"organization": "Alder", "occurred": "2021-03-14", "affected": "12"},
            {"organization": "Birch", "occurred": "2021-03-15", "affected": "30"},
        ],
        "",
    ),
    "digits of other scripts": (
        "Organization,Date of breach,People affected\nAlder,٢٠٢١-٠٣-١٤,١٢٠٠\nBirch,2021-03-15,１２３\n",
        [
            {"organization": "Alder", "occurred": "2021-03-14", "affected": "1,200"},
            {"organization": "Birch", "occurred": "2021-03-15", "affected": "123"},
        ],
        "",
    ),
    "cells that Notion wraps": (
        '{"results": [{"properties": {"Name": {"title": [{"plain_text": "Alder"}]}, "Breach date": {"date":'
        ' {"start": "2021-03-14"}}, "Affected": {"number": 12}}}, {"properties": {"Name": {"title":'
        ' [{"plain_text": "Birch"}]}, "Breach date": {"date": {"start": "2021-03-15"}}, "Affected": {"number": 30}}}]}',
        [
            {"organization": "Alder", "occurred": "2021-03-14", "affected": "12"},
            {"organization": "Birch", "occurred": "2021-03-15", "affected": "30"},
        ],
        "",
    ),
    "victims under the gangs that claim them": (
        '{"lockbit3": [{"post_title": "Alder Clinic", "discovered": "2023-01-02 03:04:05"}],'
        ' "play": [{"post_title": "Birch Clinic", "discovered": "2023-01-03 03:04:05"}]}',
        [
            {"organization": "Alder Clinic", "published": "2023-01-02", "attack": "ransomware"},
            {"organization": "Birch Clinic", "published": "2023-01-03", "attack": "ransomware"},
        ],
        "",
    ),
    "a list whose items have parts": (
        "# Breaches\n\n1. **Alder Bank** — March 4, 2021 — 1,200 customers\n"
        "2. **Birch Clinic** — April 5, 2021 — unknown\n3. **Cedar Inc.** — May 6, 2021 — 56\n",
        [
            {"organization": "Alder Bank", "published": "2021-03-04", "affected": "1,200"},
            {"organization": "Birch Clinic", "published": "2021-04-05"},
            {"organization": "Cedar Inc.", "published": "2021-05-06", "affected": "56"},
        ],
        "",
    ),
    "a page that lists notices by lines": (
        "<html><title>Security breach notices</title><body>"
        + "".join(
            f'<div class="row"><span>{day}</span> <a>{name} Data Breach Notice to Consumers</a></div>'
            for day, name in (("3/14/2021", "Alder Bank"), ("3/15/2021", "Birch Co."), ("3/16/2021", "Cedar LLC"))
        )
        + "</body></html>",
        [
            {"organization": "Alder Bank", "published": "2021-03-14"},
            {"organization": "Birch Co.", "published": "2021-03-15"},
            {"organization": "Cedar LLC", "published": "2021-03-16"},
        ],
        "",
    ),
    "a table that is drawn from other elements": (
        '<html><body><div role="table">'
        + "".join(
            f"""<div role="row">{"".join(f'<span role="cell">{cell}</span>' for cell in row)}</div>"""
            for row in (HEAD.split(","), ("Alder", "3/14/2021", "1,200"), ("Birch", "3/15/2021", "30"))
        )
        + "</div></body></html>",
        [
            {"organization": "Alder", "occurred": "2021-03-14", "affected": "1,200"},
            {"organization": "Birch", "occurred": "2021-03-15", "affected": "30"},
        ],
        "",
    ),
    "a text of nothing": ("A song of seven sparrows, and of the rain that fell on them.\n", [{}], "tells of no breach"),
    "a header under a title, a blank line and what spans its columns": (
        "Register of breaches,,,\nExported 2024-01-05,,,\n,,,\nWho,,When,\nCompany,State,Reported,Affected\n"
        "Alder Clinic,OH,2021-05-03,1204\nBirch Bank,TX,2021-06-17,890\nTotal,,,2094\n",
        [
            {"organization": "Alder Clinic", "reported": "2021-05-03", "affected": "1,204"},
            {"organization": "Birch Bank", "reported": "2021-06-17", "affected": "890"},
        ],
        "is no breach: 'Total' names no organization",
    ),
    "two columns of one name": (
        "Name,Date,Date,Affected\nAlder Clinic,2021-01-02,2021-05-03,1204\nBirch Bank,2020-11-12,2021-06-17,890\n",
        [
            {"organization": "Alder Clinic", "occurred": "2021-01-02", "affected": "1,204"},
            {"organization": "Birch Bank", "occurred": "2020-11-12", "affected": "890"},
        ],
        "columns of one name, of which only the first is read: Date",
    ),
    "a range whose scale stands at its end": (
        f"{HEAD}\nAlder Clinic,2021,10-15 million\nBirch Bank,2020,\"500,000 to 1.2 million\"\n",
        [
            {"organization": "Alder Clinic", "occurred": "2021", "affected": "at least 10,000,000"},
            {"organization": "Birch Bank", "occurred": "2020", "affected": "at least 500,000"},
        ],
        "'10-15 million' holds more than a number",
    ),
    "cells that a spreadsheet keeps as text": (
        f"{HEAD}\n'Alder Clinic',2021-01-02,'1204\n'Birch Bank',2020-11-12,'890\n",
        [
            {"organization": "Alder Clinic", "occurred": "2021-01-02", "affected": "1,204"},
            {"organization": "Birch Bank", "occurred": "2020-11-12", "affected": "890"},
        ],
        "",
    ),
    "few columns, and a quote that is never closed": (
        f"{HEAD},State\nAlder Clinic,2021-01-02,1204,OH\n\"Birch Bank,2020-11-12,890,TX\nElm,2020-01-03,15,CA\n",
        [{"organization": "Alder Clinic", "occurred": "2021-01-02", "affected": "1,204"}],
        "holds other rows in one of its cells",
    ),
    "two lines of a header that name a column only together": (
        "<table><tr><th rowspan=2>Organization</th><th colspan=2>Dates</th><th rowspan=2>Affected</th></tr>"
        "<tr><th>Breach</th><th>Reported</th></tr><tr><td>Alder Clinic</td><td>1/2/2021</td><td>5/13/2021</td>"
        "<td>1,204</td></tr><tr><td>Birch Bank</td><td>11/12/2020</td><td>6/17/2021</td><td>890</td></tr></table>",
        [
            {"organization": "Alder Clinic", "occurred": "2021-01-02", "reported": "2021-05-13", "affected": "1,204"},
            {"organization": "Birch Bank", "occurred": "2020-11-12", "reported": "2021-06-17", "affected": "890"},
        ],
        "",
    ),
    "items whose day stands among words": (
        "<html><title>Data breach notices</title><h1>Data breach notices</h1><ul>"
        "<li>Alder Clinic, reported May 3, 2021 (1,204 residents)</li><li>Birch Bank, reported June 17, 2021 (890"
        " residents)</li><li>Cedar Foods, reported July 1, 2021 (15 residents)</li></ul>",
        [
            {"organization": "Alder Clinic", "published": "2021-05-03", "affected": "1,204"},
            {"organization": "Birch Bank", "published": "2021-06-17", "affected": "890"},
            {"organization": "Cedar Foods", "published": "2021-07-01", "affected": "15"},
        ],
        "",
    ),
    "comments": (
        f"# made by a tool\n# version 2\n{HEAD}\nAlder Clinic,2021-01-02,1204\n# the next is an estimate\n"
        "Birch Bank,2020-11-12,890\n",
        [
            {"organization": "Alder Clinic", "occurred": "2021-01-02", "affected": "1,204"},
            {"organization": "Birch Bank", "occurred": "2020-11-12", "affected": "890"},
        ],
        "has 1 cell where the header has 3",
    ),
    "days of which nothing tells which way round they are": (
        f"{HEAD}\nAlder Clinic,03/04/2021,1204\nBirch Bank,05/06/2021,890\n",
        [
            {"organization": "Alder Clinic", "occurred": "2021-03-04", "affected": "1,204"},
            {"organization": "Birch Bank", "occurred": "2021-05-06", "affected": "890"},
        ],
        "nothing tells whether 03/04 is in March or in April in Date of breach",
    ),
    "what pandas says of its columns": (
        '{"schema": {"fields": [{"name": "a"}, {"name": "b"}, {"name": "c"}]}, "data":'
        ' [{"organization": "Alder", "breach_date": "2021-03-14", "affected": 12}]}',
        [{"organization": "Alder", "occurred": "2021-03-14", "affected": "12"}],
        "the list 'schema.fields' (3 objects) is not read",
    ),
}  # fmt: skip


MAIL = (
    "From: Jo <jo@news.example>\nTo: desk@paper.example\nSubject: =?utf-8?q?Alder_Clinic_hit?=\n"
    "Date: Thu, 3 Mar 2022 12:00:00 +0000\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=B\n\n--B\n"
    "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n"
    "Alder Clinic in Toledo, Ohio said that 12,000 patients were affected by a=\n ransomware attack on January 5,"
    ' 2022.\n--B\nContent-Type: application/pdf\nContent-Disposition: attachment; filename="a.pdf"\n\nx\n--B--\n'
)


@pytest.mark.parametrize("times", [1, 2])
def test_mail_and_boxes_of_mail(tmp_path: Path, times: int) -> None:
    path = tmp_path / "alerts"
    path.write_text(
        MAIL if times == 1 else f"From jo@news.example Thu Mar  3 12:00:00 2022\n{MAIL}\n" * times
    )
    reports, said = found(path)
    story = {
        "organization": "Alder Clinic",
        "occurred": "2022-01-05",
        "published": "2022-03-03",
        "affected": "12,000",
        "attack": "ransomware",
    }
    assert reports == [story] * times
    assert said.count("the attachment 'a.pdf' is not read") == times


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (
            '{| class="wikitable"\n! Entity !! Year\n|-\n| Alder || 2019\n|}\n',
            "is a table in the markup of wikis",
        ),
        ('<?xml version="1.0"?><a><b>Alder</b></a>', "is XML in which nothing stands for a row"),
        ('<?xml version="1.0"?><a><b>Alder</a>', "is broken XML"),
        ('/*O_o*/\ngoogle.setResponse({"rows": [{"v": "Alder"}]});\n', "is a script that is given JSON"),
        (
            "BI Reference,Year,Quarter,Incident Type\nDSI01,2022,Qtr 1,Ransomware\nDSI02,2022,Qtr 2,Theft\n",
            "say what its columns are",
        ),
        ("Organization,2019,2020\nAlder,0,1204\nBirch,890,12\n", "say what its columns are"),
    ],
)
def test_markup_of_no_table_is_refused_with_a_remedy(tmp_path: Path, text: str, says: str) -> None:
    path = tmp_path / "table"
    path.write_text(text)
    with pytest.raises(SourceError, match=says):
        read(str(path), agree=lambda name, columns: True)


def test_columns_that_say_yes_or_no_of_a_type_of_data(tmp_path: Path) -> None:
    path = tmp_path / "table"
    path.write_text(
        f"{HEAD},SSN,Medical info,Card number\nAlder,2021,9,Yes,No,x\nBirch,2021,8,,No,\nElm,2021,7,No,No,No\n"
    )
    items = list(read(str(path), agree=lambda name, columns: True).items)
    reports = [each for each in items if isinstance(each, Report)]
    assert [each.data_types for each in reports] == [("ssn", "payment_card"), (), ()]
    assert reports[0].evidence["data_types.ssn"] == (Cell("SSN", "Yes"),)
    assert not [each for each in items if isinstance(each, Refusal)]


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_of_mess(tmp_path: Path, kind: str) -> None:
    text, rows, says = KINDS[kind]
    path = tmp_path / "table"
    path.write_text(text, encoding="utf-8")
    reports, said = found(path)
    assert reports == rows
    assert says in said
