"""What tells of data that was sent, shown or looked at by mistake or by the wrong people."""

from breachtui.extract.lexicon.attack_words import CLOSE, FAR, GAP, INSIDE, RECORDS, SEND, SLIP, WRONG, Attack

MISTAKES: dict[str, Attack] = {
    "misdirected": (
        2.6,
        (
            "wrong incorrect unintended misdirect mis mailing mail inadvertent mistaken erroneous "
            "accidental error mistake visible carbon blind bcc envelope stranger fax another "
            "unauthorised unauthorized unrelated unintentional window misaddress missent mismail "
            "postcard reply hands addressed inbox mailbox label masking hiding recipients$ improper "
            "unknown other$ accident addresses$ cc$ line$ field$ old$ outside previous box$ mix merg "
            "mishap display outdated "
            "different$ others$ else each$ meant$ "
            "intended$"
        ),
        (
            (
                "wrong incorrect",
                r"\battach(?:ed|ing) (?:the |an? )?(?:wrong|incorrect) (?:\w+ )?(?:file|spreadsheet"
                r"|document|list"
                r"|report|attachment)\b",
            ),
            (
                "wrong incorrect unintended unrelated mistaken unauthorised unauthorized unknown another "
                "other",
                rf"\b{SEND} {FAR}(?:to |in |into |at )?(?:the |an? )?(?<!of )(?<!by )(?<!by an )(?<!by the"
                rf" ){WRONG}",
            ),
            (
                "wrong incorrect",
                r"\b(?:wrong|incorrect) (?:recipients?|addressees?|envelopes?|fax number|(?:mailing |e-?mail "
                r"|home )?address\w*)",
            ),
            (
                "error mistake mishap mix merge mis$ mismail misdirected missent misaddressed misfaxed "
                "misdelivered"
                " mislabel mismatch misprint misstuff miscollated",
                r"\b(?:mis-?(?:mailed|mailing|directed|sent|addressed|faxed|delivered|labell?ed|matched"
                r"|printed|stuffed|collated)\b|mail merge|(?:mail(?:ing)?|print(?:ing)?|collating|sorting"
                r"|stuffing|labell?ing"
                r"|merg(?:e|ing)|formatting|batch processing|envelope)(?: \w{1,12})? (?:error|mistake"
                r"|mishap|mix-?up))",
            ),
            (
                "inadvertent mistaken erroneous accidental unintentional incorrect",
                rf"\b{SLIP} (?:been |being )?(?:e-?mail|sent|send|mail|fax|disclos|releas|provid|gave|given"
                rf"|includ|attach"
                r"|deliver|forward|hand|shar|cop(?:y|ied) in)\w{0,5}",
            ),
            (
                "error mistake accident erroneously inadvertently",
                rf"\b(?:sent|mailed|e-?mailed|e-?mailing|faxed|sending|released|disclosed) {FAR}"
                r"(?:in error|by mistake|by accident|erroneously|mistakenly|inadvertently|accidentally)",
            ),
            (
                "envelope window postcard mailing label outside",
                r"\b(?:visible|read through|showed|shown|viewable|printed|seen|show|displayed|displaying"
                r"|revealed) "
                rf"{GAP}(?:envelopes?|windows?|postcards?|mailing labels?|labels|outside of)\b",
            ),
            (
                "cop bcc recipients",
                r"\b(?:(?:carbon|blind) cop(?:y|ied)|blind-cop|bcc\b|to all (?:other )?recipients)",
            ),
            (
                "envelope",
                r"\b(?:envelopes? (?:[\w'-]{1,12} ){0,5}?windows?|windows? (?:of|in|on) (?:[\w'-]{1,12}"
                r" ){0,3}?envelopes?)"
                r" (?:[\w'-]{1,12} ){0,3}?(?:display|reveal|show|expos)\w{0,3}\b",
            ),
            (
                "label",
                rf"\b(?:mailed|sent|mailing|sending|envelopes?|letters?) {GAP}on the (?:\w{{1,10}} )?label\b",
            ),
            (
                "addresses recipients masking hiding",
                r"\b(?:e-?mail addresses|recipients)(?: \w{1,12}){0,3} (?:visible|viewable|seen|shown)\b"
                r"|without (?:masking"
                r"|hiding) (?:\w{1,12} ){0,3}(?:addresses|recipients|names)\b",
            ),
            (
                "incorrectly improperly wrongly",
                r"\b(?:incorrectly|improperly|wrongly) (?:\w{1,12} and )?(?:printed|stuffed|labell?ed"
                r"|mailed|addressed"
                r"|inserted|folded|merged)\b",
            ),
            (
                "intended meant",
                rf"\b(?:sent|mailed|e-?mailed|faxed|given) {FAR}(?:not (?:intended|meant) (?:to (?:receive"
                rf"|get|see)|for)|for whom"
                r" (?:it|they) (?:was|were) not (?:intended|meant))\b",
            ),
            (
                "wrong incorrect",
                rf"\b(?:sent|mailed|e-?mailed|received|issued|sending|mailing|given|got) {FAR}(?:wrong"
                rf"|incorrect) "
                r"(?:(?!patient|address|data\b)[\w-]{1,14} ){0,3}?(?:cards?|forms?|statements?|letters?"
                r"|information|packages?|packets?"
                r"|records?|files?|labels?|prescriptions?|bills?|invoices?)\b",
            ),
            ("stranger", r"\b(?:sent|e-?mailed|faxed|mailed|given|went) (?:out )?to (?:an? )?strangers?"),
            (
                "unauthorised unauthorized unknown",
                rf"\b(?:sent|sending|e-?mail(?:ed|ing)|mail(?:ed|ing)|fax(?:ed|ing)|deliver(?:ed|ing))"
                rf" {FAR}to (?:an? )?"
                r"(?:unauthori[sz]ed|unknown) (?:third[ -]part(?:y|ies)|recipients?)\b",
            ),
            ("reply", r"\breply(?:ing)?[ -](?:to[ -])?all\b"),
            (
                "inbox mailbox hands",
                rf"\b(?:landed|ended up|wound up|arrived) in {CLOSE}(?:inbox(?:es)?|mailbox(?:es)?|hands)"
                rf" of\b",
            ),
            (
                "addressed",
                rf"\baddressed to {CLOSE}(?:former|ex-\w+|other|another|wrong|different)\b",
            ),
            ("faxed", r"\bfaxed to (?:an? |the wrong)"),
            (
                "other else strangers another",
                rf"\b(?:sent|mailed|e-?mailed|faxed|posted|received|got|gave|handed|showed) {FAR}"
                r"(?:(?:of|about|belonging to|meant for|intended for) (?:others|other (?:people"
                r"|individuals|patients"
                r"|customers|members"
                r"|clients|students|employees)|some(?:one|body) else|strangers|another [a-z]+)\b"
                r"|some(?:one|body) else's|each other's|one another's"
                r"|another (?:family|patient|customer|member|person|client|employee|student)'s)",
            ),
            ("line field box", r"\b(?:to|cc)[ -](?:line|field|box)\b"),
            ("wrong incorrect", rf"\b{SEND} {FAR}to (?:the |an? )?(?:wrong|incorrect) [a-z]+"),
            (
                "old outdated previous different",
                r"\b(?:sent|mailed|e-?mailed|faxed|posted|delivered|went|addressed|shipped) "
                rf"{GAP}to (?:an? |their |the |his |her )?(?:(?:old|outdated|previous) (?:home "
                r"|mailing )?address|different [a-z]+ than\b)",
            ),
        ),
    ),
    "insider": (
        2.3,
        (
            "employee worker nurse clerk staff technician assistant physician doctor contractor "
            "volunteer faculty trustee trainee board optometrist dentist husband wife spouse partner "
            "boyfriend "
            "cashier bookkeeper paramedic dispatcher phlebotomist midwi janitor girlfriend friend private "
            "home$ provider mother father brother sister son daughter employer "
            "relative family intern "
            "teller manager insider workforce receptionist therapist aide officer "
            "secretar pharmacist counsel snoop personal ex$ coder biller registrar agent"
        ),
        (
            (
                (
                    "snoop stole took taken copied access viewed viewing looked looking opened opening "
                    "read downloaded downloading sold selling stealing taking misus misappropriat "
                    "photographed printed printing forwarded kept removed retrieved pilfered transcribed "
                    "jott wrote called brought passed handed leaked "
                    "acquired used using obtained "
                    "pulled "
                    "mailed emailed emailing retained stolen"
                ),
                rf"\b(?:(?:former|rogue|ex|then|current|hospital|registration|medical|office|billing)"
                rf" )?{INSIDE}(?!'|[\w -]{{0,20}}"
                r"(?:e-?mail|mailbox|laptop|credential|password|car\b|(?<!took )home\b))"
                r"(?:,? \(?(?!hackers?|attackers?|intruders?|that|whose|information|data|names|were|notic"
                r"|discover|learn|e-?mails?\b"
                r"|phish|inadvertent|mistaken|accidental|erroneous|received|click|respond"
                r"|fell)[\w'.-]{1,18}\)?){0,14}?"
                r"(?<! was)(?<! were)(?<! been)(?<! be)(?<! being),? "
                r"(?:impermissibly |improperly |inappropriately |repeatedly |wrongly )?(?:snoop\w{1,4}|stole"
                r"|took|taken|copied"
                r"|accessed|accessing|access|viewed|viewing|looked|looking|opened|opening|read|download(?:ed"
                r"|ing)|sold|selling"
                r"|stealing|taking|misus\w{2,3}|misappropriat\w{2,3}|photographed|printed|printing|forwarded"
                r"|kept|removed|retrieved|pilfered|transcribed|acquired|jott(?:ed|ing)|wrote down"
                r"|(?:called|pulled|looked|brought) up|passed|handed|leaked|used|using|obtained|pulled|stolen"
                rf"|e-?mailed|emailing|retained) {GAP}{RECORDS}\b(?! breach)",
            ),
            (
                "possession",
                rf"\b{INSIDE} (?:was|were|had been) (?:found |caught )?in possession of\b",
            ),
            (
                "accessing viewing using taking selling stealing copying photographing opening printing",
                rf"\b{INSIDE} (?:was|were|had been|has been) (?:\w{{2,14}} )?(?:accessing|viewing|using"
                rf"|taking|selling"
                rf"|stealing|copying|photographing|opening|printing) {GAP}(?:{RECORDS}|numbers)\b",
            ),
            (
                "husband wife spouse partner boyfriend girlfriend friend mother father brother sister son "
                "daughter"
                " employer relative family",
                rf"\b(?:e-?mail(?:ed|ing)?|sent|sending|forward(?:ed|ing)|gave|giving|showed|showing"
                rf"|disclosed|texted)"
                rf" {FAR}(?:to|with) (?:her|his|their|an?) (?:new |own )?(?:husband|wife|spouse|partner"
                rf"|boyfriend"
                r"|girlfriend|friend|mother|father|brother|sister|son|daughter|employer|relative|family"
                r" member)s?\b",
            ),
            (
                "disclosure release viewing theft",
                r"\b(?:disclosure|release|viewing|theft) of (?:[\w']{1,14} ){1,4}by an?"
                rf" (?:former|current|rogue) {INSIDE}",
            ),
            (
                "impermissibl improper inappropriate unauthorised unauthorized without",
                rf"\b{INSIDE}(?!'s? (?:\w{{1,12}} )?(?:e-?mail|mailbox|account|credential))(?:'s|s'|')? {GAP}"
                rf"(?:impermissibl|improper|inappropriate|unauthori[sz]ed|without"
                rf" (?:authori[sz]ation|permission"
                r"|(?:an? |any )?(?:legitimate |valid |proper |business |job|work|medical |clinical"
                r" )?(?:reason|need|purpose"
                r"|justification)))",
            ),
            (
                "accessed viewed opened stolen copied looked taken read disclosed misused obtained",
                rf"\b(?:accessed|viewed|opened|stolen|copied|looked at|taken|read|disclosed|misused|obtained)"
                rf" (?:\w{{1,14}} ){{0,3}}by "
                rf"(?:an?|one|two|three|its|the|several|another) (?:own )?(?:\w{{1,12}} )?{INSIDE}\b(?!')",
            ),
            (
                "impermissible improper inappropriate unauthorised unauthorized",
                rf"\b(?:impermissible|improper|inappropriate|unauthori[sz]ed) (?:access|view|look"
                rf"|use)\w{{0,4}} {GAP}by {GAP}{INSIDE}\b(?!')",
            ),
            (
                "personal private home",
                rf"\b(?:(?:e-?mail|forward|transferr|upload|mail|copi)(?:ed|ing)|sent|send(?:ing)?|forward"
                rf"|stored?|saved"
                rf"|transmitted)"
                rf" {FAR}(?:personal|private|home) (?:(?:and \w{{1,14}}|gmail|yahoo|google) )?"
                r"(?:e-?mail|cloud|website|account|computer|device|storage)",
            ),
            ("behind", rf"\b{INSIDE} (?:is|are|was|were) (?:thought to be |believed to be )?behind\b"),
            (
                "database system record",
                rf"\b{INSIDE} (?:[\w'.,()-]{{1,18}} ){{0,6}}?(?:ran|searched|queried|looked up)"
                rf" {FAR}(?:databases?"
                r"|systems?|records)\b",
            ),
            (
                "snoop rogue insider",
                r"\b(?:snoop(?:ing|ed|s)?\b|rogue (?:employee|insider)|insider (?:wrongdoing|threat|breach"
                r"|misuse))",
            ),
            (
                "fired terminated dismissed arrested charged indicted",
                rf"\b(?:fired|terminated|dismissed|arrested|charged|indicted) (?:an?|the|two|three|its)"
                rf" {GAP}{INSIDE}\b",
            ),
        ),
    ),
}
