"""Persons (人员) and their accounts."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

import msgspec

from collab.accounts import services as accounts
from collab.accounts.models import User
from collab.accounts.services import Login
from collab.core.text import titled
from collab.directory.models import Appointment, Person
from collab.directory.phones import dialled
from collab.directory.pinyin import spelled
from collab.directory.records import PhoneShown
from collab.directory.services.appointments import tell
from collab.directory.services.keeping import keeping
from collab.eventlog.writing import Writing

_BATCH = 500  # rows of one statement


class Newcomer(msgspec.Struct, frozen=True):
    """新人: somebody the directory does not know yet. `login` is the staff number (工号), `position` what he holds.

    Without a password he cannot sign in until he is given one, or a one-time code.
    """

    login: str
    name: str
    position: int | None = None
    password: str | None = None
    phone: str = ""
    office_phone: str = ""
    phone_shown: PhoneShown = "everyone"
    begins_on: date | None = None


class Prepared(NamedTuple):
    """Newcomers whose names are in order and whose passwords are hashed."""

    newcomers: Sequence[Newcomer]
    users: list[User]
    persons: list[Person]


def add_person(login: str, name: str, password: str | None = None, *, position: int | None = None) -> int:
    """A person (人员) with an account; answers his id, which is the account's."""
    (person,) = add_people([Newcomer(login=login, name=name, position=position, password=password)])
    return person


def add_people(newcomers: Sequence[Newcomer]) -> list[int]:
    """All of them or none, in a few statements; answers their ids in order."""
    prepared = prepare(newcomers)
    with keeping() as log:
        return enter(log, prepared)


def prepare(newcomers: Sequence[Newcomer]) -> Prepared:
    """Before any transaction: a good hash takes longer than one may last."""
    persons = [_person(newcomer) for newcomer in newcomers]
    users = accounts.prepared([Login(newcomer.login, newcomer.password) for newcomer in newcomers])
    return Prepared(newcomers, users, persons)


def enter(log: Writing, prepared: Prepared) -> list[int]:
    """They are in the directory, and it is told who holds what. Inside `keeping`."""
    ids = accounts.open_accounts(prepared.users)
    for key, person in zip(ids, prepared.persons, strict=True):
        person.user_id = key
    Person.objects.bulk_create(prepared.persons, batch_size=_BATCH)
    held = {
        key: newcomer.position
        for key, newcomer in zip(ids, prepared.newcomers, strict=True)
        if newcomer.position is not None
    }
    begun = {key: newcomer.begins_on for key, newcomer in zip(ids, prepared.newcomers, strict=True)}
    Appointment.objects.bulk_create(
        [Appointment(person_id=key, position_id=held[key], begins_on=begun[key]) for key in held], batch_size=_BATCH
    )
    if held:
        tell(log, held.keys(), set(held.values()))
    return ids


def _person(newcomer: Newcomer) -> Person:
    name = titled(newcomer.name, "name", 40)
    typed = spelled(name)
    return Person(
        name=name,
        pinyin=typed.pinyin,
        initials=typed.initials,
        phone=dialled(newcomer.phone, "phone"),
        office_phone=dialled(newcomer.office_phone, "office_phone", 30),
        phone_shown=newcomer.phone_shown,
    )
