"""What tells of each attack, made of the classes of `breachtui.extract.lexicon.attack_words`.

The ids are those of `breachtui.values.vocabulary`.
"""

from breachtui.extract.lexicon.attack_words import (
    CLOSE,
    CYBER,
    FAR,
    GAP,
    INSIDE,
    NEAR,
    PREMISES,
    RECORDS,
    SEND,
    SLIP,
    THING,
    WRONG,
)

# For each attack how special it is (of two that the text supports the more special wins), the
# words of which one must be there, and the alternatives.
ATTACKS: dict[str, tuple[float, str, tuple[str, ...]]] = {
    "ransomware": (
        3.0,
        "ransom extort encrypt lockbit blackcat alphv",
        (
            r"\bransomware",
            r"\bransom (?:demand|note|payment|was|of\b)",
            rf"\b(?:demand\w{{0,3}}|paid|pay|paying|refus\w{{1,3}}) {GAP}(?:an? |the )?ransom\b",
            rf"\b(?:held|holding|hold) {GAP}(?:for|to) ransom",
            r"\bransom\b",
            r"\bextort\w{0,4}",
            rf"\b(?:attackers?|hackers?|actors?|intruders?|virus|malware|part(?:y|ies)|criminals?"
            rf"|software|which|gang"
            rf"|attack|person|individuals?) {GAP}encrypt(?:ed|ing|s) {GAP}(?:files|data|systems?|servers?"
            rf"|computers?"
            r"|networks?|devices|drives|records|database)",
            r"\b(?:files|systems?|servers?|computers|networks?|records|data|database) "
            rf"{GAP}(?:was|were|been|being) encrypted (?=by|with (?:malware|a virus)|as part|during|and"
            rf" (?:a|held|made))",
        ),
    ),
    "credential_stuffing": (
        3.0,
        "credential password login reus",
        (
            r"\bcredential[ -]stuffing",
            r"\bpassword[ -]spray",
            r"\b(?:reused|recycled) (?:passwords|credentials|login)",
            r"\b(?:passwords?|credentials|log-?ins?|user ?names) "
            rf"{GAP}(?:stolen|obtained|leaked|taken|exposed|compromised|acquired|gathered|harvested) "
            rf"(?:elsewhere|{GAP}(?:from|in|on|at|by|through|during) {GAP}(?:other|another|unrelated"
            rf"|third[ -]party"
            r"|previous|elsewhere))",
        ),
    ),
    "skimming": (
        3.0,
        "skim magecart sale terminals? pos$ card payment checkout track cash pump",
        (
            r"\bskimm(?:er|ing|ed)",
            r"\bmagecart",
            r"\b(?:devices?|readers?|overlays?) (?:[\w-]{1,12} )?(?:on|in|inside|over|at|attached to)"
            rf" {CLOSE}(?:pumps?|atms?|cash machines?|registers?|terminals?)\b",
            r"\b(?:point[ -]of[ -]sale|pos) (?:malware|systems?|terminals?|devices?)",
            r"\bcard[ -](?:stealing|scraping|skimming)|\bcard scrapers?",
            r"\bpayment card (?:systems?|malware)|\btrack data\b",
            r"\b(?:malware|malicious (?:code|software|script)|unauthori[sz]ed code|script) "
            rf"{GAP}(?:payment|cards?|checkout|cash registers?|point)",
        ),
    ),
    "phishing": (
        2.8,
        "phish social scam spoof impersonat pretend purport fake false fraudulent seem bec compromise"
        " pos(?:ed|ing) appear",
        (
            r"\b(?:spear-?)?phish(?:ing|ed|er)",
            r"\bsocial engineering|\be-?mail scam",
            r"\bbusiness e-?mail compromise",
            r"\b(?:spoofed|fake|false|fraudulent|bogus|phony) (?:e-?mails?|messages?|sign-?in|log-?in"
            r"|website|web ?page)",
            rf"\be-?mails? {GAP}(?:seem|appear|purport|pretend|claim|pos)\w{{0,4}} (?:to (?:be|come|have"
            rf" come|originate)"
            r"|as)",
            r"\bimpersonat\w{2,4}|\bpretend(?:ed|ing) to be|\bposed as|\bposing as",
        ),
    ),
    "improper_disposal": (
        2.8,
        "dispos discard dumpster trash recycl thrown threw shred landfill garbage rubbish"
        " wip(?:ed|ing) erased?$ sold$ resold auction donated surplus returned given",
        (
            rf"\b(?:improper|inappropriate|inadvertent|mistaken|accidental|unsecure\w?)(?:ly)?"
            rf" {GAP}(?:dispos|discard)",
            rf"\bdispos(?:ed|al|ing) {GAP}(?:improper|records|papers?|documents|phi|files|x-rays?|films)",
            r"\b(?:dumpsters?|landfill|trash|garbage|rubbish)\b",
            r"\brecycl\w{0,4} (?:bin|cent(?:er|re)|container|facility|dumpster)",
            r"\bthrown (?:away|out)\b|\bthrew (?:away|out)\b|\bdiscarded\b",
            r"\b(?:without|not|never|n't) (?:[\w-]{1,12} ){0,6}?(?:wiped|erased|scrubbed)\b|\bunwiped\b",
            rf"\b(?:sold|resold|auctioned|donated|returned|given away) {GAP}(?:with|still holding"
            rf"|still containing) {GAP}(?:still (?:on|in|inside)|left (?:on|in|inside))\b",
            r"\bnot (?:been |properly )?shredded|\bwithout (?:being )?shred\w{1,4}|\binstead of"
            r" (?:\w{1,9} )?shred",
        ),
    ),
    "stolen_device": (
        2.8,
        "stole theft steal burglar took taken thie(?:f|ves) broke robb carr(?:y|ied) break break-in",
        (
            rf"\b(?:stolen|theft (?:and loss )?of|stole|steal|steals|stealing|took|robbed of|carried off"
            rf"|made off with|taking) {NEAR}{THING}\b(?!'s)",
            rf"\b{THING}(?: (?!that|which|had|data|information)[\w'-]{{1,18}},?){{0,8}}? (?:was|were"
            rf"|been|being|is) "
            rf"(?:also |later |reported |apparently |believed |to |have |been ){{0,4}}(?:stolen|taken)\b"
            r"(?! (?:over|down|off-?line|care|to be|into))",
            rf"\b{THING} {GAP}(?:containing|with|holding|belonging|used|that contain\w+|which contain\w+)"
            rf" {FAR}(?:was|were|been) "
            r"(?:stolen|taken)\b(?! (?:over|down|off-?line|care))",
            rf"\b{THING}(?: (?!that|which)[\w'-]{{1,18}}){{0,3}} (?:stolen|taken) (?:from|during|in|out)",
            r"\bburglar\w{1,5}",
            rf"\bbroke(?:n)? into (?:(?!'s)[\w'-]{{1,14}} ){{0,5}}?{PREMISES}\b(?!'s? (?:\w{{1,12}}"
            rf" )?{CYBER}| {CYBER})",
            rf"\b{PREMISES} (?:was|were|had been|being) (?:\w{{1,12}} )?(?:broken into|burglarized"
            rf"|robbed)\b",
            rf"\bbreak-in (?:at|of|to) {GAP}{PREMISES}|\b{PREMISES} break-?in\b",
            rf"\b(?:stolen|theft|taken) (?:from|out of) {GAP}(?:cars?|vehicles?|trunk|van|locker|home"
            rf"|residence|house)\b",
            r"\b(?:theft|stealing) of (?:an? |the |its |their |one |two |several )?(?:unencrypted "
            r"|encrypted |password-"
            rf"protected )?{THING}",
        ),
    ),
    "lost_device": (
        2.6,
        "lost missing misplac loss lose locat mislaid disappear",
        (
            rf"\b(?:lost|missing|misplaced|loss of|lose|losing|mislaid|losing) {NEAR}{THING}\b",
            rf"\b{THING}(?: (?!that|which)[\w'-]{{1,18}},?){{0,8}}? (?:was|were|been|went|is|are|had"
            rf" gone|disappeared) ?"
            r"(?:also |reported |apparently |believed |to |be |have |been ){0,4}(?:lost|missing|misplaced"
            r"|mislaid)?\b"
            r"(?<=lost|sing|aced|laid|ared)",
            rf"\b{THING} {GAP}(?:containing|with|holding|that contain\w+|which contain\w+|used)"
            rf" {FAR}(?:was|were|been|is|are) (?:reported )?"
            r"(?:lost|missing|misplaced)\b",
            r"\blost in (?:the (?:mail|post)|transit|shipment|shipping|delivery)",
            rf"\b{THING} {GAP}(?:could not|cannot|can't|not) be (?:located|found|accounted for)",
        ),
    ),
    "misdirected": (
        2.6,
        """wrong incorrect unintended misdirect mis mailing mail inadvertent mistaken erroneous accidental
        error mistake visible carbon blind bcc envelopes? stranger fax another unauthori[sz]ed unrelated
        unintentional window misaddress missent mismail postcard other$ cc$ line$ field$ old$ outdated
        different$ others$ else each$ meant$ intended$""",
        (
            rf"\b{SEND} {FAR}(?:to |in |into |at )?(?:the |an? )?{WRONG}",
            r"\b(?:wrong|incorrect) (?:recipients?|addressees?|envelopes?|fax number|(?:mailing |e-?mail "
            r"|home )?address\w*)",
            r"\bmailing error|\bmis-?(?:mailed|mailing|directed|sent|addressed|faxed|delivered)\b|\bmail"
            r" merge",
            rf"\b{SLIP} (?:been |being )?(?:e-?mail|sent|send|mail|fax|disclos|releas|provid|gave|given"
            rf"|includ|attach"
            r"|deliver|forward|hand|shar)\w{0,5}",
            rf"\b(?:sent|mailed|e-?mailed|faxed|sending|released|disclosed) {GAP}(?:in error|by mistake|by"
            rf" accident"
            r"|erroneously|mistakenly|inadvertently|accidentally)",
            r"\b(?:visible|showed|shown|viewable|printed|seen|show) "
            rf"{GAP}(?:envelopes?|windows?|postcards?|mailing labels?|labels|outside of)\b",
            r"\b(?:carbon|blind) cop(?:y|ied)|\bblind-cop|\bbcc\b|\bto all (?:other )?recipients",
            r"\b(?:sent|e-?mailed|faxed|mailed|given|went) (?:out )?to (?:an? )?strangers?",
            r"\bfaxed to (?:an? |the wrong)",
            rf"\b(?:sent|mailed|e-?mailed|faxed|posted|received|got|gave|handed|showed) {FAR}"
            r"(?:(?:of|about|belonging to|meant for|intended for) (?:others|other (?:people|patients"
            r"|customers|members"
            r"|clients|students|employees)|some(?:one|body) else|strangers|another [a-z]+)\b"
            r"|some(?:one|body) else's|each other's|one another's)",
            r"\b(?:to|cc)[ -](?:line|field|box)\b",
            rf"\b{SEND} {FAR}to (?:the |an? )?(?:wrong|incorrect) [a-z]+",
            r"\b(?:sent|mailed|e-?mailed|faxed|posted|delivered|went|addressed|shipped) "
            rf"{GAP}to (?:an? |their |the |his |her )?(?:(?:old|outdated|previous) (?:home |mailing )?address"
            r"|different [a-z]+ than\b)",
        ),
    ),
    "insider": (
        2.3,
        """employee worker nurse clerk staff technician assistant physician doctor contractor volunteer
intern teller
        manager insider workforce receptionist therapist aide officer secretar pharmacist counsel snoop
personal ex$ coder
        biller registrar agent""",
        (
            rf"\b(?:(?:former|rogue|ex|then|current|hospital|registration|medical|office|billing)"
            rf" )?{INSIDE}(?!'|[\w -]{{0,20}}"
            r"(?:e-?mail|mailbox|laptop|credential|password|car\b|home\b))"
            r"(?:,? (?!hackers?|attackers?|intruders?|that|whose|information|data|names|were|notic"
            r"|discover|learn|e-?mails?\b"
            r"|phish|inadvertent|mistaken|accidental|erroneous|received|click|respond"
            r"|fell)[\w'-]{1,18}){0,9}?"
            r"(?<! was)(?<! were)(?<! been)(?<! be)(?<! being) "
            r"(?:impermissibly |improperly |inappropriately |repeatedly |wrongly )?(?:snoop\w{1,4}|stole"
            r"|took|taken|copied"
            r"|accessed|accessing|access|viewed|viewing|looked|looking|opened|opening|read|download(?:ed"
            r"|ing)|sold|selling"
            r"|stealing|taking|misus\w{2,3}|misappropriat\w{2,3}|photographed|printed|printing|forwarded"
            r"|kept|removed|used|using|obtained|pulled"
            rf"|e-?mailed|emailing|retained) {GAP}{RECORDS}\b(?! breach)",
            rf"\b{INSIDE} {GAP}(?:impermissibl|improper|inappropriate|unauthori[sz]ed|without"
            rf" (?:authori[sz]ation|permission"
            r"|(?:an? |any )?(?:legitimate |valid |proper |business |job|work|medical |clinical"
            r" )?(?:reason|need|purpose"
            r"|justification)))",
            rf"\b(?:accessed|viewed|opened|stolen|copied|looked at|taken|read|disclosed|misused|obtained)"
            rf" (?:\w{{1,14}} ){{0,3}}by "
            rf"(?:an?|one|two|three|its|the|several|another) (?:own )?(?:\w{{1,12}} )?{INSIDE}\b(?!')",
            rf"\b(?:impermissible|improper|inappropriate|unauthori[sz]ed) (?:access|view|look"
            rf"|use)\w{{0,4}} {GAP}by {GAP}{INSIDE}\b(?!')",
            rf"\b(?:e-?mailed|sent|forwarded|stored?|saved|uploaded|transferred|transmitted)"
            rf" {FAR}(?:personal|private|home) "
            r"(?:e-?mail|cloud|website|account|computer|device|storage)",
            r"\bsnoop(?:ing|ed|s)?\b|\brogue (?:employee|insider)|\binsider (?:wrongdoing|threat|breach"
            r"|misuse)",
            rf"\b(?:fired|terminated|dismissed|arrested|charged|indicted) (?:an?|the|two|three|its)"
            rf" {GAP}{INSIDE}\b",
        ),
    ),
    "exposed": (
        2.5,
        """misconfigur publicly openly freely left unsecured unprotected open$ exposed insecure password
accessible
        available posted internet bucket indexed search viewable coding glitch bug error pixel tracking
public anyone software
        online web unsecure passwordless""",
        (
            r"\bmis-?configur\w{2,6}",
            r"\b(?:publicly|openly|freely) (?:accessible|available|exposed|open|viewable|visible"
            r"|searchable|readable)",
            rf"\bleft {GAP}(?:open|exposed|online|public|unsecured|unprotected|accessible|unlocked to|on"
            rf" (?:an? |the )?(?:open|public)"
            r"|without (?:a )?password|in view|visible)",
            r"\b(?:unsecured|unprotected|open|exposed|insecure|passwordless|public|publicly accessible)"
            r" (?:\w{1,14} ){0,3}?"
            r"(?:databases?|servers?|buckets?|instances?|storage|repositor\w+|directory|mongodb"
            r"|elasticsearch|port|cloud|ftp"
            r"|web ?(?:page|site|server)|internet)\b",
            r"\bwithout (?:a |any )?password|\bno password|\bset to (?:be )?public",
            rf"\b(?:accessible|available|visible|viewable|readable|found|searchable|viewed|seen|exposed"
            rf"|posted|published|placed|put|stored|uploaded|appear(?:ed|ing)) "
            rf"(?!(?:[\w-]{{1,14}} ){{0,3}}(?:notices?|notification|statements?|letters?|faqs?|release"
            rf"|alert)\b){GAP}(?:via|on|through|over|to|by|onto) (?:the |an? |its |their )?(?:open |public"
            rf" |publicly accessible |company )?"
            r"(?:internet|web|search engine|public|website|web ?page|anyone|anybody|google)\b",
            r"\b(?:anyone|anybody) (?:who|with|could|on|that)\b",
            r"\binternet[ -](?:accessible|facing)|\bs3 bucket|\bindexed by|\bgoogle search|\bsearch"
            r" engines?\b",
            r"\bcoding error|\b(?:software|technical|computer|programming|system|website) (?:glitch|error"
            r"|bug|flaw)",
            rf"\b{SLIP} (?:been )?(?:expos|post|made|upload|publish|left|plac)\w{{0,5}}",
            r"\btracking (?:pixel|technolog|code|cookie|tool)\w{0,4}",
        ),
    ),
    "malware": (
        2.2,
        "malware unauthori[sz]ed virus trojan spyware malicious keylogg worm botnet infect",
        (
            r"\bmalware|\bunauthori[sz]ed software|\b(?:computer )?virus(?:es)?\b|\btrojan|\bspyware",
            r"\bmalicious (?:software|code|program|script)|\bkeylogg|\bworm\b|\bbotnet",
        ),
    ),
    "hacking": (
        1.6,
        """hack cyber intru unauthori[sz]ed third attack network server system it$ injection vulnerab
infiltrat brute
        threat exfiltrat suspicious stranger thieves criminal
        security outsider broke break got$ gain flaw compromis external
        unknown""",
        (
            r"\bhack(?:ed|ers?|ing|s)?\b",
            r"\bcyber-?\s?(?:attack|criminal|security (?:incident|event|attack)|incident|thie|event"
            r"|intrusion)\w{0,8}",
            r"\bintru(?:sion|der)s?\b",
            r"(?<!to )(?<!to an )\b(?:unauthori[sz]ed|unknown|malicious|outside) (?:\w{1,12}"
            r" )?(?:part(?:y|ies)|persons?"
            r"|individuals?|actors?|users?|intrusion|outsiders?)\b",
            rf"\bunauthori[sz]ed (?:access|activity) {CLOSE}{CYBER}|\b{CYBER} {CLOSE}unauthori[sz]ed"
            rf" access",
            r"\b(?:attackers?|outsiders?|threat actors?|criminals)\b",
            rf"\b(?:strangers?|thieves) {CLOSE}(?:in|into|inside|through|of) {CLOSE}{CYBER}",
            rf"\b(?:broke|broken|break(?:ing)?|got|get) into {GAP}{CYBER}\b",
            rf"\b(?:gain(?:ed|ing)?|obtain(?:ed|ing)?) {GAP}(?:access|entry) {GAP}{CYBER}\b",
            r"\b(?:network|server|system|it|e-?mail) (?:\w{1,10} )?(?:breach|intrusion|compromise)\b",
            r"\bsql injection|\bvulnerabilit(?:y|ies)|\binfiltrat\w{2,4}|\bbrute[ -]force|\bexfiltrat\w{2,4}",
            r"\b(?:data|network|it|cyber) security incident|\bsuspicious (?:network |e-?mail |login"
            r" )?activity",
            rf"\b{CYBER} {CLOSE}(?:was|were|been) (?:compromised|accessed|breached|hacked|infiltrated)",
        ),
    ),
}
