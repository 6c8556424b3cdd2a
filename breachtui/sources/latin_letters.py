"""Which of the encodings that write Latin letters fits a text: the letters of a language stand together."""

import re
from collections.abc import Iterable, Sequence

# the letters beyond ASCII in which each language is written
_LANGUAGES = {
    "Catalan": "àçèéíïòóúü",
    "Croatian and Slovene": "čćđšž",
    "Czech": "áčďéěíňóřšťúůýž",
    "Danish and Norwegian": "åæéøö",
    "Dutch": "áäèéëïóöü",
    "Estonian": "äõöüšž",
    "French": "àâæçèéêëîïôœùûüÿ",
    "German": "äöüßé",
    "Hungarian": "áéíóöőúüű",
    "Icelandic": "áæðéíóöúýþ",
    "Italian": "àèéìòùî",
    "Latvian": "āčēģīķļņšūž",
    "Lithuanian": "ąčęėįšųūž",
    "Polish": "ąćęłńóśźż",
    "Portuguese": "àáâãçéêíóôõúü",
    "Romanian": "ăâîşţșț",
    "Slovak": "áäčďéíĺľňóôŕšťúýž",
    "Spanish": "áéíñóúüç",
    "Swedish and Finnish": "åäéö",
    "Turkish": "çğıİöşüâîû",
}
_LETTERS = [frozenset(letters + letters.upper()) - frozenset("IS") for letters in _LANGUAGES.values()]
CODECS = ("cp1250", "iso8859_2", "cp1254", "cp1257", "cp852", "cp857", "mac_latin2")
"""Encodings of the languages to the east of those that cp1252 was made for."""

_WORD = re.compile(r"[^\W\d_]*(?:[^\x00-\x7f‘’“”„–—…•«»°©®™\xa0][^\W\d_]*)+")
_ODD = re.compile(r"[^\x00-\x7f‘’“”„–—…•«»°©®™\xa0]")
_SURE = 0.98  # of the words: some are foreign names
_POOR, _HALF = 0.9, 0.5
_MORE = 0.03  # of the letters, by which a language has to explain more
_LEAST = 4  # letters beyond ASCII, of which to tell anything


def is_latin(data: bytes, codec: str) -> bool:
    """Whether the words look like those of some language with Latin letters; few letters tell nothing."""
    text = data.decode(codec, "replace")
    return len(_ODD.findall(text)) < _LEAST or _fit(text)[0] >= _HALF


def better(data: bytes, name: str) -> str | None:
    """The one of `CODECS` in which the words look so much better than in the codec ``name``; None if none."""
    text = data.decode(name, "replace")
    if len(_ODD.findall(text)) < _LEAST:
        return None
    (words_now, letters_now), best, codec = _fit(text), 0.0, None
    for each in CODECS:
        words, letters = _fit(data.decode(each, "replace"))
        sure = words >= _SURE and (words_now <= _POOR or letters >= _SURE)
        if sure and letters > max(best, letters_now + _MORE):
            best, codec = letters, each
    return codec


def _fit(text: str) -> tuple[float, float]:
    """The part of the words whose letters one language has, and of the letters that one language has."""
    words = [frozenset(_ODD.findall(word)) for word in _WORD.findall(text)]
    odd = _ODD.findall(text)
    return (
        _share(any(word <= letters for letters in _LETTERS) for word in words),
        max(_share(each in letters for each in odd) for letters in _LETTERS),
    )


def _share(fits: Iterable[bool]) -> float:
    known: Sequence[bool] = list(fits)
    return sum(known) / len(known) if known else 0.0
