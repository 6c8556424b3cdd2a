"""The categories of the HHS breach portal."""

from breachtui.values.vocabulary import Term, Vocabulary

BREACH_TYPES = Vocabulary(
    "breach type",
    "HHS OCR breach portal, Type of Breach (45 CFR 164.408 notices)",
    (
        Term("Hacking/IT Incident", "Hacking/IT Incident", "HACK", ("hacking", "it incident", "cyberattack")),
        Term("Unauthorized Access/Disclosure", "Unauthorized Access/Disclosure", "DISC",
             ("unauthorized access", "disclosure", "unauthorised access")),
        Term("Theft", "Theft", "THFT", ("stolen",)),
        Term("Loss", "Loss", "LOSS", ("lost",)),
        Term("Improper Disposal", "Improper Disposal", "DISP", ("disposal",)),
        Term("Other", "Other", "OTHR"),
        Term("Unknown", "Unknown", "UNKN"),
    ),
)  # fmt: skip
