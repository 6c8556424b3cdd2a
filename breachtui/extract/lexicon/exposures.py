"""What tells of data that lay open: on the web, to the wrong users, to somebody's trackers."""

from breachtui.extract.lexicon.attack_words import CLOSE, FAR, GAP, HOLDING, SLIP, Attack

EXPOSURES: dict[str, Attack] = {
    "exposed": (
        2.5,
        (
            "misconfigur publicly openly freely left anybody inadvertent mistaken erroneous accidental "
            "unintentional incorrect unsecured unprotected open$ exposed insecure "
            "password accessible available posted internet bucket indexed search viewable coding "
            "glitch bug error pixel tracking public anyone software online web unsecure visible setting "
            "flaw defect "
            "update upgrade change configur disruption analytic displayed showed revealed disclosed able$ "
            "could$ saw$ seen$ seeing$ shown$ "
            "meta google facebook "
            "passwordless"
        ),
        (
            ("misconfigur configur", r"\bmis-?configur\w{2,6}"),
            (
                "public publicly",
                r"\bpublic(?:ly)?[ -]facing (?:\w{1,12} ){0,2}(?:servers?|websites?|folders?)",
            ),
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
            ("password public", r"\b(?:without (?:a |any )?password|no password\b|set to (?:be )?public)"),
            (
                "internet web search public anyone anybody google",
                rf"\b(?:accessible|available|visible|viewable|readable|found|searchable|viewed|seen|exposed"
                rf"|(?<!announcement )(?<!statement )(?<!message )(?<!letter )(?<!notice )posted"
                rf"|published|placed|put|stored|uploaded|appear(?:ed|ing)) "
                rf"(?!(?:[\w-]{{1,14}} ){{0,3}}(?:notices?|notification|statements?|letters?|faqs?|release"
                rf"|alert)\b){HOLDING}(?:via|on|through|over|to|by|onto) (?:the |an? |its |their )?(?:open "
                rf"|public |publicly accessible |company )?"
                r"(?:internet|web|search engine|public|website|web ?page|anyone|anybody|google)\b",
            ),
            (
                "error setting glitch flaw bug defect update upgrade change configur disruption coding "
                "vulnerab",
                r"\b(?:error|settings?|glitch|flaw|bug|defect|updates?|upgrade|changes?|configurations?"
                r"|disruption|coding)"
                rf" {GAP}(?:allow(?:ed|ing)|permit(?:ted|ting)|enabl(?:ed|ing)|made it possible|caus(?:ed"
                rf"|ing)|let)"
                r" (?!(?:\w{1,14} ){0,2}(?:hackers?|attackers?|intruders?|criminals?|outsiders?|actors?"
                r"|thieves)\b)"
                rf"{FAR}(?:view(?:ed|able)?|see|seen|access(?:ed|ible)?|visible|search(?:ed|able)?)\b",
            ),
            (
                "viewable visible accessible available searchable expos post leak",
                rf"\b(?:viewable|visible|accessible|searchable) (?:(?:by|to) {CLOSE}(?:others"
                rf"|unauthori[sz]ed|not"
                r" authori[sz]ed|the public|everyone|all|persons? outside|people outside|users|members"
                r"|customers)\b"
                r"|online|(?:on|from|through) (?:[\w()-]{1,14} ){0,5}(?:websites?|web|internet))\b"
                r"|\b(?:expos|post|leak)\w{1,3} online\b",
            ),
            (
                "able could saw seen seeing shown",
                r"\b(?:shoppers|people|patients|members|users|customers|clients|students|parents|visitors"
                r"|policy"
                r" ?holders)(?: \w{1,12}){0,3} "
                rf"(?:(?:(?:was|were|been) able to|could) (?:\w{{1,12}} )?(?:view|see|access|read"
                rf"|download)|saw"
                r"|(?:have|had) seen|were (?:seeing|being shown|shown))"
                rf" {FAR}(?:others?'?|another|one another)\b",
            ),
            (
                "displayed showed revealed disclosed",
                rf"\b(?:website|site|portal|app|page|system)s? (?:\w{{1,12}} )?(?:displayed|showed"
                rf"|revealed|disclosed)"
                rf" {FAR}to (?:others?|anyone|strangers|the public)\b",
            ),
            (
                "pixel analytic meta google facebook",
                r"\bpixels?\b|\b(?:analytics? (?:tools?|technolog\w+|software|code)|(?:code|tools?"
                r"|trackers?|software) from"
                r" (?:meta|facebook|google))\b",
            ),
            ("anyone anybody", r"\b(?:anyone|anybody) (?:who|with|could|on|that)\b"),
            (
                "internet s3$ indexed google search",
                r"\b(?:internet[ -]accessible|s3 bucket|indexed by|google search|search"
                r" engines?\b)",
            ),
            (
                "error glitch bug flaw",
                r"\bcoding error|\ba glitch\b|\b(?:software|technical|computer|programming|system|website)"
                r" (?:glitch|error"
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
