"""The command that shows the documentation: help."""

import click

from breachtui.cli.base import HOMES, main, say
from breachtui.cli.printing import print_page
from breachtui.errors import ValueNotKnown
from breachtui.values.text import single_line


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
        found = docs.find(topic, HOMES)
    except ValueNotKnown as error:
        raise click.UsageError(single_line(str(error)), ctx) from error
    if found in docs.TOPICS:
        print_page(docs.text(found))
    elif command := main.get_command(ctx, found):
        with click.Context(command, info_name=found, parent=ctx.parent) as usage:
            click.echo(command.get_help(usage))
