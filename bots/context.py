"""What a bot is told, and what it may answer with."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Generic, NamedTuple, TypeVar

import msgspec

from collab.work.services import Registration

K = TypeVar("K", bound=msgspec.Struct)


class Context(NamedTuple):
    """Somebody (`person`) said this to the bot, just now."""

    person: int
    text: str
    now: datetime


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
    """Register an item in this person's name; its card is the answer."""

    wanted: Registration


class Urge(msgspec.Struct, frozen=True):
    """催办: every part of these items that still owes something, in this person's name."""

    items: tuple[int, ...]
    text: str = ""


Effect = Say | Show | Keep | Begin | Urge
