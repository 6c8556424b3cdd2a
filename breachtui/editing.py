"""Fields as a person types them: what may be typed, the value that is meant, and a value as text again.

Values are those of JSON, as `Report.to_json` has them.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from breachtui.errors import ValueNotKnown
from breachtui.fields import BY_NAME, known
from breachtui.values.counts import parse_figure
from breachtui.values.dates import DateSpan
from breachtui.values.places import STATES, find_country, state_code
from breachtui.values.text import UNKNOWN, single_line
from breachtui.values.vocabulary import Vocabulary
from breachtui.words.attacks import ATTACKS
from breachtui.words.breach_types import BREACH_TYPES
from breachtui.words.data_types import DATA_TYPES
from breachtui.words.locations import LOCATIONS
from breachtui.words.milestones import TIMELINE
from breachtui.words.sectors import ORGANIZATION_TYPES

LONGEST = 1000
"""Characters that a name may have."""

_NOT_KNOWN = ("", "-", UNKNOWN)
_PEOPLE = 10_000_000_000
_MONTHS = 1200
_TRUTHS = {"yes": True, "true": True, "no": False, "false": False}


@dataclass(frozen=True)
class Editable:
    """A field that may be edited."""

    allowed: str
    """What may be typed, in words."""
    meant: Callable[[str], Any]
    """The value that a text of it means, one of several where it has several; raises `ValueNotKnown`."""
    words: Sequence[str] = ()
    """What may be typed, where that is a closed list."""
    separator: str = ""
    """What stands between the values of a field that has several."""

    def value(self, text: str) -> Any:
        """The value that the text means."""
        if not self.separator:
            return self.meant(text)
        parts = (part.strip() for part in text.split(self.separator))
        return list(dict.fromkeys(self.meant(part) for part in parts if part not in _NOT_KNOWN))

    def text(self, value: Any) -> str:
        """What is typed for a value; "" for one that is not known."""
        if not known(value):
            return ""
        if isinstance(value, bool):
            return "yes" if value else "no"
        if isinstance(value, tuple | list):
            return f"{self.separator.strip() or ','} ".join(map(str, value))
        return str(value)


def editable(field: str) -> Editable:
    """How a field is typed; raises `ValueNotKnown`, naming those that may be edited."""
    if field not in EDITABLE:
        raise ValueNotKnown(f"{field!r} cannot be edited; choose from {', '.join(EDITABLE)}")
    return EDITABLE[field]


def checked(field: str, value: Any) -> Any:
    """A field's value as JSON has it; ``value`` may be typed text, or a value of JSON or the model.

    None stands for "not known", which is typed ``—`` or ``-``. Raises `ValueNotKnown`, saying
    what is allowed.
    """
    one = editable(field)
    text = single_line(one.text(value))
    value = None if text in _NOT_KNOWN else one.value(text)
    return None if value == [] else value


def _name(text: str) -> str:
    if len(text) > LONGEST:
        raise ValueNotKnown(f"a name has at most {LONGEST:,} characters, this one {len(text):,}")
    return text


def _state(text: str) -> str:
    code = state_code(text)
    if not code:
        raise ValueNotKnown(f"{text!r} is no state; choose from {', '.join(STATES)}")
    return code


def _jurisdiction(text: str) -> str:
    code = text.upper().removeprefix("US-")
    if code != "HHS" and not state_code(text) and code not in STATES:
        raise ValueNotKnown(
            f"{text!r} is no regulator; write US-HHS, or US- and a state: {', '.join(STATES)}"
        )
    return f"US-{state_code(text) or code}"


def _count(most: int, text: str) -> int:
    if "." in text and text[-1].isdigit():  # 12.500 may be meant as thousands
        raise ValueNotKnown(f"{text!r} is no whole number; write 12,500 or 12.5k")
    number = parse_figure(text)
    if number > most:
        raise ValueNotKnown(f"{number:,} is too many; choose from 0 to {most:,}")
    return number


def _date(text: str) -> str:
    span = DateSpan.parse(text.upper())
    if span.bounds and span.bounds[0] > span.bounds[1]:
        raise ValueNotKnown(f"{text!r} ends before it begins; write the earlier date first")
    return str(span)


def _truth(text: str) -> bool:
    if text.lower() not in _TRUTHS:
        raise ValueNotKnown(f"{text!r} is neither yes nor no")
    return _TRUTHS[text.lower()]


def _of(vocabulary: Vocabulary, separator: str = "") -> Editable:
    ids = tuple(vocabulary.by_id)
    several = "any of these, separated by commas: " if separator else "one of "
    return Editable(several + ", ".join(ids), lambda text: vocabulary.find(text).id, ids, separator)


_NAME = Editable("a name as it is written", _name)
_DATE = Editable("EDTF: 2021-10-10, 2021-10, 2021, 2021-07-12/2021-07-13, XXXX-07-12 without a year", _date)
_TRUTH = Editable("yes or no", _truth, ("yes", "no"))

EDITABLE: dict[str, Editable] = {
    "organization": _NAME,
    "aliases": Editable("names, separated by semicolons", _name, separator=";"),
    "organization_type": _of(ORGANIZATION_TYPES),
    "state": Editable("a USPS code or the name of a state", _state, tuple(STATES)),
    "country": Editable("an ISO 3166 code or the name of a country", find_country),
    "jurisdiction": Editable("US-HHS, or US- and the code of a state", _jurisdiction),
    "individuals_affected": Editable("a number: 656,047, 100k, 1.5m", partial(_count, _PEOPLE)),
    **dict.fromkeys(TIMELINE, _DATE),
    "breach_type": _of(BREACH_TYPES),
    "attack": _of(ATTACKS),
    "data_types": _of(DATA_TYPES, ","),
    "information_location": _of(LOCATIONS, ","),
    "third_party": _NAME,
    **{name: _TRUTH for name in BY_NAME if name.startswith(("business_associate", "response."))},
    "response.credit_monitoring_months": Editable("a number of months", partial(_count, _MONTHS)),
}
"""The fields that may be edited: all but those that list what the sources state."""
