"""What may be done with files: begin one, append to it, look at it once it is whole, give it up, sweep.

The row says how much is here; bytes beyond it are a leftover and are written over. So a piece that was cut off anywhere
is simply sent again from where the row stands.
"""

from collections.abc import Callable, Collection
from datetime import datetime, timedelta
from uuid import UUID, uuid4

import msgspec
from django.conf import settings

from collab.audit.services import record
from collab.core import clock, sql
from collab.core.errors import Conflict, Invalid, NotFound, TooLarge, Unsafe
from collab.files import kinds, storage
from collab.files.drawing import MOST_BYTES, TooManyFrames, drawn
from collab.files.models import File
from collab.files.names import file_name
from collab.files.room import require_room, unit_of
from collab.files.scanning import found_in
from collab.files.sealing import fresh_key
from collab.files.shapes import Spoken

_SWEPT_AT_ONCE = 200
_VOICE_BYTES = 4 << 20
_LOOKED_AT = ["media", "kind", "width", "height", "voice", "state"]


class Displaced(Conflict):
    """The piece does not begin where the file ends. `received` says where that is."""


def begin(*, owner: int, name: str, size: int) -> File:
    """A file to be, of which no byte is here yet. Raises TooLarge, OverQuota."""
    if size < 1:
        raise Invalid("an empty file says nothing", field="size")
    if size > settings.FILE_BYTES:
        raise TooLarge(f"a file may have {settings.FILE_BYTES >> 20} MB", field="size")
    fresh = uuid4()
    with sql.writing():
        unit = unit_of(owner)
        require_room(owner, unit, size)
        return File.objects.create(
            pk=fresh, owner_id=owner, unit_id=unit, name=file_name(name), size=size, touched_at=clock.now(),
            key=fresh_key(fresh) if settings.FILES_SEALED else b"",
        )  # fmt: skip


def append(*, owner: int, file: UUID, offset: int, data: bytes) -> File:
    """The next piece; answers the file as it stands. Raises Displaced where it does not fit."""
    with sql.writing():
        found = _mine(owner, file)
        if found.received != offset:
            raise Displaced(received=found.received)
        if offset + len(data) > found.size:
            raise Invalid("more than was announced", field="size")
        storage.write(found, offset, data)
        found.received, found.touched_at = offset + len(data), clock.now()
        found.save(update_fields=["received", "touched_at"])
    return found


def finish(*, owner: int, file: UUID, voice: Spoken | None = None) -> File:
    """Look at what has come, once it is whole; twice is once. With `voice` it is a spoken message, if it is sound.

    Raises Conflict while some of it is missing, and Unsafe for what nobody is to open.
    """
    found = _mine(owner, file, lock=False)
    if found.state == File.State.READY:
        return found
    if found.state == File.State.QUARANTINED:
        raise Unsafe("the scanner knows this file", field="file", reason="scanner")
    if found.received < found.size:
        raise Conflict("some of it is still missing", field="file")
    storage.settle(found)
    _scan(found)
    found.media = kinds.media_of(storage.Reading(found, storage.ORIGINAL))
    found.kind = kinds.kind_of(found.media)
    if voice is not None:
        _speak(found, voice)
    elif found.media in (*kinds.PICTURES, *kinds.PAGED):
        _draw(found)
    found.state = File.State.READY
    with sql.writing():
        found.save(update_fields=_LOOKED_AT)
    return found


def give_up(*, owner: int, file: UUID) -> None:
    """It shall not be sent after all."""
    with sql.writing():
        found = _mine(owner, file)
        if found.state == File.State.QUARANTINED:
            raise NotFound("no such file of yours", field="file")
        found.delete()
    storage.remove(file)


Held = Callable[[Collection[UUID]], set[UUID]]
held_elsewhere: list[Held] = []
"""Of these files those that something else carries, too. Apps above register here."""


def let_go(files: Collection[UUID], at: datetime) -> None:
    """Who carried them does so no longer; what nobody else carries will be swept away."""
    held = {one for holds in held_elsewhere for one in holds(files)}
    File.objects.filter(pk__in=set(files) - held).update(carried=False, touched_at=at)


def sweep() -> int:
    """Remove what was begun and never sent; how many. A duty of the worker. What is quarantined stays for who asks."""
    old = clock.now() - timedelta(hours=settings.LOOSE_HOURS)
    with sql.writing():
        loose = File.objects.filter(carried=False, touched_at__lt=old).exclude(state=File.State.QUARANTINED)
        gone = list(loose.values_list("pk", flat=True)[:_SWEPT_AT_ONCE])
        File.objects.filter(pk__in=gone).delete()
    for file in gone:
        storage.remove(file)
    return len(gone)


def _mine(owner: int, file: UUID, *, lock: bool = True) -> File:
    """A file of mine that nothing carries yet. For everybody else, and once it is sent, there is none to write to."""
    files = File.objects.select_for_update() if lock else File.objects
    found = files.filter(pk=file, owner=owner, carried=False).first()
    if found is None:
        raise NotFound("no such file of yours", field="file")
    return found


def _scan(file: File) -> None:
    """What the scanner knows is locked away, and the attempt is on record."""
    known = found_in(storage.pieces(file, storage.ORIGINAL, 0, file.size))
    if known is None:
        return
    with sql.writing():
        File.objects.filter(pk=file.pk).update(state=File.State.QUARANTINED)
        record("file.quarantined", actor=file.owner_id, subject=f"file:{file.pk}", outcome="refused", known_as=known)
    raise Unsafe("the scanner knows this file", field="file", reason="scanner")


def _speak(file: File, voice: Spoken) -> None:
    media = kinds.spoken(file.media)
    if media is None or file.size > _VOICE_BYTES:
        raise Invalid("this is no spoken message", field="voice")
    file.kind, file.media, file.voice = File.Kind.VOICE, media, msgspec.json.encode(voice).decode()


def _draw(file: File) -> None:
    """Both pictures of it beside it; a file like any other where there can be none."""
    try:
        picture = drawn(storage.whole(file, storage.ORIGINAL)) if file.size <= MOST_BYTES else None
    except TooManyFrames:
        raise Unsafe("more pictures in one file than anybody looks at", field="file", reason="frames") from None
    if picture is None:
        file.kind = File.Kind.FILE
        return
    file.kind, file.width, file.height = File.Kind.IMAGE, picture.width, picture.height
    storage.keep(file, storage.PREVIEW, picture.preview)
    storage.keep(file, storage.THUMBNAIL, picture.thumbnail)
