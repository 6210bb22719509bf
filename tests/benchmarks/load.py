"""The load client: many sockets in one loop. It reads bytes, not JSON: an event is known by how it begins."""

import asyncio
import re
import uuid
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from typing import NamedTuple

from picows import WSFrame, WSListener, WSMsgType, WSTransport, ws_connect

from tests.benchmarks.people import Seated

PING_SECONDS = 15
TEXT_BYTES = 300
AT_ONCE = 50  # handshakes under way
PATIENCE_SECONDS = 60
_ACK_EVERY = re.compile(rb'"ack_every":(\d+)')
_WORDS = "请各单位于今日十七时前报送防汛值班情况，遇重大险情立即电话报告市应急指挥中心，不得迟报、漏报、瞒报。" * 3


class Dialect(NamedTuple):
    """How one kind of server is spoken to. `event`: how every event begins, and nothing else does."""

    event: bytes
    say: Callable[[Seated, int, str], bytes]
    greets: bool = False


def text_of(number: int) -> str:
    """300 bytes of Chinese that begin with the number of this message."""
    return (mark := f"#{number:07}#") + _WORDS[: (TEXT_BYTES - len(mark)) // 3]


OURS = Dialect(
    event=b'{"stream":"',
    say=lambda seated, number, text: (
        f'{{"id":{number},"do":"message.post","conversation":{seated.conversation},'
        f'"client_id":"{uuid.uuid4()}","text":"{text}"}}'
    ).encode(),
    greets=True,
)
TEXTBOOK_CROWD = Dialect(
    event=b'{"type": "message"',
    say=lambda seated, number, text: f'{{"id":{number},"author":{seated.person},"text":"{text}"}}'.encode(),
)
TEXTBOOK_TALK = Dialect(
    event=b'{"type": "message"',
    say=lambda seated, number, text: (
        f'{{"id":{number},"author":{seated.person},"conversation":{seated.conversation},"text":"{text}"}}'
    ).encode(),
)


class Socket(WSListener):
    """One person's socket: counts events, acknowledges them, tells whoever listens."""

    def __init__(self, dialect: Dialect, seated: Seated) -> None:
        self.dialect, self.seated = dialect, seated
        self.events = 0
        self.closed = False
        self.refusal = ""
        self.heard: Callable[[Socket, int, bytes], None] | None = None
        self.replied: Callable[[Socket, bytes], None] | None = None
        self.ack_every = 0
        self._acknowledged = 0

    def on_ws_connected(self, transport: WSTransport) -> None:
        self.transport = transport

    def on_ws_frame(self, transport: WSTransport, frame: WSFrame) -> None:
        if frame.msg_type != WSMsgType.TEXT:
            return
        payload = frame.get_payload_as_bytes()
        if count := payload.count(self.dialect.event):
            self.events += count
            if self.heard:
                self.heard(self, count, payload)
            if self.ack_every and self.events - self._acknowledged >= self.ack_every:
                self._acknowledged = self.events
                self.send(b'{"do":"ack","received":%d}' % self.events)
        elif payload.startswith(b'{"re":'):
            if b'"error":' in payload[:30]:
                self.refusal = payload.decode()
            if self.replied:
                self.replied(self, payload)

    def on_ws_disconnected(self, transport: WSTransport) -> None:
        self.closed = True

    def send(self, payload: bytes) -> None:
        self.transport.send(WSMsgType.TEXT, payload)

    def post(self, number: int) -> bytes:
        """The frame that says message number so-and-so."""
        return self.dialect.say(self.seated, number, text_of(number))

    def say(self, number: int) -> None:
        self.send(self.post(number))

    def ping(self) -> None:
        if self.ack_every and not self.closed:
            self.send(b'{"do":"ping","id":0,"received":%d,"digest":0}' % self.events)

    async def asked(self, payload: bytes) -> bytes:
        """The next reply to this."""
        answer: asyncio.Future[bytes] = asyncio.get_running_loop().create_future()
        self.replied = lambda _, reply: None if answer.done() else answer.set_result(reply)
        self.send(payload)
        async with asyncio.timeout(PATIENCE_SECONDS):
            reply = await answer
        self.replied = None
        return reply


HELLO = b'{"id":1,"do":"hello","protocol":1}'


@asynccontextmanager
async def connected(dialect: Dialect, urls: Sequence[str], people: Sequence[Seated]) -> AsyncIterator[list[Socket]]:
    """A socket for each of these people, spread evenly over the servers, greeted; closed in the end."""
    gate = asyncio.Semaphore(AT_ONCE)
    opening = [_connect(gate, dialect, urls[i % len(urls)], seated) for i, seated in enumerate(people)]
    sockets = await asyncio.gather(*opening)
    pinging = asyncio.create_task(_ping(sockets))
    try:
        yield sockets
        for socket in sockets:
            assert not socket.closed, "a socket was closed on us"
            assert not socket.refusal, socket.refusal
    finally:
        pinging.cancel()
        for socket in sockets:
            socket.transport.disconnect()
        await asyncio.gather(*(socket.transport.wait_disconnected() for socket in sockets))


async def connect(dialect: Dialect, url: str, seated: Seated) -> Socket:
    """One socket, not yet greeted."""
    headers = {"Authorization": f"Bearer {seated.token}"} if seated.token else {}
    _, socket = await ws_connect(
        lambda: Socket(dialect, seated), url, extra_headers=headers, websocket_handshake_timeout=PATIENCE_SECONDS
    )
    assert isinstance(socket, Socket)
    return socket


async def _connect(gate: asyncio.Semaphore, dialect: Dialect, url: str, seated: Seated) -> Socket:
    async with gate:
        socket = await connect(dialect, url, seated)
        if dialect.greets:
            reply = await socket.asked(HELLO)
            assert b'"ok":' in reply, reply
            told = _ACK_EVERY.search(reply)
            assert told
            socket.ack_every = int(told[1])
        return socket


async def _ping(sockets: Sequence[Socket]) -> None:
    while True:
        await asyncio.sleep(PING_SECONDS)
        for socket in sockets:
            socket.ping()
