"""Signs of a vendor with clients of its own: one of them tells the story.

Collected by reading stories and company notices.
"""

# Around the name of one that has many clients, of which the speaker is one.
AMONG_BEFORE = r"\b(?:among|one of)(?: the)?(?: (?:many|several|thousands of|hundreds of|\d[\d,]{0,6}))? $"
CLIENTS_AFTER = r"(?:'s?)? (?:[\w-]{2,12} ){0,2}(?:clients|customers|users)\b"
# "affected by a breach at NAME", said of one among many.
AMONG_STRUCK = (
    r"\b(?:among|one of) (?:the |its |our |many |several |dozens of |hundreds of |thousands of )*"
    r"(?:[\w-]{2,14} ){0,3}(?:districts|systems|clients|customers|companies|organi[sz]ations"
    r"|hospitals|schools"
    r"|institutions|universities|colleges|providers|banks|unions|agencies|entities|nonprofits|practices|counties"
    r"|cities|states|clinics|firms|businesses) (?:[\w-]{2,14} )?(?:affected|hit|impacted|caught up"
    r"|struck)\b[^.;]{0,60}$"
)
# A make of software in somebody's use.
PRODUCT_BEFORE = (
    r"\b(?:file[- ]transfer|transfer) (?:software|program|tool|system|application|service)(?: program)? $"
)
PRODUCT_AFTER = (
    r" (?:secure )?(?:managed )?file[- ]?(?:transfer|sharing)\b|(?: \w{2,10})? (?:software"
    r"|application|appliance)\b"
)
# Whom a vendor told: one that hires it.
_TOLD_CLIENT_WORDS = """
company hospital clinic district university bank city county school agency foundation college center
organization network practice group
"""
TOLD_CLIENT = frozenset(_TOLD_CLIENT_WORDS.split())
# The object of what another told: "Foxglove informed Rookery of a breach".
TOLD_BEFORE = (
    r"[A-Z][\w.&'-]{1,30}\)? (?:has |had |first |then |also )*(?:notified|informed|alerted|advised)"
    r" (?:the )?$"
)
TOLD_WORDS = "notified informed alerted advised"
TOLD_AFTER = r",? (?:of (?:a|an|the|its)|that|about)\b"
# The one that says how many of its people the breach of another concerns.
ITS_PEOPLE_TOO = (
    r" (?:has |have |had |also )*(?:announced|said|says|disclosed|confirmed|reported|indicated"
    r"|revealed)(?: \w+)? that"
    r" (?:[^.;]|\.\d){0,120}\b(?:its|their) (?:current |former )*"
    r"(?:patients|customers|members|clients|employees|students|consumers|donors|users)\b"
)
# What it does for the one named beside it.
DOES_ITS = (
    r"(?:which|that|who) (?:prints?|mails?|handles?|process(?:es)?|hosts?|stores?|runs?|manages?"
    r"|bills|collects?"
    r"|ships?|shreds?|transcribes?|keeps?|maintains?|sends?|operates?|cleans?|prepares?) (?:its|our"
    r"|their|(?:[\w-]{1,15} ){0,5}for (?:us|the (?:trust|plan|fund)))\b"
)
