"""What numbers of people, accounts and records stand with in stories and notices of breaches."""

from breachtui.extract.adjacent import After, Before, each
from breachtui.extract.wording import Wording, Words
from breachtui.values.counts import CountKind, Qualifier

PERSONS = Words(
    """
    people persons individuals patients customers users members employees students residents consumers clients
    workers guests subscribers victims participants teachers children kids americans donors cardholders
    citizens veterans voters applicants staff physicians nurses taxpayers drivers parents families men women
    adults visitors personnel recipients players holders officers pupils alumni infants contractors volunteers
    girls relatives professionals providers beneficiaries spouses households passengers lawyers
    """
)
PERSON_ENDING = r"[a-z-]{2,18}(?:ers|ors|ees|ants|ists|ians|mates)"
"""Nouns of one who does or undergoes something: shoppers, enrollees, tenants."""
THINGS = Words(
    """
    computers servers numbers letters papers folders orders centers printers errors answers hours doors
    factors researchers hackers attackers criminals officials analysts filters identifiers others vendors
    carriers insurers employers restaurants newsletters merchants routers
    """
)
"""Nouns that end like those and mean no people, or nobody who is affected."""
ACCOUNTS = Words("accounts logins profiles usernames credentials")
RECORDS = Words("records rows entries charts addresses emails e-mails files documents cards names identities")
UNITS: dict[str, CountKind] = {
    **dict.fromkeys(PERSONS, CountKind.PERSONS),
    **dict.fromkeys(ACCOUNTS, CountKind.ACCOUNTS),
    **dict.fromkeys(RECORDS, CountKind.RECORDS),
    "numbers": CountKind.RECORDS,
}
"""Nouns in the plural by what a number of them counts; any other unit counts nothing."""
SINGULAR = Words("person individual patient resident customer employee member student user client")
STAFF = Words("employees staff workers physicians nurses providers officers teachers")
PERSONAL_RECORDS = Words("records charts cards identities names addresses emails e-mails numbers")
"""Records of which each is commonly one person's."""
EQUATED = Words("records charts files")
"""Records that a story counts as it counts people."""
DISTINCT = Wording("unique\ndistinct")
FIRMS = Before(each("health services? cloud software insurance care internet healthcare"))
"""Before "providers", which are firms then."""
STOPS = Words(
    """
    and or to from in on at by for with was were had have has that which who whom whose after as are is be
    been being will may might could can would should about during before since because when while whether if
    but not than of including among between it they we its said says say also now
    """,
    closed=True,
)
"""Where the words for what is counted end."""

_THE = r"(?:\s+(?:the|a|an|its|their|our|these|those|all|just|only|total|estimated|of))*"
HEDGES = {
    qualifier: Before(phrases, then=r"(?:\s+the)?", closed=True)
    for qualifier, phrases in (
        (
            Qualifier.AT_MOST,
            "up to\nas many as\nat most\n(?:no|not) more than\nfewer than\nless than\njust under\nunder",
        ),
        (
            Qualifier.AT_LEAST,
            "more than\nover\nat least\nin excess of\nupwards? of\nexceed(?:s|ing)?\ngreater than\nabove",
        ),
        (
            Qualifier.ABOUT,
            each("about approximately around roughly some nearly almost possibly perhaps")
            + "(?:an )?estimated(?: at)?\nclose to\njust shy of",
        ),
    )
}
"""In the order in which they are looked for: "no more than" is no "more than"."""
OR_MORE = After("plus\nor more", then=r"\s?-?\s?")
DATA_ABOUT = Before(each("records? information data files? details documents"))
"""Before "about", which hedges nothing then."""

# Beside a number without a noun.
CONCERNED = After(
    """
    whose
    (?:\\w+ )?(?:affected|impacted|involved)
    (?:are|were|is|was|have been|had been|may be) (?:\\w+ )?(?:affected|impacted|involved|notified|told)
    """,
    then=r"\s",
)
TELLING = Before(
    "{told}\n(?:wrote|written|letters?|notices?|notifications?|e-?mails?|mailed|sent) (?:\\w+ ){0,2}to",
    then=_THE,
    told="(?:told|notif(?:y|ied|ying)|inform(?:ed|ing)?|warn(?:ed|ing)?|alert(?:ed|ing)?|contacted)",
)
AFFECTING = Before(
    each("affect(?:ed|ing|s)? impact(?:ed|ing|s)? expos(?:ed|ing|es) involv(?:ed|ing|es)"), then=_THE
)
LABEL = Before(
    each("affected impacted victims individuals patients people notified total"),
    then=r"[^.:;\d]{0,25}:\s{0,3}",
)
FIGURE = Before(
    each("numbers? figure count total tally estimate"),
    then=r"(?:\s[\w'-]+){0,8}\s(?:to|at|of|is|was|as)(?:\s(?:now|a))*",
)
REVISED = Before(
    """
    actually
    actual (?:number|figure|total)
    now (?:says?|puts?|believes?|reports?|counts?|is|stands?)
    (?:rais|lower|revis|updat|increas|reduc|correct|adjust)(?:es?|ed|ing)
    """,
    then=r"(?:\s[\w'-]+){0,6}?(?:\s(?:to|at|that|is|was))?(?:\sa\stotal\sof)?",
)
"""Before the figure that is put in the place of another."""
CORRECTED = Before(
    """
    initial(?:ly)?
    originally
    previously
    earlier
    first (?:reported|said|thought|believed|estimated|told)
    had (?:told|said|thought|estimated|reported|believed|feared)
    """,
    then=r"[^.;]{0,45}",
)
"""Before a figure that the text itself puts right."""
ASKED = Before(
    "how many\nnumber affected\nnumber of (?:people|individuals|patients|victims)", then=r"[^.]{0,60}"
)
"""Ends a sentence that the next one answers."""

AFFECTED = Wording(
    each(
        """
        affect\\w* impact\\w* notif\\w+ breach\\w* compromis\\w+ expos\\w+ stolen stole steal\\w* leak\\w*
        hack\\w* inform(?:ed|ing) letters? mailed emailed e?phi whose victims access\\w* disclos\\w+
        involv\\w+ copied told warn\\w* alert\\w* apologi\\w+ lost taken took theft viewed concern\\w* wrong
        """
    )
    + """
    health information
    personal (?:information|data|details)
    (?:information|data|records?|files?|names?|numbers?|details|lists?) (?:of|for|about|on|belonging)
    writ(?:e|ing|ten) to
    at risk
    had their
    """
)
"""Somebody is affected in a sentence with one of these."""
DESCRIBED = Wording(each("affected impacted involved notified potentially compromised exposed"))

STANDING = Before(
    """
    ha(?:s|ve)
    serv(?:es?|ing|ed)
    employ(?:s|ing|ed)?
    operates
    enrolls?
    sends {gap}to
    (?:re)?train(?:ed|ing)
    (?:network|workforce|staff) of
    {house} (?:with|of)
    (?:provides|processes|manages) {gap}(?:to|for)
    on behalf of
    {comma}with
    """,
    then=rf"(?:\s(?:more than|over|about|nearly|some|approximately))?{_THE}",
    comma=r"(?<=,\s)",
    house="(?:network|hospital|system|company|plan|practice|group|facility|firm|chain|agency|district|school)",
)
"""How large the organization is, and nobody affected."""
THEY_WERE = After(
    """
    (?:was|were|is|are|may be|has been|have been) (?:\\w+ )?(?:affected|impacted|involved|compromised|exposed)
    had their
    """,
    then=r"\s",
)
"""After those of whom it is said how many there are, and then that all were affected."""
_HELD = each("arrested charged indicted detained convicted sentenced accused prosecuted")
SUSPECTS = After(_HELD + "rounded up\n", then=r"\s(?:who\s)?(?:(?:was|were|been|being|has|have|had)\s)*")
"""After those who are held for it."""
HOLDING = Before(_HELD, then=_THE)
"""Before those who are held for it."""
RATE = After("(?:\\w+ ){0,3}(?:a|per|each|every) (?:year|day|month|week)(?! of)\nannually", then=r"\s?")
SHARE = Before(
    each("percent half third quarter majority more most many some few none")
    + "(?:in|out of) (?:\\d+|two|three|four|five|ten)",
    then=r"\sof\s(?:the|its|their|our|these|(?:the\s)?[\w.&-]+'s?)",
)
"""Before those of whom only a share was affected."""
OTHER_TIME = Before("(?:years?|decade) (?:ago|earlier|before)", then=r"[^;.]{0,80}")
OTHER_BREACHES = Before(
    """
    (?:larger|bigger|smaller|worse) than[^.;]{0,90}
    (?:breaches|incidents|attacks) (?:of|involving|affecting|with)
    (?:\\d[\\d,]*|several|hundreds of|many|most|all) (?:\\w+ ){0,2}(?:breaches|incidents|attacks)[^.;]{0,60}
    """,
    then=_THE,
)
"""Before the size of another breach, or of many."""
ORGANIZATIONS = Wording(
    "(?:[\\d,]{3,9}|(?:thousands|hundreds|dozens) of) (?:organizations|companies|entities|businesses)"
)
"""Beside people: all those of an incident that struck many organizations."""
THRESHOLD = Wording(
    "500 or (?:more|fewer)\n(?:more|fewer|less) than 500 (?:individuals|people|persons|residents|patients)"
)
"""The size from which a breach is to be reported, which is nobody's count."""
CONDITION = Before(each("when(?:ever)? if once unless where"), then=_THE)
MAILBOXES = Before(
    each("e-?mail mailbox(?:es)? inbox(?:es)? log-?ins? credentials user"),
    then=rf"(?:\saccounts?)?\s(?:of|belonging to|used by){_THE}",
)
"""Before the staff whose mailboxes were entered."""
LOOKED_THROUGH = Before(each("review(?:ed|ing|s)? search(?:ed|ing)? examin(?:ed|ing)"), then=_THE)
PART = Before(
    """
    includ(?:ing|es?|ed)
    as well as
    (?:of|among) (?:those|these|them|whom|which)
    additional
    another
    only
    """,
    then=_THE,
)
PART_AFTER = After(
    "(?:of|among) (?:whom|those|these|them|the (?:affected|total|victims))\nhad (?:their|sensitive)",
    then=r",?\s?",
)
IN_PARTS = Words("half quarter", closed=True)
"""In a rounding that is coarser than its figures say."""
TOTAL = Wording("a total of\nin total\nin all\ntotal number\ncombined")
INTERIM = Wording(
    """
    interim
    placeholder
    still (?:\\w+ )?(?:count|review|be)\\w*
    until (?:the |its )?(?:review|investigation)
    """
)

NURSED = Wording("nursing\nlong[ -]term care\nhousing")
"""Where "residents" are those of a house."""
REGULATOR = After(
    "attorney general\noffice\ndepartment\ndivision\nag", then=r"(?:'s)?\s(?:state\s)?", closed=True
)
"""After a state: the office that tells of its residents."""
