"""Words that say when: months and days in English, with the abbreviations of the AP stylebook."""

MONTHS = {
    "january": 1,
    "february": 2,
    "march": 3,
    "april": 4,
    "may": 5,
    "june": 6,
    "july": 7,
    "august": 8,
    "september": 9,
    "october": 10,
    "november": 11,
    "december": 12,
    "jan": 1,
    "feb": 2,
    "mar": 3,
    "apr": 4,
    "jun": 6,
    "jul": 7,
    "aug": 8,
    "sep": 9,
    "sept": 9,
    "oct": 10,
    "nov": 11,
    "dec": 12,
}
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SEASONS = {"spring": 21, "summer": 22, "fall": 23, "autumn": 23, "winter": 24}

_HOLIDAYS = (
    "christmas eve thanksgiving labor memorial presidents veterans independence halloween juneteenth boxing"
    " columbus valentine's valentines year's"
)
_OTHERS = (
    "yesterday today weekend week month months year years day days ago morning afternoon evening night"
    " quarter half"
)
# Words without one of which, or a figure, no sentence names a date.
DATE_WORDS = frozenset([*MONTHS, *WEEKDAYS, *SEASONS, *_OTHERS.split(), *_HOLIDAYS.split()])
