"""What happens to cards, in past tense."""

import msgspec

from collab.cards.shapes import Face, View


class CardChanged(msgspec.Struct, frozen=True, tag="card.changed"):
    """The card is drawn otherwise now; the highest version is the newest. At most once a second for one card. No face:
    the message that carried it was taken back."""

    card: int
    version: int
    face: Face | None


class CardViewChanged(msgspec.Struct, frozen=True, tag="card.view_changed"):
    """On `user:<id>` only: I stand otherwise to this card now, which has this version."""

    card: int
    version: int
    view: View
