"""Who may keep the directory. An administrator's unit is his, and all that stands below it."""

from collections.abc import Collection

import msgspec

from collab.core.errors import Forbidden, NotFound
from collab.directory.models import Administrator, Appointment, Person, Unit


class Administered(msgspec.Struct, frozen=True):
    """What somebody keeps: the whole platform, or the subtrees under these paths, or nothing."""

    platform: bool
    paths: tuple[str, ...]

    def covers(self, path: str) -> bool:
        """Whether the unit of this path is his to keep."""
        return self.platform or path.startswith(self.paths)

    def __bool__(self) -> bool:
        return self.platform or bool(self.paths)


def administered(person: int) -> Administered:
    """What this person keeps just now."""
    found = Administrator.objects.filter(person=person, ended_at=None).values_list("unit_id", "unit__path")
    return Administered(
        platform=any(unit is None for unit, _ in found), paths=tuple(path for unit, path in found if unit is not None)
    )


def require_platform(by: int) -> None:
    """A platform administrator (平台管理员)."""
    if not administered(by).platform:
        raise Forbidden("only a platform administrator may do this")


def require_keeper(by: int, unit: int) -> Administered:
    """An administrator of this unit (单位管理员) or of one above it. For everybody else it is not there to be kept."""
    mine = administered(by)
    path = Unit.objects.filter(pk=unit).values_list("path", flat=True).first() if mine else None
    if path is None or not mine.covers(path):
        raise NotFound("not a unit you administer", field="unit")
    return mine


def require_keeper_of_person(by: int, person: int) -> Administered:
    """An administrator of a unit where this person holds, or last held, a position."""
    mine = administered(by)
    if mine.platform and Person.objects.filter(pk=person).exists():
        return mine
    if not any(mine.covers(path) for path in _places_of(person)):
        raise NotFound("not a person of a unit you administer", field="person")
    return mine


def require_keeper_of_people(by: int, persons: Collection[int]) -> Administered:
    """The same for all of them at once. Raises NotFound where one is not his to keep."""
    mine = administered(by)
    wanted = set(persons)
    held = Appointment.objects.filter(person__in=wanted, ended_at=None)
    places: dict[int, set[str]] = {}
    for person, path in held.values_list("person_id", "position__unit__path"):
        places.setdefault(person, set()).add(path)
    without = set(Person.objects.filter(pk__in=wanted - places.keys()).values_list("pk", flat=True))
    places |= {person: set(_places_of(person)) for person in without}
    kept = {person for person, paths in places.items() if mine.platform or any(map(mine.covers, paths))}
    if not mine or wanted - kept:
        raise NotFound("not a person of a unit you administer", field="person")
    return mine


def require_authority_over(by: int, *persons: int) -> None:
    """Whoever would enter as somebody else must keep all that he keeps. Raises Forbidden where one keeps more."""
    mine = administered(by)
    kept = Administrator.objects.filter(person__in=persons, ended_at=None).values_list("unit_id", "unit__path")
    if not all(mine.platform if unit is None else mine.covers(path) for unit, path in kept):
        raise Forbidden("he keeps more than you do", field="person")


def _places_of(person: int) -> Collection[str]:
    """The paths of the units where he holds positions; where he holds none, of the one he left last."""
    held = Unit.objects.filter(positions__appointments__person=person)
    current = held.filter(positions__appointments__ended_at=None).values_list("path", flat=True)
    if current:
        return set(current)
    return held.order_by("-positions__appointments__ended_at").values_list("path", flat=True)[:1]
