"""The commands for which reports speak of one breach: link, merge, split, part, suggestions."""

from pathlib import Path

import click

from breachtui.cli.base import db_option, id_type, json_option, main, opened, say
from breachtui.cli.printing import print_json
from breachtui.values.text import counted, single_line

_two = click.argument("ids", type=id_type, nargs=-1, required=True, metavar="ID ID...")


@main.command()
@db_option
@click.option(
    "--explain",
    nargs=2,
    type=id_type,
    metavar="ID ID",
    help="Say what speaks for two being one; link nothing.",
)
def link(db: Path | None, explain: tuple[int, int] | None) -> None:
    """Make incidents of the reports that wait for it; every load does so at its end."""
    with opened(db) as store:
        if not explain:
            store.link()
            say(counted(len(store), "incident"))
            return
        thought = store.judged(*explain)
    click.echo(f"{thought.verdict}  score {thought.score:.1f}")
    for reason in thought.reasons:
        click.echo(f"  {single_line(reason)}")


@main.command()
@_two
@db_option
def merge(ids: tuple[int, ...], db: Path | None) -> None:
    """Make one incident of several; the least number stays, the others open it."""
    with opened(db) as store:
        one = store.merge(ids)
        many = len(store.incident(one).reports)
    say(f"incident {one} has {many} reports; `breachtui undo` parts them again")


@main.command()
@click.argument("id", type=id_type)
@click.option(
    "--report", "key", required=True, metavar="KEY", help="The report to take off; see show --json."
)
@db_option
def split(id: int, key: str, db: Path | None) -> None:
    """Take a report off an incident, which is then an incident of its own."""
    with opened(db) as store:
        store.split(id, key)
    say("parted; `breachtui undo` joins them again")


@main.command()
@_two
@click.option("--sibling", is_flag=True, help="One event, but another group of people; else: another breach.")
@db_option
def part(ids: tuple[int, ...], sibling: bool, db: Path | None) -> None:
    """Say that incidents are not one, so that they are never joined."""
    with opened(db) as store:
        store.part(ids, "sibling" if sibling else "different")
    say("noted; `breachtui undo` takes it back")


@main.command()
@db_option
@json_option
def suggestions(db: Path | None, as_json: bool) -> None:
    """List the pairs of incidents that may be one, the likeliest first."""
    with opened(db) as store:
        found = store.suggestions()
    if as_json:
        print_json([each._asdict() for each in found])
        return
    for each in found:
        names = " / ".join(single_line(name or "—") for name in dict.fromkeys(each.names))
        click.echo(f"{each.one} {each.two}  {each.score:.1f}  {names}")
        click.echo(f"    {single_line('; '.join(each.reasons))}")
    say(f"{counted(len(found), 'suggestion')}; `breachtui merge` joins, `breachtui part` keeps apart")
