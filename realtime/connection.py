"""One socket, as the hub sees it: what it may read, where it stands, what is on its way to it.

Sending drives the server's own `send` for its first step, without a task: servers that do not suspend (daphne) cost
one call. Where it suspends (uvicorn, a full buffer) the rest runs in a task and the socket counts as paused.
"""

import asyncio
import types
from collections.abc import Awaitable, Callable, Generator
from time import monotonic
from typing import Any

from collab.core.commands import Actor
from realtime.codes import Close
from realtime.limits import WINDOW
from realtime.wire import Wire

Send = Callable[[Any], Awaitable[None]]


class Connection:
    """A socket after its hello. `behind` maps a stream id to the seq up to which this socket has everything, for the
    streams in which it is not at the hub's own position."""

    __slots__ = (
        "__weakref__", "_queued", "_rest", "_send", "_wire", "acked", "actor", "behind", "catching_up", "closed",
        "heard_at", "opening", "paused_at", "sent", "streams", "watched_conversations", "watched_persons",
    )  # fmt: skip

    def __init__(self, actor: Actor, send: Send) -> None:
        self.actor = actor
        self._send = send
        self._wire = Wire.behind(send)
        self._rest: asyncio.Task[None] | None = None
        self._queued: list[Awaitable[None]] | None = None  # what waits behind it, in order
        self.streams: list[int] = []
        self.behind: dict[int, int] = {}
        self.opening = True
        self.catching_up = False
        self.closed = False
        self.sent = 0
        self.acked = 0
        self.heard_at = monotonic()
        self.paused_at = 0.0
        self.watched_conversations: frozenset[int] = frozenset()
        self.watched_persons: frozenset[int] = frozenset()

    @property
    def room(self) -> int:
        """How many more events may be on their way to it."""
        return 0 if self._rest or self.closed else WINDOW - (self.sent - self.acked)

    def push(self, text: str, count: int) -> bool:
        """Send events if the window has room for them; False when it is paused."""
        room = self.room
        if room <= 0:
            self.paused_at = self.paused_at or monotonic()
        if room < count:
            return False
        self.sent += count
        self.say(text)
        return True

    def say(self, text: str) -> None:
        """Send a frame that does not count: a reply, something ephemeral."""
        if not self.closed and not (self._wire and self._queued is None and self._wire.take(text)):
            self._drive(self._send({"type": "websocket.send", "text": text}))

    def heard(self, received: int | None = None) -> None:
        """The other side is alive; it has received so many events."""
        self.heard_at = monotonic()
        if received is not None and received > self.acked:
            self.acked = min(received, self.sent)
            self.paused_at = 0.0

    def close(self, code: Close, reason: str = "") -> None:
        """End it, with a code that says whether and when to come back."""
        if not self.closed:
            self.closed = True
            self._drive(self._send({"type": "websocket.close", "code": int(code), "reason": reason}))

    def _drive(self, sending: Awaitable[None]) -> None:
        if self._queued is not None:
            self._queued.append(sending)
            return
        step = sending.__await__()
        try:
            waited_for = next(step)
        except StopIteration:
            return
        except Exception:  # noqa: BLE001  the server has lost this socket; it will tell its gateway itself
            self.closed = True
            return
        self._queued = []
        self._rest = asyncio.ensure_future(self._finish(step, waited_for))

    async def _finish(self, step: Generator[Any, None, None], waited_for: Any) -> None:
        try:
            await _resumed(step, waited_for)
            while self._queued:
                await self._queued.pop(0)
        except Exception:  # noqa: BLE001  as above
            self.closed = True
        finally:
            self._rest = self._queued = None


@types.coroutine
def _resumed(step: Generator[Any, None, None], waited_for: Any) -> Generator[Any, None, None]:
    """Go on with a coroutine whose first step has been taken: first wait for what it waits for."""
    yield waited_for
    yield from step
