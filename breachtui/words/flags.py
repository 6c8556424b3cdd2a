"""What the flags of a source mean, for people to read."""

_MEANINGS = {
    "claimed": "only an attacker claims it",
    "doubtful_date": "its dates cannot all be true",
    "other_organization": "its account names another organization",
    "supplement": "adds to an earlier filing, or corrects it",
}


def in_words(flags: tuple[str, ...]) -> str:
    """The flags, each with its meaning where its name does not say it.

    >>> in_words(("unverified", "doubtful_date"))
    'unverified, doubtful_date (its dates cannot all be true)'
    """
    return ", ".join(f"{flag} ({_MEANINGS[flag]})" if flag in _MEANINGS else flag for flag in flags)
