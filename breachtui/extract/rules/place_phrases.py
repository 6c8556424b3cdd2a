"""What tells that a place is the organization's home, and what tells that it is something else's.

The names of places are in `breachtui.words.geography`.
"""

from breachtui.extract.wording import After, Before, Wording, Words, each

COMPASS = (
    r"(?:(?:north|south|east|west|central|upstate|rural|downtown|greater|suburban|mid)"
    r"(?:ern|east|west|eastern|western)?[ ,-]{1,2})?"
)
_IN = rf"\s+(?:out\s+)?(?:in|of|at|near|throughout|across)\s+(?:the\s+)?(?:state\s+of\s+)?{COMPASS}"
_SEATED = """
    based
    located
    headquartered
    headquarters
    (?:principal|main|corporate) (?:place of business|offices?)
"""

TRADE = Words("""
    academy agency airline association authority bank broker business carrier casino center clinic college
    company county city town dealer dealership dentist developer district doctor exchange facility firm
    foundation fund giant group hospice hospital hotel institute insurer lab laboratory library maker
    manufacturer marketplace network office operator organization partnership pharmacy physicians plan
    platform practice provider restaurant retailer school shop society specialists start-up store system
    chain trust union university website
""")
"""What a breached organization is called when it is not called by its name."""
_TRADE = "|".join(f"{word}s?" for word in sorted(TRADE))

SEATED = Before(_SEATED, then=rf"(?:\s+(?:is|are))?(?:\s+located)?{_IN}")
SEATED_AT = Before(_SEATED, then=r"(?:\s+(?:is|are))?(?:\s+located)?\s+(?:at|on)\s[^;:]{0,100}")
"""Before a whole address, of which the place is the end."""
TRADE_IN = Before(_TRADE, then=rf",?(?:\s+[a-z][\w-]*){{0,2}}{_IN}", closed=True)
"""``a hospital in``, ``three clinics across``."""
BRANCH = Before(
    """
    one of (?:its|their|the) (?:[a-z-]+ ){0,3}[a-z-]+
    (?:several|some|two|three|four|five|\\d+) (?:[a-z-]+ )?(?:stores|shops|restaurants|hotels|locations)
    (?:a|an|its|their) (?:[a-z'-]+ ){0,3}(?:store|pharmacy|restaurant|hotel|branch|location)
    """,
    then=rf"(?:\s+located)?{_IN}",
)
"""One house of several, which tells nothing of the home."""
OF_TRADE = After(rf"(?:(?!of |in )[a-z][\w'-]* ){{0,6}}?(?:{_TRADE}|corporation)", then=r"(?:'s)?,?\s+")
"""``a Michigan health plan``, ``a Georgia corporation``."""

NOT_AFTER = After(
    """
    attorneys? general
    office of
    state police
    {word}
    """,
    then=r"(?:'s?)?\s+(?:state\s+)?",
    word=r"(?:ag|residents?|department|division|laws?|code|statutes?|consumers?|patients|customers|officials"
    r"|regulators?|governor|drivers?|voters|citizens|employees|students|courts?|medicaid)",
)
"""After a state: it is the regulator's, the residents' or a law's."""
NOT_BEFORE = Before(
    """
    attorneys? general(?:'s office)? (?:of|in|for)
    (?:{people}) (?:of|in|from)
    department of
    stolen (?:from|in)
    (?:car|vehicle|hotel|conference|storage unit|airport) (?:in|at|near)
    (?:filed|lawsuit|court|charged|arrested|lives|living|sold|moved|data center|hosted|servers?|abroad) in
    court (?:for|of)
    {word}
    """,
    then=r"(?:\s+the)?(?:\s+state\s+of)?",
    people="residents?|people|patients|customers|those|members|individuals|consumers|victims|employees|students",
    word="(?:to|like|near|another|other)",
)
OTHERS_ADDRESS = Wording(
    """
    attorneys? general
    office of
    """
    + each("equifax experian ag trade consumer department division kroll llp law attorneys? residents")
)
"""Above the address of a regulator, a bureau, a mail house or counsel."""
PUBLIC_BODY = After(
    """
    state university
    health and human
    executive office
    health care authority
    public employee
    correctional health
    secretary of state
    employment security
    """
    + each("department dept division medicaid office agency commission retirement auditor treasurer courts?"),
    then=r"\s+(?:state\s+)?",
    closed=True,
)
"""What follows a state in the names of its public bodies."""
NAMED_OF = Before(each("of for"), closed=True)
CITY_OF = Before("(?:city|town|village|borough) of", closed=True)
PART = Before(
    "(?:north|south|east|west|central|upstate|mid)(?:ern|east(?:ern)?|west(?:ern)?)?\ncounty", closed=True
)
"""A part of a state lies in it: "Southern Nevada"."""
NAMESAKE = After(
    each("county city avenue street road boulevard river conference residents"), then=r"\s+", closed=True
)
"""After a state: what lies elsewhere and is only named for it, as Kansas City."""
CITY_BODY = After(each("police fire public unified municipal city school water transit parks"), closed=True)
