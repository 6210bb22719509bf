"""Reading cards, as one viewer may see them."""

from collections.abc import Collection, Mapping

import msgspec

from collab.cards import policy
from collab.cards.models import Card
from collab.cards.shapes import CardFace, CardSeen, Face, View

_face = msgspec.json.Decoder(Face).decode


def watched(viewer: int, known: Mapping[int, int], conversation: int | None) -> list[CardSeen]:
    """How he stands to these cards (card → the version he has), and the faces that are newer than his.

    The door is a conversation where they stand; without one, only cards of which a part is his. Raises NotFound where
    he does not belong to the conversation.
    """
    through = set(known) if conversation is None else policy.shown_in(viewer, conversation, known)
    cards = list(Card.objects.filter(pk__in=through))
    views = policy.views(viewer, cards)
    let_in = [card for card in cards if conversation is not None or views[card.pk].standings]
    return [seen(card, views[card.pk], than=known[card.pk]) for card in let_in]


def seen(card: Card, view: View, *, than: int = 0) -> CardSeen:
    """The card for a viewer who stands so to it; its face where it is newer than the version he has."""
    return CardSeen(card.pk, card.version, view, _face(card.face) if card.version > than else None)


def faces(cards: Collection[int]) -> list[CardFace]:
    """These cards as they are now; whoever asks has the right to know."""
    found = Card.objects.filter(pk__in=cards) if cards else ()
    return [CardFace(card.pk, card.version, _face(card.face)) for card in found]


def face_of(card: Card) -> Face:
    """As it was last drawn."""
    return _face(card.face)


def title_of(card: int) -> str:
    """What it is called, in one line: `[接龙] 周五会商`."""
    face = _face(Card.objects.values_list("face", flat=True).get(pk=card))
    return f"[{face.name}] {face.title}"


def card_of(kind: str, subject: int) -> int:
    """The card of this subject. It has one."""
    return Card.objects.values_list("pk", flat=True).get(kind=kind, subject=subject)
