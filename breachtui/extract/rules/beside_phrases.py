"""Phrases beside a name, and the words of letters and short forms, that tell who is who."""

from breachtui.extract.wording import Nearby, Wording, Words

# Right before a name.
HIRED = Nearby(
    """
    hire
    retain
    engage
    contract with
    work with
    assistance of
    help of
    cooperate with
    consult with
    """
)
"""Before the one that was called in because of it."""
OWNED_BY = Nearby(
    """
    part of
    subsidiary of
    division of
    owned|acquired|bought|managed|run|operated by
    parent company
    parent
    sold to
    """
)
"""Before the one above it."""
SEEN_AT = Nearby(
    """
    post|publish|appear|list|leak|sell|surface|upload|sale|circulate|found|dump|share|available on
    upload|post to
    publish|appear in
    interview with
    tell
    told the
    according to
    report|reported|survey|study by
    researcher|analyst at|from|with|of
    work at|for
    obtained|provided by
    via
    using|use
    run|running
    """
)
"""Before the one where it was told, shown or bought, or whose program was used."""
COMPARED = Nearby(
    """
    such as
    like
    unlike
    similar to
    along|as well with|as
    """
)
"""Before one that is named beside it."""
REPORTED_TO = Nearby(
    """
    report|reported|notice|notification|submitted|complaint|disclosed|provided to
    incident|breach|matter|this to
    filed|filing with
    notify|contact|alert|inform
    """
)
"""Before the one that was told of it."""
UNTOUCHED = Nearby(
    """
    not affect|involve|impact
    not just|only affect
    not compromise
    """
)
"""Before the one that was not struck."""
PLACES = Nearby(
    """
    in
    near
    outside
    across
    throughout
    around
    """
)
"""Before a place."""
FOR_CLIENT = Nearby(
    """
    represent
    on behalf of
    counsel to|for
    our client
    """
)
"""Before the one for whom lawyers write."""
CLIENTS = Nearby(
    """
    client|customer|user is|are|was|were|include
    """
)
"""Before the one that has a vendor."""
USED_BY = Nearby(
    """
    used|hired|employed|contracted|engaged|retained|licensed by
    vendor|contractor|subcontractor|associate|supplier of|for|to
    """
)
"""Before the one that uses what a vendor has, or has hired it."""
VISITED = Nearby(
    """
    treated|seen|insured|enrolled|employed at|by|with|in
    shopped|shop|stay|stayed|registered|worked|work|paid at|with|on|through
    visit|visited|joined
    """
)
"""After people: before the one whose people they are."""
# Right after a name.
REPORTS = Nearby(
    """
    first reported
    report|reported|wrote|write|noted on|last|today|earlier|this|yesterday|in
    """
)
"""After a newspaper."""
VICTIM = Nearby(
    """
    victim
    the|a|latest victim|target|subject
    the latest victim|target
    """
)
"""After "is" or "became", of the one that was struck."""
NO_ALIAS = Words(
    """
    ce phi ephi pii ba we us our company nyse nasdaq hospital practice clinic district city county school
    university college bank firm plan group center health medical community notice incident event you your
    """,
    closed=True,
)
"""Words in brackets that stand for no name."""
VENDOR = Wording(
    """
    vendor
    contractor
    third[- ]party
    business associate
    supplier
    service provider
    (?:billing|software|printing|mailing|hosting) (?:company|firm|agency|provider|house)
    (?:company|firm|service) (?:that|which|whose|it|they|we)
    """
)
"""What tells that a text speaks of somebody who works for the breached one."""
