"""Words around the spellings of data types: what says that data was involved, and what it is not.

The spellings themselves stand in `breachtui.words.data_types`.
"""

from breachtui.extract.wording import Wording, Words

INVOLVED = Words(
    """
    include includes included including contain contains contained containing involve involved involving
    expose exposed exposing access accessed accessing accessible steal stole stolen stealing compromise
    compromised obtain obtained acquire acquired leak leaked affect affected affecting impact impacted
    breach breached view viewed disclose disclosed disclosure took taken exfiltrated hack hacked hackers
    consisted such copied download downloaded posted published reveal revealed lost theft captured
    collected scraped available held hold holds list lists listed listing show shows showed showing see
    seen saw store stored found read mailed sent opened related records risk printed visible sold
    intercepted had has given missing
    """
)
"""A list in a sentence with any of these is one of what was involved."""

HEADED = Wording(
    r"""
    what (?:types? of )?(?:personal )?(?:information|data) (?:\w+ ){0,4}(?:involved|affected|compromised)
    (?:personal )?(?:information|data) (?:involved|affected|compromised|exposed|stolen|acquired)
    (?:information|data|following|includes?|included|involved|contained|elements|affected|held|shown)[^.]{0,140}:
    """
)
"""The lead of a list, or the heading over one."""

WAS_IN = Wording("(?:was|were) (?:also )?(?:in|on|within|among)", closed=True)
"""The same of what is the subject of a sentence."""

HEADING = Wording("what|how|who|when|why|where|for more|more information|steps?|questions?", closed=True)
"""What headings of the parts of a notice begin with."""

ADVICE = Wording(
    r"""
    what (?:can|should|may) (?:you|i|we) do
    what you (?:can|should) do
    (?:steps|actions) (?:that )?(?:you|individuals) (?:can|should|may) take
    how (?:can|do|to|you can) (?:i |you |to )?protect
    """,
    closed=True,
)
"""Headings over what readers should do: what it lists they are to give, to watch or to ask for."""

GOES_ON = Wording(r"(?:in|for) (?:some|a few|many|certain|[\d,]{1,9})|some|a few|also|it also", closed=True)
"""What a sentence begins with that goes on with the list of the one before."""

TAKEN = Words("copied copying stole steal stolen took taken captured obtain obtained acquired exposed leaked")
"""Verbs whose object was taken, also where its words alone might mean something else."""

BETWEEN = Words(
    """
    a an the their his her its your our all any some of those these stolen compromised valid legitimate
    hacked leaked name names patient patients customer customers employee employees user users email
    e-mail and
    """,
    closed=True,
)
"""Words that may stand between another and what it decides about."""

WHOSE = Words("your their his her full of by including included and or", closed=True)
"""Words before a single "name" or "address" that make it one of those affected."""

GENERIC = {
    "medical": Wording(
        "protected health information|e?phi|patient (?:\\w+ )?(?:information|data|records?|files)"
    ),
    "education": Wording("students?'? (?:information|data|records?|files)"),
    "employment": Wording("(?:employees?'?|personnel) (?:data|records?|files)"),
}
"""Said only in general; counts where nothing more special of its kind is said."""

REACHED_BY = Wording(
    "call|visit|contact|reach|toll[- ]free|(?:sent|mailed) to|(?:notified|contacted) (?:by|via|through)"
)
"""Before a phone number or an address: it is where to call or write."""

NOT_THEIRS = Words(
    """
    wrong incorrect old former attacker's hacker's a an unknown suspicious foreign external malicious
    unauthorized
    """
)
"""Before an address: it is that of somebody else."""

ONE_ADDRESS = Wording(r"(?:by|from|to|via) (?:an?|one|two|the|another) (?:[\w-]+ ){0,2}", closed=True)
"""The same: where something came from or went to."""

LOGINS_USED = Words(
    """
    use used using typed enter entered provided providing gave phished phishing change changed changing
    reset resetting implemented improved increased disabled blocked blocking require required requiring
    """
)
"""Before logins that stand alone: they are a means of the attack, or what is mended after it."""

LOGINS_OTHER = Words(
    "with via through by weak strong default without no other new another besides beyond", closed=True
)
"""The same directly before them."""

MAIL = Words(
    """
    phishing spam malicious suspicious fraudulent a an the this that its those these via by through of
    in sent affected impacted compromised
    """
)
"""Before "e-mail": it is a message or a mailbox."""

MAILBOX = Words(
    """
    account box inbox system server environment tenant platform phishing scam message attachment
    notification from sent to that compromise security
    """
)
"""The same after it."""

NO_DATA = Wording(
    r"""
    protect(?:ed|ion|ions)?
    (?:and \w+ )?fraud
    (?:to|you (?:can|may)) call
    for (?:questions|inquiries|more)
    (?:compan(?:y|ies)|carriers|agenc(?:y|ies)|bureaus?|industry|agents?)
    """
)
"""After any of them: it guards a device, is where to ask, or is the name of a trade."""

LISTED = Words(
    """
    exposed exposing exposure leaked contained containing contains included including includes dumped
    alongside
    """
)
"""Words in a clause whose logins are data all the same."""

RULES = Wording(
    r"""
    (?:\w+ )?(?:polic(?:y|ies)|protocols?|requirements?|complexity|management)
    (?:that|which) (?:permitted|allowed|enabled|gave|provided)
    """
)
"""After logins: they are kept safe by it, or opened something."""

ONE_S = Wording(r"(?:an?|one|the|another) (?:[\w-]+ ){0,2}[\w-]+'s (?:[\w-]+ )?", closed=True)
"""Before logins: they are one person's."""

ELSEWHERE = Wording(
    r"(?:other|another|previous|prior|third-party) (?:\w+ ){0,2}(?:sites?|websites?|services?|breach(?:es)?)"
)
"""Where logins come from that were stolen before."""

OF_PAPERS = Wording(
    r"of (?:[\w'-]+ ){0,3}(?:cards?|licen[cs]es?|checks?|documents?|screens?|information|records?|forms?)"
)
"""After a picture: it is of no face."""

FORGED = Words("false fraudulent bogus free annual complimentary monitor monitoring")
"""Before papers about money: they are forged, or offered to those affected."""

NAMELESS = Words(
    """
    brand domain code host product file same another company's firm's hospital's organization's
    """
)
"""Before "name": it is no person's."""
