"""The parts of which letters and notices are made, as patterns for text that has lost its line ends.

After the letters that attorneys general publish and the model notices of state statutes (the
headings are those of California Civil Code 1798.82). Text is flattened and in its own case.
"""

from breachtui.values.places import STATES

MONTHS = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)"
)
DATE = rf"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, )?{MONTHS} \d{{1,2}}(?:st|nd|rd|th)?, (?:19|20)\d\d"
# In the head of a letter also in figures.
SHORT_DATE = r"\d{1,2}[/-]\d{1,2}[/-](?:(?:19|20)\d\d|\d\d)(?![\d/-])"
_STATE = rf"(?:{'|'.join(STATES.values())})"

# The salutation ends the head of a letter.
SALUTATION = (
    r"(?:(?:Dear|DEAR) (?:[\w'./&-]{1,25},? ){0,7}?[\w'./&\]-]{0,25} {0,160}[:,]|(?:TO WHOM IT|To [Ww]hom"
    r" [Ii]t) (?:MAY CONCERN|[Mm]ay"
    r" [Cc]oncern) ?[:;,.]?|Ladies and Gentlemen ?[:,]|Good (?:[Mm]orning|[Aa]fternoon|[Dd]ay) ?[,.:]"
    r"|(?:Dear|DEAR) (?:\w{1,15} ){0,5}?(?:Sample|SAMPLE) (?:[A-Z]\. )?(?:Sample|SAMPLE)(?=\s)"
    r"|[Tt]o the Attorney General ?[:,]|(?:Attorney General|AG) [A-Z]\w{1,20} ?:"
    r"|Dear Sirs?(?: ?or ?| ?/ ?)Madam\b ?[:,]?)"
)
# What can stand before it: never a word of a sentence.
BEFORE_SALUTATION = r"(?:^|[\d:.>)\],;]|\b[A-Z][\w'.&-]*|@[\w.-]+|\s)\s*$"

CLOSING = (
    r"(?:Sincerely(?: yours)?|Very [Tt]ruly [Yy]ours|Yours (?:very )?truly|Respectfully(?: [Yy]ours"
    r"| submitted)?"
    r"|(?:Best|Kind|Warm(?:est)?) [Rr]egards|Regards|Thank you),"
    r"|The (?:[A-Z][\w&'.-]{1,20} ){1,4}Team(?=\s+[A-Z]|\s*$)"
)
_TITLE_HEAD = (
    r"(?:(?:Vice )?President|General Counsel|Counsel|Chief [A-Z]\w+ (?:[A-Z]\w+ )?Officer|Superintendent"
    r"|(?:[A-Z][\w/]+ )?Administrator|(?:Privacy|Compliance|Security) Officer|Managing (?:Partner|Member"
    r"|Director)"
    r"|Partner|Owner|Controller|Treasurer|C[EFIO]O|[AES]?VP(?: ?/ ?[A-Z]\w+)?|(?:General |Office "
    r"|Practice )?Manager|Principal"
    r"|Executive Director|Director|Chancellor|Esq\.)"
)
_OF_WHAT = (
    r"(?: ?,? (?:of|for) (?:the )?(?:Human Resources|Operations|Compliance|Privacy|Finance|Administration"
    r"|Information (?:Technology|Security|Services)|Legal(?: Affairs)?|Technology|IT|HR"
    r"|Risk(?: Management)?))?"
)
TITLE = (
    rf"(?:(?:Senior|Executive|Assistant|Associate|Deputy|Interim|Corporate) )?{_TITLE_HEAD}{_OF_WHAT}"
    rf"(?:(?: and|,| &| /) {_TITLE_HEAD}{_OF_WHAT})*"
)

_STREET_WORD = (
    r"(?:Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Boulevard|Blvd|Lane|Ln|Parkway|Pkwy|Highway|Hwy|Way|Plaza"
    r"|Place|Pl"
    r"|Square|Sq|Court|Ct|Circle|Center|Centre|Tower|Green|Row|Pike|Terrace|Trail|Broadway|Main"
    r"|Route)\b\.?(?!:)"
)
_STREET = (
    rf"(?:\d{{1,5}}(?:-\d{{1,5}})?|One|Two|Three|Four|Five|Six|Ten) (?:[NSEW]{{1,2}}\.? |\d{{1,3}}(?:st"
    rf"|nd|rd|th) )?"
    rf"(?:[A-Z][\w'-]*\.? ){{0,4}}?{_STREET_WORD}"
)
_PHONE = r"\(?\d{3}\)?[ .-]{1,2}\d{3}[ .-]\d{4}"
_PHONE_LABEL = (
    r"(?:T|F|P|D|O|M|Tel|TEL|Telephone|Phone|PHONE|Ph|Fax|FAX|Fx|Facsimile|[Dd]irect(?: [Dd]ial| [Ll]ine"
    r"| [Pp]hone)?"
    r"|Office|Main|Mobile|Cell|Toll[- ][Ff]ree)[.:]{0,2}"
)
_MAIL_ADDRESS = r"[\w.+-]{1,40}@[\w.-]{2,40}\w"
_SENT = (
    r"(?:(?:SENT|Sent|Submitted|SUBMITTED|Delivered) )?(?:VIA|Via|via|BY|By|by) (?:THE |THEIR |the )?"
    r"(?:ELECTRONIC|Electronic|electronic|E-?MAIL|[Ee]-?[Mm]ail|U\.?S\.? |US |FIRST|First|first|CERTIFIED"
    r"|Certified"
    r"|OVERNIGHT|Overnight|FED|Fed|UPS|ONLINE|Online|online|WEB|Web|PORTAL|Portal|FAX|Fax|FACSIMILE"
    r"|Facsimile|REGULAR"
    r"|Regular)"
)
_OFFICE = (
    r"(?:(?:The )?(?:Office|OFFICE) (?:of|OF) (?:the|THE) (?:\w{3,12} )?(?:Attorney|ATTORNEY) (?:General"
    r"|GENERAL)"
    rf"|{_STATE} (?:Office of the )?(?:Attorney General|Department of Justice)(?:'s Office)?"
    rf"|(?:State|Commonwealth) of {_STATE}|(?:Director of (?:the )?)?Consumer Protection Division"
    r"|CONSUMER PROTECTION DIVISION|Security Breach Notifications?|(?:The )?(?:Honorable|Hon\.) [A-Z]"
    r"|Attorney General (?!of\b|Consumer|Security)[A-Z]|Hoover State Office)"
)
_SELF = (
    r"(?:Return Mail Processing|Return Mail to|c/o |C/O |Mailing Address|P\.? ?O\.? Box \d|PO BOX|P\.O\. BOX"
    r"|ATTORNEYS AT LAW|Attorneys at Law|Attorneys At Law|Counsell?ors at Law"
    r"|Certified Public Accountants(?!,? (?:LLP|LLC|PLLC|P\.C|Inc))"
    r"|CERTIFIED PUBLIC ACCOUNTANTS|Dr\. [A-Z][a-z]+ [A-Z]|(?:Office|OFFICE) (?:of"
    r"|OF) (?:the )?General Counsel|(?:EXHIBIT|Exhibit"
    r"|ATTACHMENT|Attachment|APPENDIX|Appendix) [A-Z1-9]\b|Enclosures?\b|SAMPLE A|Admitted in"
    rf"|Suite \d|Suite [A-Z]\b|NOTICE OF|Notice of|NOTIFICATION OF|{_STREET}|{_PHONE_LABEL} ?{_PHONE}"
    rf"|E-?[Mm]ail ?: |{_MAIL_ADDRESS}|(?:https?://|www\.)\w|CONFIDENTIALITY NOTICE|Confidentiality Notice)"
)
SUBJECT = r"(?:Re|RE|Subject|SUBJECT|In [Rr]e|IN RE) ?:"

HEAD_BEFORE = (
    rf"(?:^|(?<=\s))(?:{DATE}|{SHORT_DATE}|{_SENT}|{SUBJECT}|{_OFFICE}|{_SELF}"
    r"|(?:From|FROM|Sent|To|TO|Date|DATE|CC|Cc|MEMORANDUM) ?: |MEMORANDUM )"
)
"""Where a line begins in the head of a letter."""
HEAD_AFTER = (
    rf"(?:{DATE}|{SHORT_DATE}|\b(?:[A-Z]{{2}}|{_STATE})\.?,? \d{{5}}(?:-\d{{4}})?\b|{_PHONE}"
    rf"|{_MAIL_ADDRESS}\)?"
    rf"|\bwww\.[\w./-]{{4,60}}"
    r"|\b(?:LLP|PLLC|L\.L\.P\.|P\.L\.L\.C\.|LLC|Inc\.|P\.C\.|Co\.|Corp\.|N\.A\.|Inc|PC|PLC)"
    r"|\b(?:ATTORNEYS AT LAW|Attorneys [Aa]t Law|Certified Public Accountants"
    r"|CERTIFIED PUBLIC ACCOUNTANTS|Counsel"
    r"|Processing Center|Admitted in [A-Z]{2}(?: and [A-Z]{2})?|Partner|Esq\.)"
    rf"|(?:of|for) {_STATE}|\b(?:General's Office|Consumer Protection Division"
    rf"|Security Breach Notifications?)"
    r"|\b(?:EXHIBIT|Exhibit|ATTACHMENT|Attachment|APPENDIX|Appendix) [A-Z1-9])"
    r"(?=\s{1,160}(?!(?:and|of|or|for|d/b/a|dba|but|in|at)\b)[A-Z0-9(<])"
)
"""Where one ends: what stands before the next one's capital or figure."""
SUBJECT_LINE = (
    rf"{SUBJECT}[^.?!]{{0,90}}?\b(?:Notification|Notice|Breach|Incident|Event|Matter)s?"
    r"(?: Pursuant to \w+ Code (?:\u00a7 ?)?[\w.]+)?(?=\s+(?!(?:Notification|Notice|Breach|Incident|Event"
    r"|Matter"
    r"|Involving|Regarding|Affecting|At|Of|For|From|To|Pursuant|Report|Letter|Response|Update)s?\b)[A-Z])"
    rf"|{SUBJECT}[^.?!]{{5,120}}?(?=\s+(?:On [A-Z]|We |I |This |Please |Our ))"
)
"""What a letter is about, where no line end parts it from what follows."""

_EVENT = (
    r"(?:[Dd]ata |[Ss]ecurity |[Pp]rivacy |[Pp]ossible |[Cc]yber(?:security)? ?)*"
    r"(?:[Ee]vent|[Ii]ncident|[Bb]reach)"
)
_TITLE_CASE = (
    r"What Happened|What (?:Personal )?Information (?:Was|May Have Been|Is) Involved|What (?:We Are"
    r"|Are We|We're) Doing"
    r"(?: To Protect You(?:r Information)?)?|What (?:We Have Done|We Did|Did We Do|Is Being Done)"
    r"|What (?:You Can|Can You"
    r"|Should You|You Should) Do|(?:For )?More Information|Other Important Information|Who (?:Can"
    r"|Should) (?:You|I)"
    rf" (?:Contact|Call)|Nature of (?:the )?{_EVENT}|Notice to (?:Affected )?(?:{_STATE} )?(?:Residents"
    rf"|Individuals"
    rf"|Consumers)|Number of (?:Affected )?(?:{_STATE} )?(?:[Rr]esidents|[Ii]ndividuals)(?: (?:[Pp]otentially"
    r" )?[Aa]ffected)?|(?:Other )?Steps Taken(?: (?:and|or) (?:To|to) [Bb]e Taken)?|Steps (?:You Can"
    r"|You May) Take"
    r" [Tt]o (?:Help )?Protect (?:Your (?:Personal )?Information|Yourself)|Contact Information|Background"
    r"|Types? of"
    r" (?:Personal )?Information(?: Involved)?|Notice of (?:Data|Security"
    r"|Privacy) (?:Security )?(?:Breach|Incident"
    r"|Event)|Monitor Your Accounts|Additional Information"
)
HEADING = (
    rf"(?:(?:^|(?<=\s))(?:\d\. )?(?:{_TITLE_CASE.upper()})|(?:^"
    rf"|(?<=[.!?:;,)\"\]>\d\s]\s))(?:\d\. )?(?:{_TITLE_CASE}))"
    r"(?: ?[?:.]{1,2})?(?=\s+[\"']?[A-Z0-9<\[]|\s*$)"
)
"""A heading in running text, with its mark."""
_STARTS = (
    r"(?:On|In|At|As|By|Between|From|Upon|After|The|This|These|Please|We|Our|To|It|An?|There|Beginning"
    r"|Should|If|No|Names?)"
)
NUMBERED = (
    r"(?:^|(?<=[.;:)?\w]\s))\d{1,2}\. (?:The )?(?:Nature|Number|Types?|Steps|Contact|Notice|Notification"
    r"|Description"
    r"|Background|Other|Dates?|Summary|Services|Measures|Information|Name)\b[^.?!:;]{0,90}?"
    rf"(?:(?=\s+{_STARTS}\b)|\b(?!(?:and|the|for|from|with)\b)[a-z]{{3,20}}(?=\s+(?!{_STATE}\b)[A-Z]))"
)
"""A numbered heading that is none of these: it ends where a sentence begins."""
LABEL = (
    r"(?<=\s)(?:Company|Organization|Entity|(?:Entity |Company "
    r"|Organization )?Name(?: of (?:the )?(?:Company|Entity|Organization"
    r"|Business))?|(?:Street )?Address|City|State|Zip(?: Code)?|Contact(?: Person| Name)?"
    r"|Date\(?s?\)? (?:of )?(?:the )?"
    r"(?:[Bb]reach|[Ii]ncident|[Dd]iscover(?:y|ed)|[Nn]otice|[Nn]otification"
    r"|[Rr]eported)(?: (?:[Oo]ccurred|[Dd]iscovered"
    r"|[Mm]ailed|[Ss]ent))?|(?:Total )?[Nn]umber of [\w() ]{3,50}|Description(?: of (?:the )?(?:[Bb]reach"
    r"|[Ii]ncident))?"
    r"|Type of [\w ]{3,30}|Information(?: (?:[Ii]nvolved|[Aa]ffected))?|Law [Ee]nforcement(?: [Nn]otified)?"
    r"|Credit [Mm]onitoring(?: [Oo]ffered)?|Telephone|Phone|E-?mail) ?: (?=\S)"
)
"""The label of a field of a form whose lines run together."""
SIGNS = (
    "dear ", "to whom it", "ladies and", "good morning", "good afternoon", "good day", "re:", "re :",
    "subject:", "sincerely", "truly", "respectfully", "regards,", "date of", "thank you,", "what happened",
    "notice of", "nature of the",
)  # fmt: skip
"""In lower case: a text with none of them is no letter."""
HEADING_SIGNS = (
    "what happened", "information was involved", "are doing", "can do", "steps taken", "nature of the",
    "notice of", "are we doing", "number of", "notice to", "background", "contact information", "type of",
)  # fmt: skip
"""In lower case: a text with none of them has no heading."""
