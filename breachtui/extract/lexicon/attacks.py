"""What tells of each attack; the ids are those of `breachtui.values.vocabulary`."""

from breachtui.extract.lexicon.attack_words import Attack
from breachtui.extract.lexicon.break_ins import BREAK_INS
from breachtui.extract.lexicon.exposures import EXPOSURES
from breachtui.extract.lexicon.mishaps import MISHAPS
from breachtui.extract.lexicon.mistakes import MISTAKES

ATTACKS: dict[str, Attack] = {**BREAK_INS, **MISHAPS, **MISTAKES, **EXPOSURES}
