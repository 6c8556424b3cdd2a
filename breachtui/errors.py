"""What can go wrong, as one tree.

    BreachError
    ├── ValueNotKnown   a date, count or vocabulary word outside the model
    ├── SourceError     a file or a row that cannot be read
    │   └── ColumnsUnknown  a table of which nobody said what its columns are
    ├── Stopped         the user stopped a load; knows at which file
    ├── QueryError      a search that cannot be understood; knows where
    ├── StoreError      the database cannot be opened, read or written
    │   └── NoteChanged     a note says something else than when it was read; knows what
    ├── ExportError     an export that cannot be made or written
    └── ConfigurationError  the user's settings cannot be written

Every message names the thing at fault, what is wrong with it, and the remedy.
Only the edges (the command line and the screens) catch ``BreachError``.
"""

from collections.abc import Sequence
from typing import Any


class BreachError(Exception):
    """Root of everything breachtui raises on purpose."""


class ValueNotKnown(BreachError):
    """A value outside the model: not EDTF, not a count, not in the vocabulary."""


class SourceError(BreachError):
    """A file, or a row of it, that cannot be read."""


class ColumnsUnknown(SourceError):
    """A table of no known layout: somebody has to say, or agree to, what its columns are."""

    parts: Sequence[Any] = ()
    """Where several tables of a file are such, the document of each; empty where the whole file is."""


class Stopped(BreachError):
    """The user stopped a load."""

    def __init__(self, path: str) -> None:
        super().__init__(f"{path}: was being read when the load was stopped; load it again")
        self.path = path
        """The file that was being read."""


class QueryError(BreachError):
    """A search that cannot be understood."""

    def __init__(self, message: str, start: int = 0, end: int = 0) -> None:
        super().__init__(message)
        self.start = start
        """Where in the query the trouble begins, counted in characters."""
        self.end = end
        """Where it ends (exclusive)."""


class StoreError(BreachError):
    """The database cannot be opened, read or written."""


class NoteChanged(StoreError):
    """A note says something else than when it was read."""

    def __init__(self, note: str) -> None:
        super().__init__("the note was changed elsewhere since it was read; nothing was saved")
        self.note = note
        """What it says now."""


class ExportError(BreachError):
    """An export that cannot be made or written."""


class ConfigurationError(BreachError):
    """The file of the user's settings cannot be written, since what is in it cannot be read."""
