"""In the morning 温白露 learns from 提醒助手 what waits for 江处暑, whom he serves: once, if something does."""

from datetime import datetime

import pytest

from bots.builtin.reminder.bot import remind
from bots.testing import card, click, heard, say, talk_with
from collab.cards.body import UnitRow
from collab.conversations.bot_talks import bots_for
from collab.core import clock
from collab.messaging.models import Message
from tests.collab.work.conftest import Offices

pytestmark = pytest.mark.django_db
SENTENCE = "请水利局牵头，城管配合，3个工作日内恢复供水，并排查同类隐患。"


@pytest.fixture
def at(monkeypatch):
    """`at("2026-06-18 08:31")`: what our clock says, in the city."""

    def move(told: str) -> None:
        moment = datetime.fromisoformat(f"{told}:00+08:00")
        monkeypatch.setattr(clock, "now", lambda: moment)

    return move


@pytest.fixture
def drafted(offices: Offices, at) -> Offices:
    at("2026-06-17 15:00")
    say(talk_with("instruction", offices.persons["江处暑"]), SENTENCE)
    return offices


def reminders() -> int:
    return Message.objects.filter(via="reminder").count()


def test_in_the_morning_a_secretary_learns_what_waits_for_his_leader(drafted, at):
    at("2026-06-18 08:31")
    assert remind() == 1
    wen = talk_with("reminder", drafted.persons["温白露"])
    (row,) = [one for one in card(wen).face.body if isinstance(one, UnitRow)]
    assert (row.name, row.words) == ("恢复供水，并排查同类隐患", "待交办")


def test_each_day_once_however_often_the_worker_looks(drafted, at):
    at("2026-06-18 08:31")
    remind()
    at("2026-06-18 08:32")
    assert remind() == 0
    assert reminders() == 1
    at("2026-06-22 09:00")
    assert remind() == 1
    assert reminders() == 2


@pytest.mark.parametrize("told", ["2026-06-18 07:59", "2026-06-18 15:00", "2026-06-20 09:00", "2026-06-19 09:00"])
def test_not_at_night_not_in_the_afternoon_not_on_days_off(drafted, at, told):
    """The 19th is 端午."""
    at(told)
    assert remind() == 0
    assert reminders() == 0


def test_where_nothing_waits_nothing_is_said(offices, at):
    at("2026-06-18 08:31")
    assert remind() == 0
    assert all(one.conversation is None for one in bots_for(offices.persons["温白露"]))


def test_nobody_else_is_reminded_of_what_is_not_his(drafted, at):
    at("2026-06-18 08:31")
    remind()
    stranger = talk_with("reminder", drafted.persons["凌立秋"])
    assert heard(stranger) == []
    (answer,) = say(stranger, "今天有什么")
    assert answer.card is None


def test_asked_it_says_what_waits_now(drafted):
    jiang = talk_with("reminder", drafted.persons["江处暑"])
    say(jiang, "今天有什么")
    (row,) = [one for one in card(jiang).face.body if isinstance(one, UnitRow)]
    assert row.words == "待交办"


def test_the_card_is_drawn_anew_when_he_asks(drafted, at):
    jiang = talk_with("reminder", drafted.persons["江处暑"])
    say(jiang, "今天有什么")
    talk = talk_with("instruction", drafted.persons["江处暑"])
    (standing,) = card(talk).view.standings
    names = ("parts_lead", "parts_assist", "due", "due_time")
    click(talk, "assign", {name: value for name, value in standing.inputs.items() if name in names})
    assert "待处理" not in click(jiang, "refresh").face.title
    at("2026-07-17 09:00")
    assert "逾期" in click(jiang, "refresh").face.title


def test_to_anything_else_it_says_what_it_is_for(offices):
    (answer,) = say(talk_with("reminder", offices.persons["邹芒种"]), "你好")
    assert "今天有什么" in answer.text
