"""The gate before the application, which daphne lacks: it reads a whole body before anybody is asked, and waits for
ever for one that drips. Here too long is refused by its length, and head and body have a deadline each.

At scale nginx stands in this place.
"""

from typing import Any
from weakref import WeakSet

from daphne.http_protocol import HTTPFactory, WebRequest
from twisted.internet import reactor as _reactor

from collab.config import environment

reactor: Any = _reactor  # a module to type checkers, the running reactor in truth
BODY_BYTES = 1 << 20
PATIENCE_SECONDS = environment.number("REQUEST_SECONDS", 30)
# what carries a file, from somebody who at least says who he is; how long it may be and may take
_UPLOADS = {
    (b"POST", b"/api/v1/directory/imports"): (21 << 20, 4 * PATIENCE_SECONDS),
    (b"POST", b"/api/v1/contacts/import"): (3 << 20, 2 * PATIENCE_SECONDS),
}
_TOO_LARGE = (b"413 Content Too Large", b'{"type":"about:blank","title":"Too large","status":413,"code":"too_large"}')
_TOO_SLOW = (b"408 Request Timeout", b'{"type":"about:blank","title":"Too slow","status":408,"code":"too_late"}')
_build = HTTPFactory.buildProtocol
_got_length = WebRequest.gotLength
_got_chunk = WebRequest.handleContentChunk
_received = WebRequest.requestReceived
_check = WebRequest.check_timeouts
_heard: WeakSet[Any] = WeakSet()


def install() -> None:
    """Stand before every server of this process."""
    HTTPFactory.buildProtocol = _watched
    WebRequest.gotLength = _measured
    WebRequest.handleContentChunk = _counted
    WebRequest.requestReceived = _complete
    WebRequest.check_timeouts = _check_unless_begun


def _watched(factory: Any, address: Any) -> Any:
    """A connection on which no head is complete in time is nobody's."""
    protocol = _build(factory, address)
    reactor.callLater(PATIENCE_SECONDS, _end_if_silent, protocol)
    return protocol


def _end_if_silent(protocol: Any) -> None:
    channel = getattr(protocol, "_channel", protocol)
    if channel not in _heard and channel.transport is not None:
        channel.transport.abortConnection()


def _measured(request: Any, length: int | None) -> None:
    """The head is complete, and says how long the body will be, or that it comes in chunks."""
    _heard.add(request.channel)
    limit, patience = _allowed(request)
    _got_length(request, min(length or 0, limit))
    request.left = limit
    request.deadline = reactor.callLater(patience, _refuse, request, _TOO_SLOW)
    if length is not None and length > limit:
        _refuse(request, _TOO_LARGE)


def _allowed(request: Any) -> tuple[int, int]:
    """How many bytes the body may have, and how many seconds it may take."""
    wanted = getattr(request.channel, "_command", b""), getattr(request.channel, "_path", b"").partition(b"?")[0]
    known = request.requestHeaders.hasHeader(b"cookie") or request.requestHeaders.hasHeader(b"authorization")
    return _UPLOADS.get(wanted, (BODY_BYTES, PATIENCE_SECONDS)) if known else (BODY_BYTES, PATIENCE_SECONDS)


def _counted(request: Any, data: bytes) -> None:
    request.left -= len(data)
    if request.left >= 0:
        _got_chunk(request, data)
    else:
        _refuse(request, _TOO_LARGE)


def _complete(request: Any, *arguments: Any) -> None:
    if request.deadline.active():
        request.deadline.cancel()
    _received(request, *arguments)


def _check_unless_begun(request: Any) -> None:
    """Daphne would cut an answer that is long on its way, as if it were late."""
    if not request._response_started:  # noqa: SLF001  it has no question for it
        _check(request)


def _refuse(request: Any, answer: tuple[bytes, bytes]) -> None:
    if request.deadline.active():
        request.deadline.cancel()
    if request.channel is None or request.channel.transport is None:
        return
    status, body = answer
    request.channel.transport.write(
        b"HTTP/1.1 %s\r\nContent-Type: application/problem+json\r\nConnection: close\r\nContent-Length: %d\r\n\r\n%s"
        % (status, len(body), body)
    )
    request.channel.loseConnection()
