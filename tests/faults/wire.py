"""One socket of the test client: frames out and in, replies paired with their commands, acknowledgements sent."""

import asyncio
import contextlib
import itertools
from collections.abc import Callable, Iterator
from typing import Any

import msgspec
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

Frame = dict[str, Any]
Answered = Callable[[Frame | None], None]
"""Called in the order of arrival, before any later frame is looked at; None: the socket ended without an answer."""

_ACK_EVERY = 32
_encode, _decode = msgspec.json.encode, msgspec.json.decode


class Wire:
    """Commands go out by `ask`; `listen` hands over what is not a reply, until the socket ends."""

    def __init__(self, connection: ClientConnection) -> None:
        self._connection = connection
        self._ids = itertools.count(1)
        self._waiting: dict[int, Answered] = {}
        self._sending: set[asyncio.Task[None]] = set()
        self.received = 0  # event frames
        self._acked = 0

    @classmethod
    async def open(cls, url: str, token: str, patience: float = 3.0) -> "Wire":
        """Raises OSError or websockets' exceptions when nobody is there, or refuses."""
        headers = {"Authorization": f"Bearer {token}"}
        options: dict[str, Any] = {"compression": None, "proxy": None, "ping_interval": None, "max_size": None}
        return cls(await connect(url, additional_headers=headers, open_timeout=patience, close_timeout=1, **options))

    def ask(self, do: str, fields: Frame, answered: Answered | None = None) -> int:
        """Send a command at once; answers its id."""
        number = next(self._ids)
        if answered:
            self._waiting[number] = answered
        self._send({"id": number, "do": do, **fields} if answered else {"do": do, **fields})
        return number

    def forget(self, number: int) -> bool:
        """Whoever waited has given up: a late answer is nobody's. False if it was answered already."""
        return self._waiting.pop(number, None) is not None

    async def call(self, do: str, fields: Frame, patience: float = 10.0) -> Any:
        """What the command answers, for those who need no history of it."""
        future: asyncio.Future[Frame | None] = asyncio.get_running_loop().create_future()
        self.ask(do, fields, lambda frame: None if future.done() else future.set_result(frame))
        reply = await asyncio.wait_for(future, patience)
        if reply is None or "error" in reply:
            raise ConnectionError(f"{do} was answered with {reply}")
        return reply["ok"]

    async def listen(self, arrived: Callable[[Frame], None]) -> None:
        """Hand over every event and ephemeral until the socket ends; replies go to whoever asked."""
        try:
            async for text in self._connection:
                for frame in _frames_in(text):
                    self._take(frame, arrived)
                if self.received - self._acked >= _ACK_EVERY:
                    self._acked = self.received
                    self.ask("ack", {"received": self.received})
        finally:
            waiting, self._waiting = self._waiting, {}
            for answered in waiting.values():
                answered(None)

    @property
    def close_code(self) -> int:
        return self._connection.close_code or 1006

    async def close(self) -> None:
        await self._connection.close()

    def _take(self, frame: Frame, arrived: Callable[[Frame], None]) -> None:
        if "re" in frame:
            answered = self._waiting.pop(frame["re"], None) if frame["re"] is not None else None
            if answered:
                answered(frame)
            return
        if "stream" in frame:
            self.received += 1
        arrived(frame)

    def _send(self, frame: Frame) -> None:
        task = asyncio.ensure_future(self._sent(_encode(frame).decode()))
        self._sending.add(task)
        task.add_done_callback(self._sending.discard)

    async def _sent(self, text: str) -> None:
        with contextlib.suppress(ConnectionClosed, OSError):  # `listen` ends, and tells whoever waits
            await self._connection.send(text)


def _frames_in(text: str | bytes) -> Iterator[Frame]:
    told = _decode(text)
    yield from told if isinstance(told, list) else [told]
