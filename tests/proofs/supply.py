"""Supply: what is built can be installed and used without the sources, also with the lowest versions allowed."""

import ast
import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Sequence
from importlib.metadata import packages_distributions, version
from itertools import chain
from pathlib import Path
from random import Random

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.proofs.promise import Figures, Promise

_ROOT = Path(__file__).parents[2]
_PROJECT = tomllib.loads((_ROOT / "pyproject.toml").read_text(encoding="utf-8"))
_TESTED = (
    "test_values.py", "test_seeds.py", "test_search.py", "test_search_index.py", "test_store.py", "test_store_undo.py",
    "test_export.py", "test_cli.py", "test_tui_browse.py", "test_tui_detail.py", "sources/test_tables.py",
    "sources/test_workbooks.py", "sources/test_kinds.py", "sources/test_articles.py", "sources/test_state_lists.py",
    "linking",
)  # fmt: skip
"""What of the tests runs with the lowest versions: each library is used by some of them."""
_OPTIONAL = ("textual-serve", "aiohttp", "watchfiles")
_BESIDE = ("ruff", "mypy", "import-linter", "datasette", "textual", "textual-serve", "watchfiles")
"""Tools for development that these tests do without; textual has its lowest version."""


def prove(folder: Path, random: Random, long: bool) -> Figures:
    """What is imported is declared, with a lowest version that is kept; in the long form it is also installed."""
    declared = {canonicalize_name(each.name): each for each in _requirements()}
    for name, each in declared.items():
        assert _lowest(each), f"{each} has no lowest version"
        assert not each.extras
        if name not in _OPTIONAL:
            assert each.specifier.contains(version(name)), f"{each}, but {version(name)} is here"
    provided = packages_distributions()
    imported = _imported()
    missing = {
        name
        for name in imported
        if declared.keys().isdisjoint(map(canonicalize_name, provided.get(name, [name])))
    }
    assert not missing, f"imported, but no dependency: {missing}"
    found = {"dependencies": len(declared), "imported": len(imported)}
    return {**found, **_installed(folder)} if long else found


def _requirements() -> Iterator[Requirement]:
    project = _PROJECT["project"]
    for each in (*project["dependencies"], *chain.from_iterable(project["optional-dependencies"].values())):
        yield Requirement(each)


def _lowest(requirement: Requirement) -> str:
    return next((each.version for each in requirement.specifier if each.operator in (">=", "~=", "==")), "")


def _imported() -> set[str]:
    """The libraries that breachtui imports."""
    found: set[str] = set()
    for path in (_ROOT / "breachtui").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                found.update(each.name.partition(".")[0] for each in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                found.add(node.module.partition(".")[0])
    return found - sys.stdlib_module_names - {"breachtui"}


def _installed(folder: Path) -> Figures:
    """A wheel and a source distribution are built, installed alone and with the lowest versions, and audited."""
    python = _venv(folder / "build")
    _run([python, "-m", "pip", "install", "-q", *_PROJECT["build-system"]["requires"]], folder)
    source = folder / "source"
    shutil.copytree(_ROOT, source, ignore=shutil.ignore_patterns(".*", "__pycache__"))
    dist = folder / "dist"
    _run([python, "-m", "hatchling", "build", "-t", "sdist", "-t", "wheel", "-d", str(dist)], source)
    [wheel], [sdist] = dist.glob("*.whl"), dist.glob("*.tar.gz")
    shutil.unpack_archive(sdist, folder / "unpacked", filter="data")
    [unpacked] = (folder / "unpacked").iterdir()
    _run([python, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder / "again")], unpacked)
    assert [each.read_bytes() for each in (folder / "again").iterdir()] == [wheel.read_bytes()]
    shutil.rmtree(source)
    packages = _used(folder, _venv(folder / "alone"), wheel)
    passed = _lowest_tested(folder, unpacked, wheel)
    return {
        "packages installed": packages,
        "passed with the lowest versions": passed,
        "audit": _audited(folder),
    }


def _used(folder: Path, python: str, wheel: Path) -> int:
    """The wheel alone: the examples are loaded, searched, shown and exported."""
    _run([python, "-m", "pip", "install", "-q", str(wheel)], folder)
    place = folder / "place"
    place.mkdir()
    shutil.copytree(_ROOT / "seeds", place / "seeds")
    breachtui = [str(Path(python).with_name("breachtui")), "--db", "b.db"]
    letters = sorted(map(str, place.glob("seeds/*.txt")))
    assert f"{len(letters)} added" in _run([*breachtui, "load", *letters], place)
    assert "Community Medical Centers" in _run([*breachtui, "search", "cmc"], place)
    assert "Organization" in _run([*breachtui, "show", "1"], place)
    assert "organization" in _run([*breachtui, "export", "1", "--format", "csv"], place)
    _run([*breachtui, "export", "1", "-o", "one.md"], place)
    assert (place / "one.md").read_text(encoding="utf-8").startswith("#")
    for topic in ("query", "keys", "reliability"):
        assert len(_run([*breachtui, "help", topic], place)) > 1_000
    return len(_run([python, "-m", "pip", "list", "--format", "freeze"], folder).splitlines())


def _lowest_tested(folder: Path, unpacked: Path, wheel: Path) -> int:
    """A part of the tests, each dependency in its lowest version; how many of them pass."""
    python = _venv(folder / "lowest")
    constraints = folder / "lowest.txt"
    constraints.write_text("".join(f"{each.name}=={_lowest(each)}\n" for each in _requirements()))
    tools = [each for each in _PROJECT["dependency-groups"]["dev"] if Requirement(each).name not in _BESIDE]
    _run([python, "-m", "pip", "install", "-q", "-c", str(constraints), str(wheel), *tools], folder)
    shutil.rmtree(unpacked / "breachtui")  # what is tested is what is installed
    told = _run(
        [python, "-m", "pytest", "-q", "-p", "no:cacheprovider", *(f"tests/{each}" for each in _TESTED)],
        unpacked,
    )
    return int(told.rsplit(" passed", 1)[0].split()[-1])


def _audited(folder: Path) -> str:
    """What pip-audit says of what was installed with the wheel, where the network allows to ask."""
    python = _venv(folder / "audit")
    _run([python, "-m", "pip", "install", "-q", "pip-audit"], folder)
    listed = folder / "alone.txt"
    alone = str(folder / "alone" / "bin" / "python")
    frozen = _run([alone, "-m", "pip", "list", "--format", "freeze"], folder).splitlines()
    listed.write_text(
        "".join(f"{each}\n" for each in frozen if not each.startswith(("breachtui=", "pip=", "setuptools=")))
    )
    done = subprocess.run(
        [python, "-m", "pip_audit", "--no-deps", "--disable-pip", "-r", str(listed)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    said = (done.stdout + done.stderr).strip().splitlines()
    unasked = sum("could not be audited" in each for each in said)
    if unasked:
        return f"could not ask after {unasked} of {len(listed.read_text().splitlines())}"
    if "No known vulnerabilities found" in "".join(said):
        return "nothing known"
    assert done.returncode != 1 or "Traceback" in done.stderr, "\n".join(said)
    return f"could not ask: {said[-1] if said else done.returncode}"


def _venv(place: Path) -> str:
    _run([sys.executable, "-m", "venv", str(place)], place.parent)
    return str(place / "bin" / "python")


def _run(command: Sequence[str], place: Path) -> str:
    """What a command says; it knows nothing of this environment."""
    own = {
        name: each
        for name, each in os.environ.items()
        if not name.startswith(("PYTHON", "BREACHTUI_", "VIRTUAL_"))
    }
    done = subprocess.run(
        command,
        cwd=place,
        env={**own, "PIP_DISABLE_PIP_VERSION_CHECK": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{' '.join(command)}\n{done.stdout[-4000:]}\n{done.stderr[-4000:]}"
    return done.stdout + done.stderr


PROMISE = Promise(
    "supply",
    "What is imported is declared; the wheel works without the sources, and the lowest versions allowed as the newest.",
    prove,
)
