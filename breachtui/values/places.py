"""States and countries: codes and names."""

from functools import cache

from breachtui.errors import ValueNotKnown
from breachtui.values.text import fold

# USPS Publication 28, appendix B: states, the federal district, territories.
STATES = {
    "AL": "Alabama", "AK": "Alaska", "AZ": "Arizona", "AR": "Arkansas", "CA": "California",
    "CO": "Colorado", "CT": "Connecticut", "DE": "Delaware", "DC": "District of Columbia",
    "FL": "Florida", "GA": "Georgia", "HI": "Hawaii", "ID": "Idaho", "IL": "Illinois",
    "IN": "Indiana", "IA": "Iowa", "KS": "Kansas", "KY": "Kentucky", "LA": "Louisiana",
    "ME": "Maine", "MD": "Maryland", "MA": "Massachusetts", "MI": "Michigan",
    "MN": "Minnesota", "MS": "Mississippi", "MO": "Missouri", "MT": "Montana",
    "NE": "Nebraska", "NV": "Nevada", "NH": "New Hampshire", "NJ": "New Jersey",
    "NM": "New Mexico", "NY": "New York", "NC": "North Carolina", "ND": "North Dakota",
    "OH": "Ohio", "OK": "Oklahoma", "OR": "Oregon", "PA": "Pennsylvania",
    "RI": "Rhode Island", "SC": "South Carolina", "SD": "South Dakota", "TN": "Tennessee",
    "TX": "Texas", "UT": "Utah", "VT": "Vermont", "VA": "Virginia", "WA": "Washington",
    "WV": "West Virginia", "WI": "Wisconsin", "WY": "Wyoming",
    "AS": "American Samoa", "GU": "Guam", "MP": "Northern Mariana Islands",
    "PR": "Puerto Rico", "VI": "U.S. Virgin Islands",
}  # fmt: skip

_STATE_BY_NAME = {fold(name.replace(".", "")): code for code, name in STATES.items()}
_STATE_BY_NAME["washington dc"] = "DC"


def state_code(word: str) -> str | None:
    """The USPS code of a state's code or full name, in any case; None when it is neither."""
    plain = " ".join(word.replace(".", "").replace(",", " ").split())
    return plain.upper() if plain.upper() in STATES else _STATE_BY_NAME.get(fold(plain))


def state_name(code: str | None) -> str:
    """The name of a USPS code; the code itself where it is not one, "" for None."""
    return STATES.get(code, code) if code else ""


@cache
def countries() -> dict[str, str]:
    """ISO 3166 alpha-2 codes and English names, from CLDR."""
    from babel import Locale  # some 30 ms, needed only where a country is named

    territories = Locale("en").territories
    return {code: name for code, name in territories.items() if len(code) == 2 and code.isalpha()}


_ALSO = {
    "usa": "US", "u.s.": "US", "u.s.a.": "US", "united states of america": "US", "uk": "GB", "u.k.": "GB",
    "great britain": "GB", "england": "GB", "scotland": "GB", "wales": "GB", "uae": "AE", "turkey": "TR",
    "hong kong": "HK", "macau": "MO", "czech republic": "CZ", "burma": "MM", "ivory coast": "CI",
    "republic of korea": "KR", "korea": "KR", "russian federation": "RU", "viet nam": "VN",
}  # fmt: skip
"""Names of countries that people write and the table of names does not have."""


def country_code(word: str) -> str | None:
    """The ISO 3166 alpha-2 code of a country's code or English name; None when it is neither."""
    if word.upper() in countries():
        return word.upper()
    if known := _ALSO.get(fold(word)):
        return known
    return next((code for code, name in countries().items() if fold(name) == fold(word)), None)


def find_country(text: str) -> str:
    """The code of a country that a person names; raises `ValueNotKnown` for what is none."""
    code = country_code(text)
    if not code:
        raise ValueNotKnown(f"{text!r} is no country; write an ISO code or a name, such as US or Canada")
    return code


def country_name(code: str | None) -> str:
    """The English name of an ISO 3166 alpha-2 code; the code itself where unknown."""
    return countries().get(code, code) if code else ""


_OFFICES = {
    "HI": "Hawaii Office of Consumer Protection",
    "MA": "Massachusetts Office of Consumer Affairs and Business Regulation",
    "MT": "Montana Department of Justice",
    "NJ": "New Jersey Cybersecurity and Communications Integration Cell",
    "OR": "Oregon Department of Justice",
    "SC": "South Carolina Department of Consumer Affairs",
    "WA": "Washington State Attorney General",
    "WI": "Wisconsin Department of Agriculture, Trade and Consumer Protection",
}
"""Who publishes a state's notices, where that is not its attorney general, or is called otherwise."""


def office_name(state: str) -> str:
    """Who publishes the notices of a state, by its USPS code."""
    return _OFFICES.get(state) or f"{STATES[state]} Attorney General"


def jurisdiction_name(code: str | None) -> str:
    """Who keeps the filing: ``US-ME`` is the Maine Attorney General."""
    if not code:
        return ""
    country, _, part = code.partition("-")
    if part == "HHS":
        return "HHS Office for Civil Rights"
    if country == "US" and part in STATES:
        return office_name(part)
    return code
