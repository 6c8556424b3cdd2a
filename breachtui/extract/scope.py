"""Which sentences speak of something else: other incidents, the law, breaches in general."""

from functools import lru_cache

from breachtui.extract.document import Document, Sentence
from breachtui.extract.patterns import Costly

_EVENT = r"(?:breach|incident|attack|hack|lapse|leak|theft|intrusion|case|episode|slip|blunder)"
_OTHER = Costly(
    rf"\b{_EVENT}e?s? there\b|\b(?:an?|one|two(?! similar)|another|any) (?:similar|earlier|previous"
    rf"|prior|separate|smaller|bigger|older)"
    rf"(?: (?!than)[\w-]{{1,20}}){{0,2}} (?:{_EVENT}|one)\b(?! than)",
    "there$ similar$ earlier$ previous$ prior$ separate$ smaller$ bigger$ older$",
)
_LAW = Costly(
    r".{0,30}\b(?:(?:(?:under|federal|state|by) (?:the )?(?:\w{1,15} )?(?:laws?|rules?|regulations?"
    r"|statutes?)|hipaa"
    r"|the law|notification rule)\b[^.]{0,60}\b(?:gives?|asks?|requires?|must|says?|obliges?|allows?"
    r"|mandates?|ha(?:s|ve) to"
    r"|calls? for)|(?:companies|entities|organi[sz]ations|businesses|providers|a company) (?:must"
    r"|are required|have to|need to))\b",
    "law$ laws$ rule$ rules$ regulation$ regulations$ statute$ statutes$ hipaa$ must$ required$ need$ have$",
)
_THIS_TIME = Costly(
    r"\bthis time\b|\bthe (?:new|latest|current|present|recent) (?:one|breach|incident|attack)\b",
    "time$ new$ latest$ current$ present$ recent$",
)
# How this breach compares with others is still about this one.
_RANKED = Costly(
    r"\b(?:the|this|it)(?: [\w-]{1,15}){0,3} (?:ranks?|is|was|would be)(?: [\w-]{1,15}){0,3} (?:among|the)"
    r" (?:[\w'.-]{1,15} ){0,2}(?:biggest|largest|worst|most)"
    r"|\b(?:is|,|as|be|was) (?:\w{1,10} )?(?:one of|among) the (?:[\w'.-]{1,15} ){0,2}"
    r"(?:bigg|larg|worst|most)",
    "bigg larg worst$ most$",
)
# A sentence without any of their words is judged by its topics alone.
_ANY = _OTHER.sign | _LAW.sign | _THIS_TIME.sign | _RANKED.sign


@lru_cache(maxsize=4)
def elsewhere(document: Document) -> frozenset[int]:
    """The indices of the sentences that speak of other incidents, the law or breaches in general."""
    contrasted = any(_THIS_TIME.within(sentence) for sentence in document.sentences[1:])
    return frozenset(
        sentence.index
        for sentence in document.sentences
        if _is_aside(sentence, contrasted or sentence.index > 0)
    )


def _is_aside(sentence: Sentence, may_be_other: bool) -> bool:
    """Whether a sentence speaks of something else; the first may only where a later one says "this time"."""
    if not sentence.signs & _ANY:
        return may_be_other and not sentence.main
    if _THIS_TIME.within(sentence):
        return False
    if sentence.signs & _LAW.sign and _LAW.match(sentence.lower):
        return True
    if not may_be_other or _RANKED.within(sentence):
        return False
    return not sentence.main or bool(_OTHER.within(sentence))
