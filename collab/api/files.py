"""文件: sent in pieces as tus 1.0 says (creation, termination), so that a broken line costs one piece at most; read
with a right that is asked for at every request."""

import base64
import binascii
from collections.abc import AsyncIterator
from typing import Any
from urllib.parse import quote
from uuid import UUID

import msgspec
from asgiref.sync import sync_to_async
from django.http import FileResponse, HttpRequest, HttpResponse
from rest_framework.request import Request

from collab.api.operations import Operation
from collab.api.problems import UnsupportedMedia
from collab.api.views import SignedInView
from collab.core.commands import Actor
from collab.core.errors import Conflict, Invalid, NotFound, TooLarge
from collab.files import selectors, services, storage
from collab.files.models import File
from collab.files.shapes import FileCard
from collab.messaging.attachments import readable

PARTS = ("original", "preview", "thumbnail")
_VERSION = "1.0.0"
_PIECE = "application/offset+octet-stream"
_PIECE_BYTES = 1 << 20  # the gate lets no longer body through
_ASK_FIRST = "private, no-cache"  # a browser may keep it and asks before it shows it: rights end


class OneFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One of my files."""

    file: UUID


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

    http_method_names = ["post"]  # noqa: RUF012  Django's own way

    def post(self, request: Request) -> HttpResponse:
        actor: Any = request.auth
        file = services.begin(owner=actor.person, name=_name_in(self.http), size=_number(self.http, "Upload-Length"))
        response = HttpResponse(status=201)
        response["Location"] = f"{request.path.rstrip('/')}/{file.pk}"
        return response


class Pieces(_Tus):
    """`HEAD files/{file}`: how much is here. `PATCH`: the next piece. `DELETE`: it shall not be sent after all."""

    http_method_names = ["head", "patch", "delete"]  # noqa: RUF012  as above

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


class Content(SignedInView):
    """`GET files/{file}/original|preview|thumbnail`: the bytes, for who may read them now."""

    schema = None

    def get(self, request: Request, file: UUID, part: str) -> HttpResponse | FileResponse:
        actor: Any = request.auth
        found = readable(actor.person, file)
        if request.headers.get("If-None-Match") == _tag(found, part):
            return _as_before(found, part)
        return _original(found) if part == "original" else _picture(found, part)


def _original(file: File) -> FileResponse:
    """As it was sent; never opened in our own page, whatever it is called."""
    if file.state != File.State.READY:
        raise Conflict("some of it is still missing", field="file")
    response = _bytes(file, storage.ORIGINAL, file.media)
    response["Content-Disposition"] = f"attachment; filename=\"file\"; filename*=UTF-8''{quote(file.name, safe='')}"
    return response


def _picture(file: File, part: str) -> FileResponse:
    if file.kind != File.Kind.IMAGE:
        raise NotFound("this file has no picture", field="file")
    return _bytes(file, storage.PREVIEW if part == "preview" else storage.THUMBNAIL, "image/webp")


def _as_before(file: File, part: str) -> HttpResponse:
    response = HttpResponse(status=304)
    response["ETag"] = _tag(file, part)
    response["Cache-Control"] = _ASK_FIRST
    return response


def _tag(file: File, part: str) -> str:
    """A file never changes."""
    return f'"{file.pk.hex}-{part}"'


class Bytes(FileResponse):
    """Read piece by piece under ASGI too, where Django would first read all of it."""

    async def __aiter__(self) -> AsyncIterator[bytes]:
        pieces = iter(self)
        following = sync_to_async(lambda: next(pieces, b""), thread_sensitive=False)
        while piece := await following():
            yield piece


def _bytes(file: File, part: str, media: str) -> FileResponse:
    try:
        content = storage.part(file.pk, part).open("rb")
    except FileNotFoundError:
        raise NotFound("its bytes are gone", field="file") from None
    response = Bytes(content, content_type=media)
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["ETag"] = _tag(file, part.partition(".")[0])
    response["Cache-Control"] = _ASK_FIRST
    return response


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
    return selectors.card_of(services.finish(owner=actor.person, file=form.file))


OPERATIONS = (
    Operation(
        "file.ready", "POST", "files/{file}/ready", OneFile, _ready, FileCard,
        "All of it is here: look at it. From now on a message can carry it.",
    ),
)  # fmt: skip
