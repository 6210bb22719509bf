"""Many at once, for an import: a few statements for some hundred rows. Inside `keeping`, of rows already judged."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from collab.directory import lookup
from collab.directory.models import Appointment, Person, Position, Section, Unit
from collab.directory.pinyin import spelled
from collab.directory.services.appointments import Period, begin, lay_down

_BATCH = 500  # rows of one statement


class UnitEntry(NamedTuple):
    """A unit to be; its superior stands already."""

    name: str
    short_name: str
    parent: int | None
    order: int
    level: str
    kind: str
    visibility: str
    code: str


class PositionEntry(NamedTuple):
    """A position to be."""

    unit: int
    section: int | None
    title: str
    kind: str
    rank: int
    order: int


class Term(NamedTuple):
    """Somebody takes up a position."""

    person: int
    position: int
    primary: bool
    begins_on: date | None = None
    ends_on: date | None = None


def enter_units(entries: Sequence[UnitEntry]) -> list[int]:
    """New units with their paths; answers their ids in order."""
    above = dict(Unit.objects.filter(pk__in={entry.parent for entry in entries}).values_list("pk", "path"))
    made = Unit.objects.bulk_create([_unit(entry) for entry in entries], batch_size=_BATCH)
    for unit in made:
        unit.path = f"{above.get(unit.parent_id or 0, '')}{unit.pk}."
    Unit.objects.bulk_update(made, ["path"], batch_size=_BATCH)
    lookup.list_units(unit.pk for unit in made)
    return [unit.pk for unit in made]


def enter_sections(named: Sequence[tuple[int, str]]) -> list[int]:
    """New sections of units; answers their ids in order."""
    made = [Section(unit_id=unit, name=name, order=order) for order, (unit, name) in enumerate(named)]
    return [section.pk for section in Section.objects.bulk_create(made, batch_size=_BATCH)]


def enter_positions(entries: Sequence[PositionEntry]) -> list[int]:
    """New positions; answers their ids in order."""
    made = [
        Position(unit_id=e.unit, section_id=e.section, title=e.title, kind=e.kind, rank=e.rank, order=e.order)
        for e in entries
    ]
    return [position.pk for position in Position.objects.bulk_create(made, batch_size=_BATCH)]


def enter_terms(terms: Sequence[Term]) -> None:
    """The first terms of people who are new. Whoever calls this tells it."""
    made = [
        Appointment(
            person_id=term.person, position_id=term.position, primary=term.primary, begins_on=term.begins_on,
            ends_on=term.ends_on,
        )
        for term in terms
    ]  # fmt: skip
    Appointment.objects.bulk_create(made, batch_size=_BATCH)


def change_positions(changes: Mapping[int, Mapping[str, Any]]) -> None:
    """Other values, by position and column."""
    for position, values in changes.items():
        if values:
            Position.objects.filter(pk=position).update(**values)


def change_people(changes: Mapping[int, Mapping[str, Any]]) -> None:
    """Other names and numbers, by person and column."""
    for person, values in changes.items():
        typed = spelled(values["name"])._asdict() if "name" in values else {}
        if values:
            Person.objects.filter(pk=person).update(**values, **typed)


def change_appointments(changes: Mapping[int, Mapping[str, Any]]) -> None:
    """Other dates; and `primary`, which makes it the only one of its person."""
    for appointment, values in changes.items():
        if values.get("primary"):
            person = Appointment.objects.values_list("person_id", flat=True).get(pk=appointment)
            Appointment.objects.filter(person=person, ended_at=None).update(primary=False)
        if values:
            Appointment.objects.filter(pk=appointment).update(**values)


def end_terms(appointments: Sequence[int], *, by: int | None) -> None:
    """These end now. Whoever calls this tells it."""
    lay_down(list(Appointment.objects.filter(pk__in=appointments, ended_at=None)), by=by)


def begin_terms(terms: Sequence[Term], *, by: int | None) -> None:
    """These begin. Whoever calls this tells it."""
    for term in terms:
        begin(term.person, term.position, primary=term.primary, period=Period(term.begins_on, term.ends_on), by=by)


def _unit(entry: UnitEntry) -> Unit:
    return Unit(
        name=entry.name, short_name=entry.short_name, parent_id=entry.parent, order=entry.order, level=entry.level,
        kind=entry.kind, visibility=entry.visibility, code=entry.code,
    )  # fmt: skip
