"""English number words."""

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
