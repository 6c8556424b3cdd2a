"""How breaches come about: each attack with every word for it, in prose, in lists and in queries."""

from dataclasses import dataclass

from breachtui.values.vocabulary import Vocabulary
from breachtui.words.told import Told, lines


@dataclass(frozen=True)
class Attack(Told):
    """An attack, and what tells of it."""

    breach_type: str | None = None
    """The category of the HHS breach portal that it falls in."""
    weight: float = 0
    """How special it is: of two that a text supports the one with more wins."""


_HACKING, _DISCLOSURE = "Hacking/IT Incident", "Unauthorized Access/Disclosure"
_DOES = "view/took/copy/keep/use/misuse/steal/stolen/send/message/give/disclose/post"
_DONE = _DOES.replace("/use/", "/").replace("/message/", "/")  # "the e-mail system used by employees"
_THING = "device/laptop/desktop/portable/papers/parcel"
_DATA = "data/chart/emr"


_ROWS = (
    Attack(
        "ransomware", "Ransomware", "RANS",
        ("extortion", "encrypted files"),
        breach_type=_HACKING, weight=3.0,
        frames=lines(f"""
            ransomware
            hacker/outsider/malware/hack 8 encrypt 6 system/{_DATA}/{_THING} ! contain keep took
            {_DATA}/system/server 6 encrypt by
            demand !! steal stolen copy took disclose post publish leak dump sell tweet
            ask 8 ransoming !! steal stolen copy took disclose post publish leak dump sell tweet
        """),
        veris=("malware.Ransomware",),
    ),
    Attack(
        "credential_stuffing", "Credential stuffing", "CRED",
        ("password spraying",),
        breach_type=_HACKING, weight=3.0,
        frames=lines("""
            stuffing
            credentials 8 stolen/use/took/disclose/hack/entered 6 elsewhere
        """),
        veris=("hacking.Brute force",),
    ),
    Attack(
        "skimming", "Skimming", "SKIM",
        ("skimmer", "magecart", "card skimming"),
        breach_type=_HACKING, weight=3.0,
        frames=lines("""
            skimming
            malware/script 12 checkout
            device 4 pump
        """),
        prc=("CARD",),
        veris=("physical.Skimmer",),
    ),
    Attack(
        "phishing", "Phishing", "PHIS",
        ("spear phishing", "business email compromise", "bec"),
        breach_type=_HACKING, weight=2.8,
        frames=lines("""
            phishing
            message 8 seeming ! data
        """),
        veris=("social.Phishing", "social.Pretexting"),
    ),
    Attack(
        "malware", "Malware", "MALW",
        ("virus", "trojan", "spyware"),
        breach_type=_HACKING, weight=2.2,
        frames=("malware",),
        veris=("malware",),
    ),
    Attack(
        "hacking", "Hacking", "HACK",
        ("cyberattack", "intrusion", "network intrusion"),
        breach_type=_HACKING, weight=1.6,
        frames=lines(f"""
            hack
            hacker
            demand/extort
            ask 8 ransoming
            outsider 6 enter/entered/{_DOES} 6 system/server/{_DATA} ! premises parcel
            enter/entered/view/copy/took 4 by 2 outsider ! premises
            illicit 3 access/entered/view/attack 5 system/server/mailbox
            system/server/mailbox 5 illicit 3 access/entered/view
            system/server/mailbox 3 be 3 enter/entered ! others
            system/server/mailbox 0 enter/entered
            enter 4 system/server/mailbox/desktop ! relative_pronoun data by
            credentials 3 be 2 enter/entered/stolen
            steal/stolen/copy/took 3 out_of 4 system/server
            vulnerability
            enter 3 flaw ! be
            guess 4 credentials
        """),
        hints=lines(f"""
            steal/stolen 3 {_DATA} !! device laptop desktop portable papers parcel premises
            {_DATA} 1 steal
            {_DATA} 8 stolen !! device laptop desktop portable papers parcel premises
            attack
        """),
        cells=("cyber",),
        prc=("HACK",),
        veris=("hacking",),
    ),
    Attack(
        "stolen_device", "Stolen device", "STOL",
        ("stolen laptop", "burglary"),
        breach_type="Theft", weight=2.8,
        frames=lines(f"""
            burglary
            break_in 4 premises ! system relative_pronoun !! hacker
            premises 3 break_in ! system !! hacker
            steal/stolen 4 {_THING} ! {_DATA.replace("/", " ")} from !! hacker hack
            {_THING} 10 stolen ! relative_pronoun data !! hack hacker
            {_THING} 0 relative_pronoun 0 be 3 stolen
            {_THING} 4 contain 12 be 4 stolen !! hack hacker
            steal/stolen 4 premises ! data system !! hacker
            {_THING} 0 steal !! hacker hack
            {_THING} 10 took 4 premises
            outsider 3 took/steal/stolen 3 parcel
        """),
        veris=("physical.Theft",),
    ),
    Attack(
        "lost_device", "Lost device", "LOST",
        ("lost laptop", "lost media"),
        breach_type="Loss", weight=2.6,
        frames=lines(f"""
            lose/lost 4 {_THING} ! data from
            {_THING} 10 lost
            {_THING} 12 fall away
        """),
        hints=lines("""
            lose/lost 3 data/chart !! hacker hack system denial
            data/chart 6 lost !! hacker hack system denial
        """),
        veris=("error.Loss",),
    ),
    Attack(
        "insider", "Insider", "INSD",
        ("snooping", "employee misuse"),
        breach_type=_DISCLOSURE, weight=2.3,
        frames=lines(f"""
            snooping
            former 2 insider 8 {_DOES} 6 {_DATA}/system/papers/parcel
            insider 8 lacking 4 {_DOES} 6 {_DATA}/system/papers/parcel
            insider 8 {_DOES} 8 {_DATA}/system/papers/parcel 8 lacking ! hacker
            lacking 3 {_DOES}/access 10 by 3 insider
            {_DONE} 4 by 2 insider ! outsider relative_pronoun incident use
            {_DONE} 6 by 2 former 2 insider ! use
            insider 4 view/copy/post 4 {_DATA}/papers/parcel ! allow hacker
            insider 2 be 2 use 4 {_DATA}
            insider 10 misuse/steal 4 {_DATA}/papers ! hacker
            insider 8 {_DOES} 12 private/kin
            {_DOES} 12 private
            insider 8 took 6 papers/parcel/{_DATA} 8 home
            insider 4 took 4 papers/parcel/{_DATA} ! hacker
            punish 5 insider
            punish 3 view/took/copy/misuse 6 data/chart/emr
            insider 5 punish
        """),
        cells=("inside", "insider 2 steal"),
        prc=("INSD",),
        veris=("misuse",),
    ),
    Attack(
        "misdirected", "Misdirected message", "MISD",
        ("mailing error", "misdirected email"),
        breach_type=_DISCLOSURE, weight=2.6,
        frames=lines(f"""
            misdirected
            send/message/give/disclose/papers/parcel 12 to/in 2 wrong/another 2 receiver
            send/message/disclose/papers/parcel 12 to 1 others ! notice
            send/message/give 12 to 2 wrong
            send/message/give 6 wrong 3 receiver/papers/parcel/{_DATA}
            send/give 6 another 3 receiver/parcel
            slip 2 send/give/include
            slip 2 disclose 3 message/data
            slip 2 disclose 3 to 3 receiver
            send/give/message 14 slip
            uncovered
            send/message 12 contain 2 another 2 receiver
            display/view/papers 6 cover
        """),
        cells=("wrong 2 receiver",),
        veris=("error.Misdelivery",),
    ),
    Attack(
        "exposed", "Exposed data", "EXPO",
        ("misconfiguration", "open bucket", "leak"),
        breach_type=_DISCLOSURE, weight=2.5,
        frames=lines("""
            exposed
            open/expose 10 web ! notice
            open 3 store
            flaw 6 allow 12 view/access ! hacker outsider
            flaw 10 view 8 another
            vulnerability 8 expose !! hacker outsider hack
            slip 2 expose/open/post/put
            view 3 by/to 1 another
            view/display 6 another 2 receiver
        """),
        hints=lines("""
            post/put/disclose 8 web ! notice
        """),
        cells=("laid_open",),
        veris=("error.Publishing error", "error.Misconfiguration", "error.Programming error", "error.Gaffe"),
    ),
    Attack(
        "improper_disposal", "Improper disposal", "DISP",
        ("dumped records",),
        breach_type="Improper Disposal", weight=2.8,
        frames=lines("""
            dispose/put 6 trash
            lacking/slip/careless 3 dispose
            dispose 3 lacking/slip/careless
            dispose 6 papers/parcel
            papers/parcel 8 dispose
            trash
        """),
        cells=("dispose",),
        veris=("error.Disposal error",),
    ),
    Attack("unknown", "Unknown", "UNKN", veris=("unknown",)),
)  # fmt: skip

ATTACKS = Vocabulary(
    "attack", "breachtui's own, after the VERIS action varieties (veriscommunity.net)", _ROWS
)
BY_ID = {attack.id: attack for attack in _ROWS}
"""The rows by id."""
