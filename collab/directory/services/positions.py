"""Positions (岗位) of a unit."""

from typing import Any, NamedTuple

from django.db.models import Q

from collab.audit.services import record
from collab.core import clock
from collab.core.errors import Invalid
from collab.core.text import titled
from collab.directory import lookup, policy
from collab.directory.models import Appointment, Deputyship, Portfolio, Position, Secretaryship, Section
from collab.directory.records import PositionKind
from collab.directory.services.keeping import in_the_way, keeping
from collab.directory.services.sections import require_open_unit


class PositionForm(NamedTuple):
    """What a new position is, beside its title and its order."""

    section: int | None = None
    kind: PositionKind = "official"
    rank: int = 5


class PositionChanges(NamedTuple):
    """What is to change; None stays. `section` 0: in none."""

    title: str | None = None
    section: int | None = None
    kind: PositionKind | None = None
    rank: int | None = None
    order: int | None = None


_ORDINARY = PositionForm()


def add_position(
    *, unit: int, title: str, order: int = 0, form: PositionForm = _ORDINARY, by: int | None = None
) -> int:
    """A position in an open unit; answers its id."""
    title = titled(title, "title", 40)
    with keeping():
        require_open_unit(by, unit)
        _require_section(unit, form.section)
        made = {"title": title, "section_id": form.section, "order": order}
        position = Position.objects.create(unit_id=unit, kind=form.kind, rank=form.rank, **made)
        record("position.added", actor=by, subject=f"position:{position.pk}", unit=unit, title=title)
        return position.pk


def change_position(position: int, changes: PositionChanges, *, by: int | None = None) -> int:
    """Another title, section, kind, rank or order. Whoever holds it goes on holding it."""
    with keeping():
        kept = require_open_position(by, position)
        given = _given(changes)
        changed = {name: value for name, value in given.items() if value != getattr(kept, name)}
        if changed:
            _require_section(kept.unit_id, changed.get("section_id"))
            before = {name: getattr(kept, name) for name in changed}
            Position.objects.filter(pk=position).update(**changed)
            lookup.list_holders([position])
            record("position.changed", actor=by, subject=f"position:{position}", before=before, after=changed)
        return position


def close_position(position: int, *, by: int | None = None) -> int:
    """撤销: refused while somebody holds it. Who worked for it, or it for whom, is over with it."""
    with keeping():
        kept = require_open_position(by, position)
        held = Appointment.objects.filter(position=position, ended_at=None)
        if names := list(held.values_list("person__name", flat=True)):
            raise in_the_way("somebody holds it", field="position", reason="held", names=names)
        Position.objects.filter(pk=position).update(closed_at=clock.now())
        Portfolio.objects.filter(leader=position).delete()
        Secretaryship.objects.filter(Q(secretary=position) | Q(leader=position)).delete()
        Deputyship.objects.filter(Q(position=position) | Q(deputy=position), ended_at=None).update(ended_at=clock.now())
        record("position.closed", actor=by, subject=f"position:{position}", unit=kept.unit_id, title=kept.title)
        return position


def require_open_position(by: int | None, position: int, *, field: str = "position") -> Position:
    """A position he keeps, that is not closed, in a unit that is not."""
    kept = policy.require_position(by, position, field=field)
    if kept.closed_at:
        raise in_the_way("the position is closed", field=field, reason="closed", names=[kept.title])
    if kept.unit.closed_at:
        raise in_the_way("its unit is closed", field=field, reason="closed", names=[kept.unit.name])
    return kept


def _given(changes: PositionChanges) -> dict[str, Any]:
    given: dict[str, Any] = {name: value for name, value in changes._asdict().items() if value is not None}
    if "title" in given:
        given["title"] = titled(given["title"], "title", 40)
    if "section" in given:
        given["section_id"] = given.pop("section") or None
    return given


def _require_section(unit: int, section: int | None) -> None:
    """An open section of the same unit."""
    if section is not None and not Section.objects.filter(pk=section, unit=unit, closed_at=None).exists():
        raise Invalid("not an open section of this unit", field="section", reason="no_section")
