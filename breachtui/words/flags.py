"""What a source marks a breach as, and what reading it shows: one term for each flag."""

from breachtui.values.vocabulary import Term, Vocabulary

DOUBTFUL_DATE = "doubtful_date"
"""The flag of a report whose dates cannot all be true."""

OTHER_ORGANIZATION = "other_organization"
"""The flag of a report whose account tells of another organization than its row names."""

CLAIMED = "claimed"
"""The flag of a report that only an attacker's claim stands behind."""

FLAGS = Vocabulary(
    "flag",
    "Have I Been Pwned's marks, https://haveibeenpwned.com/API/v3#BreachModel; the last four are our own",
    (
        Term("fabricated", "fabricated"),
        Term("malware", "malware"),
        Term("retired", "retired"),
        Term("sensitive", "sensitive"),
        Term("spam_list", "spam list"),
        Term("stealer_log", "stealer log"),
        Term("subscription_free", "subscription free"),
        Term("unverified", "unverified"),
        Term(CLAIMED, "only an attacker claims it"),
        Term(DOUBTFUL_DATE, "its dates cannot all be true"),
        Term(OTHER_ORGANIZATION, "its account names another organization"),
        Term("supplement", "adds to an earlier filing, or corrects it"),
    ),
)
"""The flags; a label says what the id does not."""


def in_words(flags: tuple[str, ...]) -> str:
    """The flags, each with its meaning where its name does not say it.

    >>> in_words(("unverified", "doubtful_date"))
    'unverified, doubtful_date (its dates cannot all be true)'
    """
    return ", ".join(_in_words(flag) for flag in flags)


def _in_words(flag: str) -> str:
    label = FLAGS.label(flag)
    return flag if label in (flag, flag.replace("_", " ")) else f"{flag} ({label})"
