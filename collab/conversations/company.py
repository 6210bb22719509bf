"""Whom one meets: people in one conversation know each other there, whatever the directory shows them elsewhere."""

from collections.abc import Collection, Mapping, Sequence

import msgspec
from django.db.models import Count

from collab.conversations.models import Conversation, Membership
from collab.conversations.policy import grounds
from collab.core import sql
from collab.core.errors import Invalid
from collab.directory.visibility import persons_seen, positions_seen, units_seen

MINE = """
    SELECT s.conversation_id FROM conversations_seat s WHERE s.person_id = %s AND s.until_seq IS NULL
    UNION
    SELECT s.conversation_id FROM directory_appointment a
    JOIN directory_position p ON p.id = a.position_id
    JOIN conversations_seat s ON s.person_id IS NULL AND (s.position_id = p.id OR s.unit_id = p.unit_id)
    WHERE a.person_id = %s AND a.ended_at IS NULL AND s.until_seq IS NULL"""
"""The conversations where somebody belongs this moment; takes him twice."""

_COMPANY = """
    WITH mine AS ({mine})
    SELECT person_id, max(meets) FROM (
        SELECT m.person_id, 1 AS meets FROM conversations_membership m
        WHERE m.person_id IN ({persons}) AND m.conversation_id IN (SELECT conversation_id FROM mine)
        UNION ALL
        SELECT s.person_id, 0 FROM conversations_seat s
        WHERE s.person_id IN ({persons}) AND s.conversation_id IN (SELECT conversation_id FROM mine)
        UNION ALL
        SELECT a.person_id, 0 FROM directory_appointment a
        JOIN directory_position p ON p.id = a.position_id
        JOIN conversations_seat s ON s.person_id IS NULL AND (s.position_id = p.id OR s.unit_id = p.unit_id)
        WHERE a.person_id IN ({persons}) AND s.conversation_id IN (SELECT conversation_id FROM mine)
    ) AS met GROUP BY person_id"""


class SharedGroup(msgspec.Struct, frozen=True):
    """A group where both belong."""

    conversation: int
    title: str
    members: int


def company(reader: int, persons: Collection[int]) -> Mapping[int, bool]:
    """Those of these persons who belong where the reader belongs (True), or once did (False)."""
    asked = list(persons)
    if not asked:
        return {}
    statement = _COMPANY.format(mine=MINE, persons=sql.marks(len(asked)))
    return {person: bool(meets) for person, meets in sql.rows(statement, [reader, reader, *asked * 3])}


def shared_groups(reader: int, person: int) -> list[SharedGroup]:
    """The groups where both belong, the latest first."""
    both = Membership.objects.filter(person=person, conversation__memberships__person=reader)
    shared = [conversation for (conversation,) in both.values_list("conversation_id")]
    pairs = grounds((conversation, one) for conversation in shared for one in (reader, person))
    meeting = [c for c in shared if (c, reader) in pairs and (c, person) in pairs]
    groups = Conversation.objects.filter(pk__in=meeting, kind=Conversation.Kind.GROUP).order_by("-id")
    counted = groups.annotate(size=Count("memberships")).values_list("id", "title", "size")
    return [SharedGroup(*group) for group in counted]


def require_persons(by: int, persons: Sequence[int], *, field: str) -> None:
    """Whoever gathers people sees them. Whom he does not see is refused like somebody who does not exist."""
    seen = persons_seen(by, persons)
    if unknown := [person for person in persons if person not in seen]:
        raise Invalid(f"no such person: {unknown[0]}", field=field)


def require_places(by: int, *, positions: Sequence[int], units: Sequence[int]) -> None:
    """The same for positions and units."""
    for wanted, field, seen in (
        (positions, "positions", positions_seen(by, positions)),
        (units, "units", units_seen(by) if units else set()),
    ):
        if unknown := [one for one in wanted if one not in seen]:
            raise Invalid(f"no such place: {unknown[0]}", field=field)
