"""Proofs of what `breachtui help reliability` promises.

    python -m tests.proofs [--long] [PROMISE …]

A short form of each is in the suite (``tests/test_proofs.py``). A proof raises `AssertionError` where a promise
is broken, and says in figures what it did where it is kept.
"""

from tests.proofs import crash, exporting, files, hostile, privacy, room, supply, terminal, together, week

PROMISES = tuple(
    each.PROMISE
    for each in (crash, together, files, room, hostile, terminal, exporting, privacy, supply, week)
)
"""All promises, in the order of the documentation."""
