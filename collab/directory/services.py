"""What may be done to the directory. `by` is who did it; None for an import or the machine itself."""

from collections.abc import Sequence

import msgspec
from django.db import IntegrityError

from collab.accounts import services as accounts
from collab.accounts.services import Login
from collab.audit.services import record
from collab.core import clock, sql
from collab.core.errors import Conflict, Invalid, NotFound
from collab.core.text import clean
from collab.directory.models import Appointment, Person, Position, Unit
from collab.directory.pinyin import spelled
from collab.eventlog.writing import writing

_BATCH = 500  # rows of one statement


class Newcomer(msgspec.Struct, frozen=True):
    """新人: somebody the directory does not know yet. `login` is the staff number (工号), `position` what he holds.

    Without a password he cannot sign in until he is given one.
    """

    login: str
    name: str
    position: int | None = None
    password: str | None = None


def add_unit(name: str, *, short_name: str = "", parent: int | None = None, order: int = 0) -> int:
    """A unit (单位) under its superior; answers its id."""
    name = _worded(name, "name", 80)
    short_name = _worded(short_name or name[:40], "short_name", 40)
    with sql.writing():
        try:
            return Unit.objects.create(name=name, short_name=short_name, parent_id=parent, order=order).pk
        except IntegrityError:
            raise Conflict("there is a unit of this name", field="name") from None


def add_position(*, unit: int, title: str, order: int = 0) -> int:
    """A position (岗位) in a unit; answers its id."""
    with sql.writing():
        return Position.objects.create(unit_id=unit, title=_worded(title, "title", 40), order=order).pk


def add_person(login: str, name: str, password: str | None = None, *, position: int | None = None) -> int:
    """A person (人员) with an account; answers his id, which is the account's."""
    (person,) = add_people([Newcomer(login=login, name=name, position=position, password=password)])
    return person


def add_people(newcomers: Sequence[Newcomer]) -> list[int]:
    """All of them or none, in a few statements; answers their ids in order."""
    names = [_worded(newcomer.name, "name", 40) for newcomer in newcomers]
    users = accounts.prepared([Login(newcomer.login, newcomer.password) for newcomer in newcomers])
    with sql.writing():
        ids = accounts.open_accounts(users)
        persons = [_person(key, name) for key, name in zip(ids, names, strict=True)]
        Person.objects.bulk_create(persons, batch_size=_BATCH)
        held = [
            Appointment(person_id=key, position_id=newcomer.position)
            for key, newcomer in zip(ids, newcomers, strict=True)
            if newcomer.position is not None
        ]
        Appointment.objects.bulk_create(held, batch_size=_BATCH)
    return ids


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
        log.raise_access_epoch()
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
        log.raise_access_epoch()
        record("appointment.ended", actor=by, subject=f"person:{ended.person_id}", position=ended.position_id)


def _choose_primary(person: int) -> None:
    oldest = Appointment.objects.filter(person_id=person, ended_at=None).order_by("id").first()
    if oldest:
        Appointment.objects.filter(pk=oldest.pk).update(primary=True)


def _person(key: int, name: str) -> Person:
    typed = spelled(name)
    return Person(user_id=key, name=name, pinyin=typed.pinyin, initials=typed.initials)


def _worded(text: str, field: str, length: int) -> str:
    words = clean(text, field)
    if not 0 < len(words) <= length:
        raise Invalid(f"needs 1 to {length} characters", field=field)
    return words
