"""What follows from an act for those whose list it changes: written to their own streams, one person at a time."""

from collections.abc import Sequence

from django.utils import timezone

from collab.conversations.streams import own_stream
from collab.core import clock, sql
from collab.directory.events import AppointmentsChanged
from collab.eventlog.consumers import consumer
from collab.eventlog.writing import Writing
from collab.work.events import ItemChanged, TodoChanged, TodoMoved, UrgedNow
from collab.work.hats import TAKES, hats_of
from collab.work.kinds import known
from collab.work.models import Assignment, ToDo, Urge
from collab.work.shapes import TodoLine
from collab.work.standing import overseers_of
from collab.work.todo import Wanted, counts, todo

_LINES_OF_ONE_ITEM = 100

_AWAITED = f"""
    WITH places AS (
        SELECT p.id FROM directory_position p
        WHERE p.id IN ({{positions}}) OR (p.unit_id IN ({{units}}) AND {TAKES}))
    SELECT min(person) FROM (
        SELECT a.person_id AS person FROM directory_appointment a JOIN places ON places.id = a.position_id
        WHERE a.ended_at IS NULL
        UNION ALL
        SELECT a.person_id FROM directory_deputyship d JOIN places ON places.id = d.position_id
        JOIN directory_appointment a ON a.position_id = d.deputy_id AND a.ended_at IS NULL
        WHERE d.ended_at IS NULL AND d.begins_on <= %s AND (d.ends_on IS NULL OR d.ends_on >= %s)
        UNION ALL
        SELECT a.person_id FROM directory_secretaryship s
        JOIN directory_appointment a ON a.position_id = s.secretary_id AND a.ended_at IS NULL
        WHERE s.leader_id IN ({{positions}})
        UNION ALL
        SELECT w.user_id FROM directory_person w WHERE w.user_id IN ({{persons}})
    ) AS concerned WHERE person > %s"""  # noqa: S608  names of ours; values are parameters


@consumer("work", ItemChanged)
def tell(log: Writing, event: ItemChanged, after: int) -> int | None:
    """Whoever is concerned learns what of the item waits for him now. `after` is the last person who was told."""
    person = _next(event, after)
    if person is None:
        return None
    own = own_stream(log, person)
    lines = todo(person, Wanted(item=event.item), limit=_LINES_OF_ONE_ITEM).lines
    own.append(TodoChanged(event.item, event.nr, lines, counts(person), _urged(event, person, lines)))
    return person


@consumer("work", AppointmentsChanged)
def move(log: Writing, event: AppointmentsChanged, after: int) -> int | None:
    """Whoever took up or laid down a position has another list now. Where nothing waits at all, nobody has: a city that
    is just being imported does not keep the first acts waiting."""
    if not ToDo.objects.exists():
        return None
    person = min((one for one in event.persons if one > after), default=None)
    if person is not None:
        own_stream(log, person).append(TodoMoved(counts(person)))
    return person


def _next(event: ItemChanged, after: int) -> int | None:
    positions, units, persons = (
        list(some) or [0] for some in ({*event.positions, *_overseers(event)}, event.units, event.persons)
    )
    day = timezone.localdate(clock.now())
    statement = _AWAITED.format(
        positions=sql.marks(len(positions)), units=sql.marks(len(units)), persons=sql.marks(len(persons))
    )
    ((person,),) = sql.rows(statement, [*positions, *units, day, day, *positions, *persons, after])
    return int(person) if person is not None else None


def _overseers(event: ItemChanged) -> set[int]:
    """分管领导: who oversees the part that was acted on has it before him while others act, where he may act, too."""
    kind = known(event.kind)
    if event.part is None or kind is None or not kind.is_overseen:
        return set()
    part = Assignment.objects.filter(pk=event.part).select_related("position").first()
    return overseers_of(part) if part is not None else set()


def _urged(event: ItemChanged, person: int, lines: Sequence[TodoLine]) -> list[UrgedNow]:
    """Of what he was urged to; where the holder himself is spared, his secretary alone, whether or not the part waits
    for him, too."""
    if not event.urged:
        return []
    his = {line.part for line in lines if line.what == "do" and line.hand != "secretary"}
    served = {hat.position for hat in hats_of(person) if hat.hand == "secretary"}
    found = Urge.objects.filter(item=event.item, act__nr=event.nr, assignment__in=event.urged)
    return [
        UrgedNow(part.pk, one.how, one.leader, one.act.signature, one.text)
        for one in found.select_related("assignment", "act")
        if (part := one.assignment) is not None and (part.position_id in served if one.to_secretary else part.pk in his)
    ]
