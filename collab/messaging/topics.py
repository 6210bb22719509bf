"""Topics (话题): several matters of one circle, each under its own name, so that none drowns the others.

A topic is a label on messages, nothing more: same stream, same numbers, same rights, same freeze, so that there is no
second set of doors. Only circles (协作圈) have them: a group is one matter, and who wants two opens another.
"""

from collections.abc import Mapping
from uuid import UUID

from collab.conversations.models import Conversation
from collab.conversations.policy import Ground, Pair, require_member, require_open, visible
from collab.conversations.selectors import spans_of
from collab.conversations.streams import stream_name
from collab.core import clock, sql
from collab.core.errors import Closed, Conflict, Forbidden, NotFound
from collab.core.text import titled
from collab.eventlog.models import Stream as StoredStream
from collab.eventlog.writing import Stream, writing
from collab.messaging.models import Message
from collab.messaging.models import Topic as Stored
from collab.messaging.policy import require_speaker
from collab.messaging.selectors import shapes_of, standing
from collab.messaging.shapes import Message as Shape
from collab.messaging.shapes import Topics
from collab.messaging.topic_events import (
    MessageMoved,
    Topic,
    TopicClosed,
    TopicOpened,
    TopicRenamed,
    TopicReopened,
)

TITLE_LENGTH = 40
MOST = 100
"""Topics of one circle that are open at the same time."""


def open_topic(*, by: int, conversation: int, client_id: UUID, title: str) -> Topic:
    """Open a topic: whoever may speak. The same client_id again answers with the topic it opened the first time."""
    name = titled(title, "title", TITLE_LENGTH)
    with writing(stream_name(conversation)) as log:
        ground = require_member(by, conversation)
        earlier = Stored.objects.filter(opened_by=by, client_id=client_id).first()
        if earlier:
            return _same(earlier, conversation)
        _require_circle(ground)
        require_speaker(ground)
        _require_free(conversation, name)
        nr = Stored.objects.filter(conversation=conversation).count() + 1
        made = Stored.objects.create(
            conversation_id=conversation, nr=nr, title=name, opened_by_id=by, opened_at=clock.now(), client_id=client_id
        )
        log[stream_name(conversation)].append(TopicOpened(_shape(made), by=by, at=made.opened_at))
        return _shape(made)


def rename_topic(*, by: int, conversation: int, topic: int, title: str) -> Topic:
    """Call an open topic otherwise: who opened it, and those who lead."""
    name = titled(title, "title", TITLE_LENGTH)
    with writing(stream_name(conversation)) as log:
        found = _kept_by(by, conversation, topic)
        require_open_topic({(conversation, topic): found.closed_seq is not None}, (conversation, topic))
        if found.title == name:
            return _shape(found)
        _require_free(conversation, name)
        before, found.title = found.title, name
        found.save(update_fields=["title"])
        log[stream_name(conversation)].append(TopicRenamed(_shape(found), before, by=by, at=clock.now()))
        return _shape(found)


def close_topic(*, by: int, conversation: int, topic: int, closed: bool) -> Topic:
    """Close a topic or let it go on: who opened it, and those who lead. What is so already stays."""
    with writing(stream_name(conversation)) as log:
        found = _kept_by(by, conversation, topic)
        if closed != (found.closed_seq is not None):
            _set_closed(log[stream_name(conversation)], found, by, closed=closed)
        return _shape(found)


def move(*, by: int, conversation: int, nr: int, topic: int) -> Shape:
    """Let a message stand in another open topic, or in none (0): its author, and those who lead."""
    with writing(stream_name(conversation)) as log:
        ground = require_member(by, conversation)
        message = standing(by, conversation, nr)
        _require_mover(ground, message)
        if topic:
            require_open_topic(closed_by_topic({(conversation, topic)}), (conversation, topic))
        was = message.topic or 0
        if was != topic:
            message.topic = topic
            message.save(update_fields=["topic"])
            shown = shapes_of(by, [message])[0]
            own = (message.author_id, message.counts, shown.mentions, shown.mention_all)
            told = MessageMoved(nr, topic, was, *own, by=by, at=clock.now())
            log[stream_name(conversation)].append(told, about=message.seq)
        return shapes_of(by, [message])[0]


def topics(reader: int, conversation: int) -> Topics:
    """Those of the circle. Who may not see what was before him does not learn of what was closed before, either."""
    seq = StoredStream.objects.filter(name=stream_name(conversation)).values_list("head", flat=True).first() or 0
    spans = spans_of(reader, conversation)
    found = Stored.objects.filter(conversation=conversation).order_by("nr")
    return Topics([_shape(one) for one in found if one.closed_seq is None or visible(spans, one.closed_seq)], seq)


def closed_by_topic(wanted: set[Pair]) -> Mapping[Pair, bool]:
    """(conversation, topic) → whether it is closed; one that does not exist is not in it."""
    if not wanted:
        return {}
    found = sql.rows(_WANTED.format(pairs=", ".join(["(%s, %s)"] * len(wanted))), [v for pair in wanted for v in pair])
    return {(conversation, nr): bool(closed) for conversation, nr, closed in found}


_WANTED = """
    SELECT t.conversation_id, t.nr, t.closed_seq IS NOT NULL FROM (VALUES {pairs}) AS asked
    JOIN messaging_topic t ON t.conversation_id = asked.column1 AND t.nr = asked.column2"""


def require_open_topic(known: Mapping[Pair, bool], where: Pair) -> None:
    """Something may be said in this topic (conversation, nr), of what `closed_by_topic` answered."""
    if where not in known:
        raise NotFound("no such topic here", field="topic")
    if known[where]:
        raise Closed("this topic is closed", field="topic", reason="topic")


def _same(earlier: Stored, conversation: int) -> Topic:
    if earlier.conversation_id != conversation:
        raise Conflict("this client_id opened another topic", field="client_id")
    return _shape(earlier)


def _require_circle(ground: Ground) -> None:
    if ground.kind != Conversation.Kind.CIRCLE:
        raise Forbidden("only a circle has topics", field="conversation")


def _require_free(conversation: int, title: str) -> None:
    names = list(Stored.objects.filter(conversation=conversation, closed_seq=None).values_list("title", flat=True))
    if title in names:
        raise Conflict("an open topic is called so already", field="title")
    if len(names) >= MOST:
        raise Conflict(f"{MOST} topics are open already", field="conversation")


def _kept_by(by: int, conversation: int, topic: int) -> Stored:
    """The topic, of which he decides. Raises NotFound, Closed, Forbidden."""
    ground = require_member(by, conversation)
    found = Stored.objects.filter(conversation=conversation, nr=topic).first()
    if found is None:
        raise NotFound("no such topic here", field="topic")
    require_open(ground)
    if not ground.leads and found.opened_by_id != by:
        raise Forbidden("who opened a topic and those who lead the circle decide of it", field="topic")
    return found


def _set_closed(stream: Stream, found: Stored, by: int, *, closed: bool) -> None:
    if not closed:
        _require_free(found.conversation_id, found.title)
    found.closed_seq = stream.head + 1 if closed else None
    found.save(update_fields=["closed_seq"])
    stream.append((TopicClosed if closed else TopicReopened)(_shape(found), by=by, at=clock.now()))


def _require_mover(ground: Ground, message: Message) -> None:
    require_open(ground)
    _require_circle(ground)
    if not ground.leads and message.author_id != ground.person:
        raise Forbidden("only its author and those who lead the circle move a message", field="nr")


def _shape(stored: Stored) -> Topic:
    closed = stored.closed_seq is not None
    return Topic(stored.nr, stored.title, stored.opened_by_id, stored.opened_at, closed)
