"""Words for where data was kept, by the categories of the HHS breach portal.

A network alone is no place: only what is named as holding data counts.
"""

LOCATIONS: dict[str, tuple[str, str]] = {
    "Email": (
        "mail$ mails$ email$ emails$ emailed mailbox inbox",
        r"\be-?mail (?:accounts?|system|inbox(?:es)?|mailbox(?:es)?|server|environment|box)"
        r"|\bunencrypted e-?mails?|\be-?mailed (?:[\w'-]{1,14} ){0,8}(?:to|spreadsheet|list|file)"
        r"|\bmailbox(?:es)?\b|\binbox(?:es)?\b|\be-?mail (?:containing|that contained|attachment|to"
        r" (?:the )?(?:wrong"
        r"|unintended))|\bsent an e-?mail",
    ),
    "Laptop": ("laptop lap notebook", r"\blap-?tops?\b|\bnotebook computers?"),
    "Desktop Computer": (
        "desktop workstation computer",
        r"\bdesktops?\b(?! app)|\bworkstations?\b|\b(?:stolen|office|exam room) computers?\b(?! systems?|"
        r" network)",
    ),
    "Other Portable Electronic Device": (
        """usb flash thumb external portable mobile tablet smart cell memory backup back cd$ cds$ dvd$ dvds$
compact hard
        camera ipad smartphone drive""",
        r"\b(?:usb|flash|thumb|external (?:hard )?|portable (?:hard )?)[ -]?(?:drives?|device"
        r"|stick)s?|\bportable (?:\w{1,12} )?(?:devices?|drives?)|\bmobile devices?|\btablets?\b"
        r"|\bsmart-?phones?|\bcell phones?(?! number)|\bmemory (?:card|stick)s?|\bback-?up tapes?"
        r"|\b(?:cds?|dvds?"
        r"|compact dis[ck]s?)\b|\bhard drives?\b|\bdigital camera|\bipads?\b|\b(?:lost|stolen|missing)"
        r" drives?\b",
    ),
    "Electronic Medical Record": (
        "electronic emr ehr portal",
        r"\belectronic (?:medical|health|patient|records?) (?:\w{1,8} )?(?:records?|system|charts?)"
        r"|\b(?:emr|ehr)s?\b"
        r"|\bpatient portal",
    ),
    "Network Server": (
        "server database bucket cloud storage backup online",
        r"(?<!web )(?<!e-mail )(?<!email )(?<!to a )(?<!own )\bservers?\b(?! (?:abroad|overseas|logs?"
        r"|controlled))"
        r"|\bdatabases?\b|\bcloud (?:storage|server|account|environment|bucket|hosting|database"
        r"|repository|infrastructure)"
        r"|\b(?:s3 |storage )?buckets?\b|\bonline back-?up|\bfile (?:share|storage|transfer)\b|\b(?:web)"
        r" server",
    ),
    "Paper/Films": (
        """paper film ray rays hard binder mailed mailing envelope letter postcard printed fax filing
boxes chart
        mailings invoice label statement document documentation forms folder chart page record
        file""",
        r"\bpaper (?:\w{1,12} )?(?:records?|files?|documents?|charts?|forms?|copies)|\bpaperwork\b"
        r"|\bpapers?\b(?! reported)|\bfilms?\b(?! studio)|\bx-?ray films|\bhard cop(?:y|ies)"
        r"|\bbinders?\b|\bmailing error|\benvelopes?\b"
        r"|\bpostcards?\b|\bprinted\b|\bfaxed\b|\bfax\b|\bfiling cabinets?|\bboxes of",
    ),
}
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
BY_EMAIL = r"\be-?mail|\bgmail\b|\battachment"
# Where these words only tell how people were told of it.
NOTICE_MEDIUM = (
    r"\b(?:notif(?:y|ied|ication)|notices?|letters? (?:to|were (?:sent|mailed) to)(?: (?:all|the"
    r"|those))? (?:affected|impacted|individuals|patients|customers)|began mailing|mailing "
    r"(?:letters|notices)|mailed (?:letters|notices))"
)
