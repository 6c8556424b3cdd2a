"""The command that shows the app in a browser: serve."""

import os
import sys
from ipaddress import ip_address
from pathlib import Path

import click

from breachtui.cli.base import database, db_option, main, opened, query_option, say
from breachtui.values.text import single_line

_LOOPBACK = "127.0.0.1"


@main.command()
@db_option
@query_option
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="The port.")
@click.option("--host", default=_LOOPBACK, show_default=True, metavar="ADDRESS", help="Your address.")
@click.option("--allow-network", is_flag=True, help="Other machines may open it, if --host is no loopback.")
@click.option("--write", is_flag=True, help="The page may change the database, and load and write files.")
def serve(db: Path | None, query: str | None, port: int, host: str, allow_network: bool, write: bool) -> None:
    """Show the app in a browser, to be read only, on this machine alone."""
    try:
        from breachtui.cli.browser_server import BrowserServer
    except ModuleNotFoundError as error:
        raise click.ClickException(
            "to show the app in a browser takes textual-serve: pip install 'breachtui[serve]'"
        ) from error
    _check_address(host, allow_network, write)
    path = database(db).absolute()
    opened(path, make=write).close()  # says what is wrong with it, if anything
    command = [sys.executable, "-P", "-m", "breachtui", "open", "--db", str(path), "--query", query or ""]
    # whoever sits at the browser has neither screen nor clipboard here
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        os.environ.pop(name, None)
    try:
        BrowserServer([*command, *([] if write else ["--read-only"])], host, port).serve()
    except OSError as error:
        raise click.ClickException(
            f"{single_line(host)}:{port} cannot be used ({error.strerror}); choose another --port or --host"
        ) from error


def _check_address(host: str, allow_network: bool, write: bool) -> None:
    try:
        address = ip_address(host)
    except ValueError as error:
        raise click.BadParameter(
            f"{host!r} is no address such as {_LOOPBACK}", param_hint="--host"
        ) from error
    if address.is_loopback:
        return
    if address.is_unspecified:
        raise click.BadParameter(
            "name the one address of this machine by which others reach it", param_hint="--host"
        )
    opened_to = (
        f"every machine that reaches {address} can read all of the database, your notes and tags too,"
        f"{' change it, and read and write files as you can,' * write} without a password, unencrypted"
    )
    if not allow_network:
        raise click.UsageError(f"with --host {address} {opened_to}; say --allow-network if that is meant")
    say(f"Warning: {opened_to}")
