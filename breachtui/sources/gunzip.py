"""Files packed by gzip."""

import gzip
from typing import BinaryIO


class Gunzip(gzip.GzipFile):
    """A stream that is unpacked as it is read, and closes the packed one with itself."""

    def __init__(self, packed: BinaryIO) -> None:
        super().__init__(fileobj=packed)
        self._packed = packed

    def close(self) -> None:
        """Close both."""
        super().close()
        self._packed.close()
