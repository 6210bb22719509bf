"""Who keeps the directory (管理员): granted and revoked only by who keeps as much."""

from django.db.models import QuerySet

from collab.audit.services import record
from collab.core import clock
from collab.core.errors import Conflict, NotFound
from collab.directory import policy
from collab.directory.models import Administrator, Person
from collab.directory.services.keeping import keeping
from collab.directory.services.sections import require_open_unit


def grant(*, person: int, unit: int | None = None, by: int | None = None) -> int:
    """授权: he keeps this unit and all below it, or without one the platform; answers the grant's id."""
    with keeping():
        _require_may_give(by, unit)
        policy.require_keeper_of_person(by, person)
        if not Person.objects.filter(pk=person, user__is_active=True).exists():
            raise Conflict("he is not active", field="person", reason="inactive")
        if Administrator.objects.filter(person=person, unit=unit, ended_at=None).exists():
            raise Conflict("he keeps it already", field="person", reason="taken")
        made = Administrator.objects.create(person_id=person, unit_id=unit, granted_by_id=by)
        record("administrator.granted", actor=by, subject=f"person:{person}", unit=unit)
        return made.pk


def revoke(administrator: int, *, by: int | None = None) -> int:
    """收回: he keeps it no longer. Somebody must keep the platform, so its last administrator stays."""
    with keeping():
        held = Administrator.objects.select_related("unit").filter(pk=administrator, ended_at=None).first()
        mine = policy.administered(by)
        if held is None or not (mine.covers(held.unit.path) if held.unit else mine.platform):
            raise NotFound(field="administrator")
        _end(held, "administrator", by)
        return administrator


def end_grants(person: int, *, below: str = "", by: int | None) -> None:
    """What he kept under this path, or all he kept, he keeps no longer: he goes. Inside `keeping`."""
    ending = Administrator.objects.filter(person=person, ended_at=None)
    if below:
        ending = ending.filter(unit__path__startswith=below)
    for held in list(ending):
        _end(held, "person", by)


def _require_may_give(by: int | None, unit: int | None) -> None:
    if unit is None:
        policy.require_platform(by)
    else:
        require_open_unit(by, unit)


def _end(held: Administrator, field: str, by: int | None) -> None:
    if held.unit_id is None and not _others(held).exists():
        raise Conflict("somebody must keep the platform", field=field, reason="last")
    Administrator.objects.filter(pk=held.pk).update(ended_at=clock.now())
    record("administrator.revoked", actor=by, subject=f"person:{held.person_id}", unit=held.unit_id)


def _others(held: Administrator) -> QuerySet[Administrator]:
    platform = Administrator.objects.filter(unit=None, ended_at=None, person__user__is_active=True)
    return platform.exclude(pk=held.pk)
