"""A bad network in one process (坏网络): a TCP proxy on loopback whose two directions are hurt apart. Needs no root.

    async with Proxy("127.0.0.1", port) as proxy:
        client connects to proxy.port
        proxy.down.pause()          # what the server says stays in the sockets, as with a client that does not read
        proxy.up.delay(0.2)
        proxy.silence()             # half-open: both sides believe in the connection, nothing passes
        proxy.cut()                 # RST to both

What is set holds for the connections there are and for those to come.
"""

import asyncio
import contextlib
import random
import socket
import struct
from collections.abc import Callable
from types import TracebackType

_CHUNK = 64 * 1024
_LATE = 256  # chunks that may be on their way in one direction
_RESET_ON_CLOSE = struct.pack("ii", 1, 0)


def is_hint(unit: bytes) -> bool:
    """A message of Redis's pub/sub: it may be lost, repeated and reordered; a reply may not."""
    return unit.startswith(b"*3\r\n$7\r\nmessage\r\n")


def redis_replies(buffer: bytes) -> tuple[list[bytes], bytes]:
    """Whole replies and messages of Redis (RESP 2), and the rest that is not complete yet."""
    units = []
    while (end := _reply_end(buffer, 0)) is not None:
        units.append(buffer[:end])
        buffer = buffer[end:]
    return units, buffer


class Line:
    """One direction of every connection."""

    def __init__(self) -> None:
        self.silent = False
        self._open = asyncio.Event()
        self._open.set()
        self._rate: float | None = None
        self._delay = 0.0
        self._scramble: Callable[[bytes], tuple[list[bytes], bytes]] | None = None
        self.passed = 0  # bytes

    def pause(self) -> None:
        """Read nothing more, so that the sender feels it."""
        self._open.clear()

    def resume(self) -> None:
        """Go on as a healthy line: whatever was set is off again."""
        self.silent, self._rate, self._delay, self._scramble = False, None, 0.0, None
        self._open.set()

    def drip(self, bytes_per_second: float) -> None:
        """Let it trickle, in pieces of a twentieth of a second."""
        self._rate = bytes_per_second

    def delay(self, seconds: float) -> None:
        """Everything arrives so much later, in order, at full width."""
        self._delay = seconds

    def scramble_hints(self, *, seed: int, window: float = 0.05, lose: float = 0.0, repeat: float = 0.0) -> None:
        """Gather what Redis says for `window` seconds, then lose, repeat and shuffle the hints among it."""
        chance = random.Random(seed)

        def mangle(buffer: bytes) -> tuple[list[bytes], bytes]:
            units, rest = redis_replies(buffer)
            hints = [unit for unit in units if is_hint(unit) and chance.random() >= lose]
            hints += [hint for hint in hints if chance.random() < repeat]
            chance.shuffle(hints)
            return [unit for unit in units if not is_hint(unit)] + hints, rest

        self._scramble, self._delay = mangle, window

    async def carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Move bytes until one end is gone."""
        late: asyncio.Queue[tuple[float, bytes]] = asyncio.Queue(_LATE)
        sending = asyncio.ensure_future(self._send(late, writer))
        try:
            while chunk := await self._read(reader):
                await late.put((asyncio.get_running_loop().time() + self._delay, chunk))
            await late.put((0.0, b""))
            await sending
        finally:
            sending.cancel()

    async def _read(self, reader: asyncio.StreamReader) -> bytes:
        await self._open.wait()
        return await reader.read(_CHUNK)

    async def _send(self, late: asyncio.Queue[tuple[float, bytes]], writer: asyncio.StreamWriter) -> None:
        rest, ended = b"", False
        while not ended:
            due, chunk = await late.get()
            await asyncio.sleep(due - asyncio.get_running_loop().time())
            ended = not chunk
            if self._scramble is None:
                await self._write(writer, rest + chunk)
                rest = b""
                continue
            while not late.empty() and not ended:
                more = late.get_nowait()[1]
                chunk, ended = chunk + more, not more
            units, rest = self._scramble(rest + chunk)
            await self._write(writer, b"".join(units))

    async def _write(self, writer: asyncio.StreamWriter, chunk: bytes) -> None:
        while chunk:
            await self._open.wait()
            if self.silent:
                return
            piece = chunk if self._rate is None else chunk[: max(1, int(self._rate / 20))]
            chunk = chunk[len(piece) :]
            writer.write(piece)
            self.passed += len(piece)
            await writer.drain()
            if self._rate is not None:
                await asyncio.sleep(len(piece) / self._rate)


class Proxy:
    """Listens on a free port of 127.0.0.1. `up` carries to the server, `down` to the client."""

    def __init__(self, host: str, port: int) -> None:
        self.up, self.down = Line(), Line()
        self._target = (host, port)
        self._server: asyncio.Server | None = None
        self._pairs: dict[asyncio.Task[None], list[asyncio.StreamWriter]] = {}
        self.port = 0
        self.accepted = 0

    @property
    def connections(self) -> int:
        """How many pass through it now."""
        return len(self._pairs)

    async def open(self) -> None:
        """Accept connections; the port stays the same over `refuse` and `open`."""
        self._server = await asyncio.start_server(self._accept, "127.0.0.1", self.port)
        self.port = self._server.sockets[0].getsockname()[1]

    def refuse(self) -> None:
        """Accept no new connection; those there are live on."""
        if self._server:
            self._server.close()
            self._server = None

    def cut(self) -> None:
        """End every connection at once with RST, to both sides."""
        for writers in list(self._pairs.values()):
            for writer in writers:
                _reset(writer)

    def silence(self) -> None:
        """Half-open: nothing passes, nobody is told, new connections reach nobody."""
        self.up.silent = self.down.silent = True

    def heal(self) -> None:
        """Both lines are healthy again. Connections that were silenced have lost bytes, so they are reset."""
        if self.up.silent or self.down.silent:
            self.cut()
        self.up.resume()
        self.down.resume()

    async def close(self) -> None:
        """End it with all its connections."""
        self.refuse()
        tasks = list(self._pairs)
        self.cut()
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.accepted += 1
        task = asyncio.current_task()
        assert task
        self._pairs[task] = [writer]
        try:
            with contextlib.suppress(OSError, asyncio.CancelledError):  # `close` ends it, which is no error
                await self._join(reader, writer, self._pairs[task])
        finally:
            for open_writer in self._pairs.pop(task):
                open_writer.close()

    async def _join(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, writers: list[asyncio.StreamWriter]
    ) -> None:
        beyond, onward = await asyncio.open_connection(*self._target)
        writers.append(onward)
        carriers = [
            asyncio.ensure_future(self.up.carry(reader, onward)),
            asyncio.ensure_future(self.down.carry(beyond, writer)),
        ]
        try:
            await asyncio.wait(carriers, return_when=asyncio.FIRST_COMPLETED)
            if self.up.silent or self.down.silent:  # one side is gone, the other is not told
                await asyncio.wait(carriers)
        finally:
            for carrier in carriers:
                carrier.cancel()
            await asyncio.gather(*carriers, return_exceptions=True)

    async def __aenter__(self) -> "Proxy":
        await self.open()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, why: BaseException | None, at: TracebackType | None
    ) -> None:
        await self.close()


def _reset(writer: asyncio.StreamWriter) -> None:
    connected: socket.socket | None = writer.get_extra_info("socket")
    if connected is not None and connected.fileno() >= 0:
        connected.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET_ON_CLOSE)
    writer.transport.abort()


def _reply_end(buffer: bytes, start: int) -> int | None:
    """Where the reply that begins at `start` ends; None while it is not complete."""
    line = buffer.find(b"\r\n", start)
    if line < 0:
        return None
    kind, end = buffer[start : start + 1], line + 2
    if kind == b"$":
        length = int(buffer[start + 1 : line])
        end += length + 2 if length >= 0 else 0
        return end if end <= len(buffer) else None
    if kind == b"*":
        for _ in range(int(buffer[start + 1 : line])):
            nested = _reply_end(buffer, end)
            if nested is None:
                return None
            end = nested
    return end
