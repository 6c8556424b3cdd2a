"""Words that deny, that leave open, and that only suppose."""

from breachtui.extract.wording import Wording, Words

_BE = "(?:was|were|is|are|been|being|be)"
_NOT = "(?: not| never|n't)"
_ADVERBS = (
    r"(?:(?:been|be|being|believed to|thought to|to have|to be|have|also|either|found|known|yet) ){0,4}"
)
_SOFTENED = r"(?:(?:been|be|have|had|immediately|yet|publicly|initially|fully|currently|say|to) ){0,2}"
_NO = r"(?:not|\w+n't|cannot|unable to)"
_TOUCHED = (
    "(?:involved|included|affected|compromised|accessed|exposed|stolen|stored|impacted|taken|collected"
    "|breached|disclosed|obtained|leaked|viewed|acquired|contained|available|visible|present|listed|seen|copied"
    "|part|at risk|in|on|among)"
)

FINITE = Wording(
    r"""
    is|are|was|were|has|have|had|do|does|did|\w+n't
    may|might|can|could|will|would|should|cannot
    includes?|included|contains?|contained|holds?|held|shows?|showed|lists?|listed|remains?|remained
    said|says
    """,
    closed=True,
)
"""Verbs that make a clause of a row of words."""

CONTRAST = Wording("but|however|although|though|while|whereas|yet|just|only", closed=True)
"""Words that begin a clause of their own, to which nothing before them reaches."""

RELATIVE = Wording("which|who|whose|where", closed=True)
"""Words that begin a relative clause."""

PRONOUN = Wording("it|they|we|he|she|there", closed=True)
"""Words that are the subject of a clause of their own."""

SUBJECT = Wording(
    "the|it|they|we|he|she|there|this|that|these|those|its|their|our|all|some|many", closed=True
)
"""Words that a clause after a bare comma begins with."""

NOT = Wording(
    r"""
    no|not|never|without|neither|nor|none|nothing|nobody|cannot|unaware|unlikely|lacked
    (?:do|does|did|is|are|was|were|has|have|had|could|ca|would|wo)n't
    den(?:y|ies|ied|ying) (?:that|any)
    excluding|except|except for|exception of
    (?:other|rather) than
    (?:instead|separate|apart|aside) (?:of|from)
    """,
    closed=True,
)
"""What stands after it, up to the end of its clause, was not so."""

EXCEPTING = Wording("excluding|except|except for|exception of|other than|apart from|aside from", closed=True)
"""Those of them that take something out of what is said, which may follow a colon."""

NOT_AT_ALL = Wording(
    rf"""
    no (?:longer|later|earlier|doubt|need|encryption|password)
    no reason (?!to (?:believe|think|suspect))\w+
    no way (?:of knowing|to (?:know|tell|determine|confirm))
    not (?:only|just|merely|until|yet|limited to|all|every|each|everyone)
    whether or not
    {_NO} {_SOFTENED}(?:say|specify|state|report|mention|provide|give|release|reveal|know|tell)
    {_NO} {_SOFTENED}(?:determine|confirm|rule|said|reported|revealed|known|clear|able|sure)
    {_NO} {_SOFTENED}(?:encrypt|encrypted|protected|redacted|masked|shred|shredded|secured?|properly)
    {_NO} {_SOFTENED}(?:authori[sz]ed|intended|supposed|meant|need|require|belong|offer|share|return)
    {_NO} (?:have|having) (?:permission|a|any) ?(?:reason|need|business|authori[sz]ation)?
    without (?:authori[sz]ation|permission|consent|authority|the knowledge|proper|encryption|being)
    without (?:any |an? )?(?:legitimate |valid |business |work |job |medical )*(?:reason|need|purpose)
    """,
    closed=True,
)
"""Denials of something else than that data was involved: of saying, knowing, protecting, allowing it."""

NOT_BEFORE = Wording(
    rf"""
    {_BE}{_NOT} {_ADVERBS}{_TOUCHED}
    (?:has|have|had|did|do|does){_NOT} {_ADVERBS}{_TOUCHED}
    (?:remain|remains|remained) (?:safe|secure|untouched|protected|intact)
    unaffected
    (?:stored|kept|held|maintained|housed|sit|sits|sat) (?:\w+ ){{0,2}}(?:elsewhere|separately)
    (?:stored|kept|held|maintained|housed|sit|sits|sat) on (?:a|another) (?:separate|different)
    """,
    closed=True,
)
"""What stands before it in its clause was not so."""

NOT_BEFORE_END = Wording(rf"(?:{_BE}|did|do|does|had){_NOT}", closed=True)
"""The same where it ends the clause."""

OF_USE = Wording("misuse|misused|used|fraud|fraudulent|fraudulently|identity theft|abused?", closed=True)
"""That data was not used denies nothing about the data."""

SUPPOSED = Wording(
    r"""
    (?:would|could|can|might|may) (?:\w+ )?(?:be used to|use|commit|allow|lead|enable)
    to commit
    to open (?:an? |new |fraudulent )*(?:lines?|accounts?|bank|credit)
    to file (?:an? |false |fraudulent )*(?:tax )?returns?
    to impersonate
    in an attempt to (?:steal|obtain|gain|get)
    in time to (?:prevent|stop|avoid)
    (?:organi[sz]ations|companies|businesses) (?:must|should)
    prevent(?:ed|ing)? (?:the|any|further)
    before (?:any|they|it|he|she) (?:\w+ ){0,3}could
    """
)
"""What stands after it may come of the breach, is what others should do, or was prevented."""

POSSIBLE = Words(
    """
    may might could can would should possible possibly potential potentially if whether risk likely
    suspected believed appear appears apparently alleged allegedly claim claims claimed attempt attempts
    attempted attempting try tried trying threat threats threatened prevent prevented avoid protect
    protection detect against warned warning designed victims insurance inadvertently mistakenly
    accidentally perhaps allow allows allowed allowing
    """
)
"""Words after which nothing is yet stated as a fact."""

UNKNOWN = Wording(
    r"""
    whether
    (?<!as\s)if
    rule out|ruled out|too early to (?:know|say|tell)
    cannot|can't|could not|couldn't
    liable|responsible for
    (?:not|\w+n't) (?:\w+ )?(?:learned|known?|determined?|sure|said|say) (?:how|what|who|which)
    unclear
    unknown (?:if|what|how|whether)
    unable
    not (?:known|clear|yet|specify|disclose|say|reveal|provide)
    (?:could|can|cannot|did) ?(?:not )?(?:been )?(?:determined?|say|confirm|rule)
    (?:initially|originally|previously) (?:said|saying|believed|stated|thought|reported)
    without (?:authori[sz]ation|permission|consent|authority)
    """
)
"""Words that make of a denial no more than ignorance."""
