"""Words for where data was kept, by the categories of the HHS breach portal.

A network alone is no place: only what is named as holding data counts.
"""

LOCATIONS: dict[str, tuple[str, str]] = {
    "Email": (
        "mail$ mails$ email$ emails$ emailed mailbox inbox",
        r"\b(?:e-?mail (?:accounts?|system|compromise|inbox(?:es)?|mailbox(?:es)?|server|environment|box)"
        r"|unencrypted e-?mails?|e-?mailed (?:[\w'-]{1,14} ){0,8}(?:to|spreadsheet|list|file)"
        r"|mailbox(?:es)?\b|inbox(?:es)?\b|e-?mail (?:containing|that contained"
        r"|(?<!through an e-mail )(?<!through an email )(?<!opened an e-mail )"
        r"(?<!opened an email )(?<!opening an email )(?<!malicious email )attachment|to"
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
        """usb flash thumb external portable mobile tablet smart cell memory backup back cd$ cds$ dvd$ dvds$
compact hard
        camera ipad smartphone drive""",
        r"\b(?:(?:usb|flash|thumb|external (?:hard )?|portable (?:hard )?)[ -]?(?:drives?|device"
        r"|stick)s?|portable (?:\w{1,12} )?(?:devices?|drives?)|mobile devices?|tablets?\b"
        r"|smart-?phones?|cell phones?(?! number)|memory (?:card|stick)s?|back-?up tapes?"
        r"|(?:cds?|dvds?"
        r"|compact dis[ck]s?)\b|(?<!its )hard drives?\b|digital camera|ipads?\b|(?:lost|stolen|missing)"
        r" drives?\b)",
    ),
    "Electronic Medical Record": (
        "electronic emr ehr portal",
        r"\b(?:electronic (?:medical|health|patient|records?) (?:\w{1,8} )?(?:records?|system|charts?)"
        r"|(?:emr|ehr)s?\b"
        r"|patient portal)",
    ),
    "Network Server": (
        "server shared network database bucket cloud storage backup online",
        r"\b(?:(?<!web )(?<!e-mail )(?<!email )(?<!to a )(?<!own )servers?\b(?! (?:abroad|overseas|logs?"
        r"|controlled))"
        r"|databases?\b|cloud (?:storage|server|account|environment|bucket|hosting|database"
        r"|repository|infrastructure)"
        r"|(?:shared|network) (?:drives?|folders?)|(?:s3 |storage )?buckets?\b|online back-?up"
        r"|file (?:share|storage|transfer)\b|(?:web)"
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
        r"|postcards?\b|printed\b|faxed\b|fax\b(?!\s?[:.]|\s?[\d(+]| n)|filing cabinets?|boxes of"
        r"|box of (?:[\w-]{1,12} ){0,3}(?:files|records|forms|papers|documents|charts))",
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
BY_EMAIL = r"\b(?:e-?mail|gmail\b|attachment)"
# Where these words only tell how people were told of it.
NOTICE_MEDIUM = (
    r"\b(?:notif(?:y|ied|ication)|notices?|letters? (?:to|were (?:sent|mailed) to)(?: (?:all|the"
    r"|those))? (?:affected|impacted|individuals|patients|customers)|began mailing|mailing "
    r"(?:letters|notices)|mailed (?:letters|notices))"
)
