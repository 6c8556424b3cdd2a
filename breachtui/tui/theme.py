"""The looks. No meaning rests on a colour alone in any of them: every sign has a character.

The signal colours are those of Okabe and Ito, "Color Universal Design" (2008), which stay apart for the
colour-blind: nearly as they are in ``colour-blind``, lighter or darker as their ground asks in the others.
"""

from collections.abc import Mapping
from dataclasses import replace

from textual.theme import BUILTIN_THEMES, Theme

# Cursor: the ground and the text of the line under it. Main, attention, fault, good: the signal colours.
_PALETTES = """
name          ground  raised  panel   text    faint   line    cursor          main    attention fault good
dark          #14181d #1a1f26 #222932 #d7dde4 #9aa7b5 #3a4653 #2c4256 #f2f6fa #7cb7e8 #f0b45a #f08a5d #5fc9a4
light         #fbfbf9 #f0f1ee #e3e6e3 #22282e #57616b #aeb5ba #cfe0ee #10161b #1d5f96 #8a5200 #a63c0c #0b6b4d
high-contrast #000000 #000000 #1c1c1c #ffffff #d6d6d6 #ffffff #003b6f #ffffff #80d8ff #ffd75f #ffab91 #69f0ae
colour-blind  #101214 #181b1e #24282c #e6e6e6 #b4bac0 #5a6268 #0b3a5a #ffffff #56b4e9 #f0e442 #e69f00 #3cc79b
"""


def _theme(name: str, *colours: str) -> Theme:
    ground, raised, panel, text, faint, line, under, over, main, attention, fault, good = colours
    return Theme(
        name=name,
        primary=main,
        secondary=faint,
        accent=attention,
        warning=attention,
        error=fault,
        success=good,
        foreground=text,
        background=ground,
        surface=raised,
        panel=panel,
        dark=name != "light",
        variables={
            "block-cursor-background": under,
            "block-cursor-foreground": over,
            "block-cursor-text-style": "bold" if name == "high-contrast" else "none",
            "footer-background": raised,
            "footer-key-foreground": main,
            "footer-description-foreground": faint,
            "input-cursor-background": text,
            "scrollbar": line,
            "scrollbar-background": ground,
            "scrollbar-background-hover": ground,
            "scrollbar-background-active": ground,
            "scrollbar-corner-color": ground,
        },
    )


_SIXTEEN = BUILTIN_THEMES["ansi-dark"]
_OWN = "ansi_default"  # ground or text as the terminal has them, be they light or dark
_TERMINAL = replace(
    _SIXTEEN,
    name="terminal",
    primary="ansi_cyan",
    secondary=_OWN,  # grey is invisible on some grounds
    accent="ansi_yellow",
    variables={
        **_SIXTEEN.variables,
        "block-cursor-background": _OWN,  # drawn in reverse, see the states of the lists
        "block-cursor-foreground": _OWN,
        "input-cursor-background": _OWN,
        "input-cursor-foreground": _OWN,
        "input-cursor-text-style": "reverse",
        "footer-background": _OWN,
        "scrollbar-background": _OWN,
        "scrollbar-background-hover": _OWN,
        "scrollbar-background-active": _OWN,
        "footer-key-foreground": "ansi_cyan",
        "footer-description-foreground": _OWN,
    },
)

THEMES: Mapping[str, Theme] = {
    each.name: each
    for each in (*(_theme(*row.split()) for row in _PALETTES.strip().splitlines()[1:]), _TERMINAL)
}
"""The themes by name; the first is the app's own choice."""

COLOURLESS = _TERMINAL.name
"""The theme for ``NO_COLOR``: under any other Textual would still write shades of grey."""
