"""The offices that breaches are reported to, as letters address them and forms call themselves.

After the breach notification statutes of the states (the National Conference of State
Legislatures' list) and the letters and forms that the offices publish.
"""

# A line of an address or of a form's head that names such an office.
OFFICE = (
    r"\battorneys? general\b|\[ag\]|\ba\.?g\.?'s office|\bdepartment of justice\b"
    r"|\bconsumer (?:protection|affairs)\b|\bdivision of consumer\b"
    r"|\bdepartment of (?:legal affairs|professional and financial regulation|financial services|insurance"
    r"|banking|consumer)\b|\bbureau of (?:insurance|consumer|financial|internet)"
    r"|\b(?:insurance|banking) (?:commissioner|division|department)\b"
    r"|\bdivision of (?:banks?|insurance|securities|state police)\b"
    r"|\bdepartment of state\b|\bcommissioner of\b|\boffice for civil rights\b"
    r"|\bdepartment of health (?:and|&) human services\b|@(?:ag|oag|doj|atg)\.[a-z.]{2,20}"
)
OFFICE_WORDS = "attorney attorneys consumer department bureau division insurance commissioner civil ag$ a$"
HHS = r"\boffice for civil rights\b|\bu\.?s\.? department of health (?:and|&) human services\b"
# Forms that do not name their state, by their own title.
TITLED = (("CA", r"\bsubmitted breach notification sample\b"),)
# The title of a form that has its state in it.
FORM_TITLE = r"\b(?:breach|incident)\b.{0,80}\b(?:form|report|reporting|notification|notice)\b"

# What the letter says of the office that it is written to.
SALUTED = (
    r"(?:attorney general|ag) \w{2,20} ?[:,]|to the attorney general\b|dear (?:sirs?|madam"
    r"|(?:[a-z]{2,12} ){0,4}consumer protection)\b|to whom it may"
    r"|ladies and gentlemen"
    r"|dear (?:madam |mr\.? |acting |assistant )?(?:attorney|general|commissioner|superintendent|director"
    r"|secretary)\b"
)
TO_OFFICE = (
    r"\bhereby (?:gives?|provid\w{1,3}|submits?) (?:\w{1,10} )?notice"
    r"|\byour (?:office|department|agency|bureau|division)\b|\bdear (?:madam |mr\.? |acting |assistant )?"
    r"(?:attorney|general|commissioner|superintendent|director|secretary)\b|\bour client\b|\bwe represent\b"
    r"|\b(?:this|our) (?:firm|office) represents\b|\b(?:legal )?counsel (?:for|to)\b|\bpursuant to\b"
    r"|\bas required (?:by|under)\b|\bnotice under\b"
    r"|\bin (?:accordance|compliance) with\b|\bunder [a-z.]{2,8} .{0,30}\u00a7"
)
# Only what a letter to an office says; enough where the text does not give the address.
YOUR_OFFICE = (
    r"^attorney general \w{2,20} ?:|\byour office\b"
    r"|\bdear (?:madam |mr\.? |acting |assistant )?attorney general\b"
)

# How letters cite the statute of each state.
STATUTES = {
    "NH": r"n\.? ?h\.? rev\.? stat|\brsa (?:ch\. ?)?359-c|new hampshire (?:rev|revised|rsa)",
    "MT": r"mont\.? code|montana code",
    "VT": r"\b9 v\.? ?s\.? ?a\.?|vt\.? stat|vermont stat",
    "MA": r"m\.? ?g\.? ?l\.? (?:c|ch)\.? ?93|mass\.? gen\.? laws|massachusetts general laws",
    "ME": r"me\.? rev\.? stat|\b10 m\.? ?r\.? ?s\.?|maine revised stat",
    "IA": r"iowa code",
    "IN": r"ind\.? code|indiana code|\bi\.?c\.? (?:\u00a7 ?)?24-4\.9",
    "MD": r"md\.? code|md\.? com(?:m|mercial)?\.? law|maryland (?:code|personal information|commercial law)",
    "WA": r"\brcw (?:\u00a7 ?)?19\.255|revised code of washington",
    "CA": r"cal(?:ifornia|\.)? civ(?:il|\.) code",
    "OR": r"\bo\.?r\.?s\.? (?:\u00a7 ?)?646a|oregon rev",
    "NC": r"n\.? ?c\.? gen\.? stat|north carolina general stat",
    "ND": r"n\.? ?d\.? cent\.? code|north dakota century",
    "HI": r"haw\.? rev\.? stat|hawaii rev",
    "SC": r"s\.? ?c\.? code|south carolina code",
    "NJ": r"n\.? ?j\.? ?s\.? ?a\.? (?:\u00a7 ?)?56|n\.j\. stat",
    "NY": r"n\.? ?y\.? gen\.? bus|new york general business",
    "WI": r"wis\.? stat|wisconsin stat",
    "DE": r"del\.? code|\b6 del\.? c\.",
    "VA": r"va\.? code|code of virginia|virginia code",
    "CT": r"conn\.? gen\.? stat|connecticut general stat",
    "CO": r"\bc\.?r\.?s\.? (?:\u00a7 ?)?6-1-716|colo\.? rev",
    "FL": r"fla\.? stat|florida stat",
    "IL": r"\b815 ilcs",
    "TX": r"tex\.? bus|texas business",
    "NE": r"neb\.? rev",
    "NM": r"n\.? ?m\.? stat",
}
