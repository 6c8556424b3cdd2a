"""What makes words for an attack count or not, and which HHS category each attack falls in.

What leads to which category follows the breach portal's own use.
"""

# A sentence that only says what may come of it, what was done against it, or what it was not.
HYPOTHETICAL = (
    r"\b(?:scams?(?<!phishing scam)(?<!mail scam)"
    r"|scammers?(?<!to a scammer)(?<!to scammers)(?<!by a scammer)(?<!by scammers)"
    r"|beware|be (?:on|wary|alert)|look ?out|lead to"
    r"|could (?:be used|result|use)|may (?:use|attempt)|used (?:in|for) (?:future )?(?:phishing|spear)"
    r"|re-?train(?:ed|ing)|training(?<!during training)(?<!during a training)(?! purposes)|phishing "
    r"(?:tests?|simulation|awareness|scams|campaigns against|attempts using)"
    r"|anti-?(?:virus|malware|phishing)|future|prevent(?:ing|ion)?"
    r"|(?:protect|guard|safeguard|defen[ds]e?)\w{0,3} (?:\w{1,12} ){0,3}against"
    r"|recommend\w{0,7}|experts? (?:\w{1,12} )?(?:warn|caution)"
    r"|(?:thieves|criminals|scammers|fraudsters|crooks|hackers)(?: \w{1,12})?"
    r" (?:often|usually|typically|sometimes|can|(?:may|might|could)(?! have))"
    r"|risk analysis|ocr's|new polic(?:y|ies)"
    r"|polic(?:y|ies)(?<!violation of its policies) (?:and (?!financ)|on|for|regarding|to)|procedures"
    r"|(?:ce|ba|entity|it|company|hospital|clinic|practice|district|school|bank|county|city|group|plan"
    r"|center|we|has|have) (?:has |have |also |since |then ){0,3}(?:implemented|adopted|revised"
    r"|improved|strengthened|enhanced|upgraded|encrypted))\b"
)
HYPOTHETICAL_WORDS = """
scam beware wary alert look lead could$ may$ used$ train retrain phish anti future prevent protect guard
safeguard defen recommend analysis ocr polic procedure implemented adopted revised
thieves criminals scammers fraudsters crooks hackers expert improved strengthened
enhanced upgraded encrypted
"""
DENIED = (
    r"\b(?:not(?! (?:been )?(?:encrypted|password))|no|n't|never|rather than|nothing(?: about)?|no"
    r" evidence|unlike|instead of|nothing to do with|unrelated to|not (?:related|connected|linked) (?:to"
    r"|with))\b(?! pay)(?:,?"
    r" (?!but\b)[\w'-]{1,14}){0,4} $"
)
# Attacks that a denial names: "this was not ransomware".
NAMED = frozenset({"ransomware", "phishing", "malware", "skimming", "credential_stuffing"})

TYPE_OF = {
    "ransomware": "Hacking/IT Incident",
    "phishing": "Hacking/IT Incident",
    "malware": "Hacking/IT Incident",
    "hacking": "Hacking/IT Incident",
    "credential_stuffing": "Hacking/IT Incident",
    "skimming": "Hacking/IT Incident",
    "stolen_device": "Theft",
    "lost_device": "Loss",
    "insider": "Unauthorized Access/Disclosure",
    "misdirected": "Unauthorized Access/Disclosure",
    "exposed": "Unauthorized Access/Disclosure",
    "improper_disposal": "Improper Disposal",
}

# A theft of data, which is no theft of things.
DATA_TAKEN = (
    r"\b(?:stolen|stole|steal\w{0,3}|theft of) (?:[\w'-]{1,15} ){0,4}?(?:data|information|details|records"
    r"|numbers?|accounts?|passwords|credentials|cards?|files|databases?|identit\w{1,3}|money|bitcoins?|funds)\b"
    r"|\b(?:data|information|details|records|numbers|accounts|passwords|credentials|cards|files|databases?)\b"
    r",? (?:[\w'.,-]{1,15} ){0,7}?stolen\b|\b(?:identity|card) theft\b"
)
