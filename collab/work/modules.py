"""Where a module comes in (模块): its kind of work, and with it the cards of that kind."""

from collab.cards import kinds as cards
from collab.work.card.kind import card_kind
from collab.work.kinds import Kind, keep
from collab.work.laws import faults


def register(kind: Kind) -> None:
    """Make it known, once it is found sound. Raises ValueError for one that is not, and the server does not start."""
    if found := faults(kind):
        raise ValueError(f"the kind {kind.code} is not sound: {'; '.join(found)}")
    keep(kind)
    cards.register(card_kind(kind))
