"""An answer leaves no faster than it is read, and whole or not at all.

Daphne takes at once whatever an application gives it, and holds what the other side has not read: a film on a slow
line lies in memory whole. Twisted tells a producer when its buffer is full and when it is empty; here a long answer is
one. Nor does Daphne end an answer that fails when it has begun, and where HEAD asks it sends all but the first piece.
Other servers do so by themselves.
"""

import asyncio
import functools
import logging
from contextlib import suppress
from typing import Any

logger = logging.getLogger(__name__)
STALLED_SECONDS = 60
"""Who has taken nothing for so long has left."""


async def answer(application: Any, scope: Any, receive: Any, send: Any) -> None:
    """Let the application answer an HTTP request: `send` comes back when the reader has room for more. An answer that
    fails on its way is cut off, so that nobody takes it for whole or waits for the rest."""
    request: Any = send.args[0] if isinstance(send, functools.partial) and send.args else None
    # by its name: to import it here would install Twisted's reactor before the server does
    if type(request).__module__ != "daphne.http_protocol":
        await application(scope, receive, send)
        return
    pace = _Pace(request, send)
    try:
        await application(scope, receive, pace)
    except Exception:
        if not pace.has_begun:
            raise  # Daphne answers that it is a mistake of ours
        logger.exception("the answer to %s is cut off", scope["path"])
        pace.cut()


class _Pace:
    """One answer, as Twisted's push producer once it has a second piece."""

    def __init__(self, request: Any, send: Any) -> None:
        self._request, self._send = request, send
        self._room = asyncio.Event()
        self._room.set()
        self.has_begun = False

    async def __call__(self, message: Any) -> None:
        self.has_begun = True
        if message["type"] == "http.response.body" and self._is_awaited():
            message = self._without_body(message)
            self._step_in(goes_on=message.get("more_body", False))
        await self._send(message)
        await self._wait_for_room()

    def cut(self) -> None:
        """End it here, with its connection."""
        if self._is_awaited():
            self._request.transport.abortConnection()

    def _is_awaited(self) -> bool:
        """It is neither answered to its end nor is the other side gone."""
        return not self._request.finished and self._request.channel is not None

    def _without_body(self, message: Any) -> Any:
        """What HEAD asks for has no body."""
        return {**message, "body": b""} if self._request.method == b"HEAD" else message

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
        self.cut()

    def pauseProducing(self) -> None:  # noqa: N802  as Twisted calls it
        self._room.clear()

    def resumeProducing(self) -> None:  # noqa: N802  as Twisted calls it
        self._room.set()

    def stopProducing(self) -> None:  # noqa: N802  as Twisted calls it
        self._room.set()
