"""Every key of every screen and dialog: one meaning each, wherever it is bound.

The ids are what a user's keymap refers to. Footer, help and palette are made from these.
Keys that terminals, multiplexers or line editors take are left alone.
"""

from collections.abc import Iterator
from dataclasses import replace

from textual.binding import Binding, BindingType


def _bound(text: str) -> list[BindingType]:
    """Bindings by the row: id, keys, action, label, meaning; ``#`` stands for each of 1 to 9.

    Before the id ``*`` says that the footer shows it, ``!`` that it acts before what has the focus does.
    An id alone is one of `_SHARED`.
    """
    return list(_rows(text))


def _rows(text: str) -> Iterator[Binding]:
    for line in text.strip().splitlines():
        for number in "123456789" if "#" in line else "#":
            marked, *cells = " ".join(line.replace("#", number).split()).split(" | ")
            id, show, priority = marked.lstrip("!*"), "*" in marked, "!" in marked
            if cells:
                keys, action, label, meaning = cells
                yield Binding(keys, action, label, show=show, priority=priority, id=id, tooltip=meaning)
            else:
                yield replace(_SHARED[id], show=show)


_SHARED = {
    each.id: each
    for each in _rows("""
    *export | e | export | Export | Write to a Markdown, CSV or JSON file
    tags | t | tags | Tags | Your tags: of the marked incidents, else of this one
    copy-markdown | ctrl+y | markdown | Copy as Markdown | Copy the incident as Markdown
    visit | o | visit | Open source | Open the link or the file of the source
    remove | D | remove | Remove | Remove the marked incidents, else this one
    *back | escape,q | back | Back | One step back
    undo | z | app.undo | Undo | Undo what you did last, also before a restart
    redo | Z | app.redo | Redo | Do again what was undone last
    hide-equal | h | hide | Hide equal | Hide the rows that are equal, or show them again
""")
}
APP: list[BindingType] = _bound("""
    *help | question_mark | help | Help | The keys, the query language, and the documentation
    *quit | q | leave | Quit | One step back; from the list: leave breachtui
    !quit-now | ctrl+q | quit | Quit | Leave from anywhere
    !interrupt | ctrl+c | interrupt | Interrupt | Copy what is selected; in a dialog: cancel; while \
        loading: stop; twice: leave
""")
MOVING: list[BindingType] = _bound("""
    down | down,j | move(1) | Down | Move one line down
    up | up,k | move(-1) | Up | Move one line up
    first | home,g | first | First | Move to the first line
    last | end,G | last | Last | Move to the last line
""")
PAGING: list[BindingType] = _bound("""
    page-down | pagedown,ctrl+d | page(1) | Page down | One page down
    page-up | pageup,ctrl+u | page(-1) | Page up | One page up
""")
BROWSE: list[BindingType] = _bound("""
    *open | enter | open | Open | Show the incident with its evidence
    *mark | space | mark | Mark | Mark or unmark the incident and move on
    *search | slash | search | Search | Type a query; the list follows
    *facets | f | facets | Facets | Show the facets and go there; from there: hide them
    *compare | c | compare | Compare | Put two to four marked incidents side by side
    *export
    tags
    copy | y | cite | Cite | Copy a citation of the incident: a sentence and its sources
    copy-markdown
    visit
    follow | F | follow_cursor | Follow | Compare the marked incident with each you move to; again: stop
    next | n | difference(1) | Difference | While a comparison follows: the next row that differs
    previous | N | difference(-1) | Difference before | While a comparison follows: the row before
    hide-equal | h | hide | Hide equal | While a comparison follows: hide the rows that are equal, or show \
        them
    merge | M | merge | Merge | Make one incident of those that are marked
    suggestions | w | app.suggestions | Which are one? | Pairs that may be one: you say
    remove
    undo
    redo
    loads | H | app.loads | History | Every load, what it changed, and what you removed
    statistics | percent_sign | statistics | Statistics | What the list adds up to
    sort | s | sort | Sort | Sort by the next of the columns that are shown
    reverse | S | reverse | Reverse | Turn the order round
    unmark | u | unmark | Unmark all | Take away all marks
    mark-all | asterisk | mark_all | Mark all | Mark all incidents that are listed
    mark-range | v | mark_range | Mark range | Mark from the incident marked last to this one
    only-marked | m | only_marked | Only marked | List the marked alone; again: no longer
    columns | C | columns | Columns | The columns, their order and width, and how to sort
    columns-left | less_than_sign | shift(-1) | Columns left | Bring a column before into view
    columns-right | greater_than_sign | shift(1) | Columns right | Bring the next column into view
    save-view | V | save_view | Views | Save the list as a view; rename, number, remove views
    view-# | # | view(#) | View # | Show the view #
    history | ctrl+r | history | Query history | Find a query that was asked before
    restore-query | ctrl+z | restore_query | Query back | Bring a cleared query back
    reload | r | reload | Reload | Read the list from the file again
    load | L | app.load | Load | Load files, folders or archives; the list follows
    watch | W | app.watch | Watch | Load what lands in a folder while the app is open; again: stop
    clear | escape | back | Show all | One step back: clear the query
""")
SEARCH: list[BindingType] = _bound("""
    *search-done | enter | leave | To the list | Keep the filter, go to the list
    *complete | tab | take | Complete | Take the highlighted completion
    complete-end | right | cursor_right | Complete | At the end: take the highlighted completion
    complete-up | up | choose(-1) | Completion above | Highlight the completion above
    complete-down | down | choose(1) | Completion below | Highlight the completion below
    recall-before | up | recall(1) | Query before | Without completions: the query asked before
    recall-after | down | recall(-1) | Query after | After that: the query asked after it
    search-down | down | leave | To the list | Without completions: keep the filter, go to the list
    *complete-close | escape | close | Close | Close the completions
    *search-clear | escape | clear | Clear | Clear the query; again: leave the box
""")
FACETS: list[BindingType] = [
    *MOVING,
    *PAGING,
    *_bound("""
    *facet-narrow | enter,space | narrow | Only | Narrow the list to this value; again: no longer
    *facet-exclude | x,minus | exclude | Not | Leave this value out of the list; again: no longer
    facet-fold | left | fold(True) | Fold | Fold the facet
    facet-unfold | right | fold(False) | Unfold | Unfold the facet; again: show all its values
    facet-next | right_square_bracket | facet(1) | Next facet | Move to the next facet
    facet-previous | left_square_bracket | facet(-1) | Facet before | Move to the facet before
    facet-leave | escape,q | app.focus('list') | To the list | Go to the list
"""),
]
DETAIL: list[BindingType] = [
    *_bound("""
    *back
    *next-field | tab | field(1) | Field | The next field that has evidence in the text
    previous-field | shift+tab | field(-1) | Field before | The field before
    next | n | evidence(1) | Evidence | The next place that says the same
    previous | N | evidence(-1) | Evidence before | The place before
    *next-report | right_square_bracket | report(1) | Source | The next source about this incident
    previous-report | left_square_bracket | report(-1) | Source before | The source before
    *next-incident | right,J | incident(1) | Next | The next incident of the list
    previous-incident | left,K | incident(-1) | Previous | The incident before
    copy | y | copy | Copy | Copy the value of the row
    copy-evidence | Y | quote | Cite | Copy the sentence it was read from, with source, date and link
    copy-markdown
    visit
    *export
    *edit | E | edit | Edit | Edit the field of the row; empty goes back to the sources
    tags
    note | a | note | Note | Your note on the incident
    open | enter | open | Open | On an incident of a campaign: show it
    split | X | split | Split off | Take the source that is shown off this incident
    remove
    undo
    redo
"""),
    *PAGING,
]
SUGGESTIONS: list[BindingType] = _bound("""
    *back
    *merge | M | answer('same') | Same | They are one breach: merge them
    *sibling | b | answer('sibling') | Sibling | One event, but two organizations' breaches
    *different | d | answer('different') | Different | Two breaches
    *later | l | later | Later | Not now; after the last: ask about those left for later
    *undo | z | undo | Undo | Take the last answer back, and go back to it
    redo
    open | enter | open | Open | Show the chosen one, ▸, with its evidence
    next-incident | right,J | incident(1) | Right | Choose the one on the right
    previous-incident | left,K | incident(-1) | Left | Choose the one on the left
    hide-equal
""")
LOADS: list[BindingType] = _bound("""
    *back
    *open | enter | open | Open | Show what the load changed, refused and added
    *leave-out | x | leave_out | Take back | Take the load back; again: have it count
    *undo
    redo
""")
CHANGES: list[BindingType] = _bound("""
    *back
    *open | enter | open | Open | Show the incident with its evidence
    *undo
    redo
""")
REMOVED: list[BindingType] = _bound("""
    *back
    *leave-out | x | leave_out | Restore | No longer leave the incident out: back into the list
    *undo
    redo
""")
STATISTICS: list[BindingType] = _bound("""
    *back
    *statistics-narrow | enter | narrow | List these | List the incidents of the bar; escape comes back
    *sort | s | sort | Figure | Rank and draw the bars by the next figure
    *period | p | period | Period | By year, quarter or month
    *only-marked | m | only_marked | Marked | Only the marked incidents; again: all that are listed
    *export
""")
BARS: list[BindingType] = [
    *MOVING,
    *PAGING,
    *_bound("""
    part-next | right_square_bracket | part(1) | Next part | Move to the next section
    part-previous | left_square_bracket | part(-1) | Part before | Move to the section before
"""),
]
COMPARISON: list[BindingType] = _bound("""
    *back
    *next | n | difference(1) | Difference | The next row that differs
    previous | N | difference(-1) | Difference before | The row before that differs
    *hide-equal
    *export
""")
HELP: list[BindingType] = [
    *_bound("""
    *help-close | escape,q,question_mark | dismiss | Close | Back to where you were
    help-next | right_square_bracket,right | turn(1) | Next topic | The next topic of the documentation
    help-previous | left_square_bracket,left | turn(-1) | Topic before | The topic before
"""),
    *MOVING,
    *PAGING,
]
CHOICE: list[BindingType] = _bound("""
    *choose | enter | choose | Choose | Do what is highlighted
    *choose-cancel | escape,q | dismiss | Cancel | Back, nothing is changed
""")
EXPORT: list[BindingType] = _bound("""
    *export-cancel | escape | dismiss | Cancel | Back without writing
    !*export-up | up | choose(-1) | Choice above | Export the choice above
    !*export-down | down | choose(1) | Choice below | Export the choice below
    !*export-form | tab | form | Form | Markdown: long, short or a list
    export-own | f3 | own | Your notes | Markdown with your tags and notes, or without
    export-paths | f4 | paths | Files | Markdown with the names of files, or without
""")
EDIT: list[BindingType] = _bound("""
    *edit-cancel | escape | dismiss | Cancel | Back without editing
    !*edit-up | up | choose(-1) | Field above | Edit the field above
    !*edit-down | down | choose(1) | Field below | Edit the field below
    !*edit-complete | tab | complete | Complete | Complete the word
""")
TAGS: list[BindingType] = _bound("""
    *tags-cancel | escape | dismiss | Cancel | Back without tagging
    !*tags-complete | tab | complete | Complete | Complete the tag
""")
NOTE: list[BindingType] = _bound("""
    !*note-save | f2 | save | Save | Keep the note; an empty one is none
    !*note-cancel | escape | cancel | Cancel | Back; twice where it would throw something away
""")
LOAD: list[BindingType] = _bound("""
    *load-cancel | escape | dismiss | Cancel | Back without loading
    !*load-complete | tab | complete | Complete | Complete the path as typed
""")
LOADING: list[BindingType] = _bound("""
    *load-stop | escape,ctrl+c | stop | Stop | Stop: the files before are kept, the one being read is left \
        out; at the end: close
    load-close | enter,q | close | Close | At the end: back to the list
""")
MAPPING: list[BindingType] = _bound("""
    *mapping-load | L | load | Load | Load the table with these columns
    *mapping-skip | escape,q | dismiss | Skip | Leave this table out
    mapping-stop | ctrl+c | stop | Stop | Leave this and all other such tables out
""")
COLUMN: list[BindingType] = _bound("""
    *column-choose | enter,space | show_overlay | Choose | Choose the column that holds the field
    column-down | down,j | app.focus_next | Down | The next field
    column-up | up,k | app.focus_previous | Up | The field before
    column-none | backspace,delete | none | None | No column holds the field
""")
HISTORY: list[BindingType] = _bound("""
    *history-cancel | escape | dismiss | Cancel | Back to the query as it is
    !*history-up | up | choose(-1) | Query above | The query above
    !*history-down | down | choose(1) | Query below | The query below
""")
VIEWS: list[BindingType] = _bound("""
    *views-cancel | escape | dismiss | Cancel | Back without saving
    *views-open | enter | open | Open | In the name: save; on a view: open it
    *views-rename | E | rename | Rename | On a view: give it another name
    *views-remove | x | remove | Remove | On a view: remove it
    views-# | # | number(#) | As # | On a view: # opens it
""")
COLUMNS: list[BindingType] = _bound("""
    *columns-keep | enter | keep | Keep | Take these columns and this order
    *columns-cancel | escape | dismiss | Cancel | Back, nothing is changed
    *columns-show | space | show | Show | Show the column, or hide it
    columns-before | left | move(-1) | Left | Move the column to the left
    columns-after | right | move(1) | Right | Move the column to the right
    columns-wider | plus | widen(1) | Wider | Give the column a cell more
    columns-narrower | minus | widen(-1) | Narrower | Give the column a cell less
    columns-auto | 0 | widen(0) | As needed | Give the column as many cells as it needs
    *columns-freeze | f | freeze | Freeze | The first column stays while others move; or no longer
    *columns-sort | s | sort | Sort | Sort by it too: its way, the other way, not at all
    *columns-preset | p | preset | Preset | Take the columns of the next preset
""")
