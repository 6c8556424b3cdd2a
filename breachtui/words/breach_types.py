"""The categories of the HHS breach portal: each with every word for it."""

from breachtui.values.vocabulary import Vocabulary
from breachtui.words.told import Told, lines

_SHOWS = "disclose/expose/send/post"

_ROWS = (
    Told(
        "Hacking/IT Incident", "Hacking/IT Incident", "HACK", ("hacking", "it incident", "cyberattack"),
        lines("""
            system 6 expose 3 data
            vulnerability
        """),
        ("undergo 3 security_event",),
        cells=("cyber/hack/enter/entered/attack",),
        prc=("HACK",),
        veris=("malware", "hacking", "social"),
    ),
    Told(
        "Unauthorized Access/Disclosure", "Unauthorized Access/Disclosure", "DISC",
        ("unauthorized access", "disclosure", "unauthorised access"),
        lines(f"""
            lacking 2 view/took/copy/use/access/give/{_SHOWS}
            view/took/copy/use/access 14 lacking
            give/{_SHOWS} 12 to 1 others ! notice
            data 8 view 2 others
            send/message 12 unencrypted
            unencrypted 2 message
        """),
        lines(f"""
            slip
            outsider 4 come 4 premises
            {_SHOWS} 6 data
            data 3 post
            unattended
            give 2 credentials
            illicit 3 access
            allow 3 view/kin
            open 6 others/insider/another
            send 8 cover
        """),
        cells=("lacking/illicit/disclose/expose/display/inside/insider/misdirected/laid_open",),
        prc=("INSD", "DISC"),
        veris=("misuse", "error", "physical.Snooping", "physical.Surveillance", "physical.Wiretapping"),
    ),
    Told(
        "Theft", "Theft", "THFT", ("stolen",),
        lines("""
            steal
            stolen
        """),
        cells=("steal/stolen/burglary",),
        veris=("physical.Theft",),
    ),
    Told(
        "Loss", "Loss", "LOSS", ("lost",),
        lines("""
            lose
            lost
            fall away
            damaged 4 transit
        """),
        cells=("lose/lost",),
        veris=("error.Loss",),
    ),
    Told(
        "Improper Disposal", "Improper Disposal", "DISP", ("disposal",),
        cells=("dispose",),
        veris=("error.Disposal error",),
    ),
    Told(
        "Other", "Other", "OTHR",
        cells=("other",),
        veris=(
            "error.Capacity shortage", "error.Malfunction", "error.Maintenance error",
            "error.Physical accidents", "physical", "environmental",
        ),
    ),
    Told("Unknown", "Unknown", "UNKN", cells=("unknown",), veris=("unknown",)),
)  # fmt: skip

BREACH_TYPES = Vocabulary(
    "breach type", "HHS OCR breach portal, Type of Breach (45 CFR 164.408 notices)", _ROWS
)
BY_ID = {category.id: category for category in _ROWS}
"""The rows by id."""
