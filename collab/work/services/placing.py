"""Showing an item's card in a conversation (发到会话): from then on who belongs there sees how it stands."""

from uuid import UUID

from collab.cards import services as cards
from collab.conversations.policy import require_member
from collab.conversations.streams import stream_name
from collab.core.errors import Forbidden, NotFound
from collab.eventlog.writing import writing
from collab.messaging.drafts import Draft
from collab.messaging.policy import require_speaker
from collab.messaging.posting import post_within
from collab.messaging.shapes import Posted
from collab.work.kinds import kind_of
from collab.work.services.acting import locked
from collab.work.sighting import Sighted
from collab.work.standing import grounds


def place(item: int, conversation: int, *, by: int, client_id: UUID) -> Posted:
    """Whoever sees it whole may show it where he may speak; a repeated client_id shows it once."""
    with writing() as log:
        held = locked(item)
        standing = grounds(by, item)
        if not standing:
            raise NotFound("no such item", field="item")
        if not Sighted(by, held, standing).whole:
            raise Forbidden("only who sees all of it may show it to others", field="item")
        require_speaker(require_member(by, conversation))
        card = cards.made(held.kind, held.pk)
        log.lock([stream_name(conversation)], skip_busy=False)
        via = kind_of(held.kind).bot
        return post_within(log, Draft.of_card(by, conversation, client_id, card.pk, via))
