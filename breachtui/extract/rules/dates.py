"""What tells when something was, and which words make a date that of the breach, its discovery or a notice.

A class of words holds base forms; inflected forms belong to it too. Phrases are looked at before words.
"""

import re

from breachtui.extract.wording import Wording, Words

_MONTHS = "january/jan february/feb march/mar april/apr may june/jun july/jul august/aug"
_MONTHS += " september/sept/sep october/oct november/nov december/dec"
MONTHS = {name: number for number, names in enumerate(_MONTHS.split(), 1) for name in names.split("/")}
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SEASONS = {"spring": 21, "summer": 22, "fall": 23, "autumn": 23, "winter": 24}
DATE_WORDS = Words(
    " ".join([*MONTHS, *WEEKDAYS, *SEASONS])
    + " yesterday today weekend week month months year years day days ago morning afternoon evening night",
    closed=True,
)
"""Words without one of which, or a figure, no sentence names a date."""

# Verbs.

OTHER = Words(
    "sue settle fine arrest expire enroll appear treat visit hire appoint create register secure"
    " restore reset patch fix update revise complete merge retire engage dismiss resign terminate"
    " close upgrade establish founded"
)
"""A date that goes with them is none of the breach."""
OTHER_PHRASES = Wording(r"""
class actions?
complaint was filed
lawsuits?
hearings?
deadline
effective
dates? of (?:birth|service|treatment|care)
seen (?:at|by|in|between|from)
t(?:ook|aken) (?:over|{gap}(?:offline|down))
shut down
quarter
revenue
prescriptions from
go(?:es|ing)? back to
open(?:ed|s) its doors
leak sites?
dark web
for sale
to pay
(?:on|to|in) {a}(?:\w+ ){0,2}forums?
t(?:ook|akes?) effect
(?:beg[au]n|start\w*|launch\w*|open\w*|commenc\w*) {a}{gap}investigat(?:ions?|ing)
""")
REVIEWS = Words("investigation inquiry review analysis")
"""What they find is found after the breach was."""
DISCOVERED = Words(
    "discover detect learn notice spot identify find found uncover realize realise suspect flag knew"
    " recognize recognise caught observe hear heard"
)
DISCOVERED_PHRASES = Wording(r"""
bec(?:ame|oming|ome) (?:\w+ )?(?:aware|concerned|suspicious)
(?:was|were|been|being|made) (?:\w+ )?(?:made )?aware
not aware
(?:c(?:ame|ome)|brought|called) (?:in)?to {gap}(?:attention|light)
(?:came|stumbled) (?:across|upon)
saw {gap}(?:signs?|indications?|activity|evidence|traffic)
(?:discovery|detection)
(?:receiv(?:ed|ing)|got) {a}{gap}(?:reports?|notice|notification|complaints?|calls?|alerts?|tip)
(?:receiv(?:ed|ing)|got) {a}{gap}(?:e-?mails?|messages?)
(?:receiv(?:ed|ing)|got) {a}{gap}(?:letter|information|ransom|word|inquiry|inquiries)
(?:was|were) (?:provided|given) {gap}(?:information|notice|notification)
""")
CONCLUDED = Words("determine conclude ascertain")
"""Ends of a review as often as discoveries."""
PAST = Words(
    "found told sent stole stolen took taken broke lost struck hit let left threw thrown sold learnt"
    " caught knew heard said wrote began begun read got paid",
    closed=True,
)
"""Past forms of the verbs here that do not end in -ed."""
ANNOUNCED = Words("announce disclose reveal")
ANNOUNCED_PHRASES = Wording(r"""
went public
(?:issued|published|released|posted) {a}{gap}(?:statement|release|announcement)
""")
SAID = Words("said say indicate state claim believe confirm admit acknowledge tweet wrote explain blog")
SAID_PHRASES = Wording(r"""
told reporters
""")
NEUTRAL_PHRASES = Wording(r"""
(?:decision|steps|measures|actions?|precautions?) (?:\w+ ){0,2}taken
mailing (?:errors?|lists?|address(?:es)?)
(?:by|via|through) e-?mail
(?:by|via|through) (?:first[ -]class |u\.?s\.? |certified |regular |postal )*mail
e-?mails?
mail(?:box|boxes)
in-?box(?:es)?
reports? (?:of|from)
it took
took (?:steps|action|measures)
according to
""")
"""They look like verbs or letters and are none."""
NEUTRAL = Words(
    "affect involve impact relate locate contain include name base limit suspect protect cover need"
    " unauthorized unencrypted detail certain concern indeed exceed united limited red feed proceed"
    " hundred shared potential dedicate"
)
"""Participles that describe, where another verb that is not known governs the date."""
TOLD = Words("report notify inform tell told alert warn contact file submit advise apologize reach")
TOLD_PHRASES = Wording(r"""
wrote to
writ(?:ing|ten) to
(?:provid|giv)(?:ed|ing|en) {gap}(?:notice|notifications?)
""")
SENT = Words(
    "mail email e-mail send sent issue fax dispatch distribute deliver post publish provide upload"
    " ship give place"
)
SENT_PHRASES = Wording(r"""
went (?:out|into|to)
""")
HAPPENED = Words(
    "occur happen access compromise breach hack attack hit struck infect encrypt target infiltrate"
    " penetrate steal stole stolen copy download exfiltrate scrape took taken obtain extract harvest"
    " capture collect allow intercept lost lose expose leak dump discard dispose thrown place view"
    " read snoop print browse look let suffer experience deploy install inject insert exploit use"
    " click respond enter purchase left leave misplace donate transmit release transfer deface"
    " misdirect mistakenly inadvertently accidentally improperly impermissibly erroneously wrongly"
    " subjected photograph post shop pay paid dine remain gain deface impersonate tamper vandalize"
    " loot burglarize misconfigure"
)
HAPPENED_PHRASES = Wording(r"""
took place
dat(?:es?|ed|ing) back
had access
got (?:in|into|hold|access)
br(?:oke|oken|eak|eaking) in(?:to)?
went missing
unable to locate
(?:was|were|been|be|is|are|left) (?!found|discover)(?:[\w-]+ ){0,2}(?:accessible|available|exposed)
(?:was|were|been|left) (?:\w+ly )?(?:readable|unprotected)
(?:was|were|been|be|is|are|left) (?:\w+ly |left )?(?:open|public|visible)
(?:was|were|had|been) (?:active|present|missing|offline|there|inside)
locked (?:up|out)
open(?:ed|ing) {a}{gap}(?:e-?mails?|attachments?|files?|records?|links?|messages?|charts?)
removed (?:by|from)
(?:was|were|been) in (?:its|the|our|their|it)
remov(?:ed|ing) {gap}(?:cop(?:y|ies)|data|files?|information|records|documents)
fell (?:victim|for)
(?:been|was|were) {gap}acquired
(?:victim|target|subject)s? of
disclos(?:ed|ing) {a}(?:\w+ ){0,3}(?:phi|ephi|information|records|data)(?! breach)
log(?:ged|ging) (?:in|into|on)
in error
wrong(?: \w+)? (?:address(?:es)?|e-?mail|person|recipients?|patients?|envelopes?|individuals?)
""")

# Nouns.

EVENTS = Words(
    "breach incident attack cyberattack cyber-attack intrusion theft hack leak burglary break-in"
    " outage access exposure hacking disclosure mistake error loss outsider criminal burglar intruder"
    " hacker attacker thief ransomware malware phishing compromise infection event"
)
EVENT_PHRASES = Wording(r"""
(?:suspicious|unusual) activity
unauthorized(?: (?:person|individual|party|parties|user|actor|third part(?:y|ies)))?
threat actors?
third party
unknown (?:person|individual|actor|party)
perpetrators?
data breach
""")
DATED_EVENT = re.compile(
    r"(?:'s)?\s(?:[\w-]+\s){0,3}?(?:(?:cyber-?)?attack|breach|hack|incident|theft|intrusion|leak|burglary|break-in"
    r"|hacking|phishing|event|outage)\b(?!\s(?:notice|notification|letter|report)s?\b)"
)
"""What follows a date that is the name of an event: ``the 2014 breach``."""
INTRUDERS = Wording(r"""
(?:intruder|hacker|attacker|burglar|outsider|criminal)s?
thie(?:f|ves)
unauthorized (?:person|individual|party|parties|user|actor|third part(?:y|ies))
threat actors?
unknown (?:person|individual|actor|party)
perpetrators?
ransomware
malware
""")
"""Those of the events above that do something."""
LASTED = Words("begin begun began start commence end last continue persist stop")
LASTED_PHRASES = Wording(r"""
ongoing
""")
LETTERS = Words("letter notice notification filing report")
REGULATORS = Words(
    "regulator regulatory hhs ocr hhs-ocr ag ags sec ico ftc ocabr",
    closed=True,
)
REGULATOR_PHRASES = Wording(
    r"""
your (?:office|department|agency)
attorneys?[ -]general(?:'s)?
offices? (?:for|of) civil rights
departments? of (?:health|justice|insurance|financial|consumer|commerce|law|legal)(?: and \w+)?
secretary of (?:hhs|health|state)
securities and exchange(?: commission)?
information commissioner(?:'s)?
data protection (?:authority|authorities|commission(?:er)?|agency)
privacy commissioner
breach portal
state officials
federal (?:government|officials|authorities|regulators)
state auditors?
insurance commissioner
division of (?:insurance|securities|banking|consumer)
consumer (?:affairs|protection)
federal trade commission
u\.s\. department
""",
    closed=True,
)
POLICE = Words(
    "police fbi sheriff authorities prosecutor media newspaper press",
    closed=True,
)
POLICE_PHRASES = Wording(
    r"""
law enforcement
federal bureau of investigation
secret service
credit (?:bureaus?|reporting)
""",
    closed=True,
)
RECEIVERS = Words(
    "individual patient customer people person member user client victim resident employee consumer"
    " those guest shopper student parent public family subscriber cardholder donor applicant worker"
    " staff participant beneficiary player passenger veteran taxpayer voter holder citizen"
)
"""Those who are told that their data is concerned."""
# What stands around a date or a verb.

MISTAKES = Wording(r"""
wrong
mistake
errors?
inadvertent(?:ly)?
accident(?:ally)?
incorrect(?:ly)?
impermissib(?:le|ly)
erroneous(?:ly)?
improper(?:ly)?
visible
without authorization
instead of
""")
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
FILED_LABELS = Wording(r"""
(?:report|reported|submission|submitted|filed|filing)(?: date| to \w+| form)?
""")
"""Labels of the day on which a form was filed."""
PUBLISHED = Words(
    "posted published updated release",
    closed=True,
)
"""Before the day on which a page was published."""
BESIDE_A_DATE = Words(
    "date dated last first on at by am pm a p m est edt cst cdt mst mdt pst pdt utc gmt sent updated"
    " posted published",
    closed=True,
)
"""What else a line may hold that only tells a day."""
