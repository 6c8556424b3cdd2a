"""Words that say that something was not so, and how far they reach.

Collected by reading notices, stories and HHS narratives.
"""

# Ends the reach of a denial.
CLAUSE = (
    r";|\s--?\s|\u2014|[,\s](?:but|however|although|though|while|whereas|yet)\s|\.\s"
    r"|,\s(?:just|only|merely)\s"
    r"|,?\sand\s(?=(?:it|they|we|he|she|there|some|his|her)\s(?!numbers?|names?))"
    r"|,\sand\s(?=no\s(?:proof|evidence|sign|indication|reason|reports?)\b)"
    r"|,\s(?:and|so|which|who)\s(?=(?:the|its|their|our|an?|that|those|is|are|was|were|had|has)\s)"
    r"|,\s(?=(?:nor|except)\s)|,\s(?=(?:had|held|holds|contained|contains|included|stored|listed)\s)"
    r"|,\s(?:which|that)\s(?=(?:only\s)?(?:list|show|held|hold|contain|includ|carr|gave|named)\w{0,4}\s)"
    r"|,\s(?=(?:the|it|they|we|this|that|these|those|our|its)\s(?:\w{1,15}\s){0,2}(?:includ|contain|may"
    r"|list|show|held|did"
    r"|had|has|was|were|is|are|expos)\w{0,4}\s)"
)
# "While no passwords were taken, all of the following were": what goes before the main clause.
CONCEDED = (
    r"\W{0,3}(?:and |but )?(?:even )?(?:while|although|though)\b[^.;]{3,300}?"
    r", (?=(?:the|it|they|we|he|she|this|these|those|all|some|several|many|other|its|their|our|an?) )"
)
# What stands after it, up to the end of the clause, was not involved.
AFTER = (
    r"\b(?:no(?!t\b)(?! longer| later| earlier| doubt| one\b)|did not|does not|do not|didn't|doesn't"
    r"|was not|were not|weren't|wasn't|is not|are not|isn't|aren't|has not|have not|hasn't|don't"
    r"|haven't|not (?:include|contain|involve|store)\w{0,3}|could not|couldn't"
    r"|never|without|neither|nor|none of|excluding|except(?:ing|ion of)?(?: for)?|other than"
    r"|rather than|not including|instead of|separate from|apart from|aside from|lacked)\b"
    r"|^\s?not\b(?! only| just| until| all| every| each| yet)"
)
# Looks like a denial and is none.
NONE = (
    r"\b(?:no way (?:of knowing|to (?:know|tell|determine|confirm))|not only|not just|not until"
    r"|not all|not every|not each|not yet|cannot|could not (?:rule"
    r"|determine|confirm|say)|(?:was|were|is|are|has|have) not (?:been )?(?:able|yet|immediately"
    r"|known|clear|disclosed|said|revealed|specified|confirmed|present (?:for|in) (?:every|all|each)"
    r"|the same|encrypted|protected|redacted|masked|shredded|secured?|properly)"
    r"|without (?:authori[sz]ation|permission|consent|authority|the knowledge|proper|encryption|reason"
    r"|any reason|a reason|a (?:legitimate|valid|business|work|medical|clinical|need)"
    r"|a password|being)|not limited to|not (?:the same|identical) for|not encrypted|(?:did not|didn't"
    r"|does not|has not) (?:say"
    r"|specify|state|report|mention|encrypt|disclose|provide|give|release|reveal|offer|share|elaborate"
    r"|have (?:permission|a"
    r"|any (?:reason|need|business)|authori[sz]ation)"
    r"|need|require|realize|know|belong|shred|notice|properly|return)|no (?:reason|need|encryption|password"
    r"|longer|later)"
    r"|not (?:belong|theirs|hers|his|authori[sz]ed|intended|supposed|meant|treating))\b"
)
# Denies another thing of the data than that it was involved.
OF_USE = r"\b(?:misus\w{0,4}|used|fraud\w{0,6}|identity theft|abus\w{2,3})\b"
# Nor does it deny anything by what data of the kind could be used for.
COULD = r"\b(?:which|that) (?:could|can|might|may|would)\b"
# What stands after it may come of the breach, or is what others should do.
SUPPOSED = (
    r"\b(?:(?:would|could|can|might|may) (?:\w{1,12} )?"
    r"(?:be used to|use|commit|have enough|allow|lead|engage|enable|try)\b"
    r"|(?:in order )?to (?:commit|file|open (?:an?|new|bank|credit|fraud\w{0,6}|lines?|accounts?)|mimic"
    r"|impersonate|trick|launch)\b"
    r"|(?:organi[sz]ations|companies|businesses) (?:must|should)\b"
    r"|in an attempt to (?:steal|obtain|harvest|get|gain)\b)"
)
SUPPOSED_WORDS = """
would$ could$ can$ might$ may$ commit$ file$ open$ mimic impersonate trick launch must$ should$ attempt$
"""
# A mere exception, after which a colon leads to what was involved.
EXCEPTION = r"(?:exce|exclud|other than|apart from|aside from|not including)"
# What stands before it in its clause was not involved.
BEFORE = (
    r"\b(?:(?:was|were|is|are|has|have|had|been|being|did|do|does|could|can) ?(?:not|n't|never) "
    r"(?:(?:been|be|believed to|thought to|to have|to be|have|apparently|also|either|found|known) ){0,4}"
    r"(?:involved|included|affected|compromised|accessed|exposed|stolen|stored|impacted|taken|collected|kept"
    r"|breached|disclosed|obtained|part of|at risk|leaked|viewed|acquired|contained|in the|in any|on the"
    r"|among|available|visible|present|listed|touched|seen|reached|held|copied|shown|recorded|lost)\b"
    r"|(?:wasn't|weren't|isn't|aren't|hasn't|haven't) (?:\w{1,12} ){0,2}\w{2,12}(?:ed|en|in|on|of)\b"
    # "driver's licenses were not."
    r"|(?:(?:was|were|is|are|did|do|does|had) not|(?:was|were|is|are|did|do|does|had)n't)(?=\W{0,3}$)"
    r"|(?:remain(?:s|ed)? (?:safe|secure|untouched|protected|intact)|safe and secure|unaffected)\b"
    r"|(?:sit|sits|sat|kept|stored|held|maintained|housed|hosted) (?:\w{1,12} ){0,2}(?:elsewhere|separately"
    r"|on (?:a|another) (?:separate|different|other)?)\b)"
)
# A denial of everything, with what it leaves out: that was involved.
SAVE_FOR = (
    r"\b(?:other than|except(?: for)?|apart from|aside from|besides|beyond)\b[^.;]{1,160}?,? "
    r"(?:nothing|no (?:other|further|personal|customer|patient)?\s?(?:information|data|details)?)\b"
    r"|\b(?:nothing|no (?:other |further |personal |additional )*(?:information|data"
    r"|details))\b[^,.;]{0,60}? "
    r"(?:other than|except(?: for)?|apart from|aside from|besides|beyond|but)\b"
)
