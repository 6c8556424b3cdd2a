"""Words beside which words for data stand for something else.

Collected by reading notices and stories.
"""

CONTACT = (
    r"\b(?:call|visit|contact(?! (?:info|det|data))|write to|reach|email us|e-mail us|dial|toll-?free"
    r"|sent to|mailed to|(?:notified|contacted|informed|told|alerted) (?:by|via|through)"
    r" (?:[\w-]{1,10},? ){0,4}"
    r"|for whom (?:we|it|they|the \w{2,15}) (?:have|has|had))\b"
)
OFFERED = r"\b(?:credit monitoring|identity (?:theft|protection|monitoring)|freeze|fraud alerts?|bureaus?)\b"
MEANS = (
    r"\b(?:us(?:ing|ed|es?)|who had|via|through|with|by|typ(?:ed|ing)|enter\w{0,3}|(?:gave|giv\w{1,2}) (?:up"
    r"|away)|chang\w{1,3}|reset\w{0,4}|guess\w{0,3}|reus\w{1,3}|weak|strong|default|without|tried|no"
    r"|phished|recycl\w{2,3}|besides|beyond|other|forgotten|new|expired|disabled|of an? (?:employee"
    r"|administrator|vendor|user|contractor|staff\w{0,7}))(?: (?:the|a|an|their|his|her|its|those|same"
    r"|stolen|compromised|legitimate|valid|employee'?s?|user'?s?|hacked|leaked|obtained|administrator"
    r"|administrative|vendor'?s?|third-party|all|any|some|(?:stolen|compromised|hacked"
    r"|leaked) [\w'-]{2,20}))*\s$"
    r"|\bswitch\w{0,4} (?:[\w-]{1,15} ){0,4}to\s$"
)
WRONG = (
    r"\b(?:wrong|incorrect|right|old|former|previous|new|an?|that|this|attacker'?s|hacker'?s|outside|external"
    r"|unknown|unrelated"
    r"|sender'?s)\s$"
)
CREDIT_FIRM = r"\s?(?:and reporting )?(?:agenc|bureau|firm|compan)"
# After a word for data: it guards a device, or is where to ask.
NO_DATA_AFTER = (
    r"(?:[ -]protect)|(?<=word)s? (?:(?:confidentiality |security )?(?:polic(?:y|ies)|protocols?"
    r"|requirements?"
    r"|complexity)|manag(?:er|ement))\b|(?: (?:and|or) (?:bank|debit card|identity))? fraud\b"
    r"|s? (?:to (?:answer|call)|(?:that )?you (?:can|may) call"
    r"|for (?:questions|inquiries))"
    r"|(?:s? wellness|s? initiative)"
    r"|(?<=insurance) (?:companies|carriers|industry|regulat|agents?\b)|(?<=insurance companies)"
    r"|(?: (?:address|number))?s?:\s{0,3}(?:[\w.-]{1,40}@|\(?\d{3}\)?[ .-])"
    r"|(?<=credentials) (?:that|which) (?:permitted|allowed|enabled|gave|granted|provided)"
    r"|s? (?:that (?:were|had been) )?(?:stolen|obtained|taken|leaked|compromised|exposed|reused) (?:from"
    r"|in|on|at|by|through)"
    r" (?:an? )?(?:other|another|third|unrelated|different|elsewhere|previous|earlier)"
    r"|(?<=file) (?:share|server)"
    r"|(?<=answer) (?:page|section|session)"
)
# Then the passwords are those of the staff who were deceived.
PHISHED = (
    r"\b(?:phish\w*|duped|tricked)\b[^.;]{0,40}\b(?:disclos|provid|gave|giv|enter|surrender|shar)\w* "
    r"(?:[\w']{1,12} ){0,3}$"
)
# The address from which somebody came, or to which something went.
ITS_ADDRESS = (
    r"\b(?:by|from|to|unknown|foreign|suspicious|unauthori[sz]ed|unfamiliar|malicious|external)"
    r" (?:(?:at least )?(?:an?|one|the|two|several|unknown|external) )*(?:[\w-]{2,12} )?$"
)
# Where somebody was treated or works: "provider name and location".
OF_PROVIDER = (
    r"\b(?:provider|facility|clinic|hospital|physician|doctor|dentist|treatment|service|visit|office"
    r"|store)s?'?s?"
    r" (?:names? )?(?:and/or |and |or )?$"
)
SENT_BY_OTHERS = (
    r"\b(?:phishing|unauthori[sz]ed|suspicious|spam|malicious|(?:analysis|review|search) of(?: all| the)?) $"
)
# What an attack stopped.
DOWN = (
    r"\b(?:knocked out|took down|taken down|disrupted|disabled|shut down|crippled|restor\w{2,4}|outage of)"
    r"(?: our| its| the)?(?: [\w-]{2,12},?){0,3}(?: and)? $"
)
# What was tried on one site after it had been stolen on others.
FROM_OTHERS = (
    r"[^.;]{0,30}?\b(?:taken|stolen|obtained|leaked|acquired|harvested|exposed|compromised|gathered"
    r"|from)\b[^.;]{0,50}"
    r"\b(?:elsewhere|dark web|(?:other|another|unrelated|third[- ]party|previous|prior)"
    r" (?:[\w-]{1,15} ){0,2}(?:sites?|websites?|services?|compan(?:y|ies)|breach(?:es)?|sources?|platforms?"
    r"|incidents?|businesses|organi[sz]ations?))\b"
)
# What a picture shows that is of no face.
OF_PAPERS = (
    r"s? of (?:[\w'-]{1,14} ){0,3}(?:cards?|licen[cs]es?|passports?|checks?|cheques?|documents?"
    r"|screens?|information|records?|data|charts?|papers"
    r"|forms?|ids?)\b"
)
# A service to those affected: "a free credit report".
# Beside these words a credit report is what those affected get, or are to look at.
REPORTS = r"\bcredit (?:report|score)"
GIVEN = r"\b(?:offer\w{0,3}|free|complimentary|monitor\w{0,3}|review\w{0,3}|obtain|order|request)\b"
FREE = (
    r"\b(?:free|annual|complimentary|your|copy of (?:the|your|their))(?: annual| copy of (?:your"
    r"|their|the))? $"
)
# What criminals file, and no data of the people affected.
FORGED = r"\b(?:false|fake|fraudulent|bogus|phony|forged)(?: (?:federal|state|income))?\s$"
# One person's way in.
ONE_S = (
    r"\b(?:an?|one|the|another|former) (?:[\w-]{2,15} ){0,2}(?:contractor|employee|vendor|administrator"
    r"|staffer|worker"
    r"|developer|executive|engineer|physician|doctor|manager|clerk)'s (?:[\w-]{2,15} ){0,4}$"
)
# What is watched for those affected.
WATCHED = r"\bmonitor\w{0,3} (?:the|their|your|his|her) $"
# The firm's own name.
FIRM_S = r"\b(?:company|firm|hospital|organi[sz]ation|vendor|business|site|clinic|university|entity)'s $"
PEOPLE = frozenset({"student", "staff", "employee", "worker", "teacher"})
"""Words for people, not for what is known of them."""
# A department that somebody deals with is no line of a file.
SOMEBODY = r"\b(?:the|this|our|that|its)\s$"
NAMELESS = r"\b(?:a|brand|under the|code|domain|file|another|host|product|same|in (?:their|his|her|your))\s$"
OF_OTHER = r"\s?(?:of (?:the |an? )?(?:company|group|hacker|organi[sz]ation|vendor|person who|reporter)|d\b)"
NO_MAIL = (
    r"\s?(?:accounts?|box|inbox|system|server|phish|scam|messages?|attach|notif|notice|from|sent|to\b"
    r"|that|compromise|environment|tenant|platform|security|settings?|filters?|rules?|polic(?:y|ies)|service|gateway|domain|spoof|scheme|updates?"
    r"|newsletter|blast|campaign"
    r"|(?:and|or|and/or) (?:\w{1,8} )?attachments?\b)"
)
MAIL_AS_MEANS = (
    r"\b(?:letters (?:and|or)|phishing|spam|malicious|suspicious|fraudulent|an?|the|via|by|through"
    r"|sent|this|that|its|\d[\d,]*|affected|impacted|those|these|any"
    r"|compromised|of|in)\s$"
)
CAPITAL_AFTER = r" (?!(?:Numbers?|Information|Data|Details|Cards?|Codes?|IDs?|PINs?|CVV|SSNs?)\b)[A-Z][a-z]+"
CAPITAL_BEFORE = r"\b(?!Forms?\b)[A-Z][a-z]+(?: (?:of|and|for|&))? $"
