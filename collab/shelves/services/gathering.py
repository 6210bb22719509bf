"""A collection (材料征集) comes onto the shelf (收入资料架): its table and its files in a folder named after it.
What it brought in once stands there; gathered anew, what has changed is a new version, nothing lies there twice."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import msgspec
from django.db.models import F

from collab.circles.policy import Standing
from collab.collections.selectors import Packed, Table, files, table
from collab.conversations.streams import stream_name
from collab.core.errors import NotFound
from collab.core.sheets import Writing as Book
from collab.core.text import shortened
from collab.eventlog.writing import Stream, writing
from collab.files import services as sending
from collab.files.names import file_name
from collab.shelves.models import Document, Folder, Result, Version
from collab.shelves.policy import putting_in
from collab.shelves.selectors import folder_shape
from collab.shelves.services.arranging import NAME, made
from collab.shelves.services.putting import Fresh, add, begin, place_for
from collab.shelves.shapes import CollectionGathered
from collab.work.models import Link

_WIDE = 24


class Gathered(NamedTuple):
    """Something a collection brought in: where it comes from, what it is called, and its file. No file: as it was."""

    origin: str
    name: str
    fresh: Fresh | None


def gather(*, by: int, conversation: int, item: int) -> CollectionGathered:
    """Into the circle where it was asked, by who sees all of it. Raises NotFound, Forbidden, OverQuota."""
    if not Link.objects.filter(item=item, conversation=conversation).exists():
        raise NotFound("no such collection here", field="item")
    putting_in(by, conversation)
    title, packed = files(by, item)
    gathered = [_tabled(table(by, item), conversation, f"collection:{item}", by), *_files(packed, item)]
    with writing(stream_name(conversation)) as log:
        standing, stream = putting_in(by, conversation), log[stream_name(conversation)]
        folder = _folder(stream, standing, f"collection:{item}", title)
        left = _lay(stream, standing, folder, gathered)
        return CollectionGathered(folder_shape(folder), left)


def _tabled(told: Table, conversation: int, origin: str, by: int) -> Gathered:
    """汇总表; no file where it says what it said."""
    digest = hashlib.sha256(msgspec.json.encode([told.headings, told.rows])).hexdigest()
    name = f"{shortened(told.title, NAME)} 汇总.xlsx"
    lying = Version.objects.filter(document__circle=conversation, document__origin=origin, document__away=False)
    if lying.filter(number=F("document__newest"), digest=digest).exists():
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


def _lay(stream: Stream, standing: Standing, folder: Folder, gathered: Sequence[Gathered]) -> list[str]:
    """What is new lies there then; what has changed is a newer version of what lay there. Answers the names of what is
    approved and stays as it is."""
    newest = _newest_of([one.origin for one in gathered], standing)
    fresh = [(one.origin, one.name, one.fresh) for one in gathered if one.fresh is not None]
    approved = _approved_among(newest.values())
    left: list[str] = []
    place = place_for(sum(origin not in newest for origin, *_ in fresh), stream, standing, folder)
    for origin, name, brought in fresh:
        held = newest.get(origin)
        if held is None:
            begin(place, name, brought, origin)
        elif not held.document.away and _says(held, brought):
            continue
        elif held.document_id in approved:
            left.append(held.document.name)
        else:
            _renew(stream, standing, folder, held.document, brought)
    return left


def _newest_of(origins: Sequence[str], standing: Standing) -> dict[str, Version]:
    """What each of them has brought here last."""
    found = Version.objects.filter(
        document__circle=standing.circle, document__origin__in=origins, number=F("document__newest")
    )
    return {one.document.origin: one for one in found.select_related("document__folder")}


def _approved_among(lying: Iterable[Version]) -> set[int]:
    documents = [one.document_id for one in lying]
    found = Result.objects.filter(document__in=documents, off=False).exclude(approver=None)
    return {one for one in found.values_list("document", flat=True) if one is not None}


def _says(held: Version, fresh: Fresh) -> bool:
    return held.file_id == fresh.file.pk or (fresh.digest != "" and held.digest == fresh.digest)


def _renew(stream: Stream, standing: Standing, folder: Folder, document: Document, fresh: Fresh) -> None:
    if document.away:
        document.folder = folder
    add(stream, standing, document, fresh)
