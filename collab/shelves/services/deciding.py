"""Decisions (议定事项): who leads lets a message stand as what was agreed; it is pinned, where there is room."""

from collab.audit.services import record
from collab.conversations.streams import stream_name
from collab.core import clock
from collab.eventlog.writing import writing
from collab.messaging.pinning import pin_where_room
from collab.messaging.selectors import standing as message_standing
from collab.shelves.events import DecisionChanged
from collab.shelves.models import Decision
from collab.shelves.policy import leading_in
from collab.shelves.selectors import brief, decision_shape
from collab.shelves.services.putting import signature_of
from collab.shelves.shapes import Decision as Shape
from collab.shelves.wording import told


def decide(*, by: int, conversation: int, nr: int, on: bool) -> Shape:
    """This message stands as a decision, or no longer. What is so already stays."""
    with writing(stream_name(conversation)) as log:
        standing = leading_in(by, conversation)
        message = message_standing(by, conversation, nr)
        found = Decision.objects.filter(message=message).select_related("message").first()
        decision = found or Decision(circle=standing.circle, message=message, off=True, by_id=by, at=clock.now(), seq=0)
        if decision.off is not on:
            return decision_shape(decision)
        stream = log[stream_name(conversation)]
        decision.off = not on
        decision.by_id, decision.signature, decision.at = by, signature_of(standing), clock.now()
        decision.text = brief(message)
        decision.seq = stream.head + 1
        decision.save()
        shape = decision_shape(decision)
        stream.append(told(DecisionChanged, shape), about=message.seq)
        if on:
            pin_where_room(stream, message, by)
        record("decision.made" if on else "decision.undone", actor=by, subject=f"message:{message.pk}")
        return shape
