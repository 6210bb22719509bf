"""The conversation list: what stands there for one reader, in a handful of queries however long it is.

Unread (未读) is one formula, here and in the client: messages with `nr` beyond my cursor, not mine, not recalled, of a
kind that counts. In a circle (协作圈) who has read ahead in a topic (话题) has a cursor there, too: what lies behind it
is read. Position, last number and unread of a line come from one statement: no event is counted twice.
"""

from collections.abc import Mapping, Sequence

from collab.conversations.events import CursorMoved, TopicRead
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

READ_AHEAD = """
    EXISTS (SELECT 1 FROM messaging_topiccursor a WHERE a.conversation_id = m.conversation_id
            AND a.person_id = m.person_id AND a.topic = u.topic AND a.read_nr >= u.nr)"""
"""Whether the person of membership m has read message u in its topic."""
_BEYOND = """
    SELECT 1 FROM messaging_message u
    WHERE u.conversation_id = m.conversation_id AND u.nr > m.read_nr AND u.author_id <> m.person_id
      AND u.recalled_at IS NULL AND u.counts"""
_UNREAD = f"""
    CASE WHEN c.kind = 'circle' THEN 0
    ELSE (SELECT count(*) FROM ({_BEYOND} LIMIT {UNREAD_LIMIT}) AS counted) END"""  # noqa: S608  names of ours; values are parameters
# "topic:cursor:unread,…" of a circle, each topic counted from its own cursor on; their sum is the line's
_BY_TOPIC = f"""
    CASE WHEN c.kind = 'circle' THEN (
        SELECT {{joined}}(told.topic || ':' || told.read_nr || ':' || told.unread, ',') FROM (
            SELECT label.topic, coalesce(r.read_nr, 0) AS read_nr, (SELECT count(*) FROM (
                {_BEYOND} AND u.topic = label.topic AND u.nr > coalesce(r.read_nr, 0) LIMIT {UNREAD_LIMIT}) AS counted
            ) AS unread
            FROM (SELECT 0 AS topic UNION ALL
                  SELECT o.nr FROM messaging_topic o WHERE o.conversation_id = m.conversation_id) AS label
            LEFT JOIN messaging_topiccursor r
              ON r.conversation_id = m.conversation_id AND r.person_id = m.person_id AND r.topic = label.topic
        ) AS told WHERE told.unread > 0 OR told.read_nr > m.read_nr) END"""  # noqa: S608  names of ours; values are parameters
_MENTIONED = f"""
    (SELECT min(x.nr) FROM messaging_mention x JOIN messaging_message u ON u.id = x.message_id
     WHERE x.person_id = m.person_id AND x.conversation_id = m.conversation_id AND x.nr > m.read_nr
       AND u.recalled_at IS NULL AND NOT {READ_AHEAD})"""  # noqa: S608  names of ours; values are parameters
_CALLED_ALL = f"""
    (SELECT min(u.nr) FROM messaging_message u
     WHERE u.conversation_id = m.conversation_id AND u.mention_all AND u.nr > m.read_nr
       AND u.author_id <> m.person_id AND u.recalled_at IS NULL AND NOT {READ_AHEAD})"""  # noqa: S608  names of ours; values are parameters
_SEATS = SEATS_OF_PERSON.format(conversation="m.conversation_id", person="m.person_id")
_LIST = f"""
    SELECT c.id, c.kind, c.title, c.read_only, c.history_for_newcomers, c.last_nr, c.created_at,
           {FROZEN}, m.read_nr, m.muted, e.head,
           (SELECT count(*) FROM conversations_membership n WHERE n.conversation_id = c.id),
           (SELECT max(role) FROM ({_SEATS}) AS s WHERE until_seq IS NULL),
           (SELECT min(n.person_id) FROM conversations_membership n
            WHERE c.kind = 'direct' AND n.conversation_id = c.id AND n.person_id <> m.person_id),
           {_UNREAD}, {_MENTIONED}, {_CALLED_ALL},
           (SELECT t.id FROM messaging_message t WHERE t.conversation_id = c.id AND t.nr = c.last_nr), c.bot,
           {_BY_TOPIC}
    FROM conversations_membership m JOIN conversations_conversation c ON c.id = m.conversation_id
    JOIN eventlog_stream e ON e.name = 'conversation:' || c.id
    WHERE m.person_id = %s"""  # noqa: S608  names of ours; values are parameters


def summaries(reader: int, streams: list[OpenStream] | None = None) -> list[Summary]:
    """The whole list, the most recent first. `streams`: what `streams_of(reader)` answered just before."""
    opened = streams if streams is not None else streams_of(reader)
    return _summaries(
        reader, sql.rows(_here(_LIST), [reader]), {stream.conversation: stream.spans for stream in opened}
    )


def summary(reader: int, conversation: int) -> Summary:
    """One line of the list."""
    spans = {conversation: spans_of(reader, conversation)}
    found = _summaries(reader, sql.rows(_here(f"{_LIST} AND c.id = %s"), [reader, conversation]), spans)
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
    statement = _here(_CURSORS, pairs=", ".join(["(%s, %s)"] * len(pairs)))
    found = sql.rows(statement, [value for pair in pairs for value in pair])
    return {(row[0], row[1]): _cursor(row) for row in found}


_CURSORS = f"""
    SELECT m.conversation_id, m.person_id, m.read_nr, {_UNREAD}, {_MENTIONED}, {_CALLED_ALL}, e.head, {_BY_TOPIC}
    FROM (VALUES {{pairs}}) AS asked
    JOIN conversations_membership m ON m.conversation_id = asked.column1 AND m.person_id = asked.column2
    JOIN conversations_conversation c ON c.id = m.conversation_id
    JOIN eventlog_stream e ON e.name = 'conversation:' || m.conversation_id"""  # noqa: S608  names of ours; values are parameters


def _here(statement: str, **more: str) -> str:
    """The statement in the words of this database."""
    return statement.format(joined="string_agg" if sql.is_postgres() else "group_concat", **more)


def _cursor(row: sql.Row) -> CursorMoved:
    conversation, _, read_nr, unread, mentioned, called, seq, by_topic = row
    topics = _topics(by_topic)
    return CursorMoved(conversation, read_nr, _summed(unread, topics), _first(mentioned, called), seq, topics)


def _topics(told: str | None) -> list[TopicRead]:
    """What _BY_TOPIC says, in the order in which they were opened."""
    parts = sorted(tuple(map(int, one.split(":"))) for one in told.split(",")) if told else []
    return [TopicRead(topic, read_nr, unread) for topic, read_nr, unread in parts]


def _summed(unread: int, topics: Sequence[TopicRead]) -> int:
    return min(UNREAD_LIMIT, unread + sum(one.unread for one in topics))


def _summaries(reader: int, found: list[sql.Row], spans: Mapping[int, Spans]) -> list[Summary]:
    """Lines of those conversations that he may still read, and of which it is known what."""
    rows = [row for row in found if row[0] in spans and row[12] is not None]
    last = _last_messages(reader, [row[17] for row in rows if row[17] is not None], spans)
    listed = [_summary(row, last.get(row[0])) for row in rows]
    return sorted(listed, key=lambda line: line.at, reverse=True)


def _summary(row: sql.Row, last: Message | None) -> Summary:
    conversation, kind, title, read_only, history, last_nr, created_at, frozen, read_nr, muted, head = row[:11]
    count, role, peer, unread, mentioned, called, _, bot, by_topic = row[11:]
    topics = _topics(by_topic)
    return Summary(
        conversation=conversation, kind=kind, title=title, peer=peer, role=ROLE_NAMES[role], members=count,
        read_only=bool(read_only), frozen=bool(frozen), history_for_newcomers=bool(history), muted=bool(muted),
        seq=head, last_nr=last_nr, last=last, read_nr=read_nr, unread=_summed(unread, topics),
        mentioned_nr=_first(mentioned, called), at=last.at if last else sql.time_out(created_at), bot=bot,
        topics=topics,
    )  # fmt: skip


def _last_messages(reader: int, keys: list[int], spans: Mapping[int, Spans]) -> dict[int, Message]:
    """These messages by conversation, where the reader may see them."""
    stored = [m for m in Stored.objects.filter(pk__in=keys) if visible(spans[m.conversation_id], m.seq)]
    shown = shapes_of(reader, stored)
    return {m.conversation_id: shape for m, shape in zip(stored, shown, strict=True)}


def _first(*numbers: int | None) -> int | None:
    return min((number for number in numbers if number is not None), default=None)
