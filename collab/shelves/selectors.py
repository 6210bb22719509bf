"""Reading a shelf (资料架): all that is on it, as one member may see it, and the history of a document."""

from collections.abc import Iterable

import msgspec
from django.db.models import F, Q, QuerySet

from collab.circles.policy import standing_in
from collab.conversations.policy import visible
from collab.conversations.selectors import spans_of
from collab.conversations.streams import stream_name
from collab.core.errors import NotFound
from collab.core.text import shortened
from collab.eventlog.models import Stream
from collab.files.selectors import card_of
from collab.files.shapes import FileCard
from collab.messaging.markup import plain
from collab.messaging.models import Message
from collab.messaging.shapes import Node
from collab.shelves.models import Decision as StoredDecision
from collab.shelves.models import Document, Folder, Trace, Version
from collab.shelves.models import Result as StoredResult
from collab.shelves.policy import rights
from collab.shelves.shapes import (
    Approval,
    Decision,
    DocumentHistory,
    Result,
    Shelf,
    ShelfDocument,
    ShelfFolder,
    ShelfTrace,
    ShelfVersion,
    TraceName,
)

EXCERPT = 120


def shelf(reader: int, conversation: int) -> Shelf:
    """资料架. The position is read first: what comes after it comes as an event. Raises NotFound for the outsider."""
    seq = Stream.objects.filter(name=stream_name(conversation)).values_list("head", flat=True).first() or 0
    standing = standing_in(reader, conversation)
    folders = Folder.objects.filter(circle=conversation, away=False).order_by("name", "pk")
    lying = documents_of(Q(document__circle=conversation, document__away=False))
    return Shelf(
        folders=[folder_shape(one) for one in folders], documents=lying,
        results=results_seen(reader, conversation), decisions=decisions_seen(reader, conversation),
        may=rights(standing), seq=seq,
    )  # fmt: skip


def history(reader: int, conversation: int, document: int) -> DocumentHistory:
    """Every version, and what else was done with it; of what was taken away for who leads the circle alone."""
    standing = standing_in(reader, conversation)
    found = Document.objects.filter(pk=document, circle=conversation).first()
    if found is None or (found.away and not standing.ground.leads):
        raise NotFound("no such document here", field="document")
    versions = Version.objects.filter(document=found).select_related("file", "message").order_by("-number")
    traces = Trace.objects.filter(document=found).order_by("-pk")
    return DocumentHistory(
        document_shape(found), [_version_shape(one) for one in versions], [_trace_shape(one) for one in traces]
    )


def results_seen(reader: int, conversation: int) -> list[Result]:
    """成果, the latest first: of documents, also such as were taken away, and of messages this reader may see."""
    spans = spans_of(reader, conversation)
    held = StoredResult.objects.filter(circle=conversation, off=False)
    found = held.select_related("message").order_by("-at", "-pk")
    return [result_shape(one) for one in found if one.message is None or visible(spans, one.message.seq)]


def decisions_seen(reader: int, conversation: int) -> list[Decision]:
    """议定事项, the latest first, of messages this reader may see."""
    spans = spans_of(reader, conversation)
    found = StoredDecision.objects.filter(circle=conversation, off=False)
    shown = found.select_related("message").order_by("-message__nr")
    return [decision_shape(one) for one in shown if visible(spans, one.message.seq)]


def documents_of(found: Q) -> list[ShelfDocument]:
    """Those whose newest version fits, by name. In one statement: so each and its version agree, whoever writes
    meanwhile."""
    return [_document_shape(one.document, one) for one in _newest().filter(found)]


def document_shapes(documents: Iterable[Document]) -> dict[int, ShelfDocument]:
    """These, by document."""
    shapes = documents_of(Q(document__in=[one.pk for one in documents]))
    return {one.document: one for one in shapes}


def document_shape(document: Document, newest: Version | None = None) -> ShelfDocument:
    """One of them; `newest`: its version that is shown, where the caller has it."""
    if newest is not None:
        return _document_shape(document, newest)
    found = _newest().get(document=document)
    return _document_shape(found.document, found)


def folder_shape(one: Folder) -> ShelfFolder:
    return ShelfFolder(one.pk, one.parent_id, one.name, one.away, one.by_id, one.at, one.seq)


def result_shape(one: StoredResult) -> Result:
    """A result as the wire carries it."""
    approval = None
    if one.approver_id is not None and one.approved_at is not None:
        approval = Approval(one.approver_id, one.approved_as, one.approved_at)
    return Result(
        one.pk, one.document_id, one.version, one.message.nr if one.message else None, one.text, one.off,
        one.by_id, one.signature, one.at, approval, one.reason, one.seq,
    )  # fmt: skip


def decision_shape(one: StoredDecision) -> Decision:
    """A decision as the wire carries it."""
    said = one.message
    return Decision(said.nr, said.author_id, one.text, one.off, one.by_id, one.signature, one.at, one.seq)


def brief(said: Message) -> str:
    """The words of a message in brief; of one without words what its files are called."""
    words = plain(msgspec.json.decode(said.body, type=list[Node]))
    return shortened(words or _names(msgspec.json.decode(said.files, type=list[FileCard])), EXCERPT)


def _newest() -> QuerySet[Version]:
    """Of each document the version that is shown."""
    newest = Version.objects.filter(number=F("document__newest")).select_related("document", "file", "message")
    return newest.order_by("document__name", "document_id")


def _document_shape(one: Document, newest: Version) -> ShelfDocument:
    return ShelfDocument(
        one.pk, one.folder_id, one.name, one.newest, card_of(newest.file), _nr_of(newest), newest.by_id,
        newest.signature, newest.at, one.by_id, one.away, one.seq,
    )  # fmt: skip


def _version_shape(one: Version) -> ShelfVersion:
    gone = one.message is not None and one.message.recalled_at is not None
    return ShelfVersion(one.number, None if gone else card_of(one.file), _nr_of(one), one.by_id, one.signature, one.at)


def _trace_shape(one: Trace) -> ShelfTrace:
    return ShelfTrace(msgspec.convert(one.what, TraceName), one.words, one.by_id, one.signature, one.at)


def _nr_of(one: Version) -> int | None:
    return one.message.nr if one.message else None


def _names(files: Iterable[FileCard]) -> str:
    return "、".join(one.name for one in files)
