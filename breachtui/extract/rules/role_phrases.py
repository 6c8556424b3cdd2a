"""Words that tell what part a named party plays in a breach.

Verbs stand in their plain form, nouns in the singular; rules compare stems, so that every form is found.
"""

from breachtui.extract.wording import ClosedWords, Nearby, Wording, Words

# Verbs of which the breached one is the subject, by how much they say that it is.
SUFFER = Words("suffer experience fall lose expose leak spill leave misplace succumb misconfigure")
NOTIFY = Words("notify inform warn alert write send mail email e-mail apologize contact telephone text")
DISCLOSE = Words("""
    announce disclose confirm reveal admit acknowledge report file publicize release issue provide submit
    post publish advise give make
""")
DISCOVER = Words("""
    learn discover find detect notice determine identify become conclude uncover realize realise establish
    observe recognize spot trace receive
""")
SPEAK = Words("""
    say tell state explain add believe think deny decline describe note stress know estimate count put ask
    urge encourage recommend expect plan promise see
""")
RESPOND = Words("""
    shut take reset refuse pay offer terminate dismiss fire suspend implement hire retain engage bring
    call launch investigate review work close disconnect isolate restore secure remove block cancel
    improve strengthen retrain train print store hold keep use run operate collect maintain face settle
    agree set switch rebuild regret decide resolve choose respect value
""")
# What is done to it, as the object of a verb or the subject of a passive.
STRUCK = Words("""
    hack breach hit attack target compromise strike victimize affect impact infiltrate force penetrate
    phish trick fine extort blackmail accuse involve breached
""")
# With "into" or "from" behind it.
TAKEN = Words("""
    break hack breach intrude access get steal take copy obtain attack hit target strike compromise enter
    exfiltrate infiltrate download leak expose remove disclose gain encrypt disrupt infect scrape source
    skim extract lose missing vanish disappear
""")
TOLD = Words("notify inform tell alert contact warn advise")
ATTACK = Words("claim steal demand dump threaten extort auction sell infect encrypt exploit hack breach")
JUDGES = Words("fine reprimand impose sanction penalize order rule")
"""What authorities do."""
HELD = Words("hold own keep maintain possess")
"""What the one whose data it is does with it: ``information held by NAME``."""
OTHER_VERBS = Words("represent use own serve belong link tie connect show involve include")
AUXILIARY = ClosedWords("""
    has have had is are was were be been being will would can could may might must should do does did also
    now since first later recently today then still having just only already finally reportedly allegedly not
    never to began begin begun started start continue continued itself themselves this that week month
    year monday tuesday wednesday thursday friday saturday sunday last earlier late early both each mistakenly
    inadvertently accidentally initially subsequently immediately promptly appears appear appeared seems
    seem
""")
SMALL = ClosedWords("of in on at to and or that for with by which who after when a an the its their")
AT = ClosedWords(
    "at of on by from into against within involving affecting impacting targeting inside hitting"
)
OF_EVENTS = ClosedWords("that which has have had occurred happened occurring took taken place")
"""What stands between the name of an event and where it was: "the breach that has occurred at"."""
REPORTED = ClosedWords("reported said believed alleged found thought understood known rumored claimed")
BE = ClosedWords("is are was were be been being got gets")

INCIDENT = Words("""
    breach hack leak attack cyberattack cyber-attack incident theft exposure intrusion spill lapse event
    compromise infection scam disclosure ransomware
""")
PEOPLE = Words("""
    patient customer user member employee client guest subscriber student resident consumer shopper donor
    passenger cardholder worker staff parent retiree person people individual veteran voter buyer
    player applicant visitor family physician reader taxpayer officer community
""")
HOLDINGS = Words("""
    record data information file system server network computer database account e-mail email mailbox
    laptop website site office portal bucket spreadsheet document device drive register listing
    application inbox store clinic facility card password trash dumpster car vault archive backup detail
    cloud folder photo history app letter mailing payroll hospital environment number infrastructure page
    location restaurant gigabyte terabyte gb tb forum service
""")
STAFF = Words("""
    employee worker clerk physician staffer technician manager contractor volunteer secretary officer
    member administrator dentist workforce nurse doctor teacher
""")
SPEAKER = Words("""
    spokesman spokeswoman spokesperson head ceo president director chief counsel lawyer attorney chairman
    executive founder owner representative official administration board leader statement notice letter
    notification website behalf trustee government
""")
# What those offer who help the people affected.
OFFERED = Words("monitoring protection restoration assistance insurance bureau agency membership code")
# Nouns before "against", "into", "with" or "of" the one that is blamed for its breach.
SUITS = Words("lawsuit suit action complaint investigation case")

# What is done for another.
SERVES = Words("""
    provide handle mail process host store manage print collect run maintain bill transcribe perform serve
    administer support work supply operate service
""")
# The head of a description of one who works for others, of whatever kind.
FIRMS = Words("""
    firm company provider vendor group agency business partner bureau service processor host startup
    organization maker platform contractor developer
""")
# What it is where the head of a description is one of these, or a firm of that kind.
VENDORS = Words("vendor contractor subcontractor supplier associate processor courier administrator")
VENDOR_KINDS = Words("""
    third-party third outside external contracted service software hosting cloud technology it billing
    payroll payment storage transcription record mailing printing solution managed transfer backup web
    hired collection data ecommerce e-commerce support
""")
# What others run for it: "our records system, NAME".
HIRED_SYSTEMS = Words("information management software record payroll messaging")
EXPERTS = Words("""
    researcher analyst journalist reporter expert professor newspaper magazine blog survey study poll
    editor
""")
EXPERT_KINDS = Words("""
    security forensic forensics cybersecurity intelligence antivirus anti-virus threat research news
    rating monitoring identity credit response
""")
LAWYERS, LAWYER_KINDS = Words("lawyer attorney counsel"), Words("law litigation")
ATTACKERS = Words("""
    hacker gang cybercriminal criminal ransomware malware trojan botnet actor collective crew group
""")
ATTACKER_KINDS = Words(
    "hacking hacker hacktivist ransomware extortion crime cybercrime criminal threat malware phishing"
    " espionage"
)
# Right after a name: what only an attacker has.
ATTACKER_OWN = Words("ransomware gang hacker malware botnet trojan affiliate virus")
EXPERT_OWN = Words("researcher analyst survey study blog poll index")
# Last words of names of those who write about it.
MEDIA = ClosedWords("""
    times post courier news journal star sun daily press magazine reuters dispatch globe today radio tv
    wire bulletin independent mirror tribune herald chronicle guardian gazette telegraph inquirer examiner
    verge wired cnet zdnet techcrunch bleepingcomputer threatpost motherboard technica engadget gizmodo
    politico axios bloomberg forbes bbc cnn nbc cbs
""")
# Words in names of those to whom breaches are reported, and who look into them.
AUTHORITIES = Words("""
    police sheriff commission commissioner bureau regulator attorney division investigation enforcement
    court
""")
# After a name in lower case, with "the" before a name: "the Foxglove chain told", "the bank, NAME,".
TRADES = Words("""
    chain group company network system firm clinic hospital district school bank plan store practice
    organization university charity retailer insurer airline agency website site forum
""")

# Right before a name.
HIRED = Nearby("""
    hire
    retain
    engage
    contract with
    work with
    assistance of
    help of
    cooperate with
    consult with
""")
"""Before the one that was called in because of it."""
OWNED_BY = Nearby("""
    part of
    subsidiary of
    division of
    owned|acquired|bought|managed|run|operated by
    parent company
    parent
    sold to
""")
"""Before the one above it."""
SEEN_AT = Nearby("""
    post|publish|appear|list|leak|sell|surface|upload|sale|circulate|found|dump|share|available on
    upload|post to
    publish|appear in
    interview with
    tell
    told the
    according to
    report|reported|survey|study by
    researcher|analyst at|from|with|of
    work at|for
    obtained|provided by
    via
    using|use
    run|running
""")
"""Before the one where it was told, shown or bought, or whose program was used."""
COMPARED = Nearby("""
    such as
    like
    unlike
    similar to
    affiliated|unaffiliated with
    along|as well with|as
""")
"""Before one that is named beside it."""
REPORTED_TO = Nearby("""
    report|reported|notice|notification|submitted|complaint|disclosed|provided to
    incident|breach|matter|this to
    filed|filing with
    notify|contact|alert|inform
""")
"""Before the one that was told of it."""
UNTOUCHED = Nearby("""
    not affect|involve|impact
    not just|only affect
    not compromise
""")
"""Before the one that was not struck."""
PLACES = Nearby("""
    in
    near
    outside
    across
    throughout
    around
""")
"""Before a place."""
FOR_CLIENT = Nearby("""
    represent
    on behalf of
    counsel to|for
    our|my client
""")
"""Before the one for whom lawyers write."""
CLIENTS = Nearby("""
    client|customer|user is|are|was|were|include
""")
"""Before the one that has a vendor."""
USED_BY = Nearby("""
    used|hired|contracted|engaged|retained|licensed by
    vendor|contractor|subcontractor|associate|supplier of|for|to
""")
"""Before the one that uses what a vendor has, or has hired it."""
VISITED = Nearby("""
    treated|seen|insured|enrolled|employed at|by|with|in
    shopped|shop|stay|stayed|registered|worked|work|paid at|with|on|through
    visit|visited|joined
""")
"""After people: before the one whose people they are."""
VICTIM = Nearby("""
    victim
    the|a|latest victim|target|subject
    the latest victim|target
""")
"""After "is" or "became", of the one that was struck."""
NO_ALIAS = ClosedWords("""
    ce phi ephi pii ba we us our company nyse nasdaq hospital practice clinic district city county school
    university college bank firm plan group center health medical community notice incident event you your
""")
"""Words in brackets that stand for no name."""
VENDOR = Wording("""
    vendor
    contractor
    third[- ]party
    business associate
    supplier
    service provider
    (?:billing|software|printing|mailing|hosting) (?:company|firm|agency|provider|house)
    (?:company|firm|service) (?:that|which|whose|it|they|we)
(?:system|software|platform) we
""")
"""What tells that a text speaks of somebody who works for the breached one."""
