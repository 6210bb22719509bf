"""Straight to the socket under daphne: a text that goes to hundreds is framed once and written at once.

Its own way (six layers for each frame, a write that waits for the reactor's next turn, two epoll calls) costs ten
times the system call. Under any other server, over TLS, or for a socket with something still in its buffer the
ordinary way is taken; what the kernel does not take now, Twisted keeps and sends in order.
"""

import functools
import struct
from typing import Any

from twisted.internet.tcp import Connection as Transport

_FINAL_TEXT = 0x81


class Wire:
    """What lies behind the `send` that daphne gave to one socket."""

    __slots__ = ("_protocol",)

    def __init__(self, protocol: Any) -> None:
        self._protocol = protocol

    @classmethod
    def behind(cls, send: Any) -> "Wire | None":
        """None where this is no plain WebSocket of daphne's."""
        protocol: Any = send.args[0] if isinstance(send, functools.partial) and send.args else None
        # by its name: to import it here would install Twisted's reactor before the server does
        if type(protocol).__module__ != "daphne.ws_protocol":
            return None
        if protocol._perMessageCompress is not None:  # noqa: SLF001  it has no question for "is this compressed?"
            return None
        transport = getattr(protocol, "transport", None)
        return cls(protocol) if isinstance(transport, Transport) and not transport.TLS else None

    def take(self, text: str) -> bool:
        """Whether this text is on its way now. Never waits."""
        transport = self._protocol.transport
        if self._protocol.state != self._protocol.STATE_OPEN or not transport.connected or transport.disconnecting:
            return False
        frame = framed(text)
        if transport.dataBuffer or transport._tempDataBuffer:  # noqa: SLF001  it has no question for "is anything waiting?"
            transport.write(frame)
            return True
        try:
            sent = transport.socket.send(frame)
        except BlockingIOError:
            sent = 0
        except OSError:  # it is broken: Twisted finds out itself, and says so
            return False
        if sent < len(frame):
            transport.write(frame[sent:])
        return True


@functools.lru_cache(maxsize=4)
def framed(text: str) -> bytes:
    """A text as one frame from the server (RFC 6455 §5.2). The same text goes to many in a row."""
    payload = text.encode()
    length = len(payload)
    if length < 126:
        return struct.pack("!BB", _FINAL_TEXT, length) + payload
    if length < 1 << 16:
        return struct.pack("!BBH", _FINAL_TEXT, 126, length) + payload
    return struct.pack("!BBQ", _FINAL_TEXT, 127, length) + payload
