"""The command that shows the documentation: help."""

import shutil
import sys

import click

from breachtui.cli.base import main, say
from breachtui.errors import ValueNotKnown
from breachtui.values.text import single_line

_WIDEST = 100  # columns; longer lines are hard to read


@main.command("help")
@click.argument("topic", required=False, metavar="[TOPIC]")
@click.pass_context
def help_(ctx: click.Context, topic: str | None) -> None:
    """Show the documentation of a TOPIC, or the usage of a command; without one, list the topics."""
    from breachtui import docs

    if topic is None:
        for name in docs.TOPICS:
            click.echo(f"{name:14}{docs.summary(name)}")
        say("`breachtui help TOPIC` shows one; `breachtui --help` lists the commands")
        return
    try:
        found = docs.find(topic, main.commands)
    except ValueNotKnown as error:
        raise click.UsageError(single_line(str(error)), ctx) from error
    if found in docs.TOPICS:
        _show(docs.text(found))
    else:
        command = main.commands[found]
        with click.Context(command, info_name=found, parent=ctx.parent) as usage:
            click.echo(command.get_help(usage))


def _show(markdown: str) -> None:
    """On a terminal as a page, by the user's pager; else as the plain text that it is."""
    if not sys.stdout.isatty():
        click.echo(markdown, nl=False)
        return
    from rich.console import Console  # 150 ms

    from breachtui.docs.page import TopicPage

    console = Console(width=min(shutil.get_terminal_size().columns, _WIDEST))
    with console.capture() as drawn:
        console.print(TopicPage(markdown))
    click.echo_via_pager(drawn.get())
