"""What may be asked of the directory. Each answers what its reader may see, and nothing about the rest."""

from typing import Annotated

import msgspec

from collab.core.commands import Actor, Command, Id, Limit, command
from collab.directory import selectors
from collab.directory.shapes import People, PersonPage, Positions, UnitPage, Units

Words = Annotated[str, msgspec.Meta(max_length=60)]


class GetPersons(Command, frozen=True, tag="person.get"):
    """The cards of these persons. Unknown ids are left out, and those whom one neither sees nor meets."""

    persons: Annotated[list[Id], msgspec.Meta(max_length=200)]


class GetPersonPage(Command, frozen=True, tag="person.card"):
    """Somebody's page (名片): what he holds, and how he is reached."""

    person: Id


class FindPersons(Command, frozen=True, tag="person.find"):
    """Persons by name, pinyin, initials, unit, section, title or the end of a telephone number, best first."""

    text: Words
    limit: Limit = 20


class ListUnits(Command, frozen=True, tag="unit.list"):
    """All units I see, with how many people each has."""


class ListUnitPersons(Command, frozen=True, tag="unit.persons"):
    """The page of a unit: its sections and its people, in political order."""

    unit: Id


class ListUnitPositions(Command, frozen=True, tag="unit.positions"):
    """The positions of a unit and who holds them."""

    unit: Id


class FindPositions(Command, frozen=True, tag="position.find"):
    """Positions by title, section or unit, the highest rank first."""

    text: Words
    limit: Limit = 20


@command("GET", "persons")
def get(actor: Actor, c: GetPersons) -> People:
    return People(persons=selectors.cards_of(actor.person, c.persons))


@command("GET", "persons/search")
def find(actor: Actor, c: FindPersons) -> People:
    return People(persons=selectors.find(actor.person, c.text, c.limit))


@command("GET", "persons/{person}/card")
def page(actor: Actor, c: GetPersonPage) -> PersonPage:
    return selectors.person_page(actor.person, c.person)


@command("GET", "units")
def units(actor: Actor, c: ListUnits) -> Units:
    return Units(units=selectors.units(actor.person))


@command("GET", "units/{unit}/persons")
def persons_of_unit(actor: Actor, c: ListUnitPersons) -> UnitPage:
    return selectors.unit_page(actor.person, c.unit)


@command("GET", "units/{unit}/positions")
def positions_of_unit(actor: Actor, c: ListUnitPositions) -> Positions:
    return Positions(positions=selectors.positions_of_unit(actor.person, c.unit))


@command("GET", "positions/search")
def find_positions(actor: Actor, c: FindPositions) -> Positions:
    return Positions(positions=selectors.find_positions(actor.person, c.text, c.limit))
