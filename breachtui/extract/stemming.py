"""The same under its former name."""

from breachtui.extract.wording import stem

__all__ = ["stem"]
