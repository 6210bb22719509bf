"""江处暑 gathers five units for a flood. 岑雨水 and 葛惊蛰 belong by the water bureau, which leads; 邢大暑 by the
streets bureau; 柯立夏, 冉谷雨 and 池小雪 by theirs. 温白露 is named as observer. 凌立秋 has nothing to do with it."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.utils import timezone

from collab.circles.services import Founding, found
from collab.circles.shapes import CircleContact
from collab.core import clock
from collab.directory.services import Newcomer, add_people, add_position, add_unit
from tests.collab.conftest import City

FURTHER = {"市应急局": "柯立夏", "市气象局": "冉谷雨", "青屿县": "池小雪", "市监察委": "凌立秋"}


class Flood(City):
    """The city with the units of a flood."""


@pytest.fixture
def flood(city: City) -> Flood:
    units, persons = dict(city.units), dict(city.persons)
    for number, (short, name) in enumerate(FURTHER.items(), start=1):
        units[short] = add_unit(f"云汀市{short}", short_name=short, parent=city.units["市政府"], order=2 + number)
        held = add_position(unit=units[short], title="局长", order=1)
        (persons[name],) = add_people([Newcomer(f"3000{number}", name, held)])
    return Flood(units, persons)


@pytest.fixture
def stranger(flood: Flood) -> int:
    return flood.persons["凌立秋"]


@pytest.fixture
def gather(flood: Flood) -> Callable[..., int]:
    """`gather(planned=True)`: the flood circle, with other words in its charter."""

    def make(**other: Any) -> int:
        founding = Founding(**(charter(flood) | other))
        return found(by=flood.persons["江处暑"], client_id=uuid4(), founding=founding)

    return make


@pytest.fixture
def circle(gather: Callable[..., int]) -> int:
    return gather()


def charter(flood: Flood) -> dict[str, Any]:
    water = flood.units["市水利局"]
    return {
        "title": "6·18 强降雨应急", "purpose": "18 日 20 时至 19 日 20 时强降雨的应对", "ends_on": day(4),
        "basis": "市防指会商纪要", "lead": water,
        "units": tuple(flood.units[name] for name in ("市水利局", "市城管局", "市应急局", "市气象局", "青屿县")),
        "observers": (flood.persons["温白露"],), "contacts": (CircleContact(water, flood.persons["葛惊蛰"]),),
    }  # fmt: skip


def day(ahead: int) -> date:
    return timezone.localdate(clock.now()) + timedelta(days=ahead)
