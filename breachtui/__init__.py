"""Data breach facts, traceable to the sentence they came from, in a terminal."""

__version__ = "0.1.0"
