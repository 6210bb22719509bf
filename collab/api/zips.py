"""An archive of files that is written as it is read: neither is ever held whole."""

import io
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from django.utils import timezone

from collab.core import clock
from collab.core.sealing import Unopenable
from collab.core.text import shortened
from collab.files import storage
from collab.files.marking import marked
from collab.files.models import File
from collab.files.names import file_name

_NAME = 100
"""Letters of a name: Chinese ones have three bytes, and many systems take 255."""
_ENDING = 12
_MISSING = "未能读取的文件.txt"


class Entry(NamedTuple):
    """A file, what it is called inside, and whose name is to be written over the picture (水印), if it is one of those
    that are seen in no other way."""

    name: str
    file: File
    mark: str = ""


def entry_names(wanted: Iterable[str]) -> list[str]:
    """What each is called inside: short enough for every system, no two alike however they are written. Pure."""
    taken: set[str] = set()
    names = []
    for one in wanted:
        stem, ending = _parted(file_name(one))
        name, count = _fitted(stem, ending), 1
        while name.casefold() in taken:
            count += 1
            name = _fitted(stem, f"({count}){ending}")
        taken.add(name.casefold())
        names.append(name)
    return names


def zipped(entries: Iterable[Entry]) -> Iterator[bytes]:
    """The bytes of the archive. What cannot be read any more is named in a list at its end."""
    sink = _Sink()
    missing = []
    with ZipFile(sink, "w", ZIP_STORED) as archive:
        for entry in entries:
            try:
                yield from _entry(archive, sink, entry)
            except (FileNotFoundError, Unopenable):
                missing.append(entry.name)
        if missing:
            archive.writestr(_entry_head(_MISSING), "\r\n".join(missing))
    yield sink.taken()


def _entry(archive: ZipFile, sink: "_Sink", entry: Entry) -> Iterator[bytes]:
    length = storage.length(entry.file, storage.ORIGINAL)
    pieces = _marked(entry) if entry.mark else storage.pieces(entry.file, storage.ORIGINAL, 0, length)
    with archive.open(_entry_head(entry.name), "w", force_zip64=length >= 1 << 31) as target:
        for piece in pieces:
            target.write(piece)
            yield sink.taken()
    yield sink.taken()


def _marked(entry: Entry) -> Iterator[bytes]:
    yield marked(storage.whole(entry.file, storage.PREVIEW), entry.mark)


def _entry_head(name: str) -> ZipInfo:
    at = timezone.localtime(clock.now())
    return ZipInfo(name, (at.year, at.month, at.day, at.hour, at.minute, at.second))


def _parted(name: str) -> tuple[str, str]:
    stem, dot, ending = name.rpartition(".")
    return (stem, f".{ending}") if dot and stem and len(ending) <= _ENDING else (name, "")


def _fitted(stem: str, ending: str) -> str:
    return f"{shortened(stem, _NAME - len(ending))}{ending}"


class _Sink(io.RawIOBase):
    """Where the archive is written to, and from where it is taken away at once. It cannot be sought in, so that
    nothing that has left is ever written again."""

    def __init__(self) -> None:
        self._held = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        self._held += data
        return len(data)

    def taken(self) -> bytes:
        taken = bytes(self._held)
        self._held.clear()
        return taken
