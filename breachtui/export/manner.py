"""How much of an incident a document tells, and what of it is for the user's eyes only."""

from dataclasses import dataclass

FORMS = ("long", "short", "list")
"""How a document may be written: everything with its evidence; a paragraph and a table; a line each."""


@dataclass(frozen=True)
class Manner:
    """What the reader of a document is to see."""

    form: str = "long"
    """One of `FORMS`; only Markdown has several."""
    paths: bool = False
    """Whether it names the files on the user's machine."""
    own: bool = False
    """Whether it has the user's tags and note."""


TO_SEND = Manner()
"""Everything that sources say, and nothing that is the user's own."""
