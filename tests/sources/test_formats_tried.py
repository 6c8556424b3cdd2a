"""The table of formats says which of them were never tried on a file as it was published."""

from breachtui.sources import FORMATS

TRIED = {
    "report", "export", "hhs", "wa", "in", "ma", "de", "hi", "ca", "hibp", "veris", "prc", "iib", "wikipedia",
    "table", "article",
}  # fmt: skip
"""Those of which published files, or rows of them, were read and compared with what they say."""


def test_what_was_not_tried_says_so() -> None:
    silent = {name for name, each in FORMATS.items() if "not tried on a real file" not in each.title}
    assert silent <= TRIED
    assert not TRIED.difference(FORMATS)
