"""Words for what was done after a breach, and for what followed.

Collected by reading notices, stories and HHS narratives.
"""

_LONG = r"(?:[\w'()/&,.-]{1,18} ){0,12}?"
_W = r"(?:[\w'()/&,-]{1,18} ){0,8}?"

# Ends a clause whose denial does not reach further.
CLAUSE_END = (
    r"[;]|\safter (?=(?:an? |the )?(?:\w{1,12} )?(?:hackers?|intruders?|attackers?|thie(?:f|ves)"
    r"|criminals?)\b)"
    r"|,? (?:but|however|although|while|though|whereas) |, (?:and|so) (?!that\b)"
    r"|\sand (?=(?:there|it|they|we|that|nobody|no) (?:is|are|has|have|had|was|were|one|patient|evidence"
    r"|longer)\b)"
    r"|\sand (?=that (?:the|no|two|one|it|they|we)\b)|, (?=that (?:the|no|two|one|it|they|we)\b)"
)

MONITORING_WORDS = """
credit identity id$ monitoring protectmyid lifelock mytrueidentity allclear equifax experian cyex
"""
MONITORING = (
    r"\b(?:credit(?: report| file)?(?: and (?:identity|fraud|dark web)(?: theft)?)?[ -](?:monitoring"
    r"|(?:fraud )?protection|watch)"
    r"|(?:identity|id)(?:[ -]theft)?(?:,? (?:and|or|&) credit)?[ -](?:monitoring|protection|restoration"
    r"|repair|recovery"
    r"|resolution|safeguard\w*|services?|insurance)"
    r"|(?:credit|identity) (?:and|or|&) (?:credit|identity)(?: theft)? (?:monitoring|protection)"
    r"|\b(?:identityworks(?:sm|tm)?|protectmyid|lifelock|mytrueidentity"
    r"|identity ?(?:guard|defense)"
    r"|equifax (?:complete|credit ?watch|id ?patrol)|cyex (?:identity|financial|medical)"
    r"|allclear id)\b"
    r"|(?:years?|months?) of (?:free|complimentary) monitoring\b|monitoring (?:for free|at no c\w{2,5})\b"
    r"|monitoring (?:services?|product|membership)\b|identity theft and credit monitoring)"
)
OFFERED = (
    r"\b(?:offer|provid|free\b|complimentary|no (?:cost|charge)|without charge|available|paid for"
    r"|covering|enroll"
    r"|giv(?:en?|ing)|pay(?:s|ing)? for|at (?:its|our) expense|months?\b|years?\b|arranged|sign(?:ed)? up"
    r"|can turn to"
    r"|receiv|access to|extend|includ|sponsor|purchas|eligible|activat|covers?\b|fund)"
)
NOT_OFFERED = (
    r"\b(?:(?:not(?! (?:already|only)\b)|n't|no plans?|never|declin\w{2,3}|refus\w{2,3}) (?:\w{1,12} ){0,4}?"
    r"(?:offer|provid|pay|includ)|no (?:free |complimentary )?(?:credit|identity)\b"
    r"|without (?:offering|providing)|monitoring(?: services?)?(?: offered)?: ?(?:none|no|n/a))"
)
NOT_YET = (
    r"\b(?:(?:have|had|having) (?:had )?to pay\b|consider(?:ing)? (?:\w{1,12} )?(?:offering|providing)"
    r"|whether (?:to|it will) offer|if"
    r" (?:offered|available)\b|if we (?:find|determine|identify|discover|learn)\b"
    r"|(?:information|tips|advice|guidance) (?:about|on|regarding|concerning) (?:\w{1,12} ){0,3}"
    r"(?:identity|credit)\b)"
)
DURATION = (
    r"\b(?P<n>\d{1,2}|one|two|three|four|five|six|ten|twelve|eighteen|twenty[- ]four|thirty[- ]six|an?)"
    r"(?:[ -]?(?:full|free|complimentary))?(?: \(\d{1,2}\))?[ -](?P<unit>months?|years?)\b"
    r"(?! (?:ago|old|earlier|later|after|before))"
)
NUMBERS = {
    "one": 1, "a": 1, "an": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "ten": 10,
    "twelve": 12, "eighteen": 18, "twenty-four": 24, "twenty four": 24, "thirty-six": 36, "thirty six": 36,
}  # fmt: skip
# The sentence after an offer may tell how long it lasts.
OF_THE_OFFER = (
    r"(?:yes\b.{0,20}\bduration\b|(?:the|this|these|your) (?:complimentary |free )?(?:membership"
    r"|services?|coverage"
    r"|subscription|program|product|offer)\b)"
)

POLICE_WORDS = """
enforcement police fbi bureau secret sheriff authorities crime crimes europol interpol justice prosecutor
detective rcmp garda cybercrime investigators homeland troopers marshal
"""
POLICE = (
    r"\b(?:law enforcement|police(?! (?:departments|forces|stations)\b)|fbi"
    r"|federal bureau of investigation|(?:u\.?s\.? )?secret service"
    r"|sheriff(?:'?s)?\b"
    r"|(?:federal|criminal|state) investigators|federal agents|federal authorities|local authorities"
    r"|national crime agency|europol|interpol|department of justice"
    r"|prosecutors"
    r"|detectives|rcmp|garda\b|cyber ?crime (?:bureau|unit|centre|center|division)|homeland security"
    r"|state troopers)\b"
)
TOLD = (
    r"\b(?:notif|report|contact|inform|alert|work(?:s|ing|ed)? (?:\w{1,12} ){0,2}(?:with|alongside)"
    r"|cooperat|investigat"
    r"|work(?:s|ing|ed)? on (?:the|this)|look(?:s|ing|ed)? for|co-?ordinat|assist|involv|filed"
    r"|call(?:ed|ing)|brought in|bringing in|refer(?:red|ral)|engag|in"
    r" touch with|advis"
    r"|told|tell|arrest|charg|indict|look(?:s|ing|ed)? into|prob(?:e|ing)|ti(?:e|ed) |link|seiz|recover"
    r"|execut|partner"
    r"|ask|request|hold off|held (?:off|back)|turned (?:\w{1,12} ){0,3}over|aware|discover|learned from"
    r"|went to|gone to|turned to|is with|looking for|hunting|search(?:ing|ed)|help|on (?:the case|it)\b"
    r"|said|found|suspects?\b"
    r"|(?:in|en)quir)"
)
TOLD_NOT = (
    r"\b(?:has|have|had|did|was|were) (?:not|never) (?:been )?(?:notif|report|contact|inform|alert|told"
    r"|refer)\w{0,5}"
)
# Law enforcement is spoken of without having been told.
POLICE_ASIDE = (
    r"\b(?:(?:not|n't|never)\s(?:\w{1,12}\s){0,2}(?:been )?delayed|(?:un)?clear (?:if|whether)\b"
    r"|(?:if|should) (?:you|any(?:one|body)) "
    r"|whether (?:or not )?(?:\w{1,12} ){0,5}(?:has|have|had|was|were|it|they|to)\b"
    r"|delay(?:ed)? (?:\w{1,12} ){0,3}(?:by|as"
    r" a result of"
    r"|because of|at the request of) (?:a |any )?law enforcement"
    r"|you (?:\w{1,12} ){0,6}(?:law enforcement|police)|(?:contact|to|with) (?:your "
    r"|their )(?:local )?(?:law enforcement|police)|file a police report|imperson|posing as)"
)

# What is used to get in, or at work, and is not the data.
_NO_THING = (
    r"(?! (?:(?:stolen|valid|leaked) )?(?:user ?names?|passwords?|log-?ins?|credentials|e-?mail address)\b)"
    r"(?! (?:the|her|his|its|their|an?) (?:[\w-]{1,12} ){0,2}(?:keys?|key ?cards?|cards?|badges?"
    r"|computers?|laptops?"
    r"|workstations?|access|accounts?|credentials?|passwords?|log-?ins?|systems?|tools?|devices?|phones?"
    r"|flaws?"
    r"|vulnerabilit(?:y|ies))\b)"
)
FOLLOWED_WORDS = """
misus fraud ill$ tried$ attempted$
abus wrong improper inappropriate malicious identity traded sold$ sale used$ using loan
returns$
"""
MISUSE = (
    r"\b(?:misus(?:e|ed|es|ing)|ill use|abuse[ds]?\b(?! disorder)|wrong purposes?"
    r"|used in any (?:way|manner)|(?:tried|attempted) to (?:mis)?use\b"
    r"|(?:(?<!\bthe )(?<!\bthis )fraud|fraudulent(?:ly)?)\b"
    r"(?! (?:e-?mails?|communications?|messages?|websites?|requests?|calls?|links?"
    r"|phishing|schemes?|instructions?|alert|department|unit|resolution|protection|assist|prevention"
    r"|hotline|detect|special"
    r"|consult|monitor))|used (?:improperly|inappropriately|fraudulently|maliciously|illegally|against)"
    r"|identity theft\b(?! (?:protect|monitor|resour|restor|insur|prevent|resol|recover|services?|and"
    r" credit|repair|victims'))"
    rf"|used to (?:commit|open|file|make|apply|obtain)|(?:improperly|inappropriately) used{_NO_THING}"
    r"|(?:information|data|details) (?:was|were|has been|have been|had been) (?:\w{4,9} or )?used\b"
    r"|sold on the dark web|for sale on"
    r"|(?:data|information|records|files|numbers|identities|details|it|they|which|that)"
    r" (?:[a-z]{2,12} ){0,3}(?:been|being|was|were) (?:traded|sold)"
    rf"|(?:anyone|anybody|someone) (?:\w{{1,10}} )?(?:has )?used\b(?! an? ){_NO_THING}"
    rf"|(?:loans?|accounts?|credit cards?|returns) {_W}in (?:their|his|her) names?)\b"
)
TAKEN_WORDS = """
exfiltrat copy copied copying stole steal took$ taken$ taking$ remov download extract obtain acquir leak
dump publish post swip siphon harvest captur scrap transfer sent$ upload made$ got$ carried left sold$
selling put$ print kept slurp pilfer theft offer sell asking advertis
"""
_WHAT = (
    r"(?:data|information|files?|records?|documents?|details|credentials|passwords|(?:card|account"
    r"|security) numbers"
    r"|names|e-?mails|messages|e?phi|gigabytes|terabytes|gb|tb|databases?|bucket|charts|accounts?"
    r"|spreadsheets?|forms|copies|anything|nothing)"
)
_GET = (
    r"(?:stolen|taken|copied|removed|downloaded|acquired|obtained|leaked|dumped|extracted|harvested|siphoned"
    r"|published|posted|put (?:on|up)|pilfered|exfiltrated|swiped|scraped|transferred|captured"
    r"|offered for sale|put up"
    r" for sale)"
)
_WHO = (
    r"(?:hackers?|intruders?|attackers?|actors?|thie(?:f|ves)|gang|group|part(?:y|ies)|persons?|someone"
    r"|somebody|criminals?"
    r"|cyber-?criminals?|outsiders?|individuals?|employee|clerk|nurse|worker|code|malware|skimm\w+"
    r"|insiders?|they|it|who"
    r"|which|that|he|she)"
)
TAKEN = (
    rf"\b(?:exfiltrat\w{{2,4}}|{_WHAT}(?:,(?! (?:which|that|who)\b))? {_LONG}(?:was|were|had been|been"
    rf"|being|be|is|are) (?:also |then "
    rf"|actually |ever |whole |later )?"
    rf"{_GET}\b(?! (?:care|off-?line|down|over|to be|into account))|(?:bucket|database|files?)"
    rf" {_W}(?:was|were) downloaded"
    rf"|(?:stole|steal|steals|stealing|swiped|slurped|pilfered|siphoned|made off with|got away with"
    rf"|exfiltrating) {_W}{_WHAT}"
    rf"|{_WHO} {_W}(?:copied|copying|copy|downloaded|take|took(?! (?:to|until|steps|action|measures)\b)"
    rf"|taken|taking|removed|printed|dumped"
    rf"|obtained(?! access)"
    rf"|acquired|harvested|extracted"
    rf"|captured|published|posted|leaked|sent|uploaded|put|kept) {_W}(?:{_WHAT}|names)\b"
    r"|(?:^|\band (?:then )?)(?:downloaded|copied|exfiltrated|stole|took|acquired|obtained)"
    r" (?:(?:our|its|their|the|certain|some) (?:[\w'-]{1,15} ){0,3}"
    r"(?:data|information|files|records|documents)|copies of)\b"
    rf"|{_WHAT} (?:was |were )?downloaded (?:on|by|from)\b|{_WHAT} (?:taken|stolen|copied) (?:from|in"
    rf"|by|during)\b"
    r"|(?:stolen|leaked|exfiltrated|copied|dumped) (?:\w{1,12} ){0,2}?(?:data|information|files|records"
    r"|documents|details"
    r"|credentials|passwords|accounts)\b"
    r"|(?:someone|somebody|attackers?|hackers?|actors?|part(?:y|ies)|persons?|intruders?|they|who)"
    rf" {_W}to (?:download|copy|steal|extract|exfiltrate) (?:[\w'-]{{1,12}} ){{0,3}}"
    r"(?:cop(?:y|ies)|data|files|records|information|backups?)\b"
    rf"|{_WHAT} (?:had|has|have)? ?(?:ever )?left (?:the|its|our|their) "
    rf"|(?:offering|offers|offered|selling|sells|advertis\w{{2,3}}|asking \S{{1,12}} for"
    rf"|put(?:ting)? up) {_W}"
    r"(?:tables?|databases?|data|records|dump|files|accounts)\b"
    rf"|{_WHAT} {_W}(?:is|are|was|were) (?:now )?(?:up )?(?:for sale|on offer|offered)"
    rf"|access(?:ed)?\b[^.;]{{0,80}}\band (?:copied|removed|downloaded|exfiltrated|took"
    rf"|stole) (?:\w{{1,12}} ){{0,4}}{_WHAT}\b"
    r")|data theft|theft of (?:\w{1,12} ){0,3}(?:data|information|records)"
)
# A denial that speaks of some kinds of data leaves the others open.
OF_A_KIND = (
    r"\b(?:(?:payment|credit|debit|bank|card|financial)\b|social security|ssns?\b|passwords?\b|passports?\b"
    r"|licen[cs]es?\b|medical (?:records|information)|names?\b|addresses\b)"
)
TAKEN_THINGS = """
exfiltrat data information file record document detail credential password number name mail email message phi
ephi gigabytes terabytes gb tb database bucket chart account spreadsheet form copies anything nothing table
dump
"""
# A thing that is taken with what is on it.
HOLDER = (
    r"\b(?:laptops?|computers?|drives?|tapes?|disks?|discs?|phones?|tablets?|cpus?|devices?|bags?|box(?:es)?|safe)\b"
    r"(?! (?:systems?|networks?))[^.;]{0,60}\b(?:contain|stor|hold|held|with)\w{0,4}\b"
)
NO_COPYING = frozenset({"stolen_device", "lost_device", "improper_disposal", "misdirected"})
"""Attacks in which nobody copies data out of a system."""
NONE_KNOWN = (
    r"\b(?:no\b(?! (?:longer|later|doubt|secret))|nobody|none|nothing|never|without|neither|nor|unaware"
    r"|not|unlikely|cannot|yet to (?:find|see|identify)"
    r"|lacks?)\b|n't\b"
)
# What makes of a denial no more than ignorance.
UNKNOWN = (
    r"\b(?:which|that) (?:could|can|might|may) lead\b|\b(?:responsible|liable) for\b|"
    # what was said before more was known
    r"\b(?:initially|originally|at first|first|previously) (?:sa(?:id|ying)|claim\w{2,3}|insist\w{2,3}"
    r"|stat\w{2,3}|believ\w{2,3}|thought)\b|"
    r"\b(?:whether|(?<!as )if|rule(?:d)? out|unclear|unknown (?!person|actor|part|indiv|thie|user|intrud)"
    r"|too early to (?:know|say|tell)|know(?:s|n)? exactly (?:what|which)"
    r"|not (?:known|clear|yet)|unable|could not (?:determine|say|be determined)"
    r"|cannot (?:say|determine|confirm|rule)|not (?:say|disclose|reveal|specify|identify how|provide)"
    r"|not pay|not (?:authorized|permitted|supposed)|without (?:authori[sz]ation|permission|consent"
    r"|authority))\b"
)
MAY_BE = (
    r"\b(?:may(?! \d)|might|could|possib\w{2,4}|potential(?:ly)?|can|would|should|if|whether|in case|risk"
    r"|prevent|avoid|limit|protect|detect|likely|attempt(?:ed|ing|s)?|threat\w{0,6}|and/or"
    r"|cannot|not clear|unclear|unable|suspected|feared|believed|claim(?:s|ed)?|appears?|against"
    r"|alleg\w{2,6}"
    r"|help(?! of\b)|apparently|designed|future|try|trying|tried|such as|warn\w{0,3}|useful|dangers?"
    r"|inadvertent\w{0,2}|mistaken\w{0,2}|erroneous\w{0,2}|accidental\w{0,2}"
    r"|insur\w{2,5} (?:policy"
    r"|cover\w{0,3}|against|for)|victims of)\b"
)
"""Words before which nothing is yet stated as a fact."""
