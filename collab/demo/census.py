"""Who lives in the city, as the directory has it: the units in rank order with their people. Names are unique here."""

from collections.abc import Iterable
from itertools import groupby
from typing import NamedTuple

from collab.demo.play import Speaker
from collab.directory.models import Appointment

_GIVEN = 2  # the given name is a solar term
_CALLED = {
    "局长": "局", "检察长": "检", "董事长": "董", "总经理": "总", "秘书长": "秘书长", "书记": "书记", "主任": "主任",
    "主席": "主席", "部长": "部长", "院长": "院长", "校长": "校长", "行长": "行长", "馆长": "馆长", "站长": "站长",
    "所长": "所长", "会长": "会长", "队长": "队长", "县长": "县长", "区长": "区长", "市长": "市长", "镇长": "镇长",
    "科长": "科长", "台长": "台长",
}  # fmt: skip


class Resident(NamedTuple):
    """Somebody in a position; `kind` and `section` are the position's."""

    name: str
    position: int
    title: str
    kind: str
    section: str
    beside: bool


class Office(NamedTuple):
    """A unit of the city and its people, each once, in rank order."""

    unit: int
    name: str
    kind: str
    people: tuple[Resident, ...]

    def posts(self, *kinds: str) -> tuple[int, ...]:
        """The positions of these kinds."""
        return tuple(one.position for one in self.people if one.kind in kinds)

    def holding(self, *kinds: str) -> list[str]:
        """Who holds a position of one of these kinds."""
        return [one.name for one in self.people if one.kind in kinds]


def offices() -> list[Office]:
    """Every unit with anybody in it."""
    held = (
        Appointment.objects.filter(ended_at=None)
        .order_by("position__unit__order", "position__unit_id", "position__order", "position_id")
        .values_list(
            "position__unit_id", "position__unit__short_name", "position__unit__kind",
            "person__name", "position_id", "position__title", "position__kind", "position__section__name", "primary",
        )
    )  # fmt: skip
    return [
        Office(unit, name, kind, _once(Resident(*row[3:7], row[7] or "", not row[8]) for row in rows))
        for (unit, name, kind), rows in groupby(held, key=lambda row: row[:3])
    ]


def speakers(offices: Iterable[Office]) -> dict[str, Speaker]:
    """How each of them is called, from his own unit."""
    people = [(one, office) for office in offices for one in office.people]
    people.sort(key=lambda pair: pair[0].beside)
    found: dict[str, Speaker] = {}
    for one, office in people:
        found.setdefault(one.name, Speaker(one.name, called(one.name, one.title), office.name))
    return found


def called(name: str, title: str) -> str:
    """To his face: 岑雨水, 局长 → 岑局; who has no title is 小祝."""
    surname = name[:-_GIVEN] or name
    short = next((short for ending, short in _CALLED.items() if title.endswith(ending)), "")
    return f"{surname}{short}" if short else f"小{surname}"


def _once(people: Iterable[Resident]) -> tuple[Resident, ...]:
    return tuple({one.name: one for one in reversed(list(people))}.values())[::-1]
