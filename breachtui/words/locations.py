"""Where breached information was kept."""

from breachtui.values.vocabulary import Term, Vocabulary

LOCATIONS = Vocabulary(
    "location of breached information",
    "HHS OCR breach portal, Location of Breached Information",
    (
        Term("Network Server", "Network Server", "SERV", ("server", "network")),
        Term("Email", "Email", "MAIL", ("e-mail",)),
        Term("Laptop", "Laptop", "LAPT"),
        Term("Paper/Films", "Paper/Films", "PAPR", ("paper", "films")),
        Term("Electronic Medical Record", "Electronic Medical Record", "EMR", ("ehr",)),
        Term("Desktop Computer", "Desktop Computer", "DESK", ("desktop",)),
        Term("Other Portable Electronic Device", "Other Portable Electronic Device", "PORT",
             ("portable device", "usb", "phone")),
        Term("Other", "Other", "OTHR"),
    ),
)  # fmt: skip
