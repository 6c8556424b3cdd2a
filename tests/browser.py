"""A headless Chromium, told what to do over its own protocol."""

import asyncio
import base64
import shutil
import subprocess
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import count
from pathlib import Path
from typing import Any

from aiohttp import ClientSession, ClientWebSocketResponse

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
"""The browser of this machine; None where there is none."""

_LISTEN = """
const Plain = WebSocket;
window.received = '';
window.WebSocket = class extends Plain {
  constructor(...args) {
    super(...args);
    this.addEventListener('message', async (event) => {
      window.received += event.data instanceof Blob ? await event.data.text()
        : event.data instanceof ArrayBuffer ? new TextDecoder().decode(event.data) : event.data;
    });
  }
};
"""


class Page:
    """One page of the browser."""

    def __init__(self, connection: ClientWebSocketResponse) -> None:
        self._connection = connection
        self._numbers = count(1)

    async def tell(self, method: str, **parameters: Any) -> dict[str, Any]:
        """Call a method of the protocol; what it answers."""
        number = next(self._numbers)
        await self._connection.send_json({"id": number, "method": method, "params": parameters})
        while True:
            said = await self._connection.receive_json()
            if said.get("id") == number:
                assert "error" not in said, said
                return dict(said["result"])

    async def open(self, address: str) -> None:
        """Go there, and listen to what its connections bring."""
        await self.tell("Page.enable")
        await self.tell("Page.addScriptToEvaluateOnNewDocument", source=_LISTEN)
        await self.tell("Page.navigate", url=address)

    async def received(self, words: str) -> None:
        """Wait until that came to the page."""
        async with asyncio.timeout(60):
            while not (await self.value(f"(window.received || '').includes({words!r})")):
                await asyncio.sleep(0.1)

    async def value(self, expression: str) -> Any:
        """What JavaScript says."""
        said = await self.tell("Runtime.evaluate", expression=expression, returnByValue=True)
        return said["result"].get("value")

    async def press(self, key: str) -> None:
        """Press a key that writes a letter."""
        for kind in ("keyDown", "keyUp"):
            await self.tell("Input.dispatchKeyEvent", type=kind, text=key, key=key)

    async def picture(self) -> bytes:
        """The page as PNG."""
        return base64.b64decode((await self.tell("Page.captureScreenshot"))["data"])


@asynccontextmanager
async def page(folder: Path) -> AsyncIterator[Page]:
    """A new page in a browser that keeps its things in ``folder``."""
    assert CHROMIUM
    command = [CHROMIUM, "--headless=new", "--no-sandbox", "--disable-gpu", "--remote-debugging-port=0"]
    command += [
        "--remote-allow-origins=*",
        f"--user-data-dir={folder}",
        "--window-size=1000,600",
        "about:blank",
    ]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as browser:
        try:
            async with ClientSession() as session, asyncio.timeout(120):
                port = await _port(folder)
                async with session.get(f"http://127.0.0.1:{port}/json/list") as answer:
                    [target] = [each for each in await answer.json() if each["type"] == "page"]
                async with session.ws_connect(target["webSocketDebuggerUrl"], max_msg_size=0) as connection:
                    yield Page(connection)
        finally:
            browser.terminate()


async def _port(folder: Path) -> int:
    """Where the browser listens, as it writes down once it does."""
    written = folder / "DevToolsActivePort"
    while not (written.exists() and "\n" in written.read_text()):
        await asyncio.sleep(0.1)
    return int(written.read_text().split("\n")[0])
