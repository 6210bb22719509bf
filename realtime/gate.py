"""The length gate before the application: daphne reads a whole body before anybody is asked."""

from typing import Any

from daphne.http_protocol import WebRequest
from twisted.internet import reactor as _reactor

BODY_BYTES = 1 << 20
BODY_SECONDS = 30
reactor: Any = _reactor  # a module to type checkers, the running reactor in truth
_TOO_LARGE = b'{"type":"about:blank","title":"too_large","status":413,"code":"too_large"}'
_got_length = WebRequest.gotLength
_got_chunk = WebRequest.handleContentChunk
_received = WebRequest.requestReceived


def install() -> None:
    """Refuse bodies that are too long by their length, cut those that grow too long or drip."""
    WebRequest.gotLength = _measured
    WebRequest.handleContentChunk = _counted
    WebRequest.requestReceived = _complete


def _measured(request: Any, length: int | None) -> None:
    _got_length(request, min(length or 0, BODY_BYTES))
    request.collab_left = BODY_BYTES
    request.collab_deadline = reactor.callLater(BODY_SECONDS, request.channel.loseConnection)
    if length is not None and length > BODY_BYTES:
        _refuse(request)


def _counted(request: Any, data: bytes) -> None:
    request.collab_left -= len(data)
    if request.collab_left >= 0:
        _got_chunk(request, data)
    else:
        _refuse(request)


def _complete(request: Any, *arguments: Any) -> None:
    if request.collab_deadline.active():
        request.collab_deadline.cancel()
    _received(request, *arguments)


def _refuse(request: Any) -> None:
    if request.collab_deadline.active():
        request.collab_deadline.cancel()
    head = b"HTTP/1.1 413 Content Too Large\r\nContent-Type: application/problem+json\r\nConnection: close\r\n"
    request.channel.transport.write(b"%sContent-Length: %d\r\n\r\n%s" % (head, len(_TOO_LARGE), _TOO_LARGE))
    request.channel.loseConnection()
