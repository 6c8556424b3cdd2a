import gzip
import io
import sys
import zipfile
from pathlib import Path

import pytest

from breachtui.errors import SourceError
from breachtui.sources import documents, read

LIST = "Organization Name,Date(s) of Breach (if known),Reported Date\nCedar Bank,01/02/2020,02/03/2020\n"


def zipped(members: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def names(path: Path) -> list[str]:
    return [each.name.removeprefix(f"{path.parent}/") for each in documents(str(path))]


def test_an_archive_stands_for_its_members(tmp_path: Path) -> None:
    path = tmp_path / "lists.zip"
    inner = zipped({"c.csv": LIST.encode()})
    path.write_bytes(
        zipped(
            {
                "a.csv": LIST.encode(),
                "b.csv.gz": gzip.compress(LIST.encode()),
                "deep/in.zip": inner,
                ".x": b"x",
            }
        )
    )
    assert names(path) == ["lists.zip/a.csv", "lists.zip/b.csv.gz", "lists.zip/deep/in.zip/c.csv"]
    for document in documents(str(path)):
        [found] = read(document).items
        assert found.source.path == document.name  # type: ignore[union-attr]


def test_a_gzip_file_is_unpacked_as_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "list.csv.gz"
    path.write_bytes(gzip.compress(LIST.encode()))
    assert read(str(path)).format == "ca"
    [document] = documents(str(path))
    assert document.data == document.data == LIST.encode()


def test_standard_input_can_be_read_more_than_once(monkeypatch: pytest.MonkeyPatch) -> None:
    for data in (LIST.encode(), gzip.compress(LIST.encode()), zipped({"a.csv": LIST.encode()})):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
        assert len(list(read("-").items)) == 1


def test_a_folder_stands_for_what_lies_in_it(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "b.csv").write_text(LIST)
    (tmp_path / "a.zip").write_bytes(zipped({"x.csv": LIST.encode(), "y.csv": LIST.encode()}))
    found = [Path(each.name).relative_to(tmp_path).as_posix() for each in documents(str(tmp_path))]
    assert found == ["a.zip/x.csv", "a.zip/y.csv", "deep/b.csv"]


def test_a_broken_archive_says_so(tmp_path: Path) -> None:
    path = tmp_path / "list.csv.gz"
    path.write_bytes(gzip.compress(LIST.encode() * 900)[:-20])
    with pytest.raises(SourceError, match="is a broken archive"):
        list(read(str(path)).items)
    path.write_bytes(zipped({"a.csv": LIST.encode()})[:60])
    with pytest.raises(SourceError, match=r"or an Office document that is broken .*fetch it again"):
        read(str(path))


def test_an_encrypted_member_says_so(tmp_path: Path) -> None:
    data = bytearray(zipped({"a.csv": LIST.encode()}))
    for at in (6, data.index(b"PK\x01\x02") + 8):
        data[at] |= 1  # the flag in the member's header and in the directory
    path = tmp_path / "list.zip"
    path.write_bytes(data)
    with pytest.raises(SourceError, match="is encrypted; unpack it"):
        read(str(path))


def test_progress_is_known(tmp_path: Path) -> None:
    for name, data in (("a.csv", LIST.encode()), ("a.csv.gz", gzip.compress(LIST.encode()))):
        path = tmp_path / name
        path.write_bytes(data)
        [document] = documents(str(path))
        with document.open() as stream:
            assert document.done() is not None
            stream.read()
            assert document.done() == 1.0
        assert document.done() is None
