"""Industries of VERIS incidents to our sectors.

Sources: NAICS 2022 (census.gov/naics), whose codes VERIS takes as strings of two to six
digits; the names of its two-digit sectors as summaries of VCDB spell them.
"""

from breachtui.words.sectors import of_label

# the longest beginning of a code that stands here decides
_BY_CODE = {
    "22": "other", "11": "other", "21": "other", "23": "other", "31": "other", "32": "other", "33": "other",
    "334": "technology",  # computers and electronics
    "42": "other", "44": "retail", "45": "retail",
    "48": "other", "49": "other",
    "51": "technology", "5111": "other", "512": "other", "513": "other", "5132": "technology",
    "515": "other", "516": "other", "51912": "education",  # publishers, films, radio; libraries
    "52": "finance", "524114": "health_plan", "525120": "health_plan",
    "53": "other", "54": "other", "5415": "technology", "55": "other", "56": "other",
    "61": "education",
    "62": "healthcare_provider", "624": "nonprofit",  # social assistance
    "71": "other", "72": "retail",  # hotels and restaurants
    "81": "other", "813": "nonprofit",
    "92": "government",
}  # fmt: skip


def sector(industry: str) -> str | None:
    """The sector of a NAICS code, or of a sector's name; None where neither says one."""
    text = industry.strip()
    if not text.isdigit():
        return of_label(text)
    return next((_BY_CODE[text[:n]] for n in range(len(text), 1, -1) if text[:n] in _BY_CODE), None)
