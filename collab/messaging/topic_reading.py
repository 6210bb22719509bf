"""Reading in a topic (话题): a cursor of its own for who has read ahead there, kept as small as what it says.

Unread is what lies beyond the cursor of the membership and beyond that of its topic. When nothing is unread up to some
message any more, the membership's cursor follows by itself, and what it has caught up with is forgotten.
"""

from collab.conversations.events import CursorMoved
from collab.conversations.models import Conversation
from collab.conversations.policy import Ground, require_member
from collab.conversations.streams import own_name, own_stream
from collab.core import sql
from collab.core.errors import Invalid, NotFound
from collab.eventlog.writing import writing
from collab.messaging import overview
from collab.messaging.models import Topic
from collab.messaging.overview import READ_AHEAD

_READ = """
    INSERT INTO messaging_topiccursor (conversation_id, person_id, topic, read_nr)
    SELECT m.conversation_id, m.person_id, %s, %s FROM conversations_membership m
    WHERE m.conversation_id = %s AND m.person_id = %s AND m.read_nr < %s
    ON CONFLICT (conversation_id, person_id, topic) DO UPDATE SET read_nr = excluded.read_nr
    WHERE messaging_topiccursor.read_nr < excluded.read_nr"""
_FOLLOW = f"""
    UPDATE conversations_membership AS m SET read_nr = coalesce(
        (SELECT min(u.nr) - 1 FROM messaging_message u
         WHERE u.conversation_id = m.conversation_id AND u.nr > m.read_nr AND u.author_id <> m.person_id
           AND u.recalled_at IS NULL AND u.counts AND NOT {READ_AHEAD}),
        (SELECT c.last_nr FROM conversations_conversation c WHERE c.id = m.conversation_id))
    WHERE m.conversation_id = %s AND m.person_id = %s"""  # noqa: S608  names of ours; values are parameters
_FORGET = """
    DELETE FROM messaging_topiccursor WHERE conversation_id = %s AND person_id = %s AND read_nr <= (
        SELECT m.read_nr FROM conversations_membership m WHERE m.conversation_id = %s AND m.person_id = %s)"""


def mark_topic_read(*, reader: int, conversation: int, topic: int, nr: int) -> CursorMoved:
    """I have read this topic up to `nr` (0: what stands outside all). It only moves forward; my other devices are
    told."""
    with writing(own_name(reader)) as log:
        _require_topic(require_member(reader, conversation), topic, nr)
        own = own_stream(log, reader)  # before any row: whoever finds it there has it before, too
        moved = sql.run(_READ, [topic, nr, conversation, reader, nr])
        if moved:
            sql.run(_FOLLOW, [conversation, reader])
            forget_caught_up(reader, conversation)
        cursor = overview.cursor(reader, conversation)
        if moved:
            own.append(cursor)
        return cursor


def forget_caught_up(reader: int, conversation: int) -> None:
    """His cursors in topics that say no more than that of his membership does."""
    sql.run(_FORGET, [conversation, reader, conversation, reader])


def _require_topic(ground: Ground, topic: int, nr: int) -> None:
    if nr > ground.last_nr:
        raise Invalid("nothing was said there yet", field="nr")
    if topic == 0 and ground.kind == Conversation.Kind.CIRCLE:
        return
    if not Topic.objects.filter(conversation=ground.conversation, nr=topic).exists():
        raise NotFound("no such topic here", field="topic")
