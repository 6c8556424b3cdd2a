"""The same under its former name."""

from breachtui.extract.document import Finder, Found, Reading

__all__ = ["Finder", "Found", "Reading"]
