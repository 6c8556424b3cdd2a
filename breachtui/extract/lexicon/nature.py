"""What makes words for an attack count or not, and which HHS category each attack falls in.

What leads to which category follows the breach portal's own use.
"""

# A sentence that only says what may come of it, what was done against it, or what it was not.
HYPOTHETICAL = (
    r"\b(?:scam|beware|be (?:on|wary|alert)|look ?out|lead to|could (?:be used|result|use)|may "
    r"(?:use|attempt)|used (?:in|for) (?:future )?(?:phishing|spear)|re-?train(?:ed|ing)|training|phishing "
    r"(?:tests?|simulation|awareness|scams|campaigns against|attempts using)|anti-?(?:virus"
    r"|malware|phishing)|future|prevent(?:ing|ion)?|(?:protect|guard|safeguard|defen[ds]e?)\w{0,3}"
    r" (?:\w{1,12} ){0,3}against"
    r"|recommend\w{0,7}|risk analysis|ocr's|new polic(?:y|ies)|polic(?:y|ies) (?:and|on|for|regarding|to)"
    r"|procedures"
    r"|(?:ce|ba|entity|it|company|hospital|clinic|practice|district|school|bank|county|city|group|plan"
    r"|center|we|has|have) (?:has |have |also |since |then ){0,3}(?:implemented|adopted|revised"
    r"|improved|strengthened|enhanced|upgraded|encrypted))\b"
)
HYPOTHETICAL_WORDS = """
scam beware wary alert look lead could$ may$ used$ train retrain phish anti future prevent protect guard
safeguard defen recommend analysis ocr polic procedure implemented adopted revised improved strengthened
enhanced upgraded encrypted
"""
DENIED = (
    r"\b(?:not|no|n't|never|rather than|nothing about|no evidence|unlike|instead of)\b(?! pay)(?:,?"
    r" [\w'-]{1,14}){0,4} $"
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
# Breach categories that can be said without any of the attacks.
TYPES: dict[str, str] = {
    "Unauthorized Access/Disclosure": (
        r"\b(?:impermissibl[ye] (?:us|disclos|access)\w{1,4}|unauthori[sz]ed (?:disclosure|viewing|access)"
        r"|improper(?:ly)? (?:disclos|access)\w{1,4}|mistakenly|erroneously|accidental(?:ly)?"
        r"|disclosure of (?:your|their|some|certain|personal|patient|customer)\b"
        r"|impermissibly|without (?:a )?need to know|inadvertent(?:ly)?|disclosed"
        r"|in error\b|un(?:encrypted|secured?) e-?mail|outside (?:of )?the scope\b|shared"
        r" (?:\w{1,12} ){0,2}(?:passwords|credentials)"
        r"|unattended\b|unsecured\b|viewed by others\b)"
    ),
    "Theft": r"\b(?:stolen|(?<!identity )(?<!id )theft|stole|steal|burglar\w*|break-in)\b",
    "Loss": (
        r"\b(?:lost(?! (?:[a-z]{2,6} ){0,3}(?:[$\u00a3\u20ac]|money|revenue|business|control|contact))"
        r"|misplaced|went missing|(?:the|a) loss|loss of (?:the|an?|its|their|our|\d))\b"
    ),
}
