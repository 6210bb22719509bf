"""What may be done with files: begin one, append to it, look at it once it is whole, give it up, sweep.

The row says how much is here; bytes beyond it are a leftover and are written over. So a piece that was cut off anywhere
is simply sent again from where the row stands.
"""

from datetime import timedelta
from uuid import UUID

from django.conf import settings
from django.db.models import Sum

from collab.core import clock, sql
from collab.core.errors import Conflict, Invalid, Limited, NotFound, TooLarge
from collab.files import kinds, storage
from collab.files.drawing import drawn
from collab.files.models import File
from collab.files.names import file_name

_SWEPT_AT_ONCE = 200


class Displaced(Conflict):
    """The piece does not begin where the file ends. `received` says where that is."""


def begin(*, owner: int, name: str, size: int) -> File:
    """A file to be, of which no byte is here yet."""
    if size < 1:
        raise Invalid("an empty file says nothing", field="size")
    if size > settings.FILE_BYTES:
        raise TooLarge(f"a file may have {settings.FILE_BYTES >> 20} MB", field="size")
    loose = File.objects.filter(owner=owner, carried=False)
    with sql.writing():
        waiting = loose.aggregate(bytes=Sum("size"))["bytes"] or 0
        if loose.count() >= settings.LOOSE_FILES or waiting + size > settings.LOOSE_BYTES:
            raise Limited("too many files wait to be sent", retry_after=3600)
        return File.objects.create(owner_id=owner, name=file_name(name), size=size, touched_at=clock.now())


def append(*, owner: int, file: UUID, offset: int, data: bytes) -> File:
    """The next piece; answers the file as it stands. Raises Displaced where it does not fit."""
    with sql.writing():
        found = _mine(owner, file)
        if found.received != offset:
            raise Displaced(received=found.received)
        if offset + len(data) > found.size:
            raise Invalid("more than was announced", field="size")
        storage.write(file, offset, data)
        found.received, found.touched_at = offset + len(data), clock.now()
        found.save(update_fields=["received", "touched_at"])
    return found


def finish(*, owner: int, file: UUID) -> File:
    """Look at what has come, once it is whole; twice is once. Raises Conflict while some of it is missing."""
    found = _mine(owner, file, lock=False)
    if found.state == File.State.READY:
        return found
    if found.received < found.size:
        raise Conflict("some of it is still missing", field="file")
    found.media = kinds.media_of(storage.part(file, storage.ORIGINAL))
    found.kind = kinds.kind_of(found.media)
    if found.kind == File.Kind.IMAGE:
        picture = drawn(storage.folder(file))
        found.width, found.height = picture or (0, 0)
        found.kind = File.Kind.IMAGE if picture else File.Kind.FILE
    found.state = File.State.READY
    with sql.writing():
        found.save(update_fields=["media", "kind", "width", "height", "state"])
    return found


def give_up(*, owner: int, file: UUID) -> None:
    """It shall not be sent after all."""
    with sql.writing():
        _mine(owner, file).delete()
    storage.remove(file)


def sweep() -> int:
    """Remove what was begun and never sent; how many. A duty of the worker."""
    old = clock.now() - timedelta(hours=settings.LOOSE_HOURS)
    with sql.writing():
        loose = File.objects.filter(carried=False, touched_at__lt=old)
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
