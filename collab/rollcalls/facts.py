"""What stands in the database about one roll call: enough to draw it, for anybody."""

from datetime import datetime
from typing import NamedTuple

from collab.core import sql
from collab.rollcalls.models import Rollcall


class Member(NamedTuple):
    """Somebody who is asked: his unit by its short name ("" without one), and what he answered (None: nothing yet)."""

    person: int
    name: str
    unit: str
    line: str | None
    at: datetime | None


class Facts(NamedTuple):
    """接龙 as it stands. Members in the order of their units; who answered and left since is among them."""

    title: str
    line_wanted: bool
    maker: str
    at: datetime
    due: datetime | None
    closed_at: datetime | None
    members: tuple[Member, ...]


_MEMBERS = """
    SELECT p.user_id, p.name, u.short_name, a.line, a.at FROM directory_person p
    LEFT JOIN directory_appointment h ON h.person_id = p.user_id AND h."primary" AND h.ended_at IS NULL
    LEFT JOIN directory_position s ON s.id = h.position_id
    LEFT JOIN directory_unit u ON u.id = s.unit_id
    LEFT JOIN rollcalls_answer a ON a.person_id = p.user_id AND a.rollcall_id = %s AND a.at IS NOT NULL
    WHERE a.id IS NOT NULL
       OR p.user_id IN (SELECT person_id FROM conversations_membership WHERE conversation_id = %s)
    ORDER BY u.path, u.id, s."order", p.user_id"""


def facts_of(rollcall: int) -> Facts:
    """As they are now."""
    found = Rollcall.objects.select_related("maker").get(pk=rollcall)
    members = tuple(
        Member(person, name, unit or "", line, at and sql.time_out(at))
        for person, name, unit, line, at in sql.rows(_MEMBERS, [rollcall, found.conversation_id])
    )
    wants_line = found.wants == Rollcall.Wants.LINE
    return Facts(found.title, wants_line, found.maker.name, found.at, found.due, found.closed_at, members)
