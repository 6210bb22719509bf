"""Who asks over HTTP: a browser by its session, a program by its token, never both of two people."""

from typing import cast

from django.http import HttpRequest
from rest_framework.authentication import SessionAuthentication
from rest_framework.exceptions import PermissionDenied
from rest_framework.request import Request

from collab.accounts.models import User
from collab.accounts.selectors import actor_of_token
from collab.audit.services import record
from collab.core import sql
from collab.core.commands import Actor
from collab.core.errors import Forbidden, Unauthenticated


class DeviceAuthentication(SessionAuthentication):
    """`request.auth` becomes the Actor. A session may only write with the CSRF token of its page."""

    def authenticate(self, request: Request) -> tuple[User, Actor] | None:
        granted: Actor | None = getattr(request, "granted", None)
        if granted:
            return User(pk=granted.person), granted
        by_session: Actor | None = getattr(request, "device", None)
        by_token = _by_token(request)
        if by_session and by_token and by_session.person != by_token.person:
            _tell(by_session, by_token)
            raise Forbidden("a cookie and a token of two different people")
        if by_session and not by_token:
            self._require_own_page(request)
        actor = by_token or by_session
        return (User(pk=actor.person), actor) if actor else None

    def _require_own_page(self, request: Request) -> None:
        try:
            # Django's own request: that of REST framework would parse the body to look for a token there
            self.enforce_csrf(cast(Request, request._request))  # noqa: SLF001  REST framework has no other name for it
        except PermissionDenied as error:
            raise Forbidden(str(error.detail)) from None


def _by_token(request: HttpRequest | Request) -> Actor | None:
    said = request.headers.get("Authorization", "")
    if not said:
        return None
    kind, _, token = said.partition(" ")
    actor = actor_of_token(token.strip()) if kind.lower() == "bearer" else None
    if actor is None:
        raise Unauthenticated("this token is not, or no longer, valid")
    return actor


def _tell(by_session: Actor, by_token: Actor) -> None:
    with sql.writing():
        record(
            "account.two_people", actor=by_session.person, subject=f"person:{by_token.person}", outcome="refused",
            device=by_session.device, token=by_token.device,
        )  # fmt: skip
