"""Words that tell of vendors, and words between a name and another name of the same one."""

import re

from breachtui.extract.patterns import Lazy

# A text that speaks of somebody who works for the breached one.
VENDOR_ABOUT = (
    r"\b(?:vendor|contractor|third[- ]party (?:vendor|provider|company|service|supplier|administrator)"
    r"|business associate|supplier|service provider|billing (?:company|firm|agency)"
    r"|software (?:company|provider|maker)|hosting|(?:company|firm|service) (?:that|which|whose|it|they|we)"
    r"|print(?:er|ing) company|mailing (?:company|house)|collection agency|processor)\b"
)

_WORD = r"(?-i:[A-Z0-9][\w&'.-]{0,30})"
ACRONYM = Lazy(
    r"'?s?,? \((?:(?:collectively|hereinafter|or|the),? )?(?:[\"']"
    r"|the )?(?P<name>[A-Z][\w&.' -]{1,40}?)[\"']?(?:,? (?:or|and) (?:the )?[\"'][\w ]{1,20}[\"'])?\)"
)
ALSO = Lazy(
    r",? ?\(?(?:which (?:does|is|was) )?(?:d\.?/?b\.?/?a\.?|(?:doing|does|do) business as|also known as"
    r"|now known as"
    r"|a/?k/?a|formerly(?: known as| called)?|f/?k/?a|better known as|known as|operat(?:ing|es) as"
    r"|trading as)"
    rf"[ :]\s?(?:the )?[\"']?(?P<name>{_WORD}(?: (?:of (?:the )?|& |and |the )?{_WORD}){{0,6}}"
    r"(?:,? (?:Inc|LLC|Ltd|Corp|L\.L\.C|LLP|PLLC|P\.C|P\.A)\b\.?)?)",
    re.I,
)
ITS_INITIALS = Lazy(r"[Tt]he [a-z]{3,14} \((?P<name>[A-Z]{2,8})\)")
# Words in brackets that stand for no name.
NO_ALIAS = frozenset(
    """
ce phi ephi pii ba we us our company|the
company|nyse|nasdaq|hospital|practice|clinic|district|city|county|school
university|college|bank|firm|plan|group|center|health|medical|community|notice|incident|event|you|your
""".replace("|", " ").split()
)
