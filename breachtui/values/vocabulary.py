"""The closed vocabularies: ids, labels, the words people use for them, and their sources."""

from dataclasses import dataclass
from functools import cached_property

from breachtui.errors import ValueNotKnown
from breachtui.values.text import fold


@dataclass(frozen=True)
class Term:
    """One word of a vocabulary."""

    id: str
    """What is stored."""
    label: str
    """What is shown."""
    badge: str = ""
    """A form of at most four letters for narrow columns."""
    synonyms: tuple[str, ...] = ()
    """Other words a person would type for it."""


@dataclass(frozen=True)
class Vocabulary:
    """A closed list of terms."""

    name: str
    """What the terms are, in the singular: ``data type``."""
    source: str
    """Where the list comes from."""
    terms: tuple[Term, ...]
    """In the order they are shown."""

    @cached_property
    def by_id(self) -> dict[str, Term]:
        """The terms by id."""
        return {term.id: term for term in self.terms}

    @cached_property
    def _by_word(self) -> dict[str, Term]:
        words: dict[str, Term] = {}
        for term in self.terms:
            for word in (term.id, term.label, *term.synonyms):
                words.setdefault(_key(word), term)
        return words

    def __contains__(self, id: str) -> bool:
        """Whether ``id`` is a term's id."""
        return id in self.by_id

    def label(self, id: str | None) -> str:
        """The label of an id; the id itself where it is not known, "" for None."""
        if id is None:
            return ""
        term = self.by_id.get(id)
        return term.label if term else id

    def find(self, word: str) -> Term:
        """The term that a person means by an id, a label, a synonym or a beginning of one.

        Raises `ValueNotKnown`, naming the choices.
        """
        key = _key(word)
        if key in self._by_word:
            return self._by_word[key]
        starting = {term.id: term for known, term in self._by_word.items() if key and known.startswith(key)}
        if len(starting) == 1:
            return next(iter(starting.values()))
        choices = ", ".join(starting or self.by_id)
        raise ValueNotKnown(f"{word!r} is no {self.name}; choose from {choices}")


def _key(word: str) -> str:
    return "".join(char for char in fold(word) if char.isalnum())


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

ATTACKS = Vocabulary(
    "attack",
    "breachtui's own, after the VERIS action varieties (veriscommunity.net)",
    (
        Term("ransomware", "Ransomware", "RANS", ("extortion", "encrypted files")),
        Term("phishing", "Phishing", "PHIS", ("spear phishing", "business email compromise", "bec")),
        Term("malware", "Malware", "MALW", ("virus", "trojan", "spyware")),
        Term("hacking", "Hacking", "HACK", ("cyberattack", "intrusion", "network intrusion")),
        Term("credential_stuffing", "Credential stuffing", "CRED", ("password spraying",)),
        Term("skimming", "Skimming", "SKIM", ("skimmer", "magecart", "card skimming")),
        Term("stolen_device", "Stolen device", "STOL", ("stolen laptop", "burglary")),
        Term("lost_device", "Lost device", "LOST", ("lost laptop", "lost media")),
        Term("insider", "Insider", "INSD", ("snooping", "employee misuse")),
        Term("misdirected", "Misdirected message", "MISD", ("mailing error", "misdirected email")),
        Term("exposed", "Exposed data", "EXPO", ("misconfiguration", "open bucket", "leak")),
        Term("improper_disposal", "Improper disposal", "DISP", ("dumped records",)),
        Term("unknown", "Unknown", "UNKN"),
    ),
)  # fmt: skip

DATA_TYPES = Vocabulary(
    "data type",
    "breachtui's own; covers 45 CFR 164.514(b)(2) identifiers and the state breach statutes",
    (
        Term("name", "Names", "NAME", ("full name", "first name", "last name")),
        Term("ssn", "Social Security numbers", "SSN",
             ("social security number", "social", "social insurance number")),
        Term("dob", "Dates of birth", "DOB", ("birth date", "date of birth", "birthday")),
        Term("address", "Postal addresses", "ADDR", ("home address", "mailing address", "physical address")),
        Term("email", "E-mail addresses", "MAIL", ("email address", "e-mail")),
        Term("phone", "Phone numbers", "TEL", ("telephone", "phone number")),
        Term("demographic", "Demographic information", "DEMO",
             ("gender", "ethnicity", "race", "marital status")),
        Term("government_id", "Government ID numbers", "GOVT", ("tax id", "national id", "state id")),
        Term("drivers_license", "Driver's licenses", "DL",
             ("driver license", "driving licence", "drivers licence")),
        Term("passport", "Passports", "PASS", ("passport number",)),
        Term("biometric", "Biometric data", "BIO", ("fingerprint", "face scan")),
        Term("medical", "Medical information", "MED",
             ("health", "phi", "diagnosis", "treatment", "prescription")),
        Term("insurance", "Health insurance information", "INS", ("medicare", "medicaid", "policy number")),
        Term("payment_card", "Payment cards", "CARD", ("credit card", "debit card", "cvv")),
        Term("bank_account", "Bank accounts", "BANK", ("bank", "routing number", "iban")),
        Term("financial", "Financial information", "FIN",
             ("billing", "income", "tax", "payroll", "credit history")),
        Term("credentials", "Passwords and credentials", "PWD",
             ("password", "login", "pin", "security question")),
        Term("username", "Usernames", "USER", ("user name", "user id", "login name")),
        Term("employment", "Employment information", "JOB", ("job", "employer", "salary")),
        Term("education", "Education records", "EDU", ("student records", "grades", "school records")),
        Term("location", "Location data", "LOC", ("geolocation", "gps")),
        Term("device", "Device and network identifiers", "DEV", ("ip address", "device id", "mac address")),
        Term("communications", "Messages and communications", "MSG", ("emails", "chat", "messages")),
        Term("other", "Other information", "OTH"),
    ),
)  # fmt: skip

ORGANIZATION_TYPES = Vocabulary(
    "organization type",
    "HHS covered entity types (45 CFR 160.103) and the sectors of state filings",
    (
        Term("healthcare_provider", "Healthcare provider", "PROV", ("hospital", "clinic", "provider")),
        Term("health_plan", "Health plan", "PLAN", ("health insurer",)),
        Term("business_associate", "Business associate", "BA", ("vendor",)),
        Term("clearing_house", "Healthcare clearing house", "CLRH", ("clearinghouse",)),
        Term("government", "Government", "GOV", ("city", "county", "agency")),
        Term("education", "Education", "EDU", ("school", "university", "college")),
        Term("finance", "Finance", "FIN", ("bank", "credit union", "insurer")),
        Term("retail", "Retail", "RETL", ("store", "restaurant", "hotel")),
        Term("technology", "Technology", "TECH", ("software", "internet")),
        Term("nonprofit", "Nonprofit", "NPO", ("charity", "non-profit")),
        Term("other", "Other", "OTHR"),
    ),
)  # fmt: skip

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
