"""Number words, and what numbers of people, accounts and records stand with in stories of breaches."""

from breachtui.extract.wording import After, Before, ClosedWords, Wording, Words, each
from breachtui.values.counts import CountKind, Qualifier

_ONES = """
one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen
"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
NUMBER_WORDS = {
    **{word: value for value, word in enumerate(_ONES.split(), 1)},
    **{word: 10 * value for value, word in enumerate(_TENS.split(), 2)},
}
SCALES = {
    **{"hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9},
    # South Asia counts so.
    **{"lakh": 10**5, "lakhs": 10**5, "crore": 10**7, "crores": 10**7},
}
FRACTIONS = {"half": 2, "quarter": 4, "third": 3}

NO_COUNT = After(
    each("percent dollars euros? pounds cents bitcoins? years? months? days? weeks? hours? minutes? seconds?")
    + each(r"miles? times dozen [kmgtp]i?b (?:kilo|mega|giga|tera|peta)bytes? [ap]\.?m (?:st|nd|rd|th)")
    + "per cent",
    then=r"(?:\s?%|\s?)",
    closed=True,
)
"""Units of measure: a number of these counts nobody."""
LABELLED = Before(
    each(r"usd eur gbp rs no\. box suite ext room page district unit local"),
    then=r"\.?",
    closed=True,
)
"""Before a sum of money, or a number that only tells one thing from others."""
_MONTH = "(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}"
IN_MONTH = Before(_MONTH, then=r"\.?(?:\s\d{1,2},)*(?:\s\d{1,2}\sand)?", closed=True)
"""Before the day of a date, or one of several: ``Feb. 16, 24 and 25``."""
IN_YEAR = Before(
    each("in during since until early late mid spring summer fall autumn winter all")
    + r"{month}(?:\.? \d{1,2}(?:st|nd|rd|th)?(?:-\d{1,2})?)?",
    closed=True,
    month=_MONTH,
)
"""Before a number that can only be a year."""

PERSONS = Words("""
    people persons individuals patients customers users members employees students residents consumers clients
    workers guests subscribers victims participants teachers children kids americans donors cardholders
    citizens veterans voters applicants staff physicians nurses taxpayers drivers parents families men women
    adults visitors personnel recipients players holders officers pupils alumni infants contractors volunteers
    girls relatives faculty dependents professionals subjects providers beneficiaries spouses households
    passengers lawyers
""")
PERSON_ENDING = r"[a-z-]{2,18}(?:ers|ors|ees|ants|ists|ians|mates)"
"""Nouns of one who does or undergoes something: shoppers, enrollees, tenants."""
THINGS = Words("""
    computers servers numbers letters papers folders orders centers printers errors answers hours doors
    factors researchers hackers attackers criminals officials analysts filters identifiers others vendors
    carriers insurers employers restaurants newsletters merchants routers vouchers
    registers stickers monitors sensors scanners containers degrees variants warrants grants plants meters
    trackers chapters transfers retailers manufacturers
""")
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
STOPS = ClosedWords("""
    and or to from in on at by for with was were had have has that which who whom whose after as are is be
    been being will may might could can would should about during before since because when while whether if
    but not than of including among between it they we its said says say also now
    worth valued priced costing totaling totalling offering serving containing
""")
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
    (?:(?:\\w+ly|now|also|more|total) )?(?:affected|impacted|involved)
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

ASKED = Wording("how many\nnumber (?:affected|of (?:people|individuals|patients|victims))")
"""In a question or a label that the next sentence answers."""

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
    look(?:ed|ing)? at
    """
)
"""Somebody is affected in a sentence with one of these."""
DESCRIBED = Wording(each("affected impacted involved notified potentially compromised exposed"))

OTHERS = Before(
    """
    ha(?:s|d|ve)
    serv(?:es?|ing|ed)
    employ(?:s|ing|ed)?
    operates
    home to
    population of
    enrolls?
    covers
    sends {gap}to
    (?:re)?train(?:ed|ing)
    {house} (?:with|of)
    (?:provides|processes|manages|keeps?) {gap}(?:to|for|of)
    on behalf of
    (?<=,\\s)with
    ^with
    (?:years?|decade) (?:ago|earlier|before)[^;.]{0,80}
    (?:larger|bigger|smaller|worse) than[^.;]{0,90}
    (?:breaches|incidents|attacks) (?:of|involving|affecting|with)
    (?:\\d[\\d,]*|several|hundreds of|many|most|all) (?:\\w+ ){0,2}(?:breaches|incidents|attacks)[^.;]{0,60}
    (?:review|search|examin)(?:e?d|ing|es)
    (?:gone|going|went|looked) through
    (?:e-?mail|mailbox(?:es)?|inbox(?:es)?|log-?ins?)(?: accounts?)? (?:of|belonging to|used by)
    (?:arrested|charged|indicted|detained|convicted|sentenced|accused|prosecuted)
    """,
    then=rf"(?:\s(?:more than|over|about|nearly|some|approximately))?{_THE}(?:\s[\w.&-]+'s?)?",
    house="(?:network|workforce|staff|hospital|system|company|plan|practice|group|facility|firm|chain|agency|school)",
)
"""How large the organization is, other breaches, what was looked through, and those who are held for it."""
WIDE = Wording(r"""
    (?:thousands|hundreds|dozens) of (?:\w+ )?(?:organi[sz]ations|companies|institutions|districts|schools)
""")
"""A breach of many at once, whose people are not one client's."""
ALL_THERE = Before("its|their|(?:city|county|town|state)'s", then=r"")
"""Before the residents of a place, of whom it has so many."""
CLAIMED = Before(
    """
    claim(?:s|ed|ing)? to (?:have|be|possess|hold)
    {attacker}(?: [\\w'-]+){0,6}? (?:claim|boast|brag|alleg|advertis|offer|sell)(?:s|e|ed|es|ing)
    {attacker}(?:,|(?: [\\w'-]+){0,4}?) (?:says?|said)(?: that)? (?:they|it|he|she)
    """,
    then=r"[^.;]{0,90}",
    attacker=r"(?:(?:hack|attack)ers?|(?:cyber)?criminals?|gang|extortionists?"
    r"|group (?:calling itself|known as)"
    r"|(?:hacking|hacker|ransomware|extortion|criminal|threat) (?:group|crew|collective|actors?))",
)
"""Before the figure that the attackers give."""
SHARE = Before(
    """
    ^of (?:its|their|our)
    (?:percent|half|third|quarter|majority|more|most|many|some|few|none) of
    (?:in|out of) \\w+ of
    """,
    then=rf"{_THE}(?:\s[\w.&-]+'s?)?",
)
"""Before those of whom only a share was affected."""
SHARE_OF_ALL = After(
    r"(?:(?:about|roughly|approximately|some|only) )?\d+(?:\.\d+)?(?:\s?%| percent) of (?:the|all|its|our)"
)
"""After a part of those affected, whose share of them all is told."""
THEY_WERE = After(
    """
    (?:(?:was|were|is|are|may be|has been|have been) (?:\\w+ )?)?{affected}
    had their
    """,
    then=r"\s",
    affected="(?:affected|impacted|involved|compromised|exposed|breached|scraped|stolen|leaked|taken|copied)",
)
"""After those of whom it is said how many there are, and then that all were affected."""
NOT_THEY = After(
    """
    (?:\\w+ ){0,3}(?:a|per|each|every) (?:year|day|month|week)(?! of)
    annually
    (?:(?:who|was|were|been|being|has|have|had) )*(?:arrested|charged|indicted|detained|convicted|sentenced)
    (?:(?:who|was|were|been|being|has|have|had) )*(?:accused|prosecuted|rounded up)
    """,
    then=r"\s?",
)
"""After a rate, and after those who are held for it."""
CONDITION = Before(each("when(?:ever)? if once unless"), then=_THE)
THRESHOLD = Wording(
    "500 or (?:more|fewer)\n"
    "(?:more|fewer|less) than 500 (?:\\w+ )?(?:individuals|people|persons|residents|patients)"
)
"""The size from which a breach is to be reported, which is nobody's count."""
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
TOTAL = Wording("a total of\nin total\nin all\ntotal number\ncombined")
INTERIM = Wording("""
    interim
    placeholder
    still (?:\\w+ )?(?:count|review|be)\\w*
    until (?:the |its )?(?:review|investigation)
""")

NURSED = Wording("nursing\nlong[ -]term care\nhousing")
"""Where "residents" are those of a house."""
REGULATOR = After(
    "attorney general\noffice\ndepartment\ndivision\nag", then=r"(?:'s)?\s(?:state\s)?", closed=True
)
"""After a state: the office that tells of its residents."""
