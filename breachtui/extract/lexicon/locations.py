"""Words for where data was kept, by the categories of the HHS breach portal.

A network alone is no place: only what is named as holding data counts.
"""

LOCATIONS: dict[str, tuple[str, str]] = {
    "Email": (
        "mail$ mails$ mailed email$ emails$ emailed mailbox inbox",
        r"\b(?:e-?mail (?:accounts?|system|inbox(?:es)?|mailbox(?:es)?|server|environment|box)"
        r"|unencrypted e-?mails?|e-?mailed (?:[\w'(),-]{1,14} ){0,10}(?:to|spreadsheet|list|file)"
        r"|mailbox(?:es)?\b|inbox(?:es)?\b|e-?mail (?:containing|that contained|attachment|to"
        r" (?:the )?(?:wrong"
        r"|unintended))|sent an e-?mail)",
    ),
    "Laptop": ("laptop lap notebook", r"\blap-?tops?\b|\bnotebook computers?"),
    "Desktop Computer": (
        "desktop workstation computer",
        r"\b(?:desktops?\b(?! app)|workstations?\b|(?:stolen|office|exam room) computers?\b(?! systems?|"
        r" network))",
    ),
    "Other Portable Electronic Device": (
        """usb tape flash thumb external portable mobile tablet smart cell memory backup back cd$ cds$ dvd$
        dvds$ compact hard camera ipad smartphone drive""",
        r"\b(?:(?:usb|flash|thumb|external (?:hard )?|portable (?:hard )?)[ -]?(?:drives?|device"
        r"|stick)s?|(?:portable|removable) (?:\w{1,12} )?(?:devices?|drives?|media)|mobile devices?"
        r"|tablets?\b"
        r"|smart-?phones?|cell phones?(?! number)|memory (?:card|stick)s?|(?:back-?up|computer"
        r"|data) (?:data )?tapes?\b"
        r"|(?:cds?|dvds?"
        r"|compact dis[ck]s?)\b|(?<!laptop's )(?<!computer's )hard drives?\b(?! of (?:the|a|his"
        r"|her) (?:\w{1,12} )?(?:laptop|computer))"
        r"|digital camera|ipads?\b|(?:lost|stolen|missing)"
        r" drives?\b)",
    ),
    "Electronic Medical Record": (
        "electronic emr ehr portal",
        r"\b(?:electronic (?:medical|health|patient|records?) (?:\w{1,8} )?(?:records?|system|charts?)"
        r"|(?:emr|ehr)s?\b"
        r"|patient portal)",
    ),
    "Network Server": (
        "server database bucket cloud storage backup online",
        r"\b(?:(?<!web )(?<!e-mail )(?<!email )(?<!to a )(?<!own )servers?\b(?! (?:abroad|overseas|logs?"
        r"|controlled))"
        r"|databases?\b|cloud (?:storage|server|account|environment|bucket|hosting|database"
        r"|repository|infrastructure)"
        r"|(?:s3 |storage )?buckets?\b|online back-?up|file (?:share|storage|transfer)\b|(?:web)"
        r" server)",
    ),
    "Paper/Films": (
        """paper film ray rays hard binder mailed mailing envelope letter postcard printed fax filing
boxes chart
        mailings invoice label statement document documentation forms folder chart page record
        file""",
        r"\b(?:paper (?:\w{1,12} )?(?:records?|files?|documents?|charts?|forms?|copies)|paperwork\b"
        r"|papers?\b(?! reported)|films?\b(?! studio)|x-?ray films|hard cop(?:y|ies)"
        r"|binders?\b|mailing error|envelopes?\b"
        r"|postcards?\b|printed\b|faxed\b|fax\b|filing cabinets?|boxes (?:of|containing|with"
        r"|that (?:held|contained)))",
    ),
}
# Those who fell for phishing e-mail opened their mailboxes, where that compromised data and no other
# place is named: so the HHS files all but a few of such breaches.
PHISHED = (
    r"\b(?:e-?mail phishing|phishing e-?mails?)\b[^.;]{0,60}?\b(?:affect|compromis|impact|expos)\w{0,4} "
    r"(?:[\w'-]{1,20} ){0,4}(?:information|data|phi|ephi|records)\b"
)
# What was done afterwards, before a place that it is about and where nothing had been.
REMEDY = (
    r"\b(?:in response(?: to (?:the|this) \w{4,12})?,|mitigation efforts|corrective action"
    r"|as a result of (?:ocr|the"
    r" (?:breach|incident))|following (?:the|this) (?:breach|incident|theft)|after (?:the"
    r"|this) (?:breach|incident)"
    r"|implement(?:ed|ing|s)|purchas(?:ed|ing)|adopt(?:ed|ion|ing)|convert(?:ed|ing)|develop(?:ed|ing)"
    r"|institut(?:ed|ing)|began using|re-?train(?:ed|ing)|trained|re-?educat\w{1,3})\b[^;]*$"
    r"|\b(?:in lieu|instead) of\b[^,;]*$"
)
# Paper goes without saying where letters went astray or papers were thrown away.
ON_PAPER = {
    "misdirected": r"\b(?:letters?|mailing|mailed|statements?"
    r"|envelopes?|invoices?|bills?|postcards?|pages?)\b",
    "improper_disposal": (
        r"\b(?:records?|charts?|documents?|files?|labels?|forms?|folders?|prescriptions?|statements?"
        r"|papers?|receipts)\b"
    ),
    "stolen_device": r"\b(?:paper|charts|documents|folders?|briefcase|forms)\b",
    "lost_device": r"\b(?:paper|charts|documents|folders?|binder|forms)\b",
}
BY_EMAIL = r"\b(?:e-?mail|gmail\b|attachment)"
# Where these words only tell how people were told of it.
NOTICE_MEDIUM = (
    r"\b(?:notif(?:y|ied|ication)|notices?|letters? (?:to|were (?:sent|mailed) to)(?: (?:all|the"
    r"|those))? (?:affected|impacted|individuals|patients|customers)|began mailing|mailing "
    r"(?:letters|notices)|mailed (?:letters|notices))"
)
