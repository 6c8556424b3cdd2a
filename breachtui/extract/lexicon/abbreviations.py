"""Words that end in a full stop without ending a sentence."""

# Titles, months, company suffixes and street words as the Associated Press and the
# Chicago Manual of Style abbreviate them.
_NEVER_LAST = """
mr mrs ms dr prof rev hon sen rep gov gen col lt sgt capt st ste mt ft no nos vs jan feb mar apr jun jul
aug sep sept oct nov dec dept assn bros ann mont stat stats cent haw ave blvd ch ph fx e.g i.e approx fig
"""
NEVER_LAST = frozenset(_NEVER_LAST.split())
# These end a sentence when a capital follows that is no name's continuation.
_MAYBE_LAST = """
inc corp co ltd llc u.s u.k u.s.a d.c a.m p.m m.d p.c p.a ph.d jr sr etc
"""
MAYBE_LAST = frozenset(_MAYBE_LAST.split())
