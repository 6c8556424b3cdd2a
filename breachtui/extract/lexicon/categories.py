"""What tells of a category of the HHS breach portal where no attack is known.

The plain words say what happened; the vague ones only hint at it, and count where no plain one is said.
Collected by reading HHS narratives, notices and stories.
"""

from breachtui.extract.lexicon.attack_words import CLOSE, FAR, GAP, PREMISES

PLAIN, VAGUE = 1.4, 1.2

_DAMAGED = r"(?:damaged|opened|torn|lost|misrouted|destroyed|emptied)"
_WITHOUT = r"(?:without|no|not have|did not have|fail\w{0,3} to|lack\w{0,3}|absence of|absent)"

CATEGORIES: tuple[tuple[str, float, str, str], ...] = (
    (
        "Hacking/IT Incident",
        PLAIN,
        "credential gain anomalous abnormal unusual remote software compromis breached breach data$ security "
        "fraudulent "
        "gained"
        " unauthorised unauthorized",
        r"\b(?:credentials? (?:were|was|had been|of [\w' ]{3,40} were) (?:\w{1,12} )?(?:compromised|stolen"
        r"|obtained)"
        r"|(?:anomalous|abnormal) (?:\w{1,12} )?(?:activity|traffic|behaviou?r)"
        rf"|unauthori[sz]ed remote access|gain(?:ed|ing)? (?:unauthori[sz]ed|remote|illegal) access {CLOSE}"
        r"(?:online|web|portal|system|network|platform)"
        rf"|software (?:application|platform|program|tool|product)s? {GAP}exposed\b"
        r"|(?:laptop|computer|server|workstation|account|website|portal)s? (?:was|were|had been|may have"
        r" been)"
        r" (?:\w{1,14} )?compromised"
        r"|breached by an? (?:unknown|outside|external|foreign)"
        r"|victims? of an? (?:data |security )?breach|data security (?:event|incident)"
        r"|fraudulent (?:\w{1,12} )?accounts\b)",
    ),
    (
        "Unauthorized Access/Disclosure",
        PLAIN,
        "impermissibl unauthori improper inappropriate mistaken erroneous accidental inadvertent error "
        "disclos need$"
        " encrypt exposed exposing unencrypted unsecure scope shar giv gave provid viewed without "
        "fraudulent permission "
        "consent minimum",
        r"\b(?:impermissibl[ye] (?:us|disclos|access)\w{1,4}|unauthori[sz]ed (?:disclosure|viewing|access"
        r"|use)"
        r"|(?:improper|inappropriate)(?:ly)? (?:disclos|access|us|view|shar|releas)\w{1,4}|impermissibly"
        r"|without (?:a )?need to know|fail\w{0,3} to encrypt (?:an? |the )?e-?mails?"
        rf"|(?:sent|sending|e-?mail\w{{0,3}}|transmit\w{{0,4}}|text(?:ed|ing)?|messages?|photographs)"
        rf" {FAR}without (?:being )?encrypt\w{{0,4}}"
        r"|(?:unencrypted|unsecured?) (?:e-?mails?|text messages?|manner|method|network|connection)"
        r"|outside (?:of )?the scope\b|shared (?:\w{1,12} ){0,2}(?:passwords|credentials)"
        r"|(?:provid|gave|giv|shar)\w{0,3} (?:his|her|their) (?:password|credentials|log-?in)"
        rf"|expos(?:ed|ing) {FAR}to (?:unauthori[sz]ed|others?|the public)\b"
        r"|without (?:[\w'-]{1,14} ){0,3}(?:authori[sz]ation|consent|permission)s?\b"
        r"|more than the minimum necessary|fraudulently\b|viewed by others\b)",
    ),
    (
        "Theft",
        PLAIN,
        "stolen theft stole steal burglar break loot robb pilfer snatch swiped police enforcement thief "
        "thieves unauthori criminal custody possession entered broke",
        r"\b(?:stolen|(?<!identity )(?<!id )theft (?!protection|monitoring|resolution|insurance)|stole|steal"
        r"|burglar\w*|break-in|loot(?:ed|ing)|robbed|robbery|pilfered|snatched"
        rf"|(?:police|law enforcement)(?: [\w'()-]{{1,14}}){{0,18}} (?:recovered|seized)|recovered by {CLOSE}"
        r"(?:police|law enforcement)|(?:home|room|possession|custody|storage unit|car) of an? (?:\w{1,12}"
        r" ){0,3}(?:thief|unauthori[sz]ed|criminal)"
        rf"|(?:entered|broke\w? into) {GAP}{PREMISES} (?:and|then|to) {GAP}(?:took|taken|take"
        rf"|remov\w{{1,3}}))",
    ),
    (
        "Loss",
        PLAIN,
        "lost vanished astray misplaced missing recover deliver loss account unaccounted locat find found "
        "never arriv "
        "return fell fall "
        "fallen flew"
        " blew blow blown scattered spill tumbl damaged opened torn misrouted destroyed emptied",
        r"\b(?:vanished|(?:gone|went) astray|never (?:reached|made it)"
        r"|lost(?! (?:access|power|time|track|connect"
        r"|(?:[a-z]{2,6} ){0,3}(?:[$\u00a3\u20ac]|money|revenue|business|control|contact)))"
        r"|misplaced|misrouted"
        r"|(?:went|gone|goes|was|were|is|are|been|still|as|reported) missing|(?:the|a) loss"
        r"|loss of (?:the|an?|its|their|our|\d)"
        r"|(?:unable to|could not|cannot|can't|couldn't|can no longer) (?:be )?(?:locat|find|found"
        r"|account)\w{0,4}"
        r"|unaccounted for|(?:never|not) (?:been |be )?(?:arrived?|returned|recovered|located|delivered)"
        r"|fail\w{0,3} to (?:arrive|return)\b"
        r"|(?:fell|fall|fallen|flew|blew|blown|spilled|scattered|tumbled) (?:off|out|from|onto|across|over"
        r"|along|by the wind)\b"
        rf"|{_DAMAGED} {CLOSE}(?:in transit|while in|during (?:the )?(?:\w{{1,10}} )?(?:mail|transit|shipping"
        r"|transport|delivery)|in the mail|by the (?:\w{1,12} )?(?:post|carrier|courier)))",
    ),
    (
        "Improper Disposal",
        PLAIN,
        "abandon vacat vacant former destroy salvage occup",
        rf"\b(?:abandoned {GAP}(?:records|files|charts|documents|x-rays|films|boxes|office|building|clinic)"
        rf"|(?:left|found|remained|discovered) {GAP}(?:in|at) (?:an?|its|their|the|our) {CLOSE}"
        r"(?:abandoned|vacated|vacant|former) (?:\w{1,12} )?(?:office|hospital|clinic|building|facility"
        r"|site|location)"
        r"|(?:office|space|hospital|building|facility|clinic)(?: \w{1,10}){0,2} (?:that|which)"
        r" (?:was|had been|it) (?:\w{1,10} )?(?:vacated|abandoned|no longer occupies)"
        r"|improperly destroyed|salvage (?:store|yard))",
    ),
    (
        "Unauthorized Access/Disclosure",
        VAGUE,
        "protection mistaken erroneous accidental accident inadvertent error disclos unattended unsecured "
        "unsecure "
        "unlocked"
        " text safeguards security plain contract business postcard post external fraud entered mailed "
        "emailed faxed texted email emails mail allowed permitted let$ released",
        r"\b(?:mistakenly|erroneously|accident(?:al)?(?:ly)?|inadvertent(?:ly)?|disclosed|in error\b"
        r"|disclosures? of (?:your|their|some|certain|personal|patients?|customer|(?:electronic"
        r" )?protected)\b"
        r"|unattended\b|unsecured?\b(?! protected health)|unlocked\b|text messages?"
        r"|without (?:adequate|proper|appropriate|sufficient) (?:\w{1,12} )?(?:security|safeguards"
        r"|protection)"
        rf"|{_WITHOUT} {CLOSE}business associate (?:\(ba\) )?(?:agreement|contract)"
        r"|(?:sent|mailed) (?:\w{1,14}[ -]){0,3}post ?cards?|external e-?mail"
        rf"|(?:e-?mailed|faxed|texted|sent (?:an? |the |\d[\d,]* )?(?:\w{{1,12}} )?e-?mails?)"
        rf" {FAR}(?:containing|that contained"
        rf"|with all)|(?:allowed|permitted|let) {CLOSE}to (?:view|see|access|read)\b|released"
        rf" {GAP}(?:documents|records"
        rf"|information|data) {FAR}to an?\b|errors? (?:on|in) (?:[\w,]{{1,14}} ){{0,5}}(?:letters"
        rf"|statements|mailings|notices)\b"
        r"|e-?mail address (?:out|in)side (?:of )?(?:the|its|their) \w+"
        rf"|entered {GAP}(?:{PREMISES}|room)\b|used {GAP}(?:in|for|to commit) (?:\w{{1,12}}"
        rf" ){{0,2}}fraud\w{{0,5}})",
    ),
    (
        "Hacking/IT Incident",
        VAGUE,
        "security",
        r"\b(?:experienc|suffer|victim of|discover|identif|detect)\w{0,3} an? (?:\w{1,12} )?security"
        r" (?:incident|event)",
    ),
    (
        "Theft",
        PLAIN,
        "removed",
        rf"\b(?:was|were|been) removed (?!and )from {GAP}{PREMISES}\b(?! (?:network|system))"
        r"|\bremoved from (?:\w{1,12} ){1,3}without (?:its|their|the \w{1,12}'?s?|our) (?:consent"
        r"|permission)",
    ),
)
