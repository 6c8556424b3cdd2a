"""English number words, and what makes a number no count of anybody."""

from breachtui.extract.adjacent import After, Before

_ONES = """
one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen
"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
NUMBER_WORDS = {
    **{word: value for value, word in enumerate(_ONES.split(), 1)},
    **{word: 10 * value for value, word in enumerate(_TENS.split(), 2)},
}
SCALES = {
    **{"hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9},
    # South Asia counts so.
    **{"lakh": 10**5, "lakhs": 10**5, "crore": 10**7, "crores": 10**7},
}
FRACTIONS = {"half": 2, "quarter": 4, "third": 3}

NO_COUNT = After(
    """
    percent
    per cent
    dollars
    euros?
    pounds
    cents
    bitcoins?
    [kmgtp]i?b
    (?:kilo|mega|giga|tera|peta)bytes?
    years?
    months?
    days?
    weeks?
    hours?
    minutes?
    seconds?
    miles?
    times
    dozen
    [ap]\\.?m
    (?:st|nd|rd|th)
    """,
    then=r"(?:\s?%|\s?)",
    closed=True,
)
"""Units of measure: a number of these counts nobody."""
LABELLED = Before(
    """
    usd
    eur
    gbp
    rs
    no\\.
    box
    suite
    ext
    room
    page
    """,
    then=r"\.?",
    closed=True,
)
"""Before a sum of money, or a number that only tells one thing from others."""
_MONTH = "(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}"
IN_MONTH = Before(_MONTH, then=r"\.?", closed=True)
"""Before the day of a date."""
IN_YEAR = Before(
    """
    in
    during
    since
    until
    early
    late
    mid
    spring
    summer
    fall
    autumn
    winter
    all
    {month}
    {month}\\.? \\d{1,2}(?:st|nd|rd|th)?
    {month}\\.? \\d{1,2}-\\d{1,2}
    """,
    closed=True,
    month=_MONTH,
)
"""Before a number that can only be a year."""
