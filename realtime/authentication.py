"""Who opens this socket: a browser by its session cookie and Origin, a program by its Authorization. Nothing in a
query is ever a credential."""

from http.cookies import CookieError, SimpleCookie
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings

from collab.accounts.selectors import actor_of_session, actor_of_token
from collab.core.commands import Actor
from collab.files.grants import is_files_host
from realtime.lanes import Lanes


class Denied(Exception):
    """The handshake is answered with 403; the words are for the log."""


async def authenticated(scope: Any, lanes: Lanes) -> Actor:
    """The actor behind a handshake. Raises Denied."""
    headers = _headers(scope)
    token = headers.get("authorization", "")
    session = _session(headers.get("cookie", ""))
    if is_files_host(headers.get("host", "")):
        raise Denied("where files are read nothing is said")
    if b"token=" in scope.get("query_string", b""):
        raise Denied("a credential in the query")
    by_session = await lanes.reads.call(actor_of_session, session) if session else None
    if not token:
        _require_origin(scope, headers)
        return _some(by_session)
    kind, _, secret = token.partition(" ")
    by_token = _some(await lanes.reads.call(actor_of_token, secret.strip()) if kind.lower() == "bearer" else None)
    if by_session and by_session.person != by_token.person:
        raise Denied("a cookie and a token of two different people")
    return by_token


def _some(actor: Actor | None) -> Actor:
    if actor is None:
        raise Denied("nobody is signed in")
    return actor


def _headers(scope: Any) -> dict[str, str]:
    """The first of each; a second Host or Origin is not believed."""
    headers: dict[str, str] = {}
    for name, value in scope["headers"]:
        headers.setdefault(name.decode("latin-1").lower(), value.decode("latin-1"))
    return headers


def _session(cookies: str) -> str:
    try:
        kept = SimpleCookie(cookies).get(settings.SESSION_COOKIE_NAME)
    except CookieError:
        return ""
    return kept.value if kept else ""


def _require_origin(scope: Any, headers: dict[str, str]) -> None:
    """A browser says where its page came from; only our own pages may open sockets with our cookies."""
    origin = headers.get("origin", "")
    if settings.ALLOWED_ORIGINS:
        allowed = origin in settings.ALLOWED_ORIGINS
    else:
        parts = urlsplit(origin)
        scheme = "https" if scope.get("scheme") == "wss" else "http"
        allowed = bool(parts.netloc) and (parts.scheme, parts.netloc) == (scheme, headers.get("host", ""))
    if not allowed:
        raise Denied(f"the page came from {origin[:100] or 'nowhere'}")
