"""Asking: the card, and the message that carries it, in one transaction."""

from datetime import datetime
from uuid import UUID

from collab.cards import services as cards
from collab.cards.selectors import card_of
from collab.conversations.policy import require_member
from collab.conversations.streams import stream_name
from collab.core import clock
from collab.core.errors import Conflict, Invalid
from collab.core.text import titled
from collab.eventlog.writing import writing
from collab.messaging.drafts import Draft
from collab.messaging.policy import require_speaker
from collab.messaging.posting import post_within
from collab.messaging.shapes import Posted
from collab.rollcalls.drawing import KIND
from collab.rollcalls.models import Rollcall
from collab.rollcalls.shapes import Call

TITLE_LENGTH = 100


def make(*, maker: int, conversation: int, client_id: UUID, call: Call) -> Posted:
    """Ask everybody there. The same client_id again answers with the message it made the first time."""
    title = titled(call.title, "title", TITLE_LENGTH)
    with writing(stream_name(conversation)) as log:
        made = Rollcall.objects.filter(maker=maker, client_id=client_id).first()
        if made and (made.conversation_id, made.title, made.wants) != (conversation, title, call.wants):
            raise Conflict("this client_id asked something else", field="client_id")
        if made is None:
            require_speaker(require_member(maker, conversation))
            _require_future(call.due)
            made = Rollcall.objects.create(
                conversation_id=conversation, maker_id=maker, client_id=client_id, title=title, wants=call.wants,
                due=call.due, at=clock.now(),
            )  # fmt: skip
            cards.make(KIND, made.pk)
        return post_within(log, Draft.of_card(maker, conversation, client_id, card_of(KIND, made.pk)))


def _require_future(due: datetime | None) -> None:
    if due is not None and due <= clock.now():
        raise Invalid("this time has passed", field="due")
