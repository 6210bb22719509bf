"""Where the bytes lie: one folder per file, under a name nobody chose."""

import shutil
from pathlib import Path
from uuid import UUID

from django.conf import settings

ORIGINAL, PREVIEW, THUMBNAIL = "original", "preview.webp", "thumbnail.webp"


def folder(file: UUID) -> Path:
    """Where this file and what was drawn of it lie."""
    return Path(settings.FILES_DIR) / file.hex[:2] / file.hex


def part(file: UUID, name: str) -> Path:
    """The original, or something drawn of it."""
    return folder(file) / name


def write(file: UUID, offset: int, data: bytes) -> None:
    """These bytes at this place; what stood behind it is a leftover of a request that was cut off."""
    place = part(file, ORIGINAL)
    place.parent.mkdir(parents=True, exist_ok=True)
    with place.open("r+b" if place.exists() else "wb") as target:
        target.seek(offset)
        target.write(data)
        target.truncate()


def remove(file: UUID) -> None:
    """Gone, with all that was drawn of it."""
    shutil.rmtree(folder(file), ignore_errors=True)
