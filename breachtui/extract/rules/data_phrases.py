"""Words that say what was involved, what was not, what is left open and what is only supposed.

The spellings of data types stand in `breachtui.words.data_types`.
"""

from functools import partial

from breachtui.extract.wording import After, ClosedWords, Wording, Words

_closed = partial(Wording, closed=True)

INVOLVED = Words("""
    include includes included including contain contains contained containing involve involved involving
    expose exposed exposing access accessed accessing accessible steal stole stolen stealing compromise
    compromised obtain obtained acquire acquired leak leaked affect affected affecting impact impacted
    breach breached view viewed disclose disclosed disclosure took taken exfiltrated hack hacked hackers
    consisted such copied download downloaded posted published reveal revealed lost theft captured
    collected scraped available held hold holds list lists listed listing show shows showed showing see
    seen saw store stored found read mailed sent opened related records risk printed visible sold
    intercepted had has given missing skimmed
""")
"""A list in a sentence with any of these is one of what was involved."""

HEADED = Wording(r"""
    what (?:\w+ ){0,3}(?:information|data) (?:\w+ ){0,4}(?:accessed|affected|compromised|exposed|involved)
    (?:personal )?(?:information|data) (?:involved|affected|compromised|exposed|stolen|acquired)
    (?:information|data|following|includes?|included|involved|contained|elements|affected|held|shown)[^.]{0,140}:
""")
"""The lead of a list, or the heading over one."""

HEADING = _closed("what|how|who|when|why|where|for more|more information|steps?|questions?")
"""What headings of the parts of a notice begin with."""


GOES_ON = _closed(r"(?:in|for) (?:some|a few|many|certain|[\d,]{1,9})|some|a few|also|it also")
"""What a sentence begins with that goes on with the list of the one before."""
ADVICE = _closed(r"""
    what (?:can|should|may) (?:you|i|we) do
    what you (?:can|should) do
    (?:steps|actions) (?:that )?(?:you|individuals) (?:can|should|may) take
    how (?:can|do|to|you can) (?:i |you |to )?protect
""")
"""Headings over what readers should do: what it lists they are to give, to watch or to ask for."""

TAKEN = Words(
    "copied copying stole steal stolen took taken captured skimmed obtain obtained acquired exposed leaked"
)
"""Verbs whose object was taken, also where its words alone might mean something else."""

BETWEEN = ClosedWords("""
    a an the their his her its your our all any some of those these stolen compromised valid legitimate
    hacked leaked name names patient patients customer customers employee employees user users email
    e-mail and
""")
"""Words that may stand between another and what it decides about."""

WHOSE = ClosedWords("your their his her full of by including included and or")
"""Words before a single "name" or "address" that make it one of those affected."""

REACHED_BY = Wording(
    "call|visit|contact|reach|toll[- ]free|(?:sent|mailed) to|(?:notified|contacted) (?:by|via|through)"
)
"""Before a phone number or an address: it is where to call or write."""

LOGINS_USED = Words("""
    use used using typed enter entered provided providing gave phished phishing change changed changing
    reset resetting implemented improved increased disabled blocked blocking require required requiring
""")
"""Before logins that stand alone: they are a means of the attack, or what is mended after it."""

MAIL = Words("""
    phishing spam malicious suspicious fraudulent a an the this that its those these via by through of
    in sent affected impacted compromised
""")
"""Before "e-mail": it is a message or a mailbox."""

MAILBOX = Words("""
    account box inbox system server environment tenant platform phishing scam message attachment
    notification from sent to that compromise security
""")
"""The same after it."""

NO_DATA = After(
    r"""
    protect(?:ed|ion|ions)?
    (?:and \w+ )?fraud
    (?:to|you (?:can|may)) call
    for (?:questions|inquiries|more(?! than))
    to answer
    (?:readers?|scanners?|locks?)
    (?:compan(?:y|ies)|carriers?|operators?|providers?|agenc(?:y|ies)|bureaus?|industry|agents?)
    (?:\w+ )?(?:polic(?:y|ies)(?! num)|protocols?|requirements?|complexity|management)
    (?:re)?sets?\b
    changes?\b
    (?:that|which) (?:permitted|allowed|enabled|gave|provided)
    of (?:[\w'-]+ ){0,3}(?:cards?|licen[cs]es|documents|screens?)
    """,
    then="[ -]?",
)
"""After any of them: it guards a device, is where to ask, is kept safe by it, or is the name of a trade."""

_LOGINS = LOGINS_USED | Words(
    "with via through by weak strong default without no other new another besides beyond separate"
)
NOT_AFTER = {
    "credentials": _LOGINS,
    "username": _LOGINS,
    "address": Words("wrong incorrect old former an unknown foreign external unauthorized one two"),
    "email": Words("wrong incorrect attacker's hacker's an unknown suspicious external malicious another"),
    "financial": Words("false fraudulent bogus free annual complimentary monitor monitoring"),
    "name": Words(
        "in under brand domain code host product file same another company's firm's organization's"
    ),
}
"""Words right before a kind of data after which it is that of somebody else, or a means of the attack."""

HEALTH = Wording(r"protected health information|e?phi|patient (?:\w+ )?(?:information|data|records?|files)")
"""Said only in general; counts where nothing more special is said."""

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

FINITE = _closed(r"""
    is|are|was|were|has|have|had|do|does|did|\w+n't
    may|might|can|could|will|would|should|cannot
    includes?|included|contains?|contained|holds?|held|shows?|showed|lists?|listed|remains?|remained
    said|says
""")
"""Verbs that make a clause of a row of words."""

CONTRAST = _closed("but|however|although|though|while|whereas|yet|just|only")
"""Words that begin a clause of their own, to which nothing before them reaches."""

RELATIVE = _closed("which|who|whose|where")
"""Words that begin a relative clause."""

PRONOUN = _closed("it|they|we|he|she|there")
"""Words that are the subject of a clause of their own."""

SUBJECT = _closed("the|it|they|we|he|she|there|this|that|these|those|its|their|our|all|some|many")
"""Words that a clause after a bare comma begins with."""

NOT = _closed(r"""
    no|not|never|without|neither|nor|none|nothing|nobody|cannot|unaware|unlikely|lacked
    (?:do|does|did|is|are|was|were|has|have|had|could|ca|would|wo)n't
    den(?:y|ies|ied|ying) (?:that|any)
    excluding|except|except for|exception of
    (?:other|rather) than
    (?:instead|separate|apart|aside) (?:of|from)
""")
"""What stands after it, up to the end of its clause, was not so."""

NOT_AT_ALL = _closed(rf"""
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
""")
"""Denials of something else than that data was involved: of saying, knowing, protecting, allowing it."""

NOT_BEFORE = _closed(rf"""
    {_BE}{_NOT} {_ADVERBS}{_TOUCHED}
    (?:has|have|had|did|do|does){_NOT} {_ADVERBS}{_TOUCHED}
    (?:remain|remains|remained) (?:safe|secure|untouched|protected|intact)
    unaffected
    (?:\w+ed|kept|held|sit|sits|sat) (?:\w+ ){{0,2}}(?:elsewhere|separately)
    (?:stored|kept|held|maintained|housed|sit|sits|sat) on (?:a|another) (?:separate|different)
""")
"""What stands before it in its clause was not so."""

OF_USE = _closed("misuse|misused|used|fraud|fraudulent|fraudulently|identity theft|abused?")
"""That data was not used denies nothing about the data."""

SUPPOSED = Wording(r"""
    (?:would|could|can|might|may) (?:\w+ )?(?:be used to|use|commit|allow|lead|enable)
    to commit
    to open (?:an? |new |fraudulent )*(?:lines?|accounts?|bank|credit)
    (?:to|has|had) filed? (?:\w+ ){0,3}returns?
    to impersonate
    in an attempt to (?:steal|obtain|gain|get)
    in time to (?:prevent|stop|avoid)
    (?:organi[sz]ations|companies|businesses) (?:must|should)
    prevent(?:ed|ing)? (?:the|any|further)
    before (?:any|they|it|he|she) (?:\w+ ){0,3}could
""")
"""What stands after it may come of the breach, is what others should do, or was prevented."""

BUSINESS = Wording(r"""
    (?:which|that|who) (?:also )?(?:provides?|sells?|offers?|makes?|develops?|specializ\w+|handles?|processes)
""")
"""What stands after it describes a company."""

POSSIBLE = Words("""
    may might could can would should possible possibly potential potentially if whether risk likely
    suspected believed appear appears apparently alleged allegedly claim claims claimed attempt attempts
    attempted attempting try tried trying threat threats threatened prevent prevented avoid protect
    protection detect against warned warning designed victims insurance inadvertently mistakenly
    accidentally perhaps allow allows allowed allowing
""")
"""Words after which nothing is yet stated as a fact."""

UNKNOWN = Wording(r"""
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
""")
"""Words that make of a denial no more than ignorance."""
