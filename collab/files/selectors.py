"""Reading about files."""

from collections.abc import Collection
from uuid import UUID

import msgspec

from collab.core.errors import NotFound
from collab.files.models import File
from collab.files.shapes import FileCard, FileKind, Spoken


def own(owner: int, file: UUID) -> File:
    """One of my own, as far as it is."""
    found = File.objects.filter(pk=file, owner=owner).first()
    if found is None:
        raise NotFound("no such file", field="file")
    return found


def to_send(owner: int, files: Collection[UUID]) -> dict[UUID, FileCard]:
    """Of these, my own that are ready and that nothing carries yet."""
    found = File.objects.filter(pk__in=files, owner=owner, carried=False, state=File.State.READY)
    return {file.pk: card_of(file) for file in found}


def card_of(file: File) -> FileCard:
    """As a message shows it."""
    kind = msgspec.convert(file.kind, FileKind)
    voice = msgspec.json.decode(file.voice, type=Spoken) if file.voice else None
    return FileCard(file.pk, file.name, file.size, kind, file.media, file.width, file.height, voice)
