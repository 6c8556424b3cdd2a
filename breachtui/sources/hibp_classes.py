"""The data classes of Have I Been Pwned and what each is among our data types.

Source: https://haveibeenpwned.com/api/v3/dataclasses, with the classes of older lists.
"""

from collections.abc import Mapping
from functools import cache

from breachtui.values.text import fold

_CLASSES: Mapping[str, tuple[str, ...]] = {
    "name": (
        "Names", "Nicknames", "Family members' names", "Mothers maiden names", "Salutations", "Spouses names",
    ),
    "ssn": ("Social security numbers", "Partial social security numbers"),
    "dob": ("Dates of birth", "Partial dates of birth", "Years of birth"),
    "address": ("Physical addresses", "Delivery instructions", "Home addresses"),
    "email": ("Email addresses", "Recovery email addresses", "Partial email addresses"),
    "phone": ("Phone numbers", "Partial phone numbers", "Mobile numbers"),
    "demographic": (
        "Age groups", "Ages", "Citizenship statuses", "Deceased date", "Deceased statuses", "Ethnicities",
        "Family structure", "Genders", "Home ownership statuses", "Living costs", "Marital statuses",
        "Nationalities", "Parenting plans", "Places of birth", "Political views", "Races",
        "Relationship statuses", "Religions", "Sexual orientations", "Spoken languages",
    ),
    "government_id": (
        "Government issued IDs", "Partial government issued IDs", "Licence plates", "National IDs",
        "Immigration statuses", "Tax identification numbers", "Vehicle identification numbers (VINs)",
    ),
    "drivers_license": ("Driver's licenses", "Drivers licenses"),
    "passport": ("Passport numbers", "Partial passport numbers"),
    "biometric": ("Biometric data", "Fingerprints"),
    "medical": (
        "Blood types", "Drug habits", "Disabilities", "HIV statuses", "Medical records", "Mental health data",
        "Personal health data", "Prescriptions", "Vaccination statuses",
    ),
    "insurance": ("Health insurance information",),
    "payment_card": ("Credit cards", "Credit card CVV", "Partial credit card data", "Payment cards"),
    "bank_account": ("Bank account numbers", "Partial bank account numbers"),
    "financial": (
        "Account balances", "Charitable donations", "Credit scores", "Credit status information",
        "Cryptocurrency wallet addresses", "Financial investments", "Financial transactions", "Income levels",
        "Home loan information", "Loan information", "Net worths", "Payment histories", "Payment methods",
        "Political donations", "Taxation records", "Utility bills",
    ),
    "credentials": (
        "Auth tokens", "Banking PINs", "Encrypted keys", "Historical passwords", "Mnemonic phrases",
        "Password hints", "Password strengths", "Passwords", "PINs", "Security questions and answers",
    ),
    "username": ("Usernames", "Instant messenger identities", "Social media profiles"),
    "employment": (
        "Career levels", "Company names", "Employers", "Employment statuses", "Job applications",
        "Job titles", "Occupations", "Professional skills", "Work habits", "Years of professional experience",
    ),
    "education": ("Education levels", "School grades (class levels)"),
    "location": ("Geographic locations", "Flights taken", "Travel plans"),
    "device": (
        "Apps installed on devices", "Browser user agent details", "Cellular network names",
        "Device information", "Device serial numbers", "Device usage tracking data", "IMEI numbers",
        "IMSI numbers", "IP addresses", "MAC addresses", "Telecommunications carrier", "User agent details",
    ),
    "communications": (
        "AI prompts", "Audio recordings", "Chat logs", "Comments", "Customer interactions",
        "Customer service comments", "Email messages", "Private messages", "SMS messages", "Support tickets",
    ),
    "other": (
        "Address book contacts", "Appointments", "Astrological signs", "Avatars", "Beauty ratings", "Bios",
        "Browsing histories", "Buying preferences", "Car ownership statuses", "Clothing sizes",
        "Customer feedback", "Drinking habits", "Eating habits", "Family plans", "Fitness levels",
        "Homepage URLs", "Login histories", "Loyalty program details", "Personal descriptions",
        "Personal interests", "Photos", "Physical attributes", "Profile photos", "Purchases",
        "Purchasing habits", "Reward program balances", "Sexual fetishes", "Smoking habits",
        "Social connections", "Survey results", "Tattoo status", "Time zones", "Travel habits",
        "User statuses", "User website URLs", "Vehicle details", "Warranty claims", "Website activity",
    ),
}  # fmt: skip


@cache
def data_type(name: str) -> str | None:
    """The data type of a data class; None for a class that is not in the list."""
    return _by_key().get(_key(name))


@cache
def _by_key() -> dict[str, str]:
    return {_key(name): id for id, names in _CLASSES.items() for name in names}


def _key(name: str) -> str:
    return "".join(char for char in fold(name) if char.isalnum())
