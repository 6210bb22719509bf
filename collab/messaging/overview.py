"""The conversation list: what stands there for one reader, in a handful of queries however long it is.

Unread (未读) is one formula, here and in the client: messages with `nr` beyond my cursor, not mine, not recalled, of a
kind that counts. Position, last number and unread of a line come from one statement: no event is counted twice.
"""

from collections.abc import Mapping, Sequence

from collab.conversations.events import CursorMoved
from collab.conversations.policy import FROZEN, SEATS_OF_PERSON, Pair, Span, visible
from collab.conversations.selectors import ROLE_NAMES, OpenStream, spans_of, streams_of
from collab.core import sql
from collab.core.errors import NotFound
from collab.messaging.models import Message as Stored
from collab.messaging.selectors import shapes_of
from collab.messaging.shapes import Message, Summary

Spans = tuple[Span, ...] | None
UNREAD_LIMIT = 100
"""Unread is counted up to here; the client shows 99+."""

_UNREAD = f"""
    (SELECT count(*) FROM (
        SELECT 1 FROM messaging_message u
        WHERE u.conversation_id = m.conversation_id AND u.nr > m.read_nr AND u.author_id <> m.person_id
          AND u.recalled_at IS NULL AND u.counts LIMIT {UNREAD_LIMIT}) AS counted)"""  # noqa: S608  names of ours; values are parameters
_MENTIONED = """
    (SELECT min(x.nr) FROM messaging_mention x JOIN messaging_message u ON u.id = x.message_id
     WHERE x.person_id = m.person_id AND x.conversation_id = m.conversation_id AND x.nr > m.read_nr
       AND u.recalled_at IS NULL)"""
_CALLED_ALL = """
    (SELECT min(u.nr) FROM messaging_message u
     WHERE u.conversation_id = m.conversation_id AND u.mention_all AND u.nr > m.read_nr
       AND u.author_id <> m.person_id AND u.recalled_at IS NULL)"""
_SEATS = SEATS_OF_PERSON.format(conversation="m.conversation_id", person="m.person_id")
_LIST = f"""
    SELECT c.id, c.kind, c.title, c.read_only, c.history_for_newcomers, c.last_nr, c.created_at,
           {FROZEN}, m.read_nr, m.muted, e.head,
           (SELECT count(*) FROM conversations_membership n WHERE n.conversation_id = c.id),
           (SELECT max(role) FROM ({_SEATS}) AS s WHERE until_seq IS NULL),
           (SELECT min(n.person_id) FROM conversations_membership n
            WHERE c.kind = 'direct' AND n.conversation_id = c.id AND n.person_id <> m.person_id),
           {_UNREAD}, {_MENTIONED}, {_CALLED_ALL},
           (SELECT t.id FROM messaging_message t WHERE t.conversation_id = c.id AND t.nr = c.last_nr), c.bot
    FROM conversations_membership m JOIN conversations_conversation c ON c.id = m.conversation_id
    JOIN eventlog_stream e ON e.name = 'conversation:' || c.id
    WHERE m.person_id = %s"""  # noqa: S608  names of ours; values are parameters


def summaries(reader: int, streams: list[OpenStream] | None = None) -> list[Summary]:
    """The whole list, the most recent first. `streams`: what `streams_of(reader)` answered just before."""
    opened = streams if streams is not None else streams_of(reader)
    return _summaries(reader, sql.rows(_LIST, [reader]), {stream.conversation: stream.spans for stream in opened})


def summary(reader: int, conversation: int) -> Summary:
    """One line of the list."""
    spans = {conversation: spans_of(reader, conversation)}
    found = _summaries(reader, sql.rows(f"{_LIST} AND c.id = %s", [reader, conversation]), spans)
    if not found:
        raise NotFound(field="conversation")
    return found[0]


def cursor(reader: int, conversation: int) -> CursorMoved:
    """Where the reader's cursor stands, and what is unread behind it."""
    found = cursors([(conversation, reader)])
    if not found:
        raise NotFound(field="conversation")
    return found[conversation, reader]


def cursors(pairs: Sequence[Pair]) -> dict[Pair, CursorMoved]:
    """The same for many (conversation, reader)."""
    statement = _CURSORS.format(pairs=", ".join(["(%s, %s)"] * len(pairs)))
    return {
        (conversation, reader): CursorMoved(conversation, read_nr, unread, _first(mentioned, called), seq)
        for conversation, reader, read_nr, unread, mentioned, called, seq in sql.rows(
            statement, [value for pair in pairs for value in pair]
        )
    }


_CURSORS = f"""
    SELECT m.conversation_id, m.person_id, m.read_nr, {_UNREAD}, {_MENTIONED}, {_CALLED_ALL}, e.head
    FROM (VALUES {{pairs}}) AS asked
    JOIN conversations_membership m ON m.conversation_id = asked.column1 AND m.person_id = asked.column2
    JOIN eventlog_stream e ON e.name = 'conversation:' || m.conversation_id"""  # noqa: S608  names of ours; values are parameters


def _summaries(reader: int, found: list[sql.Row], spans: Mapping[int, Spans]) -> list[Summary]:
    """Lines of those conversations that he may still read, and of which it is known what."""
    rows = [row for row in found if row[0] in spans and row[12] is not None]
    last = _last_messages(reader, [row[17] for row in rows if row[17] is not None], spans)
    listed = [_summary(row, last.get(row[0])) for row in rows]
    return sorted(listed, key=lambda line: line.at, reverse=True)


def _summary(row: sql.Row, last: Message | None) -> Summary:
    conversation, kind, title, read_only, history, last_nr, created_at, frozen, read_nr, muted, head = row[:11]
    count, role, peer, unread, mentioned, called, _, bot = row[11:]
    return Summary(
        conversation=conversation, kind=kind, title=title, peer=peer, role=ROLE_NAMES[role], members=count,
        read_only=bool(read_only), frozen=bool(frozen), history_for_newcomers=bool(history), muted=bool(muted),
        seq=head, last_nr=last_nr, last=last, read_nr=read_nr, unread=unread, mentioned_nr=_first(mentioned, called),
        at=last.at if last else sql.time_out(created_at), bot=bot,
    )  # fmt: skip


def _last_messages(reader: int, keys: list[int], spans: Mapping[int, Spans]) -> dict[int, Message]:
    """These messages by conversation, where the reader may see them."""
    stored = [m for m in Stored.objects.filter(pk__in=keys) if visible(spans[m.conversation_id], m.seq)]
    shown = shapes_of(reader, stored)
    return {m.conversation_id: shape for m, shape in zip(stored, shown, strict=True)}


def _first(*numbers: int | None) -> int | None:
    return min((number for number in numbers if number is not None), default=None)
