"""A collection (材料征集) comes onto the shelf (收入资料架): its table and its files in a folder named after it.
What it brought in once stands there; gathered anew, what has changed is a new version, nothing lies there twice."""

import hashlib
from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from collab.circles.policy import Standing
from collab.collections.selectors import Packed, Table, files, table
from collab.conversations.streams import stream_name
from collab.core.errors import NotFound
from collab.core.sheets import Writing as Book
from collab.core.text import shortened
from collab.eventlog.writing import Stream, writing
from collab.files import services as sending
from collab.files.models import File
from collab.files.names import file_name
from collab.shelves.models import Document, Folder, Version
from collab.shelves.policy import putting_in, require_unapproved
from collab.shelves.selectors import folder_shape
from collab.shelves.services.arranging import NAME, made
from collab.shelves.services.putting import Fresh, add, begin_from
from collab.shelves.shapes import ShelfFolder
from collab.work.models import Link

_WIDE = 24


class Gathered(NamedTuple):
    """Something a collection brought in: where it comes from, what it is called, and its file. No file: as it was."""

    origin: str
    name: str
    fresh: Fresh | None


def gather(*, by: int, conversation: int, item: int) -> ShelfFolder:
    """Into the circle where it was asked, by who sees all of it. Raises NotFound, Forbidden, Conflict, OverQuota."""
    if not Link.objects.filter(item=item, conversation=conversation).exists():
        raise NotFound("no such collection here", field="item")
    putting_in(by, conversation)
    title, packed = files(by, item)
    gathered = [_tabled(table(by, item), conversation, f"collection:{item}", by), *_files(packed, item)]
    with writing(stream_name(conversation)) as log:
        standing, stream = putting_in(by, conversation), log[stream_name(conversation)]
        folder = _folder(stream, standing, f"collection:{item}", title)
        for one in gathered:
            _lay(stream, standing, folder, one)
        return folder_shape(folder)


def _tabled(told: Table, conversation: int, origin: str, by: int) -> Gathered:
    """汇总表; no file where it says what it said."""
    digest = hashlib.sha256(msgspec.json.encode([told.headings, told.rows])).hexdigest()
    name = f"{shortened(told.title, NAME)} 汇总.xlsx"
    newest = Version.objects.filter(document__circle=conversation, document__origin=origin).order_by("-number").first()
    if newest is not None and newest.digest == digest:
        return Gathered(origin, name, None)
    book = Book()
    book.sheet("汇总", told.headings, told.rows, [_WIDE] * len(told.headings))
    content = book.bytes()
    file = sending.begin(owner=by, name=name, size=len(content))
    sending.append(owner=by, file=file.pk, offset=0, data=content)
    return Gathered(origin, name, Fresh(sending.finish(owner=by, file=file.pk), digest=digest))


def _files(packed: list[Packed], item: int) -> Iterator[Gathered]:
    for one in packed:
        yield Gathered(f"collection:{item}:{one.key}", file_name(one.full_name), Fresh(one.file))


def _folder(stream: Stream, standing: Standing, origin: str, title: str) -> Folder:
    held = Folder.objects.filter(circle=standing.circle, origin=origin).first()
    if held is not None and not held.away:
        return held
    if held is not None:  # it was empty and taken away: another takes its place
        Folder.objects.filter(pk=held.pk).update(origin="")
    return made(stream, standing, None, shortened(title, NAME), origin)


def _lay(stream: Stream, standing: Standing, folder: Folder, one: Gathered) -> None:
    held = Document.objects.filter(circle=standing.circle, origin=one.origin).first()
    if one.fresh is None or (held is not None and not held.away and _is_there(held, one.fresh.file)):
        return
    if held is None:
        begin_from(stream, standing, (folder, one.name, one.origin), one.fresh)
        return
    require_unapproved(held)
    if held.away:
        held.folder = folder
    add(stream, standing, held, one.fresh)


def _is_there(document: Document, file: File) -> bool:
    return Version.objects.filter(document=document, number=document.newest, file=file).exists()
