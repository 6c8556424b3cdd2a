"""Citations of incidents for people to paste: a sentence and the sources behind it."""

from collections.abc import Sequence

from breachtui.export.escaping import link, text
from breachtui.export.manner import Manner
from breachtui.export.sentence import told
from breachtui.export.works import Work, works
from breachtui.incident import Incident


def plain(incidents: Sequence[Incident], manner: Manner) -> str:
    """As text without markup."""
    return "\n\n".join(citation(incident) for incident in incidents) + "\n"


def citation(incident: Incident) -> str:
    """One incident: what is known in a sentence, then a line for each source."""
    return "\n".join([told(incident), *_listed([each.plain for each in works(incident)])])


def marked_up(incidents: Sequence[Incident], manner: Manner) -> str:
    """As Markdown with links."""
    return (
        "\n\n".join(
            "\n\n".join([text(told(incident)), "\n".join(f"- {linked(each)}" for each in works(incident))])
            for incident in incidents
        )
        + "\n"
    )


def linked(work: Work) -> str:
    """A source as Markdown, on one line, its title or its publisher a link."""
    head, other = (work.title, work.publisher) if work.headed else (work.publisher or work.title, work.title)
    author = text(work.author) if work.author else ""
    parts = [
        author if work.headed else "",
        link(head, work.url) if work.url else text(head),
        text(other) if other and other != head else "",
        f"by {author}" if author and not work.headed else "",
        text(work.date.label()) if work.date else "",
        work.fetched,
    ]
    return ", ".join(part for part in parts if part)


def brief(work: Work) -> str:
    """A source as Markdown by its publisher, else its title, and its date."""
    return f"{named(work)}, {text(work.date.label())}" if work.date else named(work)


def named(work: Work) -> str:
    """A source as Markdown by its publisher, else its title."""
    name = work.publisher or work.title
    return link(name, work.url) if work.url else text(name)


def _listed(lines: list[str]) -> list[str]:
    if len(lines) == 1:
        return [f"Source: {lines[0]}"]
    return [f"[{number}] {line}" for number, line in enumerate(lines, 1)]
