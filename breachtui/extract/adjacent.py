"""The same under its former name."""

from breachtui.extract.wording import After, Before, each

__all__ = ["After", "Before", "each"]
