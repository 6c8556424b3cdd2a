"""Every key of every screen: one meaning each, wherever it is bound.

The ids are what a user's keymap refers to. Footer, help and palette are made from these.
Keys that terminals, multiplexers or line editors take are left alone.
"""

from textual.binding import Binding, BindingType

from breachtui.tui.list_keys import REMEMBERING
from breachtui.tui.list_keys import listed as _key
from breachtui.tui.list_keys import shown as _shown

APP: list[BindingType] = [
    _shown("help", "question_mark", "help", "Help", "The keys, the query language, and the documentation"),
    _shown("quit", "q", "leave", "Quit", "One step back; from the list: leave breachtui"),
    Binding(
        "ctrl+q", "quit", "Quit", show=False, priority=True, id="quit-now", tooltip="Leave from anywhere"
    ),
    Binding(
        "ctrl+c",
        "interrupt",
        "Interrupt",
        show=False,
        priority=True,
        id="interrupt",
        tooltip="Copy what is selected; in a dialog: cancel; while loading: stop; twice: leave",
    ),
]

MOVING: list[BindingType] = [
    _key("down", "down,j", "move(1)", "Down", "Move one line down"),
    _key("up", "up,k", "move(-1)", "Up", "Move one line up"),
    _key("first", "home,g", "first", "First", "Move to the first line"),
    _key("last", "end,G", "last", "Last", "Move to the last line"),
]

PAGING: list[BindingType] = [
    _key("page-down", "pagedown,ctrl+d", "page(1)", "Page down", "One page down"),
    _key("page-up", "pageup,ctrl+u", "page(-1)", "Page up", "One page up"),
]

_BACK = _shown("back", "escape,q", "back", "Back", "One step back")
_EXPORT = _shown("export", "e", "export", "Export", "Write to a Markdown, CSV or JSON file")
_TAGS = _key("tags", "t", "tags", "Tags", "Your tags: of the marked incidents, else of this one")
_REMOVE = _key("remove", "D", "remove", "Remove", "Remove the marked incidents, else this one")
_LOADS = _key("loads", "H", "app.loads", "History", "Every load, what it changed, and what you removed")
_OPEN = _shown("open", "enter", "open", "Open", "Show the incident with its evidence")
_HIDE = "hide-equal", "h", "hide", "Hide equal", "Hide the rows that are equal, or show them again"
_MARKDOWN = _key("copy-markdown", "ctrl+y", "markdown", "Copy as Markdown", "Copy the incident as Markdown")
_VISIT = _key("visit", "o", "visit", "Open source", "Open the link or the file of the source")
_LEAVE_OUT = "leave-out", "x", "leave_out"
_UNDO = "undo", "z", "app.undo", "Undo", "Undo what you did last, also before a restart"
_REDO = "redo", "Z", "app.redo", "Redo", "Do again what was undone last"
UNDOING: list[BindingType] = [_key(*_UNDO), _key(*_REDO)]
_UNDOING_SHOWN: list[BindingType] = [_shown(*_UNDO), _key(*_REDO)]

BROWSE: list[BindingType] = [
    _OPEN,
    _shown("mark", "space", "mark", "Mark", "Mark or unmark the incident and move on"),
    _shown("search", "slash", "search", "Search", "Type a query; the list follows"),
    _shown("facets", "f", "facets", "Facets", "Show the facets and go there; from there: hide them"),
    _shown("compare", "c", "compare", "Compare", "Put two to four marked incidents side by side"),
    _EXPORT,
    _TAGS,
    _key("copy", "y", "cite", "Cite", "Copy a citation of the incident: a sentence and its sources"),
    _MARKDOWN,
    _VISIT,
    _key(
        "follow",
        "F",
        "follow_cursor",
        "Follow",
        "Compare the marked incident with each you move to; again: stop",
    ),
    _key("next", "n", "difference(1)", "Difference", "While a comparison follows: the next row that differs"),
    _key(
        "previous", "N", "difference(-1)", "Difference before", "While a comparison follows: the row before"
    ),
    _key(
        "hide-equal",
        "h",
        "hide",
        "Hide equal",
        "While a comparison follows: hide the rows that are equal, or show them",
    ),
    _key("merge", "M", "merge", "Merge", "Make one incident of those that are marked"),
    _key("suggestions", "w", "app.suggestions", "Which are one?", "Pairs that may be one: you say"),
    _REMOVE,
    *UNDOING,
    _LOADS,
    _key("statistics", "percent_sign", "statistics", "Statistics", "What the list adds up to"),
    _key("sort", "s", "sort", "Sort", "Sort by the next column"),
    _key("reverse", "S", "reverse", "Reverse", "Turn the order round"),
    _key("unmark", "u", "unmark", "Unmark all", "Take away all marks"),
    *REMEMBERING,
    _key("reload", "r", "reload", "Reload", "Read the list from the file again"),
    _key("load", "L", "app.load", "Load", "Load files, folders or archives; the list follows"),
    _key(
        "watch", "W", "app.watch", "Watch", "Load what lands in a folder while the app is open; again: stop"
    ),
    _key("clear", "escape", "back", "Show all", "One step back: clear the query"),
]

SEARCH: list[BindingType] = [
    _shown("search-done", "enter", "leave", "To the list", "Keep the filter, go to the list"),
    _shown("complete", "tab", "take", "Complete", "Take the highlighted completion"),
    _key("complete-end", "right", "cursor_right", "Complete", "At the end: take the highlighted completion"),
    _key("complete-up", "up", "choose(-1)", "Completion above", "Highlight the completion above"),
    _key("complete-down", "down", "choose(1)", "Completion below", "Highlight the completion below"),
    _key("recall-before", "up", "recall(1)", "Query before", "Without completions: the query asked before"),
    _key("recall-after", "down", "recall(-1)", "Query after", "After that: the query asked after it"),
    _key(
        "search-down", "down", "leave", "To the list", "Without completions: keep the filter, go to the list"
    ),
    _shown("complete-close", "escape", "close", "Close", "Close the completions"),
    _shown("search-clear", "escape", "clear", "Clear", "Clear the query; again: leave the box"),
]

FACETS: list[BindingType] = [
    *MOVING,
    *PAGING,
    _shown(
        "facet-narrow", "enter,space", "narrow", "Only", "Narrow the list to this value; again: no longer"
    ),
    _shown(
        "facet-exclude", "x,minus", "exclude", "Not", "Leave this value out of the list; again: no longer"
    ),
    _key("facet-fold", "left", "fold(True)", "Fold", "Fold the facet"),
    _key("facet-unfold", "right", "fold(False)", "Unfold", "Unfold the facet; again: show all its values"),
    _key("facet-next", "right_square_bracket", "facet(1)", "Next facet", "Move to the next facet"),
    _key("facet-previous", "left_square_bracket", "facet(-1)", "Facet before", "Move to the facet before"),
    _key("facet-leave", "escape,q", "leave", "To the list", "Go to the list"),
]

DETAIL: list[BindingType] = [
    _BACK,
    _shown("next-field", "tab", "field(1)", "Field", "The next field that has evidence in the text"),
    _key("previous-field", "shift+tab", "field(-1)", "Field before", "The field before"),
    _key("next", "n", "evidence(1)", "Evidence", "The next place that says the same"),
    _key("previous", "N", "evidence(-1)", "Evidence before", "The place before"),
    _shown(
        "next-report", "right_square_bracket", "report(1)", "Source", "The next source about this incident"
    ),
    _key("previous-report", "left_square_bracket", "report(-1)", "Source before", "The source before"),
    _shown("next-incident", "right,J", "incident(1)", "Next", "The next incident of the list"),
    _key("previous-incident", "left,K", "incident(-1)", "Previous", "The incident before"),
    _key("copy", "y", "copy", "Copy", "Copy the value of the row"),
    _key(
        "copy-evidence",
        "Y",
        "quote",
        "Cite",
        "Copy the sentence it was read from, with source, date and link",
    ),
    _MARKDOWN,
    _VISIT,
    _EXPORT,
    _shown("edit", "E", "edit", "Edit", "Edit the field of the row; empty goes back to the sources"),
    _TAGS,
    _key("note", "a", "note", "Note", "Your note on the incident"),
    _key("open", "enter", "open", "Open", "On an incident of a campaign: show it"),
    _key("split", "X", "split", "Split off", "Take the source that is shown off this incident"),
    _REMOVE,
    *UNDOING,
    *PAGING,
]

SUGGESTIONS: list[BindingType] = [
    _BACK,
    _shown("merge", "M", "answer('same')", "Same", "They are one breach: merge them"),
    _shown("sibling", "b", "answer('sibling')", "Sibling", "One event, but two organizations' breaches"),
    _shown("different", "d", "answer('different')", "Different", "Two breaches"),
    _shown("later", "l", "later", "Later", "Not now; after the last: ask about those left for later"),
    _shown("undo", "z", "undo", "Undo", "Take the last answer back, and go back to it"),
    _key(*_REDO),
    _key("open", "enter", "open", "Open", "Show the chosen one, ▸, with its evidence"),
    _key("next-incident", "right,J", "incident(1)", "Right", "Choose the one on the right"),
    _key("previous-incident", "left,K", "incident(-1)", "Left", "Choose the one on the left"),
    _key(*_HIDE),
]

LOADS: list[BindingType] = [
    _BACK,
    _shown("open", "enter", "open", "Open", "Show what the load changed, refused and added"),
    _shown(*_LEAVE_OUT, "Take back", "Take the load back; again: have it count"),
    *_UNDOING_SHOWN,
]

CHANGES: list[BindingType] = [
    _BACK,
    _OPEN,
    *_UNDOING_SHOWN,
]

REMOVED: list[BindingType] = [
    _BACK,
    _shown(*_LEAVE_OUT, "Restore", "No longer leave the incident out: back into the list"),
    *_UNDOING_SHOWN,
]

STATISTICS: list[BindingType] = [
    _BACK,
    _shown(
        "statistics-narrow",
        "enter",
        "narrow",
        "List these",
        "List the incidents of the bar; escape comes back",
    ),
    _shown("sort", "s", "sort", "Figure", "Rank and draw the bars by the next figure"),
    _shown("period", "p", "period", "Period", "By year, quarter or month"),
    _shown(
        "only-marked", "m", "only_marked", "Marked", "Only the marked incidents; again: all that are listed"
    ),
    _EXPORT,
]

BARS: list[BindingType] = [
    *MOVING,
    *PAGING,
    _key("part-next", "right_square_bracket", "part(1)", "Next part", "Move to the next section"),
    _key("part-previous", "left_square_bracket", "part(-1)", "Part before", "Move to the section before"),
]

COMPARISON: list[BindingType] = [
    _BACK,
    _shown("next", "n", "difference(1)", "Difference", "The next row that differs"),
    _key("previous", "N", "difference(-1)", "Difference before", "The row before that differs"),
    _shown(*_HIDE),
    _EXPORT,
]

HELP: list[BindingType] = [
    _shown("help-close", "escape,q,question_mark", "dismiss", "Close", "Back to where you were"),
    _key(
        "help-next",
        "right_square_bracket,right",
        "turn(1)",
        "Next topic",
        "The next topic of the documentation",
    ),
    _key("help-previous", "left_square_bracket,left", "turn(-1)", "Topic before", "The topic before"),
    *MOVING,
    *PAGING,
]
