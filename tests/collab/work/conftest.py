"""江处暑 borrows a room with the help of his secretary 温白露; 岑雨水's water bureau and the streets bureau prepare it,
the first by its clerk 葛惊蛰. 柯立夏 of 市应急局 checks. 凌立秋 belongs to a unit that has nothing to do with it."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from collab.cards import kinds as cards
from collab.directory.models import Deputyship, Position, Secretaryship
from collab.work import kinds, modules
from tests.collab.offices import Offices, manned
from tests.collab.work.toy import BORROWING

_HELD = (
    ("江处暑", "市政府", "副市长", "deputy_leader", 1),
    ("温白露", "市政府", "秘书", "secretary", 4),
    ("岑雨水", "市水利局", "局长", "leader", 2),
    ("葛惊蛰", "市水利局", "收发员", "clerk", 5),
    ("邹芒种", "市水利局", "科员", "official", 5),
    ("邢大暑", "市城管局", "局长", "leader", 2),
    ("柯立夏", "市应急局", "局长", "leader", 2),
    ("费大寒", "市应急局", "副局长", "deputy_leader", 3),
    ("凌立秋", "市监察委", "主任", "leader", 2),
)


@pytest.fixture(autouse=True)
def toy() -> Iterator[None]:
    modules.register(BORROWING)
    yield
    kinds._kinds.pop(BORROWING.code)
    cards._kinds.pop(BORROWING.code)


@pytest.fixture
def offices(db: Any) -> Offices:
    return built()


def built() -> Offices:
    offices = manned(_HELD, login="2000")
    positions, since = offices.positions, date(2020, 1, 1)
    Secretaryship.objects.create(secretary_id=positions["温白露"], leader_id=positions["江处暑"], begins_on=since)
    Deputyship.objects.create(position_id=positions["柯立夏"], deputy_id=positions["费大寒"], begins_on=since)
    assert Position.objects.count() == len(_HELD)
    return offices
