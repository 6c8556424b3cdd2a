"""The looks. No meaning rests on a colour alone in any of them: every sign has a character.

The signal colours are those of Okabe and Ito, "Color Universal Design" (2008), which stay apart for the
colour-blind: nearly as they are in ``colour-blind``, lighter or darker as their ground asks in the others.
"""

from collections.abc import Mapping
from dataclasses import replace

from textual.theme import BUILTIN_THEMES, Theme


def _theme(  # noqa: PLR0913, PLR0917  a row of colours, each under its name
    name: str,
    ground: str,
    raised: str,
    panel: str,
    text: str,
    faint: str,
    line: str,
    cursor: tuple[str, str],
    signals: tuple[str, str, str, str],
    style: str = "none",
) -> Theme:
    """``cursor`` is ground and text of the line under it, ``signals`` are main, attention, fault and good."""
    main, attention, fault, good = signals
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
            "block-cursor-background": cursor[0],
            "block-cursor-foreground": cursor[1],
            "block-cursor-text-style": style,
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


_DARK = _theme(
    "dark",
    ground="#14181d",
    raised="#1a1f26",
    panel="#222932",
    text="#d7dde4",
    faint="#9aa7b5",
    line="#3a4653",
    cursor=("#2c4256", "#f2f6fa"),
    signals=("#7cb7e8", "#f0b45a", "#f08a5d", "#5fc9a4"),
)
_LIGHT = _theme(
    "light",
    ground="#fbfbf9",
    raised="#f0f1ee",
    panel="#e3e6e3",
    text="#22282e",
    faint="#57616b",
    line="#aeb5ba",
    cursor=("#cfe0ee", "#10161b"),
    signals=("#1d5f96", "#8a5200", "#a63c0c", "#0b6b4d"),
)
_HIGH_CONTRAST = _theme(
    "high-contrast",
    ground="#000000",
    raised="#000000",
    panel="#1c1c1c",
    text="#ffffff",
    faint="#d6d6d6",
    line="#ffffff",
    cursor=("#003b6f", "#ffffff"),
    signals=("#80d8ff", "#ffd75f", "#ffab91", "#69f0ae"),
    style="bold",
)
_COLOUR_BLIND = _theme(
    "colour-blind",
    ground="#101214",
    raised="#181b1e",
    panel="#24282c",
    text="#e6e6e6",
    faint="#b4bac0",
    line="#5a6268",
    cursor=("#0b3a5a", "#ffffff"),
    signals=("#56b4e9", "#f0e442", "#e69f00", "#3cc79b"),
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
    each.name: each for each in (_DARK, _LIGHT, _HIGH_CONTRAST, _COLOUR_BLIND, _TERMINAL)
}
"""The themes by name; the first is the app's own choice."""

COLOURLESS = _TERMINAL.name
"""The theme for ``NO_COLOR``: under any other Textual would still write shades of grey."""
