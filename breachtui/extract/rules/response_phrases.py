"""Words for what was done after a breach, and for what followed."""

from breachtui.extract.wording import Wording, Words

_SOME = r"(?:(?!that |who |which )[\w'()/&,-]{1,18} ){0,6}?"
_DATA = (
    r"(?:data|information(?! (?:systems?|technology|security))|files?|records?|documents?|details|credentials"
    r"|passwords|buckets?|(?:card|account|security) numbers|names|identit(?:y|ies)|accounts|addresses|charts"
    r"|e-?mails|messages|e?phi|gigabytes|terabytes|gb|tb|databases?|spreadsheets?|copies|anything|nothing)"
)
_TAKEN = (
    r"(?:stolen|taken|copied|removed|downloaded|acquired|obtained|leaked|dumped|extracted|harvested"
    r"|exfiltrated|published|posted|scraped|transferred|captured)"
)
_TOOK = (
    r"(?:copied|copying|downloaded|took|taken|taking|removed|dumped|obtained(?! access)|acquired|extracted"
    r"|captured|published|posted|leaked|put)"
)
_WHO = (
    r"(?:hackers?|intruders?|attackers?|actors?|thie(?:f|ves)|gang|group|part(?:y|ies)|persons?|someone"
    r"|somebody|criminals?|cybercriminals?|individuals?|employee|malware|code|scripts?|they|who|which|that"
    r"|he|she)"
)
_HAS = r"(?:(?:has|have|had|may have|might have) )?"
_BE = rf"{_HAS}(?:was|were|been|being|be|is|are) (?:also |actually |ever |later )?"
_USED_TO = (
    r"(?:to (?:commit|open|file|make|apply|obtain|buy|purchase|pay|gain)"
    r"|for (?:fraud|fraudulent|personal gain|identity))"
)
_WATCH = r"(?:monitoring|protection|restoration|repair|recovery|watch)"

MONITORING = Wording(
    rf"""
    credit(?: report| file)?(?: and (?:identity|fraud|dark web)(?: theft)?)?[ -]{_WATCH}
    credit(?: and identity)?(?: theft)? monitoring
    (?:identity|id)(?:[ -]theft)?(?:,? (?:and|or|&) credit)?[ -]{_WATCH}
    (?:identity|id)(?:[ -]theft)?[ -](?:resolution|services?|insurance)
    monitoring (?:services?|product|membership)
    protectmyid|identityworks\w*
    """
)
"""Services that watch over the credit or identity of those affected."""

OFFERED = Words(
    """
    offer provide free complimentary cost charge available give given expense paid pay month year receive
    include purchase eligible activate cover turn
    """
)
"""Words that make of the name of such a service an offer of it."""

NOT_OFFERED = Wording(
    r"""
    (?:not|n't|never) (?!already |only )(?:\w+ ){0,4}(?:offer|provid|pay|includ)\w*
    no (?:free |complimentary )?(?:credit|identity)
    """,
    closed=True,
)
"""Words that deny an offer."""

POLICE = Wording(
    r"""
    law enforcement
    police(?! (?:departments|forces|stations))
    fbi
    federal bureau of investigation
    secret service
    sheriff(?:'s)?
    department of justice
    homeland security
    europol|interpol|rcmp|garda|national crime agency
    """,
    closed=True,
)
"""Those who pursue crimes."""

TOLD = Words(
    """
    notify notification report contact inform alert work cooperate investigate investigation assist
    assistance involved file call refer referral engage advise told arrest charge look seized recovered ask
    request aware case discovered learned turned said found suspect touch partnership from
    """
)
"""What is done with the police, or what they do."""

OF_A_KIND = Words(
    """
    payment credit debit bank card cards financial social ssn ssns password passwords passport names
    addresses medical sensitive
    """
)
"""A denial about some kinds of data leaves the others open."""

NO_COPYING = frozenset({"stolen_device", "lost_device", "improper_disposal", "misdirected"})
"""Attacks in which nobody copies data out of a system."""

MISUSE = Wording(
    rf"""
    misus(?:e|ed|es|ing)|put to (?:\w+ )?use
    fraud|fraudulent|fraudulently
    identity theft(?! (?:protection|monitoring|restoration|services?|resolution|insurance|prevention))
    (?:used )?(?:improperly|inappropriately|maliciously|illegally)(?: used)?
    (?:data|information|records|it) {_BE}used
    (?:anyone|anybody|someone) (?:\w+ )?(?:has |have )?used
    """
)
"""Bad uses as they are denied, where the data goes without saying."""


POLICE_ASIDE = Wording(
    r"""
    (?:un)?clear (?:if|whether)
    (?:if|should) (?:you|any(?:one|body))
    whether (?:or not )?(?:\w+ ){0,5}(?:has|have|had|was|were|it|they|to)
    you(?:r local|r|(?: \w+){0,6}) (?:law enforcement|police)
    impersonat(?:e|ed|ing)
    (?:not|never|\w+n't) (?:\w+ ){0,2}(?:delayed|told|alert\w*|notif\w*|report\w*|contact\w*)
    """,
    closed=True,
)
"""Words beside which the police are spoken of without having been told."""

EXFILTRATED = Wording(
    rf"""
    exfiltrat(?:e|ed|ing|ion|es)(?! (?:software|tools?))
    {_DATA},? {_SOME}{_BE}{_TAKEN}(?! (?:care|offline|down|over|to be))
    (?:st(?:ole|eal|eals|ealing)|made off with) {_SOME}{_DATA}
    {_WHO} {_SOME}{_TOOK} {_SOME}(?!credentials|passwords|accounts){_DATA}(?! (?:offline|down))
    (?:e-?mailed|sent|forwarded) {_SOME}{_DATA} {_SOME}to (?:\w+ |his/her )?(?:own|personal|home|private)
    {_WHO} {_SOME}to (?:download|copy|steal|extract|remove) {_SOME}{_DATA}
    access(?:ed)? [^.;]{{0,80}}and (?:copied|removed|downloaded|took|stole|acquired) {_SOME}{_DATA}
    {_DATA} (?:taken|stolen|copied|downloaded) (?:from|in|by|during)
    (?:stolen|leaked|copied) (?:\w+ ){{0,2}}?{_DATA}
    (?:code|scripts?|malware|skimmers?) {_SOME}(?:sent|transmitted) {_SOME}{_DATA}
    {_DATA} (?:had |has |have )?left (?:the|its|our|their)
    {_DATA} {_SOME}(?:for sale|on offer)
    data theft
    theft of (?:\w+ ){{0,3}}(?:data|information|records)
    """,
    closed=True,
)
"""Somebody took data away: who, the act, the data; or the data and the act."""

MISUSED = Wording(
    rf"""
    (?:misus(?:e|ed|ing)|abused|sold|selling) {_SOME}{_DATA}
    {_DATA} {_SOME}{_BE}(?:\w+ or )?(?:misused|abused|sold|used {_USED_TO})
    us(?:ed|ing) {_SOME}{_DATA} {_SOME}{_USED_TO}
    fraudulent(?:ly)? (?:\w+ )?(?:charges|activity|purchases|transactions|withdrawals|returns|loans|claims)
    """,
    closed=True,
)
"""Data was put to a bad use: the data and the act, or what came of it."""
