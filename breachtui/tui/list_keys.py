"""The keys for marks, columns, queries and views of the list, and of their dialogs; two ways to bind one."""

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

HISTORY: list[BindingType] = [
    shown("history-cancel", "escape", "dismiss", "Cancel", "Back to the query as it is"),
    Binding("up", "choose(-1)", "Query above", priority=True, id="history-up", tooltip="The query above"),
    Binding("down", "choose(1)", "Query below", priority=True, id="history-down", tooltip="The query below"),
]

VIEWS: list[BindingType] = [
    shown("views-cancel", "escape", "dismiss", "Cancel", "Back without saving"),
    shown("views-open", "enter", "open", "Open", "In the name: save; on a view: open it"),
    shown("views-rename", "E", "rename", "Rename", "On a view: give it another name"),
    shown("views-remove", "x", "remove", "Remove", "On a view: remove it"),
    *(
        listed(
            f"views-{number}",
            str(number),
            f"number({number})",
            f"As {number}",
            f"On a view: {number} opens it",
        )
        for number in range(1, 10)
    ),
]

COLUMNS: list[BindingType] = [
    shown("columns-keep", "enter", "keep", "Keep", "Take these columns and this order"),
    shown("columns-cancel", "escape", "dismiss", "Cancel", "Back, nothing is changed"),
    shown("columns-show", "space", "show", "Show", "Show the column, or hide it"),
    listed("columns-before", "left", "move(-1)", "Left", "Move the column to the left"),
    listed("columns-after", "right", "move(1)", "Right", "Move the column to the right"),
    listed("columns-wider", "plus", "widen(1)", "Wider", "Give the column a cell more"),
    listed("columns-narrower", "minus", "widen(-1)", "Narrower", "Give the column a cell less"),
    listed("columns-auto", "0", "widen(0)", "As needed", "Give the column as many cells as it needs"),
    shown(
        "columns-freeze", "f", "freeze", "Freeze", "The first column stays while others move; or no longer"
    ),
    shown("columns-sort", "s", "sort", "Sort", "Sort by it too: its way, the other way, not at all"),
    shown("columns-preset", "p", "preset", "Preset", "Take the columns of the next preset"),
]
