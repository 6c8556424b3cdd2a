"""What tells of each way in which things and papers go astray."""

from breachtui.extract.lexicon.attack_words import CYBER, FAR, GAP, NEAR, PREMISES, THING, Attack

# What is said of a thing before what became of it: "a laptop that was not encrypted was stolen".
UNLOCKED = (
    r"(?: (?:that|which) (?:was|were|is|are) (?:not |neither )?"
    r"(?:password[ -]protected|encrypted|secured),?)?"
)

MISHAPS: dict[str, Attack] = {
    "improper_disposal": (
        2.8,
        "dispos discard dumpster trash skip$ bin$ bins$ recycl thrown threw unwiped scrubbed shred "
        "landfill garbage "
        "rubbish "
        "distributed "
        "transferred"
        " removed deleted gave curb kerb roadside alley"
        " wiped wiping erase$ erased$ sold$ resold auction donated surplus returned given",
        (
            (
                "dispos discard",
                rf"\b(?:improper|inappropriate|inadvertent|mistaken|accidental|unsecure\w?)(?:ly)?"
                rf" {GAP}(?:dispos|discard)",
            ),
            (
                "sold resold donated distributed returned auctioned recycled transferred gave given",
                rf"\b(?:sold|resold|auctioned|donated|distributed|returned|recycled|transferred|gave|given)"
                rf" {FAR}(?:without|before) (?:first |properly |fully )?(?:removing|deleting|wiping|erasing"
                r"|clean(?:ing|sing)|clearing|emptying)\b",
            ),
            (
                "curb curbside kerb roadside alley",
                rf"\b(?:left|put|placed|sat|sitting|set|found|dumped|bags|boxes) {GAP}(?:at|by|on|in|to)"
                rf" (?:the |an? )"
                r"(?:curb|curbside|kerb|roadside|alley)\b",
            ),
            (
                "dispos",
                rf"\bdispos(?:ed|al|ing) {GAP}(?:improper|inadvertent|accidental|mistaken|records|papers?"
                rf"|documents|phi|files|x-rays?|films)",
            ),
            ("dumpster landfill trash garbage rubbish", r"\b(?:dumpsters?|landfill|trash|garbage|rubbish)\b"),
            (
                "recycl skip$",
                r"\brecycl\w{0,4} (?:bin|cent(?:er|re)|container|facility|dumpster|skip)"
                r"|\b(?:in|into) an? skip\b",
            ),
            (
                "bin bins",
                r"\b(?:unlocked|open|outdoor|outside|trash|garbage) bins?\b|\bbins? (?:behind|outside)\b",
            ),
            ("thrown threw discarded", r"\b(?:thrown (?:away|out)\b|threw (?:away|out)\b|discarded\b)"),
            (
                "wiped erased scrubbed unwiped",
                r"\b(?:without|not|never|n't|nobody|no one|none) (?:[\w-]{1,12} ){0,6}?(?:wiped|erased"
                r"|scrubbed)\b|\bunwiped\b",
            ),
            (
                "removed deleted erased",
                r"\b(?:contents|data|files|hard drives?|information)(?: of which)? (?:had|have|was|were)"
                r" not (?:been )?"
                r"(?:\w{2,12}ly )?(?:removed|deleted|erased)\b",
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
        "taking stole theft steal burglar made make walked walks ran$ nab swip snatch grab pilfer took "
        "taken thief "
        "thieves "
        "broke robb carry carried break",
        (
            (
                "stole steal theft took robbed carried made taking walked walks made make ran$ nab swip "
                "snatch grab pilfer",
                rf"(?<!unlock )\b(?:stolen|theft (?:and loss )?of|stole|steal|steals|stealing|took|robbed of"
                r"|carried (?:off|away|out)"
                r"|(?:made|makes?|walk(?:s|ed)|ran) (?:off|away|out) with|swip(?:es?|ed|ing)|snatch(?:es"
                r"|ed|ing)"
                r"|grab(?:s|bed)|nab(?:s|bed)"
                r"|pilfered|taking)"
                rf"(?! home\b| (?:\w{{1,10}} )?(?:pictures?|photos?|photographs?|screenshots?|images))"
                rf" {NEAR}{THING}\b(?<!\bdocuments)(?!'s| (?:down|off|off-?line|out of)\b)",
            ),
            (
                "stolen taken swiped snatched pilfered",
                rf"\b{THING}(?! (?:numbers?|address(?:es)?)\b),?{UNLOCKED}"
                rf"(?: (?!that|which|had|data|information)[\w'-]{{1,18}},?){{0,8}}?"
                rf" (?:had )?(?:was|were|been|being|is) "
                rf"(?:also |later |reported |apparently |believed |to |have |been ){{0,4}}"
                r"(?:stolen|taken|swiped|snatched|pilfered)\b"
                r"(?! (?:over|down|off-?line|care|to be|into))",
            ),
            (
                "stolen taken",
                rf"\b{THING} {GAP}(?:containing|with|holding|belonging|used"
                rf"|(?:that|which) (?:may |might |could |had |have ){{0,2}}contain\w+)"
                rf" {FAR}(?:was|were|been) "
                r"(?:stolen|taken)\b(?! (?:over|down|off-?line|care))",
            ),
            (
                "stolen taken",
                rf"\b{THING}(?: (?!that|which)[\w'-]{{1,18}}){{0,3}},? "
                r"(?:apparently |reportedly |allegedly |possibly )?(?:stolen|taken) (?:from|during|in|out)",
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
        "lost missing misplac vanish gone$ went$ possession loss lose losing blow$ didn$ did$ locat "
        "mislaid disappear find "
        "found account "
        "never arrive fell fall "
        "flew dropped left left$ forgot"
        " blew blown spill scatter tumbl",
        (
            (
                "lost missing misplaced loss lose losing mislaid",
                rf"\b(?:lost|missing|misplaced|loss of|lose|losing|mislaid|losing) {NEAR}{THING}\b",
            ),
            (
                "missing possession",
                rf"\b{THING} (?:reported )?missing\b|\b{THING} {GAP}no longer in (?:her|his|its|their)"
                rf" possession",
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
                rf"\b{THING}{UNLOCKED}(?: (?!that|which)[\w'-]{{1,18}},?){{0,8}}? (?:disappeared"
                rf"|(?:was|were|been|went|is|are|had gone) "
                r"(?:also |reported |apparently |believed |to |be |have |been ){0,4}(?:lost|missing|misplaced"
                r"|mislaid))\b",
            ),
            (
                "lost missing misplaced",
                rf"\b{THING} {GAP}(?:containing|with|holding|that contain\w+|which contain\w+|used)"
                rf" {FAR}(?:was|were|been|is|are|has gone|have gone|went) (?:reported )?"
                r"(?:lost|missing|misplaced)\b",
            ),
            (
                "vanished disappeared gone went",
                rf"\b{THING} {FAR}(?:vanished|disappeared|(?:gone|went) (?:missing|astray))\b",
            ),
            (
                "gone",
                rf"\b{THING} (?:was|were) gone\b",
            ),
            ("lost", r"\blost in (?:the (?:mail|post)|transit|shipment|shipping|delivery)"),
            (
                "find locat account",
                r"\b(?:can't|cannot|can not|couldn't|could not|unable to|still hasn't) (?:find|locate"
                r"|account for)"
                rf" {NEAR}{THING}\b",
            ),
            (
                "never arrive reached didn$ did$",
                rf"\b{THING} {GAP}(?:never (?:made it|arrived|reached|turned up|showed up)|(?:did not"
                rf"|didn't) "
                r"(?:arrive|reach|make it))\b",
            ),
            (
                "fell fall fallen flew blew blown blow spilled scattered tumbled",
                rf"\b(?:{THING}|files|records|papers|pages) {GAP}(?:fell|fall|fallen|flew|blew|blown?"
                rf"|spilled|scattered|tumbled)"
                r" (?:off|out|from|onto|across|over|along|into)\b",
            ),
            (
                "dropped left",
                rf"\b{THING} {GAP}(?:dropped|left behind|left (?:on|in|at|aboard) (?:an? |the"
                rf" )?(?:\w{{1,12}} )?(?:train|bus|tram"
                r"|subway|taxi|cab|plane|pub|bar|restaurant|caf\w|hotel|airport|station|park))\b",
            ),
            (
                "located found accounted",
                rf"\b{THING} {GAP}(?:could not|cannot|can't|not) be (?:located|found|accounted for)",
            ),
        ),
    ),
}
