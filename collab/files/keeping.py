"""Sealing what still lies open, and changing the server's key (换钥): a file at a time, while people go on working."""

import os
from uuid import UUID

import msgspec

from collab.core import sql
from collab.core.sealing import Unopenable
from collab.files import storage
from collab.files.models import File
from collab.files.sealing import fresh_key, rewrapped

_PARTS = (storage.ORIGINAL, storage.PREVIEW, storage.THUMBNAIL)


class Kept(msgspec.Struct):
    """How many files went which way."""

    sealed: int = 0
    rewrapped: int = 0
    current: int = 0
    unreadable: int = 0


def keep_sealed() -> Kept:
    """Seal what lies open, wrap with the first key what an older one wraps. What is still being sent waits."""
    told, last = Kept(), UUID(int=0)
    while file := File.objects.filter(pk__gt=last).exclude(state=File.State.RECEIVING).order_by("pk").first():
        last = file.pk
        _rewrap(file, told) if file.key else _seal(file, told)
    return told


def _rewrap(file: File, told: Kept) -> None:
    try:
        key = rewrapped(file.pk, bytes(file.key))
    except Unopenable:
        told.unreadable += 1
        return
    if key is None:
        told.current += 1
        return
    with sql.writing():
        File.objects.filter(pk=file.pk).update(key=key)
    told.rewrapped += 1


def _seal(file: File, told: Kept) -> None:
    """Beside the open one, then the row says which counts, then the open one goes: readable at every moment."""
    sealed = File(pk=file.pk, size=file.size, key=fresh_key(file.pk))
    there = [part for part in _PARTS if storage.place_of(file, part).exists()]
    for part in there:
        _copy(file, sealed, part)
    with sql.writing():
        File.objects.filter(pk=file.pk).update(key=sealed.key)
    for part in there:
        storage.place_of(file, part).unlink()
    told.sealed += 1


def _copy(file: File, sealed: File, part: str) -> None:
    if part != storage.ORIGINAL:
        storage.keep(sealed, part, storage.whole(file, part))
    else:
        at = 0
        for piece in storage.pieces(file, part, 0, file.size):
            storage.write(sealed, at, piece)
            at += len(piece)
    with storage.place_of(sealed, part).open("rb") as written:
        os.fsync(written.fileno())
