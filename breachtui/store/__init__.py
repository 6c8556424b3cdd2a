"""Incidents on disk: one SQLite file."""

from breachtui.store.facets import Facets
from breachtui.store.list_rows import ListRow
from breachtui.store.store import Store, default_path

__all__ = ["Facets", "ListRow", "Store", "default_path"]
