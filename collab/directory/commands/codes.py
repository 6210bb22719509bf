"""首次登录: who can sign in, and one-time codes for those who cannot. For unit administrators."""

from typing import Annotated

import msgspec

from collab.core.commands import Actor, Command, Id, Number, command
from collab.directory import codes
from collab.directory.codes import Place, SignInState, StateName, UnitProgress
from collab.directory.services import codes as services
from collab.directory.services.codes import Slip

Persons = Annotated[list[Id], msgspec.Meta(min_length=1, max_length=500)]


class Slips(msgspec.Struct, frozen=True):
    """登录条, in the order in which they are cut. The codes are told this once."""

    slips: list[Slip]


class SignInStates(msgspec.Struct, frozen=True):
    """Who can sign in already."""

    states: list[SignInState]


class SignInPage(msgspec.Struct, frozen=True):
    """A page of them, of so many in all."""

    states: list[SignInState]
    total: int


class SignInProgress(msgspec.Struct, frozen=True):
    """All units I administer, in the order of the tree."""

    units: list[UnitProgress]


class IssueCodes(Command, frozen=True, tag="code.issue"):
    """One-time codes for these persons. With `reset`, who has a password loses it and all his devices at once."""

    persons: Persons
    reset: bool = False


class IssueUnitCodes(Command, frozen=True, tag="code.issue_unit"):
    """Codes for everybody of a unit (`below`: and of all below it) who has no password.

    Where a code is out it stays good, unless `again`: then a new one takes its place.
    """

    unit: Id
    below: bool = False
    again: bool = False


class VoidCode(Command, frozen=True, tag="code.void"):
    """作废: the code that is out for him opens nothing any more."""

    person: Id


class UnlockAccount(Command, frozen=True, tag="account.unlock"):
    """解除锁定: he mistyped too often, and may try again now."""

    person: Id


class ListCodeStates(Command, frozen=True, tag="code.states"):
    """登录状态 of these persons; those I do not administer are left out."""

    persons: Annotated[list[Id], msgspec.Meta(max_length=500)]


class ListCodePeople(Command, frozen=True, tag="code.people"):
    """The people of a unit, or of all I administer, whom `text` fits by name, pinyin or login, the `after`th on."""

    unit: Id | None = None
    state: StateName | None = None
    text: Annotated[str, msgspec.Meta(max_length=60)] = ""
    after: Number = 0
    limit: Annotated[int, msgspec.Meta(ge=1, le=500)] = 200


class GetCodeProgress(Command, frozen=True, tag="code.progress"):
    """How far the units I administer have come with their first sign-in."""


@command("POST", "administration/codes")
def issue(actor: Actor, c: IssueCodes) -> Slips:
    return Slips(slips=services.issue_to(c.persons, reset=c.reset, by=actor.person))


@command("POST", "administration/units/{unit}/codes")
def issue_unit(actor: Actor, c: IssueUnitCodes) -> Slips:
    return Slips(slips=services.issue_in(c.unit, below=c.below, again=c.again, by=actor.person))


@command("DELETE", "administration/persons/{person}/code")
def void(actor: Actor, c: VoidCode) -> SignInStates:
    services.void(c.person, by=actor.person)
    return SignInStates(states=codes.states(actor.person, [c.person]))


@command("POST", "administration/persons/{person}/unlock")
def unlock(actor: Actor, c: UnlockAccount) -> SignInStates:
    services.unlock(c.person, by=actor.person)
    return SignInStates(states=codes.states(actor.person, [c.person]))


@command("GET", "administration/codes")
def states(actor: Actor, c: ListCodeStates) -> SignInStates:
    return SignInStates(states=codes.states(actor.person, c.persons))


@command("GET", "administration/codes/people")
def people(actor: Actor, c: ListCodePeople) -> SignInPage:
    states, total = codes.people(actor.person, Place(c.unit, c.state, c.text, c.after, c.limit))
    return SignInPage(states=states, total=total)


@command("GET", "administration/codes/progress")
def progress(actor: Actor, c: GetCodeProgress) -> SignInProgress:
    return SignInProgress(units=codes.progress(actor.person))
