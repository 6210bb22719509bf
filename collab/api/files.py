"""文件: sent in pieces as tus 1.0 says (creation, termination), so that a broken line costs one piece at most."""

import base64
import binascii
from typing import Any
from uuid import UUID

import msgspec
from django.http import HttpRequest, HttpResponse
from rest_framework.request import Request

from collab.api.operations import Operation
from collab.api.problems import UnsupportedMedia
from collab.api.views import SignedInView
from collab.core.commands import Actor
from collab.core.errors import Invalid, TooLarge
from collab.files import selectors, services
from collab.files.models import File
from collab.files.shapes import FileCard, Spoken

_VERSION = "1.0.0"
_PIECE = "application/offset+octet-stream"
_PIECE_BYTES = 1 << 20  # the gate lets no longer body through


class OneFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One of my files. With `voice` it is a spoken message (语音)."""

    file: UUID
    voice: Spoken | None = None


class _Tus(SignedInView):
    """What every answer of the protocol says."""

    schema = None

    def require_media(self) -> None:
        if self.http.method == "PATCH" and self.http.content_type != _PIECE:
            raise UnsupportedMedia(f"a piece is sent as {_PIECE}")

    def finalize_response(self, request: Request, response: Any, *args: Any, **kwargs: Any) -> Any:
        response = super().finalize_response(request, response, *args, **kwargs)
        response["Tus-Resumable"] = _VERSION
        return response


class Files(_Tus):
    """`POST files`: begin one, with `Upload-Length` and its name in `Upload-Metadata`."""

    http_method_names = ["post"]

    def post(self, request: Request) -> HttpResponse:
        actor: Any = request.auth
        file = services.begin(owner=actor.person, name=_name_in(self.http), size=_number(self.http, "Upload-Length"))
        response = HttpResponse(status=201)
        response["Location"] = f"{request.path.rstrip('/')}/{file.pk}"
        return response


class Pieces(_Tus):
    """`HEAD files/{file}`: how much is here. `PATCH`: the next piece. `DELETE`: it shall not be sent after all."""

    http_method_names = ["head", "patch", "delete"]

    def head(self, request: Request, file: UUID) -> HttpResponse:
        actor: Any = request.auth
        return _stand(selectors.own(actor.person, file), 200)

    def patch(self, request: Request, file: UUID) -> HttpResponse:
        actor: Any = request.auth
        offset = _number(self.http, "Upload-Offset")
        piece = self.http.read(_PIECE_BYTES + 1)
        if len(piece) > _PIECE_BYTES:
            raise TooLarge(f"a piece may have {_PIECE_BYTES} bytes")
        return _stand(services.append(owner=actor.person, file=file, offset=offset, data=piece), 204)

    def delete(self, request: Request, file: UUID) -> HttpResponse:
        actor: Any = request.auth
        services.give_up(owner=actor.person, file=file)
        return HttpResponse(status=204)


def _stand(file: File, status: int) -> HttpResponse:
    response = HttpResponse(status=status)
    response["Upload-Offset"], response["Upload-Length"] = str(file.received), str(file.size)
    response["Cache-Control"] = "no-store"
    return response


def _number(request: HttpRequest, header: str) -> int:
    said = request.headers.get(header, "")
    if not (said.isascii() and said.isdigit() and len(said) < 16):
        raise Invalid("a number of bytes is needed", field=header)
    return int(said)


def _name_in(request: HttpRequest) -> str:
    """`filename <base64>` among the metadata, as tus writes it."""
    for pair in request.headers.get("Upload-Metadata", "").split(","):
        key, _, value = pair.strip().partition(" ")
        if key == "filename":
            try:
                return base64.b64decode(value, validate=True).decode()
            except (binascii.Error, UnicodeDecodeError):
                raise Invalid("a name is base64 of UTF-8", field="Upload-Metadata") from None
    raise Invalid("a filename is needed", field="Upload-Metadata")


def _ready(_: HttpRequest, actor: Actor, form: OneFile) -> FileCard:
    return selectors.card_of(services.finish(owner=actor.person, file=form.file, voice=form.voice))


OPERATIONS = (
    Operation(
        "file.ready", "POST", "files/{file}/ready", OneFile, _ready, FileCard,
        "All of it is here: look at it. From now on a message can carry it. A spoken message says how it sounds.",
    ),
)  # fmt: skip
