"""The keys for marks, columns, queries and views of the list; two ways to bind one."""

from textual.binding import Binding, BindingType


def listed(id: str, keys: str, action: str, label: str, meaning: str) -> Binding:
    """A command that help and palette show."""
    return Binding(keys, action, label, show=False, id=id, tooltip=meaning)


def shown(id: str, keys: str, action: str, label: str, meaning: str) -> Binding:
    """A command that the footer shows too."""
    return Binding(keys, action, label, id=id, tooltip=meaning)


REMEMBERING: list[BindingType] = [
    listed("mark-all", "asterisk", "mark_all", "Mark all", "Mark all incidents that are listed"),
    listed("mark-range", "v", "mark_range", "Mark range", "Mark from the incident marked last to this one"),
    listed("only-marked", "m", "only_marked", "Only marked", "List the marked alone; again: no longer"),
    listed("columns", "C", "columns", "Columns", "The columns, their order and width, and how to sort"),
    listed("columns-left", "less_than_sign", "shift(-1)", "Columns left", "Bring a column before into view"),
    listed(
        "columns-right", "greater_than_sign", "shift(1)", "Columns right", "Bring the next column into view"
    ),
    listed("save-view", "V", "save_view", "Views", "Save the list as a view; rename, number, remove views"),
    *(
        listed(f"view-{number}", str(number), f"view({number})", f"View {number}", f"Show the view {number}")
        for number in range(1, 10)
    ),
    listed("history", "ctrl+r", "history", "Query history", "Find a query that was asked before"),
    listed("restore-query", "ctrl+z", "restore_query", "Query back", "Bring a cleared query back"),
]
