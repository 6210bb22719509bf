"""What may be asked of the directory."""

from typing import Annotated

import msgspec

from collab.core.commands import Actor, Command, Id, Limit, command
from collab.directory import selectors
from collab.directory.shapes import People, Units


class GetPersons(Command, frozen=True, tag="person.get"):
    """The cards of these persons. Unknown ids are left out."""

    persons: Annotated[list[Id], msgspec.Meta(max_length=200)]


class FindPersons(Command, frozen=True, tag="person.find"):
    """Persons by name, pinyin, initials or unit, best first."""

    text: Annotated[str, msgspec.Meta(max_length=60)]
    limit: Limit = 20


class ListUnits(Command, frozen=True, tag="unit.list"):
    """All units, for the picker."""


class ListUnitPersons(Command, frozen=True, tag="unit.persons"):
    """The people of a unit, in the order of their positions."""

    unit: Id


@command("GET", "persons")
def get(actor: Actor, c: GetPersons) -> People:
    return People(persons=selectors.cards_of(actor.person, c.persons))


@command("GET", "persons/search")
def find(actor: Actor, c: FindPersons) -> People:
    return People(persons=selectors.find(actor.person, c.text, c.limit))


@command("GET", "units")
def units(actor: Actor, c: ListUnits) -> Units:
    return Units(units=selectors.units(actor.person))


@command("GET", "units/{unit}/persons")
def persons_of_unit(actor: Actor, c: ListUnitPersons) -> People:
    return People(persons=selectors.persons_of_unit(actor.person, c.unit))
