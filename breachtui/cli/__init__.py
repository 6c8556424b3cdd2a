"""The command line: the only place that prints, and that decides the exit code.

Exit codes: 0 done, 1 something failed (said on stderr), 2 wrong usage.
"""

from breachtui.cli import (
    ask_commands,
    cite_command,
    config_command,
    link_commands,
    load_commands,
    own_commands,
    serve_command,
    statistics_command,
    topics,
    undo_commands,
    view_commands,
)
from breachtui.cli.base import main

__all__ = [
    "ask_commands",
    "cite_command",
    "config_command",
    "link_commands",
    "load_commands",
    "main",
    "own_commands",
    "serve_command",
    "statistics_command",
    "topics",
    "undo_commands",
    "view_commands",
]
