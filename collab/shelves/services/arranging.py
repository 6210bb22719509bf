"""Arranging the shelf: folders, names, places; taking away (取走), which keeps what was taken, and returning it."""

from django.db.models import QuerySet

from collab.audit.services import record
from collab.circles.policy import Standing
from collab.conversations.streams import stream_name
from collab.core import clock
from collab.core.errors import Conflict, Invalid
from collab.core.text import titled
from collab.eventlog.writing import Stream, writing
from collab.files.names import file_name
from collab.shelves.events import FolderChanged
from collab.shelves.models import Document, Folder, Trace, Version
from collab.shelves.policy import putting_in, require_taker, require_unapproved
from collab.shelves.selectors import document_shape, folder_shape
from collab.shelves.services.putting import announce, document_in, folder_in, signature_of
from collab.shelves.shapes import ShelfDocument, ShelfFolder
from collab.shelves.wording import told, unlike

NAME = 60
DEEPEST = 3
MOST = 300
"""Folders of a shelf."""


def make_folder(*, by: int, conversation: int, name: str, parent: int | None = None) -> ShelfFolder:
    """A folder of this name there; the one that is there already. Raises Invalid where it would lie too deep."""
    with writing(stream_name(conversation)) as log:
        standing = putting_in(by, conversation)
        return folder_shape(made(log[stream_name(conversation)], standing, folder_in(standing, parent), name))


def made(stream: Stream, standing: Standing, parent: Folder | None, name: str, origin: str = "") -> Folder:
    """The same in a transaction that goes on. `origin`: what is gathered in it."""
    wanted = titled(name, "name", NAME)
    if not origin and (there := _beside(standing, parent).filter(name=wanted).first()):
        return there
    _require_shallow(_depth(parent) + 1)
    if Folder.objects.filter(circle=standing.circle, away=False).count() >= MOST:
        raise Conflict(f"{MOST} folders are here already", field="name", reason="full")
    called = unlike(wanted, set(_beside(standing, parent).values_list("name", flat=True)))
    folder = Folder(
        circle=standing.circle, parent=parent, name=called, origin=origin, by_id=standing.ground.person,
        at=clock.now(), seq=0,
    )  # fmt: skip
    _announce(stream, folder)
    return folder


def change_folder(
    *, by: int, conversation: int, folder: int, name: str | None = None, parent: int | None = None
) -> ShelfFolder:
    """Another name, or another place (`parent` 0: the top); None stays."""
    with writing(stream_name(conversation)) as log:
        standing = putting_in(by, conversation)
        found = _folder(standing, folder)
        called = found.name if name is None else titled(name, "name", NAME)
        place = found.parent if parent is None else folder_in(standing, parent)
        if (called, place) == (found.name, found.parent):
            return folder_shape(found)
        _require_fits(standing, found, place)
        if _beside(standing, place).filter(name=called).exclude(pk=found.pk).exists():
            raise Conflict("a folder of this name is there", field="name", reason="taken")
        _trace_change(standing, found, called, place)
        found.name, found.parent = called, place
        _announce(log[stream_name(conversation)], found)
        return folder_shape(found)


def take_folder(*, by: int, conversation: int, folder: int) -> ShelfFolder:
    """An empty folder is taken away. Raises Conflict while something lies in it."""
    with writing(stream_name(conversation)) as log:
        standing = putting_in(by, conversation)
        found = _folder(standing, folder)
        require_taker(standing, found.by_id)
        filled = Document.objects.filter(folder=found, away=False).exists()
        if filled or Folder.objects.filter(parent=found, away=False).exists():
            raise Conflict("something lies in it", field="folder", reason="not_empty")
        trace(standing, found, Trace.What.TAKEN)
        found.away = True
        _announce(log[stream_name(conversation)], found)
        return folder_shape(found)


def change_document(
    *, by: int, conversation: int, document: int, name: str | None = None, folder: int | None = None
) -> ShelfDocument:
    """Another name, or another folder (0: the top); None stays. An approved result keeps its name."""
    with writing(stream_name(conversation)) as log:
        standing = putting_in(by, conversation)
        found = document_in(standing, document)
        called = found.name if name is None else file_name(titled(name, "name", 200))
        place = found.folder if folder is None else folder_in(standing, folder)
        if (called, place) == (found.name, found.folder):
            return document_shape(found)
        if called != found.name:
            require_unapproved(found)
        _trace_change(standing, found, called, place)
        found.name, found.folder = _called(standing, found, called, place), place
        return announce(log[stream_name(conversation)], found)


def take_document(*, by: int, conversation: int, document: int, away: bool) -> ShelfDocument:
    """取走: it lies here no longer, and is kept; or it is returned (放回) to where it lay, if that is still there.

    Raises Conflict for one that a recall (撤回) took away: nothing of it may be read any more.
    """
    with writing(stream_name(conversation)) as log:
        standing = putting_in(by, conversation)
        found = document_in(standing, document, away=not away)
        require_taker(standing, found.by_id)
        require_unapproved(found)
        trace(standing, found, Trace.What.TAKEN if away else Trace.What.RETURNED)
        if not away:
            _put_back(standing, found)
        found.away = away
        record("shelf.taken" if away else "shelf.returned", actor=by, subject=f"document:{found.pk}", name=found.name)
        return announce(log[stream_name(conversation)], found)


def trace(standing: Standing, of: Document | Folder, what: Trace.What, words: str = "") -> None:
    """Who did that with it, and when."""
    document, folder = (of, None) if isinstance(of, Document) else (None, of)
    Trace.objects.create(
        circle=standing.circle, document=document, folder=folder, what=what, words=words,
        by_id=standing.ground.person, signature=signature_of(standing), at=clock.now(),
    )  # fmt: skip


def _put_back(standing: Standing, document: Document) -> None:
    """To where it lay, under a name that nothing else has taken there."""
    if not Version.objects.filter(document=document, number=document.newest, message__recalled_at=None).exists():
        raise Conflict("its message was recalled", field="document", reason="recalled")
    if document.folder and document.folder.away:
        document.folder = None
    document.name = _called(standing, document, document.name, document.folder)


def _called(standing: Standing, document: Document, name: str, place: Folder | None) -> str:
    """That name, or one like it, where another document has it there."""
    beside = Document.objects.filter(circle=standing.circle, folder=place, away=False).exclude(pk=document.pk)
    return unlike(name, set(beside.values_list("name", flat=True)))


def _announce(stream: Stream, folder: Folder) -> None:
    folder.seq = stream.head + 1
    folder.save()
    stream.append(told(FolderChanged, folder_shape(folder)))


def _folder(standing: Standing, folder: int) -> Folder:
    found = folder_in(standing, folder)
    if found is None:
        raise Invalid("the top is no folder", field="folder")
    return found


def _beside(standing: Standing, parent: Folder | None) -> QuerySet[Folder]:
    return Folder.objects.filter(circle=standing.circle, parent=parent, away=False)


def _trace_change(standing: Standing, of: Document | Folder, name: str, place: Folder | None) -> None:
    where = of.folder if isinstance(of, Document) else of.parent
    if name != of.name:
        trace(standing, of, Trace.What.RENAMED, of.name)
    if place != where:
        trace(standing, of, Trace.What.MOVED, where.name if where else "")


def _require_fits(standing: Standing, folder: Folder, place: Folder | None) -> None:
    """Not into itself, and nothing in it too deep."""
    above = place
    while above is not None:
        if above.pk == folder.pk:
            raise Invalid("a folder does not lie in itself", field="parent", reason="itself")
        above = above.parent
    _require_shallow(_depth(place) + _height(standing, folder))


def _require_shallow(depth: int) -> None:
    if depth > DEEPEST:
        raise Invalid(f"folders lie at most {DEEPEST} deep", field="parent", reason="too_deep")


def _depth(folder: Folder | None) -> int:
    """How deep it lies: one at the top 1, the top itself 0."""
    depth = 0
    while folder is not None:
        depth, folder = depth + 1, folder.parent
    return depth


def _height(standing: Standing, folder: Folder) -> int:
    """How many folders lie one in the other from here on, this one counted."""
    rows = Folder.objects.filter(circle=standing.circle, away=False).values_list("pk", "parent_id")
    height, level = 0, {folder.pk}
    while level:
        height += 1
        level = {key for key, parent in rows if parent in level}
    return height
