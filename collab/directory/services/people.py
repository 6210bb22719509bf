"""Persons (人员) and their accounts."""

from collections.abc import Sequence

import msgspec

from collab.accounts import services as accounts
from collab.accounts.services import Login
from collab.core import sql
from collab.core.text import titled
from collab.directory import lookup
from collab.directory.models import Appointment, Person
from collab.directory.pinyin import spelled

_BATCH = 500  # rows of one statement


class Newcomer(msgspec.Struct, frozen=True):
    """新人: somebody the directory does not know yet. `login` is the staff number (工号), `position` what he holds.

    Without a password he cannot sign in until he is given one.
    """

    login: str
    name: str
    position: int | None = None
    password: str | None = None


def add_person(login: str, name: str, password: str | None = None, *, position: int | None = None) -> int:
    """A person (人员) with an account; answers his id, which is the account's."""
    (person,) = add_people([Newcomer(login=login, name=name, position=position, password=password)])
    return person


def add_people(newcomers: Sequence[Newcomer]) -> list[int]:
    """All of them or none, in a few statements; answers their ids in order."""
    names = [titled(newcomer.name, "name", 40) for newcomer in newcomers]
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
        lookup.list_persons(one.person_id for one in held)
    return ids


def _person(key: int, name: str) -> Person:
    typed = spelled(name)
    return Person(user_id=key, name=name, pinyin=typed.pinyin, initials=typed.initials)
