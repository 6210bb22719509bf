"""What the wire carries about shelves (资料架), results (成果) and decisions (议定事项)."""

from datetime import datetime
from typing import Literal

import msgspec

from collab.files.shapes import FileCard

TraceName = Literal["renamed", "moved", "taken", "returned", "marked", "unmarked", "approved", "revoked"]
"""改名 · 移动 · 取走 · 放回 · 标为成果 · 不再作为成果 · 认定 · 撤回认定"""


class ShelfFolder(msgspec.Struct, frozen=True):
    """文件夹, in another one or (`parent` None) at the top. `away`: taken away. The newest `seq` counts."""

    folder: int
    parent: int | None
    name: str
    away: bool
    by: int
    at: datetime
    seq: int


class CollectionGathered(msgspec.Struct, frozen=True):
    """材料征集 on the shelf: the folder it lies in, and what has changed since and stays there as it was, because it is
    approved (已认定)."""

    folder: ShelfFolder
    left: list[str]


class ShelfDocument(msgspec.Struct, frozen=True):
    """资料 with its newest version, and who put that there when; `nr`: the message it was kept from. `first_by`: who
    put the document there at first. `away`: taken away. The newest `seq` counts."""

    document: int
    folder: int | None
    name: str
    version: int
    file: FileCard
    nr: int | None
    by: int
    signature: str
    at: datetime
    first_by: int
    away: bool
    seq: int


class ShelfVersion(msgspec.Struct, frozen=True):
    """One version of a document. `file` None: it was kept from a message that was recalled since."""

    number: int
    file: FileCard | None
    nr: int | None
    by: int
    signature: str
    at: datetime


class ShelfTrace(msgspec.Struct, frozen=True):
    """What else was done with a document. `words`: the name or the folder before, or the reason."""

    what: TraceName
    words: str
    by: int
    signature: str
    at: datetime


class DocumentHistory(msgspec.Struct, frozen=True):
    """A document, all its versions and all that was done with it, the newest first."""

    document: ShelfDocument
    versions: list[ShelfVersion]
    traces: list[ShelfTrace]


class Approval(msgspec.Struct, frozen=True):
    """认定: by whom, in which position, when."""

    by: int
    signature: str
    at: datetime


class Result(msgspec.Struct, frozen=True):
    """成果: this document, in that version once it is approved, or this message with its words in brief. `off`: it is
    one no longer. `reason`: why the last approval was taken back. The newest `seq` counts."""

    result: int
    document: int | None
    version: int
    nr: int | None
    text: str
    off: bool
    by: int
    signature: str
    at: datetime
    approval: Approval | None
    reason: str
    seq: int


class Decision(msgspec.Struct, frozen=True):
    """议定事项: this message, with its words in brief; `by` had it stand as what was agreed. `off`: no longer."""

    nr: int
    author: int
    text: str
    off: bool
    by: int
    signature: str
    at: datetime
    seq: int


class ShelfRights(msgspec.Struct, frozen=True):
    """What this reader may do: put and arrange; take away what others have put, and decide; approve (认定)."""

    puts: bool
    leads: bool
    approves: bool


class Shelf(msgspec.Struct, frozen=True):
    """资料架 with results and decisions, as it is at `seq` of the circle's stream. Of what was taken away only
    the result is in it: it is shown where its document is."""

    folders: list[ShelfFolder]
    documents: list[ShelfDocument]
    results: list[Result]
    decisions: list[Decision]
    may: ShelfRights
    seq: int


class ShelfDocuments(msgspec.Struct, frozen=True):
    """Documents as they are now."""

    documents: list[ShelfDocument]


class TakenDocument(msgspec.Struct, frozen=True):
    """取走: a document that lies on the shelf no longer; by whom, in which position, and when it was taken away."""

    document: ShelfDocument
    by: int
    signature: str
    at: datetime


class ShelfCollection(msgspec.Struct, frozen=True):
    """A collection (材料征集) of the circle that may be brought onto its shelf. `folder`: where it lies already."""

    item: int
    title: str
    asked: int
    answered: int
    folder: int | None


class BesideShelf(msgspec.Struct, frozen=True):
    """What lies beside the shelf, as far as this reader may return it or bring it there; each the latest first."""

    taken: list[TakenDocument]
    collections: list[ShelfCollection]
