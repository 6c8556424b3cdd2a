"""What a form, a register or a summary says outright beside a label: ``Organization: NAME``."""

from collections.abc import Iterator

from breachtui.extract.candidate import Candidate
from breachtui.extract.document import Document
from breachtui.extract.exclusions import excluded
from breachtui.extract.keys import key_of
from breachtui.extract.patterns import Lazy

# The value may stand in the line below.
_ORGANIZATION = Lazy(
    r"(?im)^[ \t]*(?:name of (?:the )?)?(?:breached |affected )?"
    r"(?:organi[sz]ation|entity|covered entity|company|business)(?:'s)?(?: name)?[ \t]*:[ \t]*\n?[ \t]*"
    r"(?P<name>(?-i:[A-Z0-9])[^\n:;]{1,80}?)[ \t.]*$"
)
_NO_NAME = Lazy(
    r"(?i)(?:none|n/?a|unknown|various|multiple|not \w+)\b|.* (?:is|was|are|were|has|have|we|you)\b"
)
_LABEL_WORDS = frozenset({"organization", "organisation", "entity", "company", "business"})
_READ = 20_000
# More than any signs of grammar.
_SURE = 7.0


def organization(document: Document) -> Iterator[Candidate]:
    """The organization named beside a label; nothing where no such label is."""
    if _LABEL_WORDS.isdisjoint(document.words):
        return
    for match in _ORGANIZATION.finditer(document.article.text, 0, _READ):
        name = match["name"]
        if not _NO_NAME.match(name) and not excluded(key_of(name)):
            yield Candidate(name, (document.span(*match.span("name")),), _SURE, ("beside its label",))
