"""Groups of a unit (单位群): its administrators open, name and seat them without belonging to them. What is said there
is not theirs to read: all they see is the name, who sits there, and how many people that makes."""

from collections.abc import Sequence
from typing import NamedTuple
from uuid import UUID

import msgspec
from django.db import IntegrityError

from collab.audit.services import record
from collab.conversations.events import ConversationChanged, SharedSeat
from collab.conversations.models import Conversation, Membership
from collab.conversations.seating import Places, give_up_seat, take_seats
from collab.conversations.seats import shared_seats_of
from collab.conversations.streams import stream_name
from collab.core import clock
from collab.core.errors import Invalid, NotFound
from collab.core.text import titled
from collab.directory.models import Position, Unit
from collab.directory.policy import require_keeper
from collab.eventlog.writing import Stream, writing

TITLE_LENGTH = 60


class UnitGroup(msgspec.Struct, frozen=True):
    """单位群, as its administrators see it. `people` belong by these seats or by one of their own."""

    conversation: int
    unit: int
    title: str
    seats: list[SharedSeat]
    people: int


class Sitting(NamedTuple):
    """Who is to sit there: positions and units of this unit or below it; `leaders`: positions that lead the group."""

    positions: tuple[int, ...] = ()
    units: tuple[int, ...] = ()
    leaders: tuple[int, ...] = ()


class Changes(NamedTuple):
    """What is to change; a title of None stays. `leave`: the seats that go."""

    title: str | None = None
    sitting: Sitting = Sitting()
    leave: tuple[int, ...] = ()


def unit_groups(by: int, unit: int) -> list[UnitGroup]:
    """The groups of this unit, by name."""
    require_keeper(by, unit)
    found = list(Conversation.objects.filter(unit=unit).order_by("title", "id"))
    seats = shared_seats_of([group.pk for group in found])
    return [
        UnitGroup(
            conversation=group.pk, unit=unit, title=group.title, seats=seats.get(group.pk, []),
            people=Membership.objects.filter(conversation=group).count(),
        )
        for group in found
    ]  # fmt: skip


def open_unit_group(*, by: int, client_id: UUID, unit: int, title: str, sitting: Sitting) -> int:
    """A group of the unit. The same client_id again answers with the group it made the first time."""
    require_keeper(by, unit)
    named = titled(title, "title", TITLE_LENGTH)
    made = Conversation.objects.filter(created_by=by, client_id=client_id)
    if earlier := made.values_list("pk", flat=True).first():
        return earlier
    _require_below(unit, sitting)
    if not any(sitting):
        raise Invalid("somebody must sit there", field="positions")
    try:
        with writing() as log:
            group = Conversation(
                kind=Conversation.Kind.GROUP, title=named, unit_id=unit, created_by_id=by, client_id=client_id,
                created_at=clock.now(),
            )  # fmt: skip
            group.save(force_insert=True)
            _seat(log.open(stream_name(group.pk)), group, sitting, by)
            record("unit_group.opened", actor=by, subject=stream_name(group.pk), unit=unit, title=named)
            return group.pk
    except IntegrityError:  # the same request twice at once
        return made.values_list("pk", flat=True).get()


def change_unit_group(*, by: int, conversation: int, changes: Changes) -> int:
    """Another name, other seats. Answers the stream's newest seq."""
    with writing(stream_name(conversation)) as log:
        group = Conversation.objects.filter(pk=conversation).exclude(unit=None).first()
        if group is None or group.unit_id is None:
            raise NotFound("no such group of a unit you administer", field="conversation")
        require_keeper(by, group.unit_id, field="conversation")
        _require_below(group.unit_id, changes.sitting)
        stream = log[stream_name(conversation)]
        _rename(stream, group, changes.title, by)
        _seat(stream, group, changes.sitting, by)
        for seat in changes.leave:
            give_up_seat(stream, conversation, seat, by)
        record("unit_group.changed", actor=by, subject=stream_name(conversation), title=group.title)
        return stream.head


def _seat(stream: Stream, group: Conversation, sitting: Sitting, by: int) -> None:
    take_seats(stream, group, Places(positions=sitting.leaders, role="admin"), by)
    take_seats(stream, group, Places(positions=sitting.positions, units=sitting.units), by)


def _rename(stream: Stream, group: Conversation, title: str | None, by: int) -> None:
    named = group.title if title is None else titled(title, "title", TITLE_LENGTH)
    if named != group.title:
        group.title = named
        group.save(update_fields=["title"])
        now = (group.title, group.read_only, group.history_for_newcomers)
        stream.append(ConversationChanged(*now, by=by, at=clock.now()))


def _require_below(unit: int, sitting: Sitting) -> None:
    """All of it is open, and of this unit or below it."""
    path = Unit.objects.values_list("path", flat=True).get(pk=unit)
    below = Unit.objects.filter(path__startswith=path, closed_at=None)
    posts = Position.objects.filter(unit__in=below, closed_at=None)
    _require_all(sitting.units, set(below.filter(pk__in=sitting.units).values_list("pk", flat=True)), "units")
    for field, wanted in (("positions", sitting.positions), ("leaders", sitting.leaders)):
        _require_all(wanted, set(posts.filter(pk__in=wanted).values_list("pk", flat=True)), field)


def _require_all(wanted: Sequence[int], known: set[int], field: str) -> None:
    if unknown := [one for one in wanted if one not in known]:
        raise Invalid(f"not of this unit: {unknown[0]}", field=field)
