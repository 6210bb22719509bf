"""Who lives in the city, as the directory has it: the units in rank order with their people. Names are unique here."""

from collections import defaultdict
from collections.abc import Iterable
from operator import itemgetter
from typing import NamedTuple

from collab.demo.play import Speaker
from collab.directory.models import Appointment, Person, Position, Section, Unit

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
    """Every unit with anybody in it. Table by table: no planner need guess how many have just come in."""
    names = dict(Person.objects.values_list("pk", "name"))
    sections = dict(Section.objects.values_list("pk", "name"))
    posts = {
        row[0]: row[1:] for row in Position.objects.values_list("pk", "unit_id", "order", "title", "kind", "section")
    }
    seated: dict[int, list[tuple[int, Resident]]] = defaultdict(list)
    for person, position, primary in _held():
        unit, order, title, kind, section = posts[position]
        resident = Resident(names[person], position, title, kind, sections.get(section, ""), not primary)
        seated[unit].append((order, resident))
    units = Unit.objects.order_by("order", "pk").values_list("pk", "short_name", "kind")
    return [
        Office(unit, name, kind, _once(one for _, one in sorted(seated[unit], key=itemgetter(0))))
        for unit, name, kind in units
        if unit in seated
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


def _held() -> Iterable[tuple[int, int, bool]]:
    current = Appointment.objects.filter(ended_at=None).order_by("position_id")
    return current.values_list("person_id", "position_id", "primary")


def _once(people: Iterable[Resident]) -> tuple[Resident, ...]:
    return tuple({one.name: one for one in reversed(list(people))}.values())[::-1]
