"""What was sent in a conversation beside words: pictures, files, spoken messages, the newest first."""

from datetime import datetime
from typing import Literal

import msgspec

from collab.conversations.selectors import spans_of
from collab.files.shapes import FileCard
from collab.messaging.models import Message
from collab.messaging.selectors import Place, within

SentSort = Literal["pictures", "files", "voices"]
_KINDS: dict[SentSort, tuple[str, ...]] = {
    "pictures": ("image",), "files": ("file", "audio", "video"), "voices": ("voice",),
}  # fmt: skip


class SentFile(msgspec.Struct, frozen=True):
    """A file, and the message that carries it."""

    nr: int
    author: int
    at: datetime
    file: FileCard


class SentFiles(msgspec.Struct, frozen=True):
    """A page of files, the newest first, or from `after` on the oldest. `next` continues it; None at the end."""

    files: list[SentFile]
    next: int | None


def sent_files(reader: int, conversation: int, sort: SentSort, place: Place, limit: int) -> SentFiles:
    """What `limit` messages carry that stand there and that the reader may see. A recalled one carries none.

    Raises NotFound for who does not belong.
    """
    carrying = Message.objects.filter(within(spans_of(reader, conversation)), conversation=conversation)
    carrying = carrying.exclude(files="[]").filter(files__regex=_told(sort))
    if place.before is not None:
        carrying = carrying.filter(nr__lt=place.before)
    if place.after is not None:
        carrying = carrying.filter(nr__gt=place.after)
    order = "-nr" if place.after is None else "nr"
    found = list(carrying.order_by(order).values_list("nr", "author_id", "at", "files")[: limit + 1])
    following = found[limit - 1][0] if len(found) > limit else None
    page = [
        SentFile(nr, author, at, file)
        for nr, author, at, files in found[:limit]
        for file in _cards(files)
        if file.kind in _KINDS[sort]
    ]
    return SentFiles(page, following)


_cards = msgspec.json.Decoder(list[FileCard]).decode


def _told(sort: SentSort) -> str:
    return f'"kind":"({"|".join(_KINDS[sort])})"'
