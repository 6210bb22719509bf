"""Who holds which position (任职). Rights change at COMMIT; what follows from it, whoever follows the stream writes."""

from collections.abc import Collection
from datetime import date
from typing import NamedTuple

from collab.audit.services import record
from collab.core import clock
from collab.core.errors import Conflict, NotFound
from collab.directory import lookup, policy
from collab.directory.events import AppointmentsChanged, directory_stream
from collab.directory.models import Appointment, Person
from collab.directory.services.keeping import keeping, require_ahead, require_begun, today
from collab.directory.services.positions import require_open_position
from collab.eventlog.writing import Writing

_ROUND = 200  # appointments that end in one transaction


class Period(NamedTuple):
    """From which day, which is not to come; and the last day it is meant for (挂职), which is not over."""

    begins_on: date | None = None
    ends_on: date | None = None


_FROM_TODAY = Period()


def appoint(
    *, person: int, position: int, primary: bool = True, period: Period = _FROM_TODAY, by: int | None = None
) -> int:
    """任命: he holds this position from now on; answers the appointment's id. The first one he holds is primary."""
    require_begun(period.begins_on)
    require_ahead(period.ends_on, period.begins_on)
    with keeping() as log:
        require_open_position(by, position)
        policy.require_keeper_of_person(by, person)
        policy.require_no_less(by, person)
        if primary and Appointment.objects.filter(person=person, ended_at=None).exists():
            policy.require_authority_over(by, person)  # where his home is decides who may do more with him
        _require_active(person)
        made = begin(person, position, primary=primary, period=period, by=by)
        tell(log, [person], [position])
        return made


def end_appointment(appointment: int, *, by: int | None = None) -> int:
    """免去: he holds this position no longer, and sees through it no longer, from this moment."""
    with keeping() as log:
        ended = _mine(by, appointment)
        policy.require_no_less(by, ended.person_id)
        lay_down([ended], by=by)
        tell(log, [ended.person_id], [ended.position_id])
        return appointment


def set_primary(appointment: int, *, by: int | None = None) -> int:
    """This position is what his card shows, and its unit his home."""
    with keeping():
        chosen = _mine(by, appointment)
        policy.require_authority_over(by, chosen.person_id)
        if not chosen.primary:
            Appointment.objects.filter(person=chosen.person_id, ended_at=None).update(primary=False)
            Appointment.objects.filter(pk=appointment).update(primary=True)
            lookup.list_persons([chosen.person_id])
            subject = f"person:{chosen.person_id}"
            record("appointment.made_primary", actor=by, subject=subject, position=chosen.position_id)
        return appointment


def end_due_appointments() -> int:
    """What was meant until a day that is over ends; answers how many did. For the worker."""
    ended = 0
    over = Appointment.objects.filter(ended_at=None, ends_on__lt=today()).order_by("pk")
    while over.exists():
        with keeping() as log:
            due = list(over[:_ROUND])
            lay_down(due, by=None)
            tell(log, {one.person_id for one in due}, {one.position_id for one in due})
        ended += len(due)
    return ended


def begin(person: int, position: int, *, primary: bool, period: Period, by: int | None) -> int:
    """He holds it. Inside `keeping`, by somebody who may; whoever calls this tells it."""
    current = Appointment.objects.filter(person_id=person, ended_at=None)
    if current.filter(position_id=position).exists():
        raise Conflict("he holds this position already", field="position", reason="held_already")
    if primary:
        current.update(primary=False)
    first = not current.filter(primary=True).exists()
    made = Appointment.objects.create(
        person_id=person,
        position_id=position,
        primary=primary or first,
        begins_on=period.begins_on or today(),
        ends_on=period.ends_on,
    )
    record("appointment.made", actor=by, subject=f"person:{person}", position=position)
    return made.pk


def lay_down(appointments: Collection[Appointment], *, by: int | None) -> None:
    """They end now, all of them. Inside `keeping`, by somebody who may; whoever calls this tells it."""
    keys = [one.pk for one in appointments]
    Appointment.objects.filter(pk__in=keys).update(ended_at=clock.now())
    Person.objects.filter(acts_in__in=keys).update(acts_in=None)
    for one in appointments:
        Person.objects.filter(pk=one.person_id, acts_for__deputy=one.position_id).update(acts_for=None)
        _choose_primary(one.person_id)
        record("appointment.ended", actor=by, subject=f"person:{one.person_id}", position=one.position_id)


def tell(log: Writing, persons: Collection[int], positions: Collection[int]) -> None:
    """Rights end and begin at once, by the epoch; what follows from it is written by whoever consumes the event."""
    lookup.list_persons(persons)
    log.raise_access_epoch()
    told = AppointmentsChanged(persons=sorted(persons), positions=sorted(positions), at=clock.now())
    directory_stream(log).append(told)


def _mine(by: int | None, appointment: int) -> Appointment:
    """A current appointment to a position he keeps."""
    held = Appointment.objects.select_related("position__unit").filter(pk=appointment, ended_at=None).first()
    if held is None or not policy.administered(by).covers(held.position.unit.path):
        raise NotFound("nobody holds this in a unit you administer", field="appointment")
    return held


def _require_active(person: int) -> None:
    if not Person.objects.filter(pk=person, user__is_active=True).exists():
        raise Conflict("he is not active; let him return first", field="person", reason="inactive")


def _choose_primary(person: int) -> None:
    current = Appointment.objects.filter(person_id=person, ended_at=None).order_by("-primary", "id")
    oldest = current.first()
    if oldest and not oldest.primary:
        Appointment.objects.filter(pk=oldest.pk).update(primary=True)
