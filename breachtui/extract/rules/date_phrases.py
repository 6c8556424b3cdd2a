"""What tells when something was, and which words make a date that of the breach, its discovery or a notice.

A class of words holds base forms; inflected forms belong to it too. Phrases are looked at before words.
"""

import re

from breachtui.extract.wording import ClosedWords, Wording, Words, each

_MONTHS = "january/jan february/feb march/mar april/apr may june/jun july/jul august/aug"
_MONTHS += " september/sept/sep october/oct november/nov december/dec"
MONTHS = {name: number for number, names in enumerate(_MONTHS.split(), 1) for name in names.split("/")}
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SEASONS = {"spring": 21, "summer": 22, "fall": 23, "autumn": 23, "winter": 24}
VERBS = {
    # Participles that describe, where another verb that is not known governs the date.
    "neutral": Words(
        "affect involve impact relate locate contain include name base limit suspect protect cover need"
        " unauthorized unencrypted detail certain concern indeed exceed united limited red feed proceed"
        " hundred shared potential dedicate date"
    ),
    # A date that goes with them is none of the breach.
    "other": Words(
        "sue settle fine arrest expire enroll appear treat visit hire appoint create register secure"
        " restore reset patch fix update revise complete merge retire engage dismiss resign terminate"
        " close upgrade establish founded"
    ),
    "discovered": Words(
        "discover detect learn notice spot identify find found uncover realize realise suspect flag knew"
        " recognize recognise caught saw observe hear heard complain"
    ),
    # Ends of a review as often as discoveries.
    "concluded": Words("determine ascertain"),
    "announced": Words("announce disclose reveal emerge surface"),
    "said": Words("said say indicate state claim believe confirm admit acknowledge tweet wrote explain blog"),
    "told": Words(
        "report notify inform tell told alert warn contact file lodge submit advise apologize reach"
    ),
    "sent": Words(
        "mail email e-mail send sent issue fax dispatch distribute deliver post publish provide upload"
        " ship give place release"
    ),
    "happened": Words(
        "occur happen access compromise breach hack attack hit struck infect encrypt target infiltrate"
        " penetrate steal stole stolen copy download exfiltrate scrape took taken obtain extract harvest"
        " capture skim collect allow intercept lost lose expose leak dump discard dispose thrown place view"
        " read snoop print browse look let suffer experience deploy install inject insert exploit used using"
        " click respond enter purchase left leave misplace donate transmit transfer deface"
        " vanish disappear misdirect unintentionally mistakenly inadvertently accidentally improperly"
        " impermissibly erroneously wrongly"
        " subjected fell photograph post shop buy bought pay paid dine remain gain deface impersonate tamper"
        " vandalize loot burglarize misconfigure"
    ),
    "lasted": Words("begin begun began start commence end last continue persist stop conclude"),
}
"""Verbs by kind, in their base form."""
NOUNS = {
    "regulator": ClosedWords("regulator regulatory hhs ocr hhs-ocr ag ags sec ico ftc ocabr"),
    "police": ClosedWords("police fbi sheriff authorities prosecutor media newspaper press"),
    # Those who are told that their data is concerned.
    "receiver": Words(
        "individual patient customer people person member user client victim resident employee consumer"
        " those guest shopper student parent public family subscriber cardholder donor applicant worker"
        " staff participant beneficiary player passenger veteran taxpayer voter holder citizen"
    ),
    "letter": Words("letter notice notification filing report"),
    "event": Words(
        "breach incident attack cyberattack cyber-attack intrusion theft hack leak burglary break-in"
        " outage access exposure hacking disclosure mistake error loss outsider criminal burglar intruder"
        " hacker attacker thief snooping ransomware malware phishing compromise infection event attempt"
    ),
    # What they find is found after the breach was.
    "review": Words("investigation inquiry review analysis audit"),
}
"""Nouns by kind, looked up before a verb of the same form: "the attack", "a notice"."""
PHRASES = {
    # They look like verbs or letters and are none.
    "neutral": Wording(r"""
e-?mails?
in-?box(?:es)?
it took
taking
(?:shopp|purchas|buy|pay|din)ing
according to
"""),
    "other": Wording(r"""
class actions?
lawsuits?
dates? of (?:birth|service|treatment|care)
(?:is|was|were|are) dated
(?:go|goes|went|gone|comes?|came) into (?:effect|force)
t(?:ook|aken|akes?) (?:over|effect|{gap}(?:offline|down|actions?|steps|measures))
enter(?:ed|ing) into
pa(?:id|y|ying) {a}{gap}ransom
(?:stopp|ceas)(?:ed|ing) {word}ing
prescriptions from
go(?:es|ing)? back to
leak sites?
dark web
for sale
to pay
(?:on|to|in) {a}(?:\w+ ){0,2}forums?
"""),
    "discovered": Wording(r"""
(?:has|have|had) known (?:about|of|since)
bec(?:ame|oming|ome) (?:\w+ )?(?:aware|concerned|suspicious)
(?:was|were|been|being|made) (?:\w+ )?(?:made )?aware
(?:c(?:ame|ome)|brought|called) (?:in)?to {gap}(?:attention|light)
(?:came|stumbled) (?:across|upon)
tipped off
(?:upon|after|dates?(?:\(s\))? of|since) (?:the |its |our )?discovery
un(?:noticed|detected)
(?:reported|found|discovered) (?:missing|stolen|lost)
(?:receiv(?:ed|ing)|got) {a}{gap}(?:reports?|notice|notification|complaints?|calls?|alerts?|tip)
(?:receiv(?:ed|ing)|got) {a}{gap}(?:e-?mails?|messages?)
(?:receiv(?:ed|ing)|got) {a}{gap}(?:letter|information|ransom|word|inquiry|inquiries)
(?:was|were) (?:provided|given) {gap}(?:information|notice|notification)
"""),
    "announced": Wording(r"""
news broke
"""),
    "told": Wording(r"""
let(?= (?:[\w-]+ ){1,4}know\b)
wr(?:ote|itten|iting) to
(?:provid|giv)(?:ed|ing|en) {gap}(?:notice|notifications?)
"""),
    "sent": Wording(r"""
went (?:out|into|to)
"""),
    "regulator": Wording(
        r"""
your (?:office|department|agency)
(?:form )?8-k
attorneys?[ -]general(?:'s)?
offices? (?:for|of) civil rights
departments? of (?:health|justice|insurance|financial|consumer|commerce|law|legal)(?: and \w+)?
securities and exchange(?: commission)?
information commissioner(?:'s)?
(?:data protection|privacy) (?:authority|authorities|commission(?:er)?(?:'s)?|agency|regulator|watchdog)
federal (?:government|officials|authorities|regulators)
consumer (?:affairs|protection)
""",
        closed=True,
    ),
    "police": Wording(
        r"""
law enforcement
""",
        closed=True,
    ),
    "happened": Wording(r"""
took place
(?:was|were|been|being|or|and) (?:\w+ly )?acquired
acquir(?:ed|ing) {a}{gap}(?:data|files?|information|cop(?:y|ies)|records?|documents?)
dat(?:es?|ed|ing) back
had access
br(?:oke|oken|eak|eaking) in(?:to)?
went missing
(?:not|n't) (?:been )?seen since
last seen
(?:was|were|been|be|is|are|left) (?:\w+ly |left )?(?:open|public|visible|readable|unprotected)
(?:was|were|had|been) (?:active|present|missing|inside|in (?:its|the|our|their))
(?:was|were|been) (?:limited|confined) to
open(?:ed|ing) {a}{gap}(?:e-?mails?|attachments?|files?|records?|links?|messages?|charts?)
(?:was|were|been|be|is|are|left) (?!found|discover)(?:[\w-]+ ){0,2}(?:accessible|available|exposed)
(?:victim|target|subject)s? of
log(?:ged|ging) (?:in|into|on)
wrong(?: \w+)? (?:address(?:es)?|e-?mail|person|recipients?|patients?|envelopes?|individuals?)
"""),
    "event": Wording(r"""
(?:suspicious|unusual|abnormal|anomalous) activity
unauthorized(?: (?:person|individual|party|parties|user|actor|third part(?:y|ies)))?
threat actors?
third party
perpetrators?
data breach
"""),
    # An inquiry and what it is about.
    "review": Wording(r"""
(?:investigation|inquiry|review|analysis|audit) (?:into|of) (?:[\w-]+ ){1,3}(?:breach|incident|attack|theft)
"""),
}
"""Phrases by kind, in the order in which they are looked for."""
PAST = ClosedWords(
    "found told sent stole stolen took taken broke lost struck hit let left threw thrown sold learnt"
    " caught knew heard said wrote began begun read got paid fell saw"
)
"""Past forms of the verbs here that do not end in -ed."""


DATED_EVENT = re.compile(
    r"(?:'s)?\s(?:[\w-]+\s){0,3}?(?:(?:cyber-?)?attack|breach|hack|incident|theft|intrusion|leak|burglary|break-in"
    r"|hacking|phishing|event|outage)\b(?!\s(?:notice|notification|letter|report)s?\b)"
)
"""What follows a date that is the name of an event: ``the 2014 breach``."""
INTRUDERS = Wording(
    each("(?:intruder|hacker|attacker|burglar|outsider|criminal|perpetrator)s? thie(?:f|ves)")
    + each("ransomware malware")
    + "(?:unauthorized|unknown) (?:person|individual|party|parties|user|actor|third part(?:y|ies))"
    + "\nthreat actors?"
)
"""Those of the events above that do something."""
# What stands around a date or a verb.

MISTAKES = Wording(
    each("wrong mistake errors? accident(?:ally)?")
    + "(?:inadvertent|incorrect|impermissib|erroneous|improper)l?[ey]?\n"
    + "visible\nwithout authorization\ninstead of"
)
"""What was sent by mistake is the breach, and no notice."""
LURES = Wording(r"""
(?:phishing|fraudulent|spoofed|malicious|fake) (?:e-?mails?|messages?|calls?)
(?:e-?mail|message|call|request)s? (?:that |which )?(?:\w+ly )?(?:appear|purport|claim|pos|pretend|seem)\w*
""")
"""A message that deceives is how it happened."""
OTHER_DATES = Wording(r"""
(?:w-?2|1099|1095|tax|wage|annual|calendar|fiscal|income|benefits?|payroll)
""")
"""After a year: the thing is of that year, the event need not be."""
PUBLISHED = ClosedWords("posted published updated release")
"""Before the day on which a page was published."""
BESIDE_A_DATE = ClosedWords(
    " ".join(WEEKDAYS) + " date dated last first on at by am pm a p m sent updated posted published"
)
"""What else a line may hold that only tells a day."""

# The offices that breaches are reported to, as letters address them and forms call themselves.

OFFICE = Wording(
    r"""
attorneys? general
\[ag\]
department of justice
consumer (?:protection|affairs)
(?:department|division|bureau) of (?:insurance|banks?|banking|consumer|financial|securities|state)
(?:department|division) of (?:professional and financial regulation|health (?:and|&) human services)
(?:insurance|banking) (?:commissioner|division|department)
commissioner of
office for civil rights
""",
    closed=True,
)
"""A line of an address or of a form's head that names such an office."""
HHS = Wording(
    "office for civil rights\nu\\.?s\\.? department of health (?:and|&) human services", closed=True
)
SPOKEN_TO = Wording(r"""
(?:hereby )?(?:gives?|provid\w+|submit\w*|making|writ\w+|report\w*) (?:\w+ ){0,2}(?:notice|report|to report)
writ(?:e|ing) (?:on behalf|to (?:inform|notify|report|advise|provide))
your (?:office|department|agency|bureau|division)
dear (?:madam |mr\.? |acting |assistant )?(?:attorney|general|commissioner|superintendent|director|secretary)
(?:our|my) client
we represent
(?:legal )?counsel (?:for|to)
pursuant to
""")
"""What a letter to an office says."""
YOUR_OFFICE = Wording(r"""
your office
dear (?:madam |mr\.? |acting |assistant )?attorney general
""")
"""Only what a letter to an office says; enough where the text does not give the address."""
