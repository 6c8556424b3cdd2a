"""The promises of ``breachtui help reliability``, each in its short form."""

from pathlib import Path
from random import Random

import pytest

from tests.proofs import PROMISES
from tests.proofs.promise import Promise


@pytest.mark.parametrize("promise", PROMISES, ids=lambda promise: promise.name)
def test_it_is_kept(promise: Promise, tmp_path: Path) -> None:
    assert promise.prove(tmp_path, Random(1), False)
