"""On a working morning units whose row stood still for a day are asked for it: once a day, in circles that go on."""

from datetime import datetime, timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from collab.cards.acting import Asked, act
from collab.cards.models import Card
from collab.cards.selectors import face_of, watched
from collab.circles.models import BoardAsk
from collab.circles.selectors import board, charter
from collab.circles.services import Changes, change_charter, step, write_row
from collab.circles.services.asking import ask_still
from collab.circles.shapes import BoardWords
from collab.core import clock
from collab.core.errors import Forbidden
from collab.directory.models import Appointment
from collab.directory.services import end_appointment
from collab.eventlog.deliveries import work_off
from collab.messaging.selectors import Place, page
from tests.collab.circles.conftest import day
from tests.collab.scenes import at_once

pytestmark = pytest.mark.both_stacks

UNITS = ("市城管局", "市水利局", "市应急局", "市气象局", "青屿县")


@pytest.fixture
def morning(monkeypatch):
    """`morning(2)`: half past nine, two days after Monday 15 June 2026, on which the circle was founded at noon."""

    def at(days: int, hour: int = 9, minute: int = 30) -> None:
        moment = datetime(2026, 6, 15, hour, minute, tzinfo=timezone.get_default_timezone()) + timedelta(days=days)
        monkeypatch.setattr(clock, "now", lambda: moment)

    at(0, 12, 0)
    return at


@pytest.fixture
def there(morning, gather):
    return gather(ends_on=day(14))


def said(reader, there):
    return [one for one in page(reader, there, Place(), 100).messages if one.card is not None]


def asked(card):
    face = face_of(Card.objects.get(pk=card))
    return {one.name: one.light for one in face.body}


def write(flood, there, who, unit, version, **words):
    write_row(by=flood.persons[who], conversation=there, unit=flood.units[unit], version=version,
              words=BoardWords(**words))  # fmt: skip


def test_who_wrote_nothing_since_yesterday_is_asked_once_and_his_contact_is_called(morning, there, flood, jiang, ge):
    morning(1, 8, 0)
    write(flood, there, "柯立夏", "市应急局", 0, progress="昨晚写的")
    write(flood, there, "冉谷雨", "市气象局", 0, state="done")
    morning(2)
    assert [ask_still(), ask_still()] == [1, 0]
    (message,) = said(jiang, there)
    assert (message.via, message.author, message.mentions) == ("collection", jiang, [ge, flood.persons["柯立夏"]])
    assert list(asked(message.card)) == ["市城管局", "市水利局", "市应急局", "青屿县"]


def test_nobody_is_asked_on_the_first_day_on_a_holiday_or_outside_the_morning(morning, there):
    for days, hour in ((0, 13), (1, 9), (4, 9), (1, 7), (2, 14)):  # the 19th is 端午节
        morning(days, hour)
        assert ask_still() == 0
    morning(2)
    assert ask_still() == 1


def test_a_row_that_is_written_by_whatever_door_is_ticked_off_and_the_next_day_it_is_asked_anew(
    morning, there, flood, jiang, ge
):
    morning(2)
    ask_still()
    (message,) = said(jiang, there)
    water = flood.units["市水利局"]
    (seen,) = watched(ge, {message.card: 0}, there)
    assert [(one.part, one.roles) for one in seen.view.standings] == [(water, ["asked"])]
    inputs = {"state": "under_way", "progress": "巡堤 12 公里"}
    act(ge, Asked(message.card, water, "report", 0, inputs, uuid4()))
    write(flood, there, "池小雪", "青屿县", 0, progress="从看板写的")
    assert [name for name, light in asked(message.card).items() if light == "green"] == ["市水利局", "青屿县"]
    assert next(row.row.words.progress for row in board(jiang, there).rows if row.row.unit == water) == "巡堤 12 公里"
    morning(3, 9, 0)
    assert ask_still() == 1
    assert "市水利局" not in asked(said(jiang, there)[-1].card)


def test_where_everybody_has_written_nobody_is_asked_later_that_morning(morning, there, flood, jiang):
    morning(1, 10, 0)
    for unit in UNITS:
        write(flood, there, "江处暑", unit, 0, progress="一")
    morning(2, 9, 0)
    assert ask_still() == 0
    morning(2, 10, 30)
    assert ask_still() == 0
    assert said(jiang, there) == []


def test_a_circle_that_was_only_planned_is_asked_from_the_day_after_its_start(morning, gather, jiang, ge):
    there = gather(planned=True, ends_on=day(14))
    morning(1, 18, 0)
    step(by=jiang, conversation=there, step="start")
    morning(2)
    assert ask_still() == 0
    morning(3)
    assert ask_still() == 1


def test_a_contact_who_has_left_is_not_called(morning, there, flood, jiang, ge):
    write(flood, there, "柯立夏", "市应急局", 0, progress="一")
    for who in (ge, flood.persons["柯立夏"]):
        end_appointment(Appointment.objects.get(person=who, ended_at=None).pk)
    work_off()
    morning(2)
    assert ask_still() == 1
    (message,) = said(jiang, there)
    assert (message.mentions, "@{" in message.text) == ([], False)


def test_who_leads_turns_it_off_and_nobody_else(morning, there, jiang, cen):
    morning(2)
    with pytest.raises(Forbidden):
        change_charter(by=cen, conversation=there, version=1, changes=Changes(asks_daily=False))
    change_charter(by=jiang, conversation=there, version=1, changes=Changes(asks_daily=False))
    assert not charter(jiang, there).asks_daily
    assert ask_still() == 0


@pytest.mark.parametrize("steps", [("wind_up",), ("wind_up", "close")])
def test_in_a_circle_that_is_wound_up_or_closed_nobody_is_asked(morning, there, jiang, steps):
    for verb in steps:
        step(by=jiang, conversation=there, step=verb)
    morning(2)
    assert ask_still() == 0


@pytest.mark.django_db(transaction=True)
def test_of_many_workers_one_asks(morning, there, jiang):
    morning(2)
    at_once([ask_still for _ in range(6)])
    assert len(said(jiang, there)) == BoardAsk.objects.count() == 1
