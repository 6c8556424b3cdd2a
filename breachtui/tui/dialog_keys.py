"""The keys of dialogs, and of what stands in front while files are loaded."""

from textual.binding import Binding, BindingType

from breachtui.tui.list_keys import listed, shown

CHOICE: list[BindingType] = [
    shown("choose", "enter", "choose", "Choose", "Do what is highlighted"),
    shown("choose-cancel", "escape,q", "dismiss", "Cancel", "Back, nothing is changed"),
]

EXPORT: list[BindingType] = [
    shown("export-cancel", "escape", "dismiss", "Cancel", "Back without writing"),
    Binding(
        "up", "choose(-1)", "Choice above", priority=True, id="export-up", tooltip="Export the choice above"
    ),
    Binding(
        "down",
        "choose(1)",
        "Choice below",
        priority=True,
        id="export-down",
        tooltip="Export the choice below",
    ),
    Binding(
        "tab", "form", "Form", priority=True, id="export-form", tooltip="Markdown: long, short or a list"
    ),
    listed("export-own", "f3", "own", "Your notes", "Markdown with your tags and notes, or without"),
    listed("export-paths", "f4", "paths", "Files", "Markdown with the names of files, or without"),
]

EDIT: list[BindingType] = [
    shown("edit-cancel", "escape", "dismiss", "Cancel", "Back without editing"),
    Binding("up", "choose(-1)", "Field above", priority=True, id="edit-up", tooltip="Edit the field above"),
    Binding(
        "down", "choose(1)", "Field below", priority=True, id="edit-down", tooltip="Edit the field below"
    ),
    Binding("tab", "complete", "Complete", priority=True, id="edit-complete", tooltip="Complete the word"),
]

TAGS: list[BindingType] = [
    shown("tags-cancel", "escape", "dismiss", "Cancel", "Back without tagging"),
    Binding("tab", "complete", "Complete", priority=True, id="tags-complete", tooltip="Complete the tag"),
]

NOTE: list[BindingType] = [
    Binding(
        "f2", "save", "Save", priority=True, id="note-save", tooltip="Keep the note; an empty one is none"
    ),
    Binding(
        "escape",
        "cancel",
        "Cancel",
        priority=True,
        id="note-cancel",
        tooltip="Back; twice where it would throw something away",
    ),
]

LOAD: list[BindingType] = [
    shown("load-cancel", "escape", "dismiss", "Cancel", "Back without loading"),
    Binding(
        "tab", "complete", "Complete", priority=True, id="load-complete", tooltip="Complete the path as typed"
    ),
]

LOADING: list[BindingType] = [
    shown(
        "load-stop",
        "escape,ctrl+c",
        "stop",
        "Stop",
        "Stop: the files before are kept, the one being read is left out; at the end: close",
    ),
    listed("load-close", "enter,q", "close", "Close", "At the end: back to the list"),
]

MAPPING: list[BindingType] = [
    shown("mapping-load", "L", "load", "Load", "Load the table with these columns"),
    shown("mapping-skip", "escape,q", "dismiss", "Skip", "Leave this table out"),
    listed("mapping-stop", "ctrl+c", "stop", "Stop", "Leave this and all other such tables out"),
]

COLUMN: list[BindingType] = [
    shown("column-choose", "enter,space", "show_overlay", "Choose", "Choose the column that holds the field"),
    listed("column-down", "down,j", "app.focus_next", "Down", "The next field"),
    listed("column-up", "up,k", "app.focus_previous", "Up", "The field before"),
    listed("column-none", "backspace,delete", "none", "None", "No column holds the field"),
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
