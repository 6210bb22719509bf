"""What a message can become (转为…): a kind that has registered itself here is offered in the menu of every message.

    promotions.register(Promotion("task", "转任务", "Make a task", icon="list-todo", run=make_task))

A kind with `run` becomes itself in one press. One without has a form of its own in the client, found by its code: the
client asks what is still to be known, and sends that kind's own command. Nothing else names the kinds.
"""

from collections.abc import Callable
from typing import Literal
from uuid import UUID

import msgspec

from collab.conversations.policy import Ground, require_member, require_open
from collab.core.errors import Forbidden, Invalid, NotFound
from collab.messaging.models import Message
from collab.messaging.selectors import standing

Carrying = Literal["anything", "words", "files"]


class Promoted(msgspec.Struct, frozen=True):
    """What became of it, in words to be said in passing; `item`: the piece of work it is now, to be opened."""

    zh: str
    en: str
    item: int | None = None


Run = Callable[[int, int, int, UUID], Promoted]
"""(by, conversation, nr, client_id) → what became of it. Repeated under its client_id it is once."""


class Promotion(msgspec.Struct, frozen=True, kw_only=True):
    """A kind a message can become: its words, and the picture beside them (a name of lucide). `of`: messages that carry
    that; `where`: kinds of conversation, none: all; `leads`: for who leads there. `may`: for whom at all."""

    code: str
    zh: str
    en: str
    icon: str = ""
    of: Carrying = "anything"
    where: tuple[str, ...] = ()
    leads: bool = False
    may: Callable[[int], bool] | None = None
    run: Run | None = None


class PromotionOffer(msgspec.Struct, frozen=True):
    """One of them, as the menu of a message shows it. `form`: the client asks what is still to be known."""

    code: str
    zh: str
    en: str
    icon: str
    of: Carrying
    where: list[str]
    leads: bool
    form: bool


class PromotionOffers(msgspec.Struct, frozen=True):
    """What messages can become for this person, in the order of the menu."""

    offers: list[PromotionOffer]


_registered: dict[str, Promotion] = {}


def register(promotion: Promotion) -> None:
    """From now on a message can become that."""
    _registered[promotion.code] = promotion


def withdraw(code: str) -> None:
    """No longer."""
    _registered.pop(code, None)


def offers(person: int) -> PromotionOffers:
    """What messages can become for him; of a single message its menu leaves out what does not fit."""
    mine = [one for one in _registered.values() if one.may is None or one.may(person)]
    return PromotionOffers(
        [
            PromotionOffer(one.code, one.zh, one.en, one.icon, one.of, list(one.where), one.leads, one.run is None)
            for one in mine
        ]
    )


def promote(*, by: int, conversation: int, nr: int, into: str, client_id: UUID) -> Promoted:
    """This message becomes that, in one press. Raises NotFound for a kind that is not offered to him here."""
    found = _registered.get(into)
    if found is None or found.run is None or not (found.may is None or found.may(by)):
        raise NotFound("no such kind to become", field="into")
    ground = require_member(by, conversation)
    require_open(ground)
    _require_fits(found, ground, standing(by, conversation, nr))
    return found.run(by, conversation, nr, client_id)


def _require_fits(promotion: Promotion, ground: Ground, message: Message) -> None:
    if promotion.where and ground.kind not in promotion.where:
        raise Invalid("not in such a conversation", field="into", reason="where")
    if promotion.leads and not ground.leads:
        raise Forbidden("only the owner and admins do this", field="into")
    carried = {"anything": True, "words": message.text != "", "files": message.files != "[]"}
    if not carried[promotion.of]:
        raise Invalid("this message carries nothing of the kind", field="nr", reason=f"no_{promotion.of}")
