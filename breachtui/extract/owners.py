"""Where words for data stand for something else: a name, a means, a channel, an offer, advice."""

from breachtui.extract.document import Sentence, Topic
from breachtui.extract.lexicon import owners as words
from breachtui.extract.lexicon.topics import ADVICE
from breachtui.extract.patterns import Lazy
from breachtui.extract.phrases import Phrase

_CONTACT = Lazy(words.CONTACT)
_OFFERED = Lazy(words.OFFERED)
_MEANS = Lazy(words.MEANS)
_WRONG = Lazy(words.WRONG)
_NO_DATA_AFTER, _FREE = Lazy(words.NO_DATA_AFTER), Lazy(words.FREE)
_PHISHED, _SENT_BY_OTHERS = Lazy(words.PHISHED), Lazy(words.SENT_BY_OTHERS)
_OF_PROVIDER = Lazy(words.OF_PROVIDER)
_ITS_ADDRESS = Lazy(words.ITS_ADDRESS)
_DOWN = Lazy(words.DOWN)
_FROM_OTHERS = Lazy(words.FROM_OTHERS)
_OF_PAPERS = Lazy(words.OF_PAPERS)
_CREDIT_FIRM = Lazy(words.CREDIT_FIRM)
_NAMELESS = Lazy(words.NAMELESS)
_OF_OTHER = Lazy(words.OF_OTHER)
_NO_MAIL = Lazy(words.NO_MAIL)
_MAIL_AS_MEANS = Lazy(words.MAIL_AS_MEANS)
_CAPITAL_AFTER = Lazy(words.CAPITAL_AFTER)
_CAPITAL_BEFORE = Lazy(words.CAPITAL_BEFORE)
_OF_LOGINS = frozenset({"email", "username", "credentials"})
_NATURAL = frozenset({"ssn", "credentials", "insurance", "passport"})


def beside_the_point(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether the words stand there for something other than data of the people affected."""
    lower = sentence.lower
    before, after = lower[max(0, phrase.start - 60) : phrase.start], lower[phrase.end : phrase.end + 30]
    said = lower[phrase.start : phrase.end]
    if _in_a_name(sentence, phrase) or _advised(sentence, phrase) or _is_no_data(lower, phrase):
        return True
    if phrase.id in ("phone", "email", "financial") and _DOWN.search(before):
        return True
    if phrase.id in _OF_LOGINS and _FROM_OTHERS.match(lower, phrase.end):
        return True
    if phrase.id in ("phone", "email", "address") and _is_channel(before, said):
        return True
    if phrase.id in ("financial", "payment_card", "bank_account") and (
        _CREDIT_FIRM.match(after) or _OFFERED.search(said + after)
    ):
        return True
    if phrase.id == "email" and "address" not in said:
        return bool(_NO_MAIL.match(after) or _MAIL_AS_MEANS.search(before))
    if phrase.id in ("credentials", "username"):
        return bool(_MEANS.search(before) or _PHISHED.search(lower[max(0, phrase.start - 90) : phrase.start]))
    return phrase.id == "name" and bool(_OF_OTHER.match(after) or _NAMELESS.search(before))


def _is_no_data(lower: str, phrase: Phrase) -> bool:
    """Whether it guards a device, is where to ask, shows papers, or is an offer or a message of others."""
    before = lower[max(0, phrase.start - 60) : phrase.start]
    return bool(
        _NO_DATA_AFTER.match(lower, phrase.end)
        or (phrase.id == "biometric" and _OF_PAPERS.match(lower, phrase.end))
        or (phrase.id == "location" and _OF_PROVIDER.search(before))
        or (phrase.id == "device" and _ITS_ADDRESS.search(before))
        or (phrase.id == "communications" and _SENT_BY_OTHERS.search(before))
        or (lower.startswith("credit report", phrase.start) and _FREE.search(before))
    )


def _is_channel(before: str, said: str) -> bool:
    """Whether it is where to call or write, or where something was sent."""
    return bool(_CONTACT.search(before[-40:]) or (said.endswith("address") and _WRONG.search(before)))


def _in_a_name(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether capitals make the words a part of somebody's name: "Passport Row Clinic"."""
    text = sentence.text
    if not text[phrase.start].isupper() or sentence.bullet or sentence.title_case:
        return False
    if _CAPITAL_AFTER.match(text, phrase.end):
        return True
    if phrase.id in _NATURAL and text[phrase.start : phrase.start + 3] not in ("Hea", "Pas"):
        return False
    return bool(_CAPITAL_BEFORE.search(text[max(0, phrase.start - 30) : phrase.start]))


def _advised(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether advice to the readers goes before the words."""
    if Topic.ADVICE not in sentence.topics:
        return False
    advice = ADVICE.search(sentence.lower)
    return bool(advice and advice.start() < phrase.start)
