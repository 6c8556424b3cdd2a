"""Classes of words that tell how a breach came about: who did it, what was done, to what.

Collected by reading stories, notices and HHS narratives.
"""

Attack = tuple[float, str, tuple[tuple[str, str], ...]]
"""How special it is (of two that the text supports the more special wins), the words of which one must
be there, and the alternatives: the words of which each needs one, and its pattern."""

# Any few words between the parts of a clause, and such as do not lead to another thing.
GAP = r"(?:[\w'()/&,-]{1,18} ){0,8}?"
CLOSE = r"(?:[\w'()/&,-]{1,18} ){0,4}?"
FAR = r"(?:[\w'()/&,-]{1,18} ){0,18}?"
NEAR = (
    r"(?:(?!(?:from|on|in|off|data|information|names?|numbers?|via|by|through|using|who|that|which|with"
    r"|into)\b)"
    r"[\w'-]{1,18},? ){0,6}?"
)

COMPUTER = (
    r"(?:laptops?|notebooks?|computers?(?! (?:systems?|networks?|servers?|files?|code|security|forensic))"
    r"|workstations?|desktops?|netbooks?|tablets?|i-?pads?|(?:smart|cell )?"
    r"phones?(?! (?:numbers?|calls?|records|lines?))|devices?|hard drives?|(?:flash|thumb|usb|external"
    r"|portable|zip"
    r"|back-?up|hard|computer)[ -](?:drives?|disks?|discs?|sticks?|tapes?)|drives?|tapes?|disks?|discs?"
    r"|cds?|dvds?"
    r"|usbs?|memory (?:cards?|sticks?)|cameras?|equipment|servers?(?! logs?)|machines?|pagers?)"
)
PAPER = (
    r"(?:paper\w*|binders?|folders?|briefcases?|backpacks?|bags?|boxe?s?|(?:filing|file) cabinets?|cabinets?"
    r"|log-?books?|notebooks?|charts?|films?|x-rays?|microfiche|microfilm|clip-?boards?|ledgers?|packages?"
    r"|envelopes?|forms|schedules?|documents|invoices|parcels?|print-?outs?|mail(?:bags?)?|prescriptions?)"
)
THING = rf"(?:{COMPUTER}|{PAPER})"
PREMISES = (
    r"(?:cars?|vehicles?|trucks?|trunk|vans?|homes?|house|residence|apartment|hotel room|office\w*|buildings?"
    r"|storage (?:units?|facilit\w+|locker|room)|facilit\w+|clinics?|warehouse|premises|stores?|schools?"
    r"|locker|gym"
    r"|garage|practice)"
)
CYBER = (
    r"(?:networks?|systems?|servers?|e-?mail\w*|mailbox\w*|inbox\w*|accounts?|databases?|website|web site"
    r"|portal"
    r"|computers?|software|environment|applications?|platform"
    r"|cloud (?:[a-z]{4,9} )?(?:accounts?|storage))"
)
INSIDE = (
    r"(?:employees?|workers?|nurses?|clerks?|staff(?: members?)?|members? of (?:the |its )?staff"
    r"|technicians?|assistants?"
    r"|physicians?|doctors?|contractors?|volunteers?|interns?|residents? physicians?|tellers?|managers?"
    r"|insiders?"
    r"|workforce members?|receptionists?|therapists?|aides?|officers?|secretar(?:y|ies)|pharmacists?"
    r"|counsel?lors?"
    r"|ex-employees?|coders?|billers?|registrars?|agents?)"
)
RECORDS = (
    r"(?:records?|charts?|files?|information|phi|e?phi|data|lists?|details|documents?|databases?"
    r"|accounts?|copies|cards|pictures|screenshots|schedules|spreadsheets?|photos?|photographs?|reports?|images?|emr|ehr)"
)
WRONG = (
    r"(?:wrong|incorrect|unintended|unrelated|mistaken|unauthori[sz]ed (?=recip|part|indiv|pers)|another"
    r" (?=pat|per|"
    r"mem|ind|pro|cus|rec|emp|cli|stu|com)|other (?=pat|mem|ind|cus|rec|emp|cli|stu|people))"
    r"(?: \w{1,12}){0,3}? ?(?:recipients?|address(?:es)?|persons?|people|patients?|envelopes?|homes?"
    r"|households?|compan(?:y"
    r"|ies)|members?|part(?:y|ies)|providers?|fax|numbers?|e-?mail|individuals?|customers?|clients?"
    r"|doctors?|students?"
    r"|employees?|parents?|places?|accounts?|inbox(?:es)?|physicians?|offices?|insurers?|mailing|printers?)"
)
SEND = (
    r"(?:sent|sen[dt]s?|sending|mail(?:ed|ing|ings)?|e-?mail(?:ed|ing)?|fax(?:ed|ing)?|went|letters?"
    r"|statements?"
    r"|deliver(?:ed|y)|put|stuffed|insert(?:ed|ing)|addressed|received|receiving|forwarded|released|given"
    r"|gave|handed"
    r"|provided|disclosed|mis-?directed|cop(?:y|ied)|envelopes?|message|notices?|invoices?|bills?|postcards?)"
)
SLIP = r"(?:inadvertent|mistaken|erroneous|accidental|unintentional|incorrect)(?:ly)?"

# Things without which some attacks are not told.
_THINGS = """
laptop notebook computer workstation desktop netbook tablet ipad pad phone smartphone device drive tape
disk disc cd$ cds$ dvd$ dvds$ usb memory camera equipment server machine pager paper binder folder
briefcase backpack bag$ bags$ box cabinet log chart film ray micro clip ledger package parcel envelope
form schedule document invoice print mail prescription car$ cars$ vehicle truck trunk van$ vans$ home
house residence apartment hotel office building storage facilit clinic warehouse premises store$ stores$
school locker gym garage practice burglar
"""
NEEDED = {"stolen_device": _THINGS, "lost_device": _THINGS}
