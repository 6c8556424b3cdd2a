"""``python -m breachtui``."""

from breachtui.cli import main

main()
