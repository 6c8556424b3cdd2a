"""Vocabularies whose terms are found by any of their spellings, in prose, in lists and in what is typed."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from breachtui.errors import ValueNotKnown
from breachtui.values.text import fold
from breachtui.values.vocabulary import Term, Vocabulary, letters

if TYPE_CHECKING:  # to show a term nobody needs what finds it
    from breachtui.words.phrases import Phrases


@dataclass(frozen=True)
class SpelledTerm(Term):
    """A term with its spellings."""

    spellings: str = ""
    """How it is written, as lines of `breachtui.words.phrases`."""
    codes: str = ""
    """How closed lists have it, where no spelling says the same; between semicolons."""


def term(id: str, label: str, badge: str, spellings: str, codes: str = "") -> SpelledTerm:
    """A term by its spellings and by what closed lists of sources have."""
    return SpelledTerm(id, label, badge, spellings=spellings, codes=codes)


@dataclass(frozen=True)
class SpelledVocabulary(Vocabulary):
    """A closed list of terms with their spellings."""

    terms: tuple[SpelledTerm, ...]

    @cached_property
    def phrases(self) -> "Phrases":
        """All spellings, as prose has them."""
        from breachtui.words.phrases import Phrases

        return Phrases({term.id: term.spellings for term in self.terms})

    @cached_property
    def cells(self) -> "Phrases":
        """All spellings, as lists have them."""
        from breachtui.words.phrases import Phrases

        return Phrases({term.id: term.spellings for term in self.terms}, cells=True)

    @cached_property
    def _by_code(self) -> dict[str, str]:
        codes = ((code.strip(), term.id) for term in self.terms for code in term.codes.split(";"))
        return {letters(code): id for code, id in codes if code}

    def coded(self, name: str) -> str | None:
        """The id that an entry of a source's closed list is; None for an entry that is not known."""
        return self._by_code.get(letters(name)) or self.cells.meant(fold(name))

    def find(self, word: str) -> Term:
        """The term that a person means by an id, a label, a spelling, or the beginning of an id or label.

        Raises `ValueNotKnown`, naming the choices.
        """
        try:
            return super().find(word)
        except ValueNotKnown:
            meant = self.cells.meant(fold(word))
            if meant is None:
                raise
            return self.by_id[meant]

    def in_order(self, ids: Iterable[str]) -> tuple[str, ...]:
        """Ids in the order of the vocabulary."""
        among = set(ids)
        return tuple(id for id in self.by_id if id in among)
