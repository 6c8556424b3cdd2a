"""Cells of a table to values: words, yes or no, and counts of people, accounts or records.

What is not certain is left out and said in a remark.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from breachtui.sources.date_forms import MONTHS
from breachtui.sources.decoding import mended
from breachtui.values.counts import LARGEST, Qualifier
from breachtui.values.text import ascii_digits, fold, single_line, visible_prose

MISSING = frozenset({"", "-", "--", "—", "–", "n/a", "na", "nan", "none", "null", "nil", "unkn", "\\n"})
"""What stands in a cell, folded, where there is no value; ``\\N`` as databases write it."""

UNSTATED = frozenset({
    "unknown", "undetermined", "not provided", "not available", "not applicable", "not disclosed",
    "undisclosed", "not reported", "not stated", "not specified", "unspecified", "not yet known", "tbd",
    "pending", "(blank)", "none listed", "no consta", "desconocido", "inconnu", "non communique",
    "unbekannt", "keine angabe", "sconosciuto",
})  # fmt: skip
"""What says in words, folded, that a value is not known."""
ERRORS = frozenset({"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!"})
"""What a spreadsheet shows where a formula failed."""
_YES = frozenset({"yes", "y", "true", "t", "1", "x", "✓"})
_NO = frozenset({"no", "n", "false", "f", "0"})
Figure = tuple[int | None, Qualifier, str | None]
"""A count: its value, how exact it claims to be, and a remark where that is not the whole cell."""
_PLAIN = re.compile(r"\d{1,12}|\d{1,3}(?:[,\u00a0\u202f ]\d{3}){1,3}", re.ASCII)
# groups of three behind apostrophes, as the Swiss write them, or behind at least two points
_GROUPED = re.compile(
    r"(?<![\d.,'’])\d{1,3}(?:(?:['’]\d{3}){1,3}|(?:\.\d{3}){2,3}|(?:[ \u00a0\u202f]\d{3}){1,3})(?![\d.,'’])",
    re.ASCII,
)
_POINTED = re.compile(r"\d{1,3}(?:\.\d{3}){1,3}", re.ASCII)
_WITH_POINT = re.compile(r"\d[\d.]*\.\d+", re.ASCII)
_MARK = re.compile(r"\s?(?:\[\w{1,20}\]|[*†‡§¹²³⁰-⁹]+)$")  # of a foot note
_BLANKS = re.compile(r"[\u00a0\u2000-\u200a\u202f]")
_LOW_LINES = re.compile(r"(?<=\d)_(?=\d{3}(?!\d))", re.ASCII)
_SCIENTIFIC = re.compile(r"(\d)(?:[.,](\d{1,9}))?e\+?(\d{1,2})", re.ASCII | re.I)
_TRAILING_ZEROS = re.compile(r"(\d{1,12})[.,]0{1,2}", re.ASCII)
_SAID_UNKNOWN = re.compile(
    r"\b(?:tbd|to be determined|unknown|not (?:yet )?(?:known|provided|given|available|determined))\b", re.I
)
_NUMBER = re.compile(r"(?<![\w,.])(?:\d{1,3}(?:,\d{3}){1,3}|\d{1,12})(?![\d,.]*\d)", re.ASCII)
_SCALES = {
    "k": 3, "thousand": 3, "lakh": 5, "m": 6, "mm": 6, "mn": 6, "mio": 6, "mil": 6, "mln": 6, "million": 6,
    "crore": 7, "b": 9, "bn": 9, "billion": 9,
}  # fmt: skip
_SCALED_RANGE = re.compile(
    r"(?<![\d.,])(\d{1,3}(?:\.\d{1,3})?)(\s?(?:[-–—]|to|and|or)\s?)(\d{1,3}(?:\.\d{1,3})?)\s?"
    rf"({'|'.join(sorted(_SCALES, key=len, reverse=True))})\b",
    re.I,
)
_SCALED = re.compile(
    r"(?<![\w,.])(\d{1,3}(?:,\d{3}){1,3}|\d{1,6})(?:\.(\d{1,6}))? ?"
    rf"({'|'.join(sorted(_SCALES, key=len, reverse=True))})s?\b(?!\.?\w)",
    re.I | re.ASCII,
)
_BRACKETED = re.compile(r"\([^()]{0,300}\)")
_MONTH = rf"(?:{'|'.join(MONTHS)})[a-z]{{0,6}}\.?"
_DATE_LIKE = re.compile(
    rf"\d[/-]\d{{1,2}}[/-]\d|\d(?:st|nd|rd|th)?[ -](?:of )?{_MONTH}[-, ]{{1,2}}\d"
    rf"|\b{_MONTH} (?:\d{{1,2}}(?:st|nd|rd|th)?,? )?(?:19|20)\d\d\b",
    re.ASCII | re.I,
)
_PERCENTAGE = re.compile(r"[\d.,]{1,20} ?%|\d{1,9} (?:in|out of) (?:every )?\d{1,9}", re.ASCII)
_NEGATIVE = re.compile(r"[-−–]\s?\d[\d,.]*|\([\d,. ]{1,20}\)", re.ASCII)
_MANGLED_RANGE = re.compile(rf"({'|'.join(MONTHS)})-(\d\d)", re.I | re.ASCII)
_HEDGES: tuple[tuple[Qualifier, re.Pattern[str]], ...] = (
    (
        Qualifier.AT_LEAST,
        re.compile(
            r"\d\s?\+|at least|more than|\bover\b|[>≥]|minimum|or more|upwards|\badditional\b"
            r"|\bplus de\b|\bau moins\b|\bm[aá]s de\b|\bal menos\b|\bmehr als\b|\büber\b|\bmindestens\b"
            r"|\bpiù di\b|\boltre\b|\balmeno\b",
            re.I,
        ),
    ),
    (
        Qualifier.AT_MOST,
        re.compile(
            r"up to|at most|less than|fewer than|under\b|[<≤]|maximum|no more than|\bmoins de\b|\bjusqu"
            r"|\bmenos de\b|\bhasta\b|\bweniger als\b|\bbis zu\b|\bh[oö]chstens\b|\bmeno di\b|\bfino a\b",
            re.I,
        ),
    ),
    (
        Qualifier.ABOUT,
        re.compile(
            r"approx|about|roughly|around|estimate|[~≈±]|\bcirca\b|\bca?\.|\bca\b|\best\b|nearly|almost|\benviron\b"
            r"|\bpr[eè]s de\b|\baproximad|\bunos\b|\bunas\b|\bcerca de\b|\betwa\b|\brund\b|\bungefähr\b",
            re.I,
        ),
    ),
)
_COUNTED = re.compile(
    r"\b(?:people|persons?|individuals?|residents?|patients?|customers?|clients?|users?|accounts?|records?|members?"
    r"|employees?|consumers?|students?|victims?|subscribers?|profiles?|entries|rows|participants?|beneficiar\w+"
    r"|enrollees?|citizens?|workers?|staff|policyholders?|cardholders?|applicants?|donors?|children|adults"
    r"|taxpayers?|voters?|teachers?|veterans?|guests?|logins?|credentials?|insureds?|subjects?|identities|lives"
    r"|cards?|addresses|numbers|ssns?|passwords?|names"
    r"|(?-i:[A-Z]\w+(?:ans|ers|ians|ites)))\b",
    re.I,
)
# what may stand behind a number that counts what its column says
_BESIDE = re.compile(
    r"\W*(?:(?:affected|impacted|additional|original|more|less|fewer|new|total|in total|in all|nationwide"
    r"|statewide"
    r"|overall|known|so far|to date|as of|estimated?|est|approx\w*|about|potentially|updated?|revised"
    r"|initially|at least|or|and|to|of|in|from|plus|including|incl|with|no change|confirmed|reported|notified"
    r"|unique|total[:;]?"
    r"|per|see|possibly|but|was|were|then|later|minimum|maximum|only|us|usa|u\.s)\b"
    r"|[A-Z][a-z]+\b(?! ?[a-z])|[A-Z]{2}\b|$)"
)
_MONEY = re.compile(r"[$€£¥]|\b(?:usd|eur|gbp|dollars?|euros?|pounds?)\b", re.I)
_OTHER_UNIT = re.compile(
    r"\s?(?:[kmgtp]i?b|bytes?|(?:kilo|mega|giga|tera|peta)bytes?|years?|months?|weeks?|days?|hours?|yrs?|locations?"
    r"|sites?|stores?|countries|computers?|devices?|laptops?|servers?|documents?|pages?|files?|images?|photos?"
    r"|e-?mails?(?! addr)"
    r"|messages?|companies|organi[sz]ations|firms|hotels?|offices?|heads?|percent|pct|%)\b",
    re.I,
)


def text_cell(text: str) -> str | None:
    """The words of a cell on one line, wrong decodings mended; None where it holds nothing."""
    if text.isascii() and text.isprintable():  # as most are: spaces are all there is to see to
        plain = " ".join(text.split())
        return None if plain in ERRORS else plain or None
    return single_line(mended(text.strip())) or None


def prose_cell(text: str) -> str:
    """The prose of a cell, wrong decodings mended, its lines ended by line feeds; "" where it holds none."""
    plain = visible_prose(mended(text).replace("\r\n", "\n").replace("\r", "\n").strip())
    return "" if fold(plain) in MISSING else plain


@lru_cache(4096)
def flag_cell(text: str) -> bool | None:
    """Yes or no; None where the cell says neither."""
    plain = "".join(text.split()).lower()  # a PDF has cells like "N o"
    return True if plain in _YES else False if plain in _NO else None


def list_cell(text: str, separator: str = ",") -> tuple[str, ...]:
    """The values of a cell that holds several."""
    return tuple(part for each in text.split(separator) if (part := single_line(each)))


def parts_thousands(cells: Iterable[str]) -> bool:
    """Whether a column of counts parts thousands by points: all that have one, several, part three digits."""
    pointed = [figure for cell in cells for figure in _WITH_POINT.findall(cell)]
    return len(pointed) > 1 and all(map(_POINTED.fullmatch, pointed))


def without_points(text: str) -> str:
    """A cell of such a column with the digits of its figures together."""
    return _POINTED.sub(lambda figure: figure[0].replace(".", ""), text)


@lru_cache(16384)
def count_cell(text: str) -> Figure:
    """The count in a cell.

    ``1,204`` is exact, ``1,000+`` at least 1,000, ``1,37e+09`` (a decimal comma) about 1.37
    billion. Of several numbers the first outside brackets is taken as the least there is. What
    counts something else, as ``100 terabytes``, is no count, nor is what is over `LARGEST`.
    """
    value, qualifier, remark = _figure(text)
    if value is not None and value > LARGEST:
        return None, Qualifier.EXACT, "is more than anyone can have lost"
    return value, qualifier, remark


def _figure(text: str) -> Figure:
    plain = _MARK.sub("", _spaced(ascii_digits(text.strip().strip("'"))))  # "'1204", for a spreadsheet
    if _PLAIN.fullmatch(plain):
        return int(re.sub(r"\D", "", plain)), Qualifier.EXACT, None
    folded = plain.lower()
    if folded in MISSING:
        return None, Qualifier.EXACT, None
    if zeros := _TRAILING_ZEROS.fullmatch(plain):
        return int(zeros[1]), Qualifier.EXACT, None
    if power := _SCIENTIFIC.fullmatch(plain):
        number = _scientific(power)
        return number, Qualifier.ABOUT, None if number is not None else "is no whole number of people"
    if folded in UNSTATED:
        return None, Qualifier.EXACT, "states no number"
    if mangled := _MANGLED_RANGE.fullmatch(plain):
        return (
            MONTHS.index(mangled[1].lower()) + 1,
            Qualifier.AT_LEAST,
            "is a range that was turned into a date",
        )
    if _NEGATIVE.fullmatch(plain):  # as accountants write it in brackets
        return None, Qualifier.EXACT, "is less than nothing"
    plainer = _GROUPED.sub(lambda figure: re.sub(r"\D", "", figure[0]), plain)
    return _count_in(plain) if plainer == plain else _figure(plainer)


def _spaced(text: str) -> str:
    """The text with plain blanks between thousands, where thin ones or low lines part them."""
    spaced = text if text.isascii() else _BLANKS.sub(" ", text)
    return _LOW_LINES.sub("", spaced) if "_" in spaced else spaced


def _scientific(power: re.Match[str]) -> int | None:
    digits = power[1] + (power[2] or "")
    zeros = int(power[3]) - len(power[2] or "")
    return int(digits) * 10**zeros if 0 <= zeros <= 12 else None


def _in_digits(scaled: re.Match[str]) -> str:
    whole, fraction, scale = scaled[1].replace(",", ""), scaled[2] or "", _SCALES[scaled[3].lower()]
    return f"{int(f'{whole}{fraction}') * 10**scale // 10 ** len(fraction)}"


def _both_scaled(found: re.Match[str]) -> str:
    """``10-15 million`` with the scale at both ends; not ``500,000 to 1.2 million``."""
    low, between, high, scale = found.groups()
    return f"{low} {scale}{between}{high} {scale}" if float(low) < float(high) else found[0]


def _count_in(text: str) -> Figure:
    digits = _SCALED.sub(_in_digits, _SCALED_RANGE.sub(_both_scaled, text))
    if digits != text and not _MONEY.search(text):
        value, qualifier, remark = _figure(digits)
        return value, Qualifier.ABOUT if qualifier is Qualifier.EXACT else qualifier, remark
    outside = list(_NUMBER.finditer(_BRACKETED.sub(lambda found: " " * len(found[0]), text)))
    found = outside or list(_NUMBER.finditer(text))
    numbers = [each[0] for each in found]
    if _SAID_UNKNOWN.search(text) and (not outside or numbers == ["0"]):
        return None, Qualifier.EXACT, "states no number"
    if not found or _DATE_LIKE.search(text) or _PERCENTAGE.fullmatch(text):
        return None, Qualifier.EXACT, "is no number"
    if not _is_of_people(text, found[0].end()):
        return None, Qualifier.EXACT, "counts no people and no records"
    value = int(numbers[0].replace(",", ""))
    remainder = text.replace(numbers[0], "", 1).strip()
    hedge = next((kind for kind, words in _HEDGES if words.search(text)), None)
    if hedge and len(numbers) == 1:
        return (
            value,
            hedge,
            None if len(remainder) < 14 or _only_hedges(remainder) else "holds more than a number",
        )
    several = len(_NUMBER.findall(text)) > 1
    if not several and (remainder == "+" or _only_counted(remainder)):
        return value, Qualifier.EXACT, None
    return value, Qualifier.AT_LEAST if several else Qualifier.EXACT, "holds more than a number"


def _is_of_people(text: str, end: int) -> bool:
    """Whether the number that ends there may count people or records: by the words behind it."""
    behind = text[end:]
    if _MONEY.search(text[: end + 12]) or _OTHER_UNIT.match(behind):
        return False
    return bool(_COUNTED.search(behind) or _BESIDE.match(behind)) or not re.match(r"\W{0,3}[a-z]", behind)


def _only_hedges(remainder: str) -> bool:
    return not re.search(r"\d", remainder) and len(fold(remainder).split()) <= 3


def _only_counted(remainder: str) -> bool:
    return bool(
        re.fullmatch(
            r"(?:affected )?(?:[a-z]{3,12} ){0,2}"
            + _COUNTED.pattern
            + r"(?: (?:were )?(?:affected|impacted))?",
            remainder,
            re.I,
        )
    )
