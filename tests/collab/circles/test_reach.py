"""Those who lead a circle see who was reached, who answered how fast and what is late; a leader what is late there."""

import io
from datetime import datetime, timedelta
from uuid import uuid4

import pytest
from django.utils import timezone
from openpyxl import load_workbook

from collab.calendar.terms import Until
from collab.circles.reach import matters, reach
from collab.circles.services import step, write_row
from collab.circles.services.asking import ask_still
from collab.circles.shapes import BoardWords
from collab.collections import services
from collab.collections.audience import Audience
from collab.collections.fields import Field
from collab.core import clock
from collab.core.errors import Forbidden, NotFound
from collab.messaging.services import mark_read
from collab.work.models import Assignment
from tests.collab.circles.conftest import day
from tests.collab.conftest import program_of
from tests.collab.files.sending import content_of
from tests.collab.scenes import say

pytestmark = pytest.mark.both_stacks


@pytest.fixture
def at(monkeypatch):
    """`at(2, 9, 30)`: that time two days after Monday 15 June 2026, on which the circle was founded at noon."""

    def move(days: int, hour: int, minute: int = 0) -> None:
        moment = datetime(2026, 6, 15, hour, minute, tzinfo=timezone.get_default_timezone()) + timedelta(days=days)
        monkeypatch.setattr(clock, "now", lambda: moment)

    move(0, 12)
    return move


@pytest.fixture
def there(at, gather):
    return gather(ends_on=day(14))


def of(found, name):
    return next(one for one in found.units if one.name == name)


def collected(there, flood, due):
    """岑雨水 and 柯立夏 are asked for their numbers."""
    asked = Audience(persons=(flood.persons["岑雨水"], flood.persons["柯立夏"]))
    wanted = services.Founding("受灾数据", (Field("受灾人口", "number"),), asked, due=due)
    return services.found(wanted, conversation=there, by=flood.persons["江处暑"], client_id=uuid4()).item


def test_whoever_read_everything_was_reached(there, flood, jiang, cen):
    nr = say(jiang, there, "请各单位填报").nr
    mark_read(reader=cen, conversation=there, nr=nr)
    assert (of(reach(jiang, there), "市水利局").people, of(reach(jiang, there), "市水利局").read) == (2, 1)
    assert of(reach(jiang, there), "青屿县").read == 0


def test_how_fast_a_unit_answered_is_the_median_of_what_it_was_asked(at, there, flood, jiang):
    at(2, 9, 0)
    ask_still()
    at(2, 9, 18)
    for unit, who in (("市水利局", "葛惊蛰"), ("青屿县", "池小雪")):
        write_row(by=flood.persons[who], conversation=there, unit=flood.units[unit], version=0,
                  words=BoardWords(progress="一"))  # fmt: skip
        at(2, 9, 48)
    found = reach(jiang, there)
    water, county, weather = (of(found, name) for name in ("市水利局", "青屿县", "市气象局"))
    assert (water.asked, water.answered, water.minutes, water.updates) == (1, 1, 18, 1)
    assert (county.minutes, found.minutes) == (48, 33)
    assert (weather.asked, weather.answered, weather.minutes, weather.updated_at) == (1, 0, None, None)


def test_what_is_due_and_not_answered_is_late(at, there, flood, jiang, cen):
    item = collected(there, flood, Until(clock.now() + timedelta(hours=3)))
    assert [one.late for one in matters(cen, there).matters] == [False]
    at(1, 12)
    Assignment.objects.filter(item=item, person=flood.persons["柯立夏"]).update(completed_at=clock.now())
    found = reach(jiang, there)
    assert [(of(found, name).asked, of(found, name).late) for name in ("市水利局", "市应急局", "青屿县")] == [
        (1, 1), (1, 0), (0, 0),
    ]  # fmt: skip


def test_only_those_who_lead_see_it_and_of_a_closed_circle_too(there, jiang, cen, stranger):
    with pytest.raises(Forbidden):
        reach(cen, there)
    for asked in (reach, matters):
        with pytest.raises(NotFound):
            asked(stranger, there)
    for verb in ("wind_up", "close"):
        step(by=jiang, conversation=there, step=verb)
    assert len(reach(jiang, there).units) == 5


@pytest.mark.django_db
def test_the_table_is_taken_along_by_who_leads_and_by_nobody_else(circle, flood, jiang):
    def fetch(who):
        return program_of(flood.persons[who]).get(f"/api/v1/circles/{circle}/reach.xlsx")

    assert [fetch(who).status_code for who in ("岑雨水", "凌立秋")] == [403, 404]
    rows = list(load_workbook(io.BytesIO(content_of(fetch("江处暑")))).active.values)
    assert [row[0] for row in rows] == ["单位", "市城管局", "市水利局", "市应急局", "市气象局", "青屿县"]
