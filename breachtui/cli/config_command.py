"""The command about the file of settings: config."""

import json
import sys
from collections.abc import Iterator

import click

from breachtui.cli.base import main, say
from breachtui.configuration import Configuration, default_file, read
from breachtui.values.text import single_line


@main.command()
@click.option("--check", is_flag=True, help="Say what in the file has no effect, with its line; the default.")
@click.option("--show", is_flag=True, help="Write what is in force, as a file that could be kept.")
@click.option("--path", is_flag=True, help="Write where the file is.")
def config(check: bool, show: bool, path: bool) -> None:
    """Check the file of settings: theme, keys, columns, how the app starts."""
    if check + show + path > 1:
        raise click.UsageError("choose one of --check, --show and --path")
    file = default_file()
    if path:
        click.echo(file)
        return
    from breachtui.tui.settings import in_force  # brings Textual, which knows the keys

    settings = in_force(read(file))
    if show:
        for line in _shown(settings):
            click.echo(line)
        return
    for fault in settings.faults:
        click.echo(single_line(f"{file}{f':{fault.line}' if fault.line else ''}: {fault.words}"))
    if not settings.faults:
        absent = "is not there; `breachtui config --show` writes one"
        say(f"{file}: {'nothing is wrong in it' if file.exists() else absent}")
    sys.exit(int(bool(settings.faults)))


def _shown(settings: Configuration) -> Iterator[str]:
    """The settings as TOML; what is as it is without a file stands behind a ``#``."""
    from breachtui.tui.settings import binding_ids
    from breachtui.tui.theme import THEMES

    themes = list(THEMES)
    yield f"# {settings.path}"
    yield f"{_unless(settings.theme)}theme = {_text(settings.theme or themes[0])}  # {', '.join(themes)}"
    yield f"{_unless(settings.columns)}columns = {json.dumps(list(settings.columns), ensure_ascii=False)}"
    yield "\n[start]"
    yield f"{_unless(settings.query)}query = {_text(settings.query)}"
    yield f"{_unless(settings.view)}view = {_text(settings.view)}"
    yield f"{_unless(settings.facets)}facets = {str(settings.facets).lower()}"
    yield "\n[keys]"
    for id, binding in sorted(binding_ids().items()):
        chosen = settings.keys.get(id)
        line = f"{_unless(chosen)}{id} = {_text(chosen or binding.key)}"
        yield f"{line:40}  # {binding.tooltip}"


def _unless(said: object) -> str:
    return "" if said else "# "


def _text(said: str) -> str:
    return json.dumps(said, ensure_ascii=False)
