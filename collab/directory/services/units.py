"""Units (单位): their names, their place in the tree, their end."""

from typing import Any, NamedTuple

from django.db.models import F, Value
from django.db.models.functions import Concat, Length, Substr

from collab.audit.services import record
from collab.core import clock
from collab.core.errors import Conflict, Forbidden, Invalid, NotFound
from collab.core.text import clean, titled
from collab.directory import lookup, policy
from collab.directory.models import Appointment, Unit
from collab.directory.policy import Administered
from collab.directory.records import Level, UnitKind, Visibility
from collab.directory.services.keeping import in_the_way, keeping

_PATH_LENGTH = 200
_PLACE = {"parent_id", "order", "level", "kind"}  # of a unit among others: for who keeps what stands above it


class UnitForm(NamedTuple):
    """What a new unit is, beside its names and its place."""

    code: str = ""
    level: Level = "city"
    kind: UnitKind = "department"
    visibility: Visibility = "everyone"


class UnitChanges(NamedTuple):
    """What is to change; None stays. `parent` 0: to the top."""

    name: str | None = None
    short_name: str | None = None
    code: str | None = None
    parent: int | None = None
    order: int | None = None
    level: Level | None = None
    kind: UnitKind | None = None
    visibility: Visibility | None = None


_ORDINARY = UnitForm()


def add_unit(
    name: str,
    *,
    short_name: str = "",
    parent: int | None = None,
    order: int = 0,
    form: UnitForm = _ORDINARY,
    by: int | None = None,
) -> int:
    """A unit under its superior; answers its id."""
    name = titled(name, "name", 80)
    short_name = titled(short_name or name[:40], "short_name", 40)
    with keeping():
        above = _superior(by, parent)
        named = {"name": name, "code": _code(form.code)}
        _require_free(named)
        made = {"short_name": short_name, "parent_id": parent, "order": order}
        kinds = {"level": form.level, "kind": form.kind, "visibility": form.visibility}
        unit = Unit.objects.create(**named, **made, **kinds)
        unit.path = f"{above}{unit.pk}."
        _require_shallow(len(unit.path))
        unit.save(update_fields=["path"])
        lookup.list_units([unit.pk])
        record("unit.added", actor=by, subject=f"unit:{unit.pk}", name=name, parent=parent)
        return unit.pk


def change_unit(unit: int, changes: UnitChanges, *, by: int | None = None) -> int:
    """Rename it, rank it, move it with all that stands below. What is so already is no change."""
    with keeping() as log:
        mine = policy.require_keeper(by, unit)
        kept = Unit.objects.get(pk=unit)
        given = _given(changes)
        changed = {name: value for name, value in given.items() if value != getattr(kept, name)}
        if not changed:
            return unit
        _require_place(mine, kept, changed)
        _require_free({name: changed[name] for name in ("name", "code") if name in changed}, but=unit)
        before = {name: getattr(kept, name) for name in changed}
        if "parent_id" in changed:
            _move(kept, _superior(by, changed["parent_id"]))
            log.raise_access_epoch()  # what is seen by the tree is seen by another tree now
        Unit.objects.filter(pk=unit).update(**changed)
        lookup.list_units([unit])
        record("unit.changed", actor=by, subject=f"unit:{unit}", before=before, after=changed)
        return unit


def close_unit(unit: int, *, by: int | None = None) -> int:
    """撤销: nobody can be appointed to it any more; all it ever did stays."""
    with keeping():
        kept = _mine_to_place(by, unit)
        if kept.closed_at:
            raise Conflict("it is closed already", field="unit", reason="closed")
        _require_empty(kept)
        _set_closed(kept, closed=True, by=by)
        return unit


def reopen_unit(unit: int, *, by: int | None = None) -> int:
    """恢复: open again, where it stood."""
    with keeping():
        kept = _mine_to_place(by, unit)
        if not kept.closed_at:
            raise Conflict("it is open", field="unit", reason="open")
        if kept.parent and kept.parent.closed_at:
            raise in_the_way("its superior is closed", field="unit", reason="closed", names=[kept.parent.name])
        _set_closed(kept, closed=False, by=by)
        return unit


def _superior(by: int | None, parent: int | None) -> str:
    """The path under which it stands: of an open unit he keeps, or of nothing for who keeps the platform."""
    if parent is None:
        if not policy.administered(by).platform:
            raise Forbidden("only a platform administrator may set a unit at the top", field="parent", reason="top")
        return ""
    policy.require_keeper(by, parent, field="parent")
    above = Unit.objects.get(pk=parent)
    if above.closed_at:
        raise in_the_way("the superior is closed", field="parent", reason="closed", names=[above.name])
    return above.path


def _given(changes: UnitChanges) -> dict[str, Any]:
    """What is to change, cleaned, by column."""
    given = {name: value for name, value in changes._asdict().items() if value is not None}
    if "parent" in given:
        given["parent_id"] = given.pop("parent") or None
    for name, length in (("name", 80), ("short_name", 40)):
        if name in given:
            given[name] = titled(given[name], name, length)
    if "code" in given:
        given["code"] = _code(given["code"])
    return given


def _code(code: str) -> str:
    cleaned = clean(code, "code")
    if len(cleaned) > 20 or any(letter.isspace() for letter in cleaned):
        raise Invalid("a code has at most 20 characters and no spaces", field="code")
    return cleaned


def _require_place(mine: Administered, kept: Unit, changed: dict[str, Any]) -> None:
    theirs = sorted(_PLACE & changed.keys())
    if theirs and not mine.covers_above(kept.path):
        field = theirs[0].removesuffix("_id")
        raise Forbidden("its place is for who administers what stands above it", field=field, reason="topmost")


def _require_free(named: dict[str, str], *, but: int | None = None) -> None:
    for field, value in named.items():
        if value and Unit.objects.filter(**{field: value}).exclude(pk=but or 0).exists():
            raise Conflict(f"there is a unit of this {field}", field=field, reason="taken", names=[value])


def _require_shallow(length: int) -> None:
    if length > _PATH_LENGTH:
        raise Invalid("the tree would be too deep there", field="parent", reason="too_deep")


def _move(kept: Unit, above: str) -> None:
    """Its path and that of everything below it, in one statement."""
    if above.startswith(kept.path):
        names = list(Unit.objects.filter(path=above).values_list("name", flat=True))
        raise in_the_way("it would stand below itself", field="parent", reason="cycle", names=names)
    new, old = f"{above}{kept.pk}.", kept.path
    subtree = Unit.objects.filter(path__startswith=old)
    deepest = subtree.order_by(Length("path").desc()).values_list("path", flat=True)[0]
    _require_shallow(len(deepest) - len(old) + len(new))
    subtree.update(path=Concat(Value(new), Substr(F("path"), len(old) + 1)))


def _mine_to_place(by: int | None, unit: int) -> Unit:
    mine = policy.require_keeper(by, unit)
    kept = Unit.objects.select_related("parent").filter(pk=unit).first()
    if kept is None:
        raise NotFound(field="unit")
    if not mine.covers_above(kept.path):
        raise Forbidden("its place is for who administers what stands above it", field="unit", reason="topmost")
    return kept


def _require_empty(kept: Unit) -> None:
    """Nobody holds a position in it, and no open unit stands below it; or it says who and which."""
    held = Appointment.objects.filter(position__unit=kept, ended_at=None).order_by("position__order", "id")
    if names := list(dict.fromkeys(held.values_list("person__name", flat=True))):
        raise in_the_way("people hold positions in it", field="unit", reason="held", names=names)
    below = Unit.objects.filter(path__startswith=kept.path, closed_at=None).exclude(pk=kept.pk)
    if names := list(below.values_list("name", flat=True)):
        raise in_the_way("open units stand below it", field="unit", reason="units_below", names=names)


def _set_closed(kept: Unit, *, closed: bool, by: int | None) -> None:
    Unit.objects.filter(pk=kept.pk).update(closed_at=clock.now() if closed else None)
    record("unit.closed" if closed else "unit.reopened", actor=by, subject=f"unit:{kept.pk}", name=kept.name)
