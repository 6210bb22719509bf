"""What the wire carries about collections."""

from datetime import datetime
from typing import Any

import msgspec

from collab.collections.fields import Field
from collab.collections.forms import Shown
from collab.files.shapes import FileCard
from collab.messaging.shapes import Posted


class Founded(msgspec.Struct, frozen=True):
    """It is asked: the item, and the message that carries its card."""

    item: int
    message: Posted


class Wish(msgspec.Struct, frozen=True):
    """How a sentence was read: `asks` False where it asks for nothing of many. `title`: what is to be supplied; `due`:
    by when, null where it does not say or might mean two times."""

    asks: bool
    title: str = ""
    due: datetime | None = None


class AnswerRow(msgspec.Struct, frozen=True, kw_only=True):
    """One who is asked. `values` by the names of the fields (f1 …), of files their ids, which stand in `files`; null
    where nothing was supplied yet. `reason`: why it was sent back. `version` goes with an act on the part, `acts` are
    those open to who asked."""

    part: int
    version: int
    name: str
    unit: str
    state: str
    values: dict[str, Any] | None
    files: list[FileCard]
    signature: str
    at: datetime | None
    reason: str
    urged: int
    mine: bool
    acts: list[str]


class CollectionView(msgspec.Struct, frozen=True, kw_only=True):
    """征集, as I may see it. `asker`: I may urge, send back, extend, close; `rows` are there for the asker, and for all
    who are asked where `shown` says so; else my own. `fitting`: how many there are of the rows asked for; `more`: some
    of them beyond the last. `mine`: I am asked myself. `card`: where it is answered."""

    item: int
    card: int | None
    title: str
    words: str
    signature: str
    state: str
    version: int
    created_at: datetime
    due_at: datetime | None
    conversation: int | None
    fields: list[Field]
    shown: Shown
    templates: list[FileCard]
    asker: bool
    asked: int
    answered: int
    acts: list[str]
    rows: list[AnswerRow]
    fitting: int
    more: bool
    mine: bool
