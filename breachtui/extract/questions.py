"""Questions that a form or a list of questions answers itself."""

from functools import lru_cache
from itertools import pairwise

from breachtui.extract.document import Document
from breachtui.extract.patterns import Lazy

_NO = Lazy(
    r"(?:a(?:nswer)?[:.] {0,3})?(?:no\b(?! (?:more|later|fewer|one|longer|less)\b)|not at this time|none\b)"
)
_YES = Lazy(r"(?:a(?:nswer)?[:.] {0,3})?yes\b")
# "Was the data encrypted: No"
_LABELLED_NO = Lazy(r"[a-z][^:?]{5,120}[:?] {0,4}no\.?$")
_NO_AT_END = ("no", "no.")


@lru_cache(maxsize=2)
def denied_questions(document: Document) -> frozenset[int]:
    """The indices of the sentences that ask what is then answered with no."""
    asked = (
        question.index
        for question, answer in pairwise(document.sentences)
        if question.text[-1] == "?" and _NO.match(answer.lower)
    )
    told = (
        each.index
        for each in document.sentences
        if each.lower.endswith(_NO_AT_END) and _LABELLED_NO.match(each.lower)
    )
    return frozenset((*asked, *told))


@lru_cache(maxsize=2)
def affirmed_questions(document: Document) -> frozenset[int]:
    """The indices of the sentences that ask what is then answered with yes."""
    return frozenset(
        question.index
        for question, answer in pairwise(document.sentences)
        if question.text[-1] == "?" and _YES.match(answer.lower)
    )
