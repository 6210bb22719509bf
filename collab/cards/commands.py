"""What may be done with cards."""

from typing import Annotated, Any
from uuid import UUID

import msgspec

from collab.cards import acting, gallery, parsing, selectors
from collab.cards.body import Form
from collab.cards.shapes import CardGallery, CardSeen, CardsSeen
from collab.core.commands import Actor, Command, Id, Number, command


class KnownCard(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A card on my screen, and the version of it that I have (0: none)."""

    card: Id
    version: Number


class WatchCards(Command, frozen=True, tag="card.watch"):
    """How do I stand to these cards, seen through this conversation; without one, those of which a part is mine. What
    changes afterwards comes as `card.changed` and `card.view_changed`."""

    cards: Annotated[list[KnownCard], msgspec.Meta(max_length=100)]
    conversation: Id | None = None


class ActOnCard(Command, frozen=True, tag="card.act"):
    """Press: this action of that part of mine, as it was at `part_version`, with the values of its inputs by their id.
    Refused with the present card (`stale_card`) where it offers that no longer. The same client_id does it once."""

    card: Id
    part: Number
    action: Annotated[str, msgspec.Meta(max_length=40)]
    part_version: Number
    client_id: UUID
    inputs: dict[str, Any] = msgspec.field(default_factory=dict)


class CheckCard(Command, frozen=True, tag="card.check"):
    """How this body would be drawn: an Adaptive Card, read as those of bots are. Nothing is kept."""

    body: dict[str, Any]


class ShowGallery(Command, frozen=True, tag="card.gallery"):
    """How cards look: for whoever makes them."""


@command("GET", "cards/gallery")
def show_gallery(actor: Actor, c: ShowGallery) -> CardGallery:
    return CardGallery(samples=gallery.samples())


@command("POST", "cards/watch", lane="read")
def watch(actor: Actor, c: WatchCards) -> CardsSeen:
    known = {one.card: one.version for one in c.cards}
    return CardsSeen(cards=selectors.watched(actor.person, known, c.conversation))


@command("POST", "cards/{card}/acts")
def act(actor: Actor, c: ActOnCard) -> CardSeen:
    return acting.act(actor.person, acting.Asked(c.card, c.part, c.action, c.part_version, c.inputs, c.client_id))


@command("POST", "cards/check", lane="read")
def check(actor: Actor, c: CheckCard) -> Form:
    return parsing.parsed(c.body)
