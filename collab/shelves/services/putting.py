"""Putting documents on the shelf (存入资料架): from a computer, from a message, as a new version of what is there."""

from collections.abc import Sequence
from typing import NamedTuple
from uuid import UUID

from collab.circles.policy import Standing
from collab.conversations.streams import stream_name
from collab.core import clock
from collab.core.errors import Conflict, Invalid, NotFound
from collab.directory.acting import signatures
from collab.eventlog.writing import Stream, writing
from collab.files.models import File
from collab.files.selectors import to_send
from collab.messaging.models import Attachment, Message
from collab.messaging.selectors import standing as message_standing
from collab.shelves.events import DocumentChanged
from collab.shelves.keeping import carry
from collab.shelves.models import Document, Folder, Version
from collab.shelves.policy import putting_in, require_unapproved
from collab.shelves.selectors import document_shape
from collab.shelves.shapes import ShelfDocument
from collab.shelves.wording import told, unlike

MOST = 2_000
"""Documents of a shelf."""


class Fresh(NamedTuple):
    """What a version is made of, besides who puts it."""

    file: File
    message: Message | None = None
    digest: str = ""


def put(*, by: int, conversation: int, files: Sequence[UUID], folder: int | None = None) -> list[ShelfDocument]:
    """Files of mine that are ready become documents there. The same files again answer with what they became.

    Raises NotFound for a file that is not mine to give, Conflict where the shelf is full.
    """
    with writing(stream_name(conversation)) as log:
        standing = putting_in(by, conversation)
        if earlier := _held(standing, files, by):
            return earlier
        place = folder_in(standing, folder)
        sent = _mine(by, files)
        stream = log[stream_name(conversation)]
        return [begin(stream, standing, place, one.name, Fresh(one)) for one in sent]


def keep(*, by: int, conversation: int, nr: int, folder: int | None = None) -> list[ShelfDocument]:
    """The files of this message become documents there; what lies on the shelf already does so once."""
    with writing(stream_name(conversation)) as log:
        standing = putting_in(by, conversation)
        message = message_standing(by, conversation, nr)
        carried = [one.file for one in Attachment.objects.filter(message=message).select_related("file").order_by("pk")]
        if not carried:
            raise Invalid("this message carries no file", field="nr", reason="no_file")
        place, stream = folder_in(standing, folder), log[stream_name(conversation)]
        held = {one.file_id: one.document for one in _lying(standing, [file.pk for file in carried])}
        return [
            document_shape(held[file.pk])
            if file.pk in held
            else begin(stream, standing, place, file.name, Fresh(file, message))
            for file in carried
        ]


def renew(*, by: int, conversation: int, document: int, file: UUID) -> ShelfDocument:
    """This file of mine is the newest version of that document. The same file again is the same once."""
    with writing(stream_name(conversation)) as log:
        standing = putting_in(by, conversation)
        found = document_in(standing, document)
        if Version.objects.filter(document=found, file=file, by=by).exists():
            return document_shape(found)
        require_unapproved(found)
        (sent,) = _mine(by, [file])
        return add(log[stream_name(conversation)], standing, found, Fresh(sent))


def begin(stream: Stream, standing: Standing, folder: Folder | None, name: str, fresh: Fresh) -> ShelfDocument:
    """A new document there; its name is unlike those beside it. `origin` is for what is gathered."""
    return begin_from(stream, standing, (folder, name, ""), fresh)


def begin_from(
    stream: Stream, standing: Standing, place: tuple[Folder | None, str, str], fresh: Fresh
) -> ShelfDocument:
    """The same for what is gathered from an `origin`, the third of its place."""
    folder, name, origin = place
    circle, by = standing.circle, standing.ground.person
    if Document.objects.filter(circle=circle, away=False).count() >= MOST:
        raise Conflict(f"{MOST} documents lie here already", field="files", reason="full")
    beside = Document.objects.filter(circle=circle, folder=folder, away=False).values_list("name", flat=True)
    document = Document(
        circle=circle, folder=folder, name=unlike(name, set(beside)), origin=origin, newest=0, by_id=by,
        at=clock.now(), seq=0,
    )  # fmt: skip
    document.save(force_insert=True)
    return add(stream, standing, document, fresh)


def add(stream: Stream, standing: Standing, document: Document, fresh: Fresh) -> ShelfDocument:
    """One more version of it, from now on the newest. What was taken away is there again."""
    by = standing.ground.person
    number = Version.objects.filter(document=document).count() + 1
    Version.objects.create(
        document=document, number=number, file=fresh.file, message=fresh.message, digest=fresh.digest, by_id=by,
        signature=signature_of(standing), at=clock.now(),
    )  # fmt: skip
    carry([fresh.file.pk])
    document.newest, document.away = number, False
    return announce(stream, document)


def announce(stream: Stream, document: Document) -> ShelfDocument:
    """It is stored as it is now, and everybody hears of it."""
    document.seq = stream.head + 1
    document.save()
    shape = document_shape(document)
    stream.append(told(DocumentChanged, shape))
    return shape


def folder_in(standing: Standing, folder: int | None) -> Folder | None:
    """This folder of the circle; None: the top. Raises NotFound."""
    if not folder:
        return None
    found = Folder.objects.filter(pk=folder, circle=standing.circle, away=False).first()
    if found is None:
        raise NotFound("no such folder here", field="folder")
    return found


def document_in(standing: Standing, document: int, *, away: bool = False) -> Document:
    """This document of the circle. Raises NotFound."""
    found = Document.objects.filter(pk=document, circle=standing.circle, away=away).first()
    if found is None:
        raise NotFound("no such document here", field="document")
    return found


def signature_of(standing: Standing) -> str:
    """In which position he speaks, where it is not his first."""
    by = standing.ground.person
    return signatures({by}).get(by, "") if standing.ground.acts else ""


def _held(standing: Standing, files: Sequence[UUID], by: int) -> list[ShelfDocument]:
    """All of them lie here already, put by him; nothing where not all do."""
    lying = Version.objects.filter(document__circle=standing.circle, file__in=files, by=by).select_related("document")
    held = {one.file_id: one.document for one in lying}
    return [document_shape(held[file]) for file in files] if set(held) == set(files) else []


def _lying(standing: Standing, files: Sequence[UUID]) -> list[Version]:
    lying = Version.objects.filter(document__circle=standing.circle, document__away=False, file__in=files)
    return list(lying.select_related("document"))


def _mine(by: int, files: Sequence[UUID]) -> list[File]:
    """These, in this order: his own, ready, and carried by nothing yet."""
    wanted = list(dict.fromkeys(files))
    if set(to_send(by, wanted)) != set(wanted):
        raise NotFound("no such file of yours that is ready", field="files")
    found = File.objects.in_bulk(wanted)
    return [found[one] for one in wanted]
