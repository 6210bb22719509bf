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
from collab.shelves.selectors import document_shape, document_shapes
from collab.shelves.shapes import ShelfDocument
from collab.shelves.wording import told, unlike

MOST = 2_000
"""Documents of a shelf."""


class Fresh(NamedTuple):
    """What a version is made of, besides who puts it. `digest`: what a gathered table says."""

    file: File
    message: Message | None = None
    digest: str = ""


class Place(NamedTuple):
    """Where documents are put, by whom, and the names that lie there."""

    stream: Stream
    standing: Standing
    folder: Folder | None
    names: set[str]
    signature: str


def put(*, by: int, conversation: int, files: Sequence[UUID], folder: int | None = None) -> list[ShelfDocument]:
    """Files of mine that are ready become documents there. The same files again answer with what they became.

    Raises NotFound for a file that is not mine to give, Conflict where the shelf is full.
    """
    with writing(stream_name(conversation)) as log:
        standing = putting_in(by, conversation)
        if earlier := _held(standing, files, by):
            return earlier
        lying_in, sent = folder_in(standing, folder), _mine(by, files)
        place = place_for(len(sent), log[stream_name(conversation)], standing, lying_in)
        return [begin(place, one.name, Fresh(one)) for one in sent]


def keep(*, by: int, conversation: int, nr: int, folder: int | None = None) -> list[ShelfDocument]:
    """The files of this message become documents there; what lies on the shelf already does so once."""
    with writing(stream_name(conversation)) as log:
        standing = putting_in(by, conversation)
        message = message_standing(by, conversation, nr)
        carried = [one.file for one in Attachment.objects.filter(message=message).select_related("file").order_by("pk")]
        if not carried:
            raise Invalid("this message carries no file", field="nr", reason="no_file")
        lying_in, held = folder_in(standing, folder), _lying(standing, [file.pk for file in carried])
        coming = sum(file.pk not in held for file in carried)
        place = place_for(coming, log[stream_name(conversation)], standing, lying_in)
        return [held.get(file.pk) or begin(place, file.name, Fresh(file, message)) for file in carried]


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


def place_for(coming: int, stream: Stream, standing: Standing, folder: Folder | None) -> Place:
    """Where so many more are to lie. Raises Conflict where they are too many."""
    lying = Document.objects.filter(circle=standing.circle, away=False)
    if coming and lying.count() + coming > MOST:
        raise Conflict(f"no more than {MOST} documents lie here", field="files", reason="full")
    names = set(lying.filter(folder=folder).values_list("name", flat=True)) if coming else set()
    return Place(stream, standing, folder, names, signature_of(standing))


def begin(place: Place, name: str, fresh: Fresh, origin: str = "") -> ShelfDocument:
    """A new document there; its name is unlike those beside it. `origin`: what it was gathered from."""
    stream, standing, called = place.stream, place.standing, unlike(name, place.names)
    place.names.add(called)
    document = Document.objects.create(
        circle=standing.circle, folder=place.folder, name=called, origin=origin, newest=1,
        by_id=standing.ground.person, at=clock.now(), seq=stream.head + 1,
    )  # fmt: skip
    version = _version(document, 1, fresh, standing.ground.person, place.signature)
    return _tell(stream, document_shape(document, version))


def add(stream: Stream, standing: Standing, document: Document, fresh: Fresh) -> ShelfDocument:
    """One more version of it, from now on the newest. What was taken away is there again."""
    number = Version.objects.filter(document=document).count() + 1
    version = _version(document, number, fresh, standing.ground.person, signature_of(standing))
    document.newest, document.away = number, False
    return announce(stream, document, version)


def announce(stream: Stream, document: Document, newest: Version | None = None) -> ShelfDocument:
    """It is stored as it is now, and everybody hears of it."""
    document.seq = stream.head + 1
    document.save()
    return _tell(stream, document_shape(document, newest))


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
    if set(held) != set(files):
        return []
    shapes = document_shapes(held.values())
    return [shapes[held[file].pk] for file in files]


def _lying(standing: Standing, files: Sequence[UUID]) -> dict[UUID, ShelfDocument]:
    """Those of the files that lie here already, and as what."""
    lying = Version.objects.filter(document__circle=standing.circle, document__away=False, file__in=files)
    held = {one.file_id: one.document for one in lying.select_related("document")}
    shapes = document_shapes(held.values())
    return {file: shapes[document.pk] for file, document in held.items()}


def _mine(by: int, files: Sequence[UUID]) -> list[File]:
    """These, in this order: his own, ready, and carried by nothing yet."""
    wanted = list(dict.fromkeys(files))
    if set(to_send(by, wanted)) != set(wanted):
        raise NotFound("no such file of yours that is ready", field="files")
    found = File.objects.in_bulk(wanted)
    return [found[one] for one in wanted]


def _version(document: Document, number: int, fresh: Fresh, by: int, signature: str) -> Version:
    carry([fresh.file.pk])
    return Version.objects.create(
        document=document, number=number, file=fresh.file, message=fresh.message, digest=fresh.digest, by_id=by,
        signature=signature, at=clock.now(),
    )  # fmt: skip


def _tell(stream: Stream, shape: ShelfDocument) -> ShelfDocument:
    stream.append(told(DocumentChanged, shape))
    return shape
