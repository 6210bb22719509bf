"""Reading who belongs and what there is to read."""

from collections.abc import Iterable

import msgspec

from collab.conversations.events import Member, RoleName
from collab.conversations.models import Membership, Role
from collab.conversations.policy import SEATS_OF_PERSON, Span, require_member, simplified
from collab.core import sql
from collab.core.errors import NotFound

ROLE_NAMES: dict[int, RoleName] = {Role.MEMBER: "member", Role.ADMIN: "admin", Role.OWNER: "owner"}
ROLES: dict[RoleName, Role] = {"member": Role.MEMBER, "admin": Role.ADMIN, "owner": Role.OWNER}
MEMBER_PAGE = 200

Rights = dict[int, tuple[Span, ...] | None]
"""Person → the spans of the stream he may read (None: all of it). Who is not in it may read nothing."""


class OpenStream(msgspec.Struct, frozen=True):
    """A conversation's stream as one person may read it."""

    conversation: int
    stream: int
    head: int
    access_version: int
    spans: tuple[Span, ...] | None


def members(reader: int, conversation: int, after: int) -> tuple[list[Member], int | None]:
    """A page of members by id, each with his highest role and how he belongs, and where the next page begins."""
    require_member(reader, conversation)
    found = sql.rows(_MEMBERS, [conversation, after, MEMBER_PAGE])
    page = [Member(person, ROLE_NAMES[rank], through) for person, rank, through in found if rank is not None]
    return page, (found[-1][0] if len(found) == MEMBER_PAGE else None)


def member_ids(conversation: int) -> set[int]:
    """Everybody who has a membership."""
    return set(Membership.objects.filter(conversation=conversation).values_list("person_id", flat=True))


def spans_of(person: int, conversation: int) -> tuple[Span, ...] | None:
    """The stretches of the stream this person may read. Raises NotFound for who does not belong."""
    seats = SEATS_OF_PERSON.format(conversation="%s", person="%s")
    found = [(after, until) for _, after, until in sql.rows(seats, [conversation, person, person, conversation])]
    if not _is_open(found):
        raise NotFound(field="conversation")
    return simplified(found)


def streams_of(person: int) -> list[OpenStream]:
    """Every conversation stream this person may read, with where it stands."""
    found = sql.rows(_STREAMS_OF_PERSON, [person, person])
    gathered: dict[int, tuple[int, int, int, list[Span]]] = {}
    for conversation, stream, head, version, after, until in found:
        gathered.setdefault(conversation, (stream, head, version, []))[3].append((after, until))
    return [
        OpenStream(conversation, stream, head, version, simplified(spans))
        for conversation, (stream, head, version, spans) in gathered.items()
        if _is_open(spans)
    ]


def rights(conversations: Iterable[int]) -> dict[int, Rights]:
    """For each of these conversations who may read what."""
    wanted = list(conversations)
    if not wanted:
        return {}
    found = sql.rows(_SEATED.format(ids=sql.marks(len(wanted))), wanted * 2)
    gathered: dict[int, dict[int, list[Span]]] = {conversation: {} for conversation in wanted}
    for conversation, person, after, until in found:
        gathered[conversation].setdefault(person, []).append((after, until))
    return {
        conversation: {person: simplified(spans) for person, spans in seated.items() if _is_open(spans)}
        for conversation, seated in gathered.items()
    }


def _is_open(spans: Iterable[Span]) -> bool:
    """Whether one of the seats still stands: ended ones alone give no right to what was seen through them."""
    return any(until is None for _, until in spans)


_ROLE = SEATS_OF_PERSON.format(conversation="m.conversation_id", person="m.person_id")
# through no seat of his own: the one of his position, else the one of his unit
_MEMBERS = f"""
    SELECT m.person_id, (SELECT max(role) FROM ({_ROLE}) AS seats WHERE until_seq IS NULL),
           CASE WHEN EXISTS (SELECT 1 FROM conversations_seat o WHERE o.conversation_id = m.conversation_id
                             AND o.person_id = m.person_id AND o.until_seq IS NULL) THEN NULL
           ELSE (SELECT s.id FROM conversations_seat s
                 JOIN directory_appointment a ON a.person_id = m.person_id AND a.ended_at IS NULL
                 JOIN directory_position p ON p.id = a.position_id
                 WHERE s.conversation_id = m.conversation_id AND s.person_id IS NULL AND s.until_seq IS NULL
                   AND (s.position_id = p.id OR s.unit_id = p.unit_id)
                 ORDER BY CASE WHEN s.unit_id IS NULL THEN 1 ELSE 2 END, s.id LIMIT 1) END
    FROM conversations_membership m WHERE m.conversation_id = %s AND m.person_id > %s
    ORDER BY m.person_id LIMIT %s"""  # noqa: S608  names of ours; values are parameters

# by the seat, and once the membership stands: it follows an appointment within the moment, and with it the summary
_SEATED = """
    SELECT s.conversation_id, s.person_id, s.from_seq, s.until_seq FROM conversations_seat s
    WHERE s.person_id IS NOT NULL AND s.conversation_id IN ({ids})
    UNION ALL
    SELECT s.conversation_id, a.person_id, s.from_seq, s.until_seq FROM conversations_seat s
    JOIN directory_position p ON s.position_id = p.id OR s.unit_id = p.unit_id
    JOIN directory_appointment a ON a.position_id = p.id AND a.ended_at IS NULL
    JOIN conversations_membership m ON m.conversation_id = s.conversation_id AND m.person_id = a.person_id
    WHERE s.person_id IS NULL AND s.conversation_id IN ({ids})"""

_STREAMS_OF_PERSON = """
    SELECT seats.conversation_id, e.id, e.head, e.access_version, seats.from_seq, seats.until_seq
    FROM (
        SELECT s.conversation_id, s.from_seq, s.until_seq FROM conversations_seat s WHERE s.person_id = %s
        UNION ALL
        SELECT s.conversation_id, s.from_seq, s.until_seq FROM directory_appointment a
        JOIN directory_position p ON p.id = a.position_id
        JOIN conversations_seat s ON s.person_id IS NULL AND (s.position_id = p.id OR s.unit_id = p.unit_id)
        JOIN conversations_membership m ON m.conversation_id = s.conversation_id AND m.person_id = a.person_id
        WHERE a.person_id = %s AND a.ended_at IS NULL
    ) AS seats JOIN eventlog_stream e ON e.name = 'conversation:' || seats.conversation_id"""
