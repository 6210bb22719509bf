"""One-time codes (一次性登录码) by the hand of an administrator. What he gets to print he gets this once."""

from collections.abc import Sequence
from datetime import datetime

import msgspec

from collab.accounts import services as accounts
from collab.core.errors import Conflict, Invalid, TooLarge
from collab.directory import policy
from collab.directory.codes import SignInState, newcomers, states
from collab.directory.models import Administrator, Appointment
from collab.eventlog.writing import Writing, writing

SLIPS = 5_000  # one sheaf of paper; more are issued unit by unit


class Slip(msgspec.Struct, frozen=True):
    """登录条: what is printed and cut out for one person."""

    person: int
    name: str
    login: str
    unit: str
    section: str
    code: str
    expires_at: datetime


def issue_to(persons: Sequence[int], *, reset: bool, by: int) -> list[Slip]:
    """Codes for these persons. Who has a password keeps it, unless it is to be `reset`: it then ends with his devices.

    Raises NotFound for a person he does not keep, Forbidden for one who keeps more than he does, Conflict for one who
    has a password and is not to be reset, or was deactivated.
    """
    if by in persons:
        raise Invalid("change your own password in your settings", field="persons")
    with writing() as log:
        _require_authority_over_all(by, persons)
        slips = _issue(log, persons, by, reset=reset)
        if len(slips) < len(set(persons)):
            raise Conflict("he has a password already, or was deactivated", field="persons")
    return slips


def issue_in(unit: int, *, below: bool, again: bool, by: int) -> list[Slip]:
    """Codes for everybody of a unit who has no password yet; `again`: also where a code is out, which is then void."""
    with writing() as log:
        waiting = newcomers(by, unit, below=below, again=again)
        keepers = _keepers(waiting)
        chosen = [one for one in waiting if one not in keepers or policy.has_authority_over(by, one)]
        if len(chosen) > SLIPS:
            raise TooLarge(f"at most {SLIPS} codes at once", field="unit")
        return _issue(log, chosen, by, reset=False)


def void(person: int, *, by: int) -> None:
    """作废: the code that is out for him opens nothing any more."""
    policy.require_authority_over(by, person)
    accounts.void_code(person, by=by)


def unlock(person: int, *, by: int) -> None:
    """解除锁定: he mistyped too often, and may try again now."""
    policy.require_authority_over(by, person)
    accounts.unlock(person, by=by)


def _require_authority_over_all(by: int, persons: Sequence[int]) -> None:
    """`policy.require_authority_over` each, in few statements for those who are at home with him and keep nothing."""
    mine = policy.administered(by)
    homes = Appointment.objects.filter(person__in=persons, ended_at=None, primary=True)
    plain = {one for one, path in homes.values_list("person_id", "position__unit__path") if mine.covers(path)}
    for person in set(persons) - (plain - _keepers(persons)):
        policy.require_authority_over(by, person)


def _keepers(persons: Sequence[int]) -> set[int]:
    """Those of them who administer something themselves."""
    return set(Administrator.objects.filter(person__in=persons, ended_at=None).values_list("person_id", flat=True))


def _issue(log: Writing, persons: Sequence[int], by: int, *, reset: bool) -> list[Slip]:
    issued = accounts.issue_codes(log, persons, by=by, reset=reset)
    named = {state.person: state for state in states(by, [one.user for one in issued])}
    return [_slip(named[one.user], one) for one in issued]


def _slip(who: SignInState, issued: accounts.Issued) -> Slip:
    return Slip(who.person, who.name, who.login, who.unit, who.section, issued.code, issued.expires_at)
