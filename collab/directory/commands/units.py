"""Keeping units (单位), their sections (内设机构) and positions (岗位)."""

from typing import Annotated

import msgspec

from collab.core.commands import Actor, Command, Id, Number, command
from collab.directory.records import Entered, Level, PositionKind, UnitKind, Visibility
from collab.directory.services import positions, sections, units

UnitName = Annotated[str, msgspec.Meta(min_length=1, max_length=80)]
Name = Annotated[str, msgspec.Meta(min_length=1, max_length=40)]
Code = Annotated[str, msgspec.Meta(max_length=20)]
Order = Annotated[int, msgspec.Meta(ge=0, le=1_000_000)]
RankNumber = Annotated[int, msgspec.Meta(ge=1, le=5)]


class AddUnit(Command, frozen=True, tag="unit.add"):
    """A new unit. `parent` may only be left out by an administrator of the platform."""

    name: UnitName
    parent: Id | None = None
    short_name: Annotated[str, msgspec.Meta(max_length=40)] = ""
    code: Code = ""
    order: Order = 0
    level: Level = "city"
    kind: UnitKind = "department"
    visibility: Visibility = "everyone"


class ChangeUnit(Command, frozen=True, tag="unit.change"):
    """What is left out stays. `parent` moves the unit with all that stands below it; 0: to the top."""

    unit: Id
    name: UnitName | None = None
    short_name: Name | None = None
    code: Code | None = None
    parent: Number | None = None
    order: Order | None = None
    level: Level | None = None
    kind: UnitKind | None = None
    visibility: Visibility | None = None


class CloseUnit(Command, frozen=True, tag="unit.close"):
    """撤销: refused while people hold positions in it or open units stand below it."""

    unit: Id


class ReopenUnit(Command, frozen=True, tag="unit.reopen"):
    """恢复: a closed unit is open again."""

    unit: Id


class AddSection(Command, frozen=True, tag="section.add"):
    """A new section of a unit."""

    unit: Id
    name: Name
    order: Order = 0


class ChangeSection(Command, frozen=True, tag="section.change"):
    """What is left out stays."""

    section: Id
    name: Name | None = None
    order: Order | None = None


class CloseSection(Command, frozen=True, tag="section.close"):
    """撤销: refused while it has open positions."""

    section: Id


class AddPosition(Command, frozen=True, tag="position.add"):
    """A new position in a unit, and maybe in one of its sections."""

    unit: Id
    title: Name
    section: Id | None = None
    kind: PositionKind = "official"
    rank: RankNumber = 5
    order: Order = 0


class ChangePosition(Command, frozen=True, tag="position.change"):
    """What is left out stays. `section` 0: in no section."""

    position: Id
    title: Name | None = None
    section: Number | None = None
    kind: PositionKind | None = None
    rank: RankNumber | None = None
    order: Order | None = None


class ClosePosition(Command, frozen=True, tag="position.close"):
    """撤销: refused while somebody holds it."""

    position: Id


@command("POST", "administration/units")
def add_unit(actor: Actor, c: AddUnit) -> Entered:
    form = units.UnitForm(c.code, c.level, c.kind, c.visibility)
    made = units.add_unit(
        c.name, short_name=c.short_name, parent=c.parent, order=c.order, form=form, by=actor.person
    )  # fmt: skip
    return Entered(made)


@command("PATCH", "administration/units/{unit}")
def change_unit(actor: Actor, c: ChangeUnit) -> Entered:
    changes = units.UnitChanges(
        c.name, c.short_name, c.code, c.parent, c.order, c.level, c.kind, c.visibility
    )  # fmt: skip
    return Entered(units.change_unit(c.unit, changes, by=actor.person))


@command("POST", "administration/units/{unit}/close")
def close_unit(actor: Actor, c: CloseUnit) -> Entered:
    return Entered(units.close_unit(c.unit, by=actor.person))


@command("POST", "administration/units/{unit}/reopen")
def reopen_unit(actor: Actor, c: ReopenUnit) -> Entered:
    return Entered(units.reopen_unit(c.unit, by=actor.person))


@command("POST", "administration/units/{unit}/sections")
def add_section(actor: Actor, c: AddSection) -> Entered:
    return Entered(sections.add_section(unit=c.unit, name=c.name, order=c.order, by=actor.person))


@command("PATCH", "administration/sections/{section}")
def change_section(actor: Actor, c: ChangeSection) -> Entered:
    return Entered(sections.change_section(c.section, name=c.name, order=c.order, by=actor.person))


@command("POST", "administration/sections/{section}/close")
def close_section(actor: Actor, c: CloseSection) -> Entered:
    return Entered(sections.close_section(c.section, by=actor.person))


@command("POST", "administration/units/{unit}/positions")
def add_position(actor: Actor, c: AddPosition) -> Entered:
    form = positions.PositionForm(c.section, c.kind, c.rank)
    return Entered(positions.add_position(unit=c.unit, title=c.title, order=c.order, form=form, by=actor.person))


@command("PATCH", "administration/positions/{position}")
def change_position(actor: Actor, c: ChangePosition) -> Entered:
    changes = positions.PositionChanges(c.title, c.section, c.kind, c.rank, c.order)
    return Entered(positions.change_position(c.position, changes, by=actor.person))


@command("POST", "administration/positions/{position}/close")
def close_position(actor: Actor, c: ClosePosition) -> Entered:
    return Entered(positions.close_position(c.position, by=actor.person))
