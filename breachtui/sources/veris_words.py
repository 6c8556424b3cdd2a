"""The enumerations of VERIS, and what they are among our own.

Source: the schema of VERIS 1.4 (github.com/vz-risk/veris, verisc-enum.json), with the names
that its changelog says earlier versions had.
"""

ACTIONS = ("malware", "hacking", "social", "physical", "misuse", "error", "environmental", "unknown")
"""The categories of action, the most telling first."""

OPEN = ("error", "physical")
"""Categories of action that say nothing of the kind of breach without a variety."""


INDEFINITE = frozenset(
    {"U - Desktop or laptop", "U - Unknown", "S - Unknown", "M - Unknown", "N - Unknown", "T - Unknown"}
)
"""Assets that leave open what they are."""

CERTAINTY = {
    "Confirmed": "confirmed",
    "Suspected": "suspected",
    "Near miss": "near_miss",
    "False positive": "false_positive",
}
"""``security_incident``, and the flag that it makes."""

ACTORS = {"external": "external_actor", "internal": "internal_actor", "partner": "partner_actor"}
"""Who acted, and the flag that it makes."""
