"""Words that tell what a sentence speaks of, and the parts of letters; for text in lower case."""

from functools import partial

from breachtui.extract.wording import ClosedWords, Wording, each
from breachtui.values.places import STATES

_NUMBER_WORDS = "two three four five six seven eight nine ten eleven twelve"
NUMBERS = {word: number for number, word in enumerate(_NUMBER_WORDS.split(), 2)}

_wording = partial(
    Wording,
    event=r"(?:data )?(?:breach|incident|attack|cyber-?attack|hack|leak|theft|intrusion|compromise|case|lapse"
    r"|exposure|slip)(?:e?s)?",
    events="(?:breaches|attacks|hacks|incidents|thefts|victims)",
    breaches="(?:breaches|hacks|leaks|thefts|(?:privacy |security )?incidents|cyber-?attacks)",
    matter="(?:incident|case|breach|matter|attack|theft)",
    firms=r"(?:(?:an? |any )?(?:company|business|organi[sz]ation|entity)|organi[sz]ations|companies"
    r"|businesses|entities|providers|firms|retailers|hospitals)",
    victims=r"(?:hospitals|clinics|health systems|providers|organi[sz]ations|entities|companies|firms|banks"
    r"|retailers|schools|districts|universities|agencies|businesses|chains|insurers|forums|websites|sites)",
    gangs="(?:groups|gangs|hackers|criminals|attackers|actors|thieves)",
    who="(?:you|consumers|customers|users|patients|individuals|victims|people|anyone|parents|members"
    "|employees|students|residents|those|everyone|guests|clients)",
    of="(?:(?:all|its|the|affected|their|any) )?",
    what=r"(?:[\w'-]+\s){0,3}",
    other=r"(?:(?!(?:of|earlier|previous|similar|past|other|million|thousand|percent|separate)\b)"
    r"[\w'.-]+\s){0,4}",
    number=rf"(?:{'|'.join(NUMBERS)}|several|multiple|(?<![.,])\d{{1,2}}(?![.,]\d))",
    month="(?:january|february|march|april|may|june|july|august|september|october|november|december)",
    told="(?:revealed|disclosed|admitted|announced|acknowledged|confirmed|suffered|experienced|faced)",
    reported="(?:reported|report|announced?|disclosed?|notified|notify|suffered|hit|have)",
)

_closed = partial(_wording, closed=True)

_BREACH = """
    breach hack cyber ransom malware phish unauthori authori intru stole steal theft thie burglar skimm
    snoop misdirect misplac compromis expos leak exfiltrat access incident infiltrat impermissib
    inadvertent mistake error lost loss missing affected impacted scraped disclos attack improper wrong
    unsecured unprotected misconfigur copied information data
"""
BREACH = Wording(each(_BREACH, r"\w*"))
"""A breach may be told of."""


COULD_BE_READ = Wording("(?:could|may|might) (?:be|have been) (?:read|seen|opened|viewed|taken)")
"""A breach is told of in plain words."""

NOTICE = Wording(
    each("notif letter mailed mailing inform alert attorney rights notice reported warn", r"\w*")
)
"""Somebody is told of it."""

OTHER_INCIDENT = _wording(
    r"""
    {another} {what}(?:{event}|one){no_paper}
    (?:prior|different) (?:\w+ )?{event}{no_paper}
    {many} (?:\w+ )?{firms},? {named}(?:have |also )*(?:{told}|reported)
    (?:has|have|had) also been (?:\w+ )?(?:hacked|breached|hit|victims?|targeted|reported)
    (?:string|spate|rash|dozens|scores|hundreds) of (?:[\w-]+ ){0,3}(?:{events}|cases|losses)
    including (?:the |an? )?(?:\w+ ){0,2}{event} (?:at|of|on)
    {events} (?:at|on|against|like|such as|before)
    (?:not|n't) the (?:first|only)
    the (?:second|third|latest|most recent) (?:[\w'-]+ ){0,12}(?:in an?|within|since|this year)
    (?:is|was|marks) (?:its|the|their|at least the) (?:second|third|fourth|fifth) (?:\w+ ){0,2}{event}
    comes (?:\w+ ){0,2}(?:weeks?|months?|days?|amid|after|as)
    the same (?:attackers?|hackers?|group|gang|actors?) (?:\w+ )?(?:also|previously|earlier)
    (?:similarly|elsewhere|(?:breach|attack|incident) there)
    (?:weeks?|months?|days?|years?) after (?:[\w']+ ){1,4}(?:{told}|was hacked)
    """,
    many="(?:several|other|many|multiple|numerous|dozens of)",
    another="(?:another|separate|unrelated|previous|earlier|past|similar|smaller|bigger)",
    named=r"(?:including [^.;]{1,120}, )?",
    no_paper=r"(?! (?:disclosures?|filings?|noti\w+|reports?|letters?|statements?|announcements?|lawsuits?))",
)
"""Another incident, or a row of them that the text's own is one of."""

IN_GENERAL = _wording(r"""
    (?:such|these|data|cyber) ?{events} (?:are|have|can|in|remain|continue|often)
    (?:been|become|becoming|are|remain) (?:an? |prime |frequent |popular )*targets? (?:for|of)
    (?:loss|theft) of (?:\w+ )?(?:data|information|records) (?:has|have|is|are)
    increasingly (?:been |become )?(?:the |a )?(?:targeted|targets?|victims?)
    {firms} (?:often|usually|typically|must|should|need to|are required|have to)
    (?:the )?{gangs} (?:often|usually|typically|commonly|normally|will)
    (?:survey|poll|study|research) (?:\w+ )?(?:found|finds|shows?|showed|says|of)
    (?:laws?|rules?|regulations?|hipaa) {what}(?:requires?|mandates?|says)
    (?:phishing|ransomware|malware)"? (?:\w+ )?(?:is an?|is the|occurs when|refers to)
""")
"""Breaches in general, and the law."""

OTHER_TIME = _closed(r"""
    (?:back )?in (?:early |late |mid-?)?(?:{month},? )?(?:of )?(?:19|20)\d\d
    (?:last|the previous|an earlier|the year) (?:year|month|week|spring|summer|fall|autumn|winter|before)
    (?:\w+ )?(?:years?|months?|weeks?) (?:ago|before|earlier|later)
    earlier (?:this|that) (?:year|month|week|summer|spring|fall|winter)
    (?:(?:back )?in|last) {month}
    (?:that|those) (?:breach|incident|attack|case|hack)
""")
"""With which a sentence turns to another time, or goes on about it."""

TELLS_OWN = _wording(r"""
    {told}
    (?:was|were|been|got) (?:\w+ )?(?:hacked|breached|hit|attacked|targeted|compromised|infected)
    (?:reported|discovered|lost|exposed|leaked|removed|reset)
    said (?:it (?:was|had)|its|hackers|thieves|attackers)
""")
"""What a sentence says of its subject when the breach is that one's own."""

THIS_INCIDENT = Wording(r"""
    (?:the|this) (?:latest|current|present|new|most recent)
    this time
    this (?:data |security )?(?:breach|incident|attack|hack|leak)
""")
"""With which a text returns to its own incident."""

OF_OWN = Wording(r"""
    (?:the|this|its|our) (?:breach|incident|attack|intrusion|hack|theft|exposure)(?!e?s? of\b)
    (?:the|this|its|our) (?:files?|data|server|laptop)
    unauthori[sz]ed
""")
"""An earlier year is that of the text's own incident, which began then."""

ADVICE = _wording(r"""
    {who} (?:\w+ ){0,2}(?:should|must|are (?:being )?(?:encouraged|advised|urged|asked))
    {who} (?:can|may|will) (?:also )?(?:\w+ )?(?:call|contact|place|request|change|take|obtain|receive|need)
    (?:we|company|experts?|hospital|district|it) (?:\w+ )?(?:recommend|encourage|advise|suggest|urge)s?
    (?:fraud alert|credit freeze|security freeze)s?
    (?:be|remain|stay) vigilant
    consider (?:\w+ing|a)
    (?:review|monitor) (?:your|their) (?:\w+ ){0,2}(?:statements|accounts|reports)
    (?:change|reset|update|changing|resetting|updating) (?:your|their|all|the|any) (?:\w+ ){0,2}passwords
    (?:told|asked|asks|urged|urges|advised|forced|required|warned) {of}{who} to
    if you (?:have|believe|are|were|receive|think|wish)
    (?:to enroll|please (?:call|contact|visit|review))
""")
"""What readers should do, and how to enroll in what they are offered."""

BOILERPLATE = _wording(r"""
    (?:get|subscribe|sign(?:ing)? up|register) [^.]{0,60}newsletters?
    (?:webinar|white ?paper|podcast|all rights reserved|cookie policy)s?
    (?:is an?|covers|writes about|reports on) {what}(?:reporter|journalist|editor|security|technology)
    (?:does not (?:intend to )?waive|without waiving)
""")
"""About the writer, the site, its events, and the reservations of lawyers."""

BOILERPLATE_BEGINS = _closed(r"""
    written by
    more(?: on this)?:
    (?:read|see) (?:more|also|next)
    share (?:this|on)
    sign up
    (?:not|already) an? (?:member|subscriber|user)
    advertisement
    (?:tags?|category|image|source):
""")
"""With which a line begins that is no part of a story."""

ENDINGS = _closed(r"""
    about the author
    about us
    related (?:articles|stories|posts|news)
    recommended (?:for you|reading)
    (?:read )?(?:more|other) (?:articles|stories|coverage|news)
    leave a (?:reply|comment)
    comments
    media contact
    forward-looking statements
""")
"""With which a line begins from which to the end nothing speaks of the breach."""

COUNTED = _wording(r"""
    {number} {other}{breaches}(?! where)
    {number} {other}{victims} (?:\w+ )?{reported}
    {number} (?:hacked|breached)
""")
"""A headline or a lead counts the breaches that the text tells of."""

COLLECTED = _wording(r"""
    round-?up
    (?<!one\sof\sthe\s)(?:latest|biggest|largest|worst|recent|notable|significant|all|top) {other}{breaches}
    list of {other}{breaches}
""")
"""A headline or a lead says that the text is a collection."""

TURNS = _closed(r"""
    (?:separately|meanwhile|elsewhere|finally),?
    (?:and )?in (?:an?|another) (?:separate |unrelated |different |other )?{matter},
""")
"""With which a text that tells of several turns to the next."""

NOTICE_PARTS = ClosedWords("""
    what when how why who where about for more contact background overview update steps our your additional
    other notice related conclusion summary advice protect key tips if
""")
"""With which the headings of one notice begin, and those of advice."""


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
