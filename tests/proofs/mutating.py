"""Inputs made of sound ones: cut, doubled, mixed, and with what readers stumble over put in."""

import re
from collections.abc import Callable, Sequence
from random import Random

_LARGEST = 40_000  # bytes: what costs more than its size shows there already
_TOKENS = tuple(
    each.encode("utf-8", "surrogatepass")
    for each in (
        "\x00", "\x1b[2J", "\x1b]0;x\x07", "\x9b1m", "\u202e", "\u2066", "\u200b", "\U000e0041", "\ufeff", "\ud800",
        "\ufffd", "e\u0301", "ﬁ", "İ", "ſ", "ß", "½", "²", "９", "٣", "〇", "\u2028", "\x85", "\r", "\r\n", "\n\n", "\t",
        '"', "'", '""', ",", ";", "|", ":", "::", "-", "--", "..", "/", "\\", "(", ")", "[", "]", "{", "}", "<", ">",
        "=", "*", "%", "&", "#", "@", "~", "`", "$", "0", "-1", "1e999", "NaN", "9" * 20, "9" * 5_000, "1,2,3", "1.2.3",
        "99999999999b", "0000-00-00", "XXXX-13-45", "2021-02-30", "31/02/2021", "../..", "2021/2020", "Feb 30, 20211",
        "null", "true", '{"a":', "[[[[[[[[", "<table>", "<tr><td colspan=1000 rowspan=1000>", "</table>", "&#x110000;",
        "&amp;lt;", "<!--", "<![CDATA[", "<?xml?>", "<!DOCTYPE a [<!ENTITY b 'c'>]>", "---", "| a | b |\n|---|---|\n",
        "affected:", "-", "state:", "sort:", "data:", "has:", "year:", " OR ", "d/b/a ", " on behalf of ", "=1+1",
        "Dear ", " million ", "two thousand ", "and ", "a" * 300, " " * 300, "word " * 60,
    )
)  # fmt: skip
_NUMBER = re.compile(rb"\d+")


def changed(random: Random, seeds: Sequence[bytes]) -> bytes:
    """A seed with one to six changes."""
    data = random.choice(seeds)
    for _ in range(min(random.randrange(1, 7), random.randrange(1, 7))):
        data = random.choice(_CHANGES)(random, data, seeds)[:_LARGEST]
    return data


def _piece(random: Random, data: bytes) -> tuple[int, int]:
    start = random.randrange(len(data) + 1)
    return start, min(len(data), start + int(random.paretovariate(0.7)))


def _flip(random: Random, data: bytes, seeds: Sequence[bytes]) -> bytes:
    if not data:
        return b""
    place = random.randrange(len(data))
    return data[:place] + bytes([data[place] ^ 1 << random.randrange(8)]) + data[place + 1 :]


def _drop(random: Random, data: bytes, seeds: Sequence[bytes]) -> bytes:
    start, end = _piece(random, data)
    return data[:start] + data[end:]


def _repeat(random: Random, data: bytes, seeds: Sequence[bytes]) -> bytes:
    start, end = _piece(random, data)
    return data[:start] + data[start:end] * random.choice((2, 2, 2, 9, 200)) + data[end:]


def _move(random: Random, data: bytes, seeds: Sequence[bytes]) -> bytes:
    (start, end), place = _piece(random, data), random.randrange(len(data) + 1)
    return data[:place] + data[start:end] + data[place:]


def _put(random: Random, data: bytes, seeds: Sequence[bytes]) -> bytes:
    place, token = random.randrange(len(data) + 1), random.choice(_TOKENS)
    return data[:place] + token + data[place + random.choice((0, len(token))) :]


def _number(random: Random, data: bytes, seeds: Sequence[bytes]) -> bytes:
    found = list(_NUMBER.finditer(data))
    if not found:
        return _put(random, data, seeds)
    one = random.choice(found)
    new = random.choice(
        (b"0", b"-1", b"1e9", b"9" * 20, b"9" * 5_000, b"\xd9\xa3", b"", b"13", b"31", b"2400000000")
    )
    return data[: one.start()] + new + data[one.end() :]


def _mix(random: Random, data: bytes, seeds: Sequence[bytes]) -> bytes:
    other = random.choice(seeds)
    return data[: random.randrange(len(data) + 1)] + other[random.randrange(len(other) + 1) :]


def _cut(random: Random, data: bytes, seeds: Sequence[bytes]) -> bytes:
    return data[: random.randrange(len(data) + 1)]


_CHANGES: tuple[Callable[[Random, bytes, Sequence[bytes]], bytes], ...] = (
    _flip, _drop, _repeat, _move, _put, _put, _put, _number, _mix, _cut,
)  # fmt: skip
