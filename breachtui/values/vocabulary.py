"""Closed vocabularies: ids, labels, the words people use for them, and where the list comes from."""

from dataclasses import dataclass
from functools import cached_property

from breachtui.errors import ValueNotKnown
from breachtui.values.text import fold, visible


@dataclass(frozen=True)
class Term:
    """One word of a vocabulary."""

    id: str
    """What is stored."""
    label: str
    """What is shown."""
    badge: str = ""
    """A form of at most four letters for narrow columns."""
    synonyms: tuple[str, ...] = ()
    """Other words a person would type for it."""


@dataclass(frozen=True)
class Vocabulary:
    """A closed list of terms."""

    name: str
    """What the terms are, in the singular: ``data type``."""
    source: str
    """Where the list comes from."""
    terms: tuple[Term, ...]
    """In the order they are shown."""

    @cached_property
    def by_id(self) -> dict[str, Term]:
        """The terms by id."""
        return {term.id: term for term in self.terms}

    @cached_property
    def _by_word(self) -> dict[str, Term]:
        words: dict[str, Term] = {}
        for term in self.terms:
            for word in (term.id, term.label, *term.synonyms):
                words.setdefault(letters(word), term)
        return words

    def __contains__(self, id: str) -> bool:
        """Whether ``id`` is a term's id."""
        return id in self.by_id

    def label(self, id: str | None) -> str:
        """The label of an id; the id itself, harmless, where it is not known; "" for None."""
        if id is None:
            return ""
        term = self.by_id.get(id)
        return term.label if term else visible(str(id))

    def find(self, word: str) -> Term:
        """The term that a person means by an id, a label, a synonym or a beginning of one.

        Raises `ValueNotKnown`, naming the choices.
        """
        key = letters(word)
        if key in self._by_word:
            return self._by_word[key]
        starting = {term.id: term for known, term in self._by_word.items() if key and known.startswith(key)}
        if len(starting) == 1:
            return next(iter(starting.values()))
        choices = ", ".join(starting or self.by_id)
        raise ValueNotKnown(f"{word!r} is no {self.name}; choose from {choices}")


def letters(word: str) -> str:
    """The letters and digits of a word, folded: what a list's and a person's spelling of it share."""
    return "".join(char for char in fold(word) if char.isalnum())
