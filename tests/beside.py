"""What some tests read that no checkout has: published files and labelled texts, in ``../shared``.

Each test that reads them has a small one beside it, with text of our own.
"""

import os
from pathlib import Path

import pytest

BESIDE = Path(os.environ.get("BREACHTUI_SHARED") or Path(__file__).parents[2] / "shared")


def reads(*paths: Path) -> pytest.MarkDecorator:
    """A mark: the test runs where all of these are there; of those that do not run one says how many they are."""
    return pytest.mark.beside(*paths)


def leave_out(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Skip the first of those that have nothing to read; the others are not collected."""
    absent = [each for each in items if _lacks(each)]
    if absent:
        reason = f"{len(absent)} tests read published files and labelled texts that are not in {BESIDE}"
        absent[0].add_marker(pytest.mark.skip(reason=reason))  # so that the report tells of all of them
        config.hook.pytest_deselected(items=absent[1:])
        items[:] = [each for each in items if each not in absent[1:]]


def _lacks(item: pytest.Item) -> bool:
    mark = item.get_closest_marker("beside")
    return mark is not None and not all(path.exists() for path in mark.args)
