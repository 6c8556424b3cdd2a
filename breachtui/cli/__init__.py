"""The command line: the only place that prints, and that decides the exit code.

Exit codes: 0 done, 1 something failed (said on stderr), 2 wrong usage.
"""

from breachtui.cli.base import main

__all__ = ["main"]
