"""The file of settings: what is in it, what is wrong with it, and that nothing else in it is touched."""

from pathlib import Path

import pytest

from breachtui import configuration
from breachtui.errors import ConfigurationError
from breachtui.tui.settings import binding_ids, in_force, places
from breachtui.tui.theme import THEMES

GOOD = """\
# mine
theme = "light"
columns = ["organization", "date"]

[start]
query = "state:CA"
facets = true

[keys]
export = "ctrl+e"
help = "?,f1"  # two
"next" = ["n", "f4"]
"""


def settings(text: str) -> configuration.Configuration:
    return in_force(configuration.parse(text, Path("config.toml")))


def faults(text: str) -> list[tuple[int | None, str]]:
    return [(fault.line, fault.words) for fault in settings(text).faults]


def test_what_is_said_is_in_force() -> None:
    found = settings(GOOD)
    assert (found.theme, found.columns, found.query, found.facets, found.wrong) == (
        "light", ("organization", "date"), "state:CA", True, "",
    )  # fmt: skip
    assert dict(found.keys) == {"export": "ctrl+e", "help": "question_mark,f1", "next": "n,f4"}


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("theme = 3", 1, "theme is to be text in quotes"),
        ("\ntheme = 'pink'", 2, "no theme pink; the themes are dark, light"),
        ("thme = 'dark'", 1, "thme is no setting; did you mean theme?"),
        ("wallpaper = 'x'", 1, "the settings are theme, columns, start, keys"),
        ("columns = ['organization', 'hat']", 1, "no column hat; the columns are organization"),
        ("columns = [1]", 1, "columns is to be a list of names"),
        ("[start]\nquery = 'a'\nfacet = true", 3, "start.facet is no setting; did you mean facets?"),
        ("[start]\nquery = 'a'\nview = 'b'", 2, "start.query has no effect beside start.view"),
        ("start.facets = 'yes'", 1, "start.facets is to be true or false"),
        ("[keys]\nexprt = 'f3'", 2, "keys.exprt: nothing has that id; did you mean export?"),
        ("[keys]\nexport = 'ctlr+e'", 2, "there is no key ctlr+e"),
        ("[keys]\nexport = ''", 2, 'is to be a key such as "ctrl+e"'),
        ("[keys]\n\nexport = 'ctrl+b'", 3, "ctrl+b does not arrive, tmux takes it"),
        ("[keys]\nexport = 'Ctrl+A'", 2, "ctrl+a does not arrive, screen"),
        ("[keys]\nexport = 's'", 2, "s is Sort (sort) already"),
        ("[keys]\nsort = 'f3'\nexport = 'f3'", 3, "f3 is Sort (sort) already"),
        ("[keys]\ncomplete = 'x'", 2, "x is typed as text there"),
        ("theme = 'dark'\ntheme = 'light'\n", 2, "is no TOML: Cannot overwrite a value"),
        ("theme = dark", 1, "is no TOML"),
        ("a" * 9 + "[" * 9000, None, "is no TOML"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_its_line(text: str, line: int | None, words: str) -> None:
    [(at, said)] = faults(text)
    assert words in said
    assert at == line or line is None


def test_what_is_right_is_in_force_beside_what_is_wrong() -> None:
    found = settings("theme = 'light'\n[keys]\nexport = 'ctrl+b'\nsort = 'f3'\nnothing = 'f4'\n")
    assert (found.theme, dict(found.keys)) == ("light", {"sort": "f3"})
    assert found.wrong == (
        "config.toml line 3: keys.export: ctrl+b does not arrive, tmux takes it; choose another key"
        " (and 1 more: `breachtui config --check`)"
    )


def test_two_keys_may_change_places() -> None:
    assert dict(settings("[keys]\nsort = 'e'\nexport = 's'\n").keys) == {"sort": "e", "export": "s"}


def test_a_key_that_two_share_stays_with_the_one_that_is_not_changed() -> None:
    assert settings("[keys]\nsearch-clear = 'f3'\n").keys["complete-close"] == "escape"


def test_every_key_of_ours_could_be_set() -> None:
    text = "[keys]\n" + "".join(f'"{id}" = "{binding.key}"\n' for id, binding in binding_ids().items())
    assert faults(text) == []
    assert {"BROWSE", "DETAIL", "HELP"} <= set(places())


def test_a_file_that_cannot_be_read_has_no_settings(tmp_path: Path) -> None:
    assert configuration.read(tmp_path / "none.toml").faults == ()
    (tmp_path / "latin.toml").write_bytes(b"theme = '\xe9'")
    for path, words in ((tmp_path, "cannot be read"), (tmp_path / "latin.toml", "is not UTF-8 text")):
        found = configuration.read(path)
        assert found.theme is None
        assert words in found.faults[0].words


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (GOOD, GOOD.replace('"light"', '"dark"')),
        ("[keys]\nsort = 'f3'\n", "theme = \"dark\"\n\n[keys]\nsort = 'f3'\n"),
        ("theme = 3\n", 'theme = "dark"\n'),
        ("", 'theme = "dark"\n'),
    ],
)
def test_a_theme_is_kept_and_all_else_left_as_it_is(tmp_path: Path, before: str, after: str) -> None:
    path = tmp_path / "folder" / "config.toml"
    if before:
        path.parent.mkdir()
        path.write_text(before)
    configuration.keep_theme(path, "dark")
    assert path.read_text() == after


def test_a_theme_is_not_written_into_what_is_no_toml(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text("theme =\n")
    with pytest.raises(ConfigurationError, match="cannot be written there"):
        configuration.keep_theme(path, "dark")
    assert path.read_text() == "theme =\n"


def test_the_file_is_where_the_environment_says(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("BREACHTUI_CONFIG", str(tmp_path / "mine.toml"))
    assert configuration.default_file() == tmp_path / "mine.toml"
    monkeypatch.delenv("BREACHTUI_CONFIG")
    assert configuration.default_file().parts[-2:] == ("breachtui", "config.toml")


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, two: str) -> float:
    """As WCAG 2 has it: 4.5 is asked for text, 7 for text that is easily read."""
    dark, bright = sorted((luminance(one), luminance(two)))
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", [name for name in THEMES if name != "terminal"])
def test_every_colour_can_be_read_on_every_ground(name: str) -> None:
    theme, least = THEMES[name], 7 if name == "high-contrast" else 4.5
    cursor = theme.variables["block-cursor-background"]
    texts = (theme.foreground, theme.secondary, theme.primary, theme.accent, theme.error, theme.success)
    for text in texts:
        for ground in (theme.background, theme.surface):
            assert contrast(str(text), str(ground)) >= least
    assert contrast(theme.variables["block-cursor-foreground"], cursor) >= 7
    assert contrast(str(theme.accent), cursor) >= 4.5  # what matches, on the line under the cursor
