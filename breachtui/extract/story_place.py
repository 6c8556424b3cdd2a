"""Where a story begins, in capitals before its first words: a weak sign of whom it is about."""

from breachtui.extract.candidate import Candidate
from breachtui.extract.lexicon.places import CITIES, FOREIGN_CITIES
from breachtui.extract.patterns import Lazy
from breachtui.extract.reading import Found, Reading

# "LONDON (Wire) -", "MUMBAI: "; from the big cities of their own country wires and papers write about all of
# it, local stations about what is there.
_CITY = Lazy(
    r"(?P<city>[A-Z]{3,12}(?: [A-Z]{2,12})?|[A-Z][a-z]{2,12}(?: [A-Z][a-z]{2,12})?(?=:))"
    r"(?:, [A-Z][a-z]{2,8}\.? \d{1,2})?"
    r"(?::| ?\((?:(?:Reuters|AP|AFP|UPI|Bloomberg|CN|CNN)|(?P<local>[A-Z][^)\n]{1,30}))\) ?(?:-|\u2014)"
    r"| ?(?:--?|\u2014)) "
)
# Who is tried is tried where he lives.
_TRIED = Lazy(r"\b(?:jury|court|judge|pleaded|sentenced|charged|prosecutors|indicted|arrested)\b")
_WEAK = 1.1
# A headline may stand before it.
_FIRST = 2


def of_story(reading: Reading) -> Found:
    """Candidates for the state and the country from the story's dateline, where it names a city alone."""
    for sentence in reading.document.sentences[:_FIRST]:
        if match := _CITY.match(reading.document.flat, sentence.start):
            span, city = (reading.document.span(*match.span("city")),), match["city"].title()
            if code := FOREIGN_CITIES.get(city):
                return {"country": [Candidate(code, span, _WEAK, ("the story's dateline",))]}
            if match["local"] and not _TRIED.search(sentence.lower) and (state := CITIES.get(city.lower())):
                return {"state": [Candidate(state, span, _WEAK, ("the story's dateline",))]}
    return {}
