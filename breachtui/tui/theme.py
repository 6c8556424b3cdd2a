"""The look: one calm dark theme whose signal colours stay apart for the colour-blind.

Blue, orange, yellow and green are those of Okabe and Ito, "Color Universal Design" (2008),
lightened for a dark ground. No meaning rests on them alone: every sign has a character.
"""

from textual.theme import Theme

CALM = Theme(
    name="breachtui",
    primary="#7cb7e8",
    secondary="#9aa7b5",
    accent="#f0b45a",
    warning="#f0b45a",
    error="#f08a5d",
    success="#5fc9a4",
    foreground="#d7dde4",
    background="#14181d",
    surface="#1a1f26",
    panel="#222932",
    dark=True,
    variables={
        "block-cursor-background": "#2c4256",
        "block-cursor-foreground": "#f2f6fa",
        "block-cursor-text-style": "none",
        "footer-background": "#1a1f26",
        "footer-key-foreground": "#7cb7e8",
        "footer-description-foreground": "#9aa7b5",
        "input-cursor-background": "#d7dde4",
        "scrollbar": "#3a4653",
        "scrollbar-background": "#14181d",
        "scrollbar-background-hover": "#14181d",
        "scrollbar-background-active": "#14181d",
        "scrollbar-corner-color": "#14181d",
    },
)
"""The theme of the app."""

COLOURLESS = "ansi-dark"
"""Textual's theme for ``NO_COLOR``: under any other it would still write shades of grey."""
