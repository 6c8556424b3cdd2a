"""Classes of words that tell what part a named party plays in a breach.

Verbs are given in their plain form, nouns in the singular; `breachtui.extract.context.stem`
brings what a text writes to the same form. Collected from breach stories, company notices,
attorney-general letters and the narratives of the HHS breach portal, then widened with the
neighbours of each word in a thesaurus.
"""

# What the breached one does, by how much it says that it is the one.
SUFFER = """
suffer experience fall lose expose leak spill leave misplace mishandle misdirect misfile undergo sustain
endure survive mismail
"""
NOTIFY = """
notify inform warn alert write send mail email e-mail apologize apologise contact telephone text
"""
DISCLOSE = """
announce disclose confirm reveal admit acknowledge report file publicize release issue provide submit
post publish advise inform give make
"""
DISCOVER = """
learn discover find detect notice determine identify become conclude uncover realize realise establish
observe recognize spot trace
"""
SPEAK = """
say tell state explain add believe think insist deny decline describe note stress know estimate count
put ask urge encourage recommend expect plan promise vow see
"""
RESPOND = """
shut take reset refuse pay offer terminate dismiss fire suspend implement hire retain engage bring call
launch investigate review work close disconnect isolate restore secure remove block cancel arrange
improve strengthen retrain train print store hold keep use run operate collect maintain face settle
agree set switch rebuild regret decide resolve choose opt respect value
"""
# With "into" or "from" before it.
TAKEN = """
break hack breach intrude access get steal take copy obtain attack hit target strike compromise
enter exfiltrate
infiltrate download leak expose remove disclose gain encrypt cripple disrupt paralyze infect plunder rob
"""
# Verbs that lead from one party to another.
OTHER_VERBS = "represent use own serve belong link tie connect show involve include"
# What is done to it.
STRUCK = """
hack breach hit attack target compromise strike victimize victimise affect impact infiltrate cripple
force burglarize burgle rob invade penetrate phish dupe trick fool sue fine snare hobble paralyze
extort blackmail
"""
TOLD = "notify inform tell alert contact warn advise"
# What only the other side does.
ATTACK = """
claim steal demand dump threaten boast extort brag auction sell infect encrypt exploit hack breach
"""
# What critics do.
CRITICIZE = "criticize criticise condemn slam blast scold rebuke lambast chide denounce deplore"
# Verbs before the next one that carries the meaning.
_AUXILIARY_WORDS = """
has have had is are was were be been being will would can could may might must should do does did also
now since first later recently today then still just only already finally only reportedly allegedly not
never to began begin begun started start continue continued has not itself themselves this that week
month year monday tuesday wednesday thursday friday saturday sunday last earlier late early mistakenly
inadvertently accidentally hereby unknowingly initially subsequently immediately promptly
appears appear appeared seems seem
"""
AUXILIARY = frozenset(_AUXILIARY_WORDS.split())
# After a name in lower case they still belong to it: "the Foxglove chain told".
_TRADES_WORDS = """
chain group company network system firm clinic hospital district school bank plan store practice
"""
TRADES = frozenset(_TRADES_WORDS.split())
_BE_WORDS = """
is are was were be been being got gets
"""
BE = frozenset(_BE_WORDS.split())

INCIDENT_NOUNS = """
breach hack leak attack cyberattack cyber-attack incident theft exposure intrusion spill lapse event
compromise break-in burglary infection outage mishap mix-up blunder scam disclosure ransomware
"""
PEOPLE = """
patient customer user member employee client guest subscriber student resident consumer diner shopper
donor pupil passenger policyholder enrollee tenant cardholder worker staff staffer parent retiree person
people individual teacher veteran borrower depositor saver voter buyer player applicant visitor family
beneficiary alumnus physician traveler traveller reader caller accountholder taxpayer officer inmate
"""
HOLDINGS = """
record data information file system server network computer database account e-mail email mailbox laptop
website site office portal bucket spreadsheet document device drive chart register listing application
inbox terminal store clinic facility application card password trash dumpster car vault archive backup
detail cloud folder photo history app letter mailing workstation payroll hospital campus register
environment number infrastructure page warehouse location restaurant gigabyte terabyte megabyte gb tb
"""
# Those who act in its name.
STAFF = """
employee worker nurse clerk physician doctor teacher staffer technician manager contractor volunteer
intern secretary registrar pharmacist therapist officer member surgeon administrator dentist workforce
"""
SPEAKER = """
spokesman spokeswoman spokesperson head ceo president director superintendent chief counsel lawyer
attorney chairman chairwoman executive principal mayor chancellor provost treasurer cio ciso founder
owner representative official administration board leader statement notice letter notification website
behalf spokespeople trustee
"""
# Those who study, sell security, argue or write; never the one whose data it is.
EXPERT = """
researcher analyst survey study poll researchers journalist reporter columnist blogger blog editor
newspaper magazine expert professor strategist
"""
EXPERT_PHRASE = (
    r"\b(?:(?:cyber ?-?|it |information |computer |data |threat |network |internet |cloud |mobile |web )?"
    r"(?:security|forensics?|cyber-?security|intelligence|antivirus|anti-virus|threat|incident response"
    r"|penetration testing|risk|identity|breach monitoring|dark web|credit|privacy)"
    r" (?:[a-z-]{1,14} ){0,2}(?:firms?|company|companies|vendors?|experts?|specialists?|researchers?|outfit"
    r"|consultanc(?:y|ies)|consultants?|investigators?|blogs?|blogger|journalist|news|analysts?|bureaus?"
    r"|startup|giant|lab|team)"
    r"|researchers?|analysts?|journalists?|reporters?|newspaper|news (?:site|outlet|agency|service)"
    r"|think tank|watchdog|blogger|forensic|ratings? (?:firm|agency)|research (?:firm|company|group))\b"
)
# A law firm can be the breached one; it speaks mostly for others.
LAW_PHRASE = (
    r"\b(?:(?:law|litigation|class[- ]action) firm|law office|attorneys?|lawyers?|counsel|plaintiffs?)\b"
)
ATTACKER_PHRASE = (
    r"\b(?:hackers?(?! (?:forums?|boards?|sites?))|hacking (?:group|collective|crew|team)|gangs?"
    r"|cybercriminals?|criminals?"
    r"|(?:ransomware|extortion|crime|cybercrime|criminal|threat|attack|hacker|malware"
    r"|phishing) (?:\w{1,14} )?"
    r"(?:group|gang|crew|actor|operation|outfit|collective|strain|variant|family|operators?|cartel)"
    r"|ransomware|malware|trojan|botnet|worm|threat actors?|dark ?web|calls? (?:itself|himself|themselves)"
    r"|calling (?:itself|himself|themselves)|group (?:that )?(?:known|called|named|calls)"
    r"|user (?:named|called)|alias|hacktivists?|underground|dark net)\b"
)
# Right after the name: what belongs to an attacker.
ATTACKER_OWN = (
    r"^(?:'s?)? (?:(?:data |dark web |extortion )?(?:leak|extortion|onion|tor|dark web) (?:site|blog|page"
    r"|portal)"
    r"|ransomware\b|gang\b|group's? (?:leak|site|dark)|hackers?\b|hacking(?! attack| incident| scandal)"
    r"|malware|site in\b|affiliates?\b"
    r"|operators?\b|threat (?:actors?|group)|\w{1,12} gang\b|botnet|trojan|encrypt)"
)
NEWS_AFTER = (
    r"^(?:,? (?:\w{1,12} )?(?:first reported|was (?:the )?first to report|broke the (?:story|news))"
    r"| reporters?\b| (?:reported|reports|wrote|writes) (?:on|last|today|earlier|this|yesterday)\b)"
)
NEWS_NAME = (
    r"\b(?:herald|times|post|tribune|gazette|courier|chronicle|news|journal|star|sun|echo|daily|weekly|press"
    r"|newswire|magazine|reuters|telegraph|observer|sentinel|dispatch|examiner|inquirer|globe|ledger"
    r"|today|radio|tv|television|wire|broadcasting|bulletin|independent|mirror|register)$"
)

# Nouns that, with "its" or "a" before the name, make it somebody's supplier.
VENDOR = (
    r"\b(?:third[- ]party|(?:outside|external|contracted) [a-z]{4,}|vendors?|contractors?|subcontractors?"
    r"|suppliers?"
    r"|business associates?|processors?|printers?|mailing house|clearing ?house|host"
    r"|(?:service"
    r"|(?<!laboratory )(?<!health )(?<!care )(?<!medical )(?<!financial )(?<!social )(?<!human )services"
    r"|software|hosting|cloud|technology|it|platform|billing|payroll|payment|storage|data"
    r"|transcription|records?|mailing|printing|email|e-mail|solutions?|managed services?|benefits"
    r"|transfer|backup|web|website) (?:[a-z-]{1,14} )?(?:providers?|vendors?|company|companies|firms?"
    r"|services?|partners?|processors?|host|bureaus?|agency|contractors?|developer|maker|platforms?)"
    r"|collection(?:s)? agency|administrator|cloud host|web host|shredder|courier"
    r"|(?:system|software|platform|tool|program|application|app|portal) (?:is |which is )?used (?:by|at|in)"
    r"|(?:company|firm|business|outfit|one) (?:that|which|whose|hired to|used to|used for|it uses|we use)"
    r"|provider of|reservation (?:system|platform)|software maker|auditor|accountants?)\b"
)
# Of these, the ones that say that it works for somebody in the story.
CONTRACTED = (
    r"\b(?:its|our|their|his|we|us|the (?:hospital|clinic|city|county|bank|university|school|district"
    r"|company)'s"
    r"|vendors?|contractors?|subcontractors?|suppliers?|business associates?|third[- ]party)\b"
)
# Nouns that, with "its" before the name, make it a part of the speaker, or its like.
OWN_PART = (
    r"\b(?:subsidiar(?:y|ies)|affiliates?|division|unit|brand|hospital|clinic|branch|campus|chain|store"
    r"|facility|practice|center|school|app|service|product|site|website|arm)\b"
)
# Nouns that, with "its" before the name, make it neither a part nor a vendor.
ITS_OTHER = (
    r"\b(?:insurers?|parent|owner|rivals?|competitors?|neighbou?rs?|predecessor|successor|regulators?"
    r"|landlord|union|lawyers?"
    r"|attorneys?|counsel|spokes\w+|founder|president|director|customers?|clients?|partners?|sister|donor)\b"
)
# Before the name: the one that owns the breached one.
OWNER_BEFORE = (
    r"\b(?:(?:member|part|unit|subsidiar(?:y|ies)|affiliates?|division|arm|brand|operated|owned|acquired"
    r"|bought"
    r"|purchased|managed|run|backed|parent company|parent|affiliated|merge[drs]?) (?:of|by|with|is)"
    r"|parent (?:company|organization|corporation|firm)|acquisition (?:of|by)|merger with"
    r"|sold (?:it )?to|bankruptcy of)(?: the| its)? $"
)
OWNER_WORDS = """
member part$ unit subsidiar affiliate division arm$ brand operated owned acquired bought purchased
managed run$ backed parent affiliated merge acquisition sold bankruptcy
"""
HIRED_BEFORE = (
    r"\b(?:hir(?:ed|es|ing)|retain(?:ed|s|ing)|engag(?:ed|es|ing)|enlist(?:ed|ing)|contract(?:ed"
    r"|ing) (?:with)?"
    r"|work(?:ed|ing|s)? (?:closely )?(?:with|alongside)|partner(?:ed|ing|s)? with|assistance (?:of|from)"
    r"|help (?:of|from)|cooperat\w{2,4} with|brought in|bringing in|called in|calling in|consult\w{2,4} with"
    r"|assisted by|aided by|represented by|with the aid of|turned to|investigated by|tapped)"
    r"(?: (?:and|with|the|a|an|its|outside|forensic|experts?|firm|specialists?|from|at|[a-z-]{3,14})){0,6} $"
)
HIRED_WORDS = """
hired hires hiring retain engag enlist contract work partner assistance help cooperat brought bringing
called calling consult assisted aided represented aid$ turned investigated tapped
"""
# An offer to those affected.
MONITOR_BEFORE = (
    r"\b(?:monitoring|protection|restoration|assistance|insurance|bureaus?|agencies|hotline"
    r"|call cent(?:er|re)|"
    r"membership|enrol(?:l|ling|l?ments?)?|code)(?: [a-z-]{1,14}){0,4} (?<!offered )(?:through|from"
    r"|by|with|via|at|in"
    r"|including|of|to)"
    r"(?: (?:the|its|our|a|an)(?: [a-z-]{2,14}){0,2})? $|\b(?:experian|equifax|transunion)\b"
)
MONITOR_WORDS = """
monitoring protection restoration assistance insurance bureau agencies hotline call$ membership enrol
code$ experian equifax transunion
"""
COMPARED_BEFORE = (
    r"\b(?:such as|like|unlike|similar to|e\.g\.,?|compared (?:with|to)|alongside|along with|as well as"
    r"|reminiscent of|follows? (?:the )?(?:\w{1,14} ){0,2}(?:at|of)|since the)(?: the| those at"
    r"| that of)?(?: (?:19|20)\d\d)? $"
)
# Where it was shown, reached or written about, and where people work.
CHANNEL_BEFORE = (
    r"\b(?:(?:turned up|appeared|listed|surfaced|showed up|leaked|advertised|dumped"
    r"|circulat\w{2,3}) (?:on|in)|posted (?:on|to)|published (?:on|in|by)|uploaded to|wrote (?:on|in)|via"
    r"|using|running|runs|ran|logged"
    r" in to|works? for|worked for|told|told the|interview with|reported by|reports by"
    r"|according to a report (?:by|in)"
    r"|report (?:by|from|in)|reported in|seen by|reviewed by|obtained by|first reported by|survey by"
    r"|researchers? (?:at|from|with|of)|study (?:by|from|of)|analysts? (?:at|from|with|of)"
    r"|filing with|filed with|lawsuit (?:by|from)|certified by|headquarters of|at a|sold on|sale on"
    r"|managers by|graduate of|vp of|professor (?:at|of))(?: the)? $"
)
CHANNEL_WORDS = """
turned appeared listed surfaced showed leaked advertised dumped circulat posted published uploaded wrote
via$ using running runs ran$ logged work$ works$ worked$ told interview reported reports report seen$
reviewed obtained survey researcher study analyst filing filed lawsuit certified headquarters at$ sold$
sale$ managers graduate professor vp$
"""
ATTACKER_BEFORE = (
    r"\b(?:group|gang|crew|hackers?|actors?|collective) (?:called|known as|named|dubbed|going by"
    r"|calling itself) $"
)
PART_BEFORE = (
    r"\b(?:university|hospital|city|company|county|state|district|bank|school|college|group|system"
    r"|clinic)'s $"
)
PART_WORDS = """
university hospital city company county state district bank school college group system clinic
"""
PLACE_BEFORE = r"\b(?:in|near|outside|across|throughout|downtown|around)(?: the)?(?: [\w. ]{2,20}'s)? $"
PLACE_WORDS = "in$ near$ outside$ across$ throughout$ downtown$ around$"
REPORTED = r"^ (?:reported|reports|wrote|writes|noted|has learned)(?:[.,]|$| (?:in|on|last|earlier|this)\b)"
NOT_OWN_AFTER = (
    r"^(?:'s?)? (?:suburb\b|researchers?\b|analysts?\b|report(?:er|ers)?\b(?! (?:the|that|a|to|an|on|breach))"
    r"|survey\b|study\b"
    r"|blog\b|index\b|certif|devices? (?:and|or)\b)"
)
# After words that name a kind of number: "the Pilot Certificate number".
NUMBER_AFTER = r" (?:identification )?numbers?\b"
# "the Foxglove High School shooter", whose records others looked at.
SOMEBODY_AFTER = (
    r" (?:shoot(?:er|ing)|suspect|killer|gunman|crash|coach|singer|act(?:or|ress)|quarterback|star)\b"
)
# "Foxglove's online retailer Quarry" is Quarry.
ITS_BRAND = r"'s (?:[a-z][\w-]* ){0,2}(?:retailer|subsidiary|unit|brand|division|arm|affiliate) [A-Z]"
# What an authority says of the one it looks into.
FOUND_THAT = (
    r" (?:has |had |also )*(?:found|alleged|alleges|concluded|ruled|determined) that (?:the )?"
    r"(?!Social |Personal |PHI)[A-Z][\w.&'-]+ (?:[A-Z]|of )"
)
AUTHORITY = r"\b(?:Department|Commission|Agency|Authority|Attorney|Regulator|Bureau|Board)\b"

# What follows the name of an organization that writes as we.
WE = (
    r"^,?[\"']? ?(?:of [a-z][\w, ]{2,40})?\((?:[\"'][^)\"']{1,40}[\"'],? ?(?:and"
    r"|or)? ?)?(?:collectively,? )?(?:[\"']?\b(?:we|us|our)\b,?[\"']?)"
    r"|^(?:, [a-z][a-z. ]{2,20}, [a-z]{2,14},?)? had (?:one of )?our (?:[\w-]{2,12} ){1,4}?"
    r"(?:hacked|stolen|broken into|compromised|breached|attacked|infected|encrypted)\b"
)

# The terms of the HHS narratives (45 CFR 160.103).
COVERED_BEFORE = r"\bcovered entit(?:y|ies)(?:'s)?,? (?:the )?$|\bcovered entity, $"
COVERED_WORDS = "covered$"
COVERED_AFTER = r"^,? (?:the |a |\w+ )?covered entit(?:y|ies)\b"
ASSOCIATE_BEFORE = r"\bbusiness associates?(?:'s)?,? (?:the )?$|\bsub-?contractors?, $"
ASSOCIATE_WORDS = "business$ sub$ contractor contractors subcontractor subcontractors"
ASSOCIATE_AFTER = (
    r"^,? (?:which (?:is|was) |is |was |who (?:is|was) )?(?:the |a |an |its "
    r"|one of its )?(?:\w+ )?business associates?\b(?! agreement)"
)
PROFESSION = (
    r"^,? ?(?:M\.?D|D\.?D\.?S|D\.?M\.?D|D\.?O|D\.?P\.?M|O\.?D|D\.?C|P\.?C|P\.?A|PLLC|APC|PhD|Ph\.D)\b"
)

SUES = (
    r"\b(?:investigat|lawsuit|class action|sue\b|suing|represent|on behalf of|clients who|claims"
    r"|compensation)"
)
SUED_BEFORE = (
    r"\b(?:settlements?|settle[sd]?|settling|(?:announc|reach)\w{1,3} an agreement|agreed judgment"
    r"|consent decree)"
    r" with (?:the )?$|\bpenalty against (?:the )?$|\bcase (?:of|against) (?:the )?$"
    r"|\b(?:investigations? (?:into|of|against)|probes? (?:into|of)) (?:the )?$|"
    r"\b(?:lawsuits?|suits?|class[- ]actions?|complaints?|plaintiffs?)\b[^.;]{0,70}?"
    r" (?:against|accus\w{1,3}|blam\w{1,3}|faults?) (?:the )?(?:defendants? )?$"
)
SUED_AFTER = (
    r" (?:after|over|following|for|in connection with) (?:an? |the |its )?(?:[\w-]{2,15} ){0,3}"
    r"(?:breach|incident|attack|hack|leak)\b"
)
SUED_WORDS = (
    "against$ accus blam fault settle settling agreement judgment decree investigation probe case$ penalty"
)
EXPOSED = (
    r"\b(?:unprotected|unsecured|exposed|open|publicly|leak\w*|misconfigured|vulnerab\w*|dump|for sale)\b"
)
WORKS_FOR = r"(?:which|that|who) \w+ [^.]{0,60}\bfor (?:the )?"
SERVES_BEFORE = (
    r"(?:, |\bis |\bwas |\(|\b(?:company|firm|provider|vendor) )(?:which|that|who|an?"
    r"|the) [^.;,]{0,90}?\b(?:for|of|to) (?:the |its "
    r"|\w+ (?:of|and) )?$"
)
CLIENTS_BEFORE = (
    r"\b(?:customers?|clients?|users?)(?: of \w+)? (?:is|are|was|were|include[sd]?|including)(?: the)? $"
)
CLIENTS_WORDS = "customer client user"
FOR_IT_BEFORE = (
    r"\b(?:represents?|on behalf of|counsel (?:for|to)|attorneys? for)(?: our clients?,?"
    r"| its clients?,?)?(?: the)? $|\bour clients?,?(?: the)? $"
)
FOR_IT_WORDS = "client represent behalf$ counsel$ attorney attorneys"
VICTIM_AFTER = (
    r",? (?:(?:also |again |then )?(?:appears? to )?(?:has |have |had )?"
    r"(?:been |was |were |is |be |became |become )?)(?:the |a "
    r"|an )?(?:latest )?"
    r"(?:victim|target|subject)\b"
)
