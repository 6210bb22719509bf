"""Reading seats (席位): what sits in a conversation, and whom that covers by who holds which position this moment."""

from collections.abc import Collection, Mapping, Sequence

import msgspec

from collab.conversations.events import SharedSeat
from collab.conversations.models import Role
from collab.conversations.policy import Pair, require_member
from collab.core import sql


class Covered(msgspec.Struct, frozen=True):
    """How somebody belongs: his highest role, and the shared seat he belongs by (None: one of his own)."""

    role: int
    through: int | None


_SHARED = """
    SELECT s.id, s.position_id, s.unit_id, s.role,
           CASE WHEN s.unit_id IS NULL THEN pu.short_name || ' ' || p.title ELSE u.short_name END,
           (SELECT count(DISTINCT a.person_id) FROM directory_appointment a
            JOIN directory_position h ON h.id = a.position_id
            WHERE a.ended_at IS NULL AND (h.id = s.position_id OR h.unit_id = s.unit_id)), s.conversation_id
    FROM conversations_seat s
    LEFT JOIN directory_position p ON p.id = s.position_id LEFT JOIN directory_unit pu ON pu.id = p.unit_id
    LEFT JOIN directory_unit u ON u.id = s.unit_id
    WHERE s.person_id IS NULL AND s.until_seq IS NULL AND s.conversation_id IN ({conversations})
    ORDER BY s.id"""

_COVERED = """
    SELECT s.conversation_id, s.person_id, s.role, NULL, 0 FROM conversations_seat s
    WHERE s.person_id IS NOT NULL AND s.until_seq IS NULL AND s.conversation_id IN ({conversations}) {own}
    UNION ALL
    SELECT s.conversation_id, a.person_id, s.role, s.id, CASE WHEN s.unit_id IS NULL THEN 1 ELSE 2 END
    FROM conversations_seat s
    JOIN directory_position p ON s.position_id = p.id OR s.unit_id = p.unit_id
    JOIN directory_appointment a ON a.position_id = p.id AND a.ended_at IS NULL
    WHERE s.person_id IS NULL AND s.until_seq IS NULL AND s.conversation_id IN ({conversations}) {shared}
    ORDER BY 5, 4"""

_SEATING = """
    SELECT DISTINCT s.conversation_id FROM conversations_seat s
    WHERE s.person_id IS NULL AND s.until_seq IS NULL AND s.conversation_id > %s
      AND (s.position_id IN ({positions}) OR s.unit_id IN (
          SELECT p.unit_id FROM directory_position p WHERE p.id IN ({positions})))
    ORDER BY s.conversation_id LIMIT %s"""


def shared_seats(reader: int, conversation: int) -> list[SharedSeat]:
    """The positions and units that sit in this conversation, as a member sees them."""
    require_member(reader, conversation)
    return shared_seats_of([conversation]).get(conversation, [])


def shared_seats_of(conversations: Collection[int]) -> dict[int, list[SharedSeat]]:
    """The same for many; whoever asks has the right to know."""
    if not conversations:
        return {}
    found: dict[int, list[SharedSeat]] = {}
    statement = _SHARED.format(conversations=sql.marks(len(conversations)))
    for seat, position, unit, role, name, people, conversation in sql.rows(statement, list(conversations)):
        told = SharedSeat(seat, position, unit, name, "admin" if role >= Role.ADMIN else "member", people)
        found.setdefault(conversation, []).append(told)
    return found


def conversations_seating(positions: Sequence[int], after: int, limit: int) -> list[int]:
    """The conversations beyond that id where one of these positions sits, or its unit; ascending, at most `limit`."""
    if not positions:
        return []
    statement = _SEATING.format(positions=sql.marks(len(positions)))
    return [one for (one,) in sql.rows(statement, [after, *positions, *positions, limit])]


def conversations_sharing() -> set[int]:
    """All conversations where a position or a unit sits: where rights may end without a word in their stream."""
    found = sql.rows("SELECT DISTINCT conversation_id FROM conversations_seat WHERE person_id IS NULL")
    return {conversation for (conversation,) in found}


def coverage(conversations: Collection[int], persons: Collection[int] | None = None) -> Mapping[Pair, Covered]:
    """Who is covered by an open seat in these conversations, and how; of these persons, or of all."""
    if not conversations or (persons is not None and not persons):
        return {}
    asked = list(persons or ())
    marks = sql.marks(len(asked))
    statement = _COVERED.format(
        conversations=sql.marks(len(conversations)),
        own=f"AND s.person_id IN ({marks})" if asked else "",
        shared=f"AND a.person_id IN ({marks})" if asked else "",
    )
    found: dict[Pair, Covered] = {}
    for conversation, person, role, seat, _ in sql.rows(statement, [*conversations, *asked] * 2):
        first = found.get((conversation, person))
        # a seat of one's own before that of one's position, that before the unit's; the highest role of all
        found[conversation, person] = Covered(max(role, first.role), first.through) if first else Covered(role, seat)
    return found
