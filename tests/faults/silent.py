"""A socket that says hello and never reads again: the kernel's buffers fill, then the server's."""

import base64
import os
import socket
from contextlib import suppress
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

from tests.faults.client import PROTOCOL

_HELLO = b'{"id":1,"do":"hello","protocol":%d}' % PROTOCOL
_RECEIVE_BUFFER = 4_096
_NOTHING_MORE = 1.5  # seconds


class Silent:
    """Connected and greeted when it is made; closed by leaving the `with`."""

    def __init__(self, url: str, token: str) -> None:
        at = urlsplit(url)
        assert at.hostname
        assert at.port
        self._wire = socket.socket()
        self._wire.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, _RECEIVE_BUFFER)
        self._wire.settimeout(10)
        self._wire.connect((at.hostname, at.port))
        self._wire.sendall(_handshake(at.path, at.netloc, token))
        answer = self._wire.recv(65_536)
        assert b" 101 " in answer, answer
        self._wire.sendall(_frame(_HELLO))
        assert self._wire.recv(100), "no welcome"

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._wire.close()

    def events_on_their_way(self) -> int:
        """How many were sent to it: it reads after all, until nothing more comes."""
        came = bytearray()
        self._wire.settimeout(_NOTHING_MORE)
        with suppress(TimeoutError):
            while some := self._wire.recv(1 << 20):
                came += some
        return came.count(b'"message.posted"')


def _handshake(path: str, host: str, token: str) -> bytes:
    lines = (
        f"GET {path} HTTP/1.1", f"Host: {host}", "Upgrade: websocket", "Connection: Upgrade",
        "Sec-WebSocket-Version: 13", f"Sec-WebSocket-Key: {base64.b64encode(os.urandom(16)).decode()}",
        f"Authorization: Bearer {token}",
    )  # fmt: skip
    return ("\r\n".join(lines) + "\r\n\r\n").encode()


def _frame(text: bytes) -> bytes:
    """One masked text frame of less than 126 bytes; a mask of zeros leaves the text as it is."""
    return bytes([0x81, 0x80 | len(text), 0, 0, 0, 0]) + text
