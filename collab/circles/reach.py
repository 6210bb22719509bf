"""What those who lead a circle ask of it: who was reached, who answered how fast, what is late. All from what is there:
cursors, the parts of what was asked, the history of the rows."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from statistics import median
from typing import NamedTuple

from collab.cards.models import Card, Showing
from collab.cards.selectors import face_of
from collab.circles.models import BoardAsk, BoardEntry
from collab.circles.policy import standing_in
from collab.circles.row_card import asked_units
from collab.circles.selectors import member_units
from collab.circles.shapes import CircleReach, Matter, Matters, UnitReach
from collab.conversations.policy import visible
from collab.conversations.selectors import spans_of
from collab.core import clock, sql
from collab.core.errors import Forbidden
from collab.work.kinds import kinds
from collab.work.models import Assignment

_CARDS = 200
_PARTS = 5_000
_PEOPLE = """
    SELECT p.unit_id, m.person_id, max(CASE WHEN m.read_nr >= c.last_nr THEN 1 ELSE 0 END)
    FROM conversations_membership m
    JOIN conversations_conversation c ON c.id = m.conversation_id
    JOIN directory_appointment a ON a.person_id = m.person_id AND a.ended_at IS NULL
    JOIN directory_position p ON p.id = a.position_id
    WHERE m.conversation_id = %s GROUP BY p.unit_id, m.person_id"""


class _Asked(NamedTuple):
    """A unit was asked, and answered or not."""

    unit: int
    at: datetime
    answered: datetime | None
    late: bool

    @property
    def minutes(self) -> float | None:
        return (self.answered - self.at).total_seconds() / 60 if self.answered else None


def matters(reader: int, conversation: int) -> Matters:
    """What goes on there by cards that he sees, and what of it is late."""
    standing_in(reader, conversation)
    spans = spans_of(reader, conversation)
    names = [kind.code for kind in kinds()]
    placed = Showing.objects.filter(conversation=conversation, card__kind__in=names).select_related("card")
    shown = {one.card_id: one.card for one in placed.order_by("-seq")[:_CARDS] if visible(spans, one.seq)}
    found = [_matter(card) for card in shown.values()]
    going = [one for one in found if one is not None]
    return Matters(sorted(going, key=lambda one: not one.late))


def reach(reader: int, conversation: int) -> CircleReach:
    """触达. Raises Forbidden for who does not lead the circle."""
    standing = standing_in(reader, conversation)
    if not standing.ground.leads:
        raise Forbidden("only those who lead the circle see how it is reached", field="conversation")
    units = member_units(conversation)
    belonging = _people(conversation)
    entries = _updates(conversation)
    asked = [*_parts(conversation, belonging), *_mornings(conversation, entries)]
    lines = [_of_unit(unit, name, belonging, asked, entries) for unit, name in units.items()]
    return CircleReach(standing.circle.conversation.title, lines, _median(one for one in asked if one.unit in units))


def _of_unit(
    unit: int, name: str, belonging: Mapping[int, Mapping[int, bool]], asked: Iterable[_Asked],
    entries: Mapping[int, list[datetime]],
) -> UnitReach:  # fmt: skip
    mine = [one for one in asked if one.unit == unit]
    people, updates = belonging.get(unit, {}), entries.get(unit, [])
    return UnitReach(
        unit=unit, name=name, people=len(people), read=sum(people.values()), asked=len(mine),
        answered=sum(one.answered is not None for one in mine), minutes=_median(mine),
        late=sum(one.late for one in mine), updates=len(updates), updated_at=max(updates, default=None),
    )  # fmt: skip


def _median(asked: Iterable[_Asked]) -> int | None:
    taken = [one.minutes for one in asked if one.minutes is not None]
    return round(median(taken)) if taken else None


def _people(conversation: int) -> dict[int, dict[int, bool]]:
    """unit → who of it belongs → whether he has read everything."""
    found: dict[int, dict[int, bool]] = {}
    for unit, person, read in sql.rows(_PEOPLE, [conversation]):
        found.setdefault(unit, {})[person] = bool(read)
    return found


def _updates(conversation: int) -> dict[int, list[datetime]]:
    """unit → when its row was written, in order."""
    found: dict[int, list[datetime]] = {}
    for unit, at in BoardEntry.objects.filter(circle=conversation).order_by("nr").values_list("unit_id", "at"):
        found.setdefault(unit, []).append(at)
    return found


def _parts(conversation: int, belonging: Mapping[int, Mapping[int, bool]]) -> list[_Asked]:
    """Of what was given out by a card in this circle: each part, by the unit that has it."""
    cards = Card.objects.filter(showings__conversation=conversation, kind__in=[kind.code for kind in kinds()])
    subjects = list(cards.distinct().values_list("subject", flat=True)[:_CARDS])
    unit_of = {person: unit for unit, persons in belonging.items() for person in persons}
    now = clock.now()
    parts = Assignment.objects.filter(item__in=subjects).exclude(role="reader").select_related("position")
    return [
        _Asked(unit, part.created_at, part.completed_at, _is_late(part, now))
        for part in parts.order_by("pk")[:_PARTS]
        if (unit := _unit(part, unit_of)) is not None
    ]


def _unit(part: Assignment, unit_of: Mapping[int, int]) -> int | None:
    if part.position is not None:
        return part.position.unit_id
    return part.unit_id or unit_of.get(part.person_id or 0)


def _is_late(part: Assignment, now: datetime) -> bool:
    return part.due_at is not None and part.completed_at is None and part.due_at < now


def _mornings(conversation: int, entries: Mapping[int, list[datetime]]) -> list[_Asked]:
    """What was asked each morning; answered by the next thing its row said, and never late: it is asked anew."""
    asks = BoardAsk.objects.filter(circle=conversation).order_by("day")
    return [
        _Asked(unit, ask.at, next((at for at in entries.get(unit, []) if at >= ask.at), None), late=False)
        for ask in asks
        for unit in asked_units(ask)
    ]


def _matter(card: Card) -> Matter | None:
    face = face_of(card)
    if face.state in ("done", "replaced"):
        return None
    late = face.state == "late" or face.light == "red"
    return Matter(card.pk, face.number or face.name, face.title, late, f"/items/{card.subject}")
