"""Texts in encodings that they do not state: guesses are said, what cannot be told is refused."""

from pathlib import Path

import pytest

from breachtui.errors import SourceError
from breachtui.report import Report
from breachtui.sources import Refusal, read

RUSSIAN = (
    "Банк сообщил об утечке данных клиентов. 3 марта 2020 года злоумышленники получили доступ к 12 000"
    " записей, включая имена и адреса."
)
JAPANESE = "株式会社サンプルは、2020年3月3日に顧客情報1万2千件が流出したと発表した。氏名や住所が含まれる。"
CZECH = "Nemocnice oznámila únik údajů 12 000 pacientů. Útočníci získali jména, rodná čísla a adresy."
TURKISH = (
    "Hastane 12.000 hastanın verilerinin sızdırıldığını açıkladı. Saldırganlar kimlik numaralarını çaldı."
)
HUNGARIAN = "A kórház közölte, hogy 12 000 beteg adatai szivárogtak ki a rosszul őrzött, régi gépről."
HEBREW = "בית החולים הודיע על דליפת מידע של 12,000 מטופלים. תוקפים גנבו שמות, כתובות ומספרי זהות."
CHINESE = "该医院表示,2020年3月3日黑客窃取了12000名患者的姓名和身份证号码。"
TAIWANESE = "該醫院表示,2020年3月3日駭客竊取了12000名病患的姓名和身分證號碼。"
KOREAN = "병원은 2020년 3월 3일 해커가 환자 12,000명의 이름과 주민등록번호를 훔쳤다고 밝혔다."
POLISH = "Spółka poinformowała, że dane 12 000 klientów zostały wykradzione. Łódź i Kraków są na liście."
WESTERN = "L’hôpital d’Élancourt a annoncé une fuite – 12 000 patients « touchés ». Élèves et employés aussi."


def outcome(path: Path) -> tuple[Report, list[str]]:
    items = list(read(str(path)).items)
    [report] = [each for each in items if isinstance(each, Report)]
    said = [each.reason for each in items if isinstance(each, Refusal)]
    return report, [line for line in said if not line.startswith("tells of no breach")]  # in other languages


@pytest.mark.parametrize(
    ("text", "codec", "named"),
    [
        (RUSSIAN, "cp1251", "cp1251"),
        (RUSSIAN, "koi8_r", "koi8_r"),
        (JAPANESE, "shift_jis", "cp932"),
        (JAPANESE, "euc_jp", "euc_jp"),
        (WESTERN, "mac_roman", "mac_roman"),
        (CZECH, "cp1250", "cp1250"),
        (POLISH, "cp1250", "cp1250"),
        (HUNGARIAN, "cp1250", "cp1250"),
        (TURKISH, "cp1254", "cp1254"),
        (HEBREW, "cp1255", "cp1255"),
        (CHINESE, "gb18030", "gb18030"),
        (CHINESE * 900, "gb18030", "gb18030"),  # in one line, which is longer than what is looked at
        (TAIWANESE, "big5", "big5"),
        (KOREAN, "euc_kr", "cp949"),
    ],
)
def test_a_guess_is_read_right_and_said(tmp_path: Path, text: str, codec: str, named: str) -> None:
    path = tmp_path / "story.txt"
    path.write_bytes(text.encode(codec))
    report, said = outcome(path)
    assert report.text == text
    [line] = said
    assert f"was read as {named}, which is a guess" in line


def test_a_guess_of_which_the_words_look_wrong_is_said(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_bytes(
        "Maħruġ mill-uffiċċju: waħda mill-kumpaniji qalet li d-data ttieħdet.".encode("iso8859_3")
    )
    assert "was read as cp1252, which is a guess" in outcome(path)[1][0]


def test_characters_whose_second_byte_is_ascii_are_read_right(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(
        "会社,日付,件数\nアルダー病院,2021年3月14日,1200\nバーチ銀行,2021年3月15日,30\n".encode("cp932")
    )
    with pytest.raises(SourceError, match="they are 会社, 日付, 件数"):
        read(str(path))


NORDIC = (
    "Sjukhuset på Åland meddelade att uppgifter om 12 000 patienter läckt. Små barn är drabbade i Göteborg."
)
MIXED = (
    "Société Générale, José Peña Ltda, Müller GmbH, Håkan Ørsted A/S, São João and Niño’s “Best” were hacked."
)


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        *((WESTERN, codec) for codec in ("utf-8", "utf-8-sig", "utf-16", "cp1252")),
        (NORDIC, "cp1252"),
        (MIXED, "cp1252"),
    ],
)
def test_of_western_text_nothing_is_said(tmp_path: Path, text: str, codec: str) -> None:
    path = tmp_path / "story.txt"
    path.write_bytes(text.encode(codec))
    report, said = outcome(path)
    assert (report.text, said) == (text, [])


def test_what_cannot_be_told_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    armenian = "Հիվանդանոցը հայտնել է հիվանդների տվյալների արտահոսքի մասին մարտին"  # of fonts without a codec
    path.write_bytes(bytes(ord(each) - 0x490 if each > " " else 32 for each in armenian))
    with pytest.raises(SourceError, match=r"encoding that it does not state .* save it as UTF-8"):
        read(str(path))


HEADER = "Organization Name,Date(s) of Breach  (if known),Reported Date\n"


def test_one_row_in_another_encoding_leaves_the_table_readable(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    rows = "".join(f"Clinic {number},01/02/2020,03/04/2020\n" for number in range(40))
    path.write_bytes(
        (HEADER + rows).encode() + "Банк Северный Восток,01/02/2020,03/04/2020\n".encode("cp1251")
    )
    items = list(read(str(path)).items)
    assert sum(isinstance(each, Report) for each in items) == 41
    assert [each.reason for each in items if isinstance(each, Refusal) and "is a guess" in each.reason]


@pytest.mark.parametrize(("declared", "codec"), [("windows-1251", "cp1251"), ("ISO-8859-1", "cp1252")])
def test_a_page_is_believed_on_its_encoding(tmp_path: Path, declared: str, codec: str) -> None:
    name = "Банк Восток" if codec == "cp1251" else "Caf\u00e9 \u2019Zo\u00eb"
    head = "".join(f"<th>{each}</th>" for each in HEADER.strip().split(","))
    row = f"<tr><td>{name}</td><td>01/02/2020</td><td>03/04/2020</td></tr>"
    page = f'<html><head><meta charset="{declared}"></head><body><table><tr>{head}</tr>{row * 2}</table></body></html>'
    path = tmp_path / "page.html"
    path.write_bytes(page.encode(codec))
    items = list(read(str(path)).items)
    assert {each.organization for each in items if isinstance(each, Report)} == {name}
    assert not [each for each in items if isinstance(each, Refusal) and "guess" in each.reason]


@pytest.mark.parametrize("declared", ["idna", "utf-16", "utf-7", "rot13", "\u00e9", "none"])
def test_a_declared_encoding_that_is_none_of_text_is_not_used(tmp_path: Path, declared: str) -> None:
    path = tmp_path / "page.html"
    paragraph = "<p>Café Zoë Clinic was hacked on May 3, 2020. The names of 900 patients were stolen.</p>"
    page = f'<html><head><meta charset="{declared}"></head><body><article>{paragraph * 5}</article></body></html>'
    path.write_bytes(page.encode("cp1252"))
    assert "Café Zoë" in (outcome(path)[0].text or "")


@pytest.mark.parametrize(
    "text",
    [
        "-- MySQL dump 10.13\n/*!40101 SET NAMES utf8 */;\nDROP TABLE IF EXISTS `b`;\n"
        "CREATE TABLE `b` (\n  `name` text\n);\nINSERT INTO `b` VALUES ('Elm Clinic, Inc.',1200,'2020-01-03');\n",
        "--\n-- PostgreSQL database dump\n--\nSET statement_timeout = 0;\n\n"
        "COPY public.b (name, n) FROM stdin;\nElm Clinic\t1200\n\\.\n",
        "INSERT INTO breaches VALUES ('Elm Clinic',1200);\nINSERT INTO breaches VALUES ('Oak Clinic',20);\n",
        "PRAGMA foreign_keys=OFF;\nBEGIN TRANSACTION;\nCREATE TABLE b(name text);\nCOMMIT;\n",
        "USE [x]\nGO\nINSERT [dbo].[b] ([name], [n]) VALUES (N'Elm Clinic', 1200)\nGO\n",
        "insert ignore into b (name,n)\nvalues\n('Elm Clinic',1200);\n",
    ],
)
def test_dumps_as_sql_are_refused_with_a_remedy(tmp_path: Path, text: str) -> None:
    path = tmp_path / "dump.sql"
    for codec in ("utf-8", "utf-16"):
        path.write_text(text, encoding=codec)
        with pytest.raises(
            SourceError, match=r"dump\.sql: is SQL.* SQLite file, or the table exported as CSV"
        ):
            read(str(path))


def test_a_story_of_an_injection_is_no_dump(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_text(
        "Elm Clinic was hacked on May 3, 2020, by an SQL injection. The attackers sent this line:\n\n"
        "INSERT INTO users VALUES ('x');\n\nThe names of 900 patients were stolen.\n",
        encoding="utf-8",
    )
    assert outcome(path)[0].organization == "Elm Clinic"
