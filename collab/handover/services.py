"""Handing a position over, in one act; and that both have read the report of it."""

from typing import NamedTuple

from collab.audit.services import record
from collab.conversations.streams import own_name, own_stream
from collab.core import clock
from collab.core.errors import Conflict, Invalid, NotFound, Stale
from collab.directory import policy
from collab.directory.events import DIRECTORY, directory_stream
from collab.directory.models import Appointment, Person, Position
from collab.directory.services.appointments import Period, begin, lay_down, tell
from collab.directory.services.positions import require_open_position
from collab.eventlog.writing import Writing, writing
from collab.handover import stock
from collab.handover.models import HandedConversation, Handover
from collab.handover.shapes import HandoverMade, ReasonName


class Deed(NamedTuple):
    """What is to be done: `predecessor` None where the position is vacant, `successor` None where it is to be.

    `primary`: the position becomes the one that the successor's card shows.
    """

    position: int
    predecessor: int | None
    successor: int | None
    reason: ReasonName = "other"
    primary: bool = False


def make(deed: Deed, *, by: int) -> int:
    """交接: he holds it no longer and the other one does, from this moment; answers the handover's id.

    Raises Stale where somebody else holds it than who was to hand it over.
    """
    concerned = [person for person in (deed.predecessor, deed.successor) if person is not None]
    if not concerned or len(set(concerned)) < len(concerned):
        raise Invalid("somebody else takes it up, or lays it down", field="successor")
    with writing(*(own_name(person) for person in concerned), DIRECTORY) as log:
        directory_stream(log)
        position = require_open_position(by, deed.position)
        ended = _held(deed)
        _require_successor(by, deed)
        policy.require_no_less(by, *concerned)
        items = stock.items(position, deed.predecessor, deed.successor)
        handover = _written(deed, position, items, by)
        if ended:
            lay_down([ended], by=by)
        if deed.successor is not None:
            begin(deed.successor, position.pk, primary=deed.primary, period=Period(), by=by)
        tell(log, concerned, [position.pk])
        _notify(log, handover)
        return handover.pk


def confirm(handover: int, *, person: int) -> None:
    """签阅: one of the two has read the report. Once is for good."""
    with writing():
        unread = Handover.objects.filter(pk=handover)
        mine = [("predecessor", "predecessor_read_at"), ("successor", "successor_read_at")]
        if not any(unread.filter(**{part: person}).exists() for part, _ in mine):
            raise NotFound("no such handover of yours", field="handover")
        for part, read_at in mine:
            unread.filter(**{part: person, read_at: None}).update(**{read_at: clock.now()})


def _held(deed: Deed) -> Appointment | None:
    current = Appointment.objects.filter(position=deed.position, ended_at=None)
    if deed.predecessor is None:
        if current.exists():
            raise Stale("somebody holds it", field="predecessor")
        return None
    held = current.filter(person=deed.predecessor).first()
    if held is None:
        raise Stale("he does not hold it any more", field="predecessor")
    return held


def _require_successor(by: int, deed: Deed) -> None:
    if deed.successor is None:
        return
    policy.require_keeper_of_person(by, deed.successor)
    if not Person.objects.filter(pk=deed.successor, user__is_active=True).exists():
        raise Conflict("he is not active; let him return first", field="successor", reason="inactive")


def _written(deed: Deed, position: Position, items: list[stock.Item], by: int) -> Handover:
    handover = Handover.objects.create(
        position=position, name=f"{position.unit.short_name} {position.title}", predecessor_id=deed.predecessor,
        successor_id=deed.successor, by_id=by, reason=deed.reason, at=clock.now(),
        private=stock.private_talks(deed.predecessor),
    )  # fmt: skip
    HandedConversation.objects.bulk_create(
        HandedConversation(
            handover=handover, conversation_id=item.conversation, title=item.title, people=item.people,
            unread=item.unread, lost=item.lost, gained=item.gained,
        )
        for item in items
    )  # fmt: skip
    record(
        "position.handed_over", actor=by, subject=f"position:{position.pk}", handover=handover.pk,
        predecessor=deed.predecessor, successor=deed.successor,
    )  # fmt: skip
    return handover


def _notify(log: Writing, handover: Handover) -> None:
    if handover.predecessor_id:
        told = HandoverMade(handover=handover.pk, name=handover.name, mine="predecessor", at=handover.at)
        own_stream(log, handover.predecessor_id).append(told)
    if handover.successor_id:
        told = HandoverMade(handover=handover.pk, name=handover.name, mine="successor", at=handover.at)
        own_stream(log, handover.successor_id).append(told)
