"""The offices that breaches are reported to, as letters address them and forms call themselves.

After the breach notification statutes of the states (the National Conference of State
Legislatures' list) and the letters and forms that the offices publish.
"""

from breachtui.extract.wording import Wording

OFFICE = Wording(
    r"""
attorneys? general
\[ag\]
a\.?g\.?'s office
department of justice
(?:division of )?consumer (?:protection|affairs)
division of consumer
department of (?:legal affairs|professional and financial regulation|financial services|insurance|banking)
department of (?:state|consumer)
bureau of (?:insurance|consumer|financial|internet)
(?:insurance|banking) (?:commissioner|division|department)
division of (?:banks?|insurance|securities|state police)
commissioner of
office for civil rights
department of health (?:and|&) human services
""",
    closed=True,
)
"""A line of an address or of a form's head that names such an office."""
HHS = Wording(
    r"""
office for civil rights
u\.?s\.? department of health (?:and|&) human services
""",
    closed=True,
)
FORM_TITLE = Wording(r"(?:breach|incident)\b.{0,80}\b(?:form|report|reporting|notification|notice)")
"""The title of a form that has its state in it."""
NOTICE_COPY = Wording(r"""
notice of (?:data|security) breach
""")
"""Stands above the copy of a notice that an office publishes."""
SALUTATIONS = Wording(r"""
dear (?:sirs?|madam)
to the attorney general
dear (?:[a-z]+ ){0,4}consumer protection
to whom it may
dear (?:madam |mr\.? |acting |assistant )?(?:attorney|general|commissioner|superintendent|director|secretary)
""")
"""How a letter to an office begins."""
SPOKEN_TO = Wording(r"""
(?:hereby )?(?:gives?|provid\w+|submit\w*|making|writ\w+|report\w*) (?:\w+ ){0,2}(?:notice|report|to report)
writing to (?:inform|notify|report|advise|provide)
write (?:to report|on behalf|to (?:inform|notify|provide))
your (?:office|department|agency|bureau|division)
dear (?:madam |mr\.? |acting |assistant )?(?:attorney|general|commissioner|superintendent|director|secretary)
our client
my client
we represent
(?:this|our) (?:firm|office) represents
(?:legal )?counsel (?:for|to)
pursuant to
as required (?:by|under)
in (?:accordance|compliance) with
""")
"""What a letter to an office says."""
YOUR_OFFICE = Wording(r"""
your office
dear (?:madam |mr\.? |acting |assistant )?attorney general
""")
"""Only what a letter to an office says; enough where the text does not give the address."""

STATUTES = {
    state: Wording(
        "\n".join(cited), closed=True, stat=r"stat(?:utes?)?", rev="rev(?:ised)?", bus="bus(?:iness)?"
    )
    for state, cited in {
        "NH": (r"n\.? ?h\.? rev\.? {stat}", r"rsa (?:ch\. ?)?359-c", r"new hampshire (?:rev|revised|rsa)"),
        "MT": (r"mont\.? code", "montana code"),
        "VT": (r"9 v\.? ?s\.? ?a\.?", r"vt\.? {stat}", "vermont {stat}"),
        "MA": (r"m\.? ?g\.? ?l\.? (?:c|ch)\.? ?93\w?", r"mass\.? gen\.? laws", "massachusetts general laws"),
        "ME": (r"me\.? rev\.? {stat}", r"10 m\.? ?r\.? ?s\.?", "maine revised {stat}"),
        "IA": ("iowa code",),
        "IN": (r"ind\.? code", "indiana code", r"i\.?c\.? (?:\u00a7 ?)?24-4\.9"),
        "MD": (r"md\.? code", r"md\.? com(?:m|mercial)?\.? law", "maryland (?:code|personal|commercial)"),
        "WA": (r"rcw (?:\u00a7 ?)?19\.255", "revised code of washington"),
        "CA": (r"cal(?:ifornia|\.)? civ(?:il|\.) code",),
        "OR": (r"o\.?r\.?s\.? (?:\u00a7 ?)?646a", "oregon {rev}"),
        "NC": (r"n\.? ?c\.? gen\.? {stat}", "north carolina general {stat}"),
        "ND": (r"n\.? ?d\.? cent\.? code", "north dakota century"),
        "HI": (r"haw\.? rev\.? {stat}", "hawaii {rev}"),
        "SC": (r"s\.? ?c\.? code", "south carolina code"),
        "NJ": (r"n\.? ?j\.? ?s\.? ?a\.? (?:\u00a7 ?)?56", r"n\.j\. {stat}"),
        "NY": (r"n\.? ?y\.? gen\.? {bus}", "new york general {bus}"),
        "WI": (r"wis\.? {stat}", "wisconsin {stat}"),
        "DE": (r"del\.? code", r"6 del\.? c\."),
        "VA": (r"va\.? code", "code of virginia", "virginia code"),
        "CT": (r"conn\.? gen\.? {stat}", "connecticut general {stat}"),
        "CO": (r"c\.?r\.?s\.? (?:\u00a7 ?)?6-1-716", r"colo\.? {rev}"),
        "FL": (r"fla\.? {stat}", "florida {stat}"),
        "IL": ("815 ilcs",),
        "TX": (r"tex\.? {bus}", "texas {bus}"),
        "NE": (r"neb\.? {rev}",),
        "NM": (r"n\.? ?m\.? {stat}",),
    }.items()
}
"""How letters cite the statute of each state."""
