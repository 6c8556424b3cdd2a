"""Real databases for tests."""

from pathlib import Path

from breachtui.report import Report
from breachtui.store import Store
from breachtui.store.loading import LoadSummary


def load(path: Path, *reports: Report) -> LoadSummary:
    """Load reports into the database at ``path``, making it when it is missing."""
    with Store(path) as store, store.load("test") as load:
        for report in reports:
            load.add(report)
    return load.summary
