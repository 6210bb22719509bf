"""Where a module comes in (模块): its kind of work, and with it the cards of that kind."""

from typing import Any

from collab.cards import kinds as cards
from collab.messaging import promoting
from collab.work.card.kind import card_kind
from collab.work.kinds import Kind, Words, keep
from collab.work.laws import faults
from collab.work.promoting import promotion


def register(kind: Kind, card: cards.Kind[Any] | None = None, *, promoted: Words | None = None) -> None:
    """Make it known, once it is found sound. Raises ValueError for one that is not, and the server does not start.
    `card`: how its cards are drawn, where the table alone does not say. `promoted`: under which words a message can
    become one (转督办)."""
    if found := faults(kind):
        raise ValueError(f"the kind {kind.code} is not sound: {'; '.join(found)}")
    keep(kind)
    cards.register(card or card_kind(kind))
    if promoted is not None:
        promoting.register(promotion(kind, promoted))
