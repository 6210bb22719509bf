"""Who lives in 云汀市: units, positions, persons, and the few who can sign in."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import msgspec

from collab.accounts.models import User
from collab.accounts.services import set_password
from collab.directory import services as directory
from collab.directory.models import Person
from collab.directory.pinyin import spelled
from collab.directory.services import Newcomer

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


class City(msgspec.Struct, frozen=True):
    """The whole of city.toml."""

    password: str
    accounts: list[Account]
    units: list[CityUnit]


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


def units_of(city: City) -> dict[str, str]:
    """Person → what his unit is called in short."""
    short = {unit.name: unit.short_name or unit.name for unit in city.units}
    return {one.person: _spoken(short[one.unit]) for one in holdings(city) if not one.beside}


def logins(city: City) -> dict[str, str]:
    """Person → what he signs in with: his name as it is typed."""
    return {one.person: spelled(one.person).pinyin for one in holdings(city)}


def settle(city: City, logins: Mapping[str, str]) -> None:
    """Write them into the directory, inside the caller's transaction. Nobody can sign in yet."""
    units: dict[str, int] = {}
    for order, unit in enumerate(city.units):
        short = unit.short_name or _spoken(unit.name)
        units[unit.name] = directory.add_unit(unit.name, short_name=short, parent=units.get(unit.parent), order=order)
    held = [
        (one, directory.add_position(unit=units[one.unit], title=one.title, order=order))
        for order, one in enumerate(holdings(city))
    ]
    newcomers = [
        Newcomer(login=logins[one.person], name=one.person, position=position)
        for one, position in held
        if not one.beside
    ]
    directory.add_people(newcomers)
    ids = persons()
    for one, position in held:
        if one.beside:
            directory.appoint(person=ids[one.person], position=position, primary=False)


def invite(city: City) -> None:
    """Give the printed accounts their password, one by one: a good hash takes longer than a transaction should."""
    for user in User.objects.filter(person__name__in=[account.person for account in city.accounts]):
        if not user.has_usable_password():
            set_password(user, city.password)


def persons() -> dict[str, int]:
    """Name → id, as the directory has them."""
    return dict(Person.objects.values_list("name", "user_id"))


def _spoken(name: str) -> str:
    """云汀市水利局 → 市水利局"""
    return name.removeprefix("云汀") if len(name) > len("云汀市") else name
