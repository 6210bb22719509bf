"""What happens to a person in the course of his service: he comes, changes, moves on (交流), leaves and returns."""

from datetime import date
from typing import Any, NamedTuple

import msgspec

from collab.accounts import services as accounts
from collab.accounts.models import User
from collab.audit.services import record
from collab.core.errors import Conflict, Forbidden, Invalid
from collab.core.text import titled
from collab.directory import lookup, policy
from collab.directory.models import Appointment, Person, Unit
from collab.directory.phones import blurred, dialled
from collab.directory.pinyin import spelled
from collab.directory.records import PhoneShown
from collab.directory.services.administrators import end_grants
from collab.directory.services.appointments import Period, begin, lay_down, tell
from collab.directory.services.keeping import keeping, require_begun, today
from collab.directory.services.people import Newcomer, enter, prepare
from collab.directory.services.positions import require_open_position

_NUMBERS = {"phone": 20, "office_phone": 30}
"""Columns of telephone numbers, and their longest."""


class PersonChanges(NamedTuple):
    """What is to change; None stays."""

    name: str | None = None
    phone: str | None = None
    office_phone: str | None = None
    phone_shown: PhoneShown | None = None


class Transfer(NamedTuple):
    """交流: from all he holds in `unit` to `position` elsewhere."""

    person: int
    unit: int
    position: int
    begins_on: date | None = None


def add(newcomer: Newcomer, *, by: int | None = None) -> int:
    """新增: he has an account and holds the position; answers his id."""
    require_begun(newcomer.begins_on)
    if newcomer.position is None:
        raise Invalid("which position does he hold?", field="position")
    prepared = prepare([msgspec.structs.replace(newcomer, begins_on=newcomer.begins_on or today())])
    with keeping() as log:
        require_open_position(by, newcomer.position)
        (person,) = enter(log, prepared)
        record("person.added", actor=by, subject=f"person:{person}", position=newcomer.position)
        return person


def change(person: int, changes: PersonChanges, *, by: int | None = None) -> int:
    """Another name, another number, shown to others."""
    given = _given(changes)
    with keeping():
        policy.require_authority_over(by, person)
        kept = Person.objects.get(pk=person)
        changed = {name: value for name, value in given.items() if value != getattr(kept, name)}
        if changed:
            before = {name: getattr(kept, name) for name in changed}
            Person.objects.filter(pk=person).update(**changed)
            lookup.list_persons([person])
            record("person.changed", actor=by, subject=f"person:{person}", before=_told(before), after=_told(changed))
        return person


def deactivate(person: int, *, by: int | None = None) -> int:
    """停用: signed out everywhere; what he holds and keeps ends in the same moment; every door shuts at once."""
    if by == person:
        raise Forbidden("somebody else must do this", field="person", reason="yourself")
    with keeping() as log:
        policy.require_authority_over(by, person)
        user = User.objects.get(pk=person)
        if not user.is_active:
            raise Conflict("he is not active", field="person", reason="inactive")
        held = list(Appointment.objects.filter(person=person, ended_at=None))
        _require_keep_all(by, held)
        lay_down(held, by=by)
        end_grants(person, by=by)
        accounts.deactivate(user, by=by)
        tell(log, [person], {one.position_id for one in held})
        return person


def bring_back(person: int, *, position: int, begins_on: date | None = None, by: int | None = None) -> int:
    """返岗: active again, with this position. He signs in as before."""
    require_begun(begins_on)
    with keeping() as log:
        policy.require_authority_over(by, person)
        require_open_position(by, position)
        if User.objects.get(pk=person).is_active:
            raise Conflict("he is active", field="person", reason="active")
        User.objects.filter(pk=person).update(is_active=True)
        begin(person, position, primary=True, period=Period(begins_on), by=by)
        tell(log, [person], [position])
        record("account.returned", actor=by, subject=f"person:{person}", position=position)
        return person


def transfer(move: Transfer, *, by: int | None = None) -> int:
    """交流: the new unit's is his, the old unit's gone, at one moment; answers the new appointment's id."""
    require_begun(move.begins_on)
    person = move.person
    with keeping() as log:
        policy.require_keeper(by, move.unit)
        policy.require_authority_over(by, person)
        _require_receiver(by, move)
        held = list(Appointment.objects.filter(person=person, position__unit=move.unit, ended_at=None))
        if not held:
            raise Conflict("he holds nothing in that unit", field="unit", reason="holds_nothing")
        lay_down(held, by=by)
        made = begin(person, move.position, primary=True, period=Period(move.begins_on), by=by)
        end_grants(person, below=Unit.objects.values_list("path", flat=True).get(pk=move.unit), by=by)
        tell(log, [person], {move.position, *(one.position_id for one in held)})
        record("person.transferred", actor=by, subject=f"person:{person}", unit=move.unit, position=move.position)
        return made


def _given(changes: PersonChanges) -> dict[str, Any]:
    given: dict[str, Any] = {name: value for name, value in changes._asdict().items() if value is not None}
    if "name" in given:
        given["name"] = titled(given["name"], "name", 40)
        given |= spelled(given["name"])._asdict()
    for name, length in _NUMBERS.items():
        if name in given:
            given[name] = dialled(given[name], name, length)
    return given


def _told(values: dict[str, Any]) -> dict[str, Any]:
    return {name: blurred(value) if name in _NUMBERS else value for name, value in values.items()}


def _require_keep_all(by: int | None, held: list[Appointment]) -> None:
    """What he holds beside, in units that are not the asker's, is not the asker's to end."""
    mine = policy.administered(by)
    elsewhere = Unit.objects.filter(positions__appointments__in=held).distinct()
    if names := [unit.name for unit in elsewhere if not mine.covers(unit.path)]:
        raise Forbidden("he also holds positions elsewhere", field="person", reason="elsewhere", names=names)


def _require_receiver(by: int | None, move: Transfer) -> None:
    """The new position is in another unit, which the asker keeps as well; else it is for who keeps the platform."""
    to = Unit.objects.filter(positions=move.position).values_list("path", flat=True).first()
    if to is None or not policy.administered(by).covers(to):
        raise Forbidden("the other unit is not yours; ask the platform", field="position", reason="elsewhere")
    if require_open_position(by, move.position).unit_id == move.unit:
        raise Invalid("that is the same unit", field="position", reason="same_unit")
    if not Person.objects.filter(pk=move.person, user__is_active=True).exists():
        raise Conflict("he is not active", field="person", reason="inactive")
