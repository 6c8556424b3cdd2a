"""One form for all forms of an English word."""

from functools import lru_cache

_IRREGULAR = {
    "said": "say", "told": "tell", "wrote": "write", "written": "write", "sent": "send", "left": "leave",
    "lost": "lose", "found": "find", "fell": "fall", "fallen": "fall", "gave": "give", "given": "give",
    "took": "take", "taken": "take", "paid": "pay", "kept": "keep", "held": "hold", "became": "become",
    "brought": "bring", "stole": "steal", "stolen": "steal", "struck": "strike", "ran": "run",
    "learnt": "learn", "knew": "know", "known": "know", "thought": "think", "broke": "break",
    "broken": "break", "came": "come", "went": "go", "gone": "go", "sold": "sell", "got": "get",
    "gotten": "get", "saw": "see", "seen": "see", "people": "people", "data": "data",
    "sued": "sue", "suing": "sue",
}  # fmt: skip


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """One form for all forms of an English word: ``notifies`` and ``notify``; rough, never shown."""
    word = word.lower().removesuffix("'s").rstrip("'.")
    word = _IRREGULAR.get(word, word)
    for ending, instead in (("ies", "y"), ("ied", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", "")):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            word = word[: -len(ending)] + instead
            break
    word = word.rstrip("e")
    doubled = len(word) > 3 and word[-1] == word[-2] and word[-1] not in "sl"
    return word[:-1] if doubled else word


def stems(listed: str) -> frozenset[str]:
    """The stems of a list of words."""
    return frozenset(map(stem, listed.split()))
