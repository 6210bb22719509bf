"""The administration pages: what somebody keeps, and who keeps it with him. For everybody else they are not there."""

from typing import Annotated

import msgspec

from collab.core.commands import Actor, Command, Id, Limit, Number, command
from collab.directory import administration, dossiers
from collab.directory.records import (
    Activity,
    Administration,
    Administrators,
    Entered,
    PersonFile,
    PersonRows,
    UnitFile,
    UnitRecords,
)
from collab.directory.services import administrators


class GetAdministration(Command, frozen=True, tag="administration.get"):
    """What I keep: the platform, units, or nothing."""


class ListKeptUnits(Command, frozen=True, tag="administration.units"):
    """All units I keep, with closed ones, in the order of the tree."""


class GetUnitFile(Command, frozen=True, tag="administration.unit"):
    """A unit I keep, with everything that is kept of it."""

    unit: Id


class ListKeptPeople(Command, frozen=True, tag="administration.people"):
    """The people I keep, in the order of units and positions. `unit` alone, or with `below` all that stands under it.

    `text` fits name, pinyin, initials, login or phone. `after`: how many to leave out.
    """

    unit: Id | None = None
    below: bool = False
    text: Annotated[str, msgspec.Meta(max_length=60)] = ""
    state: Activity = "active"
    after: Number = 0
    limit: Limit = 50


class GetPersonFile(Command, frozen=True, tag="administration.person"):
    """A person I keep, with all positions he holds or held."""

    person: Id


class ListAdministrators(Command, frozen=True, tag="administrator.list"):
    """Who keeps what I keep."""


class GrantAdministrator(Command, frozen=True, tag="administrator.grant"):
    """授权: he keeps this unit and all below it; without a unit, the platform."""

    person: Id
    unit: Id | None = None


class RevokeAdministrator(Command, frozen=True, tag="administrator.revoke"):
    """收回: he keeps it no longer. The last administrator of the platform stays."""

    administrator: Id


@command("GET", "administration")
def get(actor: Actor, c: GetAdministration) -> Administration:
    return administration.kept_by(actor.person)


@command("GET", "administration/units")
def units(actor: Actor, c: ListKeptUnits) -> UnitRecords:
    return UnitRecords(units=administration.units(actor.person))


@command("GET", "administration/units/{unit}")
def unit_file(actor: Actor, c: GetUnitFile) -> UnitFile:
    return dossiers.unit_file(actor.person, c.unit)


@command("GET", "administration/people")
def people(actor: Actor, c: ListKeptPeople) -> PersonRows:
    asked = administration.Asked(c.unit, c.below, c.text, c.state)
    return administration.people(actor.person, asked, after=c.after, limit=c.limit)


@command("GET", "administration/persons/{person}")
def person_file(actor: Actor, c: GetPersonFile) -> PersonFile:
    return dossiers.person_file(actor.person, c.person)


@command("GET", "administration/administrators")
def list_administrators(actor: Actor, c: ListAdministrators) -> Administrators:
    return Administrators(administrators=administration.administrators(actor.person))


@command("POST", "administration/administrators")
def grant(actor: Actor, c: GrantAdministrator) -> Entered:
    return Entered(administrators.grant(person=c.person, unit=c.unit, by=actor.person))


@command("DELETE", "administration/administrators/{administrator}")
def revoke(actor: Actor, c: RevokeAdministrator) -> Entered:
    return Entered(administrators.revoke(c.administrator, by=actor.person))
