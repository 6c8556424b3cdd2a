"""What sentences of breach stories speak of.

Collected by reading stories, company notices, attorney-general letters and the narratives
of the HHS breach portal. The stems say which words must be there before a pattern is tried.
"""

from breachtui.extract.patterns import Costly, Lazy

_EVENT = (
    r"(?:breach|incident|attack|cyber-?attack|hack|leak|lapse|case|theft|intrusion|compromise|matter"
    r"|exposure|break-in|event|one)(?:e?s)?"
)

BREACH = """
breach hack$ hacks hacked hacker hacking hacktiv cyber ransom malware phish unauthorised unauthorized
authorisation authorization intru stole steal theft thief thieves burglar compromis expos leak exfiltrat
access incident infiltrat skimm impermissibl inadvertent mistake in$ error misdirect misplac lost$ loss$
missing snoop lapse affected impacted swiped slurped pilfered scraped disclos outsider attack improper
wrong$ dumpster trash unsecured unprotected misconfigur copied ransom
"""

NOTICE = """
notif letter mailed mailing informed$ informing$ alerted alerting attorney$ rights$ notice reported
warned warning
"""

RESPONSE_WORDS = """
credit identity law police fbi federal forensic safeguards policies retrain sanctioned hotline call
"""
RESPONSE = Costly(
    r"\b(?:credit monitoring|identity (?:theft )?(?:protection|monitoring|restoration)|law "
    r"enforcement|police"
    r"|fbi\b|federal bureau|forensic|safeguards|polic(?:y|ies) and procedures|retrain|sanctioned"
    r"|hotline|call cent)",
    RESPONSE_WORDS,
)

# Another incident, or figures about incidents in general.
BACKGROUND_WORDS = """
when$ before$ prior$ until$ often usually typically commonly normally far$ after recent past last separate
unrelated previous
earlier prior another similar other also according ponemon sector industry organisations organizations
comes breaches attacks incidents cyberattacks different smaller bigger larger law laws survey poll
follows studies statistics regulations require start$ date$ second$ third$ fourth$ previously$ phishing$
ransomware$ similarly$ likewise$ elsewhere$ same$ victims$ follows$ high$ recent$ well$ massive major
prominent
"""
BACKGROUND = Costly(
    r"^(?:similarly|likewise|elsewhere)\b|^similar \w{3,15}s (?:were|have|had|turned|hit)\b|"
    rf"\b(?:has|have|had) (?:also )?(?:suffered|experienced|seen|faced|been (?:hit by|through))"
    rf" (?:[\w-]{{1,15}} ){{0,3}}{_EVENT}(?:es|s)? before\b|"
    r"\b(?:so far this year\b|since the (?:start|beginning) of the year\b|(?:weeks?|months?|days?"
    r"|years?) after\s(?!(?:its|our|their)\s)(?:[\w']{1,20}\s){1,4}(?:revealed|disclosed|admitted"
    r"|announced|suffered"
    r"|was hacked)"
    r"|(?:in|over) (?:recent|the (?:last|past) (?:few|several|couple)) (?:of )?(?:years|months|weeks)\b"
    r"|(?<!from )(?<!in )(?<!into )(?<!prevent )(?<!through )(?<!two )(?<!three )(?:separate|unrelated"
    r"|previous|earlier|prior(?! to)"
    r"|another|similar|other|past|smaller|bigger|larger) "
    rf"(?:\w{{1,15}} ){{0,2}}{_EVENT}\b(?! (?:affected|impacted|individuals|data|information))"
    r"|(?:also|previously) (?:suffered|been hacked|been breached|reported by|breached|hacked"
    r"|faced an? (?:\w{1,12} ){0,2}(?:incident|breach|attack))\b"
    r"|^(?:an? )?(?:phishing|ransomware)(?: attack| e-?mail| scam)? (?:is an?|is the|occurs when|refers to)\b"
    r"|^(?:the|this) (?:\w{2,12} ){0,2}(?:discovery|disclosure|breach|attack|incident|news|announcement"
    r"|revelation) follows\b"
    r"|\b(?:high-profile|recent|well-known|massive|major|prominent) (?:\w{2,12} ){0,2}(?:breaches|hacks"
    r"|attacks|intrusions|incidents|thefts) (?:at|of|on|against|involving|affecting|like|such)\b"
    r"|^the same (?:malware|ransomware|strain|group|gang|crew|hackers?|attackers?|actors?|flaw"
    r"|vulnerability)\b"
    r"|\b(?:its|their|the (?:gang|group)'s|other|previous|past|earlier) victims "
    r"(?:include|have included|are)\b"
    rf"|^(?:before|prior to|until) (?:this|that|the latest) {_EVENT}\b|\bprevious record\b"
    r"|^to date\b.{0,160}\b(?:breaches|incidents)\b|similar (?:announcement|disclosure|statement)\b"
    r"|^the (?:second|third|fourth|other) (?:\w{1,12} ){0,3}(?:breach|incident|attack) (?:incident )?"
    r"(?:was|is|involve|occur|happen|took)"
    r"|according to (?:the )?(?:hhs|ocr|breach portal|identity theft resource)\b|ponemon\b"
    r"|according to (?:a|an|the) (?:\w{1,15} ){0,3}(?:survey|study|poll)\b|survey of\b"
    r"|\b(?:survey|poll|study) (?:found|finds|shows?|showed|says)\b"
    r"|(?:health ?care|the) (?:sector|industry) (?:is|has|continues)\b"
    r"|organi[sz]ations have (?:reported|told)\b"
    r"|(?:news|breach|incident|disclosure|revelation|announcement|attack|leak|hack|theft|lapse|fine) comes "
    r"(?:\w{1,12} ){0,4}(?:amid|after|just|as|at a time|only)\b"
    r"|(?<!two )(?<!three )(?<!the )(?:data breaches|such attacks|such breaches|such incidents"
    r"|(?:these|cyber) ?attacks) "
    r"(?:affected|of|have|are|in|that|remain|continue)\b|in (?:a|one) (?:separate|different)\b"
    r"|under (?:\w{1,12} ){1,4}laws?,? (?:\w{1,15} ){0,4}(?:must|are required|is required)\b"
    r"|(?:laws?|rules?|regulations?|hipaa) requires?\b"
    r"|when (?:an?|the|their) (?:victim )?(?:organi[sz]ation|company|victim)\b"
    r"|(?:groups|gangs|hackers|criminals|attackers|actors) (?:often|usually|typically|commonly|normally)\b)",
    BACKGROUND_WORDS,
)
# One of a row of incidents: what follows tells of the others.
SERIES_WORDS = (
    "earlier$ last$ not$ isn$ wasn$ second$ third$ fourth$ latest$ string$ series$ line$ list$ spate$ wave$"
)
SERIES = Lazy(
    r"\b(?:(?:not|isn't|wasn't) the (?:first|only)\b"
    rf"|(?:the|its) (?:second|third|fourth|latest) (?:\w{{1,15}} ){{0,3}}(?:{_EVENT}|disclosure)\b"
    rf"(?: (?:[\w'-]{{1,20}})){{0,12}} (?:in|within|this|since)\b"
    r"|(?:in|of) a (?:growing |long |recent )?(?:string|series|line|list|spate|wave) of\b)",
)
# A sentence that begins with another time goes on about the other incident before it.
CARRIED_ON = Lazy(
    r"(?:in|back in|during) (?:early |late |mid-?)?(?:(?:january|february|march|april|may|june|july|august"
    r"|september|october|november|december),? )?(?:of )?(?:19|20)\d\d\b"
    r"|(?:last|the previous|an earlier|the year) (?:year|month|spring|summer|fall|autumn|winter|before)\b"
    r"|(?:[a-z]{1,9} )?(?:years?|months?|weeks?) (?:ago|before|earlier)\b|earlier (?:this"
    r"|that) (?:year|month)\b"
    r"|(?:that|those) (?:breach|incident|attack|case|hack)",
)
THIS_ONE = Lazy(r"\bth(?:e|is) (?:latest|current|present|new|most recent) ")
# A year that a sentence begins with; one long past is another story's.
BEGINS_WITH_YEAR = Lazy(r"\W{0,3}(?:back )?in (?:[a-z]{3,9} )?(?P<year>(?:19|20)\d\d)\b")
YEAR = Lazy(r"(?:19|20)\d\d(?!\d)")
OF_THIS = Lazy(
    r"\b(?:the|this|its|our) (?:(?:breach|incident|attack|intrusion|hack|theft|exposure)(?!e?s? of\b)"
    r"|files?|data|server|laptop)"
    r"|\bunauthori[sz]ed\b",
)
# Another organization's news set beside this.
ELSEWHERE = Lazy(
    r"\blast (?:year|week|month), (?!(?:the|a|an|we|it|they|hackers|in|some|that|its) )(?:[a-z]{2,20} ){1,4}"
    r"(?:said|revealed|disclosed|admitted|announced|suffered|reported|confirmed|was|were)\b"
    r"|^earlier this (?:year|month|week|summer|spring|fall|winter),? (?:it (?:came out|emerged|was revealed)"
    r" that an?\b|(?:another|an?) (?!(?:hacker|researcher|group|man|woman|reporter|customer|security|former"
    r"|data|breach)\b)"
    r"[^,.;]{3,60} (?:said|disclosed|reported|revealed|announced|suffered|confirmed|was|were)\b)"
)
# A story's first clause that only sets another incident beside the one it is about.
CONTRAST_BEGINS = ("while", "although", "though", "unlike", "even as", "just as", "whereas")
CONTRAST = Lazy(
    rf"(?:{'|'.join(CONTRAST_BEGINS)})\b[^,;]{{0,160}}?"
    r"\b(?:other|another|many|several|earlier|previous)\b[^,;]{1,120}, ",
)

# Where a sentence turns from its own story to the row that it is the latest of; it ends with that.
IN_A_ROW = Lazy(
    r"(?:,| --?| \u2014) (?:(?:it|this) is |it's )?(?:just |only )?the (?:latest"
    r"|most recent) (?:\w{1,15} ){0,3}"
    r"(?:in|of) (?:a|the|an) (?!(?:[^,;]{1,80}), (?:said|says|has|have|was|is|told|announced|confirmed)\b)"
)

BOILERPLATE_WORDS = """
rights$ cookie follow newsletter reporter journalist staff freelance editor
works covers writes reports webinar summit giveaway white whitepaper ebook sessions
"""
BOILERPLATE_START = Lazy(
    r"\W{0,3}(?:authors?:|about the author|written by|posted by|related(?: \w{1,12})?:|more(?: on this)?:"
    r"|read "
    r"(?:more|also|next)|see also|share (?:this|on)"
    r"|subscribe\b|sign up|advertisement|tags?:|category:|image:|photo(?: by|:)|source:|copyright"
    r"|\u00a9|follow (?:us|me)|click here|continue reading)"
)
BOILERPLATE = Costly(
    r"^[^.]{0,120}\b(?:webinar|summit|giveaway|white ?paper|e-?book|sessions available)\b[^.]{0,80}$"
    r"|\b(?:all rights reserved\b|cookies? (?:policy|to)\b|our newsletter\b|follow "
    r"(?:\w{1,20} ){0,3}on (?:x|twitter|linkedin|facebook)\b"
    r"|is an? (?:\w{1,15} ){0,4}(?:reporter|journalist|staff writer|freelance|editor)\b"
    r"|works as a reporter\b"
    r"|(?:covers|writes about|reports on) (?:\w{1,15} ){0,4}(?:topics|security|regulations"
    r"|breaches|technology)\b)",
    BOILERPLATE_WORDS,
)

# From here to the end nothing speaks of the breach.
ENDING = Lazy(
    r"\W{0,3}(?:authors?:|about the author|about us\b|related (?:articles|stories|posts|news)"
    r"|recommended (?:for you|reading)|more stories"
    r"|more (?:in|from) (?:the )?[\w ]{3,40}$"
    r"|(?:read )?(?:more|other) (?:articles|stories|coverage|news) (?:on|about)\b"
    r"|leave a (?:reply|comment)|comments\b|media contact|forward-looking statements)",
)

ADVICE_WORDS = """
will$ consider should must encouraged advised urge can recommend encourage advise suggest alert freeze
vigilant review monitor change changing reset update updating if$ please ask told$ warn forced requir
"""
_WHO = (
    r"(?:you|consumers|customers|users|patients|individuals|victims|people|anyone|parents|members|they"
    r"|employees|students|residents|those|everyone|shoppers|clients)"
)
ADVICE = Costly(
    rf"\b(?:{_WHO} (?:\w{{1,12}} ){{0,2}}"
    r"(?:should|must|are (?:encouraged|advised|urged|being (?:urged|advised|asked))|can (?:also )?(?:call"
    r"|contact|place|request|order|change|take|obtain))"
    r"|(?:we|company|experts?|clinic|hospital|school|district|city|bank|it) (?:\w{1,12} )?(?:recommend"
    r"|encourage|advise|suggest|urge)s?\b"
    r"|(?:fraud alert|credit freeze|security freeze)s?\b"
    r"|(?:also|please|victims|patients),? consider\b|^consider\b|remain vigilant\b|(?:review"
    r"|monitor) (?:your|their) (?:\w{1,12} ){0,2}(?:statements"
    r"|accounts|reports)"
    r"|(?<!has )(?<!have )(?<!had )(?:change|reset|changing|resetting|update|updating) (?:your|their|all"
    r"|the|his|any"
    r"|users'?) (?:\w{1,15} ){0,2}passwords?\b"
    rf"|(?:ask(?:ed|s|ing)?|urg(?:ed|es|ing)|advis(?:ed|es|ing)|told|forced|requir(?:ed|es|ing)"
    rf"|warn(?:ed|s|ing)?) "
    rf"(?:all |its |the |affected |their |any )?{_WHO} to\b"
    r"|you will (?:be (?:sent|asked|given|required)|receive|need)\b|if you (?:have|believe|are|did"
    r"|receive)\b|please (?:call|contact|visit|review)\b)",
    ADVICE_WORDS,
)
