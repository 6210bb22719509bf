"""Who may see a card: through a conversation where it stands, or because a part of it is his."""

from collections.abc import Collection, Mapping

from collab.cards.kinds import kind_of
from collab.cards.models import Card, Showing
from collab.cards.shapes import View
from collab.conversations.policy import visible
from collab.conversations.selectors import spans_of
from collab.core.errors import NotFound

ONLOOKER = View(standings=[])


def views(viewer: int, cards: Collection[Card]) -> dict[int, View]:
    """How he stands to each of these cards, by its id; who has no part in one looks on."""
    subjects: dict[str, dict[int, int]] = {}
    for card in cards:
        subjects.setdefault(card.kind, {})[card.subject] = card.pk
    found: dict[int, View] = {card.pk: ONLOOKER for card in cards}
    for name, of_kind in subjects.items():
        if kind := kind_of(name):
            standing: Mapping[int, View] = kind.standings(viewer, list(of_kind))
            found |= {of_kind[subject]: view for subject, view in standing.items()}
    return found


def shown_in(viewer: int, conversation: int, cards: Collection[int]) -> set[int]:
    """Those of these cards that he sees in this conversation. Raises NotFound where he does not belong."""
    spans = spans_of(viewer, conversation)
    placed = Showing.objects.filter(conversation=conversation, card__in=cards).values_list("card_id", "seq")
    return {card for card, seq in placed if visible(spans, seq)}


def sees(viewer: int, card: int) -> bool:
    """Whether he sees it anywhere."""
    places = set(Showing.objects.filter(card=card).values_list("conversation_id", flat=True))
    return any(card in _shown(viewer, place, card) for place in places)


def _shown(viewer: int, place: int, card: int) -> set[int]:
    try:
        return shown_in(viewer, place, [card])
    except NotFound:
        return set()
