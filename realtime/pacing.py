"""An answer leaves no faster than it is read.

Daphne takes at once whatever an application gives it, and holds what the other side has not read: a film on a slow
line lies in memory whole. Twisted tells a producer when its buffer is full and when it is empty; here a long answer is
one. Other servers wait by themselves.
"""

import asyncio
import functools
from contextlib import suppress
from typing import Any

STALLED_SECONDS = 60
"""Who has taken nothing for so long has left."""


def paced(send: Any) -> Any:
    """`send` of an HTTP request, which comes back when the reader has room for more."""
    request: Any = send.args[0] if isinstance(send, functools.partial) and send.args else None
    # by its name: to import it here would install Twisted's reactor before the server does
    return _Pace(request, send) if type(request).__module__ == "daphne.http_protocol" else send


class _Pace:
    """One answer, as Twisted's push producer once it has a second piece."""

    def __init__(self, request: Any, send: Any) -> None:
        self._request, self._send = request, send
        self._room = asyncio.Event()
        self._room.set()

    async def __call__(self, message: Any) -> None:
        if message["type"] == "http.response.body" and self._request.channel:  # None: the other side is gone
            self._step_in(goes_on=message.get("more_body", False))
        await self._send(message)
        await self._wait_for_room()

    def _step_in(self, *, goes_on: bool) -> None:
        """Before the first of several pieces; and out again before the last, or its end would be a mistake."""
        if goes_on and self._request.producer is None:
            self._request.registerProducer(self, streaming=True)
        elif not goes_on and self._request.producer is self:
            self._request.unregisterProducer()
            self._room.set()

    async def _wait_for_room(self) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(STALLED_SECONDS):
                await self._room.wait()
                return
        if self._request.channel:
            self._request.transport.abortConnection()

    def pauseProducing(self) -> None:  # noqa: N802  as Twisted calls it
        self._room.clear()

    def resumeProducing(self) -> None:  # noqa: N802  as Twisted calls it
        self._room.set()

    def stopProducing(self) -> None:  # noqa: N802  as Twisted calls it
        self._room.set()
