"""Which names stand before and after a place in a text."""

import re
from bisect import bisect_right

from breachtui.extract.coreference import parties
from breachtui.extract.document import Document, Sentence
from breachtui.extract.gazetteer import Place
from breachtui.extract.mentions import Mention

_ATTRIBUTIVE = re.compile(r"[ -](?!(?:in|of|at|on|is|was|has|and|said)\b)[a-z]")
_OF_TOWN = re.compile(r"(?:city|town|village|borough|township) of ")
_ARTICLE = re.compile(r"\ban? $")


_STREET = re.compile(r"\d{1,6}[A-Z]? [A-Z\d]|P\.? ?O\.? Box \d|One [A-Z]|(?:Suite|Floor|Attn)\b")
_ZIP_END = re.compile(r"\.?(?: {1,2}\d{5}(?:-\d{4})?)?\W{0,3}(?:USA|U\.S\.A\.)?")
# Of an address no line is longer, and the name stands no further above.
_LONGEST_LINE, _ABOVE = 90, 190


def _is_street(line: Sentence) -> bool:
    return len(line.text) < _LONGEST_LINE and bool(_STREET.match(line.text))


class Owners:
    """Who stands where in a text."""

    def __init__(self, document: Document, key: str) -> None:
        self.document = self._document = document
        self._key = key
        self._all = sorted(
            ((m, party.key == key) for party in parties(document) for m in party.mentions),
            key=lambda pair: pair[0].start,
        )
        self._starts = [m.start for m, _ in self._all]
        self._sentences = [sentence.start for sentence in document.sentences]

    def sentence(self, offset: int) -> Sentence | None:
        """The sentence around an offset."""
        place = bisect_right(self._sentences, offset) - 1
        return self._document.sentences[place] if place >= 0 else None

    def before(self, offset: int, first: int) -> tuple[Mention, bool] | None:
        """The last name before an offset, and whether it is the organization's."""
        place = bisect_right(self._starts, offset - 1) - 1
        while place > 0 and _ATTRIBUTIVE.match(self._document.flat, self._all[place][0].end):
            left = self._document.flat[max(first, self._all[place][0].start - 12) : self._all[place][0].start]
            if not _ARTICLE.search(left):
                break
            place -= 1  # "an Ashby Care affiliated hospital in" is said of the name before
        found = self._all[place] if place >= 0 else None
        return found if found and found[0].start >= first and found[0].end <= offset else None

    def inside(self, place: Place) -> bool | None:
        """Whose name the place is a part of: True for the organization's, None for nobody's."""
        at = bisect_right(self._starts, place.start) - 1
        found = self._all[at] if at >= 0 else None
        if found and found[0].end >= place.end:
            return found[1]
        return True if self._in_headline(place) else None

    def _in_headline(self, place: Place) -> bool:
        """Whether the organization's name, which headlines do not mark, stands around the place."""
        size = len(self._key)
        around = self._document.lower[max(0, place.end - size) : place.start + size]
        return size > place.end - place.start and self._key in around

    def governs(self, place: Place) -> bool:
        """Whether the organization is the government of the town: ``in Alder Falls, Ohio`` of its city."""
        town = self._document.lower[place.first : max(place.first, place.start - 2)]
        return bool(town) and bool(_OF_TOWN.fullmatch(self._key.removesuffix(town)))

    def below_name(self, place: Place, sentence: Sentence) -> bool:
        """Whether the place ends a line of an address below the organization's name, as in a signature."""
        first = place.first == sentence.start or _STREET.match(sentence.text)
        alone = len(sentence.text) < _LONGEST_LINE and _ZIP_END.fullmatch(
            sentence.text, place.end - sentence.start
        )
        at = bisect_right(self._starts, sentence.start - 1) - 1
        if not first or not alone or place.first == place.start or at < 0:
            return False
        mention, own = self._all[at]
        between = self.document.sentences[mention.sentence.index + 1 : sentence.index]
        return own and mention.whole_line and len(between) < 2 and all(map(_is_street, between))

    def named_above(self, place: Place) -> bool:
        """Whether the organization's name stands within some lines above an address."""
        near = self._all[
            bisect_right(self._starts, place.first - _ABOVE) : bisect_right(self._starts, place.first)
        ]
        return any(own for _, own in near)

    def name_before(self, place: Place) -> int:
        """Where the town of a place begins: behind the name that it seems to begin with."""
        at = bisect_right(self._starts, place.first) - 1
        end = self._all[at][0].end if at >= 0 else 0
        return end + 1 if place.first < end < place.start - 2 else place.first

    def letterhead(self, place: Place, reach: int) -> bool:
        """Whether the last name before an address is the organization's, on a line of its own."""
        named = self.before(place.first, max(0, place.first - reach))
        return named is not None and named[1] and named[0].whole_line

    def after(self, offset: int, last: int) -> tuple[Mention, bool] | None:
        """The first name after an offset."""
        place = bisect_right(self._starts, offset - 1)
        found = self._all[place] if place < len(self._all) else None
        return found if found and found[0].start < last else None
