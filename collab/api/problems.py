"""How a "no" looks over HTTP: RFC 9457 problem details, never a page, never a stack trace."""

import logging
import math
import secrets
from typing import Any

import msgspec
from django.core.exceptions import PermissionDenied, RequestDataTooBig, SuspiciousOperation
from django.db import InterfaceError, OperationalError
from django.http import Http404, HttpRequest, HttpResponse
from django.http.multipartparser import MultiPartParserError
from rest_framework import exceptions

from collab.accounts.refusals import ChoosePassword
from collab.cards.shapes import CardSeen
from collab.core.errors import (
    CATALOGUE,
    Forbidden,
    Invalid,
    NotFound,
    Refused,
    TooLarge,
    Unauthenticated,
    Unavailable,
)
from collab.work.shapes import ItemView

logger = logging.getLogger(__name__)


class MethodNotAllowed(Invalid):
    """This cannot be done here."""

    code = "method_not_allowed"
    status = 405


class UnsupportedMedia(Invalid):
    """A body here is JSON in UTF-8 and says so: `Content-Type: application/json`."""

    code = "unsupported_media"
    status = 415


class Internal(Unavailable):
    """Our mistake. It is logged under the reference given here; whether the act took effect is unknown."""

    code = "internal"
    status = 500


ALL: tuple[type[Refused], ...] = (*CATALOGUE, ChoosePassword, MethodNotAllowed, UnsupportedMedia, Internal)


class Problem(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Why not (RFC 9457): a code of the catalogue, where in the request the mistake is, when to try again.

    `reason` says more than the code where one code has several; `names` some of the `count` who stand in the way.
    `rule` is the one a new password breaks: length, common, personal or code. `card` is the present one, where an older
    one was pressed.
    """

    type: str
    title: str
    status: int
    detail: str
    code: str
    instance: str
    field: str | None = None
    rule: str | None = None
    retry_after: float | None = None
    reference: str | None = None
    reason: str | None = None
    names: list[str] | None = None
    count: int | None = None
    card: CardSeen | None = None
    item: ItemView | None = None


def answer(error: Exception, context: dict[str, Any]) -> HttpResponse:
    """What Django REST framework asks when anything was raised in a view."""
    return problem(context["request"], _refusal(error))


def problem(request: HttpRequest, refused: Refused) -> HttpResponse:
    """The refusal as problem details."""
    title = (type(refused).__doc__ or refused.code).partition(".")[0] + "."
    said = {name: value for name, value in refused.as_dict().items() if name != "message"}
    said |= {"type": f"urn:collab:{refused.code}", "title": title, "status": refused.status}
    said |= {"detail": refused.message, "instance": request.path}
    response = HttpResponse(msgspec.json.encode(said), status=refused.status, content_type="application/problem+json")
    response["Cache-Control"] = "no-store"
    if "retry_after" in refused.details:
        response["Retry-After"] = str(math.ceil(refused.details["retry_after"]))
    if isinstance(refused, Unauthenticated):
        response["WWW-Authenticate"] = "Bearer"
    return response


def _refusal(error: Exception) -> Refused:
    if isinstance(error, Refused):
        return error
    for kinds, refusal in _MEANINGS:
        if isinstance(error, kinds):
            return refusal
    reference = secrets.token_hex(6)
    logger.error("reference %s", reference, exc_info=error)
    return Internal(reference=reference)


_MEANINGS: tuple[tuple[tuple[type[Exception], ...], Refused], ...] = (
    ((exceptions.MethodNotAllowed,), MethodNotAllowed()),
    ((exceptions.UnsupportedMediaType,), UnsupportedMedia()),
    ((exceptions.NotAuthenticated, exceptions.AuthenticationFailed), Unauthenticated()),
    ((exceptions.PermissionDenied, PermissionDenied), Forbidden()),
    ((exceptions.NotFound, Http404), NotFound()),
    ((RequestDataTooBig,), TooLarge()),
    ((exceptions.ParseError, SuspiciousOperation, MultiPartParserError), Invalid()),
    ((OperationalError, InterfaceError), Unavailable(retry_after=1)),
)
