"""What the rows of several tables have in common: by what prose, lists and codes tell of a term."""

from dataclasses import dataclass

from breachtui.values.vocabulary import Term


@dataclass(frozen=True)
class Told(Term):
    """A term with every way in which sources tell of it.

    Its frames are such as `breachtui.extract.acts` describes.
    """

    frames: tuple[str, ...] = ()
    """What tells of it in prose and in the cells of lists."""
    hints: tuple[str, ...] = ()
    """What only hints at it, and counts where nothing tells of another."""
    cells: tuple[str, ...] = ()
    """What names it where it is all that the cell of a list says."""
    prc: tuple[str, ...] = ()
    """The codes of the Privacy Rights Clearinghouse for it."""
    veris: tuple[str, ...] = ()
    """What VERIS has for it: ``error.Loss``, ``hacking`` for any variety, the beginning of an asset."""


def lines(text: str) -> tuple[str, ...]:
    """The lines of a text."""
    return tuple(line.strip() for line in text.strip().splitlines())
