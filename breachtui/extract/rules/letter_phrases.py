"""The parts of which letters and notices are made, and what ends a sentence; for text in lower case."""

from functools import partial

from breachtui.extract.wording import ClosedWords, Wording
from breachtui.values.places import STATES

_closed = partial(Wording, closed=True)
_line = partial(
    Wording,
    date=r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
    r" \d{1,2}(?:st|nd|rd|th)?, (?:19|20)\d\d",
    state=rf"(?:{'|'.join(STATES.values()).lower()})",
    street="(?:street|st|avenue|ave|road|rd|drive|way|highway|boulevard|blvd|lane|parkway|plaza)",
)

SALUTATIONS = _closed(r"""
    dear (?:[\w'./&\[\]-]{1,25} ){0,7}?[\w'./&\]-]{0,25}\s{0,9}[:,]
    to whom it may concern\s?[:;,.]?
    ladies and gentlemen\s?[:,]
    (?:attorney general \w+|to the attorney general)\s?:
""")
"""Formulas with which a letter begins, and its head ends."""

CLOSINGS = _closed(r"""
    (?:yours )?sincerely(?: yours)?,
    (?:very )?truly yours,
    (?:yours )?(?:very )?truly,
    respectfully(?: yours| submitted)?,
    (?:best |kind |warm |warmest )?regards,
    thank you,
""")
"""Formulas with which a letter ends."""

SUBJECTS = _closed(r"""
    re\s?:
    subject\s?:
    in re\s?:
""")
"""What stands before the words that say what a letter is about."""

HEAD_BEGINS = _line(r"""
    {date}
    \d{1,2}/\d{1,2}/(?:19|20)?\d\d
    (?:sent )?(?:via|by) (?:e-?mail|electronic|overnight|first|certified|regular|u\.?s\.?|fed|online|web|fax)
    (?:sent|to|cc|date):
    (?:the )?office of (?:the )?attorney general
    consumer protection division
    (?:the )?(?:honorable|hon\.)
    {state} attorney general(?:'s office)?
    \d{1,5} (?:[nsew]\. )?(?:[\w.]+ ){1,3}?{street}
    attorney general of (?:the )?(?:state of )?\w+
    (?:notice of (?:data|security|privacy) \w+|memorandum)
    p\.?\s?o\.? box
    attorney general (?!of)\w+ \w+
""")
"""With what a line in the head of a letter begins."""

HEAD_ENDS = _line(r"""
    {date}
    \d{1,2}/\d{1,2}/(?:19|20)?\d\d
    [a-z]{2}\.?,? \d{5}(?:-\d{4})?
    \(?\d{3}\)?[ ./-]{1,2}\d{3}[ .-]\d{4}
    [\w.+-]{1,40}@[\w.-]{2,40}\w
    www\.[\w./-]{4,60}
    attorney general of {state}
    (?:exhibit [a-z]|notice of data \w+|memorandum)
    (?:llp|pllc|llc|inc|p\.c|l\.l\.p)\.?
""")
"""With what a line in the head of a letter ends."""

FOR_CLIENT = Wording(r"""
    (?:we|i|firm|office|llp|llc|p\.c\.|undersigned) represents?
    (?:our|my) client
    (?:outside |legal )?counsel (?:for|to)
""")
"""With which lawyers say that they write for another."""

TEMPLATE_WORDS = Wording(r"""
    (?:first|last|middle|full)?[ _]?name\w*
    (?:mail|mailing)?[ _]?address\w*
    date
    city
    state
    zip
    code
    number
""")
"""What a field of a letter that was never filled in asks for."""

NEVER_LAST = ClosedWords("""
    mr mrs ms dr prof rev hon sen rep gov gen col lt sgt capt st ste mt ft no nos vs jan feb mar apr
    jun jul aug sep sept oct nov dec dept assn bros ann mont stat cent ave blvd ch ph fx e.g i.e
    approx fig pte pvt sdn
""")
"""Titles, months and street words as the Associated Press abbreviates them: no sentence ends with them."""

MAYBE_LAST = ClosedWords("inc corp co ltd llc u.s u.k u.s.a d.c a.m p.m m.d p.c p.a ph.d jr sr etc")
"""These end a sentence where a word follows that no name goes on with."""
