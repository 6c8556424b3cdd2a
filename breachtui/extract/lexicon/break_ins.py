"""What tells of each attack that comes through a network: hacking and its kinds."""

from breachtui.extract.lexicon.attack_words import CLOSE, CYBER, GAP, ON_FOOT, Attack

# What follows is done, and no quality of what is named next.
AS_VERB = "".join(
    f"(?<!{word} )"
    for word in (
        "a",
        "an",
        "the",
        "its",
        "their",
        "of",
        "from",
        "took",
        "stole",
        "stored",
        "contained",
        "containing",
    )
)

BREAK_INS: dict[str, Attack] = {
    "ransomware": (
        3.0,
        "ransom extort encrypt bitcoin unlock decrypt lockbit blackcat alphv revil sodinokibi ryuk netwalker"
        " doppelpaymer egregor wannacry notpetya samsam cryptolocker cryptowall bianlian rhysida qilin"
        " basta leak",
        (
            ("ransomware", r"\bransomware"),
            ("crypto", r"\b(?:cryptolocker|cryptowall)\b"),
            ("ransom", r"\bransom (?:demand|note|payment|was|of\b)"),
            ("ransom", rf"\b(?:demand\w{{0,3}}|paid|pay|paying|refus\w{{1,3}}) {GAP}(?:an? |the )?ransom\b"),
            ("ransom", rf"\b(?:held|holding|hold) {GAP}(?:for|to) ransom"),
            ("ransom", r"\bransom\b"),
            ("encrypting", r"\b(?:files?|data)[ -]encrypting\b|\bencrypting (?:malware|virus|software)"),
            (
                "bitcoin cryptocurrency money payment unlock decrypt",
                rf"\b(?:bitcoins?|cryptocurrency|money|payment|\$[\d,.]+(?: million)?) {GAP}to (?:unlock"
                rf"|decrypt)\b"
                r"|\bdecryption key",
            ),
            (
                "lockbit blackcat alphv revil sodinokibi ryuk netwalker doppelpaymer egregor wannacry "
                "notpetya samsam cryptolocker"
                " bianlian ransomhub rhysida qilin basta leak",
                r"\b(?:lockbit|blackcat|alphv|revil|sodinokibi|ryuk|netwalker|doppelpaymer|egregor"
                r"|wannacry|notpetya|samsam"
                r"|cryptolocker|bianlian|ransomhub|rhysida|qilin|black basta|leak(?:s|ed)? (?:web)?site)\b",
            ),
            ("extort", r"\bextort\w{0,4}"),
            (
                "encrypt",
                rf"\b(?:attackers?|hackers?|actors?|intruders?|virus|malware|part(?:y|ies)|criminals?"
                rf"|software|which|gang"
                rf"|attack|person|individuals?) {GAP}{AS_VERB}encrypt(?:ed|ing|s) {GAP}(?:files|data|systems?"
                rf"|servers?"
                rf"|computers?"
                r"|networks?|devices|drives|records|database)",
            ),
            (
                "encrypted",
                r"\b(?:files|systems?|servers?|computers|networks?|records|data|database|its it) "
                rf"{GAP}(?:was|were|been|being) encrypted (?=by|with (?:malware|a virus)|as part|during|on"
                rf" (?:the night|\d|(?:mon|tues"
                r"|wednes|thurs|fri|satur|sun)day)|in (?:an?|the|this) (?:cyber-?)?(?:attack|incident)|and"
                rf" (?:a|held|made))",
            ),
        ),
    ),
    "credential_stuffing": (
        3.0,
        "credential password login reus",
        (
            ("stuffing", r"\bcredential[ -]stuffing"),
            ("spray", r"\bpassword[ -]spray"),
            ("reused recycled", r"\b(?:reused|recycled) (?:passwords|credentials|login)"),
            (
                "elsewhere other another unrelated third previous earlier",
                r"\b(?:passwords?|credentials|log-?ins?|user ?names) "
                rf"{GAP}(?:stolen|obtained|leaked|taken|exposed|compromised|acquired|gathered|harvested) "
                rf"(?:elsewhere|{GAP}(?:from|in|on|at|by|through|during) {GAP}(?:other|another|unrelated"
                rf"|third[ -]party"
                rf"|previous|elsewhere))|\b(?:passwords?|credentials|log-?ins?)(?: pairs)? from"
                rf" {CLOSE}(?:other|another"
                rf"|unrelated|third[ -]party) {CLOSE}(?:breach|leak|hack|site|website"
                rf"|compan|service)",
            ),
        ),
    ),
    "skimming": (
        3.0,
        "skim magecart register malware script overlay atm sale terminal pos$ card payment checkout track "
        "cash pump",
        (
            ("skimm", r"\bskimm(?:er|ing|ed)"),
            ("magecart", r"\bmagecart"),
            (
                "device reader overlay",
                r"\b(?:devices?|readers?|overlays?) (?:[\w-]{1,12} )?(?:on|in|inside|over|at|attached to)"
                rf" {CLOSE}(?:pumps?|atms?|cash machines?|registers?|terminals?)\b",
            ),
            ("point pos$", r"\b(?:point[ -]of[ -]sale|pos) (?:malware|systems?|terminals?|devices?)"),
            (
                "stealing scraping skimming scraper reading",
                r"\bcard[ -](?:stealing|scraping|skimming|reading)|\bcard scrapers?",
            ),
            ("payment track", r"\bpayment card (?:systems?|malware)|\btrack data\b"),
            (
                "payment",
                r"\b(?:breach|hack|intrusion|malware|compromise|incident)\w{0,3} (?:[\w-]{1,14} ){0,7}?"
                r"payment(?:[ -]processing)? (?:systems?|terminals?)\b",
            ),
            (
                "code script",
                r"\b(?:code|script) (?:\w+ )?(?:copied|captured|recorded|collected|read"
                r"|sent) (?:[\w'-]{1,14} ){0,8}?"
                r"(?:payment page|checkout|order form|card (?:data|details|numbers?))\b",
            ),
            (
                "malware malicious unauthorised unauthorized script",
                r"\b(?:malware|malicious (?:code|software|script)|unauthori[sz]ed code|script) "
                rf"{GAP}(?:payment|cards?|checkout|cash registers?|point)",
            ),
        ),
    ),
    "phishing": (
        2.8,
        "phish claim fell fallen falling gave given entered typed look social scam spearphish bogus phony "
        "spoof "
        "impersonat pretend purport fake false fraudulent "
        "seem bec compromise"
        " posed posing appear looked looks",
        (
            ("phish spearphish", r"\b(?:spear-?)?phish(?:ing|ed|er)"),
            (
                "fell fallen falling",
                rf"\b(?:fell|fallen|falling) for {CLOSE}(?:e-?mails?|messages?|scams?|texts?|calls?|ruse"
                rf"|trick|hoax)\b",
            ),
            ("claim", r"\bclaim(?:ed|ing|s) to be (?:from|with|calling)\b"),
            (
                "gave given entered typed",
                r"\b(?:(?:gave|given) (?:away|up)|(?:entered|typed)(?: in)?) (?:their|her|his|its)"
                rf" {CLOSE}(?:passwords?|credentials)\b",
            ),
            ("engineering scam", r"\bsocial engineering|\be-?mail scam"),
            ("compromise", r"\bbusiness e-?mail compromise"),
            (
                "spoofed fake false fraudulent bogus phony",
                r"\b(?:spoofed|fake|false|fraudulent|bogus|phony) (?:e-?mails?|messages?|sign-?in|log-?in"
                r"|website|web ?page)",
            ),
            (
                "seem appear purport pretend claim pos look",
                rf"\be-?mails? {GAP}(?:look(?:ed|s|ing)? like|(?:seem|appear|purport|pretend|claim"
                rf"|pos)\w{{0,4}} (?:to (?:be|come|have"
                rf" come|originate)"
                r"|as))",
            ),
            (
                "looked looks",
                rf"\be-?mails? {GAP}(?:looked|looks) (?:like|as if) (?:it|they)"
                r" (?:was|were|is|are|came|had)\b",
            ),
            (
                "impersonat pretend posed posing",
                r"\b(?:impersonat\w{2,4}\b(?! an? (?:\w{1,12} )?(?:physician|doctor|nurse|patient))"
                r"|pretend(?:ed|ing) to be|posed as|posing as)",
            ),
        ),
    ),
    "malware": (
        2.2,
        ("malware unauthorised unauthorized virus trojan spyware malicious keylogg worm botnet infect"),
        (
            (
                "malware software virus trojan spyware",
                r"\b(?:malware|unauthori[sz]ed software|(?:computer )?virus(?:es)?\b|trojan|spyware)",
            ),
            (
                "malicious keylogg worm botnet",
                r"\b(?:malicious (?:software|code|program|script)|keylogg|worm\b|botnet)",
            ),
        ),
    ),
    "hacking": (
        1.6,
        (
            "hack hijack jacked$ copied taken stolen downloaded acquired forwarding someone somebody guess "
            "cyber intru "
            "outside accessed malicious breach obtain "
            "get$ unauthorised unauthorized "
            "third attack network "
            "server system it$ "
            "injection vulnerab infiltrat brute threat exfiltrat suspicious stranger thieves "
            "criminal stolen$ leaked$ phished$ gotten$ "
            "zero exploit moveit goanywhere accellion gang security outsider broke break got$ "
            "gain flaw compromis external unknown authorization authorisation"
        ),
        (
            ("hack hijack hi", r"\bhack(?:ed|ers?|ing|s)?\b|\bhi-?jack(?:ed|ing)\b"),
            (
                "cyber",
                r"\bcyber-?\s?(?:attack|criminal|security (?:incident|event|attack)|incident|thie|event"
                r"|intrusion)\w{0,8}",
            ),
            ("intru", rf"\bintru(?:sion|der)s?\b(?!{ON_FOOT})"),
            (
                "unauthorised unauthorized unknown malicious outside",
                r"(?<!to )(?<!to an )(?<!custody of an )(?<!possession of an )\b(?:unauthori[sz]ed|unknown"
                r"|malicious|outside) (?:\w{1,12}"
                r"[ -])?(?:part(?:y|ies)|persons?"
                rf"|individuals?|actors?|users?|intrusion|outsiders?)\b(?!{ON_FOOT})",
            ),
            (
                "unauthorised unauthorized",
                rf"\bunauthori[sz]ed (?:access|activity) {CLOSE}{CYBER}|\b{CYBER} {CLOSE}unauthori[sz]ed"
                rf" access",
            ),
            (
                "zero exploited moveit goanywhere accellion gang",
                r"\bzero-day\b|\b(?:moveit|goanywhere|accellion)\b|\bexploited (?:an?|the|this)"
                r" (?:[\w-]{1,16} ){0,3}(?:flaw|bug|hole"
                r"|weakness)\b|\bgang (?:\w{1,12} ){0,2}(?:stole|took|pulled|copied|posted|published|claim"
                r"|sa(?:id|ys))",
            ),
            (
                "copied taken stolen exfiltrated downloaded acquired",
                rf"\b(?:copied|taken|stolen|exfiltrated|downloaded|acquired) from (?:its|their|the|our"
                rf"|[\w.]{{1,20}}'s)"
                rf" {CLOSE}(?:networks?|systems?|servers?|it environment)\b",
            ),
            ("guess", r"\bguess(?:ed|ing) (?:\w{1,12} ){0,4}(?:passwords?|credentials)\b"),
            (
                "without",
                r"\b(?:e-?mail|mailbox(?:es)?|accounts?|networks?|systems?|servers?|computers?"
                r"|environment|portal)\b"
                rf" {CLOSE}(?:was|were|been) accessed {GAP}without authori[sz]ation",
            ),
            ("attacker outsider threat criminals", r"\b(?:attackers?|outsiders?|threat actors?|criminals)\b"),
            (
                "forwarding someone somebody",
                r"\bforwarding rules?\b|\b(?:someone|somebody) (?:\w{2,12}ly )?(?:downloading|copying"
                r"|accessing|logging)\b"
                r"|\b(?:someone|somebody)(?: \w{1,12}){0,4}"
                rf" (?:was|were|been|got|logged|signed) (?:in|into|inside|on ?to) {CLOSE}{CYBER}",
            ),
            (
                "stranger thieves",
                rf"\b(?:strangers?|thieves) {CLOSE}(?:in|into|inside|through|of) {CLOSE}{CYBER}",
            ),
            (
                "broke break got get",
                rf"\b(?:broke|broken|break(?:ing)?|got|gotten|get) into {GAP}(?:{CYBER}|site)\b",
            ),
            ("gain obtain", rf"\b(?:gain(?:ed|ing)?|obtain(?:ed|ing)?) {GAP}(?:access|entry) {GAP}{CYBER}\b"),
            (
                "breach intrusion compromise",
                r"\b(?:network|server|system|it|e-?mail) (?:\w{1,10} )?(?:breach|intrusion|compromise)\b",
            ),
            (
                "gain obtain",
                rf"\b(?:gain(?:ed|ing)?|obtain(?:ed|ing)?) (?:unauthori[sz]ed|illegal|remote) access to"
                rf" {CLOSE}"
                r"(?:online|web|remote|files)\b",
            ),
            (
                "sql$ vulnerabilit infiltrat brute exfiltrat",
                r"\b(?:sql injection|(?<!risks and )(?<!threats and )(?<!identify )vulnerabilit(?:y|ies)"
                r"|infiltrat\w{2,4}"
                r"|brute[ -]force|exfiltrat\w{2,4})",
            ),
            ("exploit", rf"\bexploit(?:ed|ing) {GAP}(?:holes?|flaws?|bugs?|weakness(?:es)?)\b"),
            (
                "security suspicious",
                r"\b(?:data|network|it|cyber) security incident|\bsuspicious (?:network |e-?mail |login"
                r" )?activity",
            ),
            (
                "used$ using$ with$",
                r"\b(?:us(?:ed|ing)|with) (?:an? |the )?(?:stolen|leaked|compromised|hacked|phished)"
                r" (?:[\w-]{1,12} ){0,2}(?:keys?|tokens?|credentials|passwords?|log-?ins?)\b",
            ),
            (
                "compromised accessed breached hacked infiltrated",
                rf"\b{CYBER} {CLOSE}(?:was|were|been) (?:compromised|accessed|breached|hacked|infiltrated)",
            ),
        ),
    ),
}
