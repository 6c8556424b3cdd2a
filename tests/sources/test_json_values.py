import json
import tracemalloc
from pathlib import Path

import pytest

from breachtui.errors import SourceError
from breachtui.sources import documents
from breachtui.sources.json_values import objects, samples
from breachtui.sources.rows import Refusal
from tests.sources.reading import file


def read(path: Path) -> list[object]:
    [document] = documents(str(path))
    return [
        item if isinstance(item, Refusal) else item[1]
        for item in objects(document, lambda value: "a" in value)
    ]


VALUES = [{"a": n, "text": "ä" * n, "inner": [{"b": n}]} for n in range(500)]


def test_every_layout_gives_the_same_objects(tmp_path: Path) -> None:
    lines = "\n".join(map(json.dumps, VALUES))
    pretty = "\n".join(json.dumps(value, indent=2) for value in VALUES)
    arrays = json.dumps(VALUES[:200]) + json.dumps(VALUES[200:], indent=1)
    for text in (
        json.dumps(VALUES),
        json.dumps(VALUES, ensure_ascii=False),
        lines,
        pretty,
        arrays,
        "\ufeff" + lines,
    ):
        assert read(file(tmp_path, text)) == VALUES


def test_a_wrapper_is_taken_off(tmp_path: Path) -> None:
    assert read(file(tmp_path, {"filters": None, "count": 500, "results": VALUES})) == VALUES


@pytest.mark.parametrize(
    "value",
    [
        {"columns": ["name", "affected"], "data": [["Elm", 9], ["Oak", 8]]},
        {"headers": ["name", "affected"], "rows": [["Elm", 9], ["Oak", 8]]},
        {"values": [["name", "affected"], ["Elm", 9], ["Oak", 8]]},
        {"Elm": {"affected": 9}, "Oak": {"affected": 8}},
        {"7": {"name": "Elm", "affected": 9}, "8": {"name": "Oak", "affected": 8}},
    ],
)
def test_rows_stand_as_lists_beside_their_columns_or_by_a_key(tmp_path: Path, value: object) -> None:
    assert read(file(tmp_path, value)) == [{"name": "Elm", "affected": 9}, {"name": "Oak", "affected": 8}]


def test_a_broken_line_is_refused_alone(tmp_path: Path) -> None:
    items = read(file(tmp_path, '{"a": 1}\n{broken\n{"a": 2}\n[1]\n'))
    assert [item.row if isinstance(item, Refusal) else item for item in items] == [{"a": 1}, 2, {"a": 2}, 4]


@pytest.mark.parametrize("text", ['[{"a": 1},\n {"a": }]', '[{"a": 1},\n{"a": "', '[\n{"a": 1 "b": 2}]'])
def test_where_an_array_is_broken_is_said(tmp_path: Path, text: str) -> None:
    with pytest.raises(SourceError, match="line 2: broken JSON"):
        read(file(tmp_path, text))


def test_deep_nesting_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="nested too deeply"):
        read(file(tmp_path, '{"a":' + "[" * 100_000))


def test_memory_does_not_grow_with_the_file(tmp_path: Path) -> None:
    path = file(tmp_path, json.dumps([{"a": n, "text": "x" * 1000} for n in range(20_000)]))
    [document] = documents(str(path))
    tracemalloc.start()
    assert sum(1 for _ in objects(document, lambda value: True)) == 20_000
    assert tracemalloc.get_traced_memory()[1] < 4_000_000
    tracemalloc.stop()


def test_samples_of_what_is_no_json(tmp_path: Path) -> None:
    [document] = documents(str(file(tmp_path, "Larch said {that} it was hit.")))
    assert list(samples(document)) == []
