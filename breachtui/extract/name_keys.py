"""Names for comparing."""

import re
from functools import cache, lru_cache

from breachtui.values.text import fold

_TAIL, _PUNCTUATION = re.compile(r"[^.\w]+$"), re.compile(r"[.,-]")


@lru_cache(maxsize=10_000)
def key_of(name: str) -> str:
    """A name for comparing: case, accents, article, punctuation and legal suffix folded away."""
    from cleanco import basename  # some 20 ms, needed only where a text has names

    plain = basename(name) or name if _may_end_in_legal_form(name) else _TAIL.sub("", name)
    words_ = re.sub(r"[^\w&'.-]+", " ", fold(plain).replace("\u2019", "'").replace("\u0131", "i")).split()
    return " ".join(word.strip(".'-") for word in words_ if word != "the").strip()


def _may_end_in_legal_form(name: str) -> bool:
    """A quick look for what takes long to try form by form."""
    words_ = _TAIL.sub("", name).lower().split()
    return not name.isascii() or not words_ or _PUNCTUATION.sub("", words_[-1]) in _legal_endings()


@cache
def _legal_endings() -> frozenset[str]:
    """The last words of all legal forms, without accents and punctuation."""
    from cleanco import prepare_default_terms

    return frozenset(words_[-1] for _, words_ in prepare_default_terms())
