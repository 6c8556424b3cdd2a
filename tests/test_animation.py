"""The moving picture of README: pieces are drawn once, shown while their scenes last, and it is the session's."""

import io
import re
from xml.etree import ElementTree

from rich.console import Console

from tests.animation import Scene, animated
from tests.picture import PLACE, SESSION


def scene(caption: str, seconds: float, text: str) -> Scene:
    console = Console(width=30, height=4, file=io.StringIO(), record=True, force_terminal=True)
    console.print(text, highlight=False)
    return Scene(caption, seconds, console.export_svg())


SCENES = [
    scene("first", 1, "[on red]same[/]   [bold]one & <only>[/]"),
    scene("second", 3, "[on red]same[/]   [bold]two[/]"),
]


def shown(picture: str) -> set[str]:
    """What a picture without motion shows: the texts of groups that its style does not hide."""
    root = ElementTree.fromstring(picture)
    hidden = set(re.findall(r"\.(g\d+)\{visibility:hidden\}", picture.partition("</style>")[0]))
    return {
        (text.text or "").replace("\xa0", " ")
        for group in root.iter("{http://www.w3.org/2000/svg}g") if group.get("class") not in hidden
        for text in group
        if text.text
    }  # fmt: skip


def test_a_scene_is_whole_and_alone() -> None:
    assert shown(animated(SCENES, 0)) == {"first", "same", "one & <only>"}
    assert shown(animated(SCENES, 1)) == {"second", "same", "two"}
    assert shown(animated(SCENES)) == shown(animated(SCENES, 0))  # where nothing moves


def test_what_scenes_have_in_common_is_drawn_once_and_the_rest_in_its_time() -> None:
    moving = animated(SCENES)
    assert moving.count(">same<") == moving.count(">two<") == 1
    assert "4s step-end infinite" in moving
    assert "{0.000%{visibility:visible}25.000%{visibility:hidden}}" in moving
    assert "{0.000%{visibility:hidden}25.000%{visibility:visible}}" in moving


def test_the_picture_of_readme_is_of_the_session() -> None:
    picture = PLACE.read_text(encoding="utf-8")
    assert len(picture) < 600_000
    captions = {
        (text.text or "").replace("\xa0", " ")
        for text in ElementTree.fromstring(picture).iter("{http://www.w3.org/2000/svg}text")
        if text.get("class") == "c"
    }
    assert captions == {act.caption for act in SESSION}
