"""Words that say that a story tells of several breaches."""

_MANY = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|multiple|\d{1,2}"
    r"|an? (?:handful|trio|pair|round) of)"
)
_EVENTS = r"(?:breaches|hacks|leaks|thefts|incidents|cyber-?attacks|breach (?:reports|notices)|cases of)"
_VICTIMS = (
    r"(?:hospitals|clinics|health systems|(?:health ?care )?(?:providers|organi[sz]ations|entities)|companies"
    r"|firms|banks|retailers|schools|districts|universities|colleges|cities|counties|agencies|businesses"
    r"|chains|stores|restaurants|airlines|insurers|practices|vendors|apps|websites|sites|exchanges|charities)"
)
SEVERAL = (
    rf"\b{_MANY} (?:hacked|breached)\b|"
    rf"\b{_MANY} (?:(?!of\b|earlier\b|previous\b|similar\b|past\b|other\b)[\w'-]{{1,14}} ){{0,3}}"
    rf"{_EVENTS}\b(?! where)"
    rf"|\b{_MANY} (?:(?!of\b|other\b)[\w'.-]{{1,14}} ){{0,4}}{_VICTIMS} (?:\w{{2,10}} )?"
    r"(?:report|announce|disclos|notif|suffer|reveal|warn|hit\b"
    r"|have (?:\w{2,9}ly )?(?:report|announc|disclos|suffer))"
    rf"|\bround-?up\b|\b(?:this|the) week(?:'s| in)[^.]{{0,40}}\bbreach"
    rf"|\b{_VICTIMS} (?:\w{{2,9}} )?(?:report|announce|disclose|suffer)\w{{0,3}} "
    r"(?:data |privacy )?breaches\b"
)
_NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
NUMBERS = {word: number for number, word in enumerate(_NUMBERS, 2)}
_COUNT = rf"(?<![\d.,$])(?:{'|'.join(_NUMBERS)}|\d{{1,2}})"
_NOT_COUNTED = r"(?!of\b|earlier\b|previous\b|similar\b|past\b|other\b|million\b|thousand\b|percent\b)"
# A headline or a lead that counts the breaches it tells of, or their victims.
COUNTED = (
    rf"\b(?P<events>{_COUNT}) (?:{_NOT_COUNTED}[\w'-]{{1,14}} ){{0,3}}{_EVENTS}\b(?! where)"
    rf"|\b(?P<victims>{_COUNT}) (?:{_NOT_COUNTED}[\w'.-]{{1,14}} ){{0,4}}{_VICTIMS} (?:\w{{2,10}} )?"
    r"(?:report|announce|disclos|notif|suffer|reveal|warn|hit\b|have\b)"
)
# A headline that lists whose breaches they are: "Breaches at NAME, NAME and NAME".
LISTS = rf"\b{_EVENTS}\b|\b(?:report|announce|disclose|suffer|notify)\b"
# With which a story that tells of several turns to the next: nothing of it tells of that one.
TURN = (
    r"[\W]{0,2}(?:(?:Separately|Meanwhile|Elsewhere|Finally|Also (?:this|last) (?:week|month))(?:,| )\s?"
    r"|(?:And )?[Ii]n (?:an?|another|one|yet another) (?:(?:separate|unrelated|different|other|second|third"
    r"|similar)(?: and \w+)? )?(?:[a-z-]{2,10} ){0,2}?(?:incident|case|breach|matter|attack|event|theft),? "
    r"|And (?=(?:the )?(?:[A-Z][\w'&.-]{1,20} ){1,6}(?:has |have |recently |also )*[a-z]))"
)
# A sentence that turns to the next of them.
NEXT_ONE = (
    r"\W{0,2}(?:separately|meanwhile|elsewhere"
    r"|in (?:an?|another|one) (?:separate|unrelated|different|other)?\s?"
    r"(?:incident|case|breach|matter|attack|event)),?\s"
)
# In the headings of a notice, which tells of one breach.
NOTICE_PART = (
    r"\W{0,3}(?:what|when|how|why|who|where|about|for more|more information|contact|background|overview"
    r"|update|steps|our|your|additional|other|notice|related|conclusion|summary|advice|protect|lessons|tips)\b"
)
