"""Exports: no formula, no HTML, no link and no broken table comes out of a text, and nothing is overwritten unasked."""

import csv
import io
import json
import re
from pathlib import Path
from random import Random

from markdown_it import MarkdownIt

from breachtui.compare import compare
from breachtui.errors import ExportError
from breachtui.export import render, render_comparison
from breachtui.saving import save
from breachtui.values.text import visible_prose
from tests.builders import incident, report
from tests.proofs.promise import Figures, Promise

# OWASP, CSV Injection: what begins a formula, alone, behind blanks, behind what may part cells
_FORMULAS = (
    "=1+1",
    "+1",
    "-1+1",
    "@SUM(1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "＝1+1",
    "＋1",
    "－1",
    "＠SUM(1)",
    "=cmd|' /C calc'!A0",
)
_SMUGGLED = (
    "<script>x</script>", "<img src=x onerror=y>", "[a](javascript:x)", "[a]: http://evil", "![a](http://evil)",
    "http://evil.example", "www.evil.example", "a|b\n|-|\n", "`x` ``y``", "</td>", "&lt;b&gt;", "<!-- x", "# x", "- x",
    "> x", "```\nx", "*x* _y_ ~~z~~", "\\<b>", "a  \nb", "<http://evil>", "mail@evil.example", "1. x", "---", "$x$",
)  # fmt: skip
_PARTS = (
    "",
    " ",
    ";",
    "; ",
    "foo;",
    "a;\t",
    '"',
    '";',
    ",",
    "x",
    "0",
    "'",
    "|",
    "\\",
    "`",
    "\n",
    "[",
    "]",
    "(",
    ")",
    "<",
    ">",
    "&",
    "é",
    "\u200b",
    "\x1b[31m",
    "\u202e",
)


def prove(folder: Path, random: Random, long: bool) -> Figures:
    """Every text of the lists, and mixtures of them, through all formats."""
    texts = [before + each for each in _FORMULAS for before in _PARTS] + list(_SMUGGLED)
    pieces = (*_FORMULAS, *_SMUGGLED, *_PARTS)
    texts += ["".join(random.choices(pieces, k=random.randrange(2, 9))) for _ in range(4_000 if long else 60)]
    if not long:
        texts = random.sample(texts, 120)
    for text in texts:
        _harmless(text)
    return {"texts": len(texts), "documents": 4 * len(texts), "files kept": _kept(folder)}


def _harmless(text: str) -> None:
    told = report(
        "r", organization=text, title=text, publisher=text, third_party=text, aliases=(text,), text=text
    )
    one, two = incident(1, told, tags=("a",), note=text), incident(2, report("s", organization="B"))
    document = render([one], "csv")
    for delimiter in (",", ";", "\t"):
        for row in csv.reader(io.StringIO(document, newline=""), delimiter=delimiter):
            for cell in row:
                assert not cell.lstrip().startswith(tuple("=+-@＝＋－＠")), (text, delimiter, cell)
    assert document.count("\r\n") == 2
    for written in (render([one]), render_comparison(compare([one, two]))):
        _plain(written, text)
    written = render([one], "json")
    assert json.loads(written)[0]["organization"] == one.organization
    assert visible_prose(written) == written


def _plain(written: str, text: str) -> None:
    assert visible_prose(written) == written
    for token in MarkdownIt("gfm-like").parse(written):
        assert token.type != "html_block", text
        for child in token.children or ():
            assert child.type not in ("html_inline", "image"), text
            if child.type == "link_open":
                assert not re.match("javascript|data|file", str(child.attrs["href"])), text
                assert "evil" not in str(child.attrs["href"]), text
    rows = [line for line in written.splitlines() if line.startswith("| ")]
    widths = {len(re.findall(r"(?<!\\)\|", line)) for line in rows}
    assert len(widths) <= 3, text  # tables of facts, of sources, of disagreements


def _kept(folder: Path) -> int:
    kept = folder / "kept.md"
    kept.write_text("mine")
    links = [folder / "link.md", folder / "dangling.md"]
    links[0].symlink_to(kept)
    links[1].symlink_to(folder / "elsewhere.md")
    for path in (kept, *links):
        try:
            save("x", path)
        except ExportError:
            continue
        raise AssertionError(f"{path} was written over unasked")
    assert kept.read_text() == "mine"
    assert not (folder / "elsewhere.md").exists()
    return 3


PROMISE = Promise(
    "exports",
    "No text becomes a formula in CSV, HTML or a link in Markdown, or breaks a table; no file is overwritten unasked, no"
    " symbolic link followed.",
    prove,
)
