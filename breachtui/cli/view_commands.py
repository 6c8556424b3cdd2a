"""The command for the views that are saved in the app: views."""

from pathlib import Path

import click

from breachtui.cli.base import db_option, json_option, main, opened, say
from breachtui.cli.printing import in_json
from breachtui.values.text import counted, single_line


@main.command()
@db_option
@json_option
@click.option("--remove", metavar="NAME", help="Remove this view.")
@click.option("--rename", nargs=2, metavar="NAME NEW", help="Give a view another name.")
def views(db: Path | None, as_json: bool, remove: str | None, rename: tuple[str, str] | None) -> None:
    """List the views that are saved in the app, with the key that opens each; or change them."""
    if remove is not None and rename is not None:
        raise click.UsageError("choose one of --remove and --rename")
    with opened(db) as store:
        if remove is not None:
            store.remove_view(remove)
            say(f"removed the view {single_line(remove)}; `breachtui undo` brings it back")
            return
        if rename is not None:
            store.rename_view(*rename)
            say(f"renamed to {single_line(rename[1])}; `breachtui undo` takes it back")
            return
        found = store.views()
    if as_json:
        click.echo(in_json([view._asdict() for view in found], indent=1))
        return
    from breachtui.listing import table

    rows = [
        (
            str(view.number or ""), single_line(view.name), single_line(view.query) or "—", view.sort or "—",
            single_line(view.columns) or "—",
        )
        for view in found
    ]  # fmt: skip
    for line in table(("key", "view", "query", "sort", "columns"), rows) if rows else ():
        click.echo(line.rstrip())
    say(f"{counted(len(found), 'view')}; V in the app saves one")
