"""Sections (内设机构) of a unit."""

from collab.audit.services import record
from collab.core import clock
from collab.core.errors import Conflict, NotFound
from collab.core.text import titled
from collab.directory import lookup, policy
from collab.directory.models import Position, Section, Unit
from collab.directory.services.keeping import in_the_way, keeping


def add_section(*, unit: int, name: str, order: int = 0, by: int | None = None) -> int:
    """A section of an open unit; answers its id."""
    name = titled(name, "name", 40)
    with keeping():
        require_open_unit(by, unit)
        _require_free(unit, name)
        section = Section.objects.create(unit_id=unit, name=name, order=order)
        record("section.added", actor=by, subject=f"section:{section.pk}", unit=unit, name=name)
        return section.pk


def change_section(section: int, *, name: str | None = None, order: int | None = None, by: int | None = None) -> int:
    """Another name or rank; None stays."""
    with keeping():
        kept = _mine(by, section)
        called = kept.name if name is None else titled(name, "name", 40)
        before = {"name": kept.name, "order": kept.order}
        after = {"name": called, "order": kept.order if order is None else order}
        if after != before:
            _require_free(kept.unit_id, called, but=section)
            Section.objects.filter(pk=section).update(**after)
            lookup.list_holders(Position.objects.filter(section=section).values_list("pk", flat=True))
            record("section.changed", actor=by, subject=f"section:{section}", before=before, after=after)
        return section


def close_section(section: int, *, by: int | None = None) -> int:
    """撤销: refused while open positions stand in it."""
    with keeping():
        kept = _mine(by, section)
        standing = Position.objects.filter(section=section, closed_at=None)
        if names := list(standing.values_list("title", flat=True)):
            raise in_the_way("it has open positions", field="section", reason="positions", names=names)
        Section.objects.filter(pk=section).update(closed_at=clock.now())
        record("section.closed", actor=by, subject=f"section:{section}", unit=kept.unit_id, name=kept.name)
        return section


def require_open_unit(by: int | None, unit: int) -> None:
    """A unit he keeps, that is not closed."""
    policy.require_keeper(by, unit)
    closed = Unit.objects.filter(pk=unit).exclude(closed_at=None).values_list("name", flat=True)
    if names := list(closed):
        raise in_the_way("the unit is closed", field="unit", reason="closed", names=names)


def _mine(by: int | None, section: int) -> Section:
    """An open section of a unit he keeps."""
    kept = Section.objects.select_related("unit").filter(pk=section, closed_at=None).first()
    if kept is None or not policy.administered(by).covers(kept.unit.path):
        raise NotFound("not an open section of a unit you administer", field="section")
    return kept


def _require_free(unit: int, name: str, *, but: int | None = None) -> None:
    if Section.objects.filter(unit=unit, name=name, closed_at=None).exclude(pk=but or 0).exists():
        raise Conflict("the unit has a section of this name", field="name", reason="taken", names=[name])
