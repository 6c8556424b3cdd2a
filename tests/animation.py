"""One SVG that plays screenshots of the app in turn.

What several frames have in common is drawn once: each piece of a screen stands in a group that is visible while
the frames last that show it. Without animation, and where a reader wants little motion, it is the first frame.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from xml.etree import ElementTree
from xml.sax.saxutils import escape

from rich.cells import cell_len

_SPACE = "{http://www.w3.org/2000/svg}"
_WORDS = re.compile(r"[^\s\xa0]+(?:[ \xa0][^\s\xa0]+)*")
_LETTER = 12.2  # the width that Rich gives a cell
_FONT = "'Fira Code','Cascadia Mono',Menlo,Consolas,'DejaVu Sans Mono',monospace"


class Scene(NamedTuple):
    """A screen, and how long it is shown."""

    caption: str
    """Stands above the screen."""
    seconds: float
    screen: str
    """What `App.export_screenshot` gives."""


def animated(frames: Sequence[Scene], only: int | None = None) -> str:
    """The frames in turn, for ever; with ``only``, that frame alone, which renderers without animation draw too."""
    width, height = _size(frames[0])
    ground = Counter(_grounds(frames)).most_common(1)[0][0]
    styles: dict[str, str] = {}
    groups: dict[tuple[int, ...], str] = {}
    layers = (
        ([*_backgrounds(each, ground)] for each in frames),
        ([*_letters(each, styles)] for each in frames),
    )
    body = "".join(_grouped([*layer], groups) for layer in layers)
    captions = [[_caption(each.caption, width)] for each in frames]
    body = _grouped(captions, groups, above=True) + body
    shown = _visible(groups, only) if only is not None else _played(groups, [each.seconds for each in frames])
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height:.0f}"><style>'
        f"text{{font-family:{_FONT};font-size:20px}}"
        f".c{{font:bold 18px arial,sans-serif;fill:#c5c8c6;text-anchor:middle}}"
        f"{''.join(f'.{name}{{{style}}}' for style, name in styles.items())}{shown}</style>"
        f'<rect fill="#292929" width="{width:.0f}" height="{height:.0f}" rx="8"/>'
        '<circle cx="26" cy="22" r="7" fill="#ff5f57"/><circle cx="48" cy="22" r="7" fill="#febc2e"/>'
        '<circle cx="70" cy="22" r="7" fill="#28c840"/>'
        f'<rect fill="{ground}" x="9" y="41" width="{width - 18:.1f}" height="{height - 50:.1f}"/>'
        f"{body}</svg>\n"
    )


def _size(frame: Scene) -> tuple[float, float]:
    box = ElementTree.fromstring(frame.screen).attrib["viewBox"].split()
    return float(box[2]), float(box[3])


def _rectangles(frame: Scene) -> Iterator[dict[str, str]]:
    """The backgrounds of the cells, neighbours of one colour joined."""
    joined: dict[str, str] = {}
    for each in ElementTree.fromstring(frame.screen).iter(f"{_SPACE}rect"):
        if each.get("shape-rendering") != "crispEdges":
            continue
        end = float(joined["x"]) + float(joined["width"]) if joined else 0
        same = joined and all(joined[name] == each.attrib[name] for name in ("fill", "y"))
        if same and abs(end - float(each.attrib["x"])) < 0.1:
            joined["width"] = f"{float(joined['width']) + float(each.attrib['width']):.1f}"
        else:
            if joined:
                yield joined
            joined = {**each.attrib}
    if joined:
        yield joined


def _grounds(frames: Sequence[Scene]) -> Iterator[str]:
    for frame in frames:
        for each in _rectangles(frame):
            yield from [each["fill"]] * round(float(each["width"]) / _LETTER)


def _backgrounds(frame: Scene, ground: str) -> Iterator[str]:
    for each in _rectangles(frame):
        if each["fill"] != ground:
            place = " ".join(f'{name}="{each[name]}"' for name in ("fill", "x", "y", "width", "height"))
            yield f"<rect {place}/>"


def _letters(frame: Scene, styles: dict[str, str]) -> Iterator[str]:
    """What is written, in classes that all frames share."""
    said = dict(re.findall(r"\.([\w-]+-r\d+) \{ *(.*?) *\}", frame.screen))
    for each in ElementTree.fromstring(frame.screen).iter(f"{_SPACE}text"):
        style = said.get(each.get("class", ""))
        if style is None:
            continue
        name = styles.setdefault(style, f"s{len(styles)}")
        text = each.text or ""
        for word in _WORDS.finditer(text):  # each at its column, however wide a font is
            x = float(each.attrib["x"]) + _LETTER * cell_len(text[: word.start()])
            length = _LETTER * cell_len(word[0])
            place = f'x="{x:.1f}" y="{each.attrib["y"]}" textLength="{length:.1f}"'
            yield f'<text class="{name}" {place}>{escape(word[0])}</text>'


def _caption(caption: str, width: float) -> str:
    whole = escape(caption).replace(" ", "\xa0")
    return f'<text class="c" x="{width / 2:.0f}" y="28">{whole}</text>'


def _grouped(layer: list[list[str]], groups: dict[tuple[int, ...], str], *, above: bool = False) -> str:
    """The pieces of a layer, those that the same frames show in one group."""
    when: dict[str, list[int]] = {}
    for number, pieces in enumerate(layer):
        for piece in dict.fromkeys(pieces):
            when.setdefault(piece, []).append(number)
    together: dict[tuple[int, ...], list[str]] = {}
    for piece, numbers in when.items():
        together.setdefault(tuple(numbers), []).append(piece)
    moved = "" if above else ' transform="translate(9,41)"'
    return "".join(
        f'<g class="{groups.setdefault(numbers, f"g{len(groups)}")}"{moved}>{"".join(pieces)}</g>'
        for numbers, pieces in together.items()
    )


def _visible(groups: dict[tuple[int, ...], str], only: int) -> str:
    return "".join(f".{name}{{visibility:hidden}}" for numbers, name in groups.items() if only not in numbers)


def _played(groups: dict[tuple[int, ...], str], seconds: list[float]) -> str:
    starts = [sum(seconds[:number]) / sum(seconds) * 100 for number in range(len(seconds))]
    said = _visible(groups, 0)
    for numbers, name in groups.items():
        if len(numbers) < len(seconds):
            steps = "".join(
                f"{start:.3f}%{{visibility:{'visible' if number in numbers else 'hidden'}}}"
                for number, start in enumerate(starts)
                if not number or (number in numbers) != (number - 1 in numbers)
            )
            said += (
                f"@keyframes {name}{{{steps}}}.{name}{{animation:{name} {sum(seconds):g}s step-end infinite}}"
            )
    return f"{said}@media(prefers-reduced-motion:reduce){{g{{animation:none!important}}}}"
