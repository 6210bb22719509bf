"""A person's socket in a test: the real gateway, hub, lanes and database; only the wire is a pair of queues."""

import asyncio
import json
from typing import Any
from uuid import uuid4

from realtime.gateway import gateway

PATIENCE = 5.0


class Socket:
    """One connection. Events are counted and acknowledged as a good client does, unless told not to."""

    def __init__(
        self, token: str = "", *, headers: list[tuple[bytes, bytes]] | None = None, query: bytes = b""
    ) -> None:
        own = [(b"authorization", f"Bearer {token}".encode())] if token else []
        self._scope = {
            "type": "websocket", "path": "/ws", "scheme": "ws", "query_string": query,
            "headers": [(b"host", b"city.example"), *own, *(headers or [])],
        }  # fmt: skip
        self._to_server: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        self._replies: dict[int | None, asyncio.Future[dict[str, Any]]] = {}
        self._changed = asyncio.Event()
        self._id = 0
        self.reads = True
        self.accepted = False
        self.closed: int | None = None
        self.events: list[dict[str, Any]] = []
        self.ephemeral: list[dict[str, Any]] = []
        self.stray: list[dict[str, Any]] = []
        self.messages: list[str] = []

    async def connect(self) -> "Socket":
        self._to_server.put_nowait({"type": "websocket.connect"})
        self._task = asyncio.create_task(gateway(self._scope, self._to_server.get, self._receive))
        await self.until(lambda: self.accepted or self.closed is not None)
        return self

    async def hello(self, **fields: Any) -> dict[str, Any]:
        await self.connect()
        return await self.do("hello", protocol=1, **fields)

    async def do(self, name: str, **fields: Any) -> dict[str, Any]:
        """The reply's `ok`; AssertionError with the refusal otherwise."""
        reply = await self.ask(name, **fields)
        assert "error" not in reply, reply
        return reply["ok"]

    async def refused(self, name: str, **fields: Any) -> dict[str, Any]:
        reply = await self.ask(name, **fields)
        assert "error" in reply, reply
        return reply["error"]

    async def ask(self, name: str, **fields: Any) -> dict[str, Any]:
        self._id += 1
        self._replies[self._id] = asyncio.get_running_loop().create_future()
        self.send({"id": self._id, "do": name, **fields})
        return await asyncio.wait_for(self._replies[self._id], PATIENCE)

    async def post(self, conversation: int, text: str, **fields: Any) -> dict[str, Any]:
        return await self.do(
            "message.post", **{"conversation": conversation, "text": text, "client_id": str(uuid4()), **fields}
        )

    def send(self, frame: dict[str, Any] | str) -> None:
        text = frame if isinstance(frame, str) else json.dumps(frame)
        self._to_server.put_nowait({"type": "websocket.receive", "text": text})

    def send_bytes(self, data: bytes) -> None:
        self._to_server.put_nowait({"type": "websocket.receive", "bytes": data})

    def acknowledge(self) -> None:
        self.send({"do": "ack", "received": len(self.events)})

    async def leave(self) -> None:
        self._to_server.put_nowait({"type": "websocket.disconnect", "code": 1000})
        await asyncio.wait_for(self._task, PATIENCE)

    async def until(self, true: Any) -> None:
        """Wait until it is so; AssertionError when it does not come."""
        try:
            async with asyncio.timeout(PATIENCE):
                while not true():
                    self._changed.clear()
                    await self._changed.wait()
        except TimeoutError:
            raise AssertionError(f"it never came; events {self.events[-3:]}, ephemeral {self.ephemeral[-3:]}") from None

    def seqs(self, conversation: int) -> list[int]:
        return [event["seq"] for event in self.events if event["stream"] == f"conversation:{conversation}"]

    def texts(self, conversation: int) -> list[str]:
        mine = [event for event in self.events if event["stream"] == f"conversation:{conversation}"]
        return [event["data"]["text"] for event in mine if event["type"] == "message.posted"]

    async def _receive(self, message: dict[str, Any]) -> None:
        if message["type"] == "websocket.accept":
            self.accepted = True
        elif message["type"] == "websocket.close":
            self.closed = message.get("code", 1000)
            self._to_server.put_nowait({"type": "websocket.disconnect", "code": self.closed})
        else:
            self.messages.append(message["text"])
            frames = json.loads(message["text"])
            for frame in frames if isinstance(frames, list) else [frames]:
                self._take(frame)
        self._changed.set()

    def _take(self, frame: dict[str, Any]) -> None:
        if "re" in frame:
            waiting = self._replies.pop(frame["re"], None)
            self.stray.append(frame) if waiting is None or waiting.done() else waiting.set_result(frame)
        elif "stream" in frame:
            self.events.append(frame)
            if self.reads and len(self.events) % 32 == 0:
                self.acknowledge()
        else:
            self.ephemeral.append(frame)
