"""The bytes of files (文件): a right is asked for at every request, a stretch of them opens alone.

They come sealed from the disc and are opened chunk by chunk on their way out, no faster than they are read
(realtime.pacing). What lies open may be handed over to nginx, which is told where only after the right was asked.
"""

import hashlib
from collections.abc import AsyncIterator, Iterator
from itertools import chain
from typing import NamedTuple
from urllib.parse import quote
from uuid import UUID

from asgiref.sync import sync_to_async
from django.conf import settings
from django.http import HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from rest_framework.request import Request

from collab.api.apart import HARMLESS, ApartView
from collab.api.ranges import Stretch, Unsatisfiable, asked
from collab.core.errors import Conflict, Forbidden, NotFound
from collab.core.sealing import Unopenable
from collab.core.text import shortened
from collab.files import storage
from collab.files.marking import marked, viewer_words
from collab.files.models import File
from collab.files.names import file_name
from collab.messaging.attachments import marking, readable

PARTS = ("original", "preview", "thumbnail")
_ASK_FIRST = "private, no-cache"  # a browser may keep it and asks before it shows it: rights end
_TITLE = 80
_DRAWN = {"preview": storage.PREVIEW, "thumbnail": storage.THUMBNAIL}


class Wanted(NamedTuple):
    """Which part of a file, and what is to be written over it, if it is a picture that says who looks at it."""

    file: File
    part: str
    mark: str | None


class Content(ApartView):
    """`GET files/{file}/original|preview|thumbnail`: the bytes, or a range of them, for who may read them now."""

    def found(self, reader: int, file: UUID, part: str) -> Wanted:
        found = readable(reader, file)
        return Wanted(found, part, _mark(found, part, reader))

    def served(self, request: Request, found: Wanted) -> HttpResponseBase:
        file, part, mark = found
        tag = f'"{file.pk.hex}-{part}{_sign(mark)}"'  # a file never changes
        if request.headers.get("If-None-Match") == tag:
            response: HttpResponseBase = HttpResponse(status=304)
        else:
            response = _body(request, file, part, tag) if mark is None else _marked(file, part, mark)
            _make_harmless(response, file, part)
        response["ETag"] = tag
        response["Cache-Control"] = _ASK_FIRST
        return response


def _mark(file: File, part: str, reader: int) -> str | None:
    """What is to be written over a picture. Raises Forbidden where the original is not to be had."""
    rule = marking(file) if file.kind == File.Kind.IMAGE else "off"
    if rule == "only" and part not in _DRAWN:
        raise Forbidden("pictures of this conversation are only looked at", field="file")
    return viewer_words(reader) if rule != "off" and part in _DRAWN else None


def _sign(mark: str | None) -> str:
    return "" if mark is None else f"-{hashlib.sha256(mark.encode()).hexdigest()[:12]}"


def _marked(file: File, part: str, mark: str) -> HttpResponse:
    """The picture with its viewer's name burned in."""
    try:
        return HttpResponse(marked(storage.whole(file, _DRAWN[part]), mark))
    except (FileNotFoundError, Unopenable):
        raise NotFound("its bytes are gone", field="file") from None


def _body(request: Request, file: File, part: str, tag: str) -> HttpResponseBase:
    if file.state != File.State.READY:
        raise Conflict("some of it is still missing", field="file")
    if part in _DRAWN and file.kind != File.Kind.IMAGE:
        raise NotFound("this file has no picture", field="file")
    lying = _DRAWN.get(part, storage.ORIGINAL)
    if settings.FILES_HANDED_OVER and not file.key:
        response = HttpResponse()
        response["X-Accel-Redirect"] = settings.FILES_HANDED_OVER + storage.address(file, lying)
        return response
    try:
        length = storage.length(file, lying)
        return _stretch(request, file, lying, length, tag)
    except (FileNotFoundError, Unopenable):
        raise NotFound("its bytes are gone", field="file") from None


def _stretch(request: Request, file: File, lying: str, length: int, tag: str) -> HttpResponseBase:
    """All of it, or the range that is asked for: of the very file the asker has the beginning of."""
    said = request.headers.get("Range") if request.headers.get("If-Range", tag) == tag else None
    try:
        wanted = asked(said, length)
    except Unsatisfiable:
        response: HttpResponseBase = HttpResponse(status=416)
        response["Content-Range"] = f"bytes */{length}"
        return response
    shown = wanted or Stretch(0, length)
    response = Bytes(() if request.method == "HEAD" else _begun(storage.pieces(file, lying, *shown)))
    response["Content-Length"] = str(shown.end - shown.begin)
    response["Accept-Ranges"] = "bytes"
    if wanted:
        response.status_code = 206
        response["Content-Range"] = f"bytes {wanted.begin}-{wanted.end - 1}/{length}"
    return response


def _begun(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """What does not open is refused before the answer has begun."""
    first = next(pieces, b"")
    return chain([first], pieces)


def _make_harmless(response: HttpResponseBase, file: File, part: str) -> None:
    """The original is only ever downloaded, never opened in our own page, whatever it is called."""
    response["Content-Type"] = "image/webp" if part in _DRAWN else file.media
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = HARMLESS
    if part not in _DRAWN:
        response["Content-Disposition"] = f"attachment; filename=\"file\"; filename*=UTF-8''{quote(file.name, safe='')}"


def taken_along(response: HttpResponseBase, name: str, plain_name: str) -> HttpResponseBase:
    """The answer as a file of this name, which nobody on the way keeps."""
    stem, dot, ending = name.rpartition(".")
    told = quote(file_name(f"{shortened(stem, _TITLE)}{dot}{ending}"), safe="")
    response["Content-Disposition"] = f"attachment; filename=\"{plain_name}\"; filename*=UTF-8''{told}"
    response["Cache-Control"] = "private, no-store"
    response["X-Content-Type-Options"] = "nosniff"
    return response


class Bytes(StreamingHttpResponse):
    """Read piece by piece under ASGI too, where Django would first read all of it."""

    async def __aiter__(self) -> AsyncIterator[bytes]:
        pieces = iter(self)
        following = sync_to_async(lambda: next(pieces, b""), thread_sensitive=False)
        while piece := await following():
            yield piece
