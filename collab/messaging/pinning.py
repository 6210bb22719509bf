"""Pins (置顶消息): a few messages that stand at the top of their conversation, put there by those who lead it."""

from collab.conversations.policy import require_member, visible
from collab.conversations.selectors import spans_of
from collab.conversations.streams import stream_name
from collab.core import clock
from collab.core.errors import Conflict
from collab.eventlog.models import Stream
from collab.eventlog.writing import Stream as StreamHeld
from collab.eventlog.writing import writing
from collab.messaging import policy
from collab.messaging.models import Message, Pin
from collab.messaging.pin_events import MessagePinned, MessageUnpinned
from collab.messaging.selectors import message as found_here
from collab.messaging.selectors import shapes_of, standing
from collab.messaging.shapes import Pinned, Pins

MOST = 20
"""More than this is no top any more."""


def pin(*, by: int, conversation: int, nr: int, on: bool) -> Pins:
    """Let a message stand at the top, or no longer; answers what stands there then. What is so already stays."""
    with writing(stream_name(conversation)) as log:
        policy.require_pinner(require_member(by, conversation))
        message = standing(by, conversation, nr) if on else found_here(by, conversation, nr)
        stream = log[stream_name(conversation)]
        if _set(message, by, on=on):
            told = MessagePinned if on else MessageUnpinned
            stream.append(told(nr, by, clock.now()), about=message.seq)
        return _shown(by, conversation, stream.head)


def pin_where_room(stream: StreamHeld, message: Message, by: int) -> None:
    """In a transaction that holds the stream: it stands at the top, unless too much does already."""
    if Pin.objects.filter(conversation=message.conversation_id).count() < MOST and _set(message, by, on=True):
        stream.append(MessagePinned(message.nr, by, clock.now()), about=message.seq)


def pins(reader: int, conversation: int) -> Pins:
    """What stands at the top there, of what this reader may see."""
    seq = Stream.objects.filter(name=stream_name(conversation)).values_list("head", flat=True).first() or 0
    return _shown(reader, conversation, seq)


def _set(message: Message, by: int, *, on: bool) -> bool:
    """Whether this changed anything."""
    if not on:
        return bool(Pin.objects.filter(message=message).delete()[0])
    held = set(Pin.objects.filter(conversation=message.conversation_id).values_list("message_id", flat=True))
    if message.pk in held:
        return False
    if len(held) >= MOST:
        raise Conflict(f"{MOST} messages stand at the top already", field="nr")
    Pin.objects.create(message=message, conversation_id=message.conversation_id, by_id=by, at=clock.now())
    return True


def _shown(reader: int, conversation: int, seq: int) -> Pins:
    spans = spans_of(reader, conversation)
    held = Pin.objects.filter(conversation=conversation).select_related("message").order_by("-id")
    seen = [one for one in held if visible(spans, one.message.seq)]
    messages = shapes_of(reader, [one.message for one in seen])
    return Pins([Pinned(message, one.by_id, one.at) for one, message in zip(seen, messages, strict=True)], seq)
