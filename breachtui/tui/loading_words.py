"""What the loading screen says, in words and bars."""

from collections.abc import Iterator, Sequence
from itertools import chain, islice
from pathlib import PurePath

from textual.content import Content

from breachtui.errors import BreachError, Stopped
from breachtui.ingest import changed, summed
from breachtui.store.changes import LoadSummary
from breachtui.tui.cell_text import clean
from breachtui.tui.table_view import ColumnHead, TableLine

TROUBLE_HEADS = (ColumnHead("file", 20), ColumnHead("row", 8, right=True), ColumnHead("reason", 10, grows=1))
"""The columns of what could not be read."""
_MOST = 5_000  # lines of it


def bar(done: float | None, width: int) -> Content:
    """The part that is done, also readable without colours; empty where it is not known."""
    if done is None:
        return Content("")
    figure = f" {done:4.0%}"
    cells = max(0, width - len(figure))
    filled = int(done * cells)
    return Content.assemble(("━" * filled, "$primary"), ("─" * (cells - filled), "$secondary"), figure)


def outcome(done: Sequence[LoadSummary]) -> str:
    """What was done with all files."""
    remarks = sum(row is not None for each in done for row, _ in each.remarks)
    files = f"{len(done):,} files: " if len(done) > 1 else ""
    in_part = f"; {remarks:,} row{'s' * (remarks > 1)} read in part" if remarks else ""
    return f"{files}{summed(done)}{in_part}"


def changes(done: Sequence[LoadSummary], most: int) -> str:
    """What all files changed, in at most so many lines; "" for nothing."""
    said = changed(done)[:most]
    return "\n".join(f"{'  ' * bool(n)}{clean(line)}" for n, line in enumerate(said))


def troubles(done: Sequence[LoadSummary]) -> Iterator[TableLine]:
    """A line for what could not be read: first what was refused, then what was read in part."""
    refused = ((each.path, row, reason, "✗") for each in done for row, reason in each.refusals)
    in_part = ((each.path, row, reason, "≈") for each in done for row, reason in each.remarks)
    for path, row, reason, sign in islice(chain(refused, in_part), _MOST):
        words, name = clean(reason), clean(path)
        where, number = (name, "") if row is None else (f"{name}, row {row:,}", f"{row:,}")
        about = f"{where}: {'read in part: ' * (sign == '≈')}{words}"
        yield TableLine((clean(PurePath(path).name), number, words), about, sign)
    if (more := sum(len(each.refusals) + len(each.remarks) for each in done) - _MOST) > 0:
        yield TableLine(
            ("", "", f"… {more:,} more"), f"{more:,} more; `breachtui load --report FILE` lists all"
        )


def undone(error: BreachError | None) -> str:
    """What kept a load from its end; "" for nothing."""
    if isinstance(error, Stopped):
        return f"stopped: {clean(error.path)} is left out; what was loaded before is kept whole"
    return clean(str(error)) if error else ""
