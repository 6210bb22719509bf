"""Units (单位) and positions (岗位)."""

from django.db import IntegrityError

from collab.core import sql
from collab.core.errors import Conflict
from collab.core.text import titled
from collab.directory import lookup
from collab.directory.models import Position, Unit


def add_unit(name: str, *, short_name: str = "", parent: int | None = None, order: int = 0) -> int:
    """A unit under its superior; answers its id."""
    name = titled(name, "name", 80)
    short_name = titled(short_name or name[:40], "short_name", 40)
    with sql.writing():
        try:
            unit = Unit.objects.create(name=name, short_name=short_name, parent_id=parent, order=order)
        except IntegrityError:
            raise Conflict("there is a unit of this name", field="name") from None
        unit.path = f"{_path_of(parent)}{unit.pk}."
        unit.save(update_fields=["path"])
        lookup.list_units([unit.pk])
        return unit.pk


def add_position(*, unit: int, title: str, order: int = 0) -> int:
    """A position in a unit; answers its id."""
    with sql.writing():
        return Position.objects.create(unit_id=unit, title=titled(title, "title", 40), order=order).pk


def _path_of(unit: int | None) -> str:
    return "" if unit is None else Unit.objects.values_list("path", flat=True).get(pk=unit)
