"""Words that tell where a sentence ends."""

from breachtui.extract.wording import Words

NEVER_LAST = Words(
    """
    mr mrs ms dr prof rev hon sen rep gov gen col lt sgt capt st ste mt ft no nos vs jan feb mar apr
    jun jul aug sep sept oct nov dec dept assn bros ann mont stat cent ave blvd ch ph fx e.g i.e
    approx fig
    """,
    closed=True,
)
"""Titles, months and street words as the Associated Press abbreviates them: no sentence ends with them."""

MAYBE_LAST = Words(
    "inc corp co ltd llc u.s u.k u.s.a d.c a.m p.m m.d p.c p.a ph.d jr sr etc",
    closed=True,
)
"""These end a sentence where a word follows that no name goes on with."""

FUNCTION_WORDS = Words(
    """
    the a an in on at of to for from by with as if it its we our you your they their he she his her
    this that these those there here who whom when while where what which how why and but or nor so
    yet not no yes according after before since until although though however because unless once
    now then also today yesterday some several many most more all any both each every another other
    such only even about over under between during following upon into one two three last first
    earlier later recently currently approximately please is are was were has have had will would
    can could may might should must do does did i my me us both hackers attackers patients customers
    officials investigators
    """,
    closed=True,
)
"""Words with which a sentence begins and a name does not."""
