"""What a bot is told, and what it may answer with."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Generic, NamedTuple, TypeVar

import msgspec

from collab.circles.shapes import RowChange
from collab.files.shapes import FileCard
from collab.work.services import Registration

K = TypeVar("K", bound=msgspec.Struct)


class Context(NamedTuple):
    """Somebody (`person`) said this to the bot, just now: in his talk with it, or in the `circle` (协作圈) in which it
    was called. `files`: what he sent of his own with it; a spoken message (语音) is one, and has no words."""

    person: int
    text: str
    now: datetime
    circle: int | None = None
    files: tuple[FileCard, ...] = ()


class Click(NamedTuple, Generic[K]):
    """Somebody pressed `action` of a card of the bot's, with these inputs; `kept` is what is known of the card."""

    person: int
    action: str
    inputs: Mapping[str, Any]
    kept: K
    now: datetime


class Say(msgspec.Struct, frozen=True):
    """Some words."""

    text: str


class Show(msgspec.Struct, frozen=True):
    """A card of one's own: of the kind of that name, about this."""

    card: str
    kept: msgspec.Struct


class Keep(msgspec.Struct, frozen=True):
    """The card that was pressed stands so now, and is drawn anew."""

    kept: msgspec.Struct


class Begin(msgspec.Struct, frozen=True):
    """Register an item in this person's name; its card is the answer. `then`: where it went well."""

    wanted: Registration
    then: "tuple[Effect, ...]" = ()


class Urge(msgspec.Struct, frozen=True):
    """催办: every part of these items that still owes something, in this person's name."""

    items: tuple[int, ...]
    text: str = ""


class Report(msgspec.Struct, frozen=True):
    """填报: this unit's row of that circle's board shall say that, in this person's name and with his rights; `then`,
    where it went well. With a `version` only as long as nobody wrote since."""

    circle: int
    unit: int
    change: RowChange
    then: "tuple[Effect, ...]" = ()
    version: int | None = None


class ShowRow(msgspec.Struct, frozen=True):
    """The card of a unit's row, in the circle to which it belongs."""

    circle: int
    unit: int


Effect = Say | Show | Keep | Begin | Urge | Report | ShowRow
