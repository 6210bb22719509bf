"""One socket's life: who is it, hello, then commands until it ends.

A plain ASGI application behind Channels' routing, not an AsyncConsumer: its dispatch asks the database about old
connections for every single message, which costs more than delivering it.
"""

import asyncio
import logging
import secrets
from collections.abc import Awaitable, Callable
from typing import Any

from django.conf import settings

from collab.core.commands import Actor, Command
from collab.core.errors import Refused
from realtime import commands, frames
from realtime.authentication import Denied, authenticated
from realtime.codes import BAD_TYPE, INTERNAL, Close
from realtime.connection import Connection, Send
from realtime.frames import BadFrame
from realtime.limits import FRAME_BYTES, HELLO_SECONDS, PENDING_COMMANDS, STRIKES, Bucket
from realtime.process import Process, running
from realtime.protocol import VERSION, Ack, Hello, RefusedError, Reply
from realtime.resume import opened

logger = logging.getLogger(__name__)
Receive = Callable[[], Awaitable[Any]]


async def gateway(scope: Any, receive: Receive, send: Send) -> None:
    """The ASGI application of `/ws`."""
    process = running()
    if (await receive())["type"] != "websocket.connect":
        return
    try:
        actor = await authenticated(scope, process.lanes)
    except Denied as denied:
        logger.info("a socket was refused: %s", denied)
        await send({"type": "websocket.close", "code": 4403})
        return
    await send({"type": "websocket.accept"})
    await Gateway(process, actor, receive, send).run()


class Gateway:
    """What arrives on one socket, and what is answered."""

    def __init__(self, process: Process, actor: Actor, receive: Receive, send: Send) -> None:
        self._process, self._receive = process, receive
        self._connection = Connection(actor, send)
        self._bucket = Bucket(settings.FRAME_RATE, settings.FRAME_BURST)
        self._strikes = Bucket(STRIKES / 10, STRIKES)
        self._pending: set[asyncio.Task[None]] = set()

    async def run(self) -> None:
        try:
            if await self._greeted():
                await self._converse()
        except asyncio.CancelledError:  # the server goes down
            self._connection.close(Close.RESTARTING, "restarting")
            raise
        finally:
            self._process.hub.forget(self._connection)

    async def _greeted(self) -> bool:
        """The first frame is a hello, in time, in a version we speak."""
        try:
            async with asyncio.timeout(HELLO_SECONDS):
                text = await self._next()
        except TimeoutError:
            self._connection.close(Close.BAD_HELLO, "no hello came")
            return False
        if text is None:
            return False
        command = self._decoded(text)
        if not isinstance(command, Hello):
            self._connection.close(Close.BAD_HELLO, "say hello first")
            return False
        if command.protocol != VERSION:
            self._connection.close(Close.OLD_CLIENT, f"we speak version {VERSION}")
            return False
        self._process.hub.welcome(self._connection)
        await self._answer(command, self._hello(command))
        if self._connection.opening:
            self._connection.close(Close.TOO_MANY, "try again")
        return not self._connection.opening

    async def _hello(self, command: Hello) -> Any:
        return await opened(self._process.hub, self._connection, command.epoch, command.positions)

    async def _converse(self) -> None:
        self._process.hub.resume(self._connection)
        while (text := await self._next()) is not None:
            command = self._decoded(text)
            if command is None:
                continue
            if isinstance(command, Ack):
                self._acknowledged(command.received)
            else:
                self._start(command)

    async def _next(self) -> str | None:
        """The next text frame, or None when the socket is over: theirs to end, or ours."""
        while not self._connection.closed:
            message = await self._receive()
            if message["type"] == "websocket.disconnect":
                return None
            self._connection.heard()
            if not self._bucket.take():
                self._connection.close(Close.TOO_MANY, "too many frames")
                return None
            text = message.get("text")
            if text is None:
                self._strike(Reply(re=None, error=RefusedError(code=BAD_TYPE, message="send text, not bytes")))
            elif len(text) > FRAME_BYTES or len(text) * 3 > FRAME_BYTES < len(text.encode(errors="surrogatepass")):
                self._connection.close(Close.TOO_BIG, f"a frame holds at most {FRAME_BYTES} bytes")
            else:
                return str(text)
        return None

    def _decoded(self, text: str) -> Command | None:
        try:
            return self._process.decoder.command(text)
        except BadFrame as bad:
            self._strike(bad.reply)
            return None

    def _strike(self, reply: Reply) -> None:
        self._connection.say(frames.encoded(reply))
        if not self._strikes.take():
            self._connection.close(Close.TOO_MANY, "too many bad frames")

    def _acknowledged(self, received: int) -> None:
        if received > self._connection.sent:
            self._connection.close(Close.BAD_HELLO, "more acknowledged than was sent")
            return
        self._connection.heard(received)
        self._process.hub.resume(self._connection)

    def _start(self, command: Command) -> None:
        if len(self._pending) >= PENDING_COMMANDS:
            self._connection.close(Close.TOO_MANY, "too many unanswered commands")
            return
        task = asyncio.ensure_future(
            self._answer(command, commands.carried_out(self._process, self._connection, command))
        )
        self._pending.add(task)
        task.add_done_callback(self._pending.discard)

    async def _answer(self, command: Command, outcome: Awaitable[Any]) -> None:
        try:
            answer = await outcome
        except Refused as refused:
            self._connection.say(frames.refusal(command.id, refused))
        except Exception:
            reference = secrets.token_hex(4)
            logger.exception("%s failed, reference %s", type(command).__name__, reference)
            error = RefusedError(code=INTERNAL, message="this is our mistake", reference=reference)
            self._connection.say(frames.encoded(Reply(re=command.id, error=error)))
        else:
            if answer is not commands.NO_REPLY:
                self._connection.say(frames.reply(command.id, answer))
