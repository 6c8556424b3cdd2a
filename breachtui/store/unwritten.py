"""Reports that are read and not yet written: a few in memory, many in a file without a name."""

import pickle
from collections.abc import Iterator
from tempfile import SpooledTemporaryFile

from breachtui.store.records import Written

_IN_MEMORY = 16 * 2**20  # bytes, some 5,000 rows of a table


class Unwritten:
    """Takes reports one by one and gives them in batches, once."""

    def __init__(self, size: int) -> None:
        """``size`` is that of a batch."""
        self._size = size
        self._last: list[Written] = []
        self._kept: SpooledTemporaryFile[bytes] | None = None

    def add(self, record: Written) -> None:
        """One more."""
        self._last.append(record)
        if len(self._last) >= self._size:
            if self._kept is None:
                self._kept = SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115  lives as long as this
            pickle.dump(self._last, self._kept, pickle.HIGHEST_PROTOCOL)
            self._last = []

    def close(self) -> None:
        """Forget them."""
        self._last = []
        if self._kept is not None:
            self._kept.close()

    def batches(self) -> Iterator[list[Written]]:
        """All of them, in their order."""
        if self._kept is not None:
            end = self._kept.tell()
            self._kept.seek(0)
            while self._kept.tell() < end:
                yield pickle.load(self._kept)
        if self._last:
            yield self._last
