"""The query language: parse, complete, highlight, change, correct. It knows no table; the store answers.

Each part is imported from its own module: a load needs none of them, and all take 20 ms.
"""
