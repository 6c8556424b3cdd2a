"""What tells of each attack that comes through a network: hacking and its kinds."""

from breachtui.extract.lexicon.attack_words import CLOSE, CYBER, GAP, Attack

BREAK_INS: dict[str, Attack] = {
    "ransomware": (
        3.0,
        "ransom extort encrypt cryptolocker cryptowall lockbit blackcat alphv",
        (
            ("ransomware", r"\bransomware"),
            ("crypto", r"\b(?:cryptolocker|cryptowall)\b"),
            ("ransom", r"\bransom (?:demand|note|payment|was|of\b)"),
            ("ransom", rf"\b(?:demand\w{{0,3}}|paid|pay|paying|refus\w{{1,3}}) {GAP}(?:an? |the )?ransom\b"),
            ("ransom", rf"\b(?:held|holding|hold) {GAP}(?:for|to) ransom"),
            ("ransom", r"\bransom\b"),
            ("extort", r"\bextort\w{0,4}"),
            (
                "encrypt",
                rf"\b(?:attackers?|hackers?|actors?|intruders?|virus|malware|part(?:y|ies)|criminals?"
                rf"|software|which|gang"
                rf"|attack|person|individuals?) {GAP}encrypt(?:ed|ing|s) {GAP}(?:files|data|systems?|servers?"
                rf"|computers?"
                r"|networks?|devices|drives|records|database)",
            ),
            (
                "encrypted",
                r"\b(?:files|systems?|servers?|computers|networks?|records|data|database) "
                rf"{GAP}(?:was|were|been|being) encrypted (?=by|with (?:malware|a virus)|as part|during|and"
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
                "elsewhere other another unrelated third previous",
                r"\b(?:passwords?|credentials|log-?ins?|user ?names) "
                rf"{GAP}(?:stolen|obtained|leaked|taken|exposed|compromised|acquired|gathered|harvested) "
                rf"(?:elsewhere|{GAP}(?:from|in|on|at|by|through|during) {GAP}(?:other|another|unrelated"
                rf"|third[ -]party"
                r"|previous|elsewhere))",
            ),
        ),
    ),
    "skimming": (
        3.0,
        "skim magecart sale terminal pos$ card payment checkout track cash pump",
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
                "stealing scraping skimming scraper",
                r"\bcard[ -](?:stealing|scraping|skimming)|\bcard scrapers?",
            ),
            ("payment track", r"\bpayment card (?:systems?|malware)|\btrack data\b"),
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
        "phish social scam spoof impersonat pretend purport fake false fraudulent seem bec compromise"
        " posed posing appear looked looks",
        (
            ("phish spearphish", r"\b(?:spear-?)?phish(?:ing|ed|er)"),
            ("engineering scam", r"\bsocial engineering|\be-?mail scam"),
            ("compromise", r"\bbusiness e-?mail compromise"),
            (
                "spoofed fake false fraudulent bogus phony",
                r"\b(?:spoofed|fake|false|fraudulent|bogus|phony) (?:e-?mails?|messages?|sign-?in|log-?in"
                r"|website|web ?page)",
            ),
            (
                "seem appear purport pretend claim pos",
                rf"\be-?mails? {GAP}(?:seem|appear|purport|pretend|claim"
                rf"|pos)\w{{0,4}} (?:to (?:be|come|have"
                rf" come|originate)"
                r"|as)",
            ),
            (
                "looked looks",
                rf"\be-?mails? {GAP}(?:looked|looks) (?:like|as if) (?:it|they)"
                r" (?:was|were|is|are|came|had)\b",
            ),
            (
                "impersonat pretend posed posing",
                r"\b(?:impersonat\w{2,4}|pretend(?:ed|ing) to be|posed as|posing as)",
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
            "hack hijack jacked$ cyber intru unauthorised unauthorized third attack network server "
            "system it$ "
            "injection vulnerab infiltrat brute threat exfiltrat suspicious stranger thieves "
            "criminal security outsider stolen$ leaked$ phished$ broke break got$ gain flaw compromis "
            "external unknown authorization authorisation"
        ),
        (
            ("hack hijack hi", r"\bhack(?:ed|ers?|ing|s)?\b|\bhi-?jack(?:ed|ing)\b"),
            (
                "cyber",
                r"\bcyber-?\s?(?:attack|criminal|security (?:incident|event|attack)|incident|thie|event"
                r"|intrusion)\w{0,8}",
            ),
            ("intru", r"\bintru(?:sion|der)s?\b"),
            (
                "unauthorised unauthorized unknown malicious outside",
                r"(?<!to )(?<!to an )\b(?:unauthori[sz]ed|unknown|malicious|outside) (?:\w{1,12}"
                r" )?(?:part(?:y|ies)|persons?"
                r"|individuals?|actors?|users?|intrusion|outsiders?)\b",
            ),
            (
                "unauthorised unauthorized",
                rf"\bunauthori[sz]ed (?:access|activity) {CLOSE}{CYBER}|\b{CYBER} {CLOSE}unauthori[sz]ed"
                rf" access",
            ),
            (
                "without",
                r"\b(?:e-?mail|mailbox(?:es)?|accounts?|networks?|systems?|servers?|computers?"
                r"|environment|portal)\b"
                rf" {CLOSE}(?:was|were|been) accessed {GAP}without authori[sz]ation",
            ),
            ("attacker outsider threat criminals", r"\b(?:attackers?|outsiders?|threat actors?|criminals)\b"),
            (
                "stranger thieves",
                rf"\b(?:strangers?|thieves) {CLOSE}(?:in|into|inside|through|of) {CLOSE}{CYBER}",
            ),
            ("broke break got get", rf"\b(?:broke|broken|break(?:ing)?|got|get) into {GAP}{CYBER}\b"),
            ("gain obtain", rf"\b(?:gain(?:ed|ing)?|obtain(?:ed|ing)?) {GAP}(?:access|entry) {GAP}{CYBER}\b"),
            (
                "breach intrusion compromise",
                r"\b(?:network|server|system|it|e-?mail) (?:\w{1,10} )?(?:breach|intrusion|compromise)\b",
            ),
            (
                "sql$ vulnerabilit infiltrat brute exfiltrat",
                r"\b(?:sql injection|vulnerabilit(?:y|ies)|infiltrat\w{2,4}"
                r"|brute[ -]force|exfiltrat\w{2,4})",
            ),
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
