"""The app in a browser: textual-serve, for those alone to whom it was opened."""

import logging
import shlex
import sys
from collections.abc import Awaitable, Callable, Sequence

from aiohttp import web
from textual_serve.server import Server

from breachtui.cli.base import say

_Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class BrowserServer(Server):
    """Serves one command, an app for each page that is opened.

    A page of another site can neither connect to it nor have the browser take it for its own.
    """

    def __init__(self, command: Sequence[str], host: str, port: int) -> None:
        shown = f"[{host}]" if ":" in host else host
        super().__init__(
            shlex.join(command), host, port, title="breachtui", public_url=f"http://{shown}:{port}"
        )
        self._names = {f"{shown}:{port}"}

    def initialize_logging(self) -> None:
        """Only what goes wrong, on stderr."""
        logging.basicConfig(level=logging.ERROR, stream=sys.stderr)

    async def on_startup(self, app: web.Application) -> None:
        """Say where it is."""
        say(f"breachtui is at {self.public_url} ; ctrl+c ends it")

    async def _make_app(self) -> web.Application:
        app = await super()._make_app()
        app.middlewares.append(self._checked)
        return app

    @web.middleware
    async def _checked(self, request: web.Request, handler: _Handler) -> web.StreamResponse:
        origin = request.headers.get("Origin", self.public_url)
        if request.host not in self._names or origin != self.public_url:
            raise web.HTTPForbidden(text=f"This is for pages of {self.public_url} alone.\n")
        return await handler(request)
