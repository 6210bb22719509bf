"""Reading handovers: the two it concerns see all of it, who administers the position how much it was, nobody else
anything."""

from typing import Any

from django.db.models import Q, QuerySet

from collab.core.errors import Forbidden, NotFound
from collab.directory.models import Appointment, Person, Position
from collab.directory.policy import administered, require_keeper
from collab.handover import stock
from collab.handover.models import HandedConversation, Handover
from collab.handover.shapes import (
    HandedOver,
    HandoverLine,
    HandoverPreview,
    HandoverReport,
    Named,
    Part,
)

LATEST = 100


def preview(reader: int, position: int, predecessor: int | None, successor: int | None) -> HandoverPreview:
    """What it would mean to hand this position over. Its holder may look, too, and sees the titles."""
    found = Position.objects.select_related("unit").filter(pk=position).first()
    holders = _holders(position)
    holds = any(one.person == reader for one in holders)
    if found is None or not (holds or administered(reader).covers(found.unit.path)):
        raise NotFound("not a position of a unit you administer", field="position")
    if holds and predecessor not in (None, reader):
        raise Forbidden("only what is yours", field="predecessor")
    leaving = next((one for one in holders if one.person == predecessor), holders[0] if len(holders) == 1 else None)
    person = leaving.person if leaving else None
    items = stock.items(found, person, successor)
    return HandoverPreview(
        position=position,
        name=f"{found.unit.short_name} {found.title}",
        holders=holders,
        predecessor=leaving,
        successor=_named(Person.objects.filter(pk=successor).first()) if successor else None,
        counts=stock.counted(items, stock.private_talks(person)),
        titles=[item.title for item in items] if person == reader else [],
    )


def handovers(reader: int, unit: int | None) -> list[HandoverLine]:
    """Those that concern me, or those of a unit he administers; the latest first."""
    if unit is None:
        found = _all().filter(Q(predecessor=reader) | Q(successor=reader))
    else:
        require_keeper(reader, unit)
        found = _all().filter(position__unit=unit)
    return [HandoverLine(**_line(one, reader)) for one in found[:LATEST]]


def report(reader: int, handover: int) -> HandoverReport:
    """交接单: titles for the two, numbers for the administrator."""
    found = _all().filter(pk=handover).first()
    if found is None or not (_part(found, reader) or administered(reader).covers(found.position.unit.path)):
        raise NotFound("no such handover", field="handover")
    rows = list(HandedConversation.objects.filter(handover=found).order_by("title", "id"))
    items = [stock.Item(r.conversation_id, r.title, r.people, r.unread, r.lost, r.gained) for r in rows]
    shown = items if _part(found, reader) else []
    return HandoverReport(
        **_line(found, reader),
        counts=stock.counted(items, 0 if _part(found, reader) == "successor" else found.private),
        conversations=[HandedOver(*item) for item in shown],
    )


def _all() -> "QuerySet[Handover]":
    return Handover.objects.select_related("position__unit", "predecessor", "successor", "by").order_by("-id")


def _holders(position: int) -> list[Named]:
    current = Appointment.objects.filter(position=position, ended_at=None).order_by("id")
    return [Named(person, name) for person, name in current.values_list("person_id", "person__name")]


def _line(found: Handover, reader: int) -> dict[str, Any]:
    return {
        "handover": found.pk,
        "position": found.position_id,
        "name": found.name,
        "predecessor": _named(found.predecessor),
        "successor": _named(found.successor),
        "by": _named(found.by),
        "reason": found.reason,
        "at": found.at,
        "predecessor_read_at": found.predecessor_read_at,
        "successor_read_at": found.successor_read_at,
        "mine": _part(found, reader),
    }


def _named(person: Person | None) -> Named | None:
    return Named(person.pk, person.name) if person else None


def _part(found: Handover, reader: int) -> Part | None:
    if found.predecessor_id == reader:
        return "predecessor"
    return "successor" if found.successor_id == reader else None
