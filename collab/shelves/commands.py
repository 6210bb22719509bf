"""What may be done with the shelf (资料架) of a circle, its results (成果) and decisions (议定事项)."""

from typing import Annotated
from uuid import UUID

import msgspec

from collab.core.commands import Actor, Command, Id, Number, command
from collab.shelves import selectors, services
from collab.shelves.besides import beside
from collab.shelves.shapes import (
    BesideShelf,
    CollectionGathered,
    Decision,
    DocumentHistory,
    Result,
    Shelf,
    ShelfDocument,
    ShelfDocuments,
    ShelfFolder,
)

FolderName = Annotated[str, msgspec.Meta(min_length=1, max_length=60)]
DocumentName = Annotated[str, msgspec.Meta(min_length=1, max_length=200)]
Sent = Annotated[list[UUID], msgspec.Meta(min_length=1, max_length=20)]


class GetShelf(Command, frozen=True, tag="shelf.get"):
    """资料架: folders, documents, results and decisions of a circle, and what I may do there."""

    conversation: Id


class GetBesideShelf(Command, frozen=True, tag="shelf.beside"):
    """What was taken away (取走), and the collections (材料征集) of the circle: as far as I may return or bring it."""

    conversation: Id


class PutDocuments(Command, frozen=True, tag="document.put"):
    """存入资料架: files of mine that are ready become documents in this folder (None: at the top). The same files again
    answer with what they became."""

    conversation: Id
    files: Sent
    folder: Id | None = None


class KeepDocuments(Command, frozen=True, tag="document.keep"):
    """The files of this message become documents; what lies on the shelf already does so once."""

    conversation: Id
    nr: Id
    folder: Id | None = None


class RenewDocument(Command, frozen=True, tag="document.renew"):
    """This file of mine is the newest version (版本) of the document. An approved result (已认定) is not renewed."""

    conversation: Id
    document: Id
    file: UUID


class ChangeDocument(Command, frozen=True, tag="document.change"):
    """Rename it, or move it to this folder (0: to the top); what is left out stays."""

    conversation: Id
    document: Id
    name: DocumentName | None = None
    folder: Number | None = None


class TakeDocument(Command, frozen=True, tag="document.take"):
    """取走: it lies here no longer, but is kept; or it is returned (`away` false). My own, or as who leads any."""

    conversation: Id
    document: Id
    away: bool


class GetDocumentHistory(Command, frozen=True, tag="document.history"):
    """Every version of a document, and what else was done with it, by whom and when."""

    conversation: Id
    document: Id


class GatherCollection(Command, frozen=True, tag="document.gather"):
    """What a collection (材料征集) of this circle brought in, its table and its files, in a folder of its name; anew:
    as new versions of what has changed and is not approved. For who sees all of it."""

    conversation: Id
    item: Id


class MakeFolder(Command, frozen=True, tag="folder.make"):
    """A folder (文件夹), at most three deep. The one of this name that is there already is answered with."""

    conversation: Id
    name: FolderName
    parent: Id | None = None


class ChangeFolder(Command, frozen=True, tag="folder.change"):
    """Rename it, or move it into that one (0: to the top); what is left out stays."""

    conversation: Id
    folder: Id
    name: FolderName | None = None
    parent: Number | None = None


class TakeFolder(Command, frozen=True, tag="folder.take"):
    """Take an empty folder away."""

    conversation: Id
    folder: Id


class MarkResult(Command, frozen=True, tag="result.mark"):
    """成果: a document or a message (`nr`) is one (`on`), or no longer."""

    conversation: Id
    on: bool
    document: Id | None = None
    nr: Id | None = None


class ApproveResult(Command, frozen=True, tag="result.approve"):
    """认定, by the owner or the lead unit's people, in the position they use. `version`: the newest version of the
    document they saw, 0 for a message; stale with the `result` as it is where that is another.
    """

    conversation: Id
    result: Id
    version: Number


class RevokeResult(Command, frozen=True, tag="result.revoke"):
    """Take an approval back (撤回认定), for a reason."""

    conversation: Id
    result: Id
    reason: Annotated[str, msgspec.Meta(min_length=1, max_length=200)]


class MakeDecision(Command, frozen=True, tag="decision.make"):
    """议定事项: this message stands as what was agreed (`on`), or no longer. For those who lead the circle."""

    conversation: Id
    nr: Id
    on: bool


@command("GET", "circles/{conversation}/shelf")
def get(actor: Actor, c: GetShelf) -> Shelf:
    return selectors.shelf(actor.person, c.conversation)


@command("GET", "circles/{conversation}/shelf/beside")
def get_beside(actor: Actor, c: GetBesideShelf) -> BesideShelf:
    return beside(actor.person, c.conversation)


@command("POST", "circles/{conversation}/documents")
def put(actor: Actor, c: PutDocuments) -> ShelfDocuments:
    return ShelfDocuments(services.put(by=actor.person, conversation=c.conversation, files=c.files, folder=c.folder))


@command("POST", "circles/{conversation}/messages/{nr}/documents")
def keep(actor: Actor, c: KeepDocuments) -> ShelfDocuments:
    return ShelfDocuments(services.keep(by=actor.person, conversation=c.conversation, nr=c.nr, folder=c.folder))


@command("POST", "circles/{conversation}/documents/{document}/versions")
def renew(actor: Actor, c: RenewDocument) -> ShelfDocument:
    return services.renew(by=actor.person, conversation=c.conversation, document=c.document, file=c.file)


@command("PATCH", "circles/{conversation}/documents/{document}")
def change_document(actor: Actor, c: ChangeDocument) -> ShelfDocument:
    return services.change_document(
        by=actor.person, conversation=c.conversation, document=c.document, name=c.name, folder=c.folder
    )


@command("PUT", "circles/{conversation}/documents/{document}/away")
def take_document(actor: Actor, c: TakeDocument) -> ShelfDocument:
    return services.take_document(by=actor.person, conversation=c.conversation, document=c.document, away=c.away)


@command("GET", "circles/{conversation}/documents/{document}")
def history(actor: Actor, c: GetDocumentHistory) -> DocumentHistory:
    return selectors.history(actor.person, c.conversation, c.document)


@command("POST", "circles/{conversation}/collections/{item}/documents")
def gather(actor: Actor, c: GatherCollection) -> CollectionGathered:
    return services.gather(by=actor.person, conversation=c.conversation, item=c.item)


@command("POST", "circles/{conversation}/folders")
def make_folder(actor: Actor, c: MakeFolder) -> ShelfFolder:
    return services.make_folder(by=actor.person, conversation=c.conversation, name=c.name, parent=c.parent)


@command("PATCH", "circles/{conversation}/folders/{folder}")
def change_folder(actor: Actor, c: ChangeFolder) -> ShelfFolder:
    return services.change_folder(
        by=actor.person, conversation=c.conversation, folder=c.folder, name=c.name, parent=c.parent
    )


@command("DELETE", "circles/{conversation}/folders/{folder}")
def take_folder(actor: Actor, c: TakeFolder) -> ShelfFolder:
    return services.take_folder(by=actor.person, conversation=c.conversation, folder=c.folder)


@command("PUT", "circles/{conversation}/results")
def mark(actor: Actor, c: MarkResult) -> Result:
    about = services.About(c.document, c.nr)
    return services.mark(by=actor.person, conversation=c.conversation, about=about, on=c.on)


@command("PUT", "circles/{conversation}/results/{result}/approval")
def approve(actor: Actor, c: ApproveResult) -> Result:
    return services.approve(by=actor.person, conversation=c.conversation, result=c.result, version=c.version)


@command("POST", "circles/{conversation}/results/{result}/revocation")
def revoke(actor: Actor, c: RevokeResult) -> Result:
    return services.revoke(by=actor.person, conversation=c.conversation, result=c.result, reason=c.reason)


@command("PUT", "circles/{conversation}/decisions/{nr}")
def decide(actor: Actor, c: MakeDecision) -> Decision:
    return services.decide(by=actor.person, conversation=c.conversation, nr=c.nr, on=c.on)
