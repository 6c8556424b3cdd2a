"""Words that say what happened, told apart by what they make of the date beside them.

Collected from breach notices, breach stories, attorney-general letters and the narratives of
the HHS breach portal; broad classes of verbs rather than set phrases. Each is matched as a
whole word, in the order of the classes here; earlier classes win at the same place.
"""

# What a date beside it has nothing to do with: lawsuits, remedies, deadlines, service, repair.
OTHER = r"""
lawsuits? class[\s-]actions? sued suing complaint\swas\sfiled hearings? arrest\w* indict\w* sentenced
plead\w* pleaded fined penali[sz]ed reprimanded settle\w* born founded
open(?:ed|s)\s(?:its|their|his|her|for|in|a)\s(?:\w{1,12}\s){0,2}(?:doors?|business|offices?|stores?|clinics?|practices?|branch|hospital)
established\sin (?:was|were)\sstarted took\sover rolled\sout merged it\s(?:bought|acquired|purchased)
worked\s(?:in|at|for|as) acquired\sby retire\w* expir\w+ deadline (?:we|they|staff)\sopened\son
enroll\w* last\sday sign\sup until\sfurther\snotice effective added listed appeared treated
seen\s(?:at|by|in|between|from|since)
accounts?\s(?:was|were)\sopened updates?
visited were\spatients received\s(?:care|treatment|services) admitted\s(?:to|between|from) hired employed
appointed created
registered(?!\s(?:investment|broker|agents?|nurses?|mail|trademarks?|representatives?))
signed\sup diagnosed graduated attended vaccinated school\syear as\sfar\sback\sas
t(?:ook|aken)\s(?:[\w-]{1,15}\s){0,4}(?:offline|down) shut\sdown dates\sof\s(?:birth|service|treatment|care)
closed\s(?:the|its|a|that) clos(?:ed|ure) patched fixed secured restored reset restarted resum\w+ contained
terminated\sthe retained engaged dismissed resigned fired
(?:investigation|inquiry|probe|case)\s(?:[\w'-]{1,20}\s){0,9}(?:opened|launched|started|begun)
review investigation inquiry analysis examination data\smining
e-discovery leak\ssites? dark\sweb for\ssale ransom\sdeadline copyright posted(?:\son)?: updated revised
t(?:ook|akes?)\seffect came\sinto\s(?:force|effect) went\slive
launched(?!\san?\s(?:[\w-]{3,15}\s){0,2}attack) plugged agree(?:d|s) locked\sdown
trading quarter shares revenue sales(?:\srose|\sfell)?
"""

DISCOVERED = r"""
discover\w* detect\w* learn(?:s|ed|t|ing)? notic(?:ed|ing) spott?(?:s|ed|ing)? identif(?:ied|ying)
found(?:\sout)? finds? turned\sup uncover\w* reali[sz]\w+ (?:became|becoming|become|came|coming)\saware
was\saware
were\saware been\saware made\saware are\saware heard c(?:ame|ome)\sto\slight
c(?:ame|ome)\sto\s(?:the|its|their|our|his|her)(?:\s[\w']{1,20})?\sattention flagged recogni[sz]ed caught
receiv(?:ed|ing)\s(?:an?|the|this|that|some|word)\s?(?:[\w-]{1,20}\s){0,3}(?:reports?|notice|notification|complaint|calls?|alerts?|tip|e-?mails?|messages?|letter|information|ransom(?:\s(?:note|demand))?|word|concern|inquiry)
received\s(?:word|reports|complaints|information) got\s(?:word|wind) tipped\soff complained observed
came\sacross stumbled
first\s(?:knew|suspected|saw) saw\sthat knew\s(?:that|of|about|the|an?) not\saware unaware
experienc(?:ed|ing)\s(?:an?|some)\s(?:[\w-]{1,12}\s){0,2}(?:disruption|outage|interruption|difficult(?:y|ies))
experienc(?:ed|ing)\s(?:unusual|suspicious)\s(?:\w{1,10}\s)?activity
(?:routine|ongoing|periodic|regular|internal)\s(?:review|audit|scan|check)\s(?:of\s(?:[\w']{1,15}\s){1,6})?(?:identified|found|detected|uncovered|revealed|discovered)
called\s(?:us\s)?to\s(?:say|report|complain|tell\sus|ask\sus)
alerted\s(?:it|us)\sto\s(?:an?|the|unusual|suspicious|possible)
"""

# Ends of a review as often as discoveries.
CONCLUDED = "determin(?:ed|es|ing) conclud(?:ed|es|ing) ascertained"

ANNOUNCED = r"""
announc(?:ed?|es|ing) disclos(?:ed?|es) reveal(?:ed|s)? went\spublic made\spublic
(?:issued|published|released|posted|put\sout)\s(?:an?|the|its)\s(?:\w{1,15}\s){0,2}(?:statement|release|notice|announcement)
"""

SAID = r"""
said says saying confirm(?:ed|s|ing) admit(?:ted|s|ting) acknowledg(?:ed|es|ing)
told\s(?:reporters|the\s(?:newspaper|paper|court)|us\sin\san\se-?mail) according\sto tweeted wrote(?!\sto)
explained blog(?:ged)?
"""

# Look like verbs and are none.
NEUTRAL = r"""
(?:decision|actions?|steps|measures|precautions?)\s(?:\w{1,10}\s){0,2}taken
mailing\s(?:errors?|lists?|address(?:es)?|mistakes?|mishap|house|vendor) (?:by|via|through)\se-?mail
(?:by|via|through)\s(?:(?:first[\s-]class|u\.?s\.?|united\sstates|certified|regular|postal)\s){0,2}mail
(?:may|might|could|that|which)\s(?:have\s)?contained
(?:was|were|is|are)\s(?:\w{2,12}ly\s)?contained\s(?:in|on|within)
e-?mails? mailbox(?:es)? in-?box(?:es)? in\sthe\smail
"""

# Telling somebody; who was told says whether that is a notice, a report or how one learned.
TOLD = r"""
report(?:ed|ing) self-report\w* notif(?:y|ied|ies|ying) inform(?:s|ed|ing)? told tell(?:s|ing)?
alert(?:s|ed|ing)? warn(?:s|ed|ing)? contact(?:s|ed|ing)? wr(?:ote|ites?|iting|itten)\sto filed submit\w*
advis(?:ed|es|ing) apologi[sz]\w+ reach(?:ed|es|ing)? sending\sword
provid(?:ed|ing)\s(?:\w{1,15}\s){0,2}(?:notice|notification)s?
"""

# Sending something: a notice, or the very data in a misdirected message.
SENT = r"""
given mail(?:s|ed|ing)? sen(?:t|ds?|ding) issu(?:ed|es|ing) e-?mail(?:ed|ing) faxed went\s(?:out|into|to)
(?:go|gone|going)\s(?:out|into\sthe\smail|to) dispatch\w+ distribut(?:ed|ing) deliver(?:ed|ing) posted
publish(?:ed|ing) provided uploaded shipped
"""

LETTER = r"""
letters? notices? notifications? filings? reports?(?!\sfrom\b) mailings? substitute\snotice
"""

# What intruders, thieves, careless or curious people do, and what happens to data.
HAPPENED = r"""
occur(?:s|red|ring)? happen(?:s|ed|ing)? took\splace transpired dat(?:es|ed|ing|e)\sback go(?:es)?\sback\sto
went\sback\sto access(?:ed|es|ing) had\saccess gain(?:ed|ing) got\s(?:in|into|hold|at|inside) gotten\sinto
had\s(?:had\s)?the\srun
get\sinto broke(?:n)?\s(?:in|into) break(?:ing)?\s(?:in|into) enter(?:ed|ing) infiltrat\w+ penetrat\w+
intrud\w+ roam\w* lurk\w* compromis(?:e|es|ed|ing) breach(?:ed|ing) hack(?:ed|ing) attack(?:ed|ing) hit
struck infect(?:ed|ing) encrypt(?:ed|ing) locked\sup target(?:ed|ing) st(?:ole|olen|eal|ealing)
tak(?:en|ing)
took(?!\s(?:them|it|us|until|weeks|months|days|nearly|about|more|steps|action|part))
cop(?:ied|ying) download(?:ed|ing) exfiltrat\w+ scrap(?:ed|ing) carried\soff made\soff
swiped burglari[sz]ed robbed acquir(?:ed|ing) obtain(?:ed|ing) extract(?:ed|ing) harvest(?:ed|ing) siphon\w*
skimm\w+ captur(?:ed|ing) collect(?:ed|ing) gather(?:ed|ing) allow(?:ed|ing)
let(?!\s(?:[\w']{1,15}\s){1,3}know) intercept(?:ed|ing) lost los(?:es|ing) went\smissing
gone\smissing disappear\w+ vanish\w* misplaced left forgot\w* dropped expos(?:ed|ing|es) leak(?:ed|ing|s)
dump(?:ed|ing) discard(?:ed|ing) dispos(?:ed|ing) threw thrown plac(?:ed|ing) donated sold
(?:was|were|been|being|is|are|be|remain|remained|remains|left)\s(?:(?:publicly|openly|freely|left|inadvertently|mistakenly)\s)?(?:open|accessible|visible|public|available|readable|searchable|unprotected|viewable|exposed|active|present|missing|there|in|inside|within|offline)
look(?:ed|ing)\s(?:at|up|into|through) view(?:ed|ing)? open(?:ed|ing) read snoop\w* photograph\w* printed
brows(?:ed|ing)
remov(?:ed|ing)\s(?:(?:a|the|some|certain|its|our)\s){0,2}(?:cop(?:y|ies)|data|files?|information|records|documents)
removed\s(?:from\s(?:[\w'-]{1,15}\s){1,4})?by
removed\sfrom\s(?:its|our|their|the)\s(?:[\w'-]{1,15}\s)?(?:networks?|systems?|servers?|environment|office|premises)
(?:tried|attempted)\s(?:about|some|nearly|more|[\d,]+|to\s(?:log|access|get|break|sign|use))
put(?=\s(?:[\w']{1,15}\s){1,4}(?:in(?!\splace)|into|on|online)\b)
(?:attempt\w{0,3}|tr(?:ied|ying))\sto\s(?:shut\sdown|disable|lock|extort)
log(?:ged|ging)\s(?:in|into|on) sign(?:ed|ing)\s(?:in|into) suffer(?:ed|s|ing) experienced fell fell\svictim
(?:was|were|became|is|been)\s(?:the\s|a\s)?(?:victims?|targets?|subject)\sof
attached launched\san?\s(?:[\w-]{3,15}\s){0,2}attack deploy(?:ed|ing) install(?:ed|ing) plant(?:ed|ing)
inject(?:ed|ing) insert(?:ed|ing) exploit(?:ed|ing)
us(?:ed|ing) click(?:ed|ing) answered responded\sto typed entered fell\sfor paid shopped stayed dined swiped
made\spurchases purchas(?:ed|es|ing) sw(?:ept|apped) knocked\soffline mistakenly inadvertently accidentally
improperly impermissibly erroneously
wrongly
wrong(?=\s(?:address|e-?mail|pe|recipient|pat|part|env|fax|num|acc|ind|cust|mem|hands)) in\serror
mis-?(?:directed|addressed|sent|mailed|configured) transmitted released
"""

# The event as a thing, or the one who did it; weaker than any verb in the same clause.
EVENT = r"""
(?:suspicious|unusual)\sactivity
breach(?:es)? incidents? (?:cyber-?\s?)?attacks? intrusions? thefts? hacks? leaks? burglar(?:y|ies)
break-?ins? outages? downtime access exposure disclosure mistake error mix-?up loss unauthori[sz]ed
intruders? hackers? attackers? outsiders? thie(?:f|ves) burglars? ransomware malware phishing compromise
infection lapse
"""

# How long it went on; said of the event in the same clause or the one before.
LASTED = r"""
began begun started starting beginning commenced commencing ended lasted continued persisted existed stopped
"""

REGULATOR = r"""
your\s(?:office|department|agency)
attorneys?[\s-]general('s)? AGs? HHS OCR HHS-OCR office\s(?:for|of)\scivil\srights
department\sof\s(?:health|justice|insurance|financial|consumer|commerce|law|legal)(?:\sand\s\w{1,15})?
secretary\sof\s(?:hhs|health|state) regulators? regulatory SEC securities\sand\sexchange(?:\scommission)?
ICO information\scommissioner('s)? data\sprotection\s(?:authority|authorities|commission(?:er)?|agency)
privacy\scommissioner breach\sportal OCABR state\sofficials federal\s(?:government|officials|authorities)
(?:the\s)?state\sauditors? insurance\scommissioner division\sof\s(?:insurance|securities|banking|consumer)
consumer\s(?:affairs|protection) federal\strade\scommission FTC U\.S\.\sdepartment
"""

POLICE = r"""
police law\senforcement FBI federal\sbureau sheriff('s)? secret\sservice authorities prosecutors? media
newspapers? press reporters? credit\s(?:bureaus?|reporting)
"""

# Those who are told that their data is concerned.
RECEIVER = r"""
individuals? patients? customers? people persons? members? users? clients? victims? residents? employees?
consumers? those shoppers? guests? students? parents? famil(?:y|ies) subscribers? cardholders?
policyholders? borrowers? donors? applicants? workers? staff participants? beneficiaries tenants? readers?
players? passengers? savers? retirees? pupils? veterans? taxpayers? visitors? everyone anyone voters?
holders? staff\smembers?
"""

# Those who learn of it because somebody tells them.
LEARNER = r"""
us covered\sentity CE
the\s(?:company|clinic|hospital|practice|district|city|county|university|college|school|bank|firm|insurer|plan|group|agency|retailer|system|organi[sz]ation|provider|center|centre|chain|shop|state|network)
it\sof it\sthat
"""
