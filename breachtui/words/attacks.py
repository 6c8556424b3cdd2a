"""How breaches come about."""

from breachtui.values.vocabulary import Term, Vocabulary

ATTACKS = Vocabulary(
    "attack",
    "breachtui's own, after the VERIS action varieties (veriscommunity.net)",
    (
        Term("ransomware", "Ransomware", "RANS", ("extortion", "encrypted files")),
        Term("phishing", "Phishing", "PHIS", ("spear phishing", "business email compromise", "bec")),
        Term("malware", "Malware", "MALW", ("virus", "trojan", "spyware")),
        Term("hacking", "Hacking", "HACK", ("cyberattack", "intrusion", "network intrusion")),
        Term("credential_stuffing", "Credential stuffing", "CRED", ("password spraying",)),
        Term("skimming", "Skimming", "SKIM", ("skimmer", "magecart", "card skimming")),
        Term("stolen_device", "Stolen device", "STOL", ("stolen laptop", "burglary")),
        Term("lost_device", "Lost device", "LOST", ("lost laptop", "lost media")),
        Term("insider", "Insider", "INSD", ("snooping", "employee misuse")),
        Term("misdirected", "Misdirected message", "MISD", ("mailing error", "misdirected email")),
        Term("exposed", "Exposed data", "EXPO", ("misconfiguration", "open bucket", "leak")),
        Term("improper_disposal", "Improper disposal", "DISP", ("dumped records",)),
        Term("unknown", "Unknown", "UNKN"),
    ),
)  # fmt: skip
