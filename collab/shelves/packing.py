"""The whole shelf as it is to be taken along (打包下载): every document where it lies, by its newest version."""

from typing import NamedTuple

from django.db.models import F

from collab.audit.services import record
from collab.circles.policy import standing_in
from collab.core import sql
from collab.files.models import File
from collab.shelves.models import Folder, Version


class Packed(NamedTuple):
    """A document: the names of the folders it lies in, its own name, its newest file."""

    folders: tuple[str, ...]
    name: str
    file: File


class Pack(NamedTuple):
    """What the archive is called, and what is in it."""

    title: str
    documents: list[Packed]


def pack(reader: int, conversation: int) -> Pack:
    """For who belongs, which is on record. Raises NotFound for the outsider."""
    circle = standing_in(reader, conversation).circle
    folders = {one.pk: one for one in Folder.objects.filter(circle=circle)}
    newest = Version.objects.filter(
        document__circle=circle, document__away=False, number=F("document__newest")
    ).select_related("file", "document")
    with sql.writing():
        record("shelf.packed", actor=reader, subject=f"conversation:{conversation}", documents=len(newest))
    return Pack(
        circle.conversation.title,
        [Packed(_path(folders, one.document.folder_id), one.document.name, one.file) for one in newest],
    )


def _path(folders: dict[int, Folder], folder: int | None) -> tuple[str, ...]:
    names: list[str] = []
    while folder is not None:
        names.append(folders[folder].name)
        folder = folders[folder].parent_id
    return tuple(reversed(names))
