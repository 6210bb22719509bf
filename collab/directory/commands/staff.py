"""Keeping persons (人员) and their appointments (任职)."""

from datetime import date
from typing import Annotated

import msgspec

from collab.core.commands import Actor, Command, Id, command
from collab.directory.records import Entered, PhoneShown
from collab.directory.services import appointments, people, staff

Name = Annotated[str, msgspec.Meta(min_length=1, max_length=40)]
Phone = Annotated[str, msgspec.Meta(max_length=30)]


class AddPerson(Command, frozen=True, tag="person.add"):
    """新增: a person with an account, who signs in once he is given a code. `login` is his staff number (工号)."""

    login: Name
    name: Name
    position: Id
    phone: Phone = ""
    office_phone: Phone = ""
    phone_shown: PhoneShown = "everyone"
    begins_on: date | None = None


class ChangePerson(Command, frozen=True, tag="person.change"):
    """What is left out stays."""

    person: Id
    name: Name | None = None
    phone: Phone | None = None
    office_phone: Phone | None = None
    phone_shown: PhoneShown | None = None


class DeactivatePerson(Command, frozen=True, tag="person.deactivate"):
    """停用: he is signed in nowhere and holds nothing, from this moment."""

    person: Id


class ReturnPerson(Command, frozen=True, tag="person.return"):
    """返岗: active again, in this position."""

    person: Id
    position: Id
    begins_on: date | None = None


class TransferPerson(Command, frozen=True, tag="person.transfer"):
    """交流: all he holds in `unit` ends, and he holds `position` in another, in one act."""

    person: Id
    unit: Id
    position: Id
    begins_on: date | None = None


class MakeAppointment(Command, frozen=True, tag="appointment.make"):
    """任命: he holds this position as well. `ends_on` is the last day it is meant for (挂职)."""

    person: Id
    position: Id
    primary: bool = False
    begins_on: date | None = None
    ends_on: date | None = None


class EndAppointment(Command, frozen=True, tag="appointment.end"):
    """免去: he holds this position no longer."""

    appointment: Id


class SetPrimary(Command, frozen=True, tag="appointment.set_primary"):
    """This position is what his card shows."""

    appointment: Id


@command("POST", "administration/persons")
def add(actor: Actor, c: AddPerson) -> Entered:
    newcomer = people.Newcomer(
        c.login, c.name, c.position, phone=c.phone, office_phone=c.office_phone, phone_shown=c.phone_shown,
        begins_on=c.begins_on,
    )  # fmt: skip
    return Entered(staff.add(newcomer, by=actor.person))


@command("PATCH", "administration/persons/{person}")
def change(actor: Actor, c: ChangePerson) -> Entered:
    changes = staff.PersonChanges(c.name, c.phone, c.office_phone, c.phone_shown)
    return Entered(staff.change(c.person, changes, by=actor.person))


@command("POST", "administration/persons/{person}/deactivate")
def deactivate(actor: Actor, c: DeactivatePerson) -> Entered:
    return Entered(staff.deactivate(c.person, by=actor.person))


@command("POST", "administration/persons/{person}/return")
def bring_back(actor: Actor, c: ReturnPerson) -> Entered:
    return Entered(staff.bring_back(c.person, position=c.position, begins_on=c.begins_on, by=actor.person))


@command("POST", "administration/persons/{person}/transfer")
def transfer(actor: Actor, c: TransferPerson) -> Entered:
    move = staff.Transfer(c.person, c.unit, c.position, c.begins_on)
    return Entered(staff.transfer(move, by=actor.person))


@command("POST", "administration/appointments")
def make_appointment(actor: Actor, c: MakeAppointment) -> Entered:
    period = appointments.Period(c.begins_on, c.ends_on)
    made = appointments.appoint(
        person=c.person, position=c.position, primary=c.primary, period=period, by=actor.person
    )  # fmt: skip
    return Entered(made)


@command("POST", "administration/appointments/{appointment}/end")
def end_appointment(actor: Actor, c: EndAppointment) -> Entered:
    return Entered(appointments.end_appointment(c.appointment, by=actor.person))


@command("POST", "administration/appointments/{appointment}/primary")
def set_primary(actor: Actor, c: SetPrimary) -> Entered:
    return Entered(appointments.set_primary(c.appointment, by=actor.person))
