"""Words of organizations' names as they are shortened or spelled elsewhere: St. for Saint, Centre."""

from functools import cache

SHORT = {
    "univ": "university", "assoc": "association", "assn": "association", "assocs": "associate",
    "svc": "service", "svcs": "service", "mgmt": "management", "mgt": "management", "hosp": "hospital",
    "ctr": "center", "centre": "center", "natl": "national", "nat": "national", "intl": "international",
    "dept": "department", "st": "saint", "ste": "saint", "mt": "mount", "ft": "fort", "med": "medical",
    "tech": "technology", "technologies": "technology", "sys": "system", "fin": "financial",
    "ins": "insurance", "grp": "group", "govt": "government", "comm": "community", "cmty": "community",
    "bros": "brother", "mfg": "manufacturing", "admin": "administration", "fed": "federal",
    "orthopaedic": "orthopedic", "orthopaedics": "orthopedic", "orthopedics": "orthopedic",
    "pediatrics": "pediatric", "paediatric": "pediatric", "mktg": "marketing", "cty": "county",
    "dist": "district", "sch": "school", "ind": "industry", "industries": "industry", "cos": "company",
    "labs": "laboratory", "lab": "laboratory", "laboratories": "laboratory", "bcbs": "bluecross",
    "fl": "florida", "tx": "texas", "ky": "kentucky", "tn": "tennessee", "wi": "wisconsin",
    "mn": "minnesota", "az": "arizona", "nv": "nevada", "ut": "utah", "ks": "kansas", "ga": "georgia",
    "il": "illinois", "oh": "ohio", "wa": "washington", "ca": "california", "ct": "connecticut",
}  # fmt: skip
"""Short forms and spellings, each with the word that it stands for; in lower case."""


@cache
def spelled_otherwise(word: str) -> tuple[str, ...]:
    """The other ways to write a word of a name, sorted; none for most words.

    >>> spelled_otherwise("saint")
    ('st', 'ste')
    """
    stands_for = SHORT.get(word, word)
    same = {stands_for, *(short for short, long in SHORT.items() if long == stands_for)}
    return tuple(sorted(same - {word}))
