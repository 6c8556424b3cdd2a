"""Where breached information was kept: each place with every word for it, in prose, lists and queries."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from breachtui.values.vocabulary import Vocabulary
from breachtui.words.told import Told, lines


@dataclass(frozen=True)
class Location(Told):
    """A place, and what tells of it."""

    after: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """What tells of it in a sentence that tells of an attack, by the attack."""


_ON_PAPER = ("parcel/chart", "trash !! device laptop portable")

_ROWS = (
    Location(
        "Network Server", "Network Server", "SERV", ("server", "network"),
        ("server",),
        veris=("S - ",),
    ),
    Location(
        "Email", "Email", "MAIL", ("e-mail",),
        lines("""
            mailbox
            phishing 2 email
            email 2 phishing
            unencrypted 2 email
            send 5 email ! by_way
            email 2 contain/wrong
        """),
        veris=("S - Mail",),
    ),
    Location("Laptop", "Laptop", "LAPT", (), ("laptop",), veris=("U - Laptop",)),
    Location(
        "Paper/Films", "Paper/Films", "PAPR", ("paper", "films"),
        lines("""
            papers
            parcel/chart 6 put/lost/fall
        """),
        after={
            "misdirected": ("posted_mail !! email mailbox",),
            "improper_disposal": _ON_PAPER,
            "stolen_device": ("parcel/chart !! laptop desktop portable computer device",),
            "lost_device": ("parcel/chart !! laptop desktop portable computer device",),
        },
        prc=("PHYS",),
        veris=("M - Documents", "M - Fax"),
    ),
    Location(
        "Electronic Medical Record", "Electronic Medical Record", "EMR", ("ehr",),
        ("emr",),
        after={"insider": ("view 8 chart",)},
    ),
    Location(
        "Desktop Computer", "Desktop Computer", "DESK", ("desktop",),
        lines("""
            desktop
            stolen 1 computer
        """),
        veris=("U - Desktop",),
    ),
    Location(
        "Other Portable Electronic Device", "Other Portable Electronic Device", "PORT",
        ("portable device", "usb", "phone"),
        ("portable",),
        prc=("PORT",),
        veris=("M - ", "U - Mobile phone", "U - Tablet", "U - Media", "U - Telephone"),
    ),
    Location("Other", "Other", "OTHR", veris=("U - ", "N - ", "T - ", "E - ")),
)  # fmt: skip

LOCATIONS = Vocabulary(
    "location of breached information",
    "HHS OCR breach portal, Location of Breached Information",
    _ROWS,
)
BY_ID = {place.id: place for place in _ROWS}
"""The rows by id."""
