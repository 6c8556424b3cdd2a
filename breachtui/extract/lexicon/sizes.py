"""Words around numbers that say how large something is, and count nobody affected.

Collected from breach stories, notices and the HHS breach portal's narratives.
"""

from breachtui.extract.patterns import Lazy

# A count of what the organization is, not of what was breached.
STANDING = Lazy(
    r"(?:(?:\bout |\()of a total of|,\swith|\b(?:on behalf of [^.;]{0,60}\bof (?:our|its)|serv(?:es?|ing"
    r"|ed)|employ(?:s|ing|ed)?"
    r"|treats|enrolls|provid(?:es"
    r"|ing) (?!outreach|notice|notification)(?:\w{1,15} ){0,4}(?:to|for)"
    r"|(?:takes?|caring|cares?|care) (?:care )?(?:of|for)|operates|boasts|has|have|educates|insures"
    r"|network of|(?:bills|care|(?<!of )services|software) (?:of|for)"
    r"|(?:handl|process|manag|host)(?:es|ing|ed) (?:[\w$-]{1,15} ){0,8}for"
    r"|(?:network|hospital|system|company|plan|practice|group|facility|firm|chain|agency|district"
    r"|school|business|organi[sz]ation|provider|bed \w+)"
    r" (?:with|of)|\d-bed \w{1,15} with|workforce of|(?<!cards )(?<!card )used by|home to"
    r"|population (?:of|is)|membership of"
    r"|staff of|covers|carrie[sd]|re-?train(?:ed|ing)?|trains?|hired|laid off|(?:sends"
    r"|sells) (?:\w{1,15} ){0,3}to))\s(?:(?:a|an|the|all|more than|over|about|nearly|some|approximately"
    r"|around"
    r"|roughly|almost|up to|its|estimated|total of) ){0,3}$"
)
# "its 1,900 patients were potentially affected"
THEY_WERE = Lazy(
    r"\s(?:(?:was|were|is|are|may be|has been|have been) (?:\w{2,12}ly )?"
    r"(?:affected|impacted|involved|compromised|exposed|at risk)|had their)\b"
)
# A list of figures that say how large it is.
SIZES = Lazy(
    r"\b(?:revenues?|sales|stores|branches|locations|hospitals|beds|turnover|offices"
    r"|clinics)\b[^.;]{0,60}(?:,|,? and) "
    r"(?:(?:more than|over|about|nearly|some|approximately|around|roughly|almost) )*$"
)
# Every victim of an incident that struck many organizations.
OF_ALL_BEFORE = Lazy(
    "(?i)"
    r"\b(?:[\d,]{3,9}|thousands of|hundreds of|dozens of) (?:organi[sz]ations|companies|entities|institutions"
    r"|businesses|customers)\b[^.;]{0,160}\b(?:and|with|affecting|impacting)"
    r"(?: (?:over|more than|about|some|nearly|roughly|approximately)){0,2}\s?$"
)
OF_ALL_AFTER = Lazy(
    "(?i)"
    r"\s?(?:and|across|at|from) (?:(?:about|some|more than|nearly|over|at least) )?"
    r"(?:\d[\d,]{1,8}|thousands of|hundreds of) (?:organi[sz]ations|companies|entities|institutions"
    r"|businesses)\b"
)
YEARLY = Lazy(
    "(?i)"
    r"\s?(?:(?:\w{1,15} ){0,3}(?:a|per|each|every) (?:year|day|month|week)\b(?! of\b)|annually"
    r"|or more\b|(?:have|had) (?:applied|filed|signed up|registered)\b"
    r"|of its workforce|[^.;]{0,80}\b(?:every|each|per) (?:year"
    r"|month|day)\b)"
)
# Another's breach, by which the size of this one is measured.
MEASURED_BY = Lazy(
    r"\b(?:dwarf\w{0,3}|eclips\w{1,3}|surpass\w{0,3}|(?:larger|bigger|worse|smaller) than"
    r"|compared (?:to|with)|reminiscent of"
    r"|(?:an?|the) [\w-]{1,15} (?:breach|theft|attack|hack|leak) (?:last year )?at an?(?:other)?)\b"
    r"[^.;]{0,110}$"
)
