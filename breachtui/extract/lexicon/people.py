"""Words around the numbers of a breach story.

Units collected from breach stories, notices and the HHS breach portal's narratives.
"""

from breachtui.extract.patterns import Costly, Lazy
from breachtui.values.counts import CountKind, Qualifier
from breachtui.values.places import STATES

_PERSONS = """
people persons individuals patients customers users members employees students residents consumers
passengers clients workers guests subscribers victims participants teachers children kids americans
donors cardholders citizens borrowers policyholders enrollees beneficiaries veterans voters applicants
staff staffers physicians doctors nurses alumni taxpayers drivers retirees parents families men women
adults minors shoppers travelers travellers visitors tenants personnel inmates recipients players gamers
depositors holders scouts graduates officers soldiers britons canadians australians insureds dependents
accountholders account-holders fliers flyers diners buyers sellers merchants faculty attendees pupils
jobseekers job-seekers survivors savers viewers readers investors witnesses callers providers infants
newborns clinicians contractors volunteers teens women's girls boys spouses relatives defendants
juniors sophomores freshmen seniors
households licensees learners homeowners renters riders prisoners refugees professionals lawyers
"""
_ACCOUNTS = "accounts logins profiles usernames credentials user-accounts"
_RECORDS = """
records rows entries charts addresses emails e-mails passwords files documents cards names identities
numbers
"""
UNITS: dict[str, CountKind] = {
    word: kind
    for kind, words in (
        (CountKind.PERSONS, _PERSONS),
        (CountKind.ACCOUNTS, _ACCOUNTS),
        (CountKind.RECORDS, _RECORDS),
    )
    for word in words.split()
}
"""Nouns in the plural by what a number of them counts."""
# "657 health providers" are firms.
FIRMS = Lazy(
    r"(?i)\b(?:health|health ?care|service|services|cloud|software|insurance|care|internet|hosting) $"
)
SINGULAR = {"person", "individual", "patient", "resident", "customer", "employee", "member", "student"}
_STAFF = """
employees staff workers physicians doctors nurses providers officers teachers staffers
"""
STAFF = frozenset(_STAFF.split())

# Plural nouns that sound like people and are none.
_THINGS = """
computers servers numbers letters papers folders orders centers centres routers printers offers errors
chapters quarters headers cancers vouchers matters answers trackers hours doors floors monitors colors
processors sensors meters layers containers factors vectors sectors doctors' registers publishers
newspapers researchers hackers attackers intruders criminals experts regulators officials analysts
states countries agencies companies firms businesses banks hotels stores schools clinics offices
branches systems laptops machines devices websites sites servers countries organizations organisations
drawers filters parameters identifiers binders posters stickers tumors towers trailers documents
payments events accidents appointments statements apartments investments shipments departments incidents
components elements instruments agreements assessments comments segments plants grants restaurants
variants warrants lists fees degrees trees committees employers insurers carriers hospitals dollars
"""
THINGS = frozenset(_THINGS.split())
PERSON_ENDING = Lazy(r"[a-z-]{2,18}(?:ers|ors|ees|ants|ists|ians|ents|mates|folk)$")

# Records of which each is commonly one person's.
_PERSONAL_RECORDS = """
records charts cards identities names addresses emails e-mails accounts profiles logins numbers
"""
PERSONAL_RECORDS = frozenset(_PERSONAL_RECORDS.split())

# Where the words for what is counted end.
_STOPS = """
and or to from in on at by for with was were had have has that which who whom whose after as are is be
been being will may might could can would should about during before since because when while whether if
but not than of including among between it they we its said says say also now
"""
STOPS = frozenset(_STOPS.split())

HEDGES: tuple[tuple[Qualifier, Lazy], ...] = (
    (
        Qualifier.AT_LEAST,
        Lazy(
            r"\b(?:(?<!no )(?<!not )more than|over|at least|in excess of|upwards? of|no fewer than"
            r"|not less than"
            r"|exceed(?:s|ing)"
            r"|greater than|above|north of)(?: the)?\s?$"
        ),
    ),
    (
        Qualifier.AT_MOST,
        Lazy(
            r"\b(?:up to|as many as|at most|no more than|not more than|fewer than|less than"
            r"|a maximum of|just under"
            r"|under)(?: the)?\s?$"
        ),
    ),
    (
        Qualifier.ABOUT,
        Lazy(
            r"(?:\b(?:about|approximately|around|roughly|some|nearly|almost|an estimated"
            r"|estimated(?: at)?|close "
            r"to|just shy of|approx\.?|circa|estimates|possibly|perhaps)|~)(?: the)?\s?$"
        ),
    ),
)
OR_MORE = Lazy("(?i)" r"\s?(?:\+|-?plus\b|or more\b)")

# A word of these is enough; where there is none, words that stand together may say it.
AFFECTED_WORDS = """
affect unaffected impact notif breach compromis expos stolen stole$ steal leak hack informed$ informing$
letter$ letters$ newsletter$ newsletters$ mailed emailed phi$ ephi$ whose$ victims access disclos involv
copied told$ tell$ telling$ warn alert apologi lost$ taken$ mistaken$ undertaken$ took$ theft viewed
reviewed interviewed concern implicated
"""
AFFECTED = Lazy(
    r"\b(?:health information|personal (?:information|data|details)"
    r"|information (?:of|for|about|on|belonging|was|were)|data (?:of|for|on|about|belonging)"
    r"|records? (?:of|for|about)|files? (?:of|for|on|about)|at risk|writ(?:e|ing|ten) to|fell into|caught up"
    r"|had (?:their|his|her)\b|(?:else's|each other's|of others)\b)"
)
TELLING = Lazy(
    r"\b(?:told|tell(?:ing|s)?|notif(?:y|ied|ying|ies)|inform(?:ed|ing|s)?|warn(?:ed|ing|s)?"
    r"|alert(?:ed|ing|s)?"
    r"|(?:wr(?:ote|itten|iting)|apologi[sz](?:ed|ing|es)|letters?|notices?|notifications?|e-?mails?"
    r"|mailed|sent|gone) (?:\w{1,12} ){0,2}to"
    r"|contact(?:ed|ing)|word to)(?: (?:all|the|about|some|nearly|roughly|over|more than|approximately"
    r"|up to)){0,3}\s?$"
)
AFFECTING = Lazy(
    r"\b(?:affect(?:ed|ing|s)?|impact(?:ed|ing|s)?|expos(?:ed|ing|es)|of|for|on)(?: (?:all|the|about"
    r"|some|nearly|roughly|over|more than|approximately|up to)){1,3}\s?$"
    r"|\b(?:affect(?:ed|ing|s)?|impact(?:ed|ing|s)?|involv(?:ed|ing|es))\s$"
)
# What is said to be of, on or about the people who are counted.
DATA_OF = Lazy(
    r"\b(?:names?|details|numbers|balances|addresses|charts?|files?|histor(?:y|ies)|records?"
    r"|information|data|reports?|statements|forms|applications|"
    r"lists?|spreadsheets?|documents|results|images|photos?|profiles|accounts?|identities|cards?"
    r"|papers|labels|spreadsheet)\b"
    r"(?: [\w,'-]{1,20}){0,6} (?:of|for|on|about|concerning|(?:belonging|related|relating"
    r"|pertaining) to|with)"
    r"(?: (?:all|the|its|about|some|nearly|roughly|over|more than|approximately|up to|as many as"
    r"|at least|an estimated)){0,3}\s?$"
)

# What employers do to their own.
DISCIPLINED = Lazy(
    "(?i)"
    r"\s(?:were|was|have been|had been|has been|had|have)?\s?(?:\w{2,12}ly )?(?:disciplin|fired|dismiss"
    r"|sanction|suspend|re-?train|counsel|terminat|arrest|charged|laid off|educat|trained"
    r"|typed|clicked|fell (?:for|victim|prey)|respond|replied|entered their)"
)
# A figure that the text itself corrects, and the one that it puts in its place.
CORRECTED = Lazy(
    r"\b(?:initial(?:ly)?|originally|previously|at first|first (?:listed|estimated|reported|said|thought"
    r"|believed|put|told|placed)|earlier"
    r"|fear(?:ed)?|preliminary|had (?:\w{2,10}ly )?(?:told|said|thought|estimated|reported|believed|put"
    r"|feared|assumed)|placeholder|interim)\b"
)
REVISED = Lazy(
    r"\b(?:actually|in fact|really|instead)\s(?:[\w'-]{1,15}\s){0,3}$"
    r"|\bactual (?:number|figure|total)\s(?:[\w'-]{1,15}\s){0,5}(?:was|is)\s$"
    r"|\bnow (?:says?|puts?|believes?|reports?|counts?|estimates?|thinks?|speaks?|knows?|gives?|is|are"
    r"|stands?"
    r"|talks?)\s(?:[\w'-]{1,15}\s){0,5}$|\b(?:rais|lower|revis|updat"
    r"|increas|reduc|correct|adjust|grow|grew|risen|rose|climb|chang|cut|amend|upp|bump|put|bring"
    r"|brought)\w{0,4}"
    r"\s(?:[\w'-]{1,15}\s){0,6}(?:to|at)\s(?:(?:a total of|a little (?:over|more than)|just over"
    r"|well over|about|approximately|around|more than|nearly"
    r"|roughly|over|almost|some|up to) )?$"
)
LABEL = Lazy(
    r"\b(?:affected|impacted|victims|individuals|patients|people|persons|involved|notified)[^.:;]{0,25}:\s{1,4}$"
    r"|\bonly\)?:\s{1,4}$|\btotal(?: \([^)]{3,30}\))?:\s{1,4}$"
)
ASKED = Costly(
    r"\b(?:how many|number affected|number of (?:people|individuals|patients|victims|persons|customers))\b"
    r"[^.]{0,60}$",
    "how$ number$",
)
# A share of those counted: how many that is, the text leaves to the reader.
SHARE = Lazy(
    r"(?:percent|per cent|%|\b(?:in|out of) (?:\d{1,3}|two|three|four|five|ten)|\b(?:none|half|third"
    r"|quarter|majority|more|most|many|some|few))"
    r" of (?:(?:the|its|their|our|these)|(?:the )?[\w.&-]{1,25}'s?)\s$"
)
EARLIER = Lazy(r"\b(?:years?|decade) (?:ago|earlier|before)\b[^;.]{0,80}$")
DENIED = Lazy(r"\b(?:does|did|do)(?: not|n't) mean (?:that )?(?:[\w']{1,12} ){0,2}$")
GONE_THROUGH = Lazy(
    r"\b(?:(?:went|gone|going) through|review(?:ed|ing|s)?(?: of)?|search(?:ed|ing)?|examin(?:ed|ing)|sift\w+"
    r" through)(?: (?:all|the|about|some|more|than|over|nearly|approximately|of|these|those)){0,4}\s?$"
)
WILL_DO = Lazy(
    r"\s(?:will|must|should|can) (?:now |also |always )?(?:check|review|approve|verify|sign|monitor"
    r"|watch|oversee|work)\b"
)
MAILBOXES_OF = Lazy(
    r"\b(?:e-?mail accounts?|mailbox(?:es)?|in-?box(?:es)?|log-?ins?|credentials|user accounts?) (?:of"
    r"|belonging to"
    r"|used by|assigned to)(?: (?:only|just|about|approximately|at least|up to|some|a total of)){0,2} $"
)
MAILBOXES_AFTER = Lazy(
    r"(?:'s?|s'?)? ?(?:\w{2,9} )?(?:e-?mail|outlook|office 365|microsoft 365|o365"
    r"|user) (?:and \w+ )?(?:accounts?"
    r"|mailbox(?:es)?|in-?box(?:es)?|credentials)\b|'s?,? (?:mailbox(?:es)?|in-?box(?:es)?|log-?ins?"
    r"|credentials)\b"
)
KIND_OF = Lazy(
    r"\b(?:of (?:its|this|the) (?:kind|size|sort)|breaches|incidents|attacks)\b(?: (?:this year|so far))?"
    r" (?:of|involving|affecting|with)(?: (?:more than|over|at least))?\s?$"
    r"|\b(?<!the )(?<!these )(?<!both )(?:\d[\d,]{0,6}|two|three|four|five|six|seven|eight|nine|ten"
    r"|several|hundreds of|dozens of|many"
    r"|most|all) (?:\w{1,15} ){0,2}(?:breaches|incidents"
    r"|attacks)\b"
    r"[^.;]{0,50}$"
)
FIGURE = Lazy(
    r"\b(?:number|figure|count|total|tally|toll|report|notice|filing|letter|list|estimate|speaks?"
    r"|talks?|spoke)s?\s(?:[\w'-]{1,15}\s){0,8}"
    r"(?:to|at|of|is|was|as|says|lists|gives|names)\s(?:(?:about|approximately|around|more than|nearly"
    r"|roughly|over|now|almost|some|up to|more like|closer to) )?$"
)
# A part of the total.
PART = Lazy(
    r"\b(?:includ(?:ing|es?|ed)|as well as|of (?:those|these|them|whom|which)|among (?:those|them"
    r"|whom)|of the "
    r"(?:affected|total)|an additional|another|additionally"
    r"|^for(?: just| only)?|fewer than|subset|only)\s(?:(?:about|some|nearly|approximately|more "
    r"than|roughly|over|just|the|are|were) ){0,2}$"
)
PART_AFTER = Lazy(
    "(?i)"
    r"\s?(?:,? ?(?:of|among) (?:those|these|them|the (?:affected|total|victims))|had (?:their|sensitive)"
    r"|(?:\w{2,12} )?in (?:the )?(?!Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Fall|Spring|Summer)[A-Z])"
)
# A rounding coarser than its figures say: "more than half a million".
IN_PARTS = Lazy(r"(?i)\b(?:half|quarter)\b")
PART_INSIDE = Lazy(r" of the (?:affected|impacted|exposed|compromised)\b")
TOTAL = Lazy(r"\b(?:a total of|in total|in all|altogether|total number|combined|all told)\b")
DESCRIBED = Lazy(r"\b(?:affected|impacted|involved|notified|potentially|compromised|exposed|being told)\b")
# The statutory threshold of HHS and of state lists, which is nobody's count.
THRESHOLD = Lazy(
    "(?i)"
    r"500\s(?:or more|or fewer)\b|(?:more|fewer|less) than 500(?![\d,]| ?[kmb]\b| [mb]illion| thousand)"
    r"(?! [^.;,]{0,60} (?:are|were) (?:\w{2,12} )?(?:affected|impacted|involved|notified))"
    r"|at least 500(?![\d,]| ?[kmb]\b| [mb]illion| thousand)"
    r"|\d[\d,]{2,8} or (?:more|fewer) (?:people|persons|individuals|residents|patients)"
)
INTERIM = Lazy(
    r"\b(?:interim|placeholder|place-holder|stand-in|to be (?:updated|revised)"
    r"|still (?:\w{2,12} )?(?:count|review|be(?:ing)? (?:count|determin)|under)"
    r"|not (?:yet |been )?(?:finished|complete|known)|until (?:the |its |their )?(?:count|review|final))"
)
# Before a number that is a condition: a duty, and nobody's count.
CONDITION = Lazy(r"\b(?:when(?:ever)?|if|once|unless|where|should) $")
# Before a number that can only be a year.
IN_YEAR = Lazy(
    "(?i)"
    r"\b(?:in|during|since|until|early|late|mid|spring|summer|fall|autumn|winter|all)[ -]$"
    r"|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?,? "
    r"(?:\d{1,2}(?:st|nd|rd|th)?,? )?$"
)
# "Of these, 88 are Iowa residents"
_STATE = "|".join(STATES.values())
ARE_RESIDENTS = Lazy(rf" (?:are|were) (?:also )?(?:(?:{_STATE}) residents?|residents of (?:{_STATE}))\b")
# "541 current or former employees who live in Iowa"
LIVE_IN = Lazy(
    rf"(?: (?:who|that))? (?:are )?(?:currently )?(?:live|lives|living|resid(?:e|es|ing)) in ({_STATE})\b"
)
# Where those who got a message could see each other's addresses.
ALL_SEEN = Lazy(
    r"\b(?:to|cc)\W{0,2}[ -](?:line|field|box)\b|\b(?:visible|shown|seen|readable|could (?:all )?see"
    r"|(?:see|view) the e-?mail)\b"
    r"|\b(?:carbon|cc\b|bcc\b)"
)
# Those to whom data was sent, not those whose data it was.
RECEIVED = Lazy(
    r"\b(?:e-?mail(?:ed)?|faxe?d?|distributed|spreadsheet|attachment)\b"
    r"(?: (?!letter|notif|notice|inform|contain|pertain|belong|relat)[^\s,.]{1,20}){0,8}"
    r" to(?: (?:about|approximately|some|nearly|more than|over|the|all))?\s?$"
)
