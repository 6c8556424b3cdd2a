"""What tells of each way in which things and papers go astray."""

from breachtui.extract.lexicon.attack_words import CYBER, FAR, GAP, NEAR, PREMISES, THING, Attack

MISHAPS: dict[str, Attack] = {
    "improper_disposal": (
        2.8,
        "dispos discard dumpster trash recycl thrown threw shred landfill garbage rubbish"
        " wiped wiping erase$ erased$ sold$ resold auction donated surplus returned given",
        (
            (
                "dispos discard",
                rf"\b(?:improper|inappropriate|inadvertent|mistaken|accidental|unsecure\w?)(?:ly)?"
                rf" {GAP}(?:dispos|discard)",
            ),
            (
                "dispos",
                rf"\bdispos(?:ed|al|ing) {GAP}(?:improper|records|papers?|documents|phi|files|x-rays?|films)",
            ),
            ("dumpster landfill trash garbage rubbish", r"\b(?:dumpsters?|landfill|trash|garbage|rubbish)\b"),
            ("recycl", r"\brecycl\w{0,4} (?:bin|cent(?:er|re)|container|facility|dumpster)"),
            ("thrown threw discarded", r"\b(?:thrown (?:away|out)\b|threw (?:away|out)\b|discarded\b)"),
            (
                "wiped erased scrubbed unwiped",
                r"\b(?:without|not|never|n't) (?:[\w-]{1,12} ){0,6}?(?:wiped|erased|scrubbed)\b|\bunwiped\b",
            ),
            (
                "still left",
                rf"\b(?:sold|resold|auctioned|donated|returned|given away) {GAP}(?:with|still holding"
                rf"|still containing) {GAP}(?:still (?:on|in|inside)|left (?:on|in|inside))\b",
            ),
            (
                "shred",
                r"\b(?:not (?:been |properly )?shredded|without (?:being )?shred\w{1,4}|instead of"
                r" (?:\w{1,9} )?shred)",
            ),
        ),
    ),
    "stolen_device": (
        2.8,
        "stole theft steal burglar took taken thief thieves broke robb carry carried break",
        (
            (
                "stole steal theft took robbed carried made taking",
                rf"\b(?:stolen|theft (?:and loss )?of|stole|steal|steals|stealing|took|robbed of|carried off"
                rf"|made off with|taking) {NEAR}{THING}\b(?!'s)",
            ),
            (
                "stolen taken",
                rf"\b{THING}(?: (?!that|which|had|data|information)[\w'-]{{1,18}},?){{0,8}}? (?:was|were"
                rf"|been|being|is) "
                rf"(?:also |later |reported |apparently |believed |to |have |been ){{0,4}}(?:stolen|taken)\b"
                r"(?! (?:over|down|off-?line|care|to be|into))",
            ),
            (
                "stolen taken",
                rf"\b{THING} {GAP}(?:containing|with|holding|belonging|used|that contain\w+|which contain\w+)"
                rf" {FAR}(?:was|were|been) "
                r"(?:stolen|taken)\b(?! (?:over|down|off-?line|care))",
            ),
            (
                "stolen taken",
                rf"\b{THING}(?: (?!that|which)[\w'-]{{1,18}}){{0,3}} (?:stolen|taken) (?:from|during|in|out)",
            ),
            ("burglar", r"\bburglar\w{1,5}"),
            (
                "broke",
                rf"\bbroke(?:n)? into (?:(?!'s)[\w'-]{{1,14}} ){{0,5}}?{PREMISES}\b(?!'s? (?:\w{{1,12}}"
                rf" )?{CYBER}| {CYBER})",
            ),
            (
                "broken burglarized robbed",
                rf"\b{PREMISES} (?:was|were|had been|being) (?:\w{{1,12}} )?(?:broken into|burglarized"
                rf"|robbed)\b",
            ),
            ("break", rf"\bbreak-in (?:at|of|to) {GAP}{PREMISES}|\b{PREMISES} break-?in\b"),
            (
                "stolen theft taken",
                rf"\b(?:stolen|theft|taken) (?:from|out of) {GAP}(?:cars?|vehicles?|trunk|van|locker|home"
                rf"|residence|house)\b",
            ),
            (
                "theft stealing",
                r"\b(?:theft|stealing) of (?:an? |the |its |their |one |two |several )?(?:unencrypted "
                r"|encrypted |password-"
                rf"protected )?{THING}",
            ),
        ),
    ),
    "lost_device": (
        2.6,
        "lost missing misplac loss lose locat mislaid disappear gone left$ forgot",
        (
            (
                "lost missing misplaced loss lose losing mislaid",
                rf"\b(?:lost|missing|misplaced|loss of|lose|losing|mislaid|losing) {NEAR}{THING}\b",
            ),
            (
                "left$ forgot",
                rf"\b(?:left|forgot) (?:an? |the |his |her |their |its )?(?:[\w-]{{1,12}} ){{0,2}}?{THING}"
                r" (?:behind )?(?:in|on|at|aboard) (?:an? |the )?(?:taxi|cab|train|bus|plane|flight"
                r"|airport|restaurant|subway"
                r"|rental car|hotel|cafe|coffee shop)\b",
            ),
            (
                "lost missing misplaced mislaid disappeared",
                rf"\b{THING}(?: (?!that|which)[\w'-]{{1,18}},?){{0,8}}? (?:disappeared|(?:was|were|been|went"
                rf"|is|are|had gone) "
                r"(?:also |reported |apparently |believed |to |be |have |been ){0,4}(?:lost|missing|misplaced"
                r"|mislaid))\b",
            ),
            (
                "lost missing misplaced",
                rf"\b{THING} {GAP}(?:containing|with|holding|that contain\w+|which contain\w+|used)"
                rf" {FAR}(?:was|were|been|is|are) (?:reported )?"
                r"(?:lost|missing|misplaced)\b",
            ),
            (
                "gone",
                rf"\b{THING} (?:was|were) gone\b",
            ),
            ("lost", r"\blost in (?:the (?:mail|post)|transit|shipment|shipping|delivery)"),
            (
                "located found accounted",
                rf"\b{THING} {GAP}(?:could not|cannot|can't|not) be (?:located|found|accounted for)",
            ),
        ),
    ),
}
