"""Textual as the tests drive it: nothing is parsed twice, and a pause ends as soon as nothing is left to do.

Textual's own pilot sleeps until the process is idle by the clock and sends every widget a message to know that it
has looked at those before: five times for each key. Here a pause looks at the queues.
"""

from asyncio import sleep
from collections.abc import Iterable
from typing import Any

import pytest
from textual._context import active_app
from textual._queue import Queue
from textual.app import App
from textual.css.model import RuleSet
from textual.css.parse import parse
from textual.css.tokenize import tokenize_values
from textual.css.tokenizer import Token
from textual.css.types import CSSLocation
from textual.message import Message
from textual.message_pump import MessagePump
from textual.pilot import Pilot

_tokens: dict[frozenset[tuple[str, str]], dict[str, list[Token]]] = {}
_rules: dict[tuple[object, ...], list[RuleSet]] = {}


def _tokenize_once(variables: dict[str, str]) -> dict[str, list[Token]]:
    key = frozenset(variables.items())
    if key not in _tokens:
        _tokens[key] = tokenize_values(variables)
    return _tokens[key]


def _parse_once(
    scope: str,
    css: str,
    read_from: CSSLocation,
    *,
    variable_tokens: dict[str, list[Token]],
    is_default_rules: bool,
    tie_breaker: int,
) -> Iterable[RuleSet]:
    key = (scope, css, read_from, id(variable_tokens), is_default_rules, tie_breaker)
    if key not in _rules:
        _rules[key] = list(
            parse(
                scope,
                css,
                read_from,
                variable_tokens=variable_tokens,
                is_default_rules=is_default_rules,
                tie_breaker=tie_breaker,
            )
        )
    return _rules[key]


async def quiet(app: App[Any]) -> bool:
    """Wait until every widget has looked at all its messages and the screen is drawn; whether the app still runs."""
    calm = 0
    turns = 0
    while calm < 3:
        turns += 1
        await sleep(0 if turns < 50 else 0.002)
        if app._exception_event.is_set() or not app._running:
            return False
        calm = 0 if _busy(app) else calm + 1
        if calm == 1:
            _draw(app)
    return True


def _busy(app: App[Any]) -> bool:
    """Whether a widget has work to do, something moves, or a new size has not yet been told to the screen."""
    waits = app._resize_timer or app.animator._animations or app.animator._scheduled
    return bool(waits) or any(map(_works, (app, *app._registry)))


def _works(pump: MessagePump) -> bool:
    """Whether it looks at a message, has one to look at, or is about to begin."""
    if not pump._running:
        return pump._task is not None and not pump._closed
    queue: Queue[Message | None] = pump._message_queue
    return bool(queue.values or pump._pending_message or not queue.ready_event._waiters)


def _draw(app: App[Any]) -> None:
    if app._screen_stacks and app.screen_stack:
        app.screen._on_timer_update()


async def _wait_for_screen(pilot: Pilot[Any], timeout: float = 30.0) -> bool:
    return await quiet(pilot.app)


async def _wait_for_idle(min_sleep: float = 0, max_sleep: float = 1) -> None:
    await quiet(active_app.get())


def hasten() -> None:
    """Put these in the place of Textual's, for good."""
    patch = pytest.MonkeyPatch()
    patch.setattr("textual.css.stylesheet.tokenize_values", _tokenize_once)
    patch.setattr("textual.css.stylesheet.parse", _parse_once)
    patch.setattr(RuleSet, "__hash__", object.__hash__)
    patch.setattr(Pilot, "_wait_for_screen", _wait_for_screen)
    for module in ("pilot", "app"):
        patch.setattr(f"textual.{module}.wait_for_idle", _wait_for_idle)
