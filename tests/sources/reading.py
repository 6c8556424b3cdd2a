"""Small files to read, and what came of them."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from breachtui.report import Report
from breachtui.sources import Agree, Columns, Refusal, read
from breachtui.values.identity import ToldApart
from tests.beside import BESIDE

SHARED = BESIDE / "data"


def file(tmp_path: Path, content: Any, name: str = "file") -> Path:
    """A file holding text, or a value as JSON."""
    path = tmp_path / name
    path.write_text(
        content if isinstance(content, str) else json.dumps(content), encoding="utf-8", newline=""
    )
    return path


def loaded(
    path: Path, format: str, columns: Columns | None = None, agree: Agree | None = None
) -> tuple[list[Report], list[Refusal]]:
    """The reports of a file that is known to be of that format, and what was said of its rows."""
    reading = read(str(path), None, columns, agree)
    assert reading.format == format
    items = list(reading.items)
    return [i for i in items if isinstance(i, Report)], [i for i in items if not isinstance(i, Report)]


def keys(reports: Iterable[Report]) -> list[str]:
    """Their keys, those told apart that share a natural one."""
    apart = ToldApart()
    return [apart.key(each.source.key, each.fingerprint) for each in reports]


def only(path: Path, format: str) -> Report:
    """The one report of a file in which nothing was doubtful."""
    reports, rest = loaded(path, format)
    assert not rest
    [report] = reports
    assert Report.from_json(json.loads(json.dumps(report.to_json()))) == report
    return report
