"""Who may keep the directory. An administrator's unit is his, and all that stands below it."""

from collections import defaultdict
from collections.abc import Collection
from datetime import datetime
from typing import NamedTuple

import msgspec

from collab.core.errors import Forbidden, NotFound
from collab.directory.bots import LOGIN
from collab.directory.models import Administrator, Appointment, Person, Position, Unit


class Administered(msgspec.Struct, frozen=True):
    """What somebody keeps: the whole platform, or the subtrees under these paths, or nothing."""

    platform: bool
    paths: tuple[str, ...]

    def covers(self, path: str) -> bool:
        """Whether the unit of this path is his to keep."""
        return self.platform or path.startswith(self.paths)

    def covers_above(self, path: str) -> bool:
        """Whether the superior of this unit is his to keep too; above a root stands the platform."""
        superior = path[: path.rstrip(".").rfind(".") + 1]
        return self.platform or (superior != "" and self.covers(superior))

    def __bool__(self) -> bool:
        return self.platform or bool(self.paths)


def administered(person: int | None) -> Administered:
    """What this person keeps just now. None is the machine itself, or an import: everything."""
    if person is None:
        return Administered(platform=True, paths=())
    found = Administrator.objects.filter(person=person, ended_at=None).values_list("unit_id", "unit__path")
    return Administered(
        platform=any(unit is None for unit, _ in found), paths=tuple(path for unit, path in found if unit is not None)
    )


def require_platform(by: int | None) -> None:
    """A platform administrator (平台管理员)."""
    if not administered(by).platform:
        raise Forbidden("only a platform administrator may do this")


def require_keeper(by: int | None, unit: int, *, field: str = "unit") -> Administered:
    """An administrator of this unit (单位管理员) or of one above it. For everybody else it is not there to be kept."""
    mine = administered(by)
    path = Unit.objects.filter(pk=unit).values_list("path", flat=True).first() if mine else None
    if path is None or not mine.covers(path):
        raise NotFound("not a unit you administer", field=field)
    return mine


def require_position(by: int | None, position: int, *, field: str = "position") -> Position:
    """A position of a unit he administers, with its unit."""
    mine = administered(by)
    found = Position.objects.select_related("unit").filter(pk=position).first() if mine else None
    if found is None or not mine.covers(found.unit.path):
        raise NotFound("not a position of a unit you administer", field=field)
    return found


def require_keeper_of_person(by: int | None, person: int) -> Administered:
    """An administrator of a unit where this person holds, or last held, a position."""
    return require_keeper_of_people(by, [person])


def require_keeper_of_people(by: int | None, persons: Collection[int]) -> Administered:
    """The same for all of them at once. Raises NotFound where one is not his to keep."""
    mine = administered(by)
    _require_kept(mine, persons)
    return mine


def require_no_less(by: int | None, *persons: int) -> None:
    """Whoever keeps all that they keep: nobody lays hands on somebody who keeps more than he does."""
    _require_no_less(administered(by), persons)


def require_authority_over(by: int | None, *persons: int) -> None:
    """Whoever may rename them, let them in anew or put them out: their home is his to keep, and they keep no more.

    Home is the unit of the primary position; of who holds none, the units he left last. A second position (兼任) in
    one's unit is no authority over the person.
    """
    mine = administered(by)
    places = _require_kept(mine, persons)
    _require_no_less(mine, persons)
    for his in places.values():
        if not any(mine.covers(place.path) for place in his if place.home):
            raise Forbidden("his first position is elsewhere", field="person", reason="elsewhere")


def has_authority_over(by: int | None, person: int) -> bool:
    """The same question, for a page that shows what may be done."""
    try:
        require_authority_over(by, person)
    except (Forbidden, NotFound):
        return False
    return True


class _Place(NamedTuple):
    path: str
    home: bool


def _require_kept(mine: Administered, persons: Collection[int]) -> dict[int, set[_Place]]:
    """Where each of them stands; empty where all there are are kept anyway."""
    wanted = set(persons)
    places = {} if mine.platform or not mine else _places_of(wanted)
    kept = {person for person, his in places.items() if any(mine.covers(place.path) for place in his)}
    if mine.platform:
        people = Person.objects.exclude(user__login__startswith=LOGIN)  # a bot is nobody to be kept
        kept = set(people.filter(pk__in=wanted).values_list("pk", flat=True))
    if not mine or wanted - kept:
        raise NotFound("not a person of a unit you administer", field="person")
    return places


def _require_no_less(mine: Administered, persons: Collection[int]) -> None:
    if mine.platform:
        return
    kept = Administrator.objects.filter(person__in=persons, ended_at=None).values_list("unit_id", "unit__path")
    if not all(unit is not None and mine.covers(path) for unit, path in kept):
        raise Forbidden("he administers more than you do", field="person", reason="keeps_more")


def _places_of(persons: Collection[int]) -> dict[int, set[_Place]]:
    """Where each of them holds positions; where somebody holds none, what he left last."""
    current, left = defaultdict[int, set[_Place]](set), defaultdict[int, set[_Place]](set)
    last: dict[int, datetime] = {}
    held = Appointment.objects.filter(person__in=persons).order_by("ended_at")
    for person, path, primary, ended_at in held.values_list("person_id", "position__unit__path", "primary", "ended_at"):
        if ended_at is None:
            current[person].add(_Place(path, home=primary))
        else:
            if last.get(person) != ended_at:
                left[person].clear()
            last[person] = ended_at
            left[person].add(_Place(path, home=True))
    return {**left, **current}
