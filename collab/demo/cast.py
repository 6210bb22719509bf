"""city.toml, parsed: whom the story of 云汀市 knows by name, how they stand to each other, and who can sign in."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import msgspec

from collab.accounts.models import User
from collab.accounts.services import set_password
from collab.directory.models import Person

_CITY = Path(__file__).with_name("city.toml")
_BESIDE = "兼"


class Account(msgspec.Struct, frozen=True):
    """Somebody the reader may sign in as, and his part in the story."""

    person: str
    role: str


class CityUnit(msgspec.Struct, frozen=True):
    """A unit and the lines of its people: "局长 岑雨水"."""

    name: str
    people: str
    short_name: str = ""
    parent: str = ""


class Deputy(msgspec.Struct, frozen=True):
    """AB角: who acts for whom, from and to so many days from today."""

    deputy: str
    acts_for: str
    since: int
    until: int
    scope: str = ""


class Relations(msgspec.Struct, frozen=True):
    """Secretary → leader, leader → the units in his charge, keeper → what he administers ("": the platform)."""

    secretaries: dict[str, str]
    portfolios: dict[str, str]
    administrators: dict[str, str]
    deputies: list[Deputy]


class City(msgspec.Struct, frozen=True):
    """The whole of city.toml."""

    password: str
    accounts: list[Account]
    units: list[CityUnit]
    relations: Relations


class Held(NamedTuple):
    """Who holds which position where; `beside` another one of his."""

    unit: str
    title: str
    person: str
    beside: bool


def city() -> City:
    """As written in city.toml."""
    return msgspec.toml.decode(_CITY.read_bytes(), type=City)


def holdings(city: City) -> list[Held]:
    """Every position with its holder, in rank order."""
    return [
        Held(unit.name, title, person, beside=_BESIDE in rest)
        for unit in city.units
        for title, person, *rest in (row.split() for row in unit.people.split("\n") if row)
    ]


def invite(city: City) -> Iterator[int]:
    """Give the printed accounts their password, one by one: a good hash takes longer than a transaction should. Tells
    how many have one."""
    users = User.objects.filter(person__name__in=[account.person for account in city.accounts])
    for number, user in enumerate(users, start=1):
        if not user.has_usable_password():
            set_password(user, city.password)
        yield number


def persons() -> dict[str, int]:
    """Name → id, as the directory has them. Names are unique in this city."""
    return dict(Person.objects.values_list("name", "user_id"))
