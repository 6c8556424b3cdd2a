"""The app in a browser: what a page receives, who may connect, and that it can only read."""

import asyncio
import json
import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from aiohttp import ClientSession, ClientWebSocketResponse, WSMsgType
from click.testing import CliRunner

from breachtui.cli import main
from breachtui.store import Store
from tests.browser import CHROMIUM
from tests.browser import page as browser_page

pytestmark = pytest.mark.network


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def wait_for(port: int) -> None:
    """Until somebody listens there, which is a moment after it is said."""
    for _ in range(300):
        with socket.socket() as tried:
            if tried.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)  # another process is waited for, which has no event to wait on
    pytest.fail("nobody listens")


def served(database: Path, *args: str) -> Iterator[str]:
    port = free_port()
    command = [sys.executable, "-m", "breachtui", "serve", "--db", str(database), "--port", str(port), *args]
    environment = {**os.environ, "BREACHTUI_CONFIG": str(database.with_name("none.toml"))}
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment) as server:
        try:
            assert server.stderr is not None
            said = server.stderr.readline()
            assert f"http://127.0.0.1:{port}" in said
            wait_for(port)
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()


@pytest.fixture
def page(database: Path) -> Iterator[str]:
    yield from served(database)


@pytest.fixture
def writing_page(database: Path) -> Iterator[str]:
    yield from served(database, "--write")


async def shown(connection: ClientWebSocketResponse, words: str) -> None:
    """Wait until the terminal of the page shows the words."""
    text = ""
    async with asyncio.timeout(60):
        while words not in text:
            message = await connection.receive()
            assert message.type in (WSMsgType.BINARY, WSMsgType.TEXT), text
            data = message.data if isinstance(message.data, str) else message.data.decode(errors="replace")
            text += re.sub(r"\x1b\[[\d;?]*[a-zA-Z]", "", data)


async def keys(connection: ClientWebSocketResponse, typed: str) -> None:
    await connection.send_str(json.dumps(["stdin", typed]))


async def test_a_page_shows_the_list_and_can_only_read(page: str, database: Path) -> None:
    async with ClientSession() as session:
        async with session.get(page) as answer:
            assert answer.status == 200
            assert f"{page.replace('http', 'ws')}/ws" in await answer.text()
        async with session.ws_connect(f"{page}/ws?width=80&height=24", origin=page) as connection:
            await shown(connection, "Cedar Bank")
            await keys(connection, "e")
            await shown(connection, "This is open to be read only")
            await keys(connection, " D")
            await shown(connection, "1 marked")
    with Store(database) as store:
        assert (store.marked(), len(store), store.acts()) == (frozenset(), 6, [])


@pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium on this machine")
async def test_a_browser_draws_the_list_and_takes_keys(page: str, tmp_path: Path) -> None:
    async with browser_page(tmp_path / "browser") as seen:
        await seen.open(page)
        await seen.received("Cedar Bank")
        assert await seen.value("document.body.classList.contains('-first-byte')")
        await seen.value("document.querySelector('textarea').focus()")
        await seen.press("e")
        await seen.received("This is open to be read only")
        assert (await seen.picture()).startswith(b"\x89PNG")


async def test_pages_of_others_are_turned_away(page: str) -> None:
    async with ClientSession() as session:
        for path in ("/", "/ws", "/static/js/textual.js"):
            for headers in ({"Origin": "https://evil.example"}, {"Host": "evil.example"}):
                async with session.get(page + path, headers=headers) as answer:
                    assert (path, answer.status) == (path, 403)


async def test_with_write_it_may_change_the_database(writing_page: str, database: Path) -> None:
    async with ClientSession() as session:
        address = f"{writing_page}/ws?width=80&height=24"
        async with session.ws_connect(address, origin=writing_page) as connection:
            await shown(connection, "Cedar Bank")
            await keys(connection, "D")
            await shown(connection, "Removed")
    with Store(database) as store:
        assert len(store.removed()) == 1


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("--host", "192.0.2.7"), "say --allow-network if that is meant"),
        (("--host", "192.0.2.7", "--write"), "change it, and read and write files as you can"),
        (("--host", "0.0.0.0", "--allow-network"), "name the one address of this machine"),
        (("--host", "example.org"), "is no address such as 127.0.0.1"),
    ],
)
def test_another_address_is_opened_only_if_that_is_meant(
    database: Path, args: tuple[str, ...], words: str
) -> None:
    done = CliRunner().invoke(main, ["serve", "--db", str(database), *args])
    assert done.exit_code == 2
    assert words in done.stderr


def test_to_be_read_a_database_must_be_there(tmp_path: Path) -> None:
    path = tmp_path / "none.db"
    for command in (["serve"], ["open", "--read-only"]):
        done = CliRunner().invoke(main, [*command, "--db", str(path)])
        assert done.exit_code == 1
        assert "there is no such database" in done.stderr
    assert not path.exists()


def test_an_address_that_cannot_be_used_is_said(database: Path) -> None:
    done = CliRunner().invoke(
        main, ["serve", "--db", str(database), "--host", "192.0.2.7", "--allow-network"]
    )
    assert done.exit_code == 1
    assert "Warning: every machine that reaches 192.0.2.7 can read all of the database" in done.stderr
    assert "cannot be used" in done.stderr


def test_without_the_library_it_is_said_how_to_get_it(
    database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "textual_serve.server", None)
    monkeypatch.delitem(sys.modules, "breachtui.cli.browser_server", raising=False)
    done = CliRunner().invoke(main, ["serve", "--db", str(database)])
    assert (done.exit_code, "pip install 'breachtui[serve]'" in done.stderr) == (1, True)
