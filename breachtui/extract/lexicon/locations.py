"""Words for where data was kept, by the categories of the HHS breach portal.

A network alone is no place: only what is named as holding data counts.
"""

from breachtui.extract.lexicon.attack_words import FAR

LOCATIONS: dict[str, tuple[str, str]] = {
    "Email": (
        "365$ outlook gmail exchange mail$ mails$ email$ emails$ emailed emailing mailed mailing mailbox "
        "inbox",
        r"\b(?:(?:office 365|microsoft 365|outlook|gmail|exchange) (?:\w{1,12} )?(?:accounts?|mailbox"
        r"|environment|tenant)"
        r"|read (?:their|her|his) e?-?mail\b|e-?mails? in (?:the|that|these) accounts?|e-?mail"
        r" (?:accounts?|system|compromise|inbox(?:es)?|mailbox(?:es)?|server|environment|box)"
        r"|unencrypted e-?mails?|e-?mailed (?:[\w'-]{1,14} ){0,8}(?:to|spreadsheet|list|file)"
        r"|mailbox(?:es)?\b|inbox(?:es)?\b|e-?mails? (?:containing|that contained"
        r"|(?<!through an e-mail )(?<!through an email )(?<!opened an e-mail )"
        r"(?<!opened an email )(?<!opening an email )(?<!malicious email )attachment|credentials|to"
        r" (?:the )?(?:wrong|incorrect"
        r"|unintended))|(?:sent|sending|transmitted) (?:\d[\d,]* |an? |the |several |mass |group |single"
        r" |unsecured? |unencrypted )*e-?mails?\b|(?:unsecured?|mass) e-?mails?\b|by (?:unencrypted"
        r" )?e-?mail without"
        rf"|(?:e-?mailed|e-?mailing) {FAR}(?:to (?:an?|the|her|his|their) |(?:patient|member|individual"
        rf"|employee)s'? )"
        r"|e-?mail phishing|phishing e-?mails? (?:attack|scheme|scam|campaign))",
    ),
    "Laptop": ("laptop lap notebook", r"\blap-?tops?\b|\bnotebook computers?"),
    "Desktop Computer": (
        "desktop workstation computer",
        r"\b(?:(?<!remote )desktops?\b(?! (?:app|server|protocol))|workstations?\b|(?:stolen|office|exam"
        r" room) computers?\b(?! systems?|"
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
        r"|compact dis[ck]s?)\b|(?<!its )(?<!laptop's )(?<!computer's )hard drives?\b(?! of (?:the|a|his"
        r"|her) (?:\w{1,12} )?(?:laptop|computer))"
        r"|digital camera|ipads?\b|(?:lost|stolen|missing)"
        r" drives?\b)",
    ),
    "Electronic Medical Record": (
        "electronic emr ehr portal medical patient health",
        r"\b(?:electronic (?:medical|health|patient|records?) (?:\w{1,8} )?(?:records?|system|charts?)"
        r"|(?:emr|ehr)s?\b"
        r"|patient portal)\b(?! (?:\w{1,12} )?(?:vendor|provider|company|solutions))",
    ),
    "Network Server": (
        "server shared network database bucket cloud storage backup online file",
        r"\b(?:(?<!web )(?<!e-mail )(?<!email )(?<!to a )(?<!own )servers?\b(?! (?:abroad|overseas|logs?"
        r"|controlled))"
        r"|databases?\b|cloud (?:storage|server|account|environment|bucket|hosting|database"
        r"|repository|infrastructure)"
        r"|(?:shared|network) (?:drives?|folders?)|(?:s3 |storage )?buckets?\b|online back-?up"
        r"|file (?:share|storage|transfer)\b|(?:web)"
        r" server)",
    ),
    "Paper/Films": (
        """paper film face bill prescription parcel receipt log ray rays hard binder mailed mailing
        envelope letter postcard print fax filing boxes box$ chart mailings invoice label
        statement document documentation folder chart page record file form card mail""",
        r"\b(?:paper (?:\w{1,12} )?(?:records?|files?|documents?|charts?|forms?|copies)|paperwork\b"
        r"|papers?\b(?! reported)|films?\b(?! studio)|x-?ray films|hard cop(?:y|ies)"
        r"|binders?\b|mailing error|envelopes?\b"
        r"|post ?cards?\b|printed\b|print-?outs?\b|faxed\b|fax\b(?!\s?[:.]|\s?[\d(+]| n)"
        r"|fil(?:ing|e) cabinets?|face ?sheets?\b"
        r"|log ?books?\b"
        r"|box(?:es)? (?:of|containing|with|that (?:contain|held)\w*)|(?:appointment|prescription|billing)"
        r" (?:cards|slips|tickets)"
        r"|charts? (?:were|was) (?:left|found|lost|stolen|taken|dumped)"
        r"|(?:documents|pages|papers|files|forms) (?:[\w'()-]{1,18} ){0,12}?(?:(?:were|was|had been)"
        r" (?:left|found|discovered"
        r"|lost|missing|scattered|dumped)|spilled|blew|fell|scattered)\b)",
    ),
}
# What was done afterwards, before a place that it is about and where nothing had been.
AFTERWARDS = (
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
    "stolen_device": r"\b(?:paper|charts|documents|folders?|forms|boxes|(?:patient|medical) files)\b",
    "lost_device": (
        r"\b(?:paper|charts|documents|(?<!the )folders?|binder|forms|boxes|parcel|(?<!electronic"
        r" )(?:prescription|patient|medical|client) (?:files"
        r"|records)|mail(?:ing|bag)s?)\b"
    ),
}
# What somebody inside looks at where patients' records are kept today.
IN_RECORDS = (
    r"\b(?:access|view|look|open|snoop|peek|pull|call|brows|read)\w{0,4} (?:[\w'()/&,-]{1,18} ){0,8}?"
    r"(?:(?:medical|patient|health) records?|electronic charts?|electronic (?:medical )?files)\b"
)
# What was done about it names places where the data will be, or was not.
REMEDY = (
    r"\A\W{0,2}(?:in response|following (?:the|this) (?:breach|incident|discovery)|in its mitigation"
    r"|to mitigate|as (?:a )?part of (?:its|our) (?:response|mitigation))\b"
    r"|\b(?:ce|ba|it|we|company|clinic|hospital|practice|has|have|also|since) (?:also |then |since |now )?"
    r"(?:purchased|installed|replaced|converted|began using|stopped using|disabled|disallowed|encrypts?)\b"
)
REMEDY_WORDS = """
response following mitigat part$ purchased installed replaced converted began stopped disabled disallowed
encrypt
"""
BY_EMAIL = r"\b(?:e-?mail|gmail\b|attachment)"
# Where these words only tell how people were told of it.
NOTICE_MEDIUM = (
    r"\b(?:notif(?:y|ied|ication)|notices?|letters? (?:to|were (?:sent|mailed) to)(?: (?:all|the"
    r"|those))? (?:affected|impacted|individuals|patients|customers)|began mailing|mailing "
    r"(?:letters|notices)|mailed (?:letters|notices))"
)
