"""What the loading screen says, in words and bars."""

from collections.abc import Sequence

from textual.content import Content

from breachtui.errors import BreachError, Stopped
from breachtui.ingest import changed, summed
from breachtui.store.load import LoadSummary
from breachtui.tui.cell_text import clean


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


def undone(error: BreachError | None) -> str:
    """What kept a load from its end; "" for nothing."""
    if isinstance(error, Stopped):
        return f"stopped: {clean(error.path)} is left out; what was loaded before is kept whole"
    return clean(str(error)) if error else ""
