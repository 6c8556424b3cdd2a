"""What tells of data that was sent, shown or looked at by mistake or by the wrong people."""

from breachtui.extract.lexicon.attack_words import FAR, GAP, INSIDE, RECORDS, SEND, SLIP, WRONG, Attack

MISTAKES: dict[str, Attack] = {
    "misdirected": (
        2.6,
        (
            "wrong incorrect unintended misdirect mis mailing mail inadvertent mistaken erroneous "
            "accidental error mistake visible carbon blind bcc envelope stranger fax another "
            "unauthorised unauthorized unrelated unintentional window misaddress missent mismail "
            "postcard other$ cc$ line$ field$ old$ outdated different$ others$ else each$ meant$ "
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
                "wrong incorrect unintended unrelated mistaken unauthorised unauthorized another other",
                rf"\b{SEND} {FAR}(?:to |in |into |at )?(?:the |an? )?{WRONG}",
            ),
            (
                "wrong incorrect",
                r"\b(?:wrong|incorrect) (?:recipients?|addressees?|envelopes?|fax number|(?:mailing |e-?mail "
                r"|home )?address\w*)",
            ),
            (
                "error merge mis$ mismail misdirected missent misaddressed misfaxed misdelivered",
                r"\b(?:mailing error|mis-?(?:mailed|mailing|directed|sent|addressed|faxed|delivered)\b|mail"
                r" merge)",
            ),
            (
                "inadvertent mistaken erroneous accidental unintentional incorrect",
                rf"\b{SLIP} (?:been |being )?(?:e-?mail|sent|send|mail|fax|disclos|releas|provid|gave|given"
                rf"|includ|attach"
                r"|deliver|forward|hand|shar)\w{0,5}",
            ),
            (
                "error mistake accident erroneously inadvertently",
                rf"\b(?:sent|mailed|e-?mailed|faxed|sending|released|disclosed) {GAP}(?:in error|by mistake"
                r"|by accident|erroneously|mistakenly|inadvertently|accidentally)",
            ),
            (
                "envelope window postcard mailing label outside",
                r"\b(?:visible|showed|shown|viewable|printed|seen|show) "
                rf"{GAP}(?:envelopes?|windows?|postcards?|mailing labels?|labels|outside of)\b",
            ),
            (
                "cop bcc recipients",
                r"\b(?:(?:carbon|blind) cop(?:y|ied)|blind-cop|bcc\b|to all (?:other )?recipients)",
            ),
            ("stranger", r"\b(?:sent|e-?mailed|faxed|mailed|given|went) (?:out )?to (?:an? )?strangers?"),
            ("faxed", r"\bfaxed to (?:an? |the wrong)"),
            (
                "other else strangers another",
                rf"\b(?:sent|mailed|e-?mailed|faxed|posted|received|got|gave|handed|showed) {FAR}"
                r"(?:(?:of|about|belonging to|meant for|intended for) (?:others|other (?:people|patients"
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
            "volunteer intern teller manager insider workforce receptionist therapist aide officer "
            "secretar pharmacist counsel snoop personal ex$ coder biller registrar agent"
        ),
        (
            (
                (
                    "snoop stole took taken copied access viewed viewing looked looking opened opening "
                    "read downloaded downloading sold selling stealing taking misus misappropriat "
                    "photographed printed printing forwarded kept removed used using obtained pulled "
                    "mailed emailed emailing retained"
                ),
                rf"\b(?:(?:former|rogue|ex|then|current|hospital|registration|medical|office|billing)"
                rf" )?{INSIDE}(?!'|[\w -]{{0,20}}"
                r"(?:e-?mail|mailbox|laptop|credential|password|car\b|home\b))"
                r"(?:,? (?!hackers?|attackers?|intruders?|that|whose|information|data|names|were|notic"
                r"|discover|learn|e-?mails?\b"
                r"|phish|inadvertent|mistaken|accidental|erroneous|received|click|respond"
                r"|fell)[\w'-]{1,18}){0,9}?"
                r"(?<! was)(?<! were)(?<! been)(?<! be)(?<! being) "
                r"(?:impermissibly |improperly |inappropriately |repeatedly |wrongly )?(?:snoop\w{1,4}|stole"
                r"|took|taken|copied"
                r"|accessed|accessing|access|viewed|viewing|looked|looking|opened|opening|read|download(?:ed"
                r"|ing)|sold|selling"
                r"|stealing|taking|misus\w{2,3}|misappropriat\w{2,3}|photographed|printed|printing|forwarded"
                r"|kept|removed|used|using|obtained|pulled"
                rf"|e-?mailed|emailing|retained) {GAP}{RECORDS}\b(?! breach)",
            ),
            (
                "disclosure release viewing theft",
                r"\b(?:disclosure|release|viewing|theft) of (?:[\w']{1,14} ){1,4}by an?"
                rf" (?:former|current|rogue) {INSIDE}",
            ),
            (
                "impermissibl improper inappropriate unauthorised unauthorized without",
                rf"\b{INSIDE} {GAP}(?:impermissibl|improper|inappropriate|unauthori[sz]ed|without"
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
                rf"\b(?:e-?mailed|sent|forwarded|stored?|saved|uploaded|transferred|transmitted)"
                rf" {FAR}(?:personal|private|home) "
                r"(?:e-?mail|cloud|website|account|computer|device|storage)",
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
    "exposed": (
        2.5,
        (
            "misconfigur publicly openly freely left unsecured unprotected open$ exposed insecure "
            "password accessible available posted internet bucket indexed search viewable coding "
            "glitch bug error pixel tracking public anyone software online web unsecure "
            "passwordless"
        ),
        (
            ("misconfigur configur", r"\bmis-?configur\w{2,6}"),
            (
                "publicly openly freely",
                r"\b(?:publicly|openly|freely) (?:accessible|available|exposed|open|viewable|visible"
                r"|searchable|readable)",
            ),
            (
                "left",
                rf"\bleft {GAP}(?:open|exposed|online|public|unsecured|unprotected|accessible|unlocked to|on"
                rf" (?:an? |the )?(?:open|public)"
                r"|without (?:a )?password|in view|visible)",
            ),
            (
                "unsecured unprotected open exposed insecure passwordless public",
                r"\b(?:unsecured|unprotected|open|exposed|insecure|passwordless|public|publicly accessible)"
                r" (?:\w{1,14} ){0,3}?"
                r"(?:databases?|servers?|buckets?|instances?|storage|repositor\w+|directory|mongodb"
                r"|elasticsearch|port|cloud|ftp"
                r"|web ?(?:page|site|server)|internet)\b",
            ),
            ("password public", r"\b(?:without (?:a |any )?password|no password|set to (?:be )?public)"),
            (
                "internet web search public anyone anybody google",
                rf"\b(?:accessible|available|visible|viewable|readable|found|searchable|viewed|seen|exposed"
                rf"|posted|published|placed|put|stored|uploaded|appear(?:ed|ing)) "
                rf"(?!(?:[\w-]{{1,14}} ){{0,3}}(?:notices?|notification|statements?|letters?|faqs?|release"
                rf"|alert)\b){GAP}(?:via|on|through|over|to|by|onto) (?:the |an? |its |their )?(?:open "
                rf"|public |publicly accessible |company )?"
                r"(?:internet|web|search engine|public|website|web ?page|anyone|anybody|google)\b",
            ),
            ("anyone anybody", r"\b(?:anyone|anybody) (?:who|with|could|on|that)\b"),
            (
                "internet s3$ indexed google search",
                r"\b(?:internet[ -](?:accessible|facing)|s3 bucket|indexed by|google search|search"
                r" engines?\b)",
            ),
            (
                "error glitch bug flaw",
                r"\bcoding error|\b(?:software|technical|computer|programming|system|website) (?:glitch|error"
                r"|bug|flaw)",
            ),
            (
                "inadvertent mistaken erroneous accidental unintentional incorrect",
                rf"\b{SLIP} (?:been )?(?:expos|post|made|upload|publish|left|plac)\w{{0,5}}",
            ),
            ("tracking", r"\btracking (?:pixel|technolog|code|cookie|tool)\w{0,4}"),
        ),
    ),
}
