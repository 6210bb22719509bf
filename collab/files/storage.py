"""Where the bytes lie: one folder per file, under a name nobody chose, sealed with a key that its row keeps.

What came before files were sealed lies open until `python -m collab seal_files`; a sealed part has a name of its own,
so that at every moment the row tells which of both is meant.

A piece may end inside a chunk. That tail lies beside the file, in a file of its own that is replaced at once, and is
thrown away when the row stands beyond it: so nothing that was acknowledged is ever written over, wherever it is cut.
"""

import io
import shutil
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

from django.conf import settings

from collab.files.models import File
from collab.files.sealing import CHUNK, SEALED_CHUNK, Place, chunks_in, opened, plain_length, seal

ORIGINAL, PREVIEW, THUMBNAIL = "original", "preview.webp", "thumbnail.webp"
_TAIL = "tail"


def folder(file: UUID) -> Path:
    """Where this file and what was drawn of it lie."""
    return Path(settings.FILES_DIR) / file.hex[:2] / file.hex


def place_of(file: File, part: str) -> Path:
    """Where the original, or something drawn of it, lies."""
    return folder(file.pk) / (f"{part}.sealed" if file.key else part)


def address(file: File, part: str) -> str:
    """The same, as an address below where all files are."""
    return place_of(file, part).relative_to(settings.FILES_DIR).as_posix()


def write(file: File, offset: int, data: bytes) -> None:
    """These bytes of the original at this place; what stood behind it is a leftover of a request that was cut off."""
    folder(file.pk).mkdir(parents=True, exist_ok=True)
    if data and file.key:
        _write_sealed(file, offset, data)
    elif data:
        _put(place_of(file, ORIGINAL), offset, data)


def keep(file: File, part: str, data: bytes) -> None:
    """All of a part at once."""
    _put(place_of(file, part), 0, _sealed(file, part, data, begin=0, ends=True) if file.key else data)


def settle(file: File) -> None:
    """All of it is here: no tail is needed any more."""
    _drop_tails(file, before=None)


def length(file: File, part: str) -> int:
    """How many bytes the part has. Raises FileNotFoundError."""
    lies = place_of(file, part).stat().st_size
    return plain_length(lies) if file.key else lies


def pieces(file: File, part: str, begin: int, end: int) -> Iterator[bytes]:
    """The bytes from `begin` to before `end`, some at a time. Raises FileNotFoundError, Unopenable."""
    with place_of(file, part).open("rb") as source:
        count = chunks_in(source.seek(0, io.SEEK_END)) if file.key else 0
        source.seek(begin // CHUNK * (SEALED_CHUNK if file.key else CHUNK))
        for index in range(begin // CHUNK, -(-end // CHUNK)):
            chunk = source.read(SEALED_CHUNK if file.key else CHUNK)
            if file.key:
                chunk = opened(file.key, Place(file.pk, part, index, index == count - 1), chunk)
            start = index * CHUNK
            yield chunk[max(0, begin - start) : end - start]


def whole(file: File, part: str) -> bytes:
    """All of it, where it is known to be small."""
    return b"".join(pieces(file, part, 0, length(file, part)))


def remove(file: UUID) -> None:
    """Gone, with all that was drawn of it."""
    shutil.rmtree(folder(file), ignore_errors=True)


class Reading(io.RawIOBase):
    """A part, read as programs read files."""

    def __init__(self, file: File, part: str) -> None:
        self._file, self._part, self._at, self._length = file, part, 0, length(file, part)

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        self._at = max(0, offset + {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._length}[whence])
        return self._at

    def tell(self) -> int:
        return self._at

    def read(self, size: int = -1) -> bytes:
        end = self._length if size < 0 else min(self._length, self._at + size)
        found = b"".join(pieces(self._file, self._part, self._at, end)) if end > self._at else b""
        self._at += len(found)
        return found


def _write_sealed(file: File, offset: int, data: bytes) -> None:
    begin, used = divmod(offset, CHUNK)
    _drop_tails(file, before=begin)
    body = (_tail(file, begin)[:used] if used else b"") + data
    rest = len(body) % CHUNK if offset + len(data) < file.size else 0
    whole, tail = body[: len(body) - rest], body[len(body) - rest :]
    sealed = _sealed(file, ORIGINAL, whole, begin=begin, ends=not tail and offset + len(data) == file.size)
    _put(place_of(file, ORIGINAL), begin * SEALED_CHUNK, sealed)
    if tail:
        _keep_tail(file, begin + len(whole) // CHUNK, tail)


def _put(place: Path, offset: int, data: bytes) -> None:
    with place.open("r+b" if place.exists() else "wb") as target:
        target.seek(offset)
        target.write(data)
        target.truncate()


def _sealed(file: File, part: str, data: bytes, *, begin: int, ends: bool) -> bytes:
    """The data in sealed chunks, the first of which is chunk `begin`; `ends`: the last of them is the last of all."""
    chunks = [data[at : at + CHUNK] for at in range(0, len(data), CHUNK)]
    last = len(chunks) - 1
    return b"".join(
        seal(file.key, Place(file.pk, part, begin + index, ends and index == last), chunk)
        for index, chunk in enumerate(chunks)
    )


def _tail(file: File, index: int) -> bytes:
    """The begun chunk of this index, as far as it is here."""
    return opened(file.key, Place(file.pk, _TAIL, index, last=False), (_tail_place(file, index)).read_bytes())


def _keep_tail(file: File, index: int, tail: bytes) -> None:
    fresh = folder(file.pk) / f"{_TAIL}.new"
    fresh.write_bytes(seal(file.key, Place(file.pk, _TAIL, index, last=False), tail))
    fresh.replace(_tail_place(file, index))


def _drop_tails(file: File, before: int | None) -> None:
    for place in folder(file.pk).glob(f"{_TAIL}.*"):
        index = place.suffix[1:]
        if before is None or not index.isdigit() or int(index) < before:
            place.unlink(missing_ok=True)


def _tail_place(file: File, index: int) -> Path:
    return folder(file.pk) / f"{_TAIL}.{index}"
