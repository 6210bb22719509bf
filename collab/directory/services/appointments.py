"""Who holds which position (任职). Rights change at COMMIT; what follows from it, whoever follows the stream writes."""

from collab.audit.services import record
from collab.core import clock
from collab.core.errors import Conflict, NotFound
from collab.directory import lookup
from collab.directory.events import AppointmentsChanged, directory_stream
from collab.directory.models import Appointment, Person
from collab.eventlog.writing import Writing, writing


def appoint(*, person: int, position: int, primary: bool = True, by: int | None = None) -> int:
    """任命: he holds this position from now on; answers the appointment's id. The first one he holds is primary."""
    with writing() as log:
        Person.objects.select_for_update().get(pk=person)
        current = Appointment.objects.filter(person_id=person, ended_at=None)
        if current.filter(position_id=position).exists():
            raise Conflict("he holds this position already", field="position")
        if primary:
            current.update(primary=False)
        first = not current.filter(primary=True).exists()
        appointment = Appointment.objects.create(person_id=person, position_id=position, primary=primary or first)
        _tell(log, person, position)
        record("appointment.made", actor=by, subject=f"person:{person}", position=position)
    return appointment.pk


def end_appointment(appointment: int, *, by: int | None = None) -> None:
    """免去: he holds this position no longer, and sees through it no longer, from this moment."""
    with writing() as log:
        ended = Appointment.objects.select_for_update().filter(pk=appointment, ended_at=None).first()
        if ended is None:
            raise NotFound
        ended.ended_at = clock.now()
        ended.save(update_fields=["ended_at"])
        if ended.primary:
            _choose_primary(ended.person_id)
        _tell(log, ended.person_id, ended.position_id)
        record("appointment.ended", actor=by, subject=f"person:{ended.person_id}", position=ended.position_id)


def _tell(log: Writing, person: int, position: int) -> None:
    """Rights end and begin at once, by the epoch; what follows from it is written by whoever consumes the event."""
    log.raise_access_epoch()
    lookup.list_persons([person])
    directory_stream(log).append(AppointmentsChanged(persons=[person], positions=[position], at=clock.now()))


def _choose_primary(person: int) -> None:
    oldest = Appointment.objects.filter(person_id=person, ended_at=None).order_by("id").first()
    if oldest:
        Appointment.objects.filter(pk=oldest.pk).update(primary=True)
