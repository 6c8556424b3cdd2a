"""Turns of phrase of news stories that say who is who in them.

Collected by reading stories of the trade press, wires, papers and stations.
"""

# "has announced that it suffered a breach", "says it was hacked"
STRUCK_ITSELF = (
    r"^[^,;]{2,40}? (?:that )?(?:it|(?:an?|one of its|its) (?:[a-z]{2,12} )?(?:employees?|workers?|servers?"
    r"|systems?|networks?|website|laptops?|computers?|databases?)) "
    r"(?:had |has |was |were |been |recently |also |may have |just ){0,4}"
    r"(?:fooled|tricked|duped|phished|stolen|fell for|suffered|experienced|hacked|breached|attacked"
    r"|hit by|targeted|struck|victimi[sz]ed|compromised"
    r"|the (?:victim|target) of)\b"
)
# The second and later of those that it is compared with; as the text writes it.
LISTED_BEFORE = r"\b(?:such as|like|unlike) (?:(?:[A-Z][\w.&'-]{1,20}|of|and|&|de|di|la),? ){1,9}$"
LISTED_WORDS = "such like unlike"
# Before the one whose slip it was: "mistakenly disclosed by NAME", "lost by NAME".
SLIPPED_BEFORE = (
    r"\b(?:(?:accidental|inadvertent|mistaken|wrong|erroneous|unintentional)ly (?:been |being )?"
    r"(?:disclosed|exposed|leaked|published|released|sent|posted|revealed|e-?mailed|shared|uploaded"
    r"|made public)"
    r"|lost|misplaced|mishandled|left (?:exposed|unsecured|unprotected|open)) "
    r"(?:on (?:the|a|an) [a-z-]{2,12} |online )?by (?:the |an? )?(?:[a-z-]{2,14} ){0,3}?$"
)
SLIPPED_WORDS = """
disclosed exposed leaked published released sent posted revealed emailed mailed shared uploaded made
lost misplaced mishandled left
"""
# Before whom it is blamed on: "blamed the leak on NAME".
BLAMED_BEFORE = r"\bblam(?:ed|es|ing) (?:[\w'-]{2,14} ){1,6}on (?:the )?$"
BLAMED_WORDS = "blamed blames blaming"
# What it says it in, which does not name it: "In its latest statement NAME said".
_STATEMENTS = (
    "statement letter notice announcement report filing update post blog message email disclosure tweet"
)
STATEMENTS = frozenset(_STATEMENTS.split())
# Those who look into the breaches of others, and speak about them.
AUTHORITY_NAME = (
    r"\b(?:Police|Sheriff|Constabulary|Treasury|Commission(?:er)?|Bureau|Prosecutors?|Interpol|Europol|Garda"
    r"|Ombudsman|Regulator)\b"
)
# Before the one that made it known: "the announcement was recently made by NAME".
ANNOUNCED_BEFORE = (
    r"\b(?:announcement|disclosure|statement|notification)s? (?:[\w'-]{2,14} ){0,6}?"
    r"(?:made|issued|released|posted|published) (?:[a-z]+ )?by (?:the )?$"
)
ANNOUNCED_WORDS = "announcement disclosure statement notification"
# Before the one whose people they are, said by what they did: "people who contacted NAME".
PEOPLE_WHO_BEFORE = (
    r"\bwho (?:had |have |has |once |recently |previously |may have |ever ){0,3}"
    r"(?:contacted|visited|used|joined|called|attended|patronized|(?:shopped|stayed|studied|enrolled|dined|ate|worked"
    r"|registered|banked|paid|played|booked|bought [a-z]{3,12}) (?:at|with|on|in|from|through|for)"
    r"|(?:signed up|subscribed|donated|applied|belonged) (?:to|for|with|at)"
    r"|(?:were|was|had been) (?:treated|seen|enrolled|employed|insured) (?:at|by|with|in)) (?:the )?$"
    r"|\b(?:students|pupils|patients|people|customers|members|employees|guests|residents) (?:currently )?"
    r"(?:attending|enrolled (?:at|in)|studying at|treated (?:at|by)|employed (?:at|by)"
    r"|insured (?:by|with|through)|staying at|shopping at|banking with|living at) (?:the )?$"
)
PEOPLE_WHO_WORDS = "who$ attending enrolled studying treated employed insured staying shopping banking living"
# Another one, set beside the one of the story.
ANOTHER_AFTER = r", (?:an?|another|the) (?:different|unrelated|rival|separate|competing|competitor) "
# After the one that a gang shows as its victim: "added NAME to its leak site".
SHOWN_AFTER = (
    r" (?:to|on|as (?:a|its latest) victim on) (?:its|the|their|his)(?: \w{2,10}){0,3} (?:sites?|blogs?"
    r"|pages?|portals?|list)\b"
)
SHOWN_BEFORE = r"\b(?:added|listed|posted|named|put) (?:the )?$"
