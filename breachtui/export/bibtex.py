"""The sources of incidents as BibTeX, which reference managers and LaTeX read."""

from collections.abc import Iterator, Sequence

from breachtui.export.manner import Manner
from breachtui.export.naming import stem
from breachtui.export.works import Work, works
from breachtui.incident import Incident

# BibTeX counts braces whatever stands before them, so that none may be left in a text.
_SPECIAL = str.maketrans(
    {
        "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}", **{char: f"\\{char}" for char in "$&#%_"},
    }
)  # fmt: skip


def bibtex(incidents: Sequence[Incident], manner: Manner) -> str:
    """An entry for each source of each incident."""
    return "\n".join(
        _entry(f"{stem([incident])}-{incident.id}-{number}", work)
        for incident in incidents
        for number, work in enumerate(works(incident), 1)
    )


def _entry(key: str, work: Work) -> str:
    fields = "".join(f"  {name} = {{{value}}},\n" for name, value in _fields(work))
    return f"@misc{{{key},\n{fields}}}\n"


def _fields(work: Work) -> Iterator[tuple[str, str]]:
    if author := work.author or (work.publisher if work.entry else None):
        yield "author", f"{{{_tex(author)}}}"  # as one name: who signs with two is not taken apart
    yield "title", f"{{{_tex(work.heading)}}}"
    if work.publisher and (work.author or not work.entry):
        yield "howpublished", _tex(work.publisher)
    if work.date and work.date.year:
        yield "year", str(work.date.year)
        yield "date", str(work.date)
    if work.url:
        yield "url", work.url
    if work.retrieval:
        yield "urldate", work.retrieval.loaded
        yield "note", work.fetched


def _tex(text: str) -> str:
    return text.translate(_SPECIAL)
