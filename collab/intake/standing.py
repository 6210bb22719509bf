"""The directory as it stands, read once into memory: what a spreadsheet is compared with."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

import msgspec

from collab.directory.models import Administrator, Appointment, Person, Position, Section, Unit
from collab.intake.reading.cells import folded

UnitKey = str
"""The full name of a unit, folded: what it is called by whoever speaks of it, whether it stands already or not."""
PostKey = tuple[UnitKey, str, str]
"""Unit, section, title: what a position is called."""


class StandingUnit(NamedTuple):
    """A unit. `path` as stored."""

    id: int
    name: str
    short_name: str
    code: str
    path: str
    order: int
    level: str
    kind: str
    visibility: str
    parent: str
    closed: bool


class StandingPosition(msgspec.Struct, frozen=True):
    """An open position and how many hold it."""

    id: int
    unit: UnitKey
    section: str
    title: str
    kind: str
    rank: int
    order: int

    @property
    def key(self) -> PostKey:
        return post_key(self.unit, self.section, self.title)


class Holding(msgspec.Struct, frozen=True):
    """A current appointment."""

    id: int
    position: StandingPosition
    primary: bool
    begins_on: date | None
    ends_on: date | None


class StandingPerson(NamedTuple):
    """A person with his current appointments, the primary one first."""

    id: int
    login: str
    name: str
    phone: str
    office_phone: str
    phone_shown: str
    active: bool
    holdings: list[Holding]

    @property
    def primary(self) -> Holding | None:
        return next((holding for holding in self.holdings if holding.primary), None)


class Standing(msgspec.Struct, frozen=True):
    """Everything, by what a spreadsheet calls it."""

    units: dict[UnitKey, StandingUnit]
    called: dict[str, list[UnitKey]]
    """Folded short name or code → the units called so."""
    sections: dict[tuple[UnitKey, str], int]
    positions: dict[PostKey, list[StandingPosition]]
    vacant: dict[PostKey, list[int]]
    people: dict[str, StandingPerson]
    grants: dict[int, list[str | None]]
    """Administrators → the paths of what they keep, None for the platform."""


def unit_key(name: str) -> UnitKey:
    return folded(name)


def post_key(unit: UnitKey, section: str, title: str) -> PostKey:
    return unit, folded(section), folded(title)


def standing() -> Standing:
    """The directory now, in a few statements."""
    units = {unit_key(unit.name): unit for unit in _units()}
    keys = {unit.id: key for key, unit in units.items()}
    positions = {position.id: position for position in _positions(keys)}
    people = {person.id: person for person in _people()}
    held = _join(people, positions)
    grouped: dict[PostKey, list[StandingPosition]] = {}
    vacant: dict[PostKey, list[int]] = {}
    for position in positions.values():
        grouped.setdefault(position.key, []).append(position)
        if position.id not in held:
            vacant.setdefault(position.key, []).append(position.id)
    by_login = {person.login: person for person in people.values()}
    return Standing(units, _called(units), _sections(keys), grouped, vacant, by_login, _grants())


def _grants() -> dict[int, list[str | None]]:
    grants: dict[int, list[str | None]] = {}
    for person, path in Administrator.objects.filter(ended_at=None).values_list("person_id", "unit__path"):
        grants.setdefault(person, []).append(path)
    return grants


def _units() -> Iterable[StandingUnit]:
    fields = ("id", "name", "short_name", "code", "path", "order", "level", "kind", "visibility", "parent__name")
    for *row, parent, closed_at in Unit.objects.order_by("path").values_list(*fields, "closed_at"):
        yield StandingUnit._make((*row, parent or "", closed_at is not None))


def _called(units: Mapping[UnitKey, StandingUnit]) -> dict[str, list[UnitKey]]:
    called: dict[str, list[UnitKey]] = {}
    for key, unit in units.items():
        for name in {folded(unit.short_name), folded(unit.code)} - {"", key}:
            called.setdefault(name, []).append(key)
    return called


def _sections(keys: Mapping[int, UnitKey]) -> dict[tuple[UnitKey, str], int]:
    found = Section.objects.filter(closed_at=None).values_list("unit_id", "name", "pk")
    return {(keys[unit], folded(name)): section for unit, name, section in found}


def _positions(keys: Mapping[int, UnitKey]) -> Iterable[StandingPosition]:
    fields = ("id", "unit_id", "section__name", "title", "kind", "rank", "order")
    found = Position.objects.filter(closed_at=None).order_by("order", "id").values_list(*fields)
    for key, unit, section, title, kind, rank, order in found.iterator(chunk_size=2_000):
        yield StandingPosition(key, keys[unit], section or "", title, kind, rank, order)


def _people() -> Iterable[StandingPerson]:
    fields = ("user_id", "user__login", "name", "phone", "office_phone", "phone_shown", "user__is_active")
    for row in Person.objects.values_list(*fields).iterator(chunk_size=2_000):
        yield StandingPerson._make((*row, []))


def _join(people: dict[int, StandingPerson], positions: dict[int, StandingPosition]) -> set[int]:
    """Appointments to their persons; answers which positions are held."""
    held = set()
    fields = ("id", "person_id", "position_id", "primary", "begins_on", "ends_on")
    current = Appointment.objects.filter(ended_at=None, position__closed_at=None)
    for key, person, position, primary, begins, ends in current.order_by("-primary", "id").values_list(*fields):
        held.add(position)
        people[person].holdings.append(Holding(key, positions[position], primary, begins, ends))
    return held
