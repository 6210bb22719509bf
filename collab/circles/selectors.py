"""Reading a circle: its charter and its board, as one member sees them."""

from typing import NamedTuple

import msgspec
from django.db.models import QuerySet

from collab.circles import models as boards
from collab.circles.life import steps_from
from collab.circles.models import BoardEntry, BoardVisit, Circle
from collab.circles.origins import sources_seen, visible_continuations
from collab.circles.policy import Standing, standing_in, units_of, writes_row
from collab.circles.shapes import (
    Board,
    BoardRow,
    BoardWords,
    Charter,
    CircleContact,
    FilesRule,
    RowHistory,
    RowState,
    SeenRow,
)
from collab.conversations.events import CircleState, RoleName
from collab.conversations.models import Conversation, Role
from collab.conversations.selectors import ROLE_NAMES
from collab.core import sql
from collab.core.errors import NotFound

HISTORY = 100
_UNITS = """
    SELECT u.id, u.short_name FROM directory_unit u WHERE u.id IN (
        SELECT s.unit_id FROM conversations_seat s
        WHERE s.conversation_id = %s AND s.unit_id IS NOT NULL AND s.until_seq IS NULL
        UNION SELECT p.unit_id FROM conversations_seat s JOIN directory_position p ON p.id = s.position_id
        WHERE s.conversation_id = %s AND s.until_seq IS NULL)
    ORDER BY u."order", u.id"""


_OWN = """
    SELECT DISTINCT c.id, c.title, u.id, u.short_name FROM circles_circle z
    JOIN conversations_conversation c ON c.id = z.conversation_id
    JOIN conversations_membership m ON m.conversation_id = c.id AND m.person_id = %s
    JOIN conversations_seat s ON s.conversation_id = c.id AND s.until_seq IS NULL
    LEFT JOIN directory_position p ON p.id = s.position_id
    JOIN directory_unit u ON u.id = coalesce(s.unit_id, p.unit_id)
    WHERE z.state IN ('running', 'extended', 'closing') AND u.id IN (
            SELECT h.unit_id FROM directory_appointment a JOIN directory_position h ON h.id = a.position_id
            WHERE a.person_id = %s AND a.ended_at IS NULL)
        AND NOT EXISTS (SELECT 1 FROM circles_observer o WHERE o.circle_id = c.id AND o.person_id = %s)
        AND (%s = 0 OR c.id = %s)
    ORDER BY c.id, u.id"""


class OwnRow(NamedTuple):
    """A row that is his unit's, in a circle that goes on."""

    circle: int
    title: str
    unit: int
    name: str


def charter(reader: int, conversation: int) -> Charter:
    """圈章. Raises NotFound for who does not belong."""
    standing = standing_in(reader, conversation)
    circle, ground = standing
    there = circle.conversation
    leads = ground.leads and not ground.frozen
    before, after = visible_continuations(reader, circle)
    return Charter(
        conversation=there.pk, title=there.title, state=state_of(circle), purpose=circle.purpose, basis=circle.basis,
        lead=circle.lead_id, lead_name=circle.lead.short_name if circle.lead else "", founder=there.created_by_id,
        founded_at=there.created_at, ends_on=circle.ends_on,
        contacts=contacts_of(circle), observers=observers_of(circle), adders=adders_of(there),
        files=files_rule_of(there),
        history_for_newcomers=there.history_for_newcomers, asks_daily=circle.asks_daily, version=circle.version,
        steps=steps_from(state_of(circle)) if leads else [], may_change=leads,
        source=sources_seen(reader, [circle]).get(circle.pk), continues=before, continued_by=after,
        closed_at=circle.closed_at, closing_reason=circle.closing_reason, retain_until=circle.retain_until,
    )  # fmt: skip


def contacts_of(circle: Circle) -> list[CircleContact]:
    """联络员, by unit."""
    found = circle.contacts.order_by("unit_id", "id").values_list("unit_id", "person_id")
    return [CircleContact(unit, person) for unit, person in found]


def observers_of(circle: Circle) -> list[int]:
    """观察员, in the order in which they were named."""
    return list(circle.observers.order_by("id").values_list("person_id", flat=True))


def adders_of(there: Conversation) -> RoleName:
    """The lowest role that brings people in."""
    return ROLE_NAMES[Role(there.adders)]


def files_rule_of(there: Conversation) -> FilesRule:
    """Whether files are not forwarded out, or only shown with their viewer's name."""
    return "stay" if there.files_stay else "marked"


def board(reader: int, conversation: int) -> Board:
    """看板: a row for every member unit, and for those that have left what they had written."""
    standing = standing_in(reader, conversation)
    entries = {row.unit: row for row in _rows(BoardEntry.objects.filter(circle=standing.circle, newest=True))}
    members = member_units(conversation)
    visited = BoardVisit.objects.filter(circle=standing.circle, person=reader).values_list("nr", flat=True).first()
    before = _before(standing.circle, visited, reader)
    own = units_of(reader)
    rows = [
        SeenRow(row, before.get(row.unit), mine=row.unit in members and writes_row(standing, row.unit, own), left=left)
        for left, row in _listed(members, entries)
    ]
    return Board(rows, nr=max((row.nr for row in entries.values()), default=0), visited=visited)


def board_nr(conversation: int) -> int:
    """The newest change of the board; 0 before the first."""
    return boards.Board.objects.filter(pk=conversation).values_list("nr", flat=True).first() or 0


def row_history(reader: int, conversation: int, unit: int) -> RowHistory:
    """What this unit's row has said so far, the newest first."""
    standing = standing_in(reader, conversation)
    found = BoardEntry.objects.filter(circle=standing.circle, unit=unit).order_by("-version")
    return RowHistory(_rows(found[:HISTORY]))


def row_of(standing: Standing, unit: int) -> BoardRow:
    """A member unit's row as it stands. Raises NotFound for a unit that does not belong."""
    members = member_units(standing.circle.pk)
    if unit not in members:
        raise NotFound("this unit does not belong here", field="unit")
    found = _rows(BoardEntry.objects.filter(circle=standing.circle, unit=unit, newest=True))
    return found[0] if found else BoardRow.blank(unit, members[unit])


def rows_of(conversation: int) -> dict[int, BoardRow]:
    """The rows of all member units as they stand, by unit, in their order."""
    found = BoardEntry.objects.filter(circle=conversation, newest=True)
    entries = {row.unit: row for row in _rows(found)}
    return {unit: entries.get(unit) or BoardRow.blank(unit, name) for unit, name in member_units(conversation).items()}


def own_rows(person: int, conversation: int | None = None) -> list[OwnRow]:
    """The rows of his units, in all circles that go on, or in this one."""
    there = conversation or 0
    return [OwnRow(*row) for row in sql.rows(_OWN, [person, person, person, there, there])]


def member_units(conversation: int) -> dict[int, str]:
    """The units that sit here, and those of the positions that do, with their names."""
    return {int(unit): str(name) for unit, name in sql.rows(_UNITS, [conversation, conversation])}


def state_of(circle: Circle) -> CircleState:
    """As the wire says it."""
    state: CircleState = msgspec.convert(circle.state, CircleState)
    return state


def words_of(entry: BoardEntry) -> BoardWords:
    """What an entry says."""
    state = msgspec.convert(entry.state, RowState)
    return BoardWords(entry.task, state, entry.progress, entry.blocker, entry.next_step)


def shape_of(entry: BoardEntry, name: str) -> BoardRow:
    """An entry as the wire carries it."""
    written = (words_of(entry), entry.by_id, entry.signature, entry.at)
    return BoardRow(entry.unit_id, name, entry.version, entry.nr, *written)


def _rows(found: QuerySet[BoardEntry]) -> list[BoardRow]:
    return [shape_of(entry, entry.unit.short_name) for entry in found.select_related("unit")]


def _listed(members: dict[int, str], entries: dict[int, BoardRow]) -> list[tuple[bool, BoardRow]]:
    here = [(False, entries.get(unit) or BoardRow.blank(unit, name)) for unit, name in members.items()]
    return here + [(True, row) for unit, row in entries.items() if unit not in members]


def _before(circle: Circle, visited: int | None, reader: int) -> dict[int, BoardWords]:
    """Of the rows that others have changed since: what they said at the last visit."""
    if visited is None:
        return {}
    changed = BoardEntry.objects.filter(circle=circle, newest=True, nr__gt=visited).exclude(by=reader)
    units = list(changed.values_list("unit_id", flat=True))
    earlier = BoardEntry.objects.filter(circle=circle, unit__in=units, nr__lte=visited).order_by("nr")
    return {unit: BoardWords() for unit in units} | {entry.unit_id: words_of(entry) for entry in earlier}
